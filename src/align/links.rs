use std::hint::select_unpredictable;

use super::groups::Groups;
use super::key::KeyMap;
use super::lexicon::Lexicon;
use super::side::{Kind, Sentences, source};
use super::weights::{KINDS, Weights};
use crate::text::{Pair, Side};

/// Which types of evidence of the two texts speak for each other.
#[derive(Debug)]
pub(super) struct Links {
    /// The links of each authoritative type.
    links: Groups<Link>,
    /// What a sentence loses for each type of it that finds no counterpart.
    pub missing: Pair<Vec<f32>>,
}

impl Links {
    /// The links of an authoritative type.
    pub(super) fn of(&self, number: u32) -> &[Link] {
        self.links.of(number as usize)
    }
}

/// A link from an authoritative type to a reference type.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Link {
    /// The reference type.
    pub to: u32,
    /// How much the other end speaks for each end, against the chance that it stands there anyway.
    pub gain: Pair<f32>,
}

/// A pair of types and how surely they mean the same, between 0 and 1.
pub(super) type Bond = (u32, u32, f32);

/// The most translations of a term that are looked for, the surest ones. With 24, as many as the built-in lexicon has at most, the
/// beads are no nearer to gold: F1 stays within .0015 on five sets, up on two and down on two.
const SUREST: usize = 10;

/// The bonds that the lexicon and equal keys make.
pub(super) fn bonds(sides: &Pair<Sentences>, lexicon: Option<(&Lexicon, Pair<usize>)>, weights: &Weights) -> Vec<Bond> {
    let mut bonds: Vec<Bond> = Vec::with_capacity(sides.authoritative.types.len() * 2);
    let numbers = |side: &Sentences| {
        let types = side.types.iter().enumerate();
        let equal = types.filter(|(_, of)| !matches!(of.kind, Kind::Term | Kind::Unknown));
        let mut numbers = KeyMap::with_capacity_and_hasher(equal.clone().count(), <_>::default());
        numbers.extend(equal.map(|(number, of)| (of.kind.own(of.key), number as u32)));
        numbers
    };
    let reference = numbers(&sides.reference);
    for (key, number) in numbers(&sides.authoritative) {
        if let Some(other) = reference.get(&key) {
            bonds.push((number, *other, 1.0));
        }
    }
    if let Some((lexicon, places)) = lexicon {
        let source = source(places);
        let targets = Targets::new(&sides[source.other()], lexicon.terms().1);
        let terms = (0_u32..).zip(&sides[source].types).filter_map(|(number, of)| Some((number, of.term?)));
        let mut each: Vec<(u32, &[u8])> = Vec::with_capacity(sides[source].types.len());
        each.extend(terms.map(|(number, term)| (number, lexicon.links_of(term))));
        // The links lie far apart: looked at one after the other, they are fetched together.
        std::hint::black_box(each.iter().fold(0, |all, (_, links)| all ^ links.first().copied().unwrap_or(0)));
        for (number, links) in each {
            for (target, strength) in Lexicon::translations(links).take(SUREST) {
                let Some(other) = targets.number(target) else { continue };
                let strength = strength.power(weights.sharpness);
                bonds.push(if source == Side::Authoritative {
                    (number, other, strength)
                } else {
                    (other, number, strength)
                });
            }
        }
    }
    bonds
}

/// The types of a side by their term: a bit for each term of the lexicon, and how many bits come before each 64 of them. It
/// stays in the nearest cache, where a table of all terms would not.
struct Targets {
    present: Vec<u64>,
    before: Vec<u32>,
    numbers: Vec<u32>,
}

impl Targets {
    fn new(side: &Sentences, terms: usize) -> Self {
        let mut present = vec![0_u64; terms.div_ceil(64)];
        let known = || {
            let types = side.types.iter().enumerate();
            types.filter_map(|(number, of)| Some((number as u32, of.term.filter(|term| (*term as usize) < terms)?)))
        };
        let mut before = vec![0_u32; present.len()];
        for (_, term) in known() {
            present[term as usize / 64] |= 1 << (term % 64);
            before[term as usize / 64] += 1;
        }
        let mut sum = 0;
        for count in &mut before {
            sum += std::mem::replace(count, sum);
        }
        let mut targets = Self { present, before, numbers: vec![0; side.types.len()] };
        for (number, term) in known() {
            let place = targets.place(term);
            targets.numbers[place] = number;
        }
        targets
    }

    /// How many terms before this one the side has.
    fn place(&self, term: u32) -> usize {
        let block = term as usize / 64;
        let lower = self.present[block] & ((1 << (term % 64)) - 1);
        (self.before[block] + lower.count_ones()) as usize
    }

    /// The number of the type of a term, where the side has it.
    fn number(&self, term: u32) -> Option<u32> {
        let bits = *self.present.get(term as usize / 64)?;
        (bits >> (term % 64) & 1 == 1).then(|| self.numbers[self.place(term)])
    }
}

/// Weighs bonds against chance: how often the other text would hold the other end of one of a type's bonds anyway.
pub(super) fn links(sides: &Pair<Sentences>, bonds: &[Bond], weights: &Weights) -> Links {
    let mut expected = sides.as_ref().map(|side| vec![0.0_f32; side.types.len()]);
    let share = sides.as_ref().map(|side| 1.0 / (side.len() as f32 + weights.smoothing));
    for (one, other, strength) in bonds {
        let count =
            |side: Side, number: u32| sides[side].types[number as usize].count as f32 + weights.smoothing * 0.05;
        expected.authoritative[*one as usize] += strength * count(Side::Reference, *other) * share.reference;
        expected.reference[*other as usize] += strength * count(Side::Authoritative, *one) * share.authoritative;
    }
    let odds = |kind: Kind| {
        let coverage = weights.coverage[kind as usize];
        coverage / (1.0 - coverage)
    };
    let each = bonds.iter().map(|(one, other, strength)| {
        let gain = |side: Side, number: u32| {
            let kind = sides[side].types[number as usize].kind;
            odds(kind) * (strength / expected[side][number as usize].min(1.0)).min(weights.cap)
        };
        (*one, Link { to: *other, gain: Pair::new(gain(Side::Authoritative, *one), gain(Side::Reference, *other)) })
    });
    let links = Groups::new(sides.authoritative.types.len(), &each.collect::<Vec<_>>());
    // What a sentence loses for a type of each kind.
    let lost: [f32; KINDS] = std::array::from_fn(|kind| weights.kinds[kind] * (1.0 - weights.coverage[kind]).ln());
    let missing = |side: Side| {
        let each = sides[side].types.iter().zip(&expected[side]).map(|(of, expected)| {
            // What can never be found says as little as what nobody looks for.
            let known = *expected > 0.0 || of.kind == Kind::Term;
            select_unpredictable(known, lost[of.kind as usize], 0.0)
        });
        each.collect()
    };
    Links { links, missing: Pair::new(missing(Side::Authoritative), missing(Side::Reference)) }
}
