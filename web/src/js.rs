//! The exports behind `web/package/`: a request crosses on one tape, an answer on another, columns as arrays. Verdicts are here; what
//! else the whole package does is in `whole`, which a package for verdicts alone leaves out.
//!
//! An export gives the place of its answer, which stands there until the next one. No export but one returns a bare `JsValue`, and
//! that one a `Result`: Node 20 crashes when it deoptimises inside such a call.

mod request;
pub mod rules;
mod verdict;
#[cfg(feature = "whole")]
mod whole;

use std::cell::RefCell;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use xet_khen::api::{Library, Problem, Value};
use xet_khen::explain::{Out as _, Tape, asks, place, usual_result};
use xet_khen::lang::Lang;

use self::rules::{find_criterion, library, library_of};

/// All campaigns in a list; the request is `{ lang, asOf }`.
#[wasm_bindgen]
pub fn campaigns(request: &[u32]) -> Result<JsValue, JsValue> {
    object(library().list(&request::read(request)))
}

/// Everything that is needed to draw one's own form; the request is `{ campaign, lang, asOf }`.
#[wasm_bindgen]
pub fn campaign(request: &[u32]) -> Result<JsValue, JsValue> {
    let request = request::read(request);
    object(asked(&request).describe(&request))
}

/// An explained verdict: `web/package/verdict.js` makes an object of it.
#[wasm_bindgen]
pub fn evaluate(request: &[u32]) -> usize {
    let request = request::read(request);
    let request = asked(&request).understand(&request);
    answer(request, |tape, request| verdict::write(tape, &request.verdict_in_parts(), request.lang))
}

/// The words that cross as their places.
#[wasm_bindgen]
pub fn words() -> usize {
    aside(|tape| tape.name(request::WORDS))
}

/// What all verdicts have in common on a criterion, in the language called `lang`. The criterion is named by where its name lies.
#[wasm_bindgen]
pub fn usual(criterion: u32, lang: &str) -> usize {
    let lang = Lang::from_word(lang).unwrap_or_default();
    let usual = find_criterion(&|campaign, known| {
        if place(known.id) == criterion { usual_result(campaign, known, lang) } else { None }
    });
    aside(|tape| {
        if let Some(usual) = usual {
            verdict::usual(tape, &usual);
        }
    })
}

/// The text that a verdict names by the place of its rule; one more than the place stands for English.
#[wasm_bindgen]
pub fn composed(place: usize) -> usize {
    let lang = if place & 1 == 0 { Lang::Vi } else { Lang::En };
    let text: Option<Tape> = find_criterion(&|campaign, criterion| asks(campaign, criterion, place & !1, lang));
    aside(|tape| tape.text(&text.unwrap_or_default()))
}

/// The version of the package and the hash over all bundled rules.
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> Result<JsValue, JsValue> {
    object(Ok(library().rules_version()))
}

/// The module's memory. (`memory` itself is what the module calls it.)
#[wasm_bindgen(js_name = sharedMemory)]
pub fn shared_memory() -> Result<JsValue, JsValue> {
    Ok(wasm_bindgen::memory())
}

thread_local! {
    /// The last answer. JavaScript reads it where it lies: one tape for all of them costs less than one for each.
    static TAPE: RefCell<Tape> = const { RefCell::new(Tape::NONE) };
    /// What is asked about while an answer is read.
    static SIDE: RefCell<Tape> = const { RefCell::new(Tape::NONE) };
}

/// Puts on a tape what is asked about while an answer is read, and tells where that stands.
fn aside(write: impl FnOnce(&mut Tape)) -> usize {
    SIDE.with_borrow_mut(|tape| {
        tape.clear();
        write(tape);
        tape.address()
    })
}

/// The rules that a request asks about.
fn asked(request: &Value) -> &'static Library {
    request.get("campaign").and_then(Value::as_word).map_or_else(library, library_of)
}

/// An answer as an object of JavaScript: for what is seldom asked.
fn object(given: Result<impl Serialize, Problem>) -> Result<JsValue, JsValue> {
    match given {
        Ok(given) => Ok(given.serialize(&Serializer::json_compatible())?),
        Err(problem) => {
            let error = js_sys::Error::new(problem.message());
            for (key, word) in [("code", problem.code()), ("path", problem.path())] {
                js_sys::Reflect::set(&error, &key.into(), &word.into())?;
            }
            Err(error.into())
        }
    }
}

/// Puts an answer on the tape, or why the request is not understood, and tells where that stands.
fn answer<A>(given: Result<A, Problem>, write: impl FnOnce(&mut Tape, &A)) -> usize {
    TAPE.with_borrow_mut(|tape| {
        tape.clear();
        tape.word(u32::from(given.is_ok()));
        match given {
            Ok(given) => write(tape, &given),
            Err(problem) => {
                for part in [problem.code(), problem.path(), problem.message()] {
                    tape.said(part);
                }
            }
        }
        tape.address()
    })
}
