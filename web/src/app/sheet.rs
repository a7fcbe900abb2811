//! The printed self-check sheet: one A4 page for the file. On the screen it does not exist.

use xet_khen::api::answer::CriterionResult;

use super::campaign::occasion_words;
use super::candidate::kind_words;
use super::entry::Standing;
use super::pen::Pen;
use super::pieces::items;
use super::selection;
use super::verdict::status_words;
use super::view::View;
use super::{day, texts};

/// The printed self-check sheet.
pub fn draw(pen: &mut Pen, view: &View<'_>) {
    let verdict = view.verdict;
    let hash = verdict.rules.hash.get(..16).unwrap_or(verdict.rules.hash);
    let rules = texts::SHEET_RULES.fill(view.lang, &[("campaign", view.campaign.id), ("hash", hash)]);
    pen.named("section", "sheet", "sheet", |pen| {
        pen.say("h2", "", texts::SHEET_TITLE);
        pen.say("p", "sheet-subtitle", texts::SHEET_SUBTITLE);
        head(pen, view);
        pen.el("p", "sheet-verdict", |pen| {
            pen.text("b", "", &[view.say(texts::SHEET_VERDICT), ": ", verdict.headline, ". "].concat());
            pen.words(&verdict.summary);
        });
        if !verdict.criteria.is_empty() {
            table(pen, view);
        }
        list(pen, texts::SHEET_READINGS, &readings(view));
        list(pen, texts::SHEET_REMEDIES, &remedies(view));
        list(pen, texts::SHEET_NOTICES, &notices(view));
        pen.el("div", "sheet-signatures", |pen| {
            signature(pen, "", texts::SHEET_AUTHOR, texts::SHEET_SIGN);
            signature(pen, view.say(texts::SHEET_PLACE_DATE), texts::SHEET_HEAD, texts::SHEET_SEAL);
        });
        pen.text("p", "sheet-foot", &[rules.as_str(), ". ", view.say(texts::NOT_OFFICIAL)].concat());
    });
}

/// Room for a signature.
fn signature(pen: &mut Pen, date: &str, who: texts::Words, how: texts::Words) {
    pen.el("div", "", |pen| {
        pen.text("p", "sheet-date", date);
        pen.say("b", "", who);
        pen.say("p", "sheet-how", how);
    });
}

/// What is considered.
fn head(pen: &mut Pen, view: &View<'_>) {
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
        (texts::SHEET_CAMPAIGN, [campaign.title, " (", campaign.document.name, ")"].concat()),
        (texts::SHEET_ROUND, [view.say(occasion_words(&selection.occasion)), " ", &year, dash(award), award].concat()),
        (texts::SHEET_CANDIDATE, [view.say(kind_words(&selection.kind)), dash(group), group].concat()),
        (texts::SHEET_DATE, day::show(view.as_of, view.lang)),
    ];
    pen.el("dl", "sheet-head", |pen| {
        for (term, said) in rows {
            pen.el("div", "", |pen| {
                pen.say("dt", "", term);
                pen.text("dd", "", &said);
            });
        }
    });
}

/// Every criterion with its figure, its state and its place.
fn table(pen: &mut Pen, view: &View<'_>) {
    let heads =
        [texts::SHEET_NUMBER, texts::SHEET_CRITERION, texts::SHEET_FIGURE, texts::SHEET_STATE, texts::SHEET_PLACE];
    pen.el("table", "", |pen| {
        pen.el("thead", "", |pen| row(pen, "th", heads.map(|head| view.say(head))));
        pen.el("tbody", "", |pen| {
            for (number, criterion) in (1_usize..).zip(&view.verdict.criteria) {
                let state = view.say(status_words(criterion.status.word()));
                let declared = declared(view, criterion);
                let number = number.to_string();
                row(pen, "td", [&number, criterion.statement, &declared, state, &criterion.citation.place.to_string()]);
            }
        });
    });
}

fn row(pen: &mut Pen, tag: &'static str, cells: [&str; 5]) {
    pen.el("tr", "", |pen| {
        for cell in cells {
            pen.text(tag, "", cell);
        }
    });
}

/// What was declared, in a few words: counts with their share, or why there is no figure; of what sums up others, how many.
fn declared(view: &View<'_>, criterion: &CriterionResult) -> String {
    let Some(input) = criterion.input else { return criterion.explanation.clone() };
    let entry = view.desk.entry(input);
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
fn readings(view: &View<'_>) -> Vec<String> {
    let taken = view.campaign.questions.iter().filter(|question| {
        view.touches(question) || view.desk.reading(question.id).is_some_and(|reading| reading != question.default)
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
    let status = (status.state.word() != "open").then(|| status.note.to_string());
    status.into_iter().chain(view.warnings().map(|warning| warning.text.to_string())).collect()
}

/// A short list under a heading; nothing where it is empty.
fn list(pen: &mut Pen, heading: texts::Words, found: &[String]) {
    if !found.is_empty() {
        let found: Vec<&str> = found.iter().map(String::as_str).collect();
        pen.el("div", "sheet-list", |pen| {
            pen.say("h3", "", heading);
            items(pen, "", &found);
        });
    }
}
