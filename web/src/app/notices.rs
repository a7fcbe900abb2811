//! The banner: what has become of the campaign, and what has changed around it since.

use xet_khen::model::StatusState;

use super::pieces::{disclosure, items};
use super::view::View;
use super::writer::HtmlWriter;
use super::{icons, texts};

/// The banner; nothing where there is nothing to know.
pub fn draw(html: &mut HtmlWriter, view: &View<'_>) {
    let status = &view.campaign.status;
    // The status has its own line.
    let changes = view.notices.iter().filter(|notice| notice.text != status.note);
    let changes: Vec<&str> = changes.map(|notice| &*notice.text).collect();
    let (heading, note) = match status.state {
        StatusState::Ended => (texts::STATUS_ENDED, Some(status.note)),
        StatusState::Superseded => (texts::STATUS_SUPERSEDED, Some(status.note)),
        StatusState::Open if changes.is_empty() => return,
        StatusState::Open => (texts::STATUS_OPEN, None),
    };
    let names = &["class", "id", "role", "data-state"];
    html.with("div", names, &["banner", "banner", "note", status.state.word()], |html| {
        icons::line(html, icons::INFO);
        html.element("div", "", |html| {
            html.message("p", "banner-title", heading);
            if let Some(note) = note {
                html.text("p", "", note);
            }
            match changes.len() {
                0 => {}
                1 | 2 => items(html, "", &changes),
                // More would push the form out of sight.
                count => {
                    let summary = texts::CHANGES.fill(view.lang, &[("count", &count.to_string())]);
                    disclosure(html, "changes", &summary, |html| items(html, "", &changes));
                }
            }
        });
    });
}
