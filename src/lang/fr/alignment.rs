use crate::lang::alignment::{Alignment, Stems, Terms};

pub(super) const ALIGNMENT: Alignment = Alignment {
    letters_per_character: 1.0,
    terms: Terms::Words(Stems { ignored: IGNORED, irregular: IRREGULAR, endings: ENDINGS }),
};

const IGNORED: &[&str] = &[
    "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "et", "à", "au", "aux", "en", "dans", "par", "pour",
    "sur", "que", "qui", "qu", "ce", "cette", "ces", "se", "s", "est", "sont", "a", "ont", "été", "y", "il", "elle",
    "ils", "elles", "son", "sa", "ses", "leur", "leurs", "ou", "ne", "n", "avec",
];

#[rustfmt::skip]
const IRREGULAR: &[(&str, &str)] = &[
    ("yeux", "œil"), ("travaux", "travail"), ("animaux", "animal"), ("journaux", "journal"), ("chevaux", "cheval"),
];

/// After the first steps of the French Snowball stemmer (Porter 2001), coarser.
#[rustfmt::skip]
const ENDINGS: &[&[(&str, &str)]] = &[
    &[("aux", "al"), ("s", ""), ("x", "")],
    &[("ements", ""), ("ement", ""), ("ée", ""), ("é", ""), ("er", ""), ("ent", ""), ("ait", ""), ("ant", ""), ("ir", ""), ("e", "")],
];
