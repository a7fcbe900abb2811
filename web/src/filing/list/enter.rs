//! Step 1: a table that is pasted, typed or opened, or one nominee after the other.

use gloo::file::callbacks::{FileReader, read_as_bytes};
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use xet_khen::model::Kind;
use yew::prelude::*;

use super::fault::Trouble;
use super::form::NomineeForm;
use super::nominee::Nominee;
use super::pieces::{GroupList, button, column_words, labels, step};
use super::read::{Heading, Unsaid, understand};
use super::setting::Setting;
use super::state::Action;
use super::{sample, shell, texts};
use crate::app::browser::typed;
use crate::app::kind_words;
use crate::app::owned::own;

/// What the step is drawn from.
#[derive(PartialEq, Properties)]
pub struct EnterProps {
    /// The campaign.
    pub setting: Setting,
}

/// Step 1.
#[component]
pub fn Enter(props: &EnterProps) -> Html {
    let setting = &props.setting;
    let lang = setting.context.lang;
    let text = use_state(String::new);
    let trouble = use_state(|| None::<Trouble>);
    let unsaid = use_state(Unsaid::default);
    let pasted = use_mut_ref(|| false);
    let reader = use_mut_ref(|| None::<FileReader>);
    // Groups of another campaign are nothing to this one.
    use_effect_with(setting.vocabulary.campaign, {
        let unsaid = unsaid.clone();
        move |_| unsaid.set(Unsaid::default())
    });

    let take = {
        let (setting, text, trouble, unsaid) = (setting.clone(), text.clone(), trouble.clone(), unsaid.clone());
        Callback::from(move |(table, heading): (String, Heading)| {
            match understand(&table, &setting.vocabulary, &unsaid, heading) {
                Ok(reading) => {
                    setting.act.emit(Action::Take(reading));
                    text.set(String::new());
                    trouble.set(None);
                }
                Err(found) => {
                    text.set(table);
                    trouble.set(Some(found));
                }
            }
        })
    };
    let take_text = |heading: Heading| {
        let (take, text) = (take.clone(), text.clone());
        Callback::from(move |_: MouseEvent| take.emit(((*text).clone(), heading)))
    };
    let on_input = {
        let (take, text, pasted) = (take.clone(), text.clone(), pasted.clone());
        Callback::from(move |event: InputEvent| {
            let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
            let Some(area) = area else { return };
            let now = area.value();
            // What is pasted into an empty box is a table; what is typed is read when the user says so.
            if pasted.replace(false) && text.trim().is_empty() {
                // The state knows nothing of the text yet, so drawing would leave it in the box.
                area.set_value("");
                take.emit((now, Heading::Detect));
            } else {
                text.set(now);
            }
        })
    };
    let on_paste = Callback::from(move |_: Event| *pasted.borrow_mut() = true);
    let on_file = {
        let (take, trouble, reader) = (take.clone(), trouble.clone(), reader);
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let file = input.as_ref().and_then(|input| input.files()?.get(0));
            let (Some(input), Some(file)) = (input, file) else { return };
            let (take, trouble) = (take.clone(), trouble.clone());
            let read = read_as_bytes(&gloo::file::File::from(file), move |bytes| {
                match bytes.ok().and_then(|bytes| shell::decode(&bytes)) {
                    Some(table) => take.emit((table, Heading::Detect)),
                    None => trouble.set(Some(Trouble::Encoding)),
                }
            });
            *reader.borrow_mut() = Some(read);
            // The same file may be opened again after a change.
            input.set_value("");
        })
    };
    let on_sample = {
        let (setting, take) = (setting.clone(), take.clone());
        Callback::from(move |_| take.emit((sample::table(&setting.context, &setting.vocabulary), Heading::First)))
    };
    let on_unsaid_group = {
        let unsaid = unsaid.clone();
        Callback::from(move |group| unsaid.set(Unsaid { group, ..(*unsaid).clone() }))
    };
    let on_unsaid_body = {
        let unsaid = unsaid.clone();
        Callback::from(move |event: InputEvent| unsaid.set(Unsaid { body: typed(&event), ..(*unsaid).clone() }))
    };
    let on_add = {
        let act = setting.act.clone();
        Callback::from(move |nominee: Option<Nominee>| {
            if let Some(nominee) = nominee {
                act.emit(Action::Add(nominee));
            }
        })
    };
    let file_label = html! { <label class="button quiet file" for="list-file">{ texts::OPEN_FILE.get(lang) }</label> };

    own(step(
        "list-enter",
        texts::STEP_ENTER,
        lang,
        html! {
            <>
                <div class="row">
                    <label for="list-paste">{ texts::PASTE_LABEL.get(lang) }</label>
                    <p class="hint" id="list-paste-hint">{ texts::PASTE_HINT.get(lang) }</p>
                    <textarea id="list-paste" class="list-paste" rows="5" autocomplete="off" spellcheck="false" wrap="off"
                        aria-describedby="list-paste-hint list-trouble" aria-invalid={trouble.is_some().then_some("true")}
                        value={(*text).clone()} onpaste={on_paste} oninput={on_input} />
                </div>
                <div id="list-trouble" role="alert">
                    if let Some(trouble) = &*trouble {
                        <p class="error">{ trouble.say(lang) }</p>
                        if *trouble == Trouble::HeadingUnclear {
                            <p class="list-buttons">
                                { button("button quiet", "list-is-heading", texts::IS_HEADING.get(lang), take_text(Heading::First)) }
                                { button("button quiet", "list-is-nominee", texts::IS_NOMINEE.get(lang), take_text(Heading::None)) }
                            </p>
                        }
                    }
                </div>
                <p class="list-buttons">
                    { button("button", "list-read", texts::READ_TABLE.get(lang), take_text(Heading::Detect)) }
                    <input type="file" id="list-file" class="unseen" accept=".csv,.tsv,.txt" onchange={on_file} />
                    { file_label }
                    { button("button quiet", "list-sample", texts::TRY_SAMPLE.get(lang), on_sample) }
                </p>
                <details>
                    <summary>{ texts::UNSAID_HELP.get(lang) }</summary>
                    <div class="row">
                        <label for="unsaid-group">{ texts::UNSAID_GROUP.get(lang) }</label>
                        <GroupList id="unsaid-group" setting={setting.clone()} chosen={unsaid.group} none={texts::UNSAID_NONE}
                            on_choose={on_unsaid_group} />
                    </div>
                    <div class="row">
                        <label for="unsaid-body">{ texts::UNSAID_BODY.get(lang) }</label>
                        <input type="text" id="unsaid-body" autocomplete="off" value={unsaid.body.clone()} oninput={on_unsaid_body} />
                    </div>
                </details>
                <details>
                    <summary>{ texts::COLUMNS_HELP.get(lang) }</summary>
                    { columns_help(setting) }
                </details>
                <details>
                    <summary>{ texts::ADD_ONE.get(lang) }</summary>
                    <NomineeForm key={setting.vocabulary.campaign} id="new" setting={setting.clone()} start={Nominee::default()}
                        submit={texts::ADD} on_done={on_add} />
                </details>
            </>
        },
    ))
}

/// Which columns a table has, and the groups that it may name.
fn columns_help(setting: &Setting) -> Html {
    let lang = setting.context.lang;
    let columns = column_words(lang);
    let values = [("columns", columns.as_str())];
    let groups = |kind: Kind| {
        html! {
            <>
                <dt>{ kind_words(kind).get(lang) }</dt>
                <dd>{ labels(&setting.vocabulary, kind, lang).join("; ") }</dd>
            </>
        }
    };
    html! {
        <div class="list-help">
            <p>{ texts::COLUMNS_HEADED.fill(lang, &values) }</p>
            <p>{ texts::COLUMNS_PLAIN.fill(lang, &values) }</p>
            <p>{ texts::COLUMNS_FIGURES.get(lang) }</p>
            <p>{ texts::COLUMNS_GROUPS.get(lang) }</p>
            <dl>{ for Kind::ALL.iter().map(|kind| groups(*kind)) }</dl>
        </div>
    }
}
