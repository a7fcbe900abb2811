//! Many units at once: `web/package/columns.js` hands the figures over in blocks.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use xet_khen::api::Columns;
use xet_khen::evaluate::columns::Block;

use crate::js::buffer::{Buffer, read_from, resize};
use crate::js::crossing::{answer, asked, request};

thread_local! {
    /// The question whose rows are judged. It is kept until the next one: it is small, and no figure is in it.
    static COLUMNS: RefCell<Option<Columns<'static>>> = const { RefCell::new(None) };
    /// Where the numbers of a block are written.
    static NUMBERS: Buffer<f64> = const { Buffer::new(Vec::new()) };
    /// Where its codes are written.
    static CODES: Buffer<u8> = const { Buffer::new(Vec::new()) };
    /// The last block, judged.
    static JUDGED: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Understands a request for the verdicts on many units; the answer says how the columns are read.
#[wasm_bindgen(js_name = openColumns)]
pub fn open_columns() -> usize {
    let request = request();
    answer(asked(&request).understand_columns(&request).map(|columns| {
        let form = columns.form();
        COLUMNS.set(Some(columns));
        form
    }))
}

/// Has room for so many numbers of a block; gives the place where they are to be written.
#[wasm_bindgen(js_name = numbersBuffer)]
pub fn numbers_buffer(numbers: usize) -> usize {
    resize(&NUMBERS, numbers)
}

/// Has room for so many codes of a block; gives the place where they are to be written.
#[wasm_bindgen(js_name = codesBuffer)]
pub fn codes_buffer(codes: usize) -> usize {
    resize(&CODES, codes)
}

/// Judges a block of rows; gives the place of what [`Columns::judge`] gives.
#[wasm_bindgen(js_name = judgeColumns)]
pub fn judge_columns(rows: usize) -> usize {
    let judge = |numbers: &[f64], codes: &[u8]| {
        let block = Block { rows, numbers, codes };
        COLUMNS.with_borrow(|columns| columns.as_ref().map(|columns| columns.judge(&block)).unwrap_or_default())
    };
    let judged = read_from(&NUMBERS, |numbers| read_from(&CODES, |codes| judge(numbers, codes)));
    JUDGED.with_borrow_mut(|last| {
        *last = judged;
        last.as_ptr().addr()
    })
}

/// Judges one row of which a block was not sure.
#[wasm_bindgen(js_name = judgeRow)]
pub fn judge_row(row: usize, candidate: usize) -> usize {
    let cells = request();
    let judge = |columns: &Columns<'_>| columns.judge_row(&cells, row, candidate);
    answer(COLUMNS.with_borrow(|columns| columns.as_ref().map_or_else(|| Ok(Vec::new()), judge)))
}
