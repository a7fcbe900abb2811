//! The headline, the deciding reason, and what else must be known.

use xet_khen::model::Outcome;

use super::bar::bar;
use crate::app::controls::{button, link};
use crate::app::listen::Do;
use crate::app::pieces::{items, unseen};
use crate::app::view::View;
use crate::app::writer::HtmlWriter;
use crate::app::{icons, texts};

/// The headline, the deciding reason, and what else must be known.
pub fn draw(html: &mut HtmlWriter, view: &View<'_>) {
    let outcome = view.verdict.outcome;
    html.with("div", &["class", "id", "data-outcome"], &["outcome", "outcome", outcome.word()], |html| {
        html.element("div", "outcome-head", |html| {
            html.element("span", "outcome-icon", |html| icons::line(html, icons::outcome(outcome)));
            html.named("h2", "", "verdict-heading", |html| {
                html.message("span", "kicker", texts::VERDICT);
                unseen(html, ": ");
                html.named("span", "", "headline", |html| html.words(&view.verdict.headline));
            });
            button(html, "button quiet", "print", Do::Print, |html| {
                icons::line(html, icons::PRINTER);
                html.words(view.say(texts::PRINT));
            });
        });
        html.named("div", "reason-why", "reason", |html| reason(html, view));
        let warnings: Vec<&str> = view.warnings().map(|warning| &*warning.text).collect();
        html.group(|html| {
            if !warnings.is_empty() {
                items(html, "warnings", &warnings);
            }
        });
    });
}

/// Why: the deciding criterion first, then what else matters, and where it stands in the document.
fn reason(html: &mut HtmlWriter, view: &View<'_>) {
    let verdict = view.verdict;
    let first = verdict.decided_by.first().filter(|_| view.sets_deciding_apart());
    let deciding = first.and_then(|id| verdict.criteria.iter().find(|criterion| criterion.id == *id));
    let place = deciding.map(|criterion| &criterion.citation).or(verdict.citation.as_ref());

    // The deciding criterion's standard is set off; what would change it stands below under "what to do".
    let explanation = deciding.map_or("", |criterion| &criterion.explanation);
    let parts = &verdict.summed_up;
    let (standard, after) = match (&parts.standard, deciding) {
        (Some(standard), Some(_)) => (&**standard, &*parts.rest),
        (None, _) | (_, None) => ("", &*verdict.summary),
    };

    let has_reason = match verdict.outcome {
        Outcome::NotAssessable => true,
        Outcome::Ineligible | Outcome::Incomplete | Outcome::NeedsRuling | Outcome::Eligible => deciding.is_some(),
    };
    let (heading, class) = if has_reason { (texts::REASON_PART, "") } else { (texts::SUMMARY_PART, "unseen") };
    html.message("h3", class, heading);
    html.named("p", "", "summary", |html| {
        html.text("strong", "", standard);
        html.phrase(&[" ", explanation, " ", after]);
    });
    html.group(|html| {
        if !verdict.certainty.stable {
            link(html, "", view.say(texts::SEE_QUESTIONS), "", Do::Go("questions-heading".to_owned()));
        }
    });
    html.group(|html| {
        if let Some(deciding) = deciding {
            bar(html, deciding);
        }
    });
    html.group(|html| {
        if let Some(place) = place {
            html.text("p", "place", &place.place.to_string());
        }
    });
}
