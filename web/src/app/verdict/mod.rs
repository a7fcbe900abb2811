//! The verdict: the headline and its reason, what to do, every criterion, what the document leaves open.

mod bar;
mod criterion;
mod outcome;
mod questions;
mod todo;
mod words;

use std::rc::Rc;

use xet_khen::api::answer::{Campaign, Verdict};
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::request::Field;
use super::shared::{Line, Shared};
use super::state::{Desk, Dispatch};
use super::texts;
use criterion::CriterionRow;
use outcome::OutcomeCard;
use questions::Questions;
use todo::ToDo;
pub use words::{mark, outcome_words, status_words};

/// What a [`VerdictPanel`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The campaign.
    pub campaign: Shared<Campaign>,
    /// The verdict.
    pub verdict: Shared<Verdict>,
    /// Codes of warnings that stand in the banner already.
    pub told: Rc<Vec<String>>,
    /// All that was typed for the campaign, by its inputs.
    pub fields: Vec<Field>,
    /// What was chosen.
    pub desk: Rc<Desk>,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// The verdict and everything about it.
#[component]
pub fn VerdictPanel(props: &Props) -> Html {
    let Props { lang, campaign, verdict, fields, .. } = props;
    let lang = *lang;
    let met = verdict.criteria.iter().filter(|criterion| criterion.status.word() == "met").count().to_string();
    let total = verdict.criteria.len().to_string();
    let rows = Line::all(verdict).filter_map(|line| {
        let criterion = line.get()?;
        let key = criterion.id.clone();
        let target = words::target(campaign, fields, &criterion.input);
        // While facts are missing, each missing one decides: marking them all would mark nothing.
        let decides = verdict.outcome.word() != "incomplete" && verdict.decided_by.contains(&criterion.id);
        Some(html! { <CriterionRow {key} {lang} {line} {decides} {target} /> })
    });
    html! {
        <section class="verdict" id="verdict" aria-labelledby="verdict-heading">
            <OutcomeCard {lang} verdict={verdict.clone()} told={Rc::clone(&props.told)} />
            <ToDo {lang} campaign={campaign.clone()} verdict={verdict.clone()} fields={fields.clone()} />
            if !verdict.criteria.is_empty() {
                <div class="block">
                    <div class="block-head">
                        <h3>{ texts::CRITERIA_PART.get(lang) }</h3>
                        <p class="hint">{ texts::CRITERIA_TALLY.fill(lang, &[("met", &met), ("total", &total)]) }</p>
                    </div>
                    <ol class="criteria" id="criteria">{ for rows }</ol>
                </div>
            }
            <Questions
                {lang}
                campaign={campaign.clone()}
                verdict={verdict.clone()}
                desk={Rc::clone(&props.desk)}
                dispatch={props.dispatch.clone()}
            />
        </section>
    }
}
