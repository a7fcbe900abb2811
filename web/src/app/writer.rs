//! Writes the page as HTML, one element after another.
//!
//! A `html!` for every part would double the download: each expands to code of its own, and each callback to a type of its
//! own. Here an element is one call, compiled once for all of them.

use std::mem;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use xet_khen::lang::Lang;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};

use super::listen::{Do, On, When};
use super::message::Message;
use super::owned;
use super::texts::Words;

/// Writes elements into each other: what stands in one is written by a closure.
pub struct HtmlWriter {
    /// The language in which it writes.
    pub lang: Lang,
    /// Where events go.
    home: Callback<Message>,
    /// The elements that are being written, each with what stands before it among its neighbours.
    open: Vec<(VTag, Vec<Html>)>,
    /// What has been written in the innermost of them.
    done: Vec<Html>,
}

impl HtmlWriter {
    /// For an empty page; what the user does is told to `home`.
    pub const fn new(lang: Lang, home: Callback<Message>) -> Self {
        Self { lang, home, open: Vec::new(), done: Vec::new() }
    }

    /// Where events go.
    pub const fn home(&self) -> &Callback<Message> {
        &self.home
    }

    /// All that was written.
    pub fn finish(self) -> Html {
        VList::from(self.done).into()
    }

    /// An element with attributes, given as their names and, in the same order, their values; what has no value is left
    /// out.
    pub fn with(
        &mut self,
        tag: &'static str,
        names: &'static [&'static str],
        values: &[&str],
        inside: impl FnOnce(&mut Self),
    ) {
        self.begin_with(tag, names, values);
        inside(self);
        self.end();
    }

    /// An element with a class (or an empty one for none) and what stands in it.
    pub fn element(&mut self, tag: &'static str, class: &'static str, inside: impl FnOnce(&mut Self)) {
        self.begin_class(tag, class);
        inside(self);
        self.end();
    }

    /// An element with a class, a name, and what stands in it. A heading of a name takes the focus where a script sends it.
    pub fn named(&mut self, tag: &'static str, class: &str, id: &str, inside: impl FnOnce(&mut Self)) {
        self.begin_named(tag, class, id);
        inside(self);
        self.end();
    }

    /// Nothing or several elements, which keep their place among their neighbours: what comes and goes must not push the
    /// others into each other's elements, or the focus would be on another control.
    pub fn group(&mut self, inside: impl FnOnce(&mut Self)) {
        let before = mem::take(&mut self.done);
        inside(self);
        self.end_group(before);
    }

    /// An element that holds a text.
    #[inline(never)]
    pub fn text(&mut self, tag: &'static str, class: &'static str, text: &str) {
        let class = (!class.is_empty()).then_some(AttributeOrProperty::Static(class));
        self.begin(tag, &["class", owned::SAID], Box::new([class, Some(owned::said(text))]));
        self.end();
    }

    /// An element that holds a text of the interface.
    #[inline(never)]
    pub fn message(&mut self, tag: &'static str, class: &'static str, words: Words) {
        self.text(tag, class, words.get(self.lang));
    }

    /// A text by itself.
    #[inline(never)]
    pub fn words(&mut self, text: &str) {
        self.done.push(owned::text(text));
    }

    /// A text by itself, in several parts.
    #[inline(never)]
    pub fn phrase(&mut self, parts: &[&str]) {
        self.words(&parts.concat());
    }

    /// What somebody else has made.
    pub fn node(&mut self, node: Html) {
        self.done.push(node);
    }

    /// What stands in a line to type in.
    #[inline(never)]
    pub fn value(&mut self, value: &str) {
        self.opened(|tag| tag.set_value(Some(AttrValue::from(Rc::<str>::from(value)))));
    }

    /// Whether a radio button is chosen or a box is ticked.
    #[inline(never)]
    pub fn checked(&mut self, checked: bool) {
        self.opened(|tag| tag.set_checked(checked));
    }

    /// What happens on an event, at the element or below it.
    #[inline(never)]
    pub fn on(&mut self, when: When, what: Do) {
        let listener = Rc::new(On { when, what, home: self.home.clone() });
        self.opened(|tag| {
            tag.add_listener(listener);
        });
    }

    /// One of the options of a list. Which one is chosen the browser keeps apart from all attributes.
    #[inline(never)]
    pub fn option(&mut self, value: &str, label: &str, chosen: bool) {
        // Without a value of its own, even an empty one, its label would be its value.
        let key = owned::key(value, label);
        let value = AttributeOrProperty::Attribute(Rc::<str>::from(value).into());
        let chosen = AttributeOrProperty::Property(JsValue::from_bool(chosen));
        self.begin("option", &["value", "selected"], Box::new([Some(value), Some(chosen)]));
        self.opened(|tag| tag.key = Some(key));
        self.done.push(VText::new(Rc::<str>::from(label)).into());
        self.end();
    }

    fn opened(&mut self, change: impl FnOnce(&mut VTag)) {
        if let Some((tag, _)) = self.open.last_mut() {
            change(tag);
        }
    }

    // What is compiled once for all elements, whatever stands in them.

    #[inline(never)]
    fn begin_with(&mut self, tag: &'static str, names: &'static [&'static str], values: &[&str]) {
        let attribute =
            |value: &&str| (!value.is_empty()).then(|| AttributeOrProperty::Attribute(Rc::<str>::from(*value).into()));
        self.begin(tag, names, values.iter().map(attribute).collect());
    }

    #[inline(never)]
    fn begin_named(&mut self, tag: &'static str, class: &str, id: &str) {
        let tabindex = if tag.starts_with('h') { "-1" } else { "" };
        self.begin_with(tag, &["class", "id", "tabindex"], &[class, id, tabindex]);
    }

    #[inline(never)]
    fn begin_class(&mut self, tag: &'static str, class: &'static str) {
        let class = (!class.is_empty()).then_some(AttributeOrProperty::Static(class));
        self.begin(tag, &["class"], Box::new([class]));
    }

    #[inline(never)]
    fn begin(&mut self, tag: &'static str, names: &'static [&'static str], values: Box<[Option<AttributeOrProperty>]>) {
        let mut element = VTag::new(tag);
        element.set_attributes(Attributes::Dynamic { keys: names, values });
        self.open.push((element, mem::take(&mut self.done)));
    }

    #[inline(never)]
    fn end_group(&mut self, before: Vec<Html>) {
        let group = mem::replace(&mut self.done, before);
        self.done.push(VList::from(group).into());
    }

    #[inline(never)]
    fn end(&mut self) {
        if let Some((mut element, before)) = self.open.pop() {
            let children = mem::replace(&mut self.done, before);
            if let Some(place) = element.children_mut() {
                *place = VList::from(children).into();
            }
            self.done.push(element.into());
        }
    }
}
