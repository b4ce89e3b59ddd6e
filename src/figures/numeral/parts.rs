use crate::number::Number;

/// What has been read of a number so far: closed groups, the open group, and the digits that wait for their power.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::figures) struct Parts {
    /// The groups that a scale has closed.
    pub total: Option<Number>,
    /// The part of the open group whose powers are known.
    pub section: Option<Number>,
    /// Digits that wait for a power of ten.
    pub current: Option<Number>,
    /// The power of the last scale.
    pub last_scale: Option<u32>,
    /// The last power of ten, inside a group or closing one.
    pub last_power: Option<u32>,
    /// How many digit characters `current` is made of; 0 for digits of the decimal system.
    pub run: u32,
    /// The power of the last scale word where it closes the number.
    pub scale: i32,
    /// Whether something did not fit.
    pub failed: bool,
}

impl Parts {
    /// The value so far.
    pub(in crate::figures) fn sum(&self) -> Option<Number> {
        if self.failed {
            return None;
        }
        let plus = |one: Option<Number>, other: Option<Number>| match (one, other) {
            (Some(one), Some(other)) => one.plus(other).map(Some),
            (one, other) => Some(one.or(other)),
        };
        plus(self.total, plus(self.section, self.current)?)?
    }

    /// Whether nothing has been read.
    pub(in crate::figures) fn is_empty(&self) -> bool {
        self.total.is_none() && self.section.is_none() && self.current.is_none()
    }

    /// The open group.
    pub(in crate::figures) fn group(&self) -> Option<Number> {
        match (self.section, self.current) {
            (Some(section), Some(current)) => section.plus(current),
            (one, other) => one.or(other),
        }
    }

    /// Puts a number where digits wait.
    pub(in crate::figures) fn wait(&mut self, value: Option<Number>, run: u32) {
        self.failed |= value.is_none();
        self.current = value;
        self.run = run;
        self.scale = 0;
    }

    /// Multiplies the waiting digits, or one where none wait, by a power inside the group.
    pub(in crate::figures) fn raise(&mut self, power: u32) {
        let zero = self.run == 1 && self.current.is_some_and(Number::is_zero);
        let digits = self.current.filter(|_| !zero).unwrap_or(Number::integer(1));
        let raised = digits.scaled(power.cast_signed());
        self.failed |= raised.is_none();
        self.section = match (self.section, raised) {
            (Some(section), Some(raised)) => section.plus(raised),
            (section, raised) => raised.or(section),
        };
        self.failed |= self.section.is_none();
        self.current = None;
        self.run = 0;
        self.last_power = Some(power);
        self.scale = 0;
    }

    /// Adds a number to the open group.
    pub(in crate::figures) fn add(&mut self, value: i128, power: Option<u32>) {
        let value = Number::integer(value);
        self.section = match self.section {
            Some(section) => section.plus(value),
            None => Some(value),
        };
        self.failed |= self.section.is_none();
        self.last_power = power;
        self.scale = 0;
    }

    /// Closes the group with a scale word. A scale as large as the last one or larger multiplies all that stands before it
    /// where `raises`, as in 一万亿.
    pub(in crate::figures) fn close(&mut self, power: u32, raises: bool) {
        let scaled = |number: Number| number.scaled(power.cast_signed());
        let group = self.group();
        let all = raises && self.last_scale.is_some_and(|last| power >= last);
        let closed = match (self.total, group) {
            (None, None) => scaled(Number::integer(1)),
            (Some(total), None) => scaled(total),
            (None, Some(group)) => scaled(group),
            (Some(total), Some(group)) if all => total.plus(group).and_then(scaled),
            (Some(total), Some(group)) => scaled(group).and_then(|group| total.plus(group)),
        };
        self.failed |= closed.is_none();
        self.scale = if group.is_none() { self.scale + power.cast_signed() } else { power.cast_signed() };
        self.total = closed;
        self.section = None;
        self.current = None;
        self.run = 0;
        self.last_scale = Some(power);
        self.last_power = Some(power);
    }
}
