//! Tables as officials have them, against what is understood of them; and every limit of the documents against the bars.

#![allow(clippy::arithmetic_side_effects, reason = "tests may stop where something is wrong")]

use std::rc::Rc;

use proptest::prelude::*;
use xet_khen::api::Value;
use xet_khen::lang::Lang;
use xet_khen::model::{InputType, Kind};

use super::check::{KnownVerdicts, ask, report};
use super::fault::{Fault, Mark, Trouble};
use super::figure;
use super::nominee::{Nominee, cells, headings, inputs_of};
use super::read::{Heading, ReadTable, Unsaid, understand};
use super::state::{Action, Done, ListState};
use super::words::{Column, Group, ORDER, Vocabulary};
use super::{sample, table, texts};
use crate::filing::context::FormContext;
use crate::library;

/// The words of a campaign, in both languages.
pub fn vocabulary(campaign: &str) -> Vocabulary {
    Vocabulary::of(campaign).unwrap()
}

fn read(text: &str) -> Result<ReadTable, Trouble> {
    understand(text, &vocabulary("tay-ninh-2022"), &Unsaid::default(), Heading::Detect)
}

/// What is understood, a word or two for each nominee.
fn short(reading: &ReadTable) -> Vec<String> {
    let nominees = reading.nominees.iter().map(|nominee| {
        let group = nominee.group.map(|group| [group.kind.word(), " ", group.group].concat()).unwrap_or_default();
        let marks = [(nominee.subordinate, "sub"), (nominee.contributor, "contributor")];
        let marks = marks.into_iter().filter(|(on, _)| *on).map(|(_, mark)| mark.to_owned());
        let figures = nominee.figures.iter().map(|(id, text)| [id, "=", text].concat());
        let parts = [nominee.name.clone(), group, nominee.body.clone()].into_iter().chain(marks).chain(figures);
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
    });
    nominees.collect()
}

#[test]
fn tables_of_spreadsheets_are_understood() {
    let cases: &[(&str, &[&str])] = &[
        (
            "STT\tTên đơn vị, cá nhân\tLoại\tNhóm\tNơi đề cử\tTrực thuộc\n1\tSở A\tTập thể\tCấp tỉnh\tSở A\t\n2\tÔng B\tcá nhân\tcấp huyện\tHuyện C\tx",
            &["Sở A; collective province; Sở A", "Ông B; individual district; Huyện C; sub"],
        ),
        (
            "\u{feff}Name,Kind,Group,Contributed resources\r\n\"A, B\",collective,commune,yes\r\n\"Say \"\"C\"\"\",Individual,so-tttt,no\r\n",
            &["A, B; collective commune; contributor", "Say \"C\"; individual so-tttt"],
        ),
        (
            "Sở A;Tập thể;cấp tỉnh\nXã B;Tập thể;cấp xã;Huyện C;không;có",
            &["Sở A; collective province", "Xã B; collective commune; Huyện C; contributor"],
        ),
        (
            "DANH SÁCH ĐỀ NGHỊ\t\t\n(Kèm theo Tờ trình)\t\t\n\nTÊN\tNHÓM\tGhi chú\nSở A\tTập thể cấp tỉnh\tmới\n",
            &["Sở A; collective province"],
        ),
        (
            "Tên\tLoại\tNhóm\tƯu tiên\nA\tTập thể\thuyện\t3\nB\tTập thể\txã\t1\nC\tTập thể\txã\t\nD\tTập thể\txã\t1",
            &["B; collective commune", "D; collective commune", "A; collective district", "C; collective commune"],
        ),
        (
            "Tên\tNhóm\tHồ sơ thủ tục hành chính xử lý trực tuyến\tcompliance\tfeedback part\tfeedback whole\nA\tCá nhân ở cấp xã\t47/50\tcó\t9\t10",
            &["A; individual commune; tthc-online=47/50; compliance=có; feedback=9/10"],
        ),
    ];
    for (text, expected) in cases {
        let reading = read(text).unwrap();
        assert_eq!(short(&reading), *expected, "{text}");
        assert!(reading.wrong.is_empty(), "{:?}", reading.wrong);
    }
}

#[test]
fn words_in_decomposed_form_are_the_same_words() {
    use unicode_normalization::UnicodeNormalization as _;
    let text = "Tên\tLoại\tNhóm\nSở Nội vụ\tTập thể\tCấp tỉnh";
    let decomposed: String = text.nfd().collect();
    assert_ne!(text, decomposed);
    assert_eq!(read(text), read(&decomposed));
}

#[test]
fn titles_of_sections_give_their_kind_to_the_rows_below() {
    let text = "STT\tTên\tCấp\nI\tTẬP THỂ\n1\tSở A\ttỉnh\n2\tXã B\txã\nII. CÁ NHÂN (02)\n1\tÔng C\ttỉnh\n2\tÔng D\ttập thể tỉnh\n";
    let reading = read(text).unwrap();
    assert_eq!(
        short(&reading),
        ["Sở A; collective province", "Xã B; collective commune", "Ông C; individual province"]
    );
    assert_eq!(reading.sections, [2, 5]);
    // What the row says itself must agree with its section.
    let [wrong] = reading.wrong.as_slice() else { panic!("{:?}", reading.wrong) };
    assert_eq!(wrong.row, 7);
    // A name may begin like a title; and words in other columns make a row of their own.
    assert_eq!(read("Tên\tLoại\tCấp\nCá nhân B\tCá nhân\ttỉnh").unwrap().sections, [0; 0]);
    let reading = read("Tên\tLoại\tNhóm\nA\tTập thể\t\nTập thể\tTập thể\tcấp tỉnh").unwrap();
    assert_eq!((reading.sections.len(), reading.wrong.len(), short(&reading).len()), (0, 1, 1));
}

#[test]
fn names_that_stand_twice_are_told() {
    let text = "Tên\tLoại\tCấp\nSở A\tTập thể\ttỉnh\nông B\tCá nhân\ttỉnh\nSỞ  A\tTập thể\ttỉnh\nSở A\tCá nhân\ttỉnh";
    let list = ListState::default().after(Action::Take(read(text).unwrap()));
    let Done::Read(read) = list.done else { panic!("{:?}", list.done) };
    assert_eq!(read.repeated, ["Sở A"]);
}

#[test]
fn what_is_not_read_is_told() {
    let reading = read("Danh sách\t\t\t\n\nTên\tNhóm\tĐịa chỉ\nSở A\tTập thể cấp tỉnh\tTây Ninh").unwrap();
    assert_eq!((reading.above, reading.unread), (vec![1], vec!["Địa chỉ".to_owned()]));
}

#[test]
fn each_row_that_is_no_nominee_has_its_number_and_its_reasons() {
    let group = |kind, group| *vocabulary("tay-ninh-2022").known(kind, group).unwrap();
    let cases: Vec<(&str, Vec<Fault>)> = vec![
        ("\tTập thể\tcấp tỉnh", vec![Fault::NoName]),
        ("7\tTập thể\tcấp tỉnh", vec![Fault::NumberAsName("7".into())]),
        ("A\tHộ\tcấp tỉnh", vec![Fault::UnknownKind("Hộ".into())]),
        ("A\t\tcấp tỉnh", vec![Fault::NoKind]),
        ("A\tTập thể\t", vec![Fault::NoGroup]),
        ("A\tTập thể\tcấp vùng sâu xa", vec![Fault::UnknownGroup("cấp vùng sâu xa".into(), None)]),
        (
            "A\tTập thể\tCơ quan, đơn vị cấp huyệm",
            vec![Fault::UnknownGroup("Cơ quan, đơn vị cấp huyệm".into(), Some(group(Kind::Collective, "district")))],
        ),
        (
            "A\tTập thể\tSở",
            // Without diacritics it is also the last word of "chuyển đổi số".
            vec![Fault::SeveralGroups(
                "Sở".into(),
                ["so-tttt", "so-noi-vu", "so-noi-vu-other", "contributor"]
                    .map(|id| group(Kind::Collective, id))
                    .to_vec(),
            )],
        ),
        ("A\tTập thể\tcấp tỉnh\tSở B\tchắc thế", vec![Fault::NotYesNo(Mark::Subordinate, "chắc thế".into())]),
        ("A\tTập thể\tcấp tỉnh\tSở B\t\t?", vec![Fault::NotYesNo(Mark::Contributor, "?".into())]),
        ("A\tTập thể\tcấp tỉnh\tSở B\t\t\tđầu", vec![Fault::Priority("đầu".into())]),
        ("A\tTập thể\tcấp tỉnh\tSở B\t\t\t1\tthêm", vec![Fault::BeyondColumns("thêm".into())]),
    ];
    for (row, faults) in cases {
        let reading = read(&["\nB\tTập thể\tcấp xã\n", row].concat()).unwrap();
        assert_eq!(reading.nominees.len(), 1, "{row}");
        let [wrong] = reading.wrong.as_slice() else { panic!("{row}") };
        assert_eq!((wrong.row, &wrong.faults), (3, &faults), "{row}");
        for lang in Lang::ALL {
            for fault in &wrong.faults {
                assert!(!fault.say(&vocabulary("tay-ninh-2022"), lang).is_empty());
            }
        }
    }
    let reading = read("Tên\tNhóm\tdisciplined\nA\tTập thể cấp xã\tvài").unwrap();
    assert_eq!(reading.wrong[0].faults, [Fault::Figure("disciplined", "vài".into())]);
}

#[test]
fn a_table_that_is_not_clear_as_a_whole_is_asked_about() {
    for (text, trouble) in [
        ("", Trouble::Empty),
        ("Tên\tNhóm\n\"A\tcấp xã", Trouble::Quotes(2)),
        ("Loại\tNhóm\nTập thể\tcấp xã", Trouble::NoNameColumn(vec!["Loại".into(), "Nhóm".into()])),
        ("Tên\tNhóm\tCấp\nA\tcấp xã\tcấp xã", Trouble::Twice("Nhóm".into(), "Cấp".into())),
        ("Đơn vị\tTập thể\tcấp xã", Trouble::HeadingUnclear),
    ] {
        assert_eq!(read(text), Err(trouble), "{text}");
    }
    let text = "Đơn vị\tTập thể\tcấp xã";
    let vocabulary = vocabulary("tay-ninh-2022");
    let reading = understand(text, &vocabulary, &Unsaid::default(), Heading::None).unwrap();
    assert_eq!(short(&reading), ["Đơn vị; collective commune"]);
}

#[test]
fn what_was_said_for_the_whole_table_holds_where_a_row_is_silent() {
    let vocabulary = vocabulary("tay-ninh-2022");
    let unsaid = Unsaid { group: vocabulary.known(Kind::Individual, "commune").copied(), body: "Huyện C".to_owned() };
    let text = "Tên\tLoại\tNhóm\tNơi đề cử\nA\nB\t\tcấp huyện\tHuyện D\nC\tTập thể\tcấp tỉnh\nD\tTập thể";
    let reading = understand(text, &vocabulary, &unsaid, Heading::Detect).unwrap();
    let expected =
        ["A; individual commune; Huyện C", "B; individual district; Huyện D", "C; collective province; Huyện C"];
    assert_eq!(short(&reading), expected);
    assert_eq!(reading.wrong[0].faults, [Fault::NoGroup]);
}

#[test]
fn every_group_is_known_by_its_labels_and_every_column_by_its_headings() {
    for summary in library().campaigns(Lang::Vi, None) {
        let vocabulary = vocabulary(summary.id);
        for group in &vocabulary.groups {
            for name in [group.label(Lang::Vi), group.label(Lang::En), group.group] {
                assert_eq!(vocabulary.group(Some(group.kind), name), Ok(*group), "{name}");
            }
        }
        let inputs: Vec<&str> = vocabulary.inputs(Lang::Vi).iter().map(|input| input.id).collect();
        let figures = (0..inputs.len()).map(Column::Figure);
        let expected: Vec<Column> = std::iter::once(Column::Passed)
            .chain(ORDER.into_iter().filter(|column| *column != Column::Priority))
            .chain(figures)
            .collect();
        for lang in Lang::ALL {
            let found: Vec<Column> =
                headings(&vocabulary, &inputs, lang).iter().map(|word| vocabulary.column(word).unwrap()).collect();
            assert_eq!(found, expected);
            for (words, column) in [
                (texts::PRIORITY, Column::Priority),
                (texts::QUOTA, Column::Passed),
                (texts::STANDARD, Column::Passed),
                (texts::REASON, Column::Passed),
            ] {
                assert_eq!(vocabulary.column(words.get(lang)), Some(column));
            }
        }
    }
}

/// What the form hands over for a round.
pub fn context(campaign: &str, occasion: &str, award: Option<&str>, lang: Lang) -> Rc<FormContext> {
    let mut request = vec![
        ("campaign", Value::from(campaign)),
        ("occasion", Value::from(occasion)),
        ("lang", Value::from(lang.word())),
    ];
    request.extend(award.map(|award| ("award", Value::from(award))));
    let handover = Value::map([("request", Value::map(request)), ("name", Value::from(""))]);
    Rc::new(FormContext::read(&handover).unwrap())
}

/// Some answer to each input that its type allows.
fn figure_of(vocabulary: &Vocabulary, place: usize, number: u8) -> Option<(&'static str, String)> {
    let input = vocabulary.inputs(Lang::Vi).get(place)?;
    let part = u32::from(number % 12);
    let choices = input.choices.iter().flatten().collect::<Vec<_>>();
    let text = match input.answer {
        InputType::Ratio if number.is_multiple_of(2) => format!("{part} trong 12"),
        InputType::Ratio => format!("{part},5%"),
        InputType::YesNo => if number.is_multiple_of(2) { "Có" } else { "Không" }.to_owned(),
        InputType::Grade | InputType::Choice => choices.get(usize::from(number) % choices.len())?.label.to_owned(),
        InputType::Number => format!("{part},25"),
        InputType::Count | InputType::Rank => (part + 1).to_string(),
    };
    figure::read(vocabulary, input.id, &text, Lang::Vi).ok().map(|_| (input.id, text))
}

/// Lists with names that are hard on tables.
fn lists() -> impl Strategy<Value = (&'static str, Vec<Nominee>)> {
    let campaigns = ["tay-ninh-2022", "son-la-2023", "tu-nghia-2023", "cao-bang-2022", "tuyen-quang-2022"];
    prop::sample::select(campaigns.to_vec()).prop_flat_map(|campaign| {
        let vocabulary = Rc::new(vocabulary(campaign));
        let groups: Vec<Group> = vocabulary.groups.clone();
        let one = (
            "[=+@'\"A-ZĐ][A-Zđ ,;\"'\t-]{0,8}",
            prop::sample::select(groups),
            "([A-D][;,\"a]{0,3})?",
            any::<bool>(),
            any::<bool>(),
            prop::collection::btree_map(0..6_usize, any::<u8>(), 0..3),
        );
        let nominee = one.prop_map(move |(name, group, body, subordinate, contributor, figures)| Nominee {
            name: super::fold::tidy(&name),
            group: Some(group),
            body,
            subordinate,
            contributor,
            figures: figures.into_iter().filter_map(|(place, number)| figure_of(&vocabulary, place, number)).collect(),
        });
        (Just(campaign), prop::collection::vec(nominee, 1..12))
    })
}

proptest! {
    #[test]
    fn a_list_that_is_written_is_read_back(
        (campaign, nominees) in lists(),
        mark in prop::sample::select(vec!['\t', ';', ',']),
        lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        let vocabulary = vocabulary(campaign);
        let inputs = inputs_of(&vocabulary, &nominees);
        let rows = nominees.iter().enumerate().map(|(number, nominee)| cells(&vocabulary, &inputs, number + 1, nominee, lang));
        let text = table::write(std::iter::once(headings(&vocabulary, &inputs, lang)).chain(rows), mark);
        let reading = understand(&text, &vocabulary, &Unsaid::default(), Heading::Detect).unwrap();
        prop_assert_eq!(&reading.wrong, &vec![]);
        prop_assert!(reading.unread.is_empty() && reading.above.is_empty());
        let as_read = |nominee: &Nominee| {
            let figures = nominee.figures.iter().map(|(id, _)| (*id, nominee.figure(&vocabulary, id, Lang::Vi)));
            Nominee { figures: figures.collect(), ..nominee.clone() }
        };
        let found: Vec<Nominee> = reading.nominees.iter().map(as_read).collect();
        let given: Vec<Nominee> = nominees.iter().map(as_read).collect();
        prop_assert_eq!(found, given);
    }

    #[test]
    fn every_row_is_a_nominee_or_has_a_message(
        rows in prop::collection::vec(prop::collection::vec(prop::sample::select(vec![
            "", "A", "Sở B", "7", "Tập thể", "cá nhân", "cấp tỉnh", "cấp xã", "Sở", "có", "?", "Tên", "Nhóm", "=1",
        ]), 1..9), 1..12),
        heading in prop::sample::select(vec![Heading::Detect, Heading::First, Heading::None]),
    ) {
        let text = rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n");
        let full: Vec<usize> =
            (1..).zip(&rows).filter(|(_, row)| row.iter().any(|cell| !cell.is_empty())).map(|(number, _)| number).collect();
        let Ok(reading) = understand(&text, &vocabulary("tay-ninh-2022"), &Unsaid::default(), heading) else { return Ok(()) };
        for wrong in &reading.wrong {
            prop_assert!(!wrong.faults.is_empty() && full.contains(&wrong.row));
            prop_assert_eq!(wrong.cells.join("\t"), rows[wrong.row - 1].join("\t"));
        }
        for nominee in &reading.nominees {
            prop_assert_eq!(nominee.faults(&vocabulary("tay-ninh-2022")), vec![]);
        }
        let with_headings = heading == Heading::First || reading.unread.len() + reading.above.len() > 0;
        for number in &reading.sections {
            let row = rows[number - 1].join(" ").to_lowercase();
            let words: Vec<&str> = row.split([' ', '?', '=']).filter(|word| !word.is_empty()).collect();
            let title: Vec<&str> = words.into_iter().filter(|word| !["a", "7", "1"].contains(word)).collect();
            prop_assert!(["tập thể", "cá nhân"].contains(&title.join(" ").as_str()), "{row} is the title of a section");
        }
        let headings = full.len()
            - reading.nominees.len() - reading.wrong.len() - reading.above.len() - reading.sections.len();
        prop_assert!(headings <= 1 && (heading != Heading::None || headings == 0) && (!with_headings || headings == 1));
    }
}

#[test]
fn the_sample_list_is_understood_whole_and_has_more_nominees_than_places() {
    for (campaign, occasion, over) in [
        ("tay-ninh-2022", "annual", true),
        ("tay-ninh-2022", "midterm", true),
        ("son-la-2023", "annual", true),
        ("cao-bang-2022", "ad-hoc", false),
        ("tuyen-quang-2022", "final", false),
    ] {
        for lang in Lang::ALL {
            let (vocabulary, context) = (vocabulary(campaign), context(campaign, occasion, None, lang));
            let text = sample::table(&context, &vocabulary);
            let reading = understand(&text, &vocabulary, &Unsaid::default(), Heading::Detect).unwrap();
            assert_eq!(reading.wrong, [], "{campaign}");
            let list = ListState::default().after(Action::Take(reading));
            let question = ask(&list, &context, &vocabulary, &mut KnownVerdicts::default());
            let report = report(&question).unwrap();
            assert_eq!(!report.shortlist.excluded.is_empty(), over, "{campaign} {occasion}");
            assert!(!question.verdicts.is_empty(), "{campaign} {occasion}");
        }
    }
}

#[test]
fn who_is_not_eligible_is_set_aside_and_who_lacks_a_body_too() {
    let (vocabulary, context) = (vocabulary("tay-ninh-2022"), context("tay-ninh-2022", "midterm", None, Lang::Vi));
    let text = "Tên\tNhóm\tNơi đề cử\tcompliance\nA\tTập thể cấp tỉnh\tSở A\tkhông\nB\tTập thể cấp tỉnh\t\t\nC\tTập thể cấp tỉnh\tSở A\tcó\nD\tTập thể cấp tỉnh\t\tcó";
    let reading = understand(text, &vocabulary, &Unsaid::default(), Heading::Detect).unwrap();
    let list = ListState::default().after(Action::Take(reading));
    let mut known = KnownVerdicts::default();
    let question = ask(&list, &context, &vocabulary, &mut known);
    assert!(question.verdicts[&1].is_ineligible() && !question.verdicts[&3].is_ineligible());
    assert_eq!(question.without_body, [2, 4]);
    assert_eq!(report(&question).unwrap().shortlist.selected, ["3"]);
    assert_eq!(super::check::unchecked(&question.request), ["Sở A"]);

    let list =
        list.after(Action::Nominated("Sở B".to_owned())).after(Action::Subordinates("Sở A".to_owned(), Some(false)));
    let question = ask(&list, &context, &vocabulary, &mut known);
    assert!(question.without_body.is_empty());
    assert_eq!(report(&question).unwrap().shortlist.selected, ["2", "3", "4"]);
    assert_eq!(super::check::unchecked(&question.request), ["Sở B"]);
}

#[test]
fn who_puts_a_commune_forward_is_said_before_it_is_counted() {
    let vocabulary = vocabulary("tay-ninh-2022");
    let cautions = |occasion, group| {
        super::check::cautions(
            &context("tay-ninh-2022", occasion, None, Lang::Vi),
            vocabulary.known(Kind::Collective, group).unwrap(),
        )
    };
    let [caution] = cautions("midterm", "commune")[..] else { panic!("one caution for communes") };
    assert!(caution.contains("huyện, thị xã, thành phố"), "{caution}");
    assert!(cautions("annual", "commune").is_empty() && cautions("midterm", "province").is_empty());
}

/// Every rule about numbers in the reading of the five documents is a limit that the view shows, for some list: each case of
/// `tests/filing/` goes through the view's own request.
#[test]
fn every_rule_about_numbers_is_among_the_limits_shown() {
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/filing"));
    let file = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap().parse::<toml::Table>().unwrap();
    let rows = file("rows.toml");
    let mut expected: Vec<&str> = rows["quota"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    let mut shown = Vec::new();
    for campaign in ["tay-ninh-2022", "son-la-2023", "tu-nghia-2023", "cao-bang-2022", "tuyen-quang-2022"] {
        let vocabulary = vocabulary(campaign);
        let cases = file(&[campaign, ".toml"].concat());
        for case in cases.get("limit").and_then(|limits| limits.as_array()).into_iter().flatten() {
            let word = |key: &str| case.get(key).and_then(|value| value.as_str());
            let context = context(campaign, word("occasion").unwrap(), word("award"), Lang::Vi);
            let mut list = ListState::default();
            for line in case["fits"].as_array().unwrap() {
                let words: Vec<&str> = line.as_str().unwrap().split(' ').collect();
                let group = vocabulary.known(Kind::from_word(words[1]).unwrap(), words[2]).copied();
                let subordinate = words.contains(&"sub");
                let nominee =
                    Nominee { name: "A".into(), group, body: "Sở B".into(), subordinate, ..Nominee::default() };
                list = list.after(Action::Add(nominee));
            }
            for (question, reading) in
                case.get("readings").and_then(|readings| readings.as_table()).into_iter().flatten()
            {
                list = list.after(Action::Read(question.clone(), reading.as_str().unwrap().to_owned()));
            }
            let question = ask(&list, &context, &vocabulary, &mut KnownVerdicts::default());
            shown.extend(report(&question).unwrap().limits.iter().map(|limit| limit.id.to_owned()));
        }
    }
    expected.retain(|id| !shown.iter().any(|known| known == id));
    assert_eq!(expected, [] as [&str; 0]);
}
