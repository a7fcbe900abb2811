//! The controls of the form, each with its label. Functions, not components: they keep no state of their own.

use yew::prelude::*;

use super::browser::typed;
use super::pieces::{unseen, with, words};
use super::state::{Action, Dispatch};

/// Does the same whenever it is called.
pub fn send<E: 'static>(dispatch: &Dispatch, action: Action) -> Callback<E> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action.clone()))
}

/// Hands on what was typed or chosen.
pub fn send_typed<E: AsRef<web_sys::Event> + 'static>(
    dispatch: &Dispatch,
    action: fn(String) -> Action,
) -> Callback<E> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: E| dispatch.dispatch(action(typed(&event))))
}

/// A list to choose from.
pub struct List<'a> {
    /// The id of the list.
    pub id: &'a str,
    /// What is to be chosen.
    pub label: &'a str,
    /// The value that is chosen.
    pub value: &'a str,
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
    /// The list with its label. The value is written down for [`super::browser::show_choices`], because the browser keeps
    /// what is chosen apart from all attributes.
    pub fn draw(self) -> Html {
        let Self { id, label, value, help, described_by, disabled, onchange, options } = self;
        html! {
            <>
                { label_for(id, "", vec![words(label)]) }
                { help }
                <span class="list">
                    <select
                        id={id.to_owned()}
                        data-value={value.to_owned()}
                        aria-describedby={described_by}
                        {disabled}
                        {onchange}
                    >
                        { options }
                    </select>
                </span>
            </>
        }
    }
}

/// The label of a control.
pub fn label_for(id: &str, class: &str, label: Vec<Html>) -> Html {
    with("label", &["class", "for"], &[class, id], label)
}

/// One of the options of a list.
pub fn option(value: &str, label: &str) -> Html {
    // Without a value of its own, even an empty one, its label would be its value.
    html! { <option value={value.to_owned()}>{ words(label) }</option> }
}

/// Some of the options of a list, under a heading.
pub fn option_group(label: &str, options: Vec<Html>) -> Html {
    with("optgroup", &["label"], &[label], options)
}

/// One of several answers.
pub fn radio(
    id: String,
    name: &str,
    checked: bool,
    disabled: bool,
    label: Vec<Html>,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <span class="radio">
            <input type="radio" id={id.clone()} name={name.to_owned()} {checked} {disabled} {onchange} />
            { label_for(&id, "", label) }
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

/// A button of its own weight.
pub fn button(id: &'static str, label: Vec<Html>, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="button quiet" {id} {onclick}>{ label }</button> }
}

/// A button that looks like a link; `said` is read out after its label.
pub fn link(id: Option<String>, label: &str, said: &str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="link" {id} {onclick}>
            { words(label) }
            { unseen(&[" ", said].concat()) }
        </button>
    }
}
