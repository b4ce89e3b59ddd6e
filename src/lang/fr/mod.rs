//! French, as far as aligning and figures in digits need it: its tables know decimals and groups, percentages, money, dates, the
//! commonest units, limits and articles, and no numerals in words.

mod alignment;
mod figures;

use super::Language;
use super::change::Changes;
use super::comparison::Comparison;
use super::detection::Detection;
use super::falsification::Falsification;
use super::frequency::Frequencies;
use super::page::Page;
use super::segmentation::{Abbreviation, Marker, Markers, Segmentation, Words};
use super::style::Style;

/// French.
pub static FR: Language = Language {
    tag: "fr",
    name: "French",
    detection: Detection {
        letters: &[('A', 'Z'), ('a', 'z'), ('À', 'Ö'), ('Ø', 'ö'), ('ø', 'ÿ'), ('Œ', 'œ')],
        words: &["le", "la", "les", "de", "des", "du", "et", "un", "une", "dans", "est", "pour", "que", "qui", "sur"],
        scripts: &[],
    },
    segmentation: Segmentation {
        spaced: true,
        whole_quotation: 300,
        abbreviations: &[
            (Abbreviation::Title, Words::new(&["m", "mm", "mme", "mlle", "dr", "me"])),
            (Abbreviation::Number, Words::new(&["art", "no", "p", "chap"])),
            (Abbreviation::Final, Words::new(&["etc"])),
        ],
        starters: Words::new(&["le", "la", "les", "un", "une", "il", "elle", "ce", "cette"]),
        capitals: &[],
        adverbials: &[],
        times: &[],
        continuations: &[],
        attributions: &["dit", "déclare", "explique"],
        conjunctions: &[],
        open_ends: &["de", "la", "le", "les", "du", "des", "et", "à"],
        markers: Markers::new(&[
            Marker { before: "Article ", counts: &[("", "article")] },
            Marker { before: "Chapitre ", counts: &[("", "chapter")] },
        ]),
        inserted: &[],
        numerals: &[],
    },
    figures: figures::FIGURES,
    alignment: alignment::ALIGNMENT,
    page: Page {
        labels: &["imprimer", "partager", "accueil", "rechercher", "haut de page", "menu"],
        openings: &["vous êtes ici", "article précédent", "article suivant"],
        marks: &["tous droits réservés"],
    },
    style: Style {
        scales: &[("mille", 3), ("million", 6), ("millions", 6), ("milliard", 9), ("milliards", 9)],
        scale_gap: " ",
        decimal: figures::FIGURES.decimal,
        group_separator: "\u{202f}",
        months: figures::MONTHS,
        sentence_gap: " ",
        percent: " pour cent",
    },
    comparison: Comparison {
        negations: &["ne ", "n'", "n’", "pas", "sans", "aucun"],
        no_negations: &[],
        own_limits: &[],
        restating: &["y compris"],
        adjectives: &[],
        copulas: &[" est", " sont"],
        remainders: &["moins de", "inférieur", "réduction", "remise"],
        holders: &[" dans ", " de ", " des "],
        comparatives: &[" que "],
        next_day: &["lendemain"],
        left_over: &["restants", "restantes", "les autres"],
        exceptions: &["sauf", "hormis"],
        summing: &[],
        several: &["plusieurs"],
        no_several: &[],
        some: &["quelques", "certains", "certaines", "nombreux", "nombreuses", "divers", "diverses"],
        month_parts: &[],
        no_month_parts: &[],
        told_for: &[],
        units_told: &[],
        units_alone: &[],
        units_unnamed: &[],
        base_periods: &[],
        working_days: &["jour ouvré", "jours ouvrés", "jour ouvrable", "jours ouvrables"],
        ends: &[],
        ways: &[],
        elapsing: &[],
        elapsing_ends: &[],
        within: &[],
        against: &[],
        each: &[],
        in_all: &[],
        weekdays: &[],
        lettered: &["A", "B", "C", "D"],
        lasts: &[],
        named_days: &[],
        opposites: &[],
        indexes: &["indice"],
        rates: &["pour", "par", "tous les"],
        parts: &["dont", "à savoir", "y compris"],
        totals: &["total", "au total", "sous-total"],
        changes: &["hausse", "baisse", "augment", "diminu", "recul", "progress"],
        reach: 40,
        origins: &["de"],
        origin_names: &[],
        reached: &[],
        no_reached: &[],
        not_yet: &[],
        nearly: &["près de", "presque"],
        included: &["ou plus", "ou moins", "au moins", "au plus"],
        excluded: &["plus de", "moins de"],
        others: &[" autres"],
        wholes: &["tous", "toutes", "chaque", "entier", "entière", "ensemble"],
        none: &["aucun", "aucune", "sans", "pas", "nul", "nulle", "rien", "ni", "exonéré", "gratuit"],
        joints: &[" et ", " ou "],
    },
    changes: Changes::NONE,
    frequencies: Frequencies::NONE,
    falsification: Falsification {
        scales: &[("milliards", "millions"), ("millions", "milliards"), ("mille", "millions")],
        units: &[("hectares", "kilomètres carrés"), ("kilomètres", "milles"), ("ans", "mois"), ("mois", "ans")],
        currencies: &[("euros", "dollars"), ("€", "$")],
        shares: &[("pour cent", "points de pourcentage"), ("%", " points de pourcentage")],
        qualifiers: &[("au moins", "au plus"), ("au plus", "au moins"), ("plus de", "moins de")],
        multiples: &[("doublé", "triplé")],
        dropped: "plusieurs",
        added: ", et 4 731 personnes ont été informées",
        stops: &['.'],
    },
};
