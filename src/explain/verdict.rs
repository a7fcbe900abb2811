//! The verdict in words: the deciding reason first, then what else matters.

use chrono::NaiveDate;

use super::catalogue::{Phrase, say};
use super::{campaign, criterion, names};
use crate::api::answer;
use crate::evaluate::{self, Finding, Query, Refusal, Verdict};
use crate::facts::Fact;
use crate::lang::Lang;
use crate::rules::model::{Basis, CriterionStatus, Outcome};

/// The explained verdict.
pub fn verdict(verdict: &Verdict<'_>, query: &Query<'_>, as_of: Option<NaiveDate>, lang: Lang) -> answer::Verdict {
    let results: Vec<_> = verdict.findings.iter().map(|finding| criterion::result(finding, query, lang)).collect();
    let (reason, citation) = match &verdict.standing {
        Ok(_) => (None, None),
        Err(refusal) => refused(refusal),
    };
    let [used, missing, ignored] = inputs(verdict, query);
    answer::Verdict {
        outcome: verdict.outcome,
        reason,
        citation: citation.map(|place| names::citation(query.campaign, *place, lang)),
        award: verdict.standing.as_ref().ok().map(|standing| standing.award),
        decided_by: verdict.deciding().map(|finding| finding.criterion.id).collect(),
        headline: headline(verdict, reason).template(lang),
        summary: summary(verdict, query, &results, lang),
        criteria: results,
        used,
        missing,
        ignored,
        certainty: answer::Certainty {
            stable: verdict.certainty.depends_on.is_empty(),
            depends_on: questions(verdict, query),
        },
        warnings: warnings(verdict, query, as_of, lang),
        rules: campaign::rules(query.campaign),
    }
}

fn refused<'a>(refusal: &Refusal<'a>) -> (Option<answer::NotAssessable>, Option<&'a crate::rules::model::Place>) {
    use answer::NotAssessable::{NoRound, NoStandard, OutOfScope};
    match refusal {
        Refusal::NoRound(no_round) => (Some(NoRound), no_round.map(|no_round| &no_round.at)),
        Refusal::Outside(outside) => (Some(OutOfScope), Some(&outside.at)),
        Refusal::OtherKind(..) => (Some(OutOfScope), None),
        Refusal::OtherAward(round) => (Some(OutOfScope), Some(&round.at)),
        Refusal::NoStandard(_, at) => (Some(NoStandard), Some(at)),
    }
}

const fn headline(verdict: &Verdict<'_>, reason: Option<answer::NotAssessable>) -> Phrase {
    match (verdict.outcome, reason) {
        (Outcome::NotAssessable, Some(answer::NotAssessable::NoRound)) => Phrase::HeadlineNoRound,
        (Outcome::NotAssessable, Some(answer::NotAssessable::NoStandard)) => Phrase::HeadlineNoStandard,
        (Outcome::NotAssessable, _) => Phrase::HeadlineOutOfScope,
        (Outcome::Ineligible, _) => Phrase::HeadlineIneligible,
        (Outcome::Incomplete, _) => Phrase::HeadlineIncomplete,
        (Outcome::NeedsRuling, _) => Phrase::HeadlineRuling,
        (Outcome::Eligible, _) => Phrase::HeadlineEligible,
    }
}

fn summary(verdict: &Verdict<'_>, query: &Query<'_>, results: &[answer::CriterionResult], lang: Lang) -> String {
    let mut sentences = match &verdict.standing {
        Err(refusal) => vec![refusal_in_words(refusal, query, lang)],
        Ok(_) => reasons(verdict, results, lang),
    };
    if !verdict.certainty.depends_on.is_empty() {
        let questions = questions(verdict, query).join(", ");
        sentences.push(say(lang, Phrase::DependsOn, &[("questions", &questions)]));
    }
    if verdict.standing.is_ok() {
        let who = query.campaign.decided_by.get(lang);
        sentences.push(say(lang, Phrase::CouncilDecides, &[("who", who)]));
    }
    sentences.join(" ")
}

fn reasons(verdict: &Verdict<'_>, results: &[answer::CriterionResult], lang: Lang) -> Vec<String> {
    let deciding = verdict.deciding().count();
    let others = deciding.saturating_sub(1).to_string();
    let count = |status| verdict.count(status);
    let mut sentences = Vec::new();
    match verdict.outcome {
        Outcome::Eligible if count(CriterionStatus::Met) == 1 => sentences.push(say(lang, Phrase::OneMet, &[])),
        Outcome::Eligible => {
            let met = count(CriterionStatus::Met).to_string();
            sentences.push(say(lang, Phrase::AllMet, &[("count", &met)]));
        }
        Outcome::Ineligible => {
            sentences.extend(first_reason(verdict, results, lang));
            if deciding > 1 {
                sentences.push(say(lang, Phrase::MoreUnmet, &[("count", &others)]));
            }
            let open = count(CriterionStatus::Unknown).saturating_add(count(CriterionStatus::Pending));
            if open > 0 {
                sentences.push(say(lang, Phrase::DecidedAlready, &[("count", &open.to_string())]));
            }
        }
        Outcome::Incomplete => {
            let all = verdict.findings.len().to_string();
            let lines = [
                (Phrase::StillMissing, count(CriterionStatus::Unknown)),
                (Phrase::StillPending, count(CriterionStatus::Pending)),
                (Phrase::SoFarMet, count(CriterionStatus::Met)),
            ];
            let told = lines.into_iter().filter(|(_, number)| *number > 0);
            sentences.extend(
                told.map(|(phrase, number)| say(lang, phrase, &[("count", &number.to_string()), ("all", &all)])),
            );
        }
        Outcome::NeedsRuling => {
            sentences.extend(first_reason(verdict, results, lang));
            sentences.push(say(lang, Phrase::NeedsRuling, &[("count", &deciding.to_string())]));
        }
        Outcome::NotAssessable => {}
    }
    sentences
}

/// The first deciding criterion: its statement, what became of it, and what would change it.
fn first_reason(verdict: &Verdict<'_>, results: &[answer::CriterionResult], lang: Lang) -> Vec<String> {
    let Some(first) = verdict.deciding().next() else { return Vec::new() };
    let Some(result) = results.iter().find(|result| result.id == first.criterion.id) else { return Vec::new() };
    let values = [("statement", result.statement), ("explanation", &result.explanation)];
    let mut sentences = vec![say(lang, Phrase::Deciding, &values)];
    sentences.extend(result.remedy.as_ref().map(|remedy| remedy.text.clone()));
    sentences
}

fn refusal_in_words(refusal: &Refusal<'_>, query: &Query<'_>, lang: Lang) -> String {
    match refusal {
        Refusal::NoRound(Some(no_round)) => no_round.because.get(lang).to_owned(),
        Refusal::NoRound(None) => {
            let year = query.year.map(|year| say(lang, Phrase::InYear, &[("year", &year.to_string())]));
            let document = query.campaign.document.name.get(lang);
            let occasion = names::occasion(query.occasion, lang);
            let values =
                [("document", document), ("occasion", occasion), ("year", year.as_deref().unwrap_or_default())];
            say(lang, Phrase::NoSuchRound, &values)
        }
        Refusal::Outside(outside) => outside.because.get(lang).to_owned(),
        Refusal::NoStandard(because, _) => because.get(lang).to_owned(),
        Refusal::OtherKind(kind, group) => names::other_kind(query.campaign, *kind, *group, lang),
        Refusal::OtherAward(round) => names::other_award(round, query.award, lang),
    }
}

fn questions(verdict: &Verdict<'_>, query: &Query<'_>) -> Vec<&'static str> {
    let indices = verdict.certainty.depends_on.iter();
    indices.filter_map(|&index| query.campaign.questions.get(usize::from(index))).map(|q| q.id).collect()
}

/// The inputs that were used, are missing, and were ignored; each once, in the order in which criteria read them.
fn inputs(verdict: &Verdict<'_>, query: &Query<'_>) -> [Vec<&'static str>; 3] {
    let mut used = Vec::new();
    let mut missing = Vec::new();
    for Finding { rule, judged, .. } in &verdict.findings {
        let (list, index) = match judged.source {
            Some(source) => (&mut used, source.input),
            None => (&mut missing, rule.input),
        };
        if !list.contains(&index) {
            list.push(index);
        }
    }
    let readable = evaluate::readable(query);
    let declared = query.facts.declared().filter_map(|index| u16::try_from(index).ok());
    let ignored = declared.filter(|index| !readable.contains(index)).collect();
    let id = |index: u16| query.campaign.inputs.get(usize::from(index)).map(|input| input.id);
    [used, missing, ignored].map(|list| list.into_iter().filter_map(id).collect())
}

fn warnings(verdict: &Verdict<'_>, query: &Query<'_>, as_of: Option<NaiveDate>, lang: Lang) -> Vec<answer::Warning> {
    let mut warnings = Vec::new();
    let mut warn = |code: &'static str, text: String| warnings.push(answer::Warning { code, text });
    if verdict.findings.iter().any(|finding| matches!(finding.fact, Some(Fact::Percent(_)))) {
        warn("declared-percentage", say(lang, Phrase::WarnPercent, &[]));
    }
    let attested = verdict
        .findings
        .iter()
        .filter(|finding| finding.judged.status == CriterionStatus::Met && finding.criterion.basis == Basis::Attested);
    let attested = attested.count();
    if attested > 0 {
        warn("attested", say(lang, Phrase::WarnAttested, &[("count", &attested.to_string())]));
    }
    if verdict.outcome == Outcome::Eligible {
        warn("one-award-per-achievement", say(lang, Phrase::WarnOneAward, &[]));
    }
    campaign::changes(query.campaign, lang, as_of, &mut warnings);
    warnings
}
