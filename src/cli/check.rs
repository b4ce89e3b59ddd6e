use anyhow::Result;

use super::arguments::{Check, Common};
use super::progress::Progress;
use super::sink::{Sink, Source};
use super::standard::Standard;
use super::{fix, input, project};
use crate::pipeline::{self, Checked};
use crate::read::{self, Bitext, Input};
use crate::text::Pair;

/// `bitally check`.
pub(super) fn run(command: &Check, common: &Common) -> Result<u8> {
    require_operands(command)?;
    let standard = Standard::of(command)?;
    let Some(authoritative) = &command.authoritative else {
        return project::run(command, common, &standard);
    };
    if let (true, Some(reference)) = (command.findings.fix, &command.reference) {
        fix::require_text(reference)?;
    }
    let mut sink = Sink::open(command, common, &standard, command.inputs())?;
    match &command.reference {
        Some(reference) => {
            let operands = Pair::new(authoritative.as_str(), reference.as_str());
            let checked = documents(operands, &standard, common)?;
            let source = Source::of(operands.map(str::to_owned), &standard.names);
            let checked = sink.take(checked, &source)?;
            sink.check(&source);
            if command.findings.fix {
                let status = fix::write(&checked, &sink.files, common, standard.fails_from)?;
                return sink.finish(false).map(|_| status);
            }
        }
        None => match input::metered(authoritative, &standard.reading)? {
            (Input::Bitext(bitext), meter) => {
                units(bitext, &standard, &mut Progress::units(common.quiet, meter), &mut sink)?;
            }
            (Input::Document(document), _) => anyhow::bail!(
                "{} is one document; name the reference to check against it: bitally check {authoritative} REFERENCE",
                document.name
            ),
        },
    }
    sink.finish(false)
}

/// Requires the operands that the flags are about.
fn require_operands(command: &Check) -> Result<()> {
    if let (Some(revision), Some(named)) = (&command.changed_since, &command.authoritative) {
        anyhow::bail!(
            "--changed-since {revision}: it chooses among the pairs that bitally.toml names, and {named} is named here; leave \
             the one or the other out"
        );
    }
    match (command.findings.fix, &command.authoritative, &command.reference) {
        (true, Some(bitext), None) => anyhow::bail!(
            "--fix corrects the reference of two documents, and {bitext} is named alone; name its reference, or correct a \
             bitext by hand from the report"
        ),
        (true, None, _) => anyhow::bail!(
            "--fix corrects the reference of two documents, and none are named: bitally check AUTHORITATIVE REFERENCE --fix"
        ),
        _ => Ok(()),
    }
}

/// Reads and checks two documents.
pub(super) fn documents(operands: Pair<&str>, standard: &Standard, common: &Common) -> Result<Checked> {
    let documents = input::documents(operands, &standard.reading, common)?;
    Ok(pipeline::check(documents, &standard.options)?)
}

/// Checks the units of a bitext on all cores and hands them to `sink` in the order of the file.
///
/// # Errors
/// What the reader or a report says, and a bitext without units: nothing of it was checked.
pub(super) fn units(bitext: Bitext, standard: &Standard, progress: &mut Progress, sink: &mut Sink) -> Result<()> {
    let languages = pipeline::unit_languages(bitext.name(), bitext.languages())?;
    pipeline::require_lexicon(languages, &standard.options)?;
    let (name, faults) = (bitext.name().to_owned(), bitext.faults());
    let source = Source::of(Pair::new(name.clone(), name.clone()), &standard.names);
    let mut count = 0_usize;
    let options = &standard.options;
    let work = |unit: read::TranslationUnit| {
        let aligned = pipeline::align_unit(unit.sides, &unit.carried, languages, options);
        (unit.id, unit.line, pipeline::check_aligned(aligned, options))
    };
    let units = pipeline::vetted::<anyhow::Error>(bitext, languages);
    let done = pipeline::each_unit(units, work, |(id, line, checked)| {
        progress.advance();
        count += 1;
        sink.take(checked, &source.unit(id, line))?;
        Ok(())
    });
    progress.finish();
    input::report_faults(&name, &faults);
    done?;
    anyhow::ensure!(
        count > 0,
        "{name} has no unit in both languages, so that nothing of it was checked; at least one is expected"
    );
    sink.check(&source);
    Ok(())
}
