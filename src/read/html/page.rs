use scraper::{Html, Selector};

use super::blocks::PageText;
use super::nesting::nesting;
use super::notice;
use crate::model::Document;
use crate::read::{Error, Options};

/// A web page as a document: the notice in it, or what `options` say.
///
/// # Errors
/// [`Error::Selector`] where `options.select` is no CSS selector or names nothing in the page, [`Error::Limit`] where
/// elements stand too deep inside each other.
pub(in crate::read) fn page(markup: &str, name: &str, options: &Options) -> Result<Document, Error> {
    refuse_hostile(markup, name, options)?;
    let html = Html::parse_document(markup);
    refuse_depth(&html, name, options)?;
    let mut content = PageText::default();
    if let Some(select) = &options.select {
        let fault = |fault: String| Error::Selector { name: name.into(), select: select.clone(), fault };
        // What the parser says of a fault is for its own developers.
        let selector = Selector::parse(select);
        let selector =
            selector.map_err(|_| fault("this is no CSS selector; write one such as main or #content".into()))?;
        let mut found = html.select(&selector).peekable();
        if found.peek().is_none() {
            return Err(fault("no element of the page matches it".into()));
        }
        let mut last = None;
        for element in found {
            // What stands inside an element that was taken is not taken again.
            if last.is_none_or(|taken| !element.ancestors().any(|ancestor| ancestor.id() == taken)) {
                content.take(*element, |_| false);
                last = Some(element.id());
            }
        }
    } else if options.all {
        content.take(html.tree.root(), |_| false);
    } else {
        let notice = notice::find(&html);
        content.take(notice.container, |node| notice.excluded.contains(&node));
        content.drop_labels();
    }
    Ok(Document { is_page: true, ..content.into_document(name) })
}

/// Sloppy pages leave many an element open, so that the markup may have this many times the allowed depth of start tags
/// without end tags before it is refused unparsed.
const SLOPPINESS: usize = 8;

/// Attributes that one tag may have.
const ATTRIBUTES: usize = 4096;

fn refuse_hostile(markup: &str, name: &str, options: &Options) -> Result<(), Error> {
    let nesting = nesting(markup);
    if nesting.unclosed > options.limits.depth.saturating_mul(SLOPPINESS) {
        return Err(too_deep(name, options));
    }
    if nesting.attributes > ATTRIBUTES {
        let fault =
            format!("at most {ATTRIBUTES} attributes in a tag are expected, and one has {}", nesting.attributes);
        return Err(Error::Malformed { name: name.into(), line: 1, rule: "html-attributes", fault });
    }
    Ok(())
}

fn too_deep(name: &str, options: &Options) -> Error {
    Error::Limit {
        name: name.into(),
        what: "too many levels of elements inside each other",
        limit: options.limits.depth as u64,
        flag: "--max-depth",
    }
}

fn refuse_depth(html: &Html, name: &str, options: &Options) -> Result<(), Error> {
    use ego_tree::iter::Edge;
    let mut depth = 0_usize;
    for edge in html.tree.root().traverse() {
        match edge {
            Edge::Open(_) => depth += 1,
            Edge::Close(_) => depth -= 1,
        }
        if depth > options.limits.depth {
            return Err(too_deep(name, options));
        }
    }
    Ok(())
}
