//! The list of nominees: does it fit, and whom to keep.
//!
//! A text becomes rows of cells ([`table`]), rows become nominees or messages ([`read`], by the words of the campaign,
//! [`words`]), and stand in a list ([`state`]). [`check`] asks the engine what becomes of them. The other modules draw that: a
//! step each ([`enter`], [`rows`], [`result`]), the file ([`export`]) and the printed [`sheet`]; [`row_status`] says for all of them
//! what became of each nominee.

mod check;
mod enter;
mod export;
mod fault;
mod figure;
mod findings;
mod fold;
mod form;
mod letters;
mod limits;
mod nominee;
mod pieces;
mod read;
mod result;
mod row_status;
mod rows;
mod sample;
mod setting;
mod sheet;
mod shell;
mod state;
mod table;
#[cfg(test)]
mod tests;
mod texts;
mod words;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use self::check::KnownVerdicts;
use self::enter::Enter;
use self::findings::Findings;
use self::row_status::{RowStatuses, row_statuses};
use self::rows::Rows;
use self::setting::Setting;
use self::state::{ListState, ListStates};
use self::words::Vocabulary;
use super::pieces::{ViewProps, head};
use crate::app::browser::is_hidden;
use crate::app::owned::own;
use crate::app::paper;

/// The view of the list.
#[component]
pub fn List(props: &ViewProps) -> Html {
    let context = &props.context;
    let lists = use_reducer(ListStates::default);
    let known = use_mut_ref(KnownVerdicts::default);
    let vocabulary = use_memo(context.campaign.id, |id| Vocabulary::of(id).map(Rc::new));
    let act = use_callback((lists.dispatcher(), context.campaign.id), |action, (lists, campaign)| {
        lists.dispatch((campaign, action));
    });
    let setting = (*vocabulary).clone().map(|vocabulary| Setting { context: context.clone(), vocabulary, act });
    let list = lists.of(context.campaign.id);
    use_effect({
        let (setting, list, known) = (setting.clone(), list.clone(), known.clone());
        move || {
            // Whatever has changed, a sheet that was written before is out of date.
            paper::clear(sheet::ID);
            let ready = setting.map(|setting| paper::keep_ready(move || print(&setting, &list, &known)));
            move || drop(ready)
        }
    });
    // INVARIANT: the form has handed over a campaign that it has from the same library.
    let Some(setting) = setting else { return Html::default() };
    let question = check::ask(&list, context, &setting.vocabulary, &mut known.borrow_mut());
    let (statuses, shown) = match check::report(&question) {
        Ok(report) => {
            let findings = Findings { setting: &setting, list: &list, question: &question, report: &report };
            let statuses = row_statuses(&findings);
            let shown = result::result(&findings, &statuses);
            (statuses, shown)
        }
        Err(problem) => (RowStatuses::new(), result::refused(&setting, &problem)),
    };
    own(html! {
        <>
            <div class="list-view">
                { head(context, texts::HEADING, texts::LEAD) }
                <div class="list-columns">
                    <div class="list-work">
                        <Enter setting={setting.clone()} />
                        <Rows {setting} {list} statuses={Rc::new(statuses)} />
                    </div>
                    { shown }
                </div>
            </div>
            <div class="sheet list-sheet" id={sheet::ID}></div>
        </>
    })
}

/// Writes the printed sheet where the list is what is seen: it is a second copy of all that the view shows.
fn print(setting: &Setting, list: &ListState, known: &RefCell<KnownVerdicts>) {
    if is_hidden(sheet::ID) {
        return;
    }
    let question = check::ask(list, &setting.context, &setting.vocabulary, &mut known.borrow_mut());
    if let Ok(report) = check::report(&question) {
        let findings = Findings { setting, list, question: &question, report: &report };
        sheet::write(&findings, &row_statuses(&findings));
    }
}
