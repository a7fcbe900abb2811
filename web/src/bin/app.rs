//! The application's entry point, and what its scripts may ask it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use xet_khen::lang::Lang;
use xet_khen_web::{app, rules, value};

// A program has a `main`; this one waits until it is opened.
fn main() {}

/// The names of all campaigns, in their order.
#[wasm_bindgen]
pub fn campaigns() -> Vec<String> {
    rules::campaigns()
}

/// Whether a campaign was given, in English too where that is asked.
#[wasm_bindgen]
pub fn knows(campaign: &str, english: bool) -> bool {
    rules::knows(campaign, if english { Lang::En } else { Lang::Vi })
}

/// Gives the page the rules of a campaign, and perhaps their English texts; tells whether they are of this build.
#[wasm_bindgen]
pub fn give(campaign: &str, rules: Vec<u8>, english: Option<String>) -> bool {
    rules::give(campaign, rules, english)
}

/// Opens the page, in the language of the document.
#[wasm_bindgen]
pub fn open() {
    app::start();
}

/// The campaign in the form.
#[wasm_bindgen]
pub fn chosen() -> String {
    app::chosen()
}

/// Has the form show a campaign, which was given before.
#[wasm_bindgen]
pub fn choose(campaign: String) {
    app::choose(campaign);
}

/// Gives the form what a link, a file or an embedding page holds; says what of it does not fit, one line each. The campaign that it
/// names was given before.
#[wasm_bindgen]
pub fn restore(given: JsValue) -> String {
    app::restore(&value::from_js(&given))
}

/// What the views that are loaded later must know of the form.
#[wasm_bindgen]
pub fn handover() -> JsValue {
    value::to_js(&app::handover())
}
