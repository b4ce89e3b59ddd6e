use std::cell::LazyCell;

use crate::check::findings::severity::{Weight, weight};
use crate::check::matching::agree::{Agreement, agree};
use crate::lang::Language;
use crate::lang::classifiers::GRADE;
use crate::lang::figures::Class;
use crate::lang::sections::PROVISIONS;
use crate::model::{Figure, Measure, Qualifier, Scalar, Text, Value};
use crate::number::Number;

/// One value of a figure: a range has two, a hierarchy of ordinals one for each step.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of the figure that others do not rule out")]
pub(in crate::check) struct Atom {
    /// Sentence of the figure.
    pub sentence: usize,
    /// The figure's index in its sentence.
    pub figure: usize,
    /// What the figure measures.
    pub measure: Measure,
    /// What can be read, the main reading first; empty where the figure is malformed.
    pub readings: Vec<(Measure, Scalar)>,
    /// How the words limit the value; a bound of a range limits it by itself.
    pub qualifier: Qualifier,
    /// Whether it is a bound of a range, and which.
    pub bound: Option<Bound>,
    /// The smallest and largest value of a vague figure (数百), which is one atom.
    pub reach: Option<(Number, Number)>,
    /// Whether it is written in ASCII digits, as data are, and not in words.
    pub digits: bool,
    /// Whether a translation may leave it out.
    pub optional: bool,
    /// Whether it is a unit multiplier.
    pub multiplier: bool,
    /// What it is to the figure just before it.
    pub bracketed: Bracketed,
    /// Whether it is a time that is said to be one of the morning.
    pub morning: bool,
    /// Whether it is an amount that is said not to be reached quite: nearly five percent.
    pub nearly: bool,
}

/// What a value in brackets is to the figure before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Bracketed {
    /// Nothing: it stands in no brackets, or says something else.
    Not,
    /// It says the same: `nineteen (19)`.
    Restates,
    /// It is another number where the same one belongs: `five (8)`.
    Contradicts,
}

/// The bounds of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Bound {
    /// The smaller one.
    Low,
    /// The larger one.
    High,
}

impl Atom {
    /// How much a reader relies on the value; small counts count more where they are written as data.
    pub(in crate::check) fn weight(&self) -> Option<Weight> {
        let (measure, scalar) = self.reading()?;
        let weight = weight(measure, scalar);
        let counted = self.digits && matches!(measure, Measure::Number { .. });
        let one = matches!(scalar, Scalar::Number(number) if number.same_value(Number::integer(1)));
        Some(if counted && !one { weight.max(Weight::Middle) } else { weight })
    }

    /// Whether both are values of one figure of one text.
    pub(in crate::check) fn shares_figure(&self, other: &Self) -> bool {
        (self.sentence, self.figure) == (other.sentence, other.figure)
    }

    /// Whether it is a part of something, told as a fraction.
    pub(in crate::check) fn is_fraction(&self) -> bool {
        matches!(self.reading(), Some((Measure::Number { .. }, Scalar::Number(number))) if number.is_part())
    }

    /// Whether it is a part of something that a word names: halved, 减半.
    pub(in crate::check) fn is_named_share(&self) -> bool {
        let part = |number: &Number| number.scaled(-2).is_some_and(Number::is_part);
        self.optional && matches!(self.reading(), Some((Measure::Percent, Scalar::Number(number))) if part(number))
    }

    /// Whether it is a place in a sequence, and none in a law.
    pub(in crate::check) fn is_place(&self) -> bool {
        let ordinal = matches!(self.reading(), Some((Measure::Ordinal(_), Scalar::Path(path))) if path.len() == 1);
        ordinal && !self.is_provision() || self.measure == Measure::Number { classifier: Some(GRADE) }
    }

    /// Whether it is a place in a law.
    pub(in crate::check) fn is_provision(&self) -> bool {
        is_provision(self.measure)
    }

    /// The part of a whole that it may be, where it may be a count too: one in four, 每五人就有一人.
    pub(in crate::check) fn share(&self) -> Option<Number> {
        let numbers = || {
            self.readings.iter().filter_map(|(measure, scalar)| match (measure, scalar) {
                (Measure::Number { .. }, Scalar::Number(number)) => Some(*number),
                _ => None,
            })
        };
        if self.readings.len() < 2 {
            return None;
        }
        let counted = numbers().any(|number| number.value().is_integer());
        numbers().find(|number| number.is_part()).filter(|_| counted)
    }

    /// Whether it is said to be a time of the morning and the other one is of the afternoon.
    pub(in crate::check) fn is_other_half(&self, other: &Self) -> bool {
        self.morning && self.hour() < Some(NOON) && other.hour() >= Some(NOON)
    }

    /// The number of the main reading.
    pub(in crate::check) fn number(&self) -> Option<Number> {
        if let Some((_, Scalar::Number(number))) = self.reading() { Some(*number) } else { None }
    }

    /// The number of a value that is no bound of a range.
    pub(in crate::check) fn single(&self) -> Option<Number> {
        self.number().filter(|_| self.bound.is_none())
    }

    /// The hour of a time of day.
    fn hour(&self) -> Option<u8> {
        if let Some((_, Scalar::Time(time))) = self.reading() { Some(time.hour) } else { None }
    }

    /// The main reading.
    pub(in crate::check) fn reading(&self) -> Option<(Measure, &Scalar)> {
        self.readings.first().map(|(measure, scalar)| (*measure, scalar))
    }
}

/// Whether a measure is that of places in a law.
pub(in crate::check) fn is_provision(measure: Measure) -> bool {
    matches!(measure, Measure::Ordinal(Some(name)) if PROVISIONS.contains(&name))
}

/// The first hour of the afternoon.
const NOON: u8 = 12;

/// Whether a stretch of the day begins in the morning and ends at an hour that only a clock of 24 hours has.
fn spans_noon(bounds: &[Atom]) -> bool {
    let [low, high] = bounds else { return false };
    low.hour().is_some_and(|hour| hour < NOON) && high.hour() > Some(NOON)
}

/// Whether a time of day is told to the minute.
fn tells_minutes(figure: &Figure) -> bool {
    matches!(&figure.value, Value::Single(Scalar::Time(time)) if time.minute > 0)
}

/// Whether a sentence has a word for a half of the day, or the sentence before it: what follows may be told in it too.
fn speaks_of(half: Class, text: &Text, sentence: usize, language: &Language) -> bool {
    let near = || sentence.saturating_sub(1)..=sentence;
    language.figures.any(|class| *class == half, |word| near().any(|sentence| text.sentence(sentence).contains(word)))
}

/// Whether a time is written with a word for the morning: 上午, a.m.
fn is_of_morning(written: &str, language: &Language) -> bool {
    let written = written.to_lowercase();
    language.figures.any(|class| *class == Class::Morning, |word| written.contains(&word.to_lowercase()))
}

/// Whether words say that a figure is not reached quite; 近三年 are the last three years.
fn is_nearly(figure: &Figure, source: &str, language: &Language) -> bool {
    let time = match figure.measure {
        Measure::Date | Measure::Time => true,
        Measure::Duration(_) => !language.figures.words,
        _ => false,
    };
    let written = || figure.span.of(source).to_lowercase();
    figure.qualifier == Qualifier::About
        && !time
        && language.comparison.nearly.iter().any(|word| written().starts_with(word))
}

/// The atoms of some sentences of a text, in text order.
pub(in crate::check) fn atoms(text: &Text, language: &Language, sentences: std::ops::Range<usize>) -> Vec<Atom> {
    let mut found = Vec::new();
    for sentence in sentences {
        let figures = text.figures.get(sentence).map_or(&[][..], Vec::as_slice);
        let afternoon = LazyCell::new(|| speaks_of(Class::Afternoon, text, sentence, language));
        for (index, figure) in figures.iter().enumerate() {
            let before = found.len();
            let digits = figure.span.of(&text.document.text).contains(|letter: char| letter.is_ascii_digit());
            of(figure, digits, sentence, index, &mut found);
            let morning = || {
                let written = figure.span.of(&text.document.text);
                // 6时30分至14时, 4时27分: a clock of 24 hours, unless a word near it tells the half of the day.
                let clock = || spans_noon(&found[before..]) || tells_minutes(figure) && !*afternoon;
                !language.figures.words && clock() || is_of_morning(written, language)
            };
            if figure.measure == Measure::Time && morning() {
                found[before..].iter_mut().for_each(|atom| atom.morning = true);
            }
            if is_nearly(figure, &text.document.text, language) {
                found[before..].iter_mut().for_each(|atom| atom.nearly = true);
            }
            let previous = index.checked_sub(1).and_then(|previous| figures.get(previous));
            let restating = language.comparison.restating;
            if previous.is_some_and(|previous| bracketed(&text.document.text, previous, figure, restating)) {
                restate(&mut found, before);
            }
            if previous.is_some_and(|previous| contradicts(&text.document.text, previous, figure))
                && let [atom] = &mut found[before..]
                && atom.bracketed == Bracketed::Not
            {
                atom.bracketed = Bracketed::Contradicts;
            }
        }
    }
    found
}

/// Whether `figure` stands in brackets that open right after `previous`, behind nothing or one of `words`.
fn bracketed(source: &str, previous: &Figure, figure: &Figure, words: &[&str]) -> bool {
    let gap = source.get(previous.span.end()..figure.span.start()).unwrap_or_default().trim();
    let inside = gap.strip_prefix(['(', '（', '[']).map(str::trim);
    inside.is_some_and(|inside| inside.is_empty() || words.contains(&inside))
}

/// Whether `figure` stands alone in brackets, in digits, and `previous` is the number in words right before them: three (3),
/// ten percent (10%), one thousand dollars ($1,000), fifteenth (15th).
fn contradicts(source: &str, previous: &Figure, figure: &Figure) -> bool {
    let written = figure.span.of(source);
    let closed = source.get(figure.span.end()..).is_some_and(|after| after.starts_with([')', '）', ']']));
    let words = previous.span.of(source).ends_with(char::is_alphabetic);
    let whole = |figure: &Figure| match &figure.value {
        Value::Single(Scalar::Path(path)) => path.len() == 1,
        value => value.number().and_then(Number::as_integer).is_some(),
    };
    let bare = words && written.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    let digit = |figure: &Figure| figure.span.of(source).contains(|letter: char| letter.is_ascii_digit());
    let alike = match (previous.measure, figure.measure) {
        (Measure::Money { code: one, .. }, Measure::Money { code: other, .. }) => one == other,
        (Measure::Quantity(one), Measure::Quantity(other)) | (Measure::Duration(one), Measure::Duration(other)) => {
            one == other
        }
        (one, other) => one == other && matches!(one, Measure::Percent | Measure::Ordinal(None)),
    };
    let repeats = bare || alike && digit(figure) && !digit(previous);
    bracketed(source, previous, figure, &[]) && closed && repeats && whole(previous) && whole(figure)
}

/// Marks the atoms from `from` on as restated where they say what the figure before them says; where they alone say in what
/// it counts, it restates them: ten (10%), one hundred dollars (NT$100).
fn restate(found: &mut [Atom], from: usize) {
    let (before, figure) = found.split_at_mut(from);
    let Some(last) = before.last().map(|last| (last.sentence, last.figure)) else { return };
    for atom in figure {
        let previous = before.iter_mut().rev().take_while(|previous| (previous.sentence, previous.figure) == last);
        for previous in previous {
            let Some(agreement) = agree(previous, atom) else { continue };
            if says_in_what(agreement, previous.measure, atom.measure) {
                previous.bracketed = Bracketed::Restates;
            } else if agreement <= Agreement::UnitMissing && agreement != Agreement::OtherReading {
                atom.bracketed = Bracketed::Restates;
            }
        }
    }
}

/// Whether two values agree but for what they count in, which the second one alone says.
fn says_in_what(agreement: Agreement, first: Measure, second: Measure) -> bool {
    match (agreement, first, second) {
        (Agreement::UnitMissing, Measure::Number { .. }, _) => true,
        (Agreement::UnitDiffers, Measure::Money { certain, .. }, Measure::Money { certain: sure, .. }) => {
            !certain && sure
        }
        _ => false,
    }
}

/// The atoms of figure `index` of a sentence, at the end of `found`.
fn of(figure: &Figure, digits: bool, sentence: usize, index: usize, found: &mut Vec<Atom>) {
    let atom = |readings: Vec<(Measure, Scalar)>, qualifier: Qualifier, bound: Option<Bound>| Atom {
        sentence,
        figure: index,
        measure: figure.measure,
        readings,
        qualifier,
        bound,
        reach: None,
        digits,
        optional: figure.optional,
        multiplier: figure.multiplier,
        bracketed: Bracketed::Not,
        morning: false,
        nearly: false,
    };
    match &figure.value {
        Value::Malformed => found.push(atom(Vec::new(), figure.qualifier, None)),
        Value::Single(Scalar::Path(path)) if path.len() > 1 => {
            let step = |number: &u64| vec![(figure.measure, Scalar::Path([*number].into()))];
            found.extend(path.iter().map(|number| atom(step(number), Qualifier::Exact, None)));
        }
        Value::Single(_) => found.push(atom(readings(figure, None), figure.qualifier, None)),
        Value::Range { low: Some(Scalar::Number(low)), high: Some(Scalar::Number(high)) }
            if figure.qualifier == Qualifier::Vague =>
        {
            let least = vec![(figure.measure, Scalar::Number(*low))];
            found.push(Atom { reach: Some((*low, *high)), ..atom(least, Qualifier::Vague, None) });
        }
        Value::Range { low, high } => {
            let low = low.as_ref().map(|_| (Bound::Low, Qualifier::AtLeast));
            let high = high.as_ref().map(|_| (Bound::High, Qualifier::AtMost));
            let bounds = low.into_iter().chain(high);
            found.extend(bounds.map(|(bound, limit)| atom(readings(figure, Some(bound)), limit, Some(bound))));
        }
    }
}

/// All that a figure may be read as, the main reading first, or all that a bound of it may be.
fn readings(figure: &Figure, bound: Option<Bound>) -> Vec<(Measure, Scalar)> {
    let told = |value: &Value| match (value, bound) {
        (Value::Single(scalar), None) => Some(scalar.clone()),
        (Value::Range { low, .. }, Some(Bound::Low)) => low.clone(),
        (Value::Range { high, .. }, Some(Bound::High)) => high.clone(),
        _ => None,
    };
    let others = figure.alternatives.iter().map(|(measure, value)| (*measure, value));
    let all = [(figure.measure, &figure.value)].into_iter().chain(others);
    all.filter_map(|(measure, value)| Some((measure, told(value)?))).collect()
}
