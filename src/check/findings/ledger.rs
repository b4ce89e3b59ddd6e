use crate::check::matching::agree::Agreement;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::{Compared, Fate};
use crate::model::{Entry, Verdict};
use crate::text::Side;

/// The ledger of a bead: every authoritative figure once, with the worst of what became of its values.
pub(in crate::check) fn entries(scene: &Scene<'_>, bead: &Compared) -> Vec<Entry> {
    let mut entries: Vec<(usize, usize, Entry)> = Vec::new();
    for (index, atom) in bead.atoms.authoritative.iter().enumerate() {
        let value = Standing::new(scene, bead, Side::Authoritative, index);
        let Some(figure) = value.figure() else { continue };
        let (verdict, counterpart) = match value.fate() {
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
        let reference = counterpart.and_then(|right| value.across(right).figure()).cloned();
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
