//! What follows where there is no figure: no case arose, a criterion does not apply; and what notices and statuses say.

use serde_json::{Value as Json, json};
use xet_khen::answer::NotAssessable;
use xet_khen::api::Library;
use xet_khen::author::read_file;
use xet_khen::evaluate::columns::Block;
use xet_khen::model::{CriterionStatus, Outcome};

use crate::naive::RULES;
use crate::support::{CAMPAIGNS, LIBRARY, from_json, repo, texts};

/// The sample campaign with other words in the place of some of its own.
fn campaign(changes: &[(&str, &str)]) -> Library<'static> {
    let mut source = std::fs::read_to_string(repo("tests/wrong-rules/base.toml")).unwrap();
    for (from, to) in changes {
        assert!(source.contains(from), "{from}");
        source = source.replace(from, to);
    }
    let campaign = read_file(&source, texts()).unwrap_or_else(|diagnostics| panic!("{diagnostics:?}"));
    Library::new(vec![campaign], "")
}

fn request(facts: Json) -> Json {
    json!({ "campaign": "sample", "occasion": "annual", "year": 2026,
            "candidate": { "kind": "collective", "group": "unit" }, "facts": facts })
}

/// The bytes of a block of one row, in which the counts of `online` and the states of both inputs stand.
fn in_columns(library: &Library, [part, whole]: [f64; 2], states: [u8; 2]) -> Vec<u8> {
    let array = |name: &str| json!([name, 1]);
    let Json::Object(mut request) = request(json!({})) else { unreachable!() };
    request.remove("facts");
    let counts = json!({ "part": array("Float64Array"), "whole": array("Float64Array") });
    request.insert("columns".to_owned(), json!({ "online": counts, "disciplined": array("Float64Array") }));
    let states_of = json!({ "online": array("Uint8Array"), "disciplined": array("Uint8Array") });
    request.insert("states".to_owned(), states_of);
    let columns = library.understand_columns(&from_json(Json::Object(request))).unwrap();
    // Keys of JSON come sorted: `disciplined` stands first.
    columns.judge(&Block { rows: 1, numbers: &[0.0, part, whole], codes: &[states[1], states[0]] })
}

/// The bytes that stand for an outcome and the states of both criteria.
fn bytes(decided_by: i16, outcome: Outcome, states: [CriterionStatus; 2]) -> Vec<u8> {
    let [low, high] = decided_by.to_le_bytes();
    vec![low, high, outcome as u8, states[0] as u8, states[1] as u8]
}

const NEEDS_RULING_EXAMPLE: &str = "expect = \"needs-ruling\"\ndecided-by = [\"online-50\"]";
/// An example that needs a ruling for another reason, where no case is none.
const BY_ANOTHER: &str = "expect = \"needs-ruling\"\ndecided-by = [\"no-discipline\"]";
const NO_CASE_FACTS: &str = "facts = { online = { part = 0, whole = 0 } }";
const BY_ANOTHER_FACTS: &str = "facts = { disciplined = { notApplicable = \"…\" } }";

#[test]
fn no_case_means_what_the_criterion_says_of_it() {
    let test = "test = { at-least = \"50%\" }";
    for (word, outcome, status, said) in [
        ("ruling", Outcome::NeedsRuling, CriterionStatus::NotApplicable, "không dự liệu"),
        ("foreseen", Outcome::Eligible, CriterionStatus::NotApplicable, "có dự liệu"),
        ("unmet", Outcome::Ineligible, CriterionStatus::Unmet, "tính là chưa đạt"),
    ] {
        let library = campaign(&[
            (test, &format!("{test}\nno-case = \"{word}\"")),
            (NO_CASE_FACTS, BY_ANOTHER_FACTS),
            (NEEDS_RULING_EXAMPLE, BY_ANOTHER),
        ]);
        let facts = json!({ "online": { "part": 0, "whole": 0 }, "disciplined": 0 });
        let verdict = library.evaluate(&from_json(request(facts))).unwrap();
        assert_eq!((verdict.outcome, verdict.criteria[0].status), (outcome, status), "{word}");
        let explanation = &verdict.criteria[0].explanation;
        assert!(
            explanation.starts_with("Không có trường hợp nào") && explanation.contains(said),
            "{word}: {explanation}"
        );
        let decided = if outcome == Outcome::Eligible { -1 } else { 0 };
        let expected = bytes(decided, outcome, [status, CriterionStatus::Met]);
        assert_eq!(in_columns(&library, [0.0, 0.0], [0, 0]), expected, "{word}");
        // A first case that counts is all of them.
        let remedy = verdict.criteria[0].remedy.as_ref().map(|remedy| (remedy.add_to_part, remedy.add_to_both));
        assert_eq!(remedy, (word == "unmet").then_some((None, Some(1))), "{word}");
    }
}

#[test]
fn a_reading_may_give_no_case_another_meaning() {
    let under = "test = { at-least = \"40%\" },";
    let library = campaign(&[(under, "test = { at-least = \"40%\" }, no-case = \"unmet\",")]);
    let facts = json!({ "online": { "part": 0, "whole": 0 }, "disciplined": 0 });
    let verdict = library.evaluate(&from_json(request(facts.clone()))).unwrap();
    assert_eq!(verdict.outcome, Outcome::NeedsRuling);
    assert_eq!(verdict.certainty.depends_on, ["S-A1"]);
    let mut last = request(facts);
    last["readings"] = json!({ "S-A1": "last" });
    assert_eq!(library.evaluate(&from_json(last)).unwrap().outcome, Outcome::Ineligible);
}

/// Both criteria by function; the one with a reading only under its default.
fn by_function() -> Library<'static> {
    let test = "test = { at-least = \"50%\" }";
    let zero = "test = { equals = 0 }";
    campaign(&[
        (test, &format!("{test}\nnot-applicable = \"by-function\"")),
        (
            "test = { at-least = \"40%\" }, statement = { vi = \"Từ 40% hồ sơ trở lên nộp trực tuyến.\", \
             en = \"40% of cases or more are filed online.\" }",
            "not-applicable = \"foreseen\"",
        ),
        (zero, &format!("{zero}\nnot-applicable = \"by-function\"")),
    ])
}

#[test]
fn what_does_not_apply_by_function_needs_a_ruling_where_none_of_it_applies() {
    let library = by_function();
    let none = json!({ "notApplicable": "ngoài chức năng" });
    let judge = |facts: Json| library.evaluate(&from_json(request(facts))).unwrap();
    let [open, fine] = [CriterionStatus::NotApplicable, CriterionStatus::Met];

    // One applies: the other weighs nothing.
    let one = judge(json!({ "online": none, "disciplined": 0 }));
    assert_eq!((one.outcome, one.decided_by.len(), one.certainty.stable), (Outcome::Eligible, 0, true));
    assert!(one.criteria[0].explanation.ends_with("chức năng, nhiệm vụ của đơn vị."), "{:?}", one.criteria[0]);
    assert_eq!(in_columns(&library, [f64::NAN, f64::NAN], [4, 0]), bytes(-1, Outcome::Eligible, [open, fine]));

    // None applies: both weigh a ruling and say why. Under both readings the second one alone is enough for it.
    let both = judge(json!({ "online": none, "disciplined": none }));
    assert_eq!((both.outcome, both.certainty.stable), (Outcome::NeedsRuling, true));
    assert_eq!(both.decided_by, ["online-50", "no-discipline"]);
    for result in &both.criteria {
        assert!(result.explanation.contains("Không tiêu chuẩn nào theo chức năng được áp dụng"), "{result:?}");
    }
    assert_eq!(in_columns(&library, [f64::NAN, f64::NAN], [4, 4]), bytes(0, Outcome::NeedsRuling, [open, open]));

    // What is not declared yet may still apply.
    let half = judge(json!({ "disciplined": none }));
    assert_eq!((half.outcome, half.decided_by), (Outcome::Incomplete, vec!["online-50"]));

    // Only under one reading does another of them apply.
    let first = judge(json!({ "online": { "part": 9, "whole": 10 }, "disciplined": none }));
    assert_eq!((first.outcome, first.certainty.depends_on), (Outcome::Eligible, vec!["S-A1"]));
}

#[test]
fn a_notice_names_its_source_and_a_superseded_document_its_successor() {
    let library = campaign(&[(
        "[[group]]\nkind = \"collective\"",
        "[[status]]\nfrom = \"2027-01-01\"\nstate = \"superseded\"\nsuperseded-by = \"Kế hoạch 2/KH-UBND\"\n\
         note = { vi = \"Không còn áp dụng.\", en = \"No longer in force.\" }\n\n\
         [[notice]]\nid = \"law\"\nfrom = \"2027-01-01\"\ntext = { vi = \"Có luật mới.\", en = \"There is a new law.\" }\n\
         source = \"congbao.chinhphu.vn\"\n\n[[group]]\nkind = \"collective\"",
    )]);
    let told = |lang: &str| {
        let mut asked = request(json!({}));
        (asked["asOf"], asked["lang"]) = (json!("2027-02-01"), json!(lang));
        let verdict = library.evaluate(&from_json(asked)).unwrap();
        verdict.warnings.iter().map(|warning| format!("{}: {}", warning.code, warning.text)).collect::<Vec<_>>()
    };
    assert_eq!(
        told("vi"),
        [
            "superseded: Không còn áp dụng. Văn bản thay thế: Kế hoạch 2/KH-UBND.",
            "law: Có luật mới. Nguồn: congbao.chinhphu.vn."
        ]
    );
    assert_eq!(
        told("en"),
        [
            "superseded: No longer in force. Replaced by: Kế hoạch 2/KH-UBND.",
            "law: There is a new law. Source: congbao.chinhphu.vn."
        ]
    );
}

#[test]
fn a_province_agency_that_leaves_out_all_that_is_by_function_needs_a_ruling() {
    let campaign = CAMPAIGNS.iter().find(|campaign| campaign.id == "tuyen-quang-2022").unwrap();
    let eligible = campaign.examples.iter().find(|example| example.outcome == Outcome::Eligible).unwrap();
    let mut asked: Json = serde_json::to_value(&eligible.request).unwrap();
    let by_function = RULES[campaign.id]["criterion"].as_array().unwrap().iter().filter(|criterion| {
        criterion.get("not-applicable").is_some_and(|meaning| meaning.as_str() == Some("by-function"))
    });
    let by_function: Vec<&str> = by_function.map(|criterion| criterion["input"].as_str().unwrap()).collect();
    assert_eq!(by_function.len(), 15);
    for input in &by_function {
        asked["facts"][input] = json!({ "notApplicable": "ngoài chức năng" });
    }
    let verdict = LIBRARY.evaluate(&from_json(asked.clone())).unwrap();
    assert_eq!((verdict.outcome, verdict.decided_by.len()), (Outcome::NeedsRuling, 15));
    // One that applies is enough.
    asked["facts"]["residence-rules"] = json!(true);
    assert_eq!(LIBRARY.evaluate(&from_json(asked)).unwrap().outcome, Outcome::Eligible);
}

/// A criterion more, of another award, which binds only under a reading that is not the default.
fn second_award() -> Library<'static> {
    campaign(&[
        (
            "award = [{ id = \"giay-khen-don-vi\" }]",
            "award = [{ id = \"giay-khen-don-vi\" }, { id = \"giay-khen-so\" }]",
        ),
        // Of the criteria alone: limits, dates and papers have occasions, too.
        ("[\"unit\"]\ninput", "[\"unit\"]\nawards = [\"giay-khen-don-vi\"]\ninput"),
        (
            "[[example]]\nid = \"enough\"",
            "[[criterion]]\nid = \"second\"\noccasions = [\"annual\"]\nawards = [\"giay-khen-so\"]\n\
             also = [{ when = { S-A1 = \"last\" }, collective = [\"unit\"] }]\ninput = \"disciplined\"\n\
             test = { equals = 0 }\nbasis = \"measured\"\nstatement = { vi = \"Không ai bị kỷ luật.\", en = \"Nobody was disciplined.\" }\n\
             at = { section = \"II\", bullet = 3, lines = [15, 15] }\n\n[[example]]\nid = \"enough\"",
        ),
    ])
}

#[test]
fn without_a_criterion_nothing_is_assessed_and_nobody_eligible() {
    let library = second_award();
    let mut asked = request(json!({ "online": { "part": 9, "whole": 10 }, "disciplined": 0 }));
    asked["award"] = json!("giay-khen-so");
    for lang in ["vi", "en"] {
        asked["lang"] = json!(lang);
        let verdict = library.evaluate(&from_json(asked.clone())).unwrap();
        assert_eq!((verdict.outcome, verdict.reason), (Outcome::NotAssessable, Some(NotAssessable::NoStandard)));
        assert!(verdict.criteria.is_empty() && verdict.citation.is_some());
        // Under the other reading there is one, which is met.
        assert_eq!(verdict.certainty.depends_on, ["S-A1"]);
        let summary = verdict.summary;
        let (document, group) =
            if lang == "vi" { ("Kế hoạch 1/KH-UBND", "Đơn vị") } else { ("Plan 1/KH-UBND", "Unit") };
        assert!(summary.starts_with(document) && summary.contains(&format!("“{group}”")), "{summary}");
    }
    asked["readings"] = json!({ "S-A1": "last" });
    assert_eq!(library.evaluate(&from_json(asked.clone())).unwrap().outcome, Outcome::Eligible);

    for (reading, outcome) in [("this", Outcome::NotAssessable), ("last", Outcome::Eligible)] {
        let Json::Object(mut pairs) = asked.clone() else { unreachable!() };
        pairs.remove("facts");
        pairs["readings"] = json!({ "S-A1": reading });
        pairs.insert("columns".to_owned(), json!({ "disciplined": ["Float64Array", 1] }));
        let columns = library.understand_columns(&from_json(Json::Object(pairs))).unwrap();
        let told = columns.judge(&Block { rows: 1, numbers: &[0.0], codes: &[] });
        assert_eq!(told[2], outcome as u8, "{reading}");
    }
}

#[test]
fn what_a_unit_itself_leaves_out_is_counted_wherever_nothing_worse_stands_against_it() {
    let test = "test = { at-least = \"50%\" }";
    let library = campaign(&[(test, &format!("{test}\nnot-applicable = \"foreseen\""))]);
    let warned = |facts: Json| {
        let verdict = library.evaluate(&from_json(request(facts))).unwrap();
        let mut warnings = verdict.warnings.into_iter();
        (
            verdict.outcome,
            warnings.find(|warning| warning.code == "declared-not-applicable").map(|warning| warning.text.to_string()),
        )
    };
    let none = json!({ "notApplicable": "ngoài chức năng" });
    let told = |outcome, count: u8| {
        let text = "Có {} tiêu chuẩn được tự khai là không áp dụng; người xét cần kiểm tra lý do của từng tiêu chuẩn.";
        (outcome, (count > 0).then(|| text.replace("{}", &format!("{count:02}"))))
    };
    assert_eq!(warned(json!({ "online": none, "disciplined": 0 })), told(Outcome::Eligible, 1));
    assert_eq!(warned(json!({ "online": none, "disciplined": none })), told(Outcome::NeedsRuling, 2));
    assert_eq!(warned(json!({ "online": none, "disciplined": 1 })), told(Outcome::Ineligible, 0));
    assert_eq!(warned(json!({ "online": none })), told(Outcome::Incomplete, 0));
    // No case is a figure, and not left out.
    assert_eq!(warned(json!({ "online": { "part": 0, "whole": 0 }, "disciplined": 0 })), told(Outcome::NeedsRuling, 0));
}

#[test]
fn neither_share_of_online_dossiers_tells_of_the_other() {
    let status = |input: &str, reading: &str| {
        let mut request = json!({
            "campaign": "son-la-2023", "occasion": "annual", "readings": { "SL-A17": reading }, "facts": {},
            "candidate": { "kind": "collective", "group": "department" },
        });
        request["facts"][input] = json!({ "part": 60, "whole": 60 });
        let verdict = LIBRARY.evaluate(&from_json(request)).unwrap();
        verdict.criteria.into_iter().find(|result| result.id == "sl-g1-dvc-dossiers-50").unwrap().status
    };
    assert_eq!(status("online-dossiers", "received"), CriterionStatus::Met);
    assert_eq!(status("online-dossiers", "full-process"), CriterionStatus::Unknown);
    assert_eq!(status("online-dossiers-full-process", "full-process"), CriterionStatus::Met);
    assert_eq!(status("online-dossiers-full-process", "received"), CriterionStatus::Unknown);
}
