use std::ops::Range;

/// Items in numbered groups: one group after the other, and in each the items in the order that they came in.
#[derive(Clone, Debug)]
pub(super) struct Groups<T> {
    items: Vec<T>,
    /// Where each group starts; one more than there are groups.
    starts: Vec<u32>,
}

impl<T: Copy + Default> Groups<T> {
    /// Sorts items into `count` groups, each given with the number of its own: as many steps as there are items and groups.
    pub(super) fn new(count: usize, items: &[(u32, T)]) -> Self {
        // While items are placed, each start stands at the place of the next item; it ends up one group further.
        let mut starts = vec![0_u32; count + 2];
        for (group, _) in items {
            starts[*group as usize + 2] += 1;
        }
        for index in 2..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut sorted = vec![T::default(); items.len()];
        for (group, item) in items {
            let next = &mut starts[*group as usize + 1];
            sorted[*next as usize] = *item;
            *next += 1;
        }
        starts.pop();
        Self { items: sorted, starts }
    }

    /// The items of one group.
    pub(super) fn of(&self, group: usize) -> &[T] {
        self.of_all(group..group + 1)
    }

    /// The items of some groups in a row.
    pub(super) fn of_all(&self, groups: Range<usize>) -> &[T] {
        &self.items[self.starts[groups.start] as usize..self.starts[groups.end] as usize]
    }

    /// The items of one group, to change them.
    pub(super) fn of_mut(&mut self, group: usize) -> &mut [T] {
        &mut self.items[self.starts[group] as usize..self.starts[group + 1] as usize]
    }

    /// Each group's number with its items.
    pub(super) fn each(&self) -> impl Iterator<Item = (usize, &[T])> {
        (0..self.starts.len() - 1).map(|group| (group, self.of(group)))
    }

    /// All items, and where each group starts among them.
    pub(super) fn into_parts(self) -> (Vec<T>, Vec<u32>) {
        (self.items, self.starts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_keep_their_order_in_their_groups() {
        let groups = Groups::new(4, &[(2, 'a'), (0, 'b'), (2, 'c'), (3, 'd')]);
        let each: Vec<String> = groups.each().map(|(_, items)| items.iter().collect()).collect();
        assert_eq!(each, ["b", "", "ac", "d"]);
        assert_eq!(groups.of_all(1..4), ['a', 'c', 'd']);
        assert!(Groups::<u8>::new(0, &[]).each().next().is_none());
    }
}
