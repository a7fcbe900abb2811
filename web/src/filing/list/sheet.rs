//! The printed sheet: the quotas, what became of each nominee and why, with room for signatures.

use xet_khen::lang::Lang;
use yew::prelude::*;

use super::desk::Entry;
use super::pieces::group_words;
use super::result::Findings;
use super::standing::{Quota, Standing, Standings};
use super::{limits, texts};
use crate::app::texts as page;
use crate::words::Words;

/// The sheet. On the screen there is none.
pub fn sheet(findings: &Findings<'_>, standings: &Standings) -> Html {
    let Findings { setting, report, desk, .. } = findings;
    let (asked, lang) = (&setting.asked, setting.asked.lang);
    let say = |words: Words| words.get(lang);
    let count = |words: Words, count: usize| words.fill(lang, &[("count", &count.to_string())]);
    let people = |heading: Words, is_in: fn(&Quota) -> bool| {
        let all = desk.entries.iter().filter_map(|entry| Some((entry, &**standings.get(&entry.key)?)));
        let found: Vec<_> = all.filter(|(_, standing)| is_in(&standing.quota)).collect();
        html! {
            if !found.is_empty() {
                <h3>{ count(heading, found.len()) }</h3>
                { people(&found, lang) }
            }
        }
    };
    let readings = report.questions.iter().zip(&report.readings).filter_map(|(question, taken)| {
        let reading = question.readings.iter().find(|reading| reading.id == taken.chosen)?;
        Some(html! { <li>{ question.text }{ " → " }{ reading.label }</li> })
    });
    html! {
        <div class="sheet list-sheet">
            <h2>{ say(texts::SHEET_TITLE) }</h2>
            <p class="sheet-subtitle">{ asked.round_words() }</p>
            <p class="sheet-verdict"><b>{ report.headline }{ "." }</b>{ " " }{ &report.summary }</p>
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
            { people(texts::SHORTLIST, Quota::has_room) }
            { people(texts::LEFT_OUT, |quota| matches!(quota, Quota::Full(_))) }
            { people(texts::NOT_CONSIDERED_COUNT, |quota| matches!(quota, Quota::NotConsidered(_))) }
            { people(texts::INELIGIBLE, |quota| matches!(quota, Quota::SetAside)) }
            { people(texts::WITHOUT_BODY, |quota| matches!(quota, Quota::Uncounted)) }
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

/// A table of nominees: for each its quota and its standards, with the reasons.
fn people(found: &[(&Entry, &Standing)], lang: Lang) -> Html {
    let say = |words: Words| words.get(lang);
    let cell = |words: &str, why: &str| {
        html! { <td><b>{ words.to_owned() }</b>if !why.is_empty() { { ": " }{ why.to_owned() } }</td> }
    };
    let rows = (1..).zip(found).map(|(number, (entry, Standing { quota, standard })): (usize, _)| {
        html! {
            <tr>
                <td>{ number }</td>
                <td>{ &entry.nominee.name }</td>
                <td>{ group_words(entry.nominee.group, lang) }</td>
                <td>{ &entry.nominee.body }</td>
                { cell(say(quota.words()), quota.reason(lang)) }
                { cell(say(standard.words()), standard.reason()) }
            </tr>
        }
    });
    html! {
        <table class="list-table">
            <thead><tr>
                <th>{ say(page::SHEET_NUMBER) }</th>
                <th>{ say(texts::NAME) }</th>
                <th>{ say(texts::GROUP) }</th>
                <th>{ say(texts::BODY) }</th>
                <th>{ say(texts::QUOTA) }</th>
                <th>{ say(texts::STANDARD) }</th>
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
