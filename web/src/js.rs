//! The exports behind `web/package/xet_khen.js`: requests and answers cross as one text each.
//!
//! An export gives the length of its text, which stands at [`text_address`]. No export but one returns a bare `JsValue`, and
//! that one a `Result`: Node 20 crashes when it deoptimises inside such a call.

mod columns;
mod roster;
mod verdict;

use std::cell::RefCell;

use serde::Serialize;
use wasm_bindgen::prelude::*;
use xet_khen::api::{Problem, Value, wire};
use xet_khen::lang::Lang;

use crate::{filed, library};
use verdict::Fields;

/// All campaigns in a list; the request is `{ lang, asOf }`.
#[wasm_bindgen]
pub fn campaigns(request: &str) -> usize {
    give(library().list(&Value::from_wire(request)))
}

/// Everything that is needed to draw one's own form; the request is `{ campaign, lang, asOf }`.
#[wasm_bindgen]
pub fn campaign(request: &str) -> usize {
    give(library().describe(&Value::from_wire(request)))
}

/// An explained verdict: `web/package/verdict.js` makes an object of it.
#[wasm_bindgen]
pub fn evaluate(request: &str) -> usize {
    let request = library().understand(&Value::from_wire(request));
    text(request.map(|request| move |fields: &mut Fields| verdict::write(fields, &request.verdict(), request.lang)))
}

/// What the verdicts on a campaign have in common in one language.
#[wasm_bindgen]
pub fn criteria(campaign: &str, lang: &str) -> usize {
    let campaign = library().rules().into_iter().find(|known| known.id == campaign);
    let lang = Lang::from_word(lang).unwrap_or_default();
    text(Ok(|fields: &mut Fields| campaign.map_or_else(|| (), |campaign| verdict::criteria(fields, campaign, lang))))
}

/// Whether a list of nominees fits, and the best list that does.
#[wasm_bindgen(js_name = checkQuota)]
pub fn check_quota(request: &str) -> usize {
    give(filed().check_quota(&Value::from_wire(request)))
}

/// Every round by year, with its dates.
#[wasm_bindgen]
pub fn rounds(request: &str) -> usize {
    give(filed().rounds(&Value::from_wire(request)))
}

/// The papers for one candidate at one occasion.
#[wasm_bindgen]
pub fn dossier(request: &str) -> usize {
    give(filed().dossier(&Value::from_wire(request)))
}

/// The version of the package and the hash over all bundled rules.
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> usize {
    give(Ok(library().rules_version()))
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

thread_local! {
    /// The last text that was given, in UTF-16. JavaScript reads it where it lies: one buffer for all of them costs less than
    /// a list of its own for each.
    static TEXT: RefCell<Fields> = const { RefCell::new(Fields::NONE) };
}

fn give(answer: Result<impl Serialize, Problem>) -> usize {
    let answer = answer.map(|answer| wire(&answer));
    text(answer.map(|answer| move |fields: &mut Fields| fields.write(&answer)))
}

/// Writes the text that crosses; of a request that is not understood `!`, the code, the path and the message.
fn text(answer: Result<impl FnOnce(&mut Fields), Problem>) -> usize {
    TEXT.with_borrow_mut(|fields| {
        fields.clear();
        match answer {
            Ok(write) => write(fields),
            Err(problem) => refuse(fields, &problem),
        }
        fields.units().len()
    })
}

fn refuse(fields: &mut Fields, problem: &Problem) {
    for field in ["!", problem.code(), problem.path(), problem.message()] {
        fields.text(field);
    }
}
