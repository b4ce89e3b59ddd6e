use std::collections::{BTreeMap, BTreeSet};

use super::format::{BEGINS_TERM, COUNTS, IS_TERM, MAGIC, STEPS_PER_HALF};

/// What a lexicon file is made of.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// Language tags, source and target.
    pub tags: [String; 2],
    /// Keys of source terms, each with the keys of its translations and their strengths between 0 and 1. A source term
    /// without translations helps to find where terms begin and end.
    pub links: BTreeMap<u64, Vec<(u64, f32)>>,
    /// Beginnings of source terms.
    pub beginnings: BTreeSet<u64>,
    /// Variants of letters, and the letter that terms are written with.
    pub variants: BTreeMap<char, char>,
    /// How letters are read.
    pub readings: BTreeMap<char, String>,
}

/// The target terms that a link can point at.
const MOST_TARGETS: usize = 1 << 16;

/// The bytes of a lexicon with these contents. They depend on the contents alone.
pub(super) fn encode(contents: &Contents) -> Vec<u8> {
    let sources: Vec<u64> = contents.links.keys().copied().collect();
    let targets = targets(contents);
    let mut starts = vec![0_u32];
    let mut links: Vec<u8> = Vec::new();
    let mut count = 0_u32;
    for translations in contents.links.values() {
        let mut known: Vec<(usize, u8)> = translations
            .iter()
            .filter_map(|(key, strength)| Some((targets.binary_search(key).ok()?, step(*strength))))
            .collect();
        known.sort_unstable_by_key(|(target, step)| (*step, *target));
        for (target, step) in known {
            links.extend([(target & 0xff) as u8, (target >> 8 & 0xff) as u8, step]);
            count += 1;
        }
        starts.push(count);
    }
    let letters = Letters::of(contents);
    let bits = [bits(sources.len()), bits(targets.len())];
    let counts: [u32; COUNTS] = [
        bits[0] | bits[1] << 8 | filter_bits(sources.len()) << 16,
        sources.len() as u32,
        targets.len() as u32,
        count,
        letters.first,
        letters.folded.len() as u32,
        letters.starts.len() as u32 - 1,
        letters.names.len() as u32,
    ];
    let mut bytes = MAGIC.to_vec();
    for tag in &contents.tags {
        let mut letters = [0_u8; 8];
        letters.iter_mut().zip(tag.bytes()).for_each(|(place, letter)| *place = letter);
        bytes.extend(letters);
    }
    put(&mut bytes, &counts);
    for (keys, bits) in [&sources, &targets].into_iter().zip(bits) {
        table(&mut bytes, keys, bits);
    }
    bytes.extend(filter(&sources, &contents.beginnings));
    put(&mut bytes, &starts);
    bytes.extend(links);
    for short in letters.folded.iter().chain(&letters.readings) {
        bytes.extend(short.to_le_bytes());
    }
    put(&mut bytes, &letters.starts);
    bytes.extend(letters.names);
    bytes
}

/// Bits of a key that find its place in the filter: four to eight places for each term.
fn filter_bits(count: usize) -> u32 {
    (count * 4).max(8).next_power_of_two().ilog2()
}

/// A filter of terms and beginnings of terms: two bits for each place, which is the topmost bits of a key.
fn filter(terms: &[u64], beginnings: &BTreeSet<u64>) -> Vec<u8> {
    let bits = filter_bits(terms.len());
    let mut filter = vec![0_u8; (1 << bits) / 4];
    let mut tell = |key: u64, what: u8| {
        let place = (key >> (64 - bits)) as usize;
        filter[place / 4] |= what << (place % 4 * 2);
    };
    for key in terms {
        tell(*key, IS_TERM);
    }
    for key in beginnings {
        tell(*key, BEGINS_TERM);
    }
    filter
}

/// The keys of target terms in order; where there are too many, those with the weakest links are left out.
fn targets(contents: &Contents) -> Vec<u64> {
    let mut strengths: BTreeMap<u64, f32> = BTreeMap::new();
    for (key, strength) in contents.links.values().flatten() {
        *strengths.entry(*key).or_default() += strength;
    }
    let mut targets: Vec<(u64, f32)> = strengths.into_iter().collect();
    targets.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    targets.truncate(MOST_TARGETS);
    let mut keys: Vec<u64> = targets.into_iter().map(|(key, _)| key).collect();
    keys.sort_unstable();
    keys
}

/// Bits that leave thirty to sixty terms in a bucket: where each bucket starts then stays in a core's own cache, and its terms lie
/// side by side in two or three lines of it.
fn bits(count: usize) -> u32 {
    (count / 30).max(1).ilog2()
}

fn table(bytes: &mut Vec<u8>, keys: &[u64], bits: u32) {
    let bucket = |key: u64| if bits == 0 { 0 } else { key >> (64 - bits) };
    for index in 0..=(1_u64 << bits) {
        let start = keys.partition_point(|key| bucket(*key) < index) as u32;
        bytes.extend(start.to_le_bytes());
    }
    for key in keys {
        bytes.extend(((key << bits >> 32) as u32).to_le_bytes());
    }
}

fn put(bytes: &mut Vec<u8>, numbers: &[u32]) {
    bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

#[expect(clippy::cast_sign_loss, reason = "held to the range of a byte before")]
fn step(strength: f32) -> u8 {
    (-strength.clamp(1e-9, 1.0).log2() * STEPS_PER_HALF).round().clamp(0.0, 255.0) as u8
}

/// Variants and readings of letters, as arrays over the range of letters that have either.
struct Letters {
    first: u32,
    folded: Vec<u16>,
    readings: Vec<u16>,
    starts: Vec<u32>,
    names: Vec<u8>,
}

impl Letters {
    fn of(contents: &Contents) -> Self {
        let places = contents.variants.keys().chain(contents.readings.keys()).map(|letter| u32::from(*letter));
        // Letters beyond the Basic Multilingual Plane are too rare to widen the arrays for.
        let places: Vec<u32> = places.filter(|place| *place <= 0xffff).collect();
        let first = places.iter().copied().min().unwrap_or(0);
        let count = places.iter().copied().max().map_or(0, |last| (last - first + 1) as usize);
        let (mut folded, mut readings) = (vec![0_u16; count], vec![0_u16; count]);
        for (variant, letter) in &contents.variants {
            let place = (u32::from(*variant)).checked_sub(first).map(|place| place as usize);
            if let (Some(place), Ok(letter)) = (place, u16::try_from(u32::from(*letter)))
                && place < count
            {
                folded[place] = letter;
            }
        }
        let mut names: Vec<&String> = contents.readings.values().collect();
        names.sort_unstable();
        names.dedup();
        for (letter, reading) in &contents.readings {
            let place = (u32::from(*letter)).checked_sub(first).map(|place| place as usize);
            if let (Some(place), Ok(index)) = (place, names.binary_search(&reading))
                && place < count
            {
                readings[place] = u16::try_from(index + 1).unwrap_or(0);
            }
        }
        // A variant is read as the letter that it stands for.
        let own = readings.clone();
        for (reading, letter) in readings.iter_mut().zip(&folded) {
            let letter = u32::from(*letter).checked_sub(first).and_then(|letter| own.get(letter as usize));
            *reading = letter.copied().unwrap_or(*reading);
        }
        let mut starts = vec![0_u32];
        let mut bytes = Vec::new();
        for name in names {
            bytes.extend(name.bytes());
            starts.push(bytes.len() as u32);
        }
        Self { first, folded, readings, starts, names: bytes }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lexicon;
    use super::*;
    use crate::align::key::key;

    #[test]
    fn terms_and_their_beginnings_are_found_and_most_others_told_to_be_none() {
        let terms: Vec<String> = (0..2000).map(|number| format!("term {number}")).collect();
        let beginning = |number: usize| key(&format!("beginning {number}"));
        let contents = Contents {
            links: terms.iter().map(|term| (key(term), vec![(key("word"), 0.5)])).collect(),
            beginnings: (0..500).map(beginning).collect(),
            ..Contents::default()
        };
        let lexicon = Lexicon::open(encode(&contents)).expect("a lexicon");
        for term in &terms {
            let found = lexicon.look_up(0, key(term)).term;
            assert!(found.is_some() && found == lexicon.find(0, key(term)), "{term}");
        }
        assert!((0..500).all(|number| lexicon.look_up(0, beginning(number)).goes_on));
        let others = (500..2500).map(|number| lexicon.look_up(0, beginning(number)));
        let taken = others.inspect(|found| assert_eq!(found.term, None)).filter(|found| found.goes_on).count();
        assert!(taken < 500, "{taken}");
    }
}
