use std::borrow::Cow;

use num_rational::Ratio;

use crate::lang::units;
use crate::model::{Figure, Measure, Scalar, Unit, Value};
use crate::number::Number;

/// The value and measure of a figure as the JSON shapes state them. They are the figure's own, but for hours and minutes
/// that are written with a fraction: these have no decimal parts, so 1.5 hours are 90 minutes, as "one hour and thirty
/// minutes" are. Where a fraction remains in seconds too (a seventh of an hour), the length stands as it was written.
pub(super) fn in_whole_units(figure: &Figure) -> (Cow<'_, Value>, Measure) {
    let whole = match figure.measure {
        Measure::Duration(unit) => smaller(unit).iter().find_map(|smaller| {
            let value = stated_in(&figure.value, unit, smaller)?;
            Some((Cow::Owned(value), Measure::Duration(smaller)))
        }),
        _ => None,
    };
    whole.unwrap_or((Cow::Borrowed(&figure.value), figure.measure))
}

/// The units that the parts of `unit` are counted in, the largest first.
fn smaller(unit: &Unit) -> &'static [&'static Unit] {
    static SMALLER: [&Unit; 2] = [&units::MINUTE, &units::SECOND];
    match unit {
        _ if *unit == units::HOUR => &SMALLER,
        _ if *unit == units::MINUTE => &SMALLER[1..],
        _ => &[],
    }
}

/// The value in `to`, where it has a fraction in `from` and none in `to`.
fn stated_in(value: &Value, from: &Unit, to: &Unit) -> Option<Value> {
    let factor = Ratio::from_integer(from.scale.0 / to.scale.0);
    let stated = |scalar: &Scalar| match scalar {
        Scalar::Number(number) => number.times(factor).filter(|whole| whole.as_integer().is_some()).map(Scalar::Number),
        _ => None,
    };
    if !numbers(value).any(|number| number.as_integer().is_none()) {
        return None;
    }
    match value {
        Value::Single(single) => stated(single).map(Value::Single),
        Value::Range { low, high } => {
            let low = low.as_ref().map(|low| stated(low).ok_or(())).transpose().ok()?;
            let high = high.as_ref().map(|high| stated(high).ok_or(())).transpose().ok()?;
            Some(Value::Range { low, high })
        }
        Value::Malformed => None,
    }
}

fn numbers(value: &Value) -> impl Iterator<Item = Number> {
    let (one, other) = match value {
        Value::Single(single) => (Some(single), None),
        Value::Range { low, high } => (low.as_ref(), high.as_ref()),
        Value::Malformed => (None, None),
    };
    one.into_iter().chain(other).filter_map(|scalar| match scalar {
        Scalar::Number(number) => Some(*number),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    #[track_caller]
    fn stated(value: Value, unit: &'static Unit) -> String {
        let figure = Figure::new(Span::default(), Measure::Duration(unit), value);
        let (value, measure) = in_whole_units(&figure);
        Figure::new(Span::default(), measure, value.into_owned()).describe()
    }

    fn number(text: &str) -> Number {
        Number::parse(text).expect("a number")
    }

    #[test]
    fn fractions_of_hours_and_minutes_are_counted_in_what_is_smaller() {
        assert_eq!(stated(number("1.5").into(), &units::HOUR), "90 minutes");
        assert_eq!(stated(number("0.01").into(), &units::HOUR), "36 seconds");
        assert_eq!(stated(number("15.5").into(), &units::MINUTE), "930 seconds");
        let range = Value::Range { low: Some(Scalar::Number(number("1.5"))), high: Some(Scalar::Number(number("2"))) };
        assert_eq!(stated(range, &units::HOUR), "90–120 minutes");
        let open = Value::Range { low: None, high: Some(Scalar::Number(number("0.5"))) };
        assert_eq!(stated(open, &units::HOUR), "≤ 30 minutes");
    }

    #[test]
    fn all_else_stands_as_it_was_written() {
        assert_eq!(stated(number("2").into(), &units::HOUR), "2 hours");
        assert_eq!(stated(number("2.0").into(), &units::HOUR), "2 hours");
        assert_eq!(stated(Number::fraction(1, 7).expect("fits").into(), &units::HOUR), "1/7 hours");
        assert_eq!(stated(number("12.5").into(), &units::SECOND), "12.5 seconds");
        assert_eq!(stated(number("0.5").into(), &units::DAY), "0.5 days");
        assert_eq!(stated(number("2.5").into(), &units::YEAR), "2.5 years");
    }
}
