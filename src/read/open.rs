use std::io::Read;

use super::encoding::{Choice, NoChoice, Transcoder, Undecodable, choose, decode};
use super::kind::{Container, Recognised, container, recognise};
use super::source::Source;
use super::{Bitext, Error, Kind, Lines, Options, bitext, html, markdown, office, pages, text};
use crate::model::{Document, Encoding};

/// What an operand turned out to be.
#[derive(Debug)]
pub enum Input {
    /// One document.
    Document(Document),
    /// A file of translation units.
    Bitext(Bitext),
}

/// Opens a file, or standard input for `-`, as what its content and name say it is. A pattern such as `law.page*.html`
/// opens the files that [`pages`](super::pages) finds as one document.
///
/// # Errors
/// [`Error`], naming the file and what would help.
pub fn open(operand: &str, options: &Options) -> Result<Input, Error> {
    match pages(operand)? {
        None => recognised(Source::open(operand)?, options),
        Some(pages) => together(operand, &pages, options).map(Input::Document),
    }
}

/// Requires that a selector has a web page to select from, be it one alone of the documents that are held against each
/// other.
///
/// # Errors
/// [`Error::Selector`].
pub fn require_pages<'a>(options: &Options, documents: impl IntoIterator<Item = &'a Document>) -> Result<(), Error> {
    let mut documents = documents.into_iter().peekable();
    let name = documents.peek().map_or(String::new(), |document| document.name.clone());
    require_page(options, &name, documents.any(|document| document.is_page))
}

fn require_page(options: &Options, name: &str, is_page: bool) -> Result<(), Error> {
    match &options.select {
        Some(select) if !is_page => Err(Error::Selector {
            name: name.into(),
            select: select.clone(),
            fault: "a selector names elements of a web page, and there is none; leave the flag out".into(),
        }),
        _ => Ok(()),
    }
}

/// The pages of a document, one behind the other. What later pages repeat of the first one's head is left out of them.
fn together(name: &str, pages: &[String], options: &Options) -> Result<Document, Error> {
    let mut whole: Option<Document> = None;
    let mut head: Vec<String> = Vec::new();
    for page in pages {
        let mut document = match recognised(Source::open(page)?, options)? {
            Input::Document(document) => document,
            Input::Bitext(_) => return Err(Error::PageIsBitext { name: page.clone() }),
        };
        match &mut whole {
            None => {
                head = document.blocks.iter().map(|block| block.span.of(&document.text).to_owned()).collect();
                let encoding = document.encoding.clone();
                let mut first = Document { name: page.clone(), encoding, ..Document::default() };
                first.append(document);
                whole = Some(Document { name: name.into(), ..first });
            }
            Some(whole) => {
                let text = &document.text;
                let repeated =
                    document.blocks.iter().zip(&head).take_while(|(block, head)| block.span.of(text) == **head);
                let repeated = repeated.count();
                document.blocks.drain(..repeated);
                whole.append(document);
            }
        }
    }
    whole.ok_or_else(|| Error::NoPages { name: name.into() })
}

/// Reads bytes from anywhere as what they and `name` say they are; gzip is inflated.
///
/// ```
/// use bitally::read::{self, Input, Options};
/// let bytes = b"id\tzh\ten\n1\t\xE4\xBA\x8C\tTwo\n".as_slice();
/// let Input::Bitext(mut bitext) = read::read("memory.tsv", bytes, &Options::default())? else { panic!() };
/// assert_eq!(bitext.next().expect("one unit")?.sides.reference.text, "Two");
/// # Ok::<(), read::Error>(())
/// ```
///
/// # Errors
/// [`Error`], naming the input as `name` and what would help.
pub fn read(name: &str, bytes: impl Read + Send + 'static, options: &Options) -> Result<Input, Error> {
    recognised(Source::new(name, Box::new(bytes))?, options)
}

/// How many bytes say what kind of text it is: whole characters in every encoding.
const START: usize = 1 << 16;

fn recognised(source: Source, options: &Options) -> Result<Input, Error> {
    let name = source.name.clone();
    let unsupported = |found: String, help| Error::Unsupported { name: name.clone(), found, help };
    match container(&source.head) {
        Some(Container::Unread { found, help }) => return Err(unsupported(found.into(), help)),
        Some(Container::Zip) => {
            let document = office::document(source.into_bytes(&options.limits)?, &name, options)?;
            return Ok(Input::Document(Document { encoding: in_archive(), ..document }));
        }
        None => {}
    }
    let choice = chosen(&name, &source.head, source.complete, options)?;
    let start = source.head.get(choice.mark..).unwrap_or_default();
    let start = decode(&start[..start.len().min(START)], choice.charset, true).unwrap_or_default();
    match recognise(&start, &name, options) {
        Recognised::Csv => Err(unsupported(
            "a bitext as CSV".into(),
            "it is written for spreadsheets alone; use TSV, as `bitally align … -o NAME.tsv` writes it",
        )),
        Recognised::OtherXml(root) => Err(unsupported(
            format!("XML with the root element <{root}>"),
            "convert it to one of the formats that are read",
        )),
        Recognised::Kind(kind @ (Kind::Text | Kind::Markdown | Kind::Html)) => {
            let (decoded, encoding) = decoded(&source.into_bytes(&options.limits)?, &name, options)?;
            let document = match kind {
                Kind::Html => html::page(&decoded, &name, options)?,
                Kind::Markdown if options.lines == Lines::Wrapped => markdown::markdown(&decoded, &name, options)?,
                _ => text(&decoded, &name, options.lines),
            };
            Ok(Input::Document(Document { encoding, ..document }))
        }
        Recognised::Kind(kind @ (Kind::Tsv | Kind::JsonLines | Kind::Tmx | Kind::Xliff)) => {
            require_page(options, &name, false)?;
            let encoding = described(&choice);
            let lossy = options.lossy;
            let stream =
                Transcoder::new(source.into_stream(), choice, lossy).map_err(|error| Error::io(&name, error))?;
            bitext::read(kind, &name, stream, encoding, options).map(Input::Bitext)
        }
    }
}

/// All text of a document, and how it was decoded.
pub(super) fn decoded(whole: &[u8], name: &str, options: &Options) -> Result<(String, Encoding), Error> {
    let choice = chosen(name, whole, true, options)?;
    let bytes = whole.get(choice.mark..).unwrap_or_default();
    let text = decode(bytes, choice.charset, options.lossy).map_err(|misfit| {
        let bytes = bytes.iter().skip(misfit.offset).take(misfit.length.clamp(1, 4)).copied().collect();
        let fault = Undecodable {
            encoding: choice.charset.name(),
            reason: choice.reason.to_string(),
            offset: (choice.mark + misfit.offset) as u64,
            bytes,
        };
        Error::Undecodable { name: name.into(), fault }
    })?;
    Ok((text, described(&choice)))
}

/// The encoding of an input, or of its beginning unless `complete`.
fn chosen(name: &str, bytes: &[u8], complete: bool, options: &Options) -> Result<Choice, Error> {
    choose(bytes, complete, options.encoding.as_deref()).map_err(|fault| match fault {
        NoChoice::NoSuchEncoding { label } => Error::NoSuchEncoding { label },
        NoChoice::NoText { offset } => {
            let byte = bytes.get(offset).copied().unwrap_or_default();
            Error::NoText { name: name.into(), offset: offset as u64, byte }
        }
    })
}

/// The parts of such archives are XML, which has one encoding in practice.
fn in_archive() -> Encoding {
    Encoding { name: "UTF-8", reason: "an archive of XML parts".into() }
}

fn described(choice: &Choice) -> Encoding {
    Encoding { name: choice.charset.name(), reason: choice.reason.clone() }
}
