//! Totals that are not the sum of their parts.

mod in_list;
mod in_sentence;
mod in_table;
mod sum;

use self::sum::Sum;
use super::findings::report::{Said, add, places_of};
use super::matching::relation::relation;
use super::rules::sum_mismatch;
use super::scene::Scene;
use super::values::bead::Compared;
use crate::lang::Language;
use crate::model::{Place, Relation, Report, Severity, Text};
use crate::text::{Pair, Side};

/// Sums of the other side that each sum of a bead is held against, at most.
const MOST_OTHERS: usize = 24;

/// Reports totals that are not the sum of the parts that their text sets beside them: in brackets, after 其中 or
/// *including*, before 合计, in a list, in a table.
pub(super) fn sums(scene: &Scene<'_>, beads: &[Compared], report: &mut Report) {
    let found = Side::EACH.map(|side| Found { sums: find(scene.texts[side], scene.languages[side]), next: 0 });
    let [mut authoritative, mut reference] = [found.authoritative, found.reference];
    for bead in beads {
        let sums = Pair::new(
            authoritative.until(bead.sentences.authoritative.end),
            reference.until(bead.sentences.reference.end),
        );
        for side in Side::BOTH {
            for sum in sums[side] {
                let others = sums[side.other()];
                mismatch(scene, bead, (side, sum), others.get(..MOST_OTHERS).unwrap_or(others), report);
            }
        }
    }
}

/// The sums of one text in the order of their totals' sentences, taken bead by bead.
struct Found {
    sums: Vec<Sum>,
    next: usize,
}

impl Found {
    /// The sums whose totals stand before sentence `end` and were not taken yet.
    fn until(&mut self, end: usize) -> &[Sum] {
        let rest = self.sums.get(self.next..).unwrap_or_default();
        let count = rest.partition_point(|sum| sum.sentence < end);
        self.next += count;
        rest.get(..count).unwrap_or_default()
    }
}

fn find(text: &Text, language: &Language) -> Vec<Sum> {
    let words = &language.comparison;
    let sentences = 0..text.sentences.len();
    let mut sums: Vec<Sum> = sentences
        .flat_map(|sentence| {
            let mut here = in_sentence::sums(text, sentence, words);
            here.extend(in_list::sums(text, sentence));
            here
        })
        .chain(in_table::sums(text, words))
        .collect();
    sums.sort_by_key(|sum| (sum.sentence, sum.figure));
    sums
}

fn mismatch(scene: &Scene<'_>, bead: &Compared, (side, sum): (Side, &Sum), others: &[Sum], report: &mut Report) {
    if sum.holds().is_some() {
        return;
    }
    let witness = others.iter().find_map(|other| other.bears_out(sum));
    let faithful = side == Side::Reference && others.iter().any(|other| other.says_the_same(sum));
    let Some(parts) = sum.of_parts(witness.unwrap_or(sum.parts.len())).filter(|_| !faithful) else { return };
    let slip = relation(parts, sum.total);
    // Without a slip that explains it, the parts may just be some of the total; two round numbers are soon a slip apart.
    let telling = slip != Relation::Other && sum.total.digits().is_some_and(|(digits, _)| digits.len() > 2);
    if !telling && witness.is_none() && !sum.complete {
        return;
    }
    // A total that the authoritative text does not state is the translator's own.
    let own = || !bead.states(side, sum.sentence, sum.figure);
    let severity =
        if side == Side::Reference && (witness.is_some() || own()) { Severity::Warning } else { Severity::Note };
    let whose = if side == Side::Authoritative { "the authoritative text itself" } else { "the reference" };
    let Some(figure) = sum.figure_in(scene.texts[side]) else { return };
    let places = places_of(scene.texts, bead, side, Place { span: figure.span, figure: Some(figure.clone()) });
    let message =
        format!("in {whose} the parts add up to {}, and the total is {}", parts.grouped(), sum.total.grouped());
    let said = Said { rule: &sum_mismatch::RULE, severity, places, relation: Some(slip), message, suggestion: None };
    add(report, scene, bead, said);
}
