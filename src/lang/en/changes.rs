//! The words for changes in English.

use crate::lang::change::Changes;

/// Verbs and nouns of change in reports of statistics and markets.
pub(super) const CHANGES: Changes = Changes {
    rises: &[
        "rose", "rise", "rises", "risen", "rising", "increased", "increase", "increases", "increasing", "grew", "grow",
        "grows", "grown", "growing", "growth", "up", "gained", "gain", "gains", "climbed", "climbing", "raises",
        "raising", "jumped", "jump", "surged", "surge", "soared", "raised", "raise", "expanded", "expand", "expands",
        "expanding", "widened", "widen", "lengthened", "extended", "accelerated", "quickened", "accelerating",
        "quickening",
    ],
    falls: &[
        "fell", "fall", "falls", "fallen", "falling", "dropped", "drop", "drops", "dropping", "decreased", "decrease",
        "decreases", "decreasing", "declined", "decline", "declines", "declining", "down", "reduced", "reduce",
        "reduces", "reducing", "lowers", "lowering", "cuts", "cutting", "reduction", "lowered", "cut", "shrank",
        "shrunk", "slid", "slipped", "plunged", "plunge", "tumbled", "dipped", "contracted", "contraction", "slumped",
        "sank", "narrowed", "narrow", "narrowing", "shortened", "discount", "slowed", "slowing", "eased", "moderated",
        "decelerated", "cooled", "weakened", "softened", "plummeted", "trimmed", "lost", "losing", "shed",
    ],
    neither: &[
        "made up", "make up", "makes up", "making up", "taken up", "took up", "takes up", "set up", "up to",
        "discount rate",
    ],
    spanning: &["extended", "expanded"],
    by: &["by", "of"],
    by_behind: &["by"],
    transitive: &["reduce", "reduced", "reducing", "lowered", "raise", "raised", "increased"],
    names: &["growth", "contraction", "reduction", "increase", "decrease", "decline", "rise", "fall", "drop"],
    is: &["is", "are", "was", "were"],
    to: &["to"],
    from: &["from"],
    between: &[
        "sharply", "slightly", "significantly", "substantially", "further", "steadily", "markedly", "drastically",
        "dramatically", "gradually", "rapidly", "year-on-year", "about", "around", "some", "another", "a", "an",
        "again", "average", "on", "places", "positions",
    ],
    bases: &[],
    left: &[],
    rises_after: &[
        "higher", "more", "larger", "greater", "wider", "steeper", "increase", "rise", "growth", "gain", "jump",
        "faster", "up",
    ],
    falls_after: &[
        "lower", "less", "fewer", "smaller", "narrower", "decrease", "decline", "drop", "fall", "reduction", "slower",
        "down", "off", "discount", "below",
    ],
};
