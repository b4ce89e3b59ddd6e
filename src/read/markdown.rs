//! Markdown (`CommonMark` with tables and footnotes): the text that a reader sees, with its blocks.

use std::ops::Range;

use pulldown_cmark::{Event, Options as Syntax, Parser, Tag, TagEnd};

use super::composer::Composer;
use super::{Error, Options};
use crate::model::{BlockKind, Document};
use crate::text::Span;

/// Reads Markdown. Link targets, pictures, front matter and tags are no text; blocks of code are left out unless
/// `options.all` keeps them.
pub(super) fn markdown(source: &str, name: &str, options: &Options) -> Result<Document, Error> {
    let syntax = Syntax::ENABLE_TABLES
        | Syntax::ENABLE_FOOTNOTES
        | Syntax::ENABLE_STRIKETHROUGH
        | Syntax::ENABLE_TASKLISTS
        | Syntax::ENABLE_HEADING_ATTRIBUTES
        | Syntax::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut page = Page { all: options.all, ..Page::default() };
    for (event, range) in Parser::new_ext(source, syntax).into_offset_iter() {
        page.take(event, Written { source, at: range.start, whole: range });
        if page.open.len() > options.limits.depth {
            let (what, limit) = ("too many levels of blocks inside each other", options.limits.depth as u64);
            return Err(Error::Limit { name: name.into(), what, limit, flag: "--max-depth" });
        }
    }
    Ok(page.composer.finish_from(source, name))
}

/// What an event stands for in the file.
#[derive(Clone)]
struct Written<'a> {
    source: &'a str,
    whole: Range<usize>,
    /// Where what is left of it begins.
    at: usize,
}

impl Written<'_> {
    /// Where `text` stands in it: its own place, or that of the whole where the markup writes it otherwise.
    fn place(&self, text: &str) -> Span {
        let whole = Span::new(self.whole.start, self.whole.end);
        let found = self.source.get(self.at..self.whole.end).and_then(|written| written.find(text));
        found.map_or(whole, |found| Span::new(self.at + found, self.at + found + text.len()))
    }
}

#[derive(Default)]
struct Page {
    composer: Composer,
    /// What the open blocks are, the innermost last.
    open: Vec<BlockKind>,
    /// The numbers of the open lists' next items; `None` where a list has bullets.
    lists: Vec<Option<u64>>,
    /// How many open elements have no text of the document in them.
    skipped: usize,
    /// Whether a folded line end stands before the next text.
    folded: bool,
    /// Whether the open block has the number of a list item alone.
    numbered: bool,
    all: bool,
}

impl Page {
    fn take(&mut self, event: Event<'_>, written: Written) {
        match event {
            Event::Start(tag) => self.begin(&tag),
            Event::End(tag) => self.end(tag),
            _ if self.skipped > 0 => {}
            Event::Text(text) => self.text(without_attributes(&text), &written),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, &written),
            Event::Html(markup) | Event::InlineHtml(markup) => self.html(&markup, written),
            Event::SoftBreak => self.folded = true,
            Event::HardBreak => self.composer.push("\n"),
            Event::Rule => self.close(),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn text(&mut self, text: &str, written: &Written) {
        self.numbered = false;
        if std::mem::take(&mut self.folded) {
            self.composer.fold(text.chars().next());
        }
        self.composer.push_from(text, written.place(text));
    }

    /// Markup in the text: line breaks and the ends of blocks count, tags and comments are no text.
    fn html(&mut self, markup: &str, mut written: Written) {
        let mut rest = markup;
        while let Some((before, tag)) = rest.split_once('<') {
            self.text(before, &written);
            let comment = tag.starts_with("!--");
            let (tag, after) = tag.split_once(if comment { "-->" } else { ">" }).unwrap_or((tag, ""));
            let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
            match name.to_ascii_lowercase().as_str() {
                "br" => self.composer.push("\n"),
                "p" | "div" | "li" | "tr" | "td" | "th" | "table" | "h1" | "h2" | "h3" | "h4" => self.close(),
                _ => {}
            }
            written.at = (written.at + rest.len() - after.len()).min(written.whole.end);
            rest = after;
        }
        self.text(rest, &written);
    }

    fn close(&mut self) {
        self.folded = false;
        self.composer.close(self.open.last().copied().unwrap_or(BlockKind::Paragraph));
    }

    fn begin(&mut self, tag: &Tag<'_>) {
        let outer = self.open.last().copied().unwrap_or(BlockKind::Paragraph);
        let kind = match tag {
            Tag::Image { .. } | Tag::MetadataBlock(_) => {
                self.skipped += 1;
                return;
            }
            Tag::CodeBlock(_) if !self.all => {
                self.close();
                self.skipped += 1;
                return;
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Superscript | Tag::Subscript => {
                return;
            }
            Tag::Heading { .. } => BlockKind::Heading,
            Tag::Item => BlockKind::ListItem,
            Tag::TableCell => BlockKind::TableCell,
            Tag::Paragraph => outer,
            _ => BlockKind::Paragraph,
        };
        // The number of an item stands before its first paragraph.
        if !(matches!(tag, Tag::Paragraph) && std::mem::take(&mut self.numbered)) {
            self.close();
        }
        self.open.push(kind);
        match tag {
            Tag::List(first) => self.lists.push(*first),
            Tag::Item => self.number(),
            _ => {}
        }
    }

    /// Writes the number that the item is shown with.
    fn number(&mut self) {
        if let Some(Some(next)) = self.lists.last_mut() {
            let number = *next;
            *next = next.saturating_add(1);
            self.composer.push(&format!("{number}. "));
            self.numbered = true;
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image | TagEnd::MetadataBlock(_) => self.skipped = self.skipped.saturating_sub(1),
            TagEnd::CodeBlock if !self.all => self.skipped = self.skipped.saturating_sub(1),
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Superscript
            | TagEnd::Subscript => {}
            _ => {
                if matches!(tag, TagEnd::List(_)) {
                    self.lists.pop();
                }
                self.close();
                self.open.pop();
            }
        }
    }
}

/// A text without the attribute list that some dialects end a block with: `{: #scope }`.
fn without_attributes(text: &str) -> &str {
    match text.rfind("{:") {
        Some(at) if text.trim_end().ends_with('}') => text.get(..at).unwrap_or(text),
        _ => text,
    }
}
