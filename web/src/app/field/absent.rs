//! The way out of a question: nothing published yet, or it does not apply, and why.

use yew::prelude::*;

use super::Answer;
use crate::app::browser::typed;
use crate::app::entry::{Edit, Standing};
use crate::app::texts;

/// A disclosure with the three ways in which an input may stand, and the reason where one is needed.
pub fn draw(answer: &Answer<'_>) -> Html {
    let Answer { lang, input, entry, .. } = *answer;
    let of_field = texts::FOR_FIELD.fill(lang, &[("label", &input.label)]);
    let name = answer.id("-state");
    let ways = [
        ("-given", Standing::Given, texts::GIVEN),
        ("-pending", Standing::Pending, texts::PENDING),
        ("-not-applicable", Standing::NotApplicable, texts::NOT_APPLICABLE),
    ];
    let radio = |(part, standing, words): (&str, Standing, texts::Words)| {
        let id = answer.id(part);
        html! {
            <span class="radio">
                <input
                    type="radio"
                    id={id.clone()}
                    name={name.clone()}
                    checked={entry.standing == standing}
                    onchange={answer.onedit.reform(move |_| Edit::Standing(standing))}
                />
                <label for={id}>{ words.get(lang) }</label>
            </span>
        }
    };
    html! {
        <details class="absent" open={answer.disabled()}>
            <summary id={answer.id("-more")}>
                { texts::NO_ANSWER.get(lang) }
                <span class="unseen">{ [" ", &of_field].concat() }</span>
            </summary>
            <fieldset id={name.clone()}>
                <legend class="unseen">{ &input.label }</legend>
                <div class="radios column">{ for ways.into_iter().map(radio) }</div>
                if entry.standing == Standing::NotApplicable {
                    { reason(answer) }
                }
            </fieldset>
        </details>
    }
}

/// The reason, which is mandatory, and the usual ones to choose from.
fn reason(answer: &Answer<'_>) -> Html {
    let Answer { lang, input, entry, .. } = *answer;
    let id = answer.id("-reason");
    let usual = input.not_applicable.iter().map(|reason| {
        let text = reason.clone();
        let onclick = answer.onedit.reform(move |_| Edit::Reason(text.clone()));
        html! { <button type="button" class="chip" {onclick}>{ reason }</button> }
    });
    html! {
        <div class="reason">
            <label for={id.clone()}>{ texts::REASON.get(lang) }</label>
            <input
                type="text"
                autocomplete="off"
                {id}
                value={entry.reason.clone()}
                aria-required="true"
                aria-describedby={answer.id("-note")}
                aria-invalid={answer.aria_invalid()}
                oninput={answer.onedit.reform(|event: InputEvent| Edit::Reason(typed(&event)))}
            />
            if !input.not_applicable.is_empty() {
                <p class="hint">{ texts::USUAL_REASONS.get(lang) }</p>
                <div class="chips">{ for usual }</div>
            }
        </div>
    }
}
