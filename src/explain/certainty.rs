//! On which readings of the document the outcome depends, and which of them give which outcome, in words.

use super::catalogue::{Phrase, Template as _, write};
use super::pieces::write_count;
use crate::answer::Sentence;
use crate::evaluate::{Case, Certainty};
use crate::lang::Lang;
use crate::model::{Campaign, Outcome};
use crate::ratio::Manner;

/// How many combinations of readings are told before it is said how many more there are. There may be one outcome more; each has
/// one told.
const TOLD: usize = 4;

/// Writes the questions on which the outcome depends, and what their readings give.
#[inline(never)]
pub fn write_certainty<'t>(certainty: &Certainty, campaign: &'t Campaign<'t>, lang: Lang, out: &mut Sentence<'t>) {
    write(out, lang, Phrase::DependsOn, &mut |_, out| questions(&certainty.depends_on, campaign, lang, out));
    let told = told(&certainty.cases);
    for (outcome, cases) in &told {
        out.push(" ");
        write(out, lang, Phrase::UnderReadings, &mut |name, out| match name {
            "outcome" => out.push(outcome_words(*outcome).template(lang)),
            _ => {
                for (place, case) in cases.iter().enumerate() {
                    out.push(if place > 0 { Phrase::OrElse.template(lang) } else { "" });
                    readings(certainty, case, campaign, lang, out);
                }
            }
        });
    }
    let told = told.iter().map(|(_, cases)| cases.len()).sum();
    let more = certainty.cases.len().saturating_sub(told);
    if more > 0 {
        out.push(" ");
        write(out, lang, Phrase::OtherReadings, &mut |_, out| write_count(more, Manner::Counted(lang), out));
    }
}

/// The cases that are told, by outcome: the worse ones first, and of each at least one, so that none is kept from the reader.
fn told(cases: &[Case]) -> Vec<(Outcome, Vec<&Case>)> {
    let of = |outcome: Outcome| cases.iter().filter(move |case| case.outcome == outcome);
    let outcomes: Vec<Outcome> = Outcome::ALL.iter().copied().filter(|outcome| of(*outcome).next().is_some()).collect();
    let mut room = TOLD;
    let behind = (0..outcomes.len()).rev();
    let told = outcomes.iter().zip(behind).map(|(outcome, behind)| {
        let cases: Vec<&Case> = of(*outcome).take(room.saturating_sub(behind).max(1)).collect();
        room = room.saturating_sub(cases.len());
        (*outcome, cases)
    });
    told.collect()
}

/// Questions in their own words; where there are several, with a number each.
pub fn questions<'t>(asked: &[u16], campaign: &'t Campaign<'t>, lang: Lang, out: &mut Sentence<'t>) {
    for (place, question) in asked.iter().enumerate() {
        out.push(if place > 0 { "; " } else { "" });
        numbered(place, asked.len(), lang, out);
        quote(campaign.question(*question).map_or("", |question| question.text.get(lang)), out);
    }
}

/// One reading of one question, with the number of that among those `asked`.
pub fn reading<'t>(
    asked: &[u16],
    question: u16,
    reading: u16,
    campaign: &'t Campaign<'t>,
    lang: Lang,
    out: &mut Sentence<'t>,
) {
    numbered(asked.iter().position(|other| *other == question).unwrap_or(0), asked.len(), lang, out);
    let label = campaign.question(question).and_then(|question| question.readings.get(usize::from(reading)));
    quote(label.map_or("", |(_, label)| label.get(lang)), out);
}

/// The readings of one case.
fn readings<'t>(certainty: &Certainty, case: &Case, campaign: &'t Campaign<'t>, lang: Lang, out: &mut Sentence<'t>) {
    let asked = certainty.depends_on.iter().zip(&case.readings);
    let chosen = asked.filter_map(|(question, chosen)| Some((*question, (*chosen)?)));
    for (nth, (question, chosen)) in chosen.enumerate() {
        out.push(if nth > 0 { ", " } else { "" });
        reading(&certainty.depends_on, question, chosen, campaign, lang, out);
    }
}

/// The number of the question at `place`, where it is one of several.
fn numbered<'t>(place: usize, of: usize, lang: Lang, out: &mut Sentence<'t>) {
    if of > 1 {
        out.push("(");
        write_count(place.saturating_add(1), Manner::Said(lang), out);
        out.push(") ");
    }
}

fn quote<'t>(text: &'t str, out: &mut Sentence<'t>) {
    out.push("“");
    out.push(text);
    out.push("”");
}

/// An outcome under some of the readings.
const fn outcome_words(outcome: Outcome) -> Phrase {
    match outcome {
        Outcome::NotAssessable => Phrase::NotAssessed,
        Outcome::Ineligible => Phrase::HeadlineIneligible,
        Outcome::Incomplete => Phrase::HeadlineIncomplete,
        Outcome::NeedsRuling => Phrase::HeadlineRuling,
        Outcome::Eligible => Phrase::HeadlineEligible,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_each_outcome_one_case_is_told_before_the_rest() {
        use Outcome::{Eligible, Incomplete, Ineligible, NeedsRuling, NotAssessable};
        for (outcomes, expected) in [
            (&[Eligible, Ineligible][..], &[(Ineligible, 1), (Eligible, 1)][..]),
            (&[Ineligible, Ineligible, Ineligible, Ineligible, Eligible], &[(Ineligible, 3), (Eligible, 1)]),
            (&[Eligible, Eligible, Eligible, Eligible, Ineligible], &[(Ineligible, 1), (Eligible, 3)]),
            (
                &[Incomplete, NeedsRuling, Incomplete, Eligible, NeedsRuling, Incomplete],
                &[(Incomplete, 2), (NeedsRuling, 1), (Eligible, 1)],
            ),
            (
                &[Eligible, NeedsRuling, Incomplete, Ineligible, NotAssessable, Eligible],
                &[(NotAssessable, 1), (Ineligible, 1), (Incomplete, 1), (NeedsRuling, 1), (Eligible, 1)],
            ),
        ] {
            let cases = outcomes.iter().map(|outcome| Case { readings: Vec::new(), outcome: *outcome });
            let cases: Vec<Case> = cases.collect();
            let told: Vec<_> = told(&cases).into_iter().map(|(outcome, cases)| (outcome, cases.len())).collect();
            assert_eq!(told, expected, "{outcomes:?}");
        }
    }
}
