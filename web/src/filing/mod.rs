//! What comes after the verdict, each a view of its own: the list of nominees, the dates, the papers.
//!
//! Each is a part of the module that the page loads when somebody first asks for it, so that nobody waits for another. They know
//! of the form only what that hands over ([`context`]), and have room for what makes code short and plain: what the user acts on is
//! written with `html!`, and of the list what is only read with the page's writer.

mod browser;
mod context;
mod dates;
mod list;
mod papers;
mod pieces;
mod texts;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::Element;
use yew::AppHandle;
use yew::html::BaseComponent;

use context::FormContext;
use dates::Dates;
use list::List;
use papers::Papers;
use pieces::ViewProps;

use crate::app::handover;
use crate::parts::at_once;
use crate::rules::{self, Files};

/// A view of what comes after the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The nominees of a unit, held against its numbers.
    List,
    /// What must be done by when.
    Dates,
    /// What belongs into a dossier.
    Papers,
}

impl View {
    /// The view that the address calls so.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "list" => Some(Self::List),
            "dates" => Some(Self::Dates),
            "papers" => Some(Self::Papers),
            _ => None,
        }
    }

    /// Shows the view for what is in the form, after the files of its campaign, where they are new. Tells whether they are of this
    /// build and the view's part of the module is there.
    pub fn show(self, files: Option<Files>) -> bool {
        let shown = match self {
            Self::List => at_once(show_list(files)),
            Self::Dates => at_once(show_dates(files)),
            Self::Papers => at_once(show_papers(files)),
        };
        shown.unwrap_or(false)
    }
}

#[wasm_split(list, fallible)]
fn show_list(files: Option<Files>) -> Result<bool, SplitLoaderError> {
    thread_local! { static LIST: Place<List> = const { Place::new("list") }; }
    Ok(LIST.with(|place| place.show(files)))
}

#[wasm_split(dates, fallible)]
fn show_dates(files: Option<Files>) -> Result<bool, SplitLoaderError> {
    thread_local! { static DATES: Place<Dates> = const { Place::new("dates") }; }
    Ok(DATES.with(|place| place.show(files)))
}

#[wasm_split(papers, fallible)]
fn show_papers(files: Option<Files>) -> Result<bool, SplitLoaderError> {
    thread_local! { static PAPERS: Place<Papers> = const { Place::new("papers") }; }
    Ok(PAPERS.with(|place| place.show(files)))
}

/// Where a view stands in the page, once it has been shown.
struct Place<Shown: BaseComponent<Properties = ViewProps>> {
    name: &'static str,
    shown: RefCell<Option<AppHandle<Shown>>>,
}

impl<Shown: BaseComponent<Properties = ViewProps>> Place<Shown> {
    /// For the view that the address calls so.
    const fn new(name: &'static str) -> Self {
        Self { name, shown: RefCell::new(None) }
    }

    /// Takes the files of the campaign in the form, where they are new, and shows the view. What was typed in it before is still
    /// there. Tells whether the files are of this build.
    fn show(&self, files: Option<Files>) -> bool {
        if files.is_some_and(|files| !rules::give_all(files)) {
            return false;
        }
        let Some(context) = FormContext::read(&handover()) else { return false };
        let props = ViewProps { context: Rc::new(context) };
        match &mut *self.shown.borrow_mut() {
            Some(shown) => shown.update(props),
            none => {
                *none = root(self.name).map(|root| yew::Renderer::<Shown>::with_root_and_props(root, props).render())
            }
        }
        true
    }
}

/// A place for the view of that name, beside those of the others: no application of Yew may lie in another one.
fn root(name: &str) -> Option<Element> {
    let document = gloo::utils::document();
    let root = document.create_element("main").ok()?;
    root.set_class_name("filing");
    root.set_attribute("data-view", name).ok()?;
    document.get_element_by_id("filing")?.append_child(&root).ok()?;
    Some(root)
}
