use std::collections::HashMap;

use super::token::{Kind, Token};
use crate::lang::figures::Class;

/// The numeral at the beginning of a word that is no figure, such as 千万, 一起 and 三八. Where the numeral belongs to a
/// longer number (三千万, 十一起, 三八〇), there is no such word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leading {
    /// Bytes of the numeral.
    pub length: usize,
    /// Its surface.
    pub numeral: usize,
    /// Whether the word is made of numerals alone.
    whole: bool,
}

impl Leading {
    /// The longest numeral that `word` begins with and does not end with. `index` has the number of each surface,
    /// `classes` what it can mean.
    pub(super) fn of(word: &str, index: &HashMap<String, usize>, classes: &[Vec<Class>]) -> Option<Self> {
        let number = |part: &str| index.get(part).copied().filter(|&number| is_numeral(&classes[number]));
        let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).skip(1).collect();
        let (length, numeral) = ends.iter().rev().find_map(|&end| Some((end, number(&word[..end])?)))?;
        let point = |part: &str| index.get(part).is_some_and(|&number| classes[number].contains(&Class::Point));
        let whole = word.char_indices().all(|(at, letter)| {
            let letter = &word[at..at + letter.len_utf8()];
            number(letter).is_some() || point(letter)
        });
        Some(Self { length, numeral, whole })
    }

    /// Whether the word goes on with the number that the token `before` it belongs to. `numeral` is what its own numeral
    /// can mean.
    pub(super) fn continues(self, before: &Token<'_>, numeral: &[Class]) -> bool {
        match before.kind {
            Kind::Digits(_) => has_power(numeral),
            Kind::Word(before) => {
                let point = before.contains(&Class::Point);
                is_numeral(before)
                    || before.iter().any(|class| matches!(class, Class::Several | Class::OrdinalPrefix))
                    || (point && (self.whole || numeral.contains(&Class::Inner(1))))
            }
            Kind::Name => false,
        }
    }

    /// Whether the word goes on into the number that follows it. `after` gives what the next surface can mean, and its own
    /// leading numeral where it is such a word too.
    pub(super) fn goes_on<'a>(self, after: impl FnOnce() -> Option<(&'a Vec<Class>, Option<Self>)>) -> bool {
        self.whole
            && after().is_some_and(|(classes, leading)| is_numeral(classes) || leading.is_some_and(|next| next.whole))
    }
}

fn is_numeral(classes: &[Class]) -> bool {
    has_power(classes) || classes.iter().any(|class| matches!(class, Class::Digit(_) | Class::Small(_)))
}

fn has_power(classes: &[Class]) -> bool {
    classes.iter().any(|class| matches!(class, Class::Inner(_) | Class::Scale(_) | Class::AmbiguousScale(..)))
}
