//! What the document leaves open, the readings to choose from, and whether the verdict depends on them.

use gloo::timers::callback::Timeout;
use xet_khen::api::answer::{Question, Reading};
use yew::prelude::*;

use crate::app::controls::radio;
use crate::app::pieces::{disclosure, el, named, text, words};
use crate::app::state::Action;
use crate::app::view::View;
use crate::app::{browser, texts};

/// The open points that this verdict touches, then the others.
pub fn draw(view: &View<'_>) -> Html {
    // A question that one has answered stays in sight, also where it no longer matters.
    let in_sight = |question: &&Question| view.touches(question) || view.desk.reading(&question.id).is_some();
    let (touched, others): (Vec<&Question>, Vec<&Question>) = view.campaign.questions.iter().partition(in_sight);
    let stable = view.verdict.certainty.stable;
    let certainty = match (touched.is_empty(), stable) {
        (true, true) => texts::QUESTIONS_NONE,
        (false, true) => texts::QUESTIONS_STABLE,
        (_, false) => texts::QUESTIONS_UNSTABLE,
    };
    let count = others.len().to_string();
    let [touched, others] =
        [touched, others].map(|questions| questions.into_iter().map(|one| question(view, one)).collect::<Vec<Html>>());
    let mut children = vec![
        named("h3", "", "questions-heading", vec![words(view.say(texts::QUESTIONS_PART))]),
        text("p", "", view.say(certainty)),
    ];
    children.extend(touched);
    if !others.is_empty() {
        let summary = texts::QUESTIONS_OTHER.fill(view.lang, &[("count", &count)]);
        children.push(disclosure("other-questions", &summary, others));
    }
    named("div", "block", "questions", children)
}

/// One question with its readings.
fn question(view: &View<'_>, question: &Question) -> Html {
    let name = ["question-", &question.id].concat();
    let readings: Vec<Html> = question.readings.iter().map(|one| reading(view, question, one, &name)).collect();
    let mut legend = vec![text("span", "key", &question.id), words(&[" ", &question.text, " "].concat())];
    if view.matters(question) {
        legend.push(text("span", "tag", view.say(texts::MATTERS)));
    }
    named("fieldset", "open-point", &name, vec![el("legend", "", legend), el("div", "radios column", readings)])
}

/// One reading.
fn reading(view: &View<'_>, question: &Question, reading: &Reading, name: &str) -> Html {
    let id = [name, "-", &reading.id].concat();
    let onchange = {
        let (dispatch, id) = (view.dispatch.clone(), id.clone());
        let action = Action::Read(question.id.clone(), reading.id.clone());
        Callback::from(move |_: Event| {
            dispatch.dispatch(action.clone());
            // Answering may draw the question elsewhere; the focus goes with it.
            let id = id.clone();
            Timeout::new(0, move || browser::focus(&id)).forget();
        })
    };
    let is_default = reading.id == question.default;
    let default = if is_default { [" (", view.say(texts::DEFAULT_READING), ")"].concat() } else { String::new() };
    let label = vec![words(&reading.label), text("span", "hint", &default)];
    radio(id, name, view.reading(question) == reading.id, false, label, onchange)
}
