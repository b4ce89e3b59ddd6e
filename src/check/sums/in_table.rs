use super::sum::{Sum, alike, counted};
use crate::lang::comparison::Comparison;
use crate::model::{BlockKind, Figure, Measure, Text};

/// A row of a table: a label and the cells with figures after it.
#[derive(Default)]
struct Row {
    /// Sentence of the label.
    label: usize,
    /// Sentences of the cells.
    cells: Vec<usize>,
}

/// The totals in rows that are called so, with the figures of the rows above them, or of those below where they stand first.
///
/// A table is read cell by cell: what stands after a label up to the next one is its row.
pub(super) fn sums(text: &Text, words: &Comparison) -> Vec<Sum> {
    let mut found = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    for (index, sentence) in text.sentences.iter().enumerate() {
        if sentence.kind != BlockKind::TableCell {
            table(text, &std::mem::take(&mut rows), words, &mut found);
        } else if is_value(text, index) {
            if let Some(row) = rows.last_mut() {
                row.cells.push(index);
            }
        } else {
            rows.push(Row { label: index, cells: Vec::new() });
        }
    }
    table(text, &rows, words, &mut found);
    found
}

/// Whether a cell holds nothing but one amount or share, or a dash for none.
fn is_value(text: &Text, sentence: usize) -> bool {
    let written = text.sentence(sentence);
    let dash = written.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '/'));
    dash || only(text, sentence)
        .is_some_and(|figure| counted(figure).is_some() || matches!(figure.measure, Measure::Percent | Measure::Points))
}

/// The figure that fills a sentence.
fn only(text: &Text, sentence: usize) -> Option<&Figure> {
    let [figure] = text.figures.get(sentence)?.as_slice() else { return None };
    (figure.span.of(&text.document.text) == text.sentence(sentence)).then_some(figure)
}

fn table(text: &Text, rows: &[Row], words: &Comparison, found: &mut Vec<Sum>) {
    let mut first = 0;
    for (index, total) in rows.iter().enumerate() {
        if !is_total(text.sentence(total.label), words) {
            continue;
        }
        let alike = |row: &&Row| !row.cells.is_empty() && row.cells.len() == total.cells.len();
        let above: Vec<&Row> = rows[first..index].iter().rev().take_while(alike).collect();
        let below = rows[index + 1..].iter().take_while(|row| alike(row) && !is_total(text.sentence(row.label), words));
        let parts = if above.is_empty() { below.collect() } else { above };
        first = index + 1;
        let partial = |row: &&Row| {
            let label = text.sentence(row.label).to_lowercase();
            words.parts.iter().any(|word| label.contains(word))
        };
        if parts.len() > 1 && !parts.iter().any(partial) {
            found.extend((0..total.cells.len()).filter_map(|column| column_sum(text, total, &parts, column)));
        }
    }
}

/// Whether a row is called a total, whatever white space or colon its label has: 合　计.
fn is_total(label: &str, words: &Comparison) -> bool {
    let letters: String = label.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>().to_lowercase();
    let same = |word: &&str| word.chars().filter(|letter| letter.is_alphanumeric()).eq(letters.chars());
    words.totals.iter().any(same)
}

fn column_sum(text: &Text, row: &Row, parts: &[&Row], column: usize) -> Option<Sum> {
    let sentence = *row.cells.get(column)?;
    let total = only(text, sentence)?;
    let part = |row: &&Row| only(text, *row.cells.get(column)?).filter(|part| alike(total, part)).and_then(counted);
    let parts = parts.iter().map(part).collect::<Option<Vec<_>>>()?;
    Some(Sum { sentence, figure: 0, total: counted(total)?, parts, complete: true })
}
