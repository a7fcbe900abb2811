//! Why a request is not understood: a code, the place, the caller's own word, and what to do.

use std::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct as _};

use super::reader::shorten;
use crate::explain::catalogue::{Phrase, Template as _, fill};
use crate::lang::Lang;

/// Why a request is not understood. Nothing was guessed and nothing was evaluated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem(Box<Told>);

/// What a problem holds. It is boxed: every step of reading a request gives a result or a problem, and a result is as large as
/// the larger of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    code: &'static str,
    path: String,
    message: String,
}

impl Problem {
    /// The kind of problem, stable across versions and languages: `unknown-input`, `part-above-whole` …
    pub fn code(&self) -> &'static str {
        self.0.code
    }

    /// Where in the request: `facts.online-dossiers.part`. Empty where the request as a whole is meant.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What is wrong, with the caller's own word, and what was expected; starts in lower case.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// A problem at `path`, said by `template` with `values`; `{path}` is filled in.
    #[cold]
    #[inline(never)]
    pub(super) fn new(
        lang: Lang,
        code: &'static str,
        path: &Path<'_>,
        template: &str,
        values: &[(&str, &str)],
    ) -> Self {
        let path = path.to_string();
        let shown = if path.is_empty() { Phrase::TheRequest.template(lang).to_owned() } else { path.clone() };
        let mut all = vec![("path", shown.as_str())];
        all.extend_from_slice(values);
        Self(Box::new(Told { code, message: fill(template, &all), path }))
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
        problem.serialize_field("code", self.code())?;
        problem.serialize_field("path", self.path())?;
        problem.serialize_field("message", self.message())?;
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
