//! One criterion in words: what was declared, what is asked, how far it is, what would change it.

use super::catalogue::{Phrase, say};
use super::names;
use crate::api::answer;
use crate::evaluate::{Finding, Query, Remedy};
use crate::facts::Fact;
use crate::lang::Lang;
use crate::ratio::Exact;
use crate::rules::model::{Answer, Basis, Compare, CriterionStatus, Input, NotApplicable, Test};

/// The result of one criterion.
pub fn result(finding: &Finding<'_>, query: &Query<'_>, lang: Lang) -> answer::CriterionResult {
    let Finding { criterion, input, .. } = finding;
    let words = Words { finding, lang };
    let number = finding.fact.and_then(Fact::number);
    answer::CriterionResult {
        id: criterion.id.clone(),
        status: finding.judged.status,
        basis: criterion.basis,
        statement: criterion.statement.get(lang).to_owned(),
        explanation: words.explanation(query),
        citation: names::citation(query.campaign, &criterion.at, lang),
        input: input.id.clone(),
        value: finding.fact.and_then(|fact| words.value(fact)),
        exact: exact(finding.fact),
        threshold: words.threshold(),
        bar: bar(finding, number),
        remedy: finding.remedy.as_ref().map(|remedy| words.remedy(remedy)),
        reading: reading(finding, query),
    }
}

fn exact(fact: Option<&Fact>) -> Option<answer::ExactValue> {
    // Counts are given back as they were declared, not reduced: they are what was counted.
    let (numerator, denominator) = match fact? {
        Fact::Share { part, whole } if *whole > 0 => (part.to_string(), whole.to_string()),
        fact => fact.number()?.parts(),
    };
    Some(answer::ExactValue { numerator, denominator })
}

/// The reading on which a criterion rests; of several, the first that differs from the default.
fn reading(finding: &Finding<'_>, query: &Query<'_>) -> Option<answer::ReadingTaken> {
    let mentioned = (0_u16..).zip(&query.campaign.questions).filter(|(index, _)| finding.criterion.mentions(*index));
    let taken = mentioned.filter_map(|(index, question)| {
        let chosen = query.readings.of(index)?;
        Some(answer::ReadingTaken {
            question: question.id.clone(),
            chosen: question.readings.get(usize::from(chosen))?.0.clone(),
            is_default: chosen == question.default,
        })
    });
    let taken: Vec<_> = taken.collect();
    taken.iter().find(|reading| !reading.is_default).or(taken.last()).cloned()
}

/// The bar is drawn from floats: it is a picture, and nothing is decided by it.
fn bar(finding: &Finding<'_>, number: Option<Exact>) -> Option<answer::Bar> {
    let Test::Number(_, threshold) = &finding.rule.test else { return None };
    let (low, high) = match &finding.input.answer {
        Answer::Ratio { .. } => (0.0, 1.0),
        Answer::Number { low, high } => (low.to_f64(), high.to_f64()),
        _ => return None,
    };
    let place = |number: Exact| ((number.to_f64() - low) / (high - low)).clamp(0.0, 1.0);
    Some(answer::Bar { value: number.map(place), threshold: place(*threshold) })
}

/// Writes the sentences of one finding.
struct Words<'a, 'q> {
    finding: &'a Finding<'q>,
    lang: Lang,
}

impl Words<'_, '_> {
    fn say(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        say(self.lang, phrase, values)
    }

    const fn input(&self) -> &Input {
        self.finding.input
    }

    /// The unit behind a number, with the space before it; nothing where there is none.
    fn unit(&self, number: &str) -> String {
        let unit = self.input().unit.as_ref();
        unit.map_or_else(String::new, |unit| format!(" {}", unit.get(self.lang, number == "1")))
    }

    const fn is_ratio(&self) -> bool {
        matches!(self.input().answer, Answer::Ratio { .. })
    }

    /// A number as people read it: a share as a percentage, beside its threshold.
    fn number(&self, number: Exact) -> String {
        let limit = match &self.finding.rule.test {
            Test::Number(_, threshold) => *threshold,
            _ => number,
        };
        if self.is_ratio() {
            format!("{}%", number.times_hundred().beside(limit.times_hundred(), self.lang))
        } else {
            number.beside(limit, self.lang)
        }
    }

    fn choice(&self, index: u16) -> String {
        let choice = self.input().answer.choices().get(usize::from(index));
        choice.map_or_else(String::new, |(_, label)| label.get(self.lang).to_owned())
    }

    /// The declared value alone.
    fn value(&self, fact: &Fact) -> Option<String> {
        match fact {
            Fact::Choice(index) => Some(self.choice(*index)),
            Fact::YesNo(true) => Some(self.say(Phrase::Yes, &[])),
            Fact::YesNo(false) => Some(self.say(Phrase::No, &[])),
            fact => fact.number().map(|number| self.number(number)),
        }
    }

    fn threshold(&self) -> Option<answer::Threshold> {
        let (op, value) = match &self.finding.rule.test {
            Test::Number(compare, threshold) => (symbol(*compare), self.number(*threshold)),
            Test::AtLeastGrade(grade) => (">=", self.choice(*grade)),
            Test::AnyOf(_) | Test::Is(_) => return None,
        };
        Some(answer::Threshold { op, value })
    }

    fn explanation(&self, query: &Query<'_>) -> String {
        let Finding { criterion, rule, fact, judged, .. } = self.finding;
        let attested = matches!(rule.test, Test::Is(_));
        match (judged.status, fact) {
            (_, Some(Fact::NotApplicable { reason })) => {
                let phrase = match rule.not_applicable {
                    NotApplicable::Ruling => Phrase::NotApplicableRuling,
                    NotApplicable::Foreseen => Phrase::NotApplicableForeseen,
                    NotApplicable::Unmet => Phrase::NotApplicableUnmet,
                };
                self.say(phrase, &[("reason", reason)])
            }
            (CriterionStatus::Pending, Some(Fact::Pending { note })) => {
                let note = note.as_ref().map_or_else(String::new, |note| self.say(Phrase::Note, &[("note", note)]));
                let phrase = if attested { Phrase::PendingAttested } else { Phrase::Pending };
                self.say(phrase, &[("note", &note), ("asks", &self.asks())])
            }
            (CriterionStatus::Unknown, _) if criterion.council => self.say(Phrase::UnknownCouncil, &[]),
            (CriterionStatus::Unknown, _) if attested => self.say(Phrase::UnknownAttested, &[]),
            (_, None) => self.say(Phrase::Unknown, &[("asks", &self.asks())]),
            (_, Some(_)) if judged.no_case => self.say(Phrase::NoCase, &[("asks", &self.asks())]),
            (_, Some(fact)) => {
                let conclusion = self.conclusion(fact);
                if attested {
                    return conclusion;
                }
                let (declared, asks) = (self.declared(fact, query), self.asks());
                let values = [("declared", declared.as_str()), ("asks", &asks), ("conclusion", &conclusion)];
                self.say(Phrase::Measured, &values)
            }
        }
    }

    fn declared(&self, fact: &Fact, query: &Query<'_>) -> String {
        let value = self.value(fact).unwrap_or_default();
        let declared = match fact {
            Fact::Share { part, whole } => {
                let (part, whole) = (part.to_string(), whole.to_string());
                let values =
                    [("part", part.as_str()), ("whole", &whole), ("unit", &self.unit(&whole)), ("value", &value)];
                self.say(Phrase::DeclaredShare, &values)
            }
            Fact::Percent(_) => self.say(Phrase::DeclaredPercent, &[("value", &value)]),
            Fact::Number(_) if self.input().answer == Answer::Rank => {
                self.say(Phrase::DeclaredRank, &[("value", &value)])
            }
            Fact::YesNo(true) => self.say(Phrase::DeclaredYes, &[]),
            Fact::YesNo(false) => self.say(Phrase::DeclaredNo, &[]),
            Fact::Number(_) => self.say(Phrase::DeclaredNumber, &[("value", &value), ("unit", &self.unit(&value))]),
            _ => self.say(Phrase::DeclaredChoice, &[("value", &value)]),
        };
        let other = self.finding.judged.source.filter(|source| source.bound.is_some());
        match other.and_then(|source| query.campaign.inputs.get(usize::from(source.input))) {
            None => declared,
            Some(input) => {
                let label = input.label.get(self.lang);
                self.say(Phrase::Derived, &[("input", label), ("declared", &declared)])
            }
        }
    }

    /// What is asked, to stand behind a semicolon.
    fn asks(&self) -> String {
        let (phrase, threshold) = match &self.finding.rule.test {
            Test::Number(compare, threshold) => {
                let rank = self.input().answer == Answer::Rank;
                let phrase = match compare {
                    Compare::AtLeast if self.is_ratio() && *threshold == Exact::HUNDRED_PERCENT => Phrase::AsksAll,
                    Compare::AtLeast => Phrase::AsksAtLeast,
                    Compare::MoreThan => Phrase::AsksMoreThan,
                    Compare::AtMost if rank && *threshold == Exact::whole(1) => Phrase::AsksFirst,
                    Compare::AtMost if rank => Phrase::AsksRank,
                    Compare::Equals | Compare::AtMost if *threshold == Exact::whole(0) => Phrase::AsksNone,
                    Compare::AtMost => Phrase::AsksAtMost,
                    Compare::LessThan => Phrase::AsksLessThan,
                    Compare::Equals => Phrase::AsksEquals,
                };
                (phrase, self.number(*threshold))
            }
            Test::AtLeastGrade(grade) => {
                let top = usize::from(*grade).saturating_add(1) == self.input().answer.choices().len();
                let phrase = if top { Phrase::AsksTopGrade } else { Phrase::AsksGrade };
                (phrase, self.choice(*grade))
            }
            Test::AnyOf(choices) => {
                let labels: Vec<String> = choices.iter().map(|choice| self.choice(*choice)).collect();
                (Phrase::AsksOneOf, labels.join("; "))
            }
            Test::Is(true) => (Phrase::AsksYes, String::new()),
            Test::Is(false) => (Phrase::AsksNo, String::new()),
        };
        let unit = if self.is_ratio() { String::new() } else { self.unit(&threshold) };
        self.say(phrase, &[("threshold", &threshold), ("unit", &unit)])
    }

    fn conclusion(&self, fact: &Fact) -> String {
        let met = self.finding.judged.status == CriterionStatus::Met;
        match (&self.finding.rule.test, fact.number()) {
            (Test::Number(compare, threshold), Some(number)) => {
                if met {
                    let exactly =
                        number == *threshold && *compare != Compare::Equals && self.can_pass_it(*compare, *threshold);
                    return self.say(if exactly { Phrase::MetExactly } else { Phrase::Met }, &[]);
                }
                self.shortfall(*compare, *threshold, number)
            }
            (Test::Is(_), _) => {
                let phrase = match (met, self.finding.criterion.basis) {
                    (false, _) => Phrase::AttestedUnmet,
                    (true, Basis::Documented) => Phrase::DocumentedMet,
                    (true, Basis::Attested | Basis::Measured) => Phrase::AttestedMet,
                };
                self.say(phrase, &[])
            }
            _ => self.say(if met { Phrase::Met } else { Phrase::Unmet }, &[]),
        }
    }

    /// Whether a figure could be better than the threshold: nothing is above 100 %, nothing ranks before the first.
    fn can_pass_it(&self, compare: Compare, threshold: Exact) -> bool {
        match (&self.input().answer, compare) {
            (Answer::Ratio { .. }, Compare::AtLeast) => threshold != Exact::HUNDRED_PERCENT,
            (Answer::Number { high, .. }, Compare::AtLeast) => threshold != *high,
            (Answer::Rank, _) => threshold != Exact::whole(1),
            (Answer::Count, Compare::AtMost) => threshold != Exact::whole(0),
            _ => true,
        }
    }

    fn shortfall(&self, compare: Compare, threshold: Exact, number: Exact) -> String {
        let gap = if number > threshold { number.minus(threshold) } else { threshold.minus(number) };
        let Some(gap) = gap else { return self.say(Phrase::Unmet, &[]) };
        let over = number > threshold;
        if gap == Exact::whole(0) {
            return self.say(Phrase::UnmetAtLimit, &[("threshold", &self.number(threshold))]);
        }
        let gap = if self.is_ratio() { gap.times_hundred() } else { gap };
        // A gap is shown rounded, and never as nothing.
        let gap = gap.beside(Exact::whole(0), self.lang);
        let phrase = match (self.is_ratio(), over) {
            (true, false) => Phrase::UnmetShareBy,
            (true, true) => Phrase::UnmetShareOver,
            (false, true) if self.input().answer == Answer::Rank => Phrase::UnmetRank,
            (false, true) if compare == Compare::Equals && threshold == Exact::whole(0) => Phrase::Unmet,
            (false, false) => Phrase::UnmetBy,
            (false, true) => Phrase::UnmetOver,
        };
        self.say(phrase, &[("gap", &gap), ("unit", &self.unit(&gap))])
    }

    fn remedy(&self, remedy: &Remedy) -> answer::Remedy {
        let none = answer::Remedy { add_to_part: None, add_to_both: None, change: None, text: String::new() };
        match remedy {
            Remedy::Counts { add_to_part, add_to_both } => answer::Remedy {
                add_to_part: *add_to_part,
                add_to_both: *add_to_both,
                text: self.counts(*add_to_part, *add_to_both),
                ..none
            },
            Remedy::Number(number) => {
                let shown = if self.is_ratio() { number.times_hundred() } else { *number };
                let text = self.to_reach(*number);
                answer::Remedy { change: Some(shown.cut(9, Lang::En)), text, ..none }
            }
            Remedy::Choice(index) => {
                let id = self.input().answer.choices().get(usize::from(*index)).map(|(id, _)| id.clone());
                let text = self.say(Phrase::RemedyGrade, &[("value", &self.choice(*index))]);
                answer::Remedy { change: id, text, ..none }
            }
            Remedy::Answer(expected) => {
                let phrase = match expected {
                    _ if self.finding.criterion.council => Phrase::RemedyCouncil,
                    true => Phrase::RemedyYes,
                    false => Phrase::RemedyNo,
                };
                answer::Remedy { change: Some(expected.to_string()), text: self.say(phrase, &[]), ..none }
            }
        }
    }

    fn counts(&self, add_to_part: Option<u64>, add_to_both: Option<u64>) -> String {
        let Answer::Ratio { part, .. } = &self.input().answer else { return String::new() };
        let part = part.get(self.lang);
        let whole = match self.finding.fact {
            Some(Fact::Share { whole, .. }) => whole.to_string(),
            _ => String::new(),
        };
        let first = add_to_part.map(|count| {
            let count = count.to_string();
            let unit = self.unit(&count);
            let values = [("count", count.as_str()), ("unit", &unit), ("part", part), ("whole", &whole)];
            self.say(Phrase::RemedyPart, &values)
        });
        let second = add_to_both.map(|count| {
            let count = count.to_string();
            self.say(Phrase::RemedyBoth, &[("count", &count), ("unit", &self.unit(&count)), ("part", part)])
        });
        match (first, second) {
            (Some(first), Some(second)) => {
                self.say(Phrase::RemedyPartOrBoth, &[("first", &first), ("second", &second)])
            }
            (Some(first), None) => self.say(Phrase::RemedyPartOnly, &[("first", &first)]),
            (None, Some(second)) => self.say(Phrase::RemedyBothOnly, &[("second", &second)]),
            (None, None) => String::new(),
        }
    }

    fn to_reach(&self, number: Exact) -> String {
        let Test::Number(compare, threshold) = &self.finding.rule.test else { return String::new() };
        let value = self.number(number);
        let unit = if self.is_ratio() { String::new() } else { self.unit(&value) };
        let phrase = match compare {
            _ if self.input().answer == Answer::Rank => Phrase::RemedyRank,
            Compare::AtLeast | Compare::MoreThan => Phrase::RemedyRaise,
            Compare::Equals | Compare::AtMost if *threshold == Exact::whole(0) => Phrase::RemedyNone,
            Compare::AtMost | Compare::LessThan => Phrase::RemedyLower,
            Compare::Equals => Phrase::RemedyExactly,
        };
        self.say(phrase, &[("value", &value), ("unit", &unit)])
    }
}

const fn symbol(compare: Compare) -> &'static str {
    match compare {
        Compare::AtLeast => ">=",
        Compare::MoreThan => ">",
        Compare::AtMost => "<=",
        Compare::LessThan => "<",
        Compare::Equals => "=",
    }
}
