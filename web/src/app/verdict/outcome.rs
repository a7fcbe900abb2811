//! The headline, the deciding reason, and what else must be known.

use yew::prelude::*;

use super::bar::bar;
use crate::app::controls::{button, link};
use crate::app::pieces::{el, items, named, text, unseen, with, words};
use crate::app::view::View;
use crate::app::{browser, icons, texts};

/// The headline, the deciding reason, and what else must be known.
pub fn draw(view: &View<'_>) -> Html {
    let verdict = view.verdict;
    let outcome = view.outcome();
    let first = verdict.decided_by.first().filter(|_| outcome != "incomplete");
    let deciding = first.and_then(|id| verdict.criteria.iter().find(|criterion| criterion.id == *id));
    let place = deciding.map(|criterion| &criterion.citation).or(verdict.citation.as_ref());

    // The summary opens with the deciding criterion's rule, which is set off, and names what would change it, which
    // stands below under "what to do".
    let statement = deciding.map_or("", |criterion| &criterion.statement);
    let rest = verdict.summary.strip_prefix(statement).unwrap_or(&verdict.summary);
    let remedy = deciding.and_then(|criterion| criterion.remedy.as_ref()).map_or("", |remedy| &remedy.text);
    let explanation = deciding.map_or("", |criterion| &criterion.explanation);
    let after = rest.trim_start().strip_prefix(explanation).and_then(|rest| rest.trim_start().strip_prefix(remedy));
    let (explanation, after) = after.map_or(("", rest), |after| (explanation, after));
    let statement = verdict.summary.get(..verdict.summary.len().saturating_sub(rest.len())).unwrap_or_default();
    let summary = vec![text("strong", "", statement), words(&[" ", explanation, " ", after.trim_start()].concat())];

    let has_reason = deciding.is_some() || outcome == "not-assessable";
    let (heading, class) = if has_reason { (texts::REASON_PART, "") } else { (texts::SUMMARY_PART, "unseen") };
    let warnings: Vec<Html> = view.warnings().map(|warning| words(&warning.text)).collect();
    let unstable = (!verdict.certainty.stable).then(|| {
        let onclick = Callback::from(|_| browser::focus("questions-heading"));
        link(None, view.say(texts::SEE_QUESTIONS), "", onclick)
    });
    let mut reason = vec![text("h3", class, view.say(heading)), named("p", "", "summary", summary)];
    reason.extend(unstable);
    reason.extend(deciding.map(bar));
    reason.extend(place.map(|place| text("p", "place", &place.place)));
    let headline = vec![
        text("span", "kicker", view.say(texts::VERDICT)),
        unseen(": "),
        named("span", "", "headline", vec![words(&verdict.headline)]),
    ];
    let head = vec![
        el("span", "outcome-icon", vec![icons::outcome(outcome)]),
        named("h2", "", "verdict-heading", headline),
        button("print", vec![icons::printer(), words(view.say(texts::PRINT))], Callback::from(|_| browser::print())),
    ];
    let mut children = vec![el("div", "outcome-head", head), named("div", "reason-why", "reason", reason)];
    if !warnings.is_empty() {
        children.push(items("warnings", warnings));
    }
    with("div", &["class", "id", "data-outcome"], &["outcome", "outcome", outcome], children)
}
