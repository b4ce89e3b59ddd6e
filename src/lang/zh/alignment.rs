use crate::lang::alignment::{Alignment, Terms};

pub(super) const ALIGNMENT: Alignment = Alignment {
    letters_per_character: 3.6,
    // The longest entries of dictionaries that are not sentences: names of organisations and idioms in two halves.
    terms: Terms::Characters { longest: 8 },
};
