//! Pieces of the page that occur often.

use super::texts::Words;
use super::writer::HtmlWriter;

/// A list with one element for each of the items.
pub fn items(html: &mut HtmlWriter, class: &'static str, items: &[&str]) {
    html.element("ul", class, |html| {
        for item in items {
            html.text("li", "", item);
        }
    });
}

/// A disclosure, closed at first.
pub fn disclosure(html: &mut HtmlWriter, id: &str, summary: &str, inside: impl FnOnce(&mut HtmlWriter)) {
    html.named("details", "", id, |html| {
        html.text("summary", "", summary);
        inside(html);
    });
}

/// A part of the form with its heading.
pub fn part(html: &mut HtmlWriter, id: &str, heading: Words, inside: impl FnOnce(&mut HtmlWriter)) {
    html.with("section", &["class", "aria-labelledby"], &["part", id], |html| {
        html.named("h2", "", id, |html| html.words(heading.get(html.lang)));
        inside(html);
    });
}

/// A line of small print that describes a control.
pub fn hint(html: &mut HtmlWriter, id: &str, text: &str) {
    html.named("p", "hint", id, |html| html.words(text));
}

/// What is read out and not seen.
pub fn unseen(html: &mut HtmlWriter, said: &str) {
    html.text("span", "unseen", said);
}
