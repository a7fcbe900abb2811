//! What the list view keeps: the list in its order, the rows that are no nominees yet, and what was answered about them.

use std::collections::BTreeMap;
use std::rc::Rc;

use xet_khen::fold::fold;
use yew::Reducible;

use super::letters::Letters;
use super::nominee::Nominee;
use super::read::{ReadTable, Wrong};

/// How many steps can be taken back.
const STEPS: usize = 50;

/// A nominee in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name within the list; it stays the same wherever the entry stands, and is given once.
    pub key: u32,
    /// The nominee.
    pub nominee: Rc<Nominee>,
}

/// Rows that are no nominees yet, each with its key.
pub type Unsettled = Vec<(u32, Rc<Wrong>)>;

/// What a step changes and taking it back restores.
type Lists = (Vec<Entry>, Unsettled);

/// The list of one campaign, and what was done and said about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListState {
    /// The list; the first one is wanted most.
    pub entries: Vec<Entry>,
    /// Rows that are no nominees yet, each with its key.
    pub wrong: Unsettled,
    /// The readings that were chosen here, by question.
    pub readings: BTreeMap<String, String>,
    /// Whether a nominating body has subordinate units, where that was said.
    pub bodies: BTreeMap<String, bool>,
    /// What was done last, to be read out.
    pub done: Done,
    last_key: u32,
    past: Vec<Rc<Lists>>,
}

/// What was done last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Done {
    /// Nothing that need be said.
    #[default]
    Nothing,
    /// A table was read.
    Read(Intake),
    /// A nominee came to the end.
    Added(String),
    /// A nominee moved to that place.
    Moved(String, usize),
    /// Somebody was taken from the list.
    Removed(String),
    /// Everything was taken away.
    Cleared,
    /// The last step was taken back.
    Undone,
}

/// What is to be said of a table that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// How many nominees it added.
    pub added: usize,
    /// How many were there before.
    pub before: usize,
    /// How many of its rows are no nominees yet.
    pub wrong: usize,
    /// Names of those whose name now stands on the list more than once.
    pub repeated: Vec<String>,
    /// The rows above its headings.
    pub above: Vec<usize>,
    /// The rows that give a kind to those below them.
    pub sections: Vec<usize>,
    /// Headings of columns that are not read.
    pub unread: Vec<String>,
    /// Whether its priorities have changed the order.
    pub reordered: bool,
    /// In what it stood, where that was not Unicode.
    pub was: Option<Letters>,
}

/// What can be done to the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Append what was read.
    Take(ReadTable),
    /// Append a nominee.
    Add(Nominee),
    /// Make a nominee of a row that was none.
    Settle(u32, Nominee),
    /// Put this nominee in the place of that entry.
    Change(u32, Nominee),
    /// Move an entry to that place, counted from 0.
    Move(u32, usize),
    /// Take an entry away, or a row that is no nominee.
    Remove(u32),
    /// Give this nominating body to all who have none.
    Nominated(String),
    /// Take everything away.
    Clear,
    /// Take the last step back.
    Undo,
    /// Choose a reading of a question.
    Read(String, String),
    /// Say whether a body has subordinate units, or that it is not known.
    Subordinates(String, Option<bool>),
}

impl ListState {
    /// Whether a step can be taken back.
    pub fn has_past(&self) -> bool {
        !self.past.is_empty()
    }

    /// The place of an entry, counted from 0.
    pub fn place(&self, key: u32) -> Option<usize> {
        self.entries.iter().position(|entry| entry.key == key)
    }

    /// The entry of that key.
    pub fn entry(&self, key: u32) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// The list after an action.
    #[must_use]
    pub fn after(mut self, action: Action) -> Self {
        let before = (self.entries.clone(), self.wrong.clone());
        let undoes = action == Action::Undo;
        self.act(action);
        if !undoes && (&before.0, &before.1) != (&self.entries, &self.wrong) {
            self.past.push(Rc::new(before));
            let over = self.past.len().saturating_sub(STEPS);
            self.past.drain(..over);
        }
        self
    }

    /// Each name that stands on the list more than once for the same kind, as it is written first.
    fn repeated(&self) -> Vec<String> {
        let mut seen: BTreeMap<_, (&str, usize)> = BTreeMap::new();
        for Entry { nominee, .. } in &self.entries {
            let key = (nominee.group.map(|group| group.kind), fold(&nominee.name));
            let (_, times) = seen.entry(key).or_insert((&nominee.name, 0));
            *times = times.saturating_add(1);
        }
        seen.into_values().filter(|(_, times)| *times > 1).map(|(name, _)| name.to_owned()).collect()
    }

    fn act(&mut self, action: Action) {
        match action {
            Action::Take(ReadTable { nominees, wrong, above, sections, unread, reordered, was }) => {
                let [added, before, faulty] = [nominees.len(), self.entries.len(), wrong.len()];
                for nominee in nominees {
                    self.append(nominee);
                }
                let repeated = self.repeated();
                let intake = Intake { added, before, wrong: faulty, repeated, above, sections, unread, reordered, was };
                self.done = Done::Read(intake);
                for row in wrong {
                    let key = self.key();
                    self.wrong.push((key, Rc::new(row)));
                }
            }
            Action::Add(nominee) => {
                self.done = Done::Added(nominee.name.clone());
                self.append(nominee);
            }
            Action::Settle(key, nominee) => {
                self.wrong.retain(|(known, _)| *known != key);
                self.done = Done::Added(nominee.name.clone());
                self.append(nominee);
            }
            Action::Change(key, nominee) => {
                if let Some(entry) = self.entries.iter_mut().find(|entry| entry.key == key) {
                    entry.nominee = Rc::new(nominee);
                }
                self.done = Done::Nothing;
            }
            Action::Move(key, to) => {
                let Some(from) = self.place(key) else { return };
                let entry = self.entries.remove(from);
                let to = to.min(self.entries.len());
                self.done = Done::Moved(entry.nominee.name.clone(), to.saturating_add(1));
                self.entries.insert(to, entry);
            }
            Action::Remove(key) => {
                let name = self.entry(key).map(|entry| entry.nominee.name.clone());
                let row = || self.wrong.iter().find(|(known, _)| *known == key).map(|(_, wrong)| wrong.cells.join(" "));
                self.done = name.or_else(row).map_or(Done::Nothing, Done::Removed);
                self.entries.retain(|entry| entry.key != key);
                self.wrong.retain(|(known, _)| *known != key);
            }
            Action::Nominated(body) => {
                for entry in self.entries.iter_mut().filter(|entry| entry.nominee.body.is_empty()) {
                    entry.nominee = Rc::new(Nominee { body: body.clone(), ..(*entry.nominee).clone() });
                }
                self.done = Done::Nothing;
            }
            Action::Clear => {
                self.entries.clear();
                self.wrong.clear();
                self.done = Done::Cleared;
            }
            Action::Undo => {
                if let Some(before) = self.past.pop() {
                    (self.entries, self.wrong) = Rc::unwrap_or_clone(before);
                    self.done = Done::Undone;
                }
            }
            Action::Read(question, reading) => {
                self.readings.insert(question, reading);
                self.done = Done::Nothing;
            }
            Action::Subordinates(body, has) => {
                match has {
                    Some(has) => self.bodies.insert(body, has),
                    None => self.bodies.remove(&body),
                };
                self.done = Done::Nothing;
            }
        }
    }

    fn append(&mut self, nominee: Nominee) {
        let key = self.key();
        self.entries.push(Entry { key, nominee: Rc::new(nominee) });
    }

    fn key(&mut self) -> u32 {
        self.last_key = self.last_key.saturating_add(1);
        self.last_key
    }
}

/// The lists, by campaign: groups and figures of one are nothing to another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListStates(BTreeMap<&'static str, Rc<ListState>>);

impl ListStates {
    /// The list of a campaign.
    pub fn of(&self, campaign: &str) -> Rc<ListState> {
        self.0.get(campaign).cloned().unwrap_or_default()
    }
}

impl Reducible for ListStates {
    type Action = (&'static str, Action);

    fn reduce(self: Rc<Self>, (campaign, action): Self::Action) -> Rc<Self> {
        let mut lists = Rc::unwrap_or_clone(self);
        let list = lists.0.remove(campaign).unwrap_or_default();
        lists.0.insert(campaign, Rc::new(Rc::unwrap_or_clone(list).after(action)));
        Rc::new(lists)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn named(name: &str) -> Nominee {
        Nominee { name: name.to_owned(), ..Nominee::default() }
    }

    fn names(list: &ListState) -> String {
        list.entries.iter().map(|entry| entry.nominee.name.as_str()).collect()
    }

    #[test]
    fn an_entry_moves_to_the_place_that_is_told() {
        let list = ["a", "b", "c", "d"]
            .into_iter()
            .fold(ListState::default(), |list, name| list.after(Action::Add(named(name))));
        for (key, to, order) in [(1, 2, "bcad"), (4, 0, "dabc"), (2, 1, "abcd"), (2, 99, "acdb")] {
            let moved = list.clone().after(Action::Move(key, to));
            assert_eq!(names(&moved), order);
            assert_eq!(moved.done, Done::Moved(list.entry(key).unwrap().nominee.name.clone(), to.min(3) + 1));
        }
    }

    fn action() -> impl Strategy<Value = Action> {
        let key = 0..8_u32;
        prop_oneof![
            3 => "[a-z]".prop_map(|name| Action::Add(named(&name))),
            1 => (key.clone(), "[a-z]").prop_map(|(key, name)| Action::Change(key, named(&name))),
            2 => (key.clone(), 0..9_usize).prop_map(|(key, to)| Action::Move(key, to)),
            1 => key.prop_map(Action::Remove),
            1 => "[a-z]".prop_map(Action::Nominated),
            1 => Just(Action::Clear),
        ]
    }

    proptest! {
        #[test]
        fn every_step_can_be_taken_back(actions in prop::collection::vec(action(), 0..20)) {
            let mut list = ListState::default();
            let mut seen = vec![(Vec::new(), Vec::new())];
            for action in actions {
                list = list.after(action);
                let now = (list.entries.clone(), list.wrong.clone());
                if seen.last() != Some(&now) {
                    seen.push(now);
                }
                let keys: std::collections::BTreeSet<u32> = list.entries.iter().map(|entry| entry.key).collect();
                prop_assert_eq!(keys.len(), list.entries.len());
            }
            while let Some((entries, wrong)) = seen.pop() {
                prop_assert_eq!((&list.entries, &list.wrong), (&entries, &wrong));
                prop_assert_eq!(list.has_past(), !seen.is_empty());
                list = list.after(Action::Undo);
            }
        }
    }
}
