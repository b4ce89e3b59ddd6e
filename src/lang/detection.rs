use super::{LANGUAGES, Language};
use crate::text::{Pair, Side};

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
    let sample = sample(text);
    let scores = LANGUAGES.iter().map(|&language| (score(sample, &language.detection), language));
    scores.filter(|&(score, _)| score > 0).max_by_key(|&(score, _)| score).map(|(_, language)| language)
}

/// How many times as much speaks for the other language where a text is not in the stated one.
const TIMES: usize = 10;

/// The language that a text speaks for, where it is not the stated one and hardly a letter of the text is of that: its own words or
/// characters must say so.
#[must_use]
pub fn contradiction(text: &str, stated: &Language) -> Option<&'static Language> {
    /// Characters of its own script, or words, that are no chance.
    const CHARACTERS: usize = 8;
    const WORDS: usize = 3;
    let sample = sample(text);
    // Five sentences and an annex of twenty in another language: what opens in the stated one is in it.
    let other = detect(text).filter(|other| other.tag != stated.tag && !opens_in(sample, stated))?;
    let certain = match other.detection.words {
        [] => letters(sample, &other.detection) >= CHARACTERS,
        _ => known_words(sample, &other.detection) >= WORDS,
    };
    let clear = score(sample, &other.detection) > TIMES * score(sample, &stated.detection);
    (certain && clear).then_some(other)
}

/// Whether each of two texts is in the language that is stated for the other one, one of them beyond doubt. That both are is
/// no chance, so that a few letters will do where [`contradiction`] asks for more.
#[must_use]
pub fn are_exchanged(texts: Pair<&str>, stated: Pair<&Language>) -> bool {
    let texts = texts.map(sample);
    let is_others = |side: Side| {
        let other = stated[side.other()];
        !opens_in(texts[side], stated[side]) && detect(texts[side]).is_some_and(|found| found.tag == other.tag)
    };
    let beyond_doubt = |side: Side| {
        let scores = stated.map(|language| score(texts[side], &language.detection));
        scores[side.other()] > TIMES * scores[side]
    };
    Side::BOTH.into_iter().all(is_others) && Side::BOTH.into_iter().any(beyond_doubt)
}

/// Whether the first letters of a text are those that only this language has, which settles most texts at a look.
fn opens_in(text: &str, language: &Language) -> bool {
    const LETTERS: usize = 3;
    const LOOK: usize = 64;
    let detection = &language.detection;
    let own = |letter: &char| detection.letters.iter().any(|(first, last)| (first..=last).contains(&letter));
    detection.words.is_empty() && text.chars().take(LOOK).filter(own).take(LETTERS).count() == LETTERS
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

/// The part of a text that is looked at.
fn sample(text: &str) -> &str {
    let end = (0..=text.len().min(SAMPLE)).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    &text[..end]
}

fn score(text: &str, detection: &Detection) -> usize {
    if detection.words.is_empty() {
        return letters(text, detection) * WEIGHT_OF_OWN_SCRIPT;
    }
    letters(text, detection) + known_words(text, detection)
}

/// The letters of a text that a language is written with.
fn letters(text: &str, detection: &Detection) -> usize {
    let own = |letter: &char| detection.letters.iter().any(|(first, last)| (first..=last).contains(&letter));
    text.chars().filter(own).count()
}

/// The words of a text that are among the most frequent ones of a language.
fn known_words(text: &str, detection: &Detection) -> usize {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| detection.words.iter().any(|known| known.eq_ignore_ascii_case(word))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stated_language_is_contradicted_by_a_text_of_another_one() {
        let [chinese, english] = ["zh", "en"].map(|tag| find(tag).expect("built in"));
        let looks = |text, stated| contradiction(text, stated).map(|language| language.tag);
        assert_eq!(looks("A fine of 30,000 yuan; it is valid for the next fifteen years.", chinese), Some("en"));
        assert_eq!(looks("罚款三万元，有效期五年。", english), Some("zh"));
        // Codes are of no language, and a few words are quoted in another one.
        assert_eq!(looks("GB/T 19001-2016 idt ISO 9001:2015, IEC 60335", chinese), None);
        assert_eq!(looks("《通知》(the Notice of the State Council)", chinese), None);
        assert_eq!(looks("the Notice (通知)", english), None);
    }

    #[test]
    fn two_texts_are_exchanged_where_both_are_in_the_language_of_the_other() {
        let stated = Pair::new("en", "zh").map(|tag| find(tag).expect("built in"));
        let exchanged = |one, other| are_exchanged(Pair::new(one, other), stated);
        assert!(exchanged("罚款500元。", "A fine of 600 yuan."));
        assert!(exchanged("新冠 COVID-19 疫情", "The COVID-19 pandemic"));
        assert!(!exchanged("A fine of 600 yuan.", "罚款500元。"));
        assert!(!exchanged("罚款500元。", "罚款500元。"));
        assert!(!exchanged("GB/T 19001-2016", "ISO 9001:2015"));
        assert!(!exchanged("the Notice (通知)", "《通知》(the Notice of the State Council)"));
        assert!(!exchanged("", "A fine of 600 yuan."));
    }

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
