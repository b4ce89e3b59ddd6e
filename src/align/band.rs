use std::ops::Range;

use crate::text::Pair;

/// Which sentences of one side are compared with each sentence of the other: for each row a range of columns, both ends of
/// which only rise.
#[derive(Clone, Debug)]
pub(super) struct Band {
    rows: Vec<Range<u32>>,
    /// Where each row's cells start; one more than there are rows.
    starts: Vec<u32>,
}

/// One row of a band.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Row {
    /// Its columns, from the first to before the last.
    start: u32,
    end: u32,
    /// The number of its first cell.
    first: u32,
}

impl Row {
    /// The number of the cell in this column, counted over all rows.
    pub(super) fn cell(self, column: usize) -> Option<usize> {
        let column = column as u32;
        (self.start <= column && column < self.end).then(|| (self.first + column - self.start) as usize)
    }
}

impl Band {
    /// A band of these rows; ends that fall are raised to those before them.
    pub(super) fn new(rows: impl IntoIterator<Item = Range<usize>>) -> Self {
        let rows = rows.into_iter();
        let count = rows.size_hint().0;
        let mut kept: Vec<Range<u32>> = Vec::with_capacity(count);
        let mut starts = Vec::with_capacity(count + 1);
        starts.push(0);
        let (mut before, mut cells) = (0..0, 0);
        for row in rows {
            let start = (row.start as u32).max(before.start);
            let end = (row.end as u32).max(before.end).max(start);
            before = start..end;
            cells += end - start;
            starts.push(cells);
            kept.push(start..end);
        }
        Self { rows: kept, starts }
    }

    /// The band that compares all sentences of each of some stretches, which leave out none.
    pub(super) fn within(stretches: &[Pair<Range<usize>>]) -> Self {
        Self::new(stretches.iter().flat_map(|stretch| stretch.authoritative.clone().map(|_| stretch.reference.clone())))
    }

    /// The part of the band inside some rows and columns, counted from their start.
    pub(super) fn part(&self, rows: Range<usize>, columns: &Range<usize>) -> Self {
        Self::new(rows.map(|row| {
            let whole = self.columns(row);
            let held = |at: usize| at.clamp(columns.start, columns.end) - columns.start;
            held(whole.start)..held(whole.end)
        }))
    }

    /// How many rows there are.
    pub(super) fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The columns of a row.
    pub(super) fn columns(&self, row: usize) -> Range<usize> {
        self.rows.get(row).map_or(0..0, |row| row.start as usize..row.end as usize)
    }

    /// A row, which is empty where there is none of this number.
    pub(super) fn row(&self, row: usize) -> Row {
        let known = |columns: &Range<u32>| Row { start: columns.start, end: columns.end, first: self.starts[row] };
        self.rows.get(row).map(known).unwrap_or_default()
    }

    /// The number of the cell, counted over all rows.
    pub(super) fn cell(&self, row: usize, column: usize) -> Option<usize> {
        self.row(row).cell(column)
    }

    /// How many cells there are.
    pub(super) fn cells(&self) -> usize {
        self.starts.last().copied().unwrap_or(0) as usize
    }

    /// The band seen from the other side, which has `columns` sentences.
    pub(super) fn transposed(&self, columns: usize) -> Self {
        let mut rows = vec![Range { start: u32::MAX, end: 0 }; columns];
        for (row, range) in self.rows.iter().enumerate() {
            for column in range.start..range.end.min(columns as u32) {
                let across = &mut rows[column as usize];
                across.start = across.start.min(row as u32);
                across.end = across.end.max(row as u32 + 1);
            }
        }
        Self::new(
            rows.into_iter().map(|row| if row.start == u32::MAX { 0..0 } else { row.start as usize..row.end as usize }),
        )
    }
}
