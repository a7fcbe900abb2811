//! Many candidates at once: their figures in columns, of each one the outcome and the states, without reasons or words.
//!
//! What is the same for all is settled before the first row: which criteria bind each group, by which rule, beside which
//! threshold. A row is judged here only where that is surely what [`super::evaluate`] says of it: of anything else, such as a
//! figure that cannot be, [`UNSURE`] is told, and the row is asked about like any single candidate.
//!
//! INVARIANT: a double is compared by its shortest decimal form, and comparing it with the double of the threshold gives the
//! same ([`double`] says why).

use std::cmp::Ordering;

use super::judge::{self, Declared, Weight};
use super::{Candidate, Query, standing};
use crate::ratio::Exact;
use crate::rules::model::{Answer, Bound, Compare, Criterion, CriterionStatus, Outcome, Rule, Test};

/// In the place of an outcome: this row is to be asked about by itself.
pub const UNSURE: u8 = u8::MAX;
/// In the place of a state: the criterion does not bind the candidate of this row.
pub const NOT_BOUND: u8 = u8::MAX;
/// In a column of answers and choices: nothing is declared. In one of numbers NaN says so.
pub const UNDECLARED: u8 = u8::MAX;

/// The largest whole number up to which every one is a double.
const MOST: f64 = 9_007_199_254_740_991.0;

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
    criteria: Vec<&'a Criterion>,
}

/// What is done for the candidates of one group.
#[derive(Debug)]
enum Program<'a> {
    NotAssessable,
    Checks(Vec<Check<'a>>),
    /// A threshold has no double that could stand for it.
    Unsure,
}

/// A criterion that binds.
#[derive(Debug)]
struct Check<'a> {
    /// Its place among the criteria of the sheet.
    place: usize,
    criterion: &'a Criterion,
    rule: &'a Rule,
    /// The column of its input, and what it is held against.
    own: Option<(usize, Gauge<'a>)>,
    /// The column that bounds that input.
    bound: Option<(Bound, usize, Gauge<'a>)>,
}

/// A test, made ready for the form of one column.
#[derive(Debug)]
enum Gauge<'a> {
    Number(Compare, f64),
    /// With the numerator and the denominator of the threshold.
    Share(Compare, &'a Exact, f64, f64),
    /// The codes that pass, a bit each.
    Codes(u64),
    /// Nothing of this form passes.
    Never,
}

/// Where the figures of a column lie, and which of them can be.
#[derive(Debug)]
struct Source {
    input: u16,
    form: Option<Form>,
    /// Its first column of numbers, or its column of codes.
    at: usize,
    /// Its column of states.
    states: Option<usize>,
    range: Range,
}

/// Which figures are surely understood.
#[derive(Clone, Copy, Debug)]
enum Range {
    Between(f64, f64),
    WholeFrom(f64),
    CodesBelow(u8),
    /// None is.
    Nothing,
}

/// What a row says of one input.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Cell {
    Unknown,
    Pending,
    NotApplicable,
    Counts(f64, f64),
    Number(f64),
    Code(u8),
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
        let bounds = (0_u16..).zip(&query.campaign.inputs);
        let bounds = bounds.filter_map(|(index, input)| Some((index, input.if_absent?)));
        let pairs = bounds.filter_map(|(index, (bound, other))| Some((place(index)?, bound, place(other)?))).collect();
        let mut sheet = Self { sources, pairs, programs: Vec::new(), candidate, criteria: Vec::new() };
        let bound: Vec<_> = candidates.iter().map(|candidate| binding(query, *candidate)).collect();
        let binds = |criterion: &&Criterion| {
            bound.iter().flatten().flatten().any(|(binding, _)| std::ptr::eq(*binding, *criterion))
        };
        sheet.criteria = query.campaign.criteria.items().iter().filter(binds).collect();
        sheet.programs = bound.iter().map(|bound| sheet.program(query, bound.as_deref())).collect();
        sheet
    }

    /// Every criterion that binds one of the candidates, in the order of the document.
    pub fn criteria(&self) -> &[&'a Criterion] {
        &self.criteria
    }

    fn program(&self, query: &Query<'a>, bound: Option<&[(&'a Criterion, &'a Rule)]>) -> Program<'a> {
        let Some(bound) = bound else { return Program::NotAssessable };
        let mut checks = Vec::with_capacity(bound.len());
        for &(criterion, rule) in bound {
            let Some(input) = query.campaign.inputs.get(usize::from(rule.input)) else { continue };
            let place = self.criteria.iter().position(|known| std::ptr::eq(*known, criterion)).unwrap_or(usize::MAX);
            let gauged = |input: u16| {
                let at = self.sources.iter().position(|source| source.input == input)?;
                Some((at, self.sources.get(at)?.gauge(query, rule)))
            };
            let own = gauged(rule.input);
            let bound = input.if_absent.and_then(|(bound, other)| gauged(other).map(|(at, gauge)| (bound, at, gauge)));
            let (own, bound) = match (own, bound) {
                (Some((_, None)), _) | (_, Some((_, _, None))) => return Program::Unsure,
                (own, bound) => (
                    own.and_then(|(at, gauge)| Some((at, gauge?))),
                    bound.and_then(|(bound, at, gauge)| Some((bound, at, gauge?))),
                ),
            };
            checks.push(Check { place, criterion, rule, own, bound });
        }
        Program::Checks(checks)
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
        let place = |criterion: &Criterion| self.criteria.iter().position(|known| std::ptr::eq(*known, criterion));
        let mut bytes = told(verdict.deciding().next().and_then(|finding| place(finding.criterion))).to_vec();
        bytes.push(verdict.outcome as u8);
        let mut states = vec![NOT_BOUND; self.criteria.len()];
        for finding in &verdict.findings {
            if let Some(state) = place(finding.criterion).and_then(|place| states.get_mut(place)) {
                *state = finding.judged.status as u8;
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
        let checks = match self.programs.get(program)? {
            Program::NotAssessable => return Some((Outcome::NotAssessable as u8, None)),
            Program::Unsure => return None,
            Program::Checks(checks) => checks,
        };
        let (mut heaviest, mut decided_by) = (Weight::Fine, None);
        for check in checks {
            let (status, weight) = check.judge(cells);
            if let Some(state) = states.get_mut(check.place) {
                *state = status as u8;
            }
            if weight > heaviest {
                (heaviest, decided_by) = (weight, Some(check.place));
            }
        }
        Some((judge::outcome([heaviest]) as u8, decided_by))
    }
}

/// The criteria that bind a candidate, each with its rule; nothing where nothing is assessed.
fn binding<'a>(query: &Query<'a>, candidate: Candidate) -> Option<Vec<(&'a Criterion, &'a Rule)>> {
    let query = Query { candidate, ..query.clone() };
    let standing = standing::standing(&query, &query.readings).ok()?;
    let concerned = query.campaign.criteria.items().iter();
    let concerned = concerned.filter(|criterion| standing::concerns(criterion, query.occasion, standing.award));
    let binding = concerned.filter(|criterion| standing::binds(criterion, standing.group, &query.readings));
    Some(binding.map(|criterion| (criterion, judge::rule(criterion, &query.readings))).collect())
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

impl Source {
    /// What a row says here; nothing where that is not sure to be understood.
    fn cell(&self, block: &Block<'_>, row: usize) -> Option<Cell> {
        let state = self.states.map_or(Some(0), |column| block.code(column, row))?;
        if state != 0 {
            return match state {
                _ if state == CriterionStatus::Unknown as u8 => Some(Cell::Unknown),
                _ if state == CriterionStatus::Pending as u8 => Some(Cell::Pending),
                _ if state == CriterionStatus::NotApplicable as u8 => Some(Cell::NotApplicable),
                _ => None,
            };
        }
        match self.form {
            None => Some(Cell::Unknown),
            Some(Form::Codes) => match block.code(self.at, row)? {
                UNDECLARED => Some(Cell::Unknown),
                code => matches!(self.range, Range::CodesBelow(limit) if code < limit).then_some(Cell::Code(code)),
            },
            Some(Form::Numbers) => {
                let number = block.number(self.at, row)?;
                if number.is_nan() {
                    return Some(Cell::Unknown);
                }
                let fits = match self.range {
                    Range::Between(low, high) => low <= number && number <= high && is_short(number),
                    Range::WholeFrom(low) => is_whole(number) && number >= low,
                    Range::CodesBelow(_) | Range::Nothing => false,
                };
                fits.then_some(Cell::Number(number))
            }
            Some(Form::Counts) => {
                let (part, whole) = (block.number(self.at, row)?, block.number(self.at.saturating_add(1), row)?);
                if part.is_nan() && whole.is_nan() {
                    return Some(Cell::Unknown);
                }
                let fits = is_whole(part) && is_whole(whole) && part >= 0.0 && part <= whole;
                fits.then_some(Cell::Counts(part, whole))
            }
        }
    }

    /// The rule's test for figures of this form; nothing where they cannot be compared with its threshold.
    fn gauge<'a>(&self, query: &Query<'_>, rule: &'a Rule) -> Option<Gauge<'a>> {
        let ratio = query.campaign.inputs.get(usize::from(self.input));
        let ratio = ratio.is_some_and(|input| matches!(input.answer, Answer::Ratio { .. }));
        Some(match (&rule.test, self.form) {
            (Test::Number(compare, threshold), Some(Form::Numbers)) => {
                Gauge::Number(*compare, double(if ratio { threshold.times_hundred() } else { *threshold })?)
            }
            (Test::Number(compare, threshold), Some(Form::Counts)) => {
                let (numerator, denominator) = threshold.parts();
                let side = |number: i128| i64::try_from(number).ok().and_then(|number| double(Exact::whole(number)));
                Gauge::Share(*compare, threshold, side(numerator)?, side(denominator)?)
            }
            (Test::AtLeastGrade(lowest), Some(Form::Codes)) => {
                Gauge::Codes(u64::MAX.checked_shl((*lowest).into()).unwrap_or(0))
            }
            (Test::AnyOf(choices), Some(Form::Codes)) => {
                let bit = |choice: &u16| 1_u64.checked_shl((*choice).into()).unwrap_or(0);
                Gauge::Codes(choices.iter().map(bit).fold(0, |all, bit| all | bit))
            }
            (Test::Is(expected), Some(Form::Codes)) => Gauge::Codes(if *expected { 0b10 } else { 0b01 }),
            _ => Gauge::Never,
        })
    }
}

/// Which figures of an input are surely understood in this form.
fn range(answer: &Answer, form: Option<Form>) -> Range {
    // A choice is a bit of a gauge.
    let codes = |number: usize| u8::try_from(number).ok().filter(|number| *number <= 64).map(Range::CodesBelow);
    let range = match (answer, form) {
        (Answer::Ratio { .. }, Some(Form::Numbers)) => Some(Range::Between(0.0, 100.0)),
        (Answer::Number { low, high }, Some(Form::Numbers)) => {
            double(*low).zip(double(*high)).map(|(low, high)| Range::Between(low, high))
        }
        (Answer::Count, Some(Form::Numbers)) => Some(Range::WholeFrom(0.0)),
        (Answer::Rank, Some(Form::Numbers)) => Some(Range::WholeFrom(1.0)),
        (Answer::YesNo, Some(Form::Codes)) => codes(2),
        (Answer::Grade(choices) | Answer::Choice(choices), Some(Form::Codes)) => codes(choices.len()),
        _ => None,
    };
    range.unwrap_or(Range::Nothing)
}

/// Whether a number is a whole one that JavaScript keeps exactly.
fn is_whole(number: f64) -> bool {
    number.abs() <= MOST && number.trunc() == number
}

/// Whether the shortest decimal form of a number has surely no more digits than are read: 17 of its own and few zeros.
fn is_short(number: f64) -> bool {
    number == 0.0 || (1e-6..=1e15).contains(&number.abs())
}

/// The double that stands for a number: any other double is on the same side of it as its shortest decimal form is of the
/// number. Nothing where there is none, or where that is not sure.
///
/// A number of 15 digits or fewer is the shortest decimal form of its nearest double, because no two such numbers share one.
/// And the shortest forms of doubles are in the order of the doubles, because each reads back as its own.
/// The division gives the nearest double, because both of its sides are whole numbers that a double keeps.
#[expect(clippy::cast_precision_loss, reason = "both are below 2^53, which is checked")]
fn double(number: Exact) -> Option<f64> {
    const DIGITS: i128 = 1_000_000_000_000_000;
    let (numerator, denominator) = number.parts();
    let scale = 10_i128.checked_pow(u32::try_from(number.decimals()?).ok()?)?;
    let digits = numerator.checked_mul(scale)?.checked_div(denominator)?;
    let fits = digits.abs() < DIGITS && numerator.abs() < DIGITS && denominator < DIGITS;
    fits.then(|| numerator as f64 / denominator as f64)
}

impl Cell {
    const fn is_figure(self) -> bool {
        matches!(self, Self::Counts(..) | Self::Number(_) | Self::Code(_))
    }

    /// The order of two figures of one form.
    fn against(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(own), Self::Number(other)) => own.partial_cmp(&other),
            (Self::Counts(part, whole), Self::Counts(other, of)) => {
                let share = |part, whole| Exact::share(count(part), count(whole));
                Some(share(part, whole)?.cmp(&share(other, of)?))
            }
            _ => None,
        }
    }

    /// What is declared, if anything is.
    fn declared(self) -> Option<Declared> {
        match self {
            Self::Unknown => None,
            Self::Pending => Some(Declared::Pending),
            Self::NotApplicable => Some(Declared::NotApplicable),
            Self::Counts(_, 0.0) => Some(Declared::NoCase),
            Self::Counts(..) | Self::Number(_) | Self::Code(_) => Some(Declared::Figure),
        }
    }
}

/// Whether two columns of which one bounds the other surely do not contradict each other.
fn agree(own: Cell, bound: Bound, other: Cell) -> bool {
    match (bound, own, other) {
        (_, Cell::Unknown | Cell::Pending, _) | (_, _, Cell::Unknown | Cell::Pending) => true,
        (Bound::Same, ..) => own == other && own.is_figure(),
        // What does not apply is no number.
        (_, Cell::NotApplicable, _) | (_, _, Cell::NotApplicable) => true,
        (Bound::AtMost, ..) => own.against(other).is_some_and(Ordering::is_le),
        (Bound::AtLeast, ..) => own.against(other).is_some_and(Ordering::is_ge),
    }
}

impl Check<'_> {
    fn judge(&self, cells: &[Cell]) -> (CriterionStatus, Weight) {
        match &self.own {
            Some((at, gauge)) if cells.get(*at).is_some_and(|cell| cell.is_figure()) => {
                self.declared(cells, *at, gauge)
            }
            own => {
                let by_own = || own.as_ref().and_then(|(at, gauge)| self.declared(cells, *at, gauge));
                self.by_bound(cells).or_else(by_own)
            }
        }
        .unwrap_or_else(|| {
            let unknown = judge::Judged::unknown(self.criterion);
            (unknown.status, unknown.weight)
        })
    }

    /// What becomes of the criterion by what is declared in the column at `at`.
    fn declared(&self, cells: &[Cell], at: usize, gauge: &Gauge<'_>) -> Option<(CriterionStatus, Weight)> {
        let cell = cells.get(at)?;
        Some(judge::judge_declared(self.rule, cell.declared()?, || gauge.passes(*cell)))
    }

    fn by_bound(&self, cells: &[Cell]) -> Option<(CriterionStatus, Weight)> {
        match self.bound.as_ref()? {
            (Bound::Same, at, gauge) => self.declared(cells, *at, gauge),
            (bound, at, gauge) => gauge.bounded(*bound, *cells.get(*at)?),
        }
    }
}

impl Gauge<'_> {
    /// On which side of the threshold a number is, and how they are to be compared.
    fn side(&self, cell: Cell) -> Option<(Compare, Ordering)> {
        match (self, cell) {
            (Self::Number(compare, threshold), Cell::Number(number)) => {
                Some((*compare, number.partial_cmp(threshold)?))
            }
            (Self::Share(compare, threshold, numerator, denominator), Cell::Counts(part, whole)) if whole > 0.0 => {
                // Products below 2^53 are exact. Of others it is enough to know that they are not below.
                let (left, right) = (part * denominator, whole * numerator);
                let side = if left.max(right) <= MOST {
                    left.partial_cmp(&right)?
                } else {
                    Exact::share(count(part), count(whole))?.cmp(threshold)
                };
                Some((*compare, side))
            }
            _ => None,
        }
    }

    fn passes(&self, cell: Cell) -> bool {
        match (self, cell) {
            (Self::Codes(codes), Cell::Code(code)) => {
                codes.checked_shr(code.into()).is_some_and(|codes| codes & 1 == 1)
            }
            _ => self.side(cell).is_some_and(|(compare, side)| judge::holds(compare, side)),
        }
    }

    /// What the figure tells of one that it bounds.
    fn bounded(&self, bound: Bound, cell: Cell) -> Option<(CriterionStatus, Weight)> {
        let (compare, side) = self.side(cell)?;
        judge::bounded(compare, bound, side, matches!(cell, Cell::Number(0.0) | Cell::Counts(0.0, _)))
    }
}

/// A whole number that is not negative, as a count.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cell was read as such a number")]
const fn count(number: f64) -> u64 {
    number as u64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::double;
    use crate::api::Number;
    use crate::ratio::Exact;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

        /// Beside every threshold, and on it: as doubles and as what is written.
        #[test]
        fn a_double_is_on_the_side_of_its_shortest_form(
            digits in prop_oneof![0_i64..1000, 0_i64..999_999_999_999_999],
            decimals in 0_usize..9,
            steps in -4_i64..5,
        ) {
            let threshold = Exact::quotient(false, digits.unsigned_abs().into(), 10_u128.pow(decimals as u32));
            let Some(stand_in) = double(threshold) else { return Ok(()) };
            let number = f64::from_bits(stand_in.to_bits().saturating_add_signed(steps));
            let Ok(exact) = Number::from(number).exact() else { return Ok(()) };
            prop_assert_eq!(number.partial_cmp(&stand_in), Some(exact.cmp(&threshold)), "{} and {}", number, stand_in);
        }

        #[test]
        fn so_is_any_double(digits in 0_i64..100_000, decimals in 0_usize..4, number in 0.0_f64..200.0) {
            let threshold = Exact::quotient(false, digits.unsigned_abs().into(), 10_u128.pow(decimals as u32));
            let stand_in = double(threshold).unwrap();
            let Ok(exact) = Number::from(number).exact() else { return Ok(()) };
            prop_assert_eq!(number.partial_cmp(&stand_in), Some(exact.cmp(&threshold)));
        }
    }

    #[test]
    fn what_is_no_short_decimal_has_no_double() {
        assert_eq!(double(Exact::share(1, 3).unwrap()), None);
        assert_eq!(double(Exact::quotient(false, 1_234_567_890_123_456, 10)), None);
        assert_eq!(double(Exact::share(171, 200).unwrap().times_hundred()), Some(85.5));
    }
}
