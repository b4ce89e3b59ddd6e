//! Paths as they are seen from a folder. All of it is a matter of words: no file is asked for, and links are not followed,
//! so that a file is called what people call it.

use std::io;
use std::path::{Component, Path, PathBuf};

/// The path from the root on, without `.` and `..`.
///
/// ```
/// use bitally::path::absolute;
/// let here = std::env::current_dir()?;
/// assert_eq!(absolute("notices/../a.txt".as_ref())?, here.join("a.txt"));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// An empty path, or a working directory that is gone.
pub fn absolute(path: &Path) -> io::Result<PathBuf> {
    let mut whole = PathBuf::new();
    for component in std::path::absolute(path)?.components() {
        match component {
            Component::ParentDir => _ = whole.pop(),
            Component::CurDir => {}
            other => whole.push(other),
        }
    }
    Ok(whole)
}

/// How a file is reached from a folder, with `/` between the parts; both paths are absolute. One on another drive keeps its
/// whole path.
///
/// ```
/// use bitally::path::seen_from;
/// assert_eq!(seen_from("/texts/notices".as_ref(), "/texts/notices/en/1.txt".as_ref()), "en/1.txt");
/// assert_eq!(seen_from("/texts/notices".as_ref(), "/texts/memory.tmx".as_ref()), "../memory.tmx");
/// ```
#[must_use]
pub fn seen_from(folder: &Path, file: &Path) -> String {
    let shared = folder.components().zip(file.components()).take_while(|(one, other)| one == other).count();
    if shared == 0 {
        return file.to_string_lossy().into_owned();
    }
    let up = folder.components().skip(shared).map(|_| "..".into());
    let down = file.components().skip(shared).map(|part| part.as_os_str().to_string_lossy());
    up.chain(down).collect::<Vec<_>>().join("/")
}

/// Whether two names can be of one file, named from two folders: the shorter one is the end of the longer one.
///
/// ```
/// use bitally::path::can_be_one;
/// assert!(can_be_one("../notices/1.en.txt", "1.en.txt"));
/// assert!(!can_be_one("notices/11.en.txt", "1.en.txt"));
/// ```
#[must_use]
pub fn can_be_one(one: &str, other: &str) -> bool {
    let parts = |name: &str| -> Vec<String> {
        let parts = name.split(['/', '\\']).filter(|part| !matches!(*part, "" | "." | ".."));
        parts.rev().map(str::to_owned).collect()
    };
    let (one, other) = (parts(one), parts(other));
    !one.is_empty() && !other.is_empty() && one.iter().zip(&other).all(|(one, other)| one == other)
}

/// The folder of the repository that holds `folder`, an absolute path: the nearest one with a `.git` in it.
#[must_use]
pub fn repository(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| folder.join(".git").exists())
}
