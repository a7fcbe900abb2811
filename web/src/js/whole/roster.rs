//! A list of nominees in columns: `web/package/roster.js` writes it and puts the names into the answer.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use xet_khen::api::Roster;

use super::super::request;
use super::give;
use crate::filed;

thread_local! {
    /// Who stands in the lists of the last report.
    static NOMINEES: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
}

/// Whether a list of nominees fits, and the best list that does: the report without its nominees, or 0 where the request as a
/// whole is to be asked about.
#[wasm_bindgen(js_name = checkRoster)]
pub fn check_roster(request: &[u32], words: &str, rows: &[u32]) -> usize {
    let request = request::read(request);
    let Ok(told) = filed().check_roster(&request, &Roster { words, rows }) else { return 0 };
    NOMINEES.set(told.nominees);
    give(Ok(told.words))
}

/// The nominees of the last report, as [`xet_khen::api::Told`] orders them.
#[wasm_bindgen]
pub fn nominees() -> Vec<u32> {
    NOMINEES.take()
}
