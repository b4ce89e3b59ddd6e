use crate::model::Severity;

/// What is reported, and how severely.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Severities that replace those of the rules, by rule name; `None` turns the rule off.
    pub severities: Vec<(String, Option<Severity>)>,
}

impl Options {
    /// The severity of a finding of `rule` that would be `severity`.
    #[must_use]
    pub fn severity(&self, rule: &str, severity: Severity) -> Option<Severity> {
        self.severities.iter().rev().find(|(name, _)| name == rule).map_or(Some(severity), |(_, set)| *set)
    }
}
