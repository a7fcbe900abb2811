//! A list to choose from, with its label.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::browser::typed;

/// What a [`List`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The id of the list.
    pub id: AttrValue,
    /// What is chosen.
    pub label: AttrValue,
    /// The value that is chosen.
    pub value: AttrValue,
    /// What stands between the label and the list.
    #[prop_or_default]
    pub help: Option<Html>,
    /// The ids of what describes the list.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Whether the list cannot be used at present.
    #[prop_or_default]
    pub disabled: bool,
    /// Called with the value that the user chose.
    pub onchoose: Callback<String>,
    /// The options.
    pub children: Html,
}

/// A labelled list to choose from.
#[component]
pub fn List(props: &Props) -> Html {
    let list = use_node_ref();
    {
        let list = list.clone();
        let value = props.value.clone();
        // The browser keeps a list's choice apart from its options' attributes; so it is set when the options are there.
        use_effect(move || {
            if let Some(list) = list.cast::<HtmlSelectElement>().filter(|list| list.value() != value.as_str()) {
                list.set_value(&value);
            }
        });
    }
    let onchange = props.onchoose.reform(|event: Event| typed(&event));
    html! {
        <>
            <label for={props.id.clone()}>{ &props.label }</label>
            { props.help.clone() }
            <span class="list">
                <select
                    ref={list}
                    id={props.id.clone()}
                    disabled={props.disabled}
                    aria-describedby={props.described_by.clone()}
                    {onchange}
                >
                    { props.children.clone() }
                </select>
            </span>
        </>
    }
}
