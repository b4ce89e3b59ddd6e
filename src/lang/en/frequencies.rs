//! How often something happens, in English.

use crate::lang::frequency::{Frequencies, Length, Named};
use crate::lang::units;

pub(super) const FREQUENCIES: Frequencies = Frequencies {
    each: &["every", "each", "per"],
    behind_number: &["a", "an"],
    apart: &[],
    between: &[
        "calendar", "fiscal", "financial", "academic", "school", "working", "business", "trading", "single", "full",
        "complete", "successive", "consecutive", "one",
    ],
    second: &["other", "second", "alternate"],
    lengths: LENGTHS,
    no_lengths: &[],
    no_rate_before: &["ago", "earlier", "later", "before", "after", "old", "on", "from", "since", "long"],
    parting: &["for", "of", "in", "within", "over", "during", "from", "than", "to", "by", "and", "or", "after", "at"],
    named: NAMED,
    times: &[(1, "once"), (2, "twice"), (3, "thrice")],
    no_mentions: &[
        "this year", "last year", "next year", "the year before", "previous year", "in recent years", "year-on-year",
        "year on year", "this month", "last month", "next month", "month-on-month", "month on month", "this week",
        "last week", "next week", "the other day", "following year", "following month", "following quarter",
        "following week", "following day", "preceding year", "preceding month", "previous month", "previous quarter",
        "preceding quarter", "the same year", "the same month", "subsequent month", "subsequent year", "current year",
        "current month", "the day before", "the day after",
    ],
    counted: &["times", "time", "occasions"],
    no_counted: &[],
    one_each: &[],
    intervals: &["interval", "intervals"],
};

const LENGTHS: &[Length] = &[
    Length { lasts: (&units::MINUTE, 1, 1), words: &["minute"], mentions: &["minute"] },
    Length { lasts: (&units::HOUR, 1, 1), words: &["hour"], mentions: &["hour", "hourly"] },
    Length {
        lasts: (&units::DAY, 1, 1),
        words: &["day", "night", "evening", "morning", "workday"],
        mentions: &[
            "day", "daily", "everyday", "night", "nights", "nightly", "evening", "evenings", "morning", "mornings",
            "workday", "workdays",
        ],
    },
    Length {
        lasts: (&units::WEEK, 1, 1),
        words: &["week", "weekend"],
        mentions: &[
            "week", "weekly", "weekend", "weekends", "monday", "mondays", "tuesday", "tuesdays", "wednesday",
            "wednesdays", "thursday", "thursdays", "friday", "fridays", "saturday", "saturdays", "sunday", "sundays",
        ],
    },
    Length { lasts: (&units::WEEK, 2, 1), words: &["fortnight"], mentions: &["fortnight", "fortnightly"] },
    Length { lasts: (&units::MONTH, 1, 1), words: &["month"], mentions: &["month", "monthly"] },
    Length { lasts: (&units::MONTH, 3, 1), words: &["quarter"], mentions: &["quarter", "quarterly"] },
    Length {
        lasts: (&units::MONTH, 6, 1),
        words: &["half-year"],
        mentions: &["half-year", "half-yearly", "interim", "semi-annual", "semiannual", "semester", "term"],
    },
    Length {
        lasts: (&units::MONTH, 12, 1),
        words: &["year"],
        mentions: &["year", "yearly", "annual", "annually", "annum", "year's", "year’s", "summer", "winter"],
    },
];

const NAMED: &[Named] = &[
    Named { lasts: &[(&units::HOUR, 1, 1)], words: &["hourly"] },
    Named { lasts: &[(&units::DAY, 1, 1)], words: &["daily", "nightly"] },
    Named { lasts: &[(&units::WEEK, 1, 1)], words: &["weekly"] },
    Named { lasts: &[(&units::WEEK, 2, 1)], words: &["fortnightly"] },
    Named { lasts: &[(&units::WEEK, 2, 1), (&units::WEEK, 1, 2)], words: &["biweekly", "bi-weekly"] },
    Named { lasts: &[(&units::MONTH, 1, 1)], words: &["monthly"] },
    Named { lasts: &[(&units::MONTH, 1, 2)], words: &["semi-monthly", "semimonthly"] },
    Named { lasts: &[(&units::MONTH, 2, 1), (&units::MONTH, 1, 2)], words: &["bimonthly", "bi-monthly"] },
    Named { lasts: &[(&units::MONTH, 3, 1)], words: &["quarterly"] },
    Named {
        lasts: &[(&units::MONTH, 6, 1)],
        words: &["semi-annual", "semi-annually", "semiannual", "semiannually", "half-yearly"],
    },
    Named { lasts: &[(&units::MONTH, 12, 1)], words: &["annual", "annually", "yearly"] },
    // Twice a year, or every two years.
    Named {
        lasts: &[(&units::MONTH, 6, 1), (&units::MONTH, 24, 1)],
        words: &["biannual", "biannually", "bi-annual", "bi-annually", "biyearly"],
    },
    Named { lasts: &[(&units::MONTH, 24, 1)], words: &["biennial", "biennially", "two-yearly"] },
    Named { lasts: &[(&units::MONTH, 36, 1)], words: &["triennial", "triennially", "three-yearly"] },
    Named { lasts: &[(&units::MONTH, 48, 1)], words: &["quadrennial", "quadrennially"] },
    Named { lasts: &[(&units::MONTH, 60, 1)], words: &["quinquennial", "quinquennially", "five-yearly"] },
];
