//! The list of nominees: does it fit, and whom to keep.

mod texts;

use xet_khen::api::Value;
use yew::prelude::*;

use super::{ViewProps, head};
use crate::filed;

/// The view of the list.
#[component]
pub fn List(props: &ViewProps) -> Html {
    let asked = &props.asked;
    let request =
        asked.part(&["campaign", "occasion", "year", "award", "lang"], [("nominations", Value::List(Vec::new()))]);
    let limits = match filed().check_quota(&request) {
        Ok(report) => report.limits.iter().map(|limit| html! { <li>{ limit.statement }</li> }).collect(),
        Err(problem) => html! { <li>{ problem.message().to_owned() }</li> },
    };
    html! {
        <>
            { head(asked, texts::HEADING, texts::LEAD) }
            <ul>{ limits }</ul>
        </>
    }
}
