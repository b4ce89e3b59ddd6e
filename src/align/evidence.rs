use std::hint::select_unpredictable;
use std::ops::Range;

use super::band::Band;
use super::groups::Groups;
use super::links::Links;
use super::side::Sentences;
use super::weights::Weights;
use crate::text::{Pair, Side};

/// The most sentences that a bead has on a side.
pub(super) const LONGEST: usize = 6;

/// What each sentence finds in the sentences of the other side that it is compared with.
pub(super) struct Evidence {
    /// Seen from each side: its sentences are the rows.
    sides: Pair<Seen>,
}

struct Seen {
    band: Band,
    /// The hits of each cell.
    hits: Groups<Hit>,
    /// What each row has without any hit.
    base: Vec<f32>,
    /// The length of the other side's sentences before each of the stretch, and of all.
    lengths: Vec<f64>,
    /// Their mean length.
    mean: f32,
    /// Values that were worked out before and what positions add to them, for each cell and each number of columns from it on.
    known: Vec<[(f32, f32); LONGEST]>,
    /// Room for the best counterpart of each token, some at once.
    best: Vec<Best>,
    position: [f32; 2],
}

/// Numbers that are worked out at once.
const LANES: usize = 8;

/// The best counterpart of some tokens of a row.
#[derive(Clone, Copy, Debug, Default)]
struct Best {
    gains: [f32; LANES],
    weights: [f32; LANES],
    /// How far each stands from where its token stands, in 255ths of the bead's length.
    distances: [f32; LANES],
}

/// What counterparts count, and what their places add, in as many sums as are worked out at once.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    values: [f32; LANES],
    positions: [f32; LANES],
}

impl Sums {
    /// Adds counterparts in sentences of this scale, where places speak against each other from a distance of `near` on.
    fn add(&mut self, best: &Best, scale: f32, near: f32) {
        for lane in 0..LANES {
            let found = best.weights[lane] * ln(1.0 + best.gains[lane] * scale);
            self.values[lane] += found;
            self.positions[lane] += found * (near - best.distances[lane] / 255.0);
        }
    }

    /// What all count, and what their places add.
    fn all(&self) -> (f32, f32) {
        (self.values.iter().sum(), self.positions.iter().sum())
    }
}

/// A token of a row that has a counterpart in a column.
#[derive(Clone, Copy, Debug, Default)]
struct Hit {
    /// The token's place among the row's tokens.
    token: u32,
    gain: f32,
    weight: f32,
    /// Where the token stands in its sentence, and where its counterpart stands, in 255ths.
    places: (u8, u8),
}

impl Evidence {
    /// Looks up every counterpart inside `band`, whose rows and columns are counted from the start of the stretch.
    pub(super) fn new(
        sides: &Pair<Sentences>,
        links: &Links,
        postings: &Postings,
        stretch: &Pair<Range<usize>>,
        band: Band,
        weights: &Weights,
    ) -> Self {
        let across = band.transposed(stretch.reference.len());
        let bands = Pair::new(band, across);
        let first = stretch.as_ref().zip(sides.as_ref()).map(|(stretch, side)| side.starts[stretch.start]);
        let end = sides.reference.starts[stretch.reference.end];
        let tokens = (end - first.reference) as usize;
        let mut found = Pair::new(Found::new(stretch.reference.len(), tokens), Found::new(tokens, tokens));
        for row in 0..bands.authoritative.rows() {
            let columns = bands.authoritative.columns(row);
            let window = stretch.reference.start + columns.start..stretch.reference.start + columns.end;
            let sentence = stretch.authoritative.start + row;
            let tokens = sides.authoritative.tokens(sentence).iter().zip(sides.authoritative.places(sentence));
            for (token, (number, own)) in (0_u32..).zip(tokens) {
                let by = Pair::new(sides.authoritative.starts[sentence] - first.authoritative + token, row as u32);
                let kind = sides.authoritative.types[*number as usize].kind;
                for link in links.of(*number) {
                    let kinds = Pair::new(kind, sides.reference.types[link.to as usize].kind);
                    let weight = kinds.map(|kind| weights.kinds[kind as usize]);
                    for place in postings.of(link.to, window.clone()) {
                        let column = place.sentence as usize - stretch.reference.start;
                        let (Some(cell), Some(across)) =
                            (bands.authoritative.cell(row, column), bands.reference.cell(column, row))
                        else {
                            continue;
                        };
                        let at = sides.reference.starts[place.sentence as usize] + place.token;
                        let other = sides.reference.places[at as usize];
                        let hit = |token, gain, weight, places| Hit { token, gain, weight, places };
                        let forth = hit(token, link.gain.authoritative, weight.authoritative, (*own, other));
                        found.authoritative.add(column, by.authoritative, cell, forth);
                        let back = hit(place.token, link.gain.reference, weight.reference, (other, *own));
                        found.reference.add((at - first.reference) as usize, by.reference, across, back);
                    }
                }
            }
        }
        let seen = |side: Side, band: Band, found: Found| {
            let hits = Groups::new(band.cells(), &found.hits);
            let own = stretch[side].clone();
            let other = &sides[side.other()];
            let missing = &links.missing[side];
            let base = own
                .clone()
                .map(|sentence| sides[side].tokens(sentence).iter().map(|number| missing[*number as usize]).sum());
            let each = stretch[side.other()].clone().map(|sentence| f64::from(other.lengths[sentence]) + 4.0);
            let widest = own.clone().map(|sentence| sides[side].tokens(sentence).len()).max().unwrap_or(0);
            Seen {
                hits,
                base: base.collect(),
                lengths: running(each),
                mean: other.mean_length + 4.0,
                known: vec![[(f32::NAN, 0.0); LONGEST]; band.cells()],
                best: vec![Best::default(); widest.div_ceil(LANES)],
                position: weights.position,
                band,
            }
        };
        let Pair { authoritative, reference } = found;
        let Pair { authoritative: rows, reference: columns } = bands;
        Self {
            sides: Pair::new(seen(Side::Authoritative, rows, authoritative), seen(Side::Reference, columns, reference)),
        }
    }

    /// How much the sentences of a bead, counted from the start of the stretch, speak for each other.
    pub(super) fn score(&mut self, rows: Range<usize>, columns: Range<usize>) -> f32 {
        let (left, right) = (&mut self.sides.authoritative, &mut self.sides.reference);
        let forth: f32 = rows.clone().map(|row| left.value(row, columns.clone()).0).sum();
        let back: f32 = columns.clone().map(|column| right.value(column, rows.clone()).0).sum();
        let position = match (rows.len(), columns.len()) {
            (1, _) => left.value(rows.start, columns).1,
            (_, 1) => right.value(columns.start, rows).1,
            _ => 0.0,
        };
        forth + back + position
    }
}

impl Seen {
    /// What sentence `row` finds in the sentences `columns`, and what the positions there add.
    fn value(&mut self, row: usize, columns: Range<usize>) -> (f32, f32) {
        let Some(cell) = self.band.cell(row, columns.start) else { return (self.base[row], 0.0) };
        let length = columns.len().min(LONGEST);
        let known = self.known[cell][length - 1];
        if !known.0.is_nan() {
            return known;
        }
        let value =
            if length == 1 { self.in_one(row, cell, columns.start) } else { self.in_several(row, cell, columns) };
        self.known[cell][length - 1] = value;
        value
    }

    /// The same in a single sentence, where each token has one counterpart at most.
    fn in_one(&self, row: usize, cell: usize, column: usize) -> (f32, f32) {
        let scale = self.scale(column, column + 1);
        let mut sums = Sums::default();
        for hits in self.hits.of(cell).chunks(LANES) {
            let mut best = Best::default();
            for (lane, hit) in hits.iter().enumerate() {
                best.gains[lane] = hit.gain;
                best.weights[lane] = hit.weight;
                best.distances[lane] = f32::from(hit.places.0.abs_diff(hit.places.1));
            }
            sums.add(&best, scale, self.position[1]);
        }
        let (value, position) = sums.all();
        (self.base[row] + value, position * self.position[0])
    }

    /// The same in several sentences, of which the best counterpart of each token counts.
    #[expect(clippy::needless_bitwise_bool, reason = "a jump that follows no pattern costs more than both comparisons")]
    fn in_several(&mut self, row: usize, cell: usize, columns: Range<usize>) -> (f32, f32) {
        let first = columns.start;
        let last = columns.end.min(self.lengths.len() - 1);
        let seen = last.min(self.band.columns(row).end);
        let scale = self.scale(first, last);
        let span = self.span(first, last);
        let mut tokens = 0;
        for (column, cell) in (first..seen).zip(cell..) {
            let before = (self.lengths[column] - self.lengths[first]) as f32 / span * 255.0;
            let share = (self.lengths[column + 1] - self.lengths[column]) as f32 / span;
            for hit in self.hits.of(cell) {
                let token = hit.token as usize;
                tokens = tokens.max(token + 1);
                let (best, lane) = (&mut self.best[token / LANES], token % LANES);
                let (gain, known) = (best.gains[lane], best.distances[lane]);
                let distance = (f32::from(hit.places.0) - (before + share * f32::from(hit.places.1))).abs();
                // Which is better follows no pattern, so it is chosen without a jump.
                let better = (hit.gain > gain) | ((hit.gain >= gain) & (distance < known));
                best.gains[lane] = select_unpredictable(better, hit.gain, gain);
                best.distances[lane] = select_unpredictable(better, distance, known);
                best.weights[lane] = hit.weight;
            }
        }
        let mut sums = Sums::default();
        for best in &mut self.best[..tokens.div_ceil(LANES)] {
            sums.add(&std::mem::take(best), scale, self.position[1]);
        }
        let (value, position) = sums.all();
        (self.base[row] + value, position * self.position[0])
    }

    /// The length of the other side's sentences from `first` to before `last`.
    fn span(&self, first: usize, last: usize) -> f32 {
        ((self.lengths[last] - self.lengths[first]) as f32).max(1.0)
    }

    /// By how much less a counterpart says in these sentences than in one of mean length.
    fn scale(&self, first: usize, last: usize) -> f32 {
        (self.mean / self.span(first, last)).clamp(0.1, 2.0)
    }
}

/// The sums of all numbers before each, and of all of them.
pub(super) fn running(each: impl ExactSizeIterator<Item = f64>) -> Vec<f64> {
    let mut sums = Vec::with_capacity(each.len() + 1);
    sums.push(0.0);
    let mut sum = 0.0;
    sums.extend(each.map(|number| {
        sum += number;
        sum
    }));
    sums
}

/// Hits with their cells, of which each token has one in a cell: that of its best counterpart there.
struct Found {
    hits: Vec<(u32, Hit)>,
    /// For each place that may be found again, by what it was found last, and that hit.
    latest: Vec<(u32, u32)>,
}

impl Found {
    /// Room for what is found at so many places, in a text of so many tokens.
    fn new(places: usize, tokens: usize) -> Self {
        Self { hits: Vec::with_capacity(tokens * 4), latest: vec![(u32::MAX, 0); places] }
    }

    /// Adds a hit in a cell, where `by` finds `place`.
    fn add(&mut self, place: usize, by: u32, cell: usize, hit: Hit) {
        let latest = &mut self.latest[place];
        if latest.0 != by {
            *latest = (by, self.hits.len() as u32);
            self.hits.push((cell as u32, hit));
            return;
        }
        let kept = &mut self.hits[latest.1 as usize].1;
        if hit.gain > kept.gain {
            *kept = hit;
        }
    }
}

/// The natural logarithm, good to three digits: the exponent's bits and a polynomial for the rest.
pub(super) fn ln(value: f32) -> f32 {
    let bits = value.to_bits();
    let exponent = (bits >> 23).cast_signed() as f32 - 127.0;
    let rest = f32::from_bits((bits & 0x007f_ffff) | 0x3f80_0000);
    let log2 =
        -1.741_793_9 + (2.821_202_6 + (-1.469_956_8 + (0.447_179_55 - 0.056_570_85 * rest) * rest) * rest) * rest;
    (exponent + log2) * std::f32::consts::LN_2
}

/// Where each type of one side stands.
#[derive(Debug)]
pub(super) struct Postings(Groups<Place>);

/// A place of a type: a sentence, and where among its tokens.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    pub sentence: u32,
    pub token: u32,
}

impl Postings {
    pub(super) fn new(side: &Sentences) -> Self {
        let mut places = Vec::with_capacity(side.tokens.len());
        for sentence in 0..side.len() {
            let each = (0..).map(|token| Place { sentence: sentence as u32, token });
            places.extend(side.tokens(sentence).iter().copied().zip(each));
        }
        Self(Groups::new(side.types.len(), &places))
    }

    /// All places of a type.
    pub(super) fn all(&self, number: u32) -> &[Place] {
        self.0.of(number as usize)
    }

    /// The places of a type in these sentences.
    pub(super) fn of(&self, number: u32, window: Range<usize>) -> &[Place] {
        let all = self.all(number);
        let start = all.partition_point(|place| (place.sentence as usize) < window.start);
        let end = start + all[start..].partition_point(|place| (place.sentence as usize) < window.end);
        &all[start..end]
    }
}
