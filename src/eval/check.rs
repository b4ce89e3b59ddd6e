use std::collections::BTreeMap;
use std::time::Instant;

use super::notice::Places;
use super::{Counts, Error, Evaluation, GoldFinding, Notice, Row};
use crate::model::{Finding, Severity};
use crate::pipeline::{self, Options};
use crate::text::{Pair, Side};

/// Scores findings from the two documents on, end to end. Notes count neither for nor against.
///
/// ```
/// use bitally::{Options, eval};
/// let notices = eval::notices(std::path::Path::new("corpora/statistics-communique"))?;
/// let scores = eval::check(&notices, &Options::default())?;
/// assert_eq!(scores.total().measures["findings"].wanted, 3);
/// # Ok::<(), eval::Error>(())
/// ```
///
/// # Errors
/// [`Error::Pipeline`] where two documents cannot be compared.
pub fn check(notices: &[Notice], options: &Options) -> Result<Evaluation, Error> {
    let rows = notices.iter().map(|notice| row(notice, options)).collect::<Result<_, _>>()?;
    Ok(Evaluation { rows })
}

fn row(notice: &Notice, options: &Options) -> Result<Row, Error> {
    let documents = notice.documents.clone();
    let bytes = documents.authoritative.text.len() + documents.reference.text.len();
    let begin = Instant::now();
    let checked = pipeline::check(documents, options)?;
    let time = begin.elapsed();

    let places = Pair::new(Places::of(notice, Side::Authoritative), Places::of(notice, Side::Reference));
    let loud: Vec<&Finding> =
        checked.report.findings.iter().filter(|finding| finding.severity >= Severity::Warning).collect();
    let mut explained = vec![false; loud.len()];
    let mut counts = Counts { found: loud.len(), ..Counts::default() };
    let mut relations = Counts::default();
    let mut suggestions = Counts::default();
    let mut faults = Vec::new();
    for gold in &notice.gold.findings {
        let meeting: Vec<usize> = (0..loud.len()).filter(|&index| meets(loud[index], gold, &places)).collect();
        for &index in &meeting {
            explained[index] = true;
        }
        if gold.optional || gold.severity == Severity::Note.name() {
            continue;
        }
        counts.wanted += 1;
        let Some(&first) = meeting.first() else {
            faults.push(format!("missed: {} {}", gold.rule, gold_texts(gold)));
            continue;
        };
        counts.met += 1;
        let found = loud[first];
        let relation = found.relation.map(|relation| relation.to_string());
        compare(gold.relation.as_deref(), relation.as_deref(), "relation", gold, &mut relations, &mut faults);
        let suggestion = found.suggestion.as_deref();
        compare(gold.suggestion.as_deref(), suggestion, "suggestion", gold, &mut suggestions, &mut faults);
    }
    for (index, finding) in loud.iter().enumerate() {
        if explained[index] {
            counts.right += 1;
        } else {
            faults.push(format!("false alarm: {} {}", finding.rule, finding.message));
        }
    }
    let clean = notice.gold.clean.then(|| {
        let quiet = usize::from(loud.is_empty());
        ("clean notices", Counts { right: quiet, found: 1, met: quiet, wanted: 1 })
    });
    let mut measures = BTreeMap::from([("findings", counts), ("relations", relations), ("suggestions", suggestions)]);
    measures.extend(clean);
    Ok(Row { name: notice.name.clone(), measures, faults, bytes, time })
}

/// Whether a finding is of the gold finding's rule and overlaps it on every side that it names.
fn meets(finding: &Finding, gold: &GoldFinding, places: &Pair<Places>) -> bool {
    let overlaps = |side: Side| {
        gold.texts()[side].is_none_or(|text| {
            let span = finding.places[side].span;
            places[side].occurrences(gold.bead, text).into_iter().any(|place| place.overlaps(span))
        })
    };
    finding.rule == gold.rule && Side::BOTH.into_iter().all(overlaps)
}

/// Counts what a met finding says beyond its place, where the gold file says it.
fn compare(
    wanted: Option<&str>,
    found: Option<&str>,
    what: &str,
    gold: &GoldFinding,
    counts: &mut Counts,
    faults: &mut Vec<String>,
) {
    let Some(wanted) = wanted else { return };
    let same = usize::from(found == Some(wanted));
    counts.add(Counts { right: same, found: usize::from(found.is_some()), met: same, wanted: 1 });
    if same == 0 {
        let found = found.unwrap_or("none");
        faults.push(format!("{what} {found:?} instead of {wanted:?}: {} {}", gold.rule, gold_texts(gold)));
    }
}

fn gold_texts(gold: &GoldFinding) -> String {
    let texts = gold.texts().map(|text| text.unwrap_or("–"));
    format!("{} / {}", texts.authoritative, texts.reference)
}
