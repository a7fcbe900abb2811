//! What to do: the least changes, what is still to be declared, awaited or asked of the council.

use xet_khen::api::answer::CriterionResult;
use yew::prelude::*;

use super::words::go_to;
use crate::app::pieces::{items, named, text};
use crate::app::texts;
use crate::app::view::View;

/// What to do, each with the way to its field.
pub fn draw(view: &View<'_>) -> Html {
    let remedies = view.verdict.criteria.iter().filter_map(|criterion| {
        let remedy = criterion.remedy.as_ref()?;
        Some(Html::from_iter([field(view, criterion), text("p", "", &remedy.text)]))
    });
    let remedies: Vec<Html> = remedies.collect();
    let mut groups = vec![group(view, texts::TO_DECLARE, "unknown"), group(view, texts::TO_AWAIT, "pending")];
    if view.outcome() == "needs-ruling" {
        groups.push(group(view, texts::TO_RULE, "not-applicable"));
    }
    let groups: Vec<Html> = groups.into_iter().flatten().collect();
    let mut children = vec![text("h3", "", view.say(texts::TO_DO))];
    if remedies.is_empty() && groups.is_empty() {
        children.push(text("p", "", view.say(texts::NOTHING_TO_DO)));
    }
    if !remedies.is_empty() {
        children.push(items("remedies", remedies));
    }
    children.extend(groups);
    named("div", "block", "to-do", children)
}

/// The criteria of that state that decide the verdict, as a list under a heading; nothing where there is none.
fn group(view: &View<'_>, heading: texts::Words, status: &str) -> Option<Html> {
    let mut seen: Vec<&CriterionResult> = Vec::new();
    for criterion in &view.verdict.criteria {
        let decides = status != "not-applicable" || view.verdict.decided_by.contains(&criterion.id);
        let is_new = !seen.iter().any(|other| other.input == criterion.input);
        if criterion.status.word() == status && decides && is_new {
            seen.push(criterion);
        }
    }
    let count = seen.len().to_string();
    let fields: Vec<Html> = seen.into_iter().map(|criterion| field(view, criterion)).collect();
    (!fields.is_empty()).then(|| {
        let heading = heading.fill(view.lang, &[("count", &count)]);
        Html::from_iter([text("p", "", &heading), items("jumps", fields)])
    })
}

/// The question's own words, leading to its field.
fn field(view: &View<'_>, criterion: &CriterionResult) -> Html {
    let label = view.input(&criterion.input).map_or(&criterion.statement, |input| &input.label);
    go_to(view, &criterion.input, label, "")
}
