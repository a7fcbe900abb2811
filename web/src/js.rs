//! The exports behind `web/package/xet_khen.js`: requests and answers cross as one text each.
//!
//! A text crosses to JavaScript in UTF-16, which is what it keeps: decoding UTF-8 would take as long as judging.

mod verdict;

use serde::Serialize;
use wasm_bindgen::prelude::*;
use xet_khen::api::{Problem, Value, wire};
use xet_khen::lang::Lang;

use crate::{filed, library};

/// All campaigns in a list; the request is `{ lang, asOf }`.
#[wasm_bindgen]
pub fn campaigns(request: &str) -> Vec<u16> {
    give(library().list(&Value::from_wire(request)))
}

/// Everything that is needed to draw one's own form; the request is `{ campaign, lang, asOf }`.
#[wasm_bindgen]
pub fn campaign(request: &str) -> Vec<u16> {
    give(library().describe(&Value::from_wire(request)))
}

/// An explained verdict: `web/package/verdict.js` makes an object of it.
#[wasm_bindgen]
pub fn evaluate(request: &str) -> Vec<u16> {
    let request = library().understand(&Value::from_wire(request));
    text(request.map(|request| verdict::write(&request.verdict(), request.lang)))
}

/// What the verdicts on a campaign have in common in one language.
#[wasm_bindgen]
pub fn criteria(campaign: &str, lang: &str) -> Vec<u16> {
    let campaign = library().rules().into_iter().find(|known| known.id == campaign);
    let criteria = |campaign| verdict::criteria(campaign, Lang::from_word(lang).unwrap_or_default());
    text(Ok(campaign.map_or_else(String::new, criteria)))
}

/// Whether a list of nominees fits, and the best list that does.
#[wasm_bindgen(js_name = checkQuota)]
pub fn check_quota(request: &str) -> Vec<u16> {
    give(filed().check_quota(&Value::from_wire(request)))
}

/// Every round by year, with its dates.
#[wasm_bindgen]
pub fn rounds(request: &str) -> Vec<u16> {
    give(filed().rounds(&Value::from_wire(request)))
}

/// The papers for one candidate at one occasion.
#[wasm_bindgen]
pub fn dossier(request: &str) -> Vec<u16> {
    give(filed().dossier(&Value::from_wire(request)))
}

/// The version of the package and the hash over all bundled rules.
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> Vec<u16> {
    give(Ok(library().rules_version()))
}

fn give(answer: Result<impl Serialize, Problem>) -> Vec<u16> {
    text(answer.map(|answer| wire(&answer)))
}

/// The text that crosses; of a request that is not understood `!`, the code, the path and the message.
#[inline(never)]
fn text(answer: Result<String, Problem>) -> Vec<u16> {
    let text = answer.unwrap_or_else(|problem| {
        let fields = ["!", problem.code(), problem.path(), problem.message()];
        fields.join("\u{1f}")
    });
    let mut units = Vec::with_capacity(text.len());
    units.extend(text.encode_utf16());
    units
}
