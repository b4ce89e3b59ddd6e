use super::surroundings::{around, before};
use crate::check::facing::Facing;
use crate::check::standing::Standing;
use crate::check::values::atom::Atom;
use crate::lang::classifiers::COUNTED_APART;
use crate::lang::comparison::{Beside, PERIODS};
use crate::lang::figures::Class;
use crate::lang::marks::is_comma_or_stop;
use crate::lang::units;
use crate::model::{Date, Measure, Period, Scalar, Text};
use crate::number::Number;
use crate::text::{Side, Span};

/// The parts of a month that the words at two dates name, where they differ: 7月下旬 and "early July".
pub(in crate::check) fn other_part(facing: Facing<'_>) -> Option<[&'static str; 2]> {
    differ(facing, |value| {
        let atom = value.atom();
        let Some((Measure::Date, Scalar::Date(date))) = atom.reading().filter(|_| atom.bound.is_none()) else {
            return None;
        };
        part(value, date)
    })
}

/// Whether the words at a month say which part of it is meant, as in 11月底.
pub(in crate::check) fn names_part_of_month(value: Standing<'_>) -> bool {
    name(value.text(), value.span(), value.language().comparison.month_parts).is_some()
}

/// The days of the week that stand at two dates, where they differ: 16日（星期日） and "Saturday, 16 March".
pub(in crate::check) fn other_weekday(facing: Facing<'_>) -> Option<[&'static str; 2]> {
    differ(facing, |value| {
        let atom = value.atom();
        let Some((Measure::Date, Scalar::Date(Date { day: Some(_), .. }))) = atom.reading() else { return None };
        weekday(value).filter(|_| atom.bound.is_none())
    })
}

/// Whether one of two lengths of time counts working days and the other one all of them, by the sentences at them.
pub(in crate::check) fn other_days(facing: Facing<'_>) -> Option<[&'static str; 2]> {
    let in_days = |atom: &Atom| matches!(atom.measure, Measure::Duration(unit) if *unit == units::DAY);
    if !facing.atoms().into_iter().all(in_days) {
        return None;
    }
    let says = |value: Standing<'_>, written: &str| {
        let written = written.to_lowercase();
        value.language().comparison.working_days.iter().any(|word| written.contains(word))
    };
    let itself = Side::BOTH.map(|side| facing.value(side)).map(|value| says(value, value.written()));
    let near = |side: Side| says(facing.value(side), around(facing.value(side)));
    match itself {
        [true, false] if !near(Side::Reference) => Some(["working days", "all days"]),
        [false, true] if !near(Side::Authoritative) => Some(["all days", "working days"]),
        _ => None,
    }
}

/// What two numbers count, where no text means one by the other: households and people.
pub(in crate::check) fn other_kind(facing: Facing<'_>) -> Option<[&'static str; 2]> {
    let kinds = facing.atoms().map(|atom| match atom.measure {
        Measure::Number { classifier } => classifier,
        _ => None,
    });
    let [Some(one), Some(other)] = kinds else { return None };
    let apart = |[first, second]: [&str; 2]| (one, other) == (first, second) || (other, one) == (first, second);
    COUNTED_APART.into_iter().any(apart).then_some([one, other])
}

/// The day of the week that stands right before a date, or else right behind it.
fn weekday(date: Standing<'_>) -> Option<&'static str> {
    let (before, after) = (before(date.text(), date.span(), 0, REACH), date.behind());
    let days = date.language().comparison.weekdays;
    let first = days.iter().find(|day| day.before.iter().any(|word| before.ends_with(word)));
    let day = first.or_else(|| days.iter().find(|day| day.after.iter().any(|word| after.starts_with(word))));
    day.map(|day| day.name)
}

/// What the clauses of two figures tell them for, where these are two lengths of time: 每人每年600元 and "600 yuan per person per month".
fn other_frequency(facing: Facing<'_>) -> Option<[&'static str; 2]> {
    differ(facing, |value| {
        let (atom, language) = (value.atom(), value.language());
        // A length of time is told for nothing here, and a rate has its time in its unit.
        let own = match atom.measure {
            Measure::Duration(_) => true,
            Measure::Quantity(unit) => unit.symbol.contains('/'),
            _ => false,
        };
        let [before, behind] = value.clause(is_comma_or_stop);
        // Running characters tell every rate with one word.
        let each = |rate: &&str| before.contains(*rate);
        let rated = language.figures.words || language.comparison.rates.iter().any(each) || behind.contains('/');
        if own || !rated {
            return None;
        }
        // A month is a length of time by itself: 180 cubic metres of water a month.
        let next = value.text().figures.get(atom.sentence).and_then(|figures| figures.get(atom.figure + 1));
        let next = next.filter(|next| matches!(next.measure, Measure::Duration(_)));
        let length = next.map_or("", |next| next.span.of(value.source()));
        let (before, behind) = (before.to_lowercase(), format!("{behind}{length}").to_lowercase());
        let names = language.comparison.told_for.iter().filter(|base| PERIODS.contains(&base.name));
        // At no extra monthly charge: a word alone may say it of something else.
        let apart = |word: &str| !language.figures.words || word.trim().contains(' ');
        let mut told = names.filter(|base| {
            base.before.iter().any(|word| before.contains(word))
                || base.after.iter().any(|word| apart(word) && holds(&behind, word))
        });
        told.next().filter(|_| told.next().is_none()).map(|base| base.name)
    })
}

/// Whether a text holds a word, and no longer one of the alphabet that begins with it.
fn holds(text: &str, word: &str) -> bool {
    let mut found = text.match_indices(word).map(|(at, _)| &text[at + word.len()..]);
    found.any(|rest| !(word.is_ascii() && rest.starts_with(|letter: char| letter.is_ascii_alphanumeric())))
}

/// What the words at two figures tell them for, where it differs: 每年12000元 and "12,000 yuan a month", per mu and per hectare.
pub(in crate::check) fn other_base(facing: Facing<'_>) -> Option<[&'static str; 2]> {
    let counted = |atom: &Atom| {
        !matches!(atom.measure, Measure::Date | Measure::Time | Measure::Identifier | Measure::Ordinal(_))
    };
    if !facing.atoms().into_iter().all(counted) {
        return None;
    }
    differ(facing, base).or_else(|| other_frequency(facing))
}

/// What the words at a figure tell it for: a year, a person, a hectare.
pub(in crate::check) fn base(value: Standing<'_>) -> Option<&'static str> {
    let (text, span, language) = (value.text(), value.span(), value.language());
    let told_for = language.comparison.told_for;
    name(text, span, told_for).or_else(|| {
        // 每亩产量395公斤: what is told may stand between, but not what else it is told for: 每人每年400元.
        let each = !language.figures.words && follows_rate(value);
        let mut nouns = each.then(|| nouns_before(value)).into_iter().flatten();
        nouns.find_map(|noun| {
            let found = name(text, noun, told_for)?;
            let written = Span::new(noun.start(), span.start()).of(value.source());
            let period = |class: &Class| matches!(class, Class::Year | Class::Month | Class::Day);
            let base = language.figures.any(period, |word| written.contains(word))
                || language.comparison.rates.iter().any(|word| written.contains(word));
            (!base).then_some(found)
        })
    })
}

/// Whether a word that tells a rate stands little before a figure: 每.
fn follows_rate(value: Standing<'_>) -> bool {
    /// Bytes before the figure that are looked at.
    const NEAR: usize = 36;
    let (start, language) = (value.span().start(), value.language());
    let bytes = value.source().as_bytes().get(start.saturating_sub(NEAR)..start);
    let near = |word: &&str| bytes.is_some_and(|bytes| memchr::memmem::find(bytes, word.as_bytes()).is_some());
    let rates = language.comparison.rates;
    let told_for = language.comparison.told_for.iter().flat_map(|base| base.before);
    let told_for = told_for.filter(|word| !rates.iter().any(|rate| word.starts_with(rate)));
    rates.iter().chain(told_for).any(near)
}

/// The short words that may stand right before a figure, each with the figure.
fn nouns_before(value: Standing<'_>) -> impl Iterator<Item = Span> {
    /// Characters of the word, at most: 产量, 處怠金.
    const LENGTH: usize = 6;
    let figure = value.span();
    let letters = value.before().char_indices().rev().take(LENGTH).take_while(|(_, letter)| letter.is_alphabetic());
    letters.map(move |(at, _)| Span::new(at, figure.end()))
}

/// Whether one side counts all of a list and the other those beside the one that it names: 教育部等十七部门 and "the Ministry of
/// Education and 16 other departments".
pub(in crate::check) fn names_one_apart(facing: Facing<'_>) -> bool {
    let told = Side::BOTH.map(|side| facing.value(side)).map(|value| {
        let (before, after) = (value.before(), value.behind());
        let words = value.language().comparison.others;
        let number = value.atom().number().and_then(Number::as_integer);
        (number, words.iter().any(|word| before.ends_with(word) || after.starts_with(word)))
    });
    match told {
        [(Some(all), false), (Some(others), true)] | [(Some(others), true), (Some(all), false)] => {
            others.checked_add(1) == Some(all)
        }
        _ => false,
    }
}

/// What both figures are named, where it is not the same.
fn differ(facing: Facing<'_>, named: impl Fn(Standing<'_>) -> Option<&'static str>) -> Option<[&'static str; 2]> {
    let told = [named(facing.value(Side::Authoritative))?, named(facing.value(Side::Reference))?];
    (told[0] != told[1]).then_some(told)
}

/// The parts of a month, as tables name them.
const PARTS: [&str; 3] = ["early", "middle", "late"];

/// The part of its month that a date says that it means.
fn part(value: Standing<'_>, date: &Date) -> Option<&'static str> {
    if let Some(Period::TenDays(part)) = date.period {
        return PARTS.get(usize::from(part).checked_sub(1)?).copied();
    }
    if date.month.is_none() || date.day.is_some() || date.period.is_some() {
        return None;
    }
    let comparison = &value.language().comparison;
    let another_word = comparison.no_month_parts.iter().any(|word| value.behind().starts_with(word));
    if another_word { None } else { name(value.text(), value.span(), comparison.month_parts) }
}

/// What stands behind a figure, and behind one or two words there that say what is counted: 14 direct flights a day.
fn behind_counted(after: &str) -> impl Iterator<Item = &str> {
    /// Words of what is counted, at most.
    const WORDS: usize = 2;
    std::iter::successors(Some(after), |after| {
        let word = after.strip_prefix(' ')?;
        let length = word.bytes().take_while(u8::is_ascii_lowercase).count();
        word.get(length..).filter(|_| length > 0)
    })
    .take(WORDS + 1)
}

/// Characters before a figure that are looked at.
const REACH: usize = 20;

/// What the words right before a figure name, or right behind it; `None` where words before it name several things ("between early
/// and mid-February").
fn name(text: &Text, figure: Span, names: &[Beside]) -> Option<&'static str> {
    let before = before(text, figure, 0, REACH);
    let after = text.document.text.get(figure.end()..)?;
    let ends = |word: &str| {
        let rest = before.strip_suffix(word);
        rest.is_some_and(|rest| !rest.ends_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '-'))
    };
    let opens = |word: &str| {
        behind_counted(after).any(|after| {
            let rest = after.strip_prefix(word);
            rest.is_some_and(|rest| {
                !(word.is_ascii() && rest.starts_with(|letter: char| letter.is_ascii_alphanumeric()))
            })
        })
    };
    let found = names
        .iter()
        .find(|named| named.before.iter().any(|word| ends(word)) || named.after.iter().any(|word| opens(word)))?;
    // 6月均值: a number makes another word of it.
    let apart = |(at, _): (usize, &str)| !before[..at].ends_with(|letter: char| letter.is_ascii_digit());
    let stands = |word: &&str| before.match_indices(*word).any(apart);
    if names.iter().filter(|named| named.before.iter().any(&stands)).count() > 1 {
        return None;
    }
    Some(found.name)
}
