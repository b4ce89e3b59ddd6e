//! The rooms of `src/` stand on floors; a room uses only rooms on lower floors, and the rooms of one floor do not know
//! each other. And the rooms that read and compare figures name no language.

use std::fs;
use std::path::{Path, PathBuf};

use bitally::lang::LANGUAGES;

/// Rooms from the ground up.
const FLOORS: &[&[&str]] = &[
    &["text", "number", "path"],
    &["model"],
    &["lang"],
    &["segment", "figures", "align", "check"],
    &["read", "write", "baseline", "decisions"],
    &["pipeline"],
    &["config", "build", "eval", "stale"],
    &["cli"],
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("src is readable") {
        let path = entry.expect("src is readable").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The lines of a source with their numbers, outside comments and tests.
fn code(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let program = source.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = program.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    lines.map(|(index, line)| (index + 1, line.split(" // ").next().unwrap_or_default()))
}

/// The rooms that a source names after `crate::`, outside comments and tests.
fn uses(source: &str) -> Vec<String> {
    let code = code(source).map(|(_, line)| line).collect::<Vec<_>>().join("\n");
    let mut rooms = Vec::new();
    for after in code.split("crate::").skip(1) {
        let names = after.strip_prefix('{').map_or_else(
            || vec![after],
            |list| list.split('}').next().unwrap_or_default().split(',').map(str::trim).collect(),
        );
        for name in names {
            let end = name.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(name.len());
            if !name[..end].is_empty() {
                rooms.push(name[..end].to_owned());
            }
        }
    }
    rooms
}

#[test]
fn no_room_uses_a_room_on_its_own_floor_or_above() {
    let source_root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&source_root, &mut files);
    assert!(files.len() > 20, "the sources were not found under {}", source_root.display());
    let mut faults = Vec::new();
    for file in files {
        let inside = file.strip_prefix(&source_root).expect("under src");
        let room = inside.components().next().expect("a name").as_os_str().to_string_lossy().replace(".rs", "");
        if room == "lib" || room == "main" {
            continue;
        }
        let Some(own) = floor(&room) else {
            faults.push(format!("{}: the room {room} stands on no floor", inside.display()));
            continue;
        };
        for used in uses(&fs::read_to_string(&file).expect("readable")) {
            match floor(&used) {
                _ if used == room => {}
                Some(other) if other < own => {}
                Some(_) => faults.push(format!("{}: {room} must not use {used}", inside.display())),
                None => faults.push(format!("{}: {used} is no room", inside.display())),
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_code_map_has_every_room() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).expect("readable");
    let has = |floor: usize, room: &str| {
        let row = |line: &str| {
            let mut cells = line.split('|').map(str::trim).skip(1);
            cells.next() == Some(&floor.to_string())
                && cells.next().is_some_and(|cell| cell.contains(&format!("`{room}`")))
        };
        page.lines().any(row)
    };
    let rooms = FLOORS.iter().enumerate().flat_map(|(floor, rooms)| rooms.iter().map(move |room| (floor, *room)));
    let missing: Vec<_> = rooms.filter(|(floor, room)| !has(*floor, room)).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md lacks {missing:?}");
}

/// Whether a character is of the Han script: the unified ideographs, their extensions and the compatibility ideographs, 〇 and 々.
fn is_han(letter: char) -> bool {
    matches!(
        letter,
        '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

#[test]
fn no_code_names_a_language() {
    /// Rooms whose words are all in the tables of the languages.
    const ROOMS: [&str; 4] = ["figures", "check", "segment", "align"];
    let mut faults = Vec::new();
    for room in ROOMS {
        let mut files = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room), &mut files);
        assert!(!files.is_empty(), "the room {room} has no sources");
        for file in files {
            let source = fs::read_to_string(&file).expect("readable");
            let named = |line: &str| {
                line.contains(is_han) || LANGUAGES.iter().any(|language| line.contains(&format!("{:?}", language.tag)))
            };
            let lines = code(&source).filter(|(_, line)| named(line));
            faults.extend(lines.map(|(number, line)| format!("{}:{number}: {}", file.display(), line.trim())));
        }
    }
    assert!(faults.is_empty(), "words of a language belong in its tables:\n{}", faults.join("\n"));
}

#[test]
fn files_stay_small() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let long = files.iter().filter(|file| fs::read_to_string(file).expect("readable").lines().count() > 500);
    assert_eq!(long.count(), 0, "a file under src has more than 500 lines");
}
