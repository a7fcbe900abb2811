//! The views that are loaded when somebody first asks for them: `www/views.js` shows them.

use wasm_bindgen::prelude::wasm_bindgen;
use xet_khen_web::spoken::{english, learn_english};

// This module carries both languages.
fn main() {
    learn_english(english());
}

/// Shows the view of that name for what the form has handed over.
#[wasm_bindgen]
pub fn show(view: &str, handover: &str) {
    xet_khen_web::filing::show(view, handover);
}
