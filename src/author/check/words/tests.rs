use super::*;
use crate::lang::Text;

const RATIO: Answer<'static> = Answer::Ratio { part: Text::EMPTY, whole: Text::EMPTY };

/// What is said of a figure of that kind, as `at-least 50 “từ 50”`.
fn said(lang: Lang, answer: &Answer<'_>, text: &str) -> Vec<String> {
    let write = |claim: Claim<'_>| {
        let number = if *answer == RATIO { claim.number.times_hundred() } else { claim.number };
        format!("{} {} “{}”", claim.compare.word(), number.cut(2, lang), claim.words)
    };
    claims(text, lang, answer).into_iter().map(write).collect()
}

#[test]
fn every_row_is_read_where_it_stands_and_as_it_says() {
    for lang in Lang::ALL {
        for row in rows(lang) {
            for (answer, percent) in [(Answer::Count, ""), (RATIO, "%"), (Answer::Rank, "")] {
                let words = row.words;
                let (sentence, quoted) = match row.side {
                    Side::Before => (format!("x {words} 7{percent} x"), format!("{words} 7{percent}")),
                    Side::After => (format!("x 7{percent} {words} x"), format!("7{percent} {words}")),
                    Side::Behind => (format!("x 7{percent} x x {words} x"), format!("7{percent} x x {words}")),
                };
                let meant =
                    row.compare(answer == Answer::Rank).map(|compare| format!("{} 7 “{quoted}”", compare.word()));
                // Alone, a share is that one.
                let alone = (answer == RATIO).then(|| format!("equals 7 “7{percent}”"));
                assert_eq!(said(lang, &answer, &sentence), Vec::from_iter(meant.or(alone)), "{sentence}");
            }
        }
    }
}

#[test]
fn no_row_stands_twice() {
    for lang in Lang::ALL {
        for (index, row) in rows(lang).iter().enumerate() {
            let twin = |other: &&Row| other.words == row.words && other.side == row.side;
            assert_eq!(rows(lang).iter().filter(twin).count(), 1, "{index}: {}", row.words);
        }
    }
}

#[test]
fn sentences_of_offices_are_read() {
    for (answer, text, expected) in [
        (RATIO, "Từ 50% hồ sơ trở lên nộp trực tuyến.", "at-least 50 “50% hồ sơ trở lên”"),
        (RATIO, "Tỷ lệ đạt trên 50%.", "more-than 50 “trên 50%”"),
        (RATIO, "Tỷ lệ đạt 99,5 % số hồ sơ.", "at-least 99,5 “đạt 99,5 %”"),
        (RATIO, "Tối đa 5% hồ sơ trễ hạn", "at-most 5 “Tối đa 5%”"),
        (RATIO, "100% hồ sơ, trừ hồ sơ mật", "equals 100 “100%”"),
        // What goes upward from somewhere else, in another clause or is another kind of figure says nothing of this one.
        (RATIO, "Đạt 50%, cấp Sở trở lên", "at-least 50 “Đạt 50%”"),
        (Answer::Count, "Không quá 2 người bị kỷ luật từ khiển trách trở lên", "at-most 2 “Không quá 2”"),
        (Answer::Count, "Ít nhất 02 lần trong 5 năm, với trên 80% phiếu", "at-least 2 “Ít nhất 02”"),
        (Answer::Count, "Ít nhất 1.000 hồ sơ", "at-least 1000 “Ít nhất 1.000”"),
        (Answer::Count, "Trên môi trường mạng, từ ngày 15/11/2022, theo Kế hoạch 251/KH-UBND", ""),
        (
            Answer::Rank,
            "Xếp hạng 5 trở lên (từ hạng 1 đến hạng 5)",
            "at-most 5 “5 trở lên”, at-least 1 “1 đến”, at-most 5 “đến hạng 5”",
        ),
        (Answer::Rank, "Xếp hạng nhất, thống nhất 3 nội dung", "equals 1 “nhất”"),
        (Answer::Rank, "Trong 10 đơn vị dẫn đầu", "at-most 10 “Trong 10”"),
        (Answer::Rank, "Ít nhất hạng 3", "at-most 3 “Ít nhất hạng 3”"),
        (Answer::Rank, "Xếp hạng 5 của tỉnh đến nay", "equals 5 “5”"),
    ] {
        assert_eq!(said(Lang::Vi, &answer, text).join(", "), expected, "{text}");
    }
    for (answer, text, expected) in [
        (RATIO, "50% of cases or more are filed online.", "at-least 50 “50% of cases or more”"),
        (RATIO, "More than 50 percent (of all).", "more-than 50 “More than 50 percent”"),
        (RATIO, "No less than 50%, under Plan 251/KH-UBND", "at-least 50 “No less than 50%”"),
        (Answer::Count, "There are 3 models at least.", "at-least 3 “3 models at least”"),
        (Answer::Rank, "It ranks third or better.", "at-most 3 “third or better”"),
        (Answer::Count, "At most 1,000 cases", "at-most 1000 “At most 1,000”"),
        (
            Answer::Rank,
            "Ranked fifth or better (1st to 5th)",
            "at-most 5 “fifth or better”, at-least 1 “1st to”, at-most 5 “to 5th”",
        ),
        (Answer::Rank, "Ranked first in its second year", "equals 1 “first”"),
    ] {
        assert_eq!(said(Lang::En, &answer, text).join(", "), expected, "{text}");
    }
}

#[test]
fn words_are_found_as_whole_words() {
    assert!(mentions("Trong năm không có ai.", Lang::Vi, nothing(Lang::Vi)));
    assert!(!mentions("Không cóc nào", Lang::Vi, &["không có"]));
    assert!(!mentions("Nothing", Lang::En, &["no"]));
    assert!(mentions("Tốt (trở lên)", Lang::Vi, upward(Lang::Vi)));
    assert_eq!(clauses("Một – hai, (ba) bốn.", Lang::Vi), ["một", "hai", "ba", "bốn"]);
    assert_eq!(clauses("một (hai", Lang::Vi), ["một", "hai"]);
}

#[test]
fn each_comparison_is_usually_said_so_that_it_is_read_back() {
    let compares = [Compare::AtLeast, Compare::MoreThan, Compare::AtMost, Compare::LessThan, Compare::Equals];
    for lang in Lang::ALL {
        for answer in [RATIO, Answer::Rank, Answer::Grade(Vec::new())] {
            for compare in compares {
                let number = if answer == RATIO { "7%" } else { "7" };
                let usual = usual(lang, &answer, compare, number);
                let read = claims(&usual, lang, &answer);
                assert_eq!(read.iter().map(|claim| claim.compare).collect::<Vec<_>>(), [compare], "{usual}");
            }
        }
    }
}
