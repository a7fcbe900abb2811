//! Labels in the negative: to "Không để xảy ra sự cố" the answer "Không" says the opposite of what it says to the machine.

use super::words::clauses;
use crate::author::diagnostic::{Diagnostic, DiagnosticCode as Code};
use crate::author::file::File;
use crate::lang::Lang;
use crate::model::InputType;

/// What makes a clause negative in one language.
struct Negation {
    /// Words with which clauses open before their verb: subjects, times, auxiliaries.
    openers: &'static [&'static str],
    /// Words that make the clause negative that they begin, perhaps behind openers.
    words: &'static [&'static str],
    /// Words that make any clause negative, because they never only describe a thing: unlike those of "thanh toán không dùng tiền mặt".
    inside: &'static [&'static str],
    /// What begins like a negation and is none.
    not: &'static [&'static str],
    /// Words between two clauses.
    between: &'static [&'static str],
}

const VI: Negation = Negation {
    openers: &["trong", "năm", "kỳ", "đợt", "nội", "bộ", "tập", "thể", "cá", "nhân", "đơn", "vị", "cơ", "quan", "đã"],
    words: &["không", "chưa", "chẳng"],
    inside: &["không để", "không bị", "không xảy ra", "không vi phạm", "chưa để", "chưa bị", "chưa từng"],
    not: &["không chỉ", "không những", "không ngừng", "không gian"],
    between: &["và", "hoặc", "nhưng"],
};

const EN: Negation = Negation {
    openers: &[
        "the",
        "a",
        "unit",
        "collective",
        "individual",
        "person",
        "agency",
        "it",
        "its",
        "in",
        "year",
        "staff",
        "member",
        "members",
        "there",
        "has",
        "have",
        "had",
        "is",
        "are",
        "was",
        "were",
        "been",
        "be",
        "does",
        "do",
        "did",
    ],
    words: &["no", "not", "never", "nobody", "none", "nothing", "without"],
    inside: &["has not", "has no", "has never", "has had no", "have not", "does not", "did not", "is not", "was not"],
    not: &["not only", "no less than", "no fewer than"],
    between: &["and", "or", "but"],
};

/// Whether these words begin `text`, as whole words.
fn begins(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// The text behind each space, and the text itself.
fn tails(text: &str) -> impl Iterator<Item = &str> {
    let behind = |(at, space): (usize, &str)| text.get(at.saturating_add(space.len())..);
    std::iter::once(text).chain(text.match_indices(' ').filter_map(behind))
}

fn is_negative(clause: &str, negation: &Negation) -> bool {
    let any = |tail: &str, words: &[&str]| words.iter().any(|words| begins(tail, words));
    let is_opener = |word: &str| negation.openers.contains(&word);
    let opened = tails(clause).find(|tail| !tail.split(' ').next().is_some_and(is_opener)).unwrap_or_default();
    let governs = any(opened, negation.words) && !any(opened, negation.not);
    governs || tails(clause).any(|tail| any(tail, negation.inside) && !any(tail, negation.not))
}

/// The clauses of a text, each with whether it is negative.
pub(super) fn told(text: &str, lang: Lang) -> Vec<(String, bool)> {
    let negation = match lang {
        Lang::Vi => &VI,
        Lang::En => &EN,
    };
    let mut told: Vec<(String, bool)> = Vec::new();
    for clause in clauses(text, lang) {
        let words: Vec<&str> = clause.split(' ').collect();
        let parts = words.split(|word| negation.between.contains(word)).map(|part| part.join(" "));
        told.extend(parts.filter(|part| !part.is_empty()).map(|part| {
            let negative = is_negative(&part, negation);
            (part, negative)
        }));
    }
    told
}

/// Every question to be answered with yes or no whose label is in the negative, in part or as a whole.
pub(super) fn check(file: &File, diagnostics: &mut Vec<Diagnostic>) {
    for input in file.input.iter().filter(|input| input.answer.value == InputType::YesNo) {
        let label = &input.label.value;
        for lang in Lang::ALL {
            let text = match lang {
                Lang::Vi => &label.vi,
                Lang::En => &label.en,
            };
            for (clause, _) in told(text, lang).into_iter().filter(|(_, negative)| *negative) {
                let message = format!("the label of “{}” asks in the negative: “{clause}”", input.id.value);
                let help = "“no” would mean two things: ask a `count` that must be 0, or put it positively";
                diagnostics.push(Diagnostic::new(Code::NegativeLabel, &input.label.span, message, help));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The negative clauses of a label.
    fn negative(lang: Lang, label: &str) -> Vec<String> {
        told(label, lang).into_iter().filter(|(_, negative)| *negative).map(|(clause, _)| clause).collect()
    }

    #[test]
    fn every_word_of_the_tables_is_one() {
        for (lang, negation) in [(Lang::Vi, &VI), (Lang::En, &EN)] {
            for word in negation.words {
                assert_eq!(negative(lang, word).len(), 1, "{word}");
                assert_eq!(negative(lang, &format!("x {word} x")).len(), 0, "{word}");
                for opener in negation.openers {
                    assert_eq!(negative(lang, &format!("{opener} {opener} {word} x")).len(), 1, "{opener} {word}");
                }
                for between in negation.between {
                    assert_eq!(negative(lang, &format!("x {between} {word} y")), [format!("{word} y")]);
                }
            }
            for words in negation.inside {
                assert_eq!(negative(lang, &format!("x y {words} z")).len(), 1, "{words}");
            }
            for words in negation.not {
                assert_eq!(negative(lang, &format!("{words} x")).len(), 0, "{words}");
            }
        }
    }

    #[test]
    fn labels_are_judged_as_an_official_would() {
        for (label, clauses) in [
            ("Không để xảy ra sự cố", 1),
            ("Chưa bị kỷ luật", 1),
            ("Trong năm, đơn vị không có vi phạm", 1),
            ("Các hệ thống của tỉnh không bị tấn công", 1),
            ("Bảo đảm an toàn, an ninh, không để lộ bí mật", 1),
            ("Bảo đảm an toàn và chưa để lộ bí mật", 1),
            ("Thanh toán không dùng tiền mặt được triển khai", 0),
            ("Không ngừng đổi mới lề lối làm việc", 0),
            ("Không gian mạng được bảo vệ", 0),
            ("Nói không với tiêu cực", 0),
        ] {
            assert_eq!(negative(Lang::Vi, label).len(), clauses, "{label}");
        }
        for (label, clauses) in [
            ("Has had no incident", 1),
            ("The unit has not been disciplined", 1),
            ("There was never a leak", 1),
            ("Keeps information secure, and no secret leaked", 1),
            ("Not only plans but carries out", 0),
            ("Says what it does not know", 1),
            ("Offers payment with no cash", 0),
            ("Nothing", 1),
        ] {
            assert_eq!(negative(Lang::En, label).len(), clauses, "{label}");
        }
    }
}
