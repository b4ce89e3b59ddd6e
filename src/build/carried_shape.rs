use serde::{Deserialize, Serialize};

use crate::model::{Carried, CodeRole, CodeTag, Dialect, Fields, InlineCode, Variant};
use crate::text::Pair;

/// What a unit carries along, as a part keeps it.
#[derive(Serialize, Deserialize)]
pub(super) struct CarriedShape {
    #[serde(default, skip_serializing_if = "FieldsShape::is_empty")]
    unit: FieldsShape,
    #[serde(default, skip_serializing_if = "FieldsShape::is_empty")]
    authoritative: FieldsShape,
    #[serde(default, skip_serializing_if = "FieldsShape::is_empty")]
    reference: FieldsShape,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    others: Vec<VariantShape>,
}

#[derive(Default, Serialize, Deserialize)]
struct FieldsShape {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    values: Vec<(String, String)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct VariantShape {
    language: String,
    fields: FieldsShape,
    text: String,
    codes: Vec<CodeShape>,
}

/// An inline code, as a part keeps it.
#[derive(Serialize, Deserialize)]
pub(super) struct CodeShape {
    at: u32,
    role: RoleShape,
    id: String,
    counterpart: Option<String>,
    native: String,
    dialect: DialectShape,
    element: String,
    attributes: Vec<(String, String)>,
    content: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "CodeRole")]
enum RoleDefinition {
    Begin,
    End,
    Point,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Dialect")]
enum DialectDefinition {
    Tmx,
    Xliff1,
    Xliff2,
}

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct RoleShape(#[serde(with = "RoleDefinition")] CodeRole);

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct DialectShape(#[serde(with = "DialectDefinition")] Dialect);

impl FieldsShape {
    fn is_empty(&self) -> bool {
        self.values.is_empty() && self.notes.is_empty()
    }
}

impl From<Fields> for FieldsShape {
    fn from(fields: Fields) -> Self {
        Self { values: fields.values, notes: fields.notes }
    }
}

impl From<FieldsShape> for Fields {
    fn from(shape: FieldsShape) -> Self {
        Self { values: shape.values, notes: shape.notes }
    }
}

impl From<Carried> for CarriedShape {
    fn from(carried: Carried) -> Self {
        let variant = |other: Variant| VariantShape {
            language: other.language,
            fields: other.fields.into(),
            text: other.text,
            codes: other.codes.into_iter().map(CodeShape::from).collect(),
        };
        Self {
            unit: carried.unit.into(),
            authoritative: carried.sides.authoritative.into(),
            reference: carried.sides.reference.into(),
            others: carried.others.into_iter().map(variant).collect(),
        }
    }
}

impl From<CarriedShape> for Carried {
    fn from(shape: CarriedShape) -> Self {
        let variant = |other: VariantShape| Variant {
            language: other.language,
            fields: other.fields.into(),
            text: other.text,
            codes: other.codes.into_iter().map(InlineCode::from).collect(),
        };
        Self {
            unit: shape.unit.into(),
            sides: Pair::new(shape.authoritative.into(), shape.reference.into()),
            others: shape.others.into_iter().map(variant).collect(),
        }
    }
}

impl From<InlineCode> for CodeShape {
    fn from(code: InlineCode) -> Self {
        let CodeTag { dialect, element, attributes, content } = code.tag;
        Self {
            at: code.at,
            role: RoleShape(code.role),
            id: code.id,
            counterpart: code.counterpart,
            native: code.native,
            dialect: DialectShape(dialect),
            element,
            attributes,
            content,
        }
    }
}

impl From<CodeShape> for InlineCode {
    fn from(shape: CodeShape) -> Self {
        let CodeShape { at, role, id, counterpart, native, dialect, element, attributes, content } = shape;
        let tag = CodeTag { dialect: dialect.0, element, attributes, content };
        Self { at, role: role.0, id, counterpart, native, tag }
    }
}
