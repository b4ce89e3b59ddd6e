use super::character::{is_bullet, is_closer, is_space, is_stop, is_wide};
use super::numbering;
use crate::lang::marks::{self, Mark};
use crate::lang::segmentation::{Abbreviation, Segmentation};
use crate::text::Span;

/// The shortest longest line, in columns, at which a writer would break a line by hand.
const NARROWEST_MEASURE: usize = 40;

/// Columns that a line may fall short of the longest and still be full: two ideographs.
const SLACK: usize = 4;

/// Bytes of a line that are looked at for a marker.
const LONGEST_MARKER: usize = 64;

/// The stretches of a block that end at a real line end: hard-wrapped lines are put together.
pub(super) fn lines(text: &str, block: Span, tables: &Segmentation) -> Vec<Span> {
    if memchr::memchr2(b'\n', b'\r', block.of(text).as_bytes()).is_none() {
        return vec![block];
    }
    let each = each_line(text, block);
    let page = Page::of(text, &each);
    let mut stretches: Vec<Span> = Vec::new();
    let mut before: Option<Span> = None;
    for line in each {
        let joined = before.is_some_and(|before| goes_on(before.of(text), line.of(text), &page, tables));
        match stretches.last_mut() {
            Some(last) if joined => *last = last.to(line),
            _ => stretches.push(line),
        }
        before = Some(line).filter(|line| !line.of(text).trim().is_empty());
    }
    stretches
}

/// The lines of a block with their ends.
fn each_line(text: &str, block: Span) -> Vec<Span> {
    let bytes = block.of(text).as_bytes();
    let mut lines = Vec::new();
    let mut start = block.start();
    for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        let pair = bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n');
        if !pair {
            let end = block.start() + at + 1;
            lines.push(Span::new(start, end));
            start = end;
        }
    }
    if start < block.end() {
        lines.push(Span::new(start, block.end()));
    }
    lines
}

/// What the lines of a block say together about how it was set.
struct Page {
    /// Columns of the longest line.
    measure: usize,
    /// Whether no line ends a sentence, so that the lines are items rather than text.
    bare: bool,
}

impl Page {
    fn of(text: &str, lines: &[Span]) -> Self {
        let mut page = Self { measure: 0, bare: true };
        for line in lines {
            let written = line.of(text).trim_end();
            // No line takes more columns than bytes.
            if written.len() > page.measure {
                page.measure = page.measure.max(columns(written));
            }
            page.bare &= !written.trim_end_matches(is_closer).ends_with(is_stop);
        }
        page
    }

    fn is_set(&self) -> bool {
        self.measure >= NARROWEST_MEASURE
    }
}

/// Columns that a line takes, counting as two the characters whose first byte is that of an ideograph or a wide form: U+3000
/// to U+9FFF, U+F000 to U+FFFF and what lies above.
fn columns(line: &str) -> usize {
    /// Bytes whose columns are counted in one byte: none has more than two.
    const STRIDE: usize = 127;
    let width = |byte: &u8| {
        let begins = !matches!(byte, 0x80..0xC0);
        let wide = matches!(byte, 0xE3..=0xE9) | matches!(byte, 0xEF..);
        u8::from(begins) + u8::from(wide)
    };
    line.as_bytes().chunks(STRIDE).map(|stride| usize::from(stride.iter().map(width).sum::<u8>())).sum()
}

/// Whether `next` is the same line as `last`, broken by hand.
fn goes_on(last: &str, next: &str, page: &Page, tables: &Segmentation) -> bool {
    let end = last.trim_end_matches(is_space);
    let words = next.trim_start_matches(is_space);
    let (Some(ending), Some(beginning)) = (end.chars().next_back(), words.chars().next()) else { return false };
    if last.trim_end().ends_with('\u{AD}') {
        return true;
    }
    if is_bullet(beginning) || is_indented(last, next, tables) || opens_item(words, ending, tables) {
        return false;
    }
    if matches!(ending, '|' | '：') {
        return false;
    }
    let bare = end.trim_end_matches(is_closer);
    let stopped = bare.ends_with(is_stop);
    if tables.spaced && !is_wide(ending) {
        spaced_goes_on(end, words, stopped, page, tables)
    } else {
        !stopped && unspaced_goes_on(end, words, page, tables)
    }
}

/// Whether `next` is set in from the margin of `last`, as the first line of a paragraph is. The further lines of a list
/// item are set in as well, and go on.
fn is_indented(last: &str, next: &str, tables: &Segmentation) -> bool {
    let margin = |line: &str| columns(&line[..line.len() - line.trim_start_matches(is_space).len()]);
    if !next.starts_with(is_space) || margin(next) <= margin(last) {
        return false;
    }
    let words = last.trim_start_matches(is_space);
    let item = words.starts_with(is_bullet) || opens_item(words, ' ', tables);
    let capital = tables.spaced && next.trim_start().starts_with(char::is_uppercase);
    next.starts_with("\u{3000}\u{3000}") || !item && (capital || margin(next) >= margin(last) + 4)
}

/// Whether `next` begins with the marker of a list item, article or heading.
fn opens_item(next: &str, ending: char, tables: &Segmentation) -> bool {
    let mut end = next.len().min(LONGEST_MARKER);
    while !next.is_char_boundary(end) {
        end -= 1;
    }
    if next.starts_with("- ") || next.starts_with("* ") {
        return true;
    }
    let Some(numbering) = numbering::numbering(next, Span::new(0, end), tables) else { return false };
    let after = &next[numbering.span.end()..];
    // A wrapped line may begin with a reference: 第七条的规定, Article 5 of this Law.
    let room = after.is_empty()
        || after.starts_with(|letter: char| letter.is_whitespace() || matches!(letter, '.' | ':' | '：'));
    let stands = numbering.unit.is_none()
        || is_stop(ending)
        || if tables.spaced { !after.trim_start().starts_with(char::is_lowercase) } else { room };
    stands
        && !(numbering.unit.is_none()
            && tables.spaced
            && marks::mark(ending) == Mark::Continuing
            && next.starts_with(char::is_uppercase))
}

fn spaced_goes_on(end: &str, next: &str, stopped: bool, page: &Page, tables: &Segmentation) -> bool {
    let small = next.starts_with(char::is_lowercase);
    let full = || page.is_set() && is_full(end, next, page.measure);
    if stopped {
        return ends_in_abbreviation(end, tables) || small && full();
    }
    if end.ends_with([':', ';']) {
        return small && full();
    }
    if end.ends_with([',', '-']) || small {
        return page.is_set() || !page.bare || end.ends_with('-');
    }
    full() && (!page.bare || is_left_open(end, tables))
}

/// Whether the last word of a line needs another after it: of, the.
fn is_left_open(end: &str, tables: &Segmentation) -> bool {
    let word = end.rsplit(is_space).next().unwrap_or_default();
    tables.open_ends.iter().any(|open| open.eq_ignore_ascii_case(word))
}

/// Whether a line ends in an abbreviation that never ends a sentence: Mr.
fn ends_in_abbreviation(end: &str, tables: &Segmentation) -> bool {
    let word = end.rsplit(is_space).next().unwrap_or_default();
    let Some(word) = word.strip_suffix('.') else { return false };
    tables
        .abbreviations
        .iter()
        .any(|(kind, words)| matches!(kind, Abbreviation::Title | Abbreviation::Inner) && words.contains(word))
}

/// Lines without spaces: a full line goes on; in a narrow block the words must show it as well.
fn unspaced_goes_on(end: &str, next: &str, page: &Page, tables: &Segmentation) -> bool {
    if end.ends_with(['，', '、', ',']) {
        return true;
    }
    let full = || columns(end) + SLACK >= page.measure;
    if end.ends_with(['；', ';']) {
        return page.is_set() && !page.bare && full();
    }
    let conjunction = || tables.conjunctions.iter().any(|word| next.starts_with(word));
    full() && (page.is_set() && !page.bare || end.contains('，') || (page.is_set() || !page.bare) && conjunction())
}

/// Whether the first word of `next` would not have fitted on the line `last`.
fn is_full(last: &str, next: &str, measure: usize) -> bool {
    let word = next.split_whitespace().next().map_or(0, columns);
    columns(last) + 1 + word > measure.saturating_sub(2)
}
