//! The application's entry point, and what its scripts may ask it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use xet_khen::lang::Lang;
use xet_khen_web::filing::View;
use xet_khen_web::parts::at_once;
use xet_khen_web::rules::Files;
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
/// names was given before. What the script `desk` asks is in the part of that name, as this is.
#[wasm_bindgen]
pub fn restore(given: JsValue) -> String {
    at_once(read(given)).unwrap_or_default()
}

#[wasm_split(desk, fallible)]
fn read(given: JsValue) -> Result<String, SplitLoaderError> {
    Ok(app::restore(&value::from_js(&given)))
}

/// What scripts must know of the form.
#[wasm_bindgen]
pub fn handover() -> JsValue {
    at_once(written()).unwrap_or_default()
}

#[wasm_split(desk, fallible)]
fn written() -> Result<JsValue, SplitLoaderError> {
    Ok(value::to_js(&app::handover()))
}

/// Shows a later view, whose part of the module must be there, for what is in the form; where the files of its campaign are new, with
/// them. Tells whether it could.
#[wasm_bindgen]
pub fn show(view: &str, rules: Option<Vec<u8>>, english: Option<String>, filing: Option<Vec<u8>>) -> bool {
    let Some(view) = View::from_word(view) else { return false };
    let files = rules.zip(english).zip(filing);
    let files = files.map(|((rules, english), filing)| Files { campaign: app::chosen(), rules, english, filing });
    view.show(files)
}
