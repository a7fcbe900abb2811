//! The two buffers in which a request and its answer cross, for every export.

use std::cell::RefCell;

use serde::Serialize;
use xet_khen::api::{Library, Problem, Value};

use super::answer::AnswerEncoder;
use super::buffer::{Buffer, read_from};
use super::request::decode;
use super::rules::{FIXED, library, library_of};

thread_local! {
    /// Where requests are written.
    pub static REQUEST: Buffer<u32> = const { Buffer::new(Vec::new()) };
    /// The last answer. JavaScript reads it where it lies.
    static ANSWER: RefCell<AnswerEncoder> = const { RefCell::new(AnswerEncoder::new(FIXED)) };
}

/// The request that was written last.
pub fn request() -> Value {
    read_from(&REQUEST, decode)
}

/// The rules that a request asks about.
pub fn asked(request: &Value) -> &'static Library<'static> {
    request.get("campaign").and_then(Value::as_word).map_or_else(library, library_of)
}

/// Encodes whether the request was understood, and the answer or else the problem; gives the place of that.
pub fn answer(given: Result<impl Serialize, Problem>) -> usize {
    ANSWER.with_borrow_mut(|encoder| match given {
        Ok(given) => encoder.encode(&(true, given)),
        Err(problem) => encoder.encode(&(false, problem)),
    })
}
