//! The controls of the form, each with its label. Functions, not components: they keep no state of their own.

use yew::prelude::*;

use super::browser::typed;
use super::state::{Action, Dispatch};

/// Does the same whenever it is called.
pub fn send<E: 'static>(dispatch: &Dispatch, action: Action) -> Callback<E> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action.clone()))
}

/// Hands on what was typed or chosen.
pub fn send_typed<E: AsRef<web_sys::Event> + 'static>(dispatch: &Dispatch, action: fn(String) -> Action) -> Callback<E> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: E| dispatch.dispatch(action(typed(&event))))
}

/// A list to choose from.
pub struct List<'a> {
    /// The id of the list.
    pub id: &'a str,
    /// What is chosen.
    pub label: &'a str,
    /// What stands between the label and the list.
    pub help: Html,
    /// The ids of what describes the list.
    pub described_by: Option<String>,
    /// Whether it cannot be used at present.
    pub disabled: bool,
    /// Called when the user has chosen.
    pub onchange: Callback<Event>,
    /// The options.
    pub options: Vec<Html>,
}

impl List<'_> {
    /// The list with its label.
    pub fn draw(self) -> Html {
        let Self { id, label, help, described_by, disabled, onchange, options } = self;
        html! {
            <>
                <label for={id.to_owned()}>{ label.to_owned() }</label>
                { help }
                <span class="list">
                    <select id={id.to_owned()} aria-describedby={described_by} {disabled} {onchange}>{ options }</select>
                </span>
            </>
        }
    }
}

/// One of the options of a list.
pub fn option(value: &str, label: &str, chosen: bool) -> Html {
    // A property, not an attribute: the attribute only tells which option is chosen at first.
    html! { <option value={value.to_owned()} ~selected={chosen}>{ label.to_owned() }</option> }
}

/// Some of the options of a list, under a heading.
pub fn option_group(label: &'static str, options: Vec<Html>) -> Html {
    html! { <optgroup {label}>{ options }</optgroup> }
}

/// One of several answers.
pub fn radio(id: String, name: &str, checked: bool, disabled: bool, label: Html, onchange: Callback<Event>) -> Html {
    html! {
        <span class="radio">
            <input type="radio" id={id.clone()} name={name.to_owned()} {checked} {disabled} {onchange} />
            <label for={id}>{ label }</label>
        </span>
    }
}

/// A line to type in, without its label.
pub struct Line<'a> {
    /// The id.
    pub id: String,
    /// The keyboard that a phone is to offer.
    pub mode: &'static str,
    /// What was typed.
    pub value: &'a str,
    /// The ids of what describes it.
    pub described_by: Option<String>,
    /// Whether it cannot be used at present.
    pub disabled: bool,
    /// Whether a message says that it is wrong.
    pub wrong: bool,
    /// Whether it must be filled in.
    pub required: bool,
    /// Called with every key.
    pub oninput: Callback<InputEvent>,
}

impl Line<'_> {
    /// The line.
    pub fn draw(self) -> Html {
        let Self { id, mode, value, described_by, disabled, wrong, required, oninput } = self;
        html! {
            <input
                type="text"
                inputmode={mode}
                autocomplete="off"
                {id}
                value={value.to_owned()}
                {disabled}
                aria-describedby={described_by}
                aria-invalid={wrong.then_some("true")}
                aria-required={required.then_some("true")}
                {oninput}
            />
        }
    }
}

/// A button that looks like a link; `unseen` is read out after its words.
pub fn link(id: Option<String>, words: &str, unseen: &str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="link" {id} {onclick}>
            { words.to_owned() }
            if !unseen.is_empty() {
                <span class="unseen">{ [" ", unseen].concat() }</span>
            }
        </button>
    }
}

/// A line of small print.
pub fn hint(id: String, text: &str) -> Html {
    html! { <p class="hint" {id}>{ text.to_owned() }</p> }
}
