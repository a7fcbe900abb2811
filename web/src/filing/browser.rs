//! What these views ask of the browser beyond drawing; `www/files.js` does it.

use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "./files.js")]
extern "C" {
    /// Saves a text as a file of that name and media type.
    pub fn save(name: &str, media_type: &str, text: &str);

    /// Copies the text of the field of that id; where that is forbidden it is selected, and `false` comes back.
    #[wasm_bindgen(catch, js_name = copyText)]
    async fn copy_text(field: &str) -> Result<JsValue, JsValue>;

    /// Loads what writes .docx and saves the report as a file of that name.
    #[wasm_bindgen(catch, js_name = saveDocx)]
    async fn save_docx(name: &str, report: JsValue) -> Result<JsValue, JsValue>;
}

/// Copies the text of the field of that id; tells whether the browser allowed it. Where it did not, the text is selected.
pub async fn copy(field: &str) -> bool {
    copy_text(field).await.is_ok_and(|copied| copied.is_truthy())
}

/// Saves a report as a .docx of that name, made by a script that is loaded for it; tells whether that went well.
pub async fn docx(name: &str, report: &impl Serialize) -> bool {
    match serde_wasm_bindgen::to_value(report) {
        Ok(report) => save_docx(name, report).await.is_ok(),
        Err(_) => false,
    }
}
