use aho_corasick::AhoCorasick;

use super::surroundings::stands_apart;
use crate::check::facing::Facing;
use crate::check::standing::Standing;
use crate::check::values::atom::Atom;
use crate::lang::comparison::{DEADLINE, ERA, EXTENT, LAND, LIMIT, Opposite, PEOPLE, SCHEDULE, TRADE};
use crate::lang::marks::is_comma_stop_or_bracket;
use crate::lang::{Language, PerLanguage};
use crate::model::{Measure, Scalar};
use crate::text::Side;

/// What a figure is in each text, where the words at it are opposites: 逆差 and "surplus".
pub(in crate::check) fn opposites(facing: Facing<'_>) -> Option<[&'static str; 2]> {
    let (one, other) = (told(facing.value(Side::Authoritative))?, told(facing.value(Side::Reference))?);
    (one.name == other.name && one.plus != other.plus).then_some([one.word, other.word])
}

/// Whether two pairs of figures, which stand in another order, took the words at them along: 男性722人，女性689人 and "689 women and 722 men".
pub(in crate::check) fn went_along(two: [Facing<'_>; 2]) -> bool {
    let sides = two.map(|facing| {
        let (one, other) = (told(facing.value(Side::Authoritative))?, told(facing.value(Side::Reference))?);
        (one.name == other.name && one.plus == other.plus).then_some((one.name, one.plus))
    });
    matches!(sides, [Some((one, first)), Some((other, second))] if one == other && first != second)
}

/// Whether the words at a figure say that it is below zero: a loss, a deficit.
pub(in crate::check) fn is_loss(value: Standing<'_>) -> bool {
    said_beside(value).is_some_and(|said| !said.plus && said.name != LIMIT)
}

/// One of two opposites, as a text says it.
#[derive(Clone, Copy)]
struct Kind {
    /// What both are kinds of.
    name: &'static str,
    /// Whether it is what is above zero.
    plus: bool,
    /// The word for it.
    word: &'static str,
}

/// What the words at a figure say that it is.
fn told(value: Standing<'_>) -> Option<Kind> {
    let [before, _] = value.clause(is_comma_stop_or_bracket);
    if before.ends_with(MINUS) { None } else { said_beside(value) }
}

/// Signs of what is below zero, which makes a loss of a profit.
const MINUS: [char; 3] = ['-', '－', '−'];

/// Whether a value may be one of two opposites: a year is of an era, a length of time before or behind a schedule, a length a radius, an
/// amount anything else.
fn may_be(atom: &Atom, opposite: &Opposite) -> bool {
    /// The first year that is told without its era.
    const YEAR: i128 = 32;
    let era = opposite.name == ERA;
    let schedule = opposite.name == SCHEDULE;
    let deadline = opposite.name == DEADLINE;
    match atom.reading() {
        Some((Measure::Duration(_) | Measure::Date | Measure::Time, _)) if deadline => true,
        _ if deadline => false,
        Some((Measure::Duration(_), _)) if schedule || opposite.name == LAND => true,
        _ if schedule => false,
        Some((Measure::Quantity(_), _)) => opposite.name == EXTENT || opposite.name == TRADE,
        Some((Measure::Number { .. }, _)) if PEOPLE.contains(&opposite.name) => true,
        Some((Measure::Money { .. } | Measure::Percent, Scalar::Number(number))) => !era && !number.is_negative(),
        Some((Measure::Number { .. }, Scalar::Number(number))) => {
            number.as_integer().is_some_and(|value| value >= YEAR)
        }
        Some((Measure::Duration(_), Scalar::Number(number))) => {
            era && number.as_integer().is_some_and(|value| value >= YEAR)
        }
        Some((Measure::Date, Scalar::Date(date))) => era && date.month.is_none() && date.day.is_none(),
        _ => false,
    }
}

/// The opposites one of which the words before a figure say, or else those behind it, which may belong to the next one.
fn said_beside(value: Standing<'_>) -> Option<Kind> {
    let (language, atom) = (value.language(), value.atom());
    let [before, behind] = value.clause(is_comma_stop_or_bracket);
    let behind_figure = value.end_before() + before.len() == value.span().start();
    let before = if behind_figure { own_words(before, language) } else { before };
    // Export/import: a stroke joins the words for one thing.
    let apart = language.comparison.joints.iter().filter(|joint| **joint != "/");
    let joint = apart.filter_map(|joint| behind.find(joint)).min();
    let behind = joint.and_then(|at| behind.get(..at)).unwrap_or(behind);
    let [ahead, after] = [before, behind].map(|clause| said(clause, language, atom));
    // 105.09 males to every 100 females: the words on either side are those of two figures.
    let disputed = ahead.zip(after).is_some_and(|(one, other)| one.name == other.name && one.plus != other.plus);
    ahead.or(after).filter(|_| !disputed)
}

/// What the words between two figures say of the second, where something joins them: nothing in "2.8 percent for men and 1.7".
fn own_words<'a>(between: &'a str, language: &Language) -> &'a str {
    let ends = |joint: &&str| between.rfind(joint).map(|at| at + joint.len());
    language.comparison.joints.iter().filter_map(ends).max().and_then(|at| between.get(at..)).unwrap_or(between)
}

/// The first of the opposites of which one alone is said.
fn said(clause: &str, language: &'static Language, atom: &Atom) -> Option<Kind> {
    /// The most bytes of a clause in which they are looked for.
    const LONGEST: usize = 160;
    static VOCABULARY: PerLanguage<Option<Vocabulary>> = PerLanguage::new();
    if clause.len() > LONGEST {
        return None;
    }
    let opposites = language.comparison.opposites;
    let told = VOCABULARY.with(
        language,
        || Vocabulary::of(opposites),
        |vocabulary| vocabulary.as_ref().map(|vocabulary| vocabulary.told(&clause.to_lowercase(), language)),
    )?;
    opposites.iter().zip(told).filter(|(opposite, _)| may_be(atom, opposite)).find_map(|(opposite, told)| match told {
        [Some(word), None] => Some(Kind { name: opposite.name, plus: true, word }),
        [None, Some(word)] => Some(Kind { name: opposite.name, plus: false, word }),
        _ => None,
    })
}

/// The words for the opposites of a language, all of which are found in one pass.
struct Vocabulary {
    words: Vec<Word>,
    search: AhoCorasick,
}

/// A word for one of two opposites.
struct Word {
    written: &'static str,
    /// The place of the opposites among those of the language.
    opposite: usize,
    plus: bool,
}

impl Vocabulary {
    /// `None` where there are too many words for a search, which no language comes near to.
    fn of(opposites: &'static [Opposite]) -> Option<Self> {
        let both = |(opposite, words): (usize, &'static Opposite)| {
            [(true, words.plus), (false, words.minus)]
                .into_iter()
                .flat_map(move |(plus, words)| words.iter().map(move |word| Word { written: word, opposite, plus }))
        };
        let words: Vec<Word> = opposites.iter().enumerate().flat_map(both).collect();
        let search = AhoCorasick::new(words.iter().map(|word| word.written)).ok()?;
        Some(Self { words, search })
    }

    /// The first word of each of all opposites that a clause in lower case says, that for what is above zero first.
    fn told(&self, clause: &str, language: &Language) -> Vec<[Option<&'static str>; 2]> {
        let mut told = vec![[None; 2]; language.comparison.opposites.len()];
        for found in self.search.find_overlapping_iter(clause) {
            let Word { written, opposite, plus } = self.words[found.pattern()];
            if !language.figures.words || stands_apart(clause, found.start(), found.end()) {
                told[opposite][usize::from(!plus)].get_or_insert(written);
            }
        }
        told
    }
}
