//! The application's entry point, and what its scripts may ask it.

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    xet_khen_web::app::start();
}

/// What the views that are loaded later must know of the form.
#[wasm_bindgen]
pub fn handover() -> String {
    xet_khen_web::app::handover()
}
