//! Step 1: a table that is pasted, typed or opened, or one nominee after the other.

use gloo::file::callbacks::{FileReader, read_as_bytes};
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use xet_khen::model::Kind;
use yew::prelude::*;

use super::fault::Trouble;
use super::form::NomineeForm;
use super::letters;
use super::nominee::Nominee;
use super::pieces::{GroupList, button, column_words, label, labels, step};
use super::read::{Heading, Unsaid, understand};
use super::setting::Setting;
use super::state::Action;
use super::{sample, shell, texts};
use crate::app::browser::typed;
use crate::app::kind_words;
use crate::app::owned::own;
use crate::app::writer::HtmlWriter;

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
                match bytes.map_err(|_| Trouble::Encoding).and_then(|bytes| letters::decode(&bytes)) {
                    Ok(text) => take.emit((shell::table_of_page(&text).unwrap_or(text), Heading::Detect)),
                    Err(found) => trouble.set(Some(found)),
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
    own(step("list-enter", texts::STEP_ENTER, lang, |html| {
        html.element("div", "row", |html| {
            label(html, "", "list-paste", texts::PASTE_LABEL);
            html.with("p", &["class", "id"], &["hint", "list-paste-hint"], |html| {
                html.words(texts::PASTE_HINT.get(lang));
            });
            html.node(html! {
                <textarea id="list-paste" class="list-paste" rows="5" autocomplete="off" spellcheck="false" wrap="off"
                    aria-describedby="list-paste-hint list-trouble" aria-invalid={trouble.is_some().then_some("true")}
                    value={(*text).clone()} onpaste={on_paste} oninput={on_input} />
            });
        });
        html.with("div", &["id", "role"], &["list-trouble", "alert"], |html| {
            let Some(trouble) = &*trouble else { return };
            html.text("p", "error", &trouble.say(lang));
            if *trouble == Trouble::HeadingUnclear {
                html.element("p", "list-buttons", |html| {
                    let on_heading = take_text(Heading::First);
                    html.node(button("button quiet", "list-is-heading", texts::IS_HEADING.get(lang), on_heading));
                    let on_nominee = take_text(Heading::None);
                    html.node(button("button quiet", "list-is-nominee", texts::IS_NOMINEE.get(lang), on_nominee));
                });
            }
        });
        html.element("p", "list-buttons", |html| {
            html.node(button("button", "list-read", texts::READ_TABLE.get(lang), take_text(Heading::Detect)));
            html.node(html! {
                <input type="file" id="list-file" class="unseen" accept=".csv,.tsv,.txt" onchange={on_file} />
            });
            label(html, "button quiet file", "list-file", texts::OPEN_FILE);
            html.node(button("button quiet", "list-sample", texts::TRY_SAMPLE.get(lang), on_sample));
        });
        html.element("details", "", |html| {
            html.message("summary", "", texts::UNSAID_HELP);
            html.element("div", "row", |html| {
                label(html, "", "unsaid-group", texts::UNSAID_GROUP);
                html.node(html! {
                    <GroupList id="unsaid-group" setting={setting.clone()} chosen={unsaid.group} none={texts::UNSAID_NONE}
                        on_choose={on_unsaid_group} />
                });
            });
            html.element("div", "row", |html| {
                label(html, "", "unsaid-body", texts::UNSAID_BODY);
                html.node(html! {
                    <input type="text" id="unsaid-body" autocomplete="off" value={unsaid.body.clone()} oninput={on_unsaid_body} />
                });
            });
        });
        html.element("details", "", |html| {
            html.message("summary", "", texts::COLUMNS_HELP);
            columns_help(html, setting);
        });
        html.element("details", "", |html| {
            html.message("summary", "", texts::ADD_ONE);
            html.node(html! {
                <NomineeForm key={setting.vocabulary.campaign} id="new" setting={setting.clone()} start={Nominee::default()}
                    submit={texts::ADD} on_done={on_add} />
            });
        });
    }))
}

/// Which columns a table has, and the groups that it may name.
fn columns_help(html: &mut HtmlWriter, setting: &Setting) {
    let lang = setting.context.lang;
    let columns = column_words(lang);
    let values = [("columns", columns.as_str())];
    html.element("div", "list-help", |html| {
        html.text("p", "", &texts::COLUMNS_HEADED.fill(lang, &values));
        html.text("p", "", &texts::COLUMNS_PLAIN.fill(lang, &values));
        html.message("p", "", texts::COLUMNS_FIGURES);
        html.message("p", "", texts::COLUMNS_GROUPS);
        html.element("dl", "", |html| {
            for &kind in Kind::ALL {
                html.message("dt", "", kind_words(kind));
                html.text("dd", "", &labels(&setting.vocabulary, kind, lang).join("; "));
            }
        });
    });
}
