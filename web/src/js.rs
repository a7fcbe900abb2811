//! The exports behind `web/package/`: a request crosses on one tape, an answer on another, columns as arrays. Verdicts are here; what
//! else the whole package does is in `whole`, which a package for verdicts alone leaves out.
//!
//! Only numbers cross. JavaScript writes into rooms that it has asked for, and an export gives the place of its answer, which stands
//! there until the next one. So the modules import nothing: for each kind of function that one imports, an engine compiles a
//! bridge before the module can start, which takes longer than to check all of its code.

mod request;
pub mod rules;
mod verdict;
#[cfg(feature = "whole")]
mod whole;

use std::cell::{Cell, RefCell};
use std::thread::LocalKey;

use serde::Serialize;
use wasm_bindgen::prelude::*;
use xet_khen::api::{Library, Problem, Value, wire};
use xet_khen::explain::{Out as _, Tape, asks, place, usual_result};
use xet_khen::lang::Lang;

use self::rules::{find_criterion, library, library_of};

/// Makes room for a request of so many words, and tells where it is to be written before anything is asked.
#[wasm_bindgen]
pub fn room(words: usize) -> usize {
    make_room(&ROOM, words)
}

/// All campaigns in a list; the request is `{ lang, asOf }`.
#[wasm_bindgen]
pub fn campaigns() -> usize {
    give(library().list(&request()))
}

/// Everything that is needed to draw one's own form; the request is `{ campaign, lang, asOf }`.
#[wasm_bindgen]
pub fn campaign() -> usize {
    let request = request();
    give(asked(&request).describe(&request))
}

/// An explained verdict: `web/package/verdict.js` makes an object of it.
#[wasm_bindgen]
pub fn evaluate() -> usize {
    let request = request();
    let request = asked(&request).understand(&request);
    answer(request, |tape, request| verdict::write(tape, &request.verdict_in_parts(), request.lang))
}

/// The words that cross as their places.
#[wasm_bindgen]
pub fn words() -> usize {
    aside(|tape| tape.name(request::WORDS))
}

/// What all verdicts have in common on a criterion, in English or else in Vietnamese. The criterion is named by where its name lies.
#[wasm_bindgen]
pub fn usual(criterion: u32, english: bool) -> usize {
    let lang = if english { Lang::En } else { Lang::Vi };
    let usual =
        find_criterion(&|campaign, known| (place(known.id) == criterion).then(|| usual_result(campaign, known, lang)));
    aside(|tape| {
        if let Some(usual) = usual {
            verdict::usual(tape, &usual);
        }
    })
}

/// The text that a verdict names by the place of its rule; one more than the place stands for English.
#[wasm_bindgen]
pub fn composed(place: usize) -> usize {
    let lang = if place & 1 == 0 { Lang::Vi } else { Lang::En };
    let text: Option<Tape> = find_criterion(&|campaign, criterion| asks(campaign, criterion, place & !1, lang));
    aside(|tape| tape.text(&text.unwrap_or_default()))
}

/// The version of the package and the hash over all bundled rules.
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> usize {
    give(Ok(library().rules_version()))
}

/// A row of numbers that JavaScript writes. It lies in a cell and is taken out to be read: nothing stays borrowed, whatever
/// happens meanwhile.
type Room<T> = Cell<Vec<T>>;

/// A room keeps this many numbers for the next time: most requests have a few hundred, and a block of columns some thousands.
const KEPT: usize = 1 << 16;

/// Makes a room of so many numbers, and tells where it lies.
fn make_room<T: Copy + Default>(room: &'static LocalKey<Room<T>>, numbers: usize) -> usize {
    let mut row = room.take();
    row.resize(numbers, T::default());
    row.shrink_to(KEPT);
    let address = row.as_ptr().addr();
    room.set(row);
    address
}

/// Reads what was written in a room.
fn in_room<T, R>(room: &'static LocalKey<Room<T>>, read: impl FnOnce(&[T]) -> R) -> R {
    let row = room.take();
    let found = read(&row);
    room.set(row);
    found
}

/// The request that was written last.
fn request() -> Value {
    in_room(&ROOM, request::read)
}

thread_local! {
    /// Where requests are written.
    static ROOM: Room<u32> = const { Cell::new(Vec::new()) };
    /// The last answer. JavaScript reads it where it lies: one tape for all of them costs less than one for each.
    static TAPE: RefCell<Tape> = const { RefCell::new(Tape::NONE) };
    /// What is asked about while an answer is read.
    static SIDE: RefCell<Tape> = const { RefCell::new(Tape::NONE) };
}

/// Puts on a tape what is asked about while an answer is read, and tells where that stands.
fn aside(write: impl FnOnce(&mut Tape)) -> usize {
    SIDE.with_borrow_mut(|tape| {
        tape.clear();
        write(tape);
        tape.address()
    })
}

/// The rules that a request asks about.
fn asked(request: &Value) -> &'static Library {
    request.get("campaign").and_then(Value::as_word).map_or_else(library, library_of)
}

/// Puts an answer on the tape as one text.
fn give(given: Result<impl Serialize, Problem>) -> usize {
    answer(given, |tape, given| tape.said(&wire(given)))
}

/// Puts an answer on the tape, or why the request is not understood, and tells where that stands.
fn answer<A>(given: Result<A, Problem>, write: impl FnOnce(&mut Tape, &A)) -> usize {
    TAPE.with_borrow_mut(|tape| {
        tape.clear();
        tape.word(u32::from(given.is_ok()));
        match given {
            Ok(given) => write(tape, &given),
            Err(problem) => {
                for part in [problem.code(), problem.path(), problem.message()] {
                    tape.said(part);
                }
            }
        }
        tape.address()
    })
}
