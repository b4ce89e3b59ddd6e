use crate::text::eight::Eight;

/// A place in a stretch of a text.
#[derive(Clone, Copy, Debug)]
pub(in crate::figures) struct Place<'a> {
    /// The text up to the end of the stretch.
    pub bytes: &'a [u8],
    /// The place.
    pub at: usize,
}

impl<'a> Place<'a> {
    /// The start of a text.
    pub(in crate::figures) fn of(text: &'a str) -> Self {
        Self { bytes: text.as_bytes(), at: 0 }
    }

    /// The eight bytes from here on.
    pub(in crate::figures) fn eight(self) -> Eight {
        Eight::at(self.bytes, self.at)
    }

    /// How many letters of ASCII stand here.
    pub(in crate::figures) fn letters(self) -> usize {
        let mut count = 0;
        loop {
            let more = Eight::at(self.bytes, self.at + count).leading_letters() as usize;
            count += more;
            if more < 8 {
                return count;
            }
        }
    }

    /// The number of the character here and its length in bytes; `None` where the stretch ends or breaks it.
    #[inline]
    pub(in crate::figures) fn character(self) -> Option<(u32, usize)> {
        match *self.bytes.get(self.at..)? {
            [one, ..] if one.is_ascii() => Some((one.into(), 1)),
            // Three bytes, as nearly all characters of East Asia.
            [one @ 0xe0..0xf0, two, three, ..] => Some((of_three(one, two, three).into(), 3)),
            [one @ 0xc0..0xe0, two, ..] => Some((bits(one & 31, two), 2)),
            [one @ 0xf0..=0xff, two, three, four, ..] => {
                Some((bits(one & 7, two) << 12 | bits(three, four) & 0xfff, 4))
            }
            _ => None,
        }
    }
}

/// The number of the character of three bytes.
fn of_three(one: u8, two: u8, three: u8) -> u16 {
    u16::from(one) << 12 | u16::from(two & 63) << 6 | u16::from(three & 63)
}

/// The number that two bytes of UTF-8 hold, the second one in its lower six bits.
fn bits(one: u8, two: u8) -> u32 {
    u32::from(one) << 6 | u32::from(two & 63)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(bytes: &[u8]) -> Place<'_> {
        Place { bytes, at: 0 }
    }

    #[test]
    fn every_character_is_read_and_what_is_none_is_not() {
        for letter in '\0'..=char::MAX {
            let written = String::from(letter);
            let read = place(written.as_bytes()).character();
            assert_eq!(read, Some((letter.into(), written.len())), "{letter:?}");
            if written.len() > 1 {
                assert_eq!(place(&written.as_bytes()[1..]).character(), None, "{letter:?}");
                assert_eq!(place(&written.as_bytes()[..written.len() - 1]).character(), None, "{letter:?}");
            }
        }
        assert_eq!(place(b"").character(), None);
    }

    #[test]
    fn letters_are_counted_to_the_end_of_the_stretch() {
        for (text, count) in [("", 0), ("8", 0), ("abc d", 3), ("abcdefgh", 8), ("eighteenths,", 11), ("né", 1)] {
            assert_eq!(place(text.as_bytes()).letters(), count, "{text}");
        }
        assert_eq!(Place { bytes: b"abc", at: 1 }.letters(), 2);
    }
}
