//! Words that give way to the numbers that run through them: 周一 in 每3周一次, 万一 in 五万一千, 日报 in 6月30日报名.

use super::digits::digit;
use super::entry::Entry;
use super::token::{Kind, Token};
use super::{Reader, counted, is_coin, is_money};
use crate::lang::figures::Class;

/// Characters from which on a word that holds a numeral is a phrase.
const PHRASE: usize = 4;

impl<'a> Reader<'a, '_> {
    /// The mark at `at` that the date or time before it goes on with, where a word begins with it: 日报 in 6月30日报名, 分升 in
    /// 2时14分升级.
    pub(in crate::figures) fn mark_of_date(&self, at: usize) -> Option<(usize, &'a Entry)> {
        /// The most parts of the number before a mark: 二千零二十五.
        const LONGEST: usize = 8;
        let number = |token: &&Token<'a>| match token.kind {
            Kind::Digits(_) => true,
            Kind::Word(entry) => entry.numeral,
            Kind::Name => false,
        };
        let last = self.tokens.last().filter(|last| last.end == at)?;
        let numbers = self.tokens.iter().rev().take(LONGEST + 1).take_while(number).count();
        let first = self.tokens.len().checked_sub(numbers).filter(|_| (1..=LONGEST).contains(&numbers))?;
        let year = match last.kind {
            Kind::Digits(shape) => shape.is_plain() && shape.whole == 4,
            _ => numbers == 4,
        };
        let before = first.checked_sub(1).and_then(|before| self.tokens.get(before));
        let after =
            |mark: Class| before.is_some_and(|before| before.find(|class| (class == mark).then_some(())).is_some());
        let (end, entry) = self.single(at)?;
        let goes_on = entry.classes.iter().any(|class| match class {
            Class::Year => year,
            Class::Day => after(Class::Month),
            Class::Minute => after(Class::Hour),
            _ => false,
        });
        goes_on.then_some((end, entry))
    }

    /// The length of time that the number before `at` counts, where the word from `at` to `stop` is it and a numeral: 周 in 每3周一次.
    pub(in crate::figures) fn unit_before_numeral(&self, at: usize, stop: usize) -> Option<(usize, &'a Entry)> {
        let last = self.tokens.last().filter(|last| last.end == at)?;
        let number = matches!(last.kind, Kind::Digits(_)) || matches!(last.kind, Kind::Word(entry) if entry.numeral);
        let unit = |entry: &Entry| entry.classes.iter().any(|class| matches!(class, Class::Duration(_)));
        let (end, entry) = self.single(at).filter(|(_, entry)| number && unit(entry))?;
        let times = |(_, entry): (usize, &Entry)| entry.classes.contains(&Class::Classifier("time"));
        let counts = self.surfaces.longest(self.text, stop, self.end).is_some_and(times);
        (counts && self.numeral(end).is_some_and(|(numeral, _)| numeral == stop)).then_some((end, entry))
    }

    /// Whether a numeral ends at `at` that a word limits, or one that says of what it is a part: 逾三 in 逾三成为首次来港, 其中四 in
    /// 其中四成为儿童.
    pub(in crate::figures) fn is_limited_number(&self, at: usize) -> bool {
        let Some((last, before)) = self.tokens.split_last().filter(|(last, _)| last.end == at) else { return false };
        let value = last.find(Class::digit);
        let limits = |token: &Token<'_>| token.end == last.start && token.find(Class::before).is_some();
        let part = || {
            let text = self.text.get(..last.start).unwrap_or_default();
            self.surfaces.of_them.iter().any(|word| text.ends_with(word))
        };
        // 其中一成員 is one of them.
        value.is_some_and(|value| value > 0 && before.last().is_some_and(limits) || value > 1 && part())
    }

    /// Whether a power of ten stands at `at` that a word limits, so that it is none of the unit that begins with it: 千 in 逾千米.
    pub(in crate::figures) fn is_limited_power(&self, at: usize) -> bool {
        let limited =
            self.tokens.last().filter(|last| last.end == at).is_some_and(|last| last.find(Class::before).is_some());
        limited && self.numeral(at).is_some_and(|(_, entry)| entry.is_power())
    }

    /// Whether the word from `at` to `stop` is a stretch of a number: 万一 in 五万一千, 一点 in 一点五.
    pub(in crate::figures) fn number_runs_through(&self, at: usize, stop: usize) -> bool {
        if self.numeral(at).is_none() {
            // 每一百户: the word ends in a numeral that goes on.
            return self.ends_in_numeral(at, stop);
        }
        let led = self.tokens.last().is_some_and(|last| {
            last.end == at
                && match last.kind {
                    // 三点十分重要: an hour does not make a numeral of a whole phrase.
                    Kind::Word(entry) if entry.classes.contains(&Class::Hour) => {
                        self.text.get(at..stop).is_some_and(|word| word.chars().count() < PHRASE)
                    }
                    // 小數四捨五入: a vague numeral leads powers of ten alone.
                    Kind::Word(entry) if entry.classes.contains(&Class::Several) => {
                        self.numeral(at).is_some_and(|(_, entry)| entry.is_power())
                    }
                    // 两元三角: coins behind money.
                    Kind::Word(entry) if is_money(entry) => self.counts(at, stop, is_coin),
                    Kind::Word(entry) => entry.leads_number,
                    Kind::Digits(_) => self.numeral(at).is_some_and(|(_, entry)| entry.is_power()),
                    Kind::Name => false,
                }
        });
        let word = self.text.get(at..stop).unwrap_or_default();
        let last = word.char_indices().next_back().map_or(at, |(offset, _)| at + offset);
        let digit_follows =
            self.text.get(stop..self.end).is_some_and(|after| after.starts_with(|next| digit(next).is_some()));
        // 八一至一五○: the upper bound of a range.
        let bound =
            |(end, entry): (usize, &Entry)| entry.classes.contains(&Class::Range) && self.numeral(end).is_some();
        let ranged = || self.surfaces.longest(self.text, stop, self.end).is_some_and(bound);
        let goes_on = last > at && self.leads_on(last) && (digit_follows || self.numeral(stop).is_some() || ranged());
        led || goes_on
            || self.longer_with_mark(at, stop)
            || self.powers_of_something(at, last, stop)
            || ranged() && self.counts(at, stop, counted)
    }

    /// Whether the word from `at` to `stop` is a numeral and a word for quarters, behind one that counts them: 四季 in 连续四季.
    pub(in crate::figures) fn is_run(&self, at: usize, stop: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        let quarters = |entry: &Entry| entry.classes.contains(&Class::Quarter);
        self.surfaces.runs_before.iter().any(|word| before.ends_with(word)) && self.counts(at, stop, quarters)
    }

    /// Whether the word from `at` to `stop` is a numeral and a word of some kind that it counts: 四处 in 四处至六处.
    fn counts(&self, at: usize, stop: usize, is_kind: fn(&Entry) -> bool) -> bool {
        let counted = |next: usize| {
            self.surfaces.longest(self.text, next, stop).is_some_and(|(end, entry)| end == stop && is_kind(entry))
        };
        self.numeral(at).is_some_and(|(next, _)| counted(next))
    }

    /// Whether the numeral at `at` and the word after it reach beyond `stop`: 四 and 季度, where 四季 is a word, 十 and 分之.
    fn longer_with_mark(&self, at: usize, stop: usize) -> bool {
        let longer = |(next, _): (usize, &Entry)| {
            self.surfaces.longest(self.text, next, self.end).is_some_and(|(end, entry)| {
                let mark = |class: &Class| {
                    matches!(class, Class::Quarter | Class::Duration(_) | Class::Unit(_) | Class::FractionMark)
                };
                end > stop && next < stop && entry.classes.iter().any(mark)
            })
        };
        self.numeral(at).is_some_and(longer)
    }

    /// Whether the last character of the word from `at` to `stop` is a numeral that goes on with a power of ten or, above
    /// one, counts what follows: 每周五天.
    fn ends_in_numeral(&self, at: usize, stop: usize) -> bool {
        let word = self.text.get(at..stop).unwrap_or_default();
        let last = word.char_indices().next_back().map_or(at, |(offset, _)| at + offset);
        let digit = |(_, entry): (usize, &Entry)| entry.classes.iter().any(|class| matches!(class, Class::Digit(_)));
        let many = |(_, entry): (usize, &Entry)| {
            let digit = entry.classes.iter().any(|class| matches!(class, Class::Digit(2..)));
            digit && !entry.classes.contains(&Class::Homograph)
        };
        let power = || self.numeral(stop).is_some_and(|(_, entry)| entry.is_power());
        let counts = || self.surfaces.longest(self.text, stop, self.end).is_some_and(|(_, entry)| counted(entry));
        self.single(last).is_some_and(|last| digit(last) && power() || many(last) && counts())
    }

    /// Whether the word from `at` to `stop` is two powers of ten that count what follows: 千万 in 逾千万元.
    fn powers_of_something(&self, at: usize, last: usize, stop: usize) -> bool {
        let power = |at: usize| self.single(at).is_some_and(|(_, entry)| entry.is_power());
        let counts = || self.surfaces.longest(self.text, stop, self.end).is_some_and(|(_, entry)| counted(entry));
        last > at && power(at) && power(last) && counts()
    }
}
