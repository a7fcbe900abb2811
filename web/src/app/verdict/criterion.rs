//! One criterion: its state, the rule, what became of it, the bar, the place in the document.

use xet_khen::api::answer::CriterionResult;

use super::bar::bar;
use super::words::{go_to, mark};
use crate::app::pen::Pen;
use crate::app::texts;
use crate::app::view::View;

/// One criterion.
pub fn draw(pen: &mut Pen, view: &View<'_>, criterion: &CriterionResult) {
    let status = criterion.status.word();
    let basis = match criterion.basis.word() {
        "measured" => texts::MEASURED,
        "attested" => texts::ATTESTED,
        _ => texts::DOCUMENTED,
    };
    // While facts are missing, each missing one decides: marking them all would mark nothing.
    let decides = view.outcome() != "incomplete" && view.verdict.decided_by.contains(&criterion.id);
    let class = if decides { "criterion decides" } else { "criterion" };
    let values = [class, &["criterion-", &criterion.id].concat(), status];
    pen.with("li", &["class", "id", "data-status"], &values, |pen| {
        pen.el("div", "criterion-head", |pen| {
            mark(pen, status);
            go_to(pen, view, &criterion.input, view.say(texts::GO_TO_FIELD), &criterion.statement);
        });
        pen.text("p", "statement", &criterion.statement);
        pen.group(|pen| bar(pen, criterion));
        pen.text("p", "explanation", &criterion.explanation);
        pen.text("p", "place", &[&*criterion.citation.place, " · ", view.say(basis)].concat());
    });
}
