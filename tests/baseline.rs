//! What was accepted stays accepted where it was, and is only spoken of by a run that looked.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const SETTINGS: &str = "baseline = \"acc.json\"\n[[pairs]]\nauthoritative = \"notices/{name}.zh.txt\"\nreference = \"notices/{name}.en.txt\"\n";
const WRONG: (&str, &str) = ("罚款五十亿元。\n", "A fine of 50 billion yuan.\n");

/// A project of three pairs, each with an error of its own, all of them accepted.
fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "bitally.toml", SETTINGS);
    pair(folder.path(), "1", WRONG);
    pair(folder.path(), "2", ("罚款三百元。\n", "A fine of 30 yuan.\n"));
    pair(folder.path(), "3", ("罚款七百元。\n", "A fine of 70 yuan.\n"));
    ends(folder.path(), &["check", "--write-baseline", "acc.json"], 0, "acc.json: 3 findings accepted\n");
    folder
}

fn pair(folder: &Path, name: &str, (authoritative, reference): (&str, &str)) {
    write(folder, &format!("notices/{name}.zh.txt"), authoritative);
    write(folder, &format!("notices/{name}.en.txt"), reference);
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bitally")).current_dir(folder).args(arguments).output().expect("runs")
}

/// Runs, and requires status and words on standard error; gives back all that was said there.
#[track_caller]
fn ends(folder: &Path, arguments: &[&str], status: i32, said: &str) -> String {
    let done = run(folder, arguments);
    let errors = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(done.status.code(), Some(status), "{arguments:?}\n{errors}");
    assert!(errors.contains(said), "{arguments:?} says\n{errors}\nand not {said}");
    errors
}

#[track_caller]
fn ends_silently(folder: &Path, arguments: &[&str], status: i32) {
    assert_eq!(ends(folder, arguments, status, ""), "");
}

/// The documents that a baseline names, with their counts.
fn documents(folder: &Path, name: &str) -> Vec<(String, u64)> {
    let baseline = fs::read_to_string(folder.join(name)).expect("written");
    let baseline: Value = serde_json::from_str(&baseline).expect("JSON");
    let entries = baseline["accepted"].as_object().expect("entries").values();
    let named = entries.flat_map(|entry| entry["documents"].as_object().into_iter().flatten());
    let mut documents: Vec<_> = named.map(|(name, count)| (name.clone(), count.as_u64().expect("a count"))).collect();
    documents.sort();
    documents
}

fn git(folder: &Path, arguments: &[&str]) {
    let who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
    let done = Command::new("git").current_dir(folder).args(who).args(arguments).output().expect("git runs");
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
}

fn all(counts: [u64; 3]) -> Vec<(String, u64)> {
    [1, 2, 3].into_iter().zip(counts).map(|(name, count)| (format!("notices/{name}.en.txt"), count)).collect()
}

#[test]
fn a_baseline_that_the_settings_name_must_be_there() {
    let project = project();
    fs::remove_file(project.path().join("acc.json")).expect("removed");
    ends(
        project.path(),
        &["check"],
        2,
        "no baseline yet; make one with `bitally check … --write-baseline acc.json`: cannot read acc.json",
    );
}

#[test]
fn what_a_run_does_not_check_stays_accepted() {
    let folder = project();
    let folder = folder.path();
    assert_eq!(documents(folder, "acc.json"), all([1, 1, 1]));
    git(folder, &["init", "-q"]);
    git(folder, &["add", "."]);
    git(folder, &["commit", "-q", "-m", "begin"]);
    pair(folder, "2", ("罚款三百元。\n\n罚款三百元。\n", "A fine of 30 yuan.\n\nA fine of 30 yuan.\n"));
    let since = ["check", "--changed-since", "HEAD", "--write-baseline", "acc.json"];
    ends(folder, &since, 0, "acc.json: 2 findings accepted; 2 more kept, which were not checked");
    assert_eq!(documents(folder, "acc.json"), all([1, 2, 1]));
    let off = ["check", "--rule", "figure-differs=off", "--write-baseline", "acc.json"];
    ends(folder, &off, 0, "0 findings accepted; 4 more kept");
    assert_eq!(documents(folder, "acc.json"), all([1, 2, 1]));
    let one = ["check", "notices/1.zh.txt", "notices/1.en.txt", "--write-baseline", "acc.json"];
    ends(folder, &one, 0, "1 finding accepted; 3 more kept");
    assert_eq!(documents(folder, "acc.json"), all([1, 2, 1]));
    // To another file, with the one that the settings name as what is known.
    fs::create_dir(folder.join("new")).expect("made");
    ends(folder, &["check", "--changed-since", "HEAD", "--write-baseline", "new/acc.json"], 0, "2 more kept");
    let elsewhere: Vec<_> = all([1, 2, 1]).into_iter().map(|(name, count)| (format!("../{name}"), count)).collect();
    assert_eq!(documents(folder, "new/acc.json"), elsewhere);
    ends_silently(folder, &["check", "--baseline", "new/acc.json"], 0);
    // A pair that is corrected or gone is taken out by a run that checks all.
    pair(folder, "1", ("罚款三元。\n", "A fine of 3 yuan.\n"));
    fs::remove_file(folder.join("notices/3.zh.txt")).expect("removed");
    fs::remove_file(folder.join("notices/3.en.txt")).expect("removed");
    let said = ends(folder, &["check"], 0, "acc.json: no longer occurs in notices/1.en.txt, take it out: ");
    assert!(said.contains("no longer occurs in notices/3.en.txt") && !said.contains("2.en.txt"), "{said}");
    ends(folder, &["check", "--write-baseline", "acc.json"], 0, "acc.json: 2 findings accepted\n");
    assert_eq!(documents(folder, "acc.json"), [("notices/2.en.txt".to_owned(), 2)]);
}

#[test]
fn a_run_that_fails_writes_no_baseline() {
    let folder = project();
    let folder = folder.path();
    let before = fs::read(folder.join("acc.json")).expect("written");
    write(folder, "notices/2.en.txt", "");
    let arguments = ["check", "--write-baseline", "acc.json"];
    ends(folder, &arguments, 2, "acc.json: not written, because not everything could be checked");
    fs::remove_file(folder.join("notices/2.en.txt")).expect("removed");
    ends(folder, &arguments, 2, "acc.json: not written");
    assert!(fs::read(folder.join("acc.json")).expect("there") == before);
    // Nor does one take the place of what is none.
    ends(folder, &["check", "--write-baseline", "notices/1.zh.txt"], 2, "");
    write(folder, "notes.txt", "ours\n");
    ends(folder, &["check", "--write-baseline", "notes.txt"], 2, "notes.txt is no baseline");
    assert_eq!(fs::read_to_string(folder.join("notes.txt")).expect("there"), "ours\n");
}

#[test]
fn only_what_was_checked_is_called_stale() {
    let folder = project();
    let folder = folder.path();
    git(folder, &["init", "-q"]);
    git(folder, &["add", "."]);
    git(folder, &["commit", "-q", "-m", "begin"]);
    ends_silently(folder, &["check"], 0);
    ends_silently(folder, &["check", "--rule", "figure-differs=off"], 0);
    ends_silently(folder, &["check", "notices/1.zh.txt", "notices/1.en.txt", "--baseline", "acc.json"], 0);
    ends_silently(&folder.join("notices"), &["check", "1.zh.txt", "1.en.txt", "--baseline", "../acc.json"], 0);
    pair(folder, "2", ("罚款三百元。\n", "A fine of 300 yuan.\n"));
    let said = ends(folder, &["check", "--changed-since", "HEAD"], 0, "no longer occurs in notices/2.en.txt");
    assert_eq!(said.lines().count(), 1, "{said}");
    write(folder, "notices/3.en.txt", "");
    let said = ends(folder, &["check"], 2, "no longer occurs in notices/2.en.txt");
    assert!(!said.contains("no longer occurs in notices/3"), "{said}");
}

#[test]
fn a_finding_is_accepted_in_its_document_and_so_often() {
    let folder = project();
    let folder = folder.path();
    // A copy of the pair is another document.
    pair(folder, "4", WRONG);
    ends_silently(folder, &["check"], 1);
    fs::remove_file(folder.join("notices/4.zh.txt")).expect("removed");
    fs::remove_file(folder.join("notices/4.en.txt")).expect("removed");
    // Once more in the same document.
    let twice = |text: &str| format!("{text}\n{text}");
    pair(folder, "1", (&twice(WRONG.0), &twice(WRONG.1)));
    let done = run(folder, &["check", "--format", "jsonl"]);
    assert_eq!((done.status.code(), String::from_utf8_lossy(&done.stdout).lines().count()), (Some(1), 1));
    ends(folder, &["check", "--write-baseline", "acc.json"], 0, "4 findings accepted");
    ends_silently(folder, &["check"], 0);
    pair(folder, "1", WRONG);
    ends(folder, &["check"], 0, "acc.json: accepted 2 times and found 1 time in notices/1.en.txt, lower the count: ");
    // In another unit of a bitext.
    write(folder, "m.tsv", "zh\ten\n罚款3亿元。\tA fine of 3 billion yuan.\n");
    run(folder, &["check", "m.tsv", "--write-baseline", "m.json"]);
    ends_silently(folder, &["check", "m.tsv", "--baseline", "m.json"], 0);
    let two = "zh\ten\n罚款3亿元。\tA fine of 3 billion yuan.\n罚款3亿元。\tA fine of 3 billion yuan.\n";
    write(folder, "m.tsv", two);
    ends_silently(folder, &["check", "m.tsv", "--baseline", "m.json"], 1);
}

#[test]
fn a_baseline_without_documents_accepts_as_it_did() {
    let folder = project();
    let folder = folder.path();
    let mut baseline: Value =
        serde_json::from_str(&fs::read_to_string(folder.join("acc.json")).expect("written")).expect("JSON");
    for entry in baseline["accepted"].as_object_mut().expect("entries").values_mut() {
        entry.as_object_mut().expect("an entry").remove("documents");
    }
    write(folder, "acc.json", &baseline.to_string());
    pair(folder, "4", WRONG);
    ends_silently(folder, &["check"], 0);
    pair(folder, "2", ("罚款三百元。\n", "A fine of 300 yuan.\n"));
    ends_silently(folder, &["check", "notices/2.zh.txt", "notices/2.en.txt", "--baseline", "acc.json"], 0);
    ends(folder, &["check"], 0, "acc.json: no longer occurs, take it out: ");
    // A run that checks all binds what is accepted to its documents.
    ends(folder, &["check", "--write-baseline", "acc.json"], 0, "acc.json: 3 findings accepted\n");
    let documents = documents(folder, "acc.json");
    let names: Vec<&str> = documents.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["notices/1.en.txt", "notices/3.en.txt", "notices/4.en.txt"]);
}

#[test]
fn decisions_hold_in_their_document() {
    let folder = project();
    let folder = folder.path();
    write(folder, "bitally.toml", &SETTINGS.replace("baseline = \"acc.json\"\n", ""));
    let found = String::from_utf8(run(folder, &["check", "--format", "jsonl"]).stdout).expect("UTF-8");
    let first: Value = serde_json::from_str(found.lines().next().expect("a finding")).expect("JSON");
    let decided = |document: &str, count: u64| {
        let decision = serde_json::json!({"fingerprint": first["fingerprint"], "document": document, "count": count,
            "rule": "figure-differs", "state": "accepted"});
        write(folder, "d.json", &serde_json::json!({"version": 1, "decisions": [decision]}).to_string());
    };
    let check = ["check", "notices/1.zh.txt", "notices/1.en.txt", "--decisions", "d.json"];
    // However the report was made, in this folder or in another one.
    for (document, status) in [("notices/1.en.txt", 0), ("1.en.txt", 0), ("/srv/notices/1.en.txt", 0), ("2.en.txt", 1)]
    {
        decided(document, 1);
        ends_silently(folder, &check, status);
    }
    decided("", 0);
    ends_silently(folder, &check, 0);
    decided("1.en.txt", 1);
    let other = ["check", "notices/2.zh.txt", "notices/2.en.txt", "--decisions", "d.json"];
    ends_silently(folder, &other, 1);
    pair(folder, "1", ("罚款三元。\n", "A fine of 3 yuan.\n"));
    let said = ends(folder, &check, 0, "d.json: stale, its sentence has changed or the finding is gone: ");
    assert!(said.ends_with(" figure-differs\n"), "{said}");
    let twice = |text: &str| format!("{text}\n{text}");
    pair(folder, "1", (&twice(WRONG.0), &twice(WRONG.1)));
    ends_silently(folder, &check, 1);
}
