//! Pieces of the page that occur often. Each is compiled once; a `html!` for every paragraph would double the download.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

/// An element with attributes, given as their names and, in the same order, their values; what has no value is left out.
pub fn with(tag: &'static str, names: &'static [&'static str], values: &[&str], children: Vec<Html>) -> Html {
    let value = |value: &&str| {
        (!value.is_empty()).then(|| AttributeOrProperty::Attribute(AttrValue::from((*value).to_owned())))
    };
    let mut element = VTag::new(tag);
    element.set_attributes(Attributes::Dynamic { keys: names, values: values.iter().map(value).collect() });
    element.add_children(children);
    element.into()
}

/// An element with a class (or an empty one for none) and what stands in it.
pub fn el(tag: &'static str, class: &str, children: Vec<Html>) -> Html {
    with(tag, &["class"], &[class], children)
}

/// An element with a class, a name, and what stands in it. A heading of a name takes the focus where a script sends it.
pub fn named(tag: &'static str, class: &str, id: &str, children: Vec<Html>) -> Html {
    let tabindex = if tag.starts_with('h') { "-1" } else { "" };
    with(tag, &["class", "id", "tabindex"], &[class, id, tabindex], children)
}

/// An element that holds a text.
pub fn text(tag: &'static str, class: &str, text: &str) -> Html {
    el(tag, class, vec![words(text)])
}

/// A text by itself.
pub fn words(text: &str) -> Html {
    VText::new(text.to_owned()).into()
}

/// A list with one element for each of the items.
pub fn items(class: &str, items: Vec<Html>) -> Html {
    let items = items.into_iter().map(|item| el("li", "", vec![item]));
    el("ul", class, items.collect())
}

/// A disclosure, closed at first.
pub fn disclosure(id: &'static str, summary: &str, mut children: Vec<Html>) -> Html {
    children.insert(0, text("summary", "", summary));
    named("details", "", id, children)
}

/// A part of the form with its heading.
pub fn part(id: &'static str, heading: &str, mut rest: Vec<Html>) -> Html {
    rest.insert(0, named("h2", "", id, vec![words(heading)]));
    with("section", &["class", "aria-labelledby"], &["part", id], rest)
}

/// A line of small print that describes a control.
pub fn hint(id: &str, text: &str) -> Html {
    named("p", "hint", id, vec![words(text)])
}

/// What is read out and not seen.
pub fn unseen(said: &str) -> Html {
    text("span", "unseen", said)
}
