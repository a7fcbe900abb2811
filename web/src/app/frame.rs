//! What stands around the form and the verdict: the promises, the footer. (The header stands in `www/index.html`.)

use super::writer::HtmlWriter;
use super::{icons, texts};
use crate::library;

/// The heading of the page, and what it promises: nothing leaves, and a council decides.
pub fn intro(html: &mut HtmlWriter, decided_by: &str) {
    let lang = html.lang;
    html.element("div", "intro", |html| {
        html.message("h1", "", texts::HEADING);
        html.message("p", "lead", texts::LEAD);
        html.element("ul", "promises", |html| {
            promise(html, icons::LOCK, texts::STAYS_HERE, texts::STAYS_HERE_MORE.get(lang));
            let who = texts::SELF_CHECK_MORE.fill(lang, &[("who", decided_by)]);
            promise(html, icons::INFO, texts::SELF_CHECK, &who);
        });
    });
}

/// One promise: in a word, then in a sentence.
fn promise(html: &mut HtmlWriter, icon: &str, first: texts::Words, more: &str) {
    html.element("li", "", |html| {
        icons::line(html, icon);
        html.element("span", "", |html| {
            html.message("b", "", first);
            html.phrase(&[": ", more]);
        });
    });
}

/// What is said instead of the form where nothing can be computed.
pub fn problem(html: &mut HtmlWriter, message: &str) {
    html.element("main", "intro", |html| {
        html.message("h1", "", texts::HEADING);
        html.text("p", "", &[texts::PROBLEM.get(html.lang), ": ", message].concat());
    });
}

/// The footer: which rules these are, and what prevails.
pub fn footer(html: &mut HtmlWriter) {
    let version = library().rules_version();
    let hash = version.hash.get(..16).unwrap_or(version.hash);
    let rules = texts::RULES_VERSION.fill(html.lang, &[("version", version.version), ("hash", hash)]);
    html.element("footer", "foot", |html| {
        html.message("p", "", texts::NOT_OFFICIAL);
        html.named("p", "", "rules-version", |html| html.words(&rules));
    });
}
