//! The printed self-check sheet: one A4 page for the file. On the screen it does not exist.

use xet_khen::api::answer::CriterionResult;
use yew::prelude::*;

use super::campaign::occasion_words;
use super::candidate::kind_words;
use super::entry::Standing;
use super::pieces::{el, items, named, text, words};
use super::selection;
use super::verdict::status_words;
use super::view::View;
use super::{day, texts};

/// The printed self-check sheet.
pub fn draw(view: &View<'_>) -> Html {
    let verdict = view.verdict;
    let headline = [view.say(texts::SHEET_VERDICT), ": ", &verdict.headline, ". "].concat();
    let hash = verdict.rules.hash.get(..16).unwrap_or(&verdict.rules.hash);
    let rules = texts::SHEET_RULES.fill(view.lang, &[("campaign", &view.campaign.id), ("hash", hash)]);
    let signatures = vec![
        signature(view, "", texts::SHEET_AUTHOR, texts::SHEET_SIGN),
        signature(view, view.say(texts::SHEET_PLACE_DATE), texts::SHEET_HEAD, texts::SHEET_SEAL),
    ];
    let children = vec![
        text("h2", "", view.say(texts::SHEET_TITLE)),
        text("p", "sheet-subtitle", view.say(texts::SHEET_SUBTITLE)),
        head(view),
        el("p", "sheet-verdict", vec![text("b", "", &headline), words(&verdict.summary)]),
        table(view),
        list(view, texts::SHEET_READINGS, readings(view)),
        list(view, texts::SHEET_REMEDIES, remedies(view)),
        list(view, texts::SHEET_NOTICES, notices(view)),
        el("div", "sheet-signatures", signatures),
        text("p", "sheet-foot", &[rules.as_str(), ". ", view.say(texts::NOT_OFFICIAL)].concat()),
    ];
    named("section", "sheet", "sheet", children)
}

/// Room for a signature.
fn signature(view: &View<'_>, date: &str, who: texts::Words, how: texts::Words) -> Html {
    let lines =
        vec![text("p", "sheet-date", date), text("b", "", view.say(who)), text("p", "sheet-how", view.say(how))];
    el("div", "", lines)
}

/// What is considered.
fn head(view: &View<'_>) -> Html {
    let View { campaign, selection, desk, .. } = view;
    let year = selection.year.map(|year| year.to_string()).unwrap_or_default();
    let awards = selection::awards(campaign, &selection.occasion, selection.year);
    let award =
        awards.iter().find(|(word, _)| Some(*word) == selection.award.as_deref()).map_or("", |(_, label)| *label);
    let [inside, outside] = selection::groups(campaign, &selection.kind);
    let group = inside.iter().chain(&outside).find(|(id, _)| *id == selection.group).map_or("", |(_, label)| *label);
    let blank = "………………………………………………………………";
    let name = if desk.name.trim().is_empty() { blank } else { desk.name.trim() };
    let dash = |text: &str| if text.is_empty() { "" } else { " – " };
    let rows = [
        (texts::SHEET_UNIT, name.to_owned()),
        (texts::SHEET_CAMPAIGN, [campaign.title.as_str(), " (", &campaign.document.name, ")"].concat()),
        (texts::SHEET_ROUND, [view.say(occasion_words(&selection.occasion)), " ", &year, dash(award), award].concat()),
        (texts::SHEET_CANDIDATE, [view.say(kind_words(&selection.kind)), dash(group), group].concat()),
        (texts::SHEET_DATE, day::show(view.as_of, view.lang)),
    ];
    let row = |(term, said): (texts::Words, String)| {
        el("div", "", vec![text("dt", "", view.say(term)), text("dd", "", &said)])
    };
    el("dl", "sheet-head", rows.into_iter().map(row).collect())
}

/// Every criterion with its figure, its state and its place; nothing where none applies.
fn table(view: &View<'_>) -> Html {
    if view.verdict.criteria.is_empty() {
        return Html::default();
    }
    let row =
        |tag: &'static str, cells: [&str; 5]| el("tr", "", cells.iter().map(|cell| text(tag, "", cell)).collect());
    let heads = [
        view.say(texts::SHEET_NUMBER),
        view.say(texts::SHEET_CRITERION),
        view.say(texts::SHEET_FIGURE),
        view.say(texts::SHEET_STATE),
        view.say(texts::SHEET_PLACE),
    ];
    let rows = (1_usize..).zip(&view.verdict.criteria).map(|(number, criterion)| {
        let state = view.say(status_words(criterion.status.word()));
        let declared = declared(view, criterion);
        row("td", [&number.to_string(), &criterion.statement, &declared, state, &criterion.citation.place])
    });
    el("table", "", vec![el("thead", "", vec![row("th", heads)]), el("tbody", "", rows.collect())])
}

/// What was declared, in a few words: counts with their share, or why there is no figure.
fn declared(view: &View<'_>, criterion: &CriterionResult) -> String {
    let entry = view.desk.entry(&criterion.input);
    match (entry.standing, &criterion.value) {
        (Standing::NotApplicable, _) => entry.reason,
        (Standing::Given, Some(value)) if !entry.by_percent && !entry.whole.trim().is_empty() => {
            [entry.part.trim(), "/", entry.whole.trim(), " (", value, ")"].concat()
        }
        (_, Some(value)) => value.clone(),
        (Standing::Pending, None) => view.say(texts::STATUS_PENDING).to_owned(),
        (Standing::Given, None) => "–".to_owned(),
    }
}

/// The readings on which the verdict rests.
fn readings(view: &View<'_>) -> Vec<Html> {
    let taken = view.campaign.questions.iter().filter(|question| {
        view.touches(question) || view.desk.reading(&question.id).is_some_and(|reading| reading != question.default)
    });
    let item = taken.map(|question| {
        let chosen = view.reading(question);
        let label = question.readings.iter().find(|reading| reading.id == chosen).map_or("", |reading| &reading.label);
        words(&[question.text.as_str(), " → ", label].concat())
    });
    item.collect()
}

/// What would turn unmet criteria into met ones. The deciding criterion's remedy stands in the summary already.
fn remedies(view: &View<'_>) -> Vec<Html> {
    let remedies = view.verdict.criteria.iter().filter_map(|criterion| {
        let remedy = criterion.remedy.as_ref().filter(|_| view.verdict.decided_by.first() != Some(&criterion.id))?;
        let label = view.input(&criterion.input).map_or("", |input| &input.label);
        Some(words(&[label, ": ", &remedy.text].concat()))
    });
    remedies.collect()
}

/// What has become of the campaign, and what else must be known.
fn notices(view: &View<'_>) -> Vec<Html> {
    let status = &view.campaign.status;
    let status = (status.state.word() != "open").then_some(&status.note);
    status.into_iter().chain(view.warnings().map(|warning| &warning.text)).map(|note| words(note)).collect()
}

/// A short list under a heading; nothing where it is empty.
fn list(view: &View<'_>, heading: texts::Words, found: Vec<Html>) -> Html {
    if found.is_empty() {
        return Html::default();
    }
    el("div", "sheet-list", vec![text("h3", "", view.say(heading)), items("", found)])
}
