//! The scores over `corpora/` hold. Each floor stands a little below what was reached, and is raised when more is.

use std::path::Path;

use bitally::eval::{self, Evaluation, Notice, Parallel};
use bitally::pipeline::Options;

fn notices() -> Vec<Notice> {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora");
    eval::notices(&corpora).unwrap_or_else(|error| panic!("{error}"))
}

fn check(evaluation: &Evaluation, measure: &str, floor: f64) {
    let total = evaluation.total();
    let counts = total.measures[measure];
    let faults: Vec<&str> = evaluation.rows.iter().flat_map(|row| &row.faults).map(String::as_str).collect();
    assert!(counts.wanted > 0, "nothing was scored");
    assert!(counts.f1() >= floor, "{measure}: F1 {:.4} is below {floor}\n{}", counts.f1(), faults.join("\n"));
}

#[test]
fn segmentation_holds() {
    check(&eval::segment(&notices()), "boundaries", 0.98);
}

#[test]
fn figures_hold() {
    check(&eval::figures(&notices()), "figures", 0.97);
}

#[test]
fn alignment_holds() {
    let parallels: Vec<Parallel> = notices().iter().map(Parallel::from).collect();
    let evaluation = eval::align(&parallels, &Options::default());
    check(&evaluation, "strict", 0.98);
    check(&evaluation, "lax", 0.99);
}

#[test]
fn findings_hold() {
    let evaluation = eval::check(&notices(), &Options::default()).unwrap_or_else(|error| panic!("{error}"));
    check(&evaluation, "findings", 0.96);
    check(&evaluation, "relations", 0.98);
}
