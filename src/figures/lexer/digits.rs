use super::token::{SHORT, Shape};

/// How many digits of a group are looked at before it counts as too long.
const GROUP_LIMIT: usize = 5;

/// Groups after the first of the longest number; what goes on longer is a list, of which no more is looked at.
const MOST_GROUPS: usize = 13;

/// What a run of digits has before it, which decides how its separators are read.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::figures) struct Before {
    /// A currency: then groups of a wrong length are a slip of the pen, not a list.
    pub currency: bool,
    /// A word that goes on with a number, or a number whose groups spaces part: then a space parts two groups of it, and not two cells of a
    /// table.
    pub word: bool,
}

/// The shape of the digits that start at `at`, and their end; what stands `before` them is asked where something may go on with
/// them.
pub(in crate::figures) fn digits(text: &str, at: usize, end: usize, before: impl FnOnce() -> Before) -> (Shape, usize) {
    let rest = text.get(at..end).unwrap_or_default();
    if let Some((shape, stop)) = plain_run(rest.as_bytes()) {
        return (shape, at + stop);
    }
    let mut shape = Shape { regular: true, ..Shape::default() };
    let before = before();
    let mut stop = run(rest);
    shape.whole = count(&rest[..stop]);
    stop = groups(rest, stop, &mut shape, before);
    stop = decimals(rest, stop, &mut shape, before);
    stop = exponent(rest, stop, &mut shape);
    shape.mantissa = short_mantissa(rest, shape);
    (shape, at + stop)
}

/// The shape and the end of ASCII digits that nothing can go on with, with or without groups of thousands: most digits of all.
fn plain_run(rest: &[u8]) -> Option<(Shape, usize)> {
    let next = |at: usize| rest.get(at).copied().unwrap_or_default();
    let no_digit = |byte: u8| byte.is_ascii() && !byte.is_ascii_digit();
    let ends = |at: usize| match (next(at), next(at + 1)) {
        // In a list or at the end of a sentence: no group follows, and no decimals.
        (b',' | b'.', b' ') => no_digit(next(at + 2)),
        (b',' | b'.', after) => no_digit(after),
        // Before a word: no power of ten.
        (b' ', after) => no_digit(after) && !matches!(after, b' ' | b'x' | b'X' | b'*'),
        (b'^' | b'e' | b'E' | b'x' | b'X' | b'*', _) => false,
        // What can go on with digits, and is no ASCII: a space that does not break, ×, thin spaces, full-width digits.
        (byte, _) => byte < 0xc0 || matches!(byte, 0xe3..=0xec),
    };
    let mut mantissa = 0_u64;
    let mut run = |from: usize| {
        let digits = rest.get(from..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit());
        digits.fold(0, |count, digit| {
            mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
            count + 1
        })
    };
    let (mut whole, mut groups) = (run(0), 0);
    let mut stop = whole;
    while groups < MOST_GROUPS && next(stop) == b',' && (1..=3).contains(&(whole - 3 * groups)) && run(stop + 1) == 3 {
        (whole, groups, stop) = (whole + 3, groups + 1, stop + 4);
    }
    let decimals = if next(stop) == b'.' { run(stop + 1) } else { 0 };
    stop += if decimals > 0 { 1 + decimals } else { 0 };
    // 2,500.000: it may be a comma that is meant.
    let slip = groups > 0 && decimals == 3;
    let read = whole > 0 && !slip && ends(stop);
    let (whole, decimals, groups) = (whole as u32, decimals as u32, groups as u32);
    let mantissa = if whole + decimals <= SHORT { mantissa } else { 0 };
    read.then(|| (Shape { whole, decimals, groups, mantissa, regular: true, ..Shape::default() }, stop))
}

/// The digit that a character stands for, ASCII or full-width.
pub(in crate::figures) fn digit(letter: char) -> Option<u8> {
    match letter {
        '0'..='9' => Some(letter as u8 - b'0'),
        '０'..='９' => u8::try_from(letter as u32 - '０' as u32).ok(),
        _ => None,
    }
}

/// The mantissa of digits with separators, without what multiplies them; `None` where it does not fit.
pub(in crate::figures) fn mantissa(written: &str, shape: Shape) -> Option<i128> {
    if shape.whole + shape.decimals <= SHORT {
        return Some(shape.mantissa.into());
    }
    let digits = written.chars().filter_map(digit).take((shape.whole + shape.decimals) as usize);
    digits.map(i128::from).try_fold(0_i128, |value, digit| value.checked_mul(10)?.checked_add(digit))
}

/// The digits of a shape as one number, where they are few enough.
pub(super) fn short_mantissa(written: &str, shape: Shape) -> u64 {
    let count = shape.whole + shape.decimals;
    let digits = written.chars().filter_map(digit).take(if count <= SHORT { count as usize } else { 0 });
    digits.fold(0, |value, digit| value * 10 + u64::from(digit))
}

/// The plain ASCII form of digits, whatever their separators are: `１，２９２.５` is `1292.5`. What multiplies them is left out.
pub(in crate::figures) fn plain(written: &str, shape: Shape) -> String {
    let mut plain = String::with_capacity(written.len());
    let digits = written.chars().filter_map(digit).take((shape.whole + shape.decimals) as usize);
    for (place, value) in (0..).zip(digits) {
        if place == shape.whole {
            plain.push_str(if plain.is_empty() { "0." } else { "." });
        }
        plain.push(char::from(b'0' + value));
    }
    plain
}

/// Bytes of the digits that `rest` begins with.
pub(in crate::figures) fn run(rest: &str) -> usize {
    let bytes = rest.bytes().take_while(u8::is_ascii_digit).count();
    let further = &rest[bytes..];
    if further.starts_with(|next: char| !next.is_ascii() && digit(next).is_some()) {
        return bytes + further.find(|next: char| digit(next).is_none()).unwrap_or(further.len());
    }
    bytes
}

/// How many digits `digits` are.
pub(super) fn count(digits: &str) -> u32 {
    if digits.is_ascii() { digits.len() as u32 } else { digits.chars().count() as u32 }
}

/// Digits at the start of `rest`, as far as a group is looked at.
fn group(rest: &str) -> usize {
    rest.chars().take(GROUP_LIMIT).take_while(|&letter| digit(letter).is_some()).count()
}

/// Takes the groups after the first run: `,500,000`, and those that thin spaces part.
fn groups(rest: &str, first: usize, shape: &mut Shape, before: Before) -> usize {
    let (commas, stop) = comma_groups(rest, first);
    if commas.is_empty() {
        return space_groups(rest, first, shape, before);
    }
    let lead = shape.whole;
    let thousands = lead <= 3 && commas.iter().all(|&digits| digits == 3);
    let lakhs = lead <= 2
        && commas.len() > 1
        && commas.last() == Some(&3)
        && commas[..commas.len() - 1].iter().all(|&digits| digits == 2);
    // 1500,000: too long a group before one of zeros.
    let zeros = lead > 3 && commas.iter().all(|&digits| digits == 3) && rest[..stop].ends_with("000");
    let slip = before.currency || zeros || commas.len() > 1 && lead <= 3 && commas.contains(&3);
    if !(thousands || lakhs || slip) {
        return first;
    }
    shape.regular = (thousands || lakhs) && lead > 0;
    shape.groups = commas.len() as u32;
    shape.whole += commas.iter().sum::<u32>();
    if !shape.regular || commas.len() > 1 {
        return stop;
    }
    spaced_groups(rest, stop, shape, before)
}

/// The lengths of the groups that commas part directly, and where they end.
fn comma_groups(rest: &str, first: usize) -> (Vec<u32>, usize) {
    let mut found = Vec::new();
    let mut stop = first;
    let wide = rest.starts_with(|letter: char| !letter.is_ascii());
    // A full-width comma parts clauses too, so it groups full-width digits alone.
    let comma =
        |place: usize| rest[place..].strip_prefix(',').or_else(|| rest[place..].strip_prefix('，').filter(|_| wide));
    while found.len() < MOST_GROUPS
        && let Some(after) = comma(stop)
    {
        let digits = run(after);
        if digits == 0 {
            break;
        }
        found.push(count(&after[..digits]));
        stop = rest.len() - after.len() + digits;
    }
    (found, stop)
}

/// A comma and a space before a group of three: `100, 000`.
fn spaced_groups(rest: &str, first: usize, shape: &mut Shape, before: Before) -> usize {
    let mut stop = first;
    while let Some(after) = rest[stop..].strip_prefix(", ") {
        let three = group(after) == 3 && after.is_char_boundary(3);
        if !three || !(before.currency || after.starts_with("000")) || after[3..].starts_with('.') && !before.currency {
            break;
        }
        shape.groups += 1;
        shape.whole += 3;
        shape.spaced = true;
        stop = rest.len() - after.len() + 3;
    }
    stop
}

/// Groups parted by spaces: one thin or unbroken space is enough, and one in running text (11 500 people); others must part two
/// groups of three or one of zeros.
fn space_groups(rest: &str, first: usize, shape: &mut Shape, before: Before) -> usize {
    if !(1..=3).contains(&shape.whole) {
        return first;
    }
    let mut found = 0;
    let mut stop = first;
    let thin = rest[first..].starts_with(['\u{a0}', '\u{202f}', '\u{2009}']);
    while let Some(after) = rest[stop..].strip_prefix([' ', '\u{a0}', '\u{202f}', '\u{2009}']) {
        let goes_on = |rest: &str| rest.starts_with(['-', '/']) || rest.starts_with(',') && !rest.starts_with(", ");
        if group(after) != 3 || !after.is_char_boundary(3) || goes_on(&after[3..]) {
            break;
        }
        found += 1;
        stop = rest.len() - after.len() + 3;
    }
    // 10 000: a group of zeros is no number of its own.
    let zeros = || rest[..stop].ends_with("000");
    let alone = || !rest[stop..].trim_start_matches(' ').starts_with(|next| digit(next).is_some());
    if found >= 2 || found == 1 && (thin || before.currency || zeros() || before.word && alone()) {
        shape.groups = found;
        shape.whole += 3 * found;
        return stop;
    }
    if shape.whole <= 3 {
        return spaced_groups(rest, first, shape, before);
    }
    first
}

/// Takes the digits after a decimal point, and what cannot be right behind it.
fn decimals(rest: &str, first: usize, shape: &mut Shape, before: Before) -> usize {
    let Some(after) = rest[first..].strip_prefix(['.', '．']) else { return first };
    let (after, spaced) = match after.strip_prefix(' ').filter(|next| percent_follows(next)) {
        Some(next) if shape.whole > 0 => (next, true),
        _ => (after, false),
    };
    let digits = run(after);
    if digits == 0 {
        return first;
    }
    shape.decimals = count(&after[..digits]);
    shape.spaced |= spaced;
    let mut stop = rest.len() - after.len() + digits;
    let behind = &rest[stop..];
    let slip = behind.strip_prefix(',').map_or(0, group);
    if before.currency && slip > 0 {
        // NT$1.500,000
        stop += 1 + run(&behind[1..]);
        shape.regular = false;
    }
    // NT$2,500.000: the point stands where a comma was meant.
    if before.currency && shape.groups > 0 && shape.decimals == 3 {
        shape.regular = false;
    }
    stop
}

/// Whether digits and a percent sign follow: the decimals of `8. 5%`.
fn percent_follows(rest: &str) -> bool {
    let digits = group(rest);
    digits > 0 && digits < GROUP_LIMIT && {
        let after = rest.trim_start_matches(|letter| digit(letter).is_some());
        after.trim_start_matches(' ').starts_with(['%', '％'])
    }
}

/// Takes `e6`, `×10^6`, `×10⁶` and what 10 is raised to in `10⁻¹²`.
pub(super) fn exponent(rest: &str, first: usize, shape: &mut Shape) -> usize {
    let tail = &rest[first..];
    if let Some(power) = tail.strip_prefix('^')
        && let Some((value, length)) = signed(power)
    {
        shape.power = value;
        return rest.len() - power.len() + length;
    }
    if &rest[..first] == "10"
        && superscript(tail).is_some()
        && let Some((value, length)) = signed(tail)
    {
        shape.power = value;
        return first + length;
    }
    let letters = tail.strip_prefix(['e', 'E', 'ｅ', 'Ｅ']);
    let power = letters.or_else(|| {
        let times = tail.trim_start_matches(' ');
        let ten = times.strip_prefix(['×', 'x', 'X', '*'])?.trim_start_matches(' ').strip_prefix("10")?;
        // 1.2 × 10−6: where raised digits are lost, a sign shows them.
        let signed = ten.starts_with(['-', '−', '－']);
        Some(ten.strip_prefix('^').unwrap_or(ten))
            .filter(|power| signed || power.len() < ten.len() || superscript(power).is_some())
    });
    let Some(power) = power else { return first };
    let Some((value, length)) = signed(power) else { return first };
    let after = &power[length..];
    // 1.2×10⁻³mg/L: a unit may stand right behind what says that it is a power.
    let marked = letters.is_none();
    if after.starts_with(|next: char| if marked { next.is_ascii_digit() } else { next.is_ascii_alphanumeric() }) {
        return first;
    }
    shape.exponent = value;
    rest.len() - after.len()
}

/// A signed whole number of one or two digits, plain or raised, and its length in bytes.
fn signed(text: &str) -> Option<(i32, usize)> {
    let unsigned = text.strip_prefix(['-', '−', '－', '⁻', '+', '＋']).unwrap_or(text);
    let negative = text.starts_with(['-', '−', '－', '⁻']);
    let mut value = 0;
    let mut length = 0;
    for letter in unsigned.chars().take(3) {
        let Some(next) = digit(letter).or_else(|| superscript_digit(letter)) else { break };
        value = value * 10 + i32::from(next);
        length += letter.len_utf8();
    }
    let sign = text.len() - unsigned.len();
    (length > 0 && value < 100).then_some((if negative { -value } else { value }, sign + length))
}

fn superscript(text: &str) -> Option<u8> {
    text.trim_start_matches('⁻').chars().next().and_then(superscript_digit)
}

fn superscript_digit(letter: char) -> Option<u8> {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|raised| raised == letter).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, currency: bool) -> (String, bool, usize) {
        let (shape, end) = digits(text, 0, text.len(), || Before { currency, word: false });
        (plain(&text[..end], shape), shape.regular, end)
    }

    #[test]
    fn separators_are_read_as_they_are_meant() {
        for (text, value) in [
            ("1,292", "1292"),
            ("1,143,670.5", "1143670.5"),
            ("１，２９２", "1292"),
            ("12,34,567.89", "1234567.89"),
            ("1 414 021 100", "1414021100"),
            ("10\u{a0}000", "10000"),
            ("100, 000", "100000"),
            ("8. 5%", "8.5"),
            (".77", "0.77"),
        ] {
            let (read, regular, _) = read(text, false);
            assert_eq!((read.as_str(), regular), (value, true), "{text}");
        }
    }

    #[test]
    fn lists_are_not_groups() {
        for (text, value) in
            [("5,10", "5"), ("1,2,3", "1"), ("3，200", "3"), ("100, 200", "100"), ("2021, 300", "2021")]
        {
            assert_eq!(read(text, false).0, value, "{text}");
        }
    }

    #[test]
    fn groups_of_a_wrong_length_are_malformed() {
        for text in ["2,500,0000", "150,00", "2,500.000", "1.500,000"] {
            let (_, regular, end) = read(text, true);
            assert!(!regular && end == text.len(), "{text}");
        }
    }

    #[test]
    fn powers_of_ten_are_taken() {
        for (text, power) in [("1.3x10^6", 6), ("1.3 × 10⁶", 6), ("12e-1", -1), ("5×10⁻³", -3), ("1.3x10", 0)] {
            assert_eq!(digits(text, 0, text.len(), Before::default).0.exponent, power, "{text}");
        }
    }
}
