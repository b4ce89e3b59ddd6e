use toml::Spanned;

use super::source::Project;
use super::{Error, Ignored, Level};
use crate::model::{Finding, Place, Report, Severity};
use crate::number::Number;
use crate::text::{Pair, Side};

/// Which findings the settings leave out.
#[derive(Clone, Debug, Default)]
pub struct Leniency {
    /// By how many percent values of a kind may differ.
    tolerances: Vec<(&'static str, Number)>,
    ignored: Vec<Ignored>,
}

impl Leniency {
    /// What `project` says.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a tolerance that is no percentage.
    pub fn of(project: &Project) -> Result<Self, Error> {
        let stated = &project.settings.tolerance;
        let kinds = [
            ("number", &stated.number),
            ("money", &stated.money),
            ("quantity", &stated.quantity),
            ("duration", &stated.duration),
            ("percent", &stated.percent),
        ];
        let mut tolerances = Vec::new();
        for (kind, written) in kinds {
            if let Some(written) = written {
                tolerances.push((kind, percentage(project, written)?));
            }
        }
        Ok(Self { tolerances, ignored: project.settings.ignore.clone() })
    }

    /// Takes the findings that are tolerated or ignored out of `report`; `sentences` gives the words of a bead.
    pub fn apply<'a>(&self, report: &mut Report, texts: Pair<&'a str>, sentences: impl Fn(usize) -> Pair<&'a str>) {
        report.accept(|finding| {
            let ignored = self.ignored.iter().any(|ignored| applies(ignored, finding, texts, sentences(finding.bead)));
            ignored || self.tolerates(finding)
        });
    }

    fn tolerates(&self, finding: &Finding) -> bool {
        let tolerated = || {
            let figures = finding.places.as_ref().map(|place| place.figure.as_ref());
            let (left, right) = (figures.authoritative?, figures.reference?);
            if left.measure.kind() != right.measure.kind() || left.measure.unit() != right.measure.unit() {
                return None;
            }
            let &(_, percent) = self.tolerances.iter().find(|(kind, _)| *kind == left.measure.kind())?;
            let (left, right) = (left.value.number()?, right.value.number()?);
            let share = percent.times(num_rational::Ratio::new(1, 100))?;
            let allowed = magnitude(left)?.times(share.value())?;
            // By value alone: how precisely the limit is written is no part of it.
            Some(magnitude(right.minus(left)?)?.value() <= allowed.value())
        };
        tolerated().unwrap_or(false)
    }
}

impl Level {
    /// The severity; `None` is off.
    #[must_use]
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Note => Some(Severity::Note),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

fn magnitude(number: Number) -> Option<Number> {
    if number.is_negative() { number.negated() } else { Some(number) }
}

fn percentage(project: &Project, written: &Spanned<String>) -> Result<Number, Error> {
    let number = written.get_ref().trim().strip_suffix('%').and_then(|number| Number::parse(number.trim()));
    number.filter(|number| !number.is_negative()).ok_or_else(|| {
        let message = format!("expected a percentage such as \"0.5%\", found {:?}", written.get_ref());
        project.invalid(written.span().start, message)
    })
}

fn applies(ignored: &Ignored, finding: &Finding, texts: Pair<&str>, sentences: Pair<&str>) -> bool {
    if ignored.rule.as_ref().is_some_and(|rule| rule.get_ref() != finding.rule) {
        return false;
    }
    Side::BOTH.into_iter().any(|side| {
        let term = ignored.term.as_ref().is_some_and(|term| sentences[side].contains(term.as_str()));
        term || ignored.figure.as_ref().is_some_and(|figure| is_figure(figure, &finding.places[side], texts[side]))
    })
}

fn is_figure(written: &str, place: &Place, text: &str) -> bool {
    place.figure.is_some() && place.span.of(text).trim() == written.trim()
}
