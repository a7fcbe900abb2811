//! The way out of a question: nothing published yet, or it does not apply, and why.

use yew::prelude::*;

use super::Answer;
use crate::app::controls::{Line, label_for, radio};
use crate::app::entry::{Edit, Standing};
use crate::app::pieces::{el, named, text, unseen, words};
use crate::app::texts;

/// A disclosure with the three ways in which an input may stand, and the reason where one is needed.
pub fn draw(answer: &Answer<'_>) -> Html {
    let Answer { lang, input, entry, .. } = *answer;
    let name = answer.id("-state");
    let ways = [
        ("-given", Standing::Given, texts::GIVEN),
        ("-pending", Standing::Pending, texts::PENDING),
        ("-not-applicable", Standing::NotApplicable, texts::NOT_APPLICABLE),
    ];
    let way = |(part, standing, said): (&str, Standing, texts::Words)| {
        let onchange = answer.send(Edit::Standing(standing));
        radio(answer.id(part), &name, entry.standing == standing, false, vec![words(said.get(lang))], onchange)
    };
    let ways: Vec<Html> = ways.into_iter().map(way).collect();
    let summary = vec![words(texts::NO_ANSWER.get(lang)), unseen(&[" ", &answer.of_field()].concat())];
    let mut controls = vec![text("legend", "unseen", &input.label), el("div", "radios column", ways)];
    if entry.standing == Standing::NotApplicable {
        controls.push(reason(answer));
    }
    let children = vec![named("summary", "", &answer.id("-more"), summary), named("fieldset", "", &name, controls)];
    html! { <details class="absent" open={answer.disabled()}>{ children }</details> }
}

/// The reason, which is mandatory, and the usual ones to choose from.
fn reason(answer: &Answer<'_>) -> Html {
    let Answer { lang, input, entry, .. } = *answer;
    let id = answer.id("-reason");
    let line = Line {
        id: id.clone(),
        mode: "text",
        value: &entry.reason,
        described_by: Some(answer.id("-note")),
        disabled: false,
        wrong: answer.wrong,
        required: true,
        oninput: answer.send_typed(Edit::Reason),
    };
    let usual = input.not_applicable.iter().map(|reason| {
        let onclick = answer.send(Edit::Reason(reason.clone()));
        html! { <button type="button" class="chip" {onclick}>{ words(reason) }</button> }
    });
    let usual: Vec<Html> = usual.collect();
    let mut children = vec![label_for(&id, "", vec![words(texts::REASON.get(lang))]), line.draw()];
    if !usual.is_empty() {
        children.push(text("p", "hint", texts::USUAL_REASONS.get(lang)));
        children.push(el("div", "chips", usual));
    }
    el("div", "reason", children)
}
