//! What a row says of one input, as far as that is sure to be understood.

use std::cmp::Ordering;

use super::double::{count, double, is_short, is_whole};
use super::{Block, Form, UNDECLARED};
use crate::evaluate::judge::Declared;
use crate::model::{Answer, Bound, CriterionStatus};
use crate::ratio::Exact;

/// Where the figures of a column lie, and which of them can be.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) input: u16,
    pub(super) form: Option<Form>,
    /// Its first column of numbers, or its column of codes.
    pub(super) at: usize,
    /// Its column of states.
    pub(super) states: Option<usize>,
    pub(super) range: Range,
}

/// Which figures are surely understood.
#[derive(Clone, Copy, Debug)]
pub(super) enum Range {
    Between(f64, f64),
    WholeFrom(f64),
    CodesBelow(u8),
    /// None is.
    Nothing,
}

/// What a row says of one input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Cell {
    Unknown,
    Pending,
    NotApplicable,
    Counts(f64, f64),
    Number(f64),
    Code(u8),
}

impl Source {
    /// What a row says here; nothing where that is not sure to be understood.
    pub(super) fn cell(&self, block: &Block<'_>, row: usize) -> Option<Cell> {
        let state = self.states.map_or(Some(0), |column| block.code(column, row))?;
        if state != 0 {
            return match CriterionStatus::ALL.get(usize::from(state))? {
                CriterionStatus::Unknown => Some(Cell::Unknown),
                CriterionStatus::Pending => Some(Cell::Pending),
                CriterionStatus::NotApplicable => Some(Cell::NotApplicable),
                CriterionStatus::Met | CriterionStatus::Unmet => None,
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
}

/// Which figures of an input are surely understood in this form.
pub(super) fn range(answer: &Answer<'_>, form: Option<Form>) -> Range {
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
        (
            Answer::Ratio { .. } | Answer::Number { .. } | Answer::Count | Answer::Rank,
            Some(Form::Codes | Form::Counts) | None,
        )
        | (Answer::YesNo | Answer::Grade(_) | Answer::Choice(_), Some(Form::Numbers | Form::Counts) | None) => None,
    };
    range.unwrap_or(Range::Nothing)
}

impl Cell {
    pub(super) const fn is_figure(self) -> bool {
        matches!(self, Self::Counts(..) | Self::Number(_) | Self::Code(_))
    }

    /// The order of two figures, where it is sure.
    fn against(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(own), Self::Number(other)) => own.partial_cmp(&other),
            (Self::Number(own), Self::Counts(part, whole)) => apart(own * whole, part * 100.0),
            (Self::Counts(part, whole), Self::Number(other)) => apart(part * 100.0, other * whole),
            (Self::Counts(part, whole), Self::Counts(other, of)) => {
                let share = |part, whole| Exact::share(count(part), count(whole));
                Some(share(part, whole)?.cmp(&share(other, of)?))
            }
            (Self::Unknown | Self::Pending | Self::NotApplicable | Self::Code(_), _)
            | (_, Self::Unknown | Self::Pending | Self::NotApplicable | Self::Code(_)) => None,
        }
    }

    /// What is declared, if anything is.
    pub(super) fn declared(self) -> Option<Declared> {
        match self {
            Self::Unknown => None,
            Self::Pending => Some(Declared::Pending),
            Self::NotApplicable => Some(Declared::NotApplicable),
            Self::Counts(_, 0.0) => Some(Declared::NoCase),
            Self::Counts(..) | Self::Number(_) | Self::Code(_) => Some(Declared::Figure),
        }
    }
}

/// The order of two products of doubles, where they are further apart than rounding could bring them.
fn apart(own: f64, other: f64) -> Option<Ordering> {
    const ROUNDING: f64 = 1e-9;
    let far = (own - other).abs() > ROUNDING * own.abs().max(other.abs());
    if far { own.partial_cmp(&other) } else { None }
}

/// Whether two columns of which one bounds the other surely do not contradict each other.
pub(super) fn agree(own: Cell, bound: Bound, other: Cell) -> bool {
    match (bound, own, other) {
        (_, Cell::Unknown | Cell::Pending, _) | (_, _, Cell::Unknown | Cell::Pending) => true,
        // What does not apply is no figure.
        (_, Cell::NotApplicable, _) | (_, _, Cell::NotApplicable) => true,
        (Bound::Same, ..) => own == other,
        // Nor is a share of nothing any number.
        (_, Cell::Counts(_, 0.0), _) | (_, _, Cell::Counts(_, 0.0)) => true,
        (Bound::AtMost, ..) => own.against(other).is_some_and(Ordering::is_le),
        (Bound::AtLeast, ..) => own.against(other).is_some_and(Ordering::is_ge),
    }
}
