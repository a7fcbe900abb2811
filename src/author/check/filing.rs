//! What must hold of number, dates and papers: limits are nested, kept places fit, questions matter.

use std::ops::Range;

use crate::author::diagnostic::{Diagnostic, DiagnosticCode as Code};
use crate::author::file::File;
use crate::evaluate::{MAX_COMBINATIONS, Readings, combinations};
use crate::model::{Campaign, GroupSet, Limit, Per};
use crate::quota::{amount, groups, mentions};

/// Everything that is wrong with the meaning of a file's filing.
pub(super) fn check(file: &File, campaign: &Campaign<'_>, diagnostics: &mut Vec<Diagnostic>) {
    unused(file, campaign, diagnostics);
    structure(file, campaign, diagnostics);
    if !diagnostics.is_empty() {
        return;
    }
    match every_reading(campaign) {
        Some(all) => {
            for readings in all {
                nested(file, campaign, &readings, diagnostics);
                kept(file, campaign, &readings, diagnostics);
            }
        }
        None => {
            let span = file.filing.question.first().map_or(0..0, |question| question.id.span.clone());
            let message = format!("the limits can be read together in more than {MAX_COMBINATIONS} ways");
            let help = "keep the questions that change a number; say the others in a statement";
            diagnostics.push(Diagnostic::new(Code::TooManyReadings, &span, message, help));
        }
    }
}

/// The file's limits beside the campaign's: they stand in the same order.
fn limits<'a>(file: &'a File, campaign: &'a Campaign<'a>) -> impl Iterator<Item = (&'a Range<usize>, &'a Limit<'a>)> {
    file.filing.limit.iter().map(|limit| &limit.id.span).zip(&campaign.filing.limits)
}

fn unused(file: &File, campaign: &Campaign<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let filing = &campaign.filing;
    let first = u16::try_from(campaign.questions.len()).unwrap_or(u16::MAX);
    for (index, question) in (first..).zip(&file.filing.question) {
        let contributors = filing.contributors.as_ref();
        let asked = filing.limits.iter().any(|limit| mentions(limit, index))
            || contributors.is_some_and(|contributors| contributors.when.mentions(index));
        if !asked {
            let message = format!("no limit depends on the question “{}”", question.id.value);
            let help = "a question that changes no number belongs into the note of a date or a paper";
            diagnostics.push(Diagnostic::new(Code::Unused, &question.id.span, message, help));
        }
    }
}

/// Every limit counts somebody, and lies in one that can hold it.
fn structure(file: &File, campaign: &Campaign<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (span, limit) in limits(file, campaign) {
        let id = &limit.id;
        if limit.counts.iter().all(|clause| clause.groups.is_empty()) || limit.occasions.is_empty() {
            let message = format!("“{id}” counts nobody");
            let help = "name occasions, and groups under `collective` or `individual`";
            diagnostics.push(Diagnostic::new(Code::CountsNobody, span, message, help));
        }
        let Some(outer) = limit.inside.and_then(|inside| campaign.filing.limits.get(usize::from(inside))) else {
            continue;
        };
        let scopes = outer.per == limit.per || (outer.per == Per::List && limit.per == Per::Group);
        if outer.id == *id || outer.inside.is_some() || !scopes || outer.occasions != limit.occasions {
            let message = format!("“{id}” cannot lie inside “{}”", outer.id);
            let help = "the other must hold at the same occasions for the same scope, and lie in none itself";
            diagnostics.push(Diagnostic::new(Code::NotInside, span, message, help));
        }
    }
}

/// Every combination of readings that the limits mention; nothing where there are too many.
fn every_reading(campaign: &Campaign<'_>) -> Option<Vec<Readings>> {
    let limits = &campaign.filing.limits;
    let asked = |index: &u16| limits.iter().any(|limit| mentions(limit, *index));
    let questions: Vec<(u16, u16)> = (0_u16..)
        .map_while(|index| Some((index, campaign.question(index)?.readings.len())))
        .filter(|(index, _)| asked(index))
        .map(|(index, number)| (index, u16::try_from(number).unwrap_or(u16::MAX)))
        .collect();
    let number = combinations(questions.iter().map(|(_, number)| usize::from(*number)));
    number.filter(|number| *number <= MAX_COMBINATIONS)?;
    let mut all = vec![Readings::filing_defaults(campaign)];
    for (question, number) in questions {
        let further = |readings: &Readings| {
            let readings = readings.clone();
            (0..number).map(move |reading| {
                let mut readings = readings.clone();
                readings.choose(question.into(), reading);
                readings
            })
        };
        all = all.iter().flat_map(further).collect();
    }
    Some(all)
}

/// The limits that hold under `readings`, with the groups that they count.
fn holding<'a>(
    file: &'a File,
    campaign: &'a Campaign<'a>,
    readings: &'a Readings,
) -> impl Iterator<Item = (&'a Range<usize>, &'a Limit<'a>, GroupSet)> {
    let all = limits(file, campaign).filter(|(_, limit)| readings.allow(&limit.when));
    all.map(|(span, limit)| (span, limit, groups(limit, readings)))
}

/// Two caps are apart, or one lies in the other: else the best list would not be found by taking the best that fits.
fn nested(file: &File, campaign: &Campaign<'_>, readings: &Readings, diagnostics: &mut Vec<Diagnostic>) {
    let caps: Vec<_> =
        holding(file, campaign, readings).filter(|(_, limit, _)| amount(limit, readings).most.is_some()).collect();
    let finer = |one: Per, other: Per| one == other || other == Per::List;
    for (position, (span, limit, counted)) in caps.iter().enumerate() {
        for (_, other, among) in caps.iter().take(position) {
            let together = limit.occasions.iter().any(|occasion| other.occasions.contains(occasion))
                && (limit.awards == other.awards || limit.awards.iter().any(|award| other.awards.contains(award)));
            let apart = !counted.meets(*among);
            let lies = |inner: &Limit<'_>, outer: &Limit<'_>, inner_groups: &GroupSet, outer_groups: &GroupSet| {
                inner_groups.within(*outer_groups) && finer(inner.per, outer.per) && !outer.subordinate
            };
            if together && !apart && !lies(limit, other, counted, among) && !lies(other, limit, among, counted) {
                let message =
                    format!("“{}” and “{}” count some of the same nominees, and neither all", limit.id, other.id);
                let help = "of two limits that overlap, one must count everybody that the other counts";
                push(diagnostics, Diagnostic::new(Code::LimitsCross, span, message, help));
            }
        }
    }
}

/// The places that are kept fit into the limit in which they are kept, and count some whom it counts.
fn kept(file: &File, campaign: &Campaign<'_>, readings: &Readings, diagnostics: &mut Vec<Diagnostic>) {
    let all: Vec<_> = holding(file, campaign, readings).collect();
    for (index, outer) in (0_u16..).zip(&campaign.filing.limits) {
        let Some((span, _, among)) = all.iter().find(|(_, limit, _)| limit.id == outer.id) else { continue };
        let inner: Vec<_> = all.iter().filter(|(_, limit, _)| limit.inside == Some(index)).collect();
        let keeps = |limit: &Limit<'_>, groups: GroupSet| {
            let scopes = if limit.per == Per::Group { groups.iter().count() } else { 1 };
            let scopes = u32::try_from(scopes).unwrap_or(u32::MAX);
            amount(limit, readings).keeps.saturating_mul(scopes)
        };
        let sum = inner.iter().fold(0_u32, |sum, (_, limit, groups)| sum.saturating_add(keeps(limit, *groups)));
        if let Some(most) = amount(outer, readings).most.filter(|most| sum > *most) {
            let message = format!("“{}” has {most} places, and {sum} of them are kept", outer.id);
            let help = "compare the limits inside it with the document";
            push(diagnostics, Diagnostic::new(Code::MinimumAboveMaximum, span, message, help));
        }
        for (position, (span, limit, groups)) in inner.iter().enumerate() {
            let shared = inner.iter().take(position).any(|(_, _, others)| groups.meets(*others));
            if !groups.within(*among) || shared {
                let message =
                    format!("“{}” keeps places for nominees whom “{}” does not count once", limit.id, outer.id);
                let help = "it must count only whom the other counts, and nobody for whom a third keeps places";
                push(diagnostics, Diagnostic::new(Code::NotInside, span, message, help));
            }
        }
    }
}

/// What one reading shows, another may show again.
fn push(diagnostics: &mut Vec<Diagnostic>, diagnostic: Diagnostic) {
    if !diagnostics.contains(&diagnostic) {
        diagnostics.push(diagnostic);
    }
}
