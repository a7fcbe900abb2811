//! Part 1 of the form: the campaign, the round, the day considered, a sample unit.

use xet_khen::model::{Award, Occasion, Outcome};

use super::controls::{List, label_for, option_group};
use super::listen::{Do, When};
use super::mark::outcome_words;
use super::message::Message;
use super::pieces::{hint, part};
use super::selection;
use super::state::Action;
use super::view::View;
use super::writer::HtmlWriter;
use super::{day, notices, texts};

/// The name of an occasion.
pub const fn occasion_words(occasion: Occasion) -> texts::Words {
    match occasion {
        Occasion::Annual => texts::ANNUAL,
        Occasion::Midterm => texts::MIDTERM,
        Occasion::Final => texts::FINAL,
        Occasion::AdHoc => texts::AD_HOC,
    }
}

/// The campaign, the round, the day considered, a sample unit.
pub fn draw(html: &mut HtmlWriter, view: &View<'_>) {
    part(html, "campaign-part", texts::CAMPAIGN_PART, |html| {
        html.element("div", "row", |html| {
            list(html, view, "campaign", texts::CAMPAIGN, "document", Message::Campaign, |html| {
                for summary in view.campaigns {
                    html.option(summary.id, summary.title, summary.id == view.campaign.id);
                }
            });
            hint(html, "document", &document(view));
        });
        html.group(|html| notices::draw(html, view));
        html.element("div", "columns", |html| round(html, view));
        html.group(|html| {
            if !view.campaign.examples.is_empty() {
                sample(html, view);
            }
        });
    });
}

/// A list to choose from, with its label.
fn list(
    html: &mut HtmlWriter,
    view: &View<'_>,
    id: &str,
    label: texts::Words,
    described_by: &str,
    chosen: fn(String) -> Message,
    options: impl FnOnce(&mut HtmlWriter),
) {
    let list = List { id, label: view.say(label), described_by, disabled: false, on_change: Do::Typed(chosen) };
    list.draw(html, |_| {}, options);
}

/// The document: its name, who issued it and when.
fn document(view: &View<'_>) -> String {
    let document = &view.campaign.document;
    let signed = document.signed.and_then(day::parse).map(|signed| day::show(signed, view.lang));
    let words = if signed.is_some() { texts::ISSUED_BY } else { texts::ISSUED_UNDATED };
    let values =
        [("document", document.name), ("issuer", document.issuer), ("date", signed.as_deref().unwrap_or_default())];
    words.fill(view.lang, &values)
}

/// The occasion, the year, the award and the day considered.
fn round(html: &mut HtmlWriter, view: &View<'_>) {
    let selection = view.selection;
    let option = |html: &mut HtmlWriter, value: &str, name: &str, held: bool, chosen: bool| {
        let not_held = if held { String::new() } else { texts::NOT_HELD.fill(view.lang, &[("what", name)]) };
        html.option(value, if held { name } else { &not_held }, chosen);
    };
    html.element("div", "row", |html| {
        let choose = |word: String| Message::Did(Action::Occasion(Occasion::from_word(&word)));
        list(html, view, "occasion", texts::OCCASION, "", choose, |html| {
            for offer in selection::occasions(view.campaign) {
                let name = view.say(occasion_words(offer.what));
                option(html, offer.what.word(), name, offer.held, Some(offer.what) == selection.occasion);
            }
        });
    });
    let years = selection::years(view.campaign, selection.occasion);
    html.group(|html| {
        if !years.is_empty() {
            html.element("div", "row", |html| {
                let choose = |year: String| Message::Did(Action::Year(year.parse().ok()));
                list(html, view, "year", texts::YEAR, "", choose, |html| {
                    for offer in years {
                        let year = offer.what.to_string();
                        option(html, &year, &year, offer.held, Some(offer.what) == selection.year);
                    }
                });
            });
        }
    });
    as_of(html, view);
    let awards = selection::awards(view.campaign, selection.occasion, selection.year);
    html.group(|html| {
        if awards.len() > 1 {
            html.element("div", "row wide", |html| {
                let choose = |word: String| Message::Did(Action::Award(Award::from_word(&word)));
                list(html, view, "award", texts::AWARD, "", choose, |html| {
                    for (award, label) in awards {
                        html.option(award.word(), label, Some(award) == selection.award);
                    }
                });
            });
        }
    });
}

/// The day considered: today, unless the user sets another.
fn as_of(html: &mut HtmlWriter, view: &View<'_>) {
    let typed_day = &view.form.as_of;
    // An emptied or half-typed field stays as it is while one types.
    let half_typed = !typed_day.is_empty() && day::parse(typed_day).is_none();
    let value = if half_typed { typed_day.clone() } else { xet_khen::calendar::iso(view.as_of) };
    let shown = day::show(view.as_of, view.lang);
    let is_today = view.as_of == day::today();
    let shown = if is_today { texts::AS_OF_TODAY.fill(view.lang, &[("date", &shown)]) } else { shown };
    html.element("div", "row", |html| {
        label_for(html, "as-of", "", view.say(texts::AS_OF));
        html.with("input", &["type", "id", "aria-describedby"], &["date", "as-of", "as-of-hint"], |html| {
            html.value(&value);
            html.on(When::Input, Do::Typed(|text| Message::Did(Action::AsOf(text))));
        });
        hint(html, "as-of-hint", &shown);
    });
}

/// The outcomes in the order in which sample units show them. Its length keeps it from lacking one.
const SHOWN: [Outcome; Outcome::ALL.len()] =
    [Outcome::Eligible, Outcome::Ineligible, Outcome::Incomplete, Outcome::NeedsRuling, Outcome::NotAssessable];

/// The sample units, by the outcome that they show.
fn sample(html: &mut HtmlWriter, view: &View<'_>) {
    let taken = view.form.sample.as_deref();
    html.element("div", "row", |html| {
        list(html, view, "sample", texts::SAMPLE, "sample-hint", Message::Sample, |html| {
            html.option("", view.say(texts::SAMPLE_NONE), taken.is_none());
            for outcome in SHOWN {
                let examples = view.campaign.examples.iter().filter(|example| example.outcome == outcome);
                let mut examples = examples.peekable();
                if examples.peek().is_some() {
                    option_group(html, view.say(outcome_words(outcome)), |html| {
                        for example in examples {
                            html.option(example.id, example.name, Some(example.id) == taken);
                        }
                    });
                }
            }
        });
        hint(html, "sample-hint", view.say(texts::SAMPLE_HINT));
    });
}
