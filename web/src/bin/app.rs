//! The application's entry point, and what its scripts may ask it.

use wasm_bindgen::prelude::wasm_bindgen;

// A program has a `main`; this one waits until it is opened.
fn main() {}

/// Opens the page; with the English texts of the rules where the document is in English.
#[wasm_bindgen]
pub fn open(english: Option<String>) {
    if let Some(english) = english {
        speak_english(english);
    }
    xet_khen_web::app::start();
}

/// Has the rules speak English.
#[wasm_bindgen(js_name = speakEnglish)]
pub fn speak_english(english: String) {
    xet_khen_web::spoken::learn_english(english.leak());
}

/// Gives the form what a link, a file or an embedding page holds, as one text in the form of requests; says what of it does
/// not fit, one line each.
#[wasm_bindgen]
pub fn restore(given: &str) -> String {
    xet_khen_web::app::restore(given)
}

/// What the views that are loaded later must know of the form.
#[wasm_bindgen]
pub fn handover() -> String {
    xet_khen_web::app::handover()
}
