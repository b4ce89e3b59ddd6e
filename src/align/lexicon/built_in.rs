use std::sync::LazyLock;

use super::Lexicon;

static LEXICONS: LazyLock<Vec<Lexicon>> =
    LazyLock::new(|| bitally_lexicon::LEXICONS.iter().filter_map(|bytes| Lexicon::open(*bytes).ok()).collect());

/// The built-in lexicon for two languages, whichever of them is the source.
///
/// ```
/// let lexicon = bitally::align::built_in("en", "zh").expect("built in");
/// assert_eq!(lexicon.tags(), ("zh", "en"));
/// ```
#[must_use]
pub fn built_in(one: &str, other: &str) -> Option<&'static Lexicon> {
    LEXICONS.iter().find(|lexicon| lexicon.tags() == (one, other) || lexicon.tags() == (other, one))
}
