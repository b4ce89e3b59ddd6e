use super::features::features;
use super::search::search;
use crate::lang::Language;
use crate::model::{Bead, Text};
use crate::text::Pair;

/// How an alignment is made.
#[derive(Clone, Debug, Default)]
pub struct Options {}

/// Pairs the sentences of `texts` in beads that tile both sides in order.
///
/// ```
/// use bitally::{align, lang, pipeline, read, text::Pair};
/// let text = |written: &str, tag| pipeline::text(read::text(written, tag, read::Lines::Wrapped), lang::find(tag).unwrap());
/// let texts = Pair::new(text("共抓获1292人。行动继续。", "zh"), text("1,292 were arrested. The operation goes on.", "en"));
/// let languages = Pair::new("zh", "en").map(|tag| lang::find(tag).unwrap());
/// assert_eq!(align::align(texts.as_ref(), languages, &align::Options::default()).len(), 2);
/// ```
#[must_use]
pub fn align(texts: Pair<&Text>, languages: Pair<&Language>, options: &Options) -> Vec<Bead> {
    let Options {} = options;
    let counts = texts.map(|text| text.sentences.len());
    if counts.authoritative <= 1 && counts.reference <= 1 {
        let whole = Bead { sentences: counts.map(|count| 0..count), probability: 1.0 };
        let empty = whole.sentences.authoritative.is_empty() && whole.sentences.reference.is_empty();
        return if empty { Vec::new() } else { vec![whole] };
    }
    search(&features(texts, languages))
}
