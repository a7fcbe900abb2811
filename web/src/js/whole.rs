//! What the whole package does beside verdicts: lists of nominees, dates and papers, and many units at once.

mod columns;

use wasm_bindgen::prelude::*;

use super::crossing::{answer, request};
use super::rules::filed;

/// Whether a list of nominees fits, and the best list that does.
#[wasm_bindgen(js_name = checkQuota)]
pub fn check_quota() -> usize {
    answer(filed().check_quota(&request()))
}

/// Every round by year, with its dates.
#[wasm_bindgen]
pub fn rounds() -> usize {
    answer(filed().rounds(&request()))
}

/// The papers for one candidate at one occasion.
#[wasm_bindgen]
pub fn dossier() -> usize {
    answer(filed().dossier(&request()))
}
