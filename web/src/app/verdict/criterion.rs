//! One criterion: its state, the rule, what became of it, the bar, the place in the document.

use xet_khen::lang::Lang;
use yew::prelude::*;

use super::bar::{bar, drawn};
use super::words::mark;
use crate::app::shared::Line;
use crate::app::{browser, texts};

/// What a [`CriterionRow`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The criterion.
    pub line: Line,
    /// Whether it decides the verdict.
    pub decides: bool,
    /// The id of what takes the focus in its field.
    pub target: AttrValue,
}

/// One criterion.
#[component]
pub fn CriterionRow(props: &Props) -> Html {
    let lang = props.lang;
    let Some(criterion) = props.line.get() else {
        return Html::default();
    };
    let status = criterion.status.word();
    let basis = match criterion.basis.word() {
        "measured" => texts::MEASURED,
        "attested" => texts::ATTESTED,
        _ => texts::DOCUMENTED,
    };
    let target = props.target.clone();
    html! {
        <li
            class={classes!("criterion", props.decides.then_some("decides"))}
            id={["criterion-", &criterion.id].concat()}
            data-status={status}
        >
            <div class="criterion-head">
                { mark(status, lang) }
                <button type="button" class="link" onclick={Callback::from(move |_| browser::focus(&target))}>
                    { texts::GO_TO_FIELD.get(lang) }
                    <span class="unseen">{ [": ", &criterion.statement].concat() }</span>
                </button>
            </div>
            <p class="statement">{ &criterion.statement }</p>
            { drawn(criterion).map(|place| bar(place, criterion.threshold.as_ref())) }
            <p class="explanation">{ &criterion.explanation }</p>
            <p class="place">{ [&criterion.citation.place, " · ", basis.get(lang)].concat() }</p>
        </li>
    }
}
