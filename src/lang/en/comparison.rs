//! The words around an English figure that decide how it compares.

use crate::lang::comparison::{
    BEFORE, BasePeriod, Beside, Comparison, DEADLINE, ERA, EXTENT, LAND, LIMIT, NEITHER, NamedDay, Opposite, PREMIUM,
    SCHEDULE, TRADE,
};

/// Negations after Quirk et al., *A Comprehensive Grammar of the English Language* (1985), §10.54–10.70.
pub(super) const COMPARISON: Comparison = Comparison {
    negations: &[
        "not ", "n't", "n’t", "cannot", "no ", "never", "nor ", "neither", "none", "without", "whether", "nothing",
        "nobody", "prohibit", "forbid", "fail", "unless", "except", "impossible", "unable",
    ],
    no_negations: &[],
    own_limits: &[
        "within", "over a", "over a period of", "over the period of", "add up to", "adds up to", "added up to",
        "adding up to", "during the", "limit of", "ceiling of", "cap of", "the past", "the last", "the next",
        "the coming", "the previous", "the preceding", "the following",
    ],
    restating: &[
        "including", "inclusive of", "Renminbi", "RENMINBI", "say", "Say", "US dollars", "US Dollars",
        "Hong Kong dollars", "Hong Kong Dollars", "New Taiwan dollars", "New Taiwan Dollars",
    ],
    adjectives: &["minimum", "min.", "maximum", "max."],
    copulas: &[" is", " are", " was", " were", " be"],
    remainders: &[
        "less than", "lower than", "below", "off", "discount", "reduc", "cut", "decreas", "minus", "remain", "rest",
        "deduct", "exempt", "other than", "balance", "substandard", "fail", "unqualified", "illitera", "all but",
    ],
    origins: &["from", "compared with", "compared to"],
    origin_names: &[" of", "'s", "’s", " the", " previous", " earlier"],
    reached: &[],
    no_reached: &[],
    not_yet: &[],
    nearly: &["nearly", "almost", "close to", "just under"],
    included: &[
        "or more", "or above", "or over", "and above", "and over", "or higher", "or longer", "or older", "or taller",
        "or less", "or below", "or fewer", "or under", "or lower", "and including", "no more than", "not more than",
        "not be more than", "no older than", "no taller than", "no longer than", "not exceed", "no less than",
        "not less than", "no fewer than", "not fewer than", "at least", "or equal to", "equal to or",
    ],
    excluded: &[
        "more than", "less than", "fewer than", "lower than", "higher than", "older than", "younger than",
        "taller than", "shorter than", "longer than", "greater than", "larger than", "smaller than", "under", "below",
        "exceed", "in excess of",
    ],
    none: &[
        "no", "none", "nil", "nothing", "nobody", "not", "never", "neither", "nor", "without", "goalless", "scoreless",
        "free", "exempt", "exempted", "waived",
    ],
    wholes: &[
        "all", "every", "each", "entire", "entirely", "full", "fully", "whole", "universal", "complete", "completely",
    ],
    named_days: NAMED_DAYS,
    joints: &[",", ";", " and ", " or ", " while ", " whereas ", "/", "&"],
    holders: &[" in ", " of ", " from ", " at ", " across ", " among ", " within ", " by "],
    comparatives: &[" than "],
    next_day: &["next day", "following day", "next morning", "following morning", "day after"],
    left_over: &["remaining", "the other", "the rest", "the remainder", "the balance"],
    exceptions: &["except", "excluding"],
    others: &[" other", " others", " further", " more"],
    summing: &[],
    several: &["several", "a handful of"],
    no_several: &["several times"],
    some: &[
        "some", "many", "few", "various", "multiple", "numerous", "others", "certain", "a number of", "a group of",
        "a couple", "a team of", "more",
    ],
    month_parts: MONTH_PARTS,
    no_month_parts: &[],
    told_for: TOLD_FOR,
    units_told: &[],
    units_alone: &[],
    units_unnamed: &["unit"],
    working_days: &["working day", "business day", "trading day", "banking day", "workday", "work day", "weekday"],
    ends: ENDS,
    ways: WAYS,
    elapsing: &[
        "for", "was", "were", "took", "waited", "wait", "waits", "lasted", "spent", "another", "rested", "rest",
    ],
    elapsing_ends: &["ing"],
    within: &["in", "for", "during"],
    against: &[
        "from", "over", "on", "against", "than", "with", "to", "from the", "over the", "on the", "against the",
        "than the", "with the", "to the", "from that of", "than in",
    ],
    each: &["each", "apiece"],
    in_all: &["in total", "a total of", "combined", "altogether", "in all", "between them"],
    lettered: &["A", "B", "C", "D"],
    weekdays: WEEKDAYS,
    lasts: &[
        "for", "of", "than", "aged", "is", "are", "was", "were", "be", "been", "last", "lasts", "lasted", "lasting",
        "take", "takes", "took", "taking", "and", "or", "but", "to", "a", "an", "the", "by", "in", "at", "exceeding",
        "remained", "remains", "imprisonment", "period", "periods", "delay", "delays",
    ],
    base_periods: BASE_PERIODS,
    opposites: OPPOSITES,
    indexes: &["index", "indices", "pmi"],
    rates: &["per", "every", "each"],
    parts: &[
        "including", "of which", "of whom", "of these", "among", "comprising", "comprised of", "consisting of",
        "made up of", "composed of", "namely",
    ],
    totals: &[
        "total", "totals", "totalling", "totaling", "grand total", "subtotal", "sub-total", "altogether", "in all",
    ],
    changes: &[
        "up ", "down ", "increas", "decreas", "rise", "rising", "rose", "fall", "fell", "grow", "grew", "drop",
        "declin", "gain", "reduc", "cut", "rais", "higher", "lower", "jump", "surg", "slump", "climb", "shr", "shed",
        "lost", "added", "dip", "slid", "slip", "sank", "eased", "slow", "trim", "tumbl", "plung", "plummet", "advanc",
        "picked up", "accelerat", "narrow", "widen",
    ],
    reach: 40,
};

/// Holidays of one day that fall on the same date in every year.
const NAMED_DAYS: &[NamedDay] = &[
    NamedDay { words: &["new year's day", "new year’s day"], month: 1, day: 1 },
    NamedDay { words: &["labour day", "labor day", "may day"], month: 5, day: 1 },
    NamedDay { words: &["christmas day", "christmas"], month: 12, day: 25 },
];

/// The terms of accounts, of the balance of payments and of markets.
const OPPOSITES: &[Opposite] = &[
    Opposite { name: "result", plus: &["profit", "profits", "net income"], minus: &["loss", "losses"] },
    Opposite { name: "balance", plus: &["surplus", "surpluses"], minus: &["deficit", "deficits", "shortfall"] },
    Opposite {
        name: "flow",
        plus: &["net inflow", "net inflows", "net buyer", "net buyers", "net buying", "net purchases"],
        minus: &["net outflow", "net outflows", "net seller", "net sellers", "net selling"],
    },
    Opposite { name: PREMIUM, plus: &["premium"], minus: &["discount"] },
    Opposite { name: LIMIT, plus: &["maximum", "ceiling", "cap", "capped"], minus: &["minimum", "floor"] },
    Opposite {
        name: DEADLINE,
        plus: &["no later than", "not later than", "be later than", "at the latest"],
        minus: &["no earlier than", "not earlier than", "be earlier than", "at the earliest"],
    },
    Opposite { name: SCHEDULE, plus: &["ahead of", "ahead", "earlier"], minus: &["behind", "delayed", "late"] },
    Opposite { name: EXTENT, plus: &["diameter", "diameters"], minus: &["radius", "radii"] },
    Opposite { name: TRADE, plus: &["export", "exports", "exported"], minus: &["import", "imports", "imported"] },
    Opposite { name: "banking", plus: &["deposits", "deposit"], minus: &["loans", "loan", "lending"] },
    Opposite { name: "sex", plus: &["men", "male", "males", "boys"], minus: &["women", "female", "females", "girls"] },
    Opposite {
        name: "casualties",
        plus: &["killed", "dead", "died", "deaths"],
        minus: &["injured", "injuries", "wounded", "hurt"],
    },
    Opposite { name: "births", plus: &["births", "born"], minus: &["deaths", "died"] },
    Opposite { name: "place", plus: &["urban"], minus: &["rural"] },
    Opposite { name: "term", plus: &["long-term"], minus: &["short-term"] },
    Opposite {
        name: "season",
        plus: &["peak season", "high season"],
        minus: &["low season", "off season", "off-season"],
    },
    Opposite {
        name: "rate of success",
        plus: &["pass rate", "qualification rate", "compliance rate", "qualified rate", "success rate"],
        minus: &["failure rate", "fail rate", "non-compliance rate", "failing rate"],
    },
    Opposite {
        name: "crossing",
        plus: &["inbound", "arrivals", "arrival", "entries"],
        minus: &["outbound", "departures", "departure", "exits"],
    },
    Opposite { name: "contribution", plus: &["employer", "employers"], minus: &["employee", "employees"] },
    Opposite { name: LAND, plus: &["residential"], minus: &["commercial"] },
    Opposite { name: ERA, plus: &["AD", "ad", "a.d.", "ce"], minus: &["BC", "bc", "b.c.", "bce", "b.c.e."] },
];

/// What a date begins or ends; what waits for it begins there.
const ENDS: &[Beside] = &[
    Beside {
        name: NEITHER,
        before: &["wait until ", "postponed until ", "delayed until ", "deferred until ", "wait till "],
        after: &[],
    },
    Beside {
        name: "the first",
        before: &[
            "since ", "from ", "after ", "starting ", "starting on ", "starting from ", "beginning ", "beginning on ",
            "effective ", "effective from ", "effective on ", "commencing ", "commencing on ",
        ],
        after: &[" onwards", " onward", " and thereafter", " or later"],
    },
    Beside {
        name: "the last",
        before: &["until ", "till ", "before ", "by ", "prior to ", "up to ", "through "],
        after: &[],
    },
];

/// Which way a length of time is counted; what counts both ways, or is none to count from, is told by another name.
const WAYS: &[Beside] = &[
    Beside {
        name: NEITHER,
        before: &["first "],
        after: &[" before or after", " before and after", " before to", " ago from", " after which", " before which"],
    },
    Beside {
        name: BEFORE,
        before: &[],
        after: &[" before", " prior to", " ahead of", " ago", " in advance", " beforehand"],
    },
    Beside { name: "after", before: &[], after: &[" after", " following", " later", " of receipt"] },
];

const MONTH_PARTS: &[Beside] = &[
    Beside { name: "early", before: &["early ", "early-", "the beginning of ", "the start of "], after: &[] },
    Beside { name: "middle", before: &["mid-", "mid ", "the middle of "], after: &[] },
    Beside { name: "late", before: &["late ", "late-", "the end of ", "end-", "end of "], after: &[] },
];

/// The days of the week, before or behind a date.
const WEEKDAYS: &[Beside] = &[
    Beside {
        name: "Monday",
        before: &["monday, ", "monday ", "monday) ", "mon, "],
        after: &[" (Monday", ", Monday", " Monday", " (Mon)"],
    },
    Beside {
        name: "Tuesday",
        before: &["tuesday, ", "tuesday ", "tuesday) ", "tue, "],
        after: &[" (Tuesday", ", Tuesday", " Tuesday", " (Tue)"],
    },
    Beside {
        name: "Wednesday",
        before: &["wednesday, ", "wednesday ", "wednesday) ", "wed, "],
        after: &[" (Wednesday", ", Wednesday", " Wednesday", " (Wed)"],
    },
    Beside {
        name: "Thursday",
        before: &["thursday, ", "thursday ", "thursday) ", "thu, "],
        after: &[" (Thursday", ", Thursday", " Thursday", " (Thu)"],
    },
    Beside {
        name: "Friday",
        before: &["friday, ", "friday ", "friday) ", "fri, "],
        after: &[" (Friday", ", Friday", " Friday", " (Fri)"],
    },
    Beside {
        name: "Saturday",
        before: &["saturday, ", "saturday ", "saturday) ", "sat, "],
        after: &[" (Saturday", ", Saturday", " Saturday", " (Sat)"],
    },
    Beside {
        name: "Sunday",
        before: &["sunday, ", "sunday ", "sunday) ", "sun, "],
        after: &[" (Sunday", ", Sunday", " Sunday", " (Sun)"],
    },
];

/// The periods that rates of change are told against.
const BASE_PERIODS: &[BasePeriod] = &[
    BasePeriod {
        name: "the year before",
        words: &[
            "year on year",
            "year-on-year",
            "year over year",
            "year-over-year",
            "a year earlier",
            "year-earlier",
            "a year before",
            "a year ago",
            "the previous year",
            "the year before",
            "the preceding year",
            "same period of last year",
            "same period last year",
            "corresponding period of last year",
        ],
    },
    BasePeriod {
        name: "the period before",
        words: &[
            "month on month", "month-on-month", "month over month", "month-over-month", "quarter on quarter",
            "quarter-on-quarter", "week on week", "week-on-week", "a month earlier", "a month before", "a month ago",
            "the previous month", "the month before", "the preceding month", "the previous quarter",
            "the preceding quarter", "the previous week",
        ],
    },
];

/// What an amount may be told for.
const TOLD_FOR: &[Beside] = &[
    Beside { name: "second", before: &[], after: &[" per second", " a second", " each second"] },
    Beside { name: "minute", before: &[], after: &[" per minute", " a minute", " each minute"] },
    Beside {
        name: "hour",
        before: &["hourly "],
        after: &[" an hour", " per hour", " each hour", " every hour", " hourly"],
    },
    Beside { name: "day", before: &["daily "], after: &[" a day", " per day", " each day", " every day", " daily"] },
    Beside {
        name: "week",
        before: &["weekly "],
        after: &[" a week", " per week", " each week", " every week", " weekly"],
    },
    Beside {
        name: "month",
        before: &["monthly "],
        after: &[" a month", " per month", " each month", " every month", " monthly"],
    },
    Beside {
        name: "quarter",
        before: &["quarterly "],
        after: &[" a quarter", " per quarter", " each quarter", " every quarter", " quarterly"],
    },
    Beside {
        name: "year",
        before: &["yearly ", "annual "],
        after: &[
            " a year", " per year", " each year", " every year", " yearly", " annually", " per annum",
            " per academic year", " per school year", " a school year", " each academic year", " each school year",
        ],
    },
    Beside {
        name: "semester",
        before: &[],
        after: &[
            " a semester", " per semester", " each semester", " every semester", " per term", " a term", " each term",
        ],
    },
    Beside { name: "hectare", before: &[], after: &[" per hectare", " a hectare", " each hectare"] },
    Beside { name: "mu", before: &[], after: &[" per mu", " a mu", " each mu"] },
    Beside {
        name: "square metre",
        before: &[],
        after: &[" per square metre", " per square meter", " per m2", " per m²", " a square metre", " a square meter"],
    },
    Beside { name: "square foot", before: &[], after: &[" per square foot", " per sq ft", " a square foot"] },
    Beside {
        name: "cubic metre",
        before: &[],
        after: &[" per cubic metre", " per cubic meter", " a cubic metre", " a cubic meter"],
    },
    Beside {
        name: "square kilometre",
        before: &[],
        after: &[" per square kilometre", " per square kilometer", " per km2", " per km²"],
    },
    Beside {
        name: "kilogram",
        before: &[],
        after: &[" per kilogram", " per kilogramme", " per kg", " a kilogram", " a kilo"],
    },
    Beside { name: "jin", before: &[], after: &[" per jin", " a jin", " per catty", " a catty"] },
    Beside { name: "gram", before: &[], after: &[" per gram", " per gramme", " a gram"] },
    Beside { name: "litre", before: &[], after: &[" per litre", " per liter", " a litre", " a liter"] },
    Beside {
        name: "kilometre",
        before: &[],
        after: &[" per kilometre", " per kilometer", " per km", " a kilometre", " a kilometer"],
    },
    Beside { name: "tonne", before: &[], after: &[" per tonne", " per ton", " per metric ton", " a tonne", " a ton"] },
    Beside { name: "share", before: &[], after: &[" per share", " a share", " each share"] },
    Beside { name: "barrel", before: &[], after: &[" per barrel", " a barrel"] },
    Beside {
        name: "kilowatt-hour",
        before: &[],
        after: &[" per kilowatt-hour", " per kWh", " a kilowatt-hour", "/kWh"],
    },
    Beside {
        name: "megawatt-hour",
        before: &[],
        after: &[" per megawatt-hour", " per MWh", " a megawatt-hour", "/MWh"],
    },
    Beside { name: "household", before: &[], after: &[" per household", " a household", " each household"] },
    Beside {
        name: "person",
        before: &["per capita "],
        after: &[" per person", " per capita", " per head", " a person", " each person"],
    },
];
