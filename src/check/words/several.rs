use super::surroundings::says_one_in_lower_case;
use crate::check::standing::Standing;
use crate::check::values::bead::Fate;
use crate::lang::Language;
use crate::model::{Measure, Qualifier};
use crate::number::Number;
use crate::text::Side;

/// The word of the authoritative text for several, where a count stands alone in the reference for it: 数名船员 and "five crew members".
pub(in crate::check) fn told_for_several(value: Standing<'_>) -> Option<&'static str> {
    let exact = |value: Standing<'_>| {
        let atom = value.atom();
        let few = |number: &Number| number.as_integer().is_some_and(|count| FEW.contains(&count));
        let counts = matches!(atom.measure, Measure::Number { .. }) && atom.qualifier == Qualifier::Exact;
        counts && !atom.optional && value.fate() == Fate::Open && atom.single().is_some_and(|number| few(&number))
    };
    let alone = || (0..value.atoms().len()).filter(|&index| exact(value.beside(index))).take(2).count() == 1;
    if value.side != Side::Reference || !exact(value) || !alone() {
        return None;
    }
    let scene = value.scene;
    let written = |side: Side| {
        let span = value.bead.span(scene.texts, side);
        span.of(&scene.texts[side].document.text).to_lowercase()
    };
    let (reference, language) = (written(Side::Reference), value.language());
    let words = [language.comparison.several, language.comparison.some];
    let loose = words.into_iter().any(|words| says_one_in_lower_case(&reference, words, language));
    let other = scene.languages[Side::Authoritative];
    if loose { None } else { several(&written(Side::Authoritative), other) }
}

/// The counts that several of something may be.
const FEW: std::ops::RangeInclusive<i128> = 2..=12;

/// The word for several in a text in lower case.
fn several(written: &str, language: &Language) -> Option<&'static str> {
    let words = &language.comparison;
    let rest = words.no_several.iter().fold(written.to_owned(), |rest, word| rest.replace(word, ""));
    words.several.iter().copied().find(|word| says_one_in_lower_case(&rest, &[word], language))
}
