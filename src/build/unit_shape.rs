use serde::{Deserialize, Serialize};

use crate::model::{Bead, Carried, InlineCode, Severity};
use crate::text::Pair;
use crate::write::corpus::{Standing, Unit};

/// A translation unit as one line of a part.
#[derive(Serialize, Deserialize)]
pub(super) struct UnitShape {
    id: String,
    document: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    within: Option<String>,
    position: usize,
    authoritative: Side,
    reference: Side,
    /// The bits of the probability, which no decimal rounding may change.
    probability: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    worst: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    findings: Vec<String>,
    #[serde(default, skip_serializing_if = "is_nothing")]
    carried: Carried,
}

#[derive(Serialize, Deserialize)]
struct Side {
    begin: usize,
    end: usize,
    text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    codes: Vec<InlineCode>,
}

fn is_nothing(carried: &Carried) -> bool {
    *carried == Carried::default()
}

impl From<Unit> for UnitShape {
    fn from(unit: Unit) -> Self {
        let sides = unit.bead.sentences.zip(unit.texts).zip(unit.codes);
        let Pair { authoritative, reference } =
            sides.map(|((range, text), codes)| Side { begin: range.start, end: range.end, text, codes });
        Self {
            id: unit.id,
            document: unit.document,
            within: unit.within,
            position: unit.position,
            authoritative,
            reference,
            probability: unit.bead.probability.to_bits(),
            worst: (unit.standing != Standing::Tallies).then(|| unit.standing.name().to_owned()),
            findings: unit.findings,
            carried: unit.carried,
        }
    }
}

impl From<UnitShape> for Unit {
    fn from(shape: UnitShape) -> Self {
        let sides = Pair::new(shape.authoritative, shape.reference);
        let sentences = sides.as_ref().map(|side| side.begin..side.end);
        let codes = sides.as_ref().map(|side| side.codes.clone());
        let severities = [Severity::Note, Severity::Warning, Severity::Error];
        let worst = severities.into_iter().map(|severity| Standing::from(Some(severity)));
        Self {
            id: shape.id,
            document: shape.document,
            within: shape.within,
            position: shape.position,
            bead: Bead { sentences, probability: f32::from_bits(shape.probability) },
            texts: sides.map(|side| side.text),
            codes,
            standing: worst
                .into_iter()
                .find(|standing| Some(standing.name()) == shape.worst.as_deref())
                .unwrap_or_default(),
            findings: shape.findings,
            carried: shape.carried,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CodeRole, CodeTag, Dialect, Fields, Variant};

    fn code(role: CodeRole) -> InlineCode {
        let tag = CodeTag {
            dialect: Dialect::Xliff2,
            element: "pc".into(),
            attributes: vec![("id".into(), "1".into())],
            content: "<&>".into(),
        };
        InlineCode { at: 3, role, id: "1".into(), counterpart: Some("1".into()), native: "<b>".into(), tag }
    }

    #[test]
    fn a_unit_comes_back_as_it_was() {
        for standing in [Standing::Tallies, Standing::Note, Standing::Warning, Standing::Error] {
            let unit = Unit {
                id: "a:1".into(),
                document: "a".into(),
                within: Some("7".into()),
                position: 3,
                bead: Bead { sentences: Pair::new(3..5, 4..4), probability: 0.1 + 0.2 },
                texts: Pair::new("二\u{2028}\"".into(), String::new()),
                standing,
                findings: vec!["figure-differs: 5".into()],
                codes: Pair::new(vec![code(CodeRole::Begin), code(CodeRole::End)], vec![code(CodeRole::Point)]),
                carried: Carried {
                    unit: Fields { values: vec![("prop:x".into(), "y".into())], notes: vec!["n".into()] },
                    sides: Pair::new(Fields::default(), Fields { values: vec![], notes: vec!["m".into()] }),
                    others: vec![Variant { language: "fr".into(), text: "deux".into(), ..Variant::default() }],
                    languages: Pair::new(Some("zh-TW".into()), None),
                },
            };
            let line = serde_json::to_string(&UnitShape::from(unit.clone())).expect("a line");
            assert!(!line.contains('\n'));
            let shape: UnitShape = serde_json::from_str(&line).expect("a shape");
            assert_eq!(Unit::from(shape), unit);
        }
    }
}
