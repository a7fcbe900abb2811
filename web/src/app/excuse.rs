//! Reasons for which several questions of the form do not apply: each is asked once for all of them.

use xet_khen::lang::Text;

use super::controls::checkbox;
use super::entry::{AnswerState, Edit};
use super::message::Message;
use super::pieces::hint;
use super::request::Field;
use super::row::Draw;
use super::shared::Shared;
use super::state::Action;
use super::texts;
use super::writer::HtmlWriter;
use crate::answer::Campaign;
use crate::library;

/// So many questions make it worth asking together.
const ENOUGH: usize = 3;

/// A reason that several questions have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Excuse {
    campaign: Shared<Campaign>,
    /// Its place among the reasons of the form.
    place: usize,
    /// The reason in both languages: it may have been given in the other one.
    reason: Text<'static>,
    /// The questions, by the places of their inputs, and whether they do not apply for that reason.
    questions: Vec<(usize, bool)>,
}

/// The reasons that questions of the form have in common; `asked` are the places of their inputs.
pub fn excuses(campaign: &Shared<Campaign>, fields: &[Field], asked: &[usize]) -> Vec<Excuse> {
    let Some(rules) = library().rules().find(|rules| rules.id == campaign.id) else { return Vec::new() };
    let mut excuses: Vec<Excuse> = Vec::new();
    for &input in asked {
        let reasons = rules.inputs.get(input).into_iter().flat_map(|input| &input.not_applicable);
        for &reason in reasons {
            let question = (input, fields.get(input).is_some_and(|field| is_given(field, reason)));
            match excuses.iter_mut().find(|excuse| excuse.reason == reason) {
                Some(excuse) => excuse.questions.push(question),
                None => {
                    let (campaign, questions) = (campaign.clone(), vec![question]);
                    excuses.push(Excuse { campaign, place: excuses.len(), reason, questions });
                }
            }
        }
    }
    excuses.retain(|excuse| excuse.questions.len() >= ENOUGH);
    excuses
}

/// Whether a question is said not to apply for that reason.
fn is_given(field: &Field, reason: Text<'_>) -> bool {
    let given = field.entry.reason.trim();
    field.entry.state == AnswerState::NotApplicable && !given.is_empty() && [reason.vi, reason.en].contains(&given)
}

impl Excuse {
    /// Whether it is the reason why the question of the input at that place does not apply.
    pub fn holds(&self, input: usize) -> bool {
        self.questions.contains(&(input, true))
    }

    /// What tells it from all others, also from those of other campaigns.
    pub fn key(&self) -> String {
        [self.campaign.id, "/", &self.id()].concat()
    }

    fn id(&self) -> String {
        ["excuse-", &self.place.to_string()].concat()
    }
}

impl Draw for Excuse {
    /// The reason, and each question with a box to tick.
    fn draw(&self, html: &mut HtmlWriter) {
        let Self { campaign, reason, questions, .. } = self;
        let id = self.id();
        let help = [&id, "-help"].concat();
        let reason = reason.get(html.lang);
        html.with("fieldset", &["class", "id", "aria-describedby"], &["excuse", &id, &help], |html| {
            html.text("legend", "", reason);
            hint(html, &help, texts::EXCUSE_HINT.get(html.lang));
            html.element("div", "ticks", |html| {
                for &(input, ticked) in questions {
                    let Some(input) = campaign.inputs.get(input) else { continue };
                    let edit = Edit::Excuse((!ticked).then(|| reason.to_owned()));
                    let edited = Message::Did(Action::Edit(input.id.to_owned(), edit));
                    checkbox(html, &[&id, "-", input.id].concat(), ticked, input.label, edited);
                }
            });
        });
    }
}
