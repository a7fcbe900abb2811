//! Step 2: the list as it was understood, to be put in order and mended; and the rows that were not understood.

use std::rc::Rc;

use xet_khen::lang::Lang;
use yew::prelude::*;

use super::form::NomineeForm;
use super::letters::Letters;
use super::nominee::Nominee;
use super::pieces::{button, group_words, icon, step};
use super::read::Wrong;
use super::row_status::{RowStatus, RowStatuses};
use super::setting::Setting;
use super::state::{Action, Done, Entry, Intake, ListState};
use super::{shell, texts};
use crate::app::browser::focus;
use crate::app::owned::own;

/// What the step is drawn from.
#[derive(PartialEq, Properties)]
pub struct RowsProps {
    /// The campaign.
    pub setting: Setting,
    /// The list.
    pub list: Rc<ListState>,
    /// What became of the nominees, by key.
    pub statuses: Rc<RowStatuses>,
}

/// A row that is being dragged, and the one that it would take the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Drag {
    key: u32,
    over: u32,
}

/// What a row is told to do with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shift {
    Up,
    Down,
    Grab,
    Leave,
}

/// Step 2.
#[component]
pub fn Rows(props: &RowsProps) -> Html {
    let RowsProps { setting, list, statuses } = props;
    let lang = setting.context.lang;
    let drag = use_state(|| None::<Drag>);
    let to_focus = use_mut_ref(|| None::<String>);
    use_effect({
        let to_focus = to_focus.clone();
        // A row that moves in the document loses the focus; it gets it back once it stands.
        move || {
            if let Some(id) = to_focus.take() {
                focus(&id);
            }
        }
    });

    let latest = use_mut_ref(|| list.clone());
    *latest.borrow_mut() = list.clone();
    let on_shift = {
        let drag = drag.clone();
        // One callback for all rows and lists, so that a row is drawn again only where it has changed.
        use_callback(setting.act.clone(), move |(key, shift): (u32, Shift), act| {
            let list = latest.borrow().clone();
            let Some(place) = list.place(key) else { return };
            let next = place.checked_add(1).filter(|next| *next < list.entries.len());
            let (to, which) = match shift {
                Shift::Grab => return drag.set(Some(Drag { key, over: key })),
                Shift::Up => (place.checked_sub(1), "up"),
                Shift::Down => (next, "down"),
                Shift::Leave => {
                    let neighbour = next.or(place.checked_sub(1)).and_then(|place| list.entries.get(place));
                    let id = neighbour.map_or_else(|| "list-check".to_owned(), |entry| row_id("remove", entry.key));
                    *to_focus.borrow_mut() = Some(id);
                    return act.emit(Action::Remove(key));
                }
            };
            if let Some(to) = to {
                *to_focus.borrow_mut() = Some(row_id(which, key));
                act.emit(Action::Move(key, to));
            }
        })
    };
    let on_drag = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            let Some(now) = *drag else { return };
            if let Some(over) = shell::row_under(&event).filter(|over| now.over != *over) {
                drag.set(Some(Drag { over, ..now }));
            }
        })
    };
    let on_drop = {
        let (drag, list, act) = (drag.clone(), list.clone(), setting.act.clone());
        Callback::from(move |_: PointerEvent| {
            if let Some(Drag { key, over }) = *drag {
                drag.set(None);
                if let Some(to) = list.place(over).filter(|_| key != over) {
                    act.emit(Action::Move(key, to));
                }
            }
        })
    };
    let on_cancel = {
        let drag = drag.clone();
        Callback::from(move |_: PointerEvent| drag.set(None))
    };
    let act = |action: Action| setting.act.reform(move |_: MouseEvent| action.clone());
    let last = list.entries.len();
    let rows = (1..).zip(&list.entries).map(|(number, entry)| {
        let dragged = drag.filter(|drag| drag.key == entry.key).is_some();
        let over = drag.filter(|drag| drag.over == entry.key && drag.key != entry.key).is_some();
        html! {
            <EntryRow key={entry.key} setting={setting.clone()} entry={entry.clone()} {number} {last} {dragged} {over}
                status={statuses.get(&entry.key).cloned()} on_shift={on_shift.clone()} />
        }
    });
    let wrong = list.wrong.iter().map(|(key, wrong)| {
        html! { <WrongRow key={*key} name={*key} setting={setting.clone()} wrong={wrong.clone()} /> }
    });

    own(step("list-check", texts::STEP_CHECK, lang, |html| {
        html.with("p", &["class", "id", "role"], &["swept", "list-done", "status"], |html| {
            html.words(&done_words(list, setting));
        });
        html.group(|html| {
            if !list.wrong.is_empty() {
                html.element("div", "list-wrong", |html| {
                    let count = list.wrong.len().to_string();
                    html.text("h3", "", &texts::WRONG_ROWS.fill(lang, &[("count", &count)]));
                    html.message("p", "hint", texts::WRONG_HELP);
                    html.element("ul", "", |html| wrong.for_each(|row| html.node(row)));
                });
            }
        });
        html.group(|html| {
            if list.entries.is_empty() {
                html.message("p", "hint", texts::NOBODY);
            } else {
                html.text("p", "", &texts::COUNT.fill(lang, &[("count", &last.to_string())]));
                html.message("p", "hint", texts::MOVE_HELP);
            }
        });
        html.element("p", "list-buttons", |html| {
            html.group(|html| {
                if list.has_past() {
                    html.node(button("button quiet", "list-undo", texts::UNDO.get(lang), act(Action::Undo)));
                }
            });
            if !list.entries.is_empty() || !list.wrong.is_empty() {
                html.node(button("button quiet", "list-clear", texts::CLEAR.get(lang), act(Action::Clear)));
                let on_see = Callback::from(|_| focus("list-result"));
                html.node(button("button quiet narrow", "list-see", texts::SEE_RESULT.get(lang), on_see));
            }
        });
        html.node(html! {
            <ol class="nominees" data-dragging={drag.is_some().then_some("true")} onpointermove={on_drag} onpointerup={on_drop}
                onpointercancel={on_cancel}>
                { for rows }
            </ol>
        });
    }))
}

/// The id of a part of a row.
fn row_id(part: &str, key: u32) -> String {
    ["row-", part, "-", &key.to_string()].concat()
}

/// What was done last, in words.
fn done_words(list: &ListState, setting: &Setting) -> String {
    let lang = setting.context.lang;
    let all = list.entries.len().to_string();
    match &list.done {
        Done::Nothing => String::new(),
        Done::Read(read) => read_words(read, lang),
        Done::Added(name) => texts::DONE_ADDED.fill(lang, &[("name", name)]),
        Done::Moved(name, place) => {
            texts::DONE_MOVED.fill(lang, &[("name", name), ("place", &place.to_string()), ("all", &all)])
        }
        Done::Removed(name) => texts::DONE_REMOVED.fill(lang, &[("name", name)]),
        Done::Cleared => texts::DONE_CLEARED.get(lang).to_owned(),
        Done::Undone => texts::DONE_UNDONE.get(lang).to_owned(),
    }
}

/// What is said of a table that was read.
fn read_words(read: &Intake, lang: Lang) -> String {
    let after = read.added.saturating_add(read.before).to_string();
    let mut said = vec![texts::DONE_READ.fill(lang, &[("added", &read.added.to_string()), ("all", &after)])];
    if read.wrong > 0 {
        said.push(texts::DONE_WRONG.fill(lang, &[("count", &read.wrong.to_string())]));
    }
    if read.reordered {
        said.push(texts::DONE_REORDERED.get(lang).to_owned());
    }
    let letters = read.was.map(|was| match was {
        Letters::Tcvn3 => texts::LETTERS_TCVN3,
        Letters::Vni => texts::LETTERS_VNI,
        Letters::TwiceUtf8 => texts::LETTERS_TWICE,
    });
    let rows = |rows: &[usize]| rows.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    for (words, key, list) in [
        (texts::DONE_LETTERS, "letters", letters.map_or("", |letters| letters.get(lang)).to_owned()),
        (texts::DONE_REPEATED, "names", read.repeated.join("; ")),
        (texts::DONE_SECTIONS, "rows", rows(&read.sections)),
        (texts::DONE_ABOVE, "rows", rows(&read.above)),
        (texts::DONE_UNREAD, "columns", read.unread.join(", ")),
    ] {
        if !list.is_empty() {
            said.push(words.fill(lang, &[(key, &list)]));
        }
    }
    said.join(" ")
}

/// Whether the form of a row is open. It takes the focus when it opens.
#[hook]
fn use_edited(key: u32) -> UseStateHandle<bool> {
    let is_edited = use_state(|| false);
    use_effect_with(*is_edited, move |is_edited| {
        if *is_edited {
            focus(&[&row_id("form", key), "-name"].concat());
        }
    });
    is_edited
}

#[derive(PartialEq, Properties)]
struct EntryRowProps {
    setting: Setting,
    entry: Entry,
    number: usize,
    last: usize,
    dragged: bool,
    over: bool,
    status: Option<Rc<RowStatus>>,
    on_shift: Callback<(u32, Shift)>,
}

/// One nominee in its place.
#[component]
fn EntryRow(props: &EntryRowProps) -> Html {
    let EntryRowProps { setting, entry: Entry { key, nominee }, number, last, dragged, over, status, on_shift } = props;
    let (lang, key) = (setting.context.lang, *key);
    let is_edited = use_edited(key);
    let shift = |shift: Shift| on_shift.reform(move |_: MouseEvent| (key, shift));
    let on_key = {
        let on_shift = on_shift.clone();
        Callback::from(move |event: KeyboardEvent| {
            let shift = match event.key().as_str() {
                "ArrowUp" if event.alt_key() => Shift::Up,
                "ArrowDown" if event.alt_key() => Shift::Down,
                _ => return,
            };
            event.prevent_default();
            on_shift.emit((key, shift));
        })
    };
    let on_grab = {
        let on_shift = on_shift.clone();
        Callback::from(move |event: PointerEvent| {
            event.prevent_default();
            shell::capture(&event);
            on_shift.emit((key, Shift::Grab));
        })
    };
    let on_edit = {
        let is_edited = is_edited.clone();
        Callback::from(move |_| is_edited.set(true))
    };
    let on_done = {
        let (is_edited, act) = (is_edited.clone(), setting.act.clone());
        Callback::from(move |nominee: Option<Nominee>| {
            is_edited.set(false);
            focus(&row_id("edit", key));
            if let Some(nominee) = nominee {
                act.emit(Action::Change(key, nominee));
            }
        })
    };
    let named = |words: crate::words::Words| words.fill(lang, &[("name", &nominee.name)]);
    let mover = |which: &str, words, path: &'static str, stuck: bool, to: Shift| {
        html! {
            <button type="button" class="mover" id={row_id(which, key)} aria-label={named(words)}
                aria-disabled={stuck.then_some("true")} onclick={shift(to)}>{ icon(path) }</button>
        }
    };
    let tags = [(nominee.subordinate, texts::SUBORDINATE), (nominee.contributor, texts::CONTRIBUTOR)];
    let tags = tags.into_iter().filter(|(on, _)| *on).map(|(_, words)| words.get(lang));
    let about: Vec<String> = std::iter::once(group_words(nominee.group, lang))
        .chain((!nominee.body.is_empty()).then(|| nominee.body.clone()))
        .chain(tags.map(str::to_owned))
        .collect();
    own(html! {
        <li class={classes!("nominee", dragged.then_some("dragged"), over.then_some("over"))} data-key={key.to_string()}
            onkeydown={on_key}>
            <span class="handle" aria-hidden="true" onpointerdown={on_grab}>{ icon("M9 6h.1M15 6h.1M9 12h.1M15 12h.1M9 18h.1M15 18h.1") }</span>
            <span class="place-number">{ *number }</span>
            <div class="nominee-words">
                <p class="nominee-name" translate="no">{ &nominee.name }</p>
                <p class="hint">{ about.join(" · ") }</p>
            </div>
            if let Some(status) = status {
                <span class="standing">{ status.quota.mark(lang) }{ status.standard.mark(lang) }</span>
            }
            <span class="nominee-buttons">
                { mover("up", texts::MOVE_UP, "M12 19V5M6 11l6-6l6 6", *number == 1, Shift::Up) }
                { mover("down", texts::MOVE_DOWN, "M12 5v14M6 13l6 6l6-6", number == last, Shift::Down) }
                <button type="button" class="link" id={row_id("edit", key)} aria-expanded={is_edited.to_string()} onclick={on_edit}>
                    { texts::EDIT.get(lang) }<span class="unseen">{ named(texts::OF_NAME) }</span>
                </button>
                <button type="button" class="link" id={row_id("remove", key)} onclick={shift(Shift::Leave)}>
                    { texts::REMOVE.get(lang) }<span class="unseen">{ named(texts::OF_NAME) }</span>
                </button>
            </span>
            if *is_edited {
                <NomineeForm id={row_id("form", key)} setting={setting.clone()} start={(**nominee).clone()} submit={texts::SAVE}
                    can_cancel=true {on_done} />
            }
        </li>
    })
}

#[derive(PartialEq, Properties)]
struct WrongRowProps {
    setting: Setting,
    name: u32,
    wrong: Rc<Wrong>,
}

/// One row that was not understood: what it says, why, and the way to mend it.
#[component]
fn WrongRow(props: &WrongRowProps) -> Html {
    let WrongRowProps { setting, name: key, wrong } = props;
    let (lang, key) = (setting.context.lang, *key);
    let is_edited = use_edited(key);
    let on_edit = {
        let is_edited = is_edited.clone();
        Callback::from(move |_| is_edited.set(true))
    };
    let on_done = {
        let (is_edited, act) = (is_edited.clone(), setting.act.clone());
        Callback::from(move |nominee: Option<Nominee>| match nominee {
            Some(nominee) => {
                focus("list-check");
                act.emit(Action::Settle(key, nominee));
            }
            None => is_edited.set(false),
        })
    };
    let row = texts::ROW.fill(lang, &[("row", &wrong.row.to_string())]);
    let cells: Vec<&str> = wrong.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    let of_row = |words: &'static str| html! { <>{ words }<span class="unseen">{ texts::OF_NAME.fill(lang, &[("name", &row)]) }</span></> };
    own(html! {
        <li class="wrong-row">
            <p><strong>{ &row }</strong>{ ": " }{ cells.join(" | ") }</p>
            { for wrong.faults.iter().map(|fault| html! { <p class="error">{ fault.say(&setting.vocabulary, lang) }</p> }) }
            if *is_edited {
                <NomineeForm id={row_id("form", key)} setting={setting.clone()} start={wrong.draft.clone()} submit={texts::ADD}
                    can_cancel=true {on_done} />
            } else {
                <p class="list-buttons">
                    <button type="button" class="link" onclick={on_edit}>{ of_row(texts::EDIT.get(lang)) }</button>
                    <button type="button" class="link" onclick={setting.act.reform(move |_| Action::Remove(key))}>
                        { of_row(texts::REMOVE.get(lang)) }
                    </button>
                </p>
            }
        </li>
    })
}
