//! Rates of interest as they are told in hundredths that have a name, and in steps of a quarter of a point: 四分三厘, 五厘二五, 半碼.

use num_rational::Ratio;

use super::Amount;
use crate::figures::context::Context;
use crate::lang::figures::Class;
use crate::model::{Figure, Measure, Value};
use crate::number::Number;

/// Takes what goes on behind the word for a hundredth of interest, which counts points too: 五厘二五, 4厘875, 五厘半.
pub(super) fn tail(context: &Context<'_>, amount: &mut Amount) {
    let at = amount.end;
    let hundredth = at.checked_sub(1).is_some_and(|last| context.any(last, |class| class.points().is_some()));
    if context.words() || !hundredth || !amount.single || !context.touches(at) {
        return;
    }
    if context.is(at, Class::Half) {
        amount.add(Number::fraction(1, 2));
        amount.take(context, 1);
    } else if let Some((decimals, count)) = decimals(context, at, amount.words) {
        amount.add(Some(decimals));
        amount.take(context, count);
    }
}

/// The decimals at token `at`, in numerals or in digits as the number before them, where no number goes on with them; and their tokens.
fn decimals(context: &Context<'_>, at: usize, words: bool) -> Option<(Number, usize)> {
    /// Eighths of a point have three decimals.
    const MOST: u32 = 3;
    let (value, places, count) = if words {
        let digits: Vec<u8> = (at..at + MOST as usize)
            .map_while(|at| context.find(at, Class::digit).filter(|_| context.touches(at)))
            .collect();
        let value = digits.iter().fold(0, |value, digit| value * 10 + i128::from(*digit));
        (value, digits.len(), digits.len())
    } else {
        let shape = context.digits(at).filter(|shape| shape.is_plain() && shape.whole <= MOST)?;
        (shape.mantissa.into(), shape.whole as usize, 1)
    };
    let goes_on = |class: Class| class.is_numeral() || class.measures() || matches!(class, Class::Coin(_));
    let end = at + count;
    let ends = !context.touches(end) || context.digits(end).is_none() && !context.any(end, goes_on);
    (value > 0 && ends).then(|| Some((Number::decimal_of(value, u32::try_from(places).ok()?)?, count))).flatten()
}

/// The other ways in which an amount in such a unit is told: hundredths are a rate or a change of one, in points; where the word for steps
/// is a measure of length too, both the points and the percentage.
pub(super) fn alternatives(context: &Context<'_>, read: &Amount) -> Vec<(Measure, Value)> {
    let told = |at: usize, measures: &[Measure]| {
        let parts = context.find(at, Class::points)?;
        let points = read.low.filter(|_| read.single)?.times(Ratio::new(i128::from(parts), 100))?;
        Some(measures.iter().map(|measure| (*measure, Value::from(points))).collect())
    };
    let found = match (read.measure, read.unit) {
        (Some(Measure::Percent), _) => hundredth(context, read).and_then(|at| told(at, &[Measure::Points])),
        (_, Some(unit)) => told(unit, &[Measure::Points, Measure::Percent]),
        _ => None,
    };
    found.unwrap_or_default()
}

/// The token of the word for a hundredth that an amount ends in, or that stands before its last decimals.
fn hundredth(context: &Context<'_>, read: &Amount) -> Option<usize> {
    /// Tokens of a half or of decimals behind it.
    const BEHIND: usize = 3;
    let last = read.end.checked_sub(1)?;
    let own = |at: &usize| context.token(*at).is_some_and(|token| token.start >= read.start);
    (0..=BEHIND).filter_map(|back| last.checked_sub(back)).take_while(own).find(|&at| {
        context.any(at, |class| class.share_suffix().is_some()) && context.any(at, |class| class.points().is_some())
    })
}

/// Makes the points of a figure its main reading, and says so, where a word before it says that something rises or falls by so much: 升息半碼.
pub(super) fn prefer_steps(context: &Context<'_>, figure: &mut Figure) -> bool {
    let points = figure.alternatives.iter_mut().find(|(measure, _)| *measure == Measure::Points);
    let Some((measure, value)) = points else { return false };
    let before = context.text.get(context.start..figure.span.start()).unwrap_or_default();
    if !context.figures.changes_by.iter().any(|word| before.ends_with(word)) {
        return false;
    }
    std::mem::swap(measure, &mut figure.measure);
    std::mem::swap(value, &mut figure.value);
    true
}
