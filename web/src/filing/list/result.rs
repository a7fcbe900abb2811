//! Step 3: who is not eligible, the limits, whom to keep, who is left out and why, and what that depends on.

use std::collections::BTreeSet;

use xet_khen::answer::QuotaOutcome;
use xet_khen::api::{Problem, Value};
use xet_khen::model::Outcome;
use yew::prelude::*;

use super::check::{self, Judged};
use super::findings::Findings;
use super::pieces::{button, group_words, icon, step};
use super::row_status::{Quota, RowStatus, RowStatuses};
use super::setting::Setting;
use super::state::{Action, Entry};
use super::{export, limits, texts};
use crate::app::browser::typed;
use crate::app::icons;
use crate::app::owned::own;
use crate::filing::browser::save;
use crate::words::Words;

/// Step 3 where the engine refuses the list.
pub fn refused(setting: &Setting, problem: &Problem) -> Html {
    let lang = setting.context.lang;
    step(
        "list-result",
        texts::STEP_RESULT,
        lang,
        html! {
            <p class="error" role="alert">{ texts::PROBLEM.get(lang) }{ ": " }{ problem.message().to_owned() }</p>
        },
    )
}

/// What a report comes to, together with the verdicts on those who are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tone {
    /// The numbers are kept, and everybody who is counted meets the standards.
    Right,
    /// The numbers are kept, which is half of the answer: not everybody who is counted is known to meet the standards.
    Unproven,
    /// A number is exceeded.
    Over,
    /// Somebody is lacking.
    Short,
    /// Nothing is assessed.
    NotAssessable,
}

impl Tone {
    /// That of a report; `all_meet` tells whether everybody who is counted is known to meet the standards.
    fn of(outcome: QuotaOutcome, all_meet: bool) -> Self {
        match outcome {
            QuotaOutcome::Within | QuotaOutcome::Unlimited if all_meet => Self::Right,
            QuotaOutcome::Within | QuotaOutcome::Unlimited => Self::Unproven,
            QuotaOutcome::Over => Self::Over,
            QuotaOutcome::Short => Self::Short,
            QuotaOutcome::NotAssessable => Self::NotAssessable,
        }
    }

    /// The verdict that lends it its looks.
    const fn look(self) -> Outcome {
        match self {
            Self::Right => Outcome::Eligible,
            Self::Unproven | Self::Short => Outcome::Incomplete,
            Self::Over => Outcome::Ineligible,
            Self::NotAssessable => Outcome::NotAssessable,
        }
    }
}

/// Step 3.
pub fn result(findings: &Findings<'_>, statuses: &RowStatuses) -> Html {
    let Findings { setting, list, report, .. } = findings;
    let lang = setting.context.lang;
    let is_empty = list.entries.is_empty();
    let look = Tone::of(report.outcome, all_meet(findings, statuses)).look();
    let on_export = {
        let text = export::table(findings, statuses);
        Callback::from(move |_| save(texts::FILE_NAME.get(lang), "text/csv;charset=utf-8", &text))
    };
    step(
        "list-result",
        texts::STEP_RESULT,
        lang,
        html! {
            <>
                if !is_empty {
                    { ineligible(findings) }
                    { without_body(findings) }
                    <div class="outcome list-outcome" data-outcome={look.word()} id="list-outcome">
                        <div class="outcome-head">
                            <span class="outcome-icon">{ icon(icons::outcome(look)) }</span>
                            <h3>{ &report.headline }</h3>
                        </div>
                        <p aria-live="polite">{ &report.summary }</p>
                    </div>
                    <p class="list-buttons">
                        { button("button", "list-export", texts::EXPORT.get(lang), on_export) }
                        { button("button quiet", "list-print", texts::PRINT.get(lang), Callback::from(|_| crate::app::browser::print())) }
                    </p>
                }
                if !report.limits.is_empty() {
                    <h3>{ texts::LIMITS.get(lang) }</h3>
                    { limits::limits(setting, &report.limits) }
                } else if is_empty {
                    <p>{ &report.summary }</p>
                }
                if !is_empty {
                    { shortlist(findings, statuses) }
                }
                { verdicts(findings, statuses) }
                { subordinates(findings) }
                { questions(findings) }
                if !report.warnings.is_empty() {
                    <h3>{ texts::WARNINGS.get(lang) }</h3>
                    <ul class="list-notes">{ for report.warnings.iter().map(|warning| html! { <li>{ &*warning.text }</li> }) }</ul>
                }
            </>
        },
    )
}

/// Who is not eligible: told before anybody is counted.
fn ineligible(findings: &Findings<'_>) -> Html {
    let lang = findings.setting.context.lang;
    let found = findings.ineligible();
    let judged = findings.judged().count();
    if judged == 0 {
        return Html::default();
    }
    let [judged, all, out] = [judged, findings.list.entries.len(), found.len()].map(|count| count.to_string());
    html! {
        <div id="list-ineligible">
            <h3>{ texts::INELIGIBLE.fill(lang, &[("count", &out)]) }</h3>
            <p class="hint">
                { texts::JUDGED.fill(lang, &[("judged", &judged), ("all", &all)]) }
                if !found.is_empty() {
                    { " " }{ texts::INELIGIBLE_HELP.get(lang) }
                }
            </p>
            <ul class="list-people">
                { for found.iter().map(|(entry, judged)| html! {
                    <li><strong translate="no">{ &entry.nominee.name }</strong><p class="hint">{ why(judged) }</p></li>
                }) }
            </ul>
        </div>
    }
}

/// Why a verdict is what it is.
pub fn why(judged: &Judged) -> &str {
    match judged {
        Judged::Verdict { why, .. } => why,
        Judged::Refused(message) => message,
    }
}

/// The verdicts on all others who have figures.
fn verdicts(findings: &Findings<'_>, statuses: &RowStatuses) -> Html {
    let lang = findings.setting.context.lang;
    let others: Vec<_> = findings.judged().filter(|(_, judged)| !judged.is_ineligible()).collect();
    if others.is_empty() {
        return Html::default();
    }
    let items = others.iter().map(|(entry, judged)| {
        let standard = statuses.get(&entry.key).map(|status| status.standard.mark(lang)).unwrap_or_default();
        html! { <li><strong translate="no">{ &entry.nominee.name }</strong>{ " " }{ standard }<p class="hint">{ why(judged) }</p></li> }
    });
    html! {
        <details id="list-verdicts">
            <summary>{ texts::OTHER_VERDICTS.fill(lang, &[("count", &others.len().to_string())]) }</summary>
            <ul class="list-people">{ for items }</ul>
        </details>
    }
}

/// Who is not counted for want of a nominating body, with a way to give one to all.
fn without_body(findings: &Findings<'_>) -> Html {
    let lang = findings.setting.context.lang;
    let found = findings.without_body();
    if found.is_empty() {
        return Html::default();
    }
    let words = texts::WITHOUT_BODY.fill(lang, &[("count", &found.len().to_string())]);
    // The report says it of those who are counted.
    let groups = found.iter().filter_map(|entry| entry.nominee.group.as_ref());
    let cautions: BTreeSet<_> = groups.flat_map(|group| check::cautions(&findings.setting.context, group)).collect();
    html! {
        <div id="list-without-body" class="list-wrong">
            <p>{ words }</p>
            { for cautions.iter().map(|caution| html! { <p>{ *caution }</p> }) }
            <FillBody setting={findings.setting.clone()} />
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct FillBodyProps {
    setting: Setting,
}

/// Gives a nominating body to all who have none.
#[component]
fn FillBody(props: &FillBodyProps) -> Html {
    let lang = props.setting.context.lang;
    let body = use_state(String::new);
    let on_input = {
        let body = body.clone();
        Callback::from(move |event: InputEvent| body.set(typed(&event)))
    };
    let on_fill = {
        let (act, body) = (props.setting.act.clone(), super::fold::tidy(&body));
        Callback::from(move |_| {
            if !body.is_empty() {
                act.emit(Action::Nominated(body.clone()));
            }
        })
    };
    own(html! {
        <div class="row">
            <label for="fill-body">{ texts::FILL_BODY.get(lang) }</label>
            <input type="text" id="fill-body" autocomplete="off" value={(*body).clone()} oninput={on_input} />
            <p class="list-buttons">{ button("button quiet", "fill-body-button", texts::FILL.get(lang), on_fill) }</p>
        </div>
    })
}

/// For whom the quota has room, for whom it has none and who is not considered, each with what is known of the standards.
fn shortlist(findings: &Findings<'_>, statuses: &RowStatuses) -> Html {
    let lang = findings.setting.context.lang;
    let all = || findings.list.entries.iter().filter_map(|entry| Some((entry, &**statuses.get(&entry.key)?)));
    let person = |(entry, status): (&Entry, &RowStatus)| {
        let because = status.quota.reason(lang);
        html! {
            <li>
                <strong translate="no">{ &entry.nominee.name }</strong>{ " " }{ status.standard.mark(lang) }
                <p class="hint">{ group_words(entry.nominee.group, lang) }</p>
                if !because.is_empty() {
                    <p class="because">{ because.to_owned() }</p>
                }
            </li>
        }
    };
    let heading =
        |words: Words, found: &[(&Entry, &RowStatus)]| words.fill(lang, &[("count", &found.len().to_string())]);
    let part = |id: &'static str, words: Words, is_in: fn(&Quota) -> bool| {
        let found: Vec<_> = all().filter(|(_, status)| is_in(&status.quota)).collect();
        html! {
            if !found.is_empty() {
                <h3>{ heading(words, &found) }</h3>
                <ul class="list-people" id={id}>{ for found.into_iter().map(person) }</ul>
            }
        }
    };
    let room: Vec<_> = all().filter(|(_, status)| status.quota.has_room()).collect();
    html! {
        <>
            <h3 id="list-kept-heading">{ heading(texts::SHORTLIST, &room) }</h3>
            <ol class="list-people" id="list-kept">{ for room.into_iter().map(person) }</ol>
            { part("list-left-out", texts::LEFT_OUT, |quota| matches!(quota, Quota::Full(_))) }
            { part("list-not-considered", texts::NOT_CONSIDERED_COUNT, |quota| matches!(quota, Quota::NotConsidered(_))) }
        </>
    }
}

/// Whether everybody who is counted is known to meet the standards.
fn all_meet(findings: &Findings<'_>, statuses: &RowStatuses) -> bool {
    findings.kept().iter().all(|entry| statuses.get(&entry.key).is_some_and(|status| status.standard.is_met()))
}

/// Whether the nominating bodies have subordinate units, where that matters.
fn subordinates(findings: &Findings<'_>) -> Html {
    let Findings { setting, list, question, .. } = findings;
    let lang = setting.context.lang;
    let mut bodies = check::unchecked(&question.request);
    let answered = match question.request.get("bodies") {
        Some(Value::Map(pairs)) => pairs.iter().map(|(body, _)| body.to_string()).collect(),
        _ => Vec::new(),
    };
    bodies.extend(answered);
    bodies.sort();
    if bodies.is_empty() {
        return Html::default();
    }
    let items = (0..).zip(&bodies).map(|(place, body): (usize, &String)| {
        let id = ["body-", &place.to_string()].concat();
        let has = list.bodies.get(body).copied();
        let on_change = {
            let (act, body) = (setting.act.clone(), body.clone());
            Callback::from(move |event: Event| {
                let has = match typed(&event).as_str() {
                    "yes" => Some(true),
                    "no" => Some(false),
                    _ => None,
                };
                act.emit(Action::Subordinates(body.clone(), has));
            })
        };
        let option = |value: &'static str, words: crate::words::Words, chosen: bool| {
            html! { <option {value} selected={chosen}>{ words.get(lang) }</option> }
        };
        html! {
            <div class="row">
                <label for={id.clone()}>{ body }</label>
                <span class="list">
                    <select {id} onchange={on_change}>
                        { option("", texts::NOT_KNOWN, has.is_none()) }
                        { option("yes", texts::YES, has == Some(true)) }
                        { option("no", texts::NO, has == Some(false)) }
                    </select>
                </span>
            </div>
        }
    });
    html! {
        <div id="list-bodies">
            <h3>{ texts::SUBORDINATES.get(lang) }</h3>
            { for items }
        </div>
    }
}

/// What the document leaves open and touches this list, with the readings to choose.
fn questions(findings: &Findings<'_>) -> Html {
    let Findings { setting, report, .. } = findings;
    let lang = setting.context.lang;
    if report.questions.is_empty() {
        return Html::default();
    }
    let items = report.questions.iter().zip(&report.readings).map(|(question, taken)| {
        let name = ["list-", question.id].concat();
        let readings = question.readings.iter().map(|reading| {
            let id = [&name, "-", reading.id].concat();
            let on_change = setting.act.reform({
                let (question, reading) = (question.id.to_owned(), reading.id.to_owned());
                move |_: Event| Action::Read(question.clone(), reading.clone())
            });
            html! {
                <span class="radio">
                    <input type="radio" id={id.clone()} name={name.clone()} checked={taken.chosen == reading.id} onchange={on_change} />
                    <label for={id}>
                        { reading.label }
                        if reading.id == question.default {
                            <span class="hint">{ " (" }{ crate::app::texts::DEFAULT_READING.get(lang) }{ ")" }</span>
                        }
                    </label>
                </span>
            }
        });
        html! {
            <fieldset class="open-point">
                <legend>
                    <span class="key">{ question.id }</span>{ " " }{ question.text }{ " " }
                    if report.depends_on.contains(&question.id) {
                        <span class="tag">{ crate::app::texts::MATTERS.get(lang) }</span>
                    }
                </legend>
                <div class="radios column">{ for readings }</div>
            </fieldset>
        }
    });
    html! {
        <div id="list-questions">
            <h3>{ crate::app::texts::QUESTIONS_PART.get(lang) }</h3>
            { for items }
        </div>
    }
}
