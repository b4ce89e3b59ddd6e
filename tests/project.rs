//! A project of many pairs: its settings, its reports and how its runs end.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const SETTINGS: &str = "[[pairs]]\nauthoritative = \"notices/{name}.zh.txt\"\nreference = \"notices/{name}.en.txt\"\n";

fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "bitally.toml", SETTINGS);
    write(folder.path(), "notices/1.zh.txt", "罚款五十亿元。\n");
    write(folder.path(), "notices/1.en.txt", "A fine of 50 billion yuan.\n");
    write(folder.path(), "notices/2.zh.txt", "罚款三百元。\n");
    write(folder.path(), "notices/2.en.txt", "A fine of 300 yuan.\n");
    folder
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bitally")).current_dir(folder).args(arguments).output().expect("runs")
}

fn ends(folder: &Path, arguments: &[&str], status: i32, said: &str) {
    let done = run(folder, arguments);
    let errors = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(status), "{arguments:?}\n{errors}");
    assert!(errors.contains(said), "{arguments:?} says\n{errors}\nand not {said}");
}

#[test]
fn runs_end_with_the_status_that_fits() {
    let folder = project();
    let folder = folder.path();
    ends(folder, &["check"], 1, "");
    ends(&folder.join("notices"), &["check"], 1, "");
    ends(folder, &["check", "--fail-on", "never"], 0, "");
    ends(folder, &["check", "--rule", "figure-differs=off"], 0, "");
    ends(folder, &["init"], 2, "bitally.toml is there already; --force");
    ends(folder, &["check", "--report", "srif=a"], 2, "the kinds are text, json");
    ends(folder, &["check", "--report", "sarif=a", "--report", "json=a"], 2, "two outputs go to a");
    ends(folder, &["check", "--report", "sarif=no/folder/a"], 2, "there is no folder no/folder");
    ends(folder, &["check", "--config", "other.toml"], 2, "cannot read other.toml");
    ends(folder, &["check", "--changed-since", "main"], 2, "not a git repository");
    ends(tempfile::tempdir().expect("a folder").path(), &["check"], 2, "bitally init");
    write(folder, "notices/3.zh.txt", "罚款三百元。\n");
    ends(folder, &["check"], 2, "error: notices/3.zh.txt has no reference side: there is no notices/3.en.txt");
    write(folder, "notices/3.en.txt", "");
    ends(folder, &["check"], 2, "3.en.txt");
    write(folder, "bitally.toml", "basline = \"x\"\n");
    ends(folder, &["check"], 2, "bitally.toml:1:1: unknown key \"basline\"; did you mean \"baseline\"?");
    write(folder, "bitally.toml", &format!("# ours\nto = \"xx\"\n{SETTINGS}"));
    ends(folder, &["check"], 2, "bitally.toml:2:6: to: no built-in language \"xx\"; there are zh");
    ends(folder, &["build", "bitally.toml", "-o", "a.tmx"], 2, "bitally.toml:2:6: to: no built-in language");
    write(folder, "bitally.toml", &format!("from = \"zh_CN\"\n{SETTINGS}"));
    ends(folder, &["check"], 2, "bitally.toml:1:8: from: \"zh_CN\" is no language tag of BCP 47; write zh-CN");
    write(folder, "bitally.toml", "");
    ends(folder, &["check"], 2, "there are no pairs");
}

#[test]
fn settings_decide_what_is_reported() {
    let folder = project();
    let folder = folder.path();
    for (setting, status) in [
        ("fail-on = \"never\"\n", 0),
        ("from = \"zh\"\n", 1),
        ("rules = {figure-differs = \"warning\"}\n", 0),
        ("tolerance = {money = \"900%\"}\n", 0),
        ("tolerance = {money = \"899%\"}\n", 1),
        ("ignore = [{figure = \"50 billion yuan\", reason = \"a test\"}]\n", 0),
        ("ignore = [{term = \"罚款\", reason = \"a test\"}]\n", 0),
        ("ignore = [{term = \"罚款\", rule = \"figure-added\", reason = \"a test\"}]\n", 1),
    ] {
        write(folder, "bitally.toml", &format!("{setting}{SETTINGS}"));
        assert_eq!(run(folder, &["check"]).status.code(), Some(status), "{setting}");
    }
    write(folder, "bitally.toml", &format!("baseline = \"accepted.json\"\n{SETTINGS}"));
    ends(folder, &["check"], 2, "cannot read accepted.json");
    ends(folder, &["check", "--write-baseline", "accepted.json"], 0, "1 finding accepted");
    ends(folder, &["check"], 0, "");
}

#[test]
fn the_limit_of_a_tolerance_is_within_it() {
    let folder = project();
    let folder = folder.path();
    for (chinese, english, inside, outside) in [
        ("占20%。", "It is 20.1%.", "percent = \"0.5%\"", "percent = \"0.49%\""),
        ("罚款100万元。", "A fine of 1.005 million yuan.", "money = \"0.5%\"", "money = \"0.4%\""),
    ] {
        write(folder, "notices/1.zh.txt", chinese);
        write(folder, "notices/1.en.txt", english);
        for (stated, status) in [(inside, 0), (outside, 1)] {
            write(folder, "bitally.toml", &format!("tolerance = {{{stated}}}\n{SETTINGS}"));
            assert_eq!(run(folder, &["check"]).status.code(), Some(status), "{chinese} {english} {stated}");
        }
    }
}

#[test]
fn one_run_writes_every_report() {
    let folder = project();
    let folder = folder.path();
    let kinds =
        ["text", "json", "jsonl", "html", "csv", "sarif", "junit", "checkstyle", "github", "gitlab", "markdown"];
    let mut arguments = vec!["check".to_owned()];
    arguments.extend(kinds.iter().map(|kind| format!("--report={kind}=out.{kind}")));
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    ends(folder, &arguments, 1, "");
    let read = |kind: &str| fs::read_to_string(folder.join(format!("out.{kind}"))).expect(kind);
    for kind in kinds {
        assert!(read(kind).contains("50 billion yuan"), "{kind}: {}", read(kind));
    }
    let sarif: Value = serde_json::from_str(&read("sarif")).expect("JSON");
    let result = &sarif["runs"][0]["results"][0];
    let place = |list: &str| result[list][0]["physicalLocation"]["artifactLocation"]["uri"].clone();
    assert_eq!((place("locations"), place("relatedLocations")), ("notices/1.en.txt".into(), "notices/1.zh.txt".into()));
    assert_eq!(
        result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"],
        "5 billion yuan"
    );
    let gitlab: Value = serde_json::from_str(&read("gitlab")).expect("JSON");
    assert_eq!(gitlab[0]["location"]["lines"]["begin"], 1);
    assert!(read("github").starts_with("::error file=notices/1.en.txt,line=1,col=11,endLine=1,endColumn=26"));
    assert!(read("junit").contains("tests=\"2\" failures=\"1\""));
    assert!(read("json").contains("\"unit\": \"notices/1.en.txt\""));
    assert!(
        read("markdown")
            .contains("2 pairs checked; 1 of 2 authoritative figures tally.\n\n1 error, 0 warnings, 0 notes.")
    );
}

#[test]
fn a_branch_is_checked_for_what_it_touches() {
    let folder = project();
    let folder = folder.path();
    let git = |arguments: &[&str]| {
        let who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
        let done = Command::new("git").current_dir(folder).args(who).args(arguments).output().expect("git runs");
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    };
    git(&["init", "-q"]);
    // Before the first commit everything is new.
    ends(folder, &["check", "--changed-since", "HEAD"], 1, "");
    ends(folder, &["check", "--changed-since", "main"], 2, "the branch has no commit yet");
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "begin"]);
    ends(folder, &["check", "--changed-since", "HEAD"], 0, "nothing has changed since HEAD");
    write(folder, "notices/2.en.txt", "A fine of 30 yuan.\n");
    let done = run(folder, &["check", "--changed-since", "HEAD", "--format", "jsonl"]);
    let written = String::from_utf8_lossy(&done.stdout);
    assert!(written.contains("notices/2.en.txt") && !written.contains("notices/1.en.txt"), "{written}");
    ends(folder, &["check", "--changed-since", "nothing"], 2, "name a branch, tag or commit that this repository has");
}

#[test]
fn reports_name_what_could_not_be_checked() {
    let folder = project();
    let folder = folder.path();
    write(folder, "notices/3.zh.txt", "罚款三百元。\n");
    write(folder, "notices/4.zh.txt", "罚款三百元。\n");
    fs::write(folder.join("notices/4.en.txt"), b"\xef\xbb\xbfA fine of \xff\xfe 300 yuan.").expect("written");
    let kinds = ["sarif", "junit", "checkstyle", "github", "gitlab", "markdown"];
    let reports: Vec<String> = kinds.iter().map(|kind| format!("{kind}={kind}.out")).collect();
    let mut arguments = vec!["check"];
    for report in &reports {
        arguments.extend(["--report", report]);
    }
    ends(folder, &arguments, 2, "2 of the project's files could not be checked");
    for kind in kinds {
        let report = fs::read_to_string(folder.join(format!("{kind}.out"))).expect(kind);
        assert!(report.contains("4.en.txt"), "{kind} does not name the pair:\n{report}");
        assert!(report.contains("there is no notices/3.en.txt"), "{kind} does not say why:\n{report}");
    }
    let sarif = fs::read_to_string(folder.join("sarif.out")).expect("written");
    let sarif: Value = serde_json::from_str(&sarif).expect("JSON");
    let invocation = &sarif["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    assert_eq!(invocation["toolExecutionNotifications"].as_array().map(Vec::len), Some(2));
    let junit = fs::read_to_string(folder.join("junit.out")).expect("written");
    assert!(junit.contains("tests=\"4\" failures=\"1\" errors=\"2\""), "{junit}");
}

#[test]
fn the_ledger_says_what_was_accepted() {
    let folder = project();
    let folder = folder.path();
    let verdict = |settings: &str| {
        write(folder, "bitally.toml", &format!("{settings}{SETTINGS}"));
        let json = String::from_utf8(run(folder, &["check", "--format", "json"]).stdout).expect("UTF-8");
        let object: Value = serde_json::from_str(&json).expect("JSON");
        object["pairs"][0]["verdict"].as_str().map(str::to_owned)
    };
    assert_eq!(verdict("").as_deref(), Some("differs"));
    assert_eq!(verdict("ignore = [{figure = \"五十亿元\", reason = \"draft\"}]\n").as_deref(), Some("accepted"));
    assert_eq!(verdict("tolerance = {money = \"1000%\"}\n").as_deref(), Some("accepted"));
    run(folder, &["check", "--write-baseline", "accepted.json"]);
    write(folder, "bitally.toml", SETTINGS);
    run(folder, &["check", "--write-baseline", "accepted.json"]);
    assert_eq!(verdict("baseline = \"accepted.json\"\n").as_deref(), Some("accepted"));
}

#[test]
fn summaries_say_how_many_findings_are_accepted() {
    let folder = project();
    let folder = folder.path();
    run(folder, &["check", "--write-baseline", "accepted.json"]);
    let reports = ["--report", "json=a.json", "--report", "markdown=a.md", "--report", "html=a.html"];
    let said = |options: &[&str]| {
        let done = run(folder, &[&["check"], options, &reports].concat());
        assert_eq!(done.status.code(), Some(0));
        String::from_utf8(done.stdout).expect("UTF-8")
    };
    assert!(said(&["--baseline", "accepted.json"]).ends_with("\nno findings; 1 accepted\n"));
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("written");
    let object: Value = serde_json::from_str(&read("a.json")).expect("JSON");
    assert_eq!(object["summary"]["accepted"], 1);
    assert!(
        read("a.md").contains("0 errors, 0 warnings, 0 notes; 1 accepted.") && read("a.html").contains("1 accepted")
    );
    let accepted: Value = serde_json::from_str(&read("accepted.json")).expect("JSON");
    let fingerprint = accepted["accepted"].as_object().and_then(|all| all.keys().next()).expect("a fingerprint");
    let decision = format!("{{\"fingerprint\": \"{fingerprint}\", \"state\": \"false-alarm\"}}");
    write(folder, "decisions.json", &format!("{{\"version\": 1, \"decisions\": [{decision}]}}"));
    assert!(said(&["--decisions", "decisions.json"]).ends_with("\nno findings; 1 accepted\n"));
    assert!(said(&["--rule", "figure-differs=off"]).ends_with("\nno findings\n"));
}

#[test]
fn a_correction_is_written_with_its_reports() {
    let folder = project();
    let folder = folder.path();
    let arguments = [
        "check", "notices/1.zh.txt", "notices/1.en.txt", "--fix", "-o", "fixed.txt", "--report", "sarif=1.sarif",
        "--ledger", "1.csv",
    ];
    let done = run(folder, &arguments);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(fs::read_to_string(folder.join("fixed.txt")).expect("written"), "A fine of 5 billion yuan.\n");
    assert!(fs::read_to_string(folder.join("1.sarif")).expect("written").contains("figure-differs"));
    assert!(fs::read_to_string(folder.join("1.csv")).expect("written").contains("differs"));
}

#[test]
fn files_are_called_as_they_open_and_in_the_repository_by_tools() {
    let repository = tempfile::tempdir().expect("a folder");
    let root = repository.path();
    write(root, "sub/bitally.toml", SETTINGS);
    write(root, "sub/notices/1.zh.txt", "罚款五十亿元。\n");
    write(root, "sub/notices/1.en.txt", "A fine of 50 billion yuan.\n");
    write(root, "sub/notices/2.zh.txt", "罚款三百元。\n");
    write(root, "sub/notices/2.en.txt", "");
    write(root, "sub/notices/3.zh.txt", "罚款三百元。\n");
    let kinds = ["github", "sarif", "gitlab", "checkstyle", "junit", "markdown"];
    let reports: Vec<String> = kinds.iter().map(|kind| format!("--report={kind}={kind}.out")).collect();
    let said = |folder: &Path, config: &[&str]| {
        let mut arguments = vec!["check", "--format", "text"];
        arguments.extend(config);
        arguments.extend(reports.iter().map(String::as_str));
        let done = run(folder, &arguments);
        assert_eq!(done.status.code(), Some(2), "{}", String::from_utf8_lossy(&done.stderr));
        let report = |kind: &str| fs::read_to_string(folder.join(format!("{kind}.out"))).expect("written");
        let text = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
        (text, kinds.map(report).join("\n"))
    };
    let tells = |(text, reports): (String, String), prefix: &str, root: &str| {
        for wanted in
            [format!("  {prefix}1.en.txt:1:11\n"), format!("{prefix}2.en.txt is empty"), format!("no {prefix}3.en.txt")]
        {
            assert!(text.contains(&wanted), "{text}\nlacks {wanted}");
        }
        for wanted in [
            format!("::error file={root}1.en.txt,line=1"),
            format!("::error file={root}2.en.txt,title=not checked"),
            format!("::error file={root}3.zh.txt,title=not checked"),
            format!("\"uri\": \"{root}1.en.txt\""),
            format!("\"uri\": \"{root}2.en.txt\""),
            format!("\"path\": \"{root}1.en.txt\""),
            format!("<file name=\"{root}1.en.txt\""),
            format!("<testcase name=\"{root}1.en.txt\" classname=\"{root}1.zh.txt\""),
            // What could not be checked is the test case that it is when it can be.
            format!("<testcase name=\"{root}2.en.txt\" classname=\"{root}2.zh.txt\""),
            format!("<testcase name=\"{root}3.en.txt\" classname=\"{root}3.zh.txt\""),
            format!("## {root}1.en.txt"),
            format!("- {prefix}2.en.txt is empty"),
        ] {
            assert!(reports.contains(&wanted), "{reports}\nlacks {wanted}");
        }
    };
    tells(said(root, &["--config", "sub/bitally.toml"]), "sub/notices/", "sub/notices/");
    // Without a repository, the working directory is the root.
    tells(said(&root.join("sub"), &[]), "notices/", "notices/");
    fs::create_dir(root.join(".git")).expect("made");
    tells(said(&root.join("sub"), &[]), "notices/", "sub/notices/");
    tells(said(&root.join("sub/notices"), &[]), "", "sub/notices/");
    let done = run(&root.join("sub/notices"), &["check", "1.zh.txt", "1.en.txt", "--report", "sarif=-"]);
    assert!(String::from_utf8_lossy(&done.stdout).contains("\"uri\": \"sub/notices/1.en.txt\""));
}

#[test]
fn a_fingerprint_is_one_in_a_gitlab_report() {
    let folder = project();
    let folder = folder.path();
    write(folder, "notices/2.zh.txt", "罚款五十亿元。\n\n罚款五十亿元。\n");
    write(folder, "notices/2.en.txt", "A fine of 50 billion yuan.\n\nA fine of 50 billion yuan.\n");
    let issues = run(folder, &["check", "--report", "gitlab=-"]).stdout;
    let issues: Vec<Value> = serde_json::from_slice(&issues).expect("JSON");
    let fingerprints: Vec<&str> = issues.iter().map(|issue| issue["fingerprint"].as_str().expect("text")).collect();
    let distinct: std::collections::BTreeSet<&str> = fingerprints.iter().copied().collect();
    assert!(fingerprints.len() == 3 && distinct.len() == 3, "{fingerprints:?}");
    assert!(fingerprints[0].ends_with(":notices/1.en.txt") && fingerprints[2].ends_with(":notices/2.en.txt-2"));
}

#[test]
fn a_run_that_checks_nothing_says_so() {
    let folder = project();
    let folder = folder.path();
    for name in ["1", "2"] {
        write(folder, &format!("notices/{name}.en.txt"), "");
    }
    let reports = ["--format", "text", "--report", "markdown=a.md", "--report", "html=a.html"];
    let done = run(folder, &[&["check"][..], &reports].concat());
    assert_eq!((done.status.code(), &*done.stdout), (Some(2), &b"nothing was checked\n"[..]));
    let markdown = fs::read_to_string(folder.join("a.md")).expect("written");
    assert!(markdown.starts_with("# bitally\n\nNothing was checked.\n\n## Not checked\n"), "{markdown}");
    assert!(markdown.contains("- notices/1.en.txt is empty"), "{markdown}");
    assert!(fs::read_to_string(folder.join("a.html")).expect("written").contains("Nothing was checked."));
    write(folder, "m.tsv", "zh\ten\n");
    ends(folder, &["check", "m.tsv"], 2, "m.tsv has no unit in both languages, so that nothing of it was checked");
    write(folder, "bitally.toml", "[[pairs]]\nbitext = \"m.tsv\"\n");
    ends(folder, &["check"], 2, "m.tsv has no unit in both languages");
}
