/// What opens with characters of three bytes, as nearly all of East Asia are: single ones, and couples of them.
///
/// It is asked of the bytes as they stand. Now and then it says that something opens where nothing does, never the other way round.
#[derive(Debug)]
pub(in crate::figures) struct Openers {
    /// The first characters.
    first: Letters,
    /// Those with which something opens whatever follows them.
    alone: Letters,
    /// The couples, each by a bit that its bytes are scattered to.
    couples: Box<[u8; 1 << COUPLES]>,
}

/// A bit for each character, in the cell of its last two bytes.
type Letters = Box<[u8; 1 << 16]>;

/// The bits of the number of a byte of couples.
const COUPLES: u32 = 13;

impl Openers {
    /// None yet.
    #[expect(clippy::large_stack_arrays, reason = "that the length is known saves a test for each character")]
    pub(in crate::figures) fn new() -> Self {
        let letters = || Box::new([0; 1 << 16]);
        Self { first: letters(), alone: letters(), couples: Box::new([0; 1 << COUPLES]) }
    }

    /// Adds a character with which something opens whatever follows it.
    pub(in crate::figures) fn add(&mut self, letter: char) {
        if let Some(bytes) = three_bytes(letter) {
            put_in(&mut self.first, letter_bit(bytes));
            put_in(&mut self.alone, letter_bit(bytes));
        }
    }

    /// Adds a character and the one that follows it.
    pub(in crate::figures) fn add_couple(&mut self, letter: char, next: char) {
        let (Some(bytes), Some(after)) = (three_bytes(letter), three_bytes(next)) else { return self.add(letter) };
        put_in(&mut self.first, letter_bit(bytes));
        put_in(&mut self.couples, couple_bit(bytes | after << 24));
    }

    /// How many bytes of `rest` are characters of three bytes where nothing opens. It stops before the last ones too.
    #[inline(never)]
    pub(in crate::figures) fn passed(&self, rest: &[u8]) -> usize {
        let Self { first, alone, couples } = self;
        let opens = |eight| {
            is_in(first, letter_bit(eight))
                && (!is_of_three(eight >> 24) || is_in(couples, couple_bit(eight)) || is_in(alone, letter_bit(eight)))
        };
        let mut after = rest;
        while let Some(eight) = after.first_chunk().copied().map(u64::from_le_bytes)
            && is_of_three(eight)
            && !opens(eight)
        {
            after = &after[3..];
        }
        rest.len() - after.len()
    }
}

/// Whether the bit of a cell is set.
fn is_in<const COUNT: usize>(cells: &[u8; COUNT], (cell, bit): (usize, u32)) -> bool {
    cells[cell] >> bit & 1 == 1
}

/// Sets the bit of a cell.
fn put_in<const COUNT: usize>(cells: &mut [u8; COUNT], (cell, bit): (usize, u32)) {
    cells[cell] |= 1 << bit;
}

/// The bytes of a character that has three of them, the first one lowest.
fn three_bytes(letter: char) -> Option<u64> {
    let mut bytes = [0; 8];
    (letter.encode_utf8(&mut bytes).len() == 3).then(|| u64::from_le_bytes(bytes))
}

/// Whether the character that bytes begin with has three of them.
fn is_of_three(bytes: u64) -> bool {
    bytes & 0xf0 == 0xe0
}

/// The cell and the bit of the character of three bytes that bytes begin with.
fn letter_bit(bytes: u64) -> (usize, u32) {
    (((bytes >> 8) as u16).into(), bytes as u32 & 7)
}

/// The cell and the bit of the two characters of three bytes that bytes begin with, by multiplication as Knuth does it (The Art of
/// Computer Programming 3, 6.4).
fn couple_bit(bytes: u64) -> (usize, u32) {
    let scattered = (bytes << 16).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((scattered >> (64 - COUPLES)) as usize, (scattered >> 32) as u32 & 7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_opens_nothing_is_passed() {
        let mut openers = Openers::new();
        for letter in ['百', 'a', 'é', '𠀀'] {
            openers.add(letter);
        }
        openers.add_couple('上', '半');
        openers.add_couple('第', '1');
        for (text, passed) in [
            ("共有百人在此", 6),
            ("上有百人在此", 6),
            ("共有上半年度", 6),
            ("共有第一年度", 6),
            ("共有a百人在此", 6),
            ("共有é百人在此", 6),
            ("共有𠀀百人在此", 6),
            ("共有三人在此", 12),
            ("共有", 0),
            ("", 0),
        ] {
            assert_eq!(openers.passed(text.as_bytes()), passed, "{text}");
        }
    }
}
