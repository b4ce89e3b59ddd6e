//! What encoding bytes look like that carry neither mark nor declaration.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::charset::{Charset, decode_chunk};
use super::hz;

/// What the bytes look like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Detected {
    /// Text in an encoding, and what speaks for it.
    Charset { charset: Charset, reason: &'static str },
    /// No text; the offset is that of the first byte that no text has.
    NoText { offset: usize },
}

/// How many bytes are weighed; that every byte fits is found out when all are decoded.
const SAMPLE: usize = 1 << 20;

/// Recognises the encoding of `bytes`, which are the beginning of a longer input unless `complete`.
pub(super) fn detect(bytes: &[u8], complete: bool) -> Detected {
    let complete = complete && bytes.len() <= SAMPLE;
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let found = |encoding, reason| Detected::Charset { charset: Charset::standard(encoding), reason };
    let utf8 = utf8(sample, complete);
    if let Some(encoding) = utf16(sample, utf8) {
        return found(encoding, "detected: read as such, nearly all of it is common characters");
    }
    if let Some(offset) = memchr::memchr(0, sample) {
        return Detected::NoText { offset };
    }
    if sample.is_ascii() {
        if hz::is_hz(sample) {
            return Detected::Charset { charset: Charset::Hz, reason: "detected: ~{ and ~} enclose Chinese" };
        }
        return found(UTF_8, "ASCII alone");
    }
    if let Some(text) = utf8 {
        if let Some(encoding) = chinese_by_accident_utf8(sample, text) {
            return found(encoding, "detected: a few Han characters, and as UTF-8 no word of any language");
        }
        return found(UTF_8, "detected: every byte sequence is well-formed");
    }
    if is_nearly_utf8(sample) {
        return found(UTF_8, "detected: nearly every byte sequence is well-formed");
    }
    legacy(sample, complete)
}

/// GB18030 where a text of a few Han characters happens to be well-formed UTF-8 (联通 and 通知 are such words): all of it
/// would be letters between Greek and the end of the two-byte range, and none of the Latin ones that English uses.
fn chinese_by_accident_utf8(sample: &[u8], text: &str) -> Option<&'static Encoding> {
    const FEW: usize = 8;
    let mut beyond_ascii = text.chars().filter(|letter| !letter.is_ascii());
    let strange = beyond_ascii.clone().take(FEW).count() < FEW
        && beyond_ascii.all(|letter| matches!(letter, '\u{250}'..='\u{7FF}'));
    (strange && common_share(sample, true, GB18030) == 100).then_some(GB18030)
}

/// The number of characters beyond ASCII where the bytes are UTF-8; the last may be cut unless `complete`.
pub(super) fn utf8_sequences(bytes: &[u8], complete: bool) -> Option<usize> {
    Some(utf8(bytes, complete)?.chars().filter(|letter| !letter.is_ascii()).count())
}

/// The bytes as UTF-8, without the last character where that is cut and they are not `complete`.
fn utf8(bytes: &[u8], complete: bool) -> Option<&str> {
    match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) if !complete && error.error_len().is_none() => {
            simdutf8::basic::from_utf8(bytes.get(..error.valid_up_to())?).ok()
        }
        Err(_) => None,
    }
}

/// Whether the text is UTF-8 with some damage rather than anything else: at least twenty good sequences to a bad one, or a
/// single bad one at the very end of a text that was cut.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    const GOOD_TO_A_BAD_ONE: usize = 20;
    let (mut good, mut bad) = (0, 0);
    let mut cut = false;
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
        cut = std::str::from_utf8(chunk.invalid()).is_err_and(|error| error.error_len().is_none());
    }
    good >= bad * GOOD_TO_A_BAD_ONE || (bad == 1 && cut && good > 0)
}

/// Whether a text that is in no encoding of Chinese is UTF-8 with some damage: at least as much speaks for it as against it.
///
/// In an encoding of single bytes, characters of three bytes would be an accented letter and two signs, as in « café », where
/// other letters and signs stand alone; those of two bytes are more often such an accident, and count half.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    const LONG: usize = 3;
    let (mut long, mut short, mut bad) = (0, 0, 0);
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars().filter(|letter| !letter.is_ascii()) {
            let is_long = letter.len_utf8() >= LONG;
            long += usize::from(is_long);
            short += usize::from(!is_long);
        }
        bad += usize::from(!chunk.invalid().is_empty());
    }
    long > 0 && 2 * long + short >= 2 * bad
}

/// UTF-16 without a mark: a reading of which nearly every unit is a common character, where no other encoding would
/// explain the bytes (all have control characters in them).
fn utf16(bytes: &[u8], utf8: Option<&str>) -> Option<&'static Encoding> {
    const UNIT: usize = 2;
    /// Share of common characters, in percent.
    const ENOUGH: usize = 95;
    let share = |read: fn([u8; UNIT]) -> u16| {
        let units = bytes.chunks_exact(UNIT).filter_map(|unit| unit.try_into().ok()).map(read);
        let (common, all) = units.fold((0, 0), |(common, all), unit| (common + usize::from(is_common(unit)), all + 1));
        percent(common, all)
    };
    if utf8.is_some() && !has_controls(bytes) {
        return None;
    }
    let (little, big) = (share(u16::from_le_bytes), share(u16::from_be_bytes));
    match (little.max(big) >= ENOUGH, little >= big) {
        (false, _) => None,
        (true, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
    }
}

/// Whether there are control characters beside white space.
fn has_controls(bytes: &[u8]) -> bool {
    /// Bytes that are looked at together; the search ends with the first block that has one.
    const BLOCK: usize = 4096;
    let strange = |byte: &u8| byte.is_ascii_control() && !byte.is_ascii_whitespace();
    bytes.chunks(BLOCK).any(|block| block.iter().fold(false, |any, byte| any | strange(byte)))
}

fn percent(part: usize, all: usize) -> usize {
    (part * 100).checked_div(all).unwrap_or_default()
}

/// Whether a UTF-16 unit is a character that Chinese and European text is made of.
fn is_common(unit: u16) -> bool {
    matches!(unit,
        0x09 | 0x0A | 0x0D | 0x20..=0x7E | 0xA0..=0x17F
        | 0x2010..=0x203B | 0x2460..=0x249B | 0x3000..=0x3029 | 0x3220..=0x3229
        | 0x4E00..=0x9FA5 | 0xFF01..=0xFF5E | 0xFEFF)
}

/// A top-level domain that tells the detector to prefer Western European where single bytes leave it open: £ of
/// windows-1252 is Ł in windows-1250.
const WESTERN: &[u8] = b"uk";

/// One of the encodings from before Unicode.
fn legacy(sample: &[u8], complete: bool) -> Detected {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, complete);
    let guess = detector.guess(Some(WESTERN), Utf8Detection::Deny);
    let found = |encoding, reason| Detected::Charset { charset: Charset::standard(encoding), reason };
    if let Some(encoding) = chinese(sample, complete, guess) {
        return found(encoding, "detected: read as such, nearly all of it is common Han characters");
    }
    if is_damaged_utf8(sample) {
        return found(UTF_8, "detected: characters of several bytes are well-formed, and a few bytes damaged");
    }
    match control(sample, guess) {
        Some(offset) => Detected::NoText { offset },
        None => found(guess, "detected by the frequency of its characters"),
    }
}

/// Big5 or GB18030, where one of them makes sense of nearly all bytes beyond ASCII.
///
/// The detector rules an encoding out at the first byte that does not fit it, and is unsure of texts of a few characters;
/// here such a text keeps its encoding, so that the misfit is reported with its place.
fn chinese(sample: &[u8], complete: bool, guess: &'static Encoding) -> Option<&'static Encoding> {
    /// Share of common characters in percent. Running text has over 97; the other of the two encodings makes at most
    /// some 80 of it, and Western text under 40.
    const ENOUGH: usize = 88;
    let scored = [GB18030, BIG5].map(|encoding| (common_share(sample, complete, encoding), encoding));
    let preferred = Charset::standard(guess);
    let best = scored.into_iter().max_by_key(|&(share, encoding)| (share, Charset::Standard(encoding) == preferred));
    best.filter(|&(share, _)| share >= ENOUGH).map(|(_, encoding)| encoding)
}

/// Share of the characters beyond ASCII that are common Han or Chinese punctuation, in percent; misfits count against it.
fn common_share(sample: &[u8], complete: bool, encoding: &'static Encoding) -> usize {
    let mut text = String::new();
    let mut decoder = encoding.new_decoder_without_bom_handling();
    if decode_chunk(&mut decoder, sample, complete, true, &mut text).is_err() {
        return 0;
    }
    let (mut common, mut all) = (0, 0);
    for letter in text.chars().filter(|letter| !letter.is_ascii()) {
        all += 1;
        common += usize::from(is_common_chinese(letter));
    }
    percent(common, all)
}

/// Whether a character is Chinese punctuation, or one of the Han characters that GB 2312 or the first plane of Big5 lists
/// as frequent.
fn is_common_chinese(letter: char) -> bool {
    /// First bytes of GB 2312's first level, 3,755 characters by frequency.
    const FIRST_LEVEL: std::ops::RangeInclusive<u8> = 0xB0..=0xD7;
    /// First bytes of Big5's frequent characters, 5,401 of them.
    const FREQUENT: std::ops::RangeInclusive<u8> = 0xA4..=0xC6;
    match letter {
        '\u{3000}'..='\u{3029}' | '\u{FF01}'..='\u{FF5E}' | '\u{2014}'..='\u{2026}' | '\u{B7}' | '℃' | '㎡' => true,
        '\u{4E00}'..='\u{9FFF}' => {
            let mut written = [0; 4];
            let letter = &*letter.encode_utf8(&mut written);
            let bytes = |encoding: &'static Encoding| encoding.encode(letter).0;
            matches!(*bytes(GB18030), [lead, 0xA1..=0xFE] if FIRST_LEVEL.contains(&lead))
                || matches!(*bytes(BIG5), [lead, _] if FREQUENT.contains(&lead))
        }
        _ => false,
    }
}

/// The place of the first character that no text has, in an encoding that knows every byte.
fn control(sample: &[u8], encoding: &'static Encoding) -> Option<usize> {
    /// What old files end with, and what separates pages.
    const KEPT: &[char] = &['\t', '\n', '\r', '\u{B}', '\u{C}', '\u{1A}'];
    if !encoding.is_single_byte() {
        return None;
    }
    let text = encoding.decode_without_bom_handling(sample).0;
    text.chars().position(|letter| letter.is_control() && !KEPT.contains(&letter))
}
