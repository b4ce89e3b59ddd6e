use std::borrow::Cow;
use std::slice;

use crate::lang::figures::Class;

/// All that a surface of the tables can mean, and what it is good for.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing that readers ask of every token")]
pub(in crate::figures) struct Entry {
    /// Its classes, in the order of the tables.
    pub classes: Cow<'static, [Class]>,
    /// Whether a figure can start with it.
    pub starts: bool,
    /// Whether it is looked at wherever it stands: where a figure starts with it, or it is looked for before one.
    pub opens: bool,
    /// Whether it is a word that is not what its numerals say: no figure, or a day that they name.
    pub quiet: bool,
    /// Whether it is a unit of measurement.
    pub unit: bool,
    /// Whether it is a numeral.
    pub numeral: bool,
    /// Whether what touches it on its right, and could be a numeral, is one: behind a numeral, 第, 下午, 分之.
    pub leads_number: bool,
    /// Whether a number can start with it.
    pub starts_number: bool,
    /// Whether, if figures start with it, it is none without a number right behind it.
    pub leads: bool,
    /// Whether it makes a time of the numbers beside it.
    pub clock: bool,
    /// Whether a number can go on with it behind digits.
    pub goes_on: bool,
    /// Whether it makes a date of the numbers beside it.
    pub calendar: bool,
    /// Whether a date or a time can start with it.
    pub dates: bool,
    /// Whether it names a month, and nothing else.
    pub month: bool,
    /// Whether it is a numeral or can stand between the numbers of a date or time.
    pub joins_numbers: bool,
    /// Whether the name of a document or standard can start with it.
    pub designates: bool,
    /// Whether it measures or scales the number before it.
    measures: bool,
    /// Whether it makes an ordinal or a name of the number beside it.
    numbers: bool,
    /// Whether a unit multiplier can start with it.
    pub multiplies: bool,
}

impl Entry {
    /// The entry of a surface of one class, which is all that nearly every one has.
    pub(in crate::figures) fn of(class: &'static Class) -> Self {
        let mut entry = Self { leads: true, month: true, ..Self::default() };
        entry.note(*class);
        Self { classes: Cow::Borrowed(slice::from_ref(class)), ..entry }
    }

    /// Adds a class, if it has it not.
    pub(in crate::figures) fn add(&mut self, class: Class) {
        if !self.classes.contains(&class) {
            self.classes.to_mut().push(class);
            self.note(class);
        }
    }

    /// Whether it is a power of ten.
    pub(in crate::figures) fn is_power(&self) -> bool {
        self.classes.iter().any(|class| class.is_power())
    }

    /// Whether it measures the number before it and says nothing else that a number is part of.
    pub(in crate::figures) fn measures_alone(&self) -> bool {
        self.measures && !(self.clock || self.calendar || self.numbers)
    }

    /// Notes what a class is good for.
    fn note(&mut self, class: Class) {
        let starts = class.starts();
        self.starts |= starts;
        self.opens |= starts || class.looked_back_at();
        self.quiet |= matches!(class, Class::NoFigure | Class::NamedDay(..));
        self.unit |= matches!(class, Class::Unit(_));
        self.numeral |= class.is_numeral();
        self.leads_number |= class.leads_number();
        self.starts_number |= class.starts_number();
        self.leads &= !starts || class.is_none_without_number();
        self.clock |= class.marks_time();
        self.goes_on |= class.goes_on_with_number();
        self.calendar |= class.marks_date();
        self.dates |= class.starts_date();
        self.month &= class.names_month();
        self.joins_numbers |= class.joins_numbers();
        self.designates |= class.designates();
        self.measures |= class.measures();
        self.numbers |= class.numbers();
        self.multiplies |= class.multiplies();
    }
}
