//! What stands around the form and the verdict: the header, the promises, the footer.

use xet_khen::lang::Lang;
use yew::prelude::*;

use super::controls::send;
use super::pieces::{el, items, named, text, words};
use super::request::code;
use super::state::{Action, Dispatch};
use super::{browser, icons, texts};
use crate::library;

/// The header: skip links, the name, the languages.
pub fn header(lang: Lang, dispatch: &Dispatch) -> Html {
    let brand = el("p", "brand", vec![icons::mark(), text("span", "", "Xét Khen")]);
    let languages =
        vec![language(Lang::Vi, "Tiếng Việt", lang, dispatch), language(Lang::En, "English", lang, dispatch)];
    html! {
        <header class="top">
            { skip("figures", texts::SKIP_TO_FIGURES.get(lang)) }
            { skip("verdict-heading", texts::SKIP_TO_VERDICT.get(lang)) }
            <div class="top-inner">
                { brand }
                <div class="languages" role="group" aria-label={texts::LANGUAGE.get(lang)}>{ languages }</div>
            </div>
        </header>
    }
}

/// A link past what stands before. The fragment of the address keeps the language, so it moves the focus only.
fn skip(id: &'static str, label: &'static str) -> Html {
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        browser::focus(id);
    });
    html! { <a class="skip" href={["#", id].concat()} {onclick}>{ label }</a> }
}

/// The button of a language.
fn language(lang: Lang, name: &'static str, current: Lang, dispatch: &Dispatch) -> Html {
    let pressed = if lang == current { "true" } else { "false" };
    let id = ["lang-", code(lang)].concat();
    let onclick = send(dispatch, Action::Lang(lang));
    html! { <button type="button" {id} lang={code(lang)} aria-pressed={pressed} {onclick}>{ name }</button> }
}

/// The heading of the page, and what it promises: nothing leaves, and a council decides.
pub fn intro(lang: Lang, decided_by: &str) -> Html {
    let promise = |icon: Html, first: texts::Words, more: &str| {
        let said = vec![text("b", "", first.get(lang)), words(": "), words(more)];
        Html::from_iter([icon, el("span", "", said)])
    };
    let who = texts::SELF_CHECK_MORE.fill(lang, &[("who", decided_by)]);
    let promises = vec![
        promise(icons::lock(), texts::STAYS_HERE, texts::STAYS_HERE_MORE.get(lang)),
        promise(icons::info(), texts::SELF_CHECK, &who),
    ];
    let children = vec![
        text("h1", "", texts::HEADING.get(lang)),
        text("p", "lead", texts::LEAD.get(lang)),
        items("promises", promises),
    ];
    el("div", "intro", children)
}

/// What is said instead of the form where nothing can be computed.
pub fn problem(lang: Lang, message: &str) -> Html {
    let said = [texts::PROBLEM.get(lang), ": ", message].concat();
    el("main", "intro", vec![text("h1", "", texts::HEADING.get(lang)), text("p", "", &said)])
}

/// The footer: which rules these are, and what prevails.
pub fn footer(lang: Lang) -> Html {
    let version = library().rules_version();
    let hash = version.hash.get(..16).unwrap_or(&version.hash);
    let rules = texts::RULES_VERSION.fill(lang, &[("version", &version.version), ("hash", hash)]);
    let rules = named("p", "", "rules-version", vec![words(&rules)]);
    el("footer", "foot", vec![text("p", "", texts::NOT_OFFICIAL.get(lang)), rules])
}
