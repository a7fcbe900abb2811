//! A ratio asked as counts: "47 trong 50 hồ sơ".

use yew::prelude::*;

use super::Answer;
use crate::app::controls::{Line, label_for};
use crate::app::entry::Edit;
use crate::app::pieces::{el, text, with, words};
use crate::app::texts;

/// Two counts and the share that they make.
pub fn draw(answer: &Answer<'_>) -> Html {
    let Answer { lang, input, entry, .. } = *answer;
    let share = answer.value.map(|value| text("b", "", &["= ", value].concat()));
    let controls = vec![
        count(answer, "-part", &input.part_label, &entry.part, Edit::Part),
        with("span", &["class", "aria-hidden"], &["of", "true"], vec![words(texts::OF.get(lang))]),
        count(answer, "-whole", &input.whole_label, &entry.whole, Edit::Whole),
        el("span", "share", share.into_iter().collect()),
    ];
    answer.group("counts", controls)
}

/// One count with its label.
fn count(answer: &Answer<'_>, part: &str, label: &Option<String>, value: &str, edit: fn(String) -> Edit) -> Html {
    let id = answer.id(part);
    let line = Line {
        id: id.clone(),
        mode: "numeric",
        value,
        described_by: None,
        disabled: answer.disabled(),
        wrong: answer.wrong,
        required: false,
        oninput: answer.send_typed(edit),
    };
    let label = label_for(&id, "", vec![words(label.as_deref().unwrap_or_default())]);
    el("div", "count", vec![label, line.draw()])
}
