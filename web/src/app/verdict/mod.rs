//! The verdict: the headline and its reason, what to do, every criterion, what the document leaves open.

mod bar;
mod criterion;
mod outcome;
mod questions;
mod todo;
mod words;

use yew::prelude::*;

use super::pieces::{el, named, text, with};
use super::texts;
use super::view::View;
pub use words::{mark, outcome_words, status_words};

/// The verdict and everything about it.
pub fn draw(view: &View<'_>) -> Html {
    let criteria = &view.verdict.criteria;
    let met = criteria.iter().filter(|criterion| criterion.status.word() == "met").count().to_string();
    let tally = texts::CRITERIA_TALLY.fill(view.lang, &[("met", &met), ("total", &criteria.len().to_string())]);
    let mut blocks = vec![outcome::draw(view)];
    if !criteria.is_empty() {
        blocks.push(todo::draw(view));
        let head = vec![text("h3", "", view.say(texts::CRITERIA_PART)), text("p", "hint", &tally)];
        let rows = criteria.iter().map(|criterion| criterion::draw(view, criterion)).collect();
        blocks.push(el("div", "block", vec![el("div", "block-head", head), named("ol", "criteria", "criteria", rows)]));
    }
    blocks.push(questions::draw(view));
    with("section", &["class", "id", "aria-labelledby"], &["verdict", "verdict", "verdict-heading"], blocks)
}
