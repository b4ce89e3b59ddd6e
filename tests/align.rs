//! Alignment end to end: beads tile both sides, and a third language pair aligns with a lexicon that was learnt for it.

use std::fs;
use std::process::Command;

use bitally::align::{LexiconChoice, Options, align};
use bitally::text::Pair;
use bitally::{lang, pipeline, read};
use proptest::prelude::*;

/// Words of our own, French and English, that the bitext and the documents below are made of.
const WORDS: &[(&str, &str)] = &[
    ("le tribunal", "the court"),
    ("la douane", "the customs office"),
    ("le navire", "the ship"),
    ("la récolte", "the harvest"),
    ("le pont", "the bridge"),
    ("la forêt", "the forest"),
    ("le fermier", "the farmer"),
    ("la banque", "the bank"),
    ("le village", "the village"),
    ("la rivière", "the river"),
    ("le médecin", "the doctor"),
    ("la frontière", "the border"),
];

const VERBS: &[(&str, &str)] = &[
    ("contrôle", "inspects"),
    ("achète", "buys"),
    ("protège", "protects"),
    ("ferme", "closes"),
    ("visite", "visits"),
    ("répare", "repairs"),
];

/// The sentence number `index`: subject, verb and object go through their lists at different paces.
fn sentence(index: usize) -> Pair<String> {
    let (subject, verb, object) =
        (WORDS[index % WORDS.len()], VERBS[index / 2 % VERBS.len()], WORDS[(index * 5 + 3) % WORDS.len()]);
    Pair::new(
        format!("Ici, {} {} {}.", subject.0, verb.0, object.0),
        format!("Here {} {} {}.", subject.1, verb.1, object.1),
    )
}

fn bitally(arguments: &[&str]) -> String {
    let done = Command::new(env!("CARGO_BIN_EXE_bitally")).args(arguments).output().expect("the program runs");
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("UTF-8")
}

#[test]
fn a_third_language_aligns_with_a_learnt_lexicon() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let units = (0..120).map(|index| sentence(index * 7 + 1));
    let rows = units.map(|unit| format!("{}\t{}\n", unit.authoritative, unit.reference));
    let bitext = std::iter::once("fr\ten\n".to_owned()).chain(rows).collect::<String>();
    fs::write(path("memory.tsv"), bitext).expect("written");
    bitally(&["lexicon", "learn", &path("memory.tsv"), "--quiet", "-o", &path("fr-en.lexicon")]);

    // Sentences without figures, all of about one length, of which the translation joins two.
    let units: Vec<Pair<String>> = (0..24).map(|index| sentence(index * 11 + 2)).collect();
    let french: Vec<&str> = units.iter().map(|unit| unit.authoritative.as_str()).collect();
    let mut english: Vec<&str> = units.iter().map(|unit| unit.reference.as_str()).collect();
    let joined = format!("{} {}", english[4], english[5]);
    english.splice(4..6, [joined.as_str()]);
    fs::write(path("text.fr"), french.join("\n")).expect("written");
    fs::write(path("text.en"), english.join("\n")).expect("written");
    let lexicon = path("fr-en.lexicon");
    let found = bitally(&[
        "align",
        "--lines",
        "--from",
        "fr",
        "--to",
        "en",
        "--lexicon",
        &lexicon,
        "--format",
        "ladder",
        &path("text.fr"),
        &path("text.en"),
    ]);
    let wanted = (0..24).filter(|index| *index != 5).map(|index| match index {
        4 => "[4,5]:[4]".to_owned(),
        _ => format!("[{index}]:[{}]", index - usize::from(index > 5)),
    });
    let found: Vec<&str> = found.lines().map(|line| &line[..line.rfind(':').expect("a probability")]).collect();
    assert_eq!(found, wanted.collect::<Vec<_>>());
}

fn texts(chinese: &[String], english: &[String]) -> (Pair<bitally::model::Text>, Pair<&'static lang::Language>) {
    let languages = Pair::new("zh", "en").map(|tag| lang::find(tag).expect("built in"));
    let text = |lines: &[String], language: &'static lang::Language| {
        pipeline::text(read::text(&lines.join("\n"), language.tag, read::Lines::Sentences), language)
    };
    (Pair::new(text(chinese, languages.authoritative), text(english, languages.reference)), languages)
}

/// Whether the beads hold every sentence of both sides once, in order, with probabilities that are some.
fn tiles(chinese: &[String], english: &[String], options: &Options) -> Result<(), String> {
    let (texts, languages) = texts(chinese, english);
    let mut next = Pair::new(0, 0);
    for bead in align(texts.as_ref(), languages, options) {
        if bead.sentences.authoritative.start != next.authoritative || bead.sentences.reference.start != next.reference
        {
            return Err(format!("{bead:?} does not follow on {next:?}"));
        }
        if !(0.0..=1.0).contains(&bead.probability) {
            return Err(format!("{bead:?} has no probability"));
        }
        next = bead.sentences.map(|range| range.end);
    }
    let counts = texts.as_ref().map(|text| text.sentences.len());
    if next == counts { Ok(()) } else { Err(format!("{next:?} of {counts:?} sentences are in beads")) }
}

proptest! {
    #[test]
    fn beads_tile_both_sides(
        chinese in prop::collection::vec("[国家统计局公布数据。1-9 ]{0,12}", 0..40),
        english in prop::collection::vec("[a-z .\"'?1-9]{0,30}", 0..40),
    ) {
        prop_assert_eq!(tiles(&chinese, &english, &Options::default()), Ok(()));
        prop_assert_eq!(tiles(&chinese, &english, &Options { lexicon: LexiconChoice::Without, ..Options::default() }), Ok(()));
    }
}

#[test]
fn texts_of_very_unequal_sizes_are_not_refused() {
    let line = |index: usize| format!("第{index}天，海关检查了船舶。");
    let translated = |index: usize| format!("On day {index} the customs office inspected the ship.");
    for (rows, columns) in [(1, 700), (700, 1), (0, 50), (3000, 40), (40, 3000), (5000, 4900)] {
        let chinese: Vec<String> = (0..rows).map(line).collect();
        let english: Vec<String> = (0..columns).map(translated).collect();
        assert_eq!(tiles(&chinese, &english, &Options::default()), Ok(()), "{rows} to {columns}");
    }
}

/// The numbers of a bead's sentences, and its probability.
type Numbers = ((Vec<usize>, Vec<usize>), f32);

/// The beads of two texts.
fn beads(chinese: &str, english: &str) -> Vec<Numbers> {
    let text = |written: &str, tag: &str| {
        pipeline::text(read::text(written, tag, read::Lines::Wrapped), lang::find(tag).expect("built in"))
    };
    let texts = Pair::new(text(chinese, "zh"), text(english, "en"));
    let languages = Pair::new("zh", "en").map(|tag| lang::find(tag).expect("built in"));
    let beads = align(texts.as_ref(), languages, &Options::default());
    let shown = |bead: bitally::model::Bead| {
        ((bead.sentences.authoritative.collect(), bead.sentences.reference.collect()), bead.probability)
    };
    beads.into_iter().map(shown).collect()
}

#[test]
fn paragraphs_that_face_each_other_keep_their_sentences() {
    let chinese = "一、凡在本市从事渔业活动的船舶，应当依照本办法登记。未经登记的，不得出港。\n\
                   二、登记费每艘120元。\n\
                   三、违反前款规定的，处2000元以上5000元以下罚款；情节严重的，吊销证书。\n";
    let english = "1. Every vessel that fishes in the waters of the city shall be registered under these Measures, and no vessel \
                   shall leave the port without registration.\n\
                   2. The registration fee is 120 yuan for each vessel.\n\
                   3. Whoever violates the preceding paragraph shall be fined not less than 2,000 yuan and not more than 5,000 \
                   yuan. In serious cases the certificate shall be revoked.\n";
    let expected = [(vec![0, 1], vec![0]), (vec![2], vec![1]), (vec![3], vec![2, 3])];
    let found: Vec<_> = beads(chinese, english).into_iter().map(|(sentences, _)| sentences).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_paragraph_in_which_something_is_open_is_searched_by_itself() {
    let chinese = "一、登记费每艘120元。\n\
                   二、船长应当每月报告渔获量。报告用书面形式，副本送交港口管理处。逾期的，处500元罚款。\n\
                   三、检查每年进行4次。\n\
                   四、本办法自2021年起施行。\n";
    let english = "1. The registration fee is 120 yuan for each vessel.\n\
                   2. The master of a vessel shall report the catch every month. The report is made in writing. A copy of it is sent \
                   to the port office. Whoever is late is fined 500 yuan.\n\
                   3. Inspections are carried out 4 times a year.\n\
                   4. These Measures take effect in 2021.\n";
    let found = beads(chinese, english);
    let sentences: Vec<_> = found.iter().map(|(sentences, _)| sentences.clone()).collect();
    let expected = [
        (vec![0], vec![0]),
        (vec![1], vec![1]),
        (vec![2], vec![2, 3]),
        (vec![3], vec![4]),
        (vec![4], vec![5]),
        (vec![5], vec![6]),
    ];
    assert_eq!(sentences, expected);
    let same: Vec<bool> = found.iter().map(|(_, probability)| probability.to_bits() == found[0].1.to_bits()).collect();
    assert_eq!(same, [true, false, false, false, true, true], "what is open has the search's probability: {found:?}");
}

#[test]
fn what_has_nothing_in_common_is_not_taken_for_a_pair_by_its_shape() {
    let chinese = "本市今年新增公园十二处。\n这些公园全年免费开放。\n";
    let english = "The court dismissed the appeal.\nThe costs follow the event as usual.\n";
    let found = beads(chinese, english);
    assert!(found.iter().all(|(_, probability)| *probability < 0.99), "{found:?}");
}

#[test]
fn a_lead_in_goes_with_what_it_leads_to() {
    let sentences = |written: &str, tag: &str| {
        let language = lang::find(tag).expect("built in");
        pipeline::text(read::text(written, tag, read::Lines::Sentences), language)
    };
    let chinese = "会议于上午九时开始。\n渔业委员会主任委员在书面报告中指出：\n今年的渔获量比去年减少百分之八。\n报告已经公布。\n";
    let english = "The meeting began at nine o'clock.\n\
                   The report: this year's catch fell by 8 percent from last year.\n\
                   The report has been published.\n";
    let texts = Pair::new(sentences(chinese, "zh"), sentences(english, "en"));
    let languages = Pair::new("zh", "en").map(|tag| lang::find(tag).expect("built in"));
    let beads = align(texts.as_ref(), languages, &Options::default());
    let found: Vec<_> =
        beads.iter().map(|bead| (bead.sentences.authoritative.clone(), bead.sentences.reference.clone())).collect();
    assert_eq!(found, [(0..1, 0..1), (1..3, 1..2), (3..4, 2..3)]);
}

#[test]
fn two_sentences_alone_are_as_probable_as_their_words() {
    let probability = |chinese: &str, english: &str| {
        let found = beads(chinese, english);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, (vec![0], vec![0]));
        found[0].1
    };
    let right = probability("罚款5元。", "A fine of 5 yuan.");
    let strange = probability("天气晴朗。", "Bananas are yellow.");
    let far = probability("会议通过了2021年的预算。", "Bananas are yellow and grow in warm countries near the sea.");
    assert!(right > 0.9, "{right}");
    assert!(strange < 0.9, "{strange}");
    assert!(far < 0.6 && far < strange, "{far}");
}
