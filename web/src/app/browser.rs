//! What the page asks of the browser: the language, the title, the focus, the printer, what was typed.

use js_sys::JsString;
use wasm_bindgen::JsCast as _;
use web_sys::{
    CustomEvent, CustomEventInit, Element, Event, FocusEvent, HtmlElement, HtmlInputElement, HtmlSelectElement, Node,
};
use xet_khen::lang::Lang;

use super::texts::PAGE_TITLE;

/// The language of the document, which `www/language.js` keeps.
pub fn lang() -> Lang {
    let root = gloo::utils::document_element();
    root.get_attribute("lang").as_deref().and_then(Lang::from_word).unwrap_or_default()
}

/// Has the scripts bring the rules of a campaign: `www/start.js` listens.
pub fn ask_for(campaign: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&campaign.into());
    if let Ok(event) = CustomEvent::new_with_event_init_dict("campaign", &init) {
        let _ = gloo::utils::window().dispatch_event(&event);
    }
}

/// Gives the document its title.
pub fn entitle(lang: Lang) {
    gloo::utils::document().set_title(PAGE_TITLE.get(lang));
}

/// Moves the focus, and what is seen, to the element of that id.
pub fn focus(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Whether the element of that id lies in something that is not shown at present.
pub fn is_hidden(id: &str) -> bool {
    let element = gloo::utils::document().get_element_by_id(id);
    element.is_none_or(|element| element.closest("[hidden]").is_ok_and(|hidden| hidden.is_some()))
}

/// Opens the printing dialog.
pub fn print() {
    // Where printing is forbidden there is nothing to do but not to print.
    let _ = gloo::utils::window().print();
}

/// The text in the field or list in which something happened, in Unicode NFC.
pub fn typed(event: &Event) -> String {
    let target = event.target();
    let field = target.and_then(|target| match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => Some(input.value()),
        Err(target) => target.dyn_into::<HtmlSelectElement>().ok().map(|list| list.value()),
    });
    // Some systems type letters and accents apart; what looks the same shall be the same.
    field.map(|text| String::from(JsString::from(text).normalize("NFC"))).unwrap_or_default()
}

/// Whether the focus that leaves a part of a field goes to another part of the same field.
pub fn stays_within_field(event: &Event) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let field = field.and_then(|target| target.closest(".field").ok().flatten());
    let next = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target);
    let next = next.and_then(|target| target.dyn_into::<Node>().ok());
    field.is_some_and(|field| field.contains(next.as_ref()))
}
