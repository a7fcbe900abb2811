//! Sentences as the parts of which a shell makes them: a row of words of 32 bits, which it reads where they lie.
//!
//! Of a part that is the same for ever only the place in memory is written. The shell reads the text there once and keeps it. So
//! a verdict with all its sentences is a few hundred words, and no text of it is written twice. It stands here and not in the
//! shell so that the sentences are compiled with the core, for speed.
//!
//! INVARIANT: `web/package/tape.js` reads what is written here; `tests/package/core.test.mjs` holds its answers against the core's.

use std::cell::RefCell;

use super::Out;
use crate::lang::Lang;
use crate::ratio::{Decimal, Manner};

/// The first word of a part that is no text of the module. No text of the module lies so low in its memory.
const END: u32 = 0;
/// A number: its units, then four times its decimals and the [`manner`] in which it is written.
const NUMBER: u32 = 1;
/// The same with units of two words, the lower one first. JavaScript keeps [`MOST_UNITS`] of them exactly.
const LONG_NUMBER: u32 = 3;
const MOST_UNITS: u64 = 1 << 53;
/// A text of the module without the full stop at its end.
const QUOTED: u32 = 4;
/// A text that somebody else wrote: the number of its bytes, and they themselves, four to a word.
const SAID: u32 = 2;

/// Stands in the place of a length: the part is not a text but a place of the rules, for which the shell asks.
const COMPOSED: u32 = u32::MAX;

/// As many tapes are kept for the next verdict: one writes about thirty.
const MOST_SPARE: usize = 64;

thread_local! {
    /// Room of tapes that are gone. To take it again costs less than to ask for it: half of what a verdict allocates are tapes.
    static SPARE: RefCell<Vec<Vec<u32>>> = const { RefCell::new(Vec::new()) };
}

/// Words for JavaScript, one behind the other.
#[derive(Debug)]
pub struct Tape(Vec<u32>);

impl Drop for Tape {
    fn drop(&mut self) {
        let mut room = std::mem::take(&mut self.0);
        if room.capacity() > 0 {
            room.clear();
            SPARE.with_borrow_mut(|spare| {
                if spare.len() < MOST_SPARE {
                    spare.push(room);
                }
            });
        }
    }
}

impl Tape {
    /// No words.
    pub const NONE: Self = Self(Vec::new());

    /// Where its words lie, until more are written.
    pub fn address(&self) -> usize {
        self.0.as_ptr().addr()
    }

    /// Takes all of them away.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Writes one word.
    pub fn word(&mut self, word: u32) {
        self.put(word);
    }

    /// The same without a call: half of a verdict's words are those of its texts and numbers.
    #[inline(always)]
    fn put(&mut self, word: u32) {
        self.0.push(word);
    }

    /// Writes the length of a list that follows.
    pub fn length(&mut self, length: usize) {
        self.word(word(length));
    }

    /// Writes a text of the module, which may be empty.
    pub fn name(&mut self, name: &'static str) {
        self.put(place(name));
        self.put(word(name.len()));
    }

    /// Writes a whole number.
    pub fn whole(&mut self, number: i128) {
        self.number(Decimal::whole(number), Manner::Plain);
    }

    /// Writes a text of parts.
    pub fn text(&mut self, text: &Self) {
        self.append(text);
        self.word(END);
    }
}

/// Where a text lies.
pub fn place(text: &'static str) -> u32 {
    word(text.as_ptr().addr())
}

/// A place or a length in the module's memory: all of them have 32 bits.
fn word(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

/// A manner of writing numbers, in two bits.
const fn manner(manner: Manner) -> u32 {
    match manner {
        Manner::Plain => 0,
        Manner::Said(Lang::En) | Manner::Counted(Lang::En) => 1,
        Manner::Said(Lang::Vi) => 2,
        Manner::Counted(Lang::Vi) => 3,
    }
}

/// The lower 32 bits.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "that is what is asked for")]
const fn low(number: i64) -> u32 {
    number as u32
}

impl Default for Tape {
    fn default() -> Self {
        Self::NONE
    }
}

impl Out for Tape {
    const KNOWS_USUAL: bool = true;

    fn with_room(bytes: usize) -> Self {
        // A part of some eight bytes crosses as two words.
        Self(SPARE.with_borrow_mut(Vec::pop).unwrap_or_else(|| Vec::with_capacity(bytes / 4)))
    }

    fn fixed(&mut self, part: &'static str) {
        if !part.is_empty() {
            self.name(part);
        }
    }

    fn quoted(&mut self, sentence: &'static str) {
        // The text itself stands under its place already: not even a part of it may stand there, too.
        self.put(QUOTED);
        self.name(sentence);
    }

    fn said(&mut self, part: &str) {
        self.0.extend_from_slice(&[SAID, word(part.len())]);
        let bytes = |four: &[u8]| four.iter().rev().fold(0, |word, byte| word << 8 | u32::from(*byte));
        self.0.extend(part.as_bytes().chunks(4).map(bytes));
    }

    fn number(&mut self, number: Decimal, said: Manner) {
        let form = |decimals| word(decimals << 2) | manner(said);
        match number.parts() {
            Some((units, decimals)) if i32::try_from(units).is_ok() => {
                for word in [NUMBER, low(units), form(decimals)] {
                    self.put(word);
                }
            }
            Some((units, decimals)) if units.unsigned_abs() < MOST_UNITS => {
                self.0.extend_from_slice(&[LONG_NUMBER, low(units), low(units >> 32), form(decimals)]);
            }
            _ => {
                let mut text = String::new();
                number.write(said, &mut text);
                self.said(&text);
            }
        }
    }

    fn composed(&mut self, place: usize, lang: Lang, _: &mut dyn FnMut(&mut Self)) {
        // What lies there is larger than a word, so one more tells the language.
        self.word(word(place) | u32::from(lang == Lang::En));
        self.word(COMPOSED);
    }

    fn append(&mut self, other: &Self) {
        self.0.extend_from_slice(&other.0);
    }
}
