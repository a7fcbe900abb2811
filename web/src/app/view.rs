//! Everything that the parts of the page draw from, and what they ask of it.

use chrono::NaiveDate;
use xet_khen::lang::Lang;
use xet_khen::model::{CriterionStatus, Outcome};

use super::excuse::Excuse;
use super::mark::Mark;
use super::request::Field;
use super::selection::Selection;
use super::shared::Shared;
use super::state::{FormState, Sweep};
use super::texts;
use crate::answer::{Campaign, CampaignSummary, CriterionResult, Input, Question, Verdict, Warning};

/// What all parts of the page draw from.
pub struct View<'a> {
    /// The language.
    pub lang: Lang,
    /// All campaigns.
    pub campaigns: &'a [CampaignSummary],
    /// The one chosen.
    pub campaign: &'a Shared<Campaign>,
    /// The round and the candidate.
    pub selection: &'a Selection,
    /// The day considered.
    pub as_of: NaiveDate,
    /// All that was chosen and typed.
    pub form: &'a FormState,
    /// What was typed, by the campaign's inputs.
    pub fields: &'a [Field],
    /// The verdict on it.
    pub verdict: &'a Verdict,
    /// What must be known of the campaign whatever was typed.
    pub notices: &'a [Warning],
    /// What can be taken back.
    pub before: Option<Sweep>,
    /// The inputs that the form asks, by their places in the campaign.
    pub asked: Vec<usize>,
    /// The reasons that several of them have in common.
    pub excuses: Vec<Excuse>,
}

impl View<'_> {
    /// A text of the interface.
    #[inline(never)]
    pub fn say(&self, words: texts::Words) -> &'static str {
        words.get(self.lang)
    }

    /// The input of that name.
    pub fn input(&self, id: &str) -> Option<&Input> {
        self.campaign.inputs.iter().find(|input| input.id == id)
    }

    /// What is told of a criterion: where its figure is to be corrected, that.
    pub fn mark(&self, criterion: &CriterionResult) -> Mark {
        let wrong = |field: &Field| {
            let input = self.campaign.inputs.get(field.input);
            field.note.is_some() && input.is_some_and(|input| criterion.input == Some(input.id))
        };
        if criterion.status == CriterionStatus::Unknown && self.fields.iter().any(wrong) {
            Mark::ToCorrect
        } else {
            Mark::Status(criterion.status)
        }
    }

    /// Whether the controls of the input at that place are put away: it does not apply, as is said elsewhere.
    pub fn folded(&self, input: usize) -> bool {
        let shut = self.fields.get(input).is_some_and(|field| !field.entry.open && !field.told);
        shut && self.excuses.iter().any(|excuse| excuse.holds(input))
    }

    /// Whether the criteria that decide are told from the others. While facts are missing, each missing one decides: marking them
    /// all would mark nothing.
    pub const fn sets_deciding_apart(&self) -> bool {
        match self.verdict.outcome {
            Outcome::Incomplete => false,
            Outcome::NotAssessable | Outcome::Ineligible | Outcome::NeedsRuling | Outcome::Eligible => true,
        }
    }

    /// Warnings of the verdict that do not stand in the banner already.
    pub fn warnings(&self) -> impl Iterator<Item = &Warning> {
        let told = |warning: &&Warning| self.notices.iter().any(|notice| notice.code == warning.code);
        self.verdict.warnings.iter().filter(move |warning| !told(warning))
    }

    /// Whether the verdict rests on a reading of that question.
    pub fn touches(&self, question: &Question) -> bool {
        let mut taken = self.verdict.criteria.iter().filter_map(|criterion| criterion.reading.as_ref());
        self.matters(question) || taken.any(|reading| reading.question == question.id)
    }

    /// Whether another reading of that question would change the outcome.
    pub fn matters(&self, question: &Question) -> bool {
        self.verdict.certainty.depends_on.contains(&question.id)
    }

    /// The reading that is taken of that question.
    pub fn reading<'q>(&'q self, question: &'q Question) -> &'q str {
        self.form.reading(question.id).unwrap_or(question.default)
    }
}
