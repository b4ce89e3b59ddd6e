use crate::check::matching::agree::Agreement;
use crate::check::values::bead::{Compared, Fate};
use crate::model::{Entry, Text, Verdict};
use crate::text::{Pair, Side};

/// The ledger of a bead: every authoritative figure once, with the worst of what became of its values.
pub(in crate::check) fn entries(texts: Pair<&Text>, bead: &Compared) -> Vec<Entry> {
    let mut entries: Vec<(usize, usize, Entry)> = Vec::new();
    for (index, atom) in bead.atoms.authoritative.iter().enumerate() {
        let Some(figure) = bead.figure(texts, Side::Authoritative, index) else { continue };
        let (verdict, counterpart) = match bead.fates.authoritative[index] {
            Fate::Paired(
                right,
                Agreement::Same
                | Agreement::Reworded
                | Agreement::Converted
                | Agreement::Complement
                | Agreement::Beyond,
            ) => (Verdict::Tallies, Some(right)),
            Fate::Paired(right, Agreement::Rounded) => (Verdict::TalliesRounded, Some(right)),
            Fate::Paired(right, _) | Fate::Differs(right) => (Verdict::Differs, Some(right)),
            Fate::Moved(..) | Fate::Elsewhere | Fate::Nearby => (Verdict::Moved, None),
            Fate::Redundant if atom.optional => (Verdict::Optional, None),
            Fate::Redundant | Fate::Repeated => (Verdict::Tallies, None),
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
