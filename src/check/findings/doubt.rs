use crate::check::facing::Facing;
use crate::check::values::atom::Atom;
use crate::check::values::bead::Fate;
use crate::lang::Language;
use crate::lang::figures::Class;
use crate::model::{Date, Relation, Scalar};
use crate::number::Number;
use crate::text::{Pair, Side};

/// Whether a difference may come from how the texts are written or paired rather than from what they say, so that it is
/// no certain error: in a drawn table, where only the sign differs (±), where a figure is torn out of a longer notation,
/// where one text counts what the other measures, and where nothing beside two numbers says that they belong together.
pub(in crate::check) fn doubtful(facing: Facing<'_>, relation: Relation) -> bool {
    let written = Side::BOTH.map(|side| facing.value(side)).into_iter().any(|value| {
        let (before, after) = (value.before(), value.behind());
        torn(before, after)
            || after_point(before, value.language())
            || prefixed(after, relation)
            || holds_marker(before, value.written())
    });
    let [one, other] = facing.atoms();
    written
        || facing.bead.drawn
        || sign_alone(one, other)
        || one.measure.kind() != other.measure.kind()
        || parts_apart(one, other)
        || relation == Relation::Other && !in_place(facing) && !nearly_one_date(one, other)
}

/// Whether two whole dates have all parts but one in common, which says by itself that they belong together.
fn nearly_one_date(one: &Atom, other: &Atom) -> bool {
    let (Some((_, Scalar::Date(one))), Some((_, Scalar::Date(other)))) = (one.reading(), other.reading()) else {
        return false;
    };
    let whole = |date: &Date| date.year.is_some() && date.month.is_some() && date.day.is_some();
    let common = [one.year == other.year, one.month == other.month, one.day == other.day];
    whole(one) && whole(other) && common.iter().filter(|common| **common).count() == 2
}

/// Whether the nearest paired values before the two, or those after them, are each other's counterparts.
fn in_place(facing: Facing<'_>) -> bool {
    let (fates, Pair { authoritative: left, reference: right }) = (&facing.bead.fates, facing.indexes);
    let paired = |fate: &Fate| match *fate {
        Fate::Paired(other, _) => Some(other),
        _ => None,
    };
    let (lefts, rights) = (&fates.authoritative, &fates.reference);
    let before = |fates: &[Fate], at: usize| fates[..at].iter().rposition(|fate| paired(fate).is_some());
    let after = |fates: &[Fate], at: usize| {
        fates[at + 1..].iter().position(|fate| paired(fate).is_some()).map(|found| at + 1 + found)
    };
    let together = |one: Option<usize>, other: Option<usize>| match (one, other) {
        (Some(one), Some(other)) => paired(&lefts[one]) == Some(other),
        (None, None) => true,
        _ => false,
    };
    together(before(lefts, left), before(rights, right)) || together(after(lefts, left), after(rights, right))
}

/// Whether two dates state other parts, so that they need not be the same date.
fn parts_apart(one: &Atom, other: &Atom) -> bool {
    let parts = |date: &Date| [date.year.is_some(), date.month.is_some(), date.day.is_some()];
    match (one.reading(), other.reading()) {
        (Some((_, Scalar::Date(one))), Some((_, Scalar::Date(other)))) => {
            let (one, other) = (parts(one), parts(other));
            let within = |some: [bool; 3], all: [bool; 3]| some.iter().zip(all).all(|(some, all)| !some || all);
            !within(one, other) && !within(other, one)
        }
        _ => false,
    }
}

/// Whether a word for the decimal point stands right before a figure, which is then no more than the decimals.
fn after_point(before: &str, language: &Language) -> bool {
    language.figures.any(|class| *class == Class::Point, |word| before.ends_with(word))
}

/// Whether a unit with a prefix of its own, which was not read, explains a factor of thousands: 150 kV and 150 000 V.
fn prefixed(after: &str, relation: Relation) -> bool {
    let thousands = matches!(relation, Relation::PowerOfTen(power) if power % 3 == 0);
    let mut letters = after.trim_start_matches([' ', '\u{a0}']).chars();
    let prefix = matches!(letters.next(), Some('k' | 'K' | 'M' | 'G' | 'm' | 'μ' | 'µ' | 'Ｍ' | 'Ｋ'));
    thousands && prefix && letters.find(|letter| *letter != 'e').is_some_and(char::is_uppercase)
}

/// Whether a figure at the start of a line begins with what may be the marker of a list: `1.500 V`, `3.440000 dollars`.
fn holds_marker(before: &str, figure: &str) -> bool {
    let first = before.is_empty() || before.ends_with('\n');
    let count = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let digits = count(figure);
    // A decimal has one or two digits behind its point: 12.8 billion yuan is no item 12.
    let glued = || figure[digits..].strip_prefix('.').is_some_and(|rest| count(rest) > DECIMALS);
    first && (figure.starts_with('-') || digits > 0 && digits <= 2 && glued())
}

/// The digits behind the point of most decimals, at most.
const DECIMALS: usize = 2;

/// Whether two numbers differ by their sign alone.
fn sign_alone(one: &Atom, other: &Atom) -> bool {
    let (negated, other) = (one.number().and_then(Number::negated), other.number());
    negated.zip(other).is_some_and(|(negated, other)| negated.same_value(other))
}

/// Whether a figure between `before` and `after` is a piece of a longer notation: `七‧[五公尺]`, `[40]/1 000`,
/// `[3.7]x1010`, `8. [5%]`.
fn torn(before: &str, after: &str) -> bool {
    let mut back = before.chars().rev();
    let joined = match back.next() {
        Some('‧' | '・' | '·' | '•' | '˙') => true,
        Some('.' | '．' | ',') => back.next().is_some_and(char::is_numeric),
        Some(' ') => back.next() == Some('.') && inside_line(back),
        _ => false,
    };
    let mut ahead = after.chars();
    let goes_on = match ahead.next() {
        Some('/' | '／' | 'x' | '×' | '^') => ahead.find(|letter| *letter != ' ').is_some_and(char::is_numeric),
        Some('‧' | '・' | '·' | '˙') => true,
        _ => false,
    };
    joined || goes_on || after.starts_with(" 000")
}

/// Whether a number with text before it, and no list marker, ends here; `back` goes back from its last digit.
fn inside_line(back: impl Iterator<Item = char>) -> bool {
    let mut back = back.skip_while(|letter| letter.is_numeric()).peekable();
    back.next_if(|letter| *letter == ' ').is_some() && back.next().is_some_and(|letter| letter != '\n')
}

#[cfg(test)]
mod tests {
    use super::{holds_marker, prefixed, torn};
    use crate::model::Relation;

    #[test]
    fn knows_pieces_of_a_longer_notation() {
        let pieces = [
            ("宽七‧", "以内"),
            ("面積在○˙", "以下"),
            ("not over ", "/1 000 of sales"),
            ("above ", "x1010/d"),
            ("based on 8. ", "%"),
            ("over 10", " 000"),
        ];
        for (before, after) in pieces {
            assert!(torn(before, after), "{before}[]{after}");
        }
    }

    #[test]
    fn leaves_figures_that_stand_alone() {
        let whole =
            [("宽", "以内"), ("1. ", " metres"), ("ends in 2020.\n2. ", "%"), ("about ", "/day"), ("in Vol. ", "")];
        for (before, after) in whole {
            assert!(!torn(before, after), "{before}[]{after}");
        }
    }

    #[test]
    fn knows_markers_and_prefixes() {
        assert!(holds_marker("", "1.500V") && holds_marker("as follows:\n", "-49~85"));
        assert!(!holds_marker("", "12.8 billion yuan") && !holds_marker("\n", "1.25 million"));
        assert!(!holds_marker("about ", "1.500V") && !holds_marker("", "150.5V"));
        assert!(prefixed(" kV or more", Relation::PowerOfTen(-3)) && prefixed("keV", Relation::PowerOfTen(-3)));
        assert!(!prefixed(" men", Relation::PowerOfTen(-3)) && !prefixed(" kV", Relation::PowerOfTen(1)));
    }
}
