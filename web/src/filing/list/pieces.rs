//! Small pieces of the view.

use xet_khen::lang::Lang;
use xet_khen::model::{CriterionStatus, Kind};
use yew::prelude::*;

use super::setting::Setting;
use super::texts;
use super::words::{Group, Vocabulary};
use crate::app::owned::own;
use crate::app::writer::HtmlWriter;
use crate::app::{icons, kind_words};
use crate::words::Words;

/// A picture that says nothing to those who do not see it.
pub fn icon(path: &'static str) -> Html {
    html! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={path} /></svg> }
}

/// What a state looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Like that state of a criterion.
    Of(CriterionStatus),
    /// There is room in the quota. That says nothing of the standards, so it is never green.
    Room,
}

impl Look {
    /// Its name in the page.
    const fn word(self) -> &'static str {
        match self {
            Self::Of(status) => status.word(),
            Self::Room => "room",
        }
    }

    /// Its picture.
    const fn picture(self) -> &'static str {
        match self {
            Self::Of(status) => icons::status(status),
            Self::Room => icons::DASH,
        }
    }
}

/// A state: picture, word and colour.
pub fn mark(look: Look, words: &str) -> Html {
    html! { <span class="status" data-status={look.word()}>{ icon(look.picture()) }<span>{ words }</span></span> }
}

/// A button; `class` may make it quiet or a link.
pub fn button(class: &'static str, id: &'static str, words: &str, on_click: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class={class} id={id} onclick={on_click}>{ words }</button> }
}

/// A step of the view, with its heading.
pub fn step(id: &'static str, heading: Words, lang: Lang, inside: impl FnOnce(&mut HtmlWriter)) -> Html {
    let mut html = HtmlWriter::new(lang, Callback::noop());
    html.with("section", &["class", "aria-labelledby"], &["part", id], |html| {
        html.named("h2", "", id, |html| html.words(heading.get(lang)));
        inside(html);
    });
    html.finish()
}

/// What the field of that id is called.
pub fn label(html: &mut HtmlWriter, class: &str, field: &str, words: Words) {
    html.with("label", &["class", "for"], &[class, field], |html| html.words(words.get(html.lang)));
}

/// Who it is for the document: kind and group.
pub fn group_words(group: Option<Group>, lang: Lang) -> String {
    let words = group.map(|group| [kind_words(group.kind).get(lang), group.label(lang)].join(" · "));
    words.unwrap_or_default()
}

/// A list of all groups, by kind. `none` is its first option.
#[derive(PartialEq, Properties)]
pub struct GroupListProps {
    /// The id of the list.
    pub id: AttrValue,
    /// The campaign.
    pub setting: Setting,
    /// The group that is chosen.
    pub chosen: Option<Group>,
    /// What stands for none.
    pub none: Words,
    /// Told the group that is chosen.
    pub on_choose: Callback<Option<Group>>,
}

/// A list of all groups.
#[component]
pub fn GroupList(props: &GroupListProps) -> Html {
    let GroupListProps { id, setting, chosen, none, on_choose } = props;
    let lang = setting.context.lang;
    let on_change = {
        let (vocabulary, on_choose) = (setting.vocabulary.clone(), on_choose.clone());
        Callback::from(move |event: Event| {
            let word = crate::app::browser::typed(&event);
            let chosen =
                word.split_once('/').and_then(|(kind, group)| vocabulary.known(Kind::from_word(kind)?, group).copied());
            on_choose.emit(chosen);
        })
    };
    let of_kind = |kind: Kind| {
        let options = setting.vocabulary.groups.iter().filter(|group| group.kind == kind).map(|group| {
            let value = [group.kind.word(), "/", group.group].concat();
            html! { <option value={value} selected={*chosen == Some(*group)}>{ group.label(lang) }</option> }
        });
        html! { <optgroup label={kind_words(kind).get(lang)}>{ for options }</optgroup> }
    };
    own(html! {
        <span class="list">
            <select id={id.clone()} onchange={on_change}>
                <option value="" selected={chosen.is_none()}>{ none.get(lang) }</option>
                { for Kind::ALL.iter().map(|kind| of_kind(*kind)) }
            </select>
        </span>
    })
}

/// The names of the columns in their order without headings, in one sentence.
pub fn column_words(lang: Lang) -> String {
    let own =
        [texts::NAME, texts::KIND, texts::GROUP, texts::BODY, texts::SUBORDINATE, texts::CONTRIBUTOR, texts::PRIORITY];
    own.map(|words| words.get(lang)).join(", ")
}

/// The labels of all groups of a kind.
pub fn labels(vocabulary: &Vocabulary, kind: Kind, lang: Lang) -> Vec<&str> {
    let groups = vocabulary.groups.iter().filter(|group| group.kind == kind);
    groups.map(|group| group.label(lang)).collect()
}
