//! One question of the form: its label, the way to answer it, its state, and what is wrong with the answer.

mod absent;
mod answer;
mod counts;
mod note;
mod single;

use xet_khen::lang::Lang;
use xet_khen::model::{CriterionStatus, InputType};

use super::controls::{button, link};
use super::entry::{AnswerState, Edit, Gap, share};
use super::listen::{Do, When};
use super::mark::Mark;
use super::message::Message;
use super::request::{Field, Note};
use super::row::Draw;
use super::shared::Shared;
use super::state::Action;
use super::texts;
use super::view::View;
use super::writer::HtmlWriter;
use crate::answer::{Campaign, Input};
use answer::{Answer, id};
use note::say_note;

/// The id of the control that takes the focus when the field of an input is gone to.
pub fn field_of(view: &View<'_>, input: &str) -> String {
    let place = view.campaign.inputs.iter().position(|known| known.id == input);
    let first =
        |place: usize| Some(first_id(view.campaign.inputs.get(place)?, view.fields.get(place)?, view.folded(place)));
    place.and_then(first).unwrap_or_default()
}

/// The id of the element that takes the focus when the field is gone to.
fn first_id(input: &Input, field: &Field, folded: bool) -> String {
    if folded {
        return id(input, "-open");
    }
    let part = match field.entry.state {
        AnswerState::Pending => "-pending",
        AnswerState::NotApplicable => "-reason",
        AnswerState::Given => match input.answer {
            InputType::Ratio if field.entry.by_percent => "-percent",
            InputType::Ratio => "-part",
            InputType::YesNo => "-yes",
            InputType::Number | InputType::Count | InputType::Rank | InputType::Grade | InputType::Choice => "",
        },
    };
    id(input, part)
}

/// One question of the form.
#[derive(PartialEq)]
pub struct Question {
    campaign: Shared<Campaign>,
    field: Field,
    /// The state of what it decides; nothing where no criterion reads it.
    status: Option<CriterionStatus>,
    /// The figure in words, as the engine understood it.
    value: Option<String>,
    /// Whether its controls are put away: it does not apply, as is said elsewhere.
    folded: bool,
}

impl Question {
    /// The question of the input at that place, with what has become of it.
    pub fn of(view: &View<'_>, place: usize) -> Option<Self> {
        let input = view.campaign.inputs.get(place)?;
        let field = view.fields.get(place)?.clone();
        let folded = view.folded(place);
        let mut question = Self { campaign: view.campaign.clone(), field, status: None, value: None, folded };
        for criterion in view.verdict.criteria.iter().filter(|criterion| criterion.input == Some(input.id)) {
            // Where several criteria read one input, an unmet one is what the user must see.
            if question.status != Some(CriterionStatus::Unmet) {
                question.status = Some(criterion.status);
            }
            question.value = criterion.value.as_ref().map(ToString::to_string);
        }
        Some(question)
    }

    /// What tells it from all others, also from those of other campaigns.
    pub fn key(&self) -> String {
        let input = self.campaign.inputs.get(self.field.input).map_or("", |input| input.id);
        [self.campaign.id, "/", input].concat()
    }
}

impl Draw for Question {
    fn draw(&self, html: &mut HtmlWriter) {
        let Self { campaign, field, status, value, folded } = self;
        let Some(input) = campaign.inputs.get(field.input) else {
            return;
        };
        let note = field.note.as_ref().filter(|_| field.told);
        let Field { entry, echoes, .. } = field;
        let wrong = note.map(Note::spot);
        let answer = Answer { lang: html.lang, input, entry, value: value.as_deref(), wrong, echoes };
        let state = match (note, folded) {
            (Some(_), _) => "wrong",
            (None, true) => "away",
            (None, false) => "right",
        };
        let values = ["field", &answer.id("-field"), state];
        html.with("div", &["class", "id", "data-state"], &values, |html| {
            html.on(When::FocusOut, Do::Leave(field.input));
            let mut way_out_below = false;
            html.group(|html| {
                if *folded {
                    html.element("p", "question", |html| {
                        html.phrase(&[input.label, " "]);
                        let open = Do::Tell(Message::Answered(answer.id("-reason"), answer.action(Edit::Open)));
                        link(html, &answer.id("-open"), texts::GO_TO_FIELD.get(html.lang), &answer.of_field(), open);
                    });
                } else {
                    way_out_below = controls(html, &answer);
                }
            });
            let meanings = share(&entry.text, html.lang).unwrap_or_default();
            let percents = meanings.each_ref().map(|text| percent(text, html.lang));
            let said = note.map(|note| say_note(note, input, percents.each_ref().map(String::as_str), html.lang));
            let said = said.unwrap_or_default();
            let names = &["class", "id", "aria-live"];
            html.with("p", names, &["error", &answer.id("-note"), "polite"], |html| html.words(&said));
            html.group(|html| {
                if matches!(note, Some(Note::Unfinished(Gap::Share))) {
                    choose_meaning(html, &answer, &meanings);
                }
            });
            html.element("div", "field-foot", |html| {
                html.group(|html| {
                    if let Some(status) = status {
                        let mark = if note.is_some() { Mark::ToCorrect } else { Mark::Status(*status) };
                        mark.draw(html);
                    }
                });
                html.group(|html| {
                    if answer.is_ratio() && !answer.disabled() {
                        mode(html, &answer);
                    }
                });
                if way_out_below {
                    absent::draw(html, &answer);
                }
            });
        });
    }
}

/// The way to answer; whether the way out of the question is to stand below it. Short answers leave room for it in their
/// own line.
fn controls(html: &mut HtmlWriter, answer: &Answer<'_>) -> bool {
    let (draw, way_out_below): (fn(&mut HtmlWriter, &Answer<'_>), bool) = match answer.kind() {
        InputType::Ratio if answer.entry.by_percent => (single::number, true),
        InputType::Ratio => (counts::draw, true),
        InputType::Number | InputType::Count | InputType::Rank => (single::number, false),
        InputType::Grade | InputType::Choice => (single::choice, true),
        InputType::YesNo => (single::yes_no, false),
    };
    html.group(|html| draw(html, answer));
    way_out_below
}

/// A percentage as it is said.
fn percent(text: &str, lang: Lang) -> String {
    texts::PERCENT.fill(lang, &[("number", text.trim_end_matches('%'))])
}

/// The things that a percentage may mean, to choose from. The box then says which, so that it is asked once.
fn choose_meaning(html: &mut HtmlWriter, answer: &Answer<'_>, meanings: &[String; 2]) {
    html.element("div", "chips", |html| {
        for (text, part) in meanings.iter().zip(["-share", "-hundredth"]) {
            let chosen = Action::Edit(answer.input.id.to_owned(), Edit::Text(text.clone()));
            let told = Do::Tell(Message::Answered(answer.id("-percent"), chosen));
            let label = percent(text, html.lang);
            button(html, "chip", &answer.id(part), told, |html| html.words(&label));
        }
    });
}

/// The switch between counts and a percentage.
fn mode(html: &mut HtmlWriter, answer: &Answer<'_>) {
    let by_percent = answer.entry.by_percent;
    let words = if by_percent { texts::BY_COUNTS } else { texts::BY_PERCENT };
    let on_click = Do::Tell(answer.edit(Edit::ByPercent(!by_percent)));
    link(html, &answer.id("-mode"), words.get(answer.lang), &answer.of_field(), on_click);
}
