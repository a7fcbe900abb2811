//! Part 2 of the form: who is considered.

use std::rc::Rc;

use xet_khen::api::answer::Campaign;
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::browser::typed;
use super::list::List;
use super::selection::{self, Selection};
use super::shared::Shared;
use super::state::{Action, Desk, Dispatch};
use super::texts;

/// What a [`CandidatePart`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The campaign.
    pub campaign: Shared<Campaign>,
    /// The round and the candidate.
    pub selection: Selection,
    /// What was typed.
    pub desk: Rc<Desk>,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// The name of a kind of candidate.
pub fn kind_words(kind: &str) -> texts::Words {
    if kind == "individual" { texts::INDIVIDUAL } else { texts::COLLECTIVE }
}

/// Who is considered: kind, group and, for the printed sheet, the name.
#[component]
pub fn CandidatePart(props: &Props) -> Html {
    let Props { lang, campaign, selection, dispatch, .. } = props;
    let lang = *lang;
    let [inside, outside] = selection::groups(campaign, &selection.kind);
    let onchoose = {
        let (dispatch, kind) = (dispatch.clone(), selection.kind.clone());
        Callback::from(move |group| dispatch.dispatch(Action::Group(kind.clone(), group)))
    };
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| dispatch.dispatch(Action::Name(typed(&event))))
    };
    let option = |(group, label): (&str, &str)| html! { <option value={group.to_owned()}>{ label }</option> };
    html! {
        <section class="part" aria-labelledby="candidate-part">
            <h2 id="candidate-part">{ texts::CANDIDATE_PART.get(lang) }</h2>
            <fieldset class="row" id="kind">
                <legend>{ texts::KIND.get(lang) }</legend>
                <div class="radios">
                    { for selection::kinds(campaign).into_iter().map(|kind| radio(kind, props)) }
                </div>
            </fieldset>
            <div class="row">
                <List id="group" label={texts::GROUP.get(lang)} value={selection.group.clone()} {onchoose}>
                    { for inside.into_iter().map(option) }
                    if !outside.is_empty() {
                        <optgroup label={texts::GROUPS_OUTSIDE.get(lang)}>
                            { for outside.into_iter().map(option) }
                        </optgroup>
                    }
                </List>
            </div>
            <div class="row">
                <label for="unit-name">{ texts::NAME.get(lang) }</label>
                <input type="text" id="unit-name" autocomplete="off" value={props.desk.name.clone()}
                    aria-describedby="unit-name-hint" {oninput} />
                <p class="hint" id="unit-name-hint">{ texts::NAME_HINT.get(lang) }</p>
            </div>
        </section>
    }
}

fn radio(kind: &'static str, props: &Props) -> Html {
    let id = ["kind-", kind].concat();
    let onchange = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::Kind(kind.to_owned())))
    };
    html! {
        <span class="radio">
            <input type="radio" name="kind" id={id.clone()} value={kind} checked={props.selection.kind == kind} {onchange} />
            <label for={id}>{ kind_words(kind).get(props.lang) }</label>
        </span>
    }
}
