//! What the whole package does beside verdicts: lists of nominees, dates and papers, and many units at once.

mod columns;
mod roster;

use serde::Serialize;
use wasm_bindgen::prelude::*;
use xet_khen::api::{Problem, wire};
use xet_khen::explain::Out as _;

use super::{answer, request};
use crate::filed;

/// Whether a list of nominees fits, and the best list that does.
#[wasm_bindgen(js_name = checkQuota)]
pub fn check_quota(request: &[u32]) -> usize {
    give(filed().check_quota(&request::read(request)))
}

/// Every round by year, with its dates.
#[wasm_bindgen]
pub fn rounds(request: &[u32]) -> usize {
    give(filed().rounds(&request::read(request)))
}

/// The papers for one candidate at one occasion.
#[wasm_bindgen]
pub fn dossier(request: &[u32]) -> usize {
    give(filed().dossier(&request::read(request)))
}

/// Puts an answer on the tape as one text.
fn give(given: Result<impl Serialize, Problem>) -> usize {
    answer(given, |tape, given| tape.said(&wire(given)))
}
