//! How the parts of the page lie: the form and the verdict side by side.

use super::listen::{Do, When};
use super::pen::Pen;
use super::view::View;
use super::{campaign, candidate, figures, frame, icons, sheet, texts, verdict};

/// The form, the verdict and the empty sheet, on which is written what is printed.
pub fn draw(pen: &mut Pen, view: &View<'_>) {
    pen.el("main", "", |pen| {
        frame::intro(pen, view.campaign.decided_by);
        pen.el("div", "workbench", |pen| {
            pen.el("form", "form", |pen| {
                // Enter in a field must not send the form anywhere.
                pen.on(When::Submit, Do::Nothing);
                glance(pen, view);
                campaign::draw(pen, view);
                candidate::draw(pen, view);
                figures::draw(pen, view);
            });
            verdict::draw(pen, view);
        });
    });
    pen.named("section", "sheet", sheet::ID, |_| {});
}

/// The headline in one line, kept in sight above the form where the verdict stands below it.
fn glance(pen: &mut Pen, view: &View<'_>) {
    let outcome = view.verdict.outcome;
    let values = ["button", "glance", "glance", outcome.word()];
    pen.with("button", &["type", "class", "id", "data-outcome"], &values, |pen| {
        pen.on(When::Click, Do::Go("verdict-heading".to_owned()));
        pen.el("span", "outcome-icon", |pen| icons::line(pen, icons::outcome(outcome)));
        pen.el("span", "glance-words", |pen| {
            pen.text("b", "", &view.verdict.headline);
            pen.say("span", "", texts::SEE_VERDICT);
        });
    });
}
