use super::character::{is_bullet, is_space, is_wide};
use super::enclosure::Open;
use super::numbering;
use super::reason::Reason;
use super::verdict::{Place, Verdict};
use crate::lang::marks::{self, Enclosure, Mark};
use crate::lang::segmentation::{Abbreviation, Segmentation};
use crate::number::roman;
use crate::text::Span;

/// Letters that a word before a stop has at most, for it to be looked up.
const LONGEST_WORD: usize = 32;

/// Bytes of the longest abbreviation, with the digits that may be glued to it.
const LONGEST_ABBREVIATION: usize = 12;

/// Words that a sentence has at least, for a number after a time of day to open the next one: It ends at 7 p.m. 8 people
const SHORTEST_CLAUSE: usize = 4;

/// Bytes of a sentence that has only begun: In the morning at 6 a.m.
const LONGEST_ADVERBIAL: usize = 40;

/// Judges one full stop with room after it, by the word before and the word after.
pub(super) fn verdict(before: &str, following: &str, closed: Option<&Open>, tables: &Segmentation) -> Verdict {
    let next = Next::of(following, tables);
    let stop = Verdict::Ends(if closed.is_some() { Reason::Quotation } else { Reason::Stop });
    let when = |ends: bool, reason| if ends { Verdict::Ends(reason) } else { Verdict::GoesOn };
    let word = last_word(before);
    if next.opening == Opening::Small {
        let informal =
            closed.is_none() && is_informal(before) && is_plain(word) && kind(word, before, tables).is_none();
        return when(informal || is_address(following) || first_item(following, tables), Reason::Stop);
    }
    if closed.is_some_and(|open| open.kind != Enclosure::Bracket || next.opening == Opening::Capital) {
        return stop;
    }
    if opens_with_number(before, word, tables) || splits_decimal(before, word, following) {
        return Verdict::GoesOn;
    }
    if let Some(kind) = kind(word, before, tables) {
        return when(abbreviation_ends(kind, word, before, &next, tables), Reason::StopOfAbbreviation);
    }
    if is_letters(before) {
        let pronoun = tables.capitals.contains(&word) && !follows_name(before, word);
        return when(pronoun || next.starter && next.word.len() > 1, Reason::StopOfAbbreviation);
    }
    stop
}

/// What follows a stop.
struct Next<'a> {
    word: &'a str,
    opening: Opening,
    /// Whether it is a word that begins sentences.
    starter: bool,
}

/// How a text opens, behind any opening marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    Small,
    Capital,
    Number,
    /// A character of a script without spaces.
    Wide,
    Mark,
}

impl<'a> Next<'a> {
    fn of(following: &'a str, tables: &Segmentation) -> Self {
        let inner = following.trim_start_matches(|letter| matches!(marks::mark(letter), Mark::Open | Mark::Quote));
        let opening = match inner.chars().next() {
            Some(first) if first.is_lowercase() => Opening::Small,
            Some(first) if first.is_uppercase() => Opening::Capital,
            Some(first) if first.is_numeric() => Opening::Number,
            Some(first) if is_wide(first) => Opening::Wide,
            _ => Opening::Mark,
        };
        let end = inner.find(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’'));
        let word = &inner[..end.unwrap_or(inner.len())];
        // "No." before a number opens nothing.
        let stops = inner[word.len()..].starts_with('.');
        let known = || tables.starters.contains(word);
        Self { word, opening, starter: opening == Opening::Capital && !(stops && is_counted(word, tables)) && known() }
    }
}

/// Whether `word` is an abbreviation before a number.
fn is_counted(word: &str, tables: &Segmentation) -> bool {
    tables.abbreviations.iter().any(|(kind, words)| *kind == Abbreviation::Number && words.contains(word))
}

/// Whether a text begins with an address of the net.
pub(super) fn is_address(text: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|scheme| text.starts_with(scheme))
}

/// Whether a text begins with the marker of a first item: a. b) 1)
fn first_item(text: &str, tables: &Segmentation) -> bool {
    let mut window = text.char_indices().map(|(place, _)| place);
    let window = &text[..window.nth(LONGEST_WORD).unwrap_or(text.len())];
    text.starts_with('a')
        && numbering::numbering(window, Span::new(0, window.len()), tables)
            .is_some_and(|numbering| numbering.path() == [1])
}

/// The word that `before` ends with; white space before the stop, as in tokenised text, is passed over.
fn last_word(before: &str) -> &str {
    let trimmed = before.trim_end_matches(is_space);
    let start = trimmed
        .char_indices()
        .rev()
        .take(LONGEST_WORD)
        .find(|(_, letter)| is_space(*letter) || is_edge(*letter))
        .map_or_else(
            || if trimmed.len() <= LONGEST_WORD { 0 } else { trimmed.len() },
            |(at, letter)| at + letter.len_utf8(),
        );
    trimmed[start..].trim_start_matches(|letter: char| !letter.is_alphanumeric())
}

/// What a word begins after: an opening mark, a dash, a slash, a bullet.
fn is_edge(letter: char) -> bool {
    letter == '/'
        || matches!(marks::mark(letter), Mark::Open | Mark::Quote | Mark::Dash | Mark::Bullet)
        || is_wide(letter)
}

/// What kind of abbreviation `word` is, where it stands.
fn kind(word: &str, before: &str, tables: &Segmentation) -> Option<Abbreviation> {
    let known = |kind: Option<Abbreviation>| {
        tables
            .abbreviations
            .iter()
            .filter(|(each, _)| kind.is_none_or(|kind| kind == *each))
            .find(|(_, words)| words.contains(word))
            .map(|(kind, _)| *kind)
    };
    let after_number = || {
        let lead = before.trim_end_matches(is_space).strip_suffix(word).unwrap_or_default();
        let lead = lead.trim_end_matches(is_space);
        lead.ends_with(|letter: char| letter.is_numeric())
            || self::kind_is_unit(last_word(lead.trim_end_matches('.')), tables)
    };
    let glued = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if word.is_empty() || word.len() > LONGEST_ABBREVIATION {
        return None;
    }
    if glued.len() < word.len() {
        // 7a.m. is written without room.
        return tables
            .abbreviations
            .iter()
            .find(|(_, words)| words.contains(glued))
            .map(|(kind, _)| *kind)
            .filter(|kind| matches!(kind, Abbreviation::Time | Abbreviation::Unit));
    }
    if known(Some(Abbreviation::Unit)).is_some() && after_number() {
        return Some(Abbreviation::Unit);
    }
    known(None).filter(|kind| *kind != Abbreviation::Unit)
}

fn kind_is_unit(word: &str, tables: &Segmentation) -> bool {
    !word.is_empty()
        && tables.abbreviations.iter().any(|(kind, words)| *kind == Abbreviation::Unit && words.contains(word))
}

fn abbreviation_ends(kind: Abbreviation, word: &str, before: &str, next: &Next<'_>, tables: &Segmentation) -> bool {
    let small = word.starts_with(char::is_lowercase);
    let opens = matches!(next.opening, Opening::Capital | Opening::Wide);
    match kind {
        Abbreviation::Title => small && next.starter,
        Abbreviation::Inner => false,
        Abbreviation::Number => {
            let number = next.opening == Opening::Number || is_roman(next.word);
            !number && (next.starter || small && before.trim().len() > word.len())
        }
        Abbreviation::Unit | Abbreviation::Final => opens,
        Abbreviation::Time => time_ends(before, next, opens, tables),
        Abbreviation::Name => next.starter || next.opening == Opening::Wide,
    }
}

/// A time of day or an era ends a sentence that had begun before it.
fn time_ends(before: &str, next: &Next<'_>, opens: bool, tables: &Segmentation) -> bool {
    if tables.times.contains(&next.word) || is_zone(next.word) {
        return false;
    }
    if has_only_begun(before, tables) {
        return next.starter && !is_title(next.word, tables);
    }
    opens || next.opening == Opening::Number && before.split_whitespace().nth(SHORTEST_CLAUSE).is_some()
}

/// P.D.T. and other letters of a time zone.
fn is_zone(word: &str) -> bool {
    word.len() == 1 && word.starts_with(char::is_uppercase) && word != "A" && word != "I"
}

fn is_title(word: &str, tables: &Segmentation) -> bool {
    tables.abbreviations.iter().any(|(kind, words)| *kind == Abbreviation::Title && words.contains(word))
}

/// Whether the sentence is no more than an adverbial so far: At 5 a.m.
fn has_only_begun(before: &str, tables: &Segmentation) -> bool {
    let sentence = before.trim();
    let first = sentence.split(is_space).next().unwrap_or_default();
    sentence.len() <= LONGEST_ADVERBIAL
        && !sentence.contains(',')
        && tables.adverbials.iter().any(|word| word.eq_ignore_ascii_case(first))
}

/// Whether the sentence so far is the number of an item or heading: `1`, `IV`, `Article 70`, `• 9`.
fn opens_with_number(before: &str, word: &str, tables: &Segmentation) -> bool {
    let sentence = before.trim_start_matches(|letter: char| is_space(letter) || is_bullet(letter));
    let alone = sentence.trim_start_matches(['(', '[']) == word;
    let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let single = word.chars().count() == 1 && word.starts_with(char::is_alphabetic);
    if alone && (digits && word.len() <= 6 && !is_year(word) || single || is_roman(word)) {
        return true;
    }
    sentence.len() <= LONGEST_ADVERBIAL
        && (digits || single || is_roman(word))
        && numbering::numbering(sentence, Span::new(0, sentence.len()), tables)
            .is_some_and(|numbering| numbering.unit.is_some() && numbering.span.end() == sentence.len())
}

/// Whether a slip of the pen parts a decimal from its whole: based on 8. 5% of the dividends. A sentence that ends in a
/// number of one or two digits is hardly followed by one that begins with a percentage of as few.
fn splits_decimal(before: &str, word: &str, following: &str) -> bool {
    /// The most digits on either side.
    const DIGITS: usize = 2;
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(word) == word.len() && (1..=DIGITS).contains(&word.len()) && before.len() > word.len();
    let decimals = digits(following);
    let percent = following.get(decimals..).is_some_and(|after| after.trim_start_matches(' ').starts_with(['%', '％']));
    whole && (1..=DIGITS).contains(&decimals) && percent
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && !word.contains('.')
}

/// Whether `before` ends with a letter alone or letters with stops between: J, U.S, and the last of U. A. E
pub(super) fn is_letters(before: &str) -> bool {
    let word = last_word(before);
    let mut parts = word.split('.').peekable();
    parts.peek().is_some()
        && word.chars().any(char::is_alphabetic)
        && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
        && (word.len() > 1 || word.starts_with(char::is_uppercase))
}

/// Whether a name stands before the letter `word`: Albert I.
fn follows_name(before: &str, word: &str) -> bool {
    let lead = before.trim_end_matches(is_space).strip_suffix(word).unwrap_or_default();
    last_word(lead).starts_with(char::is_uppercase)
}

fn is_roman(word: &str) -> bool {
    word != "I" && roman::value(word).is_some()
}

/// Whether `word` is an ordinary word and no abbreviation.
fn is_plain(word: &str) -> bool {
    word.chars().count() >= 2 && word.chars().all(char::is_alphanumeric)
}

/// Whether the writer gives sentences no capitals, as this one shows.
pub(super) fn is_informal(before: &str) -> bool {
    before.chars().find(|letter| letter.is_alphabetic()).is_some_and(char::is_lowercase)
}

/// Whether two sentences stand together without room: closed.Appeals may be
pub(super) fn runs_together(place: &Place<'_>, following: &str) -> bool {
    let before = place.before();
    let word = last_word(before);
    let lead = before.strip_suffix(word).unwrap_or_default();
    let ordinary = word.len() >= 2 && word.chars().all(char::is_lowercase) && lead.ends_with(is_space);
    let end = following.find(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’'));
    let next = &following[..end.unwrap_or(following.len())];
    let mut letters = next.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let running = letters.all(|letter| !letter.is_uppercase());
    let after = following[next.len()..].chars().next();
    ordinary && capital && running && after.is_some_and(|after| is_space(after) || after == ',')
}
