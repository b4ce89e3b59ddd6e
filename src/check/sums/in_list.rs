use super::sum::{Sum, alike, counted};
use crate::model::{BlockKind, Figure, Text};

/// Items of a list that are looked at, at most.
const MOST_ITEMS: usize = 64;

/// Figures of the lead that may be the total, the last ones.
const MOST_TOTALS: usize = 4;

/// The totals in a sentence that a list follows, with the first figure of the same kind in each of its items as parts.
pub(super) fn sums(text: &Text, lead: usize) -> Vec<Sum> {
    let leads = text.sentence(lead).ends_with([':', '：']);
    let figures = text.figures.get(lead).filter(|figures| leads && !figures.is_empty());
    let Some(figures) = figures else { return Vec::new() };
    let items = items(text, lead + 1);
    let sum = |(figure, total): (usize, &Figure)| {
        let part = |item: &Vec<&Figure>| counted(item.iter().find(|part| alike(total, part))?);
        let parts: Vec<_> = items.iter().map(part).collect::<Option<_>>()?;
        let total = counted(total).filter(|_| parts.len() > 1)?;
        Some(Sum { sentence: lead, figure, total, parts, complete: false })
    };
    figures.iter().enumerate().rev().take(MOST_TOTALS).filter_map(sum).collect()
}

/// The figures of each item of the list that begins with sentence `first`.
fn items(text: &Text, first: usize) -> Vec<Vec<&Figure>> {
    let mut items: Vec<Vec<&Figure>> = Vec::new();
    let mut block = None;
    let sentences = text.sentences.get(first..).unwrap_or_default();
    for (sentence, figures) in sentences.iter().zip(text.figures.get(first..).unwrap_or_default()) {
        let listed = sentence.kind == BlockKind::ListItem;
        let opens = sentence.numbering.is_some() || listed && block != Some(sentence.block);
        let goes_on = block == Some(sentence.block) && !items.is_empty();
        if !opens && !goes_on || items.len() == MOST_ITEMS {
            break;
        }
        if opens {
            items.push(Vec::new());
        }
        block = Some(sentence.block);
        if let Some(item) = items.last_mut() {
            item.extend(figures);
        }
    }
    items
}
