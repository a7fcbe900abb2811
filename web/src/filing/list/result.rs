//! Step 3: who is not eligible, the limits, whom to keep, who is left out and why, and what that depends on.

use std::collections::BTreeSet;

use xet_khen::answer::QuotaOutcome;
use xet_khen::api::{Problem, Value};
use xet_khen::lang::Lang;
use xet_khen::model::Outcome;
use yew::prelude::*;

use super::check::{self, NomineeVerdict};
use super::findings::Findings;
use super::pieces::{button, group_words, step};
use super::row_status::{Quota, RowStatus, RowStatuses};
use super::setting::Setting;
use super::state::{Action, Entry};
use super::{export, limits, texts};
use crate::app::browser::typed;
use crate::app::icons;
use crate::app::owned::own;
use crate::app::writer::HtmlWriter;
use crate::filing::browser::save;
use crate::words::Words;

/// Step 3 where the engine refuses the list.
pub fn refused(setting: &Setting, problem: &Problem) -> Html {
    let lang = setting.context.lang;
    step("list-result", texts::STEP_RESULT, lang, |html| {
        html.with("p", &["class", "role"], &["error", "alert"], |html| {
            html.phrase(&[texts::PROBLEM.get(lang), ": ", problem.message()]);
        });
    })
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
    step("list-result", texts::STEP_RESULT, lang, |html| {
        html.group(|html| {
            if !is_empty {
                html.group(|html| ineligible(html, findings));
                html.group(|html| without_body(html, findings));
                outcome(html, findings, statuses);
            }
        });
        html.group(|html| {
            if !report.limits.is_empty() {
                html.message("h3", "", texts::LIMITS);
                limits::limits(html, setting, &report.limits);
            } else if is_empty {
                html.text("p", "", &report.summary);
            }
        });
        html.group(|html| {
            if !is_empty {
                shortlist(html, findings, statuses);
            }
        });
        html.group(|html| verdicts(html, findings, statuses));
        html.node(subordinates(findings));
        html.node(questions(findings));
        html.group(|html| {
            if !report.warnings.is_empty() {
                html.message("h3", "", texts::WARNINGS);
                html.element("ul", "list-notes", |html| {
                    report.warnings.iter().for_each(|warning| html.text("li", "", &warning.text));
                });
            }
        });
    })
}

/// What the report comes to, and what can be done with it.
fn outcome(html: &mut HtmlWriter, findings: &Findings<'_>, statuses: &RowStatuses) {
    let report = findings.report;
    let lang = html.lang;
    let look = Tone::of(report.outcome, all_meet(findings, statuses)).look();
    let on_export = {
        let text = export::table(findings, statuses);
        Callback::from(move |_| save(texts::FILE_NAME.get(lang), "text/csv;charset=utf-8", &text))
    };
    let values = ["outcome list-outcome", look.word(), "list-outcome"];
    html.with("div", &["class", "data-outcome", "id"], &values, |html| {
        html.element("div", "outcome-head", |html| {
            html.element("span", "outcome-icon", |html| icons::line(html, icons::outcome(look)));
            html.text("h3", "", &report.headline);
        });
        html.with("p", &["aria-live"], &["polite"], |html| html.words(&report.summary));
    });
    html.element("p", "list-buttons", |html| {
        html.node(button("button", "list-export", texts::EXPORT.get(lang), on_export));
        let on_print = Callback::from(|_| crate::app::browser::print());
        html.node(button("button quiet", "list-print", texts::PRINT.get(lang), on_print));
    });
}

/// Who is not eligible: told before anybody is counted.
fn ineligible(html: &mut HtmlWriter, findings: &Findings<'_>) {
    let found = findings.ineligible();
    let judged = findings.judged().count();
    if judged == 0 {
        return;
    }
    let [judged, all, out] = [judged, findings.list.entries.len(), found.len()].map(|count| count.to_string());
    html.with("div", &["id"], &["list-ineligible"], |html| {
        html.text("h3", "", &texts::INELIGIBLE.fill(html.lang, &[("count", &out)]));
        html.element("p", "hint", |html| {
            html.words(&texts::JUDGED.fill(html.lang, &[("judged", &judged), ("all", &all)]));
            if !found.is_empty() {
                html.phrase(&[" ", texts::INELIGIBLE_HELP.get(html.lang)]);
            }
        });
        html.element("ul", "list-people", |html| {
            for (entry, judged) in &found {
                html.element("li", "", |html| {
                    name(html, entry);
                    html.text("p", "hint", why(judged));
                });
            }
        });
    });
}

/// The name of a nominee, which no browser translates.
fn name(html: &mut HtmlWriter, entry: &Entry) {
    html.with("strong", &["translate"], &["no"], |html| html.words(&entry.nominee.name));
}

/// Why a verdict is what it is.
pub fn why(judged: &NomineeVerdict) -> &str {
    match judged {
        NomineeVerdict::Verdict { why, .. } => why,
        NomineeVerdict::Refused(message) => message,
    }
}

/// The verdicts on all others who have figures.
fn verdicts(html: &mut HtmlWriter, findings: &Findings<'_>, statuses: &RowStatuses) {
    let others: Vec<_> = findings.judged().filter(|(_, judged)| !judged.is_ineligible()).collect();
    if others.is_empty() {
        return;
    }
    html.with("details", &["id"], &["list-verdicts"], |html| {
        html.text("summary", "", &texts::OTHER_VERDICTS.fill(html.lang, &[("count", &others.len().to_string())]));
        html.element("ul", "list-people", |html| {
            for (entry, judged) in &others {
                html.element("li", "", |html| {
                    name(html, entry);
                    html.words(" ");
                    let status = statuses.get(&entry.key);
                    html.node(status.map(|status| status.standard.mark(html.lang)).unwrap_or_default());
                    html.text("p", "hint", why(judged));
                });
            }
        });
    });
}

/// Who is not counted for want of a nominating body, with a way to give one to all.
fn without_body(html: &mut HtmlWriter, findings: &Findings<'_>) {
    let found = findings.without_body();
    if found.is_empty() {
        return;
    }
    // The report says it of those who are counted.
    let groups = found.iter().filter_map(|entry| entry.nominee.group.as_ref());
    let cautions: BTreeSet<_> = groups.flat_map(|group| check::cautions(&findings.setting.context, group)).collect();
    html.with("div", &["id", "class"], &["list-without-body", "list-wrong"], |html| {
        html.text("p", "", &texts::WITHOUT_BODY.fill(html.lang, &[("count", &found.len().to_string())]));
        html.group(|html| cautions.iter().for_each(|caution| html.text("p", "", caution)));
        html.node(html! { <FillBody setting={findings.setting.clone()} /> });
    });
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
fn shortlist(html: &mut HtmlWriter, findings: &Findings<'_>, statuses: &RowStatuses) {
    let entries = findings.list.entries.iter();
    let all: Vec<_> = entries.filter_map(|entry| Some((entry, &**statuses.get(&entry.key)?))).collect();
    let of = |is_in: fn(&Quota) -> bool| all.iter().copied().filter(|(_, status)| is_in(&status.quota)).collect();
    let room: Vec<_> = of(Quota::has_room);
    html.with("h3", &["id"], &["list-kept-heading"], |html| html.words(&counted(html.lang, texts::SHORTLIST, &room)));
    people(html, "ol", "list-kept", &room);
    let part = |html: &mut HtmlWriter, id: &str, words: Words, found: &[Standing<'_>]| {
        html.group(|html| {
            if !found.is_empty() {
                html.text("h3", "", &counted(html.lang, words, found));
                people(html, "ul", id, found);
            }
        });
    };
    let left_out: Vec<_> = of(|quota| matches!(quota, Quota::Full(_)));
    part(html, "list-left-out", texts::LEFT_OUT, &left_out);
    let not_considered: Vec<_> = of(|quota| matches!(quota, Quota::NotConsidered(_)));
    part(html, "list-not-considered", texts::NOT_CONSIDERED_COUNT, &not_considered);
}

/// A nominee, and what became of them.
type Standing<'f> = (&'f Entry, &'f RowStatus);

/// A heading that tells how many there are.
fn counted(lang: Lang, words: Words, found: &[Standing<'_>]) -> String {
    words.fill(lang, &[("count", &found.len().to_string())])
}

/// Nominees, each with what is known of the standards.
fn people(html: &mut HtmlWriter, tag: &'static str, id: &str, found: &[Standing<'_>]) {
    html.with(tag, &["class", "id"], &["list-people", id], |html| {
        for (entry, status) in found {
            let because = status.quota.reason(html.lang);
            html.element("li", "", |html| {
                name(html, entry);
                html.words(" ");
                html.node(status.standard.mark(html.lang));
                html.text("p", "hint", &group_words(entry.nominee.group, html.lang));
                if !because.is_empty() {
                    html.text("p", "because", because);
                }
            });
        }
    });
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
    if let Some(Value::Map(pairs)) = question.request.get("bodies") {
        bodies.extend(pairs.iter().map(|(body, _)| body.to_string()));
    }
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
