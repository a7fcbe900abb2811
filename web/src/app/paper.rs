//! Writes for paper: straight into the document.
//!
//! A browser lays a page out for paper as soon as it has told so. What is drawn in a task of its own then, as the screen is,
//! comes only when the paper is out.

use gloo::events::EventListener;
use gloo::utils::document;
use web_sys::Element;
use xet_khen::lang::Lang;

use super::texts::Words;

/// Has the sheet of that id written whenever the page is about to be printed, by a button, a menu, a key or a script.
pub fn keep_ready(write: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "beforeprint", move |_| write())
}

/// Takes away what was written on the sheet of that id. It stands until what it says may have changed: some browsers tell
/// that printing is over before they have laid the page out.
pub fn clear(id: &str) {
    if let Some(sheet) = document().get_element_by_id(id) {
        sheet.set_text_content(None);
    }
}

/// Writes elements into each other: what stands in one is written by a closure.
pub struct Paper {
    /// The language in which it writes.
    pub lang: Lang,
    /// The elements that are being written, the innermost last.
    open: Vec<Element>,
}

impl Paper {
    /// Writes the sheet of that id anew.
    pub fn write(id: &str, lang: Lang, inside: impl FnOnce(&mut Self)) {
        clear(id);
        inside(&mut Self { lang, open: document().get_element_by_id(id).into_iter().collect() });
    }

    /// An element with a class (or an empty one for none) and what stands in it.
    pub fn element(&mut self, tag: &str, class: &str, inside: impl FnOnce(&mut Self)) {
        if let Some(element) = self.begin(tag, class) {
            self.open.push(element);
            inside(self);
            self.open.pop();
        }
    }

    /// An element that holds a text.
    #[inline(never)]
    pub fn text(&mut self, tag: &str, class: &str, text: &str) {
        if let Some(element) = self.begin(tag, class) {
            element.set_text_content(Some(text));
        }
    }

    /// An element that holds a text of the interface.
    pub fn message(&mut self, tag: &str, class: &str, words: Words) {
        self.text(tag, class, words.get(self.lang));
    }

    /// A text by itself, behind what stands in the element already.
    pub fn words(&mut self, text: &str) {
        if let Some(element) = self.open.last() {
            let _ = element.append_with_str_1(text);
        }
    }

    /// A row of a table, its cells of that tag.
    pub fn row<'c>(&mut self, tag: &str, cells: impl IntoIterator<Item = &'c str>) {
        self.element("tr", "", |paper| cells.into_iter().for_each(|cell| paper.text(tag, "", cell)));
    }

    /// Two places for signatures, each with its date, who signs and how.
    pub fn signatures(&mut self, signatures: [[&str; 3]; 2]) {
        self.element("div", "sheet-signatures", |paper| {
            for [date, who, how] in signatures {
                paper.element("div", "", |paper| {
                    paper.text("p", "sheet-date", date);
                    paper.text("b", "", who);
                    paper.text("p", "sheet-how", how);
                });
            }
        });
    }

    /// A short list under a heading; nothing where it is empty.
    pub fn list(&mut self, heading: Words, items: &[String]) {
        if !items.is_empty() {
            self.element("div", "sheet-list", |paper| {
                paper.message("h3", "", heading);
                paper.element("ul", "", |paper| items.iter().for_each(|item| paper.text("li", "", item)));
            });
        }
    }

    /// An element in the innermost one; an element that could not be made is left out with what stands in it.
    #[inline(never)]
    fn begin(&mut self, tag: &str, class: &str) -> Option<Element> {
        let element = document().create_element(tag).ok()?;
        if !class.is_empty() {
            element.set_class_name(class);
        }
        self.open.last()?.append_child(&element).ok()?;
        Some(element)
    }
}
