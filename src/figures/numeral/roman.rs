//! Roman numerals, which number the parts of treaties and laws.

use crate::figures::context::Context;
use crate::lang::figures::Class;
use crate::model::{Figure, Measure, Scalar, Value};
use crate::number::roman;
use crate::text::Span;

/// The value of the Roman numeral in capitals that `text` begins with, and its length in bytes.
pub(in crate::figures) fn numeral(text: &str) -> Option<(u64, usize)> {
    let letters = text.bytes().take(roman::LONGEST + 1).take_while(u8::is_ascii_alphabetic).count();
    Some((roman::value(text.get(..letters)?)?.into(), letters))
}

/// "Annexes I, II and IV": the numerals behind the first one number parts of the same kind.
pub(in crate::figures) fn list(context: &Context<'_>, found: &mut Vec<Figure>) {
    if !found.iter().any(|figure| member(context, figure).is_some()) {
        return;
    }
    let mut all: Vec<Figure> = Vec::with_capacity(found.len());
    for figure in found.drain(..) {
        all.push(figure);
        while let Some(next) = all.last().and_then(|last| member(context, last)) {
            all.push(next);
        }
    }
    *found = all;
}

/// The numeral that stands behind `last` in a list and is larger.
fn member(context: &Context<'_>, last: &Figure) -> Option<Figure> {
    let (Measure::Ordinal(Some(_)), Value::Single(Scalar::Path(path))) = (last.measure, &last.value) else {
        return None;
    };
    let &[before] = &path[..] else { return None };
    let written = context.text.get(last.span.range())?;
    let head =
        written.rsplit(' ').next().filter(|head| head.starts_with(|letter: char| letter.is_ascii_uppercase()))?;
    numeral(head).filter(|(value, length)| *value == before && *length == head.len())?;
    let after = context.text.get(last.span.end()..context.end)?;
    // A comma, or a word that joins the members of a list; never a letter alone, as in "Part I and I".
    let comma = after.strip_prefix(", ").unwrap_or(after);
    let start = last.span.end() + after.len() - comma.len();
    let joined = joining_word(context, start + comma.len() - comma.trim_start().len());
    let word = joined.is_some();
    let start = joined.map_or(start, |end| end + 1);
    if !word && comma.len() == after.len() {
        return None;
    }
    let (value, length) = numeral(context.text.get(start..context.end)?).filter(|(value, _)| *value > before)?;
    let span = Span::new(start, start + length);
    Some(Figure::new(span, last.measure, Value::Single(Scalar::Path([value].into()))))
}

/// The end of the word at `at`, where it joins the members of a list.
fn joining_word(context: &Context<'_>, at: usize) -> Option<usize> {
    let small = context.text.as_bytes().get(at).is_some_and(u8::is_ascii_lowercase);
    let (end, entry) = context.surfaces.longest(context.text, at, context.end).filter(|_| small)?;
    let joins = |class: &Class| matches!(class, Class::Filler | Class::RangeAnd | Class::Range);
    entry.classes.iter().any(joins).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_end_with_their_letters() {
        assert_eq!(numeral("XIV of the treaty"), Some((14, 3)));
        assert_eq!(numeral("LXXXVIII"), Some((88, 8)));
        assert_eq!(numeral("IIX"), None);
        assert_eq!(numeral("In force"), None);
        assert_eq!(numeral(""), None);
    }
}
