//! The banner: what has become of the campaign, and what has changed around it since.

use xet_khen::api::answer::{Status, Warning};
use xet_khen::lang::Lang;
use yew::prelude::*;

use super::{icons, texts};

/// What a [`Notices`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// What has become of the campaign on the day considered.
    pub status: Status,
    /// What has changed.
    pub warnings: Vec<Warning>,
}

/// The banner: nothing where there is nothing to know.
#[component]
pub fn Notices(props: &Props) -> Html {
    let Props { lang, status, warnings } = props;
    let lang = *lang;
    let state = status.state.word();
    if state == "open" && warnings.is_empty() {
        return Html::default();
    }
    let heading = match state {
        "ended" => texts::STATUS_ENDED,
        "superseded" => texts::STATUS_SUPERSEDED,
        _ => texts::STATUS_OPEN,
    };
    let changes =
        || html! { <ul>for warning in warnings { <li data-code={warning.code.clone()}>{ &warning.text }</li> }</ul> };
    html! {
        <div class="banner" id="banner" role="note" data-state={state}>
            { icons::info() }
            <div>
                <p class="banner-title">{ heading.get(lang) }</p>
                if state != "open" {
                    <p>{ &status.note }</p>
                    if !warnings.is_empty() {
                        <details id="changes">
                            <summary>{ texts::CHANGES.fill(lang, &[("count", &warnings.len().to_string())]) }</summary>
                            { changes() }
                        </details>
                    }
                } else {
                    { changes() }
                }
            </div>
        </div>
    }
}
