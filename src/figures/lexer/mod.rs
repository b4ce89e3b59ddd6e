//! Parts of a text that can belong to a figure: digits, the surfaces of the language's tables, names with digits.

pub(super) mod comma;
pub(super) mod digits;
pub(super) mod entry;
pub(super) mod fold;
pub(super) mod head;
pub(super) mod known_heads;
pub(super) mod openers;
pub(super) mod place;
pub(super) mod running;
pub(super) mod starts;
pub(super) mod surface;
pub(super) mod surfaces;
pub(super) mod token;

use self::digits::Before;
use self::entry::Entry;
use self::head::Head;
use self::place::Place;
use self::starts::Start;
use self::surfaces::Surfaces;
use self::token::{Gap, Kind, Token};
use crate::lang::figures::Class;
use crate::text::Span;

/// Bytes after a token within which another can belong to the same figure.
const NEAR: usize = 5;

/// Puts the tokens of the stretch `span` of `text` into `tokens`.
///
/// Most of a text cannot start a figure: there it only looks at the first letters of each word. What can only go on
/// with a figure (units, classifiers) becomes a token right after another token and nowhere else.
pub(super) fn tokens<'a>(surfaces: &'a Surfaces, text: &'a str, span: Span, tokens: &mut Vec<Token<'a>>) {
    tokens.clear();
    let bytes = text.as_bytes();
    let end = span.end().min(bytes.len());
    let mut reader = Reader {
        surfaces,
        text,
        bytes,
        within: &bytes[..end],
        end,
        tokens,
        last: span.start(),
        near: span.start(),
        spaced: false,
    };
    let mut at = span.start();
    while at < end {
        at = reader.step(at);
    }
}

/// Reads tokens one after the other.
pub(super) struct Reader<'a, 't> {
    /// The surfaces of the language.
    pub(super) surfaces: &'a Surfaces,
    /// The text.
    pub(super) text: &'a str,
    bytes: &'a [u8],
    /// Those up to the end of the stretch.
    within: &'a [u8],
    /// Where the stretch ends.
    pub(super) end: usize,
    /// What has been read.
    pub(super) tokens: &'t mut Vec<Token<'a>>,
    /// Where the last token ends.
    last: usize,
    /// Places before this one are near the last token.
    near: usize,
    /// Whether spaces part the thousands of a number that has been read.
    spaced: bool,
}

impl<'a> Reader<'a, '_> {
    /// Reads what stands at the first place from `at` on where anything may, and gives the place after it.
    fn step(&mut self, at: usize) -> usize {
        let (at, start) = self.surfaces.starts.next(self.within, at, self.near);
        let (length, heads) = match start {
            Start::Word { heads } => return self.word(Place { bytes: self.within, at }, heads),
            Start::Digits if !matches!(self.bytes[at], b'.' | b',') || self.bare_decimal(at) => return self.digits(at),
            Start::Digits => return at + 1,
            Start::Surface { length, heads } => (length, heads),
            Start::Nothing => return self.end,
        };
        let Some((stop, entry)) = self.surface(at, heads) else { return at + length };
        if self.bytes[at] == b'-' && self.joins_words(at) {
            return at + 1;
        }
        self.surface_at(at, stop, entry);
        stop
    }

    /// Makes a token of a surface, unless it can only go on with a figure and none is near.
    fn surface_at(&mut self, at: usize, stop: usize, entry: &'a Entry) {
        if at < self.near || entry.opens || entry.quiet {
            self.push(at, stop, Kind::Word(entry));
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind<'a>) {
        self.tokens.push(Token::new(start, end, kind, Gap::between(self.text, self.last, start)));
        self.last = end;
        self.near = end + NEAR;
    }

    /// Whether a decimal without its zero starts at the decimal sign at `at`: `.5`.
    fn bare_decimal(&self, at: usize) -> bool {
        let after = self.bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        let before = at.checked_sub(1).map(|before| self.bytes[before]);
        after
            && before.is_none_or(|before| matches!(before, b' ' | b'(' | b'$' | b'-' | b'+' | b'\n') || before >= 0x80)
    }

    fn digits(&mut self, at: usize) -> usize {
        let before = || {
            let currency = self.currency_before(at) || self.currency_after(at);
            // 19 249 in 2021, 27 923 in 2022: a text that parts thousands so does it throughout.
            Before { currency, word: self.spaced || self.goes_on_in(at) }
        };
        let (shape, stop) = if self.surfaces.comma {
            comma::digits(self.text, at, self.end, before)
        } else {
            digits::digits(self.text, at, self.end, before)
        };
        let stop = stop.max(at + 1);
        self.spaced |= shape.groups > 0 && self.bytes[at..stop].contains(&b' ');
        self.push(at, stop, Kind::Digits(shape));
        stop
    }

    /// Whether a currency stands right before the number at `at`.
    fn currency_before(&self, at: usize) -> bool {
        self.tokens.last().is_some_and(|last| {
            last.find(|class| matches!(class, Class::Currency { .. }).then_some(())).is_some()
                && self.text.get(last.end..at).is_some_and(|gap| gap.trim().is_empty())
        })
    }

    /// Whether the number at `at` stands in running text: behind a word that numbers nothing and is no month.
    fn goes_on_in(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        // Of the complaints, 1 622: a comma ends a clause, and no cell.
        let clause = before.strip_suffix(", ");
        // Births (36 700): what stands in brackets behind a word.
        let word = clause.or_else(|| before.strip_suffix(" (")).or_else(|| before.strip_suffix(' ')).unwrap_or(before);
        let numbers = |class: Class| {
            matches!(class, Class::SectionBefore(_) | Class::MonthName(_) | Class::MonthNameWeak(_)).then_some(())
        };
        let named = self.tokens.last().is_some_and(|last| last.end == word.len() && last.find(numbers).is_some());
        // In October, 4 697: no day of the month stands behind the comma.
        word.ends_with(char::is_alphabetic) && (clause.is_some() || !named)
    }

    /// Whether a currency follows the digits and commas at `at` directly, where they are too many for a list: 150,00元; or what
    /// is counted or measured behind digits in groups of three: 5 000元, 2 438 mm.
    fn currency_after(&self, at: usize) -> bool {
        /// The fewest digits that are one amount rather than two.
        const DIGITS: usize = 5;
        /// The most characters that are looked at.
        const LONGEST: usize = 24;
        if self.surfaces.words {
            return false;
        }
        let run = self.bytes[at..self.end].iter().take(LONGEST);
        let length = run.take_while(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b' ')).count();
        let written = &self.bytes[at..at + length];
        if written.contains(&b' ') {
            // 30 480 kg: a space may stand before the unit too.
            let groups = written.trim_ascii_end();
            let thousands = groups.contains(&b' ')
                && groups.splitn(2, |byte| *byte == b' ').all(|group| (1..=3).contains(&group.len()));
            return thousands && self.follows(at + length, counted);
        }
        let lead = written.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let digits = written.iter().filter(|byte| byte.is_ascii_digit()).count();
        let one_amount = digits < length && lead <= 3 && digits >= DIGITS && !written.ends_with(b",");
        one_amount && self.follows(at + length, is_money)
    }

    /// Whether a word of a kind stands at `at`.
    fn follows(&self, at: usize, is_kind: fn(&Entry) -> bool) -> bool {
        self.surfaces.longest(self.text, at, self.end).is_some_and(|(_, entry)| is_kind(entry))
    }

    /// The longest surface of `heads` at `at`; a word that is no figure gives way where a number runs through it.
    fn surface(&self, at: usize, heads: [Option<Head>; 2]) -> Option<(usize, &'a Entry)> {
        let (stop, entry) = self.surfaces.longest_of(heads, self.text, at, self.end)?;
        if !self.surfaces.words && (entry.quiet || entry.unit) {
            if let Some(mark) = self.mark_of_date(at) {
                return Some(mark);
            }
            if entry.unit && self.is_limited_power(at) {
                return self.numeral(at);
            }
            if entry.quiet
                && let Some(week) = self.unit_before_numeral(at, stop)
            {
                return Some(week);
            }
            if entry.quiet && (self.number_runs_through(at, stop) || self.is_run(at, stop)) {
                return self.numeral(at);
            }
            if entry.quiet
                && self.is_limited_number(at)
                && let Some(tenths) = self.single(at).filter(|(_, entry)| entry.classes.contains(&Class::Tenths))
            {
                return Some(tenths);
            }
        }
        Some((stop, entry))
    }

    /// The numeral of one character at `at`.
    pub(super) fn numeral(&self, at: usize) -> Option<(usize, &'a Entry)> {
        self.single(at).filter(|(_, entry)| entry.classes.iter().any(|class| class.is_numeral()))
    }

    pub(super) fn leads_on(&self, at: usize) -> bool {
        self.single(at).is_some_and(|(_, entry)| {
            entry.classes.iter().any(|class| class.is_numeral() || matches!(class, Class::Point | Class::Hour))
        })
    }

    pub(super) fn single(&self, at: usize) -> Option<(usize, &'a Entry)> {
        let letter = self.text.get(at..self.end)?.chars().next()?;
        self.surfaces.longest(self.text, at, at + letter.len_utf8())
    }

    /// Whether the hyphen at `at` joins a word to what stands before it: `twenty-five`, `5-year`.
    fn joins_words(&self, at: usize) -> bool {
        let before = at.checked_sub(1).is_some_and(|before| self.bytes[before].is_ascii_alphanumeric());
        before && at + 1 < self.end && self.bytes[at + 1].is_ascii_alphabetic()
    }

    /// A word of the alphabet: a surface of `heads`, or a name with digits, or nothing.
    fn word(&mut self, place: Place<'_>, heads: [Option<Head>; 2]) -> usize {
        let (bytes, at) = (self.bytes, place.at);
        if matches!(bytes[at], b'h' | b'w')
            && let Some(stop) = self.address(at)
        {
            self.push(at, stop, Kind::Name);
            return stop;
        }
        if self.is_times(at) || self.is_time_mark(at) {
            return at + 1;
        }
        if let Some((stop, entry)) = self.surfaces.longest_of(heads, self.text, at, self.end)
            && !(entry.quiet && self.goes_on_to_number(at, stop))
            && !self.is_lone_zero(at, entry)
        {
            let glued = bytes[stop - 1].is_ascii_alphabetic() && bytes.get(stop).is_some_and(u8::is_ascii_digit);
            // H1N1: letters that touch the digit of a word make a name of both.
            let name = bytes[stop - 1].is_ascii_digit() && bytes.get(stop).is_some_and(u8::is_ascii_alphanumeric);
            let (stop, entry) = if entry.quiet && self.goes_on_from_number(at) {
                self.first_word(at).unwrap_or((stop, entry))
            } else {
                (stop, entry)
            };
            if !name && (!glued || entry.classes.iter().any(|class| class.glues_to_digits())) {
                self.surface_at(at, stop, entry);
                return stop;
            }
        }
        let stop = at + place.letters();
        self.name(at, stop).unwrap_or(stop)
    }

    /// Whether the letter at `at` stands for × between digits: 60x40 cm, but not 0x1F.
    fn is_times(&self, at: usize) -> bool {
        let digits = |last: &Token<'_>| {
            last.end == at && matches!(last.kind, Kind::Digits(_)) && &self.text[last.start..at] != "0"
        };
        matches!(self.bytes[at], b'x' | b'X')
            && self.bytes.get(at + 1..self.end).is_some_and(|after| after.first().is_some_and(u8::is_ascii_digit))
            && self.tokens.last().is_some_and(digits)
    }

    /// Whether the letter at `at` parts a date from the time of day, as ISO 8601 writes them: 2018-03-07T15:30.
    fn is_time_mark(&self, at: usize) -> bool {
        let digits = |last: &Token<'_>| last.end == at && matches!(last.kind, Kind::Digits(_));
        let hour = |after: &[u8]| matches!(after, [b'0'..=b'2', hour, b':', ..] if hour.is_ascii_digit());
        self.bytes[at] == b'T'
            && self.bytes.get(at + 1..self.end).is_some_and(hour)
            && self.tokens.last().is_some_and(digits)
    }

    /// Whether the letter at `at` that stands for a zero (二O一八年) touches nothing that a numeral goes on with: O'Hagan.
    fn is_lone_zero(&self, at: usize, entry: &Entry) -> bool {
        let zero = !self.surfaces.words && entry.numeral;
        let leads = |last: &Token<'_>| last.end == at && matches!(last.kind, Kind::Word(entry) if entry.leads_number);
        zero && !self.tokens.last().is_some_and(leads)
    }

    /// Whether the words from `at` to `stop` end in a one that counts the length of time behind it: "the one" in "the one-year
    /// term".
    fn goes_on_to_number(&self, at: usize, stop: usize) -> bool {
        let joined = self.bytes.get(stop).is_some_and(|byte| matches!(byte, b' ' | b'-'));
        let has = |at: usize, end: usize, test: fn(&Class) -> bool| {
            let found = self.surfaces.longest(self.text, at, end);
            found.filter(|_| joined).is_some_and(|(_, entry)| entry.classes.iter().any(test))
        };
        let last = self.bytes[at..stop].iter().rposition(|byte| !byte.is_ascii_alphabetic());
        let one = last.is_some_and(|last| has(at + last + 1, stop, |class| matches!(class, Class::Digit(1))));
        one && has(stop + 1, self.end, |class| {
            matches!(
                class,
                Class::Duration(_) | Class::Unit(_) | Class::Inner(_) | Class::Scale(_) | Class::OrdinalPower(_)
            )
        })
    }

    /// Whether the word at `at` goes on with a number before it: "one of" in "twenty-one of them".
    fn goes_on_from_number(&self, at: usize) -> bool {
        self.tokens.last().is_some_and(|last| {
            let joined = matches!(self.text.get(last.end..at), Some(" " | "-"));
            joined && last.find(|class| (class.is_numeral() || class == Class::Filler).then_some(())).is_some()
        })
    }

    /// The surface of the one word at `at`.
    fn first_word(&self, at: usize) -> Option<(usize, &'a Entry)> {
        let letters = self.bytes[at..self.end].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        self.surfaces.longest(self.text, at, at + letters)
    }

    /// Letters from `at` to `stop` that digits follow: COVID-19, H1N1.
    fn name(&mut self, at: usize, letters_end: usize) -> Option<usize> {
        let bytes = self.bytes;
        let digit = |place: usize| place < self.end && bytes[place].is_ascii_digit();
        if !bytes.get(letters_end).is_some_and(|next| next.is_ascii_digit() || *next == b'-') {
            return None;
        }
        let letters_end = self.hyphenated(at, letters_end);
        let hyphen = bytes.get(letters_end) == Some(&b'-') && bytes[at].is_ascii_uppercase() && digit(letters_end + 1);
        if !digit(letters_end) && !hyphen {
            return None;
        }
        let mut stop = letters_end + usize::from(hyphen);
        let letter = |place: usize| place < self.end && bytes[place].is_ascii_alphanumeric();
        while letter(stop) || (stop < self.end && bytes[stop] == b'-' && letter(stop + 1)) {
            stop += 1;
        }
        // PM2.5, V2.0, PM2,5: the decimals of a name.
        let whole = bytes[at].is_ascii_uppercase() && bytes[stop - 1].is_ascii_digit();
        let decimals = |next: &u8| *next == b'.' || *next == b',' && self.surfaces.comma;
        if whole && bytes.get(stop).is_some_and(decimals) && digit(stop + 1) {
            stop += 2;
            while letter(stop) || (stop < self.end && bytes[stop] == b'-' && letter(stop + 1)) {
                stop += 1;
            }
        }
        self.push(at, stop, Kind::Name);
        Some(stop)
    }
}

impl Reader<'_, '_> {
    /// The end of capitals with hyphens between that digits follow: SN-K17.
    fn hyphenated(&self, at: usize, end: usize) -> usize {
        /// The most letters of a part.
        const PART: usize = 4;
        let bytes = self.bytes;
        if bytes.get(end) != Some(&b'-') || !bytes[at].is_ascii_uppercase() {
            return end;
        }
        let capitals =
            bytes[end + 1..self.end].iter().take(PART + 1).take_while(|byte| byte.is_ascii_uppercase()).count();
        let after = end + 1 + capitals;
        let digits = (1..=PART).contains(&capitals) && bytes.get(after).is_some_and(u8::is_ascii_digit);
        if digits { after } else { end }
    }

    /// The end of the web address at `at`.
    fn address(&self, at: usize) -> Option<usize> {
        let rest = self.text.get(at..self.end)?;
        let starts = ["http://", "https://", "www."].iter().any(|scheme| rest.starts_with(scheme));
        if !starts {
            return None;
        }
        let end = rest
            .find(|letter: char| !letter.is_ascii_graphic() || matches!(letter, '<' | '>' | '"'))
            .unwrap_or(rest.len());
        Some(at + rest[..end].trim_end_matches(['.', ',', ';', ')', ':']).len())
    }
}

/// Whether the word is something that numbers count or measure.
pub(super) fn counted(entry: &Entry) -> bool {
    entry.classes.iter().any(|class| {
        matches!(class, Class::Currency { .. } | Class::Classifier(_) | Class::Unit(_) | Class::Duration(_))
    })
}

pub(super) fn is_money(entry: &Entry) -> bool {
    entry.classes.iter().any(|class| matches!(class, Class::Currency { .. }))
}

pub(super) fn is_coin(entry: &Entry) -> bool {
    entry.classes.iter().any(|class| matches!(class, Class::Coin(_)))
}
