//! What happens on an event: one kind of listener for every control of the page.

use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind};

use super::browser;
use super::entry::Edit;
use super::message::Message;
use super::state::Action;

/// When something happens. Copied, unlike Yew's own kinds, of which there are a hundred.
#[derive(Clone, Copy)]
pub enum When {
    /// Something else is chosen.
    Change,
    /// A control is pressed.
    Click,
    /// The focus leaves.
    FocusOut,
    /// A key changes what is typed.
    Input,
    /// The form is to be sent.
    Submit,
}

/// What happens.
pub enum Do {
    /// Nothing, not even what the browser would do.
    Nothing,
    /// The page is told.
    Tell(Message),
    /// The page is told what was typed or chosen.
    Typed(fn(String) -> Message),
    /// The page is told what was typed or chosen for the input of that name.
    Edited(String, fn(String) -> Edit),
    /// The focus goes to the element of that id.
    Go(String),
    /// The printing dialog opens.
    Print,
    /// The field of the input at that place hears that the focus leaves a part of it.
    Leave(usize),
}

/// A listener to one kind of event.
pub struct On {
    /// When it happens.
    pub when: When,
    /// What happens.
    pub what: Do,
    /// Where the page is told.
    pub home: Callback<Message>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        match self.when {
            When::Change => ListenerKind::onchange,
            When::Click => ListenerKind::onclick,
            When::FocusOut => ListenerKind::onfocusout,
            When::Input => ListenerKind::oninput,
            When::Submit => ListenerKind::onsubmit,
        }
    }

    fn handle(&self, event: Event) {
        let told = match &self.what {
            Do::Nothing => return event.prevent_default(),
            Do::Go(id) => {
                // The fragment of the address keeps the language, so a link within the page moves the focus only.
                event.prevent_default();
                return browser::focus(id);
            }
            // The browser asks for the sheet before this returns: not from within the page, which could not answer then.
            Do::Print => return browser::print(),
            Do::Tell(message) => message.clone(),
            Do::Typed(message) => message(browser::typed(&event)),
            Do::Edited(input, edit) => Message::Did(Action::Edit(input.clone(), edit(browser::typed(&event)))),
            Do::Leave(place) => Message::Left { input: *place, within: browser::stays_within_field(&event) },
        };
        self.home.emit(told);
    }

    fn passive(&self) -> bool {
        false
    }
}
