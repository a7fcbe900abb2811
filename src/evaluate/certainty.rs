//! Whether the outcome depends on how the document is read: every combination of readings is tried.

use super::judge::{self, Weight};
use super::{Query, Readings, standing};
use crate::rules::model::{Outcome, When};

/// The most combinations of readings that a campaign may have. It is checked when rules are read, so that trying them all
/// stays cheap.
pub const MAX_COMBINATIONS: usize = 1024;

/// Whether the outcome depends on how the document is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certainty {
    /// The indices of the questions whose answer can change the outcome; none: every reading gives the same.
    pub depends_on: Vec<u16>,
}

/// Tries every combination of the questions that can matter to this query.
///
/// A question counts where two combinations that differ in its reading alone give different outcomes.
pub fn certainty(query: &Query<'_>, chosen: Outcome) -> Certainty {
    let relevant = relevant_questions(query);
    if relevant.is_empty() {
        return Certainty::default();
    }
    let outcomes = outcomes(query, &relevant);
    if outcomes.iter().all(|outcome| *outcome == chosen) {
        return Certainty::default();
    }
    // The outcomes stand in mixed radix: the last question varies fastest. Along each question's stride, neighbours
    // differ in that question alone.
    let mut depends_on = Vec::new();
    let mut stride = 1_usize;
    for &(question, readings) in relevant.iter().rev() {
        let block = stride.saturating_mul(readings);
        let differs = outcomes.chunks(block.max(1)).any(|chunk| {
            let first = chunk.iter().cycle().take(stride);
            chunk.chunks(stride.max(1)).any(|slice| slice.iter().ne(first.clone()))
        });
        if differs {
            depends_on.push(question);
        }
        stride = block;
    }
    depends_on.sort_unstable();
    Certainty { depends_on }
}

/// The questions that some rule for this candidate and occasion mentions, each with the number of its readings.
fn relevant_questions(query: &Query<'_>) -> Vec<(u16, usize)> {
    let campaign = query.campaign;
    let mut mentioned = vec![false; campaign.questions.len()];
    let mut mention = |when: &When| {
        for &(question, _) in &when.0 {
            if let Some(place) = mentioned.get_mut(usize::from(question)) {
                *place = true;
            }
        }
    };
    if let super::Candidate::Outside(index) = query.candidate
        && let Some((when, _)) =
            campaign.outside.get(usize::from(index)).and_then(|outside| outside.considered.as_ref())
    {
        mention(when);
    }
    if let super::Candidate::Group(group) = standing::group_under_any_reading(query) {
        for criterion in campaign.criteria.iter().filter(|criterion| criterion.occasions.contains(&query.occasion)) {
            let clauses = criterion.binds.iter().filter(|clause| clause.groups.contains(&group));
            let mut binds = false;
            for clause in clauses {
                binds = true;
                mention(&clause.when);
            }
            if binds {
                criterion.under.iter().for_each(|(when, _)| mention(when));
            }
        }
    }
    let sizes = campaign.questions.iter().map(|question| question.readings.len());
    (0_u16..).zip(mentioned.into_iter().zip(sizes)).filter(|(_, (m, _))| *m).map(|(q, (_, size))| (q, size)).collect()
}

/// The outcome under every combination of the relevant questions, the last question varying fastest.
fn outcomes(query: &Query<'_>, relevant: &[(u16, usize)]) -> Vec<Outcome> {
    let combinations = combinations(relevant.iter().map(|&(_, readings)| readings)).unwrap_or(MAX_COMBINATIONS);
    let mut readings = query.readings.clone();
    let mut outcomes = Vec::with_capacity(combinations);
    for combination in 0..combinations {
        let mut rest = combination;
        for &(question, size) in relevant.iter().rev() {
            let reading = rest.checked_rem(size).unwrap_or(0);
            rest = rest.checked_div(size).unwrap_or(0);
            readings.choose(usize::from(question), u16::try_from(reading).unwrap_or(u16::MAX));
        }
        outcomes.push(outcome(query, &readings));
    }
    outcomes
}

/// The outcome under `readings`, without findings.
pub fn outcome(query: &Query<'_>, readings: &Readings) -> Outcome {
    let Ok(standing) = standing::standing(query, readings) else { return Outcome::NotAssessable };
    let weights = query.campaign.criteria.iter().filter_map(|criterion| {
        if !standing::binds(criterion, query.occasion, standing.award, standing.group, readings) {
            return None;
        }
        let rule = judge::rule(criterion, readings);
        let input = query.campaign.inputs.get(usize::from(rule.input))?;
        Some(judge::judge(criterion, rule, input, query).weight)
    });
    // The first failure decides; nothing outweighs it.
    let mut heaviest = Weight::Fine;
    for weight in weights {
        heaviest = heaviest.max(weight);
        if heaviest == Weight::Fails {
            break;
        }
    }
    judge::outcome([heaviest])
}

/// How many combinations there are of questions with so many readings each; nothing where there are too many to count.
pub fn combinations(readings: impl IntoIterator<Item = usize>) -> Option<usize> {
    readings.into_iter().try_fold(1_usize, usize::checked_mul)
}
