/// What leaving a row without a column costs; every pairing is cheaper.
const UNPAIRED: i64 = 1_000_000;

/// Cells beyond which a component is paired greedily: the exact method grows with the cube of its side.
const MOST_CELLS: usize = 4096;

/// A row and a column that may be paired, and what that costs (not negative, far below a million).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::check) struct Candidate {
    /// Cost of the pairing.
    pub cost: i64,
    /// Row.
    pub row: usize,
    /// Column.
    pub column: usize,
}

/// Pairs rows with columns so that as many as possible are paired and the sum of the costs is least; the column of each
/// row.
///
/// Rows and columns that no chain of candidates connects are solved apart, each by the Hungarian method (Kuhn 1955, with
/// the potentials of Jonker and Volgenant 1987); a component of more than 4,096 cells is paired greedily.
pub(in crate::check) fn assignment(rows: usize, columns: usize, candidates: &[Candidate]) -> Vec<Option<usize>> {
    let mut found = vec![None; rows];
    for component in components(rows, columns, candidates) {
        let mut of_rows: Vec<usize> = component.iter().map(|candidate| candidate.row).collect();
        let mut of_columns: Vec<usize> = component.iter().map(|candidate| candidate.column).collect();
        for indexes in [&mut of_rows, &mut of_columns] {
            indexes.sort_unstable();
            indexes.dedup();
        }
        if of_rows.len() * (of_rows.len() + of_columns.len()) > MOST_CELLS {
            greedy(component, columns, &mut found);
            continue;
        }
        let mut costs = vec![vec![UNPAIRED; of_columns.len() + of_rows.len()]; of_rows.len()];
        for candidate in &component {
            if let (Ok(row), Ok(column)) =
                (of_rows.binary_search(&candidate.row), of_columns.binary_search(&candidate.column))
            {
                costs[row][column] = costs[row][column].min(candidate.cost);
            }
        }
        for (row, column) in hungarian(&costs).into_iter().enumerate() {
            let paired = column.filter(|&column| column < of_columns.len() && costs[row][column] < UNPAIRED);
            found[of_rows[row]] = paired.map(|column| of_columns[column]);
        }
    }
    found
}

/// The candidates in groups that share no row and no column, in order of their first row.
fn components(rows: usize, columns: usize, candidates: &[Candidate]) -> Vec<Vec<Candidate>> {
    let mut parents: Vec<usize> = (0..rows + columns).collect();
    for candidate in candidates {
        let (one, other) = (root(&mut parents, candidate.row), root(&mut parents, rows + candidate.column));
        parents[one.max(other)] = one.min(other);
    }
    let mut groups: std::collections::BTreeMap<usize, Vec<Candidate>> = std::collections::BTreeMap::new();
    for candidate in candidates {
        groups.entry(root(&mut parents, candidate.row)).or_default().push(*candidate);
    }
    groups.into_values().collect()
}

/// The representative of a node, with the path to it halved.
fn root(parents: &mut [usize], mut node: usize) -> usize {
    while parents[node] != node {
        parents[node] = parents[parents[node]];
        node = parents[node];
    }
    node
}

fn greedy(mut candidates: Vec<Candidate>, columns: usize, found: &mut [Option<usize>]) {
    candidates.sort_unstable();
    let mut taken = vec![false; columns];
    for candidate in candidates {
        if found[candidate.row].is_none() && !taken[candidate.column] {
            found[candidate.row] = Some(candidate.column);
            taken[candidate.column] = true;
        }
    }
}

/// The column of each row of a matrix that has at least as many columns as rows, at the least sum of costs.
fn hungarian(costs: &[Vec<i64>]) -> Vec<Option<usize>> {
    let rows = costs.len();
    let columns = costs.first().map_or(0, Vec::len);
    let (row_potentials, column_potentials) = (vec![0; rows + 1], vec![0; columns + 1]);
    let mut matrix = Matrix { costs, row_potentials, column_potentials, row_of: vec![0; columns + 1] };
    for row in 1..=rows {
        matrix.place(row);
    }
    let mut found = vec![None; rows];
    for (column, &row) in matrix.row_of.iter().enumerate().skip(1) {
        if row > 0 {
            found[row - 1] = Some(column - 1);
        }
    }
    found
}

/// A matrix whose rows are placed one after the other. Row and column 0 are a place to start from; the others count from 1.
struct Matrix<'a> {
    costs: &'a [Vec<i64>],
    row_potentials: Vec<i64>,
    column_potentials: Vec<i64>,
    /// The row of each column so far; 0 is none.
    row_of: Vec<usize>,
}

impl Matrix<'_> {
    /// Gives a row a column, and moves others to other columns where the sum of costs is least so.
    fn place(&mut self, row: usize) {
        let columns = self.row_of.len();
        self.row_of[0] = row;
        let mut column = 0;
        let mut way = vec![0_usize; columns];
        let mut slack = vec![i64::MAX; columns];
        let mut used = vec![false; columns];
        while self.row_of[column] != 0 {
            used[column] = true;
            let current = self.row_of[column];
            let (mut least, mut next) = (i64::MAX, 0);
            for other in (1..columns).filter(|&other| !used[other]) {
                let cost = self.costs[current - 1][other - 1];
                let reduced = cost - self.row_potentials[current] - self.column_potentials[other];
                if reduced < slack[other] {
                    slack[other] = reduced;
                    way[other] = column;
                }
                if slack[other] < least {
                    least = slack[other];
                    next = other;
                }
            }
            if next == 0 {
                break;
            }
            self.shift(least, &used, &mut slack);
            column = next;
        }
        while column != 0 {
            let previous = way[column];
            self.row_of[column] = self.row_of[previous];
            column = previous;
        }
    }

    /// Shifts the potentials by the least slack, so that a further column costs nothing more.
    fn shift(&mut self, least: i64, used: &[bool], slack: &mut [i64]) {
        for column in 0..self.row_of.len() {
            if used[column] {
                self.row_potentials[self.row_of[column]] += least;
                self.column_potentials[column] -= least;
            } else if slack[column] != i64::MAX {
                slack[column] -= least;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn candidates(cells: &[(usize, usize, i64)]) -> Vec<Candidate> {
        cells.iter().map(|&(row, column, cost)| Candidate { cost, row, column }).collect()
    }

    #[test]
    fn pairs_as_many_as_possible_before_it_saves() {
        // The cheapest cell alone would leave row 1 without a column.
        let cells = candidates(&[(0, 0, 0), (0, 1, 50), (1, 0, 10)]);
        assert_eq!(assignment(2, 2, &cells), [Some(1), Some(0)]);
    }

    #[test]
    fn leaves_alone_what_has_no_candidate() {
        assert_eq!(assignment(3, 1, &candidates(&[(1, 0, 5), (2, 0, 3)])), [None, None, Some(0)]);
        assert_eq!(assignment(0, 0, &[]), []);
    }

    proptest! {
        #[test]
        fn is_as_cheap_as_the_best_of_all_orders(costs in prop::collection::vec(prop::collection::vec(0..100_i64, 4), 4)) {
            let cells: Vec<Candidate> = (0..4)
                .flat_map(|row| (0..4).map(move |column| (row, column)))
                .map(|(row, column)| Candidate { cost: costs[row][column], row, column })
                .collect();
            let found = assignment(4, 4, &cells);
            let sum: i64 = found.iter().enumerate().map(|(row, column)| costs[row][column.expect("all pair")]).sum();
            let mut least = i64::MAX;
            for order in 0..256_usize {
                let columns: Vec<usize> = (0..4).map(|row| order >> (2 * row) & 3).collect();
                if (0..4).all(|column| columns.contains(&column)) {
                    least = least.min(columns.iter().enumerate().map(|(row, &column)| costs[row][column]).sum());
                }
            }
            prop_assert_eq!(sum, least);
        }
    }
}
