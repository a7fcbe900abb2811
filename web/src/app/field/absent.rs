//! The way out of a question: nothing published yet, or it does not apply, and why.

use super::answer::Answer;
use crate::app::controls::{Line, button, flag, label_for};
use crate::app::entry::{AnswerState, Edit};
use crate::app::listen::Do;
use crate::app::pen::Pen;
use crate::app::pieces::unseen;
use crate::app::texts;

/// A disclosure with the three ways in which an input may stand, and the reason where one is needed.
pub fn draw(pen: &mut Pen, answer: &Answer<'_>) {
    let Answer { lang, input, entry, .. } = *answer;
    let name = answer.id("-state");
    let ways = [
        ("-given", AnswerState::Given, texts::GIVEN),
        ("-pending", AnswerState::Pending, texts::PENDING),
        ("-not-applicable", AnswerState::NotApplicable, texts::NOT_APPLICABLE),
    ];
    pen.with("details", &["class", "open"], &["absent", flag(answer.disabled(), "open")], |pen| {
        pen.named("summary", "", &answer.id("-more"), |pen| {
            pen.words(texts::NO_ANSWER.get(lang));
            unseen(pen, &[" ", &answer.of_field()].concat());
        });
        pen.named("fieldset", "", &name, |pen| {
            pen.text("legend", "unseen", input.label);
            pen.el("div", "radios column", |pen| {
                for (part, state, said) in ways {
                    answer.radio(pen, part, &name, entry.state == state, said, Edit::State(state));
                }
            });
            pen.group(|pen| {
                if entry.state == AnswerState::NotApplicable {
                    reason(pen, answer);
                }
            });
        });
    });
}

/// The reason, which is mandatory, and the usual ones to choose from.
fn reason(pen: &mut Pen, answer: &Answer<'_>) {
    let Answer { lang, input, entry, .. } = *answer;
    let id = answer.id("-reason");
    pen.el("div", "reason", |pen| {
        label_for(pen, &id, "", texts::REASON.get(lang));
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
        line.draw(pen);
        if !input.not_applicable.is_empty() {
            pen.say("p", "hint", texts::USUAL_REASONS);
            pen.el("div", "chips", |pen| {
                for reason in &input.not_applicable {
                    let choose = answer.edit(Edit::Reason((*reason).to_owned()));
                    button(pen, "chip", "", Do::Tell(choose), |pen| pen.words(reason));
                }
            });
        }
    });
}
