//! The views that are loaded when somebody first asks for them: `www/views.js` shows them.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use xet_khen::lang::Lang;
use xet_khen_web::{filing, rules, value};

// A program has a `main`; this one waits until it is asked.
fn main() {}

/// Whether a campaign was given.
#[wasm_bindgen]
pub fn knows(campaign: &str) -> bool {
    rules::knows(campaign, Lang::Vi)
}

/// Gives the views the files of a campaign, in both languages: names in pasted tables are understood in either. Tells whether they are of
/// this build.
#[wasm_bindgen]
pub fn give(campaign: &str, rules: Vec<u8>, english: String, filing: Vec<u8>) -> bool {
    rules::give_all(campaign, rules, english, filing)
}

/// Shows the view of that name for what the form has handed over.
#[wasm_bindgen]
pub fn show(view: &str, handover: JsValue) {
    filing::show(view, &value::from_js(&handover));
}
