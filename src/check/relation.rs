use crate::model::Relation;
use crate::number::Number;

/// How the reference's number relates to the authoritative one.
#[must_use]
pub(super) fn relation(authoritative: Number, reference: Number) -> Relation {
    let (Some((left, left_power)), Some((right, right_power))) = (authoritative.digits(), reference.digits()) else {
        return Relation::Other;
    };
    if left == right && left != "0" && authoritative.is_negative() == reference.is_negative() {
        return Relation::PowerOfTen(right_power - left_power);
    }
    if teen_ty(authoritative, reference) || teen_ty(reference, authoritative) {
        return Relation::TeenTy;
    }
    let (left, right) = (authoritative.to_string(), reference.to_string());
    if left.len() == right.len() && left.len() > 1 {
        let different: Vec<usize> = left
            .bytes()
            .zip(right.bytes())
            .enumerate()
            .filter(|(_, (one, other))| one != other)
            .map(|(at, _)| at)
            .collect();
        let (left, right) = (left.as_bytes(), right.as_bytes());
        match different.as_slice() {
            [_] if left.len() > 2 => return Relation::OneDigit,
            [first, second] if left[*first] == right[*second] && left[*second] == right[*first] => {
                return Relation::Transposed;
            }
            _ => {}
        }
    }
    if authoritative.rounds_to(reference) {
        return Relation::Rounded;
    }
    Relation::Other
}

/// Fifty and fifteen, also as part of a larger number: 500,000 and 150,000.
fn teen_ty(ty: Number, teen: Number) -> bool {
    let (Some((ty, ty_power)), Some((teen, teen_power))) = (ty.digits(), teen.digits()) else { return false };
    ty.len() == 1 && ty != "1" && teen.len() == 2 && teen.strip_prefix('1') == Some(&ty) && ty_power == teen_power + 1
}

/// The relation in words, as the end of a message.
#[must_use]
pub(super) fn in_words(relation: Relation) -> Option<String> {
    Some(match relation {
        Relation::PowerOfTen(power) => {
            let factor = match power.unsigned_abs() {
                1 => "ten".to_owned(),
                2 => "a hundred".to_owned(),
                3 => "a thousand".to_owned(),
                4 => "ten thousand".to_owned(),
                5 => "a hundred thousand".to_owned(),
                6 => "a million".to_owned(),
                power => format!("10^{power}"),
            };
            format!("{factor} times too {}", if power > 0 { "large" } else { "small" })
        }
        Relation::TeenTy => "a -teen and a -ty number confused".into(),
        Relation::Transposed => "two digits exchanged".into(),
        Relation::OneDigit => "one digit differs".into(),
        Relation::Rounded => "rounded".into(),
        Relation::Unit => "the units differ".into(),
        Relation::Other => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_usual_slips() {
        let of = |left: i128, right: i128| relation(Number::integer(left), Number::integer(right)).to_string();
        assert_eq!(of(5_000_000_000, 50_000_000_000), "x10");
        assert_eq!(of(78_545_000, 78_545), "/1000");
        assert_eq!(of(50, 15), "teen-ty");
        assert_eq!(of(150_000, 500_000), "teen-ty");
        assert_eq!(of(1292, 1229), "transposed");
        assert_eq!(of(573, 523), "one-digit");
        assert_eq!(of(573, 600), "other");
    }
}
