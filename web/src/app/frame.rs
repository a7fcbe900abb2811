//! What stands around the form and the verdict: the header, the promises, the footer.

use crate::library;
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::request::code;
use super::state::{Action, Dispatch};
use super::{browser, icons, texts};

/// The header: skip links, the name, the languages.
pub fn header(lang: Lang, dispatch: &Dispatch) -> Html {
    let skip = |id: &'static str, words: texts::Words| {
        // The fragment of the address keeps the language, so a skip link moves the focus only.
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            browser::focus(id);
        });
        html! { <a class="skip" href={["#", id].concat()} {onclick}>{ words.get(lang) }</a> }
    };
    let language = |other: Lang, name: &'static str| {
        let onclick = {
            let dispatch = dispatch.clone();
            Callback::from(move |_| dispatch.dispatch(Action::Lang(other)))
        };
        html! {
            <button
                type="button"
                id={["lang-", code(other)].concat()}
                lang={code(other)}
                aria-pressed={(lang == other).to_string()}
                {onclick}
            >
                { name }
            </button>
        }
    };
    html! {
        <header class="top">
            { skip("figures", texts::SKIP_TO_FIGURES) }
            { skip("verdict-heading", texts::SKIP_TO_VERDICT) }
            <div class="top-inner">
                <p class="brand">{ icons::mark() }<span>{ "Xét Khen" }</span></p>
                <div class="languages" role="group" aria-label={texts::LANGUAGE.get(lang)}>
                    { language(Lang::Vi, "Tiếng Việt") }
                    { language(Lang::En, "English") }
                </div>
            </div>
        </header>
    }
}

/// The heading of the page, and what it promises: nothing leaves, and a council decides.
pub fn intro(lang: Lang, decided_by: &str) -> Html {
    let promise = |id: &'static str, icon: Html, first: &str, more: &str| {
        html! { <li {id}>{ icon }<span><b>{ first }</b>{ ": " }{ more }</span></li> }
    };
    let who = texts::SELF_CHECK_MORE.fill(lang, &[("who", decided_by)]);
    html! {
        <div class="intro">
            <h1>{ texts::HEADING.get(lang) }</h1>
            <p class="lead">{ texts::LEAD.get(lang) }</p>
            <ul class="promises">
                { promise("stays-here", icons::lock(), texts::STAYS_HERE.get(lang), texts::STAYS_HERE_MORE.get(lang)) }
                { promise("self-check", icons::info(), texts::SELF_CHECK.get(lang), &who) }
            </ul>
        </div>
    }
}

/// The footer: which rules these are, and what prevails.
pub fn footer(lang: Lang) -> Html {
    let version = library().rules_version();
    let hash = version.hash.get(..16).unwrap_or(&version.hash);
    html! {
        <footer class="foot">
            <p>{ texts::NOT_OFFICIAL.get(lang) }</p>
            <p id="rules-version">
                { texts::RULES_VERSION.fill(lang, &[("version", &version.version), ("hash", hash)]) }
            </p>
        </footer>
    }
}
