//! The papers to tick, with what the document says of each.

use std::collections::HashSet;

use xet_khen::lang::Lang;
use yew::prelude::*;

use super::texts;
use crate::answer::{DossierItem, DossierRule};
use crate::app::owned::own;
use crate::words::Words;

/// What was ticked: round and candidate in words of requests, and the paper.
pub type Ticked = HashSet<(String, &'static str)>;

/// The list of the papers.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The language of the page.
    pub lang: Lang,
    /// Round and candidate in words of requests: another one has ticks of its own.
    pub scope: String,
    /// The papers.
    pub items: Vec<DossierItem>,
    /// What was ticked.
    pub ticked: UseStateHandle<Ticked>,
}

/// The list of the papers.
#[component]
pub fn Checklist(props: &Props) -> Html {
    let Props { lang, scope, items, ticked } = props;
    let is_ticked = |item: &&DossierItem| ticked.contains(&(scope.clone(), item.id));
    let [done, total] = [items.iter().filter(is_ticked).count(), items.len()].map(|count| count.to_string());
    own(html! {
        <fieldset class="checklist" id="checklist">
            <legend class="unseen">{ texts::CHECKLIST.get(*lang) }</legend>
            <p class="checklist-count" id="checklist-count" role="status">
                { texts::READY.fill(*lang, &[("done", &done), ("total", &total)]) }
            </p>
            <ol>{ for items.iter().map(|item| paper(props, item, is_ticked(&item))) }</ol>
        </fieldset>
    })
}

/// One paper.
fn paper(props: &Props, item: &DossierItem, checked: bool) -> Html {
    let Props { lang, scope, ticked, .. } = props;
    let id = format!("paper-{}", item.id);
    let onchange = {
        let (ticked, key) = (ticked.clone(), (scope.clone(), item.id));
        Callback::from(move |_: Event| {
            let mut all = (*ticked).clone();
            if !all.remove(&key) {
                all.insert(key.clone());
            }
            ticked.set(all);
        })
    };
    let said = [(texts::FORM, item.form), (texts::CONFIRMED, item.confirmed_by), (texts::CONDITION, item.condition)];
    let said = said.into_iter().filter_map(|(what, said)| said.map(|said| term(*lang, what, said, &item.rules)));
    html! {
        <li class="paper" data-rule={item.id}>
            <input type="checkbox" id={id.clone()} {checked} {onchange} aria-describedby={format!("{id}-more")} />
            <div>
                <label for={id.clone()}>{ item.label }</label>
                <dl class="terms" id={format!("{id}-more")}>{ for said }</dl>
                <p class="place">{ item.citation.place.to_string() }</p>
            </div>
        </li>
    }
}

/// What is said of a paper; a rule of its own has its name in the page and its place in the document.
fn term(lang: Lang, what: Words, said: &'static str, rules: &[DossierRule]) -> Html {
    let rule = rules.iter().find(|rule| rule.text == said);
    html! {
        <div data-rule={rule.and_then(|rule| rule.id)}>
            <dt>{ what.get(lang) }</dt>
            <dd>
                { said }
                { " " }
                { for rule.map(|rule| html! { <span class="place">{ rule.citation.place.to_string() }</span> }) }
            </dd>
        </div>
    }
}
