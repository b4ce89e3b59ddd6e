//! Falsifies one figure of right pairs at a time and counts how many the check reports.

mod alter;

use std::collections::BTreeMap;
use std::time::Instant;

use self::alter::alter;
use super::{Counts, Error, Evaluation, Row};
use crate::lang::{self, Language};
use crate::model::{Document, Finding, Severity};
use crate::pipeline::{self, Options};
use crate::text::Pair;

/// One way to falsify a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Another digit: 573 becomes 503.
    Digit,
    /// Two figures of one kind change places.
    Swap,
    /// Another scale word, or ten times as much.
    Scale,
    /// The figure is left out.
    Drop,
    /// A figure is put in.
    Add,
    /// Another unit.
    Unit,
    /// Another currency.
    Currency,
    /// Percent for percentage points, or the other way round.
    Percent,
    /// Another month, or another digit of a date.
    DatePart,
    /// Another upper bound of a range.
    RangeBound,
    /// A limit becomes the opposite one.
    Qualifier,
    /// Another multiple, or the same one on top of the base.
    Multiple,
}

/// Every way, in the order of the report.
pub const WAYS: [Way; 12] = [
    Way::Digit,
    Way::Swap,
    Way::Scale,
    Way::Drop,
    Way::Add,
    Way::Unit,
    Way::Currency,
    Way::Percent,
    Way::DatePart,
    Way::RangeBound,
    Way::Qualifier,
    Way::Multiple,
];

impl Way {
    /// Its name in the report.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Digit => "digit",
            Self::Swap => "swap",
            Self::Scale => "scale",
            Self::Drop => "drop",
            Self::Add => "add",
            Self::Unit => "unit",
            Self::Currency => "currency",
            Self::Percent => "percent-points",
            Self::DatePart => "date-part",
            Self::RangeBound => "range-bound",
            Self::Qualifier => "qualifier",
            Self::Multiple => "multiple",
        }
    }
}

/// Falsifies the figures of the references one at a time and checks each text. Only pairs that are quiet as they are take part;
/// the first row says how many those are, and names the others. Errors and warnings count as reported.
///
/// ```
/// use bitally::{Options, eval, lang, read, text::Pair};
/// let pair = Pair::new("罚款五十亿元。", "A fine of 5 billion yuan.").map(|text| read::text(text, "1", read::Lines::Wrapped));
/// let languages = Pair::new("zh", "en").map(|tag| lang::find(tag).unwrap());
/// let scores = eval::injection(&[pair], languages, &Options::default())?;
/// assert!(scores.total().measures["reported"].recall() > 0.99);
/// # Ok::<(), eval::Error>(())
/// ```
///
/// # Errors
/// [`Error::Pipeline`] where the two sides of a pair cannot be compared.
pub fn injection(
    pairs: &[Pair<Document>],
    languages: Pair<&'static Language>,
    options: &Options,
) -> Result<Evaluation, Error> {
    let mut clean = Row { name: "as they are".into(), ..Row::default() };
    let mut quiet = Counts::default();
    let mut ways: BTreeMap<Way, Row> =
        WAYS.into_iter().map(|way| (way, Row { name: way.name().into(), ..Row::default() })).collect();
    for pair in pairs {
        let found = timed(pair.clone(), languages, options, &mut clean)?;
        let is_quiet = usize::from(found.is_empty());
        quiet.add(Counts { right: is_quiet, found: 1, met: is_quiet, wanted: 1 });
        if let Some(finding) = found.first() {
            clean.faults.push(format!("not quiet: {}: {}", pair.reference.name, finding.message));
            continue;
        }
        for (way, row) in &mut ways {
            for altered in alter(&pair.reference.text, *way, languages.reference) {
                falsified(pair, &altered, languages, options, row)?;
            }
        }
    }
    clean.measures.insert("quiet", quiet);
    Ok(Evaluation { rows: std::iter::once(clean).chain(ways.into_values()).collect() })
}

/// Checks a pair with a falsified reference.
fn falsified(
    pair: &Pair<Document>,
    altered: &str,
    languages: Pair<&'static Language>,
    options: &Options,
    row: &mut Row,
) -> Result<(), Error> {
    let shown = format!("missed: {} / {altered}", pair.authoritative.text.trim());
    let reference = crate::read::text(altered, &pair.reference.name, crate::read::Lines::Wrapped);
    let found = timed(Pair::new(pair.authoritative.clone(), reference), languages, options, row)?;
    let reported = usize::from(!found.is_empty());
    let counts = Counts { right: reported, found: reported, met: reported, wanted: 1 };
    row.measures.entry("reported").or_default().add(counts);
    if found.is_empty() {
        row.faults.push(shown);
    }
    Ok(())
}

/// The errors and warnings of a pair; its text and time are added to the row.
fn timed(
    pair: Pair<Document>,
    languages: Pair<&'static lang::Language>,
    options: &Options,
    row: &mut Row,
) -> Result<Vec<Finding>, Error> {
    row.bytes += pair.authoritative.text.len() + pair.reference.text.len();
    let begin = Instant::now();
    let options = Options { languages: languages.map(Some), ..options.clone() };
    let checked = pipeline::check(pair, &options)?;
    row.time += begin.elapsed();
    Ok(checked.report.findings.into_iter().filter(|finding| finding.severity > Severity::Note).collect())
}
