use std::collections::BTreeSet;

use super::Figure;
use crate::text::{Pair, Span};

/// One divergence between the two texts, with what a verifier needs to act on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Name of the rule that reports it.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Index of the bead in which it stands.
    pub bead: usize,
    /// Where it stands on each side.
    pub places: Pair<Place>,
    /// How the two values relate, where there are two.
    pub relation: Option<Relation>,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What the reference should read, in its own style, where that is safe.
    pub suggestion: Option<String>,
    /// 16 hexadecimal digits that stay the same when text elsewhere changes.
    pub fingerprint: String,
}

/// Where one side of a finding stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The figure's span; where the side has no figure, the span of the sentence in which it was looked for.
    pub span: Span,
    /// The figure, where the side has one.
    pub figure: Option<Figure>,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing need be done.
    Note,
    /// Doubtful; someone should look.
    Warning,
    /// Wrong.
    Error,
}

impl Severity {
    /// The name that the JSON shapes use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// How the reference's value relates to the authoritative one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// A power of ten: 1 is ten times too large (`x10`), -3 a thousand times too small (`/1000`).
    PowerOfTen(i32),
    /// Fifteen and fifty.
    TeenTy,
    /// Two neighbouring digits exchanged.
    Transposed,
    /// One digit differs.
    OneDigit,
    /// The reference is the authoritative value rounded.
    Rounded,
    /// The numbers agree and the units do not.
    Unit,
    /// None of these.
    Other,
}

impl std::fmt::Display for Relation {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = match self {
            Self::PowerOfTen(power) => {
                let sign = if *power < 0 { '/' } else { 'x' };
                return write!(formatter, "{sign}1{:0>width$}", "", width = power.unsigned_abs() as usize);
            }
            Self::TeenTy => "teen-ty",
            Self::Transposed => "transposed",
            Self::OneDigit => "one-digit",
            Self::Rounded => "rounded",
            Self::Unit => "unit",
            Self::Other => "other",
        };
        formatter.write_str(name)
    }
}

/// A rule as the registry lists it.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Name, as reports and settings use it.
    pub name: &'static str,
    /// Severity unless it is set otherwise.
    pub severity: Severity,
    /// Its page, in Markdown.
    pub page: &'static str,
}

/// What a check found out about a pair.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The findings, in the order of the authoritative text.
    pub findings: Vec<Finding>,
    /// Every authoritative figure with its counterpart and verdict.
    pub ledger: Vec<Entry>,
    /// How many findings were taken out because they are accepted.
    pub accepted: usize,
}

impl Report {
    /// Takes out the findings that `accepts` says are accepted. The ledger then says so of their figures.
    pub fn accept(&mut self, mut accepts: impl FnMut(&Finding) -> bool) {
        let mut figures = BTreeSet::new();
        self.findings.retain(|finding| {
            let accepted = accepts(finding);
            self.accepted += usize::from(accepted);
            let place = &finding.places.authoritative;
            if accepted && place.figure.is_some() {
                figures.insert((finding.bead, place.span));
            }
            !accepted
        });
        for finding in &self.findings {
            figures.remove(&(finding.bead, finding.places.authoritative.span));
        }
        for entry in self.ledger.iter_mut().filter(|entry| !entry.verdict.is_accounted_for()) {
            if figures.contains(&(entry.bead, entry.authoritative.span)) {
                entry.verdict = Verdict::Accepted;
            }
        }
    }
}

/// One line of the ledger: an authoritative figure and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Index of the authoritative figure's bead.
    pub bead: usize,
    /// The authoritative figure.
    pub authoritative: Figure,
    /// Its counterpart.
    pub reference: Option<Figure>,
    /// What became of it.
    pub verdict: Verdict,
}

/// What became of an authoritative figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The reference states the same.
    Tallies,
    /// The reference states the same, rounded or converted as its words allow.
    TalliesRounded,
    /// The counterpart stands in another sentence.
    Moved,
    /// A translation may leave it out.
    Optional,
    /// The counterpart states something else.
    Differs,
    /// There is no counterpart.
    Missing,
    /// It differs or is missing, and that was accepted: by a baseline, a decision, or the settings.
    Accepted,
}

impl Verdict {
    /// The name that the JSON shapes use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tallies => "tallies",
            Self::TalliesRounded => "tallies-rounded",
            Self::Moved => "moved",
            Self::Optional => "optional",
            Self::Differs => "differs",
            Self::Missing => "missing",
            Self::Accepted => "accepted",
        }
    }

    /// Whether the figure is accounted for by the reference itself; one that was accepted is not.
    #[must_use]
    pub fn is_accounted_for(self) -> bool {
        !matches!(self, Self::Differs | Self::Missing | Self::Accepted)
    }
}
