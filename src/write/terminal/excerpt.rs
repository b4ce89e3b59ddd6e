use unicode_width::UnicodeWidthChar;

use crate::text::Span;

/// Lines that a passage may fill before it is cut to the surroundings of its marks.
const MOST_LINES: usize = 3;

/// Columns that are kept on either side of a mark when a passage is cut.
const SURROUNDINGS: usize = 50;

/// One line of an excerpt, and the marks below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub text: String,
    /// Carets under the marked columns; empty where the line has none.
    pub marks: String,
}

/// The passage `within` of `text` on lines of at most `width` columns, with `marked` spans underlined. A long passage is
/// cut to the surroundings of its marks; what is left out shows as an ellipsis.
pub(super) fn excerpt(text: &str, within: Span, marked: &[Span], width: usize) -> Vec<Line> {
    let cells = cut(cells(text, within, marked), width);
    wrap(&cells, width).into_iter().map(line).collect()
}

/// One character on the screen.
#[derive(Clone, Copy)]
struct Cell {
    letter: char,
    width: usize,
    marked: bool,
}

/// The characters of the passage. White space of any kind is one space, and what would steer the terminal is shown as
/// U+FFFD.
fn cells(text: &str, within: Span, marked: &[Span]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut marked = marked.to_vec();
    marked.sort_unstable();
    let mut marked = marked.into_iter().peekable();
    let mut end = 0;
    for (at, letter) in within.of(text).char_indices() {
        let byte = (within.start() + at) as u32;
        while let Some(span) = marked.next_if(|span| span.start <= byte) {
            end = end.max(span.end);
        }
        let marked = byte < end;
        let letter = printable(letter);
        if letter == ' ' && cells.last().is_none_or(|last| last.letter == ' ') {
            continue;
        }
        cells.push(Cell { letter, width: letter.width().unwrap_or(0), marked });
    }
    while cells.pop_if(|last| last.letter == ' ').is_some() {}
    cells
}

/// A letter as a terminal may be shown it.
pub(super) fn printable(letter: char) -> char {
    match letter {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
        letter if letter.is_whitespace() => ' ',
        letter if letter.is_control() => char::REPLACEMENT_CHARACTER,
        letter => letter,
    }
}

/// Leaves out what is far from every mark, where the whole is too long.
fn cut(cells: Vec<Cell>, width: usize) -> Vec<Cell> {
    let columns: usize = cells.iter().map(|cell| cell.width).sum();
    if columns <= MOST_LINES * width {
        return cells;
    }
    let kept = kept(&cells, width);
    let ellipsis = Cell { letter: '…', width: 1, marked: false };
    let mut short = Vec::new();
    let mut last_kept = true;
    for (cell, keep) in cells.into_iter().zip(kept) {
        match (keep, last_kept) {
            (true, _) => short.push(cell),
            (false, true) => short.push(ellipsis),
            (false, false) => {}
        }
        last_kept = keep;
    }
    short
}

/// Which cells stay: those near a mark, widened to whole words; without a mark the beginning.
fn kept(cells: &[Cell], width: usize) -> Vec<bool> {
    let mut kept = vec![false; cells.len()];
    let reach = SURROUNDINGS.min(width);
    if cells.iter().all(|cell| !cell.marked) {
        let mut columns = 0;
        for (cell, keep) in cells.iter().zip(&mut kept) {
            columns += cell.width;
            *keep = columns < MOST_LINES * width;
        }
    } else {
        near_marks(cells.iter().enumerate(), reach, &mut kept);
        near_marks(cells.iter().enumerate().rev(), reach, &mut kept);
    }
    keep_whole_words(cells, &mut kept);
    close_gaps(cells, &mut kept);
    kept
}

/// Keeps the cells that follow a mark within `reach` columns, in the direction in which `cells` come.
fn near_marks<'a>(cells: impl Iterator<Item = (usize, &'a Cell)>, reach: usize, kept: &mut [bool]) {
    let mut left = 0;
    for (index, cell) in cells {
        left = if cell.marked { reach } else { usize::saturating_sub(left, cell.width.max(1)) };
        kept[index] |= cell.marked || left > 0;
    }
}

/// Drops the rest of a word that is cut in two.
fn keep_whole_words(cells: &[Cell], kept: &mut [bool]) {
    let inside_word =
        |index: usize| cells[index - 1].letter.is_ascii_alphanumeric() && cells[index].letter.is_ascii_alphanumeric();
    for index in 1..cells.len() {
        if kept[index] && !kept[index - 1] && inside_word(index) && !cells[index].marked {
            kept[index] = false;
        }
    }
    for index in (1..cells.len()).rev() {
        if kept[index - 1] && !kept[index] && inside_word(index) && !cells[index - 1].marked {
            kept[index - 1] = false;
        }
    }
}

/// Keeps gaps that an ellipsis would hardly shorten.
fn close_gaps(cells: &[Cell], kept: &mut [bool]) {
    const SHORTEST: usize = 8;
    let mut start = 0;
    while start < cells.len() {
        let length = kept[start..].iter().take_while(|&&keep| keep == kept[start]).count();
        if !kept[start] && length < SHORTEST {
            kept[start..start + length].fill(true);
        }
        start += length;
    }
}

/// Breaks the cells into lines at spaces and between wide characters, never before a mark that closes something.
fn wrap(cells: &[Cell], width: usize) -> Vec<&[Cell]> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut columns = 0;
    let mut index = 0;
    while index < cells.len() {
        columns += cells[index].width;
        if columns > width && index > start {
            let end = break_before(cells, start, index);
            lines.push(&cells[start..end]);
            start = end + usize::from(cells[end].letter == ' ');
            index = start;
            columns = 0;
            continue;
        }
        index += 1;
    }
    if start < cells.len() || lines.is_empty() {
        lines.push(&cells[start..]);
    }
    lines
}

/// The last place at or before `full` where a line may end, or `full` where there is none.
fn break_before(cells: &[Cell], start: usize, full: usize) -> usize {
    let may_break = |at: usize| {
        let (before, after) = (cells[at - 1], cells[at]);
        let between_wide = before.width == 2 || after.width == 2;
        let inside_mark = before.marked && after.marked;
        let joined = closes(after.letter) || opens(before.letter) || inside_mark;
        after.letter == ' ' || (between_wide && !joined)
    };
    (start + 1..=full).rev().find(|&at| may_break(at)).unwrap_or(full)
}

fn closes(letter: char) -> bool {
    matches!(
        letter,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '）'
            | '》'
            | '」'
            | '』'
            | '”'
            | '’'
            | '】'
            | '〕'
            | '％'
            | '%'
            | ','
            | '.'
            | ')'
    )
}

fn opens(letter: char) -> bool {
    matches!(letter, '（' | '《' | '「' | '『' | '“' | '‘' | '【' | '〔' | '(' | '$')
}

fn line(cells: &[Cell]) -> Line {
    let text = cells.iter().map(|cell| cell.letter).collect();
    let marks: String =
        cells.iter().flat_map(|cell| [if cell.marked { '^' } else { ' ' }].repeat(cell.width)).collect();
    Line { text, marks: marks.trim_end().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, marked: &str, width: usize, wanted: &[(&str, &str)]) {
        let at = text.find(marked).expect("stands in the text");
        let span = Span::new(at, at + marked.len());
        let lines = excerpt(text, Span::new(0, text.len()), &[span], width);
        let lines: Vec<(&str, &str)> = lines.iter().map(|line| (&*line.text, &*line.marks)).collect();
        assert_eq!(lines, wanted);
    }

    #[test]
    fn wide_characters_are_two_columns() {
        check("罚款五十亿元。", "五十亿元", 40, &[("罚款五十亿元。", "    ^^^^^^^^")]);
        check("A fine of\n NT$50 billion.", "NT$50", 40, &[("A fine of NT$50 billion.", "          ^^^^^")]);
    }

    #[test]
    fn lines_break_where_a_reader_would() {
        check("罚款共计人民币五元，", "五元", 18, &[("罚款共计人民币", ""), ("五元，", "^^^^")]);
        check("a fine of fifty yuan", "fifty", 12, &[("a fine of", ""), ("fifty yuan", "^^^^^")]);
    }

    #[test]
    fn long_passages_are_cut_around_the_mark() {
        let text = format!("{}five yuan{}", "word ".repeat(60), " more".repeat(60));
        let at = text.find("five").expect("stands there");
        let lines = excerpt(&text, Span::new(0, text.len()), &[Span::new(at, at + 9)], 60);
        let shown: String = lines.iter().map(|line| line.text.as_str()).collect();
        assert!(shown.starts_with('…') && shown.ends_with('…') && shown.contains("five yuan"), "{shown}");
        assert!(lines.len() <= 3, "{lines:?}");
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics_and_no_line_is_too_wide(text in "(?s).{0,300}", start in 0_usize..300, width in 10_usize..80) {
            let start = text.char_indices().nth(start).map_or(0, |(at, _)| at);
            let lines = excerpt(&text, Span::new(0, text.len()), &[Span::new(start, text.len().min(start + 12))], width);
            for line in lines {
                proptest::prop_assert!(line.text.chars().filter_map(UnicodeWidthChar::width).sum::<usize>() <= width + 1);
                proptest::prop_assert!(!line.text.contains('\x1b'));
            }
        }
    }
}
