//! The form and the verdict side by side, and the evaluation between them.

use std::rc::Rc;

use crate::library;
use chrono::NaiveDate;
use xet_khen::api::answer::{Campaign, CampaignSummary, Verdict};
use xet_khen::api::{Problem, Value};
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::announcer::Announcer;
use super::campaign::CampaignPart;
use super::candidate::CandidatePart;
use super::figures::FiguresPart;
use super::selection::Selection;
use super::shared::Shared;
use super::sheet::Sheet;
use super::state::{Desk, Dispatch, Sweep};
use super::verdict::{VerdictPanel, outcome_words};
use super::{browser, icons, request, texts};

/// What a [`Workbench`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// All campaigns.
    pub campaigns: Rc<Vec<CampaignSummary>>,
    /// The one chosen.
    pub campaign: Shared<Campaign>,
    /// The round and the candidate.
    pub selection: Selection,
    /// All that was chosen and typed.
    pub desk: Rc<Desk>,
    /// What can be taken back.
    pub before: Option<Sweep>,
    /// The day considered.
    pub as_of: NaiveDate,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// A verdict, or why there is none; the same request is evaluated once.
#[hook]
fn use_verdict(request: Value) -> Rc<Result<Shared<Verdict>, Problem>> {
    use_memo(request, |request| library().evaluate(request).map(Shared::new))
}

/// The form and the verdict.
#[component]
pub fn Workbench(props: &Props) -> Html {
    let Props { lang, campaign, selection, desk, as_of, dispatch, .. } = props;
    let (lang, as_of) = (*lang, *as_of);
    let scope = request::scope(desk, campaign, selection, as_of, lang);
    let (fields, facts) = request::entries(desk, campaign, library(), lang);
    let request = request::with_facts(&scope, facts);
    // Without facts only what concerns the campaign itself is warned of: that is the banner's.
    let blank = use_verdict(scope);
    let verdict = use_verdict(request);
    let warnings = blank.as_ref().as_ref().map(|blank| blank.warnings.clone()).unwrap_or_default();
    let told = Rc::new(warnings.iter().map(|warning| warning.code.clone()).collect::<Vec<_>>());
    // The status has its own place in the banner.
    let warnings: Vec<_> = warnings.into_iter().filter(|warning| warning.text != campaign.status.note).collect();

    let form = html! {
        <>
            <CampaignPart {lang} campaigns={Rc::clone(&props.campaigns)} campaign={campaign.clone()}
                selection={selection.clone()} desk={Rc::clone(desk)} {as_of} {warnings} dispatch={dispatch.clone()} />
            <CandidatePart {lang} campaign={campaign.clone()} selection={selection.clone()} desk={Rc::clone(desk)}
                dispatch={dispatch.clone()} />
        </>
    };
    let verdict = match &*verdict {
        Ok(verdict) => verdict,
        Err(problem) => {
            return html! {
                <div class="workbench">
                    <form class="form" onsubmit={stay()}>{ form }</form>
                    <p role="alert">{ [texts::PROBLEM.get(lang), ": ", problem.message()].concat() }</p>
                </div>
            };
        }
    };
    html! {
        <>
            <div class="workbench">
                <form class="form" onsubmit={stay()}>
                    { glance(verdict, lang) }
                    { form }
                    <FiguresPart {lang} campaign={campaign.clone()} fields={fields.clone()} verdict={verdict.clone()}
                        before={props.before} dispatch={dispatch.clone()} />
                </form>
                <VerdictPanel {lang} campaign={campaign.clone()} verdict={verdict.clone()} told={Rc::clone(&told)} {fields}
                    desk={Rc::clone(desk)} dispatch={dispatch.clone()} />
            </div>
            <Announcer text={[texts::VERDICT.get(lang), ": ", &verdict.headline].concat()} />
            <Sheet {lang} campaign={campaign.clone()} selection={selection.clone()} verdict={verdict.clone()} {told}
                desk={Rc::clone(desk)} {as_of} />
        </>
    }
}

/// The headline in one line, kept in sight above the form where the verdict stands below it.
fn glance(verdict: &Verdict, lang: Lang) -> Html {
    let outcome = verdict.outcome.word();
    let onclick = Callback::from(|_| browser::focus("verdict-heading"));
    html! {
        <button type="button" class="glance" id="glance" data-outcome={outcome} {onclick}>
            <span class="outcome-icon">{ icons::outcome(outcome) }</span>
            <span class="glance-words">
                <b>{ outcome_words(outcome).get(lang) }</b>
                <span>{ texts::SEE_VERDICT.get(lang) }</span>
            </span>
        </button>
    }
}

/// Enter in a field must not send the form anywhere.
fn stay() -> Callback<SubmitEvent> {
    Callback::from(|event: SubmitEvent| event.prevent_default())
}
