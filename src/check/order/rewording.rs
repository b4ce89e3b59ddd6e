use super::{between, has_one};
use crate::check::scene::Scene;
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::surroundings::{changed_to, follows_change};
use crate::lang::Language;
use crate::model::Text;
use crate::text::{Pair, Side, Span};

/// Whether words tell two figures apart that stand in another order: a change and what it led to, an origin and an end.
pub(in crate::check) fn is_rewording(
    scene: &Scene<'_>,
    bead: &Compared,
    first: (usize, usize),
    second: (usize, usize),
) -> bool {
    // Whichever is told first: fell $1.05 to $63.80, 每桶63.8美元，下跌1.05美元.
    let told_apart = |by: Question| {
        let said = [first, second].map(|pair| agreed(scene, bead, pair, by));
        matches!(said, [Some(one), Some(other)] if one != other)
    };
    // Down 156.38 points, and slid to close at 17,412.05: both stand behind a word of change, of which one says by how much.
    let by = |text: &Text, figure: Span, from: usize, language: &Language| {
        follows_change(text, figure, from, language) && !changed_to(text, figure, from, language)
    };
    let [one, counterpart, other] = origins(scene, bead, first, second);
    // From 5.2 to 5.6, and from 5.6 to 5.2: both texts say which is which.
    if one && !counterpart && other {
        return false;
    }
    if told_apart(follows_change) || told_apart(by) {
        return true;
    }
    // $365,400 higher than the $40,403,600 approved, 比核定概算$40 403 600多出$365 400.
    let measured = Side::BOTH.into_iter().any(|side| {
        has_one(between(scene, bead, side, &[first, second]), scene.languages[side].comparison.comparatives)
    });
    // Twenty years except for approved cases, which are kept for 30: 除审定准予者保存三十年外，应保存二十年.
    let excepted = Side::BOTH
        .into_iter()
        .all(|side| has_one(between(scene, bead, side, &[first, second]), scene.languages[side].comparison.exceptions));
    // Or the other way round: to 21,000 from 12,000, and 由1.2万公顷.
    let second_from = || is_origin(scene, bead, Side::Authoritative, second.0);
    let moved = one && counterpart && !other || !one && !counterpart && other && second_from();
    measured || excepted || moved || is_by_and_to(scene, bead, second, first) || sentences_moved(bead, first, second)
}

/// Whether the reference says that something changed by the first of two amounts to the second, larger one: "grew by 4.7 million km to 64.3
/// million km", which no exchange would give.
fn is_by_and_to(scene: &Scene<'_>, bead: &Compared, by: (usize, usize), to: (usize, usize)) -> bool {
    let (side, changes) = (Side::Reference, &scene.languages.reference.changes);
    let [small, large] = [by.1, to.1].map(|index| bead.atoms[side][index].single());
    let less = small.zip(large).is_some_and(|(small, large)| small.value() < large.value());
    let text = &scene.texts[side].document.text;
    let [first, second] = [by.1, to.1].map(|index| bead.figure_span(scene.texts, side, index));
    let last = |end: usize| text.get(..end).unwrap_or_default().split_whitespace().next_back().unwrap_or_default();
    let between = text.get(first.end()..second.start()).unwrap_or_default();
    less && changes.by.contains(&last(first.start())) && changes.to.contains(&between.trim())
}

/// Whether two figures stand in two sentences on both sides that the reference tells in another order: another figure of one of
/// them went along, and none of either went elsewhere.
fn sentences_moved(bead: &Compared, first: (usize, usize), second: (usize, usize)) -> bool {
    let sentences =
        |(left, right): (usize, usize)| (bead.atoms.authoritative[left].sentence, bead.atoms.reference[right].sentence);
    let (one, other) = (sentences(first), sentences(second));
    if one.0 == other.0 || one.1 == other.1 {
        return false;
    }
    let pairs = bead.fates.authoritative.iter().enumerate().filter_map(|(left, fate)| match *fate {
        Fate::Paired(right, _) if left != first.0 && left != second.0 => Some(sentences((left, right))),
        _ => None,
    });
    let mut along = pairs.filter(|pair| pair.0 == one.0 || pair.0 == other.0).peekable();
    along.peek().is_some() && along.all(|pair| pair == one || pair == other)
}

/// Whether something changes from the first of two figures, from its counterpart, and from the counterpart of the second: from 12,000
/// to 21,000, or to 21,000 from 12,000, where the word tells which is which.
pub(in crate::check) fn origins(
    scene: &Scene<'_>,
    bead: &Compared,
    first: (usize, usize),
    second: (usize, usize),
) -> [bool; 3] {
    [(Side::Authoritative, first.0), (Side::Reference, first.1), (Side::Reference, second.1)]
        .map(|(side, index)| is_origin(scene, bead, side, index))
}

/// Whether a word before a figure says that something changes from it.
pub(in crate::check) fn is_origin(scene: &Scene<'_>, bead: &Compared, side: Side, index: usize) -> bool {
    let Scene { texts, languages, .. } = *scene;
    let span = bead.end_before(texts, side, index)..bead.figure_span(texts, side, index).start();
    let before = texts[side].document.text.get(span).unwrap_or_default().trim_end().to_lowercase();
    let words = &languages[side].comparison;
    // 从每吨3200元: what the amount is told for stands between.
    let rate = words.told_for.iter().flat_map(|base| base.before).find_map(|rate| before.strip_suffix(rate));
    let before = rate.unwrap_or(&before);
    let named = words.origin_names.iter().find_map(|word| before.strip_suffix(word));
    // From an earlier projection of 2.8%: what was so much stands between.
    let of_name = |name: &str| {
        if !languages[side].figures.words {
            let start = name.char_indices().rev().take(NAME_CHARACTERS).last().map_or(0, |(at, _)| at);
            return words.origins.iter().any(|word| name[start..].contains(word));
        }
        let mut words_before = name.rsplit(' ').take(NAME);
        words_before.any(|word| words.origins.contains(&word))
    };
    words.origins.iter().any(|word| before.ends_with(word)) || named.is_some_and(of_name)
}

/// Words from "from" to "of" in "from an earlier projection of", at most.
const NAME: usize = 5;

/// Characters from 由 on in 由第一季的, at most.
const NAME_CHARACTERS: usize = 10;

/// Asks of a figure, and where the one before it ends, what the words before it say.
type Question = fn(&Text, Span, usize, &Language) -> bool;

/// What both sides say of a pair of figures; `None` where they say different things.
fn agreed(scene: &Scene<'_>, bead: &Compared, (left, right): (usize, usize), question: Question) -> Option<bool> {
    let told = Pair::new(left, right);
    let Pair { authoritative, reference } = Side::EACH.map(|side| {
        let from = verb_from(scene, bead, side, told[side]);
        question(scene.texts[side], bead.figure_span(scene.texts, side, told[side]), from, scene.languages[side])
    });
    (authoritative == reference).then_some(authoritative)
}

/// Where the words begin that may say of a figure what became of it: behind the figure before, and before that one where both share
/// them: jumped 2.24 percent, or 416.9 points.
fn verb_from(scene: &Scene<'_>, bead: &Compared, side: Side, index: usize) -> usize {
    let Scene { texts, languages, .. } = *scene;
    let from = bead.end_before(texts, side, index);
    let text = &texts[side].document.text;
    let between = text.get(from..bead.figure_span(texts, side, index).start()).unwrap_or_default();
    let joints = languages[side].comparison.joints;
    let joined = |word: &str| joints.iter().any(|joint| joint.trim() == word);
    let mut words = between.split([' ', ',']).filter(|word| !word.is_empty()).peekable();
    let shared = languages[side].figures.words && words.peek().is_some() && words.all(joined);
    match index.checked_sub(1).filter(|_| shared) {
        Some(before) => bead.end_before(texts, side, before),
        None => from,
    }
}
