//! What stands beside the criteria: how many may be put forward, by which day, and with which papers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::names::names;
use super::{Award, Campaign, Caution, Clause, Kind, Occasion, Place, Question, When};
use crate::lang::Text;

/// Number, dates and papers of a campaign. No verdict reads any of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filing<'t> {
    /// What is not clear about them. Their indices in a [`When`] follow those of the campaign's own questions.
    pub questions: Vec<Question<'t>>,
    /// How nominees are counted who are marked as contributors, where the document treats them apart.
    pub contributors: Option<Contributors>,
    /// The limits on a list, in the order of the document.
    pub limits: Vec<Limit<'t>>,
    /// What must be said of certain nominees.
    pub cautions: Vec<Caution<'t>>,
    /// The dates.
    pub milestones: Vec<Milestone<'t>>,
    /// The papers.
    pub dossiers: Vec<Dossier<'t>>,
}

/// How nominees are counted who are marked as contributors.
#[derive(Clone, Debug, PartialEq)]
pub struct Contributors {
    /// As which groups they are counted, by index: one of collectives, one of individuals.
    pub groups: (u16, u16),
    /// Under which readings they are counted so; under others the mark changes nothing.
    pub when: When,
}

/// For whom a limit counts anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Per {
    /// Once for the whole list.
    #[default]
    List,
    /// For each nominating body.
    Body,
    /// For each group that it names, each of which is one body.
    Group,
}

/// Whether the document states a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Stated {
    /// It does.
    Number,
    /// It says that there is none.
    Unlimited,
    /// It does not, although one expects it.
    NotStated,
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Whether there is a number.
    pub stated: Stated,
    /// The most.
    pub most: Option<u32>,
    /// The least.
    pub least: Option<u32>,
    /// From how many nominees on the least binds: of the limit in which it lies, else of its own.
    pub from: u32,
    /// How many places of the limit in which it lies are kept for those whom it counts.
    pub keeps: u32,
}

impl Amount {
    /// An amount that keeps what both ask for.
    #[must_use]
    pub fn stricter(self, other: Self) -> Self {
        let numbered = self.stated == Stated::Number || other.stated == Stated::Number;
        Self {
            stated: if numbered { Stated::Number } else { self.stated },
            most: self.most.into_iter().chain(other.most).min(),
            least: self.least.max(other.least),
            from: self.from.min(other.from),
            keeps: self.keeps.max(other.keeps),
        }
    }
}

/// How many nominees a list may or must have.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit<'t> {
    /// Its name.
    pub id: &'t str,
    /// What it counts, in a few words.
    pub label: Text<'t>,
    /// The rule in plain words.
    pub statement: Text<'t>,
    /// The occasions at which it holds.
    pub occasions: Vec<Occasion>,
    /// The awards for which it holds; empty: the usual one of the round.
    pub awards: Vec<Award>,
    /// Whom it counts.
    pub counts: Vec<Clause>,
    /// Whether it counts only nominees from subordinate units, and holds only for bodies that have any.
    pub subordinate: bool,
    /// For whom it counts anew.
    pub per: Per,
    /// The index of the limit in which it lies and keeps places.
    pub inside: Option<u16>,
    /// The readings under which it holds; none: all.
    pub when: When,
    /// How many.
    pub amount: Amount,
    /// How many under certain readings; the first that fits is taken.
    pub under: Vec<(When, Amount)>,
    /// Where it stands.
    pub at: Place<'t>,
}

names! {
    /// How the word before a date is meant.
    DateRule {
        /// "trước ngày": the day itself is too late.
        Before = "before",
        /// "ngày": on that day.
        On = "on",
        /// "đến ngày", "chậm nhất ngày": the day itself is in time.
        By = "by",
        /// "trong vòng … ngày kể từ ngày": so many days after a day, which does not count.
        Within = "within",
    }
}

/// When something is due.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Due<'t> {
    /// On one day.
    Day(DateRule, NaiveDate),
    /// On a day of every year: month and day, and how many years after the year of the round.
    Yearly(DateRule, u32, u32, u16),
    /// So many days after a day that the document does not name; what happens on it.
    After(u16, Text<'t>),
    /// There is no date in this document; who sets it.
    Elsewhere(Text<'t>),
    /// The document says that there is no deadline.
    Never(Text<'t>),
}

/// Something that is done by a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone<'t> {
    /// Its name.
    pub id: &'t str,
    /// What is done.
    pub label: Text<'t>,
    /// The occasions it belongs to.
    pub occasions: Vec<Occasion>,
    /// The years of the rounds it belongs to; nothing: all.
    pub years: Option<Vec<u16>>,
    /// When it is due.
    pub due: Due<'t>,
    /// Whether the round opens on it.
    pub opens: bool,
    /// Whether the round closes with it: nothing is taken later. Where it is never due, the round never closes.
    pub closes: bool,
    /// Who acts.
    pub who: Text<'t>,
    /// Who receives.
    pub to: Text<'t>,
    /// What else must be known.
    pub note: Option<Text<'t>>,
    /// Where it stands.
    pub at: Place<'t>,
}

/// A rule of its own within a dossier: what it says and where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Provision<'t> {
    /// Its name, where the document gives it a line of its own.
    pub id: Option<&'t str>,
    /// What it says.
    pub text: Text<'t>,
    /// Where it stands.
    pub at: Place<'t>,
}

/// How many sets of papers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sets<'t> {
    /// The rule's name.
    pub id: &'t str,
    /// How many.
    pub number: u32,
    /// Where it stands.
    pub at: Place<'t>,
}

/// The papers of an occasion.
#[derive(Clone, Debug, PartialEq)]
pub struct Dossier<'t> {
    /// The occasions.
    pub occasions: Vec<Occasion>,
    /// The years of the rounds; nothing: all.
    pub years: Option<Vec<u16>>,
    /// How many sets; nothing where it is not stated.
    pub sets: Option<Sets<'t>>,
    /// Who receives them.
    pub recipient: Provision<'t>,
    /// The rules of others to which the document refers for its papers.
    pub basis: Vec<Provision<'t>>,
    /// The papers, in the order of the document.
    pub items: Vec<Paper<'t>>,
    /// What else must be known: by collectives, by individuals, or (without a kind) by both.
    pub notes: Vec<(Option<Kind>, Text<'t>)>,
    /// What has changed around the document; no rule of its own.
    pub context: Vec<Context<'t>>,
}

/// One paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper<'t> {
    /// Its name in requests.
    pub id: &'t str,
    /// What it is.
    pub label: Text<'t>,
    /// For collectives or individuals only; nothing: for both.
    pub kind: Option<Kind>,
    /// The form that the document names.
    pub form: Option<Provision<'t>>,
    /// Who confirms it: for collectives, for individuals, or (without a kind) for both.
    pub confirmed: Vec<(Option<Kind>, Provision<'t>)>,
    /// When it is needed, or what it must have.
    pub condition: Option<Text<'t>>,
    /// Where it stands.
    pub at: Place<'t>,
}

/// What has changed around the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Context<'t> {
    /// The first day it holds.
    pub from: NaiveDate,
    /// What has changed.
    pub text: Text<'t>,
}

impl<'t> Campaign<'t> {
    /// The question at `index`: the campaign's own come first, then those of its filing.
    pub fn question(&self, index: u16) -> Option<&Question<'t>> {
        self.all_questions().nth(index.into())
    }

    /// The campaign's own questions, then those of its filing.
    pub fn all_questions(&self) -> impl Iterator<Item = &Question<'t>> + Clone {
        self.questions.iter().chain(&self.filing.questions)
    }
}
