//! Why a criterion does not apply, in words.

use super::Words;
use crate::answer::Sentence;
use crate::evaluate::{self, Query};
use crate::explain::catalogue::Phrase;
use crate::lang::{Lang, Text};
use crate::model::{Criterion, Measure, NoCase, NotApplicable, Rule};

impl<'t> Words<'_, 't> {
    /// That it was declared not to apply, and what follows.
    pub(super) fn not_applicable(self, out: &mut Sentence<'t>, query: &Query<'t>, reason: &str) {
        let (criterion, rule) = (self.finding.criterion, self.finding.rule);
        let by_reading = chosen_to_foresee(criterion, rule, query, |rule| {
            matches!(rule.not_applicable, NotApplicable::Foreseen | NotApplicable::ByFunction)
        });
        let phrase = match (rule.not_applicable, by_reading, criterion.because) {
            (NotApplicable::Ruling, ..) => Phrase::NotApplicableRuling,
            (NotApplicable::Foreseen, None, None) => Phrase::NotApplicableForeseen,
            (NotApplicable::Foreseen, None, Some(_)) => Phrase::NotApplicableBecause,
            (NotApplicable::Foreseen | NotApplicable::ByFunction, Some(_), _) => Phrase::NotApplicableByReading,
            (NotApplicable::ByFunction, None, _) => Phrase::NotApplicableByFunction,
            (NotApplicable::Unmet, ..) => Phrase::NotApplicableUnmet,
        };
        self.left_out(out, phrase, by_reading, &mut |out| self.reason(out, reason));
    }

    /// That there is no case, and what follows.
    pub(super) fn no_case(self, out: &mut Sentence<'t>, query: &Query<'t>) {
        let (criterion, rule) = (self.finding.criterion, self.finding.rule);
        let by_reading = chosen_to_foresee(criterion, rule, query, |rule| rule.no_case == NoCase::Foreseen);
        let phrase = match (rule.no_case, by_reading) {
            (NoCase::Ruling, _) => Phrase::NoCaseRuling,
            (NoCase::Foreseen, None) => Phrase::NoCaseForeseen,
            (NoCase::Foreseen, Some(_)) => Phrase::NoCaseByReading,
            (NoCase::Unmet, _) => Phrase::NoCaseUnmet,
        };
        self.left_out(out, phrase, by_reading, &mut |out| self.asks(out));
    }

    /// The reason that was given; one that the rule file offers in the language asked for, whichever language it was chosen in.
    fn reason(self, out: &mut Sentence<'t>, given: &str) {
        let mut offered = self.input().not_applicable.iter();
        match offered.find(|reason| Lang::ALL.into_iter().any(|lang| reason.get(lang) == given)) {
            Some(reason) => out.push(reason.get(self.lang)),
            None => out.quote(given),
        }
    }

    /// Says why it does not apply, by the reading to which that is owed where there is one, and that nothing by function applies, where
    /// that weighs.
    fn left_out(
        self,
        out: &mut Sentence<'t>,
        phrase: Phrase,
        by_reading: Option<Text<'t>>,
        other: &mut dyn FnMut(&mut Sentence<'t>),
    ) {
        self.write(out, phrase, &mut |name, out| match name {
            "reading" => by_reading.into_iter().for_each(|reading| out.push(reading.get(self.lang))),
            "because" => {
                self.finding.criterion.because.into_iter().for_each(|because| out.push(because.get(self.lang)))
            }
            "council" => self.council(out),
            _ => other(out),
        });
        if self.finding.judged.none_applies {
            out.push(" ");
            self.ruled(out, Phrase::NoneByFunction);
        }
    }
}

/// The reading to which it is owed that a rule foresees what has become of it: under another one the criterion says otherwise.
/// Nothing where the document foresees it under all of them, or where this rule does not.
fn chosen_to_foresee<'t>(
    criterion: &'t Criterion<'t>,
    rule: &'t Rule<'t>,
    query: &Query<'t>,
    foresees: impl Fn(&'t Rule<'t>) -> bool,
) -> Option<Text<'t>> {
    let rules = match &criterion.measure {
        Measure::Test(rules) if foresees(rule) => rules,
        Measure::Test(_) | Measure::SumsUp(_) => return None,
    };
    // It is owed to the question of which another reading, the others being as they are, has a rule that does not foresee it.
    let owed = |question: &u16| {
        let readings =
            query.campaign.questions.get(usize::from(*question)).map_or(0, |question| question.readings.len());
        (0_u16..).take(readings).any(|reading| {
            let mut other = query.readings.clone();
            other.choose(usize::from(*question), reading);
            evaluate::rule(rules, &other).is_some_and(|rule| !foresees(rule))
        })
    };
    let mut asked = rules.under.iter().flat_map(|(when, _)| &when.0).map(|(question, _)| *question);
    // Where it is owed to two readings together, the first one is named.
    let mut variants = rules.under.iter().filter(|_| !foresees(&rules.own));
    let taken = variants.find(|(_, variant)| std::ptr::eq(variant, rule));
    let question = asked.find(owed).or_else(|| taken.and_then(|(when, _)| Some(when.0.first()?.0)))?;
    let chosen = query.readings.of(question)?;
    let question = query.campaign.questions.get(usize::from(question))?;
    question.readings.get(usize::from(chosen)).map(|(_, label)| *label)
}
