//! The words around a figure that decide how it compares with another.

use crate::model::Unit;

/// A word and the unit that it means.
pub type UnitWord = (&'static str, &'static Unit);

/// What one language says around figures.
#[derive(Clone, Copy, Debug)]
pub struct Comparison {
    /// Words that turn a limit round: 不得, not.
    pub negations: &'static [&'static str],
    /// Words that hold one of these and turn nothing round: 无期徒刑.
    pub no_negations: &'static [&'static str],
    /// Words in lower case right before a figure that no limit further ahead reaches over: "the above act within one year",
    /// "over the past two years".
    pub own_limits: &'static [&'static str],
    /// Words in lower case that stand between an opening bracket and a figure that says again what the one before it said:
    /// 不超过30亿元（含30亿元）.
    pub restating: &'static [&'static str],
    /// Limits that are adjectives as well, of which none limits a figure that it stands apart from: 最低 in 最低生活费之二倍.
    pub adjectives: &'static [&'static str],
    /// Words in lower case between the name of a limit and its figure: 为 in 最低数量为.
    pub copulas: &'static [&'static str],
    /// Words that say that a share is what is taken off, or what is left: "20 percent off", 八折.
    pub remainders: &'static [&'static str],
    /// Words in lower case right before the value that something changes from: 由, from.
    pub origins: &'static [&'static str],
    /// What stands between such a word and the figure ends in one of these: "of" in "from an earlier projection of 2.8%".
    pub origin_names: &'static [&'static str],
    /// Words right before a figure that say that so much is reached: 满.
    pub reached: &'static [&'static str],
    /// Words that end like those and say something else: 期满.
    pub no_reached: &'static [&'static str],
    /// Words behind the figure that say that it is not reached yet: 满三岁前.
    pub not_yet: &'static [&'static str],
    /// Words in lower case at the start of a figure that say that not quite so much is reached: 近, nearly.
    pub nearly: &'static [&'static str],
    /// Words in lower case in a figure with a limit that say that the limit itself is within: （含）, "or more". 以上 says it in law, and is
    /// no such word: "more than" is how it is told.
    pub included: &'static [&'static str],
    /// Words in lower case in a figure with a limit that say that the limit itself is not within: 未满, "more than".
    pub excluded: &'static [&'static str],
    /// Words in lower case that state a count or an amount of zero: "no deaths were reported".
    pub none: &'static [&'static str],
    /// Words in lower case that say that all of something is meant, which is 100 percent of it: "all schools".
    pub wholes: &'static [&'static str],
    /// Days that have a name, each with its words in lower case.
    pub named_days: &'static [NamedDay],
    /// What joins the members of a list.
    pub joints: &'static [&'static str],
    /// Words in lower case between two figures, the second of which holds the first: 232 cities in 26 countries. Languages differ
    /// in which they tell first.
    pub holders: &'static [&'static str],
    /// Words in lower case between two figures, one of which is measured against the other: $5 more than the $20 of last year.
    pub comparatives: &'static [&'static str],
    /// Words in lower case for the day behind the one that was told: 翌日, the next day.
    pub next_day: &'static [&'static str],
    /// Words in lower case before what is left of a whole: the remaining 40 percent.
    pub left_over: &'static [&'static str],
    /// Words between two figures, one of which is told for what is excepted from the other.
    pub exceptions: &'static [&'static str],
    /// Words in lower case right beside the number of those that are left when one is named apart: "16 other ministries".
    pub others: &'static [&'static str],
    /// Words that say that there are several of something, and not how many: 数名, several.
    pub several: &'static [&'static str],
    /// Words that hold one of these and count something, or count nothing: 十数名, 人数名单.
    pub no_several: &'static [&'static str],
    /// Words in lower case that say no more of a number than those do, and often something else: some, many.
    pub some: &'static [&'static str],
    /// Words right before the number of what a list has named: 等 in 9路、206路等6条.
    pub summing: &'static [&'static str],
    /// How the parts of a month are named at it: `early`, `middle` and `late`.
    pub month_parts: &'static [Beside],
    /// Words behind a month that begin like those and are others: 初步.
    pub no_month_parts: &'static [&'static str],
    /// How the length of time, the area or what else an amount is told for is named: 每年, a month, per hectare.
    pub told_for: &'static [Beside],
    /// Words for units behind a word for each that mean another unit elsewhere, or nothing: 呎 in 每呎 is a square foot.
    pub units_told: &'static [UnitWord],
    /// Words that say alone that an amount is told for each of a unit: 亩均.
    pub units_alone: &'static [UnitWord],
    /// Words behind a word for each that stand for a unit that they do not name: per unit of electricity.
    pub units_unnamed: &'static [&'static str],
    /// Words in lower case for days on which offices or markets are open: 工作日, business day.
    pub working_days: &'static [&'static str],
    /// What a date is for what is told of it: that which begins it, or that which ends it.
    pub ends: &'static [Beside],
    /// Which way a length of time is counted: before what it is told of, or after it.
    pub ways: &'static [Beside],
    /// Words in lower case right before a length of time that goes by until something else happens, where it is told before that: rested
    /// *for* 20 minutes before going on.
    pub elapsing: &'static [&'static str],
    /// What the word ends in that tells behind such a length of time what happens then: 20 minutes before go*ing* on.
    pub elapsing_ends: &'static [&'static str],
    /// Words in lower case right before the month or the quarter in which something is told to be: *in* November.
    pub within: &'static [&'static str],
    /// Words in lower case right before the month or the quarter that a change is told against: *from* September, 较.
    pub against: &'static [&'static str],
    /// Words in lower case that say that an amount is told for each of several: 各, each.
    pub each: &'static [&'static str],
    /// Words in lower case that say that an amount is told for all of them: 合计, "in total".
    pub in_all: &'static [&'static str],
    /// How those are called in turn that have no names, in their order: 甲, 乙; A, B.
    pub lettered: &'static [&'static str],
    /// The days of the week, beside a date.
    pub weekdays: &'static [Beside],
    /// Words in lower case before "over" and a length of time that say how long something lasts, so that "over" limits it: "for over five
    /// years".
    pub lasts: &'static [&'static str],
    /// The periods that rates of change are told against.
    pub base_periods: &'static [BasePeriod],
    /// Words of opposite meaning for what an amount is, of which a text says one: 逆差, surplus.
    pub opposites: &'static [Opposite],
    /// Words in lower case for an index, whose points one language may tell as a percentage: 指数.
    pub indexes: &'static [&'static str],
    /// Words in lower case right before the number that a rate is told for: 每, per.
    pub rates: &'static [&'static str],
    /// Words in lower case that open the parts of a total: 其中, including.
    pub parts: &'static [&'static str],
    /// Words in lower case that say that a figure is the total of those beside it: 合计, total.
    pub totals: &'static [&'static str],
    /// Words in lower case that say that an amount rose or fell: 增长, up.
    pub changes: &'static [&'static str],
    /// How far before a figure such a word reaches, in characters.
    pub reach: usize,
}

/// A base period of rates of change, as statistics call it.
#[derive(Clone, Copy, Debug)]
pub struct BasePeriod {
    /// Which it is, in one name for all languages.
    pub name: &'static str,
    /// The words for it, in lower case.
    pub words: &'static [&'static str],
}

/// The lengths of time among what amounts are told for, by their names in the tables.
pub const PERIODS: [&str; 9] = ["second", "minute", "hour", "day", "week", "month", "quarter", "year", "semester"];

/// The name of what words say that tell a length of time neither before nor after something.
pub const NEITHER: &str = "neither";

/// The name of what words say that tell a length of time before something.
pub const BEFORE: &str = "before";

/// Words right beside a figure, in lower case, by which a language names something about it.
#[derive(Clone, Copy, Debug)]
pub struct Beside {
    /// What they name, in one name for all languages.
    pub name: &'static str,
    /// The words right before the figure.
    pub before: &'static [&'static str],
    /// The words right behind it, and symbols as they are written: /kWh.
    pub after: &'static [&'static str],
}

/// The name of the opposites that prices are told by, against another price.
pub const PREMIUM: &str = "premium";

/// The name of the opposites that years are told by.
pub const ERA: &str = "era";

/// The name of the opposites that are bounds.
pub const LIMIT: &str = "limit";

/// The name of the opposites that lengths of time are told by, against a schedule.
pub const SCHEDULE: &str = "schedule";

/// The name of the opposites that dates and lengths of time are told by, which are the last or the first that will do.
pub const DEADLINE: &str = "deadline";

/// The name of the opposites that lengths through or from the middle are told by.
pub const EXTENT: &str = "extent";

/// The names of the opposites that people are told by, of whom there may be few.
pub const PEOPLE: [&str; 3] = ["sex", "casualties", "births"];

/// The name of the opposites that land is told by, for which lengths of time are told.
pub const LAND: &str = "land";

/// The name of the opposites that goods are told by.
pub const TRADE: &str = "trade";

/// Words in lower case for what an amount is, and those for the opposite of it: profit and loss.
#[derive(Clone, Copy, Debug)]
pub struct Opposite {
    /// What both are kinds of, in one name for all languages.
    pub name: &'static str,
    /// The words for what is above zero; the first of them stands in messages.
    pub plus: &'static [&'static str],
    /// The words for what is below it.
    pub minus: &'static [&'static str],
}

/// A day of the year that has a name.
#[derive(Clone, Copy, Debug)]
pub struct NamedDay {
    /// The words for it.
    pub words: &'static [&'static str],
    /// Its month.
    pub month: u8,
    /// Its day of the month.
    pub day: u8,
}
