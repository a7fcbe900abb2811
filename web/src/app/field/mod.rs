//! One question of the form: its label, the way to answer it, its state, and what is wrong with the answer.

mod absent;
mod counts;
mod note;
mod single;

use xet_khen::api::answer::{Campaign, Input};
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::entry::{Edit, Entry, Standing};
use super::request::Field;
use super::shared::Shared;
use super::state::{Action, Dispatch};
use super::texts;
use super::verdict::mark;
use note::{say_note, use_note};

/// What a [`Question`] needs.
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
    onedit: &'a Callback<Edit>,
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
        html! { <p class="hint" id={self.id("-help")}>{ self.input.help.clone() }</p> }
    }

    /// Marks a control as wrong for those who do not see it.
    fn aria_invalid(&self) -> Option<&'static str> {
        self.wrong.then_some("true")
    }
}

/// The id of a part of the field of an input.
pub fn id(input: &Input, part: &str) -> String {
    ["fact-", &input.id, part].concat()
}

/// The id of the element that takes the focus when the field is gone to.
pub fn first_id(input: &Input, field: Option<&Field>) -> String {
    let entry = field.map(|field| &field.entry);
    let part = match entry.map(|entry| (entry.standing, entry.by_percent)) {
        Some((Standing::Pending, _)) => "-pending",
        Some((Standing::NotApplicable, _)) => "-reason",
        Some((Standing::Given, true)) if input.answer == "ratio" => "-percent",
        _ => match input.answer {
            "ratio" => "-part",
            "yes-no" => "-yes",
            _ => "",
        },
    };
    id(input, part)
}

/// One question of the form.
#[component]
pub fn Question(props: &Props) -> Html {
    let lang = props.lang;
    let (shown, onfocusout) = use_note(&props.field.note);
    let onedit = {
        let dispatch = props.dispatch.clone();
        let name = props.campaign.inputs.get(props.field.input).map(|input| input.id.clone()).unwrap_or_default();
        Callback::from(move |edit| dispatch.dispatch(Action::Edit(name.clone(), edit)))
    };
    let Some(input) = props.campaign.inputs.get(props.field.input) else {
        return Html::default();
    };
    let entry = &props.field.entry;
    let answer = Answer { lang, input, entry, value: props.value.as_ref(), wrong: shown, onedit: &onedit };
    let mode = (answer.is_ratio() && !answer.disabled()).then(|| {
        let by_percent = entry.by_percent;
        let words = if by_percent { texts::BY_COUNTS } else { texts::BY_PERCENT };
        let onclick = onedit.reform(move |_| Edit::ByPercent(!by_percent));
        html! {
            <button type="button" class="link" id={id(input, "-mode")} {onclick}>
                { words.get(lang) }
                <span class="unseen">{ [" ", &texts::FOR_FIELD.fill(lang, &[("label", &input.label)])].concat() }</span>
            </button>
        }
    });
    html! {
        <div class={classes!("field", shown.then_some("wrong"))} id={id(input, "-field")} data-type={input.answer} {onfocusout}>
            {
                match input.answer {
                    "ratio" if !entry.by_percent => counts::draw(&answer),
                    "yes-no" => single::yes_no(&answer),
                    "grade" | "choice" => single::choice(&answer),
                    _ => single::number(&answer),
                }
            }
            <p class="error" id={id(input, "-note")} aria-live="polite">
                { props.field.note.as_ref().filter(|_| shown).map(|note| say_note(note, input, lang)) }
            </p>
            <div class="field-foot">
                { props.status.map(|status| mark(status, lang)) }
                { mode }
                // Short answers leave room for it in their own line.
                if matches!(input.answer, "ratio" | "grade" | "choice") {
                    { absent::draw(&answer) }
                }
            </div>
        </div>
    }
}
