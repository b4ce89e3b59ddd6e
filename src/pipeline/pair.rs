use crate::lang::{self, Language};
use crate::model::{Bead, Carried, Document, Report, Summary, Text};
use crate::text::{Pair, Side};
use crate::write::html::Reported;
use crate::{align, figures, segment};

/// What decides how two documents are compared.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Languages of the two sides; `None` recognises them from the text.
    pub languages: Pair<Option<&'static Language>>,
    /// How sentences are paired.
    pub align: align::Options,
    /// What is reported.
    pub check: crate::check::Options,
}

/// The built-in language that a tag names.
///
/// # Errors
/// [`Error::MalformedTag`], [`Error::NoSuchLanguage`].
pub fn stated_language(tag: &str) -> Result<&'static Language, Error> {
    let canonical = lang::canonical_tag(tag).ok_or_else(|| Error::MalformedTag { tag: tag.into() })?;
    lang::find(&canonical).ok_or(Error::NoSuchLanguage { tag: canonical })
}

/// Why two documents cannot be compared.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The side has nothing to compare.
    #[error("{name} has no sentences; the {} side needs at least one", side.name())]
    NoSentences {
        /// The document's name.
        name: String,
        /// Its side.
        side: Side,
    },
    /// No built-in language was recognised.
    #[error("cannot tell the language of {name}; state it with --from (authoritative) or --to (reference)")]
    UnknownLanguage {
        /// The document's name.
        name: String,
    },
    /// The language has no tables.
    #[error("no built-in language {tag:?}; there are {}", lang::LANGUAGES.iter().map(|language| language.tag).collect::<Vec<_>>().join(", "))]
    NoSuchLanguage {
        /// The tag that was asked for.
        tag: String,
    },
    /// A tag that names no language.
    #[error("{tag:?} is no language tag of BCP 47{}", tag_remedy(tag))]
    MalformedTag {
        /// The tag as it was stated.
        tag: String,
    },
    /// The text is in another language than was stated.
    #[error("{name} is stated to be {stated} and is in {looks}; state its own language, or leave the tag out")]
    StatedLanguage {
        /// The document's name.
        name: String,
        /// The name of the stated language.
        stated: &'static str,
        /// The name of the language that it is in.
        looks: &'static str,
    },
    /// Each text is in the language that was stated for the other one.
    #[error(
        "{} is stated to be {} and {} to be {}, and each is in the other language; exchange --from and --to, or leave them out",
        names.authoritative, stated.authoritative, names.reference, stated.reference
    )]
    ExchangedLanguages {
        /// The documents' names.
        names: Pair<String>,
        /// The names of the stated languages.
        stated: Pair<&'static str>,
    },
    /// The two language tags of a bitext are exchanged.
    #[error(
        "{name}:{line}: the unit {unit:?} has {} text where {} is stated, and {} text where {} is; the two language tags are \
         exchanged: correct them in the file",
        languages.reference, languages.authoritative, languages.authoritative, languages.reference
    )]
    ExchangedTags {
        /// The bitext's name.
        name: String,
        /// The line on which the unit begins.
        line: u64,
        /// The unit's id.
        unit: String,
        /// The names of the stated languages.
        languages: Pair<&'static str>,
    },
    /// Both documents are in one language.
    #[error(
        "{} and {} both look {language}; one side must be a translation, or --from and --to must say which is which",
        names.authoritative, names.reference
    )]
    SameLanguage {
        /// The documents' names.
        names: Pair<String>,
        /// The language's name.
        language: &'static str,
    },
    /// The lexicon to align with is for other languages.
    #[error(
        "the lexicon is for {} and {}, the texts are in {} and {}; learn one from a bitext in these languages with `bitally \
         lexicon learn`, or do without",
        lexicon.0, lexicon.1, texts.authoritative, texts.reference
    )]
    LexiconOfOthers {
        /// The language tags of the lexicon.
        lexicon: (String, String),
        /// The language tags of the texts.
        texts: Pair<String>,
    },
}

/// What to write instead of a malformed tag, where that is plain.
fn tag_remedy(tag: &str) -> String {
    let hyphenated = lang::canonical_tag(&tag.replace('_', "-"));
    hyphenated.map_or_else(|| "; write one such as zh-CN, zh-Hant or en-GB".into(), |tag| format!("; write {tag}"))
}

/// Two texts and how their sentences pair.
#[derive(Clone, Debug)]
pub struct Aligned {
    /// The texts.
    pub texts: Pair<Text>,
    /// Their languages.
    pub languages: Pair<&'static Language>,
    /// The beads, tiling both texts in order.
    pub beads: Vec<Bead>,
}

/// Two aligned texts and what the check found.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The texts and their beads.
    pub aligned: Aligned,
    /// Findings and ledger.
    pub report: Report,
}

impl Checked {
    /// The pair in counts.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary::of(self.aligned.texts.as_ref(), &self.aligned.beads, &self.report)
    }
}

/// The language of each side: the stated one, or else the one that the text speaks for.
///
/// # Errors
/// [`Error::UnknownLanguage`], [`Error::StatedLanguage`], [`Error::ExchangedLanguages`] and [`Error::SameLanguage`].
pub fn languages(
    documents: Pair<&Document>,
    stated: Pair<Option<&'static Language>>,
) -> Result<Pair<&'static Language>, Error> {
    let recognised = documents.zip(stated).map(|(document, stated)| {
        if let Some(stated) = stated {
            require_language(document, stated)?;
        }
        let language = stated.or_else(|| lang::detect(&document.text));
        language.ok_or_else(|| Error::UnknownLanguage { name: document.name.clone() })
    });
    let languages = recognised.transpose()?;
    let texts = documents.map(|document| document.text.as_str());
    if stated.authoritative.is_some() && stated.reference.is_some() && lang::are_exchanged(texts, languages) {
        let names = documents.map(|document| document.name.clone());
        return Err(Error::ExchangedLanguages { names, stated: languages.map(|language| language.name) });
    }
    if languages.authoritative.tag == languages.reference.tag {
        let names = documents.map(|document| document.name.clone());
        return Err(Error::SameLanguage { names, language: languages.reference.name });
    }
    Ok(languages)
}

/// Refuses a document that is plainly in another language than is stated for it.
///
/// # Errors
/// [`Error::StatedLanguage`].
pub fn require_language(document: &Document, stated: &Language) -> Result<(), Error> {
    match lang::contradiction(&document.text, stated) {
        Some(other) => {
            let name = document.name.clone();
            Err(Error::StatedLanguage { name, stated: stated.name, looks: other.name })
        }
        None => Ok(()),
    }
}

/// Refuses a lexicon that was given for other languages, which would be no help and stay unnoticed.
///
/// # Errors
/// [`Error::LexiconOfOthers`].
pub fn require_lexicon(languages: Pair<&Language>, options: &Options) -> Result<(), Error> {
    let align::LexiconChoice::Own(lexicon) = &options.align.lexicon else { return Ok(()) };
    let texts = languages.map(|language| language.tag);
    let (source, target) = lexicon.tags();
    if [(texts.authoritative, texts.reference), (texts.reference, texts.authoritative)].contains(&(source, target)) {
        return Ok(());
    }
    let lexicon = (source.to_owned(), target.to_owned());
    Err(Error::LexiconOfOthers { lexicon, texts: texts.map(str::to_owned) })
}

/// Segments a document and reads its figures.
#[must_use]
pub fn text(document: Document, language: &Language) -> Text {
    let sentences = segment::segment(&document, language);
    let figures = figures::figures_of(&document.text, sentences.iter().map(|sentence| sentence.span), language);
    Text { document, sentences, figures }
}

/// Pairs the sentences of two documents.
///
/// # Errors
/// Whatever [`languages`] and [`require_lexicon`] say, and [`Error::NoSentences`].
pub fn align(documents: Pair<Document>, options: &Options) -> Result<Aligned, Error> {
    for side in Side::BOTH {
        let document = &documents[side];
        if document.text.trim().is_empty() {
            return Err(Error::NoSentences { name: document.name.clone(), side });
        }
    }
    let languages = languages(documents.as_ref(), options.languages)?;
    require_lexicon(languages, options)?;
    let aligned = align_in(documents, languages, options);
    for side in Side::BOTH {
        let text = &aligned.texts[side];
        if text.sentences.is_empty() {
            return Err(Error::NoSentences { name: text.document.name.clone(), side });
        }
    }
    Ok(aligned)
}

/// Pairs the sentences of two documents whose languages are known; either may be empty.
#[must_use]
pub fn align_in(documents: Pair<Document>, languages: Pair<&'static Language>, options: &Options) -> Aligned {
    let texts = documents.zip(languages).map(|(document, language)| text(document, language));
    let beads = align::align(texts.as_ref(), languages, &options.align);
    Aligned { texts, languages, beads }
}

/// Pairs the sentences inside a bitext unit. One that is still a single bead keeps the probability that an earlier run gave
/// it, and the file states.
#[must_use]
pub fn align_unit(
    sides: Pair<Document>,
    carried: &Carried,
    languages: Pair<&'static Language>,
    options: &Options,
) -> Aligned {
    let mut aligned = align_in(sides, languages, options);
    if let ([bead], Some(probability)) = (aligned.beads.as_mut_slice(), carried.probability()) {
        bead.probability = probability;
    }
    aligned
}

/// Pairs the sentences of two documents and compares their figures.
///
/// ```
/// use bitally::{lang, pipeline, read, text::Pair};
/// let chinese = read::text("罰款新臺幣五十億元。", "notice.zh.txt", read::Lines::Wrapped);
/// let english = read::text("A fine of NT$50 billion.", "notice.en.txt", read::Lines::Wrapped);
/// let checked = pipeline::check(Pair::new(chinese, english), &pipeline::Options::default())?;
/// assert_eq!(checked.report.findings[0].suggestion.as_deref(), Some("NT$5 billion"));
/// # Ok::<(), pipeline::Error>(())
/// ```
///
/// # Errors
/// Whatever [`align()`] says.
pub fn check(documents: Pair<Document>, options: &Options) -> Result<Checked, Error> {
    align(documents, options).map(|aligned| check_aligned(aligned, options))
}

/// Compares the figures of two aligned texts.
#[must_use]
pub fn check_aligned(aligned: Aligned, options: &Options) -> Checked {
    let Aligned { texts, languages, beads } = &aligned;
    let lexicon = &options.align.lexicon;
    let link_words = |written: Pair<&str>| align::word_links(written, *languages, lexicon);
    let report = crate::check::check(texts.as_ref(), beads, *languages, &link_words, &options.check);
    Checked { aligned, report }
}

/// What the web page shows of a checked pair; `unit` is the id of its bitext unit.
#[must_use]
pub fn reported(checked: Checked, unit: Option<String>) -> Reported {
    let Checked { aligned: Aligned { texts, languages, beads }, report } = checked;
    Reported { unit, texts, languages, beads, report }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    #[test]
    fn short_documents_whose_stated_languages_are_exchanged_are_refused() {
        let documents =
            Pair::new("罚款500元。", "A fine of 600 yuan.").map(|text| read::text(text, "a", read::Lines::Wrapped));
        let said = |from, to| {
            let stated = Pair::new(from, to).map(|tag: &str| lang::find(tag));
            languages(documents.as_ref(), stated)
                .map(|languages| languages.authoritative.tag)
                .map_err(|error| error.to_string())
        };
        assert_eq!(said("zh", "en"), Ok("zh"));
        assert!(said("en", "zh").is_err_and(|said| said.contains("exchange --from and --to")));
    }
}
