//! Several files that are the pages of one document, named by a pattern.

use std::cmp::Ordering;
use std::path::Path;

use super::Error;

/// The files that a pattern names, in reading order: by name, numbers by their value. `*` stands for any part of a file's
/// name. `None` where `operand` is no pattern: it has no `*`, or a file is called so.
///
/// ```
/// let folder = tempfile::tempdir()?;
/// for page in ["law.2.html", "law.10.html", "law.1.html", "note.html"] {
///     std::fs::write(folder.path().join(page), "x")?;
/// }
/// let pattern = folder.path().join("law.*.html");
/// let pages = bitally::read::pages(&pattern.to_string_lossy())?.expect("a pattern");
/// assert!(pages.len() == 3 && pages[1].ends_with("law.2.html"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Error::NoPages`] where no file fits, [`Error::Io`] where the folder cannot be read.
pub fn pages(operand: &str) -> Result<Option<Vec<String>>, Error> {
    let path = Path::new(operand);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if !name.contains('*') || path.exists() {
        return Ok(None);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let failed = |source| Error::Io { name: operand.into(), source };
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder.unwrap_or(Path::new("."))).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let own = entry.file_name().to_string_lossy().into_owned();
        if fits(&own, &name) && !entry.path().is_dir() {
            found.push(folder.map_or(own.clone(), |folder| folder.join(&own).to_string_lossy().into_owned()));
        }
    }
    if found.is_empty() {
        return Err(Error::NoPages { name: operand.into() });
    }
    found.sort_by(|one, other| in_reading_order(one, other));
    Ok(Some(found))
}

/// Whether a name is one of a pattern's.
fn fits(name: &str, pattern: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| name.strip_prefix(first)) else { return false };
    let Some(last) = parts.next_back() else { return rest.is_empty() };
    for part in parts {
        match rest.split_once(part) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last)
}

/// Compares names, with numbers in them by their value: `page2` comes before `page10`.
fn in_reading_order(one: &str, other: &str) -> Ordering {
    let (mut left, mut right) = (one, other);
    loop {
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let (left_digits, right_digits) = (digits(left), digits(right));
        if left_digits > 0 && right_digits > 0 {
            let [one, other] =
                [&left[..left_digits], &right[..right_digits]].map(|number| number.trim_start_matches('0'));
            let order = one.len().cmp(&other.len()).then_with(|| one.cmp(other));
            if order != Ordering::Equal {
                return order;
            }
            (left, right) = (&left[left_digits..], &right[right_digits..]);
            continue;
        }
        match (left.chars().next(), right.chars().next()) {
            (Some(one), Some(other)) if one == other => {
                (left, right) = (&left[one.len_utf8()..], &right[one.len_utf8()..]);
            }
            // Names that differ in leading zeros alone still have an order.
            (None, None) => return one.cmp(other),
            (one, other) => return one.cmp(&other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_whole_names() {
        for (name, pattern, wanted) in [
            ("law.1.html", "law.*.html", true),
            ("law.html", "law.*.html", false),
            ("law..html", "law.*.html", true),
            ("a-b-c.txt", "*-*-c.txt", true),
            ("a.txt.bak", "*.txt", false),
            ("公告第二頁.htm", "公告*.htm", true),
            ("ab", "ab*ab", false),
        ] {
            assert_eq!(fits(name, pattern), wanted, "{name} {pattern}");
        }
    }

    #[test]
    fn numbers_count_by_value() {
        let mut names = vec!["p10", "p2", "p", "p02", "q1", "p1a", "p1"];
        names.sort_by(|one, other| in_reading_order(one, other));
        assert_eq!(names, ["p", "p1", "p1a", "p02", "p2", "p10", "q1"]);
    }
}
