//! What the engine says of the form, computed anew only as far as the form has changed.

use std::mem;

use chrono::{Datelike as _, NaiveDate};
use xet_khen::api::{Problem, Value, Word};
use xet_khen::lang::Lang;

use super::request::{self, Facts, Field};
use super::selection::{self, Selection};
use super::shared::Shared;
use super::state::State;
use super::{day, texts};
use crate::answer::{Campaign, CampaignSummary, Input, Verdict, Warning};
use crate::library;
use crate::spelling::Asked;

/// The answers to what is in the form.
pub struct Answers {
    /// The language.
    pub lang: Lang,
    /// The day considered.
    pub as_of: NaiveDate,
    /// All campaigns.
    pub campaigns: Vec<CampaignSummary>,
    /// The one in the form, and what concerns it; or why there is none.
    pub about: Result<About, Problem>,
}

/// The answers about one campaign.
pub struct About {
    /// The campaign.
    pub campaign: Shared<Campaign>,
    /// The round and the candidate.
    pub selection: Selection,
    /// What was typed, by the campaign's inputs.
    pub fields: Vec<Field>,
    /// What must be known of the campaign whatever was typed.
    pub notices: Vec<Warning>,
    /// The verdict, or why there is none.
    pub verdict: Result<Verdict, Problem>,
    /// The request without facts, to which the notices belong.
    scope: Value,
    /// The facts on which the verdict rests.
    facts: Facts,
}

impl Answers {
    /// The answers to what is in the form.
    pub fn new(state: &State) -> Self {
        let State { lang, form, .. } = state;
        let as_of = as_of(state);
        let campaign = library().campaign(&form.campaign, *lang, Some(as_of));
        Self {
            lang: *lang,
            as_of,
            campaigns: library().campaigns(*lang, Some(as_of)),
            about: campaign.map(|campaign| About::new(Shared::new(campaign), state, as_of)),
        }
    }

    /// Follows a change of the form.
    pub fn follow(&mut self, state: &State) {
        let as_of = as_of(state);
        match &mut self.about {
            Ok(about) if about.campaign.id == state.form.campaign => {
                if self.lang == state.lang && self.as_of == as_of {
                    return about.follow(state, as_of);
                }
                // What was told at the fields is still told in the other language, or as of another day.
                let told = mem::take(&mut about.fields);
                *self = Self::new(state);
                keep_telling(self.fields_mut(), &told);
            }
            _ => *self = Self::new(state),
        }
    }

    /// What is said when the verdict changes.
    pub fn headline(&self) -> String {
        let verdict = self.about.as_ref().ok().and_then(|about| about.verdict.as_ref().ok());
        let headline = verdict.map_or("", |verdict| &*verdict.headline);
        [texts::VERDICT.get(self.lang), ": ", headline].concat()
    }

    /// The questions of the campaign, with what is wrong with the answers.
    pub fn fields(&self) -> &[Field] {
        self.about.as_ref().map(|about| about.fields.as_slice()).unwrap_or_default()
    }

    /// The same, to be told.
    pub fn fields_mut(&mut self) -> &mut [Field] {
        self.about.as_mut().map(|about| about.fields.as_mut_slice()).unwrap_or_default()
    }
}

impl About {
    fn new(campaign: Shared<Campaign>, state: &State, as_of: NaiveDate) -> Self {
        let selection = select(&campaign, state, as_of);
        let scope = request::scope(&state.form, &campaign, &selection, as_of, state.lang);
        let verdict = library().evaluate(&scope);
        let notices = warnings(&verdict);
        let mut about = Self { notices, campaign, selection, fields: Vec::new(), verdict, scope, facts: Facts::new() };
        about.judge(state);
        about
    }

    /// The request to which the verdict answers, as far as it is seen: what was typed for another kind of candidate is not
    /// handed on.
    pub fn request(&self) -> Value {
        let seen: Vec<_> = self.seen().collect();
        let is_seen = |(id, _): &&(Word, Value)| seen.iter().any(|(input, _)| input.id == *id);
        request::with_facts(&self.scope, &self.facts.iter().filter(is_seen).cloned().collect())
    }

    /// What was typed and is seen, but is no fact yet, by input.
    pub fn typed(&self, lang: Lang) -> Value {
        let unread = self.seen().filter_map(|(input, field)| {
            let field = field.filter(|field| field.note.is_some())?;
            Some((input.id.into(), field.entry.typed(&Asked::of(input, lang))?))
        });
        Value::Map(unread.collect())
    }

    /// The inputs that the form asks, with their fields.
    fn seen(&self) -> impl Iterator<Item = (&Input, Option<&Field>)> {
        let asked = |verdict| request::asked(&self.campaign, verdict, &self.fields);
        let places = self.verdict.as_ref().map(asked).unwrap_or_default();
        places.into_iter().filter_map(|place| Some((self.campaign.inputs.get(place)?, self.fields.get(place))))
    }

    fn follow(&mut self, state: &State, as_of: NaiveDate) {
        self.selection = select(&self.campaign, state, as_of);
        let scope = request::scope(&state.form, &self.campaign, &self.selection, as_of, state.lang);
        if scope != self.scope {
            self.notices = warnings(&library().evaluate(&scope));
            self.scope = scope;
        }
        self.judge(state);
    }

    /// Reads what was typed, and weighs it.
    fn judge(&mut self, state: &State) {
        let (mut fields, mut facts) = request::entries(&state.form, &self.campaign, state.lang);
        self.verdict = request::judge(&self.scope, &self.campaign, &mut fields, &mut facts);
        self.facts = facts;
        keep_telling(&mut fields, &self.fields);
        self.fields = fields;
    }
}

/// The day considered: today, unless the user sets another.
fn as_of(state: &State) -> NaiveDate {
    day::parse(&state.form.as_of).unwrap_or_else(day::today)
}

fn select(campaign: &Campaign, state: &State, as_of: NaiveDate) -> Selection {
    selection::select(campaign, &state.form.choice(), as_of.year())
}

/// What a verdict warns of. Without facts that is only what concerns the campaign itself.
fn warnings(verdict: &Result<Verdict, Problem>) -> Vec<Warning> {
    verdict.as_ref().map(|verdict| verdict.warnings.clone()).unwrap_or_default()
}

/// Goes on telling what is wrong where it was told, until it is right.
fn keep_telling(fields: &mut [Field], before: &[Field]) {
    for (field, before) in fields.iter_mut().zip(before) {
        field.told = before.told && field.note.is_some();
    }
}
