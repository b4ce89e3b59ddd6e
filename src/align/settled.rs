use std::ops::Range;

use crate::model::Bead;
use crate::text::Pair;

/// How probable a bead of a first round must be for the second one to keep it. Against 0.99 this changed none of the 2,028 beads of
/// 146 news articles and 7 of 3,115 in nine longer texts, for the better; where passages were left out it finds more of them.
const SURE: f32 = 0.8;

/// What a first round of alignment is sure of, and what it leaves to the second.
pub(super) struct Settled {
    /// The beads that stay as they are.
    beads: Vec<Bead>,
    /// The stretches of sentences between them.
    pub open: Vec<Pair<Range<usize>>>,
}

impl Settled {
    /// What `beads`, which tile these stretches, settle.
    pub(super) fn new(beads: &[Bead], stretches: &[Pair<Range<usize>>]) -> Self {
        let mut settled = Self { beads: Vec::new(), open: Vec::new() };
        let mut beads = beads.iter().peekable();
        for stretch in stretches {
            let mut goes_on = false;
            while let Some(bead) = beads.next_if(|bead| bead.ends_within(stretch)) {
                if !bead.is_one_sided() && bead.probability >= SURE {
                    settled.beads.push(bead.clone());
                    goes_on = false;
                    continue;
                }
                match settled.open.last_mut() {
                    Some(open) if goes_on => {
                        open.authoritative.end = bead.sentences.authoritative.end;
                        open.reference.end = bead.sentences.reference.end;
                    }
                    _ => settled.open.push(bead.sentences.clone()),
                }
                goes_on = true;
            }
        }
        settled
    }

    /// All beads, of which `found` were found in what was open.
    pub(super) fn beads(mut self, found: Vec<Bead>) -> Vec<Bead> {
        self.beads.extend(found);
        self.beads.sort_by_key(Bead::start);
        self.beads
    }
}
