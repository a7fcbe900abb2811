//! What is wrong with an answer, said when it helps and not while one is still typing.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Node};
use xet_khen::api::answer::Input;
use xet_khen::lang::Lang;
use yew::prelude::*;

use crate::app::entry::Gap;
use crate::app::request::Note;
use crate::app::texts;

/// How long one may pause while typing before a message appears, in milliseconds.
const PAUSE: u32 = 1200;

/// Whether the note is to be seen, and what to do when the focus leaves a part of the field.
///
/// A half-typed figure such as `85,` is no error yet: the message waits until the user pauses or goes on. What is merely
/// unfinished is said only when the whole field is left.
#[hook]
pub fn use_note(note: &Option<Note>) -> (bool, Callback<FocusEvent>) {
    let shown = use_state_eq(|| false);
    {
        let shown = shown.clone();
        use_effect_with(note.clone(), move |note| {
            let timer = match note {
                None => {
                    shown.set(false);
                    None
                }
                Some(Note::Unfinished(_)) => None,
                Some(Note::Problem(_)) => Some(Timeout::new(PAUSE, move || shown.set(true))),
            };
            // Dropping the timer cancels it.
            move || drop(timer)
        });
    }
    let onfocusout = {
        let shown = shown.clone();
        let note = note.clone();
        Callback::from(move |event: FocusEvent| match note {
            Some(Note::Unfinished(_)) if stays_within(&event) => {}
            Some(_) => shown.set(true),
            None => {}
        })
    };
    (*shown && note.is_some(), onfocusout)
}

/// Whether the focus goes to another part of the same field.
fn stays_within(event: &FocusEvent) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let field = field.and_then(|target| target.closest(".field").ok().flatten());
    let next = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
    field.is_some_and(|field| field.contains(next.as_ref()))
}

/// The note in words.
pub fn say_note(note: &Note, input: &Input, lang: Lang) -> String {
    let gap = |what: &Option<String>| texts::GAP_PART.fill(lang, &[("what", what.as_deref().unwrap_or_default())]);
    match note {
        Note::Problem(message) => message.clone(),
        Note::Unfinished(Gap::Part) => gap(&input.part_label),
        Note::Unfinished(Gap::Whole) => gap(&input.whole_label),
        Note::Unfinished(Gap::Reason) => texts::GAP_REASON.get(lang).to_owned(),
    }
}
