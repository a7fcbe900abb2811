//! States and outcomes in words, and the way from a criterion to its field.

use crate::app::field::first_id;
use crate::app::pen::Pen;
use crate::app::view::View;
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
        "wrong" => texts::TO_CORRECT,
        "unknown" => texts::UNKNOWN,
        "pending" => texts::STATUS_PENDING,
        _ => texts::STATUS_NOT_APPLICABLE,
    }
}

/// A criterion's state, by its word: picture, word and colour.
pub fn mark(pen: &mut Pen, status: &str) {
    pen.with("span", &["class", "data-status"], &["status", status], |pen| {
        icons::line(pen, icons::status(status));
        pen.say("span", "", status_words(status));
    });
}

/// The id of the control that takes the focus when the field of an input is gone to.
pub fn field_of(view: &View<'_>, input: &str) -> String {
    let place = view.campaign.inputs.iter().position(|known| known.id == input);
    let first =
        |place: usize| Some(first_id(view.campaign.inputs.get(place)?, view.fields.get(place)?, view.folded(place)));
    place.and_then(first).unwrap_or_default()
}
