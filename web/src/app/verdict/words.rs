//! States and outcomes in words, and the way from a criterion to its field.

use xet_khen::lang::Lang;
use yew::prelude::*;

use crate::app::controls::link;
use crate::app::field::first_id;
use crate::app::pieces::{text, with};
use crate::app::view::View;
use crate::app::{browser, icons, texts};

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
    let children = vec![icons::status(status), text("span", "", status_words(status).get(lang))];
    with("span", &["class", "data-status"], &["status", status], children)
}

/// Words that lead to the field of an input.
pub fn go_to(view: &View<'_>, input: &str, words: &str, unseen: &str) -> Html {
    let place = view.campaign.inputs.iter().position(|known| known.id == input);
    let field = place.and_then(|place| Some((view.campaign.inputs.get(place)?, view.fields.get(place)?)));
    let id = field.map(|(input, field)| first_id(input, field)).unwrap_or_default();
    link(None, words, unseen, Callback::from(move |_| browser::focus(&id)))
}
