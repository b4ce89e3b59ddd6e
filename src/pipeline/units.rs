use std::ops::Range;

use super::Checked;
use crate::lang::Language;
use crate::model::{Bead, Finding, Text};
use crate::text::Pair;
use crate::write::corpus::{Standing, Unit};

/// Where the units of one document pair or bitext unit come from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Origin<'a> {
    /// Name of the authoritative document or of the bitext.
    pub document: &'a str,
    /// Id of the bitext unit, for units that were aligned inside one.
    pub within: Option<&'a str>,
    /// What the ids of the units begin with; without it they are numbers alone.
    pub stem: Option<&'a str>,
    /// Fields of the bitext unit that are carried along.
    pub carried: &'a [(String, String)],
    /// Notes of the bitext unit.
    pub notes: &'a [String],
}

/// The translation units of a checked pair, one a bead, in the order of the texts.
///
/// ```
/// use bitally::{Options, pipeline, read};
/// let chinese = read::text("共12人。\n\n罚款5元。", "zh.txt", read::Lines::Wrapped);
/// let english = read::text("12 people.\n\nA fine of 5 yuan.", "en.txt", read::Lines::Wrapped);
/// let checked = bitally::check(&chinese, &english, &Options::default())?;
/// let units = pipeline::units(&checked, pipeline::Origin::default());
/// assert_eq!(units[1].texts.reference, "A fine of 5 yuan.");
/// # Ok::<(), bitally::Error>(())
/// ```
#[must_use]
pub fn units(checked: &Checked, origin: Origin) -> Vec<Unit> {
    let aligned = &checked.aligned;
    let mut findings: Vec<Vec<&Finding>> = vec![Vec::new(); aligned.beads.len()];
    for finding in &checked.report.findings {
        if let Some(of_bead) = findings.get_mut(finding.bead) {
            of_bead.push(finding);
        }
    }
    let mut units = Vec::with_capacity(aligned.beads.len());
    for (position, (bead, findings)) in aligned.beads.iter().zip(findings).enumerate() {
        let worst = findings.iter().map(|finding| finding.severity).max();
        units.push(Unit {
            id: id(origin.stem, position, aligned.beads.len()),
            document: origin.document.to_owned(),
            within: origin.within.map(str::to_owned),
            position,
            bead: bead.clone(),
            texts: texts(aligned.texts.as_ref(), aligned.languages, bead),
            standing: Standing::from(worst),
            findings: findings.iter().map(|finding| format!("{}: {}", finding.rule, finding.message)).collect(),
            carried: origin.carried.to_vec(),
            notes: origin.notes.to_vec(),
        });
    }
    units
}

/// The stem alone where it has one bead; numbered from 1 otherwise.
fn id(stem: Option<&str>, position: usize, beads: usize) -> String {
    match stem {
        Some(stem) if beads == 1 => stem.to_owned(),
        Some(stem) => format!("{stem}.{}", position + 1),
        None => (position + 1).to_string(),
    }
}

fn texts(texts: Pair<&Text>, languages: Pair<&Language>, bead: &Bead) -> Pair<String> {
    let sides = texts.zip(languages).zip(bead.sentences.clone());
    sides.map(|((text, language), sentences)| joined(text, sentences, language.style.sentence_gap))
}

/// The sentences on one line, joined as their language joins sentences.
fn joined(text: &Text, sentences: Range<usize>, gap: &str) -> String {
    let mut line = String::new();
    for index in sentences {
        for piece in text.sentence(index).split(['\n', '\r', '\t']).map(str::trim).filter(|piece| !piece.is_empty()) {
            line.push_str(between(&line, piece, gap));
            line.push_str(piece);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Sentence;
    use crate::read;
    use crate::text::Span;

    #[test]
    fn joins_by_language() {
        let check = |text: &str, gap: &str, wanted: &str| {
            let document = read::text(text, "test", read::Lines::Wrapped);
            let span = Span::new(0, text.len());
            let sentences =
                vec![Sentence { span, block: 0, kind: crate::model::BlockKind::Paragraph, numbering: None }];
            assert_eq!(joined(&Text { document, sentences, figures: vec![Vec::new()] }, 0..1, gap), wanted);
        };
        check("百分之七點\n五", "", "百分之七點五");
        check("新冠 COVID\n19 病例", "", "新冠 COVID 19 病例");
        check("over a\r\n  thousand\tpeople", " ", "over a thousand people");
    }
}
