//! The application: one page on which a unit sees whether it meets a campaign's standards, why, and what would change it.
//!
//! What the user does is told to the [`page`] as a [`message`] and changes the [`state`]; [`request`] makes a request of it; the
//! engine's [`answers`] are what the other modules draw from one [`view::View`], with one [`writer`], or on [`paper`] for the
//! printer. Only [`browser`], [`day`] and [`paper`] know where they run.

mod answers;
pub(crate) mod browser;
mod campaign;
mod candidate;
mod controls;
pub mod day;
mod entry;
mod excuse;
mod field;
mod figures;
mod frame;
pub(crate) mod icons;
mod keyed;
mod layout;
mod listen;
mod mark;
mod message;
mod notices;
pub(crate) mod owned;
mod page;
pub(crate) mod paper;
mod pieces;
mod request;
mod restore;
mod row;
mod sample;
pub mod selection;
mod shared;
mod sheet;
mod state;
pub(crate) mod texts;
mod verdict;
mod view;
pub(crate) mod writer;

pub use browser::{print, typed};
pub use campaign::occasion_words;
pub use candidate::kind_words;
pub use mark::status_words;

use std::cell::RefCell;

use message::Message;
use page::Page;
use xet_khen::api::Value;
use yew::AppHandle;

thread_local! {
    /// The page, once it has started.
    static PAGE: RefCell<Option<AppHandle<Page>>> = const { RefCell::new(None) };
}

/// Starts the application in `#app`, or in the whole page where there is no such element.
pub fn start() {
    let page = match gloo::utils::document().get_element_by_id("app") {
        Some(root) => yew::Renderer::<Page>::with_root(root).render(),
        None => yew::Renderer::<Page>::new().render(),
    };
    PAGE.set(Some(page));
}

/// Gives the form what a link, a file or an embedding page holds, and says what of it does not fit, one line each.
pub fn restore(given: &Value) -> String {
    PAGE.with_borrow(|page| page.as_ref().map(|page| Page::restore(page, given)).unwrap_or_default())
}

/// The campaign in the form; empty before it is drawn.
pub fn chosen() -> String {
    PAGE.with_borrow(|page| {
        let page = page.as_ref().and_then(|page| page.get_component());
        page.map(|page| page.campaign().to_owned()).unwrap_or_default()
    })
}

/// Has the form show a campaign whose rules have come.
pub fn choose(campaign: String) {
    PAGE.with_borrow(|page| {
        if let Some(page) = page {
            page.send_message(Message::Campaign(campaign));
        }
    });
}

/// What the views that are loaded later must know of this one (see [`Page::handover`]); nothing before it is drawn.
pub fn handover() -> Value {
    PAGE.with_borrow(|page| {
        let page = page.as_ref().and_then(|page| page.get_component());
        page.map_or(Value::Null, |page| page.handover())
    })
}
