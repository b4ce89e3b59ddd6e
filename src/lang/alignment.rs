//! What helps to align a language.

/// The alignment tables of one language.
#[derive(Clone, Copy, Debug)]
pub struct Alignment {
    /// How much text one character stands for, in characters of English: a Han character carries about 3.6 Latin ones.
    pub letters_per_character: f32,
    /// What its terms are, the units that a lexicon translates.
    pub terms: Terms,
}

/// How a text falls into the terms that a lexicon knows.
#[derive(Clone, Copy, Debug)]
pub enum Terms {
    /// Running characters: a term is the longest stretch that the lexicon knows, up to this many characters.
    Characters {
        /// The most characters that a term has.
        longest: usize,
    },
    /// Words parted by spaces or punctuation, reduced to stems.
    Words(Stems),
}

/// How the words of a language are reduced to stems. Stems need not be words: they need to be the same for the forms of
/// one word.
#[derive(Clone, Copy, Debug)]
pub struct Stems {
    /// Words that say nothing about which sentences belong together.
    pub ignored: &'static [&'static str],
    /// Forms that the endings do not explain, with the word that they are a form of.
    pub irregular: &'static [(&'static str, &'static str)],
    /// Rounds of endings with their replacement. In each round the first ending that fits is replaced, where at least
    /// three letters stay.
    pub endings: &'static [&'static [(&'static str, &'static str)]],
}
