//! Which answers pass a test: to find tests that nobody can pass and tests that contradict each other.

use crate::model::{Answer, Compare, Test};
use crate::ratio::Exact;

/// An end of a range, and whether it belongs to it.
#[derive(Clone, Copy, Debug)]
pub struct End {
    value: Exact,
    closed: bool,
}

/// The answers that pass a test.
#[derive(Clone, Debug)]
pub enum Accepts {
    /// Numbers in a range; without a high end, all above. `whole`: whole numbers only.
    Numbers { low: End, high: Option<End>, whole: bool },
    /// These choices.
    Choices(Vec<u16>),
    /// This answer.
    Answer(bool),
    /// None at all.
    Nothing,
}

const fn closed(value: Exact) -> End {
    End { value, closed: true }
}

const fn open(value: Exact) -> End {
    End { value, closed: false }
}

/// The lowest and the highest possible value of a number, and whether it is whole.
pub fn domain(answer: &Answer<'_>) -> Option<(Exact, Option<Exact>, bool)> {
    match answer {
        Answer::Ratio { .. } => Some((Exact::whole(0), Some(Exact::HUNDRED_PERCENT), false)),
        Answer::Number { low, high } => Some((*low, Some(*high), false)),
        Answer::Count => Some((Exact::whole(0), None, true)),
        Answer::Rank => Some((Exact::whole(1), None, true)),
        Answer::Grade(_) | Answer::YesNo | Answer::Choice(_) => None,
    }
}

/// The answers that pass `test`.
pub fn accepts(test: &Test, answer: &Answer<'_>) -> Accepts {
    match test {
        Test::Number(compare, threshold) => {
            let Some((low, high, whole)) = domain(answer) else { return Accepts::Nothing };
            let everything = Accepts::Numbers { low: closed(low), high: high.map(closed), whole };
            let from = |low| Accepts::Numbers { low, high: None, whole };
            let to = |high| Accepts::Numbers { low: closed(low), high: Some(high), whole };
            let passing = match compare {
                Compare::AtLeast => from(closed(*threshold)),
                Compare::MoreThan => from(open(*threshold)),
                Compare::AtMost => to(closed(*threshold)),
                Compare::LessThan => to(open(*threshold)),
                Compare::Equals => Accepts::Numbers { low: closed(*threshold), high: Some(closed(*threshold)), whole },
            };
            everything.and(&passing)
        }
        Test::AtLeastGrade(lowest) => {
            let all = (0_u16..).zip(answer.choices()).map(|(index, _)| index);
            Accepts::Choices(all.filter(|index| index >= lowest).collect())
        }
        Test::AnyOf(choices) => Accepts::Choices(choices.to_vec()),
        Test::Is(expected) => Accepts::Answer(*expected),
    }
}

impl Accepts {
    /// The answers that both accept.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Numbers { low: a, high: b, whole }, Self::Numbers { low: c, high: d, whole: other }) => {
                Self::Numbers {
                    low: if tighter_low(a, c) { *a } else { *c },
                    high: match (b, d) {
                        (Some(b), Some(d)) => Some(if tighter_high(b, d) { *b } else { *d }),
                        (one, other) => one.or(*other),
                    },
                    whole: *whole || *other,
                }
            }
            (Self::Choices(a), Self::Choices(b)) => {
                Self::Choices(a.iter().copied().filter(|choice| b.contains(choice)).collect())
            }
            (Self::Answer(a), Self::Answer(b)) if a == b => Self::Answer(*a),
            (Self::Numbers { .. } | Self::Choices(_) | Self::Answer(_) | Self::Nothing, _) => Self::Nothing,
        }
    }

    /// Whether no answer is accepted.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Answer(_) => false,
            Self::Choices(choices) => choices.is_empty(),
            Self::Numbers { high: None, .. } => false,
            Self::Numbers { low, high: Some(high), whole: false } => {
                low.value > high.value || (low.value == high.value && !(low.closed && high.closed))
            }
            // Of whole numbers, the first one within the low bound must lie within the high one.
            Self::Numbers { low, high: Some(high), whole: true } => {
                let first = low.value.ceil();
                let one = Exact::whole(1);
                let first = if first == low.value && !low.closed { first.plus(one).unwrap_or(first) } else { first };
                first > high.value || (first == high.value && !high.closed)
            }
        }
    }
}

fn tighter_low(a: &End, b: &End) -> bool {
    a.value > b.value || (a.value == b.value && !a.closed)
}

fn tighter_high(a: &End, b: &End) -> bool {
    a.value < b.value || (a.value == b.value && !a.closed)
}
