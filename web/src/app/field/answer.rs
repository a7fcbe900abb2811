//! What the ways of answering a question have in common.

use xet_khen::lang::Lang;

use crate::answer::Input;
use crate::app::controls::Radio;
use crate::app::entry::{AnswerState, Edit, Entry};
use crate::app::listen::Do;
use crate::app::message::Message;
use crate::app::pieces::hint;
use crate::app::request::Spot;
use crate::app::state::Action;
use crate::app::texts;
use crate::app::writer::HtmlWriter;
use xet_khen::model::InputType;

/// What every way of answering draws from.
pub struct Answer<'a> {
    /// The language.
    pub lang: Lang,
    /// The input.
    pub input: &'a Input,
    /// What was typed.
    pub entry: &'a Entry,
    /// The figure in words, as the engine understood it.
    pub value: Option<&'a str>,
    /// The box to which the message belongs that is seen, and which is marked as wrong.
    pub wrong: Option<Spot>,
    /// How the figures were read, box by box, where that is not plain.
    pub echoes: &'a [Option<String>; 2],
}

impl Answer<'_> {
    /// Whether a figure can be given at present.
    pub fn disabled(&self) -> bool {
        self.entry.state != AnswerState::Given
    }

    /// What kind of answer is expected.
    pub fn kind(&self) -> InputType {
        self.input.answer
    }

    /// Whether a part of a whole is asked, in counts or as a percentage.
    pub fn is_ratio(&self) -> bool {
        self.kind() == InputType::Ratio
    }

    /// An id below that of the input: `fact-x-part`.
    pub fn id(&self, part: &str) -> String {
        id(self.input, part)
    }

    /// The ids of the help and the message.
    pub fn described_by(&self) -> String {
        [self.id("-help"), self.id("-note")].join(" ")
    }

    /// Whether the message that is seen belongs to this box.
    pub fn is_wrong(&self, spot: Spot) -> bool {
        self.wrong.is_some_and(|wrong| wrong == spot || wrong == Spot::Field)
    }

    /// How the figures were read, below their boxes; `typed` are those that were typed plainly.
    pub fn echo(&self, html: &mut HtmlWriter, typed: &[&str]) {
        html.with("p", &["class", "aria-live"], &["hint echo", "polite"], |html| {
            if self.echoes.iter().any(Option::is_some) {
                let shown =
                    |(echo, typed): (&'_ Option<String>, &&str)| echo.as_deref().unwrap_or(typed.trim()).to_owned();
                let shown: Vec<_> = self.echoes.iter().zip(typed).map(shown).collect();
                let number = shown.join(&[" ", texts::OF.get(html.lang), " "].concat());
                html.words(&texts::READ_AS.fill(html.lang, &[("number", &number)]));
            }
        });
    }

    /// What counts and what does not.
    pub fn help(&self, html: &mut HtmlWriter) {
        hint(html, &self.id("-help"), self.input.help.unwrap_or_default());
    }

    /// The controls as a group under the question, with the help between them.
    pub fn group(&self, html: &mut HtmlWriter, class: &'static str, controls: impl FnOnce(&mut HtmlWriter)) {
        html.with("fieldset", &["aria-describedby"], &[&self.described_by()], |html| {
            html.text("legend", "", self.input.label);
            self.help(html);
            html.element("div", class, controls);
        });
    }

    /// One of several answers in two or three words.
    pub fn radio(&self, html: &mut HtmlWriter, part: &str, name: &str, checked: bool, said: texts::Words, edit: Edit) {
        // While there is no figure, there still is a way to say why.
        let disabled = self.disabled() && !matches!(edit, Edit::State(_));
        let label = said.get(self.lang);
        Radio { id: &self.id(part), name, checked, disabled, label, hint: "", on_change: self.edit(edit) }.draw(html);
    }

    /// The label for those who hear a control out of its place.
    pub fn of_field(&self) -> String {
        texts::FOR_FIELD.fill(self.lang, &[("label", self.input.label)])
    }

    /// Changes the entry.
    pub fn edit(&self, edit: Edit) -> Message {
        Message::Did(self.action(edit))
    }

    /// A change of the entry.
    pub fn action(&self, edit: Edit) -> Action {
        Action::Edit(self.input.id.to_owned(), edit)
    }

    /// Changes the entry to what was typed or chosen.
    pub fn typed(&self, edit: fn(String) -> Edit) -> Do {
        Do::Edited(self.input.id.to_owned(), edit)
    }
}

/// The id of a part of the field of an input.
pub fn id(input: &Input, part: &str) -> String {
    ["fact-", input.id, part].concat()
}
