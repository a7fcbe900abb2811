//! Campaigns as the engine uses them: names resolved, thresholds exact, everything checked.
//!
//! Rules live as long as the program: the browser's lie in its module, and an author's are read once. So everything here
//! is `'static`, small to copy, and answers can point into it.
//!
//! INVARIANT: a [`Campaign`] comes from `rules::check` or from a bundle that was made of checked ones. Indices lie
//! within their lists; still, every look-up is total, so that a broken one is a missing thing and never a panic.

mod criterion;
mod filing;
mod group_set;
mod names;

use chrono::NaiveDate;

use crate::lang::Text;
use crate::list::List;

pub use criterion::{
    Answer, Bound, Clause, Compare, Criterion, Input, Measure, NoCase, NotApplicable, Past, Rule, Test,
};
pub use filing::{
    Amount, Context, Contributors, DateRule, Dossier, Due, Filing, Limit, Milestone, Paper, Per, Said, Sets, Stated,
};
pub use group_set::GroupSet;
pub use names::{Award, Basis, CriterionStatus, Kind, Occasion, Outcome, StatusState};

/// A campaign: one document's rules.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Campaign {
    /// Its name in requests.
    pub id: &'static str,
    /// Its short title.
    pub title: Text,
    /// The province, district or body.
    pub place: Text,
    /// Who decides.
    pub decided_by: Text,
    /// Who considers who is put forward and gives rulings; nothing where it is called a council.
    pub council: Option<Text>,
    /// The document.
    pub document: Document,
    /// What has become of it since, oldest first.
    pub status: List<Status>,
    /// What has changed around it.
    pub notices: List<Notice>,
    /// What must be said to certain candidates.
    pub cautions: List<Caution>,
    /// Who may be considered.
    pub groups: List<Group>,
    /// Who is not, though one might ask.
    pub outside: List<Outside>,
    /// When it is considered.
    pub rounds: List<Round>,
    /// Rounds that are not held.
    pub no_rounds: List<NoRound>,
    /// What is not clear in the document.
    pub questions: List<Question>,
    /// What is asked.
    pub inputs: List<Input>,
    /// The criteria, in the order of the document.
    pub criteria: List<Criterion>,
    /// Sample units.
    pub examples: List<Example>,
    /// How many may be put forward, by which day, and with which papers. No verdict reads it: the bundle of the package has it apart.
    pub filing: &'static Filing,
    /// SHA-256 of the rule file, hexadecimal.
    pub hash: &'static str,
}

impl Campaign {
    /// What a list of campaigns tells of it. The rest is not there: see [`Campaign::is_head`].
    #[must_use]
    pub fn head(self) -> Self {
        let status = self.status.iter().map(|status| Status { note: Text::EMPTY, ..*status });
        Self {
            id: self.id,
            title: self.title,
            place: self.place,
            decided_by: Text::EMPTY,
            council: None,
            document: Document { name: self.document.name, ..Document::NONE },
            status: status.collect(),
            notices: List::EMPTY,
            cautions: List::EMPTY,
            groups: List::EMPTY,
            outside: List::EMPTY,
            rounds: List::EMPTY,
            no_rounds: List::EMPTY,
            questions: List::EMPTY,
            inputs: List::EMPTY,
            criteria: List::EMPTY,
            examples: List::EMPTY,
            filing: Filing::NONE,
            hash: self.hash,
        }
    }

    /// Whether this is only the head of a campaign, whose rules are elsewhere: no campaign is without rounds and without rounds that
    /// are not held.
    pub fn is_head(&self) -> bool {
        self.rounds.is_empty() && self.no_rounds.is_empty()
    }
}

/// The document behind a campaign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Document {
    /// Its number; empty where the copy leaves it blank.
    pub number: &'static str,
    /// Its name as one cites it.
    pub name: Text,
    /// Who issued it.
    pub issuer: Text,
    /// The day of signature, `YYYY-MM-DD`, where stated.
    pub signed: Option<&'static str>,
    /// The files that hold its text.
    pub files: List<&'static str>,
}

impl Document {
    /// Nothing of a document.
    const NONE: Self = Self { number: "", name: Text::EMPTY, issuer: Text::EMPTY, signed: None, files: List::EMPTY };
}

/// A place in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The section's number as the document writes it.
    pub section: &'static str,
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
pub struct Status {
    /// The first day.
    pub from: NaiveDate,
    /// The state from then on.
    pub state: StatusState,
    /// Why; of a superseded document, what has taken its place too.
    pub note: Text,
}

/// A change around the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Notice {
    /// Its code.
    pub id: &'static str,
    /// The first day it holds.
    pub from: NaiveDate,
    /// What it says, and where it was published.
    pub text: Text,
}

/// Something that must be said to candidates of certain groups, or of a list with nominees of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Caution {
    /// Its code in warnings.
    pub id: &'static str,
    /// The occasions at which it is said; none: all of them.
    pub occasions: List<Occasion>,
    /// The groups.
    pub groups: GroupSet,
    /// What is said.
    pub text: Text,
}

impl Caution {
    /// Whether it is said at this occasion.
    pub fn concerns(&self, occasion: Occasion) -> bool {
        self.occasions.is_empty() || self.occasions.contains(&occasion)
    }
}

/// A group of candidates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// Collectives or individuals.
    pub kind: Kind,
    /// Its name in requests.
    pub id: &'static str,
    /// Its name for people.
    pub label: Text,
}

/// A group that is not considered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outside {
    /// The group.
    pub group: Group,
    /// Whether it is in scope and merely without a standard.
    pub no_standard: bool,
    /// Why.
    pub because: Text,
    /// Where the document says so.
    pub at: Place,
    /// The readings under which it is considered as another group, and the index of that group.
    pub considered: Option<(When, u16)>,
}

/// Readings that must all hold: pairs of question and reading, by index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct When(pub List<(u16, u16)>);

impl When {
    /// Whether it asks for a reading of the question at `question`.
    pub fn mentions(&self, question: u16) -> bool {
        self.0.iter().any(|(asked, _)| *asked == question)
    }
}

/// An occasion at which commendations are considered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Round {
    /// Which occasion.
    pub occasion: Occasion,
    /// In which years; nothing where the document leaves the time open.
    pub years: Option<List<u16>>,
    /// The first and the last year of the campaign, where the document leaves the time open within them.
    pub within: Option<(u16, u16)>,
    /// What it may lead to, the usual award first.
    pub awards: List<RoundAward>,
    /// Where the document says so.
    pub at: Place,
}

/// An award to which a round may lead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoundAward {
    /// The award.
    pub id: Award,
    /// Why the document sets no standard for it, and where it says so; nothing where it sets one.
    pub no_standard: Option<(Text, Place)>,
}

/// A round that is not held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NoRound {
    /// Which occasion.
    pub occasion: Occasion,
    /// In which years; nothing: in none.
    pub years: Option<List<u16>>,
    /// Why.
    pub because: Text,
    /// Where the document says so.
    pub at: Place,
}

/// Something that is not clear in the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    /// Its key.
    pub id: &'static str,
    /// The question.
    pub text: Text,
    /// Ids and labels of the ways to read it.
    pub readings: List<(&'static str, Text)>,
    /// The index of the default reading.
    pub default: u16,
}

/// A sample unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Example {
    /// Its name.
    pub id: &'static str,
    /// What it shows.
    pub name: Text,
    /// The request that it is, as one text ([`crate::api::Value::from_wire`]).
    pub request: &'static str,
    /// The outcome that the rules give.
    pub expect: Outcome,
    /// The criteria that decide it.
    pub decided_by: List<&'static str>,
}
