//! Decodes a request from the words in which JavaScript has written it.
//!
//! The last three bits of a word are a kind, the others its number: nothing; false and true; a whole number; a number or a text of
//! so many units of UTF-16, which follow; a list or a map of so many items.
//!
//! INVARIANT: `web/package/request.js` writes what is read here. Anything else gives some value, and never a panic.

use xet_khen::api::{Number, Value};

/// The request in these words: JavaScript writes none that is nested deeper than a value may be.
pub fn decode(words: &[u32]) -> Value {
    RequestDecoder(words).value(Value::MAX_DEPTH)
}

/// The words that are left.
struct RequestDecoder<'w>(&'w [u32]);

impl RequestDecoder<'_> {
    fn word(&mut self) -> (u32, usize) {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        (first & 7, usize::try_from(first >> 3).unwrap_or(0))
    }

    fn value(&mut self, depth: u8) -> Value {
        let (kind, number) = self.word();
        match (kind, depth.checked_sub(1)) {
            (1, _) => Value::Bool(number == 1),
            (2, _) => Value::Number(Number::from(number as u64)),
            (3, _) => Value::Number(Number::written(&self.text(number))),
            (4, _) => Value::Text(self.text(number).into()),
            (5, Some(deeper)) => {
                let mut items = Vec::with_capacity(self.fitting(number));
                while items.len() < number && !self.0.is_empty() {
                    items.push(self.value(deeper));
                }
                Value::List(items)
            }
            (6, Some(deeper)) => {
                let mut pairs = Vec::with_capacity(self.fitting(number));
                while pairs.len() < number && !self.0.is_empty() {
                    let (_, length) = self.word();
                    pairs.push((self.text(length).into(), self.value(deeper)));
                }
                Value::Map(pairs)
            }
            _ => Value::Null,
        }
    }

    /// So many items, and no more than there are words left.
    fn fitting(&self, items: usize) -> usize {
        items.min(self.0.len())
    }

    fn text(&mut self, length: usize) -> String {
        let (units, rest) = self.0.split_at_checked(length).unwrap_or((self.0, &[]));
        self.0 = rest;
        // Nearly all texts are names and figures in ASCII.
        let mut ascii = String::with_capacity(units.len());
        for unit in units {
            match u8::try_from(*unit) {
                Ok(letter) if letter.is_ascii() => ascii.push(letter.into()),
                _ => return letters(units),
            }
        }
        ascii
    }
}

/// A text in UTF-16.
#[inline(never)]
fn letters(units: &[u32]) -> String {
    let units = units.iter().map(|unit| u16::try_from(*unit).unwrap_or(0));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}
