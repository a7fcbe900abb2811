//! The papers of a file: which, how many sets, to whom; and a draft for one of them.

mod checklist;
mod draft;
mod plain_text;
mod report;
mod texts;

use xet_khen::calendar;
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::context::FormContext;
use super::pieces::{ViewProps, head, problem};
use crate::answer::{Dossier, DossierContext, DossierRule};
use crate::app::owned::own;
use crate::app::print;
use crate::library;
use checklist::{Checklist, Ticked};
use report::Report;

/// The view of the papers.
#[component]
pub fn Papers(props: &ViewProps) -> Html {
    let context = &props.context;
    let ticked = use_state(Ticked::default);
    let request = context.part(&["campaign", "occasion", "year", "candidate", "readings", "asOf", "lang"], []);
    let drawn = match library().dossier(&request) {
        Ok(dossier) => papers(context, &dossier, &ticked),
        Err(refused) => problem(&refused),
    };
    own(html! {
        <>
            { head(context, texts::HEADING, texts::LEAD) }
            { for (!context.name.is_empty()).then(|| printed_for(context)) }
            { drawn }
            <Report context={context.clone()} />
        </>
    })
}

/// On paper: for whom.
fn printed_for(context: &FormContext) -> Html {
    html! { <p class="print-only">{ texts::PRINTED_FOR.fill(context.lang, &[("name", &context.name)]) }</p> }
}

/// What the document sets, the list to tick, what has changed since.
fn papers(context: &FormContext, dossier: &Dossier, ticked: &UseStateHandle<Ticked>) -> Html {
    let lang = context.lang;
    let heading = if dossier.reason.is_some() { texts::NOTHING } else { texts::WHOLE };
    html! {
        <>
            <section class="card" aria-labelledby="papers-heading">
                <h2 id="papers-heading">{ heading.get(lang) }</h2>
                <ul class="notes" id="basis">
                    { for dossier.basis.iter().map(rule) }
                    { for dossier.notes.iter().map(|note| html! { <li>{ note }</li> }) }
                </ul>
            </section>
            if !dossier.items.is_empty() {
                <section class="card" aria-labelledby="checklist-heading">
                    <h2 id="checklist-heading">{ texts::CHECKLIST.get(lang) }</h2>
                    <p class="hint screen-only">{ texts::CHECKLIST_HINT.get(lang) }</p>
                    <Checklist {lang} scope={scope(context)} items={dossier.items.clone()} ticked={ticked.clone()} />
                    <p class="actions">
                        <button type="button" class="button" id="print-papers" onclick={|_| print()}>
                            { texts::PRINT.get(lang) }
                        </button>
                    </p>
                </section>
            }
            { changes(&dossier.context, lang) }
        </>
    }
}

/// A rule about the papers as a whole: sets, recipient, the law to which the document refers.
fn rule(rule: &DossierRule) -> Html {
    html! {
        <li data-rule={rule.id}>
            <strong>{ &rule.text }</strong>
            { " " }
            <span class="place">{ rule.citation.place.to_string() }</span>
        </li>
    }
}

/// What has changed around the document: apart from what it says itself.
fn changes(changes: &[DossierContext], lang: Lang) -> Html {
    if changes.is_empty() {
        return Html::default();
    }
    let change = |change: &DossierContext| {
        let day = calendar::parse(&change.from).map(|day| calendar::show(day, lang)).unwrap_or_default();
        let since = texts::SINCE.fill(lang, &[("day", &day)]);
        html! {
            <li><strong><time datetime={change.from.clone()}>{ since }</time></strong>{ " – " }{ change.text }</li>
        }
    };
    html! {
        <section class="card context" id="context" aria-labelledby="context-heading">
            <h2 id="context-heading">{ texts::CONTEXT.get(lang) }</h2>
            <p class="hint">{ texts::CONTEXT_LEAD.get(lang) }</p>
            <ul class="notes">{ for changes.iter().map(change) }</ul>
        </section>
    }
}

/// Round and candidate in words of requests.
fn scope(context: &FormContext) -> String {
    let round = ["campaign", "occasion", "year"].map(|key| context.word(key));
    let candidate = ["kind", "group"].map(|key| context.candidate(key));
    [round.join(" "), candidate.join(" ")].join(" ")
}
