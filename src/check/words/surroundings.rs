use crate::check::matching::turned::opposed;
use crate::check::standing::Standing;
use crate::lang::comparison::Comparison;
use crate::lang::figures::Class;
use crate::lang::marks::is_comma_or_stop;
use crate::lang::{Language, PerLanguage};
use crate::model::{Qualifier, Text};
use crate::text::Span;

/// Whether a negation stands so near before `figure`, in `reach` characters of its clause, that it may turn its limit
/// round: "shall not be | less than two".
pub(in crate::check) fn negated(text: &Text, figure: Span, from: usize, words: &Comparison, reach: usize) -> bool {
    let before = before(text, figure, from, reach);
    // A full-width comma ends what a negation governs, unless the figure's own limit opens what goes on: 不得少於二十日，多於五十日.
    let written = figure.of(&text.document.text);
    let own = words.adjectives.iter().any(|word| written.starts_with(word));
    let goes_on = before.strip_suffix('，').filter(|_| !own).unwrap_or(&before);
    let clause = goes_on.rsplit('，').next().unwrap_or_default();
    let negates = |clause: &str| words.negations.iter().any(|word| clause.contains(word));
    let without = || words.no_negations.iter().fold(clause.to_owned(), |clause, word| clause.replace(word, ""));
    negates(clause) && (words.no_negations.is_empty() || negates(&without()))
}

/// Whether `written` holds a negation itself: "not exceed".
pub(in crate::check) fn negative(written: &str, words: &Comparison) -> bool {
    let written = format!("{} ", written.to_lowercase());
    words.negations.iter().any(|word| written.contains(word))
}

/// Whether one of some words of a language stands in `written`: "no deaths", 无人伤亡.
pub(in crate::check) fn says_one(written: &str, words: &[&str], language: &Language) -> bool {
    says_one_in_lower_case(&written.to_lowercase(), words, language)
}

/// The same of a text in lower case.
pub(in crate::check) fn says_one_in_lower_case(written: &str, words: &[&str], language: &Language) -> bool {
    let apart = |at: usize, word: &str| !language.figures.words || stands_apart(written, at, at + word.len());
    words.iter().any(|word| written.match_indices(word).any(|(at, word)| apart(at, word)))
}

/// Whether no letter or digit touches the word that stands from byte `start` to `end`.
pub(in crate::check) fn stands_apart(written: &str, start: usize, end: usize) -> bool {
    let (before, after) = (written.get(..start).unwrap_or_default(), written.get(end..).unwrap_or_default());
    !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
}

/// What stands around a value's figure in its sentences, as far as words there may speak of it too.
pub(in crate::check) fn around(value: Standing<'_>) -> &str {
    /// Bytes to either side.
    const REACH: usize = 300;
    let (source, figure, sentences) = (value.source(), value.span(), value.sentences());
    let from = figure.start().saturating_sub(REACH).max(sentences.start());
    let to = (figure.end() + REACH).min(sentences.end());
    // Either end may lie inside a character.
    let from = (from..figure.start()).find(|&at| source.is_char_boundary(at)).unwrap_or(figure.start());
    let to = (figure.end()..=to).rev().find(|&at| source.is_char_boundary(at)).unwrap_or(figure.end());
    source.get(from..to).unwrap_or_default()
}

/// Whether a word in or near a value's figure says that the share is what is taken off or what is left.
pub(in crate::check) fn is_remainder(value: Standing<'_>) -> bool {
    let words = &value.language().comparison;
    let after = value.behind();
    let end = after.char_indices().nth(words.reach).map_or(after.len(), |(at, _)| at);
    let before = before(value.text(), value.span(), 0, words.reach);
    let stretches = [before, value.written().to_lowercase(), after[..end].to_lowercase()];
    words.remainders.iter().any(|word| stretches.iter().any(|stretch| stretch.contains(word)))
}

/// The characters before a figure, at most `reach` of them and none before `from`, up to the nearest end of a clause, in
/// lower case.
pub(in crate::check) fn before(text: &Text, figure: Span, from: usize, reach: usize) -> String {
    let source = text.document.text.get(from..figure.start()).unwrap_or_default();
    let start = source.char_indices().rev().take(reach).last().map_or(source.len(), |(at, _)| at);
    let stretch = &source[start..];
    stretch.rsplit([';', '；', '。', ':', '：']).next().unwrap_or_default().to_lowercase()
}

/// The limit that stands apart from a value's figure in the same clause, after the figure before it, and where it stands:
/// 不低於匯出金額百分之五十. None where limits of both directions stand there: 超过最高浓度之百分之五.
pub(in crate::check) fn limit(value: Standing<'_>) -> Option<(Qualifier, Span)> {
    let (figure, language) = (value.span(), value.language());
    let before = before(value.text(), figure, value.end_before(), language.comparison.reach.max(CLAUSE));
    let clause = before.rsplit([',', '，', '、']).next().unwrap_or_default();
    if language.comparison.own_limits.iter().any(|word| clause.trim_end().ends_with(word)) {
        return None;
    }
    let (qualifier, length, end) = LIMITS.with(
        language,
        || limits(language),
        |limits| {
            let (limit, end) = last(limits, clause)?;
            let length = limit.word.len();
            let earlier = last(limits, &clause[..end - length]).map(|(earlier, _)| earlier.qualifier);
            let turned = earlier.is_some_and(|earlier| opposed(earlier, limit.qualifier));
            (!turned).then_some((limit.qualifier, length, end))
        },
    )?;
    let start = figure.start().checked_sub(clause.len())?;
    Some((qualifier, Span::new(start + end - length, start + end)))
}

/// The limit that the name of an amount gives it, and where its word stands: 最低数量为1000股, "the minimum quantity is 1,000".
pub(in crate::check) fn named_limit(value: Standing<'_>) -> Option<(Qualifier, Span)> {
    /// Characters of the name, at most.
    const NAME: usize = 16;
    let (words, figures) = (&value.language().comparison, &value.language().figures);
    let [clause, _] = value.clause(is_comma_or_stop);
    let clause = clause.to_lowercase();
    let named = words.copulas.iter().find_map(|copula| clause.trim_end().strip_suffix(copula))?;
    let found = words.adjectives.iter().filter_map(|word| Some((named.rfind(word)?, *word)));
    let (at, adjective) = found.max_by_key(|(at, word)| at + word.len())?;
    let name = &named[at + adjective.len()..];
    if name.trim().is_empty() || name.chars().count() > NAME || name.contains(char::is_numeric) {
        return None;
    }
    let qualifier = figures.vocabulary().find_map(|(word, class)| match class {
        Class::Before(qualifier) if word == adjective => Some(*qualifier),
        _ => None,
    })?;
    let start = value.span().start().checked_sub(clause.len())? + at;
    Some((qualifier, Span::new(start, start + adjective.len())))
}

/// The lower limit of a figure right behind a word that says that it is reached, 年满十八周岁, and where that word stands.
pub(in crate::check) fn reached(value: Standing<'_>) -> Option<(Qualifier, Span)> {
    let words = &value.language().comparison;
    let (figure, before, after) = (value.span(), value.before(), value.behind());
    let word = words.reached.iter().find(|word| before.ends_with(**word))?;
    // 满三岁前: the unit may stand between.
    let unit = after.chars().next().map_or(0, char::len_utf8);
    let early = |after: &str| words.not_yet.iter().any(|word| after.starts_with(word));
    let other = words.no_reached.iter().any(|other| before.ends_with(other)) || early(after) || early(&after[unit..]);
    (!other).then(|| (Qualifier::AtLeast, Span::new(figure.start() - word.len(), figure.start())))
}

/// Whether a figure is what a rate is told for: per 1,000 people, every 1 m².
pub(in crate::check) fn is_base_of_rate(value: Standing<'_>) -> bool {
    let before = value.before().trim_end();
    value.language().comparison.rates.iter().any(|word| {
        let at = before.len().saturating_sub(word.len());
        // The paper 12 is none.
        before.get(at..).is_some_and(|last| last.eq_ignore_ascii_case(word))
            && !before[..at].ends_with(|letter: char| letter.is_ascii_alphabetic())
    })
}

/// Whether a word that says that something rose or fell stands before a figure in its clause, behind byte `from`.
pub(in crate::check) fn follows_change(value: Standing<'_>, from: usize) -> bool {
    let language = value.language();
    let before = before(value.text(), value.span(), from, language.comparison.reach.max(CLAUSE));
    let clause = before.rsplit(['，', '、']).next().unwrap_or_default();
    // Lower the seven-day reverse repo rate by 10 basis points: the word right before the amount says enough.
    let by = clause.split_whitespace().next_back().filter(|_| language.figures.words);
    by.is_some_and(|word| language.changes.by_behind.contains(&word))
        || language.comparison.changes.iter().any(|word| clause.contains(word))
}

/// Whether a figure behind a word of change is what an amount changed to: 跌至, "slid to close at".
pub(in crate::check) fn changed_to(value: Standing<'_>, from: usize) -> bool {
    let language = value.language();
    let before = before(value.text(), value.span(), from, language.comparison.reach.max(CLAUSE));
    let clause = before.rsplit(['，', '、']).next().unwrap_or_default();
    let to = language.changes.to;
    if !language.figures.words {
        return to.iter().any(|word| clause.ends_with(word));
    }
    let verb = |word: &&str| language.comparison.changes.iter().any(|change| word.starts_with(change.trim_end()));
    let mut since = clause.split_whitespace().rev().take_while(|word| !verb(word));
    since.any(|word| to.contains(&word))
}

/// A word that limits the figure after it.
struct Limit {
    last: char,
    word: &'static str,
    qualifier: Qualifier,
}

/// The limits of a language, in the order of their last characters.
type Limits = Vec<Limit>;

static LIMITS: PerLanguage<Limits> = PerLanguage::new();

fn limits(language: &Language) -> Limits {
    let adjectives = language.comparison.adjectives;
    let limits = language.figures.vocabulary().filter_map(|(word, class)| match class {
        // A sign limits what touches it, and stands nowhere else: 0.85 ≦ R.
        Class::Before(qualifier) if !adjectives.contains(&word) && word.contains(char::is_alphabetic) => {
            Some(Limit { last: word.chars().next_back()?, word, qualifier: *qualifier })
        }
        _ => None,
    });
    let mut limits: Limits = limits.collect();
    limits.sort_by_key(|limit| limit.last);
    limits
}

/// The longest of the limits that end last in `clause`, and its end.
fn last<'a>(limits: &'a Limits, clause: &str) -> Option<(&'a Limit, usize)> {
    clause.char_indices().rev().find_map(|(at, last)| {
        let end = at + last.len_utf8();
        let first = limits.partition_point(|limit| limit.last < last);
        let ending = limits.get(first..)?.iter().take_while(|limit| limit.last == last);
        let stands = |limit: &&Limit| clause[..end].ends_with(limit.word) && apart(clause, end - limit.word.len(), end);
        let found = ending.filter(stands).max_by_key(|limit| limit.word.len())?;
        Some((found, end))
    })
}

/// Whether no letters of the alphabet go on before or after the word from `start` to `end`: "over" in "government".
fn apart(clause: &str, start: usize, end: usize) -> bool {
    let joined = |before: Option<char>, after: Option<char>| {
        before.zip(after).is_some_and(|(before, after)| before.is_ascii_alphabetic() && after.is_ascii_alphabetic())
    };
    let (before, word, after) = (&clause[..start], &clause[start..end], &clause[end..]);
    !joined(before.chars().next_back(), word.chars().next()) && !joined(word.chars().next_back(), after.chars().next())
}

/// Characters of a clause in which a limit may stand apart from its figure.
const CLAUSE: usize = 16;
