//! Counts with the word for what is counted.

use std::fmt::Display;

/// A count with the word for what is counted: 1 error, 2 errors.
pub(crate) fn counted(count: impl Display, what: &str) -> String {
    let count = count.to_string();
    let plural = if count == "1" { "" } else { "s" };
    format!("{count} {what}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_alone_is_singular() {
        assert_eq!([0_usize, 1, 2].map(|count| counted(count, "note")), ["0 notes", "1 note", "2 notes"]);
    }
}
