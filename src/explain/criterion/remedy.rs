//! What would turn "unmet" into "met", in words.

use super::{Words, text};
use crate::api::answer;
use crate::evaluate::Remedy;
use crate::explain::Out;
use crate::explain::catalogue::Phrase;
use crate::facts::Fact;
use crate::lang::Lang;
use crate::ratio::Exact;
use crate::rules::model::{Answer, Compare, Test};

impl Words<'_, '_> {
    /// A remedy as an answer.
    #[inline(never)]
    pub(super) fn remedy<O: Out>(self, remedy: &Remedy) -> answer::Remedy<O> {
        let mut words = O::default();
        let (mut add_to_part, mut add_to_both, mut change) = (None, None, None);
        match *remedy {
            Remedy::Counts { add_to_part: part, add_to_both: both } => {
                (add_to_part, add_to_both) = (part, both);
                self.counts(&mut words, part, both);
            }
            Remedy::Number(number) => {
                let shown = if self.is_ratio() { number.times_hundred() } else { number };
                change = Some(text(0, |out: &mut O| out.number(shown.truncated(9), Lang::En)));
                self.to_reach(&mut words, number);
            }
            Remedy::Choice(index) => {
                let choices = self.input().answer.choices().items();
                change = choices.get(usize::from(index)).map(|(id, _)| text(0, |out: &mut O| out.fixed(id)));
                self.write(&mut words, Phrase::RemedyGrade, &mut |_, out| out.fixed(self.choice(index)));
            }
            Remedy::Answer(expected) => {
                let (phrase, word) = match expected {
                    true => (Phrase::RemedyYes, "true"),
                    false => (Phrase::RemedyNo, "false"),
                };
                change = Some(text(0, |out: &mut O| out.fixed(word)));
                self.plain(&mut words, if self.finding.criterion.council { Phrase::RemedyCouncil } else { phrase });
            }
        }
        answer::Remedy { add_to_part, add_to_both, change, text: words }
    }

    fn counts<O: Out>(self, out: &mut O, add_to_part: Option<u64>, add_to_both: Option<u64>) {
        let Answer::Ratio { part, .. } = self.input().answer else { return };
        let whole = match self.finding.fact {
            Some(Fact::Share { whole, .. }) => *whole,
            _ => 0,
        };
        let say = |out: &mut O, phrase, count: Option<u64>| {
            self.write(out, phrase, &mut |name, out| match (name, count) {
                ("count", Some(count)) => self.whole(out, count),
                ("unit", Some(count)) => self.unit(out, Exact::count(count).unwrap_or(Exact::whole(0))),
                ("whole", _) => self.whole(out, whole),
                _ => out.fixed(part.get(self.lang)),
            });
        };
        let phrase = match (add_to_part, add_to_both) {
            (Some(_), Some(_)) => Phrase::RemedyPartOrBoth,
            (Some(_), None) => Phrase::RemedyPartOnly,
            (None, Some(_)) => Phrase::RemedyBothOnly,
            (None, None) => return,
        };
        self.write(out, phrase, &mut |name, out| match name {
            "first" => say(out, Phrase::RemedyPart, add_to_part),
            _ => say(out, Phrase::RemedyBoth, add_to_both),
        });
    }

    fn to_reach<O: Out>(self, out: &mut O, number: Exact) {
        let Test::Number(compare, threshold) = self.finding.rule.test else { return };
        let phrase = match compare {
            _ if self.input().answer == Answer::Rank && number == Exact::whole(1) => Phrase::RemedyFirst,
            _ if self.input().answer == Answer::Rank => Phrase::RemedyRank,
            Compare::AtLeast => Phrase::RemedyRaise,
            Compare::MoreThan => Phrase::RemedyAbove,
            Compare::Equals | Compare::AtMost if threshold == Exact::whole(0) => Phrase::RemedyNone,
            Compare::AtMost | Compare::LessThan => Phrase::RemedyLower,
            Compare::Equals => Phrase::RemedyExactly,
        };
        self.write(out, phrase, &mut |name, out| match name {
            "value" => self.number(out, number),
            "threshold" => self.number(out, threshold),
            _ => self.unit_unless_ratio(out, number),
        });
    }
}
