//! The views that are loaded when somebody first asks for them: `www/views.js` shows them.

use wasm_bindgen::prelude::wasm_bindgen;

// A program has a `main`; this one does nothing before it is asked.
fn main() {}

/// Shows the view of that name for what the form has handed over.
#[wasm_bindgen]
pub fn show(view: &str, handover: &str) {
    xet_khen_web::filing::show(view, handover);
}
