//! What to do: the least changes, what is still to be declared, awaited or asked of the council.

use xet_khen::api::answer::{Campaign, CriterionResult, Verdict};
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::words::target;
use crate::app::request::Field;
use crate::app::shared::Shared;
use crate::app::{browser, texts};

/// What a [`ToDo`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The campaign.
    pub campaign: Shared<Campaign>,
    /// The verdict.
    pub verdict: Shared<Verdict>,
    /// All that was typed for the campaign, by its inputs.
    pub fields: Vec<Field>,
}

/// What to do, each with the way to its field.
#[component]
pub fn ToDo(props: &Props) -> Html {
    let Props { lang, verdict, .. } = props;
    let lang = *lang;
    if verdict.criteria.is_empty() {
        return Html::default();
    }
    let remedies = verdict.criteria.iter().filter_map(|criterion| {
        let remedy = criterion.remedy.as_ref()?;
        Some(html! {
            <li data-remedy={criterion.id.clone()}>{ go_to(props, criterion) }<p>{ &remedy.text }</p></li>
        })
    });
    let remedies: Vec<Html> = remedies.collect();
    let decides = |criterion: &&CriterionResult| verdict.decided_by.contains(&criterion.id);
    let groups = [
        group(props, texts::TO_DECLARE, |criterion| criterion.status.word() == "unknown"),
        group(props, texts::TO_AWAIT, |criterion| criterion.status.word() == "pending"),
        group(props, texts::TO_RULE, |criterion| {
            criterion.status.word() == "not-applicable"
                && verdict.outcome.word() == "needs-ruling"
                && decides(&criterion)
        }),
    ];
    let nothing = remedies.is_empty() && groups.iter().all(Option::is_none);
    html! {
        <div class="block" id="to-do">
            <h3>{ texts::TO_DO.get(lang) }</h3>
            if nothing {
                <p>{ texts::NOTHING_TO_DO.get(lang) }</p>
            }
            if !remedies.is_empty() {
                <ul class="remedies">{ for remedies }</ul>
            }
            { for groups.into_iter().flatten() }
        </div>
    }
}

/// The criteria that pass, as one list under a heading; nothing where there is none.
fn group(props: &Props, heading: texts::Words, passes: impl Fn(&CriterionResult) -> bool) -> Option<Html> {
    let mut seen = Vec::new();
    for criterion in props.verdict.criteria.iter().filter(|criterion| passes(criterion)) {
        if !seen.iter().any(|other: &&CriterionResult| other.input == criterion.input) {
            seen.push(criterion);
        }
    }
    if seen.is_empty() {
        return None;
    }
    let count = seen.len().to_string();
    Some(html! {
        <>
            <p>{ heading.fill(props.lang, &[("count", &count)]) }</p>
            <ul class="jumps">
                for criterion in seen {
                    <li>{ go_to(props, criterion) }</li>
                }
            </ul>
        </>
    })
}

/// The question's own words, leading to its field.
fn go_to(props: &Props, criterion: &CriterionResult) -> Html {
    let id = target(&props.campaign, &props.fields, &criterion.input);
    let input = props.campaign.inputs.iter().find(|input| input.id == criterion.input);
    let label = input.map_or(criterion.statement.as_str(), |input| input.label.as_str());
    html! {
        <button type="button" class="link" onclick={Callback::from(move |_| browser::focus(&id))}>{ label }</button>
    }
}
