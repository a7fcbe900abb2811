//! What all views have in common.

use std::rc::Rc;

use xet_khen::api::Problem;
use yew::prelude::*;

use super::context::FormContext;
use super::texts;
use crate::words::Words;

/// What every view is drawn from.
#[derive(PartialEq, Properties)]
pub struct ViewProps {
    /// What the form has handed over.
    pub context: Rc<FormContext>,
}

/// The head of a view: what it is, and of which campaign, round and candidate, with the way back to change them.
pub fn head(context: &FormContext, heading: Words, lead: Words) -> Html {
    html! {
        <div class="filing-head">
            <h1>{ heading.get(context.lang) }</h1>
            <p class="lead">{ lead.get(context.lang) }</p>
            <p class="filing-scope">
                { context.scope_words() }
                { " " }
                <a href="#view=form" data-view="form">{ texts::CHANGE.get(context.lang) }</a>
            </p>
        </div>
    }
}

/// Why nothing can be told.
pub fn problem(problem: &Problem) -> Html {
    html! { <p class="card" role="alert">{ problem.message().to_owned() }</p> }
}
