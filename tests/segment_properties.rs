//! What holds of the sentences of any text: nothing is lost, nothing overlaps, and the cost grows with the text alone.

use std::time::{Duration, Instant};

use bitally::lang::{self, LANGUAGES, Language};
use bitally::model::{Block, BlockKind, Document};
use bitally::read::{self, Lines};
use bitally::segment::{Options, Semicolons, explain, segment};
use bitally::text::Span;
use proptest::prelude::*;

/// Whether a gap between sentences holds nothing that a reader would miss.
fn is_gap(gap: &str) -> bool {
    let escapes = gap.replace(r"\r", " ").replace(r"\n", " ");
    escapes.chars().all(|letter| letter.is_whitespace() || "\u{200B}\u{FEFF}\u{AD}\u{2060}".contains(letter))
}

fn check(document: &Document, language: &Language, options: Options) -> Result<(), TestCaseError> {
    let mut reached = 0;
    let mut rebuilt = String::new();
    for explained in explain(document, language, options) {
        let sentence = explained.sentence;
        let (start, end) = (sentence.span.start(), sentence.span.end());
        prop_assert!(start >= reached, "{start} lies before {reached}");
        prop_assert!(document.text.is_char_boundary(start) && document.text.is_char_boundary(end));
        let gap = &document.text[reached..start];
        prop_assert!(is_gap(gap), "{gap:?} was lost");
        let words = sentence.span.of(&document.text);
        prop_assert!(!words.trim().is_empty());
        prop_assert_eq!(words.trim(), words);
        prop_assert!(document.blocks[sentence.block].span.contains(sentence.span));
        if let Some(numbering) = sentence.numbering {
            prop_assert!(sentence.span.contains(numbering.span) && !numbering.path().is_empty());
            prop_assert!(!numbering.span.of(&document.text).is_empty());
        }
        rebuilt.push_str(gap);
        rebuilt.push_str(words);
        reached = end;
    }
    prop_assert!(is_gap(&document.text[reached..]), "{:?} was lost", &document.text[reached..]);
    rebuilt.push_str(&document.text[reached..]);
    prop_assert_eq!(&rebuilt, &document.text);
    Ok(())
}

fn check_text(text: &str) -> Result<(), TestCaseError> {
    for language in LANGUAGES {
        for semicolons in [Semicolons::Keep, Semicolons::Split] {
            check(&read::text(text, "memory", Lines::Wrapped), language, Options { semicolons })?;
        }
        let span = Span::new(0, text.len());
        let blocks = vec![Block { span, kind: BlockKind::Heading }];
        let document = Document { text: text.into(), blocks, ..Document::default() };
        check(&document, language, Options::default())?;
    }
    Ok(())
}

/// Texts of the signs and words that the rules look at.
fn marked_text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "。", "！", "？", "……", ".", "!", "?", "...", "…", " ", "  ", "\n", "\r\n", "\r", "\u{3000}", "\u{A0}",
        "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{2028}", "“", "”", "‘", "’", "\"", "'", "''", "``", "「", "」", "（",
        "）", "(", ")", "[1]", "《", "》", "，", "；", ";", "：", ":", "——", "-", "一、", "（一）", "第三条", "①",
        "1.", "2)", "a.", "b.", "• ", "Mr", "U.S", "a.m", "No", "Inc", "The", "and", "I", "他说", "中国", "的", "说",
        "5", "3.5", "Ａ．", "https://a.b/c.d", r"\r\n", "Article 7", "|", "🙂", "e\u{301}", "²",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn sentences_and_gaps_rebuild_any_text(text in any::<String>()) {
        check_text(&text)?;
    }

    #[test]
    fn sentences_and_gaps_rebuild_texts_of_marks(text in marked_text()) {
        check_text(&text)?;
    }
}

#[test]
fn a_line_block_is_one_sentence() {
    let document = read::text("One. Two.\n\n三。四。", "memory", Lines::Sentences);
    let english = lang::find("en").expect("a built-in language");
    let sentences = segment(&document, english);
    assert_eq!(
        sentences.iter().map(|each| each.span.of(&document.text)).collect::<Vec<_>>(),
        ["One. Two.", "", "三。四。"]
    );
}

#[test]
fn cost_grows_with_the_text_alone() {
    /// Far more than a linear pass over 1 MB takes in a debug build on a busy machine, far less than a quadratic one.
    const LIMIT: Duration = Duration::from_secs(5);
    let pieces = [
        ".", "“", "\n", "Mr. ", "。", "\"", "'", " '", "(", "“.", "a.", "a.B ", "' ", ".\" ", ". ", " ", "1. ",
        "a b. ", "《。", "…", "…a", "第1条", "之1", "一", "1", "i", ".'", "`", "?! ", "\r", "，\n", "“a。” ", "[1]",
        "\u{AD}\n", "A. ", "a) ",
    ];
    for piece in pieces {
        let text = piece.repeat(1_000_000 / piece.len());
        for language in LANGUAGES {
            let document = read::text(&text, "memory", Lines::Wrapped);
            let clock = Instant::now();
            let sentences = segment(&document, language);
            assert!(sentences.len() <= text.len());
            assert!(clock.elapsed() < LIMIT, "{:?} for 1 MB of {piece:?} as {}", clock.elapsed(), language.name);
        }
    }
}
