//! The TypeScript declarations of the JavaScript package: answers from the Rust types, requests and functions beside them.

use ts_rs::{Config, TS};

use super::answer;
use crate::lang::Lang;
use crate::rules::model::{Award, Basis, CriterionStatus, DateRule, Kind, Occasion, Outcome, Stated, StatusState};

/// Requests and functions. Requests are read by hand, key by key, so that each problem can be named; here is their form.
const SURFACE: &str = include_str!("surface.d.ts");

/// All declarations, each with its comment.
pub fn typescript() -> String {
    let config = Config::default();
    let mut text = String::from("// The public surface of xet-khen. Made from the Rust types.\n\n");
    macro_rules! declare {
        ($($type:ty),* $(,)?) => {
            $(
                text.push_str(&<$type as TS>::docs().unwrap_or_default());
                text.push_str("export ");
                text.push_str(&readable(&<$type as TS>::decl(&config)));
                text.push_str("\n\n");
            )*
        };
    }
    declare!(
        Lang,
        Occasion,
        Kind,
        Award,
        Basis,
        Outcome,
        CriterionStatus,
        StatusState,
        answer::CampaignSummary,
        answer::Campaign,
        answer::Document,
        answer::Status,
        answer::Round,
        answer::NoRound,
        answer::Group,
        answer::Outside,
        answer::Input,
        answer::Choice,
        answer::Criterion,
        answer::AppliesTo,
        answer::CandidateRef,
        answer::Citation,
        answer::Question,
        answer::Reading,
        answer::Example,
        answer::Verdict,
        answer::NotAssessable,
        answer::CriterionResult,
        answer::ExactValue,
        answer::Threshold,
        answer::Bar,
        answer::Remedy,
        answer::ReadingTaken,
        answer::Certainty,
        answer::Warning,
        answer::RulesRef,
        answer::RulesVersion,
        Stated,
        DateRule,
        answer::QuotaReport<'static>,
        answer::QuotaOutcome,
        answer::NotCounted,
        answer::LimitKind,
        answer::LimitResult<'static>,
        answer::Shortlist<'static>,
        answer::Excluded<'static>,
        answer::DatedRound,
        answer::RoundState,
        answer::Milestone,
        answer::Dossier,
        answer::DossierRule,
        answer::DossierItem,
        answer::DossierContext,
    );
    text.push_str(SURFACE);
    text
}

/// The declaration with a line and an indent for each field.
fn readable(declaration: &str) -> String {
    let one_per_line = declaration.replace("{ \n", "{\n").replace(", \n", ",\n").replace(", };", ",\n};");
    let inner = |line: &str| !(line.starts_with("type ") || line.starts_with('}'));
    let lines = one_per_line.lines();
    lines.map(|line| if inner(line) { format!("  {line}") } else { line.to_owned() }).collect::<Vec<_>>().join("\n")
}
