use crate::text::Pair;

/// Two words of stretches that translate each other, which may do so as well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WordLink {
    /// Where each of them begins, in bytes from the start of its stretch.
    pub places: Pair<usize>,
    /// How surely they mean the same, between 0 and 1.
    pub strength: f32,
}
