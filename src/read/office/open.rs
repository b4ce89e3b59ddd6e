use super::archive::Archive;
use super::{docx, epub, odt};
use crate::model::Document;
use crate::read::{Error, Options};

/// The type that an ODT states in its first part.
const ODT: &[u8] = b"application/vnd.oasis.opendocument.text";

/// The type that an EPUB states there.
const EPUB: &[u8] = b"application/epub+zip";

/// Reads a DOCX, ODT or EPUB, which its parts tell apart.
pub(in crate::read) fn document(bytes: Vec<u8>, name: &str, options: &Options) -> Result<Document, Error> {
    let mut archive = Archive::open(bytes, name, &options.limits)?;
    if archive.has("word/document.xml") {
        return docx::read(&mut archive, name, options);
    }
    let stated = archive.part("mimetype")?.unwrap_or_default();
    if stated.starts_with(ODT) {
        return odt::read(&mut archive, name, options);
    }
    if stated.starts_with(EPUB) || archive.has("META-INF/container.xml") {
        return epub::read(&mut archive, name, options);
    }
    let found = "a ZIP archive that holds no DOCX, ODT or EPUB".into();
    Err(Error::Unsupported { name: name.into(), found, help: "unpack it and name the document in it" })
}
