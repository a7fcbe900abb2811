//! How the parts of the page lie: the form and the verdict side by side.

use super::listen::{Do, When};
use super::view::View;
use super::writer::HtmlWriter;
use super::{campaign, candidate, figures, frame, icons, sheet, texts, verdict};

/// The form, the verdict and the empty sheet, on which is written what is printed.
pub fn draw(html: &mut HtmlWriter, view: &View<'_>) {
    html.element("main", "", |html| {
        frame::intro(html, view.campaign.decided_by);
        html.element("div", "workbench", |html| {
            html.element("form", "form", |html| {
                // Enter in a field must not send the form anywhere.
                html.on(When::Submit, Do::Nothing);
                glance(html, view);
                campaign::draw(html, view);
                candidate::draw(html, view);
                figures::draw(html, view);
            });
            verdict::draw(html, view);
        });
    });
    html.named("section", "sheet", sheet::ID, |_| {});
}

/// The headline in one line, kept in sight above the form where the verdict stands below it.
fn glance(html: &mut HtmlWriter, view: &View<'_>) {
    let outcome = view.verdict.outcome;
    let values = ["button", "glance", "glance", outcome.word()];
    html.with("button", &["type", "class", "id", "data-outcome"], &values, |html| {
        html.on(When::Click, Do::Go("verdict-heading".to_owned()));
        html.element("span", "outcome-icon", |html| icons::line(html, icons::outcome(outcome)));
        html.element("span", "glance-words", |html| {
            html.text("b", "", &view.verdict.headline);
            html.message("span", "", texts::SEE_VERDICT);
        });
    });
}
