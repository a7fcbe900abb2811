//! The exports behind `web/package/xet_khen.js`, which hands over requests as one text. Errors carry `code` and `path`.
//!
//! No export returns a bare `JsValue`: Node 20 crashes when it deoptimises inside such a call, so each returns a `Result`.

mod verdict;

use js_sys::{Error, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use xet_khen::api::{Problem, Value};
use xet_khen::lang::Lang;

use crate::{filed, library};

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

/// An explained verdict, as one text: `web/package/verdict.js` makes an object of it. It crosses in UTF-16, which is what
/// JavaScript keeps: decoding UTF-8 would take as long as judging.
#[wasm_bindgen]
pub fn evaluate(request: &str) -> Result<Vec<u16>, JsValue> {
    let request = library().understand(&Value::from_wire(request)).map_err(|problem| thrown(&problem))?;
    let text = verdict::write(&request.verdict(), request.lang);
    Ok(utf16(&text))
}

/// What the verdicts on a campaign have in common in one language, as one text.
#[wasm_bindgen]
pub fn criteria(campaign: &str, lang: &str) -> String {
    let campaign = library().rules().into_iter().find(|known| known.id == campaign);
    campaign.map_or_else(String::new, |campaign| verdict::criteria(campaign, Lang::from_word(lang).unwrap_or_default()))
}

/// Whether a list of nominees fits, and the best list that does.
#[wasm_bindgen(js_name = checkQuota)]
pub fn check_quota(request: &str) -> Result<JsValue, JsValue> {
    give(&filed().check_quota(&Value::from_wire(request)).map_err(|problem| thrown(&problem))?)
}

/// Every round by year, with its dates.
#[wasm_bindgen]
pub fn rounds(request: &str) -> Result<JsValue, JsValue> {
    give(&filed().rounds(&Value::from_wire(request)).map_err(|problem| thrown(&problem))?)
}

/// The papers for one candidate at one occasion.
#[wasm_bindgen]
pub fn dossier(request: &str) -> Result<JsValue, JsValue> {
    give(&filed().dossier(&Value::from_wire(request)).map_err(|problem| thrown(&problem))?)
}

/// The version of the package and the hash over all bundled rules.
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> Result<JsValue, JsValue> {
    give(&library().rules_version())
}

#[inline(never)]
fn utf16(text: &str) -> Vec<u16> {
    let mut units = Vec::with_capacity(text.len());
    units.extend(text.encode_utf16());
    units
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
