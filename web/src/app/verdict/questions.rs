//! What the document leaves open, the readings to choose from, and whether the verdict depends on them.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use xet_khen::api::answer::{Campaign, Question, Verdict};
use xet_khen::lang::Lang;
use yew::prelude::*;

use crate::app::shared::Shared;
use crate::app::state::{Action, Desk, Dispatch};
use crate::app::{browser, texts};

/// What a [`Questions`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The campaign.
    pub campaign: Shared<Campaign>,
    /// The verdict.
    pub verdict: Shared<Verdict>,
    /// What was chosen.
    pub desk: Rc<Desk>,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// The open points that this verdict touches, then the others.
#[component]
pub fn Questions(props: &Props) -> Html {
    let Props { lang, campaign, verdict, desk, .. } = props;
    let lang = *lang;
    let touches = |question: &&Question| {
        let taken = verdict.criteria.iter().filter_map(|criterion| criterion.reading.as_ref());
        let mut taken = taken.map(|reading| reading.question.as_str());
        // A question that one has answered stays in sight, also where it no longer matters.
        desk.reading(&question.id).is_some()
            || verdict.certainty.depends_on.contains(&question.id)
            || taken.any(|id| id == question.id)
    };
    let (touched, others): (Vec<&Question>, Vec<&Question>) = campaign.questions.iter().partition(touches);
    let certainty = match (touched.is_empty(), verdict.certainty.stable) {
        (true, true) => texts::QUESTIONS_NONE,
        (false, true) => texts::QUESTIONS_STABLE,
        (_, false) => texts::QUESTIONS_UNSTABLE,
    };
    let count = others.len().to_string();
    html! {
        <div class="block" id="questions" data-stable={verdict.certainty.stable.to_string()}>
            <h3 id="questions-heading" tabindex="-1">{ texts::QUESTIONS_PART.get(lang) }</h3>
            <p>{ certainty.get(lang) }</p>
            { for touched.into_iter().map(|question| draw(question, props)) }
            if !others.is_empty() {
                <details>
                    <summary>{ texts::QUESTIONS_OTHER.fill(lang, &[("count", &count)]) }</summary>
                    { for others.into_iter().map(|question| draw(question, props)) }
                </details>
            }
        </div>
    }
}

/// One question with its readings.
fn draw(question: &Question, props: &Props) -> Html {
    let Props { lang, verdict, desk, dispatch, .. } = props;
    let lang = *lang;
    let chosen = desk.reading(&question.id).unwrap_or(&question.default);
    let matters = verdict.certainty.depends_on.contains(&question.id);
    let name = ["question-", &question.id].concat();
    html! {
        <fieldset class="open-point" id={name.clone()} data-matters={matters.to_string()} key={question.id.clone()}>
            <legend>
                <span class="key">{ &question.id }</span>
                { " " }
                { &question.text }
                if matters {
                    { " " }
                    <span class="tag">{ texts::MATTERS.get(lang) }</span>
                }
            </legend>
            <div class="radios column">
                for reading in question.readings.iter() {
                    <span class="radio">
                        <input
                            type="radio"
                            name={name.clone()}
                            id={[name.as_str(), "-", &reading.id].concat()}
                            checked={reading.id == chosen}
                            onchange={
                                let action = Action::Read(question.id.clone(), reading.id.clone());
                                let dispatch = dispatch.clone();
                                let id = [name.as_str(), "-", &reading.id].concat();
                                Callback::from(move |_| {
                                    dispatch.dispatch(action.clone());
                                    // Answering may draw the question elsewhere; the focus goes with it.
                                    let id = id.clone();
                                    Timeout::new(0, move || browser::focus(&id)).forget();
                                })
                            }
                        />
                        <label for={[name.as_str(), "-", &reading.id].concat()}>
                            { &reading.label }
                            if reading.id == question.default {
                                <span class="hint">{ [" (", texts::DEFAULT_READING.get(lang), ")"].concat() }</span>
                            }
                        </label>
                    </span>
                }
            </div>
        </fieldset>
    }
}
