//! What the surface gives back about a campaign: everything that is needed to draw a form.

use serde::Serialize;

use super::{Citation, RulesRef};
use crate::model::{Award, Basis, InputType, Kind, Occasion, Outcome, StatusState};
use crate::value::Value;

/// A campaign in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct CampaignSummary<'t> {
    /// Its name in requests.
    pub id: &'t str,
    /// Its title.
    pub title: &'t str,
    /// The province, district or body.
    pub place: &'t str,
    /// Number and name of its document.
    pub document: &'t str,
    /// What has become of it, on the day given; without one, at the latest that the rules know.
    pub status: StatusState,
}

/// Everything that is needed to draw one's own form.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Campaign<'t> {
    /// Its name in requests.
    pub id: &'t str,
    /// Its title.
    pub title: &'t str,
    /// The province, district or body.
    pub place: &'t str,
    /// Who decides on an award; the verdict here is a self-check.
    pub decided_by: &'t str,
    /// Its document.
    pub document: Document<'t>,
    /// What has become of it, on the day given; without one, at the latest that the rules know.
    pub status: Status<'t>,
    /// When it is considered, and what that may lead to.
    pub rounds: Vec<Round<'t>>,
    /// Rounds that one would expect and that are not held.
    pub no_rounds: Vec<NoRound<'t>>,
    /// Who may be considered.
    pub groups: Vec<Group<'t>>,
    /// Groups that are not considered, or not by a standard of this document. They may be asked about.
    pub outside: Vec<Outside<'t>>,
    /// What a user may be asked.
    pub inputs: Vec<Input<'t>>,
    /// Every criterion, in the order of the document.
    pub criteria: Vec<Criterion<'t>>,
    /// What is not clear in the document and may change a verdict. What changes only numbers comes with the report on a list.
    pub questions: Vec<Question<'t>>,
    /// Sample units, each a request that can be evaluated as it is.
    pub examples: Vec<Example<'t>>,
    /// The rules behind all this.
    pub rules: RulesRef<'t>,
}

/// The document of a campaign.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Document<'t> {
    /// Its number; empty where the copy leaves it blank.
    pub number: &'t str,
    /// Its name as one cites it.
    pub name: &'t str,
    /// Who issued it.
    pub issuer: &'t str,
    /// The day of signature, `YYYY-MM-DD`; null where it is not stated.
    pub signed: Option<&'t str>,
    /// The files that hold its text.
    pub files: Vec<&'t str>,
}

/// What has become of a campaign.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Status<'t> {
    /// The state.
    pub state: StatusState,
    /// Why; empty while it is open.
    pub note: &'t str,
}

/// An occasion at which commendations are considered.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Round<'t> {
    /// Which occasion.
    pub occasion: Occasion,
    /// The occasion for people.
    pub label: &'t str,
    /// In which years; null where the document leaves the time open.
    pub years: Option<Vec<u16>>,
    /// What it may lead to, the usual award first.
    pub awards: Vec<Award>,
    /// The awards for people, in the same order.
    pub award_labels: Vec<&'t str>,
    /// Where the document says so.
    pub citation: Citation<'t>,
}

/// A round that is not held.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct NoRound<'t> {
    /// Which occasion.
    pub occasion: Occasion,
    /// In which years; null: in none.
    pub years: Option<Vec<u16>>,
    /// Why.
    pub because: &'t str,
    /// Where the document says so.
    pub citation: Citation<'t>,
}

/// A group of candidates.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Group<'t> {
    /// Collectives or individuals.
    pub kind: Kind,
    /// The group's name in requests.
    pub group: &'t str,
    /// The group's name for people.
    pub label: &'t str,
}

/// A group that is not considered.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Outside<'t> {
    /// Collectives or individuals.
    pub kind: Kind,
    /// The group's name in requests.
    pub group: &'t str,
    /// The group's name for people.
    pub label: &'t str,
    /// Why it is not considered.
    pub because: &'t str,
    /// Where the document says so.
    pub citation: Citation<'t>,
}

/// Something that a user may be asked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Input<'t> {
    /// Its name in requests.
    pub id: &'t str,
    /// What is asked.
    pub label: &'t str,
    /// What counts and what does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub help: Option<&'t str>,
    /// What kind of answer is expected.
    #[serde(rename = "type")]
    pub answer: InputType,
    /// What is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub unit: Option<&'t str>,
    /// The lowest and the highest possible value of a number, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub range: Option<[String; 2]>,
    /// The answers to choose from; of a grade, from the lowest to the highest.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub choices: Option<Vec<Choice<'t>>>,
    /// What the part of a ratio is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub part_label: Option<&'t str>,
    /// What the whole of a ratio is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub whole_label: Option<&'t str>,
    /// Usual reasons why the question does not apply, to be offered.
    pub not_applicable: Vec<&'t str>,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Choice<'t> {
    /// Its name in requests.
    pub value: &'t str,
    /// Its name for people.
    pub label: &'t str,
}

/// A criterion, apart from any candidate.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Criterion<'t> {
    /// Its name.
    pub id: &'t str,
    /// The input it reads, under the default readings; absent where it sums up other criteria.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub input: Option<&'t str>,
    /// On what it rests.
    pub basis: Basis,
    /// The rule in plain words.
    pub statement: &'t str,
    /// Where it stands.
    pub citation: Citation<'t>,
    /// Whom it binds and when, under the default readings.
    pub applies_to: AppliesTo<'t>,
}

/// Whom a criterion binds and when.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct AppliesTo<'t> {
    /// The occasions.
    pub occasions: Vec<Occasion>,
    /// The candidates.
    pub candidates: Vec<CandidateRef<'t>>,
}

/// A kind of candidate and its group.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct CandidateRef<'t> {
    /// Collective or individual.
    pub kind: Kind,
    /// The group.
    pub group: &'t str,
}

/// Something that is not clear in a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Question<'t> {
    /// Its key.
    pub id: &'t str,
    /// The question.
    pub text: &'t str,
    /// The reading that is taken unless another is chosen.
    pub default: &'t str,
    /// The ways to read it.
    pub readings: Vec<Reading<'t>>,
}

/// A way to read a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Reading<'t> {
    /// Its name in requests.
    pub id: &'t str,
    /// The reading.
    pub label: &'t str,
}

/// A sample unit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Example<'t> {
    /// Its name.
    pub id: &'t str,
    /// What it shows.
    pub name: &'t str,
    /// A request for `evaluate`, without a language.
    #[cfg_attr(feature = "types", ts(type = "EvaluateRequest"))]
    pub request: Value,
    /// The outcome that the rules give.
    pub outcome: Outcome,
}
