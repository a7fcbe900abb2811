//! The papers of a file: which, how many sets, to whom.

mod texts;

use yew::prelude::*;

use super::{ViewProps, head};
use crate::filed;

/// The view of the papers.
#[component]
pub fn Papers(props: &ViewProps) -> Html {
    let asked = &props.asked;
    let request = asked.part(&["campaign", "occasion", "year", "candidate", "asOf", "lang"], []);
    let papers = match filed().dossier(&request) {
        Ok(dossier) => dossier.items.iter().map(|item| html! { <li>{ item.label }</li> }).collect(),
        Err(problem) => html! { <li>{ problem.message().to_owned() }</li> },
    };
    html! {
        <>
            { head(asked, texts::HEADING, texts::LEAD) }
            <ul>{ papers }</ul>
        </>
    }
}
