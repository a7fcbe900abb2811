//! The verdict: the headline and its reason, what to do, every criterion, what the document leaves open.

mod bar;
mod criterion;
mod outcome;
mod questions;
mod todo;

use xet_khen::model::CriterionStatus;

use super::row::row;
use super::texts;
use super::view::View;
use super::writer::HtmlWriter;
use criterion::Criterion;

/// The verdict and everything about it.
pub fn draw(html: &mut HtmlWriter, view: &View<'_>) {
    let values = ["verdict", "verdict", "verdict-heading"];
    html.with("section", &["class", "id", "aria-labelledby"], &values, |html| {
        outcome::draw(html, view);
        html.group(|html| {
            if !view.verdict.criteria.is_empty() {
                todo::draw(html, view);
                criteria(html, view);
            }
        });
        questions::draw(html, view);
    });
}

/// Every criterion, and how many are met.
fn criteria(html: &mut HtmlWriter, view: &View<'_>) {
    let criteria = &view.verdict.criteria;
    let met = criteria.iter().filter(|criterion| criterion.status == CriterionStatus::Met).count().to_string();
    let tally = texts::CRITERIA_TALLY.fill(view.lang, &[("met", &met), ("total", &criteria.len().to_string())]);
    html.element("div", "block", |html| {
        html.element("div", "block-head", |html| {
            html.message("h3", "", texts::CRITERIA_PART);
            html.text("p", "hint", &tally);
        });
        html.named("ol", "criteria", "criteria", |html| {
            for criterion in criteria {
                row(html, criterion.id.to_string(), Criterion::of(view, criterion));
            }
        });
    });
}
