//! The printed self-check sheet: one A4 page for the file. On the screen it does not exist.

use std::rc::Rc;

use chrono::NaiveDate;
use xet_khen::api::answer::{Campaign, CriterionResult, Verdict};
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::campaign::occasion_words;
use super::candidate::kind_words;
use super::entry::Standing;
use super::selection::{self, Selection};
use super::shared::Shared;
use super::state::Desk;
use super::verdict::status_words;
use super::{day, texts};

/// What a [`Sheet`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The campaign.
    pub campaign: Shared<Campaign>,
    /// The round and the candidate.
    pub selection: Selection,
    /// The verdict.
    pub verdict: Shared<Verdict>,
    /// Codes of warnings that concern the campaign, not the case.
    pub told: Rc<Vec<String>>,
    /// What was typed.
    pub desk: Rc<Desk>,
    /// The day considered.
    pub as_of: NaiveDate,
}

/// The printed self-check sheet.
#[component]
pub fn Sheet(props: &Props) -> Html {
    let Props { lang, campaign, verdict, told, .. } = props;
    let lang = *lang;
    let notices = verdict.warnings.iter().filter(|warning| !told.contains(&warning.code));
    let status = (campaign.status.state.word() != "open").then_some(&campaign.status.note);
    let notices: Vec<&String> = status.into_iter().chain(notices.map(|warning| &warning.text)).collect();
    let hash = verdict.rules.hash.get(..16).unwrap_or(&verdict.rules.hash);
    let rules = texts::SHEET_RULES.fill(lang, &[("campaign", &campaign.id), ("hash", hash)]);
    html! {
        <section class="sheet" id="sheet" aria-label={texts::SHEET_TITLE.get(lang)}>
            <h2>{ texts::SHEET_TITLE.get(lang) }</h2>
            <p class="sheet-subtitle">{ texts::SHEET_SUBTITLE.get(lang) }</p>
            { head(props) }
            if !verdict.criteria.is_empty() {
                { table(props) }
            }
            { readings(props) }
            { remedies(props) }
            { list(texts::SHEET_NOTICES.get(lang), notices.into_iter().map(|text| html! { text }).collect()) }
            <div class="sheet-signatures">
                <div>
                    <p class="sheet-place-date">{ "\u{a0}" }</p>
                    <p><b>{ texts::SHEET_AUTHOR.get(lang) }</b></p>
                    <p><i>{ texts::SHEET_SIGN.get(lang) }</i></p>
                </div>
                <div>
                    <p class="sheet-place-date"><i>{ texts::SHEET_PLACE_DATE.get(lang) }</i></p>
                    <p><b>{ texts::SHEET_HEAD.get(lang) }</b></p>
                    <p><i>{ texts::SHEET_SEAL.get(lang) }</i></p>
                </div>
            </div>
            <p class="sheet-foot">{ [rules.as_str(), ". ", texts::NOT_OFFICIAL.get(lang)].concat() }</p>
        </section>
    }
}

/// What is considered, and the verdict.
fn head(props: &Props) -> Html {
    let Props { lang, campaign, selection, verdict, desk, as_of, .. } = props;
    let lang = *lang;
    let document = [campaign.title.as_str(), " (", &campaign.document.name, ")"].concat();
    let occasion = occasion_words(&selection.occasion).get(lang);
    let year = selection.year.map(|year| [" ", &year.to_string()].concat()).unwrap_or_default();
    let awards = selection::awards(campaign, &selection.occasion, selection.year);
    let award = awards.iter().find(|(word, _)| Some(*word) == selection.award.as_deref());
    let award = award.map(|(_, label)| [" – ", label].concat()).unwrap_or_default();
    let [inside, outside] = selection::groups(campaign, &selection.kind);
    let group = inside.iter().chain(&outside).find(|(id, _)| *id == selection.group).map_or("", |(_, label)| *label);
    let blank = "………………………………………………………………";
    let name = if desk.name.trim().is_empty() { blank } else { desk.name.as_str() };
    let rows = [
        (texts::SHEET_UNIT, name.to_owned()),
        (texts::SHEET_CAMPAIGN, document),
        (texts::SHEET_ROUND, [occasion, &year, &award].concat()),
        (texts::SHEET_CANDIDATE, [kind_words(&selection.kind).get(lang), " – ", group].concat()),
        (texts::SHEET_DATE, day::show(*as_of, lang)),
    ];
    html! {
        <>
            <dl class="sheet-head">
                for (term, text) in rows {
                    <div><dt>{ term.get(lang) }</dt><dd>{ text }</dd></div>
                }
            </dl>
            <p class="sheet-verdict">
                <b>{ [texts::SHEET_VERDICT.get(lang), ": ", &verdict.headline, "."].concat() }</b>
                { " " }
                { &verdict.summary }
            </p>
        </>
    }
}

/// Every criterion with its figure, its state and its place.
fn table(props: &Props) -> Html {
    let lang = props.lang;
    let row = |(number, criterion): (usize, &CriterionResult)| {
        html! {
            <tr>
                <td>{ number }</td>
                <td>{ &criterion.statement }</td>
                <td>{ declared(criterion, &props.desk, lang) }</td>
                <td><b>{ status_words(criterion.status.word()).get(lang) }</b></td>
                <td>{ &criterion.citation.place }</td>
            </tr>
        }
    };
    let heads =
        [texts::SHEET_NUMBER, texts::SHEET_CRITERION, texts::SHEET_FIGURE, texts::SHEET_STATE, texts::SHEET_PLACE];
    html! {
        <table>
            <thead><tr>for head in heads { <th scope="col">{ head.get(lang) }</th> }</tr></thead>
            <tbody>{ for (1..).zip(&props.verdict.criteria).map(row) }</tbody>
        </table>
    }
}

/// What was declared, in a few words: counts with their share, or why there is no figure.
fn declared(criterion: &CriterionResult, desk: &Desk, lang: Lang) -> String {
    let entry = desk.entry(&criterion.input);
    match (entry.standing, &criterion.value) {
        (Standing::NotApplicable, _) => entry.reason,
        (Standing::Given, Some(value)) if !entry.by_percent && !entry.whole.trim().is_empty() => {
            [entry.part.trim(), "/", entry.whole.trim(), " (", value, ")"].concat()
        }
        (_, Some(value)) => value.clone(),
        (Standing::Pending, None) => texts::STATUS_PENDING.get(lang).to_owned(),
        (Standing::Given, None) => "–".to_owned(),
    }
}

/// The readings on which the verdict rests.
fn readings(props: &Props) -> Html {
    let Props { lang, campaign, verdict, desk, .. } = props;
    let taken = campaign.questions.iter().filter(|question| {
        let mut read = verdict.criteria.iter().filter_map(|criterion| criterion.reading.as_ref());
        let chosen = desk.reading(&question.id).is_some_and(|reading| reading != question.default);
        chosen
            || verdict.certainty.depends_on.contains(&question.id)
            || read.any(|reading| reading.question == question.id)
    });
    let item = |question: &xet_khen::api::answer::Question| {
        let chosen = desk.reading(&question.id).unwrap_or(&question.default);
        let label = question.readings.iter().find(|reading| reading.id == chosen).map_or("", |reading| &reading.label);
        html! { <>{ &question.text }{ " " }<i>{ label }</i></> }
    };
    list(texts::SHEET_READINGS.get(*lang), taken.map(item).collect())
}

/// What would turn unmet criteria into met ones.
fn remedies(props: &Props) -> Html {
    let Props { lang, campaign, verdict, .. } = props;
    let item = |criterion: &CriterionResult| {
        // The deciding criterion's remedy stands in the summary already.
        let remedy = criterion.remedy.as_ref().filter(|remedy| !verdict.summary.contains(&remedy.text))?;
        let label = campaign.inputs.iter().find(|input| input.id == criterion.input).map_or("", |input| &input.label);
        Some(html! { [label, ": ", &remedy.text].concat() })
    };
    list(texts::SHEET_REMEDIES.get(*lang), verdict.criteria.iter().filter_map(item).collect())
}

/// A short list under a heading; nothing where it is empty.
fn list(heading: &'static str, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <div class="sheet-list">
            <h3>{ heading }</h3>
            <ul>for item in items { <li>{ item }</li> }</ul>
        </div>
    }
}
