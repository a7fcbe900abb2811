//! How outcomes and the states of criteria are told: in a word or two, with a picture, and by the word that the styles know.

use xet_khen::model::{CriterionStatus, Outcome};

use super::writer::HtmlWriter;
use super::{icons, texts};

/// What is told of a question or a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The criterion's state.
    Status(CriterionStatus),
    /// What was typed is to be corrected: it is not merely undeclared.
    ToCorrect,
}

impl Mark {
    /// Its name in the page.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Status(status) => status.word(),
            Self::ToCorrect => "wrong",
        }
    }

    /// Its picture.
    const fn picture(self) -> &'static str {
        match self {
            Self::Status(status) => icons::status(status),
            Self::ToCorrect => icons::TO_CORRECT,
        }
    }

    /// The same in a word or two.
    pub const fn words(self) -> texts::Words {
        match self {
            Self::Status(status) => status_words(status),
            Self::ToCorrect => texts::TO_CORRECT,
        }
    }

    /// Draws it: picture, word and colour.
    pub fn draw(self, html: &mut HtmlWriter) {
        html.with("span", &["class", "data-status"], &["status", self.word()], |html| {
            icons::line(html, self.picture());
            html.message("span", "", self.words());
        });
    }
}

/// A criterion's state in a word or two.
pub const fn status_words(status: CriterionStatus) -> texts::Words {
    match status {
        CriterionStatus::Met => texts::MET,
        CriterionStatus::Unmet => texts::UNMET,
        CriterionStatus::Unknown => texts::UNKNOWN,
        CriterionStatus::Pending => texts::STATUS_PENDING,
        CriterionStatus::NotApplicable => texts::STATUS_NOT_APPLICABLE,
    }
}

/// An outcome in a word or two.
pub const fn outcome_words(outcome: Outcome) -> texts::Words {
    match outcome {
        Outcome::Eligible => texts::ELIGIBLE,
        Outcome::Ineligible => texts::INELIGIBLE,
        Outcome::Incomplete => texts::INCOMPLETE,
        Outcome::NeedsRuling => texts::NEEDS_RULING,
        Outcome::NotAssessable => texts::NOT_ASSESSABLE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_and_every_outcome_lends_its_colours() {
        let styles = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../www/verdict.css")).unwrap();
        let rules: Vec<_> = styles.split('}').filter(|rule| rule.contains("--state:")).collect();
        let colours = |attribute: &str, word: &str| {
            let wanted = format!("[data-{attribute}=\"{word}\"]");
            assert!(rules.iter().any(|rule| rule.contains(&wanted)), "{wanted} has no colour in www/verdict.css");
        };
        CriterionStatus::ALL.iter().for_each(|status| colours("status", status.word()));
        Outcome::ALL.iter().for_each(|outcome| colours("outcome", outcome.word()));
    }
}
