//! The README and the pages under `docs/` say what is so: transcripts are run, and every other command line is one that
//! the program takes.

use std::fs;
use std::path::{Path, PathBuf};

use bitally::cli::Arguments;
use clap::{CommandFactory, Parser};

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

fn is_taken(line: &str, faults: &mut Vec<String>) {
    if let Err(error) = Arguments::try_parse_from(words(line)) {
        faults.push(format!("{line}: {}", error.to_string().lines().next().unwrap_or_default()));
    }
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
    let done = std::process::Command::new(env!("CARGO_BIN_EXE_bitally"))
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
fn documented_command_lines_are_taken() {
    let mut faults = Vec::new();
    let mut count = 0;
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap_or_else(|error| panic!("{}: {error}", page.display()));
        for (language, lines) in blocks(&text) {
            for line in lines.iter().filter(|line| language == "sh" && line.starts_with("bitally ")) {
                count += 1;
                is_taken(line, &mut faults);
            }
        }
    }
    assert!(count > 10, "only {count} command lines were found");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn examples_in_help_are_taken() {
    let mut faults = Vec::new();
    let command = Arguments::command();
    let helps = command.get_subcommands().chain([&command]).filter_map(clap::Command::get_after_help);
    let helps: Vec<String> = helps.map(ToString::to_string).collect();
    let lines: Vec<&str> =
        helps.iter().flat_map(|help| help.lines()).map(str::trim).filter(|line| line.starts_with("bitally ")).collect();
    assert!(lines.len() > 10, "only {} examples were found", lines.len());
    for line in lines {
        is_taken(line, &mut faults);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
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
