use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use scraper::Node;

use super::chrome::is_unseen;
use super::labels;
use super::path::Path;
use crate::model::{BlockKind, Document};
use crate::read::composer::Composer;

/// The text of a page as it is put together, with its white space as a browser shows it.
#[derive(Debug, Default)]
pub(super) struct PageText {
    composer: Composer,
    /// Whether white space stands before the next letter, and whether a line end is part of it.
    space: Option<bool>,
}

/// Elements that begin and end a block (HTML Living Standard, section 15.3: elements rendered as blocks).
const BLOCK_ELEMENTS: &[&str] = &[
    "address", "article", "aside", "blockquote", "body", "center", "caption", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "time", "tr", "ul",
];

impl PageText {
    /// Adds the text of an element; what `excluded` names and what no reader sees is left out.
    pub(super) fn take(&mut self, element: NodeRef<'_, Node>, excluded: impl Fn(NodeId) -> bool) {
        let mut skip = 0_usize;
        let mut kinds = vec![BlockKind::Paragraph];
        let mut verbatim = 0_usize;
        let mut path = Path::to_parent_of(element);
        for edge in element.traverse() {
            match edge {
                Edge::Open(node) => {
                    if skip > 0 || is_unseen(node) || excluded(node.id()) {
                        if skip == 0 {
                            path.skip(node);
                        }
                        skip += 1;
                        continue;
                    }
                    match node.value() {
                        Node::Text(text) => self.add(text, verbatim > 0),
                        Node::Element(element) if element.name() == "br" => self.line_end(),
                        Node::Element(element) if is_block(element) => {
                            let outer = *kinds.last().unwrap_or(&BlockKind::Paragraph);
                            self.close(outer, &path);
                            path.open(node);
                            kinds.push(kind(element.name(), outer));
                            verbatim += usize::from(element.name() == "pre" || verbatim > 0);
                        }
                        _ => path.skip(node),
                    }
                }
                Edge::Close(node) => {
                    if skip > 0 {
                        skip -= 1;
                        continue;
                    }
                    if node.value().as_element().is_some_and(is_block) {
                        self.close(kinds.pop().unwrap_or(BlockKind::Paragraph), &path);
                        path.close();
                        verbatim = verbatim.saturating_sub(1);
                    }
                }
            }
        }
        self.close(BlockKind::Paragraph, &path);
    }

    /// Takes out the blocks that are labels of a site: print, share, previous page.
    pub(super) fn drop_labels(&mut self) {
        self.composer.keep(|text, index, count| {
            let edge = index == 0 || index * 2 >= count.saturating_sub(1);
            !labels::is_label(text, edge)
        });
    }

    /// The document, with the text of the blocks alone.
    pub(super) fn into_document(mut self, name: &str) -> Document {
        self.composer.keep(|_, _, _| true);
        self.composer.finish(name)
    }

    /// Adds text with its white space folded, as a browser shows it.
    fn add(&mut self, text: &str, verbatim: bool) {
        for letter in text.chars() {
            if verbatim && letter == '\n' {
                self.line_end();
            } else if letter.is_ascii_whitespace() {
                let line_end = matches!(letter, '\n' | '\r');
                self.space = Some(self.space.unwrap_or(false) || line_end);
            } else {
                self.push(letter);
            }
        }
    }

    fn push(&mut self, letter: char) {
        if let Some(line_end) = self.space.take()
            && !self.composer.open().is_empty()
            && !self.composer.open().ends_with('\n')
        {
            // A line end between two wide characters is how the markup was folded, and no reader sees it.
            if line_end {
                self.composer.fold(Some(letter));
            } else {
                self.composer.push(" ");
            }
        }
        self.composer.push(letter.encode_utf8(&mut [0; 4]));
    }

    fn line_end(&mut self) {
        self.space = None;
        if !self.composer.open().is_empty() {
            self.composer.push("\n");
        }
    }

    /// Ends the open block.
    fn close(&mut self, kind: BlockKind, path: &Path) {
        self.space = None;
        self.composer.close_at(kind, || path.selector());
    }
}

fn is_block(element: &scraper::node::Element) -> bool {
    BLOCK_ELEMENTS.contains(&element.name())
}

/// What the text directly inside an element is; `outer` is what it would be around it.
fn kind(element: &str, outer: BlockKind) -> BlockKind {
    match element {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => BlockKind::Heading,
        "li" | "dt" | "dd" => BlockKind::ListItem,
        "td" | "th" => BlockKind::TableCell,
        "p" | "div" | "span" | "center" | "section" | "time" => outer,
        _ => BlockKind::Paragraph,
    }
}
