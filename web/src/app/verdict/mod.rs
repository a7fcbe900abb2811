//! The verdict: the headline and its reason, what to do, every criterion, what the document leaves open.

mod bar;
mod criterion;
mod outcome;
mod questions;
mod todo;

use xet_khen::rules::model::CriterionStatus;

use super::pen::Pen;
use super::row::row;
use super::texts;
use super::view::View;
use criterion::Criterion;

/// The verdict and everything about it.
pub fn draw(pen: &mut Pen, view: &View<'_>) {
    let values = ["verdict", "verdict", "verdict-heading"];
    pen.with("section", &["class", "id", "aria-labelledby"], &values, |pen| {
        outcome::draw(pen, view);
        pen.group(|pen| {
            if !view.verdict.criteria.is_empty() {
                todo::draw(pen, view);
                criteria(pen, view);
            }
        });
        questions::draw(pen, view);
    });
}

/// Every criterion, and how many are met.
fn criteria(pen: &mut Pen, view: &View<'_>) {
    let criteria = &view.verdict.criteria;
    let met = criteria.iter().filter(|criterion| criterion.status == CriterionStatus::Met).count().to_string();
    let tally = texts::CRITERIA_TALLY.fill(view.lang, &[("met", &met), ("total", &criteria.len().to_string())]);
    pen.el("div", "block", |pen| {
        pen.el("div", "block-head", |pen| {
            pen.say("h3", "", texts::CRITERIA_PART);
            pen.text("p", "hint", &tally);
        });
        pen.named("ol", "criteria", "criteria", |pen| {
            for criterion in criteria {
                row(pen, criterion.id.to_string(), Criterion::of(view, criterion));
            }
        });
    });
}
