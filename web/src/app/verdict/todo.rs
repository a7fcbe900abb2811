//! What to do: the least changes, what is still to be declared, awaited or asked of the council.

use xet_khen::model::{CriterionStatus, Outcome};

use crate::answer::CriterionResult;
use crate::app::controls::link;
use crate::app::field::field_of;
use crate::app::listen::Do;
use crate::app::texts;
use crate::app::view::View;
use crate::app::writer::HtmlWriter;

/// What to do, each with the way to its field.
pub fn draw(html: &mut HtmlWriter, view: &View<'_>) {
    let remedies = view.verdict.criteria.iter().filter_map(|criterion| Some((criterion, criterion.remedy.as_ref()?)));
    let groups =
        CriterionStatus::ALL.iter().filter_map(|status| Some((heading(view, *status)?, criteria(view, *status))));
    let groups: Vec<(texts::Words, Vec<&CriterionResult>)> = groups.filter(|(_, found)| !found.is_empty()).collect();
    let mut remedies = remedies.peekable();
    html.named("div", "block", "to-do", |html| {
        html.message("h3", "", texts::TO_DO);
        html.group(|html| {
            if remedies.peek().is_none() && groups.is_empty() {
                html.message("p", "", texts::NOTHING_TO_DO);
            }
        });
        html.group(|html| {
            if remedies.peek().is_some() {
                html.element("ul", "remedies", |html| {
                    for (criterion, remedy) in remedies {
                        html.element("li", "", |html| {
                            field(html, view, criterion);
                            html.text("p", "", &remedy.text);
                        });
                    }
                });
            }
        });
        html.group(|html| {
            for (heading, found) in groups {
                html.text("p", "", &heading.fill(view.lang, &[("count", &found.len().to_string())]));
                html.element("ul", "jumps", |html| {
                    for criterion in found {
                        html.element("li", "", |html| field(html, view, criterion));
                    }
                });
            }
        });
    });
}

/// What is to be done about criteria of that state; nothing where that is nothing, or stands among the remedies.
fn heading(view: &View<'_>, status: CriterionStatus) -> Option<texts::Words> {
    match (status, view.verdict.outcome) {
        (CriterionStatus::Unknown, _) => Some(texts::TO_DECLARE),
        (CriterionStatus::Pending, _) => Some(texts::TO_AWAIT),
        (CriterionStatus::NotApplicable, Outcome::NeedsRuling) => Some(texts::TO_RULE),
        (
            CriterionStatus::NotApplicable,
            Outcome::NotAssessable | Outcome::Ineligible | Outcome::Incomplete | Outcome::Eligible,
        )
        | (CriterionStatus::Met | CriterionStatus::Unmet, _) => None,
    }
}

/// The criteria of that state that decide the verdict, one for each input.
fn criteria<'v>(view: &View<'v>, status: CriterionStatus) -> Vec<&'v CriterionResult> {
    let mut found: Vec<&CriterionResult> = Vec::new();
    // What sums up others asks for nothing.
    for criterion in view.verdict.criteria.iter().filter(|criterion| criterion.input.is_some()) {
        let decides = status != CriterionStatus::NotApplicable || view.verdict.decided_by.contains(&criterion.id);
        let is_new = !found.iter().any(|other| other.input == criterion.input);
        if criterion.status == status && decides && is_new {
            found.push(criterion);
        }
    }
    found
}

/// The question's own words, leading to its field.
fn field(html: &mut HtmlWriter, view: &View<'_>, criterion: &CriterionResult) {
    let Some(input) = criterion.input else { return };
    let label = view.input(input).map_or(criterion.statement, |input| input.label);
    link(html, "", label, "", Do::Go(field_of(view, input)));
}
