//! The exports behind `web/package/xet_khen.js`, which hands over plain data only. Errors carry `code` and `path`.
//!
//! No export returns a bare `JsValue`: Node 20 crashes when it deoptimises inside such a call, so each returns a `Result`.

use js_sys::{Error, JSON, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use xet_khen::api::{Problem, Value};

use crate::library;

type Answer = Result<JsValue, JsValue>;

/// All campaigns in a list; the request is `{ lang, asOf }`.
#[wasm_bindgen]
pub fn campaigns(request: JsValue) -> Answer {
    give(&library().list(&read(request)?).map_err(|problem| thrown(&problem))?)
}

/// Everything that is needed to draw one's own form; the request is `{ campaign, lang, asOf }`.
#[wasm_bindgen]
pub fn campaign(request: JsValue) -> Answer {
    give(&library().describe(&read(request)?).map_err(|problem| thrown(&problem))?)
}

/// An explained verdict.
#[wasm_bindgen]
pub fn evaluate(request: JsValue) -> Answer {
    give(&library().evaluate(&read(request)?).map_err(|problem| thrown(&problem))?)
}

/// The version of the package and the hash over all bundled rules.
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> Answer {
    give(&library().rules_version())
}

/// Reads plain data. It fails only for what is none, which the caller has sorted out.
fn read(request: JsValue) -> Result<Value, JsValue> {
    serde_wasm_bindgen::from_value(request).map_err(|problem| error("not-plain-data", "", &problem.to_string()))
}

/// An answer crosses as one text: a crossing for each of its two hundred fields costs more.
fn give(answer: &impl Serialize) -> Answer {
    let text = serde_json::to_string(answer).map_err(|problem| error("internal", "", &problem.to_string()))?;
    JSON::parse(&text)
}

fn thrown(problem: &Problem) -> JsValue {
    error(problem.code(), problem.path(), problem.message())
}

fn error(code: &str, path: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    for (key, value) in [("code", code), ("path", path)] {
        // Setting a property of an error that was just made cannot fail.
        let _ = Reflect::set(&error, &key.into(), &value.into());
    }
    error.into()
}
