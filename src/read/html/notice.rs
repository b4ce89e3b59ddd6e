use std::collections::{HashMap, HashSet};

use ego_tree::{NodeId, NodeRef};
use scraper::{Html, Node};

use super::chrome::{is_around, is_named_around, is_unseen};
use super::weight::{Weight, weights};

/// The notice of a page.
#[derive(Debug)]
pub(super) struct Notice<'a> {
    /// The element that holds it.
    pub container: NodeRef<'a, Node>,
    /// Elements inside the container that do not belong to it.
    pub excluded: HashSet<NodeId>,
}

/// Share of the page's own text, in percent, from which an element is the page and not something around it, whatever it
/// is called: sites give `page` or `top` to the frame of everything.
const TOO_MUCH_TO_LEAVE_OUT: usize = 30;

/// Share of an element's text, in percent, from which links make it a list of links.
const LIST_OF_LINKS: usize = 70;

/// Share of the page's own text, in percent, that the main element of a page must hold to be taken for the whole.
const MAIN_HOLDS: usize = 50;

/// Finds the notice by leaving out what stands around it: what the standard's elements and roles say, what site builders
/// call navigation, tools or related links, and lists of links. Whatever is in doubt is kept.
pub(super) fn find(html: &Html) -> Notice<'_> {
    let root = html.tree.root();
    let seen = weights(root, |node| is_unseen(node) || is_around(node));
    let whole = seen.get(&html.root_element().id()).copied().unwrap_or_default();
    let mut excluded = HashSet::new();
    for node in root.descendants() {
        let Node::Element(element) = node.value() else { continue };
        let weight = seen.get(&node.id()).copied().unwrap_or_default();
        let slight = weight.plain() * 100 < whole.plain() * TOO_MUCH_TO_LEAVE_OUT;
        let around = is_around(node) || (slight && weight.headings == 0 && is_named_around(element));
        if around || (slight && weight.headings == 0 && is_list_of_links(node, weight)) {
            excluded.insert(node.id());
        }
    }
    // Where nothing would be left, the page is nothing but what looks like its surroundings: all of it is kept.
    let left = weights(root, |node| is_unseen(node) || excluded.contains(&node.id()));
    let remaining = left.get(&html.root_element().id()).copied().unwrap_or_default();
    if remaining.text == 0 {
        return Notice { container: root, excluded: HashSet::new() };
    }
    Notice { container: main_element(html, &left, remaining).unwrap_or(root), excluded }
}

/// The element that the page itself marks as its main content, where it is the only one and holds most of the text.
fn main_element<'a>(html: &'a Html, weights: &HashMap<NodeId, Weight>, whole: Weight) -> Option<NodeRef<'a, Node>> {
    let marked = |node: &NodeRef<'a, Node>| {
        node.value()
            .as_element()
            .is_some_and(|element| element.name() == "main" || element.attr("role") == Some("main"))
    };
    let mut found = html.tree.root().descendants().filter(marked);
    let main = found.next()?;
    let holds = weights.get(&main.id())?;
    let has_headings = holds.headings > 0 || whole.headings == 0;
    (found.next().is_none() && has_headings && holds.plain() * 100 >= whole.plain() * MAIN_HOLDS).then_some(main)
}

/// Whether an element is little but links to elsewhere: a menu, related pages. Attachments and footnotes are content.
fn is_list_of_links(node: NodeRef<'_, Node>, weight: Weight) -> bool {
    /// Fewer links are as likely a sentence with references.
    const FEWEST: usize = 2;
    let Some(element) = node.value().as_element() else { return false };
    let lists = matches!(element.name(), "ul" | "ol" | "div" | "p" | "table" | "dl" | "section");
    lists && weight.links >= FEWEST && weight.linked * 100 >= weight.text * LIST_OF_LINKS && !leads_to_content(node)
}

/// Whether one of the links leads to a file or to a place in the page.
fn leads_to_content(node: NodeRef<'_, Node>) -> bool {
    const FILES: &[&str] = &[".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".wps", ".ofd", ".odt", ".csv", ".rar"];
    let target = |node: NodeRef<'_, Node>| {
        let element = node.value().as_element()?;
        (element.name() == "a").then(|| element.attr("href").unwrap_or_default().to_ascii_lowercase())
    };
    node.descendants().filter_map(target).any(|target| FILES.iter().any(|file| target.ends_with(file)))
}
