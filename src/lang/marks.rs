//! What punctuation does to sentences, as one table that every language shares.
//!
//! The classes follow the sentence breaks of Unicode Standard Annex 29, GB/T 15834 for the marks of Chinese and the
//! Chicago Manual of Style for those of English.

/// What a mark does to the sentence that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing: a letter, a digit, anything else.
    Other,
    /// Ends a sentence wherever it stands: 。
    Period,
    /// Ends a sentence, an abbreviation or stands in a number: .
    Point,
    /// Ends a sentence where what follows agrees: ! ？
    Exclamation,
    /// Leaves something out: …
    Ellipsis,
    /// Ends a clause: ；
    Semicolon,
    /// Opens a quotation or bracket.
    Open,
    /// Closes a quotation or bracket.
    Close,
    /// Opens or closes a quotation, as its neighbours say: " '
    Quote,
    /// Goes on with the sentence before it: ，
    Continuing,
    /// A dash: goes on, or opens an item.
    Dash,
    /// Opens a list item.
    Bullet,
    /// Ends a line wherever it stands.
    LineEnd,
}

/// What two marks enclose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enclosure {
    /// Spoken or quoted words.
    Quotation,
    /// Words put in.
    Bracket,
    /// The title of a work, which may hold stops.
    Title,
}

/// The marks of each class.
const MARKS: &[(Mark, &[char])] = &[
    (Mark::Period, &['。', '｡']),
    (Mark::Point, &['.', '．']),
    (Mark::Exclamation, &['!', '?', '！', '？', '⁉', '⁈', '‼', '⁇']),
    (Mark::Ellipsis, &['…', '⋯', '‥']),
    (Mark::Semicolon, &[';', '；']),
    (Mark::Open, &['(', '[', '（', '［', '【', '〔', '「', '『', '“', '‘', '«', '《', '〈', '`', '„', '｢', '〖']),
    (Mark::Close, &[')', ']', '）', '］', '】', '〕', '」', '』', '”', '’', '»', '》', '〉', '｣', '〗']),
    (Mark::Quote, &['"', '\'', '＂', '＇']),
    (Mark::Continuing, &['，', '、', '：', ',', ':', '､', '/', '=', '&']),
    (Mark::Dash, &['-', '–', '—', '―', '─', '－', '‐', '‑']),
    (
        Mark::Bullet,
        &[
            '•', '●', '○', '■', '□', '◆', '◇', '▪', '▫', '‣', '※', '★', '☆', '◎', '▲', '△', '►', '▶', '➤', '⁃', '∙',
            '·', '|', '×', '✓', '✔', '❖', '➢', '◦', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '⑪', '⑫', '⑬',
            '⑭', '⑮', '⑯', '⑰', '⑱', '⑲', '⑳', '⑴', '⑵', '⑶', '⑷', '⑸', '⑹', '⑺', '⑻', '⑼', '⑽', '⒈', '⒉', '⒊', '⒋',
            '⒌', '⒍', '⒎', '⒏', '⒐', '❶', '❷', '❸', '❹', '❺', '➀', '➁', '➂', '➃', '➄',
        ],
    ),
    (Mark::LineEnd, &['\u{2028}', '\u{2029}', '\u{0B}', '\u{0C}', '\u{85}']),
];

/// Whether a mark ends a clause with all the parts that commas make of it.
#[must_use]
pub const fn is_clause_stop(letter: char) -> bool {
    matches!(letter, ';' | '；' | '.' | '。' | ':' | '：')
}

/// Whether a mark ends a clause, or a part of one.
#[must_use]
pub const fn is_comma_or_stop(letter: char) -> bool {
    is_clause_stop(letter) || matches!(letter, ',' | '，' | '、')
}

/// Whether a mark ends a clause or a part of one, or opens a bracket in which something else is told.
#[must_use]
pub const fn is_comma_stop_or_bracket(letter: char) -> bool {
    is_comma_or_stop(letter) || matches!(letter, '(' | '（')
}

/// What opens, what closes it, and what stands between. A quotation may also be closed by [`closes`]'s other signs.
const PAIRS: &[(char, char, Enclosure)] = &[
    ('(', ')', Enclosure::Bracket),
    ('（', '）', Enclosure::Bracket),
    ('[', ']', Enclosure::Bracket),
    ('［', '］', Enclosure::Bracket),
    ('【', '】', Enclosure::Bracket),
    ('〔', '〕', Enclosure::Bracket),
    ('〖', '〗', Enclosure::Bracket),
    ('“', '”', Enclosure::Quotation),
    ('‘', '’', Enclosure::Quotation),
    ('„', '”', Enclosure::Quotation),
    ('「', '」', Enclosure::Quotation),
    ('『', '』', Enclosure::Quotation),
    ('｢', '｣', Enclosure::Quotation),
    ('«', '»', Enclosure::Quotation),
    ('`', '\'', Enclosure::Quotation),
    ('"', '"', Enclosure::Quotation),
    ('＂', '＂', Enclosure::Quotation),
    ('\'', '\'', Enclosure::Quotation),
    ('＇', '＇', Enclosure::Quotation),
    ('《', '》', Enclosure::Title),
    ('〈', '〉', Enclosure::Title),
];

/// The class of `letter`.
#[must_use]
pub fn mark(letter: char) -> Mark {
    let code = letter as usize;
    match code {
        0..0x100 => LATIN[code],
        0x2000..0x2800 => GENERAL[code - 0x2000],
        0x3000..0x3040 => IDEOGRAPHIC[code - 0x3000],
        0xFF00..0xFF80 => WIDE[code - 0xFF00],
        _ => Mark::Other,
    }
}

/// What closes the enclosure that `open` opens, and what the enclosure is.
#[must_use]
pub fn pair(open: char) -> Option<(char, Enclosure)> {
    PAIRS.iter().find(|(opens, ..)| *opens == open).map(|&(_, closes, kind)| (closes, kind))
}

/// The first mark from `at` to `end` that can end a sentence, or open or close an enclosure: where it stands, and its class.
///
/// ```
/// use bitally::lang::marks::{Mark, next_mark};
/// assert_eq!(next_mark("一，二。", 0, 12), Some((9, '。', Mark::Period)));
/// assert_eq!(next_mark("一，二。", 0, 9), None);
/// ```
#[must_use]
pub fn next_mark(text: &str, at: usize, end: usize) -> Option<(usize, char, Mark)> {
    let bytes = text.as_bytes().get(..end)?;
    let mut place = at;
    loop {
        place += next_likely(bytes.get(place..)?)?;
        let letter = text.get(place..).and_then(|rest| rest.chars().next())?;
        let class = mark(letter);
        if matters(class) {
            return Some((place, letter, class));
        }
        place += letter.len_utf8();
    }
}

/// The first byte that may begin a mark that matters. Text is mostly letters: they are passed over many at a time.
fn next_likely(bytes: &[u8]) -> Option<usize> {
    /// Bytes that are looked at together: the width of the vectors that every 64-bit processor has.
    const STRIDE: usize = 16;
    let likely = |byte: &u8| LIKELY[*byte as usize];
    let mut passed = 0;
    for stride in bytes.chunks_exact(STRIDE) {
        if !stride.iter().fold(true, |plain, byte| plain & is_plain(*byte))
            && let Some(place) = stride.iter().position(likely)
        {
            return Some(passed + place);
        }
        passed += STRIDE;
    }
    bytes[passed..].iter().position(likely).map(|place| passed + place)
}

/// Whether a byte begins no mark, by comparisons alone: a letter, a digit, a space, a comma, a byte inside a character or the
/// first one of an ideograph.
#[expect(clippy::needless_bitwise_bool, reason = "a branch would keep the comparisons from being done many at a time")]
const fn is_plain(byte: u8) -> bool {
    ((byte | 0x20).wrapping_sub(b'a') < 26)
        | (byte.wrapping_sub(b'0') < 10)
        | (byte == b' ')
        | (byte == b',')
        | (byte.wrapping_sub(0x80) < 0x40)
        | (byte.wrapping_sub(0xE4) < 0xB)
}

/// Whether a mark can end a sentence, or open or close an enclosure.
const fn matters(class: Mark) -> bool {
    !matches!(class, Mark::Continuing | Mark::Dash | Mark::Bullet | Mark::Other)
}

static LATIN: [Mark; 0x100] = page(0);
static GENERAL: [Mark; 0x800] = page(0x2000);
static IDEOGRAPHIC: [Mark; 0x40] = page(0x3000);
static WIDE: [Mark; 0x80] = page(0xFF00);

/// The classes of the characters from `first` on.
const fn page<const SIZE: usize>(first: usize) -> [Mark; SIZE] {
    let mut classes = [Mark::Other; SIZE];
    let mut row = 0;
    while row < MARKS.len() {
        let (class, letters) = MARKS[row];
        let mut place = 0;
        while place < letters.len() {
            let code = letters[place] as usize;
            if code >= first && code < first + SIZE {
                classes[code - first] = class;
            }
            place += 1;
        }
        row += 1;
    }
    classes
}

/// Whether a character that begins with a byte may be a mark that matters. Bytes inside a character are none.
static LIKELY: [bool; 256] = {
    let mut likely = [false; 256];
    let mut row = 0;
    while row < MARKS.len() {
        let (class, letters) = MARKS[row];
        if matters(class) {
            let mut place = 0;
            while place < letters.len() {
                let mut bytes = [0; 4];
                likely[letters[place].encode_utf8(&mut bytes).as_bytes()[0] as usize] = true;
                place += 1;
            }
        }
        row += 1;
    }
    likely
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_has_its_class_and_no_other() {
        for (class, letters) in MARKS {
            for letter in *letters {
                assert_eq!(mark(*letter), *class, "{letter} is in two classes or outside the pages");
            }
        }
    }

    #[test]
    fn plain_bytes_begin_no_mark() {
        for byte in 0..=u8::MAX {
            assert!(!(is_plain(byte) && LIKELY[byte as usize]), "{byte:#x}");
        }
    }

    #[test]
    fn pairs_open_and_close() {
        for &(open, close, _) in PAIRS {
            assert!(matches!(mark(open), Mark::Open | Mark::Quote), "{open}");
            assert!(matches!(mark(close), Mark::Close | Mark::Quote), "{close}");
        }
    }
}
