//! What stands around the form and the verdict: the header, the promises, the footer.

use xet_khen::lang::Lang;

use super::listen::{Do, When};
use super::page::Message;
use super::pen::Pen;
use super::state::Action;
use super::{icons, texts};
use crate::library;

/// The header: skip links, the name, the languages.
pub fn header(pen: &mut Pen) {
    pen.el("header", "top", |pen| {
        skip(pen, "figures", texts::SKIP_TO_FIGURES);
        skip(pen, "verdict-heading", texts::SKIP_TO_VERDICT);
        pen.el("div", "top-inner", |pen| {
            pen.el("p", "brand", |pen| {
                icons::mark(pen);
                pen.text("span", "", "Xét Khen");
            });
            let values = ["languages", "group", texts::LANGUAGE.get(pen.lang)];
            pen.with("div", &["class", "role", "aria-label"], &values, |pen| {
                language(pen, Lang::Vi, "Tiếng Việt");
                language(pen, Lang::En, "English");
            });
        });
    });
}

/// A link past what stands before.
fn skip(pen: &mut Pen, id: &str, label: texts::Words) {
    pen.with("a", &["class", "href"], &["skip", &["#", id].concat()], |pen| {
        pen.on(When::Click, Do::Go(id.to_owned()));
        pen.words(label.get(pen.lang));
    });
}

/// The button of a language.
fn language(pen: &mut Pen, lang: Lang, name: &str) {
    let pressed = if lang == pen.lang { "true" } else { "false" };
    let values = ["button", &["lang-", lang.word()].concat(), lang.word(), pressed];
    pen.with("button", &["type", "id", "lang", "aria-pressed"], &values, |pen| {
        pen.on(When::Click, Do::Tell(Message::Did(Action::Lang(lang))));
        pen.words(name);
    });
}

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
