use std::io;
use std::path::PathBuf;

use crate::text::Pair;
use crate::{lang, pipeline, read};

/// Why a corpus cannot be built at all.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A line of a manifest is no entry.
    #[error("{manifest}:{line}: {fault}")]
    Manifest {
        /// The manifest's name.
        manifest: String,
        /// The line, counted from 1.
        line: usize,
        /// What was expected and what was found.
        fault: String,
    },
    /// Two pairs that the patterns of a project name have one reference.
    #[error("two pairs have the reference {name:?}; let one of the patterns in [[pairs]] alone name it")]
    SameName {
        /// The name.
        name: String,
    },
    /// The text names no shard.
    #[error("a shard is written like 3/40, the third of forty, found {found:?}")]
    Shard {
        /// What was written.
        found: String,
    },
    /// The state folder cannot be read or written.
    #[error("cannot use {} to keep finished documents in: {source}", path.display())]
    State {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A part of the state folder is not what its first line says.
    #[error("{} is no whole part of a corpus: {fault}; delete it and run again", path.display())]
    BrokenPart {
        /// The file.
        path: PathBuf,
        /// What was expected and what was found.
        fault: String,
    },
}

/// Why one entry gave nothing. The others are built all the same.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// A file cannot be read.
    #[error(transparent)]
    Read(#[from] read::Error),
    /// The texts cannot be compared.
    #[error(transparent)]
    Pipeline(#[from] pipeline::Error),
    /// A file is a bitext, and a document is needed.
    #[error("{name} is a bitext; leave the reference column empty to take its units")]
    Bitext {
        /// The file.
        name: String,
    },
    /// A file is a document, and no reference is named.
    #[error("{name} is one document; name its translation in the reference column")]
    Document {
        /// The file.
        name: String,
    },
    /// The corpus is in two other languages.
    #[error(
        "its languages are {} and {}, and the corpus has {} and {}; {}",
        found.authoritative, found.reference, corpus.authoritative, corpus.reference, other_way(found, corpus)
    )]
    OtherLanguages {
        /// Tags of the entry.
        found: Pair<String>,
        /// Tags of the corpus.
        corpus: Pair<String>,
    },
    /// The program is at fault.
    #[error("the program stopped on it, which no text should bring about; please report it with the two files")]
    Panicked,
}

/// What helps where an entry is in other languages than its corpus.
fn other_way(found: &Pair<String>, corpus: &Pair<String>) -> &'static str {
    let same = |one: &str, other: &str| {
        lang::find(one).map(|language| language.tag) == lang::find(other).map(|language| language.tag)
    };
    if same(&found.authoritative, &corpus.reference) && same(&found.reference, &corpus.authoritative) {
        "build a corpus of its own from it, or, if its second text is the one that counts, exchange its two paths in the manifest"
    } else {
        "build a corpus of its own from it"
    }
}
