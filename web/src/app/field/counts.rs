//! A ratio asked as counts: "47 trong 50 hồ sơ".

use super::answer::Answer;
use crate::app::controls::{Line, label_for};
use crate::app::entry::Edit;
use crate::app::request::Spot;
use crate::app::texts;
use crate::app::writer::HtmlWriter;

/// Two counts and the share that they make.
pub fn draw(html: &mut HtmlWriter, answer: &Answer<'_>) {
    let Answer { lang, input, entry, .. } = *answer;
    answer.group(html, "counts", |html| {
        count(html, answer, ["-part", input.part_label.unwrap_or_default(), &entry.part], Spot::Part);
        html.with("span", &["class", "aria-hidden"], &["of", "true"], |html| html.words(texts::OF.get(lang)));
        count(html, answer, ["-whole", input.whole_label.unwrap_or_default(), &entry.whole], Spot::Whole);
        html.element("span", "share", |html| {
            if let Some(value) = answer.value {
                html.text("b", "", &["= ", value].concat());
            }
        });
        answer.echo(html, &[&entry.part, &entry.whole]);
    });
}

/// One count with its label.
fn count(html: &mut HtmlWriter, answer: &Answer<'_>, [part, label, value]: [&str; 3], spot: Spot) {
    let id = answer.id(part);
    let wrong = answer.is_wrong(spot);
    let note = answer.id("-note");
    html.element("div", "count", |html| {
        label_for(html, &id, "", label);
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
        line.draw(html);
    });
}
