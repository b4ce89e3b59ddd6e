use std::mem;

use super::findings::report::{Said, add};
use super::rules::numbering_differs;
use super::scene::Scene;
use super::values::bead::Compared;
use crate::model::{Numbering, NumberingStyle, Place, Report, Severity};
use crate::text::{Pair, Side};

/// Reports sentences that face each other under different numbers. Where the numbers behind it differ by as much, as those of a list
/// that begins anew, and where the reference repeats one number, the first one is told.
pub(super) fn numbering(scene: &Scene<'_>, beads: &[Compared], report: &mut Report) {
    let (mut apart, mut last): (Vec<i32>, &[u16]) = (Vec::new(), &[]);
    for bead in beads {
        let Some(numberings) = facing(scene, bead) else { continue };
        let before = mem::replace(&mut apart, differences(numberings));
        let repeated = mem::replace(&mut last, numberings.reference.path()) == last;
        if apart == before || repeated || apart.iter().all(|difference| *difference == 0) {
            continue;
        }
        let written = numberings.zip(scene.texts).map(|(numbering, text)| numbering.span.of(&text.document.text));
        let said = Said {
            rule: &numbering_differs::RULE,
            severity: Severity::Warning,
            places: numberings.map(|numbering| Place { span: numbering.span, figure: None }),
            relation: None,
            message: format!("the number {} became {}", written.authoritative.trim(), written.reference.trim()),
            suggestion: None,
        };
        add(report, scene, bead, said);
    }
}

/// The numberings that open the two sentences of a bead, where they count alike: numbers, not letters, of the same unit and depth.
fn facing<'a>(scene: &Scene<'a>, bead: &Compared) -> Option<Pair<&'a Numbering>> {
    let one = |side: Side| {
        let numbers = bead.sentences[side].clone();
        let sentence = scene.texts[side].sentences.get(numbers.start).filter(|_| numbers.len() == 1)?;
        sentence.numbering.as_ref().filter(|numbering| numbering.style == NumberingStyle::Number)
    };
    let numberings = Pair::new(one(Side::Authoritative)?, one(Side::Reference)?);
    let Pair { authoritative, reference } = numberings;
    let alike = authoritative.unit == reference.unit && authoritative.path().len() == reference.path().len();
    alike.then_some(numberings)
}

/// By how much the numbers of each level differ.
fn differences(numberings: Pair<&Numbering>) -> Vec<i32> {
    let Pair { authoritative, reference } = numberings.map(Numbering::path);
    authoritative.iter().zip(reference).map(|(one, other)| i32::from(*other) - i32::from(*one)).collect()
}
