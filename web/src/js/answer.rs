//! Encodes answers for JavaScript: words of 32 bits for their shape, and one text for all that they say.
//!
//! The last four bits of a word are a kind, the others its number. `web/package/answer.js` decodes any answer from that, so a field
//! that is added to an answer needs nothing here or there. serde-wasm-bindgen would hand over each field by itself, through an import of the
//! module: a verdict has two hundred of them, and modules that import nothing start sooner.
//!
//! INVARIANT: `web/package/answer.js` reads what is written here; `tests/package/core.test.mjs` holds what it makes of it against
//! the core's JSON.

use std::fmt;

use serde::ser::{
    Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, SerializeTupleStruct,
    Serializer, StdError,
};

/// What stands in the last four bits of a word.
mod kind {
    pub const NULL: u32 = 0;
    pub const BOOL: u32 = 1;
    /// A whole number of 28 bits, from 0.
    pub const WHOLE: u32 = 2;
    /// Any other number: the halves of a float follow, the lower one first.
    pub const FLOAT: u32 = 3;
    /// A number that is written as the next text, of so many units.
    pub const WRITTEN: u32 = 4;
    /// The next text, of so many units of UTF-16.
    pub const TEXT: u32 = 5;
    /// A text of the module, of so many bytes; the place where it lies follows.
    pub const FIXED: u32 = 6;
    /// One text of so many parts, which follow.
    pub const JOINED: u32 = 7;
    /// A list of so many items, which follow.
    pub const LIST: u32 = 8;
    /// A map of so many keys, which follow, each before its value.
    pub const MAP: u32 = 9;
    /// A record of the form with that number: the values of its fields follow in their order.
    pub const RECORD: u32 = 10;
    /// The first record of the next form: a map, whose keys are the fields of the form.
    pub const FORM: u32 = 11;
    /// Stands for the value of a field that this record does not have.
    pub const ABSENT: u32 = 12;
}

/// The bits of a kind.
const KIND_BITS: u32 = 4;

/// Encodes one answer after the other.
#[derive(Debug)]
pub struct AnswerEncoder {
    /// Texts that stay where they are for as long as the module lives: of what lies in them only the place is told.
    fixed: &'static [&'static str],
    /// The types of records that were encoded, by the places of their names: the fields of each are told once.
    forms: Vec<*const u8>,
    words: Words,
    /// In UTF-8.
    text: Vec<u8>,
}

impl AnswerEncoder {
    /// Nothing yet.
    pub const fn new(fixed: &'static [&'static str]) -> Self {
        Self { fixed, forms: Vec::new(), words: Words { row: Vec::new(), length: 0 }, text: Vec::new() }
    }

    /// Encodes `answer` in the place of what was there before; gives the place of its words. The first two of them say where the text
    /// lies and how many bytes it has. Of what cannot be encoded nothing is told, and nothing stands in its place: JavaScript throws.
    pub fn encode(&mut self, answer: &impl Serialize) -> usize {
        let told = self.forms.len();
        self.clear();
        if answer.serialize(&mut *self).is_err() {
            self.forms.truncate(told);
            self.clear();
            self.word(kind::NULL, 0);
        }
        let text = [self.text.as_ptr().addr(), self.text.len()].map(to_word);
        for (word, of_text) in self.words.row.iter_mut().zip(text) {
            *word = of_text;
        }
        self.words.row.as_ptr().addr()
    }

    fn clear(&mut self) {
        self.words.length = 0;
        self.text.clear();
        self.words.add([0, 0]);
    }

    #[inline(never)]
    fn word(&mut self, kind: u32, number: u32) {
        self.words.add([number << KIND_BITS | kind]);
    }

    #[inline(never)]
    fn made(&mut self, kind: u32, text: &str) {
        let mut units = 0_u32;
        // Nearly all are a few bytes, for which calling somebody who copies would take longer.
        for byte in text.bytes() {
            self.text.push(byte);
            // Every character begins with one byte; those of four bytes are two units.
            let begun = u32::from(byte & 0xc0 != 0x80).wrapping_add((byte >= 0xf0).into());
            units = units.wrapping_add(begun);
        }
        self.word(kind, units);
    }

    #[inline(never)]
    fn fixed(&mut self, text: &str) {
        self.words.add([to_word(text.len()) << KIND_BITS | kind::FIXED, to_word(text.as_ptr().addr())]);
    }

    #[inline(never)]
    fn said(&mut self, text: &str) {
        let within = |all: &&str| text.as_ptr().addr().wrapping_sub(all.as_ptr().addr()) < all.len();
        if self.fixed.iter().any(within) { self.fixed(text) } else { self.made(kind::TEXT, text) }
    }

    fn open(&mut self, kind: u32) -> Items<'_> {
        let start = self.words.length;
        self.word(kind, 0);
        Items { encoder: self, start, count: 0 }
    }
}

/// Words, and room for more: adding to a vector word by word takes twice as long.
#[derive(Debug)]
struct Words {
    row: Vec<u32>,
    length: usize,
}

impl Words {
    #[inline]
    fn add<const COUNT: usize>(&mut self, words: [u32; COUNT]) {
        let end = self.length.saturating_add(COUNT);
        if end > self.row.len() {
            self.grow(end);
        }
        if let Some(room) = self.row.get_mut(self.length..end) {
            room.iter_mut().zip(words).for_each(|(room, word)| *room = word);
        }
        self.length = end;
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, end: usize) {
        self.row.resize(end.saturating_mul(2), 0);
    }
}

/// A place or a length in the module's memory: all of them have 32 bits.
fn to_word(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The halves of 64 bits, the lower one first.
#[expect(clippy::cast_possible_truncation, reason = "that is what is asked for")]
const fn halves(bits: u64) -> [u32; 2] {
    [bits as u32, (bits >> 32) as u32]
}

/// The items of a list or a map that is being encoded.
pub struct Items<'e> {
    encoder: &'e mut AnswerEncoder,
    /// Where its own word stands, in which their number is written at the end.
    start: usize,
    count: u32,
}

impl Items<'_> {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Encoded {
        self.count = self.count.saturating_add(1);
        value.serialize(&mut *self.encoder)
    }

    fn close(self) -> Encoded {
        if let Some(word) = self.encoder.words.row.get_mut(self.start) {
            *word |= self.count << KIND_BITS;
        }
        Ok(())
    }
}

/// The fields of a record that is being encoded.
pub struct Fields<'e> {
    values: Items<'e>,
    /// Whether the record is the first one of its form, so that the keys are told as well.
    is_first: bool,
}

impl Fields<'_> {
    /// Tells the next field of the form, where it was not told before.
    #[inline(never)]
    fn tell(&mut self, key: &'static str) {
        if self.is_first {
            self.values.count = self.values.count.saturating_add(1);
            self.values.encoder.fixed(key);
        }
    }
}

type Encoded = Result<(), NotEncoded>;

/// No answer has such a value.
#[derive(Debug)]
pub struct NotEncoded;

impl fmt::Display for NotEncoded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no answer has such a value")
    }
}

impl StdError for NotEncoded {}

impl serde::ser::Error for NotEncoded {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Kinds of values that no answer has.
macro_rules! not_encoded {
    ($($name:ident($($type:ty),*) -> $result:ty;)*) => { $(
        fn $name(self, $(_: $type),*) -> $result {
            Err(NotEncoded)
        }
    )* };
}

/// Whole numbers, all by way of the longest.
macro_rules! whole {
    ($($name:ident: $type:ty,)*) => { $(
        fn $name(self, number: $type) -> Encoded {
            self.serialize_i64(i64::try_from(number).map_err(|_| NotEncoded)?)
        }
    )* };
}

impl<'e> Serializer for &'e mut AnswerEncoder {
    type Ok = ();
    type Error = NotEncoded;
    type SerializeSeq = Items<'e>;
    type SerializeMap = Items<'e>;
    type SerializeStruct = Fields<'e>;
    type SerializeTuple = Items<'e>;
    type SerializeTupleStruct = Items<'e>;
    type SerializeTupleVariant = Impossible<(), NotEncoded>;
    type SerializeStructVariant = Impossible<(), NotEncoded>;

    // Numbers can stand as they were written.
    fn is_human_readable(&self) -> bool {
        false
    }

    whole! {
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64,
    }

    not_encoded! {
        serialize_f32(f32) -> Encoded;
        serialize_char(char) -> Encoded;
        serialize_unit_struct(&'static str) -> Encoded;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Result<Self::SerializeTupleVariant, NotEncoded>;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Result<Self::SerializeStructVariant, NotEncoded>;
    }

    #[expect(clippy::cast_precision_loss, reason = "JavaScript keeps no more of it")]
    fn serialize_i64(self, number: i64) -> Encoded {
        match u32::try_from(number) {
            Ok(number) if number < 1 << (u32::BITS - KIND_BITS) => self.word(kind::WHOLE, number),
            _ => self.serialize_f64(number as f64)?,
        }
        Ok(())
    }

    fn serialize_f64(self, number: f64) -> Encoded {
        let [low, high] = halves(number.to_bits());
        self.words.add([kind::FLOAT, low, high]);
        Ok(())
    }

    fn serialize_bool(self, value: bool) -> Encoded {
        self.word(kind::BOOL, value.into());
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Encoded {
        self.said(text);
        Ok(())
    }

    /// A number as it was written; no answer has other bytes.
    fn serialize_bytes(self, number: &[u8]) -> Encoded {
        self.made(kind::WRITTEN, str::from_utf8(number).map_err(|_| NotEncoded)?);
        Ok(())
    }

    fn serialize_unit(self) -> Encoded {
        self.word(kind::NULL, 0);
        Ok(())
    }

    fn serialize_none(self) -> Encoded {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Encoded {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> Encoded {
        self.fixed(word);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Encoded {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Encoded {
        Err(NotEncoded)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'e>, NotEncoded> {
        Ok(self.open(kind::LIST))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'e>, NotEncoded> {
        Ok(self.open(kind::LIST))
    }

    /// A sentence, in its parts; no answer has other tuples with a name.
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items<'e>, NotEncoded> {
        Ok(self.open(kind::JOINED))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Items<'e>, NotEncoded> {
        Ok(self.open(kind::MAP))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Fields<'e>, NotEncoded> {
        let known = self.forms.iter().position(|known| *known == name.as_ptr());
        let mut values = self.open(if known.is_some() { kind::RECORD } else { kind::FORM });
        match known {
            // The number of a told form stands where that of the fields would.
            Some(number) => values.count = to_word(number),
            None => values.encoder.forms.push(name.as_ptr()),
        }
        Ok(Fields { values, is_first: known.is_none() })
    }
}

impl SerializeSeq for Items<'_> {
    type Ok = ();
    type Error = NotEncoded;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Encoded {
        self.item(value)
    }

    fn end(self) -> Encoded {
        self.close()
    }
}

impl SerializeTuple for Items<'_> {
    type Ok = ();
    type Error = NotEncoded;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Encoded {
        self.item(value)
    }

    fn end(self) -> Encoded {
        self.close()
    }
}

impl SerializeTupleStruct for Items<'_> {
    type Ok = ();
    type Error = NotEncoded;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, part: &T) -> Encoded {
        self.item(part)
    }

    fn end(self) -> Encoded {
        self.close()
    }
}

impl SerializeMap for Items<'_> {
    type Ok = ();
    type Error = NotEncoded;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Encoded {
        key.serialize(&mut *self.encoder)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Encoded {
        self.item(value)
    }

    fn end(self) -> Encoded {
        self.close()
    }
}

impl SerializeStruct for Fields<'_> {
    type Ok = ();
    type Error = NotEncoded;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Encoded {
        self.tell(key);
        value.serialize(&mut *self.values.encoder)
    }

    fn skip_field(&mut self, key: &'static str) -> Encoded {
        self.tell(key);
        self.values.encoder.word(kind::ABSENT, 0);
        Ok(())
    }

    fn end(self) -> Encoded {
        self.values.close()
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::*;

    #[derive(Serialize)]
    struct Known {
        text: &'static str,
    }

    #[derive(Serialize)]
    struct New<T> {
        known: Known,
        value: T,
    }

    #[test]
    fn what_cannot_be_encoded_leaves_no_trace() {
        let mut encoder = AnswerEncoder::new(&[]);
        let known = Known { text: "said" };
        encoder.encode(&known);
        encoder.encode(&known);
        let [words, forms] = [encoder.words.length, encoder.forms.len()];

        let new = New { known: Known { text: "cut off" }, value: [(0, 'x')] };
        encoder.encode(&(true, new));
        assert_eq!(
            encoder.words.row.get(2..encoder.words.length),
            Some(&[kind::NULL][..]),
            "nothing stands in its place"
        );
        assert_eq!((encoder.text.as_slice(), encoder.forms.len()), (&b""[..], forms), "and no form is told");

        encoder.encode(&known);
        assert_eq!(
            (encoder.words.length, encoder.text.as_slice()),
            (words, &b"said"[..]),
            "what was told before still is"
        );
        encoder.encode(&New { known, value: true });
        assert_eq!(encoder.words.row.get(2), Some(&(2 << KIND_BITS | kind::FORM)), "what was not told is told");
    }
}
