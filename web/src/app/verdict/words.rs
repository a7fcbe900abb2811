//! States and outcomes in words, and the way from a criterion to its field.

use xet_khen::api::answer::Campaign;
use xet_khen::lang::Lang;
use yew::prelude::*;

use crate::app::field::first_id;
use crate::app::request::Field;
use crate::app::{icons, texts};

/// An outcome in a word or two.
pub fn outcome_words(outcome: &str) -> texts::Words {
    match outcome {
        "eligible" => texts::ELIGIBLE,
        "ineligible" => texts::INELIGIBLE,
        "incomplete" => texts::INCOMPLETE,
        "needs-ruling" => texts::NEEDS_RULING,
        _ => texts::NOT_ASSESSABLE,
    }
}

/// A criterion's state in a word or two.
pub fn status_words(status: &str) -> texts::Words {
    match status {
        "met" => texts::MET,
        "unmet" => texts::UNMET,
        "unknown" => texts::UNKNOWN,
        "pending" => texts::STATUS_PENDING,
        _ => texts::STATUS_NOT_APPLICABLE,
    }
}

/// A criterion's state, by its word: picture, word and colour.
pub fn mark(status: &'static str, lang: Lang) -> Html {
    html! {
        <span class="status" data-status={status}>
            { icons::status(status) }<span>{ status_words(status).get(lang) }</span>
        </span>
    }
}

/// The id of what takes the focus in the field of that input.
pub fn target(campaign: &Campaign, fields: &[Field], input: &str) -> AttrValue {
    let place = campaign.inputs.iter().position(|known| known.id == input);
    let known = place.and_then(|place| campaign.inputs.get(place));
    known.map(|known| first_id(known, place.and_then(|place| fields.get(place)))).unwrap_or_default().into()
}
