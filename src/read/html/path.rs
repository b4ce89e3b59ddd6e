use std::collections::HashMap;

use ego_tree::NodeRef;
use scraper::Node;

/// The CSS path of the element that is open: from the last one around it that has an id, or else from the root.
#[derive(Debug, Default)]
pub(super) struct Path {
    steps: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    /// `p:nth-of-type(3)`, or `#content`.
    selector: String,
    /// How many children of each name have begun.
    children: HashMap<String, usize>,
}

impl Path {
    /// The path to the parent of `element`, whose own step comes when it is opened.
    pub(super) fn to_parent_of(element: NodeRef<'_, Node>) -> Self {
        let mut around: Vec<NodeRef<'_, Node>> = element.ancestors().filter(|node| node.value().is_element()).collect();
        around.reverse();
        let mut path = Self::default();
        for node in around.into_iter().chain([element]) {
            for before in node.prev_siblings() {
                path.skip(before);
            }
            if node.id() != element.id() {
                path.open(node);
            }
        }
        path
    }

    /// Notes a node that is left out.
    pub(super) fn skip(&mut self, node: NodeRef<'_, Node>) {
        if let (Some(element), Some(parent)) = (node.value().as_element(), self.steps.last_mut()) {
            *parent.children.entry(element.name().to_owned()).or_default() += 1;
        }
    }

    /// Goes into an element.
    pub(super) fn open(&mut self, node: NodeRef<'_, Node>) {
        self.skip(node);
        let Some(element) = node.value().as_element() else { return };
        let name = element.name();
        let nth = self.steps.last().and_then(|parent| parent.children.get(name)).copied();
        let selector = match (element.id().filter(|id| is_plain(id)), nth) {
            (Some(id), _) => format!("#{id}"),
            (None, Some(nth)) if name != "body" => format!("{name}:nth-of-type({nth})"),
            _ => name.to_owned(),
        };
        self.steps.push(Step { selector, children: HashMap::new() });
    }

    /// Goes out of the innermost element.
    pub(super) fn close(&mut self) {
        self.steps.pop();
    }

    /// The path as a selector.
    pub(super) fn selector(&self) -> String {
        let begins = self.steps.iter().rposition(|step| step.selector.starts_with('#'));
        // The root says nothing.
        let begin = begins.unwrap_or(usize::from(self.steps.len() > 1));
        let steps = self.steps[begin..].iter().map(|step| step.selector.as_str());
        steps.collect::<Vec<_>>().join(" > ")
    }
}

/// Whether an id is a selector without escapes.
fn is_plain(id: &str) -> bool {
    id.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
