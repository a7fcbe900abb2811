//! The way out of a question: nothing published yet, or it does not apply, and why.

use super::answer::Answer;
use crate::app::controls::{Line, button, flag, label_for};
use crate::app::entry::{AnswerState, Edit};
use crate::app::listen::Do;
use crate::app::pieces::unseen;
use crate::app::texts;
use crate::app::writer::HtmlWriter;

/// A disclosure with the three ways in which an input may stand, and the reason where one is needed.
pub fn draw(html: &mut HtmlWriter, answer: &Answer<'_>) {
    let Answer { lang, input, entry, .. } = *answer;
    let name = answer.id("-state");
    let ways = [
        ("-given", AnswerState::Given, texts::GIVEN),
        ("-pending", AnswerState::Pending, texts::PENDING),
        ("-not-applicable", AnswerState::NotApplicable, texts::NOT_APPLICABLE),
    ];
    html.with("details", &["class", "open"], &["absent", flag(answer.disabled(), "open")], |html| {
        html.named("summary", "", &answer.id("-more"), |html| {
            html.words(texts::NO_ANSWER.get(lang));
            unseen(html, &[" ", &answer.of_field()].concat());
        });
        html.named("fieldset", "", &name, |html| {
            html.text("legend", "unseen", input.label);
            html.element("div", "radios column", |html| {
                for (part, state, said) in ways {
                    answer.radio(html, part, &name, entry.state == state, said, Edit::State(state));
                }
            });
            html.group(|html| {
                if entry.state == AnswerState::NotApplicable {
                    reason(html, answer);
                }
            });
        });
    });
}

/// The reason, which is mandatory, and the usual ones to choose from.
fn reason(html: &mut HtmlWriter, answer: &Answer<'_>) {
    let Answer { lang, input, entry, .. } = *answer;
    let id = answer.id("-reason");
    html.element("div", "reason", |html| {
        label_for(html, &id, "", texts::REASON.get(lang));
        let line = Line {
            id: &id,
            mode: "text",
            value: &entry.reason,
            described_by: &answer.id("-note"),
            disabled: false,
            wrong: answer.wrong.is_some(),
            required: true,
            on_input: answer.typed(Edit::Reason),
        };
        line.draw(html);
        if !input.not_applicable.is_empty() {
            html.message("p", "hint", texts::USUAL_REASONS);
            html.element("div", "chips", |html| {
                for reason in &input.not_applicable {
                    let choose = answer.edit(Edit::Reason((*reason).to_owned()));
                    button(html, "chip", "", Do::Tell(choose), |html| html.words(reason));
                }
            });
        }
    });
}
