use std::io::{self, Write};

use serde::Serialize;

use super::{Counts, Evaluation, Row};

/// Writes the scores as a table for the eye: one line a document and measure, the totals last, and the throughput.
///
/// # Errors
/// What `output` says.
pub fn table(output: &mut impl Write, evaluation: &Evaluation, faults: bool) -> io::Result<()> {
    let total = evaluation.total();
    let rows = || evaluation.rows.iter().chain([&total]);
    let name = rows().map(|row| row.name.chars().count()).max().unwrap_or_default();
    let measure = total.measures.keys().map(|measure| measure.len()).max().unwrap_or_default();
    writeln!(output, "{:name$}  {:measure$}  precision  recall      F1     right/found      met/wanted", "", "")?;
    for row in rows() {
        for (index, (of, counts)) in row.measures.iter().enumerate() {
            let shown = if index == 0 { row.name.as_str() } else { "" };
            writeln!(output, "{shown:name$}  {of:measure$}  {}", columns(*counts))?;
        }
        if faults {
            row.faults.iter().try_for_each(|fault| writeln!(output, "    {fault}"))?;
        }
    }
    writeln!(output, "{} in {:.3} s, {:.1} MB/s", bytes(total.bytes), total.time.as_secs_f64(), throughput(&total))
}

fn columns(counts: Counts) -> String {
    let Counts { right, found, met, wanted } = counts;
    let (precision, recall, f1) = (counts.precision(), counts.recall(), counts.f1());
    format!("{precision:9.4}  {recall:6.4}  {f1:6.4}  {:>14}  {:>14}", ratio(right, found), ratio(met, wanted))
}

fn ratio(part: usize, whole: usize) -> String {
    format!("{part}/{whole}")
}

fn bytes(count: usize) -> String {
    format!("{:.1} kB of text", count as f64 / 1000.0)
}

/// Megabytes of text a second.
fn throughput(row: &Row) -> f64 {
    let seconds = row.time.as_secs_f64();
    if seconds > 0.0 { row.bytes as f64 / 1e6 / seconds } else { 0.0 }
}

#[derive(Serialize)]
struct Report<'a> {
    kind: &'a str,
    total: RowShape<'a>,
    rows: Vec<RowShape<'a>>,
}

#[derive(Serialize)]
struct RowShape<'a> {
    name: &'a str,
    measures: serde_json::Map<String, serde_json::Value>,
    bytes: usize,
    seconds: f64,
    faults: &'a [String],
}

impl<'a> RowShape<'a> {
    fn of(row: &'a Row) -> Self {
        let shape = |counts: &Counts| {
            let Counts { right, found, met, wanted } = *counts;
            serde_json::json!({
                "precision": counts.precision(), "recall": counts.recall(), "f1": counts.f1(),
                "right": right, "found": found, "met": met, "wanted": wanted,
            })
        };
        Self {
            name: &row.name,
            measures: row.measures.iter().map(|(&name, counts)| (name.to_owned(), shape(counts))).collect(),
            bytes: row.bytes,
            seconds: row.time.as_secs_f64(),
            faults: &row.faults,
        }
    }
}

/// Writes the scores and every fault as one JSON object.
///
/// # Errors
/// What `output` says.
pub fn report(output: &mut impl Write, kind: &str, evaluation: &Evaluation) -> io::Result<()> {
    let total = evaluation.total();
    let report = Report { kind, total: RowShape::of(&total), rows: evaluation.rows.iter().map(RowShape::of).collect() };
    serde_json::to_writer_pretty(&mut *output, &report)?;
    output.write_all(b"\n")
}
