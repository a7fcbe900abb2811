//! A ratio asked as counts: "47 trong 50 hồ sơ".

use super::Answer;
use crate::app::controls::{Line, label_for};
use crate::app::entry::Edit;
use crate::app::pen::Pen;
use crate::app::texts;

/// Two counts and the share that they make.
pub fn draw(pen: &mut Pen, answer: &Answer<'_>) {
    let Answer { lang, input, entry, .. } = *answer;
    answer.group(pen, "counts", |pen| {
        count(pen, answer, "-part", input.part_label, &entry.part, Edit::Part);
        pen.with("span", &["class", "aria-hidden"], &["of", "true"], |pen| pen.words(texts::OF.get(lang)));
        count(pen, answer, "-whole", input.whole_label, &entry.whole, Edit::Whole);
        pen.el("span", "share", |pen| {
            if let Some(value) = answer.value {
                pen.text("b", "", &["= ", value].concat());
            }
        });
    });
}

/// One count with its label.
fn count(pen: &mut Pen, answer: &Answer<'_>, part: &str, label: Option<&str>, value: &str, edit: fn(String) -> Edit) {
    let id = answer.id(part);
    pen.el("div", "count", |pen| {
        label_for(pen, &id, "", label.unwrap_or_default());
        let line = Line {
            id: &id,
            mode: "numeric",
            value,
            described_by: "",
            disabled: answer.disabled(),
            wrong: answer.wrong,
            required: false,
            on_input: answer.typed(edit),
        };
        line.draw(pen);
    });
}
