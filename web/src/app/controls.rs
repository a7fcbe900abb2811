//! The controls of the form, each with its label.

use super::listen::{Do, When};
use super::message::Message;
use super::pen::Pen;
use super::pieces::unseen;

/// A list to choose from.
pub struct List<'a> {
    /// The id of the list.
    pub id: &'a str,
    /// What is to be chosen.
    pub label: &'a str,
    /// The ids of what describes the list.
    pub described_by: &'a str,
    /// Whether it cannot be used at present.
    pub disabled: bool,
    /// What happens when the user has chosen.
    pub on_change: Do,
}

impl List<'_> {
    /// The list with its label, what stands between them, and the options.
    pub fn draw(self, pen: &mut Pen, help: impl FnOnce(&mut Pen), options: impl FnOnce(&mut Pen)) {
        let Self { id, label, described_by, disabled, on_change } = self;
        label_for(pen, id, "", label);
        help(pen);
        pen.el("span", "list", |pen| {
            let values = [id, described_by, flag(disabled, "disabled")];
            pen.with("select", &["id", "aria-describedby", "disabled"], &values, |pen| {
                pen.on(When::Change, on_change);
                options(pen);
            });
        });
    }
}

/// The label of a control.
pub fn label_for(pen: &mut Pen, id: &str, class: &str, label: &str) {
    pen.with("label", &["class", "for"], &[class, id], |pen| pen.words(label));
}

/// Some of the options of a list, under a heading.
pub fn option_group(pen: &mut Pen, label: &str, options: impl FnOnce(&mut Pen)) {
    pen.with("optgroup", &["label"], &[label], options);
}

/// One of several answers; `label` stands after its button.
pub struct Radio<'a> {
    /// The id.
    pub id: &'a str,
    /// The name that it shares with the other answers.
    pub name: &'a str,
    /// Whether it is the answer.
    pub checked: bool,
    /// Whether it cannot be given at present.
    pub disabled: bool,
    /// The answer in words.
    pub label: &'a str,
    /// What is added to it, softly.
    pub hint: &'a str,
    /// The page is told when it is chosen.
    pub on_change: Message,
}

impl Radio<'_> {
    /// The button and its label.
    pub fn draw(self, pen: &mut Pen) {
        let Self { id, name, checked, disabled, label, hint, on_change } = self;
        pen.el("span", "radio", |pen| {
            let values = ["radio", id, name, flag(disabled, "disabled")];
            pen.with("input", &["type", "id", "name", "disabled"], &values, |pen| {
                pen.checked(checked);
                pen.on(When::Change, Do::Tell(on_change));
            });
            pen.with("label", &["for"], &[id], |pen| {
                pen.words(label);
                if !hint.is_empty() {
                    pen.text("span", "hint", hint);
                }
            });
        });
    }
}

/// A box to tick; `label` stands after it.
pub fn checkbox(pen: &mut Pen, id: &str, checked: bool, label: &str, on_change: Message) {
    pen.el("span", "radio", |pen| {
        pen.with("input", &["type", "id"], &["checkbox", id], |pen| {
            pen.checked(checked);
            pen.on(When::Change, Do::Tell(on_change));
        });
        label_for(pen, id, "", label);
    });
}

/// A line to type in, without its label.
pub struct Line<'a> {
    /// The id.
    pub id: &'a str,
    /// The keyboard that a phone is to offer.
    pub mode: &'a str,
    /// What was typed.
    pub value: &'a str,
    /// The ids of what describes it.
    pub described_by: &'a str,
    /// Whether it cannot be used at present.
    pub disabled: bool,
    /// Whether a message says that it is wrong.
    pub wrong: bool,
    /// Whether it must be filled in.
    pub required: bool,
    /// What happens with every key.
    pub on_input: Do,
}

impl Line<'_> {
    /// The line.
    pub fn draw(self, pen: &mut Pen) {
        let Self { id, mode, value, described_by, disabled, wrong, required, on_input } = self;
        let names = &[
            "type",
            "inputmode",
            "autocomplete",
            "id",
            "disabled",
            "aria-describedby",
            "aria-invalid",
            "aria-required",
        ];
        let disabled = flag(disabled, "disabled");
        let values = ["text", mode, "off", id, disabled, described_by, flag(wrong, "true"), flag(required, "true")];
        pen.with("input", names, &values, |pen| {
            pen.value(value);
            pen.on(When::Input, on_input);
        });
    }
}

/// A button.
pub fn button(pen: &mut Pen, class: &str, id: &str, on_click: Do, inside: impl FnOnce(&mut Pen)) {
    pen.with("button", &["type", "class", "id"], &["button", class, id], |pen| {
        pen.on(When::Click, on_click);
        inside(pen);
    });
}

/// A button that looks like a link; `said` is read out after its label.
pub fn link(pen: &mut Pen, id: &str, label: &str, said: &str, on_click: Do) {
    button(pen, "link", id, on_click, |pen| {
        pen.words(label);
        unseen(pen, &[" ", said].concat());
    });
}

/// The value of an attribute that is either there or not.
pub const fn flag(on: bool, value: &str) -> &str {
    if on { value } else { "" }
}
