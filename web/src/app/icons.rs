//! Pictures: small, drawn in the colour of the text, and never the only carrier of what they say.

use xet_khen::model::{CriterionStatus, Outcome};

use super::writer::HtmlWriter;

/// A closed lock: nothing leaves.
pub const LOCK: &str = "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3";

/// A note: something to know.
pub const INFO: &str = "M12 11v6M12 7.4v.2M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18";

/// A printer.
pub const PRINTER: &str = "M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z";

/// A dash: neither yes nor no.
pub const DASH: &str = "M5.5 12h13";

/// An exclamation mark: something is to be corrected.
pub const TO_CORRECT: &str = "M12 5v9M12 18.4v.2";

/// The picture of a criterion's state. The shapes differ, not only the colours.
pub const fn status(status: CriterionStatus) -> &'static str {
    match status {
        CriterionStatus::Met => "M4 12.5l5.5 5.5L20 6.5",
        CriterionStatus::Unmet => "M6 6l12 12M18 6L6 18",
        CriterionStatus::Unknown => "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18.4v.2",
        CriterionStatus::Pending => "M12 6.5V12l3.5 2.5M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18",
        CriterionStatus::NotApplicable => DASH,
    }
}

/// The picture of an outcome.
pub const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Eligible => "M4 12.5l5.5 5.5L20 6.5",
        Outcome::Ineligible => "M6 6l12 12M18 6L6 18",
        Outcome::Incomplete => "M5.5 12h.1M12 12h.1M18.4 12h.1",
        Outcome::NeedsRuling => "M12 4v16M7 20h10M5 7h14M5 7l-2.5 6a2.8 2.8 0 0 0 5 0zM19 7l-2.5 6a2.8 2.8 0 0 0 5 0z",
        Outcome::NotAssessable => "M6 18L18 6M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18",
    }
}

/// A picture of 24 × 24 units, drawn as a line.
pub fn line(html: &mut HtmlWriter, path: &str) {
    picture(html, "icon", "0 0 24 24", |html| shape(html, "", path));
}

/// A picture that says nothing to those who do not see it.
fn picture(html: &mut HtmlWriter, class: &str, view_box: &str, shapes: impl FnOnce(&mut HtmlWriter)) {
    let values = [class, view_box, "true", "false"];
    html.with("svg", &["class", "viewBox", "aria-hidden", "focusable"], &values, shapes);
}

fn shape(html: &mut HtmlWriter, class: &str, path: &str) {
    html.with("path", &["class", "d"], &[class, path], |_| {});
}
