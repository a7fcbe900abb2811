//! The answers of one piece: a number, a choice, yes or no.

use super::absent;
use super::answer::Answer;
use crate::app::controls::{Line, List, label_for, link};
use crate::app::entry::Edit;
use crate::app::listen::Do;
use crate::app::pen::Pen;
use crate::app::texts;
use crate::input_type::InputType;

/// A number, a count, a rank or a percentage, as the user writes it.
pub fn number(pen: &mut Pen, answer: &Answer<'_>) {
    let Answer { lang, input, entry, .. } = *answer;
    let unit = input.unit.unwrap_or_default();
    let (part, mode, before, after) = match answer.kind() {
        // Where the user has written the sign, it stands there.
        InputType::Ratio if entry.text.trim_end().ends_with('%') => ("-percent", "decimal", "", ""),
        InputType::Ratio => ("-percent", "decimal", "", "%"),
        InputType::Rank => ("", "numeric", texts::RANK_PREFIX.get(lang), ""),
        InputType::Count => ("", "numeric", "", unit),
        InputType::Number | InputType::Grade | InputType::YesNo | InputType::Choice => ("", "decimal", "", unit),
    };
    let id = answer.id(part);
    label_for(pen, &id, "question", input.label);
    answer.help(pen);
    pen.el("div", "single", |pen| {
        pen.text("span", "affix", before);
        let line = Line {
            id: &id,
            mode,
            value: &entry.text,
            described_by: &answer.described_by(),
            disabled: answer.disabled(),
            wrong: answer.wrong.is_some(),
            required: false,
            on_input: answer.typed(Edit::Text),
        };
        line.draw(pen);
        pen.text("span", "affix", after);
        if !answer.is_ratio() {
            absent::draw(pen, answer);
        }
    });
    answer.echo(pen, &[&entry.text]);
}

/// One of the answers that the campaign names.
pub fn choice(pen: &mut Pen, answer: &Answer<'_>) {
    let Answer { lang, input, entry, .. } = *answer;
    let list = List {
        id: &answer.id(""),
        label: input.label,
        described_by: &answer.described_by(),
        disabled: answer.disabled(),
        on_change: answer.typed(Edit::Text),
    };
    pen.el("div", "single question-list", |pen| {
        list.draw(
            pen,
            |pen| answer.help(pen),
            |pen| {
                pen.option("", texts::CHOOSE.get(lang), entry.text.is_empty());
                for choice in input.choices.iter().flatten() {
                    pen.option(choice.value, choice.label, entry.text == choice.value);
                }
            },
        );
    });
}

/// Yes or no, and neither.
pub fn yes_no(pen: &mut Pen, answer: &Answer<'_>) {
    let Answer { lang, entry, .. } = *answer;
    let name = answer.id("");
    answer.group(pen, "radios", |pen| {
        for (part, value, said) in [("-yes", "true", texts::YES), ("-no", "false", texts::NO)] {
            answer.radio(pen, part, &name, entry.text == value, said, Edit::Text(value.to_owned()));
        }
        pen.group(|pen| {
            if !entry.text.is_empty() && !answer.disabled() {
                let clear = Do::Tell(answer.edit(Edit::Text(String::new())));
                link(pen, &answer.id("-clear"), texts::CLEAR.get(lang), &answer.of_field(), clear);
            }
        });
        absent::draw(pen, answer);
    });
}
