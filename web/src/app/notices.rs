//! The banner: what has become of the campaign, and what has changed around it since.

use super::pen::Pen;
use super::pieces::{disclosure, items};
use super::view::View;
use super::{icons, texts};

/// The banner; nothing where there is nothing to know.
pub fn draw(pen: &mut Pen, view: &View<'_>) {
    let status = &view.campaign.status;
    let state = status.state.word();
    // The status has its own line.
    let changes = view.notices.iter().filter(|notice| notice.text != status.note);
    let changes: Vec<&str> = changes.map(|notice| &*notice.text).collect();
    let heading = match state {
        "ended" => texts::STATUS_ENDED,
        "superseded" => texts::STATUS_SUPERSEDED,
        _ if changes.is_empty() => return,
        _ => texts::STATUS_OPEN,
    };
    let names = &["class", "id", "role", "data-state"];
    pen.with("div", names, &["banner", "banner", "note", state], |pen| {
        icons::line(pen, icons::INFO);
        pen.el("div", "", |pen| {
            pen.say("p", "banner-title", heading);
            if state != "open" {
                pen.text("p", "", status.note);
            }
            match changes.len() {
                0 => {}
                1 | 2 => items(pen, "", &changes),
                // More would push the form out of sight.
                count => {
                    let summary = texts::CHANGES.fill(view.lang, &[("count", &count.to_string())]);
                    disclosure(pen, "changes", &summary, |pen| items(pen, "", &changes));
                }
            }
        });
    });
}
