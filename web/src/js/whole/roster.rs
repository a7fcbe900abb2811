//! A list of nominees in columns: `web/package/roster.js` writes it and puts the names into the answer.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::*;
use xet_khen::api::{Roster, Value};

use super::super::{Room, aside, give, in_room, make_room, request};
use crate::js::rules::filed;

thread_local! {
    /// Where the rows are written.
    static ROWS: Room<u32> = const { Cell::new(Vec::new()) };
    /// Who stands in the lists of the last report.
    static NOMINEES: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for so many numbers of the rows, and tells where they are to be written.
#[wasm_bindgen(js_name = roomForRows)]
pub fn room_for_rows(numbers: usize) -> usize {
    make_room(&ROWS, numbers)
}

/// Whether a list of nominees fits, and the best list that does: the report without its nominees, or 0 where the request as a
/// whole is to be asked about. The request is `[others, words]`: what it holds beside its nominations, and the words of the rows.
#[wasm_bindgen(js_name = checkRoster)]
pub fn check_roster() -> usize {
    let Value::List(parts) = request() else { return 0 };
    let [others, Value::Text(words)] = parts.as_slice() else { return 0 };
    in_room(&ROWS, |rows| {
        let Ok(told) = filed().check_roster(others, &Roster { words, rows }) else { return 0 };
        NOMINEES.set(told.nominees);
        give(Ok(told.words))
    })
}

/// The nominees of the last report, as [`xet_khen::api::Told`] orders them, behind their number.
#[wasm_bindgen]
pub fn nominees() -> usize {
    let nominees = NOMINEES.take();
    aside(|tape| {
        tape.length(nominees.len());
        for number in nominees {
            tape.word(number);
        }
    })
}
