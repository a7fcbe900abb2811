//! The JavaScript surface: plain objects in and out, and errors that carry `code` and `path`.
//!
//! No export returns a bare `JsValue`: Node 20 crashes when it deoptimises inside such a call, so each returns a `Result`.

use chrono::NaiveDate;
use js_sys::{Error, JSON, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use xet_khen::api::{Problem, Value};
use xet_khen::calendar;
use xet_khen::lang::Lang;

use crate::library;

type Answer = Result<JsValue, JsValue>;

/// All campaigns in a list. `asOf` is the day for which their status is told.
#[wasm_bindgen]
pub fn campaigns(lang: JsValue, #[wasm_bindgen(js_name = asOf)] as_of: JsValue) -> Answer {
    let (lang, as_of) = arguments(&lang, &as_of)?;
    give(&library().campaigns(lang, as_of))
}

/// Everything that is needed to draw one's own form.
#[wasm_bindgen]
pub fn campaign(id: JsValue, lang: JsValue, #[wasm_bindgen(js_name = asOf)] as_of: JsValue) -> Answer {
    let (lang, as_of) = arguments(&lang, &as_of)?;
    let id = id.as_string().unwrap_or_default();
    give(&library().campaign(&id, lang, as_of).map_err(|problem| thrown(&problem))?)
}

/// An explained verdict.
#[wasm_bindgen]
pub fn evaluate(request: JsValue) -> Answer {
    let request: Value = serde_wasm_bindgen::from_value(request).map_err(|error| unread(&error))?;
    give(&library().evaluate(&request).map_err(|problem| thrown(&problem))?)
}

/// The version of the package and the hash over all bundled rules.
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> Answer {
    give(&library().rules_version())
}

/// An answer crosses as one text: a crossing for each of its two hundred fields costs several times more.
fn give(answer: &impl Serialize) -> Answer {
    let text = serde_json::to_string(answer).map_err(|problem| error("internal", "", &problem.to_string()))?;
    JSON::parse(&text)
}

fn arguments(lang: &JsValue, as_of: &JsValue) -> Result<(Lang, Option<NaiveDate>), JsValue> {
    let given = |value: &JsValue| !value.is_undefined() && !value.is_null();
    let lang = match lang.as_string().as_deref() {
        Some("en") => Lang::En,
        Some("vi") => Lang::Vi,
        None if !given(lang) => Lang::Vi,
        _ => return Err(error("unknown-lang", "lang", "“lang” must be “vi” or “en”")),
    };
    let day = as_of.as_string().and_then(|text| calendar::parse(&text));
    if day.is_none() && given(as_of) {
        return Err(error("bad-date", "asOf", "“asOf” must be an existing day written YYYY-MM-DD"));
    }
    Ok((lang, day))
}

fn thrown(problem: &Problem) -> JsValue {
    error(problem.code(), problem.path(), problem.message())
}

/// Something that is not plain data: a function, a symbol, a circle.
fn unread(problem: &serde_wasm_bindgen::Error) -> JsValue {
    error("not-plain-data", "", &format!("the request is not plain data: {problem}"))
}

fn error(code: &str, path: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    for (key, value) in [("code", code), ("path", path)] {
        // Setting a property of an error that was just made cannot fail.
        let _ = Reflect::set(&error, &key.into(), &value.into());
    }
    error.into()
}
