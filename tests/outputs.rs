//! No output takes the place of an input or of another output, and what a run ends with does not hang on its reader.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const SETTINGS: &str =
    "baseline = \"b.json\"\n[[pairs]]\nauthoritative = \"{name}.zh.txt\"\nreference = \"{name}.en.txt\"\n";

/// A folder with whatever a run can read.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("written");
    write("a.zh.txt", "罚款五十亿元。\n");
    write("a.en.txt", "A fine of 50 billion yuan.\n");
    write("m.tsv", "zh\ten\n罚款3亿元。\tThe fine is 3 billion yuan.\n");
    write("pairs.tsv", "a.zh.txt\ta.en.txt\n");
    write("d.u8", "銀行 银行 [yin2 hang2] /bank/\n");
    write("bitally.toml", SETTINGS);
    for (arguments, status) in [
        (&["check", "a.zh.txt", "a.en.txt", "--write-baseline", "b.json"][..], 0),
        (&["lexicon", "learn", "m.tsv", "--dictionary", "d.u8", "-o", "l"], 0),
    ] {
        assert_eq!(run(folder.path(), arguments).status.code(), Some(status), "{arguments:?}");
    }
    write("d.json", "{\"version\": 1, \"decisions\": []}");
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bitally")).current_dir(folder).args(arguments).output().expect("runs")
}

/// Every file of the folder and what it holds.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let files = files.filter(|path| path.is_file());
    let mut contents: Vec<_> =
        files.map(|path| (path.to_string_lossy().into_owned(), fs::read(path).expect("readable"))).collect();
    contents.sort();
    contents
}

fn refuses(folder: &Path, arguments: &str, said: &str) {
    let before = contents(folder);
    let done = run(folder, &arguments.split(' ').collect::<Vec<_>>());
    let errors = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(2), "{arguments}: {errors}");
    assert!(errors.contains(said), "{arguments} says {errors}");
    assert!(contents(folder) == before, "{arguments} wrote something");
}

#[test]
fn an_output_is_no_input() {
    let folder = folder();
    let folder = folder.path();
    for arguments in [
        "check a.zh.txt a.en.txt -o a.en.txt",
        "check a.zh.txt a.en.txt -o ./a.en.txt",
        "check a.zh.txt a.en.txt --write-baseline a.zh.txt",
        "check m.tsv --write-baseline m.tsv",
        "check *.zh.txt a.en.txt --ledger a.zh.txt",
        "check -o a.zh.txt",
        "check --ledger a.en.txt",
        "check --report sarif=bitally.toml",
        "check --write-baseline bitally.toml",
        "check a.zh.txt a.en.txt --config bitally.toml -o bitally.toml",
        "check a.zh.txt a.en.txt --baseline b.json -o b.json",
        "check a.zh.txt a.en.txt --baseline b.json --ledger b.json",
        "check -o b.json",
        "check a.zh.txt a.en.txt --baseline b.json --write-baseline new.json -o b.json",
        "check a.zh.txt a.en.txt --decisions d.json --report html=d.json",
        "check a.zh.txt a.en.txt --lexicon l -o l",
        "check a.zh.txt a.en.txt --fix -o a.zh.txt",
        "align a.zh.txt a.en.txt --lexicon l -o l --format tsv",
        "align m.tsv -o m.tsv",
        "build pairs.tsv -o pairs.tsv",
        "build pairs.tsv -o q.tmx --summary pairs.tsv",
        "build pairs.tsv -o q.tmx --summary a.en.txt",
        "build bitally.toml -o q.tmx --summary bitally.toml",
        "build pairs.tsv -o q.tmx --lexicon l --summary l",
        "eval injection m.tsv -o m.tsv",
        "eval injection m.tsv --report m.tsv",
        "lexicon learn m.tsv -o m.tsv",
        "lexicon learn m.tsv --dictionary d.u8 -o d.u8",
        "stale a.zh.txt a.zh.txt a.en.txt -o a.en.txt",
        "segment a.zh.txt -o a.zh.txt",
        "figures a.zh.txt -o a.zh.txt",
    ] {
        refuses(folder, arguments, "is also an input; write to another file");
    }
    // The two sides of Moses pairs are named by their languages.
    fs::rename(folder.join("a.zh.txt"), folder.join("a.zh")).expect("renamed");
    refuses(folder, "align a.zh a.en.txt --format moses -o a", "a.zh is also an input");
}

#[test]
fn a_baseline_may_be_written_anew() {
    let folder = folder();
    for arguments in [
        &["check", "--write-baseline", "b.json"][..],
        &["check", "a.zh.txt", "a.en.txt", "--baseline", "b.json", "--write-baseline", "./b.json"],
    ] {
        assert_eq!(run(folder.path(), arguments).status.code(), Some(0), "{arguments:?}");
    }
}

#[test]
fn gold_data_is_an_input() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [("gold.txt", "[0]:[0]\n"), ("zh.txt", "一。\n"), ("en.txt", "One.\n")] {
        fs::write(folder.path().join(name), text).expect("written");
    }
    refuses(folder.path(), "eval align . --report zh.txt", "zh.txt is also an input");
    refuses(folder.path(), "eval align . -o gold.txt", "gold.txt is also an input");
    assert_eq!(run(folder.path(), &["eval", "align", ".", "--report", "scores.json"]).status.code(), Some(0));
    assert_eq!(run(folder.path(), &["eval", "align", ".", "--report", "scores.json"]).status.code(), Some(0));
}

#[test]
fn two_outputs_need_two_places() {
    let folder = folder();
    let folder = folder.path();
    for (arguments, place) in [
        ("check a.zh.txt a.en.txt --write-baseline o1 -o o1", "o1"),
        ("check a.zh.txt a.en.txt --ledger o1 -o ./o1", "o1"),
        ("check a.zh.txt a.en.txt --report json=o1 --ledger o1", "o1"),
        ("check a.zh.txt a.en.txt --report json=- --report html=-", "standard output"),
        ("check a.zh.txt a.en.txt --format html --report json=-", "standard output"),
        ("check a.zh.txt a.en.txt --format html -o - --report json=-", "standard output"),
        ("build pairs.tsv -o q.tmx --summary q.tmx", "q.tmx"),
        ("eval injection m.tsv -o o1 --report o1", "o1"),
    ] {
        refuses(folder, arguments, &format!("two outputs go to {place}"));
    }
    // The text, which is the default, gives way; a device takes what comes.
    let done = run(folder, &["check", "a.zh.txt", "a.en.txt", "--report", "json=-"]);
    assert!(done.status.code() == Some(1) && done.stdout.starts_with(b"{\n"));
    if cfg!(unix) {
        let arguments = ["check", "a.zh.txt", "a.en.txt", "-o", "/dev/null", "--ledger", "/dev/null"];
        assert_eq!(run(folder, &arguments).status.code(), Some(1));
    }
}

#[test]
fn a_dash_is_standard_output() {
    let folder = folder();
    let folder = folder.path();
    let before = contents(folder);
    for arguments in [
        &["figures", "a.zh.txt"][..],
        &["segment", "a.zh.txt"],
        &["check", "a.zh.txt", "a.en.txt"],
        &["align", "a.zh.txt", "a.en.txt"],
        &["align", "a.zh.txt", "a.en.txt", "--format", "tmx"],
        &["rule"],
        &["init", "--schema"],
    ] {
        let dash: Vec<&str> = arguments.iter().copied().chain(["-o", "-"]).collect();
        let (plain, dash) = (run(folder, arguments), run(folder, &dash));
        assert!(!plain.stdout.is_empty() && plain.stdout == dash.stdout, "{arguments:?}");
    }
    assert!(run(folder, &["init", "-o", "-"]).stdout.starts_with(b"#"));
    refuses(folder, "build pairs.tsv -o -", "a corpus does not go to standard output");
    refuses(folder, "align a.zh.txt a.en.txt --format moses -o -", "Moses pairs are two files");
    assert!(contents(folder) == before && !folder.join("-.parts").exists());
}

#[cfg(unix)]
#[test]
fn the_status_is_that_of_the_findings_whoever_reads() {
    let folder = folder();
    let folder = folder.path();
    let line = "罚款3亿元。\tThe fine is 3 billion yuan.\n";
    fs::write(folder.join("long.tsv"), format!("zh\ten\n{}", line.repeat(5000))).expect("written");
    fs::write(folder.join("new.zh.txt"), "罚款六十亿元。\n".repeat(9)).expect("written");
    for (arguments, status) in [
        (&["check", "a.zh.txt", "a.en.txt", "--format", "html"][..], 1),
        (&["check", "long.tsv", "--ledger", "ledger.csv"], 1),
        (&["check", "long.tsv", "--fail-on", "never"], 0),
        (&["check", "long.tsv", "--format", "json"], 1),
        (&["check", "a.zh.txt", "a.en.txt", "--fix"], 0),
        (&["stale", "a.zh.txt", "new.zh.txt", "a.en.txt"], 1),
        (&["align", "long.tsv"], 0),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bitally"));
        let command = command.current_dir(folder).args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("runs");
        drop(child.stdout.take());
        let done = child.wait_with_output().expect("ends");
        let said = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(status), "{arguments:?}: {said}");
        assert!(!said.contains("error:"), "{arguments:?}: {said}");
    }
    let ledger = fs::read_to_string(folder.join("ledger.csv")).expect("written");
    assert_eq!(ledger.lines().count(), 5001, "other outputs are complete");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_named() {
    let folder = folder();
    refuses(folder.path(), "figures a.zh.txt -o /dev/full", "cannot write /dev/full: No space left on device");
    let full = || Stdio::from(fs::OpenOptions::new().write(true).open("/dev/full").expect("a device"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_bitally"));
    let done = command.current_dir(folder.path()).args(["figures", "a.zh.txt"]).stdout(full()).output().expect("runs");
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(said.contains("cannot write to standard output: No space left"), "{said}");
    assert!(said.contains("make room there"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_new_file_has_the_mode_that_the_mask_leaves() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let folder = folder.path();
    let mode = |name: &str| fs::metadata(folder.join(name)).expect("written").permissions().mode() & 0o777;
    let program = env!("CARGO_BIN_EXE_bitally");
    let run_under = |mask: &str, arguments: &str| {
        let script = format!("umask {mask} && '{program}' {arguments}");
        let done = Command::new("sh").args(["-c", &script]).current_dir(folder).output().expect("runs");
        assert_ne!(done.status.code(), Some(2), "{arguments}: {}", String::from_utf8_lossy(&done.stderr));
    };
    for (mask, expected) in [("077", 0o600), ("022", 0o644), ("002", 0o664)] {
        for (arguments, name) in [
            ("align a.zh.txt a.en.txt -o new.tmx", "new.tmx"),
            ("check a.zh.txt a.en.txt -o new.txt", "new.txt"),
            ("check a.zh.txt a.en.txt --report sarif=new.sarif", "new.sarif"),
            ("check a.zh.txt a.en.txt --write-baseline new.json", "new.json"),
            ("build pairs.tsv -o corpus.tmx", "corpus.tmx"),
        ] {
            run_under(mask, arguments);
            assert_eq!(mode(name), expected, "umask {mask}: {arguments}");
            // One that is there keeps its mode.
            fs::set_permissions(folder.join(name), fs::Permissions::from_mode(0o640)).expect("set");
            run_under(mask, arguments);
            assert_eq!(mode(name), 0o640, "umask {mask}: {arguments}");
            fs::remove_file(folder.join(name)).expect("removed");
        }
    }
}

#[cfg(unix)]
#[test]
fn an_output_goes_to_the_file_behind_a_link() {
    use std::os::unix::fs::symlink;
    let folder = folder();
    let folder = folder.path();
    fs::create_dir(folder.join("real")).expect("made");
    fs::write(folder.join("real/there.tmx"), "old").expect("written");
    symlink("real/there.tmx", folder.join("there.tmx")).expect("linked");
    symlink("real/new.tmx", folder.join("new.tmx")).expect("linked");
    symlink("new.tmx", folder.join("again.tmx")).expect("linked");
    for name in ["there.tmx", "new.tmx", "again.tmx"] {
        assert_eq!(run(folder, &["align", "a.zh.txt", "a.en.txt", "-o", name]).status.code(), Some(0), "{name}");
        assert!(folder.join(name).is_symlink(), "{name} is no link any more");
    }
    for name in ["real/there.tmx", "real/new.tmx"] {
        assert!(fs::read_to_string(folder.join(name)).expect("written").starts_with("<?xml"), "{name}");
    }
    fs::remove_file(folder.join("real/new.tmx")).expect("removed");
    refuses(folder, "check a.zh.txt a.en.txt -o again.tmx --ledger real/new.tmx", "two outputs go to real/new.tmx");
    symlink("round.tmx", folder.join("turn.tmx")).expect("linked");
    symlink("turn.tmx", folder.join("round.tmx")).expect("linked");
    refuses(folder, "align a.zh.txt a.en.txt -o round.tmx", "it is a link that leads to no file; remove the link");
    refuses(folder, "align a.zh.txt a.en.txt -o x.tmx/", "cannot write x.tmx/: it is the name of a directory");
}

#[cfg(unix)]
#[test]
fn what_standard_output_is_takes_no_other_s_place() {
    let folder = folder();
    let folder = folder.path();
    let log =
        || Stdio::from(fs::OpenOptions::new().append(true).create(true).open(folder.join("log")).expect("opened"));
    fs::write(folder.join("log"), "before\n").expect("written");
    let mut command = Command::new(env!("CARGO_BIN_EXE_bitally"));
    let command = command.current_dir(folder).args(["figures", "a.zh.txt", "-o", "/dev/stdout"]).stdout(log());
    assert_eq!(command.status().expect("runs").code(), Some(0));
    let log = fs::read_to_string(folder.join("log")).expect("there");
    assert!(log.starts_with("before\n") && log.len() > "before\n".len(), "{log}");
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_nothing() {
    use std::os::unix::process::ExitStatusExt;
    use std::time::{Duration, Instant};
    let folder = folder();
    let folder = folder.path();
    let before = contents(folder);
    // What whoever started the tests has ignored, a shell in the background say, is ignored by what they start.
    let signals = [("INT", 2), ("TERM", 15), ("HUP", 1)];
    for (name, number) in signals.into_iter().filter(|(_, number)| !is_ignored(*number)) {
        // It waits for a text that does not come, with its outputs open.
        let mut command = Command::new(env!("CARGO_BIN_EXE_bitally"));
        let arguments = ["check", "-", "a.en.txt", "-o", "out.txt", "--report", "sarif=out.sarif"];
        let command = command.current_dir(folder).args(arguments).stdin(Stdio::piped());
        let mut child = command.spawn().expect("runs");
        // It would be closed before the wait.
        let input = child.stdin.take();
        let begin = Instant::now();
        while contents(folder).len() < before.len() + 2 {
            assert!(begin.elapsed() < Duration::from_secs(60), "no output is opened");
            std::thread::sleep(Duration::from_millis(10));
        }
        let open: Vec<String> = contents(folder).into_iter().map(|(name, _)| name).collect();
        assert!(open.iter().any(|name| name.contains("/.out.txt.bitally-")), "{open:?}");
        let signal = Command::new("kill").args([&format!("-{name}"), &child.id().to_string()]).status();
        assert!(signal.expect("kill runs").success());
        assert_eq!(child.wait().expect("ends").signal(), Some(number), "{name}");
        drop(input);
        assert!(contents(folder) == before, "{name} leaves something");
    }
}

/// Whether this process ignores a signal, where the system tells.
#[cfg(unix)]
fn is_ignored(number: i32) -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).is_some_and(|mask| mask >> (number - 1) & 1 == 1)
}
