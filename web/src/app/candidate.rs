//! Part 2 of the form: who is considered.

use yew::prelude::*;

use super::browser::typed;
use super::controls::{Line, List, label_for, option, option_group, radio, send, send_typed};
use super::pieces::{el, hint, named, part, text, words};
use super::selection;
use super::state::Action;
use super::texts;
use super::view::View;

/// The name of a kind of candidate.
pub fn kind_words(kind: &str) -> texts::Words {
    if kind == "individual" { texts::INDIVIDUAL } else { texts::COLLECTIVE }
}

/// Who is considered: kind, group and, for the printed sheet, the name.
pub fn draw(view: &View<'_>) -> Html {
    let kinds = selection::kinds(view.campaign).into_iter().map(|kind| {
        let action = Action::Kind(kind.to_owned());
        let label = vec![words(view.say(kind_words(kind)))];
        radio(["kind-", kind].concat(), "kind", kind == view.selection.kind, false, label, send(view.dispatch, action))
    });
    let kinds: Vec<Html> = kinds.collect();
    let name = Line {
        id: "unit-name".to_owned(),
        mode: "text",
        value: &view.desk.name,
        described_by: Some("unit-name-hint".to_owned()),
        disabled: false,
        wrong: false,
        required: false,
        oninput: send_typed(view.dispatch, Action::Name),
    };
    let kinds = vec![text("legend", "", view.say(texts::KIND)), el("div", "radios", kinds)];
    let name = vec![
        label_for("unit-name", "", vec![words(view.say(texts::NAME))]),
        name.draw(),
        hint("unit-name-hint", view.say(texts::NAME_HINT)),
    ];
    let rows =
        vec![named("fieldset", "row", "kind", kinds), el("div", "row", vec![groups(view)]), el("div", "row", name)];
    part("candidate-part", view.say(texts::CANDIDATE_PART), rows)
}

/// The groups of that kind: those considered, then the others, which may be asked about.
fn groups(view: &View<'_>) -> Html {
    let [inside, outside] = selection::groups(view.campaign, &view.selection.kind).map(|groups| {
        let options = groups.into_iter().map(|(group, label)| option(group, label));
        options.collect::<Vec<Html>>()
    });
    let mut options = inside;
    if !outside.is_empty() {
        options.push(option_group(view.say(texts::GROUPS_OUTSIDE), outside));
    }
    let (dispatch, kind) = (view.dispatch.clone(), view.selection.kind.clone());
    List {
        id: "group",
        label: view.say(texts::GROUP),
        value: &view.selection.group,
        help: Html::default(),
        described_by: None,
        disabled: false,
        onchange: Callback::from(move |event: Event| dispatch.dispatch(Action::Group(kind.clone(), typed(&event)))),
        options,
    }
    .draw()
}
