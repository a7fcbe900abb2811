//! Part 3 of the form: the figures, in the order of the document.

use xet_khen::api::answer::{Campaign, Verdict};
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::field::Question;
use super::request::{Field, asked};
use super::shared::Shared;
use super::state::{Action, Dispatch, Sweep};
use super::texts;

/// What a [`FiguresPart`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The campaign.
    pub campaign: Shared<Campaign>,
    /// All that was typed for the campaign, by its inputs.
    pub fields: Vec<Field>,
    /// The verdict.
    pub verdict: Shared<Verdict>,
    /// What can be taken back.
    pub before: Option<Sweep>,
    /// Where changes go.
    pub dispatch: Dispatch,
}

/// The figures that the candidate's criteria read.
#[component]
pub fn FiguresPart(props: &Props) -> Html {
    let Props { lang, campaign, verdict, .. } = props;
    let lang = *lang;
    let asked = asked(campaign, verdict);
    let is_used = |place: &&usize| campaign.inputs.get(**place).is_some_and(|input| verdict.used.contains(&input.id));
    let [done, total] = [asked.iter().filter(is_used).count(), asked.len()].map(|count| count.to_string());
    html! {
        <section class="part" aria-labelledby="figures">
            <div class="part-head">
                <h2 id="figures" tabindex="-1">{ texts::FIGURES_PART.get(lang) }</h2>
                <p class="hint">{ texts::ANSWERED.fill(lang, &[("done", &done), ("total", &total)]) }</p>
                <button type="button" class="button quiet" id="reset" onclick={send(props, || Action::Reset)}>
                    { texts::RESET.get(lang) }
                </button>
            </div>
            { swept(props) }
            if asked.is_empty() {
                <p>{ texts::NOTHING_ASKED.get(lang) }</p>
            }
            { for asked.into_iter().filter_map(|place| question(place, props)) }
        </section>
    }
}

/// The question at that place among the campaign's inputs, with what has become of it.
fn question(place: usize, props: &Props) -> Option<Html> {
    let Props { lang, campaign, fields, verdict, dispatch, .. } = props;
    let input = campaign.inputs.get(place)?;
    let readers = || verdict.criteria.iter().filter(|criterion| criterion.input == input.id);
    // Where several criteria read one input, an unmet one is what the user must see.
    let status = readers().map(|criterion| criterion.status.word()).max_by_key(|status| *status == "unmet");
    let value = readers().find_map(|criterion| criterion.value.clone()).map(AttrValue::from);
    Some(html! {
        <Question
            key={[campaign.id.as_str(), "/", &input.id].concat()}
            lang={*lang}
            campaign={campaign.clone()}
            field={fields.get(place)?.clone()}
            {status}
            {value}
            dispatch={dispatch.clone()}
        />
    })
}

/// What was done to the whole form, and the way back.
fn swept(props: &Props) -> Html {
    let (done, back) = match props.before {
        None => (None, texts::UNDO),
        Some(Sweep::Reset) => (Some(texts::RESET_DONE), texts::UNDO),
        Some(Sweep::Sample) => (Some(texts::SAMPLE_DONE), texts::UNDO),
        Some(Sweep::Undo) => (Some(texts::UNDO_DONE), texts::REDO),
    };
    let lang = props.lang;
    html! {
        <div class="swept" role="status">
            if let Some(done) = done {
                <span>{ done.get(lang) }</span>
                { " " }
                <button type="button" class="link" id="undo" onclick={send(props, || Action::Undo)}>
                    { back.get(lang) }
                </button>
            }
        </div>
    }
}

fn send(props: &Props, action: fn() -> Action) -> Callback<MouseEvent> {
    let dispatch = props.dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action()))
}
