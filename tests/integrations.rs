//! What the GitHub action and the pre-commit hooks call is what the command line takes.

use std::fs;
use std::path::Path;
use std::process::Command;

fn file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("there")
}

/// A project in a git repository, with one pair whose figure diverges.
fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("written");
    write("bitally.toml", "[[pairs]]\nauthoritative = \"{name}.zh.txt\"\nreference = \"{name}.en.txt\"\n");
    write("1.zh.txt", "罚款五十亿元。\n");
    write("1.en.txt", "A fine of 5 billion yuan.\n");
    let git = |arguments: &[&str]| {
        let identity = ["-c", "user.name=test", "-c", "user.email=test@example.org"];
        let done = Command::new("git").current_dir(&folder).args(identity).args(arguments).output().expect("git runs");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "--message", "pairs"]);
    write("1.en.txt", "A fine of 50 billion yuan.\n");
    folder
}

/// A search path on which `bitally` is the program under test.
fn path() -> std::ffi::OsString {
    let program = Path::new(env!("CARGO_BIN_EXE_bitally"));
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let own = program.parent().expect("a folder").to_owned();
    std::env::join_paths(std::iter::once(own).chain(std::env::split_paths(&folders))).expect("a search path")
}

#[test]
fn hooks_run_and_find_what_diverges() {
    let hooks = file(".pre-commit-hooks.yaml");
    let entries: Vec<&str> = hooks.lines().filter_map(|line| line.trim().strip_prefix("entry: ")).collect();
    assert_eq!(entries.len(), hooks.matches("- id: ").count());
    for entry in entries {
        let folder = project();
        let done =
            Command::new("sh").args(["-c", entry]).current_dir(&folder).env("PATH", path()).output().expect("runs");
        assert_eq!(done.status.code(), Some(1), "{entry}: {}", String::from_utf8_lossy(&done.stderr));
    }
}

#[test]
fn hooks_run_whatever_kind_of_file_is_touched() {
    // Types such as `text` would pass over office files and what is compressed; nothing runs for what is deleted.
    let hooks = file(".pre-commit-hooks.yaml");
    assert_eq!(hooks.matches("- id: ").count(), hooks.matches("\n  always_run: true\n").count());
    assert!(!hooks.contains("types"), "{hooks}");
}

#[test]
fn the_action_names_its_sarif_from_the_workspace() {
    let script = script(&file("action.yml"));
    for (working_directory, sarif, named) in [
        (".", "bitally.sarif", "bitally.sarif"),
        ("sub", "bitally.sarif", "sub/bitally.sarif"),
        ("./sub/", "reports/b.sarif", "sub/reports/b.sarif"),
        ("sub", "/tmp/b.sarif", "/tmp/b.sarif"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut shell = Command::new("bash");
        // Nothing is there to be checked, and the output is set all the same.
        shell.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", &script]).current_dir(&folder);
        shell.env("PATH", path()).env("SARIF", sarif).env("WORKING_DIRECTORY", working_directory);
        shell
            .env("GITHUB_OUTPUT", folder.path().join("output"))
            .env("GITHUB_STEP_SUMMARY", folder.path().join("summary"));
        for name in ["CONFIG", "CHANGED_SINCE", "FAIL_ON"] {
            shell.env(name, "");
        }
        assert_eq!(shell.output().expect("bash runs").status.code(), Some(2));
        let output = fs::read_to_string(folder.path().join("output")).expect("outputs");
        assert_eq!(output, format!("sarif={named}\n"), "{working_directory} {sarif}");
    }
}

/// The script of the action's last step, its lines without their indentation.
fn script(action: &str) -> String {
    let (_, block) = action.rsplit_once("run: |\n").expect("a script");
    block.lines().map(|line| line.trim_start_matches("        ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_action_runs_with_every_input() {
    let action = file("action.yml");
    for (inputs, status) in [
        (vec![], 1),
        (vec![("CONFIG", "bitally.toml"), ("CHANGED_SINCE", "HEAD")], 1),
        (vec![("FAIL_ON", "never")], 0),
        (vec![("CONFIG", "missing.toml")], 2),
    ] {
        let folder = project();
        let within = |name: &str| folder.path().join(name);
        let mut shell = Command::new("bash");
        // As the runner calls it.
        shell.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", &script(&action)]).current_dir(&folder);
        shell.env("PATH", path()).env("SARIF", "out.sarif").env("WORKING_DIRECTORY", ".");
        shell.env("GITHUB_OUTPUT", within("output")).env("GITHUB_STEP_SUMMARY", within("summary"));
        for name in ["CONFIG", "CHANGED_SINCE", "FAIL_ON"] {
            shell.env(name, inputs.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
            assert!(action.contains(&format!("{name}: ${{{{ inputs.")), "the action sets {name}");
        }
        let done = shell.output().expect("bash runs");
        assert_eq!(done.status.code(), Some(status), "{inputs:?}: {}", String::from_utf8_lossy(&done.stderr));
        assert_eq!(fs::read_to_string(within("output")).expect("outputs"), "sarif=out.sarif\n");
        if status < 2 {
            assert!(fs::read_to_string(within("out.sarif")).expect("written").contains("2.1.0"), "{inputs:?}");
            assert!(fs::read_to_string(within("summary")).expect("a summary").contains("50 billion"), "{inputs:?}");
        }
    }
}
