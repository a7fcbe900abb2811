//! What the surface gives back about a campaign: everything that is needed to draw a form.

use serde::Serialize;

use super::{Citation, RulesRef};
use crate::api::Value;
use crate::list::List;
use crate::rules::model::{Award, Basis, Kind, Occasion, Outcome, StatusState};

/// A campaign in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct CampaignSummary {
    /// Its name in requests.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The province, district or body.
    pub place: &'static str,
    /// Number and name of its document.
    pub document: &'static str,
    /// What has become of it, on the day given; without one, at the latest that the rules know.
    pub status: StatusState,
}

/// Everything that is needed to draw one's own form.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Campaign {
    /// Its name in requests.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The province, district or body.
    pub place: &'static str,
    /// Who decides on an award; the verdict here is a self-check.
    pub decided_by: &'static str,
    /// Its document.
    pub document: Document,
    /// What has become of it, on the day given; without one, at the latest that the rules know.
    pub status: Status,
    /// When it is considered, and what that may lead to.
    pub rounds: Vec<Round>,
    /// Rounds that one would expect and that are not held.
    pub no_rounds: Vec<NoRound>,
    /// Who may be considered.
    pub groups: Vec<Group>,
    /// Groups that are not considered, or not by a standard of this document. They may be asked about.
    pub outside: Vec<Outside>,
    /// What a user may be asked.
    pub inputs: Vec<Input>,
    /// Every criterion, in the order of the document.
    pub criteria: Vec<Criterion>,
    /// What is not clear in the document and may change a verdict. What changes only numbers comes with the report on a list.
    pub questions: Vec<Question>,
    /// Sample units, each a request that can be evaluated as it is.
    pub examples: Vec<Example>,
    /// The rules behind all this.
    pub rules: RulesRef,
}

/// The document of a campaign.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Document {
    /// Its number; empty where the copy leaves it blank.
    pub number: &'static str,
    /// Its name as one cites it.
    pub name: &'static str,
    /// Who issued it.
    pub issuer: &'static str,
    /// The day of signature, `YYYY-MM-DD`; null where it is not stated.
    pub signed: Option<&'static str>,
    /// The files that hold its text.
    #[cfg_attr(feature = "types", ts(as = "Vec<String>"))]
    pub files: List<&'static str>,
}

/// What has become of a campaign.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Status {
    /// The state.
    pub state: StatusState,
    /// Why; empty while it is open.
    pub note: &'static str,
}

/// An occasion at which commendations are considered.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Round {
    /// Which occasion.
    pub occasion: Occasion,
    /// The occasion for people.
    pub label: &'static str,
    /// In which years; null where the document leaves the time open.
    #[cfg_attr(feature = "types", ts(as = "Option<Vec<u16>>"))]
    pub years: Option<List<u16>>,
    /// What it may lead to, the usual award first.
    pub awards: Vec<Award>,
    /// The awards for people, in the same order.
    pub award_labels: Vec<&'static str>,
    /// Where the document says so.
    pub citation: Citation,
}

/// A round that is not held.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct NoRound {
    /// Which occasion.
    pub occasion: Occasion,
    /// In which years; null: in none.
    #[cfg_attr(feature = "types", ts(as = "Option<Vec<u16>>"))]
    pub years: Option<List<u16>>,
    /// Why.
    pub because: &'static str,
    /// Where the document says so.
    pub citation: Citation,
}

/// A group of candidates.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Group {
    /// Collectives or individuals.
    pub kind: Kind,
    /// The group's name in requests.
    pub group: &'static str,
    /// The group's name for people.
    pub label: &'static str,
}

/// A group that is not considered.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Outside {
    /// Collectives or individuals.
    pub kind: Kind,
    /// The group's name in requests.
    pub group: &'static str,
    /// The group's name for people.
    pub label: &'static str,
    /// Why it is not considered.
    pub because: &'static str,
    /// Where the document says so.
    pub citation: Citation,
}

/// Something that a user may be asked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Input {
    /// Its name in requests.
    pub id: &'static str,
    /// What is asked.
    pub label: &'static str,
    /// What counts and what does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub help: Option<&'static str>,
    /// What kind of answer is expected.
    #[serde(rename = "type")]
    #[cfg_attr(
        feature = "types",
        ts(type = "\"ratio\" | \"number\" | \"count\" | \"rank\" | \"grade\" | \"yes-no\" | \"choice\"")
    )]
    pub answer: &'static str,
    /// What is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub unit: Option<&'static str>,
    /// The lowest and the highest possible value of a number, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub range: Option<[String; 2]>,
    /// The answers to choose from; of a grade, from the lowest to the highest.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub choices: Option<Vec<Choice>>,
    /// What the part of a ratio is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub part_label: Option<&'static str>,
    /// What the whole of a ratio is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub whole_label: Option<&'static str>,
    /// Usual reasons why the question does not apply, to be offered.
    pub not_applicable: Vec<&'static str>,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Choice {
    /// Its name in requests.
    pub value: &'static str,
    /// Its name for people.
    pub label: &'static str,
}

/// A criterion, apart from any candidate.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Criterion {
    /// Its name.
    pub id: &'static str,
    /// The input it reads, under the default readings; absent where it sums up other criteria.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub input: Option<&'static str>,
    /// On what it rests.
    pub basis: Basis,
    /// The rule in plain words.
    pub statement: &'static str,
    /// Where it stands.
    pub citation: Citation,
    /// Whom it binds and when, under the default readings.
    pub applies_to: AppliesTo,
}

/// Whom a criterion binds and when.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct AppliesTo {
    /// The occasions.
    #[cfg_attr(feature = "types", ts(as = "Vec<Occasion>"))]
    pub occasions: List<Occasion>,
    /// The candidates.
    pub candidates: Vec<CandidateRef>,
}

/// A kind of candidate and its group.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct CandidateRef {
    /// Collective or individual.
    pub kind: Kind,
    /// The group.
    pub group: &'static str,
}

/// Something that is not clear in a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Question {
    /// Its key.
    pub id: &'static str,
    /// The question.
    pub text: &'static str,
    /// The reading that is taken unless another is chosen.
    pub default: &'static str,
    /// The ways to read it.
    pub readings: Vec<Reading>,
}

/// A way to read a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Reading {
    /// Its name in requests.
    pub id: &'static str,
    /// The reading.
    pub label: &'static str,
}

/// A sample unit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Example {
    /// Its name.
    pub id: &'static str,
    /// What it shows.
    pub name: &'static str,
    /// A request for `evaluate`, without a language.
    #[cfg_attr(feature = "types", ts(type = "EvaluateRequest"))]
    pub request: Value,
    /// The outcome that the rules give.
    pub outcome: Outcome,
}
