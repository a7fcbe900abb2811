//! The verdict in words: the deciding reason first, then what else matters.

use chrono::NaiveDate;

use super::catalogue::{Phrase, write};
use super::pieces::{unended, write_count};
use super::{campaign, certainty, criterion, names};
use crate::answer;
use crate::answer::Sentence;
use crate::evaluate::{Finding, Query, Refusal, Tested, Verdict, Weight};
use crate::facts::Fact;
use crate::lang::Lang;
use crate::model::{Basis, CriterionStatus, Outcome, Past, Place};
use crate::ratio::Manner;

/// The explained verdict.
#[inline(never)]
pub fn verdict<'t>(
    verdict: &Verdict<'t>,
    query: &Query<'t>,
    as_of: Option<NaiveDate>,
    lang: Lang,
) -> answer::Verdict<'t> {
    let results: Vec<_> = verdict.findings.iter().map(|finding| criterion::result(finding, query, lang)).collect();
    let (reason, citation) = match &verdict.standing {
        Ok(_) => (None, None),
        Err(refusal) => refused(refusal),
    };
    let [used, missing, ignored] = inputs(verdict, query);
    let (summary, summed_up) = summary(verdict, query, &results, lang);
    answer::Verdict {
        outcome: verdict.outcome,
        reason,
        citation: citation.map(|place| names::citation(query.campaign, *place, lang)),
        award: verdict.standing.as_ref().ok().map(|standing| standing.award),
        decided_by: verdict.deciding().map(|finding| finding.criterion().id).collect(),
        headline: headline(verdict, reason, query, lang),
        summary,
        summed_up,
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

#[inline(never)]
fn refused<'a>(refusal: &Refusal<'a>) -> (Option<answer::NotAssessable>, Option<&'a Place<'a>>) {
    use answer::NotAssessable::{NoRound, NoStandard, OutOfScope};
    match refusal {
        Refusal::NoRound(no_round) => (Some(NoRound), no_round.map(|no_round| &no_round.at)),
        Refusal::Outside(outside) => (Some(OutOfScope), Some(&outside.at)),
        Refusal::OtherKind(..) => (Some(OutOfScope), None),
        Refusal::OtherAward(round) => (Some(OutOfScope), Some(&round.at)),
        Refusal::NoStandard(_, at) => (Some(NoStandard), Some(at)),
        Refusal::NoCriterion(standing) => (Some(NoStandard), Some(&standing.round.at)),
    }
}

fn headline<'t>(
    verdict: &Verdict<'t>,
    reason: Option<answer::NotAssessable>,
    query: &Query<'t>,
    lang: Lang,
) -> Sentence<'t> {
    if let Err(Refusal::OtherAward(round)) = verdict.standing {
        return names::other_award_headline(round, query.award, lang);
    }
    let phrase = match (verdict.outcome, reason) {
        (Outcome::NotAssessable, Some(answer::NotAssessable::NoRound)) => Phrase::HeadlineNoRound,
        (Outcome::NotAssessable, Some(answer::NotAssessable::NoStandard)) => Phrase::HeadlineNoStandard,
        (Outcome::NotAssessable, Some(answer::NotAssessable::OutOfScope) | None) => Phrase::HeadlineOutOfScope,
        (Outcome::Ineligible, _) => Phrase::HeadlineIneligible,
        (Outcome::Incomplete, _) => Phrase::HeadlineIncomplete,
        (Outcome::NeedsRuling, _) => Phrase::HeadlineCouncil,
        (Outcome::Eligible, _) => Phrase::HeadlineEligible,
    };
    let mut text = Sentence::default();
    write(&mut text, lang, phrase, &mut |_, out| out.push(names::council(query.campaign, lang)));
    text
}

/// Sentences of one text, a space between them.
struct Sentences<'t> {
    text: Sentence<'t>,
    lang: Lang,
}

impl<'t> Sentences<'t> {
    /// Where the next sentence is written.
    fn next(&mut self) -> &mut Sentence<'t> {
        if !self.text.is_empty() {
            self.text.push(" ");
        }
        &mut self.text
    }

    /// Adds sentences that stand by themselves.
    fn add(&mut self, sentences: &Sentence<'t>) {
        if !sentences.is_empty() {
            self.next().append(sentences);
        }
    }

    fn say(&mut self, phrase: Phrase, fill: &mut dyn FnMut(&str, &mut Sentence<'t>)) {
        let lang = self.lang;
        write(self.next(), lang, phrase, fill);
    }

    /// A phrase whose one placeholder is a number.
    fn count(&mut self, phrase: Phrase, count: usize) {
        self.say(phrase, &mut number(count, Manner::Counted(self.lang)));
    }
}

/// Writes a number in the place of any placeholder.
fn number<'t>(count: usize, manner: Manner) -> impl FnMut(&str, &mut Sentence<'t>) {
    move |_, out| write_count(count, manner, out)
}

#[inline(never)]
fn summary<'t>(
    verdict: &Verdict<'t>,
    query: &Query<'t>,
    results: &[answer::CriterionResult<'t>],
    lang: Lang,
) -> (Sentence<'t>, answer::SummaryParts<'t>) {
    let first = first_reason(verdict, results, lang);
    let mut rest = Sentences { text: Sentence::with_capacity(24), lang };
    match &verdict.standing {
        Err(refusal) => refusal_in_words(refusal, query, &mut rest),
        Ok(_) => reasons(verdict, query, &mut rest),
    }
    if !verdict.certainty.depends_on.is_empty() {
        certainty::write_certainty(&verdict.certainty, query.campaign, lang, rest.next());
    }
    if verdict.standing.is_ok() {
        rest.say(Phrase::CouncilDecides, &mut |_, out| out.push(query.campaign.decided_by.get(lang)));
    }
    let mut all = Sentences { text: Sentence::with_capacity(48), lang };
    let (standard, result) = first.unzip();
    let remedy = result.and_then(|result| result.remedy.as_ref()).map(|remedy| &remedy.text);
    for part in [standard.as_ref(), result.map(|result| &result.explanation), remedy, Some(&rest.text)] {
        part.into_iter().for_each(|part| all.add(part));
    }
    (all.text, answer::SummaryParts { standard, rest: rest.text })
}

#[inline(never)]
fn reasons<'t>(verdict: &Verdict<'t>, query: &Query<'t>, sentences: &mut Sentences<'t>) {
    let lang = sentences.lang;
    let deciding = verdict.deciding().count();
    let met = verdict.count(CriterionStatus::Met);
    let left = |status| verdict.count_tested(status);
    match verdict.outcome {
        Outcome::Eligible if met == 1 => sentences.say(Phrase::OneMet, &mut |_, _| {}),
        Outcome::Eligible => sentences.count(Phrase::AllMet, met),
        Outcome::Ineligible => {
            if deciding > 1 {
                sentences.count(Phrase::MoreUnmet, deciding.saturating_sub(1));
            }
            let open = left(CriterionStatus::Unknown).saturating_add(left(CriterionStatus::Pending));
            if open > 0 {
                sentences.count(Phrase::DecidedAlready, open);
            }
        }
        Outcome::Incomplete => {
            let lines = [
                (Phrase::StillMissing, left(CriterionStatus::Unknown)),
                (Phrase::StillPending, left(CriterionStatus::Pending)),
                (Phrase::SoFarMet, met),
            ];
            let applying = verdict.findings.len().saturating_sub(verdict.count(CriterionStatus::NotApplicable));
            for (phrase, told) in lines.into_iter().filter(|(_, told)| *told > 0) {
                sentences.say(phrase, &mut |name, out| match name {
                    "all" => number(applying, Manner::Counted(lang))(name, out),
                    _ => number(told, Manner::Counted(lang))(name, out),
                });
            }
        }
        Outcome::NeedsRuling => {
            if deciding > 1 {
                sentences.say(Phrase::NeedsRuling, &mut |name, out| match name {
                    "council" => out.push(names::council(query.campaign, lang)),
                    _ => number(deciding, Manner::Counted(lang))(name, out),
                });
            }
            if verdict.findings.iter().any(|finding| finding.weight() < Weight::Ruling) {
                sentences.say(Phrase::OthersStand, &mut |_, _| {});
            }
        }
        Outcome::NotAssessable => {}
    }
}

/// The first deciding criterion, where one is told apart: its statement, quoted as a standard, and what became of it.
#[inline(never)]
fn first_reason<'t, 'r>(
    verdict: &Verdict<'t>,
    results: &'r [answer::CriterionResult<'t>],
    lang: Lang,
) -> Option<(Sentence<'t>, &'r answer::CriterionResult<'t>)> {
    let phrase = match verdict.outcome {
        Outcome::Ineligible => Phrase::StandardUnmet,
        Outcome::NeedsRuling => Phrase::StandardOpen,
        Outcome::NotAssessable | Outcome::Incomplete | Outcome::Eligible => return None,
    };
    let first = verdict.deciding().next()?.criterion();
    let result = results.iter().find(|result| result.id == first.id)?;
    let mut standard = Sentence::with_capacity(3);
    write(&mut standard, lang, phrase, &mut |_, out| out.push(unended(result.statement)));
    Some((standard, result))
}

#[inline(never)]
fn refusal_in_words<'t>(refusal: &Refusal<'t>, query: &Query<'t>, sentences: &mut Sentences<'t>) {
    let lang = sentences.lang;
    match refusal {
        Refusal::NoRound(Some(no_round)) => sentences.next().push(no_round.because.get(lang)),
        Refusal::NoRound(None) => sentences.say(Phrase::NoSuchRound, &mut |name, out| match name {
            "document" => out.push(query.campaign.document.name.get(lang)),
            "occasion" => out.push(names::occasion(query.occasion, lang)),
            _ => {
                if let Some(year) = query.year {
                    write(out, lang, Phrase::InYear, &mut number(year.into(), Manner::Plain));
                }
            }
        }),
        Refusal::Outside(outside) => sentences.next().push(outside.because.get(lang)),
        Refusal::NoStandard(because, _) => sentences.next().push(because.get(lang)),
        Refusal::NoCriterion(standing) => sentences.say(Phrase::NoCriterion, &mut |name, out| match name {
            "document" => out.push(query.campaign.document.name.get(lang)),
            "award" => out.push(names::award(standing.award, lang)),
            "occasion" => out.push(names::occasion(query.occasion, lang)),
            _ => {
                let group = query.campaign.groups.get(usize::from(standing.group));
                out.push(group.map_or("", |group| group.label.get(lang)));
            }
        }),
        Refusal::OtherKind(kind, group) => {
            sentences.next().append(&names::other_kind(query.campaign, *kind, *group, lang));
        }
        Refusal::OtherAward(round) => sentences.next().append(&names::other_award(query.campaign, round, lang)),
    }
}

fn questions<'t>(verdict: &Verdict<'t>, query: &Query<'t>) -> Vec<&'t str> {
    let indices = verdict.certainty.depends_on.iter();
    indices.filter_map(|&index| query.campaign.questions.get(usize::from(index))).map(|q| q.id).collect()
}

/// The inputs that were used, are missing, and were ignored; each once, in the order in which criteria read them.
#[inline(never)]
fn inputs<'t>(verdict: &Verdict<'t>, query: &Query<'t>) -> [Vec<&'t str>; 3] {
    let mut used = Vec::with_capacity(verdict.findings.len());
    let mut missing = Vec::new();
    for Tested { rule, judged, .. } in verdict.findings.iter().filter_map(Finding::tested) {
        let (list, index) = match judged.source {
            Some(source) => (&mut used, source.input),
            None => (&mut missing, rule.input),
        };
        if !list.contains(&index) {
            list.push(index);
        }
    }
    let declared = query.facts.declared().filter_map(|index| u16::try_from(index).ok());
    let ignored = declared.filter(|index| !used.contains(index)).collect();
    let id = |index: u16| query.campaign.inputs.get(usize::from(index)).map(|input| input.id);
    [used, missing, ignored].map(|list| list.into_iter().filter_map(id).collect())
}

#[inline(never)]
fn warnings<'t>(
    verdict: &Verdict<'t>,
    query: &Query<'t>,
    as_of: Option<NaiveDate>,
    lang: Lang,
) -> Vec<answer::Warning<'t>> {
    let mut warnings = Vec::with_capacity(8);
    let tested = || verdict.findings.iter().filter_map(Finding::tested);
    let mut warn = |code: &'static str, phrase, count| {
        let mut text = Sentence::default();
        write(&mut text, lang, phrase, &mut number(count, Manner::Counted(lang)));
        warnings.push(answer::Warning { code, text });
    };
    if tested().any(|tested| matches!(tested.fact(&query.facts), Some(Fact::Percent(_)))) {
        warn("declared-percentage", Phrase::WarnPercent, 0);
    }
    let attested = tested()
        .filter(|tested| tested.judged.status == CriterionStatus::Met && tested.criterion.basis == Basis::Attested)
        // What the council found is no declaration of the unit.
        .filter(|tested| !tested.criterion.council);
    let attested = attested.count();
    if attested > 0 {
        warn("attested", Phrase::WarnAttested, attested);
    }
    let left_out =
        tested().filter(|tested| matches!(tested.fact(&query.facts), Some(Fact::NotApplicable { .. }))).count();
    // An outcome that others would have to bear out: what was left out is still to be looked at.
    let stands = match verdict.outcome {
        Outcome::Eligible | Outcome::NeedsRuling => true,
        Outcome::Ineligible | Outcome::Incomplete | Outcome::NotAssessable => false,
    };
    if left_out > 0 && stands {
        warn("declared-not-applicable", Phrase::WarnNotApplicable, left_out);
    }
    if verdict.outcome == Outcome::Eligible {
        warnings.push(answer::Warning { code: "one-award-per-achievement", text: one_award(verdict, lang) });
    }
    if let Ok(standing) = &verdict.standing {
        let cautions = query.campaign.cautions.iter().filter(|caution| caution.concerns(query.occasion));
        let cautions = cautions.filter(|caution| caution.groups.contains(standing.group));
        warnings.extend(cautions.map(|caution| campaign::warning(caution.id, caution.text.get(lang))));
    }
    // What depends on the day is told only for a day that the caller gives: the module reads no clock.
    if let Some(day) = as_of {
        campaign::changes(query.campaign, lang, day, &mut warnings);
    }
    warnings
}

/// That one achievement is commended once, and which earlier awards are a condition all the same.
fn one_award<'t>(verdict: &Verdict<'t>, lang: Lang) -> Sentence<'t> {
    let mut tested = verdict.findings.iter().filter_map(Finding::tested);
    let condition = tested.find(|tested| tested.input.past == Some(Past::Award));
    let mut text = Sentence::default();
    write(&mut text, lang, Phrase::WarnOneAward, &mut |_, out| {
        if let Some(Tested { input, .. }) = condition {
            write(out, lang, Phrase::ExceptConditions, &mut |_, out| out.push(input.label.get(lang)));
        }
    });
    text
}
