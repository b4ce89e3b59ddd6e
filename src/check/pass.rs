use super::explained::derived::{computed, left_over, totalled};
use super::explained::elsewhere::repetitions;
use super::explained::multipliers::multipliers;
use super::explained::products::come_to;
use super::explained::settle::settle;
use super::findings::differences::differences;
use super::findings::ledger::entries;
use super::frequency::differs::frequencies_differ;
use super::growth::growth;
use super::matching::counterparts::counterparts;
use super::numbering::numbering;
use super::options::Options;
use super::order::exchanged::exchanged;
use super::order::levels::levels;
use super::order::order;
use super::periods::periods;
use super::scene::{LinkWords, Scene};
use super::sums::sums;
use super::unpaired::unpaired;
use super::values::bead::compared;
use super::weekdays::weekdays;
use crate::lang::Language;
use crate::model::{Bead, Report, Text};
use crate::text::{Pair, Side};

/// Compares the figures of `texts` bead by bead: first inside each bead, then with its neighbours, then with the whole;
/// what is left differs, is missing or was added. `link_words` tells which words of two stretches translate each other, by which
/// figures are known that have changed places.
///
/// ```
/// use bitally::{Options, align, check, pipeline, read, text::Pair};
/// let chinese = read::text("共1292人。", "zh.txt", read::Lines::Wrapped);
/// let english = read::text("1,229 people in all.", "en.txt", read::Lines::Wrapped);
/// let pipeline::Aligned { texts, languages, beads } = pipeline::align(Pair::new(chinese, english), &Options::default())?;
/// let words = |written: Pair<&str>| align::word_links(written, languages, &align::LexiconChoice::BuiltIn);
/// let report = check::check(texts.as_ref(), &beads, languages, &words, &check::Options::default());
/// assert_eq!(report.findings[0].relation.map(|relation| relation.to_string()).as_deref(), Some("transposed"));
/// # Ok::<(), bitally::Error>(())
/// ```
#[must_use]
pub fn check(
    texts: Pair<&Text>,
    beads: &[Bead],
    languages: Pair<&'static Language>,
    link_words: &LinkWords<'_>,
    options: &Options,
) -> Report {
    let mut compared = compared(texts, languages, beads);
    let scene = Scene { texts, languages, link_words, options };
    multipliers(texts, &mut compared);
    settle(&scene, &mut compared);
    for bead in &mut compared {
        counterparts(&scene, bead);
    }
    for bead in &mut compared {
        totalled(&scene, bead);
        left_over(&scene, bead);
        computed(&scene, bead);
        come_to(&scene, bead);
    }
    repetitions(&scene, &mut compared);
    let mut report = Report::default();
    for bead in &compared {
        if bead.sentences.authoritative.is_empty() || bead.sentences.reference.is_empty() {
            unpaired(&scene, bead, &mut report);
            continue;
        }
        differences(&scene, bead, &mut report);
        order(&scene, bead, &mut report);
        levels(&scene, bead, &mut report);
        weekdays(&scene, bead, &mut report);
        periods(&scene, bead, &mut report);
        frequencies_differ(&scene, bead, &mut report);
        for side in Side::BOTH {
            growth(&scene, bead, side, &mut report);
        }
    }
    exchanged(&scene, &compared, &mut report);
    numbering(&scene, &compared, &mut report);
    sums(&scene, &compared, &mut report);
    report.ledger = compared.iter().flat_map(|bead| entries(&scene, bead)).collect();
    report
        .findings
        .sort_by_key(|finding| (finding.bead, finding.places.authoritative.span, finding.places.reference.span));
    report
}
