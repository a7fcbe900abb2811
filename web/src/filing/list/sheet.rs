//! The printed sheet: the limits, whom to keep, who is left out and why, with room for signatures.

use yew::prelude::*;

use super::desk::Entry;
use super::pieces::group_words;
use super::result::{Findings, why};
use super::{limits, texts};
use crate::app::texts as page;
use crate::words::Words;

/// The sheet. On the screen there is none.
pub fn sheet(findings: &Findings<'_>) -> Html {
    let Findings { setting, report, desk, .. } = findings;
    let (asked, lang) = (&setting.asked, setting.asked.lang);
    let say = |words: Words| words.get(lang);
    let count = |words: Words, count: usize| words.fill(lang, &[("count", &count.to_string())]);
    let kept: Vec<(&Entry, String)> = findings.kept().into_iter().map(|entry| (entry, String::new())).collect();
    let left_out = findings.left_out();
    let not_considered = findings.not_considered();
    let ineligible = findings.ineligible();
    let ineligible: Vec<(&Entry, String)> =
        ineligible.into_iter().map(|(entry, judged)| (entry, why(judged).to_owned())).collect();
    let without: Vec<(&Entry, String)> =
        findings.without_body().into_iter().map(|entry| (entry, String::new())).collect();
    let people = |found: &[(&Entry, String)], with_reason: bool| people(findings, found, with_reason);
    let readings = report.questions.iter().zip(&report.readings).filter_map(|(question, taken)| {
        let reading = question.readings.iter().find(|reading| reading.id == taken.chosen)?;
        Some(html! { <li>{ question.text }{ " → " }{ reading.label }</li> })
    });
    html! {
        <div class="sheet list-sheet">
            <h2>{ say(texts::SHEET_TITLE) }</h2>
            <p class="sheet-subtitle">{ asked.round_words() }</p>
            <p class="sheet-verdict"><b>{ report.headline }{ "." }</b>{ " " }{ &report.summary }</p>
            if !ineligible.is_empty() {
                <h3>{ count(texts::INELIGIBLE, ineligible.len()) }</h3>
                { people(&ineligible, true) }
            }
            if !report.limits.is_empty() {
                <h3>{ say(texts::LIMITS) }</h3>
                <table class="list-limits">
                    <thead><tr>
                        <th>{ say(page::SHEET_NUMBER) }</th>
                        <th>{ say(texts::SHEET_LIMIT) }</th>
                        <th>{ say(texts::SHEET_STATED) }</th>
                        <th>{ say(texts::SHEET_USED) }</th>
                        <th>{ say(texts::SHEET_SAID) }</th>
                        <th>{ say(page::SHEET_PLACE) }</th>
                    </tr></thead>
                    <tbody>
                        { for (1..).zip(&report.limits).map(|(number, limit): (usize, _)| html! {
                            <tr>
                                <td>{ number }</td>
                                <td>{ limits::name(setting, limit) }</td>
                                <td>{ limits::asked(setting, limit) }</td>
                                <td>{ limit.used }</td>
                                <td>{ &limit.explanation }</td>
                                <td>{ limit.citation.place.to_string() }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
            <h3>{ count(texts::SHEET_KEPT, kept.len()) }</h3>
            { people(&kept, false) }
            if !left_out.is_empty() {
                <h3>{ count(texts::LEFT_OUT, left_out.len()) }</h3>
                { people(&left_out, true) }
            }
            if !not_considered.is_empty() {
                <h3>{ count(texts::NOT_CONSIDERED_COUNT, not_considered.len()) }</h3>
                { people(&not_considered, true) }
            }
            if !without.is_empty() {
                <h3>{ texts::WITHOUT_BODY.fill(lang, &[("count", &without.len().to_string())]) }</h3>
                { people(&without, false) }
            }
            if !report.questions.is_empty() {
                <div class="sheet-list"><h3>{ say(page::SHEET_READINGS) }</h3><ul>{ for readings }</ul></div>
            }
            if !report.warnings.is_empty() || !desk.wrong.is_empty() {
                <div class="sheet-list">
                    <h3>{ say(page::SHEET_NOTICES) }</h3>
                    <ul>
                        { for report.warnings.iter().map(|warning| html! { <li>{ &warning.text }</li> }) }
                        if !desk.wrong.is_empty() {
                            <li>{ count(texts::SHEET_WRONG, desk.wrong.len()) }</li>
                        }
                    </ul>
                </div>
            }
            <div class="sheet-signatures">
                { signature(say(page::SHEET_AUTHOR), say(page::SHEET_SIGN), "") }
                { signature(say(page::SHEET_HEAD), say(page::SHEET_SEAL), say(page::SHEET_PLACE_DATE)) }
            </div>
            <p class="sheet-foot">
                { page::SHEET_RULES.fill(lang, &[("campaign", report.rules.campaign), ("hash", report.rules.hash)]) }
            </p>
        </div>
    }
}

fn signature(who: &str, how: &str, date: &str) -> Html {
    html! {
        <div>
            <p class="sheet-date">{ date.to_owned() }</p>
            <b>{ who.to_owned() }</b>
            <p class="sheet-how">{ how.to_owned() }</p>
        </div>
    }
}

/// A table of nominees, with the reason where there is one.
fn people(findings: &Findings<'_>, found: &[(&Entry, String)], with_reason: bool) -> Html {
    let lang = findings.setting.asked.lang;
    if found.is_empty() {
        return html! { <p>{ texts::SHEET_NONE.get(lang) }</p> };
    }
    let rows = (1..).zip(found).map(|(number, (entry, reason)): (usize, _)| {
        html! {
            <tr>
                <td>{ number }</td>
                <td>{ &entry.nominee.name }</td>
                <td>{ group_words(entry.nominee.group, lang) }</td>
                <td>{ &entry.nominee.body }</td>
                if with_reason {
                    <td>{ reason }</td>
                }
            </tr>
        }
    });
    html! {
        <table class="list-table">
            <thead><tr>
                <th>{ page::SHEET_NUMBER.get(lang) }</th>
                <th>{ texts::NAME.get(lang) }</th>
                <th>{ texts::GROUP.get(lang) }</th>
                <th>{ texts::BODY.get(lang) }</th>
                if with_reason {
                    <th>{ texts::REASON.get(lang) }</th>
                }
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
