//! Part 1 of the form: the campaign, the round, the day considered, a sample unit.

use xet_khen::rules::model::{Award, Occasion, Outcome};

use super::controls::{List, label_for, option_group};
use super::listen::{Do, When};
use super::mark::outcome_words;
use super::message::Message;
use super::pen::Pen;
use super::pieces::{hint, part};
use super::selection;
use super::state::Action;
use super::view::View;
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
pub fn draw(pen: &mut Pen, view: &View<'_>) {
    part(pen, "campaign-part", texts::CAMPAIGN_PART, |pen| {
        pen.el("div", "row", |pen| {
            list(pen, view, "campaign", texts::CAMPAIGN, "document", Message::Campaign, |pen| {
                for summary in view.campaigns {
                    pen.option(summary.id, summary.title, summary.id == view.campaign.id);
                }
            });
            hint(pen, "document", &document(view));
        });
        pen.group(|pen| notices::draw(pen, view));
        pen.el("div", "columns", |pen| round(pen, view));
        pen.group(|pen| {
            if !view.campaign.examples.is_empty() {
                sample(pen, view);
            }
        });
    });
}

/// A list to choose from, with its label.
fn list(
    pen: &mut Pen,
    view: &View<'_>,
    id: &str,
    label: texts::Words,
    described_by: &str,
    chosen: fn(String) -> Message,
    options: impl FnOnce(&mut Pen),
) {
    let list = List { id, label: view.say(label), described_by, disabled: false, on_change: Do::Typed(chosen) };
    list.draw(pen, |_| {}, options);
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
fn round(pen: &mut Pen, view: &View<'_>) {
    let selection = view.selection;
    let option = |pen: &mut Pen, value: &str, name: &str, held: bool, chosen: bool| {
        let not_held = if held { String::new() } else { texts::NOT_HELD.fill(view.lang, &[("what", name)]) };
        pen.option(value, if held { name } else { &not_held }, chosen);
    };
    pen.el("div", "row", |pen| {
        let choose = |word: String| Message::Did(Action::Occasion(Occasion::from_word(&word)));
        list(pen, view, "occasion", texts::OCCASION, "", choose, |pen| {
            for offer in selection::occasions(view.campaign) {
                let name = view.say(occasion_words(offer.what));
                option(pen, offer.what.word(), name, offer.held, Some(offer.what) == selection.occasion);
            }
        });
    });
    let years = selection::years(view.campaign, selection.occasion);
    pen.group(|pen| {
        if !years.is_empty() {
            pen.el("div", "row", |pen| {
                let choose = |year: String| Message::Did(Action::Year(year.parse().ok()));
                list(pen, view, "year", texts::YEAR, "", choose, |pen| {
                    for offer in years {
                        let year = offer.what.to_string();
                        option(pen, &year, &year, offer.held, Some(offer.what) == selection.year);
                    }
                });
            });
        }
    });
    as_of(pen, view);
    let awards = selection::awards(view.campaign, selection.occasion, selection.year);
    pen.group(|pen| {
        if awards.len() > 1 {
            pen.el("div", "row wide", |pen| {
                let choose = |word: String| Message::Did(Action::Award(Award::from_word(&word)));
                list(pen, view, "award", texts::AWARD, "", choose, |pen| {
                    for (award, label) in awards {
                        pen.option(award.word(), label, Some(award) == selection.award);
                    }
                });
            });
        }
    });
}

/// The day considered: today, unless the user sets another.
fn as_of(pen: &mut Pen, view: &View<'_>) {
    let typed_day = &view.form.as_of;
    // An emptied or half-typed field stays as it is while one types.
    let half_typed = !typed_day.is_empty() && day::parse(typed_day).is_none();
    let value = if half_typed { typed_day.clone() } else { xet_khen::calendar::iso(view.as_of) };
    let shown = day::show(view.as_of, view.lang);
    let is_today = view.as_of == day::today();
    let shown = if is_today { texts::AS_OF_TODAY.fill(view.lang, &[("date", &shown)]) } else { shown };
    pen.el("div", "row", |pen| {
        label_for(pen, "as-of", "", view.say(texts::AS_OF));
        pen.with("input", &["type", "id", "aria-describedby"], &["date", "as-of", "as-of-hint"], |pen| {
            pen.value(&value);
            pen.on(When::Input, Do::Typed(|text| Message::Did(Action::AsOf(text))));
        });
        hint(pen, "as-of-hint", &shown);
    });
}

/// The outcomes in the order in which sample units show them. Its length keeps it from lacking one.
const SHOWN: [Outcome; Outcome::ALL.len()] =
    [Outcome::Eligible, Outcome::Ineligible, Outcome::Incomplete, Outcome::NeedsRuling, Outcome::NotAssessable];

/// The sample units, by the outcome that they show.
fn sample(pen: &mut Pen, view: &View<'_>) {
    let taken = view.form.sample.as_deref();
    pen.el("div", "row", |pen| {
        list(pen, view, "sample", texts::SAMPLE, "sample-hint", Message::Sample, |pen| {
            pen.option("", view.say(texts::SAMPLE_NONE), taken.is_none());
            for outcome in SHOWN {
                let examples = view.campaign.examples.iter().filter(|example| example.outcome == outcome);
                let mut examples = examples.peekable();
                if examples.peek().is_some() {
                    option_group(pen, view.say(outcome_words(outcome)), |pen| {
                        for example in examples {
                            pen.option(example.id, example.name, Some(example.id) == taken);
                        }
                    });
                }
            }
        });
        hint(pen, "sample-hint", view.say(texts::SAMPLE_HINT));
    });
}
