use super::align_texts::LexiconChoice;
use super::lexicon::Lexicon;
use super::side::{LexiconSide, source};
use super::terms::{Dictionary, Found, Splitter};
use crate::lang::Language;
use crate::model::WordLink;
use crate::text::{Pair, Side};

/// The words of two stretches of text that the lexicon links with each other, and those that both write alike.
///
/// ```
/// use bitally::{align, lang, text::Pair};
/// let languages = Pair::new("zh", "en").map(|tag| lang::find(tag).unwrap());
/// let links = align::word_links(Pair::new("出口增长", "exports grew"), languages, &align::LexiconChoice::BuiltIn);
/// assert!(links.iter().any(|link| link.places == Pair::new(0, 0)));
/// ```
#[must_use]
pub fn word_links(texts: Pair<&str>, languages: Pair<&Language>, lexicon: &LexiconChoice) -> Vec<WordLink> {
    let lexicon = lexicon.lexicon(languages.map(|language| language.tag));
    let mut words: Pair<Vec<(usize, Found)>> = Pair::default();
    for side in Side::BOTH {
        let dictionary = lexicon.map(|(lexicon, places)| LexiconSide(lexicon, places[side]));
        let dictionary = dictionary.as_ref().map(|dictionary| dictionary as &dyn Dictionary);
        Splitter::new(languages[side], dictionary).split(texts[side], |at, found| words[side].push((at, found)));
    }
    let mut links = alike(&words);
    let Some((lexicon, places)) = lexicon else { return links };
    let source = source(places);
    let mut targets: Vec<(u32, usize)> = terms(&words[source.other()]).collect();
    targets.sort_unstable();
    for (term, at) in terms(&words[source]) {
        for (target, strength) in Lexicon::translations(lexicon.links_of(term)) {
            for other in places_of(target, &targets) {
                let places = if source == Side::Authoritative { Pair::new(at, other) } else { Pair::new(other, at) };
                links.push(WordLink { places, strength: strength.power(1.0) });
            }
        }
    }
    links
}

/// The terms among some words that the lexicon knows.
fn terms(words: &[(usize, Found)]) -> impl Iterator<Item = (u32, usize)> {
    words.iter().filter_map(|(at, found)| match found {
        Found::Term(_, Some(term)) => Some((*term, *at)),
        _ => None,
    })
}

/// Links between words that both texts write alike.
fn alike(words: &Pair<Vec<(usize, Found)>>) -> Vec<WordLink> {
    let shared = |(at, found): &(usize, Found)| match found {
        Found::Word(key, _) => Some((*key, *at)),
        Found::Term(..) => None,
    };
    let mut others: Vec<(u64, usize)> = words.reference.iter().filter_map(shared).collect();
    others.sort_unstable();
    let mut links = Vec::new();
    for (key, at) in words.authoritative.iter().filter_map(shared) {
        links.extend(places_of(key, &others).map(|other| WordLink { places: Pair::new(at, other), strength: 1.0 }));
    }
    links
}

/// The places of what has this key, among sorted keys with places.
fn places_of<K: Copy + Ord>(key: K, sorted: &[(K, usize)]) -> impl Iterator<Item = usize> {
    let first = sorted.partition_point(|(other, _)| *other < key);
    sorted[first..].iter().take_while(move |(other, _)| *other == key).map(|(_, place)| *place)
}
