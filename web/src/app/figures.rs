//! Part 3 of the form: the figures, in the order of the document.

use super::controls::{button, link};
use super::field::Question;
use super::listen::Do;
use super::message::Message;
use super::pen::Pen;
use super::pieces::part;
use super::row::row;
use super::state::{Action, Sweep};
use super::texts;
use super::view::View;

/// The figures that the candidate's criteria read.
pub fn draw(pen: &mut Pen, view: &View<'_>) {
    let asked = &view.asked;
    let used = &view.verdict.used;
    let is_used = |place: &&usize| view.campaign.inputs.get(**place).is_some_and(|input| used.contains(&input.id));
    let [done, total] = [asked.iter().filter(is_used).count(), asked.len()].map(|count| count.to_string());
    part(pen, "figures", texts::FIGURES_PART, |pen| {
        pen.el("div", "part-head", |pen| {
            pen.text("p", "hint", &texts::ANSWERED.fill(view.lang, &[("done", &done), ("total", &total)]));
            let reset = Do::Tell(Message::Did(Action::Reset));
            button(pen, "button quiet", "reset", reset, |pen| pen.words(view.say(texts::RESET)));
        });
        swept(pen, view);
        pen.group(|pen| {
            if asked.is_empty() {
                pen.say("p", "", texts::NOTHING_ASKED);
            }
        });
        pen.group(|pen| {
            for excuse in view.excuses.iter().cloned() {
                row(pen, excuse.key(), excuse);
            }
        });
        pen.group(|pen| {
            for question in asked.iter().filter_map(|place| Question::of(view, *place)) {
                row(pen, question.key(), question);
            }
        });
    });
}

/// What was done to the whole form, and the way back.
fn swept(pen: &mut Pen, view: &View<'_>) {
    pen.with("div", &["class", "role"], &["swept", "status"], |pen| {
        let Some(sweep) = view.before else {
            return;
        };
        let (done, back) = match sweep {
            Sweep::Reset => (texts::RESET_DONE, texts::UNDO),
            Sweep::Sample => (texts::SAMPLE_DONE, texts::UNDO),
            Sweep::Restored => (texts::RESTORED_DONE, texts::UNDO),
            Sweep::Undo => (texts::UNDO_DONE, texts::REDO),
        };
        pen.phrase(&[view.say(done), " "]);
        link(pen, "undo", view.say(back), "", Do::Tell(Message::Did(Action::Undo)));
    });
}
