//! The least change that turns "unmet" into "met", computed by inverting the test.

use super::judge::holds;
use crate::facts::Fact;
use crate::model::{Answer, Compare, Input, Rule, Test};
use crate::ratio::Exact;

/// The least change that turns "unmet" into "met".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Of a share in counts. At least one of the two is there.
    Counts {
        /// With the whole as it is: the smallest number to add to the part.
        add_to_part: Option<u64>,
        /// The smallest number of new cases, all counted in the part.
        add_to_both: Option<u64>,
    },
    /// The nearest number that passes: of a percentage a fraction of one.
    Number(Exact),
    /// The nearest choice that passes, by index.
    Choice(u16),
    /// This answer.
    Answer(bool),
}

/// The remedy of an unmet criterion; nothing where no change of this figure can help or no fact is there to change.
#[inline(never)]
pub fn remedy(rule: &Rule<'_>, input: &Input<'_>, fact: Option<&Fact>) -> Option<Remedy> {
    match (fact?, &rule.test) {
        (Fact::Share { part, whole }, Test::Number(compare, threshold)) => counts(*compare, *threshold, *part, *whole),
        (Fact::Percent(value), Test::Number(compare, threshold)) => {
            let step = step_beside(value.times_hundred(), threshold.times_hundred());
            nearest(*compare, threshold.times_hundred(), step).map(|nearest| Remedy::Number(nearest.percent()))
        }
        (Fact::Number(value), Test::Number(compare, threshold)) => {
            let whole = matches!(input.answer, Answer::Count | Answer::Rank);
            let step = if whole { Exact::whole(1) } else { step_beside(*value, *threshold) };
            nearest(*compare, *threshold, step).map(Remedy::Number)
        }
        (Fact::Choice(_), Test::AtLeastGrade(lowest)) => Some(Remedy::Choice(*lowest)),
        (Fact::Choice(_), Test::AnyOf(choices)) => choices.first().copied().map(Remedy::Choice),
        (Fact::YesNo(_), Test::Is(expected)) => Some(Remedy::Answer(*expected)),
        // INVARIANT: facts fit their input and tests theirs, so no other two meet.
        (_, Test::Number(..) | Test::AtLeastGrade(_) | Test::AnyOf(_) | Test::Is(_)) => None,
    }
}

fn counts(compare: Compare, threshold: Exact, part: u64, whole: u64) -> Option<Remedy> {
    if whole == 0 {
        // Where no case arose and that fails, a first one that counts is all of them.
        let all = holds(compare, Exact::HUNDRED_PERCENT.cmp(&threshold));
        return all.then_some(Remedy::Counts { add_to_part: None, add_to_both: Some(1) });
    }
    let (n, d) = threshold.raw();
    let (part, whole) = (i128::from(part), i128::from(whole));
    // Smallest p with p/whole passing, and smallest k with (part + k)/(whole + k) passing.
    let (enough, both) = match compare {
        Compare::AtLeast => {
            let missing = n.checked_mul(whole)?.checked_sub(part.checked_mul(d)?)?;
            (ceil_div(n.checked_mul(whole)?, d), ceil_div(missing, d.checked_sub(n)?))
        }
        Compare::MoreThan => {
            let missing = n.checked_mul(whole)?.checked_sub(part.checked_mul(d)?)?;
            let above = |value: Option<i128>| value?.checked_add(1);
            (above(floor_div(n.checked_mul(whole)?, d)), above(floor_div(missing, d.checked_sub(n)?)))
        }
        // Exactly this share: it can be reached only where it is a whole number of cases.
        Compare::Equals => {
            let product = n.checked_mul(whole)?;
            (floor_div(product, d).filter(|p| p.checked_mul(d) == Some(product)), None)
        }
        // Fewer cases would help, and what has happened cannot be undone.
        Compare::AtMost | Compare::LessThan => (None, None),
    };
    let positive = |value: i128| u64::try_from(value).ok().filter(|value| *value > 0);
    let add_to_part = enough.filter(|p| *p <= whole).and_then(|p| p.checked_sub(part)).and_then(positive);
    let add_to_both = both.and_then(positive);
    (add_to_part.is_some() || add_to_both.is_some()).then_some(Remedy::Counts { add_to_part, add_to_both })
}

fn nearest(compare: Compare, threshold: Exact, step: Exact) -> Option<Exact> {
    match compare {
        Compare::AtLeast | Compare::AtMost | Compare::Equals => Some(threshold),
        Compare::MoreThan => threshold.plus(step),
        Compare::LessThan => threshold.minus(step),
    }
}

/// A strict threshold has no nearest value on its other side; among numbers written with the decimals that the user
/// writes (two at least) it has one.
fn step_beside(value: Exact, threshold: Exact) -> Exact {
    let decimals = value.decimals().max(threshold.decimals()).unwrap_or(2).clamp(2, 9);
    // Three decimals after a point read like thousands, so four are shown instead.
    let decimals = if decimals == 3 { 4 } else { decimals };
    Exact::step(decimals)
}

/// ⌈a / b⌉; nothing where b is not positive.
fn ceil_div(a: i128, b: i128) -> Option<i128> {
    let floor = floor_div(a, b)?;
    if floor.checked_mul(b)? == a { Some(floor) } else { floor.checked_add(1) }
}

/// ⌊a / b⌋; nothing where b is not positive.
fn floor_div(a: i128, b: i128) -> Option<i128> {
    (b > 0).then(|| a.checked_div_euclid(b)).flatten()
}
