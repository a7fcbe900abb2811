//! Pieces of the page that occur often.

use super::pen::Pen;
use super::texts::Words;

/// A list with one element for each of the items.
pub fn items(pen: &mut Pen, class: &'static str, items: &[&str]) {
    pen.el("ul", class, |pen| {
        for item in items {
            pen.text("li", "", item);
        }
    });
}

/// A disclosure, closed at first.
pub fn disclosure(pen: &mut Pen, id: &str, summary: &str, inside: impl FnOnce(&mut Pen)) {
    pen.named("details", "", id, |pen| {
        pen.text("summary", "", summary);
        inside(pen);
    });
}

/// A part of the form with its heading.
pub fn part(pen: &mut Pen, id: &str, heading: Words, inside: impl FnOnce(&mut Pen)) {
    pen.with("section", &["class", "aria-labelledby"], &["part", id], |pen| {
        pen.named("h2", "", id, |pen| pen.words(heading.get(pen.lang)));
        inside(pen);
    });
}

/// A line of small print that describes a control.
pub fn hint(pen: &mut Pen, id: &str, text: &str) {
    pen.named("p", "hint", id, |pen| pen.words(text));
}

/// What is read out and not seen.
pub fn unseen(pen: &mut Pen, said: &str) {
    pen.text("span", "unseen", said);
}
