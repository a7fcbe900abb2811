//! What the surface gives back: plain JSON, camelCase, ids as in requests. The TypeScript declarations come from here.

mod filing;

use serde::{Serialize, Serializer};

pub use filing::{
    DatedRound, Dossier, DossierContext, DossierItem, DossierRule, Excluded, LimitKind, LimitResult, Milestone,
    NotCounted, QuotaOutcome, QuotaReport, RoundState, Shortlist,
};

use super::Value;
pub use crate::explain::PlaceName;
use crate::list::List;
use crate::ratio::Exact;
use crate::rules::model::{Award, Basis, CriterionStatus, Kind, Occasion, Outcome, StatusState};

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
    /// What is not clear in the document.
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
    /// The input it reads, under the default readings.
    pub input: &'static str,
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

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Citation {
    /// The campaign whose document it is.
    pub campaign: &'static str,
    /// The place in words: "Mục III.1.a, gạch đầu dòng 5".
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub place: PlaceName,
    /// First and last line of the document's text.
    pub lines: [u32; 2],
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

/// An explained verdict on one candidate.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(concrete(T = String)))]
pub struct Verdict<T = String> {
    /// The verdict in one word.
    pub outcome: Outcome,
    /// Why nothing can be assessed; only with `not-assessable`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub reason: Option<NotAssessable>,
    /// Where the document says so; only with `not-assessable`, and only where there is a place to cite.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub citation: Option<Citation>,
    /// The award that was assessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub award: Option<Award>,
    /// The criteria that decide it, the first one first; empty where everything is met or nothing is assessed.
    pub decided_by: Vec<&'static str>,
    /// The verdict in a few words.
    pub headline: &'static str,
    /// The deciding reason first, then what else matters, in a few sentences.
    pub summary: T,
    /// Every criterion that applies, in the order of the document.
    pub criteria: Vec<CriterionResult<T>>,
    /// Inputs that were given and read.
    pub used: Vec<&'static str>,
    /// Inputs that are asked for and were not given.
    pub missing: Vec<&'static str>,
    /// Inputs that were given and that no criterion of this candidate reads.
    pub ignored: Vec<&'static str>,
    /// Whether the verdict depends on how the document is read.
    pub certainty: Certainty,
    /// What else must be known.
    pub warnings: Vec<Warning<T>>,
    /// The rules behind the verdict.
    pub rules: RulesRef,
}

/// Why nothing can be assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum NotAssessable {
    /// The document holds no such round.
    NoRound,
    /// The document does not consider such candidates.
    OutOfScope,
    /// The document leaves the standards to others.
    NoStandard,
}

impl NotAssessable {
    /// Its name in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoRound => "no-round",
            Self::OutOfScope => "out-of-scope",
            Self::NoStandard => "no-standard",
        }
    }
}

/// What became of one criterion.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(concrete(T = String)))]
pub struct CriterionResult<T = String> {
    /// The criterion.
    pub id: &'static str,
    /// Its state.
    pub status: CriterionStatus,
    /// On what it rests.
    pub basis: Basis,
    /// The rule in plain words.
    pub statement: &'static str,
    /// What was declared, what is asked, how far it is.
    pub explanation: T,
    /// Where it stands.
    pub citation: Citation,
    /// The input it reads.
    pub input: &'static str,
    /// What was declared, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub value: Option<T>,
    /// What was declared, exactly; a percentage is a fraction of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub exact: Option<ExactValue>,
    /// What is asked of a figure or a grade.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub threshold: Option<Threshold<T>>,
    /// Where the figure and the threshold stand on a bar; for drawing only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub bar: Option<Bar>,
    /// The least change that turns "unmet" into "met".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub remedy: Option<Remedy<T>>,
    /// The reading on which the criterion rests, where the document is not clear.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub reading: Option<ReadingTaken>,
    /// Whether the criterion was judged by its own rule under the default readings: then its input, its threshold and its
    /// reading are the same in every verdict. For shells; it is no part of the surface.
    #[serde(skip)]
    #[cfg_attr(feature = "types", ts(skip))]
    pub usual: bool,
}

/// A number, exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ExactValue {
    /// A whole number, as text, for it may be longer than a JavaScript number keeps.
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub numerator: Digits,
    /// A positive whole number, as text.
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub denominator: Digits,
}

/// A whole number that is given as text, for it may be longer than a JavaScript number keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits(pub i128);

impl Serialize for Digits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// What is asked of a figure or a grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(concrete(T = String)))]
pub struct Threshold<T = String> {
    /// How it is compared.
    #[cfg_attr(feature = "types", ts(type = "\">=\" | \">\" | \"=\" | \"<=\" | \"<\""))]
    pub op: &'static str,
    /// With what, for people.
    pub value: T,
}

/// Where a figure and its threshold stand on a bar, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Bar {
    /// The figure; absent while it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub value: Option<Share>,
    /// The threshold.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub threshold: Share,
}

/// A place between 0 and 1, in ten-thousandths: for drawing, where nothing is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share(pub u16);

impl Share {
    /// Where `number` stands between `low` and `high`.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 10000")]
    pub fn of(number: Exact, low: Exact, high: Exact) -> Self {
        let [number, low, high] = [number, low, high].map(Exact::to_f64);
        Self((((number - low) / (high - low)).clamp(0.0, 1.0) * 10_000.0 + 0.5) as u16)
    }

    /// What is missing to one.
    #[must_use]
    pub const fn rest(self) -> Self {
        Self(10_000_u16.saturating_sub(self.0))
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.0) / 10_000.0)
    }
}

/// The least change that turns "unmet" into "met".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(concrete(T = String)))]
pub struct Remedy<T = String> {
    /// With the whole as it is: the smallest number to add to the part.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional, type = "number"))]
    pub add_to_part: Option<u64>,
    /// The smallest number of new cases, all counted in the part.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional, type = "number"))]
    pub add_to_both: Option<u64>,
    /// The nearest passing value of any other input, as a fact may be given; of a yes-no input `true` or `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub change: Option<T>,
    /// What to do, in a sentence.
    pub text: T,
}

/// The reading on which a criterion rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ReadingTaken {
    /// The question.
    pub question: &'static str,
    /// The reading that was taken.
    pub chosen: &'static str,
    /// Whether that is the default.
    pub is_default: bool,
}

/// Whether the verdict depends on how the document is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Certainty {
    /// True where every combination of readings gives the same outcome.
    pub stable: bool,
    /// The questions whose answer can change the outcome.
    pub depends_on: Vec<&'static str>,
}

/// Something else that must be known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(concrete(T = String)))]
pub struct Warning<T = String> {
    /// Its code.
    pub code: &'static str,
    /// What it says.
    pub text: T,
}

/// The rules behind an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct RulesRef {
    /// The campaign.
    pub campaign: &'static str,
    /// SHA-256 of its rule file, hexadecimal.
    pub hash: &'static str,
}

/// The version of all bundled rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct RulesVersion {
    /// The version of the package.
    pub version: &'static str,
    /// SHA-256 over the hashes of all rule files, hexadecimal.
    pub hash: &'static str,
}
