//! What all parts of the view are drawn for.

use std::rc::Rc;

use yew::prelude::*;

use super::state::Action;
use super::words::Vocabulary;
use crate::filing::context::FormContext;

/// The campaign of the form, and who hears what is done.
#[derive(Clone)]
pub struct Setting {
    /// What the form has handed over.
    pub context: Rc<FormContext>,
    /// The words of its campaign.
    pub vocabulary: Rc<Vocabulary>,
    /// Told what the user does.
    pub act: Callback<Action>,
}

impl PartialEq for Setting {
    /// Whether both are the same; comparing them word for word would take longer than drawing.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.context, &other.context)
            && Rc::ptr_eq(&self.vocabulary, &other.vocabulary)
            && self.act == other.act
    }
}
