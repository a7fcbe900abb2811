//! One question of the form: its label, the way to answer it, its state, and what is wrong with the answer.

mod absent;
mod counts;
mod note;
mod single;

use xet_khen::api::answer::{Campaign, Input};
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::browser::typed;
use super::controls::link;
use super::entry::{Edit, Entry, Standing};
use super::pieces::{el, hint, text, with, words};
use super::request::Field;
use super::shared::Shared;
use super::state::{Action, Dispatch};
use super::texts;
use super::verdict::mark;
use note::{say_note, use_note};

/// What a [`Question`] needs. It is a component, so that a key press draws only the question that it changes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The campaign.
    pub campaign: Shared<Campaign>,
    /// The question and what was typed.
    pub field: Field,
    /// The state of what it decides; nothing where no criterion reads it.
    pub status: Option<&'static str>,
    /// The figure in words, as the engine understood it.
    pub value: Option<AttrValue>,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// What every way of answering draws from.
struct Answer<'a> {
    lang: Lang,
    input: &'a Input,
    entry: &'a Entry,
    /// The figure in words.
    value: Option<&'a AttrValue>,
    /// Whether the message is seen, and so the answer marked as wrong.
    wrong: bool,
    dispatch: &'a Dispatch,
}

impl Answer<'_> {
    /// Whether a figure can be given at present.
    fn disabled(&self) -> bool {
        self.entry.standing != Standing::Given
    }

    /// Whether a part of a whole is asked, in counts or as a percentage.
    fn is_ratio(&self) -> bool {
        self.input.answer == "ratio"
    }

    /// An id below that of the input: `fact-x-part`.
    fn id(&self, part: &str) -> String {
        id(self.input, part)
    }

    /// The ids of the help and the message.
    fn described_by(&self) -> String {
        [self.id("-help"), self.id("-note")].join(" ")
    }

    /// What counts and what does not.
    fn help(&self) -> Html {
        hint(&self.id("-help"), self.input.help.as_deref().unwrap_or_default())
    }

    /// The controls as a group under the question, with the help between them.
    fn group(&self, class: &'static str, controls: Vec<Html>) -> Html {
        let children = vec![text("legend", "", &self.input.label), self.help(), el("div", class, controls)];
        with("fieldset", &["aria-describedby"], &[&self.described_by()], children)
    }

    /// The label for those who hear a control out of its place.
    fn of_field(&self) -> String {
        texts::FOR_FIELD.fill(self.lang, &[("label", &self.input.label)])
    }

    /// Makes that change whenever it is called.
    fn send<E: 'static>(&self, edit: Edit) -> Callback<E> {
        super::controls::send(self.dispatch, Action::Edit(self.input.id.clone(), edit))
    }

    /// Hands on what was typed or chosen.
    fn send_typed<E: AsRef<web_sys::Event> + 'static>(&self, edit: fn(String) -> Edit) -> Callback<E> {
        let (dispatch, input) = (self.dispatch.clone(), self.input.id.clone());
        Callback::from(move |event: E| dispatch.dispatch(Action::Edit(input.clone(), edit(typed(&event)))))
    }
}

/// The id of a part of the field of an input.
fn id(input: &Input, part: &str) -> String {
    ["fact-", &input.id, part].concat()
}

/// The id of the element that takes the focus when the field is gone to.
pub fn first_id(input: &Input, field: &Field) -> String {
    let part = match (field.entry.standing, input.answer) {
        (Standing::Pending, _) => "-pending",
        (Standing::NotApplicable, _) => "-reason",
        (Standing::Given, "ratio") if field.entry.by_percent => "-percent",
        (Standing::Given, "ratio") => "-part",
        (Standing::Given, "yes-no") => "-yes",
        (Standing::Given, _) => "",
    };
    id(input, part)
}

/// One question of the form.
#[component]
pub fn Question(props: &Props) -> Html {
    let Props { lang, field, .. } = props;
    let (wrong, onfocusout) = use_note(&field.note);
    let Some(input) = props.campaign.inputs.get(field.input) else {
        return Html::default();
    };
    let answer = Answer {
        lang: *lang,
        input,
        entry: &field.entry,
        value: props.value.as_ref(),
        wrong,
        dispatch: &props.dispatch,
    };
    let (control, absent_below) = match input.answer {
        "ratio" if !answer.entry.by_percent => (counts::draw(&answer), true),
        "ratio" => (single::number(&answer), true),
        "grade" | "choice" => (single::choice(&answer), true),
        // Short answers leave room for it in their own line.
        "yes-no" => (single::yes_no(&answer), false),
        _ => (single::number(&answer), false),
    };
    let note = field.note.as_ref().filter(|_| wrong).map(|note| say_note(note, input, *lang));
    let note = vec![words(&note.unwrap_or_default())];
    let note = with("p", &["class", "id", "aria-live"], &["error", &answer.id("-note"), "polite"], note);
    let state = if wrong { "wrong" } else { "right" };
    let mut foot: Vec<Html> = props.status.map(|status| mark(status, *lang)).into_iter().collect();
    if answer.is_ratio() && !answer.disabled() {
        foot.push(mode(&answer));
    }
    if absent_below {
        foot.push(absent::draw(&answer));
    }
    html! {
        <div class="field" id={answer.id("-field")} data-state={state} {onfocusout}>
            { control }
            { note }
            { el("div", "field-foot", foot) }
        </div>
    }
}

/// The switch between counts and a percentage.
fn mode(answer: &Answer<'_>) -> Html {
    let by_percent = answer.entry.by_percent;
    let words = if by_percent { texts::BY_COUNTS } else { texts::BY_PERCENT };
    let onclick = answer.send(Edit::ByPercent(!by_percent));
    link(Some(answer.id("-mode")), words.get(answer.lang), &answer.of_field(), onclick)
}
