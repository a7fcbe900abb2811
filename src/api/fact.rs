//! One fact as a caller writes it, against the input that it answers.

use super::Value;
use super::problem::{Problem, ProblemCode as Code};
use super::reader::{Reader, describe, optional, shorten};
use crate::explain::catalogue::Phrase;
use crate::facts::Fact;
use crate::lang::Lang;
use crate::model::{Answer, Input};
use crate::ratio::{Exact, NumberError, spelling};

/// The longest reason or note that is read, in characters.
const MAX_NOTE: usize = 1000;

/// The largest count that JavaScript keeps exactly.
const MAX_COUNT: u64 = 9_007_199_254_740_991;

/// Reads a fact.
///
/// # Errors
/// A [`Problem`] where it does not fit its input, is impossible, or might mean two things.
pub(super) fn read(at: &Reader<'_>, input: &Input<'_>, value: &Value) -> Result<Fact, Problem> {
    if let Value::Map(pairs) = value {
        // One key tells which form it is, and the form then tells which keys may stand beside it.
        let has = |key: &str| pairs.iter().any(|(k, _)| k == key);
        if has("pending") {
            return pending(at, value);
        }
        if has("notApplicable") {
            return not_applicable(at, value);
        }
    }
    match &input.answer {
        Answer::Ratio { .. } => ratio(at, value),
        Answer::Number { low, high } => on_scale(at, value, value, [*low, *high]).map(Fact::Number),
        Answer::Count => count(at, value, 0).map(whole_number),
        Answer::Rank => count(at, value, 1).map(whole_number),
        Answer::YesNo => at.yes_no(value).map(Fact::YesNo),
        Answer::Grade(choices) | Answer::Choice(choices) => {
            let word = at.text(value)?;
            let ids = || choices.iter().map(|(id, _)| *id);
            let found = (0_u16..).zip(ids()).find(|(_, id)| *id == word);
            found.map(|(index, _)| Fact::Choice(index)).ok_or_else(|| at.unknown(Code::UnknownChoice, word, &mut ids()))
        }
    }
}

fn whole_number(count: u64) -> Fact {
    // INVARIANT: counts are at most MAX_COUNT, well within an i64.
    Fact::Number(Exact::whole(i64::try_from(count).unwrap_or(i64::MAX)))
}

#[inline(never)]
fn pending(at: &Reader<'_>, value: &Value) -> Result<Fact, Problem> {
    let pairs = at.map(value, &["pending", "note"])?;
    at.at("pending", |at| match optional(pairs, "pending") {
        Some(Value::Bool(true)) => Ok(()),
        other => Err(at.wrong_type(other.unwrap_or(&Value::Null), Phrase::ExpectedTrue)),
    })?;
    let note = optional(pairs, "note").map(|note| at.at("note", |at| sentence(&at, note)));
    Ok(Fact::Pending { note: note.transpose()?.filter(|note| !note.is_empty()) })
}

#[inline(never)]
fn not_applicable(at: &Reader<'_>, value: &Value) -> Result<Fact, Problem> {
    let pairs = at.map(value, &["notApplicable"])?;
    at.at("notApplicable", |at| {
        let reason = sentence(&at, optional(pairs, "notApplicable").unwrap_or(&Value::Null))?;
        if !reason.chars().any(is_visible) {
            return Err(at.problem(Code::EmptyReason, Phrase::ProblemEmptyReason, &[]));
        }
        Ok(Fact::NotApplicable { reason })
    })
}

/// Whether a character can be seen: not one of those that pass for text and show nothing.
fn is_visible(letter: char) -> bool {
    !letter.is_whitespace()
        && !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{feff}')
}

/// A text that the user wrote, without white space around it and without the full stop that sentences add.
fn sentence(at: &Reader<'_>, value: &Value) -> Result<String, Problem> {
    let text = at.text(value)?;
    let length = text.chars().count();
    if length > MAX_NOTE {
        let (length, high) = (length.to_string(), MAX_NOTE.to_string());
        return Err(at.problem(Code::TooLarge, Phrase::ProblemTooLarge, &[("word", &length), ("high", &high)]));
    }
    Ok(text.trim().trim_end_matches('.').to_owned())
}

#[inline(never)]
fn ratio(at: &Reader<'_>, value: &Value) -> Result<Fact, Problem> {
    match value {
        Value::Map(_) => {
            let pairs = at.map(value, &["part", "whole"])?;
            let side = |key: &str| {
                at.at(key, |at| {
                    let value = optional(pairs, key).ok_or_else(|| at.missing(Phrase::ExpectedCount))?;
                    count(&at, value, 0)
                })
            };
            let (part, whole) = (side("part")?, side("whole")?);
            if part > whole {
                let (part, whole) = (part.to_string(), whole.to_string());
                let values = [("part", part.as_str()), ("whole", whole.as_str())];
                return Err(at.problem(Code::PartAboveWhole, Phrase::ProblemPartAboveWhole, &values));
            }
            Ok(Fact::Share { part, whole })
        }
        Value::Number(_) | Value::Text(_) => percentage(at, value),
        Value::Null | Value::Bool(_) | Value::List(_) => Err(at.wrong_type(value, Phrase::ExpectedRatio)),
    }
}

#[inline(never)]
fn percentage(at: &Reader<'_>, value: &Value) -> Result<Fact, Problem> {
    let unsigned = match value {
        Value::Text(text) => text.trim_end().strip_suffix('%').map(Value::from),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::List(_) | Value::Map(_) => None,
    };
    let scale = [Exact::whole(0), Exact::whole(100)];
    on_scale(at, unsigned.as_ref().unwrap_or(value), value, scale).map(|percent| Fact::Percent(percent.percent()))
}

/// How a number is to be written that is not understood: what is said of one that may mean two things, and of one that means none.
type Advice = [Phrase; 2];
const DECIMAL: Advice = [Phrase::ProblemAmbiguous, Phrase::ProblemNotANumber];
const COUNT: Advice = [Phrase::ProblemAmbiguousCount, Phrase::ProblemNotACount];

/// A decimal number on a scale; `written` is all that was, to be quoted.
fn on_scale(at: &Reader<'_>, value: &Value, written: &Value, [low, high]: [Exact; 2]) -> Result<Exact, Problem> {
    let read = match value {
        Value::Text(text) => match typed(at, text) {
            Err(NumberError::Ambiguous) => only_reading(text, low, high).ok_or(NumberError::Ambiguous),
            read => read,
        },
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::List(_) | Value::Map(_) => {
            return in_range(at, written, number(at, value, DECIMAL)?, low, high);
        }
    };
    in_range(at, written, understood(at, read, written.as_word().unwrap_or_default(), DECIMAL)?, low, high)
}

/// The reading as a decimal number where no other is possible: `85.125` of 100. Not of `1.234`: it is how a count is written
/// that stands in the wrong place.
#[inline(never)]
fn only_reading(text: &str, low: Exact, high: Exact) -> Option<Exact> {
    let text = spelling::plain(text);
    let [decimal, thousands] = [Exact::decimal(&text), Exact::decimal(&text.replace([',', '.'], ""))].map(Result::ok);
    let fits = |number: &Exact| (low..=high).contains(number);
    let is_fair = text.find([',', '.']) > Some(1);
    decimal.filter(fits).filter(|_| is_fair && !thousands.as_ref().is_some_and(fits))
}

/// A decimal number: one of JavaScript, or a text like `85,5`.
fn number(at: &Reader<'_>, value: &Value, advice: Advice) -> Result<Exact, Problem> {
    match value {
        Value::Number(number) if !number.is_finite() => {
            Err(at.problem(Code::NotFinite, Phrase::ProblemNotFinite, &[("word", number.as_str())]))
        }
        Value::Number(number) => understood(at, number.exact(), number.as_str(), advice),
        Value::Text(text) => understood(at, typed(at, text), text, advice),
        Value::Null | Value::Bool(_) | Value::List(_) | Value::Map(_) => {
            Err(at.wrong_type(value, Phrase::ExpectedNumber))
        }
    }
}

/// A number that was typed. In English a comma stands before thousands as a point does elsewhere.
fn typed(at: &Reader<'_>, text: &str) -> Result<Exact, NumberError> {
    match at.lang {
        Lang::En if spelling::is_grouped(text, spelling::thousands(Lang::En)) => Err(NumberError::Ambiguous),
        Lang::Vi | Lang::En => Exact::parse(text),
    }
}

fn understood(
    at: &Reader<'_>,
    read: Result<Exact, NumberError>,
    word: &str,
    [ambiguous, none]: Advice,
) -> Result<Exact, Problem> {
    read.map_err(|error| {
        let (code, phrase) = match error {
            NumberError::Ambiguous => (Code::AmbiguousNumber, ambiguous),
            NumberError::Empty | NumberError::NotANumber => (Code::NotANumber, none),
            NumberError::TooLong => (Code::TooLong, Phrase::ProblemTooLong),
        };
        at.problem(code, phrase, &[("word", &shorten(word))])
    })
}

/// A figure as it was written, to be quoted.
fn figure(at: &Reader<'_>, value: &Value) -> String {
    shorten(describe(value, at.lang).trim_matches('"'))
}

fn in_range(at: &Reader<'_>, value: &Value, number: Exact, low: Exact, high: Exact) -> Result<Exact, Problem> {
    if (low..=high).contains(&number) {
        return Ok(number);
    }
    let word = figure(at, value);
    if number < Exact::whole(0) && low >= Exact::whole(0) {
        return Err(at.problem(Code::Negative, Phrase::ProblemNegative, &[("word", &word)]));
    }
    let [low, high] = [low, high].map(|bound| bound.cut(9, at.lang));
    let values = [("word", word.as_str()), ("low", &low), ("high", &high)];
    Err(at.problem(Code::OutOfRange, Phrase::ProblemOutOfRange, &values))
}

pub(super) fn count(at: &Reader<'_>, value: &Value, low: u32) -> Result<u64, Problem> {
    // Nearly all of them are read so: a verdict has a dozen, and as decimals they took as long as all that is judged on them.
    if let Value::Number(number) = value
        && let Some(count) = number.whole()
        && (u64::from(low)..=MAX_COUNT).contains(&count)
    {
        return Ok(count);
    }
    decimal_count(at, value, low)
}

/// A count that was written as a decimal number.
#[inline(never)]
fn decimal_count(at: &Reader<'_>, value: &Value, low: u32) -> Result<u64, Problem> {
    if !matches!(value, Value::Number(_) | Value::Text(_)) {
        return Err(at.wrong_type(value, Phrase::ExpectedCount));
    }
    let number = number(at, value, COUNT)?;
    let lowest = Exact::whole(low.into());
    // Nobody has so many that the highest count would be of use to know.
    if (Exact::whole(0)..lowest).contains(&number) {
        let word = figure(at, value);
        return Err(at.problem(Code::OutOfRange, Phrase::ProblemTooLow, &[("word", &word), ("low", &low.to_string())]));
    }
    let high = Exact::whole(i64::try_from(MAX_COUNT).unwrap_or(i64::MAX));
    let number = in_range(at, value, number, lowest, high)?;
    number.to_count().ok_or_else(|| {
        let word = figure(at, value);
        at.problem(Code::NotWhole, Phrase::ProblemNotWhole, &[("word", &word)])
    })
}

/// Where a lone fact stands, for messages at its field.
pub(super) fn check(
    lang: Lang,
    path: &super::problem::Path<'_>,
    input: &Input<'_>,
    value: &Value,
) -> Result<(), Problem> {
    read(&Reader { lang, path }, input, value).map(|_| ())
}
