//! Where English sentences end.

use crate::lang::segmentation::{Abbreviation, Marker, Segmentation};

/// The segmentation tables of English. Abbreviations are those that the Chicago Manual of Style lists for running text.
pub const SEGMENTATION: Segmentation = Segmentation {
    spaced: true,
    abbreviations: &[
        (
            Abbreviation::Title,
            &[
                "mr", "mrs", "ms", "dr", "prof", "gen", "hon", "sen", "rep", "gov", "capt", "lt", "col", "sgt", "maj",
                "rev", "st", "mt", "messrs", "mme", "mlle", "pres", "supt", "insp", "adm", "cmdr", "cpl", "pvt", "ft",
                "fr", "sr. mgr", "det",
            ],
        ),
        (
            Abbreviation::Inner,
            &[
                "e.g", "i.e", "vs", "cf", "viz", "approx", "est", "ca", "esp", "incl", "excl", "eg", "ie", "v", "resp",
                "dept", "univ", "assn", "bros", "tel", "ext", "min", "max", "avg", "temp", "aka", "a.k.a",
            ],
        ),
        (
            Abbreviation::Number,
            &[
                "no", "nos", "art", "arts", "sec", "secs", "fig", "figs", "p", "pp", "vol", "vols", "ch", "chap",
                "para", "paras", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
                "op", "ed", "eq", "reg", "cl", "rs",
            ],
        ),
        (
            Abbreviation::Final,
            &[
                "etc", "jr", "sr", "al", "a.m", "p.m", "am", "pm", "b.c", "a.d", "ltd", "plc", "ph.d", "m.d", "ave",
                "blvd", "rd", "d.c",
            ],
        ),
        (Abbreviation::Company, &["inc", "co", "corp", "u.s", "u.k", "u.n", "e.u", "u.s.a", "p.r.c", "r.o.c", "d.c"]),
    ],
    starters: &[
        "the", "it", "he", "she", "they", "we", "i", "you", "this", "that", "these", "those", "there", "a", "an", "in",
        "on", "at", "if", "but", "and", "for", "when", "while", "as", "after", "before", "since", "however", "its",
        "his", "her", "their", "our", "my", "no", "all", "what", "who", "how", "why", "where", "so", "then", "also",
        "some", "many", "most", "such", "according", "during", "under", "with", "from", "by", "to", "one", "two",
        "both", "each", "every", "not", "yes", "although", "because", "meanwhile", "moreover", "furthermore", "work",
        "please", "let", "do", "does", "did", "is", "are", "was", "were", "here",
    ],
    continuations: &["said", "says", "asked", "replied", "added", "told", "he", "she", "they", "according"],
    numbered: &["Article ", "Chapter ", "Section ", "Annex ", "Paragraph ", "(", "No. "],
    markers: MARKERS,
    inserted: &["."],
    numerals: &[],
};

/// The levels of laws, contracts and standards.
const MARKERS: &[Marker] = &[
    Marker { before: "Article ", after: "", unit: "article" },
    Marker { before: "Art. ", after: "", unit: "article" },
    Marker { before: "Paragraph ", after: "", unit: "paragraph" },
    Marker { before: "Item ", after: "", unit: "item" },
    Marker { before: "Chapter ", after: "", unit: "chapter" },
    Marker { before: "Section ", after: "", unit: "section" },
    Marker { before: "Sec. ", after: "", unit: "section" },
    Marker { before: "§ ", after: "", unit: "section" },
    Marker { before: "Part ", after: "", unit: "part" },
    Marker { before: "Clause ", after: "", unit: "clause" },
    Marker { before: "Rule ", after: "", unit: "rule" },
    Marker { before: "Schedule ", after: "", unit: "schedule" },
    Marker { before: "Annex ", after: "", unit: "annex" },
    Marker { before: "Appendix ", after: "", unit: "appendix" },
    Marker { before: "Title ", after: "", unit: "title" },
    Marker { before: "Step ", after: "", unit: "step" },
];
