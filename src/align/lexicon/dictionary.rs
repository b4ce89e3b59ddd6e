use super::LexiconError;

/// One entry of a dictionary in the CC-CEDICT format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The word as it is written in the variant that terms are not kept in.
    pub variant: &'a str,
    /// The word.
    pub word: &'a str,
    /// How each of its letters is read, with numbers for tones.
    pub reading: &'a str,
    /// Its glosses.
    pub glosses: Vec<&'a str>,
}

/// The entries of a dictionary in the CC-CEDICT format: `TRADITIONAL SIMPLIFIED [reading] /gloss/gloss/` a line, `#`
/// begins a comment.
///
/// # Errors
/// [`LexiconError::NoEntry`] names the first line that is neither.
pub fn dictionary(text: &str) -> Result<Vec<Entry<'_>>, LexiconError> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty());
    let entries = lines.map(|(index, line)| {
        parse(line).ok_or_else(|| LexiconError::NoEntry { line: index + 1, found: line.chars().take(40).collect() })
    });
    entries.collect()
}

fn parse(line: &str) -> Option<Entry<'_>> {
    let (words, rest) = line.split_once(" [")?;
    let (variant, word) = words.split_once(' ')?;
    let (reading, glosses) = rest.split_once("] /")?;
    let glosses = glosses.trim_end().trim_end_matches('/').split('/').collect();
    Some(Entry { variant, word, reading, glosses })
}

impl Entry<'_> {
    /// Each letter of the variant with its letter in the word, where they pair one to one.
    pub(super) fn letters(&self) -> impl Iterator<Item = (char, char)> {
        let pairs = self.variant.chars().count() == self.word.chars().count();
        self.variant.chars().zip(self.word.chars()).filter(move |_| pairs)
    }

    /// Each letter of the word with its reading without the tone, where they pair one to one.
    pub(super) fn readings(&self) -> impl Iterator<Item = (char, String)> {
        let syllables: Vec<String> = self
            .reading
            .split(' ')
            .map(|syllable| {
                let plain = syllable.to_lowercase().replace("u:", "u");
                plain.trim_end_matches(|letter: char| letter.is_ascii_digit()).to_owned()
            })
            .collect();
        let pairs = syllables.len() == self.word.chars().count();
        self.word.chars().zip(syllables).filter(move |(_, syllable)| {
            pairs && !syllable.is_empty() && syllable.chars().all(|letter| letter.is_ascii_lowercase())
        })
    }

    /// The glosses as lists of senses: without brackets, classifiers, and references to other entries.
    pub(super) fn senses(&self) -> impl Iterator<Item = String> {
        let glosses = self.glosses.iter().filter(|gloss| !gloss.starts_with("CL:") && !gloss.starts_with("surname "));
        let plain = glosses.map(|gloss| without_brackets(gloss));
        plain.flat_map(|gloss| gloss.split(';').map(str::to_owned).collect::<Vec<_>>())
    }

    /// The words that the glosses refer to: `variant of 甲|乙[…]` says that this is another way to write 乙.
    pub(super) fn same_as(&self) -> impl Iterator<Item = &str> {
        let of = self.glosses.iter().filter_map(|gloss| {
            let markers =
                ["variant of ", "see ", "abbr. for ", "also written ", "same as ", "erhua variant of ", "used in "];
            markers.iter().find_map(|marker| gloss.split_once(marker)).map(|(_, after)| after)
        });
        of.filter_map(|after| {
            let end = after.find(['[', ' ', ',', ';', '(']).unwrap_or(after.len());
            let written = &after[..end];
            let word = written.rsplit('|').next().unwrap_or(written);
            (!word.is_empty() && !word.is_ascii()).then_some(word)
        })
    }
}

fn without_brackets(gloss: &str) -> String {
    let mut plain = String::with_capacity(gloss.len());
    let mut depth = 0_usize;
    for letter in gloss.chars() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    plain
}
