use std::borrow::Cow;

use crate::text::eight::Eight;

/// Finds the longest key that starts at a place of a text, in one walk over its characters.
///
/// The first character is looked up in a table over the Basic Multilingual Plane, since most places of a text start no
/// key; further characters in a table over ASCII where many can follow, and among the few that can follow otherwise.
#[derive(Debug)]
pub(super) struct Trie {
    /// For each 256 characters, which block of the roots holds theirs; the first block is empty.
    blocks: [u8; BLOCKS],
    /// The node of each first character; 0 for none.
    roots: Vec<[u32; BLOCK]>,
    nodes: Vec<Node>,
    edges: Vec<(char, u32)>,
    /// For nodes that many characters follow: the nodes after each character of ASCII; 0 for none.
    tables: Vec<[u32; ASCII]>,
    /// The nodes after the heads of words of the alphabet, each at the first free place from the one of its head on.
    words: Vec<(u64, u32)>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Node {
    /// How many edges it has.
    count: u32,
    /// Its edges: `edges[first..first + count]`; the node of the only one, which is not kept among them.
    first: u32,
    /// Its table, counted from 1, and 0 for none; the character of the only edge.
    table: u32,
    /// The key that ends here, counted from 1; 0 for none.
    key: u32,
}

/// Characters of one block of the roots.
const BLOCK: usize = 256;

/// Blocks of the Basic Multilingual Plane, of which 62 are surrogates, private or end the plane: a number is left for the empty one.
const BLOCKS: usize = PLANE / BLOCK;

/// Characters of ASCII.
const ASCII: usize = 128;

/// The fewest edges for which a table is made.
const MANY: usize = 5;

/// Characters of the Basic Multilingual Plane.
pub(super) const PLANE: usize = 0x1_0000;

/// The fewest places for the heads of words.
const FEWEST: usize = 8;

impl Trie {
    /// The trie over `keys`, which are sorted and all different.
    pub(super) fn new(keys: &[Cow<'static, str>]) -> Self {
        let mut trie = Self {
            blocks: [0; BLOCKS],
            roots: vec![[0; BLOCK]],
            nodes: Vec::with_capacity(keys.len() * 4),
            edges: Vec::with_capacity(keys.len() * 4),
            tables: Vec::new(),
            words: vec![(0, 0); (keys.len() * 2).next_power_of_two().max(FEWEST)],
        };
        trie.nodes.push(Node::default());
        let mut from = 0;
        while from < keys.len() {
            let (letter, to) = run(keys, from, keys.len(), 0);
            if let Some(letter) = letter {
                let node = trie.node(keys, from, to, letter.len_utf8());
                trie.plant(letter, node);
            }
            from = to;
        }
        for key in keys {
            trie.lead(key);
        }
        trie
    }

    /// Notes the node after the head of the word that `key` begins with.
    fn lead(&mut self, key: &str) {
        let head = Eight::at(key.as_bytes(), 0, key.len());
        let (length, head) = (head.leading_letters(), head.head());
        let place = self.place(head);
        if length == 0 || self.words[place].1 > 0 {
            return;
        }
        let mut letters = key.chars().take(length as usize);
        let root = letters.next().map_or(0, |first| self.root(first));
        let node = letters.try_fold(root, |node, letter| self.child(self.nodes.get(node as usize)?, letter));
        self.words[place] = (head, node.unwrap_or_default());
    }

    /// The place of the head of a word, or a free one.
    fn place(&self, head: u64) -> usize {
        let last = self.words.len() - 1;
        // Multiplication as Knuth does it (The Art of Computer Programming 3, 6.4).
        let mut place = (head.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & last;
        while self.words[place].1 > 0 && self.words[place].0 != head {
            place = (place + 1) & last;
        }
        place
    }

    /// The node after the head of a word; `None` where no key begins with the word.
    pub(super) fn word(&self, head: u64) -> Option<u32> {
        Some(self.words[self.place(head)].1).filter(|&node| node > 0)
    }

    /// Notes the node of a first character.
    fn plant(&mut self, letter: char, node: u32) {
        let (block, place) = (letter as usize / BLOCK, letter as usize % BLOCK);
        let Some(number) = self.blocks.get_mut(block) else { return };
        if *number == 0 {
            let Ok(next) = u8::try_from(self.roots.len()) else { return };
            *number = next;
            self.roots.push([0; BLOCK]);
        }
        self.roots[usize::from(*number)][place] = node;
    }

    /// The node of a first character; 0 for none.
    fn root(&self, letter: char) -> u32 {
        let block = self.blocks.get(letter as usize / BLOCK).copied().unwrap_or_default();
        self.roots[usize::from(block)][letter as usize % BLOCK]
    }

    /// Makes the node of `keys[from..to]`, which share their first `depth` bytes. Depth is bounded by the longest key.
    fn node(&mut self, keys: &[Cow<'static, str>], from: usize, to: usize, depth: usize) -> u32 {
        let ends = keys.get(from).is_some_and(|key| key.len() == depth);
        let below = from + usize::from(ends);
        let key = if ends { from as u32 + 1 } else { 0 };
        if let (Some(letter), next) = run(keys, below, to, depth)
            && next == to
        {
            let only = self.node(keys, below, to, depth + letter.len_utf8());
            return self.push(Node { count: 1, first: only, table: u32::from(letter), key });
        }
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
            let (letter, next) = self.edges[edge];
            self.edges[edge].1 = self.node(keys, at, next as usize, depth + letter.len_utf8());
            at = next as usize;
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
        self.push(Node { count: count as u32, first: first as u32, table, key })
    }

    /// Adds a node and gives its number.
    fn push(&mut self, node: Node) -> u32 {
        self.nodes.push(node);
        self.nodes.len() as u32 - 1
    }

    /// The last key that `accept` takes among those that `letters`, given with their ends, begin with, from the node `start` on,
    /// which was reached at a place.
    pub(super) fn longest(
        &self,
        start: Option<(usize, u32)>,
        letters: impl Iterator<Item = (usize, char)>,
        mut accept: impl FnMut(usize, usize) -> bool,
    ) -> Option<(usize, usize)> {
        let mut found = None;
        let mut node: Option<&Node> = None;
        let mut letters = letters;
        let mut reached = start;
        loop {
            if reached.is_none() {
                let Some((end, letter)) = letters.next() else { break };
                let next = match node {
                    None => Some(self.root(letter)).filter(|&root| root != 0),
                    Some(node) => self.child(node, letter),
                };
                reached = next.map(|next| (end, next));
            }
            let Some((end, next)) = reached.take() else { break };
            let Some(next) = self.nodes.get(next as usize) else { break };
            if next.key > 0 && accept(end, next.key as usize - 1) {
                found = Some((end, next.key as usize - 1));
            }
            if next.count == 0 {
                break;
            }
            node = Some(next);
        }
        found
    }

    fn child(&self, node: &Node, letter: char) -> Option<u32> {
        if node.count == 1 {
            return (node.table == u32::from(letter)).then_some(node.first);
        }
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

/// The character at the byte `depth` of `keys[from]`, and the end of the run of keys below `to` that share it.
fn run(keys: &[Cow<'static, str>], from: usize, to: usize, depth: usize) -> (Option<char>, usize) {
    let rest = |at: usize| keys.get(at).and_then(|key| key.get(depth..)).unwrap_or_default();
    let shared = rest(from).chars().next();
    let mut end = from + 1;
    while end < to && shared.is_some_and(|shared| rest(end).starts_with(shared)) {
        end += 1;
    }
    (shared, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn longest(keys: &[&'static str], text: &str) -> Option<(usize, usize)> {
        let keys: Vec<Cow<'static, str>> = keys.iter().map(|key| Cow::Borrowed(*key)).collect();
        let letters = text.char_indices().map(|(at, letter)| (at + letter.len_utf8(), letter));
        Trie::new(&keys).longest(None, letters, |_, _| true)
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
