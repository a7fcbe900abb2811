//! The application: one page on which a unit sees whether it meets a campaign's standards, why, and what would change it.
//!
//! What the user does is an [`state::Action`]; the reducer in [`state`] makes a new desk of it; [`request`] makes a request
//! of the desk; the engine answers; components draw the answer. Only [`browser`] and [`day`] know where they run.

mod announcer;
mod browser;
mod campaign;
mod candidate;
mod day;
mod entry;
mod field;
mod figures;
mod frame;
mod icons;
mod keyed;
mod list;
mod notices;
mod request;
mod sample;
mod selection;
mod shared;
mod sheet;
mod state;
mod texts;
mod verdict;
mod workbench;

use std::rc::Rc;

use crate::library;
use chrono::Datelike as _;
use gloo::events::EventListener;
use yew::prelude::*;

use shared::Shared;
use state::{Action, Desk, State};
use workbench::Workbench;

/// The page.
#[component]
fn App() -> Html {
    let state = use_reducer(first_state);
    let State { lang, desk, before } = (*state).clone();
    let dispatch = state.dispatcher();

    use_effect_with(lang, |lang| browser::keep_lang(*lang));
    {
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

    let as_of = day::parse(&desk.as_of).unwrap_or_else(day::today);
    let campaigns = use_memo((lang, as_of), |(lang, as_of)| library().campaigns(*lang, Some(*as_of)));
    let campaign = use_memo((desk.campaign.clone(), lang, as_of), |(id, lang, as_of)| {
        library().campaign(id, *lang, Some(*as_of)).map(Shared::new)
    });
    let main = match &*campaign {
        Ok(campaign) => {
            let selection = selection::select(campaign, &desk.choice(), as_of.year());
            html! {
                <main>
                    { frame::intro(lang, &campaign.decided_by) }
                    <Workbench
                        {lang}
                        {campaigns}
                        campaign={campaign.clone()}
                        {selection}
                        {desk}
                        before={before.map(|(sweep, _)| sweep)}
                        {as_of}
                        dispatch={dispatch.clone()}
                    />
                </main>
            }
        }
        Err(problem) => html! {
            <main>
                <h1>{ texts::HEADING.get(lang) }</h1>
                <p role="alert">{ texts::PROBLEM.get(lang) }{ ": " }{ problem.message() }</p>
            </main>
        },
    };
    html! {
        <>
            { frame::header(lang, &dispatch) }
            { main }
            { frame::footer(lang) }
        </>
    }
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
    console_error_panic_hook::set_once();
    match gloo::utils::document().get_element_by_id("app") {
        Some(root) => yew::Renderer::<App>::with_root(root).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}
