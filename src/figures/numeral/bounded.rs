//! Numbers of which two digits side by side are the bounds, or of which some are left out: 五六百, 三、四十, 十七八, 一百多.

use super::characters::Reader;
use super::parts::Parts;
use super::powers::{counts, inner_power, is_power, scale};
use crate::lang::figures::Class;
use crate::number::Number;

impl Reader<'_, '_> {
    /// 三、四十, 十七、八岁: a comma between two digits in a row that bound an approximate number.
    pub(in crate::figures) fn bounds_with_comma(&self) -> bool {
        let (context, next) = (self.context, self.at + 1);
        let digit = |at: usize| context.find(at, Class::digit).filter(|&digit| digit > 0);
        let [low, high] = [digit(self.at - 1), digit(self.at)];
        // 第三、四十条 are ordinals.
        let ordinal = self.first.checked_sub(1).is_some_and(|before| context.is(before, Class::OrdinalPrefix));
        let counted = |class| matches!(class, Class::Classifier(_) | Class::ScaleLink);
        let apart = |class| matches!(class, Class::ScaleLink | Class::Points(_) | Class::Duration(_));
        let measured = match self.parts.section {
            None => is_power(context, next) || context.any(next, apart),
            Some(_) => self.parts.last_power == Some(1) && context.any(next, counted),
        };
        context.gap(self.at) == "、"
            // 三、四、五个 are three numbers.
            && !context.gap(self.first).ends_with('、')
            && self.parts.run == 1
            && !ordinal
            && measured
            && context.touches(next)
            && low.zip(high).is_some_and(|(low, high)| low + 1 == high)
    }

    /// 五六百, 三五个, 十七八: two digits side by side that bound an approximate number.
    pub(in crate::figures) fn approximate(&mut self) -> Option<(Number, Number)> {
        let after_share = self
            .first
            .checked_sub(1)
            .is_some_and(|at| self.context.any(at, |class| matches!(class, Class::SharePrefix(_))));
        if self.parts.run != 2 || self.mode.share && !after_share || self.parts.failed {
            return None;
        }
        let both = self.parts.current?.as_integer()?;
        let (low, high) = (both / 10, both % 10);
        if low == 0 || !(high == low + 1 || (low, high) == (3, 5)) {
            return None;
        }
        let context = self.context;
        let mut next = self.at;
        let mut power = 0;
        while context.touches(next) && next - self.at < 4 {
            let Some(step) = inner_power(context, next).or_else(|| scale(context, next).map(|scale| scale.0)) else {
                break;
            };
            power += step.cast_signed();
            next += 1;
        }
        let counted = context.touches(next) && counts(context, next);
        let after_ten = self.parts.section.is_some() && self.parts.last_power == Some(1);
        // 百分之三四, but 百分之三五 and 百分之三四点五 are digits of one number.
        if after_share && (high != low + 1 || context.is(next, Class::Point)) {
            return None;
        }
        let ended = power > 0 || counted || after_ten || after_share;
        if !ended || context.touches(next) && context.any(next, |class| matches!(class, Class::Digit(_))) {
            return None;
        }
        let sum = |digit: i128| {
            let base = Parts { current: None, run: 0, ..self.parts }.sum();
            let bound = Number::integer(digit);
            // 十七八万: the scale multiplies the tens too.
            if after_ten {
                return bound
                    .plus(self.parts.section?)?
                    .scaled(power)?
                    .plus(self.parts.total.unwrap_or(Number::integer(0)));
            }
            let bound = bound.scaled(power)?;
            base.map_or(Some(bound), |base| bound.plus(base))
        };
        let bounds = (sum(low)?, sum(high)?);
        self.at = next;
        self.found.plain = false;
        self.found.scale = power;
        Some(bounds)
    }

    /// 十几, 二十几万, 一百多: an unknown digit after a power of ten.
    pub(in crate::figures) fn several_after(&mut self, power: u32) -> Option<(Number, Number)> {
        let context = self.context;
        let near = context.touches(self.at) || self.found.spaced && context.follows(self.at);
        if !(near && context.is(self.at, Class::Several)) {
            return None;
        }
        let unit = Number::integer(1).scaled(power.cast_signed())?;
        let low = self.parts.sum()?;
        let mut bounds = (low, low.plus(unit)?);
        let mut at = self.at + 1;
        let mut steps = 0;
        while steps < 3
            && (context.touches(at) || context.follows(at))
            && let Some((power, _)) = scale(context, at)
        {
            bounds = (bounds.0.scaled(power.cast_signed())?, bounds.1.scaled(power.cast_signed())?);
            at += 1;
            steps += 1;
        }
        self.at = at;
        self.found.vague = true;
        Some(bounds)
    }
}
