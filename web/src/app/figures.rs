//! Part 3 of the form: the figures, in the order of the document.

use super::controls::{button, link};
use super::field::Question;
use super::listen::Do;
use super::message::Message;
use super::pieces::part;
use super::row::row;
use super::state::{Action, Sweep};
use super::texts;
use super::view::View;
use super::writer::HtmlWriter;

/// The figures that the candidate's criteria read.
pub fn draw(html: &mut HtmlWriter, view: &View<'_>) {
    let asked = &view.asked;
    let used = &view.verdict.used;
    let is_used = |place: &&usize| view.campaign.inputs.get(**place).is_some_and(|input| used.contains(&input.id));
    let [done, total] = [asked.iter().filter(is_used).count(), asked.len()].map(|count| count.to_string());
    part(html, "figures", texts::FIGURES_PART, |html| {
        html.element("div", "part-head", |html| {
            html.text("p", "hint", &texts::ANSWERED.fill(view.lang, &[("done", &done), ("total", &total)]));
            let reset = Do::Tell(Message::Did(Action::Reset));
            button(html, "button quiet", "reset", reset, |html| html.words(view.say(texts::RESET)));
        });
        swept(html, view);
        html.group(|html| {
            if asked.is_empty() {
                html.message("p", "", texts::NOTHING_ASKED);
            }
        });
        html.group(|html| {
            for excuse in view.excuses.iter().cloned() {
                row(html, excuse.key(), excuse);
            }
        });
        html.group(|html| {
            for question in asked.iter().filter_map(|place| Question::of(view, *place)) {
                row(html, question.key(), question);
            }
        });
    });
}

/// What was done to the whole form, and the way back.
fn swept(html: &mut HtmlWriter, view: &View<'_>) {
    html.with("div", &["class", "role"], &["swept", "status"], |html| {
        let Some(sweep) = view.before else {
            return;
        };
        let (done, back) = match sweep {
            Sweep::Reset => (texts::RESET_DONE, texts::UNDO),
            Sweep::Sample => (texts::SAMPLE_DONE, texts::UNDO),
            Sweep::Restored => (texts::RESTORED_DONE, texts::UNDO),
            Sweep::Undo => (texts::UNDO_DONE, texts::REDO),
        };
        html.phrase(&[view.say(done), " "]);
        link(html, "undo", view.say(back), "", Do::Tell(Message::Did(Action::Undo)));
    });
}
