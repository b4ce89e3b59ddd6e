use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::arguments::{Common, LearnLexicon, Lexicon};
use super::files::Files;
use super::output::is_standard;
use super::{input, run};
use crate::align::{Learner, Learning, dictionary};
use crate::pipeline;
use crate::read::{self, Input};
use crate::text::{Pair, counted};

/// `bitally lexicon`.
pub(super) fn run(command: &Lexicon, common: &Common) -> Result<u8> {
    match command {
        Lexicon::Learn(command) => learn(command, common),
    }
}

/// A lexicon is binary, which a terminal would take for commands of its own.
fn refuse_terminal(output: Option<&Path>, terminal: bool) -> Result<()> {
    let shown = terminal && output.is_none_or(is_standard);
    anyhow::ensure!(!shown, "a lexicon is no text for a terminal; name a file, such as -o mine.lexicon");
    Ok(())
}

fn learn(command: &LearnLexicon, common: &Common) -> Result<u8> {
    let inputs = command.bitexts.iter().map(Path::new).chain(command.dictionary.iter().map(PathBuf::as_path));
    let output = common.output.as_deref();
    anyhow::ensure!(
        !(command.bitexts.is_empty() && command.dictionary.is_empty()),
        "there is nothing to learn from; name bitexts (.tmx, .xlf, .tsv, .jsonl) or a --dictionary"
    );
    refuse_terminal(output, std::io::stdout().is_terminal())?;
    let mut output = Files::reading(inputs).writing([output])?.open(output)?;
    let stated = input::stated(&command.languages)?;
    let mut learner = match (stated.authoritative, stated.reference) {
        (Some(source), Some(target)) => Some(Learner::new(source, target)),
        _ => None,
    };
    let reading = input::options(&command.reading, Some(&command.languages));
    for operand in &command.bitexts {
        let Input::Bitext(bitext) = read::open(operand, &reading)? else {
            anyhow::bail!("{operand} is one document; a lexicon is learnt from bitexts (.tmx, .xlf, .tsv, .jsonl)")
        };
        let languages = pipeline::unit_languages(bitext.name(), bitext.languages())?;
        let learner = learner.get_or_insert_with(|| Learner::new(languages.authoritative, languages.reference));
        anyhow::ensure!(
            learner.languages() == (languages.authoritative.tag, languages.reference.tag),
            "{operand} is {} to {}; the bitexts before it are {} to {}",
            languages.authoritative.tag,
            languages.reference.tag,
            learner.languages().0,
            learner.languages().1
        );
        for unit in pipeline::vetted::<anyhow::Error>(bitext, languages) {
            let Pair { authoritative, reference } = unit?.sides;
            learner.unit(&authoritative.text, &reference.text);
        }
    }
    let mut learner = learner.context("state the languages with --from and --to, or name a bitext")?;
    for path in &command.dictionary {
        let text = read::whole(path)?;
        let entries = dictionary(&text).with_context(|| path.display().to_string())?;
        for entry in &entries {
            learner.entry(entry);
        }
    }
    let bytes = learner.finish(&Learning::default());
    output.write_all(&bytes)?;
    output.finish()?;
    if !common.quiet {
        let lexicon = crate::align::Lexicon::open(bytes)?;
        let (sources, targets) = lexicon.terms();
        anstream::eprintln!("{sources} and {targets} terms, {}", counted(lexicon.links(), "link"));
    }
    Ok(run::CLEAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_shown_no_lexicon() {
        let (dash, file) = (Some(Path::new("-")), Some(Path::new("a.lexicon")));
        assert!(refuse_terminal(None, true).is_err() && refuse_terminal(dash, true).is_err());
        assert!(refuse_terminal(file, true).is_ok() && refuse_terminal(None, false).is_ok());
    }
}
