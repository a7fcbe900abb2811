//! The limits of a list, each as a bar that fills up.

use xet_khen::answer::{LimitKind, LimitResult};
use xet_khen::model::{CriterionStatus, Stated};

use super::pieces::{Look, mark};
use super::setting::Setting;
use super::texts;
use crate::app::writer::HtmlWriter;

/// Beyond so many limits, those of single bodies that are kept stand behind a heading of their own.
const IN_SIGHT: usize = 16;

/// All limits, those that are not kept never hidden.
pub fn limits(html: &mut HtmlWriter, setting: &Setting, limits: &[LimitResult<'_>]) {
    let is_quiet = |limit: &&LimitResult<'_>| limits.len() > IN_SIGHT && limit.body.is_some() && is_kept(limit);
    let (quiet, others): (Vec<_>, Vec<_>) = limits.iter().partition(is_quiet);
    let draw = |html: &mut HtmlWriter, limits: &[&LimitResult<'_>]| {
        html.element("ul", "criteria", |html| limits.iter().for_each(|limit| one(html, setting, limit)));
    };
    draw(html, &others);
    html.group(|html| {
        if !quiet.is_empty() {
            html.element("details", "", |html| {
                let count = quiet.len().to_string();
                html.text("summary", "", &texts::LIMITS_KEPT.fill(html.lang, &[("count", &count)]));
                draw(html, &quiet);
            });
        }
    });
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

fn one(html: &mut HtmlWriter, setting: &Setting, limit: &LimitResult<'_>) {
    let status = match (is_kept(limit), limit.value) {
        (false, _) => CriterionStatus::Unmet,
        (true, Some(_)) => CriterionStatus::Met,
        (true, None) => CriterionStatus::NotApplicable,
    };
    let values = ["criterion", status.word(), limit.id];
    html.with("li", &["class", "data-status", "data-limit"], &values, |html| {
        html.element("div", "criterion-head", |html| {
            html.text("span", "statement", &name(setting, limit));
            let words = [&limit.used.to_string(), " · ", &asked(setting, limit)].concat();
            html.node(mark(Look::Of(status), &words));
        });
        html.group(|html| bar(html, setting, limit));
        html.text("p", "explanation", &limit.explanation);
        html.element("p", "place", |html| {
            html.phrase(&[limit.statement, " ", &limit.citation.place.to_string()]);
        });
    });
}

/// The bar: who is put forward, places that are kept for others, and the number. A picture beside the sentence that says the
/// same; nothing where there is no number.
fn bar(html: &mut HtmlWriter, setting: &Setting, limit: &LimitResult<'_>) {
    let Some(value) = limit.value else { return };
    let taken = limit.used.saturating_add(limit.kept);
    let whole = value.max(taken).max(1);
    let [used, kept, mark] = [limit.used, limit.kept, value].map(|part| percent(part, whole));
    // What is over the number is the end of the bar: the words stand where there is room for them.
    let anchor = if u64::from(value).saturating_mul(2) < u64::from(whole) { "start" } else { "end" };
    html.with("svg", &["class", "aria-hidden", "focusable"], &["bar", "true", "false"], |html| {
        for (class, x, width) in [("bar-track", "", "100%"), ("bar-kept", &*used, &*kept), ("bar-value", "", &*used)] {
            html.with("rect", &["class", "x", "width"], &[class, x, width], |_| {});
        }
        html.with("line", &["class", "x1", "x2", "y1", "y2"], &["bar-limit", &mark, &mark, "0", "1em"], |_| {});
        html.with("text", &["x", "y", "text-anchor"], &[&mark, "2.06em", anchor], |html| {
            html.text("tspan", "", &asked(setting, limit));
        });
    });
}

/// A part of a whole as an attribute of a picture.
fn percent(part: u32, whole: u32) -> String {
    let hundredths = u64::from(part).saturating_mul(10_000).checked_div(whole.into()).unwrap_or(0);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
