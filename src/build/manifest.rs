use std::collections::HashMap;
use std::path::Path;

use super::Error;
use super::entry::{Entry, Sources};
use crate::lang;
use crate::text::Pair;

/// The columns of a manifest without a header row, in this order.
const COLUMNS: [&str; 5] = ["authoritative", "reference", "name", "from", "to"];

/// Reads a manifest: one document pair or bitext a line, its columns parted by tabs.
///
/// The columns are `authoritative`, `reference`, `name`, `from` and `to`; those at the end may be missing. A first line that
/// begins with the names of columns states their order. An empty reference makes the first file a bitext. Paths are relative
/// to `folder`; the name is the authoritative path unless it is stated. Empty lines and lines that begin with `#` are
/// passed over.
///
/// ```
/// use bitally::build::manifest;
/// let entries = manifest("a.zh.txt\ta.en.txt\nmemory.tmx\n", "pairs.tsv", "notices".as_ref())?;
/// assert_eq!(entries[0].name, "a.zh.txt");
/// assert!(entries[0].sources.paths().eq(["notices/a.zh.txt", "notices/a.en.txt"].map(std::path::Path::new)));
/// # Ok::<(), bitally::build::Error>(())
/// ```
///
/// # Errors
/// [`Error::Manifest`] with the line that is no entry, or that has the name of another one.
pub fn manifest(text: &str, name: &str, folder: &Path) -> Result<Vec<Entry>, Error> {
    let mut columns = COLUMNS.to_vec();
    let mut entries = Vec::new();
    let mut lines = HashMap::new();
    let mut begun = false;
    for (index, line) in text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate() {
        let fault = |fault| Error::Manifest { manifest: name.into(), line: index + 1, fault };
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        if !std::mem::replace(&mut begun, true) && COLUMNS.contains(&cells[0]) {
            columns = header(&cells).map_err(fault)?;
            continue;
        }
        let entry = entry(&cells, &columns, folder).map_err(fault)?;
        if let Some(before) = lines.insert(entry.name.clone(), index + 1) {
            let name = &entry.name;
            let same = format!("line {before} has a pair called {name:?} too; give each its own in the column `name`");
            return Err(fault(same));
        }
        entries.push(entry);
    }
    if entries.is_empty() {
        let fault =
            "a document pair is expected, found none; write the two paths of each pair on a line, with a tab between";
        return Err(Error::Manifest { manifest: name.into(), line: 1, fault: fault.into() });
    }
    Ok(entries)
}

/// The order of columns that a header row states.
fn header(cells: &[&str]) -> Result<Vec<&'static str>, String> {
    let mut columns = Vec::new();
    for cell in cells {
        let column = COLUMNS.iter().find(|column| **column == *cell);
        let column = column.ok_or_else(|| format!("the columns are {}; found {cell:?}", COLUMNS.join(", ")))?;
        if columns.contains(column) {
            return Err(format!("the column {column} stands there twice"));
        }
        columns.push(*column);
    }
    if columns.contains(&COLUMNS[0]) { Ok(columns) } else { Err("there is no column authoritative".into()) }
}

fn entry(cells: &[&str], columns: &[&str], folder: &Path) -> Result<Entry, String> {
    if cells.len() > columns.len() {
        return Err(format!(
            "at most {} cells are expected ({}), found {}",
            columns.len(),
            columns.join(", "),
            cells.len()
        ));
    }
    let cell = |wanted: &str| {
        let position = columns.iter().position(|column| *column == wanted);
        position.and_then(|position| cells.get(position)).copied().filter(|cell| !cell.is_empty())
    };
    let authoritative = cell("authoritative").ok_or("the path of the authoritative text is missing")?;
    let sources = match cell("reference") {
        Some(reference) => Sources::Documents(Pair::new(folder.join(authoritative), folder.join(reference))),
        None => Sources::Bitext(folder.join(authoritative)),
    };
    let tag = |column| match cell(column) {
        Some(tag) => lang::canonical_tag(tag)
            .map(Some)
            .ok_or_else(|| format!("{tag:?} is no language tag; write one such as zh-CN")),
        None => Ok(None),
    };
    let languages = Pair::new(tag("from")?, tag("to")?);
    Ok(Entry { name: cell("name").unwrap_or(authoritative).to_owned(), sources, languages })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Entry>, String> {
        manifest(text, "pairs.tsv", Path::new("")).map_err(|error| error.to_string())
    }

    #[test]
    fn columns_come_in_any_order() {
        let entries = read("# ours\nname\treference\tauthoritative\tto\n\nfirst\ta.en\ta.zh\ten-gb\nsecond\t\tb.tmx\n");
        let entries = entries.expect("a manifest");
        assert_eq!(entries[0].sources, Sources::Documents(Pair::new("a.zh".into(), "a.en".into())));
        assert_eq!((entries[0].name.as_str(), entries[0].languages.reference.as_deref()), ("first", Some("en-GB")));
        assert_eq!(entries[1].sources, Sources::Bitext("b.tmx".into()));
    }

    #[test]
    fn what_is_no_entry_is_named_with_its_line() {
        for (text, wanted) in [
            ("", "pairs.tsv:1: a document pair is expected"),
            ("a\tb\n\tc\n", "pairs.tsv:2: the path of the authoritative text is missing"),
            ("a\tb\tc\td\te\tf", "pairs.tsv:1: at most 5 cells"),
            ("a\tb\n\na\tc\n", "pairs.tsv:3: line 1 has a pair called \"a\" too"),
            ("a\tb\tc\tzh_CN\n", "\"zh_CN\" is no language tag"),
            ("authoritative\tcolour\na\tb\n", "found \"colour\""),
            ("reference\tname\na\tb\n", "no column authoritative"),
            ("reference\treference\n", "twice"),
        ] {
            let said = read(text).expect_err(text);
            assert!(said.contains(wanted), "{text:?}: {said}");
        }
    }
}
