//! What the surface gives back on one candidate: the verdict, explained.

use serde::{Serialize, Serializer};

use super::{Citation, RulesRef, Sentence, Warning};
use crate::model::{Award, Basis, Compare, CriterionStatus, Outcome};
use crate::ratio::Exact;

/// An explained verdict on one candidate.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Verdict<'t> {
    /// The verdict in one word.
    pub outcome: Outcome,
    /// Why nothing can be assessed; only with `not-assessable`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub reason: Option<NotAssessable>,
    /// Where the document says so; only with `not-assessable`, and only where there is a place to cite.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub citation: Option<Citation<'t>>,
    /// The award that was assessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub award: Option<Award>,
    /// The criteria that decide it, the first one first; empty where everything is met or nothing is assessed.
    pub decided_by: Vec<&'t str>,
    /// The verdict in a few words.
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub headline: Sentence<'t>,
    /// The deciding reason first, then what else matters, in a few sentences.
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub summary: Sentence<'t>,
    /// The parts of the summary, for whoever sets them apart; JSON has the summary alone.
    #[serde(skip)]
    #[cfg_attr(feature = "types", ts(skip))]
    pub summed_up: SummaryParts<'t>,
    /// Every criterion that applies, in the order of the document.
    pub criteria: Vec<CriterionResult<'t>>,
    /// Inputs that were given and read.
    pub used: Vec<&'t str>,
    /// Inputs that are asked for and were not given.
    pub missing: Vec<&'t str>,
    /// Inputs that were given and that no criterion of this candidate reads under the readings taken.
    pub ignored: Vec<&'t str>,
    /// Whether the verdict depends on how the document is read.
    pub certainty: Certainty<'t>,
    /// What else must be known.
    pub warnings: Vec<Warning<'t>>,
    /// The rules behind the verdict.
    pub rules: RulesRef<'t>,
}

/// Of what a summary is made: the standard that decides, what became of its criterion, what would change that, and the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SummaryParts<'t> {
    /// The deciding criterion's statement, quoted as a standard; nothing where no criterion is told apart. Its explanation and its remedy
    /// follow in the summary.
    pub standard: Option<Sentence<'t>>,
    /// What else matters.
    pub rest: Sentence<'t>,
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
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct CriterionResult<'t> {
    /// The criterion.
    pub id: &'t str,
    /// Its state.
    pub status: CriterionStatus,
    /// On what it rests.
    pub basis: Basis,
    /// The rule in plain words.
    pub statement: &'t str,
    /// What was declared, what is asked, how far it is.
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub explanation: Sentence<'t>,
    /// Where it stands.
    pub citation: Citation<'t>,
    /// The input it reads; absent where it sums up other criteria.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub input: Option<&'t str>,
    /// What was declared, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional, type = "string"))]
    pub value: Option<Sentence<'t>>,
    /// What was declared, exactly; a percentage is a fraction of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub exact: Option<ExactValue>,
    /// What is asked of a figure or a grade.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub threshold: Option<Threshold<'t>>,
    /// Where the figure and the threshold stand on a bar; for drawing only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub bar: Option<Bar>,
    /// The least change that turns "unmet" into "met".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub remedy: Option<Remedy<'t>>,
    /// The reading on which the criterion rests, where the document is not clear.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub reading: Option<ReadingTaken<'t>>,
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
        serializer.serialize_str(itoa::Buffer::new().format(self.0))
    }
}

/// What is asked of a figure or a grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Threshold<'t> {
    /// How it is compared.
    #[cfg_attr(feature = "types", ts(type = "\">=\" | \">\" | \"=\" | \"<=\" | \"<\""))]
    pub op: Compare,
    /// With what, for people.
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub value: Sentence<'t>,
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
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Remedy<'t> {
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
    #[cfg_attr(feature = "types", ts(optional, type = "string"))]
    pub change: Option<Sentence<'t>>,
    /// What to do, in a sentence.
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub text: Sentence<'t>,
}

/// The reading on which a criterion rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ReadingTaken<'t> {
    /// The question.
    pub question: &'t str,
    /// The reading that was taken.
    pub chosen: &'t str,
    /// Whether that is the default.
    pub is_default: bool,
}

/// Whether the verdict depends on how the document is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Certainty<'t> {
    /// True where every combination of readings gives the same outcome.
    pub stable: bool,
    /// The questions whose answer can change the outcome.
    pub depends_on: Vec<&'t str>,
}
