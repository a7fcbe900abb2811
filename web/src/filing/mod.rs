//! What comes after the verdict, each a view of its own: the list of nominees, the dates, the papers.
//!
//! Each is a module of its own, which the page loads when somebody first asks for it, so that nobody waits for another. They know
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

use web_sys::Element;
use xet_khen::api::Value;
use yew::AppHandle;
use yew::html::BaseComponent;

use context::FormContext;
use pieces::ViewProps;

pub use dates::Dates;
pub use list::List;
pub use papers::Papers;

/// What the module of a view exports: its name, and the component that draws it. In a library they would be exports of the form's
/// module as well.
#[macro_export]
macro_rules! view_exports {
    ($name:literal, $view:ty) => {
        use wasm_bindgen::JsValue;
        use wasm_bindgen::prelude::wasm_bindgen;
        use xet_khen::lang::Lang;
        use $crate::filing::Place;
        use $crate::{rules, value};

        thread_local! {
            static PLACE: Place<$view> = const { Place::new($name) };
        }

        /// Whether a campaign was given.
        #[wasm_bindgen]
        pub fn knows(campaign: &str) -> bool {
            rules::knows(campaign, Lang::Vi)
        }

        /// Gives the view the files of a campaign, in both languages: names in pasted tables are understood in either. Tells whether
        /// they are of this build.
        #[wasm_bindgen]
        pub fn give(campaign: &str, rules: Vec<u8>, english: String, filing: Vec<u8>) -> bool {
            rules::give_all(campaign, rules, english, filing)
        }

        /// Shows the view for what the form has handed over.
        #[wasm_bindgen]
        pub fn show(handover: JsValue) {
            PLACE.with(|place| place.show(&value::from_js(&handover)));
        }
    };
}

/// Where a view stands in the page, once it has been shown.
pub struct Place<View: BaseComponent<Properties = ViewProps>> {
    name: &'static str,
    shown: RefCell<Option<AppHandle<View>>>,
}

impl<View: BaseComponent<Properties = ViewProps>> Place<View> {
    /// For the view that the address calls so.
    pub const fn new(name: &'static str) -> Self {
        Self { name, shown: RefCell::new(None) }
    }

    /// Shows the view for what the form has handed over. What was typed in it before is still there.
    pub fn show(&self, handover: &Value) {
        let Some(context) = FormContext::read(handover) else { return };
        let props = ViewProps { context: Rc::new(context) };
        match &mut *self.shown.borrow_mut() {
            Some(shown) => shown.update(props),
            none => {
                *none = root(self.name).map(|root| yew::Renderer::<View>::with_root_and_props(root, props).render())
            }
        }
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
