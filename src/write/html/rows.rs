use std::ops::Range;

use super::marks::{Mark, Marks};
use super::page::Reported;
use crate::model::{BlockKind, Severity, hundredths};
use crate::text::{Pair, Side};

/// One pair of texts on the page.
#[derive(Debug)]
pub(super) struct Section<'a> {
    pub unit: Option<&'a str>,
    pub rows: Vec<Row<'a>>,
}

/// One bead on the page.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub id: String,
    pub number: usize,
    /// Sentences of the two sides: `1:2`.
    pub bead_type: String,
    /// The bead's probability in whole percent.
    pub probability: u8,
    pub doubtful: bool,
    pub cells: Pair<Vec<SentenceView<'a>>>,
}

/// One sentence on the page.
#[derive(Debug)]
pub(super) struct SentenceView<'a> {
    pub kind: BlockKind,
    pub pieces: Vec<Piece<'a>>,
}

/// A stretch of a sentence: plain text, or a figure.
#[derive(Debug)]
pub(super) struct Piece<'a> {
    pub text: &'a str,
    pub figure: Option<(&'a Mark, String)>,
}

/// A finding on the overview strip.
#[derive(Debug)]
pub(super) struct Tick {
    pub finding: usize,
    pub severity: Severity,
    /// Distance from the start of the texts, in thousandths of their rows.
    pub at: usize,
}

/// Beads less probable than this, in percent, are marked for a second look.
const DOUBTFUL: u8 = 80;

/// The id of a bead's row.
pub(super) fn row_id(pair: usize, bead: usize) -> String {
    format!("b{pair}-{bead}")
}

/// The rows of all pairs, in order.
pub(super) fn sections<'a>(pairs: &'a [Reported], marks: &'a Marks) -> Vec<Section<'a>> {
    let one = |(pair, reported): (usize, &'a Reported)| Section {
        unit: reported.unit.as_deref(),
        rows: rows(pair, reported, marks),
    };
    pairs.iter().enumerate().map(one).collect()
}

/// Where each finding stands along all rows.
pub(super) fn strip(pairs: &[Reported]) -> Vec<Tick> {
    let mut before = 0;
    let mut ticks = Vec::new();
    let total: usize = pairs.iter().map(|pair| pair.beads.len()).sum();
    for reported in pairs {
        for finding in &reported.report.findings {
            let at = (before + finding.bead) * 1000 / total.max(1);
            ticks.push(Tick { finding: ticks.len() + 1, severity: finding.severity, at });
        }
        before += reported.beads.len();
    }
    ticks
}

fn rows<'a>(pair: usize, reported: &'a Reported, marks: &'a Marks) -> Vec<Row<'a>> {
    let each = reported.beads.iter().enumerate().map(|(index, bead)| {
        let probability = hundredths(bead.probability);
        let cell = |side: Side| {
            let sentences: Range<usize> = bead.sentences[side].clone();
            sentences.filter_map(|sentence| sentence_view(pair, reported, marks, side, sentence)).collect()
        };
        Row {
            id: row_id(pair, index),
            number: index + 1,
            bead_type: format!("{}:{}", bead.sentences.authoritative.len(), bead.sentences.reference.len()),
            probability,
            doubtful: probability < DOUBTFUL,
            cells: Pair::new(cell(Side::Authoritative), cell(Side::Reference)),
        }
    });
    each.collect()
}

fn sentence_view<'a>(
    pair: usize,
    reported: &'a Reported,
    marks: &'a Marks,
    side: Side,
    index: usize,
) -> Option<SentenceView<'a>> {
    let text = &reported.texts[side];
    let sentence = text.sentences.get(index)?;
    let source = &text.document.text;
    let mut pieces = Vec::new();
    let mut at = sentence.span.start();
    let plain = |range: Range<usize>| source.get(range).filter(|text| !text.is_empty());
    for figure in text.figures.get(index).into_iter().flatten() {
        let Some(mark) = marks.at(pair, side, figure.span) else { continue };
        if figure.span.start() < at {
            continue;
        }
        pieces.extend(plain(at..figure.span.start()).map(|text| Piece { text, figure: None }));
        pieces.push(Piece { text: figure.span.of(source), figure: Some((mark, figure.describe())) });
        at = figure.span.end();
    }
    pieces.extend(plain(at..sentence.span.end()).map(|text| Piece { text, figure: None }));
    Some(SentenceView { kind: sentence.kind, pieces })
}
