use num_rational::Ratio;
use num_traits::{CheckedMul, CheckedSub};

use super::agree::close;
use super::bead::Compared;
use super::options::Options;
use super::relation::relation;
use super::report::{Said, add};
use super::rules::{growth_mismatch, sum_mismatch};
use crate::model::{Figure, Measure, Place, Relation, Report, Scalar, Severity, Text, Value};
use crate::number::Number;
use crate::text::{Pair, Side};

/// Reports totals that are not the sum of the parts in the brackets after them, and growth rates that do not follow.
pub(super) fn consistency(texts: Pair<&Text>, bead: &Compared, options: &Options, report: &mut Report) {
    let sums = Pair::new(Side::Authoritative, Side::Reference).map(|side| sums(texts[side], bead, side));
    for side in Side::BOTH {
        let other_holds = sums[side.other()].iter().any(Sum::holds);
        for sum in sums[side].iter().filter(|sum| !sum.holds()) {
            // Without a slip that explains it, the parts may just be some of the total.
            let slip = relation(sum.parts, sum.total);
            if slip == Relation::Other && !other_holds {
                continue;
            }
            let severity = if side == Side::Reference && other_holds { Severity::Warning } else { Severity::Note };
            let whose = if side == Side::Authoritative { "the authoritative text itself" } else { "the reference" };
            let message = format!("in {whose} the parts add up to {}, and the total is {}", sum.parts, sum.total);
            let places = places(texts, bead, side, sum.figure);
            add(
                report,
                texts,
                bead,
                options,
                Said { rule: &sum_mismatch::RULE, severity, places, relation: Some(slip), message, suggestion: None },
            );
        }
        growth(texts, bead, side, options, report);
    }
}

fn places(texts: Pair<&Text>, bead: &Compared, side: Side, figure: &Figure) -> Pair<Place> {
    let mut places = Pair::new(Side::Authoritative, Side::Reference)
        .map(|side| Place { span: bead.span(texts, side), figure: None });
    places[side] = Place { span: figure.span, figure: Some(figure.clone()) };
    places
}

/// A total with the sum of the parts in the brackets that follow it.
struct Sum<'a> {
    figure: &'a Figure,
    total: Number,
    parts: Number,
}

impl Sum<'_> {
    fn holds(&self) -> bool {
        self.total.same_value(self.parts)
    }
}

fn counted(figure: &Figure) -> Option<Number> {
    let plain = matches!(figure.measure, Measure::Number { .. } | Measure::Money { .. } | Measure::Quantity(_));
    figure.value.number().filter(|_| plain)
}

fn sums<'a>(text: &'a Text, bead: &Compared, side: Side) -> Vec<Sum<'a>> {
    let mut found = Vec::new();
    let source = text.document.text.as_str();
    for sentence in bead.sentences[side].clone() {
        let Some(figures) = text.figures.get(sentence) else { continue };
        for (at, total) in figures.iter().enumerate() {
            let Some(value) = counted(total) else { continue };
            let Some(next) = figures.get(at + 1) else { continue };
            let between = source.get(total.span.end()..next.span.start()).unwrap_or_default();
            let Some(open) = between.rfind(['（', '(']).filter(|_| between.chars().count() <= 40) else { continue };
            let close = if between[open..].starts_with('（') { '）' } else { ')' };
            let from = total.span.end() + open;
            let Some(length) = source.get(from..).and_then(|rest| rest.find(close)) else { continue };
            let inside = figures[at + 1..].iter().take_while(|figure| figure.span.end() <= from + length);
            let inside: Vec<&Figure> = inside.collect();
            let same = |figure: &&Figure| figure.measure.kind() == total.measure.kind();
            if inside.len() < 2 || !inside.iter().all(same) {
                continue;
            }
            let parts = inside.iter().try_fold(Number::integer(0), |sum, figure| sum.plus(counted(figure)?));
            if let Some(parts) = parts {
                found.push(Sum { figure: total, total: value, parts });
            }
        }
    }
    found
}

/// From A to B, up P percent: P must be (B − A) / A within the rounding of P and of the amounts.
fn growth(texts: Pair<&Text>, bead: &Compared, side: Side, options: &Options, report: &mut Report) {
    let text = texts[side];
    for sentence in bead.sentences[side].clone() {
        let figures = text.figures.get(sentence).map_or(&[][..], Vec::as_slice);
        for (index, pair) in figures.windows(2).enumerate() {
            let [amounts, rate] = pair else { continue };
            let before = index.checked_sub(1).and_then(|before| figures.get(before));
            let Some((from, to)) = change_of(text, before, amounts) else { continue };
            let (Measure::Percent, Some(stated)) = (rate.measure, rate.value.number()) else { continue };
            let between = text.document.text.get(amounts.span.end()..rate.span.start()).unwrap_or_default();
            let adjacent = between.chars().count() <= 12 && !between.contains(['。', ';', '；']);
            let change = matches!(amounts.measure, Measure::Percent | Measure::Points);
            if !adjacent || change || from.is_zero() || from.is_negative() {
                continue;
            }
            let Some(real) = rate_of(from, to) else { continue };
            let Some(shown) = real.to_precision(stated.last_digit()) else { continue };
            // Rounded amounts leave the rate open by a few parts in a hundred.
            if close(real, stated, Ratio::new(1, 10)) || shown.same_value(stated) {
                continue;
            }
            let message = format!("from {from} to {to} is {shown}%, and the text says {stated}%");
            let places = places(texts, bead, side, rate);
            add(
                report,
                texts,
                bead,
                options,
                Said {
                    rule: &growth_mismatch::RULE,
                    severity: Severity::Note,
                    places,
                    relation: None,
                    message,
                    suggestion: None,
                },
            );
        }
    }
}

/// The values before and after a change: the bounds of one figure, or two figures with no more than a word between.
fn change_of(text: &Text, before: Option<&Figure>, after: &Figure) -> Option<(Number, Number)> {
    /// Characters of that word.
    const WORD: usize = 4;
    if let Value::Range { low: Some(Scalar::Number(from)), high: Some(Scalar::Number(to)) } = &after.value {
        return Some((*from, *to));
    }
    let before = before.filter(|before| before.measure == after.measure)?;
    let between = text.document.text.get(before.span.end()..after.span.start())?;
    let word = (1..=WORD).contains(&between.chars().count())
        && between.chars().all(|letter| letter.is_alphabetic() || letter == ' ');
    Some((before.value.number()?, after.value.number()?)).filter(|_| word)
}

fn rate_of(from: Number, to: Number) -> Option<Number> {
    use num_traits::CheckedDiv;
    let change =
        to.value().checked_sub(&from.value())?.checked_div(&from.value())?.checked_mul(&Ratio::from_integer(100))?;
    Number::fraction(*change.numer(), *change.denom())
}
