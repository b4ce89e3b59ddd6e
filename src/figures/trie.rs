/// Finds the longest key that starts at a place of a text, in one walk over its characters.
///
/// The first character is looked up in a table over the Basic Multilingual Plane, since most places of a text start no
/// key; further characters in a table over ASCII where many can follow, and among the few that can follow otherwise.
#[derive(Debug)]
pub(super) struct Trie {
    /// The node of each first character; 0 for none.
    roots: Box<[u32]>,
    nodes: Vec<Node>,
    edges: Vec<(char, u32)>,
    /// For nodes that many characters follow: the nodes after each character of ASCII; 0 for none.
    tables: Vec<[u32; ASCII]>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Node {
    /// Its edges: `edges[first..first + count]`.
    first: u32,
    count: u32,
    /// The key that ends here, counted from 1; 0 for none.
    key: u32,
    /// Its table, counted from 1; 0 for none.
    table: u32,
}

/// Characters of ASCII.
const ASCII: usize = 128;

/// The fewest edges for which a table is made.
const MANY: usize = 5;

/// Characters of the Basic Multilingual Plane.
pub(super) const PLANE: usize = 0x1_0000;

impl Trie {
    /// The trie over `keys`, which are sorted and all different.
    pub(super) fn new(keys: &[Vec<char>]) -> Self {
        let mut trie =
            Self { roots: vec![0; PLANE].into(), nodes: vec![Node::default()], edges: Vec::new(), tables: Vec::new() };
        let mut from = 0;
        while from < keys.len() {
            let (letter, to) = run(keys, from, keys.len(), 0);
            if let Some(letter) = letter {
                let node = trie.node(keys, from, to, 1);
                if let Some(root) = trie.roots.get_mut(letter as usize) {
                    *root = node;
                }
            }
            from = to;
        }
        trie
    }

    /// Makes the node of `keys[from..to]`, which share their first `depth` characters. Depth is bounded by the longest key.
    fn node(&mut self, keys: &[Vec<char>], from: usize, to: usize, depth: usize) -> u32 {
        let ends = keys.get(from).is_some_and(|key| key.len() == depth);
        let below = from + usize::from(ends);
        let first = self.edges.len();
        let mut at = below;
        while at < to {
            let (letter, next) = run(keys, at, to, depth);
            self.edges.extend(letter.map(|letter| (letter, next as u32)));
            at = next;
        }
        // An edge held the end of its keys until its node is made.
        let count = self.edges.len() - first;
        let mut at = below;
        for edge in first..first + count {
            let next = self.edges[edge].1 as usize;
            self.edges[edge].1 = self.node(keys, at, next, depth + 1);
            at = next;
        }
        let mut table = 0;
        if count >= MANY {
            let mut nodes = [0; ASCII];
            for &(letter, node) in &self.edges[first..first + count] {
                if let Some(place) = nodes.get_mut(letter as usize) {
                    *place = node;
                }
            }
            self.tables.push(nodes);
            table = self.tables.len() as u32;
        }
        let (first, count) = (first as u32, count as u32);
        self.nodes.push(Node { first, count, key: if ends { from as u32 + 1 } else { 0 }, table });
        self.nodes.len() as u32 - 1
    }

    /// The last key that `accept` takes among those that `letters`, given with their ends, begin with.
    pub(super) fn longest(
        &self,
        letters: impl Iterator<Item = (usize, char)>,
        mut accept: impl FnMut(usize, usize) -> bool,
    ) -> Option<(usize, usize)> {
        let mut found = None;
        let mut node: Option<&Node> = None;
        for (end, letter) in letters {
            let next = match node {
                None => self.roots.get(letter as usize).copied().filter(|&root| root != 0),
                Some(node) => self.child(node, letter),
            };
            let Some(reached) = next.and_then(|next| self.nodes.get(next as usize)) else { break };
            if reached.key > 0 && accept(end, reached.key as usize - 1) {
                found = Some((end, reached.key as usize - 1));
            }
            if reached.count == 0 {
                break;
            }
            node = Some(reached);
        }
        found
    }

    fn child(&self, node: &Node, letter: char) -> Option<u32> {
        if node.table > 0 && letter.is_ascii() {
            let table = self.tables.get(node.table as usize - 1)?;
            return table.get(letter as usize).copied().filter(|&next| next != 0);
        }
        let edges = self.edges.get(node.first as usize..(node.first + node.count) as usize)?;
        if edges.len() < MANY {
            return edges.iter().find(|edge| edge.0 == letter).map(|edge| edge.1);
        }
        let at = edges.binary_search_by_key(&letter, |edge| edge.0).ok()?;
        edges.get(at).map(|edge| edge.1)
    }
}

/// The character at `depth` of `keys[from]`, and the end of the run of keys below `to` that share it.
fn run(keys: &[Vec<char>], from: usize, to: usize, depth: usize) -> (Option<char>, usize) {
    let letter = |at: usize| keys.get(at).and_then(|key| key.get(depth)).copied();
    let shared = letter(from);
    let mut end = from + 1;
    while end < to && letter(end) == shared {
        end += 1;
    }
    (shared, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn longest(keys: &[&str], text: &str) -> Option<(usize, usize)> {
        let keys: Vec<Vec<char>> = keys.iter().map(|key| key.chars().collect()).collect();
        let letters = text.char_indices().map(|(at, letter)| (at + letter.len_utf8(), letter));
        Trie::new(&keys).longest(letters, |_, _| true)
    }

    #[test]
    fn finds_the_longest_key() {
        let keys = ["百", "百万", "百分之", "百分点"];
        assert_eq!(longest(&keys, "百分之五"), Some((9, 2)));
        assert_eq!(longest(&keys, "百分比"), Some((3, 0)));
        assert_eq!(longest(&keys, "分"), None);
        assert_eq!(longest(&keys, ""), None);
        assert_eq!(longest(&[], "百"), None);
    }
}
