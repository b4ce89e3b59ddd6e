use crate::model::Relation;
use crate::number::Number;

/// How the reference's number relates to the authoritative one.
#[must_use]
pub(in crate::check) fn relation(authoritative: Number, reference: Number) -> Relation {
    let (Some((left, left_power)), Some((right, right_power))) = (authoritative.digits(), reference.digits()) else {
        return Relation::Other;
    };
    let same_sign = authoritative.is_negative() == reference.is_negative();
    if left == right && left_power != right_power && left != "0" && same_sign {
        return Relation::PowerOfTen(right_power - left_power);
    }
    if teen_ty(authoritative, reference) || teen_ty(reference, authoritative) {
        return Relation::TeenTy;
    }
    if let Some(slip) = slip(&authoritative.to_string(), &reference.to_string()) {
        return slip;
    }
    if authoritative.rounds_to(reference) {
        return Relation::Rounded;
    }
    Relation::Other
}

/// A slip in one or two characters of two writings of one length.
pub(in crate::check) fn slip(left: &str, right: &str) -> Option<Relation> {
    if left.len() != right.len() || left.len() < 2 {
        return None;
    }
    let different: Vec<usize> = left
        .bytes()
        .zip(right.bytes())
        .enumerate()
        .filter(|(_, (one, other))| one != other)
        .map(|(at, _)| at)
        .collect();
    let (left, right) = (left.as_bytes(), right.as_bytes());
    match different.as_slice() {
        [_] if left.len() > 2 => Some(Relation::OneDigit),
        [first, second] if left[*first] == right[*second] && left[*second] == right[*first] => {
            Some(Relation::Transposed)
        }
        _ => None,
    }
}

/// Fifty and fifteen, also as part of a larger number: 500,000 and 150,000.
fn teen_ty(ty: Number, teen: Number) -> bool {
    let (Some((ty, ty_power)), Some((teen, teen_power))) = (ty.digits(), teen.digits()) else { return false };
    ty.len() == 1 && ty != "1" && teen.len() == 2 && teen.strip_prefix('1') == Some(&ty) && ty_power == teen_power + 1
}

/// 10 to the `power` as a factor in words: "ten", "a thousand".
#[must_use]
pub(in crate::check) fn factor(power: u32) -> String {
    if power == 1 { "ten".into() } else { amount(power) }
}

/// 10 to the `power` as an amount in words: "ten thousand", "a hundred million".
#[must_use]
pub(in crate::check) fn amount(power: u32) -> String {
    let (scale, rest) = match power {
        0..=2 => ("", power),
        3..=5 => ("thousand", power - 3),
        6..=8 => ("million", power - 6),
        9..=11 => ("billion", power - 9),
        12..=14 => ("trillion", power - 12),
        _ => return format!("10^{power}"),
    };
    let count = ["a", "ten", "a hundred"][rest as usize];
    match (scale, rest) {
        ("", 0) => "one".into(),
        ("", _) => count.into(),
        (scale, _) => format!("{count} {scale}"),
    }
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

    #[test]
    fn says_powers_of_ten_in_words() {
        let words: Vec<String> = [0, 1, 2, 3, 4, 8, 9, 12, 15].into_iter().map(amount).collect();
        let wanted = [
            "one", "ten", "a hundred", "a thousand", "ten thousand", "a hundred million", "a billion", "a trillion",
            "10^15",
        ];
        assert_eq!(words, wanted);
        assert_eq!((factor(1).as_str(), factor(4).as_str()), ("ten", "ten thousand"));
    }
}
