//! Criteria and their tests, made ready for the columns in which figures come.

use std::cmp::Ordering;

use super::Form;
use super::cell::{Cell, Source};
use super::double::{MOST, count, double};
use crate::evaluate::Query;
use crate::evaluate::judge::{self, Declared, Weight};
use crate::model::{Answer, Bound, Compare, Criterion, CriterionStatus, Rule, Test};
use crate::ratio::Exact;

/// A criterion that binds.
#[derive(Debug)]
pub(super) struct Check<'a> {
    /// Its place among the criteria of the sheet.
    pub(super) place: usize,
    pub(super) criterion: &'a Criterion<'a>,
    pub(super) rule: &'a Rule<'a>,
    /// The column of its input, and what it is held against.
    pub(super) own: Option<(usize, Gauge<'a>)>,
    /// The columns that tell something of that input.
    pub(super) bounds: Vec<(Bound, usize, Gauge<'a>)>,
}

/// A test, made ready for the form of one column.
#[derive(Debug)]
pub(super) enum Gauge<'a> {
    Number(Compare, f64),
    /// With the numerator and the denominator of the threshold.
    Share(Compare, &'a Exact, f64, f64),
    /// The codes that pass, a bit each.
    Codes(u64),
    /// Nothing of this form passes.
    Never,
}

impl Check<'_> {
    /// What becomes of the criterion in a row of these cells, and what that weighs.
    pub(super) fn judge(&self, cells: &[Cell]) -> (CriterionStatus, Weight) {
        let own = self.own.as_ref().and_then(|(at, gauge)| self.declared(*cells.get(*at)?, gauge));
        let others = self.bounds.iter().filter_map(|bound| self.by_bound(cells, bound));
        judge::first_told(own.into_iter().chain(others), |(_, weight)| *weight).unwrap_or_else(|| {
            let unknown = judge::Judged::unknown(self.criterion);
            (unknown.status, unknown.weight)
        })
    }

    /// What becomes of the criterion by what is declared in a cell, and whether a figure stands there.
    fn declared(&self, cell: Cell, gauge: &Gauge<'_>) -> Option<(bool, (CriterionStatus, Weight))> {
        let declared = judge::judge_declared(self.rule, cell.declared()?, || gauge.passes(cell));
        Some((cell.is_figure(), declared))
    }

    fn by_bound(
        &self,
        cells: &[Cell],
        (bound, at, gauge): &(Bound, usize, Gauge<'_>),
    ) -> Option<(bool, (CriterionStatus, Weight))> {
        let cell = *cells.get(*at)?;
        if *bound == Bound::Same || cell.declared() == Some(Declared::NotApplicable) {
            self.declared(cell, gauge)
        } else {
            Some((true, gauge.bounded(*bound, cell)?))
        }
    }
}

impl<'a> Gauge<'a> {
    /// The rule's test for the figures of a source; nothing where they cannot be compared with its threshold.
    pub(super) fn of(source: &Source, query: &Query<'_>, rule: &'a Rule<'a>) -> Option<Self> {
        let ratio = query.campaign.inputs.get(usize::from(source.input));
        let ratio = ratio.is_some_and(|input| matches!(input.answer, Answer::Ratio { .. }));
        Some(match (&rule.test, source.form) {
            (Test::Number(compare, threshold), Some(Form::Numbers)) => {
                Self::Number(*compare, double(if ratio { threshold.times_hundred() } else { *threshold })?)
            }
            (Test::Number(compare, threshold), Some(Form::Counts)) => {
                let (numerator, denominator) = threshold.parts();
                let side = |number: i128| i64::try_from(number).ok().and_then(|number| double(Exact::whole(number)));
                Self::Share(*compare, threshold, side(numerator)?, side(denominator)?)
            }
            (Test::AtLeastGrade(lowest), Some(Form::Codes)) => {
                Self::Codes(u64::MAX.checked_shl((*lowest).into()).unwrap_or(0))
            }
            (Test::AnyOf(choices), Some(Form::Codes)) => {
                let bit = |choice: &u16| 1_u64.checked_shl((*choice).into()).unwrap_or(0);
                Self::Codes(choices.iter().map(bit).fold(0, |all, bit| all | bit))
            }
            (Test::Is(expected), Some(Form::Codes)) => Self::Codes(if *expected { 0b10 } else { 0b01 }),
            (Test::Number(..) | Test::AtLeastGrade(_) | Test::AnyOf(_) | Test::Is(_), _) => Self::Never,
        })
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
            (Self::Number(..) | Self::Share(..) | Self::Codes(_) | Self::Never, _) => None,
        }
    }

    fn passes(&self, cell: Cell) -> bool {
        match (self, cell) {
            (Self::Codes(codes), Cell::Code(code)) => {
                codes.checked_shr(code.into()).is_some_and(|codes| codes & 1 == 1)
            }
            (Self::Number(..) | Self::Share(..) | Self::Codes(_) | Self::Never, _) => {
                self.side(cell).is_some_and(|(compare, side)| judge::holds(compare, side))
            }
        }
    }

    /// What the figure tells of one that it bounds.
    fn bounded(&self, bound: Bound, cell: Cell) -> Option<(CriterionStatus, Weight)> {
        let (compare, side) = self.side(cell)?;
        judge::bounded(compare, bound, side, matches!(cell, Cell::Number(0.0) | Cell::Counts(0.0, _)))
    }
}
