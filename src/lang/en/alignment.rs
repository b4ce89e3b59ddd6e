use crate::lang::alignment::{Alignment, Stems, Terms};

pub(super) const ALIGNMENT: Alignment = Alignment {
    letters_per_character: 1.0,
    terms: Terms::Words(Stems { ignored: IGNORED, irregular: IRREGULAR, endings: ENDINGS }),
};

#[rustfmt::skip]
const IGNORED: &[&str] = &[
    "the", "a", "an", "of", "to", "in", "and", "on", "at", "by", "with", "for", "from", "as", "is", "are", "was", "were",
    "be", "been", "being", "it", "its", "that", "this", "these", "those", "which", "there", "here", "has", "have", "had",
    "having", "do", "does", "did", "doing", "done", "will", "would", "shall", "should", "into", "upon", "than", "then",
    "so", "such", "s", "t", "am", "but", "or", "if", "d", "ll", "ve", "re", "m", "o",
];

#[rustfmt::skip]
const IRREGULAR: &[(&str, &str)] = &[
    ("me", "i"), ("my", "i"), ("mine", "i"), ("myself", "i"),
    ("him", "he"), ("his", "he"), ("himself", "he"),
    ("her", "she"), ("hers", "she"), ("herself", "she"),
    ("us", "we"), ("our", "we"), ("ours", "we"), ("ourselves", "we"),
    ("them", "they"), ("their", "they"), ("theirs", "they"), ("themselves", "they"),
    ("your", "you"), ("yours", "you"), ("yourself", "you"), ("yourselves", "you"),
    ("whom", "who"), ("whose", "who"),
    ("men", "man"), ("women", "woman"), ("children", "child"), ("feet", "foot"), ("teeth", "tooth"), ("mice", "mouse"),
    ("geese", "goose"), ("wives", "wife"), ("lives", "life"), ("knives", "knife"), ("leaves", "leaf"),
    ("halves", "half"), ("wolves", "wolf"), ("thieves", "thief"), ("selves", "self"), ("shelves", "shelf"),
    ("oxen", "ox"), ("people", "people"), ("lice", "louse"), ("data", "datum"), ("media", "medium"),
    ("criteria", "criterion"), ("phenomena", "phenomenon"), ("analyses", "analysis"), ("crises", "crisis"),
    ("better", "good"), ("best", "good"), ("worse", "bad"), ("worst", "bad"), ("further", "far"), ("farther", "far"),
    ("arose", "arise"), ("arisen", "arise"), ("ate", "eat"), ("eaten", "eat"), ("awoke", "awake"), ("awoken", "awake"),
    ("beaten", "beat"), ("became", "become"), ("began", "begin"), ("begun", "begin"), ("bent", "bend"),
    ("bit", "bite"), ("bitten", "bite"), ("bled", "bleed"), ("blew", "blow"), ("blown", "blow"), ("bore", "bear"),
    ("borne", "bear"), ("born", "bear"), ("bought", "buy"), ("bound", "bind"), ("bred", "breed"), ("broke", "break"),
    ("broken", "break"), ("brought", "bring"), ("built", "build"), ("burnt", "burn"), ("came", "come"),
    ("caught", "catch"), ("chose", "choose"), ("chosen", "choose"), ("clung", "cling"), ("crept", "creep"),
    ("dealt", "deal"), ("drank", "drink"), ("drunk", "drink"), ("drawn", "draw"), ("dreamt", "dream"), ("drew", "draw"),
    ("driven", "drive"), ("drove", "drive"), ("dug", "dig"), ("fallen", "fall"), ("fed", "feed"), ("fell", "fall"),
    ("felt", "feel"), ("fled", "flee"), ("flew", "fly"), ("flown", "fly"), ("flung", "fling"), ("forbade", "forbid"),
    ("forbidden", "forbid"), ("forgot", "forget"), ("forgotten", "forget"), ("forgave", "forgive"),
    ("forgiven", "forgive"), ("fought", "fight"), ("found", "find"), ("froze", "freeze"), ("frozen", "freeze"),
    ("gave", "give"), ("given", "give"), ("gone", "go"), ("got", "get"), ("gotten", "get"), ("grew", "grow"),
    ("grown", "grow"), ("heard", "hear"), ("held", "hold"), ("hid", "hide"), ("hidden", "hide"), ("hung", "hang"),
    ("kept", "keep"), ("knelt", "kneel"), ("knew", "know"), ("known", "know"), ("laid", "lay"), ("lain", "lie"),
    ("lying", "lie"), ("leant", "lean"), ("leapt", "leap"), ("learnt", "learn"), ("led", "lead"), ("left", "leave"),
    ("lent", "lend"), ("lit", "light"), ("lost", "lose"), ("made", "make"), ("meant", "mean"), ("met", "meet"),
    ("mistook", "mistake"), ("mistaken", "mistake"), ("overcame", "overcome"), ("paid", "pay"), ("proven", "prove"),
    ("ran", "run"), ("rang", "ring"), ("rung", "ring"), ("rode", "ride"), ("ridden", "ride"), ("risen", "rise"),
    ("rose", "rise"), ("said", "say"), ("sang", "sing"), ("sung", "sing"), ("sank", "sink"), ("sunk", "sink"),
    ("sat", "sit"), ("saw", "see"), ("seen", "see"), ("sent", "send"), ("shaken", "shake"), ("shook", "shake"),
    ("shone", "shine"), ("shot", "shoot"), ("shown", "show"), ("shrank", "shrink"), ("slept", "sleep"),
    ("slid", "slide"), ("sold", "sell"), ("sought", "seek"), ("sped", "speed"), ("spent", "spend"), ("spoke", "speak"),
    ("spoken", "speak"), ("sprang", "spring"), ("sprung", "spring"), ("spun", "spin"), ("stole", "steal"),
    ("stolen", "steal"), ("stood", "stand"), ("stuck", "stick"), ("stung", "sting"), ("struck", "strike"),
    ("stricken", "strike"), ("sworn", "swear"), ("swore", "swear"), ("swept", "sweep"), ("swam", "swim"),
    ("swum", "swim"), ("swung", "swing"), ("taken", "take"), ("took", "take"), ("taught", "teach"), ("tore", "tear"),
    ("torn", "tear"), ("thought", "think"), ("threw", "throw"), ("thrown", "throw"), ("told", "tell"),
    ("understood", "understand"), ("went", "go"), ("wept", "weep"), ("woke", "wake"), ("woken", "wake"), ("won", "win"),
    ("wore", "wear"), ("worn", "wear"), ("wound", "wind"), ("wove", "weave"), ("written", "write"), ("wrote", "write"),
    ("withdrew", "withdraw"), ("withdrawn", "withdraw"), ("undertook", "undertake"), ("undertaken", "undertake"),
    ("dies", "die"), ("died", "die"), ("lies", "lie"), ("lied", "lie"), ("ties", "tie"), ("tied", "tie"),
    ("goes", "go"), ("going", "go"), ("used", "use"), ("using", "use"), ("aged", "age"), ("dying", "die"), ("tying", "tie"), ("cannot", "not"), ("can't", "not"), ("won't", "not"), ("don't", "not"),
    ("didn't", "not"), ("isn't", "not"), ("wasn't", "not"), ("doesn't", "not"), ("couldn't", "not"),
    ("wouldn't", "not"), ("shouldn't", "not"), ("haven't", "not"), ("hadn't", "not"), ("aren't", "not"),
    ("weren't", "not"), ("i'm", "i"), ("i'll", "i"), ("i've", "i"), ("i'd", "i"), ("he's", "he"), ("she's", "she"),
    ("he'd", "he"), ("she'd", "she"), ("he'll", "he"), ("she'll", "she"), ("they're", "they"), ("they've", "they"),
    ("they'll", "they"), ("they'd", "they"), ("we're", "we"), ("we've", "we"), ("we'll", "we"), ("we'd", "we"),
    ("you're", "you"), ("you've", "you"), ("you'll", "you"), ("you'd", "you"), ("what's", "what"), ("who's", "who"),
    ("colour", "color"), ("honour", "honor"), ("labour", "labor"), ("centre", "center"), ("theatre", "theater"),
    ("defence", "defense"), ("programme", "program"), ("neighbour", "neighbor"), ("behaviour", "behavior"),
    ("grey", "gray"), ("tyre", "tire"), ("favour", "favor"), ("harbour", "harbor"), ("metre", "meter"),
    ("litre", "liter"), ("offence", "offense"), ("licence", "license"), ("mum", "mother"), ("mom", "mother"),
    ("dad", "father"), ("grandma", "grandmother"), ("grandpa", "grandfather"),
];

/// After the first steps of Porter (1980), coarser: a stem is only ever compared with another stem.
#[rustfmt::skip]
const ENDINGS: &[&[(&str, &str)]] = &[
    &[("'s", ""), ("’s", ""), ("'", ""), ("’", "")],
    &[
        ("ised", "ize"), ("ising", "ize"), ("ises", "ize"),
        ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("ies", "y"), ("ied", "y"), ("ss", "ss"), ("us", "us"),
        ("is", "is"), ("s", ""), ("eed", "ee"), ("ed", ""), ("ing", ""), ("ings", ""),
    ],
    &[
        ("ization", "ize"), ("isation", "ize"), ("ational", "ate"), ("iveness", "ive"), ("fulness", "ful"),
        ("ously", "ous"), ("ation", "ate"), ("ities", "ity"), ("ably", "able"), ("ily", "y"), ("ally", "al"),
        ("ly", ""), ("ness", ""), ("ment", ""), ("ise", "ize"), ("yse", "yze"), ("tion", "t"), ("sion", "s"),
    ],
    &[
        ("bb", "b"), ("dd", "d"), ("ff", "f"), ("gg", "g"), ("ll", "l"), ("mm", "m"), ("nn", "n"), ("pp", "p"),
        ("rr", "r"), ("ss", "s"), ("tt", "t"), ("zz", "z"), ("e", ""), ("y", "i"),
    ],
];
