//! The exports behind `web/package/`: a request crosses in one buffer, an answer in another, columns as arrays. Verdicts are here; what
//! else the whole package does is in `whole`, which a package for verdicts alone leaves out.
//!
//! Only numbers cross. JavaScript writes into buffers that it has asked for, and an export gives the place of its answer, which stands
//! there until the next one. So the modules import nothing: for each kind of function that one imports, an engine compiles a
//! bridge before the module can start, which takes longer than to check all of its code.

mod answer;
mod buffer;
mod request;
pub mod rules;
#[cfg(feature = "whole")]
mod whole;

use std::cell::RefCell;

use serde::Serialize;
use wasm_bindgen::prelude::*;
use xet_khen::api::{Library, Problem, Value};

use self::answer::AnswerEncoder;
use self::buffer::{Buffer, read_from, resize};
use self::rules::{FIXED, library, library_of};

thread_local! {
    /// Where requests are written.
    static REQUEST: Buffer<u32> = const { Buffer::new(Vec::new()) };
    /// The last answer. JavaScript reads it where it lies.
    static ANSWER: RefCell<AnswerEncoder> = const { RefCell::new(AnswerEncoder::new(FIXED)) };
}

/// Has room for a request of so many words; gives the place where it is to be written before anything is asked.
#[wasm_bindgen(js_name = requestBuffer)]
pub fn request_buffer(words: usize) -> usize {
    resize(&REQUEST, words)
}

/// All campaigns in a list; the request is `{ lang, asOf }`.
#[wasm_bindgen]
pub fn campaigns() -> usize {
    answer(library().list(&request()))
}

/// Everything that is needed to draw one's own form; the request is `{ campaign, lang, asOf }`.
#[wasm_bindgen]
pub fn campaign() -> usize {
    let request = request();
    answer(asked(&request).describe(&request))
}

/// An explained verdict.
#[wasm_bindgen]
pub fn evaluate() -> usize {
    let request = request();
    answer(asked(&request).evaluate(&request))
}

/// The version of the package and the hash over all bundled rules.
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> usize {
    answer(Ok(library().rules_version()))
}

/// The request that was written last.
fn request() -> Value {
    read_from(&REQUEST, request::decode)
}

/// The rules that a request asks about.
fn asked(request: &Value) -> &'static Library<'static> {
    request.get("campaign").and_then(Value::as_word).map_or_else(library, library_of)
}

/// Encodes whether the request was understood, and the answer or else the problem; gives the place of that.
fn answer(given: Result<impl Serialize, Problem>) -> usize {
    ANSWER.with_borrow_mut(|encoder| match given {
        Ok(given) => encoder.encode(&(true, given)),
        Err(problem) => encoder.encode(&(false, problem)),
    })
}
