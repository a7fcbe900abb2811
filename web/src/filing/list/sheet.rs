//! The printed sheet: the quotas, what became of each nominee and why, with room for signatures.

use xet_khen::lang::Lang;

use super::findings::Findings;
use super::pieces::group_words;
use super::row_status::{Quota, RowStatus, RowStatuses};
use super::state::Entry;
use super::{limits, texts};
use crate::app::paper::Paper;
use crate::app::texts as page;
use crate::words::Words;

/// The id of the sheet.
pub const ID: &str = "list-sheet";

/// Writes the sheet.
pub fn write(findings: &Findings<'_>, statuses: &RowStatuses) {
    let Findings { setting, report, list, .. } = findings;
    let (context, lang) = (&setting.context, setting.context.lang);
    let say = |words: Words| words.get(lang);
    let all: Vec<_> = list.entries.iter().filter_map(|entry| Some((entry, &**statuses.get(&entry.key)?))).collect();
    Paper::write(ID, lang, |paper| {
        paper.message("h2", "", texts::SHEET_TITLE);
        paper.text("p", "sheet-subtitle", &context.round_words());
        paper.element("p", "sheet-verdict", |paper| {
            paper.text("b", "", &[&*report.headline, ". "].concat());
            paper.words(&report.summary);
        });
        if !report.limits.is_empty() {
            quotas(paper, findings);
        }
        for (heading, is_in) in PARTS {
            people(paper, *heading, all.iter().filter(|(_, status)| is_in(&status.quota)).copied());
        }
        let readings = report.questions.iter().zip(&report.readings).filter_map(|(question, taken)| {
            let reading = question.readings.iter().find(|reading| reading.id == taken.chosen)?;
            Some([question.text, " → ", reading.label].concat())
        });
        paper.list(page::SHEET_READINGS, &readings.collect::<Vec<_>>());
        let wrong = list.wrong.len();
        let wrong = (wrong > 0).then(|| texts::SHEET_WRONG.fill(lang, &[("count", &wrong.to_string())]));
        let notices = report.warnings.iter().map(|warning| warning.text.to_string()).chain(wrong);
        paper.list(page::SHEET_NOTICES, &notices.collect::<Vec<_>>());
        paper.signatures([
            ["", say(page::SHEET_AUTHOR), say(page::SHEET_SIGN)],
            [say(page::SHEET_PLACE_DATE), say(page::SHEET_HEAD), say(page::SHEET_SEAL)],
        ]);
        let rules = [("campaign", report.rules.campaign), ("hash", report.rules.hash)];
        paper.text("p", "sheet-foot", &page::SHEET_RULES.fill(lang, &rules));
    });
}

/// Whether a nominee of whose quota this became stands in a part of the list.
type IsIn = fn(&Quota) -> bool;

/// The parts of the list, each with its heading.
const PARTS: &[(Words, IsIn)] = &[
    (texts::SHORTLIST, Quota::has_room),
    (texts::LEFT_OUT, |quota| matches!(quota, Quota::Full(_))),
    (texts::NOT_CONSIDERED_COUNT, |quota| matches!(quota, Quota::NotConsidered(_))),
    (texts::INELIGIBLE, |quota| matches!(quota, Quota::SetAside)),
    (texts::WITHOUT_BODY, |quota| matches!(quota, Quota::Uncounted)),
];

/// Every number, and how far it is used.
fn quotas(paper: &mut Paper, findings: &Findings<'_>) {
    let Findings { setting, report, .. } = findings;
    paper.message("h3", "", texts::LIMITS);
    paper.element("table", "list-limits", |paper| {
        head(
            paper,
            &[
                page::SHEET_NUMBER,
                texts::SHEET_LIMIT,
                texts::SHEET_STATED,
                texts::SHEET_USED,
                texts::SHEET_SAID,
                page::SHEET_PLACE,
            ],
        );
        paper.element("tbody", "", |paper| {
            for (number, limit) in (1_usize..).zip(&report.limits) {
                let [number, used] = [number.to_string(), limit.used.to_string()];
                let (name, asked) = (limits::name(setting, limit), limits::asked(setting, limit));
                let place = limit.citation.place.to_string();
                paper.row("td", [&*number, &*name, &*asked, &*used, &*limit.explanation, &*place]);
            }
        });
    });
}

/// A table of nominees under a heading: for each its quota and its standards, with the reasons. Nothing where there are none.
fn people<'f>(paper: &mut Paper, heading: Words, found: impl Iterator<Item = (&'f Entry, &'f RowStatus)>) {
    let found: Vec<_> = found.collect();
    if found.is_empty() {
        return;
    }
    let lang = paper.lang;
    paper.text("h3", "", &heading.fill(lang, &[("count", &found.len().to_string())]));
    paper.element("table", "list-table", |paper| {
        head(paper, &[page::SHEET_NUMBER, texts::NAME, texts::GROUP, texts::BODY, texts::QUOTA, texts::STANDARD]);
        paper.element("tbody", "", |paper| {
            for (number, (entry, status)) in (1_usize..).zip(found) {
                let RowStatus { quota, standard } = status;
                let quota = said(quota.words(), quota.reason(lang), lang);
                let standard = said(standard.words(), standard.reason(), lang);
                let (number, group) = (number.to_string(), group_words(entry.nominee.group, lang));
                let (name, body) = (&*entry.nominee.name, &*entry.nominee.body);
                paper.row("td", [&*number, name, &*group, body, &*quota, &*standard]);
            }
        });
    });
}

/// The head of a table, which stands on each of its pages.
fn head(paper: &mut Paper, columns: &[Words]) {
    let lang = paper.lang;
    paper.element("thead", "", |paper| paper.row("th", columns.iter().map(|words| words.get(lang))));
}

/// A state, with the reason where there is one.
fn said(words: Words, why: &str, lang: Lang) -> String {
    let colon = if why.is_empty() { "" } else { ": " };
    [words.get(lang), colon, why].concat()
}
