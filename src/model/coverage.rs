use std::collections::{BTreeMap, BTreeSet};

/// What a run has looked at and how often it met what, which decides what can be said of the findings that were accepted
/// before: only what was checked can be said to occur no longer.
///
/// ```
/// use bitally::model::Coverage;
/// let mut coverage = Coverage::without(["unit-missing".to_owned()].into());
/// coverage.check("notices/1.en.txt");
/// assert!(coverage.covers("figure-differs", Some("notices/1.en.txt")));
/// assert!(!coverage.covers("unit-missing", Some("notices/1.en.txt")));
/// assert!(!coverage.covers("figure-differs", Some("notices/2.en.txt")));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    off: BTreeSet<String>,
    /// Whether every document of the project was checked, so that something can be said of what is not bound to one.
    pub whole: bool,
    documents: BTreeSet<String>,
    /// How often each finding was met, by fingerprint and document.
    met: BTreeMap<String, BTreeMap<String, usize>>,
}

impl Coverage {
    /// The coverage of a run that has checked nothing yet, with these rules turned off.
    #[must_use]
    pub fn without(off: BTreeSet<String>) -> Self {
        Self { off, ..Self::default() }
    }

    /// Takes a document for checked.
    pub fn check(&mut self, document: &str) {
        if !self.documents.contains(document) {
            self.documents.insert(document.to_owned());
        }
    }

    /// The documents that were checked.
    pub fn documents(&self) -> impl Iterator<Item = &str> {
        self.documents.iter().map(String::as_str)
    }

    /// Counts a finding of a document, and says how many of its kind came before.
    pub fn meet(&mut self, fingerprint: &str, document: &str) -> usize {
        let documents = self.met.entry(fingerprint.to_owned()).or_default();
        let count = documents.entry(document.to_owned()).or_default();
        *count += 1;
        *count - 1
    }

    /// How often the finding was met in a document; `None` asks for all of them.
    #[must_use]
    pub fn met(&self, fingerprint: &str, document: Option<&str>) -> usize {
        let Some(documents) = self.met.get(fingerprint) else { return 0 };
        document.map_or_else(|| documents.values().sum(), |document| documents.get(document).copied().unwrap_or(0))
    }

    /// Whether the run would have met a finding of this rule in this document; `None` is a finding that is not bound to one.
    #[must_use]
    pub fn covers(&self, rule: &str, document: Option<&str>) -> bool {
        !self.off.contains(rule) && document.map_or(self.whole, |document| self.documents.contains(document))
    }
}
