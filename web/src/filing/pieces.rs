//! What all views have in common.

use std::rc::Rc;

use xet_khen::api::Problem;
use yew::prelude::*;

use super::asked::Asked;
use super::texts;
use crate::words::Words;

/// What every view is drawn from.
#[derive(PartialEq, Properties)]
pub struct ViewProps {
    /// What the form has handed over.
    pub asked: Rc<Asked>,
}

/// The head of a view: what it is, and of which campaign, round and candidate, with the way back to change them.
pub fn head(asked: &Asked, heading: Words, lead: Words) -> Html {
    html! {
        <div class="filing-head">
            <h1>{ heading.get(asked.lang) }</h1>
            <p class="lead">{ lead.get(asked.lang) }</p>
            <p class="filing-scope">
                { asked.scope_words() }
                { " " }
                <a href="#view=form" data-view="form">{ texts::CHANGE.get(asked.lang) }</a>
            </p>
        </div>
    }
}

/// Why nothing can be told.
pub fn problem(problem: &Problem) -> Html {
    html! { <p class="card" role="alert">{ problem.message().to_owned() }</p> }
}
