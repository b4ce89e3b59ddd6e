use super::head::Head;
use super::place::Place;
use super::surface::Surface;

/// Heads of surfaces, four bits for each place that one may have. Now and then it knows one too many.
#[derive(Debug)]
pub(in crate::figures) struct Heads(Box<[u64; PLACES / PER_CELL]>);

/// The places.
const PLACES: usize = 1 << BITS;

/// The bits of the number of a place.
const BITS: u32 = 16;

/// The places of a cell.
const PER_CELL: usize = 16;

impl Heads {
    /// None yet.
    #[expect(clippy::large_stack_arrays, reason = "that the length is known saves a test for each word")]
    pub(in crate::figures) fn new() -> Self {
        Self(Box::new([0; PLACES / PER_CELL]))
    }

    /// What is known of a head.
    #[inline]
    pub(in crate::figures) fn of(&self, head: Head) -> Known {
        let place = head.scatter(BITS);
        Known(self.0[place / PER_CELL] >> (place % PER_CELL * 4))
    }

    /// Adds what is known of a head.
    pub(in crate::figures) fn add(&mut self, head: Head, known: u64) {
        let place = head.scatter(BITS);
        self.0[place / PER_CELL] |= known << (place % PER_CELL * 4);
    }

    /// Adds the heads by which a surface that begins with `first` is asked for, near a token alone or, where it is `opening`, wherever
    /// it stands.
    pub(in crate::figures) fn add_surface(&mut self, surface: &Surface, first: char, words: bool, opening: bool) {
        let (head, leads) =
            if opening { (Known::OPENING_HEAD, Known::LEADS_OPENING_HEAD) } else { (Known::HEAD, Known::LEADS_HEAD) };
        if first.is_ascii_alphabetic() {
            // A word of the alphabet is passed as a whole in running characters too.
            let [longer, shorter] = if words { surface.heads } else { Head::at(Place::of(&surface.key), true) };
            if let Some(longer) = longer {
                self.add(longer, head);
            }
            if let Some(shorter) = shorter {
                self.add(shorter, if longer.is_some() { leads } else { head });
            }
            if words {
                return;
            }
        }
        if let [Some(couple), _] = surface.heads {
            self.add(couple, head);
        }
    }
}

/// What is known of a head: its bits, and those of other heads above them.
#[derive(Clone, Copy, Debug)]
pub(in crate::figures) struct Known(u64);

impl Known {
    /// The head of a surface.
    pub(in crate::figures) const HEAD: u64 = 1;

    /// The first word of a head of two words.
    pub(in crate::figures) const LEADS_HEAD: u64 = 2;

    /// The head of a surface that is looked at wherever it stands.
    pub(in crate::figures) const OPENING_HEAD: u64 = 4;

    /// The first word of a head of two words of such a surface.
    pub(in crate::figures) const LEADS_OPENING_HEAD: u64 = 8;

    /// Whether it is the head of a surface.
    pub(in crate::figures) fn is_head(self) -> bool {
        self.0 & Self::HEAD > 0
    }

    /// Whether it is the first word of the head of a surface of more words.
    pub(in crate::figures) fn leads(self) -> bool {
        self.0 & Self::LEADS_HEAD > 0
    }

    /// Whether a surface may begin with it that is looked at: any where it is `near` a token, else one that is wherever it stands.
    #[inline]
    pub(in crate::figures) fn opens(self, near: bool) -> bool {
        let bits = if near { Self::HEAD | Self::LEADS_HEAD } else { Self::OPENING_HEAD | Self::LEADS_OPENING_HEAD };
        self.0 & bits > 0
    }

    /// Whether it is the head of such a surface.
    #[inline]
    pub(in crate::figures) fn is_opening_head(self, near: bool) -> bool {
        self.0 & (if near { Self::HEAD } else { Self::OPENING_HEAD }) > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_is_known_of_a_head_and_of_no_other() {
        let mut heads = Heads::new();
        let head = |key| Head::of(key, true).expect("a head");
        heads.add(head("million"), Known::HEAD);
        heads.add(head("than"), Known::LEADS_HEAD);
        heads.add(head("over"), Known::HEAD | Known::OPENING_HEAD);
        heads.add(head("up"), Known::LEADS_HEAD | Known::LEADS_OPENING_HEAD);
        let known = |key| {
            let known = heads.of(head(key));
            [known.is_head(), known.leads(), known.opens(true), known.opens(false), known.is_opening_head(false)]
        };
        assert_eq!(known("million"), [true, false, true, false, false]);
        assert_eq!(known("than"), [false, true, true, false, false]);
        assert_eq!(known("over"), [true, false, true, true, true]);
        assert_eq!(known("up"), [false, true, true, true, false]);
        assert_eq!(known("minister"), [false; 5]);
    }
}
