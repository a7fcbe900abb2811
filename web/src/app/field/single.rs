//! The answers of one piece: a number, a choice, yes or no.

use yew::prelude::*;

use super::{Answer, absent};
use crate::app::browser::typed;
use crate::app::entry::Edit;
use crate::app::list::List;
use crate::app::texts;

/// A number, a count, a rank or a percentage, as the user writes it.
pub fn number(answer: &Answer<'_>) -> Html {
    let Answer { lang, input, entry, .. } = *answer;
    let (part, mode, before, after) = match input.answer {
        "ratio" => ("-percent", "decimal", None, Some("%")),
        "rank" => ("", "numeric", Some(texts::RANK_PREFIX.get(lang)), None),
        "count" => ("", "numeric", None, input.unit.as_deref()),
        _ => ("", "decimal", None, input.unit.as_deref()),
    };
    let id = answer.id(part);
    let oninput = answer.onedit.reform(|event: InputEvent| Edit::Text(typed(&event)));
    html! {
        <>
            <label class="question" for={id.clone()}>{ &input.label }</label>
            { answer.help() }
            <div class="single">
                { before.map(|text| html! { <span class="affix" aria-hidden="true">{ text }</span> }) }
                <input
                    type="text"
                    inputmode={mode}
                    autocomplete="off"
                    {id}
                    value={entry.text.clone()}
                    disabled={answer.disabled()}
                    aria-describedby={answer.described_by()}
                    aria-invalid={answer.aria_invalid()}
                    {oninput}
                />
                { after.map(|text| html! { <span class="affix">{ text.to_owned() }</span> }) }
                if !answer.is_ratio() {
                    { absent::draw(answer) }
                }
            </div>
        </>
    }
}

/// One of the answers that the campaign names.
pub fn choice(answer: &Answer<'_>) -> Html {
    let Answer { lang, input, entry, .. } = *answer;
    html! {
        <div class="single question-list">
            <List
                id={answer.id("")}
                label={input.label.clone()}
                help={Some(answer.help())}
                value={entry.text.clone()}
                described_by={answer.described_by()}
                disabled={answer.disabled()}
                onchoose={answer.onedit.reform(Edit::Text)}
            >
                <option value="">{ texts::CHOOSE.get(lang) }</option>
                for choice in input.choices.iter().flatten() {
                    <option value={choice.value.clone()}>{ &choice.label }</option>
                }
            </List>
        </div>
    }
}

/// Yes or no, and neither.
pub fn yes_no(answer: &Answer<'_>) -> Html {
    let Answer { lang, input, entry, .. } = *answer;
    let name = answer.id("");
    let radio = |part: &str, value: &'static str, words: texts::Words| {
        let id = answer.id(part);
        let onchange = answer.onedit.reform(move |_| Edit::Text(value.to_owned()));
        html! {
            <span class="radio">
                <input
                    type="radio"
                    id={id.clone()}
                    name={name.clone()}
                    checked={entry.text == value}
                    disabled={answer.disabled()}
                    {onchange}
                />
                <label for={id}>{ words.get(lang) }</label>
            </span>
        }
    };
    let onclear = answer.onedit.reform(|_| Edit::Text(String::new()));
    html! {
        <fieldset aria-describedby={answer.described_by()}>
            <legend>{ &input.label }</legend>
            { answer.help() }
            <div class="radios">
                { radio("-yes", "true", texts::YES) }
                { radio("-no", "false", texts::NO) }
                if !entry.text.is_empty() && !answer.disabled() {
                    <button type="button" class="link" id={answer.id("-clear")} onclick={onclear}>
                        { texts::CLEAR.get(lang) }
                        <span class="unseen">{ [" ", &texts::FOR_FIELD.fill(lang, &[("label", &input.label)])].concat() }</span>
                    </button>
                }
                { absent::draw(answer) }
            </div>
        </fieldset>
    }
}
