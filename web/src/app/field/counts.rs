//! A ratio asked as counts: "47 trong 50 hồ sơ".

use super::answer::Answer;
use crate::app::controls::{Line, label_for};
use crate::app::entry::Edit;
use crate::app::pen::Pen;
use crate::app::request::Spot;
use crate::app::texts;

/// Two counts and the share that they make.
pub fn draw(pen: &mut Pen, answer: &Answer<'_>) {
    let Answer { lang, input, entry, .. } = *answer;
    answer.group(pen, "counts", |pen| {
        count(pen, answer, ["-part", input.part_label.unwrap_or_default(), &entry.part], Spot::Part);
        pen.with("span", &["class", "aria-hidden"], &["of", "true"], |pen| pen.words(texts::OF.get(lang)));
        count(pen, answer, ["-whole", input.whole_label.unwrap_or_default(), &entry.whole], Spot::Whole);
        pen.el("span", "share", |pen| {
            if let Some(value) = answer.value {
                pen.text("b", "", &["= ", value].concat());
            }
        });
        answer.echo(pen, &[&entry.part, &entry.whole]);
    });
}

/// One count with its label.
fn count(pen: &mut Pen, answer: &Answer<'_>, [part, label, value]: [&str; 3], spot: Spot) {
    let id = answer.id(part);
    let wrong = answer.is_wrong(spot);
    let note = answer.id("-note");
    pen.el("div", "count", |pen| {
        label_for(pen, &id, "", label);
        let line = Line {
            id: &id,
            mode: "numeric",
            value,
            described_by: if wrong { &note } else { "" },
            disabled: answer.disabled(),
            wrong,
            required: false,
            on_input: answer.typed(if spot == Spot::Whole { Edit::Whole } else { Edit::Part }),
        };
        line.draw(pen);
    });
}
