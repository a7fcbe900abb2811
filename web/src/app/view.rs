//! Everything that the page draws from, and how its parts lie: the form and the verdict side by side.

use chrono::NaiveDate;
use xet_khen::api::answer::{Campaign, CampaignSummary, Input, Question, Verdict, Warning};
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::pieces::{el, text};
use super::request::Field;
use super::selection::Selection;
use super::shared::Shared;
use super::state::{Desk, Dispatch, Sweep};
use super::{browser, campaign, candidate, figures, frame, icons, sheet, texts, verdict};

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
    /// Where changes go.
    pub dispatch: &'a Dispatch,
}

impl View<'_> {
    /// A text of the interface.
    pub const fn say(&self, words: texts::Words) -> &'static str {
        words.get(self.lang)
    }

    /// The input of that name.
    pub fn input(&self, id: &str) -> Option<&Input> {
        self.campaign.inputs.iter().find(|input| input.id == id)
    }

    /// The outcome in one word.
    pub const fn outcome(&self) -> &'static str {
        self.verdict.outcome.word()
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
        self.desk.reading(&question.id).unwrap_or(&question.default)
    }
}

/// The form, the verdict and the sheet to print.
pub fn draw(view: &View<'_>) -> Html {
    // Enter in a field must not send the form anywhere.
    let stay = Callback::from(|event: SubmitEvent| event.prevent_default());
    let parts = vec![glance(view), campaign::draw(view), candidate::draw(view), figures::draw(view)];
    let form = html! { <form class="form" onsubmit={stay}>{ parts }</form> };
    let workbench = el("div", "workbench", vec![form, verdict::draw(view)]);
    let main = el("main", "", vec![frame::intro(view.lang, &view.campaign.decided_by), workbench]);
    Html::from_iter([main, sheet::draw(view)])
}

/// The headline in one line, kept in sight above the form where the verdict stands below it.
fn glance(view: &View<'_>) -> Html {
    let outcome = view.outcome();
    let onclick = Callback::from(|_| browser::focus("verdict-heading"));
    let words = vec![text("b", "", &view.verdict.headline), text("span", "", view.say(texts::SEE_VERDICT))];
    html! {
        <button type="button" class="glance" id="glance" data-outcome={outcome} {onclick}>
            { el("span", "outcome-icon", vec![icons::outcome(outcome)]) }
            { el("span", "glance-words", words) }
        </button>
    }
}
