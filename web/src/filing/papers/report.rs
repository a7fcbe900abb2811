//! The draft for the achievement report: to read, to copy, to save for Word.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::draft::Draft;
use super::{plain_text, texts};
use crate::app::owned::own;
use crate::filing::browser;
use crate::filing::pieces::{ViewProps, problem};
use crate::words::Words;

/// The field with the draft.
const FIELD: &str = "draft-text";

/// What became of the last thing that was asked for.
#[derive(Clone, Copy, PartialEq)]
enum Done {
    Nothing,
    Working,
    Said(Words),
}

/// The draft.
#[component]
pub fn Report(props: &ViewProps) -> Html {
    let context = &props.context;
    let lang = context.lang;
    let done = use_state(|| Done::Nothing);
    // What was said of one draft is not said of the next.
    use_effect_with(context.clone(), {
        let done = done.clone();
        move |_| done.set(Done::Nothing)
    });
    let draft = match Draft::of(context) {
        Ok(draft) => draft,
        Err(refused) => return problem(&refused),
    };
    let name = ["bao-cao-thanh-tich-", context.campaign.id, ".docx"].concat();
    let text = plain_text::write(&draft);
    let rows = text.lines().count().clamp(8, 24).to_string();
    let copy = Callback::from({
        let done = done.clone();
        move |_: MouseEvent| {
            let done = done.clone();
            spawn_local(async move {
                let copied = browser::copy(FIELD).await;
                done.set(Done::Said(if copied { texts::COPIED } else { texts::NOT_COPIED }));
            });
        }
    });
    let docx = Callback::from({
        let (done, draft, name) = (done.clone(), draft.clone(), name.clone());
        move |_: MouseEvent| {
            let (done, draft, name) = (done.clone(), draft.clone(), name.clone());
            done.set(Done::Working);
            spawn_local(async move {
                let saved = browser::docx(&name, &draft).await;
                done.set(Done::Said(if saved { texts::DOCX_DONE } else { texts::DOCX_FAILED }));
            });
        }
    });
    let said = match *done {
        Done::Nothing => String::new(),
        Done::Working => texts::DOCX_WORKING.get(lang).to_owned(),
        Done::Said(words) => words.fill(lang, &[("file", &name)]),
    };
    own(html! {
        <section class="card draft screen-only" aria-labelledby="draft-heading">
            <h2 id="draft-heading">{ texts::DRAFT.get(lang) }</h2>
            <p class="hint">{ texts::DRAFT_LEAD.get(lang) }</p>
            <label class="unseen" for={FIELD}>{ texts::DRAFT_TEXT.get(lang) }</label>
            <textarea id={FIELD} lang="vi" readonly=true spellcheck="false" {rows} value={text} />
            <p class="actions">
                <button type="button" class="button" id="draft-docx" onclick={docx} disabled={*done == Done::Working}>
                    { texts::DOCX.get(lang) }
                </button>
                <button type="button" class="button quiet" id="draft-copy" onclick={copy}>{ texts::COPY.get(lang) }</button>
                <span id="draft-said" role="status">{ said }</span>
            </p>
        </section>
    })
}
