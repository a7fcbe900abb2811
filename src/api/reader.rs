//! Reads one place of a request after the other, and says where something is not understood.

use chrono::NaiveDate;

use super::problem::{Path, Problem, ProblemCode as Code};
use super::{Value, Word};
use crate::calendar;
use crate::explain::catalogue::{Phrase, Template, say};
use crate::lang::Lang;

/// The value of `key`; `null` is as good as absent.
#[inline(never)]
pub(super) fn optional<'v>(pairs: &'v [(Word, Value)], key: &str) -> Option<&'v Value> {
    pairs.iter().find(|(k, _)| *k == key).and_then(|(_, value)| value.given())
}

/// The value of `key`, the last part of the reader's own path, and what is expected there.
pub(super) fn required<'v>(
    at: &Reader<'_>,
    pairs: &'v [(Word, Value)],
    key: &str,
    expected: impl Template,
) -> Result<&'v Value, Problem> {
    optional(pairs, key).ok_or_else(|| at.missing(expected))
}

/// Reads one place of a request and tells problems with it.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) lang: Lang,
    pub(super) path: &'a Path<'a>,
}

impl Reader<'_> {
    /// Reads what stands at `key` of this place.
    pub(super) fn at<T>(&self, key: &str, read: impl FnOnce(Reader<'_>) -> Result<T, Problem>) -> Result<T, Problem> {
        let path = self.path.key(key);
        read(Reader { lang: self.lang, path: &path })
    }

    /// Reads the item at `index` of this place.
    pub(super) fn item<T>(
        &self,
        index: usize,
        read: impl FnOnce(Reader<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.at(&index.to_string(), read)
    }

    pub(super) fn problem(&self, code: Code, phrase: impl Template, values: &[(&str, &str)]) -> Problem {
        Problem::new(self.lang, code, self.path, phrase.template(self.lang), values)
    }

    #[cold]
    #[inline(never)]
    pub(super) fn missing(&self, expected: impl Template) -> Problem {
        self.problem(Code::MissingKey, Phrase::ProblemMissingKey, &[("expected", expected.template(self.lang))])
    }

    #[cold]
    #[inline(never)]
    pub(super) fn wrong_type(&self, value: &Value, expected: impl Template) -> Problem {
        let values = [("word", &*describe(value, self.lang)), ("expected", expected.template(self.lang))];
        self.problem(Code::WrongType, Phrase::ProblemWrongType, &values)
    }

    /// `word` is none of `known`.
    #[cold]
    #[inline(never)]
    pub(super) fn unknown(&self, code: Code, word: &str, known: &mut dyn Iterator<Item = &str>) -> Problem {
        let known: Vec<&str> = known.collect();
        let nearest = self.nearest(word, &known);
        let word = shorten(word);
        let known = known.join(", ");
        self.problem(code, Phrase::ProblemUnknownName, &[("word", &word), ("nearest", &nearest), ("known", &known)])
    }

    /// " (did you mean …?)", or nothing where nothing is near.
    fn nearest(&self, word: &str, known: &[&str]) -> String {
        crate::nearest::nearest(word, known.iter().copied())
            .map_or_else(String::new, |near| say(self.lang, Phrase::Nearest, &[("word", near)]))
    }

    /// The items of a list.
    pub(super) fn list<'v>(&self, value: &'v Value) -> Result<&'v [Value], Problem> {
        let Value::List(items) = value else { return Err(self.wrong_type(value, Phrase::ExpectedList)) };
        Ok(items)
    }

    pub(super) fn yes_no(&self, value: &Value) -> Result<bool, Problem> {
        let Value::Bool(answer) = value else { return Err(self.wrong_type(value, Phrase::ExpectedYesNo)) };
        Ok(*answer)
    }

    /// The keys and values of a map.
    pub(super) fn entries<'v>(&self, value: &'v Value) -> Result<&'v [(Word, Value)], Problem> {
        match value {
            Value::Map(pairs) if value.strange().is_none() => Ok(pairs),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Text(_) | Value::List(_) | Value::Map(_) => {
                Err(self.wrong_type(value, Phrase::ExpectedMap))
            }
        }
    }

    /// The keys and values of a map that has no others than `known`.
    pub(super) fn map<'v>(&self, value: &'v Value, known: &[&str]) -> Result<&'v [(Word, Value)], Problem> {
        let pairs = self.entries(value)?;
        match pairs.iter().find(|(key, _)| !known.contains(&&**key)) {
            None => Ok(pairs),
            Some((key, _)) => Err(self.unknown_key(key, known)),
        }
    }

    #[cold]
    #[inline(never)]
    fn unknown_key(&self, key: &str, known: &[&str]) -> Problem {
        let (word, nearest) = (shorten(key), self.nearest(key, known));
        self.problem(Code::UnknownKey, Phrase::ProblemUnknownKey, &[("word", &word), ("nearest", &nearest)])
    }

    pub(super) fn text<'v>(&self, value: &'v Value) -> Result<&'v str, Problem> {
        let Value::Text(text) = value else { return Err(self.wrong_type(value, Phrase::ExpectedText)) };
        Ok(text)
    }

    pub(super) fn year(&self, value: &Value) -> Result<u16, Problem> {
        let year = if let Value::Number(year) = value { year.whole() } else { None };
        year.filter(|year| (1900..3000).contains(year)).ok_or_else(|| self.wrong_type(value, Phrase::ExpectedYear))
    }

    #[inline(never)]
    pub(super) fn date(&self, value: &Value) -> Result<NaiveDate, Problem> {
        let text = self.text(value)?;
        calendar::parse(text)
            .ok_or_else(|| self.problem(Code::BadDate, Phrase::ProblemBadDate, &[("word", &shorten(text))]))
    }
}

/// What kind of thing a value is, for a message; with the thing itself where it is short.
pub fn describe(value: &Value, lang: Lang) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(value) => value.as_str().to_owned(),
        Value::Text(value) => {
            let short: String = value.chars().take(40).collect();
            let more = if short.len() < value.len() { "…" } else { "" };
            format!("\"{short}{more}\"")
        }
        Value::List(_) => Phrase::ExpectedList.template(lang).to_owned(),
        Value::Map(_) => {
            let word = |key| value.get(key).and_then(Value::as_word);
            match (value.strange(), word("part"), word("whole")) {
                (Some(name), ..) => name.to_owned(),
                (None, Some(part), Some(whole)) => format!("{part}/{whole}"),
                (None, ..) => Phrase::ExpectedMap.template(lang).to_owned(),
            }
        }
    }
}

/// The user's own word, cut where it is too long to be quoted.
pub(super) fn shorten(word: &str) -> String {
    match word.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", word.get(..end).unwrap_or_default()),
        None => word.to_owned(),
    }
}
