//! From facts to a verdict: which criteria bind, what becomes of each, and what follows from all of them.
//!
//! The verdict here is structure, not words: [`crate::explain`] writes the sentences from it, so that none can disagree.

mod certainty;
pub mod columns;
mod judge;
mod remedy;
mod standing;
mod states;

pub use certainty::{Case, Certainty, MAX_COMBINATIONS, combinations};
use judge::Tally;
pub use judge::{Judged, Source, Weight, holds, rule, stand_ins};
pub use remedy::Remedy;
pub use standing::{Refusal, Standing, concerns, group_under_any_reading, held, offered};
pub use states::States;

use crate::facts::{Fact, Facts};
use crate::model::{
    Award, Campaign, Criterion, CriterionStatus, Input, Kind, LOST, Measure, NotApplicable, Occasion, Outcome, Rule,
    When,
};

/// Who is considered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Candidate {
    /// Somebody of the group at this index of [`Campaign::groups`].
    Group(u16),
    /// Somebody of the group at this index of [`Campaign::outside`].
    Outside(u16),
    /// A collective of a group that has only individuals, or the reverse; the index of that group.
    OtherKind(Kind, u16),
}

/// How the open questions of a document are read: the index of the reading of each question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readings(Vec<u16>);

impl Readings {
    /// Every question is read as the rules propose.
    pub fn defaults(campaign: &Campaign<'_>) -> Self {
        Self(campaign.questions.iter().map(|question| question.default).collect())
    }

    /// The same, with the questions of the filing behind those of the campaign.
    pub fn filing_defaults(campaign: &Campaign<'_>) -> Self {
        Self(campaign.all_questions().map(|question| question.default).collect())
    }

    /// Reads the question at `question` in the way at `reading`.
    pub fn choose(&mut self, question: usize, reading: u16) {
        if let Some(place) = self.0.get_mut(question) {
            *place = reading;
        }
    }

    /// The reading of the question at `question`.
    pub fn of(&self, question: u16) -> Option<u16> {
        self.0.get(usize::from(question)).copied()
    }

    /// Whether all readings that `when` asks for are chosen.
    pub fn allow(&self, when: &When) -> bool {
        when.0.iter().all(|&(question, reading)| self.of(question) == Some(reading))
    }

    /// Whether no question is read otherwise than `when` asks for. It differs from [`Readings::allow`] only where a question is not
    /// in the bundle: what would bind under a reading of it binds, so that what is lost makes nothing better.
    pub fn may_allow(&self, when: &When) -> bool {
        when.0.iter().all(|&(question, reading)| self.of(question).is_none_or(|chosen| chosen == reading))
    }
}

/// A question to the engine: one candidate at one occasion.
#[derive(Clone, Debug)]
pub struct Query<'a> {
    /// The campaign.
    pub campaign: &'a Campaign<'a>,
    /// The occasion.
    pub occasion: Occasion,
    /// The year; without one the first round of the occasion.
    pub year: Option<u16>,
    /// The award; without one the usual award of the round.
    pub award: Option<Award>,
    /// Who is considered.
    pub candidate: Candidate,
    /// What was declared.
    pub facts: Facts,
    /// How the open questions are read.
    pub readings: Readings,
}

/// What became of one criterion.
#[derive(Clone, Debug)]
pub enum Finding<'a> {
    /// Of one that has a test.
    Tested(Tested<'a>),
    /// Of one that sums up others: how many of them are in each state.
    Summed(&'a Criterion<'a>, States),
}

impl<'a> Finding<'a> {
    /// The criterion.
    pub const fn criterion(&self) -> &'a Criterion<'a> {
        match self {
            Self::Tested(tested) => tested.criterion,
            Self::Summed(criterion, _) => criterion,
        }
    }

    /// Its state.
    pub const fn status(&self) -> CriterionStatus {
        match self {
            Self::Tested(tested) => tested.judged.status,
            Self::Summed(_, states) => states.together(),
        }
    }

    /// What it weighs for the outcome: those that are summed up weigh already.
    pub const fn weight(&self) -> Weight {
        match self {
            Self::Tested(tested) => tested.judged.weight,
            Self::Summed(..) => Weight::Fine,
        }
    }

    /// What it adds to the outcome.
    fn tally(&self) -> Tally {
        self.tested().map_or_else(Tally::default, |tested| tested.judged.tally(tested.rule))
    }

    /// What its test showed, where it has one.
    pub const fn tested(&self) -> Option<&Tested<'a>> {
        match self {
            Self::Tested(tested) => Some(tested),
            Self::Summed(..) => None,
        }
    }
}

/// What became of one criterion by its test.
#[derive(Clone, Debug)]
pub struct Tested<'a> {
    /// The criterion.
    pub criterion: &'a Criterion<'a>,
    /// Its test under the readings taken.
    pub rule: &'a Rule<'a>,
    /// The input that the test reads.
    pub input: &'a Input<'a>,
    /// Its state, its weight for the outcome, and where the fact came from.
    pub judged: Judged,
    /// The least change that turns "unmet" into "met", where one can be named.
    pub remedy: Option<Remedy>,
}

impl<'a> Tested<'a> {
    /// The fact on which it was judged, among those of its query; nothing where there was none.
    pub fn fact<'f>(&self, facts: &'f Facts) -> Option<&'f Fact> {
        facts.get(self.judged.source?.input)
    }
}

/// The verdict on one candidate.
#[derive(Clone, Debug)]
pub struct Verdict<'a> {
    /// The verdict in one word.
    pub outcome: Outcome,
    /// The round and the award that were assessed, or why nothing was.
    pub standing: Result<Standing<'a>, Refusal<'a>>,
    /// Every criterion that binds, in the order of the document.
    pub findings: Vec<Finding<'a>>,
    /// Whether the outcome depends on how the document is read.
    pub certainty: Certainty,
}

impl<'a> Verdict<'a> {
    /// The findings that decide the outcome, the first one first; none where everything is met or nothing is assessed.
    pub fn deciding(&self) -> impl Iterator<Item = &Finding<'a>> {
        let decisive = match self.outcome {
            Outcome::Ineligible => Some(Weight::Fails),
            Outcome::Incomplete => Some(Weight::Open),
            Outcome::NeedsRuling => Some(Weight::Ruling),
            Outcome::NotAssessable | Outcome::Eligible => None,
        };
        self.findings.iter().filter(move |finding| Some(finding.weight()) == decisive)
    }

    /// How many findings have this status.
    pub fn count(&self, status: CriterionStatus) -> usize {
        self.findings.iter().filter(|finding| finding.status() == status).count()
    }

    /// How many findings of a test have this status: what sums up others leaves nothing to do beside them.
    pub fn count_tested(&self, status: CriterionStatus) -> usize {
        self.findings.iter().filter_map(Finding::tested).filter(|tested| tested.judged.status == status).count()
    }
}

/// Judges a candidate.
#[inline(never)]
pub fn evaluate<'a>(query: &Query<'a>) -> Verdict<'a> {
    let mut standing = standing::standing(query, &query.readings);
    let mut findings = match &standing {
        Ok(standing) => findings(query, standing),
        Err(_) => Vec::new(),
    };
    if let Ok(assessed) = standing
        && findings.iter().all(|finding| finding.tested().is_none())
    {
        standing = Err(Refusal::NoCriterion(assessed));
        findings.clear();
    }
    let tally: Tally = findings.iter().map(Finding::tally).collect();
    let outcome = tally.outcome();
    let certainty = certainty::certainty(query, &findings);
    // Only now: what one reading makes of all findings together is no weight of one of them under another.
    if tally.none_applies() {
        weigh_by_function(&mut findings);
    }
    Verdict { outcome, standing, findings, certainty }
}

/// None of the criteria by function applies: so each of them weighs a ruling.
fn weigh_by_function(findings: &mut [Finding<'_>]) {
    for finding in findings {
        if let Finding::Tested(tested) = finding
            && tested.rule.not_applicable == NotApplicable::ByFunction
        {
            tested.judged.weight = tested.judged.weight.max(Weight::Ruling);
            tested.judged.none_applies = true;
        }
    }
}

#[inline(never)]
fn findings<'a>(query: &Query<'a>, standing: &Standing<'a>) -> Vec<Finding<'a>> {
    let mut findings = Vec::with_capacity(query.campaign.criteria.len());
    for criterion in &query.campaign.criteria {
        let concerns = standing::concerns(criterion, query.occasion, standing.award);
        if !concerns || !standing::binds(criterion, standing.group, &query.readings) {
            continue;
        }
        let rules = match &criterion.measure {
            Measure::Test(rules) => rules,
            Measure::SumsUp(_) => {
                findings.push(Finding::Summed(criterion, States::default()));
                continue;
            }
        };
        let (rule, judged) = judge::under(criterion, rules, query, &query.readings);
        let input = query.campaign.inputs.get(usize::from(rule.input)).unwrap_or(&LOST);
        let mut tested = Tested { criterion, rule, input, judged, remedy: None };
        if judged.status == CriterionStatus::Unmet {
            tested.remedy = remedy::remedy(rule, input, tested.fact(&query.facts));
        }
        findings.push(Finding::Tested(tested));
    }
    for place in 0..findings.len() {
        let Some(Finding::Summed(criterion, _)) = findings.get(place) else { continue };
        let others = findings.iter().filter_map(Finding::tested).filter(|other| criterion.sums_up(other.criterion));
        let states = others.map(|other| other.judged.status).collect();
        if let Some(Finding::Summed(_, kept)) = findings.get_mut(place) {
            *kept = states;
        }
    }
    findings
}
