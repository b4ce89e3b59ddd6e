//! How many of the falsified figures of right pairs are reported, for each of twelve ways to falsify one.

use bitally::eval::{self, Evaluation, WAYS};
use bitally::model::Document;
use bitally::text::Pair;
use bitally::{Options, lang, read};
use serde::Deserialize;

#[derive(Deserialize)]
struct Pairs {
    pair: Vec<Written>,
}

#[derive(Deserialize)]
struct Written {
    authoritative: String,
    reference: String,
}

/// The pairs whose authoritative text is in a language.
fn pairs(tag: &str) -> Vec<Pair<Document>> {
    let pairs: Pairs = toml::from_str(include_str!("pairs.toml")).expect("the pairs are well formed");
    assert!(pairs.pair.len() > 40, "{} pairs are too few to say anything", pairs.pair.len());
    let own = pairs
        .pair
        .into_iter()
        .filter(|pair| lang::detect(&pair.authoritative).is_some_and(|language| language.tag == tag));
    own.enumerate()
        .map(|(index, pair)| {
            let read = |text: &str| read::text(text, &format!("{tag} {index}"), read::Lines::Wrapped);
            Pair::new(read(&pair.authoritative), read(&pair.reference))
        })
        .collect()
}

fn scores() -> Vec<Evaluation> {
    let of = |from: &str, to: &str| {
        let languages = Pair::new(from, to).map(|tag| lang::find(tag).expect("built in"));
        eval::injection(&pairs(from), languages, &Options::default()).expect("the pairs can be compared")
    };
    vec![of("zh", "en"), of("en", "zh")]
}

#[test]
fn right_pairs_are_quiet_and_wrong_ones_are_not() {
    let scores = scores();
    let faults: Vec<&str> =
        scores.iter().flat_map(|score| &score.rows).flat_map(|row| &row.faults).map(String::as_str).collect();
    let sum = |measure: &str, row: Option<usize>| {
        let rows = scores.iter().flat_map(|score| score.rows.iter().enumerate());
        let rows = rows.filter(|(index, _)| row.is_none_or(|row| row == *index));
        let counts = rows.filter_map(|(_, row)| row.measures.get(measure));
        counts.fold((0, 0), |sum, counts| (sum.0 + counts.met, sum.1 + counts.wanted))
    };
    let (quiet, all) = sum("quiet", None);
    assert_eq!(quiet, all, "{}", faults.join("\n"));
    for (index, way) in WAYS.iter().enumerate() {
        assert!(sum("reported", Some(index + 1)).1 > 0, "{} alters nothing", way.name());
    }
    let (reported, all) = sum("reported", None);
    assert!(reported * 100 >= all * 97, "{reported} of {all} reported:\n{}", faults.join("\n"));
}
