//! One criterion: its state, the rule, what became of it, the bar, the place in the document.

use xet_khen::api::answer::CriterionResult;
use yew::prelude::*;

use super::bar::bar;
use super::words::{go_to, mark};
use crate::app::pieces::{el, text, with};
use crate::app::texts;
use crate::app::view::View;

/// One criterion.
pub fn draw(view: &View<'_>, criterion: &CriterionResult) -> Html {
    let status = criterion.status.word();
    let basis = match criterion.basis.word() {
        "measured" => texts::MEASURED,
        "attested" => texts::ATTESTED,
        _ => texts::DOCUMENTED,
    };
    // While facts are missing, each missing one decides: marking them all would mark nothing.
    let decides = view.outcome() != "incomplete" && view.verdict.decided_by.contains(&criterion.id);
    let class = if decides { "criterion decides" } else { "criterion" };
    let edit = go_to(view, &criterion.input, view.say(texts::GO_TO_FIELD), &criterion.statement);
    let head = vec![mark(status, view.lang), edit];
    let children = vec![
        el("div", "criterion-head", head),
        text("p", "statement", &criterion.statement),
        bar(criterion),
        text("p", "explanation", &criterion.explanation),
        text("p", "place", &[criterion.citation.place.as_str(), " · ", view.say(basis)].concat()),
    ];
    let id = ["criterion-", &criterion.id].concat();
    with("li", &["class", "id", "data-status"], &[class, &id, status], children)
}
