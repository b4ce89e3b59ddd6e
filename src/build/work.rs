use std::io;

use super::part::{Draft, Head};
use super::run::Settings;
use super::{Entry, Failure, Sources};
use crate::lang;
use crate::model::Document;
use crate::pipeline::{self, Options, Origin};
use crate::read::{self, Bitext, Input};
use crate::text::Pair;
use crate::write::corpus::Unit;

/// Why an entry has no part.
pub(super) enum Stop {
    /// The entry is at fault; others are not touched by it.
    Entry(Failure),
    /// The state folder takes nothing more.
    Output(io::Error),
}

impl<E: Into<Failure>> From<E> for Stop {
    fn from(failure: E) -> Self {
        Self::Entry(failure.into())
    }
}

/// Reads, pairs and checks one entry.
pub(super) fn work(entry: &Entry, settings: &Settings) -> Result<Draft, Stop> {
    let stated = entry.languages.clone().zip(settings.reading.languages.clone());
    let reading = read::Options { languages: stated.map(|(own, general)| own.or(general)), ..settings.reading.clone() };
    match &entry.sources {
        Sources::Documents(paths) => {
            let open = |path: &std::path::PathBuf| document(&path.to_string_lossy(), &reading);
            let documents = paths.as_ref().map(open).transpose()?;
            read::require_pages(&reading, [&documents.authoritative, &documents.reference]).map_err(Failure::from)?;
            let stated = &reading.languages;
            let languages =
                stated.as_ref().map(|tag| tag.as_deref().map(pipeline::stated_language).transpose()).transpose()?;
            let options = Options { languages, ..settings.options.clone() };
            documents_of(entry, documents, stated.clone(), &options)
        }
        Sources::Bitext(path) => match read::open(&path.to_string_lossy(), &reading)? {
            Input::Bitext(bitext) => units_of(entry, bitext, reading.languages, &settings.options),
            Input::Document(document) => Err(Failure::Document { name: document.name }.into()),
        },
    }
}

fn document(path: &str, reading: &read::Options) -> Result<Document, Failure> {
    match read::open(path, reading)? {
        Input::Document(document) => Ok(document),
        Input::Bitext(bitext) => Err(Failure::Bitext { name: bitext.name().to_owned() }),
    }
}

/// The tags under which a part states its languages: those that are stated for it, or else what its texts or its file say.
fn tags(stated: Pair<Option<String>>, known: Pair<&str>) -> Pair<String> {
    let canonical = |tag: String| lang::canonical_tag(&tag).unwrap_or(tag);
    stated.zip(known).map(|(stated, known)| stated.map_or_else(|| known.to_owned(), canonical))
}

fn documents_of(
    entry: &Entry,
    documents: Pair<Document>,
    stated: Pair<Option<String>>,
    options: &Options,
) -> Result<Draft, Stop> {
    let names = documents.as_ref().map(|document| document.name.clone());
    let checked = pipeline::check(documents, options)?;
    let tags = tags(stated, checked.aligned.languages.map(|language| language.tag));
    let mut draft = begin(names, tags, Vec::new());
    draft.head.tally.count(&checked);
    for unit in pipeline::units(&checked, Origin { document: &entry.name, ..Origin::default() }) {
        let id = format!("{}:{}", entry.name, unit.id);
        draft.push(Unit { id, ..unit }).map_err(Stop::Output)?;
    }
    Ok(draft)
}

fn units_of(entry: &Entry, bitext: Bitext, stated: Pair<Option<String>>, options: &Options) -> Result<Draft, Stop> {
    let name = bitext.name().to_owned();
    let languages = pipeline::unit_languages(&name, bitext.languages())?;
    pipeline::require_lexicon(languages, options)?;
    let mut draft = begin(Pair::new(name.clone(), name), tags(stated, bitext.languages()), bitext.columns().to_vec());
    let faults = bitext.faults();
    let work = |unit: read::TranslationUnit| {
        let aligned = pipeline::align_unit(unit.sides, &unit.carried, languages, options);
        let checked = pipeline::check_aligned(aligned, options);
        let origin = Origin {
            document: &entry.name,
            within: Some(&unit.id),
            stem: Some(&unit.id),
            carried: Some(&unit.carried),
        };
        let units = pipeline::units(&checked, origin);
        (checked, units)
    };
    pipeline::each_unit(pipeline::vetted(bitext, languages), work, |(checked, units)| {
        draft.head.tally.count(&checked);
        units.into_iter().try_for_each(|unit| {
            let id = format!("{}:{}", entry.name, unit.id);
            draft.push(Unit { id, ..unit }).map_err(Stop::Output)
        })
    })?;
    let found = faults.take();
    draft.head.tally.incomplete_units = found.incomplete_units;
    draft.head.tally.faults = found.count;
    Ok(draft)
}

fn begin(names: Pair<String>, languages: Pair<String>, columns: Vec<String>) -> Draft {
    let mut draft = Draft::new();
    draft.head = Head {
        names: (names.authoritative, names.reference),
        languages: (languages.authoritative, languages.reference),
        columns,
        ..Head::default()
    };
    draft
}
