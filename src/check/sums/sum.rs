use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedSub, Signed, Zero};

use crate::model::{Figure, Measure, Qualifier, Text};
use crate::number::Number;

/// A total and the parts that its text sets beside it.
#[derive(Debug)]
pub(super) struct Sum {
    /// Sentence of the total.
    pub sentence: usize,
    /// Index of the total among the figures of its sentence.
    pub figure: usize,
    /// The total.
    pub total: Number,
    /// The parts, the surest first: two of them at least.
    pub parts: Vec<Number>,
    /// Whether the parts are all that the total counts, as in a table with a row of totals.
    pub complete: bool,
}

impl Sum {
    /// How many of the first parts make up the total, within what rounding leaves open: half of the last digit that each number
    /// was written to.
    pub(super) fn holds(&self) -> Option<usize> {
        let mut open = leeway(self.total)?;
        let sums = Number::running_sums(self.parts.iter().copied());
        for (index, (part, reached)) in self.parts.iter().zip(sums).enumerate() {
            open = open.checked_add(&leeway(*part)?)?;
            let difference = reached.value().checked_sub(&self.total.value())?.abs();
            if index > 0 && difference <= open {
                return Some(index + 1);
            }
        }
        None
    }

    /// How many parts of the other text's sum must make up its total, as they do here: both have the same total, or the same sum
    /// of parts.
    pub(super) fn bears_out(&self, other: &Self) -> Option<usize> {
        let count = self.holds().filter(|count| *count <= other.parts.len())?;
        let same = |one: Option<Number>, other: Option<Number>| {
            one.zip(other).is_some_and(|(one, other)| one.same_value(other))
        };
        let parts = same(self.of_parts(count), other.of_parts(count));
        (parts || self.total.same_value(other.total)).then_some(count)
    }

    /// The sum of the first parts.
    pub(super) fn of_parts(&self, count: usize) -> Option<Number> {
        Number::running_sums(self.parts.iter().copied()).nth(count.checked_sub(1)?)
    }

    /// Whether the other text has the same total and parts.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        let same = |(one, other): (&Number, &Number)| one.same_value(*other);
        self.total.same_value(other.total)
            && self.parts.len() == other.parts.len()
            && self.parts.iter().zip(&other.parts).all(same)
    }

    /// The total in its text.
    pub(super) fn figure_in<'a>(&self, text: &'a Text) -> Option<&'a Figure> {
        text.figures.get(self.sentence)?.get(self.figure)
    }
}

/// How far a number may lie from what was rounded to it; a whole number that is written out was not rounded.
fn leeway(number: Number) -> Option<Ratio<i128>> {
    let digit = number.last_digit();
    let power = 10_i128.checked_pow(digit.unsigned_abs())?;
    match digit {
        0 => Some(Ratio::zero()),
        1.. => Some(Ratio::new(power, 2)),
        _ => Some(Ratio::new(1, power.checked_mul(2)?)),
    }
}

/// The value of a figure that may be a total or a part: an exact count, amount of money or quantity.
pub(super) fn counted(figure: &Figure) -> Option<Number> {
    let plain = matches!(figure.measure, Measure::Number { .. } | Measure::Money { .. } | Measure::Quantity(_));
    figure.value.number().filter(|_| plain && figure.qualifier == Qualifier::Exact && !figure.optional)
}

/// Whether two figures count the same kind of thing, as far as the text says.
pub(super) fn alike(one: &Figure, other: &Figure) -> bool {
    match (one.measure, other.measure) {
        (Measure::Number { classifier: one }, Measure::Number { classifier: other }) => {
            one == other || one.is_none() || other.is_none()
        }
        (Measure::Money { code: one, .. }, Measure::Money { code: other, .. }) => one == other,
        (Measure::Quantity(one), Measure::Quantity(other)) => one == other,
        _ => false,
    }
}
