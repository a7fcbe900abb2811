//! What is asked, and the tests on the answers: names resolved, thresholds made exact.

use std::ops::Range;

use super::Lower;
use crate::author::diagnostic::DiagnosticCode as Code;
use crate::author::file::{self, At, IfAbsent, Threshold, Word};
use crate::author::satisfy;
use crate::author::text::Text;
use crate::lang;
use crate::model::{
    Answer, Bound, Clause, Criterion, GroupSet, Input, InputType, Kind, Measure, NoCase, NotApplicable, Rule, Rules,
    Test,
};
use crate::ratio::Exact;

impl<'t> Lower<'_, 't> {
    pub(super) fn input(&mut self, input: &file::Input) -> Input<'t> {
        let answer = self.answer(input);
        let if_absent = input.if_absent.as_ref().map(|if_absent| {
            let (bound, word) = match if_absent {
                IfAbsent::SameAs(word) => (Bound::Same, word),
                IfAbsent::AtMost(word) => (Bound::AtMost, word),
                IfAbsent::AtLeast(word) => (Bound::AtLeast, word),
            };
            let index = self.input_index(word);
            let other = self.file.input.get(usize::from(index));
            if other.is_some_and(|other| other.answer.value != input.answer.value) {
                let message = format!("“{}” is another kind of figure than “{}”", word.value, input.id.value);
                self.report(Code::TestDoesNotFit, &word.span, message, "only figures of one kind bound each other");
            }
            (bound, index)
        });
        Input {
            id: self.texts.keep(&input.id.value),
            label: input.label.value.keep(self.texts),
            help: input.help.as_ref().map(|text| text.keep(self.texts)),
            answer,
            unit: input.unit.as_ref().map(|text| text.keep(self.texts)),
            not_applicable: input.not_applicable.iter().map(|text| text.keep(self.texts)).collect(),
            if_absent,
            past: input.past,
        }
    }

    fn answer(&mut self, input: &file::Input) -> Answer<'t> {
        let kind = input.answer.value;
        let beside = [
            ("part", input.part.is_some(), matches!(kind, InputType::Ratio)),
            ("whole", input.whole.is_some(), matches!(kind, InputType::Ratio)),
            ("range", input.range.is_some(), matches!(kind, InputType::Number)),
            ("choice", input.choice.is_some(), matches!(kind, InputType::Grade | InputType::Choice)),
        ];
        for (key, there, asked) in beside {
            let id = &input.id.value;
            if asked && !there {
                let message = format!("the input “{id}” has no `{key}`");
                self.report(
                    Code::MissingKey,
                    &input.answer.span,
                    message,
                    format!("add `{key}`: its type asks for it"),
                );
            } else if there && !asked {
                let message = format!("the input “{id}” has a `{key}`, which its type does not know");
                self.report(
                    Code::UnknownKey,
                    &input.answer.span,
                    message,
                    format!("delete `{key}`, or change the type"),
                );
            }
        }
        let choices = || {
            let choices = input.choice.iter().flatten();
            choices.map(|choice| (self.texts.keep(&choice.id.value), choice.label.keep(self.texts))).collect()
        };
        let text =
            |text: &Option<Text>| text.as_ref().map_or(lang::Text { vi: "", en: "" }, |text| text.keep(self.texts));
        match kind {
            InputType::Ratio => Answer::Ratio { part: text(&input.part), whole: text(&input.whole) },
            InputType::Number => {
                let [low, high] = input.range.as_ref().map_or([None, None], |range| {
                    range.value.each_ref().map(|bound| {
                        let bound = Exact::parse(bound).ok();
                        if bound.is_none() {
                            let help = "write it like `[\"0\", \"100\"]`";
                            self.report(Code::BadNumber, &range.span, "the range is not two numbers".to_owned(), help);
                        }
                        bound
                    })
                });
                Answer::Number { low: low.unwrap_or(Exact::whole(0)), high: high.unwrap_or(Exact::whole(0)) }
            }
            InputType::Count => Answer::Count,
            InputType::Rank => Answer::Rank,
            InputType::Grade => Answer::Grade(choices()),
            InputType::YesNo => Answer::YesNo,
            InputType::Choice => Answer::Choice(choices()),
        }
    }

    pub(super) fn criterion(&mut self, criterion: &file::Criterion) -> Criterion<'t> {
        let mut binds = Vec::new();
        let always = self.clause(&file::When::new(), &criterion.collective, &criterion.individual, &criterion.id.span);
        binds.extend((!always.groups.is_empty()).then_some(always));
        for also in &criterion.also {
            binds.push(self.clause(&also.when, &also.collective, &also.individual, &criterion.id.span));
        }
        let measure = match &criterion.sums_up {
            Some(sections) => self.sum(criterion, sections),
            None => self.tests(criterion),
        };
        Criterion {
            id: self.texts.keep(&criterion.id.value),
            occasions: criterion.occasions.iter().map(|occasion| occasion.value).collect(),
            awards: criterion.awards.iter().flatten().map(|award| award.value).collect(),
            binds,
            measure,
            basis: criterion.basis,
            council: criterion.council,
            because: criterion.because.as_ref().map(|because| because.value.keep(self.texts)),
            statement: criterion.statement.value.keep(self.texts),
            at: self.place(&criterion.at),
        }
    }

    /// The test of a criterion, and its variants.
    fn tests(&mut self, criterion: &file::Criterion) -> Measure<'t> {
        let file::Criterion { id, not_applicable, .. } = criterion;
        let (Some(input), Some(test)) = (&criterion.input, &criterion.test) else {
            let key = if criterion.input.is_none() { "input" } else { "test" };
            let message = format!("the criterion “{}” has no `{key}`", id.value);
            self.report(Code::MissingKey, &id.span, message, "add `input` and `test`, or say what it `sums-up`");
            return Measure::SumsUp(Vec::new());
        };
        let no_case = self.no_case(criterion.no_case.as_ref(), input);
        let foreseen = criterion.under.iter().filter_map(|under| under.not_applicable).chain([*not_applicable]);
        if let Some(because) = &criterion.because
            && !foreseen.into_iter().any(|meaning| meaning == NotApplicable::Foreseen)
        {
            let message = format!("`because` stands in the criterion “{}”, which foresees nothing", id.value);
            let help = "delete it, or let `not-applicable` be `foreseen`";
            self.report(Code::UnknownKey, &because.span, message, help);
        }
        let own = self.rule(input, test, *not_applicable, no_case.unwrap_or_default(), None);
        let under = criterion.under.iter().map(|under| {
            let when = self.when(&under.when, &id.span);
            let input = under.input.as_ref().unwrap_or(input);
            let test = under.test.as_ref().unwrap_or(test);
            let not_applicable = under.not_applicable.unwrap_or(*not_applicable);
            let no_case = self.no_case(under.no_case.as_ref(), input).or(no_case).unwrap_or_default();
            (when, self.rule(input, test, not_applicable, no_case, under.statement.as_ref()))
        });
        Measure::Test(Rules { own, under: under.collect() })
    }

    /// The sections that a criterion sums up: nobody answers it, so nothing is said of answers.
    fn sum(&mut self, criterion: &file::Criterion, sections: &[Word]) -> Measure<'t> {
        let beside = [
            ("input", criterion.input.is_some()),
            ("test", criterion.test.is_some()),
            ("under", !criterion.under.is_empty()),
            ("council", criterion.council),
            ("not-applicable", criterion.not_applicable != NotApplicable::default()),
            ("because", criterion.because.is_some()),
            ("no-case", criterion.no_case.is_some()),
        ];
        for (key, _) in beside.into_iter().filter(|(_, there)| *there) {
            let id = &criterion.id;
            let message = format!("the criterion “{}” has `{key}` beside `sums-up`", id.value);
            self.report(Code::UnknownKey, &id.span, message, "delete one of the two: nobody is asked for a sum");
        }
        let known = &self.file.document.section;
        for section in sections.iter().filter(|section| known.iter().all(|one| one.id.value != section.value)) {
            self.unknown(Code::PlaceOutside, "section", section, known.iter().map(|one| &one.id));
        }
        Measure::SumsUp(sections.iter().map(|section| self.texts.keep(&section.value)).collect())
    }

    fn clause(&mut self, when: &file::When, collective: &[Word], individual: &[Word], span: &Range<usize>) -> Clause {
        let when = self.when(when, span);
        let mut groups = GroupSet::default();
        for (kind, words) in [(Kind::Collective, collective), (Kind::Individual, individual)] {
            for word in words {
                groups.insert(self.group_index(kind, word));
            }
        }
        Clause { when, groups }
    }

    /// What a share of nothing means, where that is said; it is said of shares alone.
    fn no_case(&mut self, no_case: Option<&At<NoCase>>, input: &Word) -> Option<NoCase> {
        let no_case = no_case?;
        let kind = self.file.input.iter().find(|known| known.id.value == input.value).map(|known| known.answer.value);
        if kind.is_some_and(|kind| kind != InputType::Ratio) {
            let message = format!("`no-case` stands here, and “{}” is no ratio", input.value);
            let help = "delete it: only of a share can there be no case";
            self.report(Code::UnknownKey, &no_case.span, message, help);
        }
        Some(no_case.value)
    }

    fn rule(
        &mut self,
        input: &Word,
        test: &At<file::Test>,
        not_applicable: NotApplicable,
        no_case: NoCase,
        statement: Option<&At<Text>>,
    ) -> Rule<'t> {
        let index = self.input_index(input);
        let answer = self.inputs.get(usize::from(index)).map(|input| input.answer.clone());
        let test = answer.map_or(Test::Is(true), |answer| self.test(test, &answer, input));
        Rule {
            input: index,
            test,
            not_applicable,
            no_case,
            statement: statement.map(|statement| statement.value.keep(self.texts)),
        }
    }

    fn test(&mut self, test: &At<file::Test>, answer: &Answer, input: &Word) -> Test {
        use file::Test as T;
        let span = &test.span;
        let choice = |lower: &mut Self, word: &Word| {
            let found = (0_u16..).zip(answer.choices()).find(|(_, (id, _))| *id == word.value);
            found.map(|(index, _)| index).unwrap_or_else(|| {
                let known: Vec<&str> = answer.choices().iter().map(|(id, _)| *id).collect();
                let message = format!("“{}” is no answer of the input “{}”", word.value, input.value);
                lower.report(Code::ThresholdOutside, &word.span, message, format!("known here: {}", known.join(", ")));
                u16::MAX
            })
        };
        match (&test.value, answer) {
            (T::AtLeastGrade(grade), Answer::Grade(_)) => Test::AtLeastGrade(choice(self, grade)),
            (T::AnyOf(choices), Answer::Grade(_) | Answer::Choice(_)) => {
                Test::AnyOf(choices.iter().map(|word| choice(self, word)).collect())
            }
            (T::IsTrue(expected), Answer::YesNo) => Test::Is(*expected),
            (
                T::AtLeast(_)
                | T::MoreThan(_)
                | T::AtMost(_)
                | T::LessThan(_)
                | T::Equals(_)
                | T::AtLeastGrade(_)
                | T::AnyOf(_)
                | T::IsTrue(_),
                _,
            ) => match (test.value.comparison(), satisfy::domain(answer)) {
                (Some((compare, threshold)), Some(_)) => {
                    Test::Number(compare, self.threshold(threshold, answer, span, input))
                }
                _ => {
                    let message =
                        format!("this test does not fit the input “{}”, a {}", input.value, answer.input_type().word());
                    self.report(Code::TestDoesNotFit, span, message, "rules/README.md says which tests fit which type");
                    Test::Is(true)
                }
            },
        }
    }

    fn threshold(&mut self, threshold: &Threshold, answer: &Answer, span: &Range<usize>, input: &Word) -> Exact {
        let word = match threshold {
            Threshold::Whole(value) => value.to_string(),
            Threshold::Text(text) => text.clone(),
        };
        let is_ratio = matches!(answer, Answer::Ratio { .. });
        let (digits, percent) = word.trim().strip_suffix('%').map_or((word.trim(), false), |digits| (digits, true));
        let number = Exact::parse(digits).ok().filter(|_| percent == is_ratio);
        let Some(number) = number.map(|number| if is_ratio { number.percent() } else { number }) else {
            let help =
                if is_ratio { "a threshold on a ratio is a percentage: \"80%\"" } else { "write a plain number" };
            self.report(
                Code::BadNumber,
                span,
                format!("“{word}” is no threshold for the input “{}”", input.value),
                help,
            );
            return Exact::whole(0);
        };
        let Some((low, high, whole)) = satisfy::domain(answer) else { return number };
        if number < low || high.is_some_and(|high| number > high) || (whole && !number.is_whole()) {
            let message = format!("“{word}” is outside what “{}” can be", input.value);
            self.report(
                Code::ThresholdOutside,
                span,
                message,
                "correct the threshold, or the type or range of the input",
            );
        }
        number
    }
}
