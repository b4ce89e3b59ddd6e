use std::ops::Range;

use super::band::Band;
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
    /// The hits of each row, by column.
    hits: Vec<Hit>,
    /// Where each cell's hits start; one more than there are cells.
    starts: Vec<u32>,
    /// What each row has without any hit.
    base: Vec<f32>,
    /// Mean length of the other side's sentences over the length of the sentences up to each.
    lengths: Vec<f64>,
    mean: f32,
    /// Values that were worked out before, for each cell and each number of columns from it on.
    known: Vec<[f32; LONGEST]>,
    /// Room for the best gain of each token.
    best: Vec<(f32, f32)>,
}

/// A token of a row that has a counterpart in a column.
#[derive(Clone, Copy, Debug)]
struct Hit {
    /// The token's place among the row's tokens.
    token: u32,
    gain: f32,
    weight: f32,
}

impl Evidence {
    /// Looks up every counterpart inside `band`, whose rows and columns are counted from the start of the stretch.
    pub(super) fn new(
        sides: &Pair<Sentences>,
        links: &Links,
        postings: &Postings,
        stretch: &Pair<Range<usize>>,
        band: &Band,
        weights: &Weights,
    ) -> Self {
        let bands = Pair::new(band.clone(), band.transposed(stretch.reference.len()));
        let mut found: Pair<Vec<(u32, Hit)>> = Pair::default();
        for row in 0..band.rows() {
            let columns = band.columns(row);
            let sentence = stretch.authoritative.start + row;
            for (token, number) in sides.authoritative.tokens(sentence).iter().enumerate() {
                for link in links.of(*number) {
                    let kinds = Pair::new(
                        sides.authoritative.types[*number as usize].kind,
                        sides.reference.types[link.to as usize].kind,
                    );
                    let weight = kinds.map(|kind| weights.kinds[kind as usize]);
                    let window = stretch.reference.start + columns.start..stretch.reference.start + columns.end;
                    for place in postings.of(link.to, window) {
                        let column = place.sentence as usize - stretch.reference.start;
                        let (Some(cell), Some(across)) =
                            (bands.authoritative.cell(row, column), bands.reference.cell(column, row))
                        else {
                            continue;
                        };
                        found.authoritative.push((
                            cell as u32,
                            Hit { token: token as u32, gain: link.gain.authoritative, weight: weight.authoritative },
                        ));
                        found.reference.push((
                            across as u32,
                            Hit { token: place.token, gain: link.gain.reference, weight: weight.reference },
                        ));
                    }
                }
            }
        }
        let seen = |side: Side, band: Band, found: Vec<(u32, Hit)>| {
            let (starts, hits) = sorted(found, band.cells());
            let own = stretch[side].clone();
            let other = &sides[side.other()];
            let missing = &links.missing[side];
            let base = own
                .clone()
                .map(|sentence| sides[side].tokens(sentence).iter().map(|number| missing[*number as usize]).sum());
            let running = stretch[side.other()].clone().scan(0.0_f64, |sum, sentence| {
                *sum += f64::from(other.lengths[sentence]) + 4.0;
                Some(*sum)
            });
            let widest = own.clone().map(|sentence| sides[side].tokens(sentence).len()).max().unwrap_or(0);
            Seen {
                hits,
                starts,
                base: base.collect(),
                lengths: std::iter::once(0.0).chain(running).collect(),
                mean: other.lengths.iter().map(|length| length + 4.0).sum::<f32>() / other.lengths.len().max(1) as f32,
                known: vec![[f32::NAN; LONGEST]; band.cells()],
                best: vec![(0.0, 0.0); widest],
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
        let forth: f32 = rows.clone().map(|row| self.sides.authoritative.value(row, columns.clone())).sum();
        let back: f32 = columns.map(|column| self.sides.reference.value(column, rows.clone())).sum();
        forth + back
    }
}

impl Seen {
    /// What sentence `row` finds in the sentences `columns`.
    fn value(&mut self, row: usize, columns: Range<usize>) -> f32 {
        let Some(cell) = self.band.cell(row, columns.start) else { return self.base[row] };
        let length = columns.len().min(LONGEST);
        let known = self.known[cell][length - 1];
        if !known.is_nan() {
            return known;
        }
        let last = self.band.cell(row, columns.end - 1).unwrap_or_else(|| self.band.row_end(row));
        let hits = self.starts[cell] as usize..self.starts[(last + 1).min(self.starts.len() - 1)] as usize;
        let span = (self.lengths[columns.end.min(self.lengths.len() - 1)] - self.lengths[columns.start]) as f32;
        let scale = (self.mean / span.max(1.0)).clamp(0.1, 2.0);
        let mut value = self.base[row];
        for hit in &self.hits[hits.clone()] {
            let best = &mut self.best[hit.token as usize];
            if hit.gain > best.0 {
                *best = (hit.gain, hit.weight);
            }
        }
        for hit in &self.hits[hits] {
            let (gain, weight) = std::mem::take(&mut self.best[hit.token as usize]);
            if gain > 0.0 {
                value += weight * ln(1.0 + gain * scale);
            }
        }
        self.known[cell][length - 1] = value;
        value
    }
}

/// Hits in the order of their cells, and where each cell's start.
fn sorted(found: Vec<(u32, Hit)>, cells: usize) -> (Vec<u32>, Vec<Hit>) {
    let mut starts = vec![0_u32; cells + 2];
    for (cell, _) in &found {
        starts[*cell as usize + 2] += 1;
    }
    for index in 1..starts.len() {
        starts[index] += starts[index - 1];
    }
    let mut hits = vec![Hit { token: 0, gain: 0.0, weight: 0.0 }; found.len()];
    for (cell, hit) in found {
        let place = &mut starts[cell as usize + 1];
        hits[*place as usize] = hit;
        *place += 1;
    }
    starts.pop();
    (starts, hits)
}

/// The natural logarithm, good to three digits: the exponent's bits and a polynomial for the rest.
pub(super) fn ln(value: f32) -> f32 {
    let bits = value.to_bits();
    let exponent = (bits >> 23) as f32 - 127.0;
    let rest = f32::from_bits((bits & 0x007f_ffff) | 0x3f80_0000);
    let log2 =
        -1.741_793_9 + (2.821_202_6 + (-1.469_956_8 + (0.447_179_55 - 0.056_570_85 * rest) * rest) * rest) * rest;
    (exponent + log2) * std::f32::consts::LN_2
}

/// Where each type of one side stands.
#[derive(Debug, Default)]
pub(super) struct Postings {
    starts: Vec<u32>,
    places: Vec<Place>,
}

/// A place of a type: a sentence, and where among its tokens.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    pub sentence: u32,
    pub token: u32,
}

impl Postings {
    pub(super) fn new(side: &Sentences) -> Self {
        let mut starts = vec![0_u32; side.types.len() + 2];
        for number in &side.tokens {
            starts[*number as usize + 2] += 1;
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut places = vec![Place::default(); side.tokens.len()];
        for sentence in 0..side.len() {
            for (token, number) in side.tokens(sentence).iter().enumerate() {
                let at = &mut starts[*number as usize + 1];
                places[*at as usize] = Place { sentence: sentence as u32, token: token as u32 };
                *at += 1;
            }
        }
        starts.pop();
        Self { starts, places }
    }

    /// The places of a type in these sentences.
    pub(super) fn of(&self, number: u32, window: Range<usize>) -> &[Place] {
        let all = &self.places[self.starts[number as usize] as usize..self.starts[number as usize + 1] as usize];
        let start = all.partition_point(|place| (place.sentence as usize) < window.start);
        let end = start + all[start..].partition_point(|place| (place.sentence as usize) < window.end);
        &all[start..end]
    }
}
