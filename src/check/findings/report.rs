use super::fingerprint::fingerprint;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::Compared;
use crate::model::{Figure, Finding, Place, Relation, Report, Rule, Severity, Text};
use crate::text::{Pair, Side, Span};

/// What a finding says, before it is placed.
pub(in crate::check) struct Said {
    /// The rule.
    pub rule: &'static Rule,
    /// Its severity before the settings.
    pub severity: Severity,
    /// Where it stands.
    pub places: Pair<Place>,
    /// How the values relate.
    pub relation: Option<Relation>,
    /// What is wrong.
    pub message: String,
    /// What the reference should read.
    pub suggestion: Option<String>,
}

/// Adds a finding to the report, unless its rule is off.
pub(in crate::check) fn add(report: &mut Report, scene: &Scene<'_>, bead: &Compared, said: Said) {
    let Some(severity) = scene.options.severity(said.rule.name, said.severity) else { return };
    let parts = identity(scene.texts, bead, &said);
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let fingerprint = fingerprint(&parts);
    report.findings.push(Finding {
        rule: said.rule.name,
        severity,
        bead: bead.index,
        places: said.places,
        relation: said.relation,
        message: said.message,
        suggestion: said.suggestion,
        fingerprint,
    });
}

/// The places of a finding about one side alone; on the other one the sentences that it stands beside.
pub(in crate::check) fn places_of(texts: Pair<&Text>, bead: &Compared, side: Side, place: Place) -> Pair<Place> {
    let mut places = Side::EACH.map(|side| Place { span: bead.span(texts, side), figure: None });
    places[side] = place;
    places
}

/// The place of a figure on one side, and the sentence on the other in which it was looked for.
pub(in crate::check) fn lone(value: Standing<'_>) -> Pair<Place> {
    places_of(value.scene.texts, value.bead, value.side, value.place())
}

/// What a finding is known by: its rule, the values, and the sentences in which figures stand, whatever their white space.
/// A side without a figure counts only where neither has one.
fn identity(texts: Pair<&Text>, bead: &Compared, said: &Said) -> Vec<String> {
    let mut parts = vec![said.rule.name.to_owned()];
    let figures = said.places.as_ref().map(|place| place.figure.as_ref());
    for side in Side::BOTH {
        parts.push(figures[side].map_or_else(String::new, Figure::describe));
        let text = texts[side];
        let sentence = match (figures[side], figures[side.other()]) {
            (Some(figure), _) => {
                let of = text.sentences.get(bead.sentences[side].clone()).unwrap_or_default();
                let of = of.iter().map(|sentence| sentence.span).find(|span| span.contains(figure.span));
                around(of.unwrap_or(figure.span), figure.span, &text.document.text)
            }
            (None, Some(_)) => "",
            (None, None) => bead.span(texts, side).of(&text.document.text),
        };
        parts.push(sentence.chars().filter(|letter| !letter.is_whitespace()).collect());
    }
    parts
}

/// The words of a sentence, or of a stretch of an endless one around the figure, so that a line with very many findings
/// costs its length.
fn around(sentence: Span, figure: Span, text: &str) -> &str {
    /// Bytes of a sentence that counts whole: several times the longest that official texts have.
    const LONGEST: usize = 8192;
    /// Bytes to either side of the figure that count beyond that.
    const REACH: usize = 1024;
    if sentence.len() <= LONGEST {
        return sentence.of(text);
    }
    let boundary = |at: &usize| text.is_char_boundary(*at);
    let first = figure.start().saturating_sub(REACH).max(sentence.start());
    let last = (figure.end() + REACH).min(sentence.end());
    let start = (sentence.start()..=first).rev().find(boundary).unwrap_or(first);
    let end = (last..=sentence.end()).find(boundary).unwrap_or(last);
    text.get(start..end).unwrap_or_default()
}
