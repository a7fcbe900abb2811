//! The answers of one piece: a number, a choice, yes or no.

use yew::prelude::*;

use super::{Answer, absent};
use crate::app::controls::{Line, List, label_for, link, option, radio};
use crate::app::entry::Edit;
use crate::app::pieces::{el, text, words};
use crate::app::texts;

/// A number, a count, a rank or a percentage, as the user writes it.
pub fn number(answer: &Answer<'_>) -> Html {
    let Answer { lang, input, entry, .. } = *answer;
    let (part, mode, before, after) = match input.answer {
        "ratio" => ("-percent", "decimal", "", "%"),
        "rank" => ("", "numeric", texts::RANK_PREFIX.get(lang), ""),
        "count" => ("", "numeric", "", input.unit.as_deref().unwrap_or_default()),
        _ => ("", "decimal", "", input.unit.as_deref().unwrap_or_default()),
    };
    let id = answer.id(part);
    let line = Line {
        id: id.clone(),
        mode,
        value: &entry.text,
        described_by: Some(answer.described_by()),
        disabled: answer.disabled(),
        wrong: answer.wrong,
        required: false,
        oninput: answer.send_typed(Edit::Text),
    };
    let mut controls = vec![text("span", "affix", before), line.draw(), text("span", "affix", after)];
    if !answer.is_ratio() {
        controls.push(absent::draw(answer));
    }
    Html::from_iter([
        label_for(&id, "question", vec![words(&input.label)]),
        answer.help(),
        el("div", "single", controls),
    ])
}

/// One of the answers that the campaign names.
pub fn choice(answer: &Answer<'_>) -> Html {
    let Answer { lang, input, entry, .. } = *answer;
    let mut options = vec![option("", texts::CHOOSE.get(lang))];
    let choices = input.choices.iter().flatten();
    options.extend(choices.map(|choice| option(&choice.value, &choice.label)));
    let list = List {
        id: &answer.id(""),
        label: &input.label,
        value: &entry.text,
        help: answer.help(),
        described_by: Some(answer.described_by()),
        disabled: answer.disabled(),
        onchange: answer.send_typed(Edit::Text),
        options,
    };
    el("div", "single question-list", vec![list.draw()])
}

/// Yes or no, and neither.
pub fn yes_no(answer: &Answer<'_>) -> Html {
    let Answer { lang, entry, .. } = *answer;
    let one = |part: &str, value: &'static str, said: texts::Words| {
        let onchange = answer.send(Edit::Text(value.to_owned()));
        let label = vec![words(said.get(lang))];
        radio(answer.id(part), &answer.id(""), entry.text == value, answer.disabled(), label, onchange)
    };
    let clear = (!entry.text.is_empty() && !answer.disabled()).then(|| {
        let onclick = answer.send(Edit::Text(String::new()));
        link(Some(answer.id("-clear")), texts::CLEAR.get(lang), &answer.of_field(), onclick)
    });
    let mut controls = vec![one("-yes", "true", texts::YES), one("-no", "false", texts::NO)];
    controls.extend(clear);
    controls.push(absent::draw(answer));
    answer.group("radios", controls)
}
