//! The banner: what has become of the campaign, and what has changed around it since.

use yew::prelude::*;

use super::pieces::{disclosure, el, items, text, with, words};
use super::view::View;
use super::{icons, texts};

/// The banner; nothing where there is nothing to know.
pub fn draw(view: &View<'_>) -> Html {
    let status = &view.campaign.status;
    let state = status.state.word();
    // The status has its own line.
    let changes = view.notices.iter().filter(|notice| notice.text != status.note);
    let changes: Vec<Html> = changes.map(|notice| words(&notice.text)).collect();
    let heading = match state {
        "ended" => texts::STATUS_ENDED,
        "superseded" => texts::STATUS_SUPERSEDED,
        _ if changes.is_empty() => return Html::default(),
        _ => texts::STATUS_OPEN,
    };
    let mut said = vec![text("p", "banner-title", view.say(heading))];
    if state != "open" {
        said.push(text("p", "", &status.note));
    }
    match changes.len() {
        0 => {}
        1 | 2 => said.push(items("", changes)),
        // More would push the form out of sight.
        count => {
            let summary = texts::CHANGES.fill(view.lang, &[("count", &count.to_string())]);
            said.push(disclosure("changes", &summary, vec![items("", changes)]));
        }
    }
    let names = &["class", "id", "role", "data-state"];
    with("div", names, &["banner", "banner", "note", state], vec![icons::info(), el("div", "", said)])
}
