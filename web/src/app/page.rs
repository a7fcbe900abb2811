//! The page as one component: what it keeps, what it is told, and when it draws.

use std::mem;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use xet_khen::api::{Problem, Value};
use yew::html::Scope;
use yew::prelude::*;

use super::answers::{About, Answers};
use super::entry::Edit;
use super::excuse::excuses;
use super::message::Message;
use super::request::{Note, asked};
use super::sample::Sample;
use super::selection::carry;
use super::state::{Action, FormState, State};
use super::view::View;
use super::writer::HtmlWriter;
use super::{browser, frame, layout, paper, restore, sheet};
use crate::{library, rules};

/// How long one may pause while typing before a message appears, in milliseconds.
const PAUSE: u32 = 1200;

/// How long the verdict must stand before it is announced, in milliseconds.
const STAND: u32 = 900;

/// What is to be done once the page is drawn.
#[derive(Default)]
enum Next {
    #[default]
    Nothing,
    /// The focus goes to the element of that id.
    Focus(String),
}

/// The page.
pub struct Page {
    home: Callback<Message>,
    state: State,
    answers: Answers,
    /// What a screen reader was told last.
    said: String,
    /// The last verdict that stood for a moment. What stands there when the page opens is not news and is not said.
    heard: String,
    next: Next,
    /// Whether something is being pressed, and which fields the focus has left meanwhile.
    pressing: bool,
    left: Vec<(usize, bool)>,
    press: Option<Timeout>,
    pause: Option<Timeout>,
    stand: Option<Timeout>,
    _listeners: [EventListener; 4],
    _sheet: EventListener,
}

impl Component for Page {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let scope = ctx.link().clone();
        let printed = scope.clone();
        let home = Callback::from(move |message| scope.send_message(message));
        let state = first_state();
        let answers = Answers::new(&state);
        browser::entitle(state.lang);
        Self {
            _listeners: [
                ("lang", Message::Spoken),
                ("pointerdown", Message::Pressing(true)),
                ("pointerup", Message::Pressing(false)),
                ("pointercancel", Message::Pressing(false)),
            ]
            .map(|(event, message)| listen(&home, event, message)),
            _sheet: paper::keep_ready(move || {
                if let Some(Ok(view)) = printed.get_component().as_deref().map(Self::seen) {
                    sheet::write(&view);
                }
            }),
            heard: answers.headline(),
            said: String::new(),
            next: Next::Nothing,
            pressing: false,
            left: Vec::new(),
            press: None,
            pause: None,
            stand: None,
            home,
            state,
            answers,
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Did(action) => self.act(action),
            // Its rules are a file that may still have to come; the scripts say it again once it is there.
            Message::Campaign(id) if !rules::knows(&id, self.state.lang) => {
                browser::ask_for(&id);
                return false;
            }
            Message::Campaign(id) => {
                let carried = library().campaign(&id, self.state.lang, Some(self.answers.as_of));
                let carried = carried.ok().zip(self.about()).map(|(to, about)| carry(&about.selection, &to));
                self.act(Action::Campaign(id, carried.unwrap_or_default()));
            }
            Message::Group(id) => {
                if let Some(kind) = self.about().and_then(|about| about.selection.kind) {
                    self.act(Action::Group(kind, id));
                }
            }
            Message::Sample(id) => {
                if let Some(sample) = self.about().and_then(|about| Sample::of(&about.campaign, &id)) {
                    self.act(Action::Fill(Rc::new(sample)));
                }
            }
            Message::Answered(control, action) => {
                self.act(action);
                self.next = Next::Focus(control);
            }
            Message::Left { input, within } => {
                self.left.push((input, within));
                if self.pressing {
                    return false;
                }
                self.tell_left();
            }
            Message::Pressing(down) => {
                self.pressing = down;
                // A click comes right behind the end of the press.
                self.press = (!down).then(|| self.later(0, Message::Pressed));
                return false;
            }
            Message::Pressed => return self.tell_left(),
            Message::Paused => self.tell(|_, note| !note.waits()),
            Message::Stood => {
                let headline = self.answers.headline();
                if self.heard != headline {
                    self.heard.clone_from(&headline);
                    self.said = headline;
                }
            }
            Message::Spoken => self.act(Action::Lang(browser::lang())),
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let mut html = HtmlWriter::new(self.state.lang, self.home.clone());
        match self.seen() {
            Ok(view) => layout::draw(&mut html, &view),
            Err(problem) => frame::problem(&mut html, problem.message()),
        }
        frame::footer(&mut html);
        let announcer = ["unseen", "announcer", "status", "polite"];
        html.with("p", &["class", "id", "role", "aria-live"], &announcer, |html| html.words(&self.said));
        html.finish()
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        match mem::take(&mut self.next) {
            Next::Nothing => {}
            Next::Focus(id) => browser::focus(&id),
        }
    }
}

impl Page {
    /// What others must know of the form, as one text: the request, what was typed and is no fact yet, the candidate's name, the
    /// outcome, the hash of the rules.
    pub fn handover(&self) -> Value {
        let about = self.about();
        let mut parts = vec![
            ("request", about.map_or(Value::Null, About::request)),
            ("typed", about.map_or(Value::Null, |about| about.typed(self.state.lang))),
            ("name", Value::from(self.state.form.name.trim())),
            // The request always has a day; this is the one that the user has set.
            ("asOf", Value::from(self.state.form.as_of.as_str())),
        ];
        if let Some(Ok(verdict)) = about.map(|about| &about.verdict) {
            parts.push(("outcome", Value::from(verdict.outcome.word())));
            parts.push(("rules", Value::from(verdict.rules.hash)));
        }
        Value::map(parts)
    }

    /// The campaign in the form.
    pub fn campaign(&self) -> &str {
        &self.state.form.campaign
    }

    /// Gives the form what somebody has kept or set, and says what of it does not fit, one line each.
    pub fn restore(scope: &Scope<Self>, given: &Value) -> String {
        let Some((given, notes)) = scope.get_component().map(|page| {
            let State { lang, form, .. } = &page.state;
            restore::read(given, &form.campaign, *lang)
        }) else {
            return String::new();
        };
        scope.send_message(Message::Did(Action::Restore(Rc::new(given))));
        notes.join("\n")
    }

    /// What is seen of it all; the problem that is said instead where there is one.
    fn seen(&self) -> Result<View<'_>, &Problem> {
        let State { lang, form, before } = &self.state;
        let Answers { as_of, campaigns, about, .. } = &self.answers;
        let About { campaign, selection, fields, notices, verdict, .. } = about.as_ref()?;
        let (verdict, before) = (verdict.as_ref()?, before.as_ref().map(|(sweep, _)| *sweep));
        let (lang, as_of) = (*lang, *as_of);
        let asked = asked(campaign, verdict, fields);
        let excuses = excuses(campaign, fields, &asked);
        Ok(View { lang, campaigns, campaign, selection, as_of, form, fields, verdict, notices, before, asked, excuses })
    }

    /// Does what the user did, and has the engine follow.
    fn act(&mut self, action: Action) {
        paper::clear(sheet::ID);
        let lang = self.state.lang;
        let headline = self.answers.headline();
        let notes = self.notes();
        self.state.apply(action);
        self.answers.follow(&self.state);
        if self.state.lang != lang {
            browser::entitle(self.state.lang);
        }
        // A timer that is replaced is cancelled: only the last of several changes counts.
        if self.answers.headline() != headline {
            self.stand = Some(self.later(STAND, Message::Stood));
        }
        let changed = self.notes();
        if changed != notes {
            let problem = changed.iter().any(|note| note.as_ref().is_some_and(|note| !note.waits()));
            self.pause = problem.then(|| self.later(PAUSE, Message::Paused));
        }
    }

    fn about(&self) -> Option<&About> {
        self.answers.about.as_ref().ok()
    }

    fn notes(&self) -> Vec<Option<Note>> {
        self.answers.fields().iter().map(|field| field.note.clone()).collect()
    }

    /// Has what is wrong said at the fields, given by the place of their input, where it is time.
    fn tell(&mut self, is_time: impl Fn(usize, &Note) -> bool) {
        for field in self.answers.fields_mut() {
            if let Some(note) = &field.note {
                field.told |= is_time(field.input, note);
            }
        }
    }

    /// Has it said at the fields that the focus has left; whether there are any. What is merely unfinished is said only when the
    /// whole field is left.
    fn tell_left(&mut self) -> bool {
        let left = mem::take(&mut self.left);
        for (input, _) in &left {
            self.settle(*input);
        }
        for (input, within) in &left {
            self.tell(|field, note| field == *input && !(*within && note.waits()));
        }
        !left.is_empty()
    }

    /// Has what was typed into the field stand as it was understood.
    fn settle(&mut self, input: usize) {
        let field = self.answers.fields().iter().find(|field| field.input == input);
        let is_open = field.is_some_and(|field| field.entry.pair().is_some());
        let name = self.about().and_then(|about| about.campaign.inputs.get(input)).map(|input| input.id.to_owned());
        if let Some(name) = name.filter(|_| is_open) {
            self.act(Action::Edit(name, Edit::Settle));
        }
    }

    fn later(&self, pause: u32, message: Message) -> Timeout {
        let home = self.home.clone();
        Timeout::new(pause, move || home.emit(message))
    }
}

/// Listens to the window.
fn listen(home: &Callback<Message>, event: &'static str, message: Message) -> EventListener {
    let home = home.clone();
    EventListener::new(&gloo::utils::window(), event, move |_| home.emit(message.clone()))
}

/// The form as it is found: the language of the address, the first campaign that was given, nothing typed.
fn first_state() -> State {
    let lang = browser::lang();
    let first = library().rules().into_iter().find(|campaign| !campaign.is_head());
    let campaign = first.map(|campaign| campaign.id.to_owned()).unwrap_or_default();
    State { lang, form: Rc::new(FormState { campaign, ..FormState::default() }), before: None }
}
