use std::io::{self, BufRead, Read};

use encoding_rs::Decoder;

use super::charset::{Charset, Undecodable, decode, decode_chunk};
use super::choose::Choice;
use crate::read::error::StreamFault;

/// How many bytes are decoded at a time.
const CHUNK: usize = 64 * 1024;

/// Reads a stream of bytes in any encoding as UTF-8, in constant memory.
pub(in crate::read) struct Transcoder<R> {
    input: R,
    chunk: Vec<u8>,
    decoder: Decoder,
    choice: Choice,
    lossy: bool,
    text: String,
    /// How much of `text` was taken.
    taken: usize,
    /// Offset of `chunk` in the input.
    offset: u64,
    at_end: bool,
}

impl<R: Read> Transcoder<R> {
    /// Starts to decode; the input starts with the byte order mark if there is one.
    pub(in crate::read) fn new(mut input: R, choice: Choice, lossy: bool) -> io::Result<Self> {
        let mut mark = vec![0; choice.mark];
        input.read_exact(&mut mark)?;
        let mut transcoder = Self {
            chunk: vec![0; CHUNK],
            decoder: encoding_rs::UTF_8.new_decoder_without_bom_handling(),
            lossy,
            text: String::new(),
            taken: 0,
            offset: choice.mark as u64,
            at_end: false,
            input,
            choice,
        };
        match transcoder.choice.charset {
            Charset::Standard(encoding) => transcoder.decoder = encoding.new_decoder_without_bom_handling(),
            // Nobody streams these; they are decoded whole.
            Charset::Hz | Charset::Utf32 { .. } => {
                let mut bytes = Vec::new();
                transcoder.input.read_to_end(&mut bytes)?;
                let decoded = decode(&bytes, transcoder.choice.charset, lossy);
                transcoder.text = decoded.map_err(|misfit| transcoder.fault(misfit.offset, &bytes))?;
                transcoder.at_end = true;
            }
        }
        Ok(transcoder)
    }

    fn fault(&self, offset: usize, bytes: &[u8]) -> StreamFault {
        StreamFault::Undecodable(Undecodable {
            encoding: self.choice.charset.name(),
            reason: self.choice.reason.to_string(),
            offset: self.offset + offset as u64,
            bytes: bytes.iter().skip(offset).take(1).copied().collect(),
        })
    }

    fn refill(&mut self) -> io::Result<()> {
        self.text.clear();
        self.taken = 0;
        while self.text.is_empty() && !self.at_end {
            let read = match self.input.read(&mut self.chunk) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            self.at_end = read == 0;
            let bytes = &self.chunk[..read];
            if let Err(misfit) = decode_chunk(&mut self.decoder, bytes, self.at_end, self.lossy, &mut self.text) {
                return Err(self.fault(misfit.offset, bytes).into());
            }
            self.offset += read as u64;
        }
        Ok(())
    }
}

impl<R: Read> BufRead for Transcoder<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.taken >= self.text.len() && !self.at_end {
            self.refill()?;
        }
        Ok(self.text.as_bytes().get(self.taken..).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.taken += amount;
    }
}

impl<R: Read> Read for Transcoder<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let amount = available.len().min(into.len());
        into[..amount].copy_from_slice(&available[..amount]);
        self.consume(amount);
        Ok(amount)
    }
}
