use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use super::notice::Places;
use super::{Counts, Evaluation, Notice, Row};
use crate::segment;
use crate::text::Side;

/// Scores sentence boundaries: the ends of sentences that are exactly those of the gold file, white space aside.
#[must_use]
pub fn segment(notices: &[Notice]) -> Evaluation {
    let sides = notices.iter().flat_map(|notice| Side::BOTH.map(|side| (notice, side)));
    Evaluation { rows: sides.map(|(notice, side)| row(notice, side)).collect() }
}

fn row(notice: &Notice, side: Side) -> Row {
    let document = &notice.documents[side];
    let language = notice.languages[side];
    let begin = Instant::now();
    let sentences = segment::segment(document, language);
    let time = begin.elapsed();

    let places = Places::of(notice, side);
    let found: BTreeSet<usize> =
        sentences.iter().map(|sentence| places.squeezed.position(sentence.span.end())).collect();
    let wanted: BTreeSet<usize> =
        places.sentences.iter().filter_map(|(_, range)| range.as_ref()).map(|range| range.end).collect();
    let met = found.intersection(&wanted).count();
    let counts = Counts { right: met, found: found.len(), met, wanted: places.sentences.len() };
    let before = |end: usize| {
        let text = &document.text[..places.squeezed.span(&(end.saturating_sub(1)..end)).end().min(document.text.len())];
        let start = text.char_indices().rev().nth(SHOWN).map_or(0, |(at, _)| at);
        text[start..].replace('\n', " ")
    };
    let missed = wanted.difference(&found).map(|&end| format!("no end after {:?}", before(end)));
    let spurious = found.difference(&wanted).map(|&end| format!("an end after {:?}", before(end)));
    Row {
        name: format!("{} {}", notice.name, language.tag),
        measures: BTreeMap::from([("boundaries", counts)]),
        faults: missed.chain(spurious).collect(),
        bytes: document.text.len(),
        time,
    }
}

/// Characters that are shown of the text before a wrong boundary.
const SHOWN: usize = 20;
