//! The controls of the form, each with its label.

use super::listen::{Do, When};
use super::message::Message;
use super::pieces::unseen;
use super::writer::HtmlWriter;

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
    pub fn draw(
        self,
        html: &mut HtmlWriter,
        help: impl FnOnce(&mut HtmlWriter),
        options: impl FnOnce(&mut HtmlWriter),
    ) {
        let Self { id, label, described_by, disabled, on_change } = self;
        label_for(html, id, "", label);
        help(html);
        html.element("span", "list", |html| {
            let values = [id, described_by, flag(disabled, "disabled")];
            html.with("select", &["id", "aria-describedby", "disabled"], &values, |html| {
                html.on(When::Change, on_change);
                options(html);
            });
        });
    }
}

/// The label of a control.
pub fn label_for(html: &mut HtmlWriter, id: &str, class: &str, label: &str) {
    html.with("label", &["class", "for"], &[class, id], |html| html.words(label));
}

/// Some of the options of a list, under a heading.
pub fn option_group(html: &mut HtmlWriter, label: &str, options: impl FnOnce(&mut HtmlWriter)) {
    html.with("optgroup", &["label"], &[label], options);
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
    pub fn draw(self, html: &mut HtmlWriter) {
        let Self { id, name, checked, disabled, label, hint, on_change } = self;
        html.element("span", "radio", |html| {
            let values = ["radio", id, name, flag(disabled, "disabled")];
            html.with("input", &["type", "id", "name", "disabled"], &values, |html| {
                html.checked(checked);
                html.on(When::Change, Do::Tell(on_change));
            });
            html.with("label", &["for"], &[id], |html| {
                html.words(label);
                if !hint.is_empty() {
                    html.text("span", "hint", hint);
                }
            });
        });
    }
}

/// A box to tick; `label` stands after it.
pub fn checkbox(html: &mut HtmlWriter, id: &str, checked: bool, label: &str, on_change: Message) {
    html.element("span", "radio", |html| {
        html.with("input", &["type", "id"], &["checkbox", id], |html| {
            html.checked(checked);
            html.on(When::Change, Do::Tell(on_change));
        });
        label_for(html, id, "", label);
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
    pub fn draw(self, html: &mut HtmlWriter) {
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
        html.with("input", names, &values, |html| {
            html.value(value);
            html.on(When::Input, on_input);
        });
    }
}

/// A button.
pub fn button(html: &mut HtmlWriter, class: &str, id: &str, on_click: Do, inside: impl FnOnce(&mut HtmlWriter)) {
    html.with("button", &["type", "class", "id"], &["button", class, id], |html| {
        html.on(When::Click, on_click);
        inside(html);
    });
}

/// A button that looks like a link; `said` is read out after its label.
pub fn link(html: &mut HtmlWriter, id: &str, label: &str, said: &str, on_click: Do) {
    button(html, "link", id, on_click, |html| {
        html.words(label);
        unseen(html, &[" ", said].concat());
    });
}

/// The value of an attribute that is either there or not.
pub const fn flag(on: bool, value: &str) -> &str {
    if on { value } else { "" }
}
