//! Part 3 of the form: the figures, in the order of the document.

use yew::prelude::*;

use super::controls::{button, link, send};
use super::field::Question;
use super::pieces::{el, part, text, with, words};
use super::request::asked;
use super::state::{Action, Sweep};
use super::texts;
use super::view::View;

/// The figures that the candidate's criteria read.
pub fn draw(view: &View<'_>) -> Html {
    let asked = asked(view.campaign, view.verdict);
    let used = &view.verdict.used;
    let is_used = |place: &&usize| view.campaign.inputs.get(**place).is_some_and(|input| used.contains(&input.id));
    let [done, total] = [asked.iter().filter(is_used).count(), asked.len()].map(|count| count.to_string());
    let questions: Vec<Html> = asked.into_iter().filter_map(|place| question(view, place)).collect();
    let nothing = questions.is_empty().then(|| text("p", "", view.say(texts::NOTHING_ASKED)));
    let answered = texts::ANSWERED.fill(view.lang, &[("done", &done), ("total", &total)]);
    let head = vec![
        text("p", "hint", &answered),
        button("reset", vec![words(view.say(texts::RESET))], send(view.dispatch, Action::Reset)),
    ];
    let rest =
        vec![el("div", "part-head", head), swept(view), nothing.unwrap_or_default(), questions.into_iter().collect()];
    part("figures", view.say(texts::FIGURES_PART), rest)
}

/// The question at that place among the campaign's inputs, with what has become of it.
fn question(view: &View<'_>, place: usize) -> Option<Html> {
    let input = view.campaign.inputs.get(place)?;
    let (mut status, mut value) = (None, None);
    for criterion in view.verdict.criteria.iter().filter(|criterion| criterion.input == input.id) {
        // Where several criteria read one input, an unmet one is what the user must see.
        if status != Some("unmet") {
            status = Some(criterion.status.word());
        }
        value = criterion.value.clone().map(AttrValue::from);
    }
    Some(html! {
        <Question
            key={[view.campaign.id.as_str(), "/", &input.id].concat()}
            lang={view.lang}
            campaign={view.campaign.clone()}
            field={view.fields.get(place)?.clone()}
            {status}
            {value}
            dispatch={view.dispatch.clone()}
        />
    })
}

/// What was done to the whole form, and the way back.
fn swept(view: &View<'_>) -> Html {
    let said = view.before.map(|sweep| match sweep {
        Sweep::Reset => (texts::RESET_DONE, texts::UNDO),
        Sweep::Sample => (texts::SAMPLE_DONE, texts::UNDO),
        Sweep::Undo => (texts::UNDO_DONE, texts::REDO),
    });
    let said = said.map(|(done, back)| {
        let undo = link(Some("undo".to_owned()), view.say(back), "", send(view.dispatch, Action::Undo));
        Html::from_iter([words(view.say(done)), words(" "), undo])
    });
    with("div", &["class", "role"], &["swept", "status"], said.into_iter().collect())
}
