//! Where English sentences end.

use crate::lang::segmentation::{Abbreviation, Marker, Markers, Segmentation, Words};

/// The segmentation tables of English. Abbreviations are those that the Chicago Manual of Style lists for running text.
pub const SEGMENTATION: Segmentation = Segmentation {
    spaced: true,
    whole_quotation: 300,
    abbreviations: ABBREVIATIONS,
    starters: STARTERS,
    capitals: &["I", "I'm", "I'll", "I've", "I'd", "I’m", "I’ll", "I’ve", "I’d"],
    adverbials: &[
        "at", "on", "in", "by", "around", "about", "before", "after", "since", "until", "till", "from", "circa",
    ],
    times: &[
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "EST", "EDT", "PST", "PDT",
        "CST", "CET", "GMT", "UTC", "HKT", "Eastern", "Pacific", "Central", "Greenwich", "Beijing", "Mon", "Tue",
        "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun", "January", "February", "March", "April", "June", "July",
        "August", "September", "October", "November", "December",
    ],
    continuations: &[],
    attributions: &[],
    conjunctions: &[],
    open_ends: &["of", "the", "and", "for", "to", "in", "on", "with", "by", "a", "an", "at", "from", "or", "its", "&"],
    markers: MARKERS,
    inserted: &["."],
    numerals: &[],
};

/// The levels of laws, contracts and standards.
const MARKERS: Markers = Markers::new(&[
    Marker { before: "Article ", counts: &[("", "article")] },
    Marker { before: "Art. ", counts: &[("", "article")] },
    Marker { before: "Paragraph ", counts: &[("", "paragraph")] },
    Marker { before: "Item ", counts: &[("", "item")] },
    Marker { before: "Chapter ", counts: &[("", "chapter")] },
    Marker { before: "Section ", counts: &[("", "section")] },
    Marker { before: "Sec. ", counts: &[("", "section")] },
    Marker { before: "§ ", counts: &[("", "section")] },
    Marker { before: "Part ", counts: &[("", "part")] },
    Marker { before: "Clause ", counts: &[("", "clause")] },
    Marker { before: "Rule ", counts: &[("", "rule")] },
    Marker { before: "Schedule ", counts: &[("", "schedule")] },
    Marker { before: "Annex ", counts: &[("", "annex")] },
    Marker { before: "Appendix ", counts: &[("", "appendix")] },
    Marker { before: "Title ", counts: &[("", "title")] },
    Marker { before: "Step ", counts: &[("", "step")] },
]);

/// How a stop after an abbreviation is read.
const ABBREVIATIONS: &[(Abbreviation, Words)] = &[
    (
        Abbreviation::Title,
        Words::new(&[
            "mr", "mrs", "ms", "mx", "dr", "drs", "prof", "gen", "hon", "sen", "rep", "reps", "sens", "gov", "capt",
            "lt", "col", "sgt", "maj", "rev", "mt", "mts", "messrs", "mme", "mlle", "pres", "supt", "insp", "adm",
            "cmdr", "comdr", "cpl", "pvt", "ft", "fr", "det", "asst", "brig", "amb", "atty", "sec'y", "pte", "ste",
        ]),
    ),
    (
        Abbreviation::Inner,
        Words::new(&[
            "e.g", "i.e", "f.e", "vs", "cf", "viz", "approx", "ca", "esp", "incl", "excl", "eg", "ie", "v", "resp",
            "dept", "depts", "univ", "assn", "tel", "avg", "aka", "a.k.a", "d.b.a", "c.f", "arr", "arrv", "dep", "ver",
            "min. of", "med", "govt", "natl", "intl", "int'l", "nat'l",
        ]),
    ),
    (
        Abbreviation::Number,
        Words::new(&[
            "no", "nos", "n°", "nº", "art", "arts", "sec", "secs", "fig", "figs", "p", "pp", "vol", "vols", "ch",
            "chs", "chap", "chaps", "para", "paras", "pt", "pts", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
            "sep", "sept", "oct", "nov", "dec", "op", "ed", "eds", "eq", "reg", "regs", "cl", "rs", "ext", "est",
            "app", "sched", "stat", "tit", "subsec", "subpara", "ex", "exh", "ref", "ser", "fol", "cap", "mon", "tue",
            "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "r.s", "u.s.c", "c.f.r",
        ]),
    ),
    (
        Abbreviation::Unit,
        Words::new(&[
            "ft", "in", "lb", "lbs", "oz", "mi", "yd", "yds", "sq", "cu", "fl", "gal", "pt", "qt", "km", "cm", "mm",
            "kg", "mg", "ml", "hr", "hrs", "min", "mins", "sec", "secs", "yr", "yrs", "mo", "mos", "wk", "wks", "max",
            "bn", "mn", "tn", "cent", "doz", "pct",
        ]),
    ),
    (
        Abbreviation::Final,
        Words::new(&[
            "etc", "al", "ltd", "plc", "llc", "ph.d", "m.d", "b.a", "m.a", "b.sc", "m.sc", "ll.b", "ll.m", "ll.d",
            "m.b.a", "d.d.s", "j.d", "esq", "ibid", "i.v", "blvd", "rd", "et seq", "seq",
        ]),
    ),
    (Abbreviation::Time, Words::new(&["a.m", "p.m", "b.c", "a.d", "c.e", "b.c.e", "b.p", "a.h", "a. m", "p. m"])),
    (
        Abbreviation::Name,
        Words::new(&[
            "inc", "co", "cos", "corp", "bros", "jr", "sr", "st", "ave", "d.c", "u.s", "u.k", "u.n", "e.u", "u.s.a",
            "u.a.e", "p.r.c", "r.o.c", "s.a", "n.v", "a.g", "s.p.a",
        ]),
    ),
];

/// Words that begin sentences.
const STARTERS: Words = Words::new(&[
    "the", "it", "he", "she", "they", "we", "i", "you", "this", "that", "these", "those", "there", "a", "an", "in",
    "on", "at", "if", "but", "and", "for", "when", "while", "as", "after", "before", "since", "however", "its", "his",
    "her", "their", "our", "my", "your", "no", "all", "what", "who", "how", "why", "where", "which", "so", "then",
    "also", "some", "many", "most", "such", "according", "during", "under", "with", "without", "from", "by", "to",
    "one", "both", "each", "every", "not", "yes", "although", "though", "because", "meanwhile", "moreover",
    "furthermore", "therefore", "thus", "please", "let", "do", "does", "did", "is", "are", "was", "were", "can",
    "could", "would", "should", "here", "now", "mr", "mrs", "ms", "it's", "don't", "there's", "that's", "let's", "nor",
    "or", "once", "only", "other", "others", "several", "any", "anyone", "everyone", "nobody", "nothing", "until",
    "upon", "despite", "earlier", "later", "finally", "first", "second", "recently", "today", "yesterday", "instead",
    "perhaps", "still", "yet",
]);
