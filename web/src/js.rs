//! The exports behind `web/package/`: a request crosses in one buffer, an answer in another, columns as arrays. Verdicts are here; what
//! else the whole package does is in `whole`, which a package for verdicts alone leaves out.
//!
//! Only numbers cross. JavaScript writes into buffers that it has asked for, and an export gives the place of its answer, which stands
//! there until the next one. So the modules import nothing: for each kind of function that one imports, an engine compiles a
//! bridge before the module can start, which takes longer than to check all of its code.

mod answer;
mod buffer;
mod crossing;
mod request;
pub mod rules;
#[cfg(feature = "whole")]
mod whole;

use wasm_bindgen::prelude::*;

use self::buffer::resize;
use self::crossing::{REQUEST, answer, asked, request};
use self::rules::library;

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
