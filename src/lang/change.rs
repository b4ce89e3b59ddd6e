//! The words that say that an amount rose or fell, and whether a figure is by how much it did or what it is now.

/// What one language says of changes, in lower case. What no list has says nothing.
#[derive(Clone, Copy, Debug)]
pub struct Changes {
    /// Words before a figure that say that an amount rose: 增长, rose.
    pub rises: &'static [&'static str],
    /// Words before a figure that say that it fell: 下降, fell.
    pub falls: &'static [&'static str],
    /// Words that end or begin like those and say neither: 涨跌, made up, up to.
    pub neither: &'static [&'static str],
    /// Those of them that say nothing of a change where they stand right before a figure: "the road extended 12 km".
    pub spanning: &'static [&'static str],
    /// What stands between such a word and the figure by which the amount changed: 了, by.
    pub by: &'static [&'static str],
    /// Those of them that may stand behind what changed: "raised the rate by".
    pub by_behind: &'static [&'static str],
    /// Those words of change that what changed may stand behind, before the figure that it changed to: "reduce the use of water to".
    pub transitive: &'static [&'static str],
    /// Those words of change that also name an amount, which may itself be what changed: "cut the growth forecast by".
    pub names: &'static [&'static str],
    /// Words before the part of something else that something is: "is one third of the dose".
    pub is: &'static [&'static str],
    /// What stands between such a word and the figure that it changed to: 到, to.
    pub to: &'static [&'static str],
    /// Words before the value that an amount changed from: "climbed from 45 percent to".
    pub from: &'static [&'static str],
    /// Words that may stand before those, or alone before the figure: "rose sharply to"; in running characters what opens the word
    /// for each that may stand there: 至每月.
    pub between: &'static [&'static str],
    /// What ends the words right before a figure that name what it is a share of, in running characters: 的 in 降至总库容的三成.
    pub bases: &'static [&'static str],
    /// What a figure ends in that is what is left of an amount: 七五折.
    pub left: &'static [&'static str],
    /// Words behind a figure that say that an amount rose by it: 的增幅, higher.
    pub rises_after: &'static [&'static str],
    /// Words behind a figure that say that an amount fell by it: 的降幅, lower.
    pub falls_after: &'static [&'static str],
}

impl Changes {
    /// Nothing is known of a language.
    pub const NONE: Self = Self {
        rises: &[],
        falls: &[],
        neither: &[],
        spanning: &[],
        by: &[],
        by_behind: &[],
        transitive: &[],
        names: &[],
        is: &[],
        to: &[],
        from: &[],
        between: &[],
        bases: &[],
        left: &[],
        rises_after: &[],
        falls_after: &[],
    };
}
