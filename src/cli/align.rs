use anyhow::Result;

use super::arguments::{Align, AlignFormat, Common};
use super::corpus::{self, CorpusWriter, Source, Target};
use super::files::Files;
use super::progress::{Meter, Progress};
use super::{input, run};
use crate::model::{Bead, Fields};
use crate::pipeline::{self, Aligned, Options, Origin};
use crate::read::{self, Bitext, Input};
use crate::text::Pair;
use crate::write::corpus::{Header, Unit};

/// `bitally align`.
pub(super) fn run(command: &Align, common: &Common) -> Result<u8> {
    let format = corpus::format(command.format, common.output.as_deref())?;
    let reading = input::options(&command.reading, Some(&command.languages));
    let mut options = Options { languages: input::stated(&command.languages)?, ..Options::default() };
    options.align.lexicon = input::lexicon(command.pairing.lexicon.as_deref())?;
    let files = Files::reading(command.inputs());
    let job = Job { command, common, format, options, files };
    match &command.reference {
        Some(reference) => {
            let operands = Pair::new(command.authoritative.as_str(), reference.as_str());
            let documents = input::documents(operands, &reading, common)?;
            job.documents(pipeline::align(documents, &job.options)?)?;
        }
        None => match input::metered(&command.authoritative, &reading)? {
            (Input::Bitext(bitext), meter) => job.bitext(bitext, meter)?,
            (Input::Document(document), _) => anyhow::bail!(
                "{} is one document; name its translation: bitally align {} REFERENCE",
                document.name,
                command.authoritative
            ),
        },
    }
    Ok(run::CLEAN)
}

/// What is written of one aligned pair.
enum Made {
    /// The beads alone, which is all that a ladder states.
    Beads(Vec<Bead>),
    Units(Vec<Unit>),
}

impl Made {
    fn write(self, writer: &mut CorpusWriter, of: &Source) -> Result<()> {
        match self {
            Self::Beads(beads) => beads.iter().try_for_each(|bead| writer.bead(bead)),
            Self::Units(units) => units.iter().try_for_each(|unit| writer.unit(of, unit)),
        }
    }
}

/// One run of the command.
struct Job<'a> {
    command: &'a Align,
    common: &'a Common,
    format: AlignFormat,
    options: Options,
    files: Files,
}

impl Job<'_> {
    fn documents(&self, aligned: Aligned) -> Result<()> {
        let names = aligned.texts.as_ref().map(|text| text.document.name.clone());
        let known = aligned.languages.map(|language| language.tag);
        let mut writer = self.writer(known, &[], &Fields::default())?;
        let origin = Origin { document: &names.authoritative, ..Origin::default() };
        let made = self.make(aligned, origin);
        let of = Source { names, languages: writer.languages().clone() };
        writer.document(&of, |writer| made.write(writer, &of))?;
        self.finish(writer)
    }

    fn bitext(&self, bitext: Bitext, meter: Meter) -> Result<()> {
        let name = bitext.name().to_owned();
        let languages = pipeline::unit_languages(&name, bitext.languages())?;
        pipeline::require_lexicon(languages, &self.options)?;
        let mut writer = self.writer(bitext.languages(), bitext.columns(), bitext.header())?;
        let mut progress = Progress::units(self.common.quiet, meter);
        let work = |unit: read::TranslationUnit| {
            let origin =
                Origin { document: &name, within: Some(&unit.id), stem: Some(&unit.id), carried: Some(&unit.carried) };
            self.make(pipeline::align_unit(unit.sides, &unit.carried, languages, &self.options), origin)
        };
        let faults = bitext.faults();
        let units = pipeline::vetted::<anyhow::Error>(bitext, languages);
        let of = Source { names: Pair::new(name.clone(), name.clone()), languages: writer.languages().clone() };
        writer.document(&of, |writer| {
            let done = pipeline::each_unit(units, work, |made| {
                progress.advance();
                made.write(writer, &of)
            });
            progress.finish();
            done
        })?;
        input::report_faults(&name, &faults);
        self.finish(writer)
    }

    /// What is written of one aligned pair: units with the check's verdict wherever the format can state it.
    fn make(&self, aligned: Aligned, origin: Origin) -> Made {
        if self.format == AlignFormat::Ladder {
            return Made::Beads(aligned.beads);
        }
        Made::Units(pipeline::units(&pipeline::check_aligned(aligned, &self.options), origin))
    }

    fn writer(&self, known: Pair<&str>, columns: &[String], carried: &Fields) -> Result<CorpusWriter> {
        let languages = input::tags(&self.command.languages, known)?;
        let (date, columns, carried) = (corpus::date()?, columns.to_vec(), carried.clone());
        let header = Header { languages, date, carried, columns, ..Header::default() };
        let selection = corpus::selection(&self.command.selecting, self.format)?;
        let target = Target { path: self.common.output.as_deref(), files: &self.files };
        CorpusWriter::open(&target, self.format, header, selection)
    }

    /// Completes the file, and says what was left out of it.
    fn finish(&self, writer: CorpusWriter) -> Result<()> {
        let selected = writer.finish()?;
        if !self.common.quiet && (!selected.rejected.is_empty() || selected.renumbered > 0) {
            anstream::eprintln!("{}", selected.describe());
        }
        Ok(())
    }
}
