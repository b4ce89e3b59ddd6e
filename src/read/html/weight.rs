use std::collections::HashMap;

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use scraper::Node;

/// How much text an element holds, in characters other than white space.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Weight {
    /// All of it.
    pub text: usize,
    /// The part inside links.
    pub linked: usize,
    /// Links.
    pub links: usize,
    /// Headings of the first two levels.
    pub headings: usize,
}

impl Weight {
    /// Text that is not a link.
    pub(super) fn plain(self) -> usize {
        self.text - self.linked
    }

    fn add(&mut self, other: Self) {
        self.text += other.text;
        self.linked += other.linked;
        self.links += other.links;
        self.headings += other.headings;
    }
}

/// The weight of every element below `root`, in one walk; what `skipped` names weighs nothing.
pub(super) fn weights(root: NodeRef<'_, Node>, skipped: impl Fn(NodeRef<'_, Node>) -> bool) -> HashMap<NodeId, Weight> {
    let mut weights = HashMap::new();
    let mut open: Vec<Weight> = vec![Weight::default()];
    let (mut skip, mut link) = (0_usize, 0_usize);
    for edge in root.traverse() {
        match edge {
            Edge::Open(node) => {
                skip += usize::from(skip > 0 || skipped(node));
                match node.value() {
                    Node::Element(element) => {
                        let is_link = element.name() == "a" && element.attr("href").is_some();
                        link += usize::from(is_link || link > 0);
                        let visible = usize::from(skip == 0);
                        let headings = usize::from(matches!(element.name(), "h1" | "h2")) * visible;
                        open.push(Weight { links: usize::from(is_link) * visible, headings, ..Weight::default() });
                    }
                    Node::Text(text) if skip == 0 => {
                        let letters = text.chars().filter(|letter| !letter.is_whitespace()).count();
                        if let Some(last) = open.last_mut() {
                            last.add(Weight {
                                text: letters,
                                linked: if link > 0 { letters } else { 0 },
                                ..Weight::default()
                            });
                        }
                    }
                    _ => {}
                }
            }
            Edge::Close(node) => {
                skip = skip.saturating_sub(1);
                if node.value().is_element() {
                    link = link.saturating_sub(1);
                    let weight = open.pop().unwrap_or_default();
                    weights.insert(node.id(), weight);
                    if let Some(outer) = open.last_mut() {
                        outer.add(weight);
                    }
                }
            }
        }
    }
    weights
}
