use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use crate::align::key::KeyHasher;

/// Pairs of terms that may translate each other, with what EM makes of them.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Where the pair of a source and a target term stands in the arrays below.
    places: HashMap<u64, u32, BuildHasherDefault<KeyHasher>>,
    /// The pairs.
    pub pairs: Vec<(u32, u32)>,
    /// In how many units both stand.
    pub together: Vec<f32>,
    /// The probability of the target term given the source term, and the other way round.
    pub given: [Vec<f32>; 2],
}

/// Both sides of a unit: numbers of its terms, each once.
pub(super) type Unit = (Vec<u32>, Vec<u32>);

/// What the empty word (Brown et al. 1993) claims of each term beside the terms of the other side.
const NULL: f32 = 0.005;

/// IBM model 1 (Brown et al. 1993) in both directions over the pairs that stand together more often than chance has it.
pub(super) fn model_one(units: &[Unit], sizes: (usize, usize), iterations: usize) -> Table {
    let mut table = candidates(units, sizes);
    for direction in 0..2 {
        table.given[direction] = vec![1.0; table.pairs.len()];
    }
    let meetings = meetings(&table, units);
    for _ in 0..iterations {
        let (forward, backward) =
            rayon::join(|| step(&table, &meetings, sizes, 0), || step(&table, &meetings, sizes, 1));
        table.given = [forward, backward];
    }
    table
}

/// Pairs that are worth a place: those that meet at least twice, and whose log-likelihood ratio (Dunning 1993) speaks for
/// them.
fn candidates(units: &[Unit], sizes: (usize, usize)) -> Table {
    /// Twice the log-likelihood ratio from which a pair is kept: 10.83 is significant at one in a thousand.
    const SIGNIFICANT: f64 = 10.83;
    let mut postings: Vec<Vec<u32>> = vec![Vec::new(); sizes.0];
    let mut target_counts = vec![0_u32; sizes.1];
    for (index, (sources, targets)) in units.iter().enumerate() {
        for source in sources {
            postings[*source as usize].push(index as u32);
        }
        for target in targets {
            target_counts[*target as usize] += 1;
        }
    }
    let total = units.len() as f64;
    let mut table = Table::default();
    let mut together = vec![0_u32; sizes.1];
    let mut met: Vec<u32> = Vec::new();
    for (source, places) in postings.iter().enumerate() {
        for target in places.iter().flat_map(|unit| &units[*unit as usize].1) {
            if together[*target as usize] == 0 {
                met.push(*target);
            }
            together[*target as usize] += 1;
        }
        met.sort_unstable();
        for target in met.drain(..) {
            let both = f64::from(std::mem::take(&mut together[target as usize]));
            let counts = (places.len() as f64, f64::from(target_counts[target as usize]));
            if both >= 2.0 && both * total > counts.0 * counts.1 && dunning(both, counts, total) >= SIGNIFICANT {
                table.places.insert(place(source as u32, target), table.pairs.len() as u32);
                table.pairs.push((source as u32, target));
                table.together.push(both as f32);
            }
        }
    }
    table
}

/// Dunning's statistic of a two-by-two table.
fn dunning(both: f64, counts: (f64, f64), total: f64) -> f64 {
    let term = |observed: f64, expected: f64| if observed > 0.0 { observed * (observed / expected).ln() } else { 0.0 };
    let (one, other) = counts;
    let neither = total - one - other + both;
    2.0 * (term(both, one * other / total)
        + term(one - both, one * (total - other) / total)
        + term(other - both, (total - one) * other / total)
        + term(neither, (total - one) * (total - other) / total))
}

fn place(source: u32, target: u32) -> u64 {
    (u64::from(source) << 32 | u64::from(target)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The candidate pairs of every unit, one unit after the other.
struct Meetings {
    pairs: Vec<u32>,
    ends: Vec<usize>,
}

fn meetings(table: &Table, units: &[Unit]) -> Meetings {
    let mut found = Meetings { pairs: Vec::new(), ends: Vec::with_capacity(units.len()) };
    for (sources, targets) in units {
        for source in sources {
            let pairs = targets.iter().filter_map(|target| table.places.get(&place(*source, *target)));
            found.pairs.extend(pairs);
        }
        found.ends.push(found.pairs.len());
    }
    found
}

/// One round of EM in one direction: 0 explains target terms by source terms.
fn step(table: &Table, meetings: &Meetings, sizes: (usize, usize), direction: usize) -> Vec<f32> {
    let given = &table.given[direction];
    let ends = |index: u32| {
        let (source, target) = table.pairs[index as usize];
        if direction == 0 { (source as usize, target as usize) } else { (target as usize, source as usize) }
    };
    let (causes, effects) = if direction == 0 { sizes } else { (sizes.1, sizes.0) };
    let mut counts = vec![0.0_f32; table.pairs.len()];
    let mut totals = vec![0.0_f32; causes];
    let mut sums = vec![0.0_f32; effects];
    let mut start = 0;
    for end in &meetings.ends {
        let unit = &meetings.pairs[start..*end];
        for index in unit {
            sums[ends(*index).1] += given[*index as usize];
        }
        for index in unit {
            let (cause, effect) = ends(*index);
            let share = given[*index as usize] / (NULL + sums[effect]);
            counts[*index as usize] += share;
            totals[cause] += share;
        }
        for index in unit {
            sums[ends(*index).1] = 0.0;
        }
        start = *end;
    }
    let causes = (0..table.pairs.len() as u32).map(|index| ends(index).0);
    causes.zip(&counts).map(|(cause, count)| count / totals[cause].max(1e-6)).collect()
}
