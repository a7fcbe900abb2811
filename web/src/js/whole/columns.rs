//! Many units at once: `web/package/columns.js` hands the figures over in blocks.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::*;
use xet_khen::api::Columns;
use xet_khen::evaluate::columns::Block;

use super::super::{Room, asked, give, in_room, make_room, request};

thread_local! {
    /// The question whose rows are judged. It is kept until the next one: it is small, and no figure is in it.
    static COLUMNS: RefCell<Option<Columns>> = const { RefCell::new(None) };
    /// Where the numbers of a block are written.
    static NUMBERS: Room<f64> = const { Cell::new(Vec::new()) };
    /// Where its codes are written.
    static CODES: Room<u8> = const { Cell::new(Vec::new()) };
    /// The last block, judged.
    static JUDGED: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Understands a request for the verdicts on many units; the answer says how the columns are read.
#[wasm_bindgen(js_name = openColumns)]
pub fn open_columns() -> usize {
    let request = request();
    give(asked(&request).understand_columns(&request).map(|columns| {
        let form = columns.form();
        COLUMNS.set(Some(columns));
        form
    }))
}

/// Makes room for so many numbers of a block, and tells where they are to be written.
#[wasm_bindgen(js_name = roomForNumbers)]
pub fn room_for_numbers(numbers: usize) -> usize {
    make_room(&NUMBERS, numbers)
}

/// Makes room for so many codes of a block, and tells where they are to be written.
#[wasm_bindgen(js_name = roomForCodes)]
pub fn room_for_codes(codes: usize) -> usize {
    make_room(&CODES, codes)
}

/// Judges a block of rows; gives the place of what [`Columns::judge`] gives.
#[wasm_bindgen(js_name = judgeColumns)]
pub fn judge_columns(rows: usize) -> usize {
    let judge = |numbers: &[f64], codes: &[u8]| {
        let block = Block { rows, numbers, codes };
        COLUMNS.with_borrow(|columns| columns.as_ref().map(|columns| columns.judge(&block)).unwrap_or_default())
    };
    let judged = in_room(&NUMBERS, |numbers| in_room(&CODES, |codes| judge(numbers, codes)));
    JUDGED.with_borrow_mut(|last| {
        *last = judged;
        last.as_ptr().addr()
    })
}

/// Judges one row of which a block was not sure.
#[wasm_bindgen(js_name = judgeRow)]
pub fn judge_row(row: usize, candidate: usize) -> usize {
    let cells = request();
    let judge = |columns: &Columns| columns.judge_row(&cells, row, candidate);
    give(COLUMNS.with_borrow(|columns| columns.as_ref().map_or_else(|| Ok(Vec::new()), judge)))
}
