//! A text that is made of others: of phrases, of what a rule file says, of numbers and of what somebody declared.

use std::fmt;
use std::ops::Deref;
use std::slice;
use std::sync::OnceLock;

use serde::ser::{Serialize, SerializeTupleStruct as _, Serializer};

use crate::ratio::{Decimal, Manner, Short};

/// One or more sentences, kept as the parts that they are made of: what phrases and rule files say is not copied.
///
/// A verdict says the same phrases again and again: a shell that has read a phrase once need not read it again. Most of what is made
/// for a sentence alone are short numbers, which stand among the parts: so hardly any sentence asks for memory twice.
#[derive(Clone, Default)]
pub struct Sentence<'t> {
    parts: Parts<'t>,
    /// Everything longer that was made for this sentence alone, behind each other.
    made: String,
    /// All of it as one text, once somebody has asked for that.
    whole: OnceLock<String>,
}

/// The parts; for one no memory is asked.
#[derive(Clone)]
enum Parts<'t> {
    One(Part<'t>),
    Any(Vec<Part<'t>>),
}

/// What stands next in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part<'t> {
    /// This text.
    Text(&'t str),
    /// What was made.
    Made(Made),
}

/// What was made for a sentence alone; it takes no more room than where another text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Made {
    Short(Short),
    /// So many bytes of the longer ones.
    Long(u32),
}

impl<'t> Sentence<'t> {
    /// Nothing yet, with room for so many parts.
    pub fn with_capacity(parts: usize) -> Self {
        Self { parts: Parts::Any(Vec::with_capacity(parts)), ..Self::default() }
    }

    /// Adds what a phrase or a rule file says.
    pub fn push(&mut self, text: &'t str) {
        if !text.is_empty() {
            self.add(Part::Text(text));
        }
    }

    /// Adds what somebody declared.
    pub fn quote(&mut self, text: &str) {
        self.make(|made| made.push_str(text));
    }

    /// Adds a number.
    pub fn number(&mut self, number: Decimal, manner: Manner) {
        match number.short(manner, false) {
            Some(short) => self.add(Part::Made(Made::Short(short))),
            None => self.make(|made| number.write(manner, made)),
        }
    }

    /// Adds a percentage.
    pub fn percentage(&mut self, number: Decimal, manner: Manner) {
        match number.short(manner, true) {
            Some(short) => self.add(Part::Made(Made::Short(short))),
            None => self.make(|made| {
                number.write(manner, made);
                made.push('%');
            }),
        }
    }

    /// Adds all of another one.
    pub fn append(&mut self, other: &Self) {
        self.made.push_str(&other.made);
        other.parts.all().iter().for_each(|part| self.add(*part));
    }

    #[inline(never)]
    fn make(&mut self, write: impl FnOnce(&mut String)) {
        let start = self.made.len();
        write(&mut self.made);
        // INVARIANT: nobody declares that much.
        let length = u32::try_from(self.made.len().saturating_sub(start)).unwrap_or(u32::MAX);
        self.add(Part::Made(Made::Long(length)));
    }

    #[inline]
    fn add(&mut self, part: Part<'t>) {
        self.whole.take();
        match &mut self.parts {
            Parts::Any(parts) if parts.capacity() > 0 => parts.push(part),
            Parts::Any(_) => self.parts = Parts::One(part),
            Parts::One(first) => {
                let mut parts = Vec::with_capacity(4);
                parts.push(*first);
                parts.push(part);
                self.parts = Parts::Any(parts);
            }
        }
    }

    /// Whether nothing was added.
    pub const fn is_empty(&self) -> bool {
        self.parts.all().is_empty()
    }

    /// The parts, one behind the other.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        let mut rest = self.made.as_str();
        self.parts.all().iter().map(move |part| match part {
            Part::Text(text) => *text,
            Part::Made(Made::Short(short)) => short.as_str(),
            Part::Made(Made::Long(length)) => {
                let length = usize::try_from(*length).unwrap_or(usize::MAX);
                let (made, after) = rest.split_at_checked(length).unwrap_or_default();
                rest = after;
                made
            }
        })
    }
}

impl Default for Parts<'_> {
    fn default() -> Self {
        Self::Any(Vec::new())
    }
}

impl<'t> Parts<'t> {
    const fn all(&self) -> &[Part<'t>] {
        match self {
            Self::One(part) => slice::from_ref(part),
            Self::Any(parts) => parts.as_slice(),
        }
    }
}

impl<'t> From<&'t str> for Sentence<'t> {
    fn from(text: &'t str) -> Self {
        let mut sentence = Self::default();
        sentence.push(text);
        sentence
    }
}

impl From<String> for Sentence<'_> {
    fn from(made: String) -> Self {
        let mut sentence = Self::default();
        sentence.quote(&made);
        sentence
    }
}

/// The sentence as one text.
impl Deref for Sentence<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.whole.get_or_init(|| self.parts().collect())
    }
}

impl fmt::Display for Sentence<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self)
    }
}

impl fmt::Debug for Sentence<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, formatter)
    }
}

/// In JSON it is one text; whoever reads parts gets a tuple of them.
impl Serialize for Sentence<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_str(self);
        }
        let mut parts = serializer.serialize_tuple_struct("Sentence", self.parts.all().len())?;
        self.parts().try_for_each(|part| parts.serialize_field(part))?;
        parts.end()
    }
}

/// Two are the same that read the same.
impl PartialEq for Sentence<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Sentence<'_> {}

impl PartialEq<str> for Sentence<'_> {
    fn eq(&self, text: &str) -> bool {
        **self == *text
    }
}

impl PartialEq<&str> for Sentence<'_> {
    fn eq(&self, text: &&str) -> bool {
        **self == **text
    }
}
