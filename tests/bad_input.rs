//! Bad input is told in one line that names the file, with status 2, or given a right answer: never a panic, never a half-
//! written output.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A folder with the files of one test.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(TempDir::new().expect("a temporary folder can be made"));
        folder.file("zh.txt", "共有12人，罚款3亿元。".as_bytes());
        folder.file("en.txt", b"There are 12 people, and the fine is 300 million yuan.");
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> &Self {
        fs::write(self.path(name), bytes).expect("a temporary file can be written");
        self
    }

    fn bitally(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bitally"));
        command.args(arguments).current_dir(self.0.path()).stdin(Stdio::null());
        command.output().expect("the program runs")
    }

    /// Runs the program and asks for one message that holds every one of `wanted`, and status 2.
    fn refuses(&self, arguments: &[&str], wanted: &[&str]) {
        let done = self.bitally(arguments);
        let message = String::from_utf8_lossy(&done.stderr).into_owned();
        let context = format!("bitally {}: {message}", arguments.join(" "));
        assert_eq!(done.status.code(), Some(2), "{context}");
        assert!(done.stdout.is_empty(), "nothing is printed: {context}");
        assert_eq!(message.trim_end().lines().count(), 1, "one message: {context}");
        assert!(message.starts_with("error: ") && !message.contains("panicked"), "{context}");
        for part in wanted {
            assert!(message.contains(part), "names {part:?}: {context}");
        }
    }

    /// Runs the program and asks for that status, and nothing that looks like a crash.
    fn answers(&self, arguments: &[&str], status: i32) -> String {
        let done = self.bitally(arguments);
        let message = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!(done.status.code(), Some(status), "bitally {}: {message}", arguments.join(" "));
        assert!(!message.contains("panicked"), "{message}");
        String::from_utf8(done.stdout).expect("output is UTF-8")
    }
}

#[test]
fn an_xliff_file_of_several_languages_is_told_with_what_was_found() {
    let file = |language: &str| {
        format!(
            "<file source-language=\"zh\" target-language=\"{language}\" original=\"a\"><body><trans-unit id=\"1\">\
             <source>一</source><target>1</target></trans-unit></body></file>"
        )
    };
    let folder = Folder::new();
    let both = format!("<xliff version=\"1.2\">{}{}</xliff>", file("en"), file("fr"));
    folder.file("two.xlf", both.as_bytes());
    folder.refuses(
        &["align", "two.xlf", "-o", "out.tsv"],
        &["\"zh\" and \"en\", found \"zh\" and \"fr\"; put the <file>"],
    );
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_unicode_is_shown() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_bitally"));
    let command = command.current_dir(folder.0.path()).args(["check", "zh.txt"]).arg(OsStr::from_bytes(b"caf\xe9.txt"));
    let done = command.output().expect("the program runs");
    let said = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(2));
    assert!(said.starts_with(r#"error: "caf\xE9.txt": a file to read is named in UTF-8"#), "{said}");
}

#[test]
fn a_missing_file() {
    Folder::new().refuses(&["check", "zh.txt", "absent.txt"], &["absent.txt"]);
    Folder::new().refuses(&["check", "absent.tmx"], &["absent.tmx", "check its name and its folder"]);
    for arguments in [
        ["check", "zh.txt", "en.txt", "--baseline", "absent"],
        ["check", "zh.txt", "en.txt", "--decisions", "absent"],
        ["check", "zh.txt", "en.txt", "--config", "absent"],
        ["build", "absent", "-o", "a.tmx", "--quiet"],
        ["stale", "absent", "zh.txt", "en.txt", "--quiet"],
    ] {
        Folder::new().refuses(&arguments, &["cannot read absent: ", "check its name and its folder"]);
    }
    Folder::new().refuses(&["segment", "absent.txt"], &["absent.txt"]);
}

#[test]
fn a_folder() {
    let folder = Folder::new();
    fs::create_dir(folder.path("notices")).expect("a folder can be made");
    folder.refuses(&["check", "zh.txt", "notices"], &["notices"]);
    folder.refuses(&["align", "zh.txt", "en.txt", "-o", "notices", "--format", "tmx"], &["notices", "directory"]);
}

#[test]
fn a_side_without_sentences() {
    let folder = Folder::new();
    folder
        .file("empty.txt", b"")
        .file("blank.txt", b" \n\n\t\n")
        .file("blank.html", b"<html><body><p> </p></body></html>");
    for name in ["empty.txt", "blank.txt"] {
        folder.refuses(&["check", "zh.txt", name], &[name]);
        folder.refuses(&["check", "zh.txt", name, "--from", "zh", "--to", "en"], &[name]);
        folder.refuses(&["align", name, "en.txt", "--from", "zh", "--to", "en"], &[name]);
    }
}

#[test]
fn bytes_that_no_encoding_explains() {
    let folder = Folder::new();
    folder.file("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\xff\xfe\0\x81\xff");
    folder.refuses(&["check", "zh.txt", "picture.txt"], &["picture.txt"]);
    folder.refuses(&["check", "zh.txt", "en.txt", "--encoding", "klingon"], &["klingon"]);
    folder.file("cut.txt", &"共有12人。".as_bytes()[..10]);
    folder.refuses(&["check", "cut.txt", "en.txt", "--encoding", "UTF-8"], &["cut.txt"]);
}

#[test]
fn malformed_markup() {
    let folder = Folder::new();
    let tmx =
        "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"zh\"/><body>\n<tu><tuv></tu></body></tmx>";
    folder.file("broken.tmx", tmx.as_bytes()).file("broken.jsonl", b"{\"id\":\"1\",\n");
    folder.refuses(&["check", "broken.tmx"], &["broken.tmx"]);
    folder.refuses(&["check", "broken.jsonl"], &["broken.jsonl"]);
    folder.file("unclosed.html", "<html><body><p>共有12人，<b>罚款3亿元。<table><td>".as_bytes());
    folder.answers(&["check", "unclosed.html", "en.txt"], 0);
}

#[test]
fn two_documents_in_one_language() {
    let folder = Folder::new();
    folder.file("other.txt", "另有13人。".as_bytes());
    folder.refuses(&["check", "zh.txt", "other.txt"], &["zh.txt", "other.txt", "Chinese"]);
    folder.refuses(&["align", "en.txt", "en.txt"], &["en.txt", "English"]);
}

#[test]
fn a_pair_without_its_second_document() {
    Folder::new().refuses(&["check", "zh.txt"], &["zh.txt", "REFERENCE"]);
    Folder::new().refuses(&["check", "-", "-"], &["standard input"]);
}

#[test]
fn an_output_that_cannot_be_written() {
    let folder = Folder::new();
    folder.refuses(&["check", "zh.txt", "en.txt", "-o", "absent/report.txt"], &["absent/report.txt"]);
    folder.refuses(&["check", "zh.txt", "en.txt", "-o", "en.txt"], &["en.txt", "input"]);
}

#[test]
fn a_failed_run_leaves_the_output_as_it_was() {
    let folder = Folder::new();
    folder
        .file("out.jsonl", b"before\n")
        .file("broken.jsonl", b"{\"id\":\"1\",\"zh\":\"12\xe4\xba\xba\",\"en\":\"12\"}\n{\"id\":");
    let done = folder.bitally(&["check", "broken.jsonl", "--format", "jsonl", "-o", "out.jsonl"]);
    assert_eq!(done.status.code(), Some(2));
    assert_eq!(fs::read(folder.path("out.jsonl")).expect("still there"), b"before\n");
    let left: Vec<_> = fs::read_dir(folder.0.path()).expect("readable").collect();
    assert_eq!(left.len(), 4, "no temporary file stays behind: {left:?}");
}

#[test]
fn a_closed_pipe_is_quiet() {
    let folder = Folder::new();
    let line = "{\"id\":\"1\",\"zh\":\"罚款3亿元\",\"en\":\"a fine of 3 billion yuan\"}\n";
    folder.file("many.jsonl", line.repeat(5000).as_bytes());
    let mut command = Command::new(env!("CARGO_BIN_EXE_bitally"));
    command.args(["check", "many.jsonl", "--format", "jsonl"]).current_dir(folder.0.path());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs");
    drop(child.stdout.take());
    let done = child.wait_with_output().expect("the program ends");
    assert_eq!(String::from_utf8_lossy(&done.stderr), "");
    assert_ne!(done.status.code(), Some(2));
}

#[test]
fn a_text_without_a_line_break() {
    let folder = Folder::new();
    folder.file("long.zh.txt", "罚款３亿元，".repeat(40_000).as_bytes());
    folder.file("long.en.txt", "fined 300 million yuan, ".repeat(40_000).as_bytes());
    let sentences = folder.answers(&["segment", "long.zh.txt"], 0);
    assert!(!sentences.is_empty());
    let figures = folder.answers(&["figures", "long.en.txt", "--format", "jsonl"], 0);
    assert_eq!(figures.lines().count(), 40_000);
}

#[test]
fn anything_at_all() {
    let folder = Folder::new();
    let mut bytes: Vec<u8> = (0..=255).cycle().take(4096).collect();
    bytes.rotate_left(7);
    let names = ["noise.txt", "noise.html", "noise.tmx", "noise.xlf", "noise.tsv", "noise.jsonl", "noise.tmx.gz"];
    for name in names {
        folder.file(name, &bytes);
        for arguments in
            [vec!["check", name], vec!["check", "zh.txt", name], vec!["segment", name], vec!["figures", name]]
        {
            let done = folder.bitally(&arguments);
            let message = String::from_utf8_lossy(&done.stderr).into_owned();
            assert!(!message.contains("panicked"), "{arguments:?}: {message}");
            assert!(matches!(done.status.code(), Some(0..=2)), "{arguments:?}: {message}");
        }
    }
    assert!(Path::new(&folder.path("noise.txt")).exists());
}

#[test]
fn a_table_for_spreadsheets_is_not_read() {
    let folder = Folder::new();
    folder.answers(&["align", "zh.txt", "en.txt", "-o", "a.csv"], 0);
    folder.refuses(&["check", "a.csv"], &["a.csv is a bitext as CSV", "use TSV"]);
    folder.refuses(&["align", "a.csv"], &["use TSV"]);
    folder.file("list.zh.csv", "名称,罚款\n甲,3亿元\n".as_bytes());
    folder.answers(&["figures", "list.zh.csv"], 0);
}

#[test]
fn a_selector_needs_a_page() {
    let folder = Folder::new();
    folder.file("zh.html", "<main><p>共有12人，罚款3亿元。</p></main>".as_bytes());
    folder.file("pairs.tsv", "zh\ten\n罚款3亿元。\tThe fine is 300 million yuan.\n".as_bytes());
    folder.refuses(&["check", "zh.html", "en.txt", "--select", "##"], &["zh.html", "\"##\"", "no CSS selector"]);
    folder.answers(&["check", "zh.html", "en.txt", "--select", "main"], 0);
    for command in [&["check", "zh.txt", "en.txt"][..], &["figures", "zh.txt"], &["check", "pairs.tsv"]] {
        let arguments = [command, &["--select", "main"]].concat();
        folder.refuses(&arguments, &[command[1], "--select \"main\"", "elements of a web page, and there is none"]);
    }
}

#[test]
fn sizes_are_told_as_the_help_tells_them() {
    let folder = Folder::new();
    folder.answers(&["figures", "zh.txt", "--max-bytes", "512 MiB", "--max-unit-bytes", "64MiB"], 0);
    folder.refuses(&["figures", "zh.txt", "--max-bytes", "1B"], &["zh.txt has too many bytes", "--max-bytes"]);
    let done = folder.bitally(&["figures", "zh.txt", "--max-bytes", "10M"]);
    assert!(String::from_utf8_lossy(&done.stderr).contains("such as 512MiB"));
}

#[test]
fn a_lexicon_of_nothing_is_refused() {
    let folder = Folder::new();
    let arguments = ["lexicon", "learn", "--from", "zh", "--to", "en", "-o", "empty.lexicon"];
    folder.refuses(&arguments, &["nothing to learn from", "--dictionary"]);
    assert!(!folder.path("empty.lexicon").exists());
}

#[test]
fn a_lexicon_of_other_languages_is_refused() {
    let folder = Folder::new();
    let bitext = "fr\ten\nLe pont ferme.\tThe bridge closes.\nLe pont ouvre.\tThe bridge opens.\nLa banque ferme.\tThe bank closes.\n";
    folder.file("memory.tsv", bitext.as_bytes());
    folder.file("pairs.tsv", "zh\ten\n罚款3亿元。\tThe fine is 300 million yuan.\n".as_bytes());
    let learnt = folder.bitally(&["lexicon", "learn", "memory.tsv", "-o", "fr.lexicon"]);
    assert!(learnt.status.success(), "{}", String::from_utf8_lossy(&learnt.stderr));
    for command in [&["check", "zh.txt", "en.txt"][..], &["check", "pairs.tsv"], &["align", "zh.txt", "en.txt"]] {
        let arguments: Vec<&str> = command.iter().copied().chain(["--lexicon", "fr.lexicon"]).collect();
        folder.refuses(&arguments, &["is for fr and en", "in zh and en", "bitally lexicon learn"]);
    }
    folder.refuses(&["check", "zh.txt", "en.txt", "--lexicon", "none.lexicon"], &["none.lexicon", "lexicon learn"]);
}
