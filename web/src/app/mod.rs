//! The application: one page on which a unit sees whether it meets a campaign's standards, why, and what would change it.
//!
//! What the user does is an [`state::Action`]; the reducer in [`state`] makes a new desk of it; [`request`] makes a request
//! of the desk; the engine answers; the other modules draw the answer from one [`view::View`]. Only [`browser`] and [`day`]
//! know where they run.

mod announce;
mod browser;
mod campaign;
mod candidate;
mod controls;
mod day;
mod entry;
mod field;
mod figures;
mod frame;
mod icons;
mod keyed;
mod notices;
mod pieces;
mod request;
mod sample;
mod selection;
mod shared;
mod sheet;
mod state;
mod texts;
mod verdict;
mod view;

use std::rc::Rc;

use chrono::Datelike as _;
use gloo::events::EventListener;
use xet_khen::api::answer::Verdict;
use xet_khen::api::{Problem, Value};
use xet_khen::lang::Lang;
use yew::prelude::*;

use crate::library;
use announce::use_announcement;
use shared::Shared;
use state::{Action, Desk, Dispatch, State};
use view::View;

/// The page.
#[component]
fn App() -> Html {
    let state = use_reducer(first_state);
    let State { lang, desk, before } = (*state).clone();
    let dispatch = state.dispatcher();
    use_address(lang, &dispatch);
    use_effect(browser::show_choices);

    let as_of = day::parse(&desk.as_of).unwrap_or_else(day::today);
    let campaigns = use_memo((lang, as_of), |(lang, as_of)| library().campaigns(*lang, Some(*as_of)));
    let campaign = use_memo((desk.campaign.clone(), lang, as_of), |(id, lang, as_of)| {
        library().campaign(id, *lang, Some(*as_of)).map(Shared::new)
    });
    let campaign = campaign.as_ref().as_ref();

    let selection =
        campaign.map(|campaign| selection::select(campaign, &desk.choice(), as_of.year())).unwrap_or_default();
    let scope = request::scope(&desk, campaign.ok(), &selection, as_of, lang);
    let (mut fields, mut facts) = campaign.map(|campaign| request::entries(&desk, campaign, lang)).unwrap_or_default();
    if let Ok(campaign) = campaign {
        facts = request::without_contradictions(&scope, campaign, &mut fields, facts);
    }
    let request = request::with_facts(&scope, facts);
    // Without facts only what concerns the campaign itself is warned of: that is the banner's.
    let blank = use_verdict(scope);
    let verdict = use_verdict(request);
    let headline = verdict.as_ref().as_ref().map(|verdict| verdict.headline.as_str()).unwrap_or_default();
    let said = use_announcement([texts::VERDICT.get(lang), ": ", headline].concat());

    let page = match (campaign, verdict.as_ref()) {
        (Ok(campaign), Ok(verdict)) => view::draw(&View {
            lang,
            campaigns: &campaigns,
            campaign,
            selection: &selection,
            as_of,
            desk: &desk,
            fields: &fields,
            verdict,
            notices: blank.as_ref().as_ref().map(|blank| blank.warnings.as_slice()).unwrap_or_default(),
            before: before.map(|(sweep, _)| sweep),
            dispatch: &dispatch,
        }),
        (Err(problem), _) | (_, Err(problem)) => frame::problem(lang, problem.message()),
    };
    html! {
        <>
            { frame::header(lang, &dispatch) }
            { page }
            { frame::footer(lang) }
            <p class="unseen" id="announcer" role="status" aria-live="polite">{ said }</p>
        </>
    }
}

/// A verdict, or why there is none; the same request is evaluated once.
#[hook]
fn use_verdict(request: Value) -> Rc<Result<Verdict, Problem>> {
    use_memo(request, |request| library().evaluate(request))
}

/// Keeps the language in the address, and follows the address where somebody changes it.
#[hook]
fn use_address(lang: Lang, dispatch: &Dispatch) {
    use_effect_with(lang, |lang| browser::keep_lang(*lang));
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
            if let Some(lang) = browser::addressed_lang() {
                dispatch.dispatch(Action::Lang(lang));
            }
        });
        move || drop(listener)
    });
}

/// The desk as it is found: the language of the address, the first campaign, nothing typed.
fn first_state() -> State {
    let lang = browser::addressed_lang().unwrap_or_default();
    let first = library().campaigns(lang, None).into_iter().next();
    let campaign = first.map(|campaign| campaign.id).unwrap_or_default();
    State { lang, desk: Rc::new(Desk { campaign, ..Desk::default() }), before: None }
}

/// Starts the application in `#app`, or in the whole page where there is no such element.
pub fn start() {
    match gloo::utils::document().get_element_by_id("app") {
        Some(root) => yew::Renderer::<App>::with_root(root).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}
