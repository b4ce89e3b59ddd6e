//! The README and the pages under `docs/` say what is so: transcripts are run, and so is every other command line, among
//! files of the names that it gives.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use bitally::cli::Arguments;
use clap::CommandFactory;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn pages() -> Vec<PathBuf> {
    let docs =
        fs::read_dir(root().join("docs")).expect("docs is readable").map(|entry| entry.expect("readable").path());
    let documents = docs.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    let of_root = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].map(|name| root().join(name));
    of_root.into_iter().chain(documents).collect()
}

/// The fenced blocks of a page: language and lines.
fn blocks(page: &str) -> Vec<(&str, Vec<&str>)> {
    let mut blocks: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut open = false;
    for line in page.lines() {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(language) => {
                open = true;
                blocks.push((language.trim(), Vec::new()));
            }
            None if open => blocks.last_mut().expect("a block is open").1.push(line),
            None => {}
        }
    }
    blocks
}

/// The words of a shell command line without substitutions.
fn words(line: &str) -> Vec<String> {
    shlex::split(line).unwrap_or_else(|| panic!("{line}: a quotation is not closed"))
}

/// A project with files of all names that the documentation uses: notices, a memory, a manifest, settings, a baseline and a
/// lexicon, in a git repository whose `origin/main` is the commit before the last.
fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let within = |name: &str| folder.path().join(name);
    let write = |name: &str, text: &str| fs::write(within(name), text).expect("written");
    let notice = |name: &str| fs::read_to_string(root().join("corpora/statistics-communique").join(name));
    for (tag, name) in [("zh", "zh.txt"), ("en", "en.txt")] {
        let text = notice(name).expect("the notice is readable");
        write(&format!("notice.{tag}.txt"), &text);
        write(&format!("notice.{tag}.html"), &format!("<html lang=\"{tag}\"><body><pre>{text}</pre></body></html>"));
        write(name, &text);
    }
    let old = notice("zh.txt").expect("the notice is readable").replace('3', "4");
    write("notice-old.zh.txt", &old);
    write("pairs.tsv", "notice.zh.txt\tnotice.en.txt\n");
    for line in [
        "bitally init",
        "bitally align notice.zh.txt notice.en.txt -o memory.tmx",
        "bitally lexicon learn memory.tmx -o mine.lexicon",
    ] {
        assert_eq!(run_in(folder.path(), line), Ok(0), "{line}");
    }
    write("bitally.toml", "[[pairs]]\nauthoritative = \"{name}.zh.html\"\nreference = \"{name}.en.html\"\n");
    assert_eq!(run_in(folder.path(), "bitally check --write-baseline accepted.json"), Ok(0));
    let git = |arguments: &[&str]| {
        let identity = ["-c", "user.name=test", "-c", "user.email=test@example.org"];
        let done = Command::new("git").current_dir(&folder).args(identity).args(arguments).output().expect("git runs");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "--message", "pairs"]);
    git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
    #[cfg(unix)]
    std::os::unix::fs::symlink(root().join("corpora"), within("corpora")).expect("linked");
    folder
}

/// Runs a command line in `folder`: its exit status, and what it said where that is neither 0 nor 1.
fn run_in(folder: &Path, line: &str) -> Result<i32, String> {
    let mut words = words(line).into_iter();
    assert_eq!(words.next().as_deref(), Some("bitally"));
    let done = Command::new(env!("CARGO_BIN_EXE_bitally")).current_dir(folder).args(words).output().expect("it runs");
    match done.status.code() {
        Some(status @ (0 | 1)) => Ok(status),
        status => Err(format!("{line}: status {status:?}, {}", String::from_utf8_lossy(&done.stderr))),
    }
}

/// Runs every command line by itself, and collects what went wrong.
fn run_all<'a>(lines: impl Iterator<Item = &'a str>) {
    let folder = project();
    let run = |line: &str| {
        if line != "bitally init" {
            return run_in(folder.path(), line);
        }
        // Only a project that has no settings yet is begun; then the pairs are named.
        let settings = folder.path().join("bitally.toml");
        let named = fs::read(&settings).expect("there were settings");
        fs::remove_file(&settings).expect("the settings can be removed");
        let done = run_in(folder.path(), line);
        fs::write(&settings, named).expect("written");
        done
    };
    let results: Vec<Result<i32, String>> = lines.map(run).collect();
    assert!(results.len() > 10, "only {} command lines were found", results.len());
    let faults: Vec<String> = results.into_iter().filter_map(Result::err).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn transcripts_of_the_readme_hold() {
    trycmd::TestCases::new().case("README.md");
}

#[test]
fn the_quick_start_is_two_commands() {
    let readme = fs::read_to_string(root().join("README.md")).expect("readable");
    let section = readme.split("\n## Quick start\n").nth(1).and_then(|rest| rest.split("\n## ").next());
    let section = section.expect("there is a quick start");
    let blocks = blocks(section);
    let [(_, commands)] = blocks.as_slice() else { panic!("the quick start has {} blocks, not one", blocks.len()) };
    let [check, test] = commands.as_slice() else { panic!("the quick start has {} commands, not two", commands.len()) };

    let arguments = check.strip_prefix("cargo run --release -- ").expect("the first command builds bitally");
    let done = Command::new(env!("CARGO_BIN_EXE_bitally"))
        .current_dir(root())
        .args(words(arguments))
        .output()
        .expect("the program runs");
    assert_eq!(done.status.code(), Some(1), "the pair of the quick start has findings");

    let script = root().join(test);
    assert!(script.is_file(), "{} is a script", script.display());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = script.metadata().expect("readable").permissions().mode();
        assert_ne!(mode & 0o111, 0, "{} is executable", script.display());
    }
}

#[test]
fn documented_command_lines_run() {
    let texts: Vec<String> = pages().iter().map(|page| fs::read_to_string(page).expect("readable")).collect();
    let blocks = texts.iter().flat_map(|text| blocks(text)).filter(|(language, _)| *language == "sh");
    run_all(blocks.flat_map(|(_, lines)| lines).filter(|line| line.starts_with("bitally ")));
}

#[test]
fn examples_in_help_run() {
    let command = Arguments::command();
    let helps = command.get_subcommands().chain([&command]).filter_map(clap::Command::get_after_help);
    let helps: Vec<String> = helps.map(ToString::to_string).collect();
    run_all(helps.iter().flat_map(|help| help.lines()).map(str::trim).filter(|line| line.starts_with("bitally ")));
}

#[test]
fn every_command_has_examples() {
    let command = Arguments::command();
    let without = command.get_subcommands().filter(|command| command.get_after_help().is_none());
    let without: Vec<&str> = without.map(clap::Command::get_name).collect();
    assert!(without.is_empty(), "no examples in the help of {without:?}");
    Arguments::command().debug_assert();
}

#[test]
fn links_between_pages_lead_somewhere() {
    let mut faults = Vec::new();
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap_or_else(|error| panic!("{}: {error}", page.display()));
        let folder = page.parent().expect("a page stands in a folder");
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let path = target.split('#').next().unwrap_or_default();
            if !path.is_empty() && !path.contains("://") && !Path::new(&folder.join(path)).exists() {
                faults.push(format!("{}: {target}", page.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
