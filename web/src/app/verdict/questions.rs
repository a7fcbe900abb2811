//! What the document leaves open, the readings to choose from, and whether the verdict depends on them.

use xet_khen::api::answer::{Question, Reading};

use crate::app::controls::Radio;
use crate::app::message::Message;
use crate::app::pen::Pen;
use crate::app::pieces::disclosure;
use crate::app::state::Action;
use crate::app::texts;
use crate::app::view::View;

/// The open points that this verdict touches, then the others.
pub fn draw(pen: &mut Pen, view: &View<'_>) {
    // A question that one has answered stays in sight, also where it no longer matters.
    let in_sight = |question: &&Question| view.touches(question) || view.form.reading(question.id).is_some();
    let (touched, others): (Vec<&Question>, Vec<&Question>) = view.campaign.questions.iter().partition(in_sight);
    let certainty = match (touched.is_empty(), view.verdict.certainty.stable) {
        (true, true) => texts::QUESTIONS_NONE,
        (false, true) => texts::QUESTIONS_STABLE,
        (_, false) => texts::QUESTIONS_UNSTABLE,
    };
    pen.named("div", "block", "questions", |pen| {
        pen.named("h3", "", "questions-heading", |pen| pen.words(view.say(texts::QUESTIONS_PART)));
        pen.say("p", "", certainty);
        pen.group(|pen| questions(pen, view, &touched));
        pen.group(|pen| {
            if !others.is_empty() {
                let summary = texts::QUESTIONS_OTHER.fill(view.lang, &[("count", &others.len().to_string())]);
                disclosure(pen, "other-questions", &summary, |pen| questions(pen, view, &others));
            }
        });
    });
}

/// Questions with their readings.
fn questions(pen: &mut Pen, view: &View<'_>, questions: &[&Question]) {
    for question in questions {
        let name = ["question-", question.id].concat();
        pen.named("fieldset", "open-point", &name, |pen| {
            pen.el("legend", "", |pen| {
                pen.text("span", "key", question.id);
                pen.phrase(&[" ", question.text, " "]);
                if view.matters(question) {
                    pen.say("span", "tag", texts::MATTERS);
                }
            });
            pen.el("div", "radios column", |pen| {
                for one in &question.readings {
                    reading(pen, view, question, one, &name);
                }
            });
        });
    }
}

/// One reading.
fn reading(pen: &mut Pen, view: &View<'_>, question: &Question, reading: &Reading, name: &str) {
    let id = [name, "-", reading.id].concat();
    let is_default = reading.id == question.default;
    let default = if is_default { [" (", view.say(texts::DEFAULT_READING), ")"].concat() } else { String::new() };
    let radio = Radio {
        id: &id,
        name,
        checked: view.reading(question) == reading.id,
        disabled: false,
        label: reading.label,
        hint: &default,
        on_change: Message::Answered(id.clone(), Action::Read(question.id.to_owned(), reading.id.to_owned())),
    };
    radio.draw(pen);
}
