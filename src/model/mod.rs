//! Campaigns as the engine uses them: names resolved, thresholds exact, everything checked.
//!
//! A campaign owns its lists and borrows its texts from whoever holds them: the module of the browser, a bundle, or the
//! [`Texts`](crate::author::Texts) of an author's file. Answers borrow the same texts; nothing is copied, and all of it is freed when it goes.
//!
//! INVARIANT: a [`Campaign`] comes from `author::check` or from a bundle that was made of checked ones. Indices lie
//! within their lists; still, every look-up is total, so that a broken one is a missing thing and never a panic.

mod criterion;
mod filing;
mod group_set;
mod names;

use chrono::NaiveDate;

use crate::lang::Text;
use crate::value::Value;

pub use criterion::{
    Answer, Bound, Clause, Compare, Criterion, Input, LOST, Measure, NoCase, NotApplicable, Past, Rule, Rules, Test,
};
pub use filing::{
    Amount, Context, Contributors, DateRule, Dossier, Due, Filing, Limit, Milestone, Paper, Per, Provision, Sets,
    Stated,
};
pub use group_set::GroupSet;
pub use names::{Award, Basis, CriterionStatus, InputType, Kind, Occasion, Outcome, StatusState};

/// A campaign: one document's rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Campaign<'t> {
    /// Its name in requests.
    pub id: &'t str,
    /// Its short title.
    pub title: Text<'t>,
    /// The province, district or body.
    pub place: Text<'t>,
    /// Who decides.
    pub decided_by: Text<'t>,
    /// Who considers who is put forward and gives rulings; nothing where it is called a council.
    pub council: Option<Text<'t>>,
    /// The document.
    pub document: Document<'t>,
    /// What has become of it since, oldest first.
    pub status: Vec<Status<'t>>,
    /// What has changed around it.
    pub notices: Vec<Notice<'t>>,
    /// What must be said to certain candidates.
    pub cautions: Vec<Caution<'t>>,
    /// Who may be considered.
    pub groups: Vec<Group<'t>>,
    /// Who is not, though one might ask.
    pub outside: Vec<Outside<'t>>,
    /// When it is considered.
    pub rounds: Vec<Round<'t>>,
    /// Rounds that are not held.
    pub no_rounds: Vec<NoRound<'t>>,
    /// What is not clear in the document.
    pub questions: Vec<Question<'t>>,
    /// What is asked.
    pub inputs: Vec<Input<'t>>,
    /// The criteria, in the order of the document.
    pub criteria: Vec<Criterion<'t>>,
    /// Sample units.
    pub examples: Vec<Example<'t>>,
    /// How many may be put forward, by which day, and with which papers. No verdict reads it: the bundle of the package has it apart.
    pub filing: Filing<'t>,
    /// SHA-256 of the rule file, hexadecimal.
    pub hash: &'t str,
}

impl<'t> Campaign<'t> {
    /// What a list of campaigns tells of it. The rest is not there: see [`Campaign::is_head`].
    #[must_use]
    pub fn head(&self) -> Self {
        Self {
            id: self.id,
            title: self.title,
            place: self.place,
            document: Document { name: self.document.name, ..Document::default() },
            status: self.status.iter().map(|status| Status { note: Text::EMPTY, ..*status }).collect(),
            hash: self.hash,
            ..Self::default()
        }
    }

    /// Whether this is only the head of a campaign, whose rules are elsewhere: no campaign is without rounds and without rounds that
    /// are not held.
    pub fn is_head(&self) -> bool {
        self.rounds.is_empty() && self.no_rounds.is_empty()
    }
}

/// The document behind a campaign.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document<'t> {
    /// Its number; empty where the copy leaves it blank.
    pub number: &'t str,
    /// Its name as one cites it.
    pub name: Text<'t>,
    /// Who issued it.
    pub issuer: Text<'t>,
    /// The day of signature, `YYYY-MM-DD`, where stated.
    pub signed: Option<&'t str>,
    /// The files that hold its text.
    pub files: Vec<&'t str>,
}

/// A place in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'t> {
    /// The section's number as the document writes it.
    pub section: &'t str,
    /// Which bullet, from 1.
    pub bullet: Option<u32>,
    /// Which sub-item of that bullet, from 1.
    pub item: Option<u32>,
    /// Which paragraph, from 1.
    pub paragraph: Option<u32>,
    /// First and last line of the document's text.
    pub lines: [u32; 2],
}

/// What has become of the campaign from a day on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Status<'t> {
    /// The first day.
    pub from: NaiveDate,
    /// The state from then on.
    pub state: StatusState,
    /// Why; of a superseded document, what has taken its place too.
    pub note: Text<'t>,
}

/// A change around the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Notice<'t> {
    /// Its code.
    pub id: &'t str,
    /// The first day it holds.
    pub from: NaiveDate,
    /// What it says, and where it was published.
    pub text: Text<'t>,
}

/// Something that must be said to candidates of certain groups, or of a list with nominees of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Caution<'t> {
    /// Its code in warnings.
    pub id: &'t str,
    /// The occasions at which it is said; none: all of them.
    pub occasions: Vec<Occasion>,
    /// The groups.
    pub groups: GroupSet,
    /// What is said.
    pub text: Text<'t>,
}

impl Caution<'_> {
    /// Whether it is said at this occasion.
    pub fn concerns(&self, occasion: Occasion) -> bool {
        self.occasions.is_empty() || self.occasions.contains(&occasion)
    }
}

/// A group of candidates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group<'t> {
    /// Collectives or individuals.
    pub kind: Kind,
    /// Its name in requests.
    pub id: &'t str,
    /// Its name for people.
    pub label: Text<'t>,
}

/// A group that is not considered.
#[derive(Clone, Debug, PartialEq)]
pub struct Outside<'t> {
    /// The group.
    pub group: Group<'t>,
    /// Whether it is in scope and merely without a standard.
    pub no_standard: bool,
    /// Why.
    pub because: Text<'t>,
    /// Where the document says so.
    pub at: Place<'t>,
    /// The readings under which it is considered as another group, and the index of that group.
    pub considered: Option<(When, u16)>,
}

/// Readings that must all hold: pairs of question and reading, by index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When(pub Vec<(u16, u16)>);

impl When {
    /// Whether it asks for a reading of the question at `question`.
    pub fn mentions(&self, question: u16) -> bool {
        self.0.iter().any(|(asked, _)| *asked == question)
    }
}

/// An occasion at which commendations are considered.
#[derive(Clone, Debug, PartialEq)]
pub struct Round<'t> {
    /// Which occasion.
    pub occasion: Occasion,
    /// In which years; nothing where the document leaves the time open.
    pub years: Option<Vec<u16>>,
    /// The first and the last year of the campaign, where the document leaves the time open within them.
    pub within: Option<(u16, u16)>,
    /// What it may lead to, the usual award first.
    pub awards: Vec<RoundAward<'t>>,
    /// Where the document says so.
    pub at: Place<'t>,
}

/// An award to which a round may lead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoundAward<'t> {
    /// The award.
    pub id: Award,
    /// Why the document sets no standard for it, and where it says so; nothing where it sets one.
    pub no_standard: Option<(Text<'t>, Place<'t>)>,
}

/// A round that is not held.
#[derive(Clone, Debug, PartialEq)]
pub struct NoRound<'t> {
    /// Which occasion.
    pub occasion: Occasion,
    /// In which years; nothing: in none.
    pub years: Option<Vec<u16>>,
    /// Why.
    pub because: Text<'t>,
    /// Where the document says so.
    pub at: Place<'t>,
}

/// Something that is not clear in the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Question<'t> {
    /// Its key.
    pub id: &'t str,
    /// The question.
    pub text: Text<'t>,
    /// Ids and labels of the ways to read it.
    pub readings: Vec<(&'t str, Text<'t>)>,
    /// The index of the default reading.
    pub default: u16,
}

/// A sample unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Example<'t> {
    /// Its name.
    pub id: &'t str,
    /// What it shows.
    pub name: Text<'t>,
    /// The request that it is.
    pub request: Value,
    /// The outcome that the rules give.
    pub expect: Outcome,
    /// The criteria that decide it.
    pub decided_by: Vec<&'t str>,
}
