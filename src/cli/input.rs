use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};

use super::arguments::{Common, Languages, Reading};
use super::progress::Meter;
use crate::align::{Lexicon, LexiconChoice};
use crate::config::Project;
use crate::lang::{self, Language};
use crate::model::Document;
use crate::pipeline::{self, stated_language};
use crate::read;
use crate::text::{Pair, Side, counted};

/// The options of the readers.
pub(super) fn options(reading: &Reading, languages: Option<&Languages>) -> read::Options {
    let tags =
        languages.map_or_else(Pair::default, |languages| Pair::new(languages.from.clone(), languages.to.clone()));
    let usual = read::Limits::default();
    read::Options {
        lines: if reading.lines { read::Lines::Sentences } else { read::Lines::Wrapped },
        encoding: reading.encoding.clone(),
        lossy: reading.lossy,
        all: reading.all,
        select: reading.select.clone(),
        lenient: reading.lenient,
        languages: tags,
        limits: read::Limits {
            document_bytes: reading.max_bytes.unwrap_or(usual.document_bytes),
            unit_bytes: reading.max_unit_bytes.unwrap_or(usual.unit_bytes),
            depth: reading.max_depth.unwrap_or(usual.depth),
            parts: reading.max_parts.unwrap_or(usual.parts),
        },
    }
}

/// The languages that the flags state.
pub(super) fn stated(languages: &Languages) -> Result<Pair<Option<&'static Language>>> {
    Pair::new(&languages.from, &languages.to)
        .map(|tag| tag.as_deref().map(stated_language).transpose())
        .transpose()
        .map_err(Into::into)
}

/// The tags of the languages that the flags state, or else the project.
pub(super) fn languages(project: &Project, stated: &Languages) -> Result<Pair<Option<String>>> {
    let stated = Pair::new(&stated.from, &stated.to);
    let of = |side: Side| match stated[side] {
        Some(tag) => Ok(Some(tag.clone())),
        None => project.language(side).map(|tag| tag.map(str::to_owned)),
    };
    Ok(Pair::new(of(Side::Authoritative)?, of(Side::Reference)?))
}

/// The lexicon that a file holds, or the built-in one.
pub(super) fn lexicon(path: Option<&Path>) -> Result<LexiconChoice> {
    let Some(path) = path else { return Ok(LexiconChoice::BuiltIn) };
    let unreadable = || format!("cannot read the lexicon {}; `bitally lexicon learn` makes one", path.display());
    let bytes = std::fs::read(path).with_context(unreadable)?;
    let lexicon = Lexicon::open(bytes).with_context(|| path.display().to_string())?;
    Ok(LexiconChoice::Own(Arc::new(lexicon)))
}

/// The language of one document: the stated one, or the one that its text speaks for.
pub(super) fn language(document: &Document, stated: Option<&str>) -> Result<&'static Language> {
    let found = stated.map_or_else(|| Ok(lang::detect(&document.text)), |tag| stated_language(tag).map(Some))?;
    found.ok_or_else(|| anyhow::anyhow!("cannot tell the language of {}; state it with --lang", document.name))
}

/// Reads the two documents of a pair; standard input can be one of them.
pub(super) fn documents(operands: Pair<&str>, options: &read::Options, common: &Common) -> Result<Pair<Document>> {
    let both = operands.authoritative == "-" && operands.reference == "-";
    anyhow::ensure!(!both, "standard input cannot be both documents; name a file for one of them");
    let documents = operands.map(|operand| document(operand, options, common)).transpose()?;
    read::require_pages(options, [&documents.authoritative, &documents.reference])?;
    Ok(documents)
}

/// Opens an operand that may be a bitext, with what tells how far it is read.
pub(super) fn metered(operand: &str, options: &read::Options) -> Result<(read::Input, Meter), read::Error> {
    let is_plain = || Path::new(operand).metadata().is_ok_and(|found| found.is_file());
    let file =
        Some(operand).filter(|operand| *operand != "-" && is_plain()).and_then(|operand| File::open(operand).ok());
    match file.and_then(|file| Meter::of(file).ok()) {
        Some((bytes, meter)) => Ok((read::read(operand, bytes, options)?, meter)),
        // Pages, standard input, and what cannot be opened.
        None => Ok((read::open(operand, options)?, Meter::default())),
    }
}

/// Reads one document.
pub(super) fn document(operand: &str, options: &read::Options, common: &Common) -> Result<Document> {
    match read::open(operand, options)? {
        read::Input::Document(document) => {
            explain(&document, common);
            Ok(document)
        }
        read::Input::Bitext(_) => anyhow::bail!(
            "{operand} is a bitext, and a document is needed here; `bitally check {operand}` and `bitally align {operand}` \
             take it as the only operand"
        ),
    }
}

/// Reads one document for a list of what is in it, with its language. An empty document of a stated language is one: the
/// list has nothing in it.
pub(super) fn listed(
    operand: &str,
    stated: Option<&str>,
    reading: &Reading,
    common: &Common,
) -> Result<(Document, &'static Language)> {
    let options = options(reading, None);
    let document = document(operand, &options, common).or_else(|error| match error.downcast() {
        Ok(read::Error::Empty { name }) if stated.is_some() => Ok(Document { name, ..Document::default() }),
        Ok(error) => Err(error.into()),
        Err(error) => Err(error),
    })?;
    read::require_pages(&options, [&document])?;
    let language = language(&document, stated)?;
    // The lines of a text that is given line by line may be in several languages, of which one is asked about.
    if stated.is_some() && !reading.lines {
        pipeline::require_language(&document, language)?;
    }
    Ok((document, language))
}

/// Says on standard error how a document was decoded, with `--verbose`.
fn explain(document: &Document, common: &Common) {
    if common.verbose {
        let language = lang::detect(&document.text).map_or("not recognised", |language| language.name);
        let encoding = &document.encoding;
        anstream::eprintln!(
            "{}: {} ({}); language {language}; {}",
            document.name,
            encoding.name,
            encoding.reason,
            counted(document.blocks.len(), "block")
        );
    }
}

/// The tags under which a corpus states its languages: those of the flags, or else `known`.
pub(super) fn tags(languages: &Languages, known: Pair<&str>) -> Result<Pair<String>> {
    let stated = Pair::new(&languages.from, &languages.to).zip(known);
    stated.map(|(stated, known)| stated.as_deref().map_or_else(|| Ok(known.to_owned()), canonical)).transpose()
}

/// A language tag as BCP 47 writes it.
pub(super) fn canonical(tag: &str) -> Result<String> {
    lang::canonical_tag(tag).ok_or_else(|| pipeline::Error::MalformedTag { tag: tag.into() }.into())
}

/// Says on standard error what a lenient reader read over, and how many units it left out.
pub(super) fn report_faults(bitext_name: &str, faults: &read::Faults) {
    let found = faults.take();
    for fault in &found.first {
        anstream::eprintln!("warning: {fault}");
    }
    let more = found.count.saturating_sub(found.first.len() as u64);
    if more > 0 {
        anstream::eprintln!("warning: {bitext_name}: {} of this kind", counted(more, "more fault"));
    }
    if found.incomplete_units > 0 {
        anstream::eprintln!(
            "warning: {bitext_name}: left out for want of one of the two languages: {}",
            counted(found.incomplete_units, "unit")
        );
    }
}
