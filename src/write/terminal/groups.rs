use crate::model::{Finding, Place, Text};
use crate::text::{Pair, Side, Span};

/// Findings of one rule in one passage: they are shown together.
pub(super) struct Group<'a> {
    pub findings: Vec<&'a Finding>,
    /// The sentences that the findings touch on each side.
    pub passages: Pair<Span>,
}

impl Group<'_> {
    /// The figures or numbers to mark on one side; none where a sentence as a whole is meant.
    pub(super) fn marks(&self, side: Side) -> Vec<Span> {
        let places = self.findings.iter().map(|finding| &finding.places[side]);
        let part = |place: &&Place| place.figure.is_some() || place.span.len() < self.passages[side].len();
        places.filter(part).map(|place| place.span).collect()
    }
}

/// Groups findings in the order in which their first one stands.
pub(super) fn groups<'a>(findings: impl Iterator<Item = &'a Finding>, texts: Pair<&Text>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    for finding in findings {
        let passages = finding.places.as_ref().zip(texts).map(|(place, text)| passage(text, place));
        let same = |group: &&mut Group| {
            let first = group.findings[0];
            (first.rule, first.severity, group.passages) == (finding.rule, finding.severity, passages)
        };
        match groups.iter_mut().rev().take_while(|group| group.findings[0].bead == finding.bead).find(same) {
            Some(group) => group.findings.push(finding),
            None => groups.push(Group { findings: vec![finding], passages }),
        }
    }
    groups
}

/// The sentences that a place touches.
fn passage(text: &Text, place: &Place) -> Span {
    let first = text.sentences.partition_point(|sentence| sentence.span.end <= place.span.start);
    let touching = text.sentences[first..].iter().take_while(|sentence| sentence.span.start < place.span.end);
    touching.map(|sentence| sentence.span).reduce(Span::to).unwrap_or(place.span)
}
