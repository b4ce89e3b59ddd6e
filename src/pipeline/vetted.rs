use std::collections::VecDeque;

use super::Error;
use crate::lang::{self, Language};
use crate::read::{self, Bitext, TranslationUnit};
use crate::text::{Pair, Side};

/// Units that are read before the first is handed on, as far as their texts are no longer than [`SAMPLE`].
const FIRST: usize = 1000;

/// Bytes of each side that tell its language.
const SAMPLE: usize = 1 << 16;

/// The units of a bitext, as long as their texts are in the languages that it states.
///
/// Where the two are exchanged the figures of both texts are read by the rules of the other language, and most of them not at all,
/// so that errors would stay unseen. The first thousand units are looked at together, so that a few short ones are enough, and one
/// that quotes the other language, or stands the wrong way round alone, is none. A text in one wrong language is no fault of the kind:
/// units that are not translated are common, and the check reports them.
///
/// An item is the reader's error, or [`Error::ExchangedTags`].
pub fn vetted<E>(
    bitext: Bitext,
    languages: Pair<&'static Language>,
) -> impl Iterator<Item = Result<TranslationUnit, E>> + Send
where
    E: From<read::Error> + From<Error>,
{
    let name = bitext.name().to_owned();
    let mut units = bitext.fuse();
    let mut ahead = VecDeque::new();
    let mut sample: Pair<String> = Pair::default();
    while ahead.len() < FIRST && Side::BOTH.into_iter().all(|side| sample[side].len() < SAMPLE) {
        let Some(unit) = units.next() else { break };
        let unit = unit.inspect(|unit| {
            for side in Side::BOTH {
                sample[side].push_str(&unit.sides[side].text);
                sample[side].push('\n');
            }
        });
        let failed = unit.is_err();
        ahead.push_back(unit);
        if failed {
            break;
        }
    }
    let exchanged = lang::are_exchanged(sample.as_ref().map(String::as_str), languages);
    ahead.into_iter().chain(units).map(move |unit| {
        let unit = unit?;
        let texts = unit.sides.as_ref().map(|document| document.text.as_str());
        if exchanged && lang::are_exchanged(texts, languages) {
            let languages = languages.map(|language| language.name);
            return Err(Error::ExchangedTags { name: name.clone(), line: unit.line, unit: unit.id, languages }.into());
        }
        Ok(unit)
    })
}
