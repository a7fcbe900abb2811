//! One criterion in words: what was declared, what is asked, how far it is, what would change it.

mod compared;
mod left_out;
mod remedy;
mod sum;

use super::catalogue::{Phrase, Template as _, write};
use super::names;
use crate::answer;
use crate::answer::Sentence;
use crate::evaluate::{self, Candidate, Finding, Query, Tested};
use crate::facts::Fact;
use crate::lang::Lang;
use crate::model::{Answer, Bound, Campaign, Compare, Criterion, CriterionStatus, Input, Test};
use crate::ratio::{Decimal, Exact, Manner};

/// The result of one criterion.
pub fn result<'t>(finding: &Finding<'t>, query: &Query<'t>, lang: Lang) -> answer::CriterionResult<'t> {
    match finding {
        Finding::Tested(tested) => of_test(tested, query, lang),
        Finding::Summed(criterion, states) => sum::result(criterion, states, query, lang),
    }
}

fn of_test<'t>(finding: &Tested<'t>, query: &Query<'t>, lang: Lang) -> answer::CriterionResult<'t> {
    let Tested { criterion, input, .. } = finding;
    let fact = finding.fact(&query.facts);
    let words = Words { finding, fact, campaign: query.campaign, lang };
    let known = fact.filter(|fact| fact.is_known());
    let value = known.map(|fact| text(0, |out| words.value(out, fact)));
    // Nearly all that is said of a declaration is one phrase.
    let parts = if matches!(finding.rule.test, Test::Is(_)) { 0 } else { 16 };
    answer::CriterionResult {
        id: criterion.id,
        status: finding.judged.status,
        basis: criterion.basis,
        statement: criterion.statement_by(finding.rule).get(lang),
        explanation: text(parts, |out| words.explanation(out, query, value.as_ref())),
        citation: names::citation(query.campaign, criterion.at, lang),
        input: Some(input.id),
        value,
        exact: fact.and_then(exact),
        threshold: words.threshold(),
        bar: bar(finding, fact),
        remedy: finding.remedy.as_ref().map(|remedy| words.remedy(remedy)),
        reading: reading(criterion, query),
    }
}

/// A text of its own, with room for so many parts; one finds room anyhow.
fn text<'t>(parts: usize, write: impl FnOnce(&mut Sentence<'t>)) -> Sentence<'t> {
    let mut text = Sentence::with_capacity(parts);
    write(&mut text);
    text
}

fn exact(fact: &Fact) -> Option<answer::ExactValue> {
    // Counts are given back as they were declared, not reduced: they are what was counted.
    let (numerator, denominator) = match fact {
        Fact::Share { part, whole } if *whole > 0 => ((*part).into(), (*whole).into()),
        Fact::Share { .. }
        | Fact::Percent(_)
        | Fact::Number(_)
        | Fact::Choice(_)
        | Fact::YesNo(_)
        | Fact::Pending { .. }
        | Fact::NotApplicable { .. } => fact.number()?.parts(),
    };
    Some(answer::ExactValue { numerator: answer::Digits(numerator), denominator: answer::Digits(denominator) })
}

/// The reading on which a criterion rests for this candidate; of several, the first that differs from the default.
#[inline(never)]
fn reading<'t>(criterion: &'t Criterion<'t>, query: &Query<'t>) -> Option<answer::ReadingTaken<'t>> {
    let Candidate::Group(group) = evaluate::group_under_any_reading(query) else { return None };
    let Query { campaign, readings, .. } = query;
    let default = |index: u16| campaign.questions.get(usize::from(index)).map(|question| question.default);
    let differs = |index: &u16| readings.of(*index) != default(*index);
    // Whichever differs comes before all others; of those, the first, and of the others the last.
    let rank = |index: &u16| if differs(index) { (0, *index) } else { (1, u16::MAX.saturating_sub(*index)) };
    let index = criterion.mentioned_for(group).min_by_key(rank)?;
    let question = campaign.questions.get(usize::from(index))?;
    let (chosen, _) = question.readings.get(usize::from(readings.of(index)?))?;
    Some(answer::ReadingTaken { question: question.id, chosen, is_default: !differs(&index) })
}

/// Where the figure and the threshold stand between the lowest and the highest possible value.
#[inline(never)]
fn bar(finding: &Tested<'_>, fact: Option<&Fact>) -> Option<answer::Bar> {
    let &Test::Number(_, threshold) = &finding.rule.test else { return None };
    let (low, high) = match &finding.input.answer {
        Answer::Ratio { .. } => (Exact::whole(0), Exact::HUNDRED_PERCENT),
        Answer::Number { low, high } => (*low, *high),
        Answer::Count | Answer::Rank | Answer::Grade(_) | Answer::YesNo | Answer::Choice(_) => return None,
    };
    let place = |number: Exact| answer::Share::of(number, low, high);
    Some(answer::Bar { value: fact.and_then(Fact::number).map(place), threshold: place(threshold) })
}

/// Writes the sentences of one finding.
#[derive(Clone, Copy)]
struct Words<'a, 't> {
    finding: &'a Tested<'t>,
    fact: Option<&'a Fact>,
    campaign: &'t Campaign<'t>,
    lang: Lang,
}

impl<'t> Words<'_, 't> {
    fn write(self, out: &mut Sentence<'t>, phrase: Phrase, fill: &mut dyn FnMut(&str, &mut Sentence<'t>)) {
        write(out, self.lang, phrase, fill);
    }

    /// Writes a phrase without placeholders.
    fn plain(self, out: &mut Sentence<'t>, phrase: Phrase) {
        out.push(phrase.template(self.lang));
    }

    /// Writes a phrase that names at most who gives rulings.
    fn ruled(self, out: &mut Sentence<'t>, phrase: Phrase) {
        self.write(out, phrase, &mut |_, out| self.council(out));
    }

    /// Writes who gives rulings.
    fn council(self, out: &mut Sentence<'t>) {
        out.push(names::council(self.campaign, self.lang));
    }

    const fn input(&self) -> &'t Input<'t> {
        self.finding.input
    }

    const fn is_ratio(&self) -> bool {
        matches!(self.input().answer, Answer::Ratio { .. })
    }

    /// The unit behind a number, with the space before it; nothing where there is none.
    fn unit(self, out: &mut Sentence<'t>, number: Exact) {
        if let Some(unit) = self.input().unit {
            out.push(" ");
            out.push(unit.get(self.lang, number == Exact::whole(1)));
        }
    }

    /// The unit behind a number that is no share.
    fn unit_unless_ratio(self, out: &mut Sentence<'t>, number: Exact) {
        if !self.is_ratio() {
            self.unit(out, number);
        }
    }

    /// A number in the unit in which people read it: a share as a percentage.
    fn scaled(self, number: Exact) -> Exact {
        if self.is_ratio() { number.times_hundred() } else { number }
    }

    /// A number in its unit as it is shown beside its threshold.
    fn beside(self, number: Exact) -> Decimal {
        let limit = match &self.finding.rule.test {
            Test::Number(_, threshold) => *threshold,
            Test::AtLeastGrade(_) | Test::AnyOf(_) | Test::Is(_) => number,
        };
        self.scaled(number).beside(self.scaled(limit))
    }

    /// What was declared as it is shown: a share that was computed beside its threshold, a figure that was typed as it was typed.
    fn figure(self, fact: &Fact, number: Exact) -> Decimal {
        match fact {
            Fact::Share { .. } => self.beside(number),
            Fact::Percent(_)
            | Fact::Number(_)
            | Fact::Choice(_)
            | Fact::YesNo(_)
            | Fact::Pending { .. }
            | Fact::NotApplicable { .. } => self.scaled(number).in_full().unwrap_or_else(|| self.beside(number)),
        }
    }

    /// A number as people read it.
    fn shown(self, out: &mut Sentence<'t>, number: Decimal) {
        self.shown_as(out, number, Manner::Said(self.lang));
    }

    fn shown_as(self, out: &mut Sentence<'t>, number: Decimal, manner: Manner) {
        if self.is_ratio() { out.percentage(number, manner) } else { out.number(number, manner) }
    }

    /// A threshold or a number beside it, as people read it.
    fn number(self, out: &mut Sentence<'t>, number: Exact) {
        self.shown(out, self.beside(number));
    }

    /// How a number is written in a sentence: what is counted as offices write it.
    const fn manner(&self) -> Manner {
        match &self.input().answer {
            Answer::Count => Manner::Counted(self.lang),
            Answer::Ratio { .. }
            | Answer::Number { .. }
            | Answer::Rank
            | Answer::Grade(_)
            | Answer::YesNo
            | Answer::Choice(_) => Manner::Said(self.lang),
        }
    }

    /// A number beside the threshold as it stands in a sentence.
    fn said(self, out: &mut Sentence<'t>, number: Exact) {
        self.shown_as(out, self.beside(number), self.manner());
    }

    /// A count of cases.
    fn whole(self, out: &mut Sentence<'t>, count: u64) {
        out.number(Decimal::whole(count.into()), Manner::Said(self.lang));
    }

    fn choice(self, index: u16) -> &'t str {
        let choice = self.input().answer.choices().get(usize::from(index));
        choice.map_or("", |(_, label)| label.get(self.lang))
    }

    /// Choices, one behind the other.
    fn choices(self, out: &mut Sentence<'t>, choices: &[u16]) {
        for (place, choice) in choices.iter().enumerate() {
            out.push(if place > 0 { "; " } else { "" });
            out.push(self.choice(*choice));
        }
    }

    /// The declared value alone.
    #[inline(never)]
    fn value(self, out: &mut Sentence<'t>, fact: &Fact) {
        match fact {
            Fact::Choice(index) => out.push(self.choice(*index)),
            Fact::YesNo(true) => self.plain(out, Phrase::Yes),
            Fact::YesNo(false) => self.plain(out, Phrase::No),
            Fact::Share { .. }
            | Fact::Percent(_)
            | Fact::Number(_)
            | Fact::Pending { .. }
            | Fact::NotApplicable { .. } => {
                if let Some(number) = fact.number() {
                    self.shown(out, self.figure(fact, number));
                }
            }
        }
    }

    #[inline(never)]
    fn threshold(self) -> Option<answer::Threshold<'t>> {
        let (op, value) = match &self.finding.rule.test {
            Test::Number(compare, threshold) => (*compare, text(0, |out| self.number(out, *threshold))),
            Test::AtLeastGrade(grade) => (Compare::AtLeast, self.choice(*grade).into()),
            Test::AnyOf(_) | Test::Is(_) => return None,
        };
        Some(answer::Threshold { op, value })
    }

    /// Writes the explanation; `value` is what was declared, in words.
    #[inline(never)]
    fn explanation(self, out: &mut Sentence<'t>, query: &Query<'t>, value: Option<&Sentence<'t>>) {
        let Tested { criterion, rule, judged, .. } = self.finding;
        let attested = matches!(rule.test, Test::Is(_));
        match (judged.status, self.fact) {
            (_, Some(Fact::NotApplicable { reason })) => self.not_applicable(out, query, reason),
            (CriterionStatus::Pending, Some(Fact::Pending { note })) => {
                let phrase = if attested { Phrase::PendingAttested } else { Phrase::Pending };
                self.write(out, phrase, &mut |name, out| match (name, note) {
                    ("note", Some(note)) => self.write(out, Phrase::Note, &mut |_, out| out.quote(note)),
                    ("note", None) => {}
                    _ => self.asks(out),
                });
            }
            (CriterionStatus::Unknown, _) if criterion.council => self.ruled(out, Phrase::UnknownCouncil),
            (CriterionStatus::Unknown, _) if attested => self.plain(out, Phrase::UnknownAttested),
            (_, None) => self.write(out, Phrase::Unknown, &mut |_, out| self.asks(out)),
            (_, Some(_)) if judged.no_case => self.no_case(out, query),
            (_, Some(_)) if attested => self.ruled(out, self.answered()),
            (_, Some(fact)) => self.compared(out, fact, &mut |out| self.declared(out, fact, query, value)),
        }
    }

    fn declared(self, out: &mut Sentence<'t>, fact: &Fact, query: &Query<'t>, value: Option<&Sentence<'t>>) {
        // What is the same figure under another name is no conclusion.
        let concluded = |bound: Bound| matches!(bound, Bound::AtMost | Bound::AtLeast);
        let source = self.finding.judged.source.filter(|source| source.bound.is_some_and(concluded));
        match source.and_then(|source| query.campaign.inputs.get(usize::from(source.input))) {
            None => self.declared_itself(out, fact, value),
            Some(input) => self.write(out, Phrase::Derived, &mut |name, out| match name {
                "input" => out.push(input.label.get(self.lang)),
                _ => self.declared_itself(out, fact, value),
            }),
        }
    }

    fn declared_itself(self, out: &mut Sentence<'t>, fact: &Fact, value: Option<&Sentence<'t>>) {
        let phrase = match fact {
            Fact::Share { .. } => Phrase::DeclaredShare,
            Fact::Percent(_) => Phrase::DeclaredPercent,
            Fact::Number(_) if self.input().answer == Answer::Rank => Phrase::DeclaredRank,
            Fact::Number(_) => Phrase::DeclaredNumber,
            Fact::YesNo(true) => Phrase::DeclaredYes,
            Fact::YesNo(false) => Phrase::DeclaredNo,
            Fact::Choice(_) | Fact::Pending { .. } | Fact::NotApplicable { .. } => Phrase::DeclaredChoice,
        };
        // Counts stand with the unit of the whole.
        let (part, whole) = match fact {
            Fact::Share { part, whole } => (*part, Exact::count(*whole)),
            Fact::Percent(_)
            | Fact::Number(_)
            | Fact::Choice(_)
            | Fact::YesNo(_)
            | Fact::Pending { .. }
            | Fact::NotApplicable { .. } => (0, fact.number()),
        };
        self.write(out, phrase, &mut |name, out| match (name, whole) {
            ("part", _) => self.whole(out, part),
            ("whole", Some(whole)) => out.number(whole.truncated(0), Manner::Said(self.lang)),
            ("unit", Some(whole)) => self.unit(out, whole),
            // Alone it is a figure; in a sentence it is counted as offices write it.
            (_, Some(number)) if self.input().answer == Answer::Count => self.said(out, number),
            _ => value.into_iter().for_each(|value| out.append(value)),
        });
    }
}
