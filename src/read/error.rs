use std::io::ErrorKind;

use super::encoding::Undecodable;

/// Why an input could not be read. Every message names the input, the place, and what would help.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file system said no.
    #[error("cannot read {name}: {source}{}", remedy(source))]
    Io {
        /// The input as the user named it.
        name: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A directory stands where a file is meant.
    #[error("cannot read {name}: it is a directory, and one file is expected; name a file in it")]
    Directory {
        /// The input as the user named it.
        name: String,
    },
    /// A pattern fits no file.
    #[error(
        "cannot read {name}: no file is called so, and as a pattern it fits none; the pages of a document are named like 'law.page*.html'"
    )]
    NoPages {
        /// The pattern as the user wrote it.
        name: String,
    },
    /// A page of a document is a file of translation units.
    #[error("{name} is a bitext and no page of a document; name it alone")]
    PageIsBitext {
        /// The file.
        name: String,
    },
    /// The input holds nothing.
    #[error("{name} is empty (0 bytes); a document or a bitext is expected")]
    Empty {
        /// The input as the user named it.
        name: String,
    },
    /// The label of `--encoding` names no encoding.
    #[error(
        "no encoding is called {label:?}; known are the names of the WHATWG Encoding Standard, such as UTF-8, UTF-16LE, \
         GB18030, Big5 and windows-1252, and HZ-GB-2312, UTF-32LE and UTF-32BE"
    )]
    NoSuchEncoding {
        /// The label.
        label: String,
    },
    /// The bytes do not decode.
    #[error("{name}: {fault}")]
    Undecodable {
        /// The input as the user named it.
        name: String,
        /// What, and where.
        fault: Undecodable,
    },
    /// The bytes are no text in any encoding.
    #[error(
        "{name}: byte {byte:02X} at offset {offset} stands in no text, and no encoding explains it; if this is text, state its \
         encoding with --encoding"
    )]
    NoText {
        /// The input as the user named it.
        name: String,
        /// Offset of the first such byte, after decompression.
        offset: u64,
        /// The byte.
        byte: u8,
    },
    /// The format is known, and is not read.
    #[error("{name} is {found}, which is not read; {help}")]
    Unsupported {
        /// The input as the user named it.
        name: String,
        /// What it was recognised as.
        found: String,
        /// What would help.
        help: &'static str,
    },
    /// The content breaks the rules of its format.
    #[error("{name}:{line}: {rule}: {fault}")]
    Malformed {
        /// The input as the user named it; inside an archive, followed by the part's name.
        name: String,
        /// Line, counted from 1.
        line: u64,
        /// The rule that is broken: the format, or a rule of it.
        rule: &'static str,
        /// What was expected, and what was found.
        fault: String,
    },
    /// The two languages of a bitext cannot be told.
    #[error("{name}: {fault}")]
    Languages {
        /// The input as the user named it.
        name: String,
        /// What was expected, what was found, and what would help.
        fault: String,
    },
    /// A CSS selector finds nothing in a web page, or is none.
    #[error("{name}: --select {select:?}: {fault}")]
    Selector {
        /// The input as the user named it.
        name: String,
        /// The selector.
        select: String,
        /// What is wrong with it.
        fault: String,
    },
    /// The input costs more than it may.
    #[error("{name} has {what}, and at most {limit} may be read; where the file is to be trusted, raise {flag}")]
    Limit {
        /// The input as the user named it.
        name: String,
        /// What there is too much of.
        what: &'static str,
        /// How much is allowed.
        limit: u64,
        /// The command line's flag that allows more.
        flag: &'static str,
    },
}

/// What helps when the file system says no, for the end of a message; empty where nothing is known to.
#[must_use]
pub fn remedy(source: &std::io::Error) -> &'static str {
    match source.kind() {
        ErrorKind::NotFound => "; check its name and its folder",
        ErrorKind::PermissionDenied => "; change its permissions",
        ErrorKind::StorageFull => "; make room there, or write to another place",
        _ => "",
    }
}

/// A fault that a stream of bytes raises through [`std::io::Error`], on its way to becoming an [`Error`].
#[derive(Clone, Debug, thiserror::Error)]
pub(super) enum StreamFault {
    #[error("{0}")]
    Undecodable(Undecodable),
    #[error("more than {limit} bytes")]
    TooLong { what: &'static str, limit: u64, flag: &'static str },
}

impl From<StreamFault> for std::io::Error {
    fn from(fault: StreamFault) -> Self {
        Self::other(fault)
    }
}

impl Error {
    /// The error of a failed read, with the fault that one of our own streams raised brought back to light.
    pub(super) fn io(name: &str, source: std::io::Error) -> Self {
        Self::stream_fault(name, &source).unwrap_or_else(|| Self::Io { name: name.into(), source })
    }

    /// The same for an error that is only borrowed.
    pub(super) fn shared_io(name: &str, source: &std::io::Error) -> Self {
        let copy = || std::io::Error::new(source.kind(), source.to_string());
        Self::stream_fault(name, source).unwrap_or_else(|| Self::Io { name: name.into(), source: copy() })
    }

    fn stream_fault(name: &str, source: &std::io::Error) -> Option<Self> {
        let fault = source.get_ref()?.downcast_ref::<StreamFault>()?.clone();
        let name = name.to_owned();
        Some(match fault {
            StreamFault::Undecodable(fault) => Self::Undecodable { name, fault },
            StreamFault::TooLong { what, limit, flag } => Self::Limit { name, what, limit, flag },
        })
    }
}
