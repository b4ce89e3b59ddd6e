use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::xml::token;

/// The ids that a corpus has, of which no two may be the same in any format.
///
/// Equal are those that XML would write alike, so that a unit is called the same in every format: `a b` and `a_b`. An id takes eight
/// bytes; among ten million of them one in half a million corpora takes an id for another.
#[derive(Debug, Default)]
pub struct Ids {
    taken: HashSet<u64>,
}

impl Ids {
    /// Takes an id; where it is taken already, the first of `id_2`, `id_3` … that is not is taken and given back.
    ///
    /// ```
    /// let mut ids = bitally::write::corpus::Ids::default();
    /// assert_eq!(ids.take("a b"), None);
    /// assert_eq!(ids.take("a_b").as_deref(), Some("a_b_2"));
    /// ```
    pub fn take(&mut self, id: &str) -> Option<String> {
        if self.taken.insert(digest(id)) {
            return None;
        }
        let mut number = 2_u64;
        loop {
            let numbered = format!("{id}_{number}");
            if self.taken.insert(digest(&numbered)) {
                return Some(numbered);
            }
            number += 1;
        }
    }
}

fn digest(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    token(id).hash(&mut hasher);
    hasher.finish()
}
