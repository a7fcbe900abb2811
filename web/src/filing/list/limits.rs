//! The limits of a list, each as a bar that fills up.

use xet_khen::answer::{LimitKind, LimitResult};
use xet_khen::model::{CriterionStatus, Stated};
use yew::prelude::*;

use super::pieces::{Look, mark};
use super::setting::Setting;
use super::texts;

/// Beyond so many limits, those of single bodies that are kept stand behind a heading of their own.
const IN_SIGHT: usize = 16;

/// All limits, those that are not kept never hidden.
pub fn limits(setting: &Setting, limits: &[LimitResult<'_>]) -> Html {
    let lang = setting.context.lang;
    let is_quiet = |limit: &LimitResult<'_>| limits.len() > IN_SIGHT && limit.body.is_some() && is_kept(limit);
    let draw = |limit: &LimitResult<'_>| one(setting, limit);
    let quiet = limits.iter().filter(|limit| is_quiet(limit)).count().to_string();
    html! {
        <>
            <ul class="criteria">{ for limits.iter().filter(|limit| !is_quiet(limit)).map(draw) }</ul>
            if quiet != "0" {
                <details>
                    <summary>{ texts::LIMITS_KEPT.fill(lang, &[("count", &quiet)]) }</summary>
                    <ul class="criteria">{ for limits.iter().filter(|limit| is_quiet(limit)).map(draw) }</ul>
                </details>
            }
        </>
    }
}

/// Whether a limit is kept.
pub fn is_kept(limit: &LimitResult<'_>) -> bool {
    limit.excess == 0 && limit.missing == 0
}

/// The name of a limit, with the body for which it is counted.
pub fn name(setting: &Setting, limit: &LimitResult<'_>) -> String {
    let lang = setting.context.lang;
    let Some(body) = limit.body else { return limit.label.to_owned() };
    // A group that is a body by itself is named as it is in requests.
    let known = setting.vocabulary.groups.iter().find(|group| group.group == body);
    let body = known.map_or(body, |group| group.label(lang));
    texts::LIMIT_OF.fill(lang, &[("label", limit.label), ("body", body)])
}

/// What a limit asks, in a word or two.
pub fn asked(setting: &Setting, limit: &LimitResult<'_>) -> String {
    let lang = setting.context.lang;
    let Some(value) = limit.value else {
        let words = match limit.stated {
            Stated::NotStated => texts::NOT_STATED,
            Stated::Number | Stated::Unlimited => texts::NO_LIMIT,
        };
        return words.get(lang).to_owned();
    };
    let words = match limit.kind {
        LimitKind::AtMost => texts::AT_MOST,
        LimitKind::AtLeast => texts::AT_LEAST,
    };
    words.fill(lang, &[("value", &value.to_string())])
}

fn one(setting: &Setting, limit: &LimitResult<'_>) -> Html {
    let status = match (is_kept(limit), limit.value) {
        (false, _) => CriterionStatus::Unmet,
        (true, Some(_)) => CriterionStatus::Met,
        (true, None) => CriterionStatus::NotApplicable,
    };
    html! {
        <li class="criterion" data-status={status.word()} data-limit={limit.id.to_owned()}>
            <div class="criterion-head">
                <span class="statement">{ name(setting, limit) }</span>
                { mark(Look::Of(status), &[&limit.used.to_string(), " · ", &asked(setting, limit)].concat()) }
            </div>
            { bar(setting, limit) }
            <p class="explanation">{ &limit.explanation }</p>
            <p class="place">{ limit.statement }{ " " }{ limit.citation.place.to_string() }</p>
        </li>
    }
}

/// The bar: who is put forward, places that are kept for others, and the number. A picture beside the sentence that says the
/// same; nothing where there is no number.
fn bar(setting: &Setting, limit: &LimitResult<'_>) -> Html {
    let Some(value) = limit.value else { return Html::default() };
    let taken = limit.used.saturating_add(limit.kept);
    let whole = value.max(taken).max(1);
    let [used, kept, mark] = [limit.used, limit.kept, value].map(|part| percent(part, whole));
    // What is over the number is the end of the bar: the words stand where there is room for them.
    let anchor = if u64::from(value).saturating_mul(2) < u64::from(whole) { "start" } else { "end" };
    html! {
        <svg class="bar" aria-hidden="true" focusable="false">
            <rect class="bar-track" width="100%" />
            <rect class="bar-kept" x={used.clone()} width={kept} />
            <rect class="bar-value" width={used} />
            <line class="bar-limit" x1={mark.clone()} x2={mark.clone()} y1="0" y2="1em" />
            <text x={mark} y="2.06em" text-anchor={anchor}>{ asked(setting, limit) }</text>
        </svg>
    }
}

/// A part of a whole as an attribute of a picture.
fn percent(part: u32, whole: u32) -> String {
    let hundredths = u64::from(part).saturating_mul(10_000).checked_div(whole.into()).unwrap_or(0);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
