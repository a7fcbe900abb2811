//! Everything that the page draws from, and how its parts lie: the form and the verdict side by side.

use chrono::NaiveDate;
use xet_khen::api::answer::{Campaign, CampaignSummary, CriterionResult, Input, Question, Verdict, Warning};
use xet_khen::lang::Lang;
use xet_khen::rules::model::{CriterionStatus, Outcome};

use super::excuse::Excuse;
use super::listen::{Do, When};
use super::mark::Mark;
use super::pen::Pen;
use super::request::Field;
use super::selection::Selection;
use super::shared::Shared;
use super::state::{Desk, Sweep};
use super::{campaign, candidate, figures, frame, icons, sheet, texts, verdict};

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
    pub desk: &'a Desk,
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
        self.desk.reading(question.id).unwrap_or(question.default)
    }
}

/// The form, the verdict and the empty sheet, on which is written what is printed.
pub fn draw(pen: &mut Pen, view: &View<'_>) {
    pen.el("main", "", |pen| {
        frame::intro(pen, view.campaign.decided_by);
        pen.el("div", "workbench", |pen| {
            pen.el("form", "form", |pen| {
                // Enter in a field must not send the form anywhere.
                pen.on(When::Submit, Do::Nothing);
                glance(pen, view);
                campaign::draw(pen, view);
                candidate::draw(pen, view);
                figures::draw(pen, view);
            });
            verdict::draw(pen, view);
        });
    });
    pen.named("section", "sheet", sheet::ID, |_| {});
}

/// The headline in one line, kept in sight above the form where the verdict stands below it.
fn glance(pen: &mut Pen, view: &View<'_>) {
    let outcome = view.verdict.outcome;
    let values = ["button", "glance", "glance", outcome.word()];
    pen.with("button", &["type", "class", "id", "data-outcome"], &values, |pen| {
        pen.on(When::Click, Do::Go("verdict-heading".to_owned()));
        pen.el("span", "outcome-icon", |pen| icons::line(pen, icons::outcome(outcome)));
        pen.el("span", "glance-words", |pen| {
            pen.text("b", "", &view.verdict.headline);
            pen.say("span", "", texts::SEE_VERDICT);
        });
    });
}
