use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::read::{Error, Limits};

/// The parts of a document, inflated one by one within what they may cost together.
pub(super) struct Archive {
    name: String,
    zip: ZipArchive<Cursor<Vec<u8>>>,
    limit: u64,
    left: u64,
}

impl Archive {
    pub(super) fn open(bytes: Vec<u8>, name: &str, limits: &Limits) -> Result<Self, Error> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(name, &error.to_string()))?;
        if zip.len() > limits.parts {
            let (what, limit) = ("too many parts", limits.parts as u64);
            return Err(Error::Limit { name: name.into(), what, limit, flag: "--max-parts" });
        }
        Ok(Self { name: name.into(), zip, limit: limits.document_bytes, left: limits.document_bytes })
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, part: &str) -> bool {
        self.zip.index_for_name(part).is_some()
    }

    /// The content of a part; `None` where there is none of this name.
    pub(super) fn part(&mut self, part: &str) -> Result<Option<Vec<u8>>, Error> {
        let Some(index) = self.zip.index_for_name(part) else { return Ok(None) };
        let failed = |fault: &str| damaged(&format!("{}:{part}", self.name), fault);
        let file = self.zip.by_index(index).map_err(|error| failed(&error.to_string()))?;
        let mut content = Vec::new();
        let read = file.take(self.left.saturating_add(1)).read_to_end(&mut content);
        read.map_err(|error| failed(&error.to_string()))?;
        if content.len() as u64 > self.left {
            let (name, what, limit) = (self.name.clone(), "too many bytes when inflated", self.limit);
            return Err(Error::Limit { name, what, limit, flag: "--max-bytes" });
        }
        self.left -= content.len() as u64;
        Ok(Some(content))
    }
}

fn damaged(name: &str, fault: &str) -> Error {
    let fault = format!("a whole ZIP archive is expected: {fault}; download or save the document again");
    Error::Malformed { name: name.into(), line: 1, rule: "ZIP", fault }
}
