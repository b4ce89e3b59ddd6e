use super::bead::Compared;
use super::fingerprint::fingerprint;
use super::options::Options;
use crate::model::{Finding, Place, Relation, Report, Rule, Severity, Text};
use crate::text::{Pair, Side};

/// What a finding says, before it is placed.
pub(super) struct Said {
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
pub(super) fn add(report: &mut Report, texts: Pair<&Text>, bead: &Compared, options: &Options, said: Said) {
    let Some(severity) = options.severity(said.rule.name, said.severity) else { return };
    let written = |side: Side| said.places[side].span.of(&texts[side].document.text);
    let around = |side: Side| bead.span(texts, side).of(&texts[side].document.text);
    let parts = [
        said.rule.name,
        written(Side::Authoritative),
        written(Side::Reference),
        around(Side::Authoritative),
        around(Side::Reference),
    ];
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
