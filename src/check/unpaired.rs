use super::findings::report::{Said, add};
use super::findings::unmatched::severity_of;
use super::rules::{sentence_added, sentence_omitted};
use super::scene::Scene;
use super::standing::Standing;
use super::values::bead::Compared;
use crate::model::{Place, Report, Severity};
use crate::text::{Side, counted};

/// Reports a bead of which one side is empty.
pub(super) fn unpaired(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    let side = if bead.sentences.reference.is_empty() { Side::Authoritative } else { Side::Reference };
    let open = bead.open(side).into_iter();
    let values = open.map(|index| Standing::new(scene, bead, side, index));
    let figures = values.filter(|value| severity_of(*value) > Severity::Note).count();
    let severity = if figures > 0 { Severity::Warning } else { Severity::Note };
    let (rule, what) = match side {
        Side::Authoritative => {
            (&sentence_omitted::RULE, "this part of the authoritative text has no counterpart in the reference")
        }
        Side::Reference => {
            (&sentence_added::RULE, "this part of the reference has no counterpart in the authoritative text")
        }
    };
    let brings = match figures {
        0 => String::new(),
        1 => ", and it brings a figure".into(),
        count => format!(", and it brings {}", counted(count, "figure")),
    };
    let places = Side::EACH.map(|side| Place { span: bead.span(scene.texts, side), figure: None });
    let message = format!("{what}{brings}");
    add(report, scene, bead, Said { rule, severity, places, relation: None, message, suggestion: None });
}
