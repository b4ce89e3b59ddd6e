//! What helps to align a language.

/// The alignment tables of one language.
#[derive(Clone, Copy, Debug)]
pub struct Alignment {
    /// How much text one character stands for, in characters of English: a Han character carries about 3.6 Latin ones.
    pub letters_per_character: f32,
}
