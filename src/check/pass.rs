use super::bead::compared;
use super::counterparts::counterparts;
use super::differences::{Scene, differences};
use super::growth::growth;
use super::ledger::entries;
use super::multipliers::multipliers;
use super::options::Options;
use super::order::{exchanged, order};
use super::settle::{repetitions, settle};
use super::sums::sums;
use super::unpaired::unpaired;
use crate::lang::Language;
use crate::model::{Bead, Report, Text};
use crate::text::{Pair, Side};

/// Compares the figures of `texts` bead by bead: first inside each bead, then with its neighbours, then with the whole;
/// what is left differs, is missing or was added.
///
/// ```
/// use bitally::{Options, check, pipeline, read, text::Pair};
/// let chinese = read::text("共1292人。", "zh.txt", read::Lines::Wrapped);
/// let english = read::text("1,229 people in all.", "en.txt", read::Lines::Wrapped);
/// let aligned = pipeline::align(Pair::new(chinese, english), &Options::default())?;
/// let report = check::check(aligned.texts.as_ref(), &aligned.beads, aligned.languages, &check::Options::default());
/// assert_eq!(report.findings[0].relation.map(|relation| relation.to_string()).as_deref(), Some("transposed"));
/// # Ok::<(), bitally::Error>(())
/// ```
#[must_use]
pub fn check(texts: Pair<&Text>, beads: &[Bead], languages: Pair<&'static Language>, options: &Options) -> Report {
    let mut compared = compared(texts, languages, beads);
    multipliers(texts, &mut compared);
    settle(texts, languages.map(|language| language), &mut compared);
    compared.iter_mut().for_each(counterparts);
    repetitions(&mut compared);
    let scene = Scene { texts, languages, options };
    let mut report = Report::default();
    for bead in &compared {
        if bead.sentences.authoritative.is_empty() || bead.sentences.reference.is_empty() {
            unpaired(texts, bead, options, &mut report);
            continue;
        }
        differences(&scene, bead, &mut report);
        order(&scene, bead, &mut report);
        for side in Side::BOTH {
            growth(&scene, bead, side, &mut report);
        }
    }
    exchanged(&scene, &compared, &mut report);
    sums(texts, &compared, languages, options, &mut report);
    report.ledger = compared.iter().flat_map(|bead| entries(texts, bead)).collect();
    report
        .findings
        .sort_by_key(|finding| (finding.bead, finding.places.authoritative.span, finding.places.reference.span));
    report
}
