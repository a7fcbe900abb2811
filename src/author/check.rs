//! What must hold of a campaign beyond its names: somebody can meet it, nothing contradicts, its words say what it asks, and its
//! examples come true.

mod filing;
mod negative;
mod statements;
mod words;

use std::ops::Range;

use super::diagnostic::{Diagnostic, DiagnosticCode as Code};
use super::file::File;
use super::satisfy::{Accepts, accepts};
use crate::api::{Library, Value};
use crate::evaluate::{MAX_COMBINATIONS, combinations, concerns};
use crate::model::{Campaign, Clause, Criterion, Occasion, Outcome, Rule};

/// Everything that is wrong with the meaning of a file whose names are right.
pub fn check(file: &File, campaign: &Campaign<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    readings(file, campaign, &mut diagnostics);
    unused(file, campaign, &mut diagnostics);
    unsatisfiable(file, campaign, &mut diagnostics);
    contradictions(file, campaign, &mut diagnostics);
    sums(file, campaign, &mut diagnostics);
    unbound(file, campaign, &mut diagnostics);
    negative::check(file, &mut diagnostics);
    statements::check(file, campaign, &mut diagnostics);
    statements::limits(file, campaign, &mut diagnostics);
    filing::check(file, campaign, &mut diagnostics);
    // What examples show of rules that are wrong says nothing new.
    if diagnostics.is_empty() {
        examples(file, campaign, &mut diagnostics);
    }
    diagnostics
}

/// The file's criteria beside the campaign's: they stand in the same order.
fn criteria<'a>(
    file: &'a File,
    campaign: &'a Campaign<'a>,
) -> impl Iterator<Item = (&'a Range<usize>, &'a Criterion<'a>)> {
    file.criterion.iter().map(|criterion| &criterion.id.span).zip(&campaign.criteria)
}

fn readings(file: &File, campaign: &Campaign<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let number = combinations(campaign.questions.iter().map(|question| question.readings.len()));
    if number.is_none_or(|number| number > MAX_COMBINATIONS) {
        let span = file.question.first().map_or(0..0, |question| question.id.span.clone());
        let message = format!("the questions can be read together in more than {MAX_COMBINATIONS} ways");
        let help = "keep those that change a verdict; say the others in the help of an input";
        diagnostics.push(Diagnostic::new(Code::TooManyReadings, &span, message, help));
    }
}

fn unused(file: &File, campaign: &Campaign<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let read = |index: usize| {
        let reads = |rule: &Rule| usize::from(rule.input) == index;
        campaign.criteria.iter().any(|criterion| criterion.rules().any(reads))
    };
    for (index, input) in file.input.iter().enumerate().filter(|(index, _)| !read(*index)) {
        let message = format!("no criterion reads the input “{}”", campaign.inputs.get(index).map_or("", |i| i.id));
        diagnostics.push(Diagnostic::new(
            Code::Unused,
            &input.id.span,
            message,
            "delete it, or let a criterion read it",
        ));
    }
    let asked = |question: u16| {
        let mut outside = campaign.outside.iter().filter_map(|outside| outside.considered.as_ref());
        campaign.criteria.iter().any(|criterion| criterion.mentions(question))
            || outside.any(|(when, _)| when.mentions(question))
    };
    for (_, question) in (0_u16..).zip(&file.question).filter(|(index, _)| !asked(*index)) {
        let message = format!("no criterion depends on the question “{}”", question.id.value);
        let help = "a question that changes no verdict belongs into the help of an input";
        diagnostics.push(Diagnostic::new(Code::Unused, &question.id.span, message, help));
    }
}

fn passing(campaign: &Campaign<'_>, rule: &Rule<'_>) -> Accepts {
    let input = campaign.inputs.get(usize::from(rule.input));
    input.map_or(Accepts::Nothing, |input| accepts(&rule.test, &input.answer))
}

fn unsatisfiable(file: &File, campaign: &Campaign<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (span, criterion) in criteria(file, campaign) {
        if criterion.rules().any(|rule| passing(campaign, rule).is_empty()) {
            let message = format!("no candidate can meet “{}”", criterion.id);
            diagnostics.push(Diagnostic::new(Code::Unsatisfiable, span, message, "compare the test with the document"));
        }
        if criterion.binds.iter().all(|clause| clause.groups.is_empty()) || criterion.occasions.is_empty() {
            let message = format!("“{}” binds nobody", criterion.id);
            let help = "name occasions, and groups under `collective` or `individual`";
            diagnostics.push(Diagnostic::new(Code::BindsNobody, span, message, help));
        }
    }
}

fn contradictions(file: &File, campaign: &Campaign<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let all: Vec<_> = criteria(file, campaign).collect();
    for (index, (span, criterion)) in all.iter().enumerate() {
        let earlier = all.iter().take(index).map(|(_, earlier)| earlier);
        for other in earlier.filter(|other| meet(criterion, other)) {
            let (Some(rule), Some(beside)) = (criterion.rule(), other.rule()) else { continue };
            let both = || passing(campaign, rule).and(&passing(campaign, beside));
            if rule.input == beside.input && both().is_empty() {
                let message = format!("“{}” and “{}” contradict each other", criterion.id, other.id);
                let help = "no answer passes both, and both bind the same candidates: correct one of them";
                diagnostics.push(Diagnostic::new(Code::Contradiction, span, message, help));
            }
        }
    }
}

/// A criterion that sums up others has some to sum up, and none that sums up others in turn.
fn sums(file: &File, campaign: &Campaign<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (written, criterion) in file.criterion.iter().zip(&campaign.criteria) {
        for section in written.sums_up.iter().flatten() {
            let others = campaign.criteria.iter().filter(|other| other.at.section == section.value);
            let others = others.filter(|other| !std::ptr::eq(*other, criterion) && meet(criterion, other));
            let (tested, sums): (Vec<&Criterion>, Vec<&Criterion>) = others.partition(|other| other.rule().is_some());
            if let Some(sum) = sums.first() {
                let message = format!("“{}” sums up “{}”, which sums up others itself", criterion.id, sum.id);
                let help = "name the sections of those others instead";
                diagnostics.push(Diagnostic::new(Code::SumsUpSum, &section.span, message, help));
            } else if tested.is_empty() {
                let message = format!("“{}” finds nothing to sum up in section {}", criterion.id, section.value);
                let help = "name a section that has criteria for the same candidates at the same occasion";
                diagnostics.push(Diagnostic::new(Code::SumsUpNothing, &section.span, message, help));
            }
        }
        if written.sums_up.as_ref().is_some_and(Vec::is_empty) {
            let message = format!("“{}” sums up nothing", criterion.id);
            let help = "name the sections whose criteria it sums up";
            diagnostics.push(Diagnostic::new(Code::SumsUpNothing, &written.id.span, message, help));
        }
    }
}

/// Whether two criteria can bind the same candidate.
fn meet(one: &Criterion<'_>, other: &Criterion<'_>) -> bool {
    let compatible = |a: &Clause, b: &Clause| {
        let differ = |(question, reading): &(u16, u16)| b.when.0.iter().any(|(q, r)| q == question && r != reading);
        !a.when.0.iter().any(differ) && a.groups.meets(b.groups)
    };
    let awards =
        one.awards.is_empty() || other.awards.is_empty() || one.awards.iter().any(|a| other.awards.contains(a));
    awards
        && one.occasions.iter().any(|occasion| other.occasions.contains(occasion))
        && one.binds.iter().any(|a| other.binds.iter().any(|b| compatible(a, b)))
}

/// The occasions with an award that has standards here.
fn assessed(campaign: &Campaign<'_>) -> impl Iterator<Item = Occasion> {
    let has_standards = |occasion: &Occasion| {
        let rounds = campaign.rounds.iter().filter(|round| round.occasion == *occasion);
        rounds.flat_map(|round| &round.awards).any(|award| award.no_standard.is_none())
    };
    Occasion::ALL.iter().copied().filter(has_standards)
}

/// Every cell of round × award × group has a criterion under some reading, where the award has standards here.
fn unbound(file: &File, campaign: &Campaign<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = Vec::new();
    for round in &campaign.rounds {
        for award in round.awards.iter().filter(|award| award.no_standard.is_none()) {
            // Criteria do not differ by year, so that a cell of several rounds is one.
            if seen.contains(&(round.occasion, award.id)) {
                continue;
            }
            seen.push((round.occasion, award.id));
            for (index, group) in (0_u16..).zip(&file.group) {
                let binds = |criterion: &Criterion| {
                    // What sums up others is nothing beside them.
                    criterion.rule().is_some()
                        && concerns(criterion, round.occasion, award.id)
                        && criterion.binds.iter().any(|clause| clause.groups.contains(index))
                };
                if !campaign.criteria.iter().any(binds) {
                    let (kind, id, occasion) = (group.kind.word(), &group.id.value, round.occasion.word());
                    let award = award.id.word();
                    let message =
                        format!("no criterion binds the {kind} group “{id}” in the {occasion} round for “{award}”");
                    let help =
                        "an award with standards has some for every group; a group without any belongs under `outside`";
                    diagnostics.push(Diagnostic::new(Code::NoCriterion, &group.id.span, message, help));
                }
            }
        }
    }
}

/// Authors read diagnostics in English, so problems with their examples are told in it too.
fn in_english(mut request: Value) -> Value {
    if let Value::Map(pairs) = &mut request {
        pairs.push(("lang".into(), "en".into()));
    }
    request
}

fn examples(file: &File, campaign: &Campaign<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let library = Library::new(vec![campaign.clone()], "");
    for (written, example) in file.example.iter().zip(&campaign.examples) {
        match library.evaluate(&in_english(example.request.clone())) {
            Err(problem) => {
                let message = format!("the example “{}” is not understood: {problem}", example.id);
                diagnostics.push(Diagnostic::new(
                    Code::ExampleNotUnderstood,
                    &written.id.span,
                    message,
                    "correct its facts",
                ));
            }
            Ok(verdict) if verdict.outcome != example.expect => {
                let (got, expected) = (verdict.outcome.word(), example.expect.word());
                let message = format!("the example “{}” comes out as “{got}”, not “{expected}”", example.id);
                let by =
                    if verdict.decided_by.is_empty() { "nothing".to_owned() } else { verdict.decided_by.join(", ") };
                let help = format!("decided by: {by}; correct the rules or the example");
                diagnostics.push(Diagnostic::new(Code::ExampleDiffers, &written.expect.span, message, help));
            }
            Ok(verdict) if *verdict.decided_by != *example.decided_by => {
                let message = format!("the example “{}” is decided by other criteria than it says", example.id);
                let help = format!("it is decided by: {}", verdict.decided_by.join(", "));
                diagnostics.push(Diagnostic::new(Code::ExampleDiffers, &written.expect.span, message, help));
            }
            Ok(_) => {}
        }
    }
    for occasion in assessed(campaign) {
        let shows = |outcome: Outcome, deciding: Range<usize>| {
            let mut shown = file.example.iter().filter(|example| example.occasion == occasion);
            shown.any(|example| example.expect.value == outcome && deciding.contains(&example.decided_by.len()))
        };
        let wanted = [
            (Outcome::Eligible, 0..1, "one that is eligible"),
            (Outcome::Ineligible, 1..2, "one that is ineligible for one reason only"),
            (Outcome::NeedsRuling, 1..usize::MAX, "one that only the council can decide"),
        ];
        for (outcome, deciding, what) in wanted {
            if !shows(outcome, deciding) {
                let message = format!("the {} round lacks an example: {what}", occasion.word());
                let span = file.campaign.id.span.clone();
                diagnostics.push(Diagnostic::new(Code::MissingExample, &span, message, "add an [[example]]"));
            }
        }
    }
}
