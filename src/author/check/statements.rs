//! Statements beside their tests: read alone, each must say what its test asks, no more and no less.

use super::negative;
use super::words::{Claim, claims, everything, mentions, nothing, numbers, upward, usual};
use crate::author::diagnostic::{Diagnostic, DiagnosticCode as Code};
use crate::author::file::File;
use crate::author::satisfy::domain;
use crate::evaluate::holds;
use crate::lang::{Lang, Text};
use crate::model::{Answer, Campaign, Compare, Limit, Rule, Test};
use crate::ratio::{Exact, Manner};

/// Every statement that says another thing than its test.
pub(super) fn check(file: &File, campaign: &Campaign<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (written, criterion) in file.criterion.iter().zip(&campaign.criteria) {
        // A rule without words of its own is said by those of the criterion.
        let own = criterion.under().iter().zip(&written.under);
        let own = own.map(|((_, rule), under)| (rule, under.statement.as_ref().unwrap_or(&written.statement)));
        let mut said: Vec<(&Rule, &Text, _)> = Vec::new();
        for (rule, text) in criterion.rule().into_iter().map(|rule| (rule, &written.statement)).chain(own) {
            let statement = rule.statement.as_ref().unwrap_or(&criterion.statement);
            let known = said.iter().any(|(other, other_text, _)| {
                other.test == rule.test && other.input == rule.input && *other_text == statement
            });
            if !known {
                said.push((rule, statement, &text.span));
            }
        }
        for (rule, statement, span) in said {
            let Some(input) = campaign.inputs.get(usize::from(rule.input)) else { continue };
            for lang in Lang::ALL {
                if let Some((what, help)) = difference(statement.get(lang), lang, &rule.test, &input.answer) {
                    let message = format!("“{}”, in {}, {what}", criterion.id, name(lang));
                    diagnostics.push(Diagnostic::new(Code::StatementDiffers, span, message, help));
                }
            }
        }
    }
}

/// Every limit whose statement has another number than it has itself, under any reading.
pub(super) fn limits(file: &File, campaign: &Campaign<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (written, limit) in file.filing.limit.iter().zip(&campaign.filing.limits) {
        for lang in Lang::ALL {
            if let Some((what, help)) = limit_differs(limit.statement.get(lang), lang, limit) {
                let message = format!("“{}”, in {}, {what}", limit.id, name(lang));
                diagnostics.push(Diagnostic::new(Code::StatementDiffers, &written.id.span, message, help));
            }
        }
    }
}

/// What a language is called in a diagnostic.
const fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "Vietnamese",
        Lang::En => "English",
    }
}

/// In what a sentence differs from a limit, and what to do. It may say the numbers of any reading, and must say the limit's own.
fn limit_differs(text: &str, lang: Lang, limit: &Limit<'_>) -> Option<(String, String)> {
    let whole = |number: u32| Exact::whole(number.into());
    let amounts = || std::iter::once(&limit.amount).chain(limit.under.iter().map(|(_, amount)| amount));
    let bounds = amounts().flat_map(|amount| {
        // From one on everything binds.
        let from = (amount.from > 1).then_some(amount.from);
        let least = amount.least.into_iter().chain(from).map(|number| (Compare::AtLeast, whole(number)));
        least.chain(amount.most.map(|number| (Compare::AtMost, whole(number))))
    });
    let bounds: Vec<_> = bounds.collect();
    let known =
        |claim: &&Claim<'_>| bounds.iter().any(|bound| same((claim.compare, claim.number), *bound, &Answer::Count));
    let said = claims(text, lang, &Answer::Count);
    let help = || {
        let own = limit.amount.most.into_iter().chain(limit.amount.least);
        let own = own.map(|number| number.to_string()).collect::<Vec<_>>().join(", ");
        let number = if own.is_empty() { "it states no number".to_owned() } else { format!("its number is {own}") };
        format!("{number}: correct the statement or the limit")
    };
    if let Some(other) = said.iter().find(|claim| !known(claim)) {
        let (word, number) = (other.compare.word(), shown(other.number, &Answer::Count));
        return Some((format!("says “{}”, which is {word} {number}", other.words), help()));
    }
    let bounds = [(Compare::AtMost, limit.amount.most), (Compare::AtLeast, limit.amount.least)];
    let unsaid =
        bounds.into_iter().filter_map(|(compare, number)| Some((compare, number?))).find(|(compare, number)| {
            let number = whole(*number);
            // "Chọn 02 tập thể" compares nothing, and "dưới 03" says as much as "không quá 02".
            let compared =
                || said.iter().any(|claim| same((claim.compare, claim.number), (*compare, number), &Answer::Count));
            let none = || number == whole(0) && mentions(text, lang, nothing(lang));
            !numbers(text, lang).contains(&number) && !compared() && !none()
        });
    unsaid.map(|(_, number)| (format!("does not say {number}"), help()))
}

/// In what a sentence differs from a test, and what to do; nothing where it does not.
pub(super) fn difference(text: &str, lang: Lang, test: &Test, answer: &Answer<'_>) -> Option<(String, String)> {
    match test {
        Test::Number(compare, threshold) => number(text, lang, (*compare, *threshold), answer),
        Test::AtLeastGrade(lowest) => grade(text, lang, *lowest, answer),
        Test::AnyOf(choices) if matches!(answer, Answer::Grade(_)) => {
            choices.iter().find_map(|choice| grade_named(text, lang, *choice, answer))
        }
        // Of cases that have no order a statement may say what they have in common.
        Test::AnyOf(_) => None,
        Test::Is(expected) => yes_no(text, lang, *expected),
    }
}

fn number(text: &str, lang: Lang, test: (Compare, Exact), answer: &Answer<'_>) -> Option<(String, String)> {
    let (compare, threshold) = (test.0.word(), shown(test.1, answer));
    let said = claims(text, lang, answer);
    let telling: Vec<_> = said.iter().filter(|claim| !passes_all((claim.compare, claim.number), answer)).collect();
    let help = || match usual(lang, answer, test.0, &threshold) {
        words if test == (Compare::Equals, Exact::whole(0)) => {
            let none = nothing(lang).first().copied().unwrap_or(&words);
            format!("its test is {compare} {threshold}: say “{none} …”, or correct the test")
        }
        words => format!("its test is {compare} {threshold}: say “{words}”, or correct the test"),
    };
    if let Some(other) = telling.iter().find(|claim| !same((claim.compare, claim.number), test, answer)) {
        let (word, number) = (other.compare.word(), shown(other.number, answer));
        return Some((format!("says “{}”, which is {word} {number}", other.words), help()));
    }
    // "Không có ai" and "toàn bộ hồ sơ" need no figure.
    let ratio = matches!(answer, Answer::Ratio { .. });
    let none = same(test, (Compare::Equals, Exact::whole(0)), answer) && mentions(text, lang, nothing(lang));
    let all = ratio
        && same(test, (Compare::Equals, Exact::HUNDRED_PERCENT), answer)
        && mentions(text, lang, everything(lang));
    (telling.is_empty() && !none && !all).then(|| (format!("does not say how {threshold} is compared"), help()))
}

fn grade(text: &str, lang: Lang, lowest: u16, answer: &Answer<'_>) -> Option<(String, String)> {
    let highest = usize::from(lowest).saturating_add(1) == answer.choices().len();
    let unsaid = || {
        let up = upward(lang).first().copied().unwrap_or_default();
        let what = "does not say that a higher grade passes too".to_owned();
        (!highest && !mentions(text, lang, upward(lang))).then(|| (what, format!("add “{up}”, or correct the test")))
    };
    grade_named(text, lang, lowest, answer).or_else(unsaid)
}

fn grade_named(text: &str, lang: Lang, grade: u16, answer: &Answer<'_>) -> Option<(String, String)> {
    let label = answer.choices().get(usize::from(grade))?.1.get(lang);
    let what = format!("does not name the grade “{label}”");
    let named = text.to_lowercase().contains(&label.to_lowercase());
    (!named).then(|| (what, "name it as the choice is called, or correct the test".to_owned()))
}

fn yes_no(text: &str, lang: Lang, expected: bool) -> Option<(String, String)> {
    let told = negative::told(text, lang);
    let begins_negative = told.first().is_some_and(|(_, negative)| *negative);
    if expected && begins_negative {
        let what = "is in the negative, and its test asks for yes".to_owned();
        return Some((what, "put it positively, or ask a `count` that must be 0".to_owned()));
    }
    let what = "asks for something, and its test asks for no".to_owned();
    (!expected && !told.iter().any(|(_, negative)| *negative))
        .then(|| (what, "say that there is none, or correct the test".to_owned()))
}

/// A threshold as authors write it.
fn shown(number: Exact, answer: &Answer<'_>) -> String {
    let ratio = matches!(answer, Answer::Ratio { .. });
    let number = if ratio { number.times_hundred() } else { number };
    let mut shown = String::new();
    number.truncated(9).write(Manner::Said(Lang::Vi), &mut shown);
    shown + if ratio { "%" } else { "" }
}

/// Whether every answer passes: then the words say nothing, such as "từ hạng 1".
fn passes_all((compare, threshold): (Compare, Exact), answer: &Answer<'_>) -> bool {
    let Some((low, high, _)) = domain(answer) else { return false };
    let high = high.or_else(|| threshold.plus(Exact::whole(1)));
    [Some(low), high].iter().flatten().all(|number| holds(compare, number.cmp(&threshold)))
}

/// Whether two tests pass the same answers. Both change at their thresholds only, so it is enough to try those and what lies
/// beside them: "100%" and "từ 100% trở lên" are the same of a share, "trên 0" and "ít nhất 1" of a count.
fn same(one: (Compare, Exact), other: (Compare, Exact), answer: &Answer<'_>) -> bool {
    let Some((low, high, whole)) = domain(answer) else { return false };
    let step = if whole { Exact::whole(1) } else { Exact::step(9) };
    let around = |number: Exact| [number.minus(step), Some(number), number.plus(step)];
    let tried = [one.1, other.1].into_iter().flat_map(around).flatten();
    let possible = |number: &Exact| *number >= low && high.is_none_or(|high| *number <= high);
    let mut tried = tried.filter(|number| possible(number) && (!whole || number.is_whole()));
    tried.all(|number| holds(one.0, number.cmp(&one.1)) == holds(other.0, number.cmp(&other.1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Per, Place, Stated, When};

    const RATIO: Answer<'static> = Answer::Ratio { part: Text::EMPTY, whole: Text::EMPTY };

    #[test]
    fn a_limit_says_the_numbers_that_it_has_and_no_others() {
        let amount = |most: Option<u32>, least: Option<u32>, from| Amount {
            stated: Stated::Number,
            most,
            least,
            from,
            keeps: 0,
        };
        let none: &[(When, Amount)] = &[];
        let either: &[(When, Amount)] = &[(When(vec![(0, 0)]), amount(None, Some(2), 4))];
        for (text, own, under, agrees) in [
            ("Không quá 05 tập thể", amount(Some(5), None, 0), none, true),
            ("Không quá 04 tập thể", amount(Some(5), None, 0), none, false),
            ("Dưới 06 tập thể", amount(Some(5), None, 0), none, true),
            ("Ít nhất 05 tập thể", amount(Some(5), None, 0), none, false),
            ("Chọn 05 tập thể", amount(Some(5), None, 0), none, true),
            ("Chọn các tập thể", amount(Some(5), None, 0), none, false),
            ("Chọn 5% tập thể", amount(Some(5), None, 0), none, false),
            ("Ít nhất 01, không quá 05 tập thể", amount(Some(5), Some(1), 0), none, true),
            ("Không quá 05 tập thể", amount(Some(5), Some(1), 0), none, false),
            ("Không có tập thể nào", amount(Some(0), None, 0), none, true),
            ("Ít nhất 01 tập thể", amount(None, Some(1), 1), none, true),
            ("Có từ 01 trở lên thì ít nhất 02 tập thể", amount(None, Some(2), 1), none, false),
            ("Có từ 03 trở lên thì ít nhất 02 tập thể", amount(None, Some(2), 3), none, true),
            ("Có từ 04 trở lên thì ít nhất 02 tập thể", amount(None, Some(2), 3), none, false),
            ("Có từ 04 trở lên thì ít nhất 02 tập thể", amount(None, Some(2), 3), either, true),
            ("Không giới hạn số lượng", amount(None, None, 0), none, true),
            ("Không quá 01 tập thể", amount(None, None, 0), none, false),
        ] {
            let limit = Limit { amount: own, under: under.to_vec(), ..limit() };
            assert_eq!(limit_differs(text, Lang::Vi, &limit).is_none(), agrees, "{text}");
        }
    }

    /// A limit without a number.
    fn limit() -> Limit<'static> {
        Limit {
            id: "",
            label: Text::EMPTY,
            statement: Text::EMPTY,
            occasions: Vec::new(),
            awards: Vec::new(),
            counts: Vec::new(),
            subordinate: false,
            per: Per::List,
            inside: None,
            when: When(Vec::new()),
            amount: Amount { stated: Stated::NotStated, most: None, least: None, from: 0, keeps: 0 },
            under: Vec::new(),
            at: Place { section: "", bullet: None, item: None, paragraph: None, lines: [1, 1] },
        }
    }

    /// Whether the sentence says what the test asks.
    fn agrees(lang: Lang, text: &str, compare: Compare, threshold: &str, answer: &Answer<'_>) -> bool {
        let number = Exact::parse(threshold).unwrap();
        let number = if *answer == RATIO { number.percent() } else { number };
        difference(text, lang, &Test::Number(compare, number), answer).is_none()
    }

    #[test]
    fn a_figure_is_said_as_it_is_asked() {
        use Compare::{AtLeast, AtMost, Equals, LessThan, MoreThan};
        let score = Answer::Number { low: Exact::whole(0), high: Exact::whole(100) };
        for (text, compare, threshold, answer, expected) in [
            ("Đạt từ 50% trở lên", AtLeast, "50", RATIO, true),
            ("Đạt từ 50% trở lên", MoreThan, "50", RATIO, false),
            ("Đạt từ 50% trở lên", AtLeast, "50,5", RATIO, false),
            ("Đạt trên 50% trở lên", MoreThan, "50", RATIO, false),
            ("Đạt trên 50%", MoreThan, "50", RATIO, true),
            ("50% hồ sơ", AtLeast, "50", RATIO, false),
            ("100% hồ sơ", AtLeast, "100", RATIO, true),
            ("100% hồ sơ", Equals, "100", RATIO, true),
            ("Toàn bộ hồ sơ", AtLeast, "100", RATIO, true),
            ("Toàn bộ hồ sơ", AtLeast, "99", RATIO, false),
            ("Tất cả đều đạt", AtLeast, "1", Answer::Count, false),
            ("Không quá 5%", AtMost, "5", RATIO, true),
            ("Không quá 5%", LessThan, "5", RATIO, false),
            ("Ít nhất 20%, hoặc ít nhất 30%", AtLeast, "20", RATIO, false),
            ("Đạt 85 điểm", AtLeast, "85", score.clone(), true),
            ("Trên 85 điểm", AtLeast, "85", score.clone(), false),
            ("Trên 100 điểm", MoreThan, "100", score.clone(), true),
            ("Không có ai", Equals, "0", Answer::Count, true),
            ("Không quá 0 người", Equals, "0", Answer::Count, true),
            ("Không có ai, ít nhất 2 lần", Equals, "0", Answer::Count, false),
            ("Không có ai", Equals, "1", Answer::Count, false),
            ("Trên 0 lần", AtLeast, "1", Answer::Count, true),
            ("Trên 1 lần", AtLeast, "1", Answer::Count, false),
            ("Nhiều lần", AtLeast, "1", Answer::Count, false),
            ("Xếp hạng nhất", AtMost, "1", Answer::Rank, true),
            ("Xếp hạng 2", AtMost, "2", Answer::Rank, false),
            ("Xếp hạng 5 trở lên (từ hạng 1 đến hạng 5)", AtMost, "5", Answer::Rank, true),
            ("Xếp hạng 5 trở lên", AtLeast, "5", Answer::Rank, false),
        ] {
            assert_eq!(
                agrees(Lang::Vi, text, compare, threshold, &answer),
                expected,
                "{text}: {compare:?} {threshold}"
            );
        }
        assert!(agrees(Lang::En, "Nobody was disciplined", Equals, "0", &Answer::Count));
        assert!(!agrees(Lang::En, "Discipline was kept", Equals, "0", &Answer::Count));
    }

    #[test]
    fn a_grade_is_named_and_so_is_that_higher_ones_pass() {
        let choice = |id, vi, en| (id, Text { vi, en });
        let grades = vec![choice("yeu", "Yếu", "Weak"), choice("kha", "Khá", "Fair"), choice("tot", "Tốt", "Good")];
        let answer = Answer::Grade(grades);
        for (text, lowest, expected) in [
            ("Xếp loại khá trở lên", 1, true),
            ("Xếp loại Khá", 1, false),
            ("Xếp loại Tốt trở lên", 1, false),
            ("Xếp loại Tốt", 2, true),
            ("Xếp loại cao", 2, false),
        ] {
            assert_eq!(difference(text, Lang::Vi, &Test::AtLeastGrade(lowest), &answer).is_none(), expected, "{text}");
        }
        let both = Test::AnyOf(vec![1, 2]);
        assert!(difference("Graded Fair or Good", Lang::En, &both, &answer).is_none());
        assert!(difference("Graded Fair", Lang::En, &both, &answer).is_some());
        let Answer::Grade(choices) = answer else { unreachable!() };
        assert!(difference("In one of the cases", Lang::En, &both, &Answer::Choice(choices)).is_none());
    }

    #[test]
    fn yes_and_no_are_said_as_they_are_asked() {
        for (lang, text, expected, agrees) in [
            (Lang::Vi, "Bảo đảm an toàn; không để lộ bí mật", true, true),
            (Lang::Vi, "Không để lộ bí mật", true, false),
            (Lang::Vi, "Không để lộ bí mật", false, true),
            (Lang::Vi, "Bảo đảm an toàn", false, false),
            (Lang::En, "No secret has leaked", true, false),
            (Lang::En, "No secret has leaked", false, true),
        ] {
            assert_eq!(difference(text, lang, &Test::Is(expected), &Answer::YesNo).is_none(), agrees, "{text}");
        }
    }
}
