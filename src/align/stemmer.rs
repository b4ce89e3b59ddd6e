use std::collections::HashMap;
use std::sync::Arc;

use crate::lang::alignment::Stems;
use crate::lang::{Language, PerLanguage};

/// Reduces words to stems.
pub(super) struct Stemmer {
    /// The word that a form stands for; empty for words that are ignored.
    forms: HashMap<&'static str, &'static str>,
    endings: &'static [&'static [(&'static str, &'static str)]],
}

static STEMMERS: PerLanguage<Arc<Stemmer>> = PerLanguage::new();

impl Stemmer {
    /// The stemmer of `language`; that of a built-in language is made once.
    pub(super) fn of(language: &Language, stems: &Stems) -> Arc<Self> {
        STEMMERS.with(language, || Arc::new(Self::new(stems)), Arc::clone)
    }

    fn new(stems: &Stems) -> Self {
        let ignored = stems.ignored.iter().map(|word| (*word, ""));
        Self { forms: ignored.chain(stems.irregular.iter().copied()).collect(), endings: stems.endings }
    }

    /// The stem of a word in lower case; `None` for a word that is ignored.
    pub(super) fn stem<'w>(&self, word: &'w mut String) -> Option<&'w str> {
        if let Some(of) = self.forms.get(word.as_str()) {
            word.clear();
            word.push_str(of);
        }
        if word.is_empty() {
            return None;
        }
        for round in self.endings {
            let last = word.as_bytes().last();
            // Most endings are told apart by their last letter.
            let may_end = |ending: &str| ending.is_empty() || ending.as_bytes().last() == last;
            let ending = round.iter().find(|(ending, _)| may_end(ending) && word.ends_with(ending));
            if let Some((ending, replacement)) = ending
                && word.chars().count() + replacement.chars().count() >= ending.chars().count() + 3
            {
                word.truncate(word.len() - ending.len());
                word.push_str(replacement);
            }
        }
        Some(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{self, alignment::Terms};

    fn stem(word: &str) -> String {
        let language = lang::find("en").expect("built in");
        let Terms::Words(stems) = &language.alignment.terms else { panic!("English is written in words") };
        Stemmer::new(stems).stem(&mut word.to_owned()).unwrap_or_default().to_owned()
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        let families: &[&[&str]] = &[
            &["run", "runs", "running", "ran"],
            &["country", "countries"],
            &["make", "made", "making", "makes"],
            &["arrest", "arrested", "arrests", "arresting"],
            &["organization", "organize", "organisation", "organised"],
            &["stop", "stopped", "stopping"],
            &["process", "processes", "processing"],
            &["he", "him", "his"],
            &["go", "goes", "going", "went"],
            &["die", "died", "dying"],
        ];
        for family in families {
            assert!(
                family.iter().all(|word| stem(word) == stem(family[0])),
                "{family:?}: {:?}",
                family.iter().map(|word| stem(word)).collect::<Vec<_>>()
            );
        }
        for (one, other) in [("unit", "unity"), ("we", "they"), ("sing", "sign"), ("red", "rely")] {
            assert_ne!(stem(one), stem(other), "{one} {other}");
        }
        assert_eq!(stem("the"), "");
    }
}
