//! What is asked of a figure or an answer, and how far it is from that, in words.

use super::Words;
use crate::answer::Sentence;
use crate::explain::catalogue::Phrase;
use crate::facts::Fact;
use crate::model::{Answer, Basis, Compare, CriterionStatus, Test};
use crate::ratio::{Decimal, Exact};

impl<'t> Words<'_, 't> {
    /// What is asked, to stand behind a semicolon.
    pub(super) fn asks(self, out: &mut Sentence<'t>) {
        let rank = self.input().answer == Answer::Rank;
        match &self.finding.rule.test {
            &Test::Number(compare, threshold) => {
                let phrase = match compare {
                    Compare::AtLeast if self.is_ratio() && threshold == Exact::HUNDRED_PERCENT => Phrase::AsksAll,
                    Compare::AtLeast => Phrase::AsksAtLeast,
                    Compare::MoreThan => Phrase::AsksMoreThan,
                    Compare::AtMost if rank && threshold == Exact::whole(1) => Phrase::AsksFirst,
                    Compare::AtMost if rank => Phrase::AsksRank,
                    Compare::Equals | Compare::AtMost if threshold == Exact::whole(0) => Phrase::AsksNone,
                    Compare::AtMost => Phrase::AsksAtMost,
                    Compare::LessThan => Phrase::AsksLessThan,
                    Compare::Equals => Phrase::AsksEquals,
                };
                self.write(out, phrase, &mut |name, out| match name {
                    "threshold" => self.said(out, threshold),
                    _ => self.unit_unless_ratio(out, threshold),
                });
            }
            &Test::AtLeastGrade(grade) => {
                let top = usize::from(grade).saturating_add(1) == self.input().answer.choices().len();
                let phrase = if top { Phrase::AsksTopGrade } else { Phrase::AsksGrade };
                self.write(out, phrase, &mut |_, out| out.push(self.choice(grade)));
            }
            Test::AnyOf(choices) => self.write(out, Phrase::AsksOneOf, &mut |_, out| self.choices(out, choices)),
            Test::Is(true) => self.plain(out, Phrase::AsksYes),
            Test::Is(false) => self.plain(out, Phrase::AsksNo),
        }
    }

    /// What an answer of yes or no comes to, by what it rests on. That it is not met is its status, which stands beside it.
    pub(super) const fn answered(self) -> Phrase {
        let met = matches!(self.finding.judged.status, CriterionStatus::Met);
        match (met, self.finding.criterion.council, self.finding.criterion.basis) {
            (true, true, _) => Phrase::CouncilMet,
            (false, true, _) => Phrase::CouncilUnmet,
            (false, false, _) => Phrase::AttestedUnmet,
            (true, false, Basis::Documented) => Phrase::DocumentedMet,
            (true, false, Basis::Attested | Basis::Measured) => Phrase::AttestedMet,
        }
    }

    /// What was declared, what is asked, and how far it is, where there is more to say than whether it is met.
    #[inline(never)]
    pub(super) fn compared(self, out: &mut Sentence<'t>, fact: &Fact, declared: &mut dyn FnMut(&mut Sentence<'t>)) {
        let met = self.finding.judged.status == CriterionStatus::Met;
        let (conclusion, gap) = match (&self.finding.rule.test, fact.number()) {
            (&Test::Number(compare, threshold), Some(number)) if met => {
                let exactly = number == threshold && compare != Compare::Equals && self.can_pass_it(compare, threshold);
                (Some(if exactly { Phrase::MetExactly } else { Phrase::Met }), None)
            }
            (&Test::Number(compare, threshold), Some(number)) => self
                .shortfall(compare, threshold, self.figure(fact, number))
                .map_or((None, None), |(phrase, gap)| (Some(phrase), Some(gap))),
            (Test::Number(..) | Test::AtLeastGrade(_) | Test::AnyOf(_) | Test::Is(_), _) => {
                (met.then_some(Phrase::Met), None)
            }
        };
        let phrase = if conclusion.is_some() { Phrase::Measured } else { Phrase::Compared };
        self.write(out, phrase, &mut |name, out| match (name, conclusion) {
            ("declared", _) => declared(out),
            ("asks", _) => self.asks(out),
            (_, None) => {}
            (_, Some(conclusion)) => self.write(out, conclusion, &mut |name, out| match (name, gap) {
                ("threshold", _) => self.threshold_itself(out),
                (_, None) => {}
                ("gap", Some(gap)) => out.number(gap.truncated(9), self.manner()),
                ("points", Some(gap)) => self.plain(
                    out,
                    if gap == Exact::whole(1) { Phrase::PercentagePoint } else { Phrase::PercentagePoints },
                ),
                (_, Some(gap)) => self.unit_unless_ratio(out, gap),
            }),
        });
    }

    /// Whether a figure could be better than the threshold: nothing is above 100 %, nothing ranks before the first.
    fn can_pass_it(self, compare: Compare, threshold: Exact) -> bool {
        match (&self.input().answer, compare) {
            (Answer::Ratio { .. }, Compare::AtLeast) => threshold != Exact::HUNDRED_PERCENT,
            (Answer::Number { high, .. }, Compare::AtLeast) => threshold != *high,
            (Answer::Rank, _) => threshold != Exact::whole(1),
            (Answer::Count, Compare::AtMost) => threshold != Exact::whole(0),
            (
                Answer::Ratio { .. } | Answer::Number { .. } | Answer::Count,
                Compare::AtLeast | Compare::MoreThan | Compare::AtMost | Compare::LessThan | Compare::Equals,
            )
            | (Answer::Grade(_) | Answer::YesNo | Answer::Choice(_), _) => true,
        }
    }

    /// How far it is to the threshold: from the figure as it is shown, so that the two add up. Nothing where that says no more
    /// than the figure itself.
    fn shortfall(self, compare: Compare, threshold: Exact, shown: Decimal) -> Option<(Phrase, Exact)> {
        let (number, limit) = (shown.number(), self.scaled(threshold));
        let over = number > limit;
        let gap = if over { number.minus(limit)? } else { limit.minus(number)? };
        let none = matches!(compare, Compare::Equals | Compare::AtMost) && threshold == Exact::whole(0);
        let phrase = match (self.is_ratio(), over) {
            _ if gap == Exact::whole(0) => Phrase::UnmetAtLimit,
            (_, true) if none => return None,
            (true, false) => Phrase::UnmetShareBy,
            (true, true) => Phrase::UnmetShareOver,
            (false, true) if self.input().answer == Answer::Rank => Phrase::UnmetRank,
            (false, false) => Phrase::UnmetBy,
            (false, true) => Phrase::UnmetOver,
        };
        Some((phrase, gap))
    }

    /// The threshold with its unit.
    fn threshold_itself(self, out: &mut Sentence<'t>) {
        if let Test::Number(_, threshold) = self.finding.rule.test {
            self.said(out, threshold);
            self.unit_unless_ratio(out, threshold);
        }
    }
}
