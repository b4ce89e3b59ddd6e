use super::agree::{Agreement, agree};
use super::atom::Atom;

/// The counterpart of each authoritative atom, and how it agrees.
#[derive(Debug)]
pub(super) struct Matching {
    /// By authoritative atom: the reference atom and the agreement.
    pub authoritative: Vec<Option<(usize, Agreement)>>,
    /// By reference atom: whether it has a counterpart.
    pub reference: Vec<bool>,
}

/// Pairs the atoms of one bead: the best agreement first, then the nearest position.
pub(super) fn matching(authoritative: &[Atom], reference: &[Atom]) -> Matching {
    let mut candidates = Vec::new();
    for (left, atom) in authoritative.iter().enumerate() {
        for (right, other) in reference.iter().enumerate() {
            if let Some(agreement) = agree(atom, other) {
                // Positions are compared as shares of their side, in thousandths.
                let place = |index: usize, count: usize| index * 1000 / count.max(1);
                let distance = place(left, authoritative.len()).abs_diff(place(right, reference.len()));
                let kinds = atom.readings.first().map(|reading| reading.0.kind())
                    != other.readings.first().map(|reading| reading.0.kind());
                candidates.push((agreement, kinds, distance, left, right));
            }
        }
    }
    candidates.sort_unstable();
    let mut found =
        Matching { authoritative: vec![None; authoritative.len()], reference: vec![false; reference.len()] };
    for (agreement, _, _, left, right) in candidates {
        if found.authoritative[left].is_none() && !found.reference[right] {
            found.authoritative[left] = Some((right, agreement));
            found.reference[right] = true;
        }
    }
    found
}
