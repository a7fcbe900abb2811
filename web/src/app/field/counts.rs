//! A ratio asked as counts: "47 trong 50 hồ sơ".

use yew::prelude::*;

use super::Answer;
use crate::app::browser::typed;
use crate::app::entry::Edit;
use crate::app::texts;

/// Two counts and the share that they make.
pub fn draw(answer: &Answer<'_>) -> Html {
    let Answer { lang, input, entry, .. } = *answer;
    let count = |part: &str, label: &Option<String>, value: &str, edit: fn(String) -> Edit| {
        let id = answer.id(part);
        let oninput = answer.onedit.reform(move |event: InputEvent| edit(typed(&event)));
        html! {
            <div class="count">
                <label for={id.clone()}>{ label.clone() }</label>
                <input
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    {id}
                    value={value.to_owned()}
                    disabled={answer.disabled()}
                    aria-invalid={answer.aria_invalid()}
                    {oninput}
                />
            </div>
        }
    };
    html! {
        <fieldset aria-describedby={answer.described_by()}>
            <legend>{ &input.label }</legend>
            { answer.help() }
            <div class="counts">
                { count("-part", &input.part_label, &entry.part, Edit::Part) }
                <span class="of" aria-hidden="true">{ texts::OF.get(lang) }</span>
                { count("-whole", &input.whole_label, &entry.whole, Edit::Whole) }
                <span class="share">{ answer.value.map(|value| html! { <>{ "= " }<b>{ value }</b></> }) }</span>
            </div>
        </fieldset>
    }
}
