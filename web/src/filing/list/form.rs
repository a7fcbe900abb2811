//! The form for one nominee: a new one, one to change, or a row that was not understood.

use yew::prelude::*;

use super::check::cautions;
use super::fold::tidy;
use super::nominee::Nominee;
use super::pieces::{GroupList, button};
use super::setting::Setting;
use super::texts;
use crate::app::browser::typed;
use crate::app::owned::own;
use crate::words::Words;

/// What the form is drawn from.
#[derive(PartialEq, Properties)]
pub struct NomineeFormProps {
    /// The campaign.
    pub setting: Setting,
    /// What its fields are called: no other form on the page has the same.
    pub id: AttrValue,
    /// What the fields hold at first.
    pub start: Nominee,
    /// What the button says.
    pub submit: Words,
    /// Whether one may leave it without a nominee.
    #[prop_or_default]
    pub can_cancel: bool,
    /// Told the nominee, or nothing where the user has thought better of it.
    pub on_done: Callback<Option<Nominee>>,
}

/// The form for one nominee.
#[component]
pub fn NomineeForm(props: &NomineeFormProps) -> Html {
    let NomineeFormProps { setting, id, start, submit, can_cancel, on_done } = props;
    let lang = setting.context.lang;
    let draft = use_state(|| start.clone());
    let told = use_state(|| false);
    let edit = |change: fn(&mut Nominee, String)| {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let mut nominee = (*draft).clone();
            change(&mut nominee, typed(&event));
            draft.set(nominee);
        })
    };
    let flip = |change: fn(&mut Nominee)| {
        let draft = draft.clone();
        Callback::from(move |_: Event| {
            let mut nominee = (*draft).clone();
            change(&mut nominee);
            draft.set(nominee);
        })
    };
    let on_group = {
        let draft = draft.clone();
        Callback::from(move |group| draft.set(Nominee { group, ..(*draft).clone() }))
    };
    let ready = ready(&draft);
    let faults = ready.faults(&setting.vocabulary);
    let on_submit = {
        let (on_done, told, draft, start) = (on_done.clone(), told.clone(), draft.clone(), start.clone());
        let is_ready = faults.is_empty();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if is_ready {
                told.set(false);
                draft.set(start.clone());
                on_done.emit(Some(ready.clone()));
            } else {
                told.set(true);
            }
        })
    };
    let hints = use_memo((setting.clone(), draft.group), |(setting, group)| {
        group.as_ref().map(|group| cautions(&setting.context, group)).unwrap_or_default()
    });
    let field = |name: &str| [id.as_str(), "-", name].concat();
    let figures = draft.figures.iter().enumerate().map(|(place, (input, text))| {
        let label = setting.vocabulary.input(input, lang).map_or(*input, |input| input.label);
        let on_input = {
            let draft = draft.clone();
            Callback::from(move |event: InputEvent| {
                let mut nominee = (*draft).clone();
                if let Some((_, text)) = nominee.figures.get_mut(place) {
                    *text = typed(&event);
                }
                draft.set(nominee);
            })
        };
        let name = field(input);
        html! {
            <div class="row">
                <label for={name.clone()}>{ label }</label>
                <input type="text" autocomplete="off" id={name} value={text.clone()} oninput={on_input} />
            </div>
        }
    });
    let checkbox = |name: &str, words: Words, on: bool, on_change: Callback<Event>| {
        let name = field(name);
        html! {
            <span class="radio">
                <input type="checkbox" id={name.clone()} checked={on} onchange={on_change} />
                <label for={name}>{ words.get(lang) }</label>
            </span>
        }
    };
    own(html! {
        <form class="nominee-form" onsubmit={on_submit} novalidate=true>
            <div class="row">
                <label for={field("name")}>{ texts::NAME.get(lang) }</label>
                <input type="text" autocomplete="off" id={field("name")} value={draft.name.clone()}
                    oninput={edit(|nominee, text| nominee.name = text)} />
            </div>
            <div class="row">
                <label for={field("group")}>{ texts::GROUP.get(lang) }</label>
                <GroupList id={field("group")} setting={setting.clone()} chosen={draft.group} none={texts::CHOOSE_GROUP}
                    on_choose={on_group} />
            </div>
            <div class="row">
                <label for={field("body")}>{ texts::BODY.get(lang) }</label>
                <input type="text" autocomplete="off" id={field("body")} value={draft.body.clone()}
                    aria-describedby={field("body-hint")} oninput={edit(|nominee, text| nominee.body = text)} />
                <div id={field("body-hint")}>{ for hints.iter().map(|hint| html! { <p class="hint">{ *hint }</p> }) }</div>
            </div>
            <div class="row radios">
                { checkbox("subordinate", texts::SUBORDINATE, draft.subordinate, flip(|nominee| nominee.subordinate ^= true)) }
                { checkbox("contributor", texts::CONTRIBUTOR, draft.contributor, flip(|nominee| nominee.contributor ^= true)) }
            </div>
            { for figures }
            <div role="alert">
                if *told {
                    { for faults.iter().map(|fault| html! { <p class="error">{ fault.say(&setting.vocabulary, lang) }</p> }) }
                }
            </div>
            <p class="list-buttons row">
                <button type="submit" class="button">{ submit.get(lang) }</button>
                if *can_cancel {
                    { button("button quiet", "", texts::CANCEL.get(lang), on_done.reform(|_| None)) }
                }
            </p>
        </form>
    })
}

/// The nominee that the fields hold: tidied, without the figures that were left empty.
fn ready(draft: &Nominee) -> Nominee {
    let figures = draft.figures.iter().map(|(id, text)| (*id, tidy(text))).filter(|(_, text)| !text.is_empty());
    Nominee { name: tidy(&draft.name), body: tidy(&draft.body), figures: figures.collect(), ..draft.clone() }
}
