use num_rational::Ratio;
use num_traits::{CheckedDiv, CheckedMul, CheckedSub, Signed};

use super::findings::report::{Said, add, places_of};
use super::matching::amounts::close;
use super::matching::relation::relation;
use super::rules::growth_mismatch;
use super::scene::Scene;
use super::values::bead::Compared;
use crate::lang::Language;
use crate::lang::comparison::Comparison;
use crate::model::{Figure, Measure, Place, Relation, Report, Scalar, Severity, Text, Value};
use crate::number::Number;
use crate::text::Side;

/// Characters between the amounts and the rate of their change, at most.
const REACH: usize = 32;

/// Reports rates of change that do not follow from the two amounts before them: from A to B, up P percent; B, D more than
/// before, up P percent.
pub(super) fn growth(scene: &Scene<'_>, bead: &Compared, side: Side, report: &mut Report) {
    let Scene { texts, languages, .. } = *scene;
    let (text, words) = (texts[side], &languages[side].comparison);
    for sentence in bead.sentences[side].clone() {
        let figures = text.figures.get(sentence).map_or(&[][..], Vec::as_slice);
        for (index, pair) in figures.windows(2).enumerate() {
            let [amounts, rate] = pair else { continue };
            if !is_rate(text, amounts, rate, words) {
                continue;
            }
            let before = index.checked_sub(1).and_then(|before| figures.get(before));
            let wrong = change_of(text, before, amounts, languages[side]).and_then(|change| wrong_rate(change, rate));
            let wrong = wrong.or_else(|| wrong_increment(text, before?, amounts, rate));
            let Some(wrong) = wrong else { continue };
            let Wrong { from, to, shown, stated } = wrong;
            let said = Said {
                rule: &growth_mismatch::RULE,
                severity: Severity::Note,
                places: places_of(texts, bead, side, Place { span: rate.span, figure: Some(rate.clone()) }),
                relation: None,
                message: format!(
                    "from {} to {} is {shown}%, and the text says {stated}%",
                    from.grouped(),
                    to.grouped()
                ),
                suggestion: None,
            };
            add(report, scene, bead, said);
        }
    }
}

/// A rate that does not follow.
struct Wrong {
    from: Number,
    to: Number,
    /// The rate that follows, to the precision of the stated one.
    shown: Number,
    stated: Number,
}

/// Whether `rate` is a percentage by which a word between says that `amount` rose or fell.
fn is_rate(text: &Text, amount: &Figure, rate: &Figure, words: &Comparison) -> bool {
    let between = text.document.text.get(amount.span.end()..rate.span.start()).unwrap_or_default();
    let near = between.chars().nth(REACH).is_none() && !between.contains(['。', ';', '；']);
    let amounts = matches!(amount.measure, Measure::Number { .. } | Measure::Money { .. } | Measure::Quantity(_));
    let said = || between.to_lowercase();
    near && amounts && rate.measure == Measure::Percent && words.changes.iter().any(|word| said().contains(word))
}

/// The values before and after a change: the bounds of one figure, or two figures with no more than a word between.
fn change_of(text: &Text, before: Option<&Figure>, after: &Figure, language: &Language) -> Option<(Number, Number)> {
    /// Characters of that word.
    const WORD: usize = 4;
    if let Value::Range { low: Some(Scalar::Number(from)), high: Some(Scalar::Number(to)) } = &after.value {
        return Some((*from, *to));
    }
    let before = before.filter(|before| before.measure == after.measure)?;
    let between = text.document.text.get(before.span.end()..after.span.start())?;
    let word = (1..=WORD).contains(&between.chars().count())
        && between.chars().all(|letter| letter.is_alphabetic() || letter == ' ');
    // 34,557元和19,280元 are a list, and 较40元增加2.1元 says by how much.
    let (joints, changes) = (language.comparison.joints, &language.changes);
    let by = [changes.rises, changes.falls].into_iter().flatten().any(|verb| between.trim_end().ends_with(verb));
    // Cut by 2 yuan to 33.5: the first of them is by how much.
    let start = text.document.text.get(..before.span.start())?.trim_end();
    let verbs = [changes.rises, changes.falls].into_iter().flatten().filter(|_| !language.figures.words);
    let by = by || changes.by.iter().chain(verbs).any(|verb| start.ends_with(verb));
    let word = word && !by && !joints.iter().any(|joint| joint.trim() == between.trim());
    Some((before.value.number()?, after.value.number()?)).filter(|_| word)
}

/// The rate that `rate` should be. Rounded amounts leave it open by a few parts in a hundred; whether it rose or fell the
/// words say.
fn wrong_rate((from, to): (Number, Number), rate: &Figure) -> Option<Wrong> {
    let stated = rate.value.number()?;
    let real = rate_of(from, to).filter(|_| !from.is_negative())?;
    let shown = real.to_precision(stated.last_digit())?;
    let agrees = |rate: Number| close(real, rate, Ratio::new(1, 10)) || shown.same_value(rate);
    let follows = agrees(stated) || stated.negated().is_some_and(agrees);
    (!follows).then_some(Wrong { from, to, shown, stated })
}

/// The rate that follows from an amount and by how much it rose or fell, where the stated one is a slip of it. Figures that
/// stand so beside each other may have little to do with each other, so nothing else is believed.
fn wrong_increment(text: &Text, amount: &Figure, change: &Figure, rate: &Figure) -> Option<Wrong> {
    let between = text.document.text.get(amount.span.end()..change.span.start())?;
    let near = between.chars().nth(REACH).is_none() && amount.measure == change.measure;
    let (to, by) = (amount.value.number().filter(|_| near)?, change.value.number()?);
    let froms = [to.minus(by)?, to.plus(by)?];
    let wrong: Vec<Wrong> = froms.into_iter().map(|from| wrong_rate((from, to), rate)).collect::<Option<_>>()?;
    let slip = |wrong: &Wrong| {
        let relation =
            relation(Number::fraction(wrong.shown.value().numer().abs(), *wrong.shown.value().denom())?, wrong.stated);
        Some(!matches!(relation, Relation::Other | Relation::Rounded))
    };
    wrong.into_iter().find(|wrong| slip(wrong).unwrap_or(false))
}

fn rate_of(from: Number, to: Number) -> Option<Number> {
    let change =
        to.value().checked_sub(&from.value())?.checked_div(&from.value())?.checked_mul(&Ratio::from_integer(100))?;
    Number::fraction(*change.numer(), *change.denom())
}
