use percent_encoding::percent_decode_str;

use super::archive::Archive;
use crate::model::Document;
use crate::read::html::page;
use crate::read::open::decoded;
use crate::read::xml::{Node, XmlReader, local};
use crate::read::{Error, Options};

/// The part that names the package of a book (EPUB 3.3, 4.2.6.3.1).
const CONTAINER: &str = "META-INF/container.xml";

/// Reads an EPUB: its chapters in reading order. Tables of contents, and what the book says is not part of that order, are
/// read with `--all` alone.
pub(super) fn read(archive: &mut Archive, name: &str, options: &Options) -> Result<Document, Error> {
    let package = package_path(archive, name, options)?;
    let chapters = chapters(archive, name, &package, options)?;
    let mut book = Document { name: name.into(), ..Document::default() };
    let (mut read, mut unmatched) = (0_usize, None);
    for chapter in chapters {
        let place = format!("{name}:{chapter}");
        let content = archive.part(&chapter)?.ok_or_else(|| missing(name, &chapter))?;
        let (markup, _) = decoded(&content, &place, options)?;
        // A chapter is text from end to end: there is no site around it.
        match page(&markup, &place, &Options { all: true, ..options.clone() }) {
            Ok(chapter) => book.append(chapter),
            // A selector need not match in every chapter.
            Err(error @ Error::Selector { .. }) => {
                unmatched = unmatched.or(Some(error));
                continue;
            }
            Err(error) => return Err(error),
        }
        read += 1;
    }
    match unmatched {
        Some(error) if read == 0 => Err(error),
        _ => Ok(book),
    }
}

/// The path of the package document, which says what the book is made of.
fn package_path(archive: &mut Archive, name: &str, options: &Options) -> Result<String, Error> {
    let content = archive.part(CONTAINER)?.ok_or_else(|| missing(name, CONTAINER))?;
    let mut path = None;
    each_element(&format!("{name}:{CONTAINER}"), &content, options, |element, attribute| {
        if element == "rootfile" {
            path = path.take().or_else(|| attribute("full-path"));
        }
    })?;
    path.ok_or_else(|| malformed(name, &format!("{CONTAINER} names no package")))
}

/// An item of the package's manifest.
struct Item {
    id: String,
    path: String,
    media: String,
    navigates: bool,
}

/// The paths of the chapters in reading order.
fn chapters(archive: &mut Archive, name: &str, package: &str, options: &Options) -> Result<Vec<String>, Error> {
    let content = archive.part(package)?.ok_or_else(|| missing(name, package))?;
    let folder = package.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut items: Vec<Item> = Vec::new();
    let mut order: Vec<(String, bool)> = Vec::new();
    each_element(&format!("{name}:{package}"), &content, options, |element, attribute| match element {
        "item" => {
            if let (Some(id), Some(path)) = (attribute("id"), attribute("href")) {
                let properties = attribute("properties").unwrap_or_default();
                let navigates = properties.split_ascii_whitespace().any(|property| property == "nav");
                let media = attribute("media-type").unwrap_or_default();
                items.push(Item { id, path: resolved(folder, &path), media, navigates });
            }
        }
        "itemref" => {
            let linear = attribute("linear").as_deref() != Some("no");
            order.extend(attribute("idref").map(|id| (id, linear)));
        }
        _ => {}
    })?;
    let found = |id: &str| items.iter().find(|item| item.id == id);
    let mut paths = Vec::new();
    for (id, linear) in order {
        let item =
            found(&id).ok_or_else(|| malformed(name, &format!("{package} lacks the item {id:?} of its order")))?;
        let is_page = matches!(item.media.as_str(), "application/xhtml+xml" | "text/html");
        if is_page && (options.all || linear && !item.navigates) {
            paths.push(item.path.clone());
        }
    }
    if paths.is_empty() {
        return Err(malformed(name, &format!("{package} has no chapter in its reading order")));
    }
    Ok(paths)
}

/// The path of a part that is named relative to a folder: without a fragment, `%20` and `..` resolved.
fn resolved(folder: &str, href: &str) -> String {
    let href = href.split('#').next().unwrap_or_default();
    let href = percent_decode_str(href).decode_utf8_lossy();
    let mut steps: Vec<&str> = if href.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in href.split('/') {
        match step {
            ".." => _ = steps.pop(),
            "." => {}
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

/// Calls `take` with the local name of each element and a look at its attributes.
fn each_element(
    place: &str,
    content: &[u8],
    options: &Options,
    mut take: impl FnMut(&str, &dyn Fn(&str) -> Option<String>),
) -> Result<(), Error> {
    let content = content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(content);
    let mut xml = XmlReader::new(place, content, &options.limits);
    loop {
        match xml.next_node()? {
            Node::Start(element) => {
                take(local(&element.name), &|name| element.attribute(name).map(str::to_owned));
            }
            Node::Done => return Ok(()),
            Node::End(_) | Node::Text(_) => {}
        }
    }
}

fn missing(name: &str, part: &str) -> Error {
    malformed(name, &format!("the part {part} is expected, and there is none"))
}

fn malformed(name: &str, fault: &str) -> Error {
    Error::Malformed {
        name: name.into(),
        line: 1,
        rule: "EPUB",
        fault: format!("{fault}; download or export the book again"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_resolved_below_the_package() {
        for (folder, href, path) in [
            ("OEBPS", "one.xhtml", "OEBPS/one.xhtml"),
            ("", "text/one.xhtml#top", "text/one.xhtml"),
            ("OEBPS/package", "../text/%E4%B8%80%20a.xhtml", "OEBPS/text/一 a.xhtml"),
            ("OEBPS", "./a/./b.xhtml", "OEBPS/a/b.xhtml"),
            ("OEBPS", "../../../a.xhtml", "a.xhtml"),
            ("OEBPS", "/a.xhtml", "a.xhtml"),
        ] {
            assert_eq!(resolved(folder, href), path, "{folder} {href}");
        }
    }
}
