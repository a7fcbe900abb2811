//! How rules lie in a bundle: checked campaigns, read back without copying a text.
//!
//! A general serialiser would do it too. Its reader has to expect anything, and took up a tenth of the browser's module;
//! this one reads what the same version of the library has written, and nothing else. A [`Bundle`] is three texts, in which
//! names, Vietnamese and English words stand behind each other (`lines.rs`), and the structure: numbers, seven bits to a byte, in
//! the order of the fields.
//!
//! INVARIANT: `load` reads what `store` writes; the tests of `web/` hold what was read against what was bundled. A bundle that
//! lacks something gives zeros and empty texts, never a panic.

mod campaign;

use std::mem;

use chrono::{Datelike as _, NaiveDate};

use crate::lang::{Noun, Text};
use crate::lines;
use crate::ratio::Exact;
use crate::value::{Number, Value, Word};

/// What was stored, to be read.
#[derive(Clone, Copy, Debug)]
pub struct Bundle<'t> {
    /// Names, then Vietnamese, then English words.
    pub texts: &'t str,
    /// The lengths of the three, and what they are words of.
    pub structure: &'t [u8],
}

impl<'t> Bundle<'t> {
    /// What [`Compiled::to_bytes`] has given; nothing where the bytes are too few or their texts are none.
    pub fn from_bytes(bytes: &'t [u8]) -> Option<Self> {
        let (length, rest) = bytes.split_first_chunk()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (texts, structure) = rest.split_at_checked(length)?;
        Some(Self { texts: std::str::from_utf8(texts).ok()?, structure })
    }
}

/// What was stored, to be kept: in a file, or for as long as the program runs.
#[derive(Debug, PartialEq, Eq)]
pub struct Compiled {
    /// [`Bundle::texts`].
    pub texts: String,
    /// [`Bundle::structure`].
    pub structure: Vec<u8>,
}

impl Compiled {
    /// That alone, compiled.
    pub fn of<'t>(value: &impl Stored<'t>) -> Self {
        let mut writer = Writer::default();
        value.store(&mut writer);
        writer.compiled()
    }

    /// The same as one row of bytes, for a file; [`Bundle::from_bytes`] takes it apart.
    pub fn to_bytes(&self) -> Vec<u8> {
        let length = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        [&length.to_le_bytes(), self.texts.as_bytes(), &self.structure].concat()
    }

    /// The same, to be read.
    pub fn as_bundle(&self) -> Bundle<'_> {
        Bundle { texts: &self.texts, structure: &self.structure }
    }
}

/// In which of the three texts a word stands.
#[derive(Clone, Copy, Debug)]
enum Words {
    Names,
    Vi,
    En,
}

/// Takes down what is stored.
#[derive(Debug, Default)]
pub struct Writer {
    texts: [String; 3],
    structure: Vec<u8>,
}

impl Writer {
    /// All that was stored.
    pub fn compiled(mut self) -> Compiled {
        let mut head = Self::default();
        for text in &self.texts {
            head.number(text.len() as u64);
        }
        head.structure.append(&mut self.structure);
        Compiled { texts: self.texts.concat(), structure: head.structure }
    }

    /// Takes the English texts out, to be bundled apart; [`Reader::english`] puts them back.
    pub fn take_english(&mut self) -> String {
        let [_, _, english] = &mut self.texts;
        mem::take(english)
    }

    /// How long the three texts and the structure are so far.
    pub fn lengths(&self) -> [u32; 4] {
        let [names, vi, en] = self.texts.each_ref().map(String::len);
        [names, vi, en, self.structure.len()].map(|length| u32::try_from(length).unwrap_or(0))
    }

    fn word(&mut self, kind: Words, word: &str) {
        let [names, vi, en] = &mut self.texts;
        let text = match kind {
            Words::Names => names,
            Words::Vi => vi,
            Words::En => en,
        };
        lines::add(text, word);
    }

    /// Writes a number.
    pub fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.structure.push(u8::try_from(number & 0x7f).unwrap_or(0) | 0x80);
            number >>= 7;
        }
        self.structure.push(u8::try_from(number).unwrap_or(0));
    }
}

/// Gives back what was stored.
#[derive(Debug)]
pub struct Reader<'t> {
    texts: [&'t str; 3],
    structure: &'t [u8],
}

impl<'t> Reader<'t> {
    /// A reader of what [`Writer::compiled`] has given.
    pub fn new(Bundle { texts, structure }: Bundle<'t>) -> Self {
        let mut reader = Self { texts: [""; 3], structure };
        let mut rest = texts;
        reader.texts = [(); 3].map(|()| {
            let (text, after) = rest.split_at_checked(reader.length()).unwrap_or_default();
            rest = after;
            text
        });
        reader
    }

    /// A reader of the part that was written between two [`Writer::lengths`].
    pub fn part(bundle: Bundle<'t>, [from, to]: [[u32; 4]; 2]) -> Self {
        let place = |offset: u32| usize::try_from(offset).unwrap_or(usize::MAX);
        let Self { texts: [names, vi, en], structure } = Self::new(bundle);
        let [names_from, vi_from, en_from, from] = from.map(place);
        let [names_to, vi_to, en_to, to] = to.map(place);
        let texts = [names.get(names_from..names_to), vi.get(vi_from..vi_to), en.get(en_from..en_to)];
        Self { texts: texts.map(Option::unwrap_or_default), structure: structure.get(from..to).unwrap_or_default() }
    }

    /// The same reader with the English texts, where [`Writer::take_english`] has taken them out. Without them they are
    /// empty.
    #[must_use]
    pub const fn english(self, english: &'t str) -> Self {
        let [names, vi, _] = self.texts;
        Self { texts: [names, vi, english], ..self }
    }

    fn word(&mut self, kind: Words) -> &'t str {
        let [names, vi, en] = &mut self.texts;
        let text = match kind {
            Words::Names => names,
            Words::Vi => vi,
            Words::En => en,
        };
        lines::take(text).unwrap_or_default()
    }

    /// Reads a number.
    pub fn number(&mut self) -> u64 {
        let mut number = 0;
        let mut shift = 0_u32;
        while let Some((&byte, rest)) = self.structure.split_first() {
            self.structure = rest;
            number |= u64::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            shift = shift.saturating_add(7);
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    fn length(&mut self) -> usize {
        usize::try_from(self.number()).unwrap_or(0)
    }
}

/// What can lie in a bundle.
pub trait Stored<'t> {
    /// Writes it.
    fn store(&self, to: &mut Writer);
    /// Reads it.
    fn load(from: &mut Reader<'t>) -> Self;
}

impl<'t> Stored<'t> for &'t str {
    fn store(&self, to: &mut Writer) {
        to.word(Words::Names, self);
    }

    fn load(from: &mut Reader<'t>) -> Self {
        from.word(Words::Names)
    }
}

impl<'t> Stored<'t> for Text<'t> {
    fn store(&self, to: &mut Writer) {
        to.word(Words::Vi, self.vi);
        to.word(Words::En, self.en);
    }

    fn load(from: &mut Reader<'t>) -> Self {
        Self { vi: from.word(Words::Vi), en: from.word(Words::En) }
    }
}

impl<'t> Stored<'t> for Noun<'t> {
    fn store(&self, to: &mut Writer) {
        to.word(Words::Vi, self.vi);
        to.word(Words::En, self.en);
        to.word(Words::En, self.one);
    }

    fn load(from: &mut Reader<'t>) -> Self {
        Self { vi: from.word(Words::Vi), en: from.word(Words::En), one: from.word(Words::En) }
    }
}

impl<'t, T: Stored<'t>> Stored<'t> for Vec<T> {
    fn store(&self, to: &mut Writer) {
        to.number(self.len() as u64);
        for item in self {
            item.store(to);
        }
    }

    fn load(from: &mut Reader<'t>) -> Self {
        (0..from.length()).map(|_| T::load(from)).collect()
    }
}

impl<'t, T: Stored<'t>> Stored<'t> for Option<T> {
    fn store(&self, to: &mut Writer) {
        self.is_some().store(to);
        if let Some(value) = self {
            value.store(to);
        }
    }

    fn load(from: &mut Reader<'t>) -> Self {
        bool::load(from).then(|| T::load(from))
    }
}

impl<'t, A: Stored<'t>, B: Stored<'t>> Stored<'t> for (A, B) {
    fn store(&self, to: &mut Writer) {
        self.0.store(to);
        self.1.store(to);
    }

    fn load(from: &mut Reader<'t>) -> Self {
        (A::load(from), B::load(from))
    }
}

/// Numbers that fit into 64 bits, and how they come back from there.
macro_rules! numbers {
    ($($type:ty: |$number:ident| $back:expr,)*) => { $(
        impl<'t> Stored<'t> for $type {
            fn store(&self, to: &mut Writer) {
                to.number(u64::from(*self));
            }

            fn load(from: &mut Reader<'t>) -> Self {
                let $number = from.number();
                $back
            }
        }
    )* };
}

numbers! {
    u64: |number| number,
    u32: |number| u32::try_from(number).unwrap_or(0),
    u16: |number| u16::try_from(number).unwrap_or(0),
    bool: |number| number == 1,
}

impl<'t, const N: usize> Stored<'t> for [u32; N] {
    fn store(&self, to: &mut Writer) {
        for number in self {
            number.store(to);
        }
    }

    fn load(from: &mut Reader<'t>) -> Self {
        std::array::from_fn(|_| u32::load(from))
    }
}

impl<'t> Stored<'t> for [[u32; 4]; 2] {
    fn store(&self, to: &mut Writer) {
        self.as_flattened().iter().for_each(|number| number.store(to));
    }

    fn load(from: &mut Reader<'t>) -> Self {
        [Stored::load(from), Stored::load(from)]
    }
}

impl<'t> Stored<'t> for u128 {
    fn store(&self, to: &mut Writer) {
        for half in [self >> 64, self & u128::from(u64::MAX)] {
            to.number(u64::try_from(half).unwrap_or(0));
        }
    }

    fn load(from: &mut Reader<'t>) -> Self {
        u128::from(from.number()) << 64 | u128::from(from.number())
    }
}

impl<'t> Stored<'t> for Exact {
    fn store(&self, to: &mut Writer) {
        let (numerator, denominator) = self.raw();
        (numerator < 0).store(to);
        numerator.unsigned_abs().store(to);
        denominator.unsigned_abs().store(to);
    }

    fn load(from: &mut Reader<'t>) -> Self {
        Self::quotient(bool::load(from), u128::load(from), u128::load(from))
    }
}

impl<'t> Stored<'t> for NaiveDate {
    fn store(&self, to: &mut Writer) {
        u32::try_from(self.num_days_from_ce()).unwrap_or(0).store(to);
    }

    fn load(from: &mut Reader<'t>) -> Self {
        let days = i32::try_from(from.number()).unwrap_or(0);
        Self::from_num_days_from_ce_opt(days).unwrap_or_default()
    }
}

impl<'t> Stored<'t> for Word {
    fn store(&self, to: &mut Writer) {
        to.word(Words::Names, self);
    }

    fn load(from: &mut Reader<'t>) -> Self {
        Self::Owned(from.word(Words::Names).to_owned())
    }
}

/// Choices, each by its number and what stands in its fields: the first one where there is none of that number. One that is left out
/// does not compile, and one that is stored is read back, because both come from the same row.
macro_rules! choices {
    ($($name:ident $(<$text:lifetime>)? {
        0: $first:ident $(($($first_in:tt)*))? $({$($first_named:tt)*})? $(= [$($first_field:ident),*])?
        $(, $number:literal: $variant:ident $(($($in:tt)*))? $({$($named:tt)*})? $(= [$($field:ident),*])?)* $(,)?
    })*) => { $(
        impl<'t> Stored<'t> for $name $(<$text>)? {
            fn store(&self, to: &mut Writer) {
                match self {
                    Self::$first $(($($first_in)*))? $({$($first_named)*})? => {
                        to.number(0);
                        $($($first_field.store(to);)*)?
                    }
                    $(Self::$variant $(($($in)*))? $({$($named)*})? => {
                        to.number($number);
                        $($($field.store(to);)*)?
                    })*
                }
            }

            fn load(from: &mut Reader<'t>) -> Self {
                match from.number() {
                    $($number => {
                        $($(let $field = Stored::load(from);)*)?
                        Self::$variant $(($($in)*))? $({$($named)*})?
                    })*
                    _ => {
                        $($(let $first_field = Stored::load(from);)*)?
                        Self::$first $(($($first_in)*))? $({$($first_named)*})?
                    }
                }
            }
        }
    )* };
}
use choices;

// A request. Its numbers stand as they were written.
choices! {
    Value {
        0: Null,
        1: Bool(false),
        2: Bool(true),
        3: Number(number) = [number],
        4: Text(text) = [text],
        5: List(items) = [items],
        6: Map(pairs) = [pairs],
    }
}

impl<'t> Stored<'t> for Number {
    fn store(&self, to: &mut Writer) {
        self.as_str().store(to);
    }

    fn load(from: &mut Reader<'t>) -> Self {
        Self::written(<&str>::load(from))
    }
}

/// Names, by their places among all of their kind; the first where there is none at that place.
macro_rules! stored_names {
    ($($name:ident: $first:ident,)*) => { $(
        impl<'t> Stored<'t> for $name {
            fn store(&self, to: &mut Writer) {
                to.number(*self as u64);
            }

            fn load(from: &mut Reader<'t>) -> Self {
                Self::ALL.get(from.length()).copied().unwrap_or(Self::$first)
            }
        }
    )* };
}
use stored_names;
