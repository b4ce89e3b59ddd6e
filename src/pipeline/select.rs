use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::write::corpus::{Standing, Unit};

/// Which translation units a corpus takes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Selection {
    /// Whether units are taken whose figures fail.
    pub failing: bool,
    /// Whether units are taken that have text on one side only.
    pub unpaired: bool,
    /// The least probability of a unit's bead, between 0 and 1.
    pub min_probability: f32,
    /// The most characters that either side may have.
    pub max_chars: Option<usize>,
    /// Whether a unit whose two texts were taken already is left out.
    pub unique: bool,
}

impl Selection {
    /// Takes every unit.
    pub const ALL: Self = Self { failing: true, unpaired: true, min_probability: 0.0, max_chars: None, unique: false };
}

/// Why a unit was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rejection {
    /// One side has no text.
    Unpaired,
    /// A figure of the unit fails.
    Failing,
    /// The bead is less probable than asked for.
    Improbable,
    /// A side is longer than asked for.
    Long,
    /// The same two texts were taken already.
    Duplicate,
}

impl Rejection {
    /// The cause as summaries name it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Unpaired => "unpaired",
            Self::Failing => "with failing figures",
            Self::Improbable => "below the probability asked for",
            Self::Long => "longer than asked for",
            Self::Duplicate => "duplicate",
        }
    }

    /// The cause as a key of JSON.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Unpaired => "unpaired",
            Self::Failing => "failing",
            Self::Improbable => "improbable",
            Self::Long => "long",
            Self::Duplicate => "duplicate",
        }
    }
}

/// Judges the units of one corpus in order, and remembers what it took.
#[derive(Debug, Default)]
pub struct Selector {
    selection: Selection,
    taken: HashSet<(u64, u64)>,
}

impl Selector {
    /// A selector that has taken nothing yet.
    #[must_use]
    pub fn new(selection: Selection) -> Self {
        Self { selection, taken: HashSet::new() }
    }

    /// Whether the corpus takes `unit`, or why not.
    ///
    /// # Errors
    /// The first [`Rejection`] that holds.
    pub fn judge(&mut self, unit: &Unit) -> Result<(), Rejection> {
        let selection = &self.selection;
        let texts = &unit.texts;
        let characters = |text: &str| text.chars().count();
        if !selection.unpaired && (texts.authoritative.is_empty() || texts.reference.is_empty()) {
            return Err(Rejection::Unpaired);
        }
        if !selection.failing && unit.standing == Standing::Error {
            return Err(Rejection::Failing);
        }
        if unit.bead.probability < selection.min_probability {
            return Err(Rejection::Improbable);
        }
        let longest = characters(&texts.authoritative).max(characters(&texts.reference));
        if selection.max_chars.is_some_and(|most| longest > most) {
            return Err(Rejection::Long);
        }
        if selection.unique && !self.taken.insert(digest(unit)) {
            return Err(Rejection::Duplicate);
        }
        Ok(())
    }
}

/// 128 bits of the two texts. A corpus of 2^40 units meets a false duplicate with a probability of about 2^-49.
fn digest(unit: &Unit) -> (u64, u64) {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, &unit.texts).hash(&mut hasher);
        hasher.finish()
    };
    (half(0), half(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Bead;
    use crate::text::Pair;

    #[test]
    fn names_the_first_cause() {
        let unit = |chinese: &str, english: &str, probability, standing| Unit {
            id: "1".into(),
            document: "d".into(),
            within: None,
            position: 0,
            bead: Bead { sentences: Pair::new(0..1, 0..1), probability },
            texts: Pair::new(chinese.into(), english.into()),
            standing,
            findings: Vec::new(),
            codes: Pair::default(),
            carried: crate::model::Carried::default(),
        };
        let selection = Selection { min_probability: 0.5, max_chars: Some(5), unique: true, ..Selection::default() };
        let mut selector = Selector::new(selection);
        assert_eq!(selector.judge(&unit("二十", "", 1.0, Standing::Error)), Err(Rejection::Unpaired));
        assert_eq!(selector.judge(&unit("二十", "12", 1.0, Standing::Error)), Err(Rejection::Failing));
        assert_eq!(selector.judge(&unit("二十", "20", 0.4, Standing::Note)), Err(Rejection::Improbable));
        assert_eq!(selector.judge(&unit("二十", "twenty", 1.0, Standing::Note)), Err(Rejection::Long));
        assert_eq!(selector.judge(&unit("二十", "20", 0.5, Standing::Warning)), Ok(()));
        assert_eq!(selector.judge(&unit("二十", "20", 0.9, Standing::Tallies)), Err(Rejection::Duplicate));
        let mut all = Selector::new(Selection::ALL);
        assert_eq!(all.judge(&unit("二十", "", 0.0, Standing::Error)), Ok(()));
    }
}
