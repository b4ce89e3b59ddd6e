//! HZ (RFC 1843): Chinese in seven bits. `~{` opens a stretch of two-byte characters, `~}` closes it, `~~` is a tilde.

use super::charset::{self, Charset, Misfit};

/// Decodes HZ.
pub(super) fn decode(bytes: &[u8], lossy: bool) -> Result<String, Misfit> {
    let eight_bit = to_eight_bits(bytes, lossy)?;
    let decoded = charset::decode(&eight_bit.bytes, Charset::Standard(encoding_rs::GB18030), lossy);
    decoded.map_err(|misfit| Misfit { offset: eight_bit.origin(misfit.offset), ..misfit })
}

/// Whether the bytes switch to Chinese and back as HZ does, and mean something by it.
pub(super) fn is_hz(bytes: &[u8]) -> bool {
    let has = |escape: &[u8; 2]| bytes.windows(escape.len()).any(|pair| pair == escape);
    has(b"~{") && has(b"~}") && decode(bytes, false).is_ok_and(|text| !text.is_ascii())
}

struct EightBit {
    bytes: Vec<u8>,
    /// For each byte, where it stood.
    origins: Vec<usize>,
}

impl EightBit {
    fn push(&mut self, byte: u8, origin: usize) {
        self.bytes.push(byte);
        self.origins.push(origin);
    }

    fn origin(&self, offset: usize) -> usize {
        self.origins.get(offset).copied().unwrap_or_default()
    }
}

fn to_eight_bits(bytes: &[u8], lossy: bool) -> Result<EightBit, Misfit> {
    const HIGH_BIT: u8 = 0x80;
    let mut out = EightBit { bytes: Vec::with_capacity(bytes.len()), origins: Vec::with_capacity(bytes.len()) };
    let mut chinese = false;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied();
        let step = match (byte, next) {
            (b'~', Some(b'{')) if !chinese => {
                chinese = true;
                2
            }
            (b'~', Some(b'}')) if chinese => {
                chinese = false;
                2
            }
            (b'~', Some(b'~')) if !chinese => {
                out.push(b'~', at);
                2
            }
            (b'~', Some(b'\n')) if !chinese => 2,
            // A line end closes a stretch that was left open (RFC 1843, section 2).
            (b'\n', _) => {
                chinese = false;
                out.push(byte, at);
                1
            }
            (0x21..=0x77, Some(trail @ 0x21..=0x7E)) if chinese => {
                out.push(byte | HIGH_BIT, at);
                out.push(trail | HIGH_BIT, at);
                2
            }
            (0..=0x7F, _) if !chinese && byte != b'~' => {
                out.push(byte, at);
                1
            }
            (b' ' | b'\r' | b'\t', _) if chinese => {
                out.push(byte, at);
                1
            }
            _ if lossy => {
                out.push(b'?', at);
                1
            }
            _ => return Err(Misfit { offset: at, length: 1 }),
        };
        at += step;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_example_of_the_standard() {
        assert_eq!(
            decode(b"This is ~{<:Ky2;S{#,NpJ)l6HK!#~}Bye.", false).expect("HZ"),
            "This is 己所不欲，勿施於人。Bye."
        );
        assert_eq!(decode(b"a~~b", false).expect("HZ"), "a~b");
    }

    #[test]
    fn names_the_place_of_a_stray_byte() {
        assert_eq!(decode(b"ab~x", false), Err(Misfit { offset: 2, length: 1 }));
        assert!(!is_hz(b"costs ~{5} each"));
    }
}
