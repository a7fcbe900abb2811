//! What would turn "unmet" into "met", in words.

use super::{Words, text};
use crate::answer;
use crate::answer::Sentence;
use crate::evaluate::Remedy;
use crate::explain::catalogue::Phrase;
use crate::facts::Fact;
use crate::model::{Answer, Compare, Past, Test};
use crate::ratio::{Decimal, Exact, Manner};

impl<'t> Words<'_, 't> {
    /// A remedy as an answer.
    #[inline(never)]
    pub(super) fn remedy(self, remedy: &Remedy) -> answer::Remedy<'t> {
        let mut words = Sentence::default();
        let (mut add_to_part, mut add_to_both, mut change) = (None, None, None);
        match *remedy {
            Remedy::Counts { add_to_part: part, add_to_both: both } => {
                (add_to_part, add_to_both) = (part, both);
                self.counts(&mut words, part, both);
            }
            Remedy::Number(number) => {
                let shown = if self.is_ratio() { number.times_hundred() } else { number };
                change = Some(text(0, |out| out.number(shown.truncated(9), Manner::Plain)));
                self.to_reach(&mut words, number);
            }
            Remedy::Choice(index) => {
                let choices = self.input().answer.choices();
                change = choices.get(usize::from(index)).map(|(id, _)| Sentence::from(*id));
                self.to_be_one_of(&mut words);
            }
            Remedy::Answer(expected) => {
                change = Some(Sentence::from(if expected { "true" } else { "false" }));
                let phrase = match expected {
                    _ if self.finding.criterion.council => Phrase::RemedyCouncil,
                    _ if self.is_past() => Phrase::RemedyPast,
                    true => Phrase::RemedyYes,
                    false => Phrase::RemedyNo,
                };
                self.ruled(&mut words, phrase);
            }
        }
        if self.input().past == Some(Past::Lowest) {
            self.plain(&mut words, Phrase::RemedyLowest);
        }
        answer::Remedy { add_to_part, add_to_both, change, text: words }
    }

    /// Whether what was declared is past, so that nothing in this round changes it: published ranks and grades, what has happened
    /// too often, and what the rule file says.
    fn is_past(self) -> bool {
        let (answer, test) = (&self.input().answer, &self.finding.rule.test);
        let too_often = match test {
            Test::Number(Compare::Equals | Compare::AtMost | Compare::LessThan, _) => matches!(answer, Answer::Count),
            Test::Number(Compare::AtLeast | Compare::MoreThan, _)
            | Test::AtLeastGrade(_)
            | Test::AnyOf(_)
            | Test::Is(_) => false,
        };
        self.input().past.is_some() || too_often || matches!(answer, Answer::Rank | Answer::Grade(_))
    }

    fn counts(self, out: &mut Sentence<'t>, add_to_part: Option<u64>, add_to_both: Option<u64>) {
        let phrase = match (self.is_past(), add_to_part, add_to_both) {
            (true, _, Some(_)) => Phrase::RemedyNewOnly,
            (true, _, None) => Phrase::RemedyNoNew,
            (false, Some(_), Some(_)) => Phrase::RemedyPartOrBoth,
            (false, Some(_), None) => Phrase::RemedyPartOnly,
            (false, None, _) => Phrase::RemedyBothOnly,
        };
        self.write(out, phrase, &mut |name, out| match (name, add_to_part, add_to_both) {
            ("first", Some(count), _) => self.count_of(out, Phrase::RemedyPart, count),
            ("second", _, Some(1)) => self.count_of(out, Phrase::RemedyOneNew, 1),
            ("second", _, Some(count)) => self.count_of(out, Phrase::RemedyNew, count),
            ("first" | "second", ..) => {}
            _ => self.case(out, name),
        });
    }

    /// A phrase about so many cases of a share.
    fn count_of(self, out: &mut Sentence<'t>, phrase: Phrase, count: u64) {
        self.write(out, phrase, &mut |name, out| match (name, self.fact) {
            ("count", _) => out.number(Decimal::whole(count.into()), Manner::Counted(self.lang)),
            ("unit", _) => self.unit(out, Exact::count(count).unwrap_or(Exact::whole(0))),
            ("whole", Some(Fact::Share { whole, .. })) => {
                out.number(Decimal::whole((*whole).into()), Manner::Counted(self.lang));
            }
            ("whole", _) => {}
            _ => self.case(out, name),
        });
    }

    fn to_reach(self, out: &mut Sentence<'t>, number: Exact) {
        let Test::Number(compare, threshold) = self.finding.rule.test else { return };
        let all = self.is_ratio() && threshold == Exact::HUNDRED_PERCENT;
        let phrase = match (compare, self.input().past) {
            (Compare::AtLeast, Some(Past::Award)) => Phrase::RemedyAwards,
            (Compare::AtLeast, Some(Past::Fact | Past::Lowest)) if all => Phrase::RemedyNoNew,
            _ if self.is_past() && !self.is_ratio() => Phrase::RemedyPast,
            (Compare::AtLeast, _) if self.input().answer == Answer::Count => Phrase::RemedyCount,
            (Compare::AtLeast, Some(Past::Fact | Past::Lowest)) if self.is_ratio() => Phrase::RemedyRaiseNew,
            (Compare::MoreThan, Some(Past::Fact | Past::Lowest)) if self.is_ratio() => Phrase::RemedyAboveNew,
            (Compare::AtLeast, _) if all => Phrase::RemedyAll,
            (Compare::AtLeast, _) => Phrase::RemedyRaise,
            (Compare::MoreThan, _) => Phrase::RemedyAbove,
            (Compare::Equals | Compare::AtMost, _) if threshold == Exact::whole(0) => Phrase::RemedyNone,
            (Compare::AtMost | Compare::LessThan, _) => Phrase::RemedyLower,
            (Compare::Equals, _) => Phrase::RemedyExactly,
        };
        self.write(out, phrase, &mut |name, out| match name {
            "value" => self.said(out, number),
            "threshold" => self.said(out, threshold),
            "part" | "whole" => self.case(out, name),
            _ => self.unit_unless_ratio(out, number),
        });
    }

    /// What the part or the whole of a share is called.
    fn case(self, out: &mut Sentence<'t>, name: &str) {
        let Answer::Ratio { part, whole } = &self.input().answer else { return };
        out.push(if name == "whole" { whole } else { part }.get(self.lang));
    }

    /// Of choices: all that pass.
    fn to_be_one_of(self, out: &mut Sentence<'t>) {
        let phrase = match &self.finding.rule.test {
            _ if self.is_past() => Phrase::RemedyPast,
            Test::AnyOf(choices) if choices.len() > 1 => Phrase::RemedyOneOf,
            Test::AnyOf(_) | Test::AtLeastGrade(_) | Test::Number(..) | Test::Is(_) => Phrase::RemedyChoice,
        };
        self.write(out, phrase, &mut |_, out| match &self.finding.rule.test {
            Test::AnyOf(choices) => self.choices(out, choices),
            Test::AtLeastGrade(grade) => out.push(self.choice(*grade)),
            Test::Number(..) | Test::Is(_) => {}
        });
    }
}
