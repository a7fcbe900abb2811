//! The dates of a round: what must be done by which day.

mod texts;

use yew::prelude::*;

use super::{ViewProps, head};
use crate::filed;

/// The view of the dates.
#[component]
pub fn Dates(props: &ViewProps) -> Html {
    let asked = &props.asked;
    let request = asked.part(&["campaign", "asOf", "lang"], []);
    let rounds = filed().rounds(&request).unwrap_or_default();
    let chosen = rounds.iter().filter(|round| {
        round.occasion.word() == asked.word("occasion")
            && round.year.map(|year| year.to_string()).unwrap_or_default() == asked.word("year")
    });
    let milestones = chosen.flat_map(|round| &round.milestones);
    let items = milestones.map(|milestone| html! { <li>{ milestone.label }{ ": " }{ &milestone.when }</li> });
    html! {
        <>
            { head(asked, texts::HEADING, texts::LEAD) }
            <ul>{ for items }</ul>
        </>
    }
}
