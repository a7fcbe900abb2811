//! What stands around the form and the verdict: the promises, the footer. (The header stands in `www/index.html`.)

use super::pen::Pen;
use super::{icons, texts};
use crate::library;

/// The heading of the page, and what it promises: nothing leaves, and a council decides.
pub fn intro(pen: &mut Pen, decided_by: &str) {
    let lang = pen.lang;
    pen.el("div", "intro", |pen| {
        pen.say("h1", "", texts::HEADING);
        pen.say("p", "lead", texts::LEAD);
        pen.el("ul", "promises", |pen| {
            promise(pen, icons::LOCK, texts::STAYS_HERE, texts::STAYS_HERE_MORE.get(lang));
            let who = texts::SELF_CHECK_MORE.fill(lang, &[("who", decided_by)]);
            promise(pen, icons::INFO, texts::SELF_CHECK, &who);
        });
    });
}

/// One promise: in a word, then in a sentence.
fn promise(pen: &mut Pen, icon: &str, first: texts::Words, more: &str) {
    pen.el("li", "", |pen| {
        icons::line(pen, icon);
        pen.el("span", "", |pen| {
            pen.say("b", "", first);
            pen.phrase(&[": ", more]);
        });
    });
}

/// What is said instead of the form where nothing can be computed.
pub fn problem(pen: &mut Pen, message: &str) {
    pen.el("main", "intro", |pen| {
        pen.say("h1", "", texts::HEADING);
        pen.text("p", "", &[texts::PROBLEM.get(pen.lang), ": ", message].concat());
    });
}

/// The footer: which rules these are, and what prevails.
pub fn footer(pen: &mut Pen) {
    let version = library().rules_version();
    let hash = version.hash.get(..16).unwrap_or(version.hash);
    let rules = texts::RULES_VERSION.fill(pen.lang, &[("version", version.version), ("hash", hash)]);
    pen.el("footer", "foot", |pen| {
        pen.say("p", "", texts::NOT_OFFICIAL);
        pen.named("p", "", "rules-version", |pen| pen.words(&rules));
    });
}
