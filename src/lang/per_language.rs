use std::sync::{LazyLock, OnceLock};

use super::{LANGUAGES, Language};

/// Something that is made once for each built-in language, when it is first asked for.
pub(crate) struct PerLanguage<T>(LazyLock<Vec<OnceLock<T>>>);

impl<T> PerLanguage<T> {
    /// Nothing yet.
    pub(crate) const fn new() -> Self {
        Self(LazyLock::new(|| LANGUAGES.iter().map(|_| OnceLock::new()).collect()))
    }

    /// Calls `read` with what `make` makes of `language`; for a language that is not built in it is made for this call alone.
    pub(crate) fn with<R>(&self, language: &Language, make: impl FnOnce() -> T, read: impl FnOnce(&T) -> R) -> R {
        match index_of(language).and_then(|index| self.0.get(index)) {
            Some(cell) => read(cell.get_or_init(make)),
            None => read(&make()),
        }
    }
}

/// The place of a built-in language among [`LANGUAGES`].
pub(crate) fn index_of(language: &Language) -> Option<usize> {
    LANGUAGES.iter().position(|known| std::ptr::eq(*known, language))
}
