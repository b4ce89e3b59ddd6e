use encoding_rs::{Decoder, DecoderResult, Encoding};

use super::hz;

/// An encoding that bytes can be read with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::read) enum Charset {
    /// One of the WHATWG Encoding Standard.
    Standard(&'static Encoding),
    /// Chinese in seven bits (RFC 1843), which the standard leaves out.
    Hz,
    /// Four bytes a character, which the standard leaves out.
    Utf32 { big_endian: bool },
}

impl Charset {
    pub(in crate::read) fn name(self) -> &'static str {
        match self {
            // Everyone writes it in capitals but the encoding standard.
            Self::Standard(encoding) if encoding == encoding_rs::GB18030 => "GB18030",
            Self::Standard(encoding) => encoding.name(),
            Self::Hz => "HZ-GB-2312",
            Self::Utf32 { big_endian: true } => "UTF-32BE",
            Self::Utf32 { big_endian: false } => "UTF-32LE",
        }
    }

    /// The encoding that a label names, in any case.
    ///
    /// GB2312 and GBK name GB18030 here, which agrees with them on everything they have.
    pub(in crate::read) fn of_label(label: &str) -> Option<Self> {
        let label = label.trim();
        let is = |name: &str| label.eq_ignore_ascii_case(name);
        if is("hz-gb-2312") || is("hz") {
            return Some(Self::Hz);
        }
        if is("utf-32") || is("utf-32le") || is("utf-32be") {
            return Some(Self::Utf32 { big_endian: is("utf-32be") });
        }
        Encoding::for_label_no_replacement(label.as_bytes()).map(Self::standard)
    }

    pub(super) fn standard(encoding: &'static Encoding) -> Self {
        Self::Standard(if encoding == encoding_rs::GBK { encoding_rs::GB18030 } else { encoding })
    }
}

/// Bytes that an encoding does not explain.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "byte {} at offset {offset} is no {encoding} ({reason}); state the right encoding with --encoding, or replace such bytes \
     with --lossy",
    hexadecimal(bytes)
)]
pub struct Undecodable {
    /// The encoding's name.
    pub encoding: &'static str,
    /// Why that encoding was chosen.
    pub reason: String,
    /// Offset of the first such byte in the input, after decompression.
    pub offset: u64,
    /// The bytes, four at most.
    pub bytes: Vec<u8>,
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(" ")
}

/// Where decoding failed: offset and number of the bytes that fit no character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) struct Misfit {
    pub offset: usize,
    pub length: usize,
}

/// Decodes a whole input; where `lossy`, what does not decode becomes U+FFFD.
pub(in crate::read) fn decode(bytes: &[u8], charset: Charset, lossy: bool) -> Result<String, Misfit> {
    match charset {
        Charset::Standard(encoding) if encoding == encoding_rs::UTF_8 => decode_utf8(bytes, lossy),
        Charset::Standard(encoding) => {
            let mut decoder = encoding.new_decoder_without_bom_handling();
            let mut text = String::new();
            decode_chunk(&mut decoder, bytes, true, lossy, &mut text)?;
            Ok(text)
        }
        Charset::Hz => hz::decode(bytes, lossy),
        Charset::Utf32 { big_endian } => decode_utf32(bytes, big_endian, lossy),
    }
}

fn decode_utf8(bytes: &[u8], lossy: bool) -> Result<String, Misfit> {
    match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) if lossy => Ok(String::from_utf8_lossy(bytes).into_owned()),
        Err(error) => {
            let offset = error.valid_up_to();
            Err(Misfit { offset, length: error.error_len().unwrap_or(bytes.len() - offset) })
        }
    }
}

fn decode_utf32(bytes: &[u8], big_endian: bool, lossy: bool) -> Result<String, Misfit> {
    const WIDTH: usize = 4;
    let mut text = String::with_capacity(bytes.len() / 2);
    for (index, unit) in bytes.chunks(WIDTH).enumerate() {
        let value = <[u8; WIDTH]>::try_from(unit)
            .ok()
            .map(|unit| if big_endian { u32::from_be_bytes(unit) } else { u32::from_le_bytes(unit) });
        match value.and_then(char::from_u32) {
            Some(letter) => text.push(letter),
            None if lossy => text.push(char::REPLACEMENT_CHARACTER),
            None => return Err(Misfit { offset: index * WIDTH, length: unit.len() }),
        }
    }
    Ok(text)
}

/// Decodes the next bytes of a stream and appends them to `text`; offsets count from the chunk's start.
///
/// A character that began in an earlier chunk and fails in this one is reported at offset 0.
pub(super) fn decode_chunk(
    decoder: &mut Decoder,
    bytes: &[u8],
    last: bool,
    lossy: bool,
    text: &mut String,
) -> Result<(), Misfit> {
    /// Room for what a decoder may hold back between chunks.
    const SLACK: usize = 32;
    let mut done = 0;
    loop {
        let rest = bytes.get(done..).unwrap_or_default();
        let room = decoder.max_utf8_buffer_length_without_replacement(rest.len()).unwrap_or(rest.len());
        text.reserve(room.saturating_add(SLACK));
        let (result, read) = decoder.decode_to_string_without_replacement(rest, text, last);
        done += read;
        match result {
            DecoderResult::InputEmpty => return Ok(()),
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(_, _) if lossy => text.push(char::REPLACEMENT_CHARACTER),
            DecoderResult::Malformed(length, after) => {
                let length = usize::from(length);
                return Err(Misfit { offset: done.saturating_sub(length + usize::from(after)), length });
            }
        }
    }
}
