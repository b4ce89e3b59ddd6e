use std::fs::File;
use std::io::{self, Cursor, ErrorKind, Read};
use std::path::Path;

use flate2::read::MultiGzDecoder;

use super::error::StreamFault;
use super::{Error, Limits};

/// How many bytes decide about format and encoding of a stream.
const HEAD: usize = 1 << 20;

/// A stream of bytes that may move between threads.
pub(super) type Bytes = Box<dyn Read + Send>;

/// An input that was opened and, where it was compressed, is being inflated.
pub(super) struct Source {
    /// The input as the user named it.
    pub name: String,
    /// Its first bytes.
    pub head: Vec<u8>,
    /// Whether `head` is all there is.
    pub complete: bool,
    /// What follows `head`.
    rest: Bytes,
}

/// A compressed input, whose faults say what would help.
struct Inflated<R>(MultiGzDecoder<R>);

impl<R: Read> Read for Inflated<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer).map_err(|error| match error.kind() {
            ErrorKind::InvalidInput | ErrorKind::InvalidData | ErrorKind::UnexpectedEof => {
                let help = "the gzip file is cut short or damaged; fetch it or compress it again";
                io::Error::new(error.kind(), format!("{error}: {help}"))
            }
            _ => error,
        })
    }
}

/// The text of a small file in UTF-8 that is no document: a manifest, a baseline, a dictionary.
///
/// # Errors
/// [`Error::Io`].
pub fn whole(path: &Path) -> Result<String, Error> {
    std::fs::read_to_string(path).map_err(|source| Error::Io { name: path.to_string_lossy().into_owned(), source })
}

impl Source {
    /// Opens a file, or standard input for `-`.
    pub(super) fn open(operand: &str) -> Result<Self, Error> {
        if operand == "-" {
            return Self::new("-", Box::new(io::stdin()));
        }
        let failed = |source| Error::Io { name: operand.into(), source };
        if std::fs::metadata(operand).map_err(failed)?.is_dir() {
            return Err(Error::Directory { name: operand.into() });
        }
        Self::new(operand, Box::new(File::open(operand).map_err(failed)?))
    }

    /// Takes bytes from anywhere; gzip is recognised and inflated.
    pub(super) fn new(name: &str, mut input: Bytes) -> Result<Self, Error> {
        const GZIP: [u8; 2] = [0x1F, 0x8B];
        let mut magic = Vec::new();
        let failed = |error| Error::io(name, error);
        input.by_ref().take(GZIP.len() as u64).read_to_end(&mut magic).map_err(failed)?;
        let compressed = magic == GZIP;
        let whole = Cursor::new(magic).chain(input);
        let mut input: Bytes =
            if compressed { Box::new(Inflated(MultiGzDecoder::new(whole))) } else { Box::new(whole) };
        let mut head = Vec::new();
        input.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(failed)?;
        if head.is_empty() {
            return Err(Error::Empty { name: name.into() });
        }
        let complete = head.len() < HEAD;
        Ok(Self { name: name.into(), head, complete, rest: input })
    }

    /// All bytes as a stream.
    pub(super) fn into_stream(self) -> Bytes {
        Box::new(Cursor::new(self.head).chain(self.rest))
    }

    /// All bytes.
    pub(super) fn into_bytes(self, limits: &Limits) -> Result<Vec<u8>, Error> {
        let Self { name, mut head, mut rest, .. } = self;
        let limit = limits.document_bytes;
        let room = limit.saturating_add(1).saturating_sub(head.len() as u64);
        rest.by_ref().take(room).read_to_end(&mut head).map_err(|error| Error::io(&name, error))?;
        if head.len() as u64 > limit {
            let fault = StreamFault::TooLong { what: "too many bytes", limit, flag: "--max-bytes" };
            return Err(Error::io(&name, fault.into()));
        }
        Ok(head)
    }
}
