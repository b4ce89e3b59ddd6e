//! Values that the other text states in another sentence, or again.

use std::collections::{BTreeMap, HashMap};

use crate::check::matching::agree::{Agreement, agree};
use crate::check::matching::nearby;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::atom::{Atom, Bracketed};
use crate::check::values::bead::{Compared, Fate};
use crate::model::Scalar;
use crate::text::Side;

/// Beads on either side in which a moved figure is looked for.
const NEIGHBOURS: usize = 2;

/// Pairs values that moved a sentence or two.
pub(super) fn moved(compared: &mut [Compared]) {
    for bead in 0..compared.len() {
        let odd = has_odd_provision(compared, bead);
        let near = bead.saturating_sub(NEIGHBOURS)..(bead + NEIGHBOURS + 1).min(compared.len());
        let near = near.filter(|&other| other != bead);
        let facing: Vec<_> = near.map(|other| (other, compared[other].open(Side::Reference))).collect();
        let open = compared[bead].open(Side::Authoritative);
        for (place, &index) in open.iter().enumerate() {
            let atom = compared[bead].atoms.authoritative[index].clone();
            if odd && atom.is_provision() {
                continue;
            }
            let mut candidates: Vec<(usize, Agreement, usize, usize)> = Vec::new();
            for (other, others) in &facing {
                for &other_index in &others[nearby(place, open.len(), others.len())] {
                    let free = compared[*other].fates.reference[other_index] == Fate::Open;
                    let atoms = &compared[*other].atoms.reference;
                    if let Some(agreement) = moves(&atom, &atoms[other_index]).filter(|_| free) {
                        candidates.push((other.abs_diff(bead), agreement, *other, other_index));
                    }
                }
            }
            if let Some(&(_, _, other, other_index)) = candidates.iter().min() {
                compared[bead].fates.authoritative[index] = Fate::Moved(other, other_index);
                compared[other].fates.reference[other_index] = Fate::Moved(bead, index);
            }
        }
    }
}

/// Whether each side of a bead has one open place in a law, and no sentence near it states that of the reference: the one has
/// become the other, whatever is told elsewhere.
fn has_odd_provision(compared: &[Compared], bead: usize) -> bool {
    let open = Side::EACH.map(|side| {
        let mut open = compared[bead].open(side);
        open.retain(|&index| compared[bead].atoms[side][index].is_provision());
        open
    });
    let (&[_], &[odd]) = (&open.authoritative[..], &open.reference[..]) else { return false };
    let odd = &compared[bead].atoms.reference[odd];
    let states = |other: &Compared| other.atoms.authoritative.iter().any(|other| moves(other, odd).is_some());
    !near(compared, bead).any(states)
}

/// Pairs values that stand somewhere else altogether; only such as do not meet by chance.
pub(super) fn elsewhere(compared: &mut [Compared]) {
    let mut places: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
    for (bead, of) in compared.iter().enumerate() {
        for index in of.open(Side::Reference) {
            if let Some(key) = distinctive(&of.atoms.reference[index]) {
                places.entry(key).or_default().push((bead, index));
            }
        }
    }
    // The first place is taken first.
    for found in places.values_mut() {
        found.reverse();
    }
    for bead in 0..compared.len() {
        for index in compared[bead].open(Side::Authoritative) {
            let atom = &compared[bead].atoms.authoritative[index];
            let Some(key) = distinctive(atom) else { continue };
            let Some(found) = places.get_mut(&key) else { continue };
            let Some(&(other, other_index)) = found.last() else { continue };
            let same = agree(atom, &compared[other].atoms.reference[other_index]);
            if other != bead && same.is_some_and(|agreement| agreement <= Agreement::Converted) {
                found.pop();
                compared[bead].fates.authoritative[index] = Fate::Elsewhere;
                compared[other].fates.reference[other_index] = Fate::Elsewhere;
            }
        }
    }
}

/// The value as a key where it is so particular that two of a document are the same fact: three digits and more.
fn distinctive(atom: &Atom) -> Option<String> {
    match atom.reading()? {
        (_, Scalar::Number(number)) => {
            number.digits().filter(|(digits, _)| digits.len() >= 3).map(|_| number.to_string())
        }
        (_, Scalar::Date(date)) if date.day.is_some() && date.month.is_some() => Some(date.to_string()),
        (_, Scalar::Text(text)) => Some(text.to_string()),
        _ => None,
    }
}

/// Settles what is still open and says nothing that the other side does not say in this bead or next to it.
pub(in crate::check) fn repetitions(scene: &Scene<'_>, compared: &mut [Compared]) {
    let mut settled = BTreeMap::new();
    for (at, bead) in compared.iter().enumerate() {
        // A sentence that was left out or added is reported whole.
        if bead.sentences.authoritative.is_empty() || bead.sentences.reference.is_empty() {
            continue;
        }
        for side in Side::BOTH {
            for index in bead.open(side) {
                let value = Standing::new(scene, bead, side, index);
                // What contradicts the number in words before it is no repetition, wherever its value stands.
                if value.atom().bracketed == Bracketed::Contradicts {
                    continue;
                }
                if value.repeats() {
                    settled.insert((at, side, index), Fate::Repeated);
                } else if near(compared, at).any(|other| says(other, value)) {
                    settled.insert((at, side, index), Fate::Nearby);
                }
            }
        }
    }
    for ((at, side, index), fate) in settled {
        compared[at].fates[side][index] = fate;
    }
}

fn near(compared: &[Compared], at: usize) -> impl Iterator<Item = &Compared> {
    let range = at.saturating_sub(NEIGHBOURS)..(at + NEIGHBOURS + 1).min(compared.len());
    range.filter(move |&other| other != at).map(|other| &compared[other])
}

/// Whether the other side of a neighbour states a value.
fn says(neighbour: &Compared, value: Standing<'_>) -> bool {
    neighbour.atoms[value.side.other()].iter().any(|other| moves(value.atom(), other).is_some())
}

/// How two values of different beads agree, if they can be the same one: a place in a law is another one only.
fn moves(one: &Atom, other: &Atom) -> Option<Agreement> {
    let found = agree(one, other).filter(|agreement| *agreement <= Agreement::Converted);
    found.filter(|_| one.is_provision() == other.is_provision())
}
