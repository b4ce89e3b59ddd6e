use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::dictionary::Entry;
use super::model_one::{Unit, model_one};
use super::write::{Contents, encode};
use crate::align::key::{Key, KeyMap};
use crate::align::memory::LookUp;
use crate::align::terms::{Dictionary, Found, Splitter};
use crate::lang::Language;
use crate::lang::alignment::Terms;

/// How a lexicon is learnt.
#[derive(Clone, Debug)]
pub struct Learning {
    /// Rounds of EM.
    pub iterations: usize,
    /// The weakest link that is kept, between 0 and 1.
    pub weakest: f32,
    /// The most links of one term.
    pub most_links: usize,
    /// How often a stretch of characters must stand in the bitext to become a term without a dictionary.
    pub least_count: u32,
}

impl Default for Learning {
    fn default() -> Self {
        Self { iterations: 6, weakest: 0.02, most_links: 24, least_count: 4 }
    }
}

/// Learns a lexicon from translation units and dictionaries. No sentence is kept in it.
///
/// ```
/// use bitally::{align::{Learner, Learning, Lexicon}, lang};
/// let mut learner = Learner::new(lang::find("zh").unwrap(), lang::find("en").unwrap());
/// for _ in 0..8 {
///     learner.unit("海關", "customs");
///     learner.unit("法院", "court");
/// }
/// let lexicon = Lexicon::open(learner.finish(&Learning::default()))?;
/// assert!(lexicon.links() >= 2);
/// # Ok::<(), bitally::align::LexiconError>(())
/// ```
#[derive(Debug)]
pub struct Learner {
    languages: [&'static Language; 2],
    units: Vec<(String, String)>,
    variants: HashMap<char, HashMap<char, u32>>,
    readings: HashMap<char, HashMap<String, u32>>,
    words: Vec<(String, Vec<String>, Vec<String>)>,
}

/// Terms that are known while a lexicon is made.
struct Known {
    terms: KeyMap<u32>,
    /// Beginnings of terms.
    beginnings: BTreeSet<u64>,
    variants: BTreeMap<char, char>,
}

impl Dictionary for Known {
    fn number(&self) -> Option<u64> {
        None
    }

    fn find(&self, key: u64) -> Option<u32> {
        self.terms.get(&key).copied()
    }

    fn look_up(&self, key: u64) -> LookUp {
        LookUp { term: self.find(key), goes_on: self.beginnings.contains(&key) }
    }

    fn fold(&self, letters: &mut [char]) {
        for letter in letters {
            *letter = self.folded(*letter);
        }
    }
}

impl Learner {
    /// A learner that knows nothing yet.
    #[must_use]
    pub fn new(source: &'static Language, target: &'static Language) -> Self {
        Self {
            languages: [source, target],
            units: Vec::new(),
            variants: HashMap::new(),
            readings: HashMap::new(),
            words: Vec::new(),
        }
    }

    /// The tags of source and target language.
    #[must_use]
    pub fn languages(&self) -> (&'static str, &'static str) {
        (self.languages[0].tag, self.languages[1].tag)
    }

    /// Takes one translation unit. Where both sides have as many lines as each other, its lines are units of their own.
    pub fn unit(&mut self, source: &str, target: &str) {
        let lines = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).count();
        if lines(source) == lines(target) {
            let full = |line: &&str| !line.trim().is_empty();
            let pairs = source.lines().filter(full).zip(target.lines().filter(full));
            self.units.extend(pairs.map(|(source, target)| (source.to_owned(), target.to_owned())));
        } else {
            self.units.push((source.to_owned(), target.to_owned()));
        }
    }

    /// Takes one entry of a dictionary of the source language.
    pub fn entry(&mut self, entry: &Entry<'_>) {
        for (variant, letter) in entry.letters() {
            *self.variants.entry(variant).or_default().entry(letter).or_default() += 1;
        }
        for (letter, reading) in entry.readings() {
            *self.readings.entry(letter).or_default().entry(reading).or_default() += 1;
        }
        let same = entry.same_as().map(str::to_owned).collect();
        self.words.push((entry.word.to_owned(), entry.senses().collect(), same));
    }

    /// The lexicon file. It depends on what was taken, in its order, and on `learning` alone.
    #[must_use]
    pub fn finish(self, learning: &Learning) -> Vec<u8> {
        let known = self.known(learning);
        let mut links: BTreeMap<u64, HashMap<u64, f32>> =
            known.terms.keys().map(|key| (*key, HashMap::new())).collect();
        self.add_glosses(&known, &mut links);
        self.add_statistics(&known, learning, &mut links);
        let readings = self.readings.iter().filter_map(|(letter, counts)| Some((*letter, most(counts)?)));
        let contents = Contents {
            tags: self.languages.map(|language| language.tag.to_owned()),
            links: links.into_iter().map(|(key, links)| (key, strongest(links, learning))).collect(),
            readings: readings.collect(),
            beginnings: known.beginnings,
            variants: known.variants,
        };
        encode(&contents)
    }

    /// The variants of letters and the terms of the source language.
    fn known(&self, learning: &Learning) -> Known {
        let variants = self.variants.iter().filter_map(|(variant, counts)| Some((*variant, most(counts)?)));
        let variants = variants.filter(|(variant, letter)| variant != letter).collect();
        let mut known = Known { terms: KeyMap::default(), beginnings: BTreeSet::new(), variants };
        if let Terms::Characters { longest } = self.languages[0].alignment.terms {
            for (word, _, _) in &self.words {
                let length = word.chars().count();
                if length <= longest && word.chars().all(|letter| self.languages[0].has_letter(letter)) {
                    known.add(word);
                }
            }
            if self.words.is_empty() {
                self.add_stretches(&mut known, learning);
            }
        }
        known
    }

    /// Stretches of two to four characters that the bitext repeats.
    fn add_stretches(&self, known: &mut Known, learning: &Learning) {
        /// The longest stretch that is looked at.
        const LONGEST: usize = 4;
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for (source, _) in &self.units {
            let places: Vec<usize> = source.char_indices().map(|(at, _)| at).chain([source.len()]).collect();
            for start in 0..places.len() {
                for end in places.iter().skip(start + 1).take(LONGEST) {
                    let stretch = &source[places[start]..*end];
                    if !stretch.ends_with(|letter| self.languages[0].has_letter(letter)) {
                        break;
                    }
                    *counts.entry(stretch).or_default() += 1;
                }
            }
        }
        for (stretch, _) in counts.iter().filter(|(_, count)| **count >= learning.least_count) {
            if stretch.chars().nth(1).is_some() {
                known.add(stretch);
            }
        }
    }

    /// Links from the glosses of dictionaries.
    fn add_glosses(&self, known: &Known, links: &mut BTreeMap<u64, HashMap<u64, f32>>) {
        /// How sure a gloss of one word is.
        const GLOSS: f32 = 0.6;
        /// How fast words of longer glosses lose: the power of their number.
        const LENGTH: f32 = 0.8;
        let mut source = Splitter::new(self.languages[0], Some(known));
        let mut target = Splitter::new(self.languages[1], None);
        let mut glossed: Vec<(u64, u64, f32)> = Vec::new();
        let mut same: Vec<(u64, u64)> = Vec::new();
        for (word, senses, same_as) in &self.words {
            let Some(key) = whole(&mut source, word) else { continue };
            for sense in senses {
                let mut words = Vec::new();
                target.split(sense, |_, found| {
                    if let Found::Term(key, _) = found {
                        words.push(key);
                    }
                });
                let strength = GLOSS / (words.len().max(1) as f32).powf(LENGTH);
                glossed.extend(words.into_iter().map(|target| (key, target, strength)));
            }
            same.extend(same_as.iter().filter_map(|other| Some((key, whole(&mut source, other)?))));
        }
        for (source, target, strength) in glossed {
            let place = links.entry(source).or_default().entry(target).or_default();
            *place = place.max(strength);
        }
        let copied: Vec<(u64, HashMap<u64, f32>)> =
            same.iter().filter_map(|(key, other)| Some((*key, links.get(other)?.clone()))).collect();
        for (key, others) in copied {
            let own = links.entry(key).or_default();
            for (target, strength) in others {
                let place = own.entry(target).or_default();
                *place = place.max(strength);
            }
        }
    }

    /// Links from the units.
    fn add_statistics(&self, known: &Known, learning: &Learning, links: &mut BTreeMap<u64, HashMap<u64, f32>>) {
        /// The most terms of a side: longer units say little about which of their terms belong together.
        const LONGEST: usize = 160;
        let mut splitters = [Splitter::new(self.languages[0], Some(known)), Splitter::new(self.languages[1], None)];
        let mut keys: [Vec<u64>; 2] = [Vec::new(), Vec::new()];
        let mut numbers: [KeyMap<u32>; 2] = [KeyMap::default(), KeyMap::default()];
        let mut units: Vec<Unit> = Vec::new();
        for (source, target) in &self.units {
            let mut sides = [Vec::new(), Vec::new()];
            for (side, text) in [source, target].into_iter().enumerate() {
                splitters[side].split(text, |_, found| {
                    if let Found::Term(key, _) = found {
                        sides[side].push(*numbers[side].entry(key).or_insert_with(|| {
                            keys[side].push(key);
                            keys[side].len() as u32 - 1
                        }));
                    }
                });
                sides[side].sort_unstable();
                sides[side].dedup();
            }
            let [sources, targets] = sides;
            if sources.len() <= LONGEST && targets.len() <= LONGEST {
                units.push((sources, targets));
            }
        }
        let table = model_one(&units, (keys[0].len(), keys[1].len()), learning.iterations);
        for (index, (source, target)) in table.pairs.iter().enumerate() {
            // A pair that met a few times only is less sure than its probabilities say.
            let sure = table.together[index] / (table.together[index] + 1.0);
            let strength = (table.given[0][index] * table.given[1][index]).sqrt() * sure;
            if strength >= learning.weakest {
                let own = links.entry(keys[0][*source as usize]).or_default();
                let place = own.entry(keys[1][*target as usize]).or_default();
                *place = 1.0 - (1.0 - *place) * (1.0 - strength);
            }
        }
    }
}

impl Known {
    fn add(&mut self, word: &str) {
        let mut key = Key::EMPTY;
        for letter in word.chars() {
            self.beginnings.insert(key.finish());
            key = key.letter(self.folded(letter));
        }
        let next = self.terms.len() as u32;
        self.terms.entry(key.finish()).or_insert(next);
    }

    /// The letter that terms are written with where a text has `letter`.
    fn folded(&self, letter: char) -> char {
        self.variants.get(&letter).copied().unwrap_or(letter)
    }
}

/// The key of a word that is one term.
fn whole(splitter: &mut Splitter<'_>, word: &str) -> Option<u64> {
    let mut terms = Vec::new();
    splitter.split(word, |_, found| {
        if let Found::Term(key, _) = found {
            terms.push(key);
        }
    });
    if let [only] = terms[..] { Some(only) } else { None }
}

/// The strongest links of one term, in the order of their keys.
fn strongest(links: HashMap<u64, f32>, learning: &Learning) -> Vec<(u64, f32)> {
    let mut links: Vec<(u64, f32)> = links.into_iter().filter(|(_, strength)| *strength >= learning.weakest).collect();
    links.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    links.truncate(learning.most_links);
    links.sort_unstable_by_key(|(key, _)| *key);
    links
}

/// What was counted most often; of equals the smallest.
fn most<T: Clone + Ord>(counts: &HashMap<T, u32>) -> Option<T> {
    counts.iter().max_by(|one, other| one.1.cmp(other.1).then(other.0.cmp(one.0))).map(|(value, _)| value.clone())
}
