use std::ops::Range;

use crate::model::{CodeRole, InlineCode, Text};
use crate::text::Span;

/// The sentences of one side of a bead on one line.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// The text.
    pub text: String,
    /// The inline markup in it.
    pub codes: Vec<InlineCode>,
    pieces: Vec<Piece>,
}

/// A stretch of the document that stands in a line as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    from: Span,
    at: usize,
}

/// The lines of one side, one a bead, with its inline markup shared out among them.
pub(super) fn lines(text: &Text, beads: impl Iterator<Item = Range<usize>>, gap: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = beads.map(|sentences| joined(text, sentences, gap)).collect();
    share_out(&text.document.codes, &mut lines);
    lines
}

/// The sentences on one line, joined as their language joins sentences.
fn joined(text: &Text, sentences: Range<usize>, gap: &str) -> Line {
    let sentences = &text.sentences[sentences];
    let length = sentences.iter().map(|sentence| sentence.span.len() + gap.len()).sum();
    let mut line = Line { text: String::with_capacity(length), ..Line::default() };
    // Where there is no markup, nobody asks where the pieces stood.
    let marked = !text.document.codes.is_empty();
    let mut add = |start: usize, part: &str| {
        let piece = part.trim();
        if piece.is_empty() {
            return;
        }
        line.text.push_str(between(&line.text, piece, gap));
        if marked {
            let start = start + (part.len() - part.trim_start().len());
            line.pieces.push(Piece { from: Span::new(start, start + piece.len()), at: line.text.len() });
        }
        line.text.push_str(piece);
    };
    for sentence in sentences {
        let written = sentence.span.of(&text.document.text);
        let mut begin = 0;
        for end in memchr::memchr3_iter(b'\n', b'\r', b'\t', written.as_bytes()).chain([written.len()]) {
            add(sentence.span.start() + begin, &written[begin..end]);
            begin = end + 1;
        }
    }
    line
}

/// What parts `before` from `after`: two words or numbers never grow together, whatever their language's gap.
fn between<'a>(before: &str, after: &str, gap: &'a str) -> &'a str {
    let last = before.chars().next_back();
    let first = after.chars().next();
    match (last, first) {
        (None, _) => "",
        (Some(last), Some(first)) if last.is_ascii_alphanumeric() && first.is_ascii_alphanumeric() => " ",
        _ => gap,
    }
}

/// Puts each code where it stood: inside a piece as it is; between two of them what begins something goes to the next, what
/// ends something to the one before. Their order is kept.
fn share_out(codes: &[InlineCode], lines: &mut [Line]) {
    if codes.is_empty() {
        return;
    }
    let pieces: Vec<(usize, Piece)> = lines
        .iter()
        .enumerate()
        .flat_map(|(index, line)| line.pieces.iter().map(move |&piece| (index, piece)))
        .collect();
    let mut last = (0, 0);
    for code in codes {
        let stood = code.at as usize;
        let next = pieces.partition_point(|(_, piece)| piece.from.end() <= stood);
        let before = next.checked_sub(1).map(|index| pieces[index]);
        let place = match (before, pieces.get(next).copied()) {
            (_, Some((line, piece))) if piece.from.start() < stood => (line, piece.at + stood - piece.from.start()),
            (None, Some((line, piece))) => (line, piece.at),
            (Some((line, piece)), None) => (line, piece.at + piece.from.len()),
            (Some((line, piece)), Some(after)) => {
                let touches_next = after.1.from.start() == stood && piece.from.end() < stood;
                if code.role == CodeRole::Begin || code.role == CodeRole::Point && touches_next {
                    (after.0, after.1.at)
                } else {
                    (line, piece.at + piece.from.len())
                }
            }
            (None, None) => return,
        };
        last = place.max(last);
        let at = u32::try_from(last.1).unwrap_or(u32::MAX);
        lines[last.0].codes.push(InlineCode { at, ..code.clone() });
    }
}

#[cfg(test)]
mod tests {
    use CodeRole::{Begin, End, Point};

    use super::*;
    use crate::model::{BlockKind, CodeTag, Dialect, Sentence};
    use crate::read;

    /// A text whose sentences are divided by `|`, which is left out of it.
    fn text(divided: &str) -> Text {
        let mut document = read::text(&divided.replace('|', ""), "test", read::Lines::Wrapped);
        let mut begin = 0;
        let sentences = divided.split('|').map(|sentence| {
            let span = Span::new(begin, begin + sentence.len());
            begin = span.end();
            Sentence { span, block: 0, kind: BlockKind::Paragraph, numbering: None }
        });
        let sentences: Vec<Sentence> = sentences.collect();
        document.codes = Vec::new();
        let figures = vec![Vec::new(); sentences.len()];
        Text { document, sentences, figures }
    }

    fn code(at: u32, role: CodeRole) -> InlineCode {
        let tag = CodeTag { dialect: Dialect::Tmx, element: "ph".into(), attributes: vec![], content: String::new() };
        InlineCode { at, role, id: String::new(), counterpart: None, native: String::new(), tag }
    }

    #[test]
    fn joins_by_language() {
        let check = |divided: &str, gap: &str, wanted: &str| {
            assert_eq!(joined(&text(divided), 0..1, gap).text, wanted);
        };
        check("百分之七點\n五", "", "百分之七點五");
        check("新冠 COVID\n19 病例", "", "新冠 COVID 19 病例");
        check("over a\r\n  thousand\tpeople", " ", "over a thousand people");
    }

    #[test]
    fn markup_stays_where_it_stood() {
        let check = |divided: &str, codes: &[(u32, CodeRole)], wanted: &[&[u32]]| {
            let mut text = text(divided);
            text.document.codes = codes.iter().map(|&(at, role)| code(at, role)).collect();
            let lines = lines(&text, (0..text.sentences.len()).map(|index| index..index + 1), " ");
            let places: Vec<Vec<u32>> =
                lines.iter().map(|line| line.codes.iter().map(|code| code.at).collect()).collect();
            assert_eq!(places, wanted, "{divided}");
        };
        check("One two.", &[(0, Begin), (4, Point), (8, End)], &[&[0, 4, 8]]);
        check("  One  \n  two  ", &[(0, Begin), (3, Point), (10, Begin), (15, End)], &[&[0, 1, 4, 7]]);
        check("A. |B.", &[(2, End), (3, Begin)], &[&[2], &[0]]);
        check("一。|二。", &[(6, End), (6, Begin), (6, Point)], &[&[6], &[0, 0]]);
        // An empty pair between two sentences stays in order.
        check("A. |B.", &[(3, Begin), (3, End)], &[&[], &[0, 0]]);
        check("A.|", &[(9, Point)], &[&[2], &[]]);
        check("", &[(0, Point)], &[&[]]);
    }
}
