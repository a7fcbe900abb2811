//! Why a request is not understood: a code, the place, the caller's own word, and what to do.

use std::fmt;
use std::ops::Range;

use serde::{Serialize, Serializer, ser::SerializeStruct as _};

use super::reader::shorten;
use crate::codes::codes;
use crate::explain::catalogue::{Phrase, Template as _, split};
use crate::lang::Lang;

codes! {
    /// The kind of a problem, the same in every version and language.
    ProblemCode {
        WrongLength = "wrong-length": "columns that are not of one length",
        UnknownMilestone = "unknown-milestone": "a key of `from` that is no period",
        DuplicateId = "duplicate-id": "two nominees of one name",
        EmptyName = "empty-name": "a nominee or a body without a name",
        UnknownCampaign = "unknown-campaign": "a campaign that there is not; the message lists those that there are",
        UnknownOccasion = "unknown-occasion": "an occasion that there is not; the message lists those that there are",
        UnknownAward = "unknown-award": "an award that there is not; the message lists those that there are",
        UnknownKind = "unknown-kind": "neither a collective nor an individual",
        UnknownGroup = "unknown-group": "a group that the campaign does not name; the message lists those of the kind",
        UnknownInput = "unknown-input": "an input that the campaign does not ask; the message lists those that it asks",
        UnknownChoice = "unknown-choice": "none of the answers to choose from; the message lists them",
        UnknownQuestion = "unknown-question": "a question that the campaign does not leave open; the message lists those that it does",
        UnknownReading = "unknown-reading": "none of the readings of the question; the message lists them",
        UnknownLang = "unknown-lang": "neither `vi` nor `en`",
        UnknownKey = "unknown-key": "a key that does not stand here; the message lists those that do",
        MissingKey = "missing-key": "a key that must stand here and does not",
        WrongType = "wrong-type": "something of another kind than is expected; also a function, a date or anything else that is no plain data",
        PartAboveWhole = "part-above-whole": "a part that is more than its whole",
        Negative = "negative": "a figure below zero",
        NotWhole = "not-whole": "a count that is not whole",
        OutOfRange = "out-of-range": "a figure outside its bounds",
        NotFinite = "not-finite": "a figure that is no number, or infinite",
        AmbiguousNumber = "ambiguous-number": "`1.234`, which may mean one thousand two hundred and thirty-four; in English `1,234` too. `85.125` of 100 has one reading and is taken",
        NotANumber = "not-a-number": "a text that does not read as a number",
        TooLong = "too-long": "a number with more digits than are read",
        TooLarge = "too-large": "a reason or a note that is too long",
        Contradicts = "contradicts": "two figures of which one bounds the other; a nominee from the subordinate units of a body that has none",
        EmptyReason = "empty-reason": "a reason without words",
        BadDate = "bad-date": "a day that does not exist",
    }
}

/// Why a request is not understood. Nothing was guessed and nothing was evaluated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem(Box<Told>);

/// What a problem holds. It is boxed: every step of reading a request gives a result or a problem, and a result is as large as
/// the larger of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    code: ProblemCode,
    path: String,
    message: String,
    /// Where the message names the place in the request, in bytes; nothing where it does not.
    names_place: Option<Range<usize>>,
}

impl Problem {
    /// The kind of problem.
    pub fn code(&self) -> ProblemCode {
        self.0.code
    }

    /// Where in the request: `facts.online-dossiers.part`. Empty where the request as a whole is meant.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The keys of that place, the outermost one first.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.path.split('.').filter(|key| !key.is_empty())
    }

    /// What is wrong, with the caller's own word, and what was expected; starts in lower case.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The message with another name for the place, where it names that: for people who do not see the request.
    pub fn message_at(&self, name: &str) -> String {
        let mut message = self.0.message.clone();
        if let Some(place) = self.0.names_place.clone() {
            message.replace_range(place, name);
        }
        message
    }

    /// What the message says behind the name of the place, where it opens with that; else all of it.
    pub fn message_behind_place(&self) -> &str {
        let opens = |place: &&Range<usize>| place.start <= '“'.len_utf8();
        let behind = self.0.names_place.as_ref().filter(opens).map_or(0, |place| place.end);
        self.0.message.get(behind..).unwrap_or_default()
    }

    /// A problem at `path`, said by `template` with `values`; `{path}` is filled in.
    #[cold]
    #[inline(never)]
    pub(super) fn new(lang: Lang, code: ProblemCode, path: &Path<'_>, template: &str, values: &[(&str, &str)]) -> Self {
        let path = path.to_string();
        let shown = if path.is_empty() { Phrase::TheRequest.template(lang) } else { &path };
        let (mut message, mut names_place) = (String::new(), None);
        for (text, name) in split(template) {
            message.push_str(text);
            let start = message.len();
            if name == Some("path") {
                message.push_str(shown);
                names_place = Some(start..message.len());
            } else {
                message.push_str(values.iter().find(|(key, _)| Some(*key) == name).map_or("", |(_, value)| value));
            }
        }
        Self(Box::new(Told { code, path, message, names_place }))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl std::error::Error for Problem {}

/// As a caller gets it: `{ code, path, message }`.
impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut problem = serializer.serialize_struct("Problem", 3)?;
        problem.serialize_field("code", &self.code())?;
        problem.serialize_field("message", self.message())?;
        problem.serialize_field("path", self.path())?;
        problem.end()
    }
}

/// A place in a request. Built on the way down, written out only where there is a problem.
#[derive(Clone, Copy, Debug)]
pub(super) enum Path<'a> {
    Root,
    /// The request as a whole, of which one row is read: its number stands behind all keys.
    Row(usize),
    Key(&'a Self, &'a str),
}

impl<'a> Path<'a> {
    /// The place of `key` in this one.
    pub(super) const fn key(&'a self, key: &'a str) -> Self {
        Self::Key(self, key)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(row) = self.keys(formatter)? { write!(formatter, ".{row}") } else { Ok(()) }
    }
}

impl Path<'_> {
    /// Writes the keys; gives the row, where one is read.
    fn keys(&self, formatter: &mut fmt::Formatter<'_>) -> Result<Option<usize>, fmt::Error> {
        match self {
            Self::Root => Ok(None),
            Self::Row(row) => Ok(Some(*row)),
            Self::Key(parent, key) => {
                let row = parent.keys(formatter)?;
                formatter.write_str(if matches!(parent, Self::Key(..)) { "." } else { "" })?;
                formatter.write_str(&shorten(key))?;
                Ok(row)
            }
        }
    }
}
