//! Many units at once: `web/package/columns.js` hands the figures over in blocks.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use xet_khen::api::Columns;
use xet_khen::evaluate::columns::Block;

use super::super::{asked, request};
use super::give;

thread_local! {
    /// The question whose rows are judged. It is kept until the next one: it is small, and no figure is in it.
    static COLUMNS: RefCell<Option<Columns>> = const { RefCell::new(None) };
}

/// Understands a request for the verdicts on many units; the answer says how the columns are read.
#[wasm_bindgen(js_name = openColumns)]
pub fn open_columns(request: &[u32]) -> usize {
    let request = request::read(request);
    give(asked(&request).understand_columns(&request).map(|columns| {
        let form = columns.form();
        COLUMNS.set(Some(columns));
        form
    }))
}

/// Judges a block of rows.
#[wasm_bindgen(js_name = judgeColumns)]
pub fn judge_columns(rows: usize, numbers: &[f64], codes: &[u8]) -> Vec<u8> {
    let judge = |columns: &Columns| columns.judge(&Block { rows, numbers, codes });
    COLUMNS.with_borrow(|columns| columns.as_ref().map(judge).unwrap_or_default())
}

/// Judges one row of which a block was not sure.
#[wasm_bindgen(js_name = judgeRow)]
pub fn judge_row(cells: &[u32], row: usize, candidate: usize) -> usize {
    let cells = request::read(cells);
    let judge = |columns: &Columns| columns.judge_row(&cells, row, candidate);
    give(COLUMNS.with_borrow(|columns| columns.as_ref().map_or_else(|| Ok(Vec::new()), judge)))
}
