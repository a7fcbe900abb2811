//! The answers of one piece: a number, a choice, yes or no.

use super::absent;
use super::answer::Answer;
use crate::app::controls::{Line, List, label_for, link};
use crate::app::entry::Edit;
use crate::app::listen::Do;
use crate::app::texts;
use crate::app::writer::HtmlWriter;
use xet_khen::model::InputType;

/// A number, a count, a rank or a percentage, as the user writes it.
pub fn number(html: &mut HtmlWriter, answer: &Answer<'_>) {
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
    label_for(html, &id, "question", input.label);
    answer.help(html);
    html.element("div", "single", |html| {
        html.text("span", "affix", before);
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
        line.draw(html);
        html.text("span", "affix", after);
        if !answer.is_ratio() {
            absent::draw(html, answer);
        }
    });
    answer.echo(html, &[&entry.text]);
}

/// One of the answers that the campaign names.
pub fn choice(html: &mut HtmlWriter, answer: &Answer<'_>) {
    let Answer { lang, input, entry, .. } = *answer;
    let list = List {
        id: &answer.id(""),
        label: input.label,
        described_by: &answer.described_by(),
        disabled: answer.disabled(),
        on_change: answer.typed(Edit::Text),
    };
    html.element("div", "single question-list", |html| {
        list.draw(
            html,
            |html| answer.help(html),
            |html| {
                html.option("", texts::CHOOSE.get(lang), entry.text.is_empty());
                for choice in input.choices.iter().flatten() {
                    html.option(choice.value, choice.label, entry.text == choice.value);
                }
            },
        );
    });
}

/// Yes or no, and neither.
pub fn yes_no(html: &mut HtmlWriter, answer: &Answer<'_>) {
    let Answer { lang, entry, .. } = *answer;
    let name = answer.id("");
    answer.group(html, "radios", |html| {
        for (part, value, said) in [("-yes", "true", texts::YES), ("-no", "false", texts::NO)] {
            answer.radio(html, part, &name, entry.text == value, said, Edit::Text(value.to_owned()));
        }
        html.group(|html| {
            if !entry.text.is_empty() && !answer.disabled() {
                let clear = Do::Tell(answer.edit(Edit::Text(String::new())));
                link(html, &answer.id("-clear"), texts::CLEAR.get(lang), &answer.of_field(), clear);
            }
        });
        absent::draw(html, answer);
    });
}
