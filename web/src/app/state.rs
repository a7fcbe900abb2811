//! Everything that the page remembers, and how it changes: no browser in it, no clock.

use std::rc::Rc;

use xet_khen::lang::Lang;
use xet_khen::model::{Award, Kind, Occasion};

use super::entry::{Edit, Entry};
use super::keyed::Keyed;
use super::restore::Given;
use super::sample::Sample;
use super::selection::Choice;

/// Everything that the page remembers. Nothing of it is stored anywhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The language of the page.
    pub lang: Lang,
    /// What is in the form.
    pub form: Rc<FormState>,
    /// The form before the last sweeping change, to go back to.
    pub before: Option<(Sweep, Rc<FormState>)>,
}

/// A change that replaces what was typed, and can be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sweep {
    /// The form was emptied.
    Reset,
    /// The form was filled with a sample unit.
    Sample,
    /// The form was filled from a link or a file.
    Restored,
    /// One of these was undone; undoing that does it again.
    Undo,
}

/// What is in the form: all that was chosen and typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormState {
    /// The campaign; empty until the first one is known.
    pub campaign: String,
    /// The round and the candidate, by campaign.
    pub choices: Keyed<Choice>,
    /// What was typed, by campaign and input.
    pub entries: Keyed<Entry>,
    /// The readings that were chosen, by campaign and question.
    pub readings: Keyed<String>,
    /// The day considered, as the date field gives it; empty for today.
    pub as_of: String,
    /// The candidate's name, for the printed sheet.
    pub name: String,
    /// The sample unit that fills the form, until it is changed.
    pub sample: Option<String>,
}

/// What the user did.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Chose a language.
    Lang(Lang),
    /// Set the day considered.
    AsOf(String),
    /// Chose a campaign; with what of the present selection fits it, should it be new in the form.
    Campaign(String, Choice),
    /// Chose an occasion.
    Occasion(Option<Occasion>),
    /// Chose a year.
    Year(Option<u16>),
    /// Chose an award.
    Award(Option<Award>),
    /// Chose collective or individual.
    Kind(Kind),
    /// Chose a group of that kind.
    Group(Kind, String),
    /// Changed the entry of an input.
    Edit(String, Edit),
    /// Chose a reading of a question.
    Read(String, String),
    /// Typed the candidate's name.
    Name(String),
    /// Filled the form with a sample unit.
    Fill(Rc<Sample>),
    /// Opened a link or a file, or stands in a page that gives something.
    Restore(Rc<Given>),
    /// Emptied the form.
    Reset,
    /// Took the last sweeping change back.
    Undo,
}

impl FormState {
    /// The key of an input or a question of the campaign.
    fn key(&self, name: &str) -> String {
        [self.campaign.as_str(), "/", name].concat()
    }

    /// What was typed for an input of the campaign.
    pub fn entry(&self, input: &str) -> Entry {
        self.entries.get(&self.key(input)).cloned().unwrap_or_default()
    }

    /// The reading that was chosen for a question of the campaign.
    pub fn reading(&self, question: &str) -> Option<&str> {
        self.readings.get(&self.key(question)).map(String::as_str)
    }

    /// The round and the candidate that were chosen for the campaign.
    pub fn choice(&self) -> Choice {
        self.choices.get(&self.campaign).cloned().unwrap_or_default()
    }

    fn choose(&mut self, change: impl FnOnce(&mut Choice)) {
        let mut choice = self.choice();
        change(&mut choice);
        self.choices.set(&self.campaign, choice);
    }

    /// Forgets what was typed and read of the campaign in the form.
    fn clear_campaign(&mut self) {
        let prefix = self.key("");
        self.entries.retain(|key| !key.starts_with(&prefix));
        self.readings.retain(|key| !key.starts_with(&prefix));
    }

    fn fill(&mut self, sample: &Sample) {
        self.clear_campaign();
        self.add(sample);
        self.choices.set(&self.campaign, sample.choice.clone());
        self.as_of.clone_from(&sample.as_of);
        self.sample = Some(sample.id.clone());
    }

    fn restore(&mut self, given: &Given) {
        let Given { campaign, sample, name, whole } = given;
        if let Some(campaign) = campaign {
            self.campaign.clone_from(campaign);
        }
        if *whole {
            self.fill(sample);
        } else {
            self.add(sample);
            self.choose(|choice| choice.take(&sample.choice));
            if !sample.as_of.is_empty() {
                self.as_of.clone_from(&sample.as_of);
            }
        }
        self.sample = None;
        if let Some(name) = name {
            self.name.clone_from(name);
        }
    }

    /// Adds what a sample answers to what is there.
    fn add(&mut self, sample: &Sample) {
        for (input, entry) in &sample.entries {
            self.entries.set(&self.key(input), entry.clone());
        }
        for (question, reading) in &sample.readings {
            self.readings.set(&self.key(question), reading.clone());
        }
    }

    /// Makes a small change.
    fn change(&mut self, action: Action) {
        // What follows a sample no longer is that sample; a name is no part of one.
        if !matches!(action, Action::Name(_)) {
            self.sample = None;
        }
        match action {
            Action::AsOf(day) => self.as_of = day,
            Action::Campaign(campaign, carried) => {
                self.campaign = campaign;
                if self.choices.get(&self.campaign).is_none() {
                    self.choices.set(&self.campaign, carried);
                }
            }
            Action::Occasion(occasion) => self.choose(|choice| choice.occasion = occasion),
            Action::Year(year) => self.choose(|choice| choice.year = year),
            Action::Award(award) => self.choose(|choice| choice.award = award),
            Action::Kind(kind) => self.choose(|choice| choice.kind = Some(kind)),
            Action::Group(kind, group) => self.choose(|choice| choice.group.set(kind.word(), group)),
            Action::Edit(input, edit) => self.entries.set(&self.key(&input), self.entry(&input).with(edit)),
            Action::Read(question, reading) => self.readings.set(&self.key(&question), reading),
            Action::Name(name) => self.name = name,
            Action::Lang(_) | Action::Fill(_) | Action::Restore(_) | Action::Reset | Action::Undo => {}
        }
    }
}

impl State {
    /// Changes what the user changed.
    pub fn apply(&mut self, action: Action) {
        let before = Rc::clone(&self.form);
        match action {
            Action::Lang(lang) => self.lang = lang,
            Action::Fill(sample) => {
                Rc::make_mut(&mut self.form).fill(&sample);
                self.before = Some((Sweep::Sample, before));
            }
            Action::Restore(given) => {
                Rc::make_mut(&mut self.form).restore(&given);
                // An untouched form is nothing to go back to.
                if given.whole && !before.entries.is_empty() {
                    self.before = Some((Sweep::Restored, before));
                }
            }
            Action::Reset => {
                let FormState { campaign, choices, .. } = FormState::clone(&before);
                self.form = Rc::new(FormState { campaign, choices, ..FormState::default() });
                self.before = Some((Sweep::Reset, before));
            }
            Action::Undo => {
                if let Some((_, earlier)) = self.before.take() {
                    self.form = earlier;
                    self.before = Some((Sweep::Undo, before));
                }
            }
            other => {
                drop(before);
                Rc::make_mut(&mut self.form).change(other);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> State {
        State { form: Rc::new(FormState { campaign: "a".to_owned(), ..FormState::default() }), ..State::default() }
    }

    fn typed(input: &str, text: &str) -> Action {
        Action::Edit(input.to_owned(), Edit::Text(text.to_owned()))
    }

    impl State {
        fn after(&self, action: Action) -> Self {
            let mut next = self.clone();
            next.apply(action);
            next
        }
    }

    fn play(actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(start(), |state, action| state.after(action))
    }

    #[test]
    fn what_was_typed_stays_with_its_campaign() {
        let there = Action::Campaign("b".to_owned(), Choice::default());
        let back = Action::Campaign("a".to_owned(), Choice::default());
        let state = play([typed("x", "1"), there]);
        assert_eq!(state.form.entry("x").text, "");
        let state = state.after(typed("x", "2")).after(back);
        assert_eq!(state.form.entry("x").text, "1");
    }

    #[test]
    fn a_campaign_visited_before_keeps_its_round() {
        let annual = || Choice { occasion: Some(Occasion::Annual), ..Choice::default() };
        let state = play([
            Action::Occasion(Some(Occasion::Final)),
            Action::Campaign("b".to_owned(), annual()),
            Action::Campaign("a".to_owned(), annual()),
        ]);
        assert_eq!(state.form.choice().occasion, Some(Occasion::Final));
        let state = state.after(Action::Campaign("b".to_owned(), Choice::default()));
        assert_eq!(state.form.choice().occasion, Some(Occasion::Annual));
    }

    #[test]
    fn each_kind_of_candidate_finds_its_group_again() {
        let group = |kind, group: &str| Action::Group(kind, group.to_owned());
        let state = play([group(Kind::Collective, "commune"), group(Kind::Individual, "staff")]);
        let choice = state.form.choice();
        for (kind, group) in [(Kind::Collective, "commune"), (Kind::Individual, "staff")] {
            assert_eq!(choice.group.get(kind.word()).map(String::as_str), Some(group));
        }
    }

    #[test]
    fn emptying_the_form_can_be_taken_back_and_done_again() {
        let filled = play([typed("x", "1"), Action::Name("Sở A".to_owned()), Action::AsOf("2024-12-01".to_owned())]);
        let emptied = filled.after(Action::Reset);
        assert_eq!(*emptied.form, FormState { campaign: "a".to_owned(), ..FormState::default() });
        let back = emptied.after(Action::Undo);
        assert_eq!(back.form, filled.form);
        assert_eq!(back.after(Action::Undo).form, emptied.form);
    }

    #[test]
    fn what_is_typed_after_emptying_is_not_lost_by_taking_it_back() {
        let state = play([typed("x", "1"), Action::Reset, typed("x", "2"), Action::Undo]);
        assert_eq!(state.form.entry("x").text, "1");
        assert_eq!(state.after(Action::Undo).form.entry("x").text, "2");
    }
}
