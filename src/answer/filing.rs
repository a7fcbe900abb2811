//! What the surface gives back about number, dates and papers.

use serde::{Serialize, Serializer};

use super::{Citation, NotAssessable, Question, ReadingTaken, RulesRef, Warning};
use crate::model::{DateRule, Occasion, Stated};
pub use crate::quota::Fit as QuotaOutcome;
pub use crate::rounds::State as RoundState;

/// Whether a list of nominees fits, and the best list that does. A list may be long: names are those of the request and of
/// the rules, not copies.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct QuotaReport<'t> {
    /// The report in one word.
    pub outcome: QuotaOutcome,
    /// Why nothing is assessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub reason: Option<NotCounted>,
    /// Where the document says that there is no such round.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub citation: Option<Citation<'t>>,
    /// The report in a few words.
    pub headline: String,
    /// What is over or lacking, in sentences.
    pub summary: String,
    /// Every limit that holds, in the order of the document; of those per body, for the bodies in the list.
    pub limits: Vec<LimitResult<'t>>,
    /// The best list that fits.
    pub shortlist: Shortlist<'t>,
    /// What is not clear in the document and touches this list.
    pub questions: Vec<Question<'t>>,
    /// The readings taken of those questions, in the same order.
    pub readings: Vec<ReadingTaken<'t>>,
    /// The questions of which another reading alone would change the outcome.
    pub depends_on: Vec<&'t str>,
    /// What else must be known.
    pub warnings: Vec<Warning<'t>>,
    /// The rules behind all this.
    pub rules: RulesRef<'t>,
}

/// Why a list is not assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum NotCounted {
    /// The document holds no such round, or the round does not lead to that award.
    NoRound,
    /// The document states no number.
    NoNumber,
}

/// Whether a limit is about the most or the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum LimitKind {
    /// The most.
    AtMost,
    /// The least.
    AtLeast,
}

/// One limit, counted.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct LimitResult<'t> {
    /// The limit's name.
    pub id: &'t str,
    /// The nominating body for which it is counted, where each has its own: as in the request, or the group that is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub body: Option<&'t str>,
    /// What it counts, in a few words.
    pub label: &'t str,
    /// The rule in plain words.
    pub statement: &'t str,
    /// What follows for this list, in a sentence.
    pub explanation: String,
    /// Whether it is about the most or the least.
    pub kind: LimitKind,
    /// Whether the document states a number, says that there is none, or leaves it out.
    pub stated: Stated,
    /// The number; null where there is none.
    pub value: Option<u32>,
    /// How many nominees it counts.
    pub used: u32,
    /// How many of its places are kept for groups that have not filled theirs.
    pub kept: u32,
    /// By how many it is exceeded: `used + kept - value`, or 0.
    pub excess: u32,
    /// How many are lacking from the least that must be put forward.
    pub missing: u32,
    /// The nominees that it counts, in the order given.
    pub members: Vec<&'t str>,
    /// Where it stands.
    pub citation: Citation<'t>,
}

/// The best list that fits, in the order of priority.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Shortlist<'t> {
    /// Who is on it, the best one first.
    pub selected: Vec<&'t str>,
    /// Everybody else.
    pub excluded: Vec<Excluded<'t>>,
}

/// Somebody who is left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Excluded<'t> {
    /// The nomination.
    pub id: &'t str,
    /// The limits that were full, with those for which their last places are kept; or `no-round` or `out-of-scope`.
    #[cfg_attr(feature = "types", ts(type = "Array<string>"))]
    pub because: Vec<LeftOutBecause<'t>>,
}

/// Why somebody is left out of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOutBecause<'t> {
    /// The limit of that name was full, or its last places are kept.
    Limit(&'t str),
    /// There is no such round, or it does not lead to that award.
    NoRound,
    /// The document does not consider such candidates.
    OutOfScope,
}

impl<'t> LeftOutBecause<'t> {
    /// Its name in answers.
    pub const fn word(self) -> &'t str {
        match self {
            Self::Limit(limit) => limit,
            Self::NoRound => NotAssessable::NoRound.word(),
            Self::OutOfScope => NotAssessable::OutOfScope.word(),
        }
    }
}

impl Serialize for LeftOutBecause<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// A round of one year, with its dates.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct DatedRound<'t> {
    /// Which occasion.
    pub occasion: Occasion,
    /// The occasion for people.
    pub label: &'t str,
    /// The year; null where the document leaves it open.
    pub year: Option<u16>,
    /// Where the round stands on the day given; null where the round has dates and no day was given.
    pub state: Option<RoundState>,
    /// Why it is not held, or that its dates are set elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub note: Option<String>,
    /// Where the document speaks of the round.
    pub citation: Citation<'t>,
    /// Its dates, in the order of the document.
    pub milestones: Vec<Milestone<'t>>,
}

/// Something that is done by a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Milestone<'t> {
    /// Its name.
    pub id: &'t str,
    /// What is done.
    pub label: &'t str,
    /// The day that the document names or that follows from the day given, `YYYY-MM-DD`; null where there is none.
    pub date: Option<String>,
    /// The last day on which it is surely in time, `YYYY-MM-DD`.
    pub last_safe_day: Option<String>,
    /// The last day from Monday to Friday up to that one, `YYYY-MM-DD`. Public holidays are not known here.
    pub last_workday: Option<String>,
    /// How the word before the date is meant; null where the document sets no date.
    pub rule: Option<DateRule>,
    /// The weekday of `date`, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub weekday: Option<&'t str>,
    /// Whether `date` or the last safe day is a Saturday or a Sunday.
    pub weekend: bool,
    /// Days from the day given to the last safe day; negative once it has passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub days_left: Option<i32>,
    /// The date as one says it, with the word of the document: "trước ngày 31/12/2022".
    pub when: String,
    /// Who acts.
    pub who: &'t str,
    /// Who receives.
    pub to: &'t str,
    /// What else must be known of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub note: Option<String>,
    /// What is to be minded: a weekend, the very day that is too late.
    pub warnings: Vec<Warning<'t>>,
    /// Where it stands.
    pub citation: Citation<'t>,
}

/// The papers for one candidate at one occasion.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Dossier<'t> {
    /// Why there is nothing to file; absent where there is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub reason: Option<NotAssessable>,
    /// How many sets; null where it is not stated.
    pub sets: Option<u32>,
    /// Who receives them, or that this is not set in the document.
    pub recipient: &'t str,
    /// The rules of its own for sets, recipient and the law to which the document refers.
    pub basis: Vec<DossierRule<'t>>,
    /// The papers, in the order of the document.
    pub items: Vec<DossierItem<'t>>,
    /// What else must be known.
    pub notes: Vec<String>,
    /// What has changed around the document since. This is not its own rule; check it before filing.
    pub context: Vec<DossierContext<'t>>,
    /// The rules behind all this.
    pub rules: RulesRef<'t>,
}

/// Something that the document says of the papers as a whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct DossierRule<'t> {
    /// The rule's name, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub id: Option<&'t str>,
    /// What it says.
    pub text: String,
    /// Where it stands.
    pub citation: Citation<'t>,
}

/// One paper.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct DossierItem<'t> {
    /// Its name.
    pub id: &'t str,
    /// What it is.
    pub label: &'t str,
    /// The form that the document names.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub form: Option<&'t str>,
    /// Who confirms it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub confirmed_by: Option<&'t str>,
    /// When it is needed, or what it must have.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub condition: Option<&'t str>,
    /// The rules of its own for form and confirmation.
    pub rules: Vec<DossierRule<'t>>,
    /// Where it stands.
    pub citation: Citation<'t>,
}

/// What has changed around the document since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct DossierContext<'t> {
    /// The first day it holds, `YYYY-MM-DD`.
    pub from: String,
    /// What has changed.
    pub text: &'t str,
}
