//! The headline, the deciding reason, and what else must be known.

use xet_khen::rules::model::Outcome;

use super::bar::bar;
use crate::app::controls::{button, link};
use crate::app::listen::Do;
use crate::app::pen::Pen;
use crate::app::pieces::{items, unseen};
use crate::app::view::View;
use crate::app::{icons, texts};

/// The headline, the deciding reason, and what else must be known.
pub fn draw(pen: &mut Pen, view: &View<'_>) {
    let outcome = view.verdict.outcome;
    pen.with("div", &["class", "id", "data-outcome"], &["outcome", "outcome", outcome.word()], |pen| {
        pen.el("div", "outcome-head", |pen| {
            pen.el("span", "outcome-icon", |pen| icons::line(pen, icons::outcome(outcome)));
            pen.named("h2", "", "verdict-heading", |pen| {
                pen.say("span", "kicker", texts::VERDICT);
                unseen(pen, ": ");
                pen.named("span", "", "headline", |pen| pen.words(&view.verdict.headline));
            });
            button(pen, "button quiet", "print", Do::Print, |pen| {
                icons::line(pen, icons::PRINTER);
                pen.words(view.say(texts::PRINT));
            });
        });
        pen.named("div", "reason-why", "reason", |pen| reason(pen, view));
        let warnings: Vec<&str> = view.warnings().map(|warning| &*warning.text).collect();
        pen.group(|pen| {
            if !warnings.is_empty() {
                items(pen, "warnings", &warnings);
            }
        });
    });
}

/// Why: the deciding criterion first, then what else matters, and where it stands in the document.
fn reason(pen: &mut Pen, view: &View<'_>) {
    let verdict = view.verdict;
    let first = verdict.decided_by.first().filter(|_| view.sets_deciding_apart());
    let deciding = first.and_then(|id| verdict.criteria.iter().find(|criterion| criterion.id == *id));
    let place = deciding.map(|criterion| &criterion.citation).or(verdict.citation.as_ref());

    // The summary opens with the deciding criterion's standard, which is set off, and names what would change it, which
    // stands below under "what to do".
    let explanation = deciding.map_or("", |criterion| &criterion.explanation);
    let remedy = deciding.and_then(|criterion| criterion.remedy.as_ref()).map_or("", |remedy| &remedy.text);
    let summary = &*verdict.summary;
    let (standard, after) = match summary.split_once(explanation).filter(|_| !explanation.is_empty()) {
        Some((standard, after)) => (standard, after.trim_start()),
        None => ("", summary),
    };
    let after = after.strip_prefix(remedy).unwrap_or(after).trim_start();

    let has_reason = match verdict.outcome {
        Outcome::NotAssessable => true,
        Outcome::Ineligible | Outcome::Incomplete | Outcome::NeedsRuling | Outcome::Eligible => deciding.is_some(),
    };
    let (heading, class) = if has_reason { (texts::REASON_PART, "") } else { (texts::SUMMARY_PART, "unseen") };
    pen.say("h3", class, heading);
    pen.named("p", "", "summary", |pen| {
        pen.text("strong", "", standard.trim_end());
        pen.phrase(&[" ", explanation, " ", after]);
    });
    pen.group(|pen| {
        if !verdict.certainty.stable {
            link(pen, "", view.say(texts::SEE_QUESTIONS), "", Do::Go("questions-heading".to_owned()));
        }
    });
    pen.group(|pen| {
        if let Some(deciding) = deciding {
            bar(pen, deciding);
        }
    });
    pen.group(|pen| {
        if let Some(place) = place {
            pen.text("p", "place", &place.place.to_string());
        }
    });
}
