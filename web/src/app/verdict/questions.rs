//! What the document leaves open, the readings to choose from, and whether the verdict depends on them.

use crate::answer::{Question, Reading};
use crate::app::controls::Radio;
use crate::app::message::Message;
use crate::app::pieces::disclosure;
use crate::app::state::Action;
use crate::app::texts;
use crate::app::view::View;
use crate::app::writer::HtmlWriter;

/// The open points that this verdict touches, then the others.
pub fn draw(html: &mut HtmlWriter, view: &View<'_>) {
    // A question that one has answered stays in sight, also where it no longer matters.
    let in_sight = |question: &&Question| view.touches(question) || view.form.reading(question.id).is_some();
    let (touched, others): (Vec<&Question>, Vec<&Question>) = view.campaign.questions.iter().partition(in_sight);
    let certainty = match (touched.is_empty(), view.verdict.certainty.stable) {
        (true, true) => texts::QUESTIONS_NONE,
        (false, true) => texts::QUESTIONS_STABLE,
        (_, false) => texts::QUESTIONS_UNSTABLE,
    };
    html.named("div", "block", "questions", |html| {
        html.named("h3", "", "questions-heading", |html| html.words(view.say(texts::QUESTIONS_PART)));
        html.message("p", "", certainty);
        html.group(|html| questions(html, view, &touched));
        html.group(|html| {
            if !others.is_empty() {
                let summary = texts::QUESTIONS_OTHER.fill(view.lang, &[("count", &others.len().to_string())]);
                disclosure(html, "other-questions", &summary, |html| questions(html, view, &others));
            }
        });
    });
}

/// Questions with their readings.
fn questions(html: &mut HtmlWriter, view: &View<'_>, questions: &[&Question]) {
    for question in questions {
        let name = ["question-", question.id].concat();
        html.named("fieldset", "open-point", &name, |html| {
            html.element("legend", "", |html| {
                html.text("span", "key", question.id);
                html.phrase(&[" ", question.text, " "]);
                if view.matters(question) {
                    html.message("span", "tag", texts::MATTERS);
                }
            });
            html.element("div", "radios column", |html| {
                for one in &question.readings {
                    reading(html, view, question, one, &name);
                }
            });
        });
    }
}

/// One reading.
fn reading(html: &mut HtmlWriter, view: &View<'_>, question: &Question, reading: &Reading, name: &str) {
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
    radio.draw(html);
}
