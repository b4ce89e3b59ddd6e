use super::archive::Archive;
use super::{docx, odt};
use crate::model::Document;
use crate::read::{Error, Options};

/// The type that an ODT states in its first part.
const ODT: &[u8] = b"application/vnd.oasis.opendocument.text";

/// Reads a DOCX or ODT, which its parts tell apart.
pub(in crate::read) fn document(bytes: Vec<u8>, name: &str, options: &Options) -> Result<Document, Error> {
    let mut archive = Archive::open(bytes, name, &options.limits)?;
    if archive.has("word/document.xml") {
        return docx::read(&mut archive, name, options);
    }
    if archive.part("mimetype")?.is_some_and(|kind| kind.starts_with(ODT)) {
        return odt::read(&mut archive, name, options);
    }
    let found = "a ZIP archive that holds no DOCX or ODT".into();
    Err(Error::Unsupported { name: name.into(), found, help: "unpack it and name the document in it" })
}
