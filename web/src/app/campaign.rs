//! Part 1 of the form: the campaign, the round, the day considered, a sample unit.

use std::rc::Rc;

use crate::library;
use chrono::NaiveDate;
use xet_khen::api::answer::{self, CampaignSummary};
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::browser::typed;
use super::list::List;
use super::notices::Notices;
use super::sample::Sample;
use super::selection::{self, Selection, carry};
use super::shared::Shared;
use super::state::{Action, Desk, Dispatch};
use super::{day, texts};

/// What a [`CampaignPart`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// All campaigns.
    pub campaigns: Rc<Vec<CampaignSummary>>,
    /// The one chosen.
    pub campaign: Shared<answer::Campaign>,
    /// The round and the candidate.
    pub selection: Selection,
    /// What was chosen.
    pub desk: Rc<Desk>,
    /// The day considered.
    pub as_of: NaiveDate,
    /// What else must be known about the campaign.
    pub warnings: Vec<answer::Warning>,
    /// Where changes go.
    pub dispatch: Dispatch,
}

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
#[component]
pub fn CampaignPart(props: &Props) -> Html {
    let Props { lang, campaign, selection, dispatch, .. } = props;
    let lang = *lang;
    let onchoose = {
        let (dispatch, selection, as_of) = (dispatch.clone(), selection.clone(), props.as_of);
        Callback::from(move |id: String| {
            let carried = library().campaign(&id, lang, Some(as_of)).map(|to| carry(&selection, &to));
            dispatch.dispatch(Action::Campaign(id, carried.unwrap_or_default()));
        })
    };
    let document = &campaign.document;
    let issued = match document.signed.as_deref().and_then(day::parse) {
        Some(signed) => {
            texts::ISSUED_BY.fill(lang, &[("issuer", &document.issuer), ("date", &day::show(signed, lang))])
        }
        None => texts::ISSUED_UNDATED.fill(lang, &[("issuer", &document.issuer)]),
    };
    html! {
        <section class="part" aria-labelledby="campaign-part">
            <h2 id="campaign-part">{ texts::CAMPAIGN_PART.get(lang) }</h2>
            <div class="row">
                <List
                    id="campaign"
                    label={texts::CAMPAIGN.get(lang)}
                    value={campaign.id.clone()}
                    described_by="document"
                    {onchoose}
                >
                    for summary in props.campaigns.iter() {
                        <option value={summary.id.clone()}>{ &summary.title }</option>
                    }
                </List>
                <p class="hint" id="document">{ [document.name.as_str(), ", ", &issued, "."].concat() }</p>
            </div>
            <Notices {lang} status={campaign.status.clone()} warnings={props.warnings.clone()} />
            { round(props) }
            { sample(props) }
        </section>
    }
}

/// The occasion, the year, the award and the day considered.
fn round(props: &Props) -> Html {
    let Props { lang, campaign, selection, dispatch, .. } = props;
    let lang = *lang;
    let send = |action: fn(String) -> Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |value| dispatch.dispatch(action(value)))
    };
    let named = |name: &str, held: bool| {
        if held { name.to_owned() } else { texts::NOT_HELD.fill(lang, &[("what", name)]) }
    };
    let occasions = selection::occasions(campaign);
    let years = selection::years(campaign, &selection.occasion);
    let awards = selection::awards(campaign, &selection.occasion, selection.year);
    html! {
        <div class="columns">
            <div class="row">
                <List id="occasion" label={texts::OCCASION.get(lang)} value={selection.occasion.clone()}
                    onchoose={send(Action::Occasion)}>
                    for offer in occasions {
                        <option value={offer.what}>{ named(occasion_words(offer.what).get(lang), offer.held) }</option>
                    }
                </List>
            </div>
            if !years.is_empty() {
                <div class="row">
                    <List id="year" label={texts::YEAR.get(lang)}
                        value={selection.year.map(|year| year.to_string()).unwrap_or_default()}
                        onchoose={send(|year| Action::Year(year.parse().ok()))}>
                        for offer in years {
                            <option value={offer.what.to_string()}>{ named(&offer.what.to_string(), offer.held) }</option>
                        }
                    </List>
                </div>
            }
            if awards.len() > 1 {
                <div class="row wide">
                    <List id="award" label={texts::AWARD.get(lang)} value={selection.award.clone().unwrap_or_default()}
                        onchoose={send(Action::Award)}>
                        for (word, label) in awards {
                            <option value={word}>{ label }</option>
                        }
                    </List>
                </div>
            }
            { as_of(props, send(Action::AsOf)) }
        </div>
    }
}

/// The day considered: today, unless the user sets another.
fn as_of(props: &Props, onset: Callback<String>) -> Html {
    let lang = props.lang;
    let shown = day::show(props.as_of, lang);
    let is_today = props.as_of == day::today();
    let typed_day = &props.desk.as_of;
    // An emptied field stays empty while one types another day.
    let touched = !typed_day.is_empty() && day::parse(typed_day).is_none();
    let value = if touched { typed_day.clone() } else { props.as_of.format("%Y-%m-%d").to_string() };
    html! {
        <div class="row">
            <label for="as-of">{ texts::AS_OF.get(lang) }</label>
            <input type="date" id="as-of" {value} aria-describedby="as-of-hint"
                oninput={onset.reform(|event: InputEvent| typed(&event))} />
            <p class="hint" id="as-of-hint">
                { if is_today { texts::AS_OF_TODAY.fill(lang, &[("date", &shown)]) } else { shown } }
            </p>
        </div>
    }
}

/// The sample units, by the outcome that they show.
fn sample(props: &Props) -> Html {
    let Props { lang, campaign, dispatch, desk, .. } = props;
    let lang = *lang;
    if campaign.examples.is_empty() {
        return Html::default();
    }
    let onchoose = {
        let (campaign, dispatch) = (campaign.clone(), dispatch.clone());
        Callback::from(move |id: String| {
            let kind_of =
                |name: &str| campaign.inputs.iter().find(|input| input.id == name).map_or("", |input| input.answer);
            if let Some(example) = campaign.examples.iter().find(|example| example.id == id) {
                dispatch.dispatch(Action::Fill(Rc::new(Sample::read(&id, &example.request, kind_of))));
            }
        })
    };
    let outcomes = ["eligible", "ineligible", "incomplete", "needs-ruling", "not-assessable"];
    let group = |outcome: &'static str| {
        let mut examples = campaign.examples.iter().filter(|example| example.outcome.word() == outcome).peekable();
        examples.peek()?;
        Some(html! {
            <optgroup label={super::verdict::outcome_words(outcome).get(lang)}>
                for example in examples {
                    <option value={example.id.clone()}>{ &example.name }</option>
                }
            </optgroup>
        })
    };
    html! {
        <div class="row">
            <List id="sample" label={texts::SAMPLE.get(lang)} value={desk.sample.clone().unwrap_or_default()}
                described_by="sample-hint" {onchoose}>
                <option value="">{ texts::SAMPLE_NONE.get(lang) }</option>
                { for outcomes.into_iter().filter_map(group) }
            </List>
            <p class="hint" id="sample-hint">{ texts::SAMPLE_HINT.get(lang) }</p>
        </div>
    }
}
