//! The exports behind `web/package/xet_khen.js`, which hands over requests as one text. Errors carry `code` and `path`.
//!
//! No export returns a bare `JsValue`: Node 20 crashes when it deoptimises inside such a call, so each returns a `Result`.

mod verdict;

use std::cell::RefCell;

use js_sys::{Error, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use xet_khen::api::{Problem, Value};
use xet_khen::lang::Lang;

use crate::library;
use verdict::Fields;

/// All campaigns in a list; the request is `{ lang, asOf }`.
#[wasm_bindgen]
pub fn campaigns(request: &str) -> Result<JsValue, JsValue> {
    give(&library().list(&Value::from_wire(request)).map_err(|problem| thrown(&problem))?)
}

/// Everything that is needed to draw one's own form; the request is `{ campaign, lang, asOf }`.
#[wasm_bindgen]
pub fn campaign(request: &str) -> Result<JsValue, JsValue> {
    give(&library().describe(&Value::from_wire(request)).map_err(|problem| thrown(&problem))?)
}

thread_local! {
    /// The last text that was given. JavaScript reads it where it lies: one buffer for all of them costs less than a list of
    /// its own for each.
    static TEXT: RefCell<Fields> = const { RefCell::new(Fields::NONE) };
}

/// An explained verdict, as one text, of which `web/package/verdict.js` makes an object. It stands at [`text_address`]; given
/// is its length.
#[wasm_bindgen]
pub fn evaluate(request: &str) -> Result<usize, JsValue> {
    let request = library().understand(&Value::from_wire(request)).map_err(|problem| thrown(&problem))?;
    Ok(text(|fields| verdict::write(fields, &request.verdict(), request.lang)))
}

/// What the verdicts on a campaign have in common in one language, as one text that stands at [`text_address`].
#[wasm_bindgen]
pub fn criteria(campaign: &str, lang: &str) -> usize {
    let campaign = library().rules().into_iter().find(|known| known.id == campaign);
    let lang = Lang::from_word(lang).unwrap_or_default();
    text(|fields| campaign.map_or_else(|| (), |campaign| verdict::criteria(fields, campaign, lang)))
}

fn text(write: impl FnOnce(&mut Fields)) -> usize {
    TEXT.with_borrow_mut(|fields| {
        write(fields);
        fields.units().len()
    })
}

/// Where the last text lies in the module's memory, until the next one.
#[wasm_bindgen(js_name = textAddress)]
pub fn text_address() -> usize {
    TEXT.with_borrow(|fields| fields.units().as_ptr().addr())
}

/// The module's memory. (`memory` itself is what the module calls it.)
#[wasm_bindgen(js_name = sharedMemory)]
pub fn shared_memory() -> Result<JsValue, JsValue> {
    Ok(wasm_bindgen::memory())
}

/// The version of the package and the hash over all bundled rules.
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> Result<JsValue, JsValue> {
    give(&library().rules_version())
}

fn give(answer: &impl Serialize) -> Result<JsValue, JsValue> {
    answer.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

fn thrown(problem: &Problem) -> JsValue {
    let error = Error::new(problem.message());
    for (key, value) in [("code", problem.code()), ("path", problem.path())] {
        // Setting a property of an error that was just made cannot fail.
        let _ = Reflect::set(&error, &key.into(), &value.into());
    }
    error.into()
}
