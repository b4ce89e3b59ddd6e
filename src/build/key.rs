use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::run::Settings;
use super::{Entry, Failure};
use crate::read;

/// Changes whenever parts are written in another shape.
const SHAPE: u32 = 3;

/// Tells what a part was made from: the version of the program, the options, the entry, and the bytes of its files. Parts
/// with one key have one content.
///
/// # Errors
/// [`Failure::Read`] for a file that cannot be read.
pub(super) fn key(entry: &Entry, settings: &Settings) -> Result<String, Failure> {
    let mut hasher = Sha256::new();
    let stated = format!(
        "{SHAPE}\n{}\n{:?}\n{:?}\n{:?}\n{:?}\n{}\n",
        env!("CARGO_PKG_VERSION"),
        settings.reading,
        settings.options.check,
        settings.lexicon,
        entry.languages,
        entry.name,
    );
    hasher.update(stated);
    for path in entry.sources.paths() {
        let name = path.display().to_string();
        let pages = read::pages(&name)?;
        for file in pages.unwrap_or_else(|| vec![name]) {
            hasher.update(digest(Path::new(&file)).map_err(|source| read::Error::Io { name: file, source })?);
        }
    }
    Ok(hexadecimal(&hasher.finalize()))
}

/// The SHA-256 of a file of any length, in hexadecimal digits.
///
/// # Errors
/// What the system says.
pub fn digest(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hexadecimal(&hasher.finalize())),
            length => hasher.update(&buffer[..length]),
        }
    }
}

/// The name under which the part of an entry is kept, whatever it was made from.
pub(super) fn file_stem(entry_name: &str) -> String {
    hexadecimal(&Sha256::digest(entry_name)[..16])
}

/// Bytes as hexadecimal digits.
fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut written, byte| {
        // Writing to a string cannot fail.
        let _ = write!(written, "{byte:02x}");
        written
    })
}
