use super::agree::{Agreement, agree};
use super::bead::{Compared, Fate, compared};
use super::consistency::consistency;
use super::differences::{Scene, differences};
use super::options::Options;
use super::order::order;
use super::unpaired::unpaired;
use crate::lang::Language;
use crate::model::{Bead, Entry, Report, Text, Verdict};
use crate::text::{Pair, Side};

/// Compares the figures of `texts` bead by bead: first inside each bead, then with its neighbours, then with the whole.
#[must_use]
pub fn check(texts: Pair<&Text>, beads: &[Bead], languages: Pair<&'static Language>, options: &Options) -> Report {
    let mut compared = compared(texts, beads);
    redundant(&mut compared);
    moved(&mut compared);
    let scene = Scene { texts, languages, options };
    let mut report = Report::default();
    for bead in &mut compared {
        if bead.sentences.authoritative.is_empty() || bead.sentences.reference.is_empty() {
            unpaired(texts, bead, options, &mut report);
            continue;
        }
        differences(&scene, bead, &mut report);
        order(texts, bead, options, &mut report);
        consistency(texts, bead, options, &mut report);
    }
    report.ledger = compared.iter().flat_map(|bead| entries(texts, bead)).collect();
    report
        .findings
        .sort_by_key(|finding| (finding.bead, finding.places.authoritative.span, finding.places.reference.span));
    report
}

/// Settles the values that say nothing new: repetitions, conversions in brackets, and what a translation may leave out.
fn redundant(compared: &mut [Compared]) {
    for bead in compared {
        for side in Side::BOTH {
            for index in bead.open(side) {
                if bead.atoms[side][index].optional || bead.repeats(side, index) {
                    bead.fates[side][index] = Fate::Redundant;
                }
            }
        }
    }
}

/// Pairs values that moved a sentence or two, and then values that stand somewhere else altogether.
fn moved(compared: &mut [Compared]) {
    /// Beads on either side in which a moved figure is looked for.
    const NEIGHBOURS: usize = 2;
    /// Values without a counterpart beyond which the texts do not belong together, and looking further says nothing.
    const MOST: usize = 400;
    let open = |compared: &[Compared], side: Side| -> Vec<(usize, usize)> {
        compared
            .iter()
            .enumerate()
            .flat_map(|(at, bead)| bead.open(side).into_iter().map(move |index| (at, index)))
            .collect()
    };
    for (reach, fate) in [(NEIGHBOURS, Fate::Moved), (usize::MAX, Fate::Elsewhere)] {
        let left = open(compared, Side::Authoritative);
        let right = open(compared, Side::Reference);
        if left.len() > MOST && reach == usize::MAX {
            return;
        }
        let mut taken = vec![false; right.len()];
        for (bead, index) in left {
            let atom = compared[bead].atoms.authoritative[index].clone();
            let first = right.partition_point(|(other, _)| other.saturating_add(reach) < bead);
            let near =
                right.iter().enumerate().skip(first).take_while(|(_, (other, _))| *other <= bead.saturating_add(reach));
            let found = near.filter(|(at, _)| !taken[*at]).find(|(_, (other, index))| {
                agree(&atom, &compared[*other].atoms.reference[*index])
                    .is_some_and(|agreement| agreement <= Agreement::Converted)
            });
            if let Some((at, &(other, other_index))) = found {
                taken[at] = true;
                compared[bead].fates.authoritative[index] = fate;
                compared[other].fates.reference[other_index] = fate;
            }
        }
    }
}

/// The ledger of a bead: every authoritative figure once, with the worst of what became of its values.
fn entries(texts: Pair<&Text>, bead: &Compared) -> Vec<Entry> {
    let mut entries: Vec<(usize, usize, Entry)> = Vec::new();
    for (index, atom) in bead.atoms.authoritative.iter().enumerate() {
        let Some(figure) = bead.figure(texts, Side::Authoritative, index) else { continue };
        let (verdict, counterpart) = match bead.fates.authoritative[index] {
            Fate::Paired(
                right,
                Agreement::Same | Agreement::Reworded | Agreement::Converted | Agreement::Complement,
            ) => (Verdict::Tallies, Some(right)),
            Fate::Paired(right, Agreement::Rounded) => (Verdict::TalliesRounded, Some(right)),
            Fate::Paired(right, _) => (Verdict::Differs, Some(right)),
            Fate::Moved | Fate::Elsewhere => (Verdict::Moved, None),
            Fate::Redundant if atom.optional => (Verdict::Optional, None),
            Fate::Redundant => (Verdict::Tallies, None),
            Fate::Differs(right) => (Verdict::Differs, right),
            Fate::Open => (Verdict::Missing, None),
        };
        let reference = counterpart.and_then(|right| bead.figure(texts, Side::Reference, right)).cloned();
        match entries.last_mut() {
            Some((sentence, figure, entry)) if (*sentence, *figure) == (atom.sentence, atom.figure) => {
                entry.verdict = entry.verdict.max(verdict);
                entry.reference = entry.reference.take().or(reference);
            }
            _ => {
                let entry = Entry { bead: bead.index, authoritative: figure.clone(), reference, verdict };
                entries.push((atom.sentence, atom.figure, entry));
            }
        }
    }
    entries.into_iter().map(|(_, _, entry)| entry).collect()
}
