//! What comes after the verdict, each a view of its own: the list of nominees, the dates, the papers.
//!
//! The page loads this module when somebody first asks for one of them, so that nobody else waits for it. It knows of the
//! form only what that hands over ([`context`]), and has room for what makes code short and plain: it is written with `html!`.

mod browser;
mod context;
mod dates;
mod list;
mod papers;
mod pieces;
mod texts;

use std::cell::RefCell;
use std::rc::Rc;

use yew::AppHandle;
use yew::prelude::*;

use context::FormContext;
use xet_khen::api::Value;

thread_local! {
    /// The views, once one of them has been shown.
    static VIEWS: RefCell<Option<AppHandle<Views>>> = const { RefCell::new(None) };
}

/// Shows the view of that name in `#filing`, for what the form has handed over. What was typed in it before is still there.
pub fn show(view: &str, handover: &Value) {
    let Some((view, context)) = View::named(view).zip(FormContext::read(handover)) else { return };
    let props = Props { view, context: Rc::new(context) };
    VIEWS.with_borrow_mut(|views| match views {
        Some(views) => views.update(props),
        None => {
            let root = gloo::utils::document().get_element_by_id("filing");
            *views = root.map(|root| yew::Renderer::<Views>::with_root_and_props(root, props).render());
        }
    });
}

/// One of the views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    List,
    Dates,
    Papers,
}

impl View {
    /// The view that the address calls so.
    fn named(name: &str) -> Option<Self> {
        match name {
            "list" => Some(Self::List),
            "dates" => Some(Self::Dates),
            "papers" => Some(Self::Papers),
            _ => None,
        }
    }
}

/// What is shown, and for what.
#[derive(PartialEq, Properties)]
struct Props {
    view: View,
    context: Rc<FormContext>,
}

/// All views. Those that are not shown stay, with all that was typed in them.
#[component]
fn Views(props: &Props) -> Html {
    let Props { view, context } = props;
    let hidden = |this: View| *view != this;
    html! {
        <>
            <main class="filing" data-view="list" hidden={hidden(View::List)}><list::List context={context.clone()} /></main>
            <main class="filing" data-view="dates" hidden={hidden(View::Dates)}><dates::Dates context={context.clone()} /></main>
            <main class="filing" data-view="papers" hidden={hidden(View::Papers)}><papers::Papers context={context.clone()} /></main>
        </>
    }
}
