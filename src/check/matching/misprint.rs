use super::relation::slip;
use crate::check::standing::Standing;
use crate::model::{Measure, Relation, Scalar};

/// How two identifiers relate of which one is misprinted.
pub(in crate::check) fn misprinted(authoritative: &Scalar, reference: &Scalar) -> Option<Relation> {
    let (Scalar::Text(one), Scalar::Text(other)) = (authoritative, reference) else { return None };
    misprint(one, other)
}

/// A slip in the digits of two identifiers that are the same otherwise. Addresses of pages differ between languages.
fn misprint(authoritative: &str, reference: &str) -> Option<Relation> {
    let is_address = |text: &str| text.starts_with("WWW.") || text.contains("://") || text.contains('@');
    let kept = |text: &str| -> String { text.chars().filter(|letter| !letter.is_ascii_digit()).collect() };
    if is_address(authoritative) || kept(authoritative) != kept(reference) {
        return None;
    }
    slip(authoritative, reference).or_else(|| is_one_number(authoritative, reference).then_some(Relation::Other))
}

/// Whether two different numbers of a telephone or an account may be meant as one: half of the digits are the same, each in its place.
fn is_one_number(one: &str, other: &str) -> bool {
    /// The fewest digits of such a number.
    const DIGITS: usize = 7;
    let long = |text: &str| text.len() >= DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    let same = one.bytes().zip(other.bytes()).filter(|(one, other)| one == other).count();
    long(one) && long(other) && one.len() == other.len() && one != other && 2 * same >= one.len()
}

/// Whether two names are running numbers of one year: 16/2022 and 6/2022.
pub(in crate::check) fn same_year(one: &Scalar, other: &Scalar) -> bool {
    let year = |scalar: &Scalar| match scalar {
        Scalar::Text(text) => text.split_once('/').map(|(_, year)| year.to_owned()),
        _ => None,
    };
    year(one)
        .filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))
        .is_some_and(|one| year(other) == Some(one))
}

/// Whether the other side has an open identifier that this open one was misprinted as, or is a misprint of.
pub(in crate::check) fn has_misprint(value: Standing<'_>) -> bool {
    let Some(one) = identifier(value) else { return false };
    let meant = |other: &Scalar| misprinted(one, other).is_some() || same_year(one, other);
    value.open_facing().filter_map(identifier).any(meant)
}

/// The name that a value is.
fn identifier(value: Standing<'_>) -> Option<&Scalar> {
    match value.atom().reading() {
        Some((Measure::Identifier, scalar)) => Some(scalar),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_misprinted_in_their_digits_alone() {
        assert_eq!(misprint("01065551234", "01065551243"), Some(Relation::Transposed));
        assert_eq!(misprint("2025:9", "2025:8"), Some(Relation::OneDigit));
        assert_eq!(misprint("01065553344", "01065554433"), Some(Relation::Other));
        assert_eq!(misprint("01065553344", "02188776622"), None);
        assert_eq!(misprint("3344", "4433"), None);
        assert_eq!(misprint("GB/T 19001-2016", "GB/T 19001-2016"), None);
        assert_eq!(misprint("5G", "4G"), None);
        assert_eq!(misprint("V2.0", "W2.0"), None);
        assert_eq!(misprint("WWW.EXAMPLE.ORG/1.HTML", "WWW.EXAMPLE.ORG/2.HTML"), None);
        assert_eq!(misprint("01065551234", "861065551234"), None);
    }
}
