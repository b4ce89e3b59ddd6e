use std::collections::HashMap;

use super::page::Reported;
use crate::model::Figure;
use crate::text::{Side, Span};

/// What is known of each figure of a report: its id on the page, its counterpart, and what became of it.
#[derive(Debug, Default)]
pub(super) struct Marks {
    by_place: HashMap<(usize, Side, Span), Mark>,
}

/// One figure on the page.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// `a` or `r` for the side, and a number.
    pub id: String,
    /// The id of its counterpart.
    pub counterpart: Option<String>,
    /// What became of it, as a style class.
    pub state: &'static str,
    /// Index of its finding on the page.
    pub finding: Option<usize>,
}

impl Mark {
    /// The id that the mark leads to: its finding, or else its counterpart, or else itself.
    pub(super) fn target(&self) -> String {
        match (self.finding, &self.counterpart) {
            (Some(finding), _) => format!("f{}", finding + 1),
            (None, Some(counterpart)) => counterpart.clone(),
            (None, None) => self.id.clone(),
        }
    }
}

/// The state of a reference figure that no authoritative figure is paired with, and that nothing is wrong with.
const ADDITIONAL: &str = "additional";

impl Marks {
    /// Numbers the figures of all pairs and links them with their counterparts and findings.
    pub(super) fn of(pairs: &[Reported]) -> Self {
        let mut marks = Self::default();
        let mut number = 0;
        for (pair, reported) in pairs.iter().enumerate() {
            for side in Side::BOTH {
                for figure in reported.texts[side].figures.iter().flatten() {
                    number += 1;
                    let id = format!("{}{number}", if side == Side::Authoritative { 'a' } else { 'r' });
                    let mark = Mark { id, counterpart: None, state: ADDITIONAL, finding: None };
                    marks.by_place.insert((pair, side, figure.span), mark);
                }
            }
            for entry in &reported.report.ledger {
                let state = entry.verdict.name();
                marks.set_state((pair, Side::Authoritative, entry.authoritative.span), state);
                if let Some(reference) = &entry.reference {
                    marks.set_state((pair, Side::Reference, reference.span), state);
                    marks.link(pair, &entry.authoritative, reference);
                }
            }
        }
        let findings = pairs.iter().enumerate();
        let findings = findings.flat_map(|(pair, one)| one.report.findings.iter().map(move |finding| (pair, finding)));
        for (index, (pair, finding)) in findings.enumerate() {
            let places = finding.places.as_ref().map(|place| place.figure.as_ref());
            if let (Some(authoritative), Some(reference)) = (places.authoritative, places.reference) {
                marks.link(pair, authoritative, reference);
            }
            for side in Side::BOTH {
                let Some(figure) = places[side] else { continue };
                if let Some(mark) = marks.by_place.get_mut(&(pair, side, figure.span)) {
                    mark.finding = mark.finding.or(Some(index));
                    if mark.state == ADDITIONAL {
                        mark.state = "differs";
                    }
                }
            }
        }
        marks
    }

    /// What is known of the figure at `span`.
    pub(super) fn at(&self, pair: usize, side: Side, span: Span) -> Option<&Mark> {
        self.by_place.get(&(pair, side, span))
    }

    fn set_state(&mut self, place: (usize, Side, Span), state: &'static str) {
        if let Some(mark) = self.by_place.get_mut(&place) {
            mark.state = state;
        }
    }

    fn link(&mut self, pair: usize, authoritative: &Figure, reference: &Figure) {
        let places = [(pair, Side::Authoritative, authoritative.span), (pair, Side::Reference, reference.span)];
        let ids = places.map(|place| self.by_place.get(&place).map(|mark| mark.id.clone()));
        for (place, id) in places.iter().zip(ids.into_iter().rev()) {
            if let Some(mark) = self.by_place.get_mut(place) {
                mark.counterpart = mark.counterpart.take().or(id);
            }
        }
    }
}
