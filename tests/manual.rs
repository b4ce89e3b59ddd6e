//! The manual pages and shell completions in the repository are those of the command line as it is.
//!
//! `UPDATE=1 cargo test --test manual` writes them anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bitally::cli::Arguments;
use clap::{Command, CommandFactory};
use clap_complete::Shell;

const MANUAL: &str = "docs/man";
const COMPLETIONS: &str = "completions";

#[test]
fn manual_pages_are_fresh() {
    let mut pages = BTreeMap::new();
    let mut command = without_help(Arguments::command());
    // Subcommands get the options that all share, and their names with that of the program before them.
    command.build();
    page(&command, &mut pages);
    assert!(pages.len() > 10, "a page for the program and for each command");
    for (name, page) in &pages {
        assert!(page.contains("Exit status: "), "{name} does not say how the command ends");
        for (at, _) in page.match_indices("(1)") {
            let named = page[..at].rsplit(char::is_whitespace).next().unwrap_or_default().replace("\\-", "-");
            assert!(pages.contains_key(&format!("{named}.1")), "{name} refers to {named}(1), which is not there");
        }
    }
    hold(MANUAL, &pages);
}

#[test]
fn completions_are_fresh() {
    let shells = [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::Elvish, Shell::PowerShell];
    let scripts = shells.into_iter().map(|shell| {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut Arguments::command(), "bitally", &mut script);
        let script = String::from_utf8(script).expect("scripts are UTF-8");
        assert!(script.contains("changed-since"), "{shell} knows the options");
        (shell_file(shell), script)
    });
    hold(COMPLETIONS, &scripts.collect());
}

/// The name under which a shell looks for a completion.
fn shell_file(shell: Shell) -> String {
    match shell {
        Shell::Zsh => "_bitally".into(),
        Shell::Fish => "bitally.fish".into(),
        Shell::Elvish => "bitally.elv".into(),
        Shell::PowerShell => "_bitally.ps1".into(),
        _ => "bitally.bash".into(),
    }
}

/// The command without its `help`, of which there is no page: `--help` says the same.
fn without_help(command: Command) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let command = command.disable_help_subcommand(true);
    names.into_iter().fold(command, |command, name| command.mut_subcommand(name, without_help))
}

/// Adds the page of a command and those of its subcommands.
fn page(command: &Command, pages: &mut BTreeMap<String, String>) {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name()).to_owned();
    let mut written = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut written).expect("written to memory");
    pages.insert(format!("{name}.1"), String::from_utf8(written).expect("pages are UTF-8"));
    for subcommand in command.get_subcommands().filter(|subcommand| subcommand.get_name() != "help") {
        page(subcommand, pages);
    }
}

/// Requires that the folder holds these files and no others, or writes them.
#[track_caller]
fn hold(folder: &str, files: &BTreeMap<String, String>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    if std::env::var_os("UPDATE").is_some() {
        drop(fs::remove_dir_all(&path));
        fs::create_dir_all(&path).expect("made");
        for (name, text) in files {
            fs::write(path.join(name), text).expect("written");
        }
    }
    let remedy = "UPDATE=1 cargo test --test manual writes them anew";
    let mut there: Vec<String> = fs::read_dir(&path)
        .unwrap_or_else(|error| panic!("{folder}: {error}; {remedy}"))
        .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    there.sort();
    assert_eq!(there, files.keys().cloned().collect::<Vec<_>>(), "{folder} is stale; {remedy}");
    for (name, text) in files {
        let found = fs::read_to_string(path.join(name)).expect("there");
        assert!(found == *text, "{folder}/{name} is stale; {remedy}");
    }
}
