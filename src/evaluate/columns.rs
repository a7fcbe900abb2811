//! Many candidates at once: their figures in columns, of each one the outcome and the states, without reasons or words.
//!
//! What is the same for all is settled before the first row: which criteria bind each group, by which rule, beside which
//! threshold. A row is judged here only where that is surely what [`super::evaluate`] says of it: of anything else, such as a
//! figure that cannot be, [`UNSURE`] is told, and the row is asked about like any single candidate.
//!
//! INVARIANT: a double is compared by its shortest decimal form, and comparing it with the double of the threshold gives the
//! same (`double` says why).

mod cell;
mod check;
mod double;

use self::cell::{Cell, Range, Source, agree, range};
use self::check::{Check, Gauge};
use super::judge::{self, Tally, Weight};
use super::{Candidate, Query, States, standing};
use crate::model::{Bound, Criterion, CriterionStatus, Measure, NotApplicable, Outcome};

/// In the place of an outcome: this row is to be asked about by itself.
pub const UNSURE: u8 = u8::MAX;
/// In the place of a state: the criterion does not bind the candidate of this row.
pub const NOT_BOUND: u8 = u8::MAX;
/// In a column of answers and choices: nothing is declared. In one of numbers NaN says so.
pub const UNDECLARED: u8 = u8::MAX;

/// How the figures of an input are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Counts: two columns of numbers, the parts and the wholes.
    Counts,
    /// One column of numbers; of a ratio percentages.
    Numbers,
    /// One column of codes: 0 no and 1 yes, or the choice by index.
    Codes,
}

/// What is given of one input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The index of the input.
    pub input: u16,
    /// Its figures; nothing where only states are given.
    pub form: Option<Form>,
    /// Whether there is a column of states: 0 where the figure stands, else the code of the status that the lack of it has.
    pub states: bool,
}

/// So many rows of all columns.
#[derive(Clone, Copy, Debug)]
pub struct Block<'b> {
    /// How many.
    pub rows: usize,
    /// The columns of numbers, one behind the other: of counts the parts first.
    pub numbers: &'b [f64],
    /// The columns of codes, one behind the other: those of figures, those of states, and last the candidate by index where
    /// there are several.
    pub codes: &'b [u8],
}

/// A question about many candidates who differ in their facts, and perhaps in their group.
#[derive(Debug)]
pub struct Sheet<'a> {
    sources: Vec<Source>,
    /// Columns of which one bounds the other.
    pairs: Vec<(usize, Bound, usize)>,
    programs: Vec<Program<'a>>,
    /// The column of codes that tells the candidate.
    candidate: Option<usize>,
    criteria: Vec<&'a Criterion<'a>>,
}

/// What is done for the candidates of one group.
#[derive(Debug)]
enum Program<'a> {
    NotAssessable,
    Checks(Vec<Check<'a>>, Vec<Sum>),
    /// A threshold has no double that could stand for it.
    Unsure,
}

/// A criterion that sums up others.
#[derive(Debug)]
struct Sum {
    /// Its place among the criteria of the sheet.
    place: usize,
    /// Theirs.
    parts: Vec<usize>,
}

impl<'a> Sheet<'a> {
    /// Settles what is the same for all rows of a query, whose own candidate and facts are not asked about. A column comes once
    /// for each input; `candidates` are those to whom the column of candidates refers, or the only one.
    pub fn new(query: &Query<'a>, columns: &[Column], candidates: &[Candidate]) -> Self {
        let (mut numbers, mut codes) = (0_usize, 0_usize);
        let mut sources = Vec::with_capacity(columns.len());
        let take = |next: &mut usize, number: usize| {
            let first = *next;
            *next = first.saturating_add(number);
            first
        };
        for &Column { input, form, .. } in columns {
            let at = match form {
                Some(Form::Counts) => take(&mut numbers, 2),
                Some(Form::Numbers) => take(&mut numbers, 1),
                Some(Form::Codes) => take(&mut codes, 1),
                None => 0,
            };
            let answer = query.campaign.inputs.get(usize::from(input)).map(|input| &input.answer);
            let range = answer.map_or(Range::Nothing, |answer| range(answer, form));
            sources.push(Source { input, form, at, states: None, range });
        }
        for (source, _) in sources.iter_mut().zip(columns).filter(|(_, column)| column.states) {
            source.states = Some(take(&mut codes, 1));
        }
        let candidate = (candidates.len() > 1).then(|| take(&mut codes, 1));

        let place = |input: u16| sources.iter().position(|source| source.input == input);
        let inputs = &query.campaign.inputs;
        let bounds = (0_u16..).zip(inputs).flat_map(|(index, input)| {
            judge::stand_ins(inputs, input).map(move |(bound, other)| (index, bound, other))
        });
        let pairs = bounds.filter_map(|(index, bound, other)| Some((place(index)?, bound, place(other)?))).collect();
        let mut sheet = Self { sources, pairs, programs: Vec::new(), candidate, criteria: Vec::new() };
        let bound: Vec<_> = candidates.iter().map(|candidate| binding(query, *candidate)).collect();
        let binds = |criterion: &&Criterion<'_>| {
            bound.iter().flatten().flatten().any(|binding| std::ptr::eq(*binding, *criterion))
        };
        sheet.criteria = query.campaign.criteria.iter().filter(binds).collect();
        sheet.programs = bound.iter().map(|bound| sheet.program(query, bound.as_deref())).collect();
        sheet
    }

    /// Every criterion that binds one of the candidates, in the order of the document.
    pub fn criteria(&self) -> &[&'a Criterion<'a>] {
        &self.criteria
    }

    /// The place of a criterion among those of the sheet.
    fn place(&self, criterion: &Criterion<'_>) -> usize {
        self.criteria.iter().position(|known| std::ptr::eq(*known, criterion)).unwrap_or(usize::MAX)
    }

    fn program(&self, query: &Query<'a>, bound: Option<&[&'a Criterion<'a>]>) -> Program<'a> {
        let Some(bound) = bound else { return Program::NotAssessable };
        let (mut checks, mut sums) = (Vec::with_capacity(bound.len()), Vec::new());
        for &criterion in bound {
            let place = self.place(criterion);
            let rules = match &criterion.measure {
                Measure::Test(rules) => rules,
                Measure::SumsUp(_) => {
                    let parts = bound.iter().filter(|other| criterion.sums_up(other)).map(|other| self.place(other));
                    sums.push(Sum { place, parts: parts.collect() });
                    continue;
                }
            };
            // Without its rule or its input a criterion is not judged by figures: each row is asked about by itself.
            let Some(rule) = judge::rule(rules, &query.readings) else { return Program::Unsure };
            let Some(input) = query.campaign.inputs.get(usize::from(rule.input)) else { return Program::Unsure };
            let gauged = |input: u16| {
                let at = self.sources.iter().position(|source| source.input == input)?;
                Some((at, Gauge::of(self.sources.get(at)?, query, rule)))
            };
            let own = gauged(rule.input);
            let bounds = judge::stand_ins(&query.campaign.inputs, input);
            let bounds: Vec<_> = bounds.filter_map(|(bound, other)| Some((bound, gauged(other)?))).collect();
            let sure = own.iter().chain(bounds.iter().map(|(_, gauged)| gauged)).all(|(_, gauge)| gauge.is_some());
            if !sure {
                return Program::Unsure;
            }
            let own = own.and_then(|(at, gauge)| Some((at, gauge?)));
            let bounds = bounds.into_iter().filter_map(|(bound, (at, gauge))| Some((bound, at, gauge?))).collect();
            checks.push(Check { place, criterion, rule, own, bounds });
        }
        Program::Checks(checks, sums)
    }

    /// Judges all rows of a block. Of each row the criterion that decides it first, by its place (−1: none does); then of each
    /// row the outcome; then of each row the states of all criteria. The first are two bytes each, the lower one first, the
    /// others one: the places of the words in [`Outcome::ALL`] and [`CriterionStatus::ALL`].
    pub fn judge(&self, block: &Block<'_>) -> Vec<u8> {
        let width = self.criteria.len();
        let (rows, mut cells) = (block.rows, Vec::with_capacity(self.sources.len()));
        let mut deciding = Vec::with_capacity(rows.saturating_mul(width.saturating_add(3)));
        let (mut outcomes, mut states) = (Vec::with_capacity(rows), vec![NOT_BOUND; rows.saturating_mul(width)]);
        let mut rest = states.as_mut_slice();
        for row in 0..rows {
            let (own, others) = rest.split_at_mut_checked(width).unwrap_or_default();
            rest = others;
            let (outcome, decided_by) = self.row(block, row, &mut cells, own).unwrap_or((UNSURE, None));
            deciding.extend(told(decided_by));
            outcomes.push(outcome);
        }
        deciding.append(&mut outcomes);
        deciding.append(&mut states);
        deciding
    }

    /// The verdict on one candidate as [`Sheet::judge`] gives it on a row.
    pub fn told(&self, verdict: &super::Verdict<'_>) -> Vec<u8> {
        let mut bytes = told(verdict.deciding().next().map(|finding| self.place(finding.criterion()))).to_vec();
        bytes.push(verdict.outcome as u8);
        let mut states = vec![NOT_BOUND; self.criteria.len()];
        for finding in &verdict.findings {
            if let Some(state) = states.get_mut(self.place(finding.criterion())) {
                *state = finding.status() as u8;
            }
        }
        bytes.append(&mut states);
        bytes
    }

    /// The outcome of a row and the place of what decides it first; nothing where it is not sure.
    fn row(
        &self,
        block: &Block<'_>,
        row: usize,
        cells: &mut Vec<Cell>,
        states: &mut [u8],
    ) -> Option<(u8, Option<usize>)> {
        cells.clear();
        for source in &self.sources {
            cells.push(source.cell(block, row)?);
        }
        let cell = |at: usize| cells.get(at).copied().unwrap_or(Cell::Unknown);
        if !self.pairs.iter().all(|&(own, bound, other)| agree(cell(own), bound, cell(other))) {
            return None;
        }
        let program = self.candidate.map_or(Some(0), |column| block.code(column, row).map(usize::from))?;
        let (checks, sums) = match self.programs.get(program)? {
            Program::NotAssessable => return Some((Outcome::NotAssessable as u8, None)),
            Program::Unsure => return None,
            Program::Checks(checks, sums) => (checks, sums),
        };
        let (mut tally, mut decided_by) = (Tally::default(), None);
        for check in checks {
            let (status, weight) = check.judge(cells);
            if let Some(state) = states.get_mut(check.place) {
                *state = status as u8;
            }
            if weight > tally.heaviest.unwrap_or_default() {
                decided_by = Some(check.place);
            }
            tally = tally.and(Tally::of(check.rule, status, weight));
        }
        for Sum { place, parts } in sums {
            let state = |part: &usize| CriterionStatus::ALL.get(usize::from(*states.get(*part)?)).copied();
            let sum: States = parts.iter().filter_map(state).collect();
            if let Some(state) = states.get_mut(*place) {
                *state = sum.together() as u8;
            }
        }
        if tally.none_applies() && tally.heaviest <= Some(Weight::Ruling) {
            let by_function = |check: &&Check<'_>| check.rule.not_applicable == NotApplicable::ByFunction;
            let first = checks.iter().find(by_function).map(|check| check.place);
            // Places are in the order of the document.
            decided_by = decided_by.into_iter().chain(first).min();
        }
        Some((tally.outcome() as u8, decided_by))
    }
}

/// The criteria that bind a candidate; nothing where nothing is assessed, as where no test binds.
fn binding<'a>(query: &Query<'a>, candidate: Candidate) -> Option<Vec<&'a Criterion<'a>>> {
    let query = Query { candidate, ..query.clone() };
    let standing = standing::standing(&query, &query.readings).ok()?;
    let concerned = query.campaign.criteria.iter();
    let concerned = concerned.filter(|criterion| standing::concerns(criterion, query.occasion, standing.award));
    let binding = concerned.filter(|criterion| standing::binds(criterion, standing.group, &query.readings));
    let binding: Vec<_> = binding.collect();
    binding.iter().any(|criterion| criterion.rule().is_some()).then_some(binding)
}

/// The place of a criterion, in two bytes.
fn told(place: Option<usize>) -> [u8; 2] {
    place.and_then(|place| i16::try_from(place).ok()).unwrap_or(-1).to_le_bytes()
}

impl Block<'_> {
    fn number(&self, column: usize, row: usize) -> Option<f64> {
        self.numbers.get(column.saturating_mul(self.rows).saturating_add(row)).copied()
    }

    fn code(&self, column: usize, row: usize) -> Option<u8> {
        self.codes.get(column.saturating_mul(self.rows).saturating_add(row)).copied()
    }
}
