use std::ops::Range;

use super::structure::Structure;
use crate::model::Bead;
use crate::text::Pair;

/// What of two texts a search must pair: some stretches of their sentences, which are numbered anew without those between.
pub(super) struct Opened {
    /// The sentences, by their number in the texts.
    pub sentences: Pair<Vec<usize>>,
    /// The stretches that are searched one by one, in new numbers; none where the texts are searched as a whole.
    pub stretches: Vec<Pair<Range<usize>>>,
    /// The beads outside.
    closed: Vec<Bead>,
}

impl Opened {
    /// Two texts of so many sentences, and what their structure leaves open.
    pub(super) fn new(counts: Pair<usize>, structure: Option<Structure>) -> Self {
        let Some(Structure { beads: closed, open }) = structure else {
            let sentences = counts.map(|count| (0..count).collect());
            return Self { sentences, stretches: Vec::new(), closed: Vec::new() };
        };
        let mut sentences: Pair<Vec<usize>> = Pair::default();
        let mut stretches = Vec::with_capacity(open.len());
        for stretch in open {
            let start = sentences.as_ref().map(Vec::len);
            sentences.authoritative.extend(stretch.authoritative);
            sentences.reference.extend(stretch.reference);
            stretches.push(start.zip(sentences.as_ref().map(Vec::len)).map(|(start, end)| start..end));
        }
        Self { sentences, stretches, closed }
    }

    /// All beads of the texts, of which `found` were found here.
    pub(super) fn beads(self, found: Vec<Bead>) -> Vec<Bead> {
        let mut beads = self.closed;
        if self.stretches.is_empty() {
            beads.extend(found);
            return beads;
        }
        let mut stretches = self.stretches.iter().peekable();
        for mut bead in found {
            while stretches.peek().is_some_and(|stretch| !bead.ends_within(stretch)) {
                stretches.next();
            }
            let Some(stretch) = stretches.peek() else { break };
            bead.sentences =
                bead.sentences.zip(stretch.as_ref()).zip(self.sentences.as_ref()).map(|((own, stretch), sentences)| {
                    let shift = sentences[stretch.start] - stretch.start;
                    own.start + shift..own.end + shift
                });
            beads.push(bead);
        }
        beads.sort_by_key(Bead::start);
        beads
    }
}
