//! Whether the outcome depends on how the document is read: every combination of readings is tried.

use super::judge::{self, ByFunction, Tally, Weight};
use super::{Candidate, Finding, Query, Readings, standing};
use crate::model::{Criterion, Measure, Outcome, Rules, When};

/// The most combinations of readings that a campaign may have. It is checked when rules are read, so that trying them all
/// stays cheap.
pub const MAX_COMBINATIONS: usize = 1024;

/// Whether the outcome depends on how the document is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certainty {
    /// The indices of the questions whose answer can change the outcome; none: every reading gives the same.
    pub depends_on: Vec<u16>,
    /// Which readings of these questions give which outcome. Each combination of them is in one case, and in no other.
    pub cases: Vec<Case>,
}

/// Combinations of readings that give one outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The reading of each question on which the outcome depends, in their order; nothing where any reading of it will do.
    pub readings: Vec<Option<u16>>,
    /// What they give.
    pub outcome: Outcome,
}

/// The part of a query that readings can change: whether the candidate is considered, and the criteria that mention one.
struct Varying<'a> {
    /// The readings under which the candidate is considered at all; nothing: under all.
    considered: Option<&'a When>,
    /// The group whose criteria bind the candidate.
    group: u16,
    /// What all criteria weigh that bind under every reading in the same way.
    fixed: Tally,
    /// The others, with their rules.
    criteria: Vec<(&'a Criterion<'a>, &'a Rules<'a>)>,
}

/// Tries every combination of the questions that can matter to this query.
///
/// A question counts where two combinations that differ in its reading alone give different outcomes. `findings` are those
/// under the readings of the query: what no reading changes is not judged again.
pub fn certainty(query: &Query<'_>, findings: &[Finding<'_>]) -> Certainty {
    let Some(varying) = varying(query, findings) else { return Certainty::default() };
    if varying.decides_nothing(query) { Certainty::default() } else { varying.certainty(query) }
}

/// What readings can change; nothing where no reading changes that the query is not assessable.
fn varying<'a>(query: &Query<'a>, findings: &[Finding<'_>]) -> Option<Varying<'a>> {
    let considered = match query.candidate {
        Candidate::Outside(index) => query.campaign.outside.get(usize::from(index))?.considered.as_ref(),
        Candidate::Group(_) | Candidate::OtherKind(..) => None,
    };
    let Candidate::Group(group) = standing::group_under_any_reading(query) else { return None };
    let award = standing::award(query, standing::round(query).ok()?).ok()?;
    if award.no_standard.is_some() {
        return None;
    }
    let mut fixed = Tally::default();
    let mut criteria = Vec::new();
    // Findings stand in the order of the criteria.
    let mut findings = findings.iter().peekable();
    for criterion in &query.campaign.criteria {
        let found = findings.next_if(|finding| std::ptr::eq(finding.criterion(), criterion));
        if !standing::concerns(criterion, query.occasion, award.id) {
            continue;
        }
        let rules = match &criterion.measure {
            Measure::Test(rules) => rules,
            // It weighs nothing.
            Measure::SumsUp(_) => continue,
        };
        let mut clauses = criterion.binds.iter().filter(|clause| clause.groups.contains(group)).peekable();
        let Some(first) = clauses.peek() else { continue };
        if first.when.0.is_empty() && rules.under.is_empty() {
            let judge = || judge::tally(criterion, &rules.own, query);
            fixed = fixed.and(found.map_or_else(judge, Finding::tally));
        } else {
            criteria.push((criterion, rules));
        }
    }
    let considered = considered.map(|(when, _)| when);
    Some(Varying { considered, group, fixed, criteria })
}

impl Varying<'_> {
    /// Whether every reading gives the same outcome because none of the criteria could outweigh what is fixed, nor change
    /// whether one by function applies where that matters.
    fn decides_nothing(&self, query: &Query<'_>) -> bool {
        let fixed = self.fixed;
        let settled = fixed.heaviest >= Some(Weight::Ruling);
        let turns = |by_function: ByFunction| match fixed.by_function {
            ByFunction::None => by_function == ByFunction::NotApplicable,
            ByFunction::NotApplicable => by_function == ByFunction::Applies,
            ByFunction::Applies => false,
        };
        let changes = |tally: Tally| tally.heaviest > fixed.heaviest || (!settled && turns(tally.by_function));
        let could = |&(criterion, rules): &(&Criterion<'_>, &Rules<'_>)| {
            let lost = || judge::rule(rules, &query.readings).is_none();
            rules.all().any(|rule| changes(judge::tally(criterion, rule, query))) || lost()
        };
        self.considered.is_none() && !self.criteria.iter().any(could)
    }

    /// Tries every combination of the questions that are mentioned.
    #[inline(never)]
    fn certainty(&self, query: &Query<'_>) -> Certainty {
        let relevant = self.questions(query);
        let outcomes = outcomes(query, self, &relevant);
        if outcomes.iter().zip(outcomes.iter().skip(1)).all(|(one, next)| one == next) {
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
        depends_on.reverse();
        let cases = cases(&depends_on, &relevant, &outcomes);
        Certainty { depends_on, cases }
    }

    /// The questions that are mentioned, each with the number of its readings.
    fn questions(&self, query: &Query<'_>) -> Vec<(u16, usize)> {
        let mentions = |question: u16| {
            let clauses = self.criteria.iter().flat_map(|(criterion, _)| &criterion.binds);
            let clauses = clauses.filter(|clause| clause.groups.contains(self.group)).map(|clause| &clause.when);
            let under = self.criteria.iter().flat_map(|(_, rules)| &rules.under).map(|(when, _)| when);
            clauses.chain(under).chain(self.considered).any(|when| when.mentions(question))
        };
        let sizes = query.campaign.questions.iter().map(|question| question.readings.len());
        (0_u16..).zip(sizes).filter(|(question, _)| mentions(*question)).collect()
    }

    /// The outcome under `readings`.
    fn outcome(&self, query: &Query<'_>, readings: &Readings) -> Outcome {
        if self.considered.is_some_and(|when| !readings.allow(when)) {
            return Outcome::NotAssessable;
        }
        let binding = self.criteria.iter().filter(|(criterion, _)| standing::binds(criterion, self.group, readings));
        let tallies = binding.map(|(criterion, rules)| {
            let (rule, judged) = judge::under(criterion, rules, query, readings);
            judged.tally(rule)
        });
        tallies.chain([self.fixed]).collect::<Tally>().outcome()
    }
}

/// The outcome under every combination of the relevant questions, the last question varying fastest.
fn outcomes(query: &Query<'_>, varying: &Varying<'_>, relevant: &[(u16, usize)]) -> Vec<Outcome> {
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
        outcomes.push(varying.outcome(query, &readings));
    }
    outcomes
}

/// Which readings of the questions in `depends_on` give which outcome; `outcomes` are those of all `relevant` ones.
fn cases(depends_on: &[u16], relevant: &[(u16, usize)], outcomes: &[Outcome]) -> Vec<Case> {
    let mut cases = Vec::new();
    for (combination, outcome) in outcomes.iter().enumerate() {
        let mut rest = combination;
        let mut readings = Vec::with_capacity(depends_on.len());
        let mut others = 0_usize;
        for &(question, size) in relevant.iter().rev() {
            let reading = rest.checked_rem(size).unwrap_or(0);
            rest = rest.checked_div(size).unwrap_or(0);
            if depends_on.contains(&question) {
                readings.push(u16::try_from(reading).ok());
            } else {
                others = others.saturating_add(reading);
            }
        }
        // Of questions that change nothing one reading stands for all.
        if others == 0 {
            readings.reverse();
            cases.push(Case { readings, outcome: *outcome });
        }
    }
    for (place, question) in depends_on.iter().enumerate() {
        let size = relevant.iter().find(|(known, _)| known == question).map_or(0, |(_, size)| *size);
        cases = without(cases, place, size);
    }
    cases
}

/// The same cases in fewer ones: those that differ in the question at `place` alone, and have all `size` readings of it, are one.
fn without(cases: Vec<Case>, place: usize, size: usize) -> Vec<Case> {
    let open = |case: &Case| {
        let mut case = case.clone();
        case.readings.iter_mut().skip(place).take(1).for_each(|reading| *reading = None);
        case
    };
    let opened: Vec<Case> = cases.iter().map(open).collect();
    let mut fewer: Vec<Case> = Vec::with_capacity(cases.len());
    for (case, open) in cases.into_iter().zip(&opened) {
        let all = opened.iter().filter(|other| *other == open).count() == size;
        let case = if all { open.clone() } else { case };
        if !fewer.contains(&case) {
            fewer.push(case);
        }
    }
    fewer
}

/// How many combinations there are of questions with so many readings each; nothing where there are too many to count.
pub fn combinations(readings: impl IntoIterator<Item = usize>) -> Option<usize> {
    readings.into_iter().try_fold(1_usize, usize::checked_mul)
}

#[cfg(test)]
#[expect(clippy::arithmetic_side_effects, reason = "the numbers of the tests are small")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Two questions of two and three readings, and one between them of two that changes nothing.
        #[test]
        fn every_combination_is_in_one_case_that_gives_its_outcome(
            given in proptest::collection::vec(prop_oneof![Just(Outcome::Eligible), Just(Outcome::Ineligible)], 6)
        ) {
            let relevant = [(3, 2), (5, 2), (8, 3)];
            let at = |first: usize, last: usize| given[first * 3 + last];
            let outcomes: Vec<_> = (0..12).map(|combination| at(combination / 6, combination % 3)).collect();
            let cases = cases(&[3, 8], &relevant, &outcomes);
            for (first, last) in (0..6).map(|combination| (combination / 3, combination % 3)) {
                let is = |reading: Option<u16>, chosen: usize| reading.is_none_or(|reading| usize::from(reading) == chosen);
                let within = |case: &&Case| is(case.readings[0], first) && is(case.readings[1], last);
                let found: Vec<_> = cases.iter().filter(within).map(|case| case.outcome).collect();
                prop_assert_eq!(found, [at(first, last)], "{:?}", cases);
            }
            // Where one question decides alone, nothing is said of the other.
            if (0..3).all(|last| at(0, last) == at(1, last)) {
                prop_assert!(cases.iter().all(|case| case.readings[0].is_none()), "{:?}", cases);
            }
        }
    }
}
