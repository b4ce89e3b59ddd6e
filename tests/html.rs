//! The HTML report: everything escaped, nothing admitted but its own style and script, every figure marked.

use base64::Engine;
use bitally::model::Bead;
use bitally::text::Pair;
use bitally::write::html;
use bitally::{Options, lang, pipeline, read};
use sha2::{Digest, Sha256};

fn page(authoritative: &str, reference: &str) -> String {
    let [authoritative, reference] = [(authoritative, "a<b>.zh.txt"), (reference, "a&b.en.txt")]
        .map(|(text, name)| read::text(text, name, read::Lines::Wrapped));
    let checked = bitally::check(&authoritative, &reference, &Options::default()).expect("two languages");
    let mut page = Vec::new();
    html::page(&mut page, &[pipeline::reported(checked, None)]).expect("memory takes everything");
    String::from_utf8(page).expect("UTF-8")
}

/// What stands between `open` and `close`, the first time.
fn between<'a>(page: &'a str, open: &str, close: &str) -> &'a str {
    let (_, after) = page.split_once(open).expect("the opening stands in the page");
    after.split_once(close).expect("the closing stands in the page").0
}

#[test]
fn documents_and_their_names_are_escaped() {
    let page = page("罚款五十億元。<script>一</script>", "A fine of NT$50 billion. <script>alert(1)</script> \" ' &");
    assert!(!page.contains("<script>alert"), "a script of the document came through");
    assert!(!page.contains("a<b>"), "markup of a name came through");
    assert!(page.contains("&#60;script&#62;alert("));
}

#[test]
fn the_policy_admits_the_page_s_own_style_and_script_and_nothing_else() {
    let page = page("罚款五十億元。", "A fine of NT$50 billion.");
    let policy =
        between(&page, "Content-Security-Policy\" content=\"", "\"").replace("&#39;", "'").replace("&#x27;", "'");
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    for (open, close) in [("<style>", "</style>"), ("<script>", "</script>")] {
        let digest = Sha256::digest(between(&page, open, close));
        let hash = base64::engine::general_purpose::STANDARD.encode(digest);
        assert!(policy.contains(&format!("'sha256-{hash}'")), "{open} is not what the policy admits: {policy}");
    }
    assert!(!policy.contains("unsafe"), "{policy}");
}

#[test]
fn every_figure_is_marked_and_linked_with_its_counterpart() {
    let page = page("共办理1292起，罚款五十億元。", "1,292 cases were handled and fines of NT$50 billion imposed.");
    assert_eq!(page.matches("class=\"figure ").count(), 4);
    assert_eq!(page.matches("data-counterpart=").count(), 4);
    assert_eq!(page.matches("data-finding=").count(), 2, "the two amounts lead to their finding");
    assert!(page.contains("data-suggestion=\"NT$5 billion\""));
}

#[test]
fn a_sentence_that_was_left_out_shows_as_a_gap() {
    let text = |written: &str, tag: &str| {
        let language = lang::find(tag).expect("built in");
        pipeline::text(read::text(written, tag, read::Lines::Sentences), language)
    };
    let texts = Pair::new(text("公告\n罚款五千元。", "zh"), text("Notice", "en"));
    let languages = Pair::new("zh", "en").map(|tag| lang::find(tag).expect("built in"));
    let bead = |authoritative, reference| Bead { sentences: Pair::new(authoritative, reference), probability: 1.0 };
    let beads = vec![bead(0..1, 0..1), bead(1..2, 1..1)];
    let options = bitally::check::Options::default();
    let report = bitally::check::check(texts.as_ref(), &beads, languages, &|_| Vec::new(), &options);
    let mut page = Vec::new();
    html::page(&mut page, &[html::Reported { unit: None, texts, languages, beads, report }]).expect("written");
    assert_eq!(String::from_utf8(page).expect("UTF-8").matches("Left out of the reference").count(), 1);
}
