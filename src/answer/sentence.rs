//! A text that is made of others: of phrases, of what a rule file says, of numbers and of what somebody declared.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use serde::ser::{Serialize, SerializeTupleStruct as _, Serializer};

use crate::ratio::{Decimal, Manner};

/// One or more sentences, kept as the parts that they are made of: what phrases and rule files say is not copied.
///
/// A verdict says the same phrases again and again: a shell that has read a phrase once need not read it again.
#[derive(Clone, Default)]
pub struct Sentence<'t> {
    parts: Vec<Part<'t>>,
    /// Everything that was made for this sentence alone, behind each other.
    made: String,
    /// All of it as one text, once somebody has asked for that.
    whole: OnceLock<String>,
}

/// What stands next in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part<'t> {
    /// This text.
    Text(&'t str),
    /// So many bytes of what was made.
    Made(usize),
}

impl<'t> Sentence<'t> {
    /// Nothing yet, with room for so many parts.
    pub fn with_capacity(parts: usize) -> Self {
        Self { parts: Vec::with_capacity(parts), ..Self::default() }
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
        self.make(|made| number.write(manner, made));
    }

    /// Adds all of another one.
    pub fn append(&mut self, other: &Self) {
        self.whole.take();
        self.parts.extend_from_slice(&other.parts);
        self.made.push_str(&other.made);
    }

    fn make(&mut self, write: impl FnOnce(&mut String)) {
        let start = self.made.len();
        write(&mut self.made);
        self.add(Part::Made(self.made.len().saturating_sub(start)));
    }

    fn add(&mut self, part: Part<'t>) {
        self.whole.take();
        self.parts.push(part);
    }

    /// Whether nothing was added.
    pub const fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The parts, one behind the other.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        let mut rest = self.made.as_str();
        self.parts.iter().map(move |part| match part {
            Part::Text(text) => *text,
            Part::Made(length) => {
                let (made, after) = rest.split_at_checked(*length).unwrap_or_default();
                rest = after;
                made
            }
        })
    }
}

impl<'t> From<&'t str> for Sentence<'t> {
    fn from(text: &'t str) -> Self {
        let mut sentence = Self::with_capacity(1);
        sentence.push(text);
        sentence
    }
}

impl From<String> for Sentence<'_> {
    fn from(made: String) -> Self {
        Self { parts: vec![Part::Made(made.len())], made, whole: OnceLock::new() }
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
        let mut parts = serializer.serialize_tuple_struct("Sentence", self.parts.len())?;
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
