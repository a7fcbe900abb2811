//! One criterion and one fact: met, unmet or open; and what that weighs in the outcome.

use std::cmp::Ordering;

use super::{Query, Readings};
use crate::facts::Fact;
use crate::model::{
    Bound, Compare, Criterion, CriterionStatus, Input, NoCase, NotApplicable, Outcome, Rule, Rules, Test,
};
use crate::ratio::Exact;

/// What a criterion weighs in the outcome. The order is that of precedence: a later one wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Nothing stands against an award.
    #[default]
    Fine,
    /// Only whoever decides can say.
    Ruling,
    /// A fact is missing or pending.
    Open,
    /// It stands against an award.
    Fails,
}

/// Where the fact came from on which a criterion was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The index of the input of which it was declared.
    pub input: u16,
    /// How that input bounds the one that the criterion reads; nothing where it is the same input.
    pub bound: Option<Bound>,
}

/// The state of a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Its state.
    pub status: CriterionStatus,
    /// What it weighs in the outcome.
    pub weight: Weight,
    /// Whether no case arose (a whole of zero).
    pub no_case: bool,
    /// Whether it weighs a ruling because it does not apply by function, as none of its like does.
    pub none_applies: bool,
    /// Where the fact came from, if there was one.
    pub source: Option<Source>,
}

impl Judged {
    /// The state of a criterion of which something is not in the bundle, whoever is to judge it.
    pub const LOST: Self = Self {
        status: CriterionStatus::Unknown,
        weight: Weight::Open,
        no_case: false,
        none_applies: false,
        source: None,
    };

    /// The state of a criterion of which nothing was declared.
    pub const fn unknown(criterion: &Criterion<'_>) -> Self {
        // What only the council can judge is not a figure that the unit forgot.
        let weight = if criterion.council { Weight::Ruling } else { Weight::Open };
        Self { status: CriterionStatus::Unknown, weight, no_case: false, none_applies: false, source: None }
    }

    /// What it adds, judged by `rule`.
    pub fn tally(&self, rule: &Rule<'_>) -> Tally {
        Tally::of(rule, self.status, self.weight)
    }
}

/// The rule of a criterion under `readings`: the first variant that they allow, else its own. Nothing where that hangs on a
/// question that is not in the bundle.
pub fn rule<'a>(rules: &'a Rules<'a>, readings: &Readings) -> Option<&'a Rule<'a>> {
    match rules.under.iter().find(|(when, _)| readings.may_allow(when)) {
        None => Some(&rules.own),
        Some((when, rule)) => readings.allow(when).then_some(rule),
    }
}

/// The rule of a criterion under `readings`, and what becomes of it on the facts of a query.
pub fn under<'a>(
    criterion: &Criterion<'_>,
    rules: &'a Rules<'a>,
    query: &Query<'_>,
    readings: &Readings,
) -> (&'a Rule<'a>, Judged) {
    match rule(rules, readings) {
        Some(rule) => (rule, judge(criterion, rule, query)),
        None => (&rules.own, Judged::LOST),
    }
}

/// Judges a criterion by one of its rules on the facts of a query. One whose input is lost stays, and is open: were it left out, the
/// outcome could only get better.
pub fn judge(criterion: &Criterion<'_>, rule: &Rule<'_>, query: &Query<'_>) -> Judged {
    let Some(input) = query.campaign.inputs.get(usize::from(rule.input)) else { return Judged::LOST };
    let own = query.facts.get(rule.input).map(|fact| {
        let source = Source { input: rule.input, bound: None };
        (fact.is_figure(), judge_fact(rule, fact, source))
    });
    let others = stand_ins(&query.campaign.inputs, input);
    let others = others.filter_map(|(bound, other)| judge_by_bound(rule, bound, other, query));
    first_told(own.into_iter().chain(others), |judged| judged.weight).unwrap_or_else(|| Judged::unknown(criterion))
}

/// What is told of a criterion: by its own input, and by those that stand in for it, each with whether a figure stands there.
///
/// Where a figure is not declared, not published or not applicable, another one may still tell enough. It makes nothing good that
/// fails by not being applicable: what is decided stands, whatever else comes to light.
pub fn first_told<T>(told: impl Iterator<Item = (bool, T)>, weight: fn(&T) -> Weight) -> Option<T> {
    let mut last = None;
    for (is_figure, next) in told {
        let stands = is_figure || weight(&next) == Weight::Fails;
        last = Some(next);
        if stands {
            break;
        }
    }
    last
}

/// What a criterion that binds adds by `rule`, one of its own.
pub fn tally(criterion: &Criterion<'_>, rule: &Rule<'_>, query: &Query<'_>) -> Tally {
    judge(criterion, rule, query).tally(rule)
}

fn judge_fact(rule: &Rule<'_>, fact: &Fact, source: Source) -> Judged {
    let declared = match fact {
        Fact::Pending { .. } => Declared::Pending,
        Fact::NotApplicable { .. } => Declared::NotApplicable,
        Fact::Share { whole: 0, .. } => Declared::NoCase,
        Fact::Share { .. } | Fact::Percent(_) | Fact::Number(_) | Fact::Choice(_) | Fact::YesNo(_) => Declared::Figure,
    };
    let (status, weight) = judge_declared(rule, declared, || passes(&rule.test, fact));
    let no_case = declared == Declared::NoCase;
    Judged { status, weight, no_case, none_applies: false, source: Some(source) }
}

/// What is declared of an input, as far as a test need not ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Declared {
    /// It has not been published yet.
    Pending,
    /// It does not apply.
    NotApplicable,
    /// A share of nothing.
    NoCase,
    /// Anything else: the test decides.
    Figure,
}

/// What becomes of a criterion where something is declared.
pub fn judge_declared(rule: &Rule<'_>, declared: Declared, passes: impl FnOnce() -> bool) -> (CriterionStatus, Weight) {
    match declared {
        Declared::Pending => (CriterionStatus::Pending, Weight::Open),
        Declared::NotApplicable => match rule.not_applicable {
            // By function it weighs nothing by itself; [`Tally`] says what all of them together weigh.
            NotApplicable::Foreseen | NotApplicable::ByFunction => (CriterionStatus::NotApplicable, Weight::Fine),
            NotApplicable::Ruling => (CriterionStatus::NotApplicable, Weight::Ruling),
            NotApplicable::Unmet => (CriterionStatus::Unmet, Weight::Fails),
        },
        // A share of nothing has its own meaning, whatever the rule says of other reasons. It is never a pass.
        Declared::NoCase => match rule.no_case {
            NoCase::Foreseen => (CriterionStatus::NotApplicable, Weight::Fine),
            NoCase::Ruling => (CriterionStatus::NotApplicable, Weight::Ruling),
            NoCase::Unmet => (CriterionStatus::Unmet, Weight::Fails),
        },
        Declared::Figure if passes() => (CriterionStatus::Met, Weight::Fine),
        Declared::Figure => (CriterionStatus::Unmet, Weight::Fails),
    }
}

/// What another input tells of the one that the rule reads, where that decides, and whether a figure stands there.
fn judge_by_bound(rule: &Rule<'_>, bound: Bound, other: u16, query: &Query<'_>) -> Option<(bool, Judged)> {
    let fact = query.facts.get(other)?;
    let source = Source { input: other, bound: Some(bound) };
    // Where the other figure does not apply, there is nothing that it could bound.
    if bound == Bound::Same || matches!(fact, Fact::NotApplicable { .. }) {
        return Some((fact.is_figure(), judge_fact(rule, fact, source)));
    }
    let (status, weight) = decided_by_bound(&rule.test, bound, fact)?;
    Some((true, Judged { status, weight, no_case: false, none_applies: false, source: Some(source) }))
}

/// The inputs that tell something of `input`, by index: the one that its rule file names, and where that is the same figure, the one
/// that tells something of that, and so on.
pub fn stand_ins<'a>(inputs: &'a [Input<'a>], input: &Input<'_>) -> impl Iterator<Item = (Bound, u16)> + use<'a> {
    let next = move |&(bound, other): &(Bound, u16)| match bound {
        Bound::Same => inputs.get(usize::from(other))?.if_absent,
        Bound::AtMost | Bound::AtLeast => None,
    };
    // Even of inputs that stand for each other in a circle each is asked once at most.
    std::iter::successors(input.if_absent, next).take(inputs.len())
}

/// Whether a fact that is there passes a test.
pub fn passes(test: &Test, fact: &Fact) -> bool {
    // INVARIANT: facts fit their input and tests theirs, so no other fact arrives here; if one did, it would not pass.
    match test {
        Test::Number(compare, threshold) => fact.number().is_some_and(|number| holds(*compare, number.cmp(threshold))),
        Test::AtLeastGrade(lowest) => matches!(fact, Fact::Choice(grade) if grade >= lowest),
        Test::AnyOf(choices) => matches!(fact, Fact::Choice(choice) if choices.contains(choice)),
        Test::Is(expected) => matches!(fact, Fact::YesNo(answer) if answer == expected),
    }
}

/// Whether a number on this side of the threshold passes.
pub const fn holds(compare: Compare, side: Ordering) -> bool {
    match compare {
        Compare::AtLeast => side.is_ge(),
        Compare::MoreThan => side.is_gt(),
        Compare::AtMost => side.is_le(),
        Compare::LessThan => side.is_lt(),
        Compare::Equals => side.is_eq(),
    }
}

fn decided_by_bound(test: &Test, bound: Bound, known: &Fact) -> Option<(CriterionStatus, Weight)> {
    let (Test::Number(compare, threshold), Some(limit)) = (test, known.number()) else { return None };
    bounded(*compare, bound, limit.cmp(threshold), limit.cmp(&Exact::whole(0)).is_eq())
}

/// What a bound on a number tells of a test: the highest (or the lowest) that the number can be stands on this `side` of the
/// threshold, and is `zero` or not.
///
/// Each arm is written out, because the table is the rule. A bound decides a one-sided test on one side only.
pub fn bounded(compare: Compare, bound: Bound, side: Ordering, zero: bool) -> Option<(CriterionStatus, Weight)> {
    const MET: Option<(CriterionStatus, Weight)> = Some((CriterionStatus::Met, Weight::Fine));
    const UNMET: Option<(CriterionStatus, Weight)> = Some((CriterionStatus::Unmet, Weight::Fails));
    let limit_holds = holds(compare, side);
    match (bound, compare) {
        // It is the limit or less: it fails to reach what the limit fails to reach …
        (Bound::AtMost, Compare::AtLeast | Compare::MoreThan) if !limit_holds => UNMET,
        // … and it stays below what the limit stays below.
        (Bound::AtMost, Compare::AtMost | Compare::LessThan) if limit_holds => MET,
        // The limit or more, the other way round.
        (Bound::AtLeast, Compare::AtLeast | Compare::MoreThan) if limit_holds => MET,
        (Bound::AtLeast, Compare::AtMost | Compare::LessThan) if !limit_holds => UNMET,
        // Nothing is less than zero: at most zero is zero.
        (Bound::AtMost, Compare::Equals) if limit_holds && zero => MET,
        (Bound::AtMost, Compare::Equals) if side.is_lt() => UNMET,
        (Bound::AtLeast, Compare::Equals) if side.is_gt() => UNMET,
        (Bound::Same | Bound::AtMost | Bound::AtLeast, _) => None,
    }
}

/// What the criteria that bind by function have shown so far. The order is that of precedence: a later one wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ByFunction {
    /// None binds.
    #[default]
    None,
    /// None of those that bind applies.
    NotApplicable,
    /// One applies.
    Applies,
}

/// What several criteria weigh together: enough of each to tell the outcome, and no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The heaviest weight; nothing where no criterion binds.
    pub heaviest: Option<Weight>,
    /// What those by function have shown.
    pub by_function: ByFunction,
}

impl Tally {
    /// What one criterion adds.
    pub fn of(rule: &Rule<'_>, status: CriterionStatus, weight: Weight) -> Self {
        let by_function = match (rule.not_applicable, status) {
            (NotApplicable::ByFunction, CriterionStatus::NotApplicable) => ByFunction::NotApplicable,
            (NotApplicable::ByFunction, _) => ByFunction::Applies,
            (NotApplicable::Ruling | NotApplicable::Foreseen | NotApplicable::Unmet, _) => ByFunction::None,
        };
        Self { heaviest: Some(weight), by_function }
    }

    /// What both weigh together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { heaviest: self.heaviest.max(other.heaviest), by_function: self.by_function.max(other.by_function) }
    }

    /// Whether what does not apply by function weighs a ruling, because none of it applies: a unit that leaves out all of it has
    /// shown nothing of what the document asks of its functions.
    pub fn none_applies(self) -> bool {
        self.by_function == ByFunction::NotApplicable
    }

    /// The outcome that follows: the heaviest weight decides. Nothing asked is nothing met.
    pub fn outcome(self) -> Outcome {
        let Some(heaviest) = self.heaviest else { return Outcome::NotAssessable };
        let least = if self.none_applies() { Weight::Ruling } else { Weight::Fine };
        match heaviest.max(least) {
            Weight::Fails => Outcome::Ineligible,
            Weight::Open => Outcome::Incomplete,
            Weight::Ruling => Outcome::NeedsRuling,
            Weight::Fine => Outcome::Eligible,
        }
    }
}

impl FromIterator<Self> for Tally {
    fn from_iter<I: IntoIterator<Item = Self>>(tallies: I) -> Self {
        tallies.into_iter().fold(Self::default(), Self::and)
    }
}
