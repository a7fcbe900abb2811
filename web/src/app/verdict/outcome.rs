//! The headline, the deciding reason, and what else must be known.

use std::rc::Rc;

use xet_khen::api::answer::Verdict;
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::bar::{bar, drawn};
use crate::app::shared::Shared;
use crate::app::{browser, icons, texts};

/// What an [`OutcomeCard`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The verdict.
    pub verdict: Shared<Verdict>,
    /// Codes of warnings that stand in the banner already.
    pub told: Rc<Vec<String>>,
}

/// The headline, the deciding reason, and what else must be known.
#[component]
pub fn OutcomeCard(props: &Props) -> Html {
    let Props { lang, verdict, told } = props;
    let lang = *lang;
    let outcome = verdict.outcome.word();
    let first = verdict.decided_by.first().filter(|_| outcome != "incomplete");
    let deciding = first.and_then(|id| verdict.criteria.iter().find(|criterion| criterion.id == *id));
    // The summary opens with the deciding criterion's rule; that one is set off from what became of it.
    let rest = deciding.and_then(|criterion| {
        let rest = verdict.summary.strip_prefix(&criterion.statement)?;
        // What would change it stands below, under "what to do".
        let remedy = criterion.remedy.as_ref().map(|remedy| [" ", &remedy.text].concat());
        Some(remedy.map_or_else(|| rest.to_owned(), |remedy| rest.replacen(&remedy, "", 1)))
    });
    let place = deciding.map(|criterion| &criterion.citation).or(verdict.citation.as_ref());
    let warnings = verdict.warnings.iter().filter(|warning| !told.contains(&warning.code));
    let warnings: Vec<_> =
        warnings.map(|warning| html! { <li data-code={warning.code.clone()}>{ &warning.text }</li> }).collect();
    html! {
        <div class="outcome" id="outcome" data-outcome={outcome}>
            <div class="outcome-head">
                <span class="outcome-icon">{ icons::outcome(outcome) }</span>
                <div>
                    <h2 id="verdict-heading" tabindex="-1">
                        <span class="kicker">{ texts::VERDICT.get(lang) }</span>
                        <span class="unseen">{ ": " }</span>
                        <span id="headline">{ &verdict.headline }</span>
                    </h2>
                </div>
                <button type="button" class="button quiet" id="print" onclick={Callback::from(|_| browser::print())}>
                    { icons::printer() }
                    { texts::PRINT.get(lang) }
                </button>
            </div>
            <div class="reason-why" id="reason">
                if deciding.is_some() || outcome == "not-assessable" {
                    <h3>{ texts::REASON_PART.get(lang) }</h3>
                } else {
                    <h3 class="unseen">{ texts::SUMMARY_PART.get(lang) }</h3>
                }
                <p id="summary">
                    if let (Some(criterion), Some(rest)) = (deciding, rest) {
                        <strong>{ &criterion.statement }</strong>
                        { rest }
                    } else {
                        { &verdict.summary }
                    }
                </p>
                if !verdict.certainty.stable {
                    <button type="button" class="link" onclick={Callback::from(|_| browser::focus("questions-heading"))}>
                        { texts::SEE_QUESTIONS.get(lang) }
                    </button>
                }
                { deciding.and_then(|criterion| drawn(criterion).map(|place| bar(place, criterion.threshold.as_ref()))) }
                { place.map(|place| html! { <p class="place">{ &place.place }</p> }) }
            </div>
            if !warnings.is_empty() {
                <ul class="warnings">{ for warnings }</ul>
            }
        </div>
    }
}
