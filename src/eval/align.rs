use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::time::Instant;

use super::{Counts, Evaluation, Notice, Row};
use crate::lang::Language;
use crate::pipeline::{self, Options};
use crate::read::{self, Lines};
use crate::text::{Pair, Side};

/// Two texts with one sentence a line, and their gold beads.
#[derive(Clone, Debug)]
pub struct Parallel {
    /// Name of the document.
    pub name: String,
    /// The texts.
    pub texts: Pair<String>,
    /// Their languages.
    pub languages: Pair<&'static Language>,
    /// The beads: line numbers of each side, from 0.
    pub beads: Vec<Pair<Vec<usize>>>,
}

impl From<&Notice> for Parallel {
    fn from(notice: &Notice) -> Self {
        let on_one_line = |sentence: &str| sentence.replace('\n', " ");
        let text = |side| notice.gold.sentences(side).map(|(_, sentence)| on_one_line(sentence) + "\n").collect();
        let mut next = Pair::new(0, 0);
        let beads = notice.gold.beads.iter().map(|bead| {
            let mut take = |side: Side| {
                let first = next[side];
                next[side] += bead.sentences(side).len();
                (first..next[side]).collect()
            };
            Pair::new(take(Side::Authoritative), take(Side::Reference))
        });
        Self {
            name: notice.name.clone(),
            beads: beads.collect(),
            texts: Pair::new(text(Side::Authoritative), text(Side::Reference)),
            languages: notice.languages,
        }
    }
}

/// Scores the beads that are found over gold sentences.
///
/// Strict and lax follow Sennrich & Volk, "`MT`-based sentence alignment for `OCR`-generated parallel texts" (2010), except
/// that null beads count line by line: recall leaves them out, precision does not. `unaligned` is about the lines that
/// stand in null beads.
#[must_use]
pub fn align(parallels: &[Parallel], options: &Options) -> Evaluation {
    Evaluation { rows: parallels.iter().map(|parallel| row(parallel, options)).collect() }
}

fn row(parallel: &Parallel, options: &Options) -> Row {
    let documents = parallel.texts.as_ref().map(|text| read::text(text, &parallel.name, Lines::Sentences));
    let begin = Instant::now();
    let aligned = pipeline::align_in(documents, parallel.languages, options);
    let time = begin.elapsed();

    let found = aligned.beads.iter().map(|bead| bead.sentences.clone().map(Iterator::collect));
    let found = normal(found);
    let gold = normal(parallel.beads.iter().cloned());
    Row {
        name: parallel.name.clone(),
        measures: measures(&found, &gold),
        faults: gold.difference(&found).map(|bead| format!("missed: {}", shown(bead))).collect(),
        bytes: parallel.texts.authoritative.len() + parallel.texts.reference.len(),
        time,
    }
}

type Bead = Pair<Vec<usize>>;

/// The beads with every null bead taken apart into its lines.
fn normal(beads: impl Iterator<Item = Bead>) -> BTreeSet<Bead> {
    let mut normal = BTreeSet::new();
    for mut bead in beads {
        bead.authoritative.sort_unstable();
        bead.reference.sort_unstable();
        if bead.authoritative.is_empty() || bead.reference.is_empty() {
            normal.extend(bead.authoritative.into_iter().map(|line| Pair::new(vec![line], Vec::new())));
            normal.extend(bead.reference.into_iter().map(|line| Pair::new(Vec::new(), vec![line])));
        } else {
            normal.insert(bead);
        }
    }
    normal
}

fn measures(found: &BTreeSet<Bead>, gold: &BTreeSet<Bead>) -> BTreeMap<&'static str, Counts> {
    let null = |bead: &&Bead| bead.authoritative.is_empty() || bead.reference.is_empty();
    let paired = |beads: &BTreeSet<Bead>| beads.iter().filter(|bead| !null(bead)).cloned().collect::<BTreeSet<_>>();
    let (found_pairs, gold_pairs) = (paired(found), paired(gold));
    let (right, right_lax) = hits(found, gold);
    let (met, met_lax) = hits(&gold_pairs, &found_pairs);
    let unaligned = found.iter().filter(null).filter(|bead| gold.contains(*bead)).count();
    BTreeMap::from([
        ("strict", Counts { right, found: found.len(), met, wanted: gold_pairs.len() }),
        ("lax", Counts { right: right_lax, found: found.len(), met: met_lax, wanted: gold_pairs.len() }),
        (
            "unaligned",
            Counts {
                right: unaligned,
                found: found.iter().filter(null).count(),
                met: unaligned,
                wanted: gold.iter().filter(null).count(),
            },
        ),
    ])
}

/// How many of `found` stand in `wanted` exactly, and how many at least share a link with it.
fn hits(found: &BTreeSet<Bead>, wanted: &BTreeSet<Bead>) -> (usize, usize) {
    let mut links: HashMap<usize, HashSet<usize>> = HashMap::new();
    for bead in wanted {
        for &line in &bead.authoritative {
            links.entry(line).or_default().extend(&bead.reference);
        }
    }
    let linked = |bead: &Bead| {
        let of_line =
            |line| links.get(line).is_some_and(|linked| bead.reference.iter().any(|other| linked.contains(other)));
        bead.authoritative.iter().any(of_line)
    };
    let exact = found.iter().filter(|bead| wanted.contains(*bead)).count();
    let lax = found.iter().filter(|bead| wanted.contains(*bead) || linked(bead)).count();
    (exact, lax)
}

fn shown(bead: &Bead) -> String {
    format!("{:?}:{:?}", bead.authoritative, bead.reference)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_as_the_field_does() {
        let beads = |text| normal(super::super::ladder(text).expect("well-formed").into_iter());
        let gold = beads("[0]:[0]\n[1,2]:[1]\n[3]:[]\n[4]:[2]\n");
        let found = beads("[0]:[0]\n[1]:[1]\n[2,3]:[]\n[4]:[2]\n");
        let measures = measures(&found, &gold);
        assert_eq!(measures["strict"], Counts { right: 3, found: 5, met: 2, wanted: 3 });
        assert_eq!(measures["lax"], Counts { right: 4, found: 5, met: 3, wanted: 3 });
        assert_eq!(measures["unaligned"], Counts { right: 1, found: 2, met: 1, wanted: 1 });
    }
}
