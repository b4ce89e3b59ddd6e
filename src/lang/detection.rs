use super::{LANGUAGES, Language};

/// How a text in a language is recognised.
#[derive(Clone, Copy, Debug)]
pub struct Detection {
    /// Ranges of letters that the language is written with, both ends included.
    pub letters: &'static [(char, char)],
    /// The language's most frequent words, in lower case, for telling apart languages of one script. Empty where the
    /// script is the language's own.
    pub words: &'static [&'static str],
    /// Tags with a script subtag, each with characters that only this script of the language has. Empty where the
    /// language is written in one script.
    pub scripts: &'static [(&'static str, &'static str)],
}

/// How many bytes of a text are looked at.
const SAMPLE: usize = 64 * 1024;

/// Share of the letters that must belong to a language before it is recognised. A Chinese notice full of model names and
/// URLs still has one Han character for every two Latin letters, and a Han character says about as much as three letters.
const WEIGHT_OF_OWN_SCRIPT: usize = 3;

/// The built-in language with this tag; a region or script subtag (`zh-Hant`, `en-GB`) is ignored.
#[must_use]
pub fn find(tag: &str) -> Option<&'static Language> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES.iter().copied().find(|language| language.tag.eq_ignore_ascii_case(primary))
}

/// The language that most of the text's letters and words speak for; `None` for a text without letters.
#[must_use]
pub fn detect(text: &str) -> Option<&'static Language> {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text[..end];
    let scores = LANGUAGES.iter().map(|&language| (score(sample, &language.detection), language));
    scores.filter(|&(score, _)| score > 0).max_by_key(|&(score, _)| score).map(|(_, language)| language)
}

/// The language's tag, with its script where the text shows one: `zh-Hans`, `zh-Hant`, `en`.
#[must_use]
pub fn tag_with_script(language: &Language, text: &str) -> &'static str {
    let mut counts = vec![0_usize; language.detection.scripts.len()];
    for letter in text.chars().take(SAMPLE).filter(|letter| !letter.is_ascii()) {
        for (count, (_, letters)) in counts.iter_mut().zip(language.detection.scripts) {
            *count += usize::from(letters.contains(letter));
        }
    }
    let best =
        counts.iter().zip(language.detection.scripts).filter(|(count, _)| **count > 0).max_by_key(|(count, _)| **count);
    best.map_or(language.tag, |(_, (tag, _))| tag)
}

fn score(text: &str, detection: &Detection) -> usize {
    let own = |letter: &char| detection.letters.iter().any(|(first, last)| (first..=last).contains(&letter));
    let letters = text.chars().filter(own).count();
    if detection.words.is_empty() {
        return letters * WEIGHT_OF_OWN_SCRIPT;
    }
    let words = text.split(|letter: char| !letter.is_alphabetic());
    let known = words.filter(|word| detection.words.iter().any(|known| known.eq_ignore_ascii_case(word))).count();
    letters + known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognises_by_script() {
        let tag = |text| detect(text).map(|language| language.tag);
        assert_eq!(tag("国家移民管理局公布 COVID-19 数据"), Some("zh"));
        assert_eq!(tag("The National Immigration Administration (国家移民管理局) announced"), Some("en"));
        assert_eq!(tag("12,345 — 67%"), None);
        assert_eq!(find("zh-Hant-TW").map(|language| language.tag), Some("zh"));
        assert!(find("xx").is_none());
        let script = |text| find("zh").map(|language| tag_with_script(language, text));
        assert_eq!(script("国务院发布条例"), Some("zh-Hans"));
        assert_eq!(script("國務院發布條例"), Some("zh-Hant"));
        assert_eq!(script("一二三"), Some("zh"));
    }
}
