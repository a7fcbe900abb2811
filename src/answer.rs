//! What the surface gives back: plain JSON, camelCase, ids as in requests. The TypeScript declarations come from here.

mod campaign;
mod filing;
mod sentence;
mod verdict;

use serde::Serialize;

pub use campaign::{
    AppliesTo, Campaign, CampaignSummary, CandidateRef, Choice, Criterion, Document, Example, Group, Input, NoRound,
    Outside, Question, Reading, Round, Status,
};
pub use filing::{
    DatedRound, Dossier, DossierContext, DossierItem, DossierRule, Excluded, LeftOutBecause, LimitKind, LimitResult,
    Milestone, NotCounted, QuotaOutcome, QuotaReport, RoundState, Shortlist,
};
pub use sentence::Sentence;
pub use verdict::{
    Bar, Certainty, CriterionResult, Digits, ExactValue, NotAssessable, ReadingTaken, Remedy, Share, SummaryParts,
    Threshold, Verdict,
};

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Citation<'t> {
    /// The campaign whose document it is.
    pub campaign: &'t str,
    /// The place in words: "Mục III.1.a, gạch đầu dòng 5".
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub place: Sentence<'t>,
    /// First and last line of the document's text.
    pub lines: [u32; 2],
}

/// Something else that must be known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Warning<'t> {
    /// Its code.
    pub code: &'t str,
    /// What it says.
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub text: Sentence<'t>,
}

/// The rules behind an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct RulesRef<'t> {
    /// The campaign.
    pub campaign: &'t str,
    /// SHA-256 of its rule file, hexadecimal.
    pub hash: &'t str,
}

/// The version of all bundled rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct RulesVersion<'t> {
    /// The version of the package.
    pub version: &'t str,
    /// SHA-256 over the hashes of all rule files, hexadecimal.
    pub hash: &'t str,
}
