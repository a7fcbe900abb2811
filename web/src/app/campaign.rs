//! Part 1 of the form: the campaign, the round, the day considered, a sample unit.

use std::rc::Rc;

use yew::prelude::*;

use super::browser::typed;
use super::controls::{List, label_for, option, option_group, send_typed};
use super::pieces::{el, hint, part, words};
use super::sample::Sample;
use super::selection::{self, carry};
use super::state::Action;
use super::verdict::outcome_words;
use super::view::View;
use super::{day, notices, texts};
use crate::library;

/// The name of an occasion.
pub fn occasion_words(occasion: &str) -> texts::Words {
    match occasion {
        "annual" => texts::ANNUAL,
        "midterm" => texts::MIDTERM,
        "final" => texts::FINAL,
        _ => texts::AD_HOC,
    }
}

/// The campaign, the round, the day considered, a sample unit.
pub fn draw(view: &View<'_>) -> Html {
    let campaign = el("div", "row", vec![campaigns(view), hint("document", &document(view))]);
    let rest = vec![campaign, notices::draw(view), round(view), sample(view)];
    part("campaign-part", view.say(texts::CAMPAIGN_PART), rest)
}

/// The campaigns to choose from.
fn campaigns(view: &View<'_>) -> Html {
    let options = view.campaigns.iter().map(|summary| option(&summary.id, &summary.title));
    let onchange = {
        let (dispatch, selection) = (view.dispatch.clone(), view.selection.clone());
        let (lang, as_of) = (view.lang, view.as_of);
        Callback::from(move |event: Event| {
            let id = typed(&event);
            let carried = library().campaign(&id, lang, Some(as_of)).map(|to| carry(&selection, &to));
            dispatch.dispatch(Action::Campaign(id, carried.unwrap_or_default()));
        })
    };
    List {
        id: "campaign",
        label: view.say(texts::CAMPAIGN),
        value: &view.campaign.id,
        help: Html::default(),
        described_by: Some("document".to_owned()),
        disabled: false,
        onchange,
        options: options.collect(),
    }
    .draw()
}

/// The document: its name, who issued it and when.
fn document(view: &View<'_>) -> String {
    let document = &view.campaign.document;
    let signed = document.signed.as_deref().and_then(day::parse).map(|signed| day::show(signed, view.lang));
    let words = if signed.is_some() { texts::ISSUED_BY } else { texts::ISSUED_UNDATED };
    let values = [
        ("document", document.name.as_str()),
        ("issuer", document.issuer.as_str()),
        ("date", signed.as_deref().unwrap_or_default()),
    ];
    words.fill(view.lang, &values)
}

/// The occasion, the year, the award and the day considered.
fn round(view: &View<'_>) -> Html {
    let selection = view.selection;
    let named = |name: &str, held: bool| {
        if held { name.to_owned() } else { texts::NOT_HELD.fill(view.lang, &[("what", name)]) }
    };
    let list = |id: &str, words: texts::Words, value: &str, action: fn(String) -> Action, options: Vec<Html>| {
        List {
            id,
            label: view.say(words),
            value,
            help: Html::default(),
            described_by: None,
            disabled: false,
            onchange: send_typed(view.dispatch, action),
            options,
        }
        .draw()
    };
    let occasions = selection::occasions(view.campaign).into_iter().map(|offer| {
        let name = view.say(occasion_words(offer.what));
        option(offer.what, &named(name, offer.held))
    });
    let years = selection::years(view.campaign, &selection.occasion).into_iter().map(|offer| {
        let year = offer.what.to_string();
        option(&year, &named(&year, offer.held))
    });
    let awards = selection::awards(view.campaign, &selection.occasion, selection.year).into_iter();
    let awards = awards.map(|(word, label)| option(word, label));
    let [occasions, years, awards]: [Vec<Html>; 3] = [occasions.collect(), years.collect(), awards.collect()];
    let year = selection.year.map(|year| year.to_string()).unwrap_or_default();
    let award = selection.award.as_deref().unwrap_or_default();
    let set_year = |year: String| Action::Year(year.parse().ok());
    let row = |class: &'static str, list: Html| el("div", class, vec![list]);
    let mut lists =
        vec![row("row", list("occasion", texts::OCCASION, &selection.occasion, Action::Occasion, occasions))];
    if !years.is_empty() {
        lists.push(row("row", list("year", texts::YEAR, &year, set_year, years)));
    }
    lists.push(as_of(view));
    if awards.len() > 1 {
        lists.push(row("row wide", list("award", texts::AWARD, award, Action::Award, awards)));
    }
    el("div", "columns", lists)
}

/// The day considered: today, unless the user sets another.
fn as_of(view: &View<'_>) -> Html {
    let typed_day = &view.desk.as_of;
    // An emptied or half-typed field stays as it is while one types.
    let half_typed = !typed_day.is_empty() && day::parse(typed_day).is_none();
    let value = if half_typed { typed_day.clone() } else { xet_khen::calendar::iso(view.as_of) };
    let shown = day::show(view.as_of, view.lang);
    let is_today = view.as_of == day::today();
    let shown = if is_today { texts::AS_OF_TODAY.fill(view.lang, &[("date", &shown)]) } else { shown };
    let oninput = send_typed::<InputEvent>(view.dispatch, Action::AsOf);
    let date = html! { <input type="date" id="as-of" {value} aria-describedby="as-of-hint" {oninput} /> };
    el(
        "div",
        "row",
        vec![label_for("as-of", "", vec![words(view.say(texts::AS_OF))]), date, hint("as-of-hint", &shown)],
    )
}

/// The sample units, by the outcome that they show.
fn sample(view: &View<'_>) -> Html {
    let campaign = view.campaign;
    if campaign.examples.is_empty() {
        return Html::default();
    }
    let onchange = {
        let (campaign, dispatch) = (campaign.clone(), view.dispatch.clone());
        Callback::from(move |event: Event| {
            let id = typed(&event);
            let kind_of =
                |name: &str| campaign.inputs.iter().find(|input| input.id == name).map_or("", |input| input.answer);
            if let Some(example) = campaign.examples.iter().find(|example| example.id == id) {
                dispatch.dispatch(Action::Fill(Rc::new(Sample::read(&id, &example.request, kind_of))));
            }
        })
    };
    let mut options = vec![option("", view.say(texts::SAMPLE_NONE))];
    for outcome in ["eligible", "ineligible", "incomplete", "needs-ruling", "not-assessable"] {
        let examples = campaign.examples.iter().filter(|example| example.outcome.word() == outcome);
        let examples = examples.map(|example| option(&example.id, &example.name));
        let examples: Vec<Html> = examples.collect();
        if !examples.is_empty() {
            options.push(option_group(view.say(outcome_words(outcome)), examples));
        }
    }
    let list = List {
        id: "sample",
        label: view.say(texts::SAMPLE),
        value: view.desk.sample.as_deref().unwrap_or_default(),
        help: Html::default(),
        described_by: Some("sample-hint".to_owned()),
        disabled: false,
        onchange,
        options,
    };
    el("div", "row", vec![list.draw(), hint("sample-hint", view.say(texts::SAMPLE_HINT))])
}
