//! The TypeScript declarations of the JavaScript package: answers from the Rust types, requests and functions beside them.

use ts_rs::{Config, TS};

use crate::answer;
use crate::lang::Lang;
use crate::model::{Award, Basis, CriterionStatus, DateRule, InputType, Kind, Occasion, Outcome, Stated, StatusState};

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
        InputType,
        answer::CampaignSummary<'static>,
        answer::Campaign<'static>,
        answer::Document<'static>,
        answer::Status<'static>,
        answer::Round<'static>,
        answer::NoRound<'static>,
        answer::Group<'static>,
        answer::Outside<'static>,
        answer::Input<'static>,
        answer::Choice<'static>,
        answer::Criterion<'static>,
        answer::AppliesTo<'static>,
        answer::CandidateRef<'static>,
        answer::Citation<'static>,
        answer::Question<'static>,
        answer::Reading<'static>,
        answer::Example<'static>,
        answer::Verdict<'static>,
        answer::NotAssessable,
        answer::CriterionResult<'static>,
        answer::ExactValue,
        answer::Threshold<'static>,
        answer::Bar,
        answer::Remedy<'static>,
        answer::ReadingTaken<'static>,
        answer::Certainty<'static>,
        answer::Warning<'static>,
        answer::RulesRef<'static>,
        answer::RulesVersion<'static>,
        Stated,
        DateRule,
        answer::QuotaReport<'static>,
        answer::QuotaOutcome,
        answer::NotCounted,
        answer::LimitKind,
        answer::LimitResult<'static>,
        answer::Shortlist<'static>,
        answer::Excluded<'static>,
        answer::DatedRound<'static>,
        answer::RoundState,
        answer::Milestone<'static>,
        answer::Dossier<'static>,
        answer::DossierRule<'static>,
        answer::DossierItem<'static>,
        answer::DossierContext<'static>,
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
