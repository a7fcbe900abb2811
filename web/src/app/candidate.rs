//! Part 2 of the form: who is considered.

use xet_khen::model::Kind;

use super::controls::{Line, List, Radio, label_for, option_group};
use super::listen::Do;
use super::message::Message;
use super::pieces::{hint, part};
use super::selection;
use super::state::Action;
use super::texts;
use super::view::View;
use super::writer::HtmlWriter;

/// The name of a kind of candidate.
pub const fn kind_words(kind: Kind) -> texts::Words {
    match kind {
        Kind::Collective => texts::COLLECTIVE,
        Kind::Individual => texts::INDIVIDUAL,
    }
}

/// Who is considered: kind, group and, for the printed sheet, the name.
pub fn draw(html: &mut HtmlWriter, view: &View<'_>) {
    part(html, "candidate-part", texts::CANDIDATE_PART, |html| {
        html.named("fieldset", "row", "kind", |html| {
            html.message("legend", "", texts::KIND);
            html.element("div", "radios", |html| {
                for kind in selection::kinds(view.campaign) {
                    let radio = Radio {
                        id: &["kind-", kind.word()].concat(),
                        name: "kind",
                        checked: Some(kind) == view.selection.kind,
                        disabled: false,
                        label: view.say(kind_words(kind)),
                        hint: "",
                        on_change: Message::Did(Action::Kind(kind)),
                    };
                    radio.draw(html);
                }
            });
        });
        html.element("div", "row", |html| groups(html, view));
        html.element("div", "row", |html| {
            label_for(html, "unit-name", "", view.say(texts::NAME));
            let name = Line {
                id: "unit-name",
                mode: "text",
                value: &view.form.name,
                described_by: "unit-name-hint",
                disabled: false,
                wrong: false,
                required: false,
                on_input: Do::Typed(|text| Message::Did(Action::Name(text))),
            };
            name.draw(html);
            hint(html, "unit-name-hint", view.say(texts::NAME_HINT));
        });
    });
}

/// The groups of that kind: those considered, then the others, which may be asked about.
fn groups(html: &mut HtmlWriter, view: &View<'_>) {
    let [inside, outside] = selection::groups(view.campaign, view.selection.kind);
    let list = List {
        id: "group",
        label: view.say(texts::GROUP),
        described_by: "",
        disabled: false,
        on_change: Do::Typed(Message::Group),
    };
    let options = |html: &mut HtmlWriter, groups: &[(&str, &str)]| {
        for (group, label) in groups {
            html.option(group, label, *group == view.selection.group);
        }
    };
    list.draw(
        html,
        |_| {},
        |html| {
            options(html, &inside);
            if !outside.is_empty() {
                option_group(html, view.say(texts::GROUPS_OUTSIDE), |html| options(html, &outside));
            }
        },
    );
}
