//! The printed self-check sheet: one A4 page for the file. On the screen it is not seen.

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use xet_khen::model::StatusState;

use super::campaign::occasion_words;
use super::candidate::kind_words;
use super::entry::AnswerState;
use super::paper::Paper;
use super::selection;
use super::view::View;
use super::{day, texts};
use crate::answer::CriterionResult;
use crate::parts::at_once;

/// The id of the sheet.
pub const ID: &str = "sheet";

/// Writes the sheet. Nobody prints before there is a verdict, so what writes it comes later; where it has not come yet, the paper says so.
pub fn write(view: &View<'_>) {
    if at_once(fill(view)).is_none() {
        Paper::write(ID, view.lang, |paper| paper.message("p", "", texts::SHEET_MISSING));
    }
}

#[wasm_split(desk, fallible)]
fn fill(view: &View<'_>) -> Result<(), SplitLoaderError> {
    let verdict = view.verdict;
    let hash = verdict.rules.hash.get(..16).unwrap_or(verdict.rules.hash);
    let rules = texts::SHEET_RULES.fill(view.lang, &[("campaign", view.campaign.id), ("hash", hash)]);
    Paper::write(ID, view.lang, |paper| {
        paper.message("h2", "", texts::SHEET_TITLE);
        paper.message("p", "sheet-subtitle", texts::SHEET_SUBTITLE);
        head(paper, view);
        paper.element("p", "sheet-verdict", |paper| {
            paper.text("b", "", &[view.say(texts::SHEET_VERDICT), ": ", &verdict.headline, ". "].concat());
            paper.words(&verdict.summary);
        });
        if !verdict.criteria.is_empty() {
            table(paper, view);
        }
        paper.list(texts::SHEET_READINGS, &readings(view));
        paper.list(texts::SHEET_REMEDIES, &remedies(view));
        paper.list(texts::SHEET_NOTICES, &notices(view));
        let [author, chief] = [texts::SHEET_AUTHOR, texts::SHEET_HEAD].map(|who| view.say(who));
        let [sign, seal] = [texts::SHEET_SIGN, texts::SHEET_SEAL].map(|how| view.say(how));
        paper.signatures([["", author, sign], [view.say(texts::SHEET_PLACE_DATE), chief, seal]]);
        paper.text("p", "sheet-foot", &[rules.as_str(), ". ", view.say(texts::NOT_OFFICIAL)].concat());
    });
    Ok(())
}

/// What is considered.
fn head(paper: &mut Paper, view: &View<'_>) {
    let View { campaign, selection, form, .. } = view;
    let year = selection.year.map(|year| year.to_string()).unwrap_or_default();
    let awards = selection::awards(campaign, selection.occasion, selection.year);
    let award = awards.iter().find(|(award, _)| Some(*award) == selection.award).map_or("", |(_, label)| *label);
    let [inside, outside] = selection::groups(campaign, selection.kind);
    let group = inside.iter().chain(&outside).find(|(id, _)| *id == selection.group).map_or("", |(_, label)| *label);
    let occasion = selection.occasion.map_or("", |occasion| view.say(occasion_words(occasion)));
    let kind = selection.kind.map_or("", |kind| view.say(kind_words(kind)));
    let blank = "………………………………………………………………";
    let name = if form.name.trim().is_empty() { blank } else { form.name.trim() };
    let dash = |text: &str| if text.is_empty() { "" } else { " – " };
    let rows = [
        (texts::SHEET_UNIT, name.to_owned()),
        (texts::SHEET_CAMPAIGN, [campaign.title, " (", campaign.document.name, ")"].concat()),
        (texts::SHEET_ROUND, [occasion, " ", &year, dash(award), award].concat()),
        (texts::SHEET_CANDIDATE, [kind, dash(group), group].concat()),
        (texts::SHEET_DATE, day::show(view.as_of, view.lang)),
    ];
    paper.element("dl", "sheet-head", |paper| {
        for (term, said) in rows {
            paper.element("div", "", |paper| {
                paper.message("dt", "", term);
                paper.text("dd", "", &said);
            });
        }
    });
}

/// Every criterion with its figure, its state and its place.
fn table(paper: &mut Paper, view: &View<'_>) {
    let heads =
        [texts::SHEET_NUMBER, texts::SHEET_CRITERION, texts::SHEET_FIGURE, texts::SHEET_STATE, texts::SHEET_PLACE];
    paper.element("table", "", |paper| {
        paper.element("thead", "", |paper| paper.row("th", heads.map(|head| view.say(head))));
        paper.element("tbody", "", |paper| {
            for (number, criterion) in (1_usize..).zip(&view.verdict.criteria) {
                let state = view.say(view.mark(criterion).words());
                let declared = declared(view, criterion);
                let number = number.to_string();
                paper
                    .row("td", [&number, criterion.statement, &declared, state, &criterion.citation.place.to_string()]);
            }
        });
    });
}

/// What was declared, in a few words: counts with their share, or why there is no figure; of what sums up others, how many.
fn declared(view: &View<'_>, criterion: &CriterionResult) -> String {
    let Some(input) = criterion.input else { return criterion.explanation.to_string() };
    let entry = view.form.entry(input);
    match (entry.state, &criterion.value) {
        (AnswerState::NotApplicable, _) => entry.reason,
        (AnswerState::Given, Some(value)) if !entry.by_percent && !entry.whole.trim().is_empty() => {
            [entry.part.trim(), "/", entry.whole.trim(), " (", value, ")"].concat()
        }
        (_, Some(value)) => value.to_string(),
        (AnswerState::Pending, None) => view.say(texts::STATUS_PENDING).to_owned(),
        (AnswerState::Given, None) => "–".to_owned(),
    }
}

/// The readings on which the verdict rests.
fn readings(view: &View<'_>) -> Vec<String> {
    let taken = view.campaign.questions.iter().filter(|question| {
        view.touches(question) || view.form.reading(question.id).is_some_and(|reading| reading != question.default)
    });
    let item = taken.map(|question| {
        let chosen = view.reading(question);
        let label = question.readings.iter().find(|reading| reading.id == chosen).map_or("", |reading| reading.label);
        [question.text, " → ", label].concat()
    });
    item.collect()
}

/// What would turn unmet criteria into met ones. The deciding criterion's remedy stands in the summary already.
fn remedies(view: &View<'_>) -> Vec<String> {
    let remedies = view.verdict.criteria.iter().filter_map(|criterion| {
        let remedy = criterion.remedy.as_ref().filter(|_| view.verdict.decided_by.first() != Some(&criterion.id))?;
        let label = view.input(criterion.input?).map_or("", |input| input.label);
        Some([label, ": ", &remedy.text].concat())
    });
    remedies.collect()
}

/// What has become of the campaign, and what else must be known.
fn notices(view: &View<'_>) -> Vec<String> {
    let status = &view.campaign.status;
    let status = match status.state {
        StatusState::Open => None,
        StatusState::Ended | StatusState::Superseded => Some(status.note.to_string()),
    };
    status.into_iter().chain(view.warnings().map(|warning| warning.text.to_string())).collect()
}
