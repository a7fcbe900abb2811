//! Requests that are not understood: each is refused with a code, the place, and the user's own word in the message.

use serde_json::{Value as Json, json};
use xet_khen::api::{Problem, ProblemCode, Value};

use crate::support::{self, LIBRARY, from_json, with};

/// A request that is understood.
fn good() -> Json {
    json!({
        "campaign": "tay-ninh-2022", "occasion": "annual", "year": 2022,
        "candidate": { "kind": "collective", "group": "province" },
        "facts": {}, "readings": {}, "asOf": "2022-12-30", "lang": "en",
    })
}

fn refused(request: &Json) -> Problem {
    LIBRARY.evaluate(&from_json(request.clone())).err().unwrap_or_else(|| panic!("understood: {request}"))
}

#[test]
fn the_good_request_is_understood() {
    assert!(LIBRARY.evaluate(&from_json(good())).is_ok());
}

#[test]
fn every_bad_request_is_refused_with_code_path_and_word() {
    let cases = [
        ("campaign", json!("tay-ninh"), "unknown-campaign", "campaign", "tay-ninh-2022"),
        ("campaign", json!(5), "wrong-type", "campaign", "5"),
        ("campaign", Json::Null, "missing-key", "campaign", "campaign"),
        ("candidate", Json::Null, "missing-key", "candidate", "an object"),
        ("occasion", json!("anual"), "unknown-occasion", "occasion", "did you mean “annual”"),
        ("year", json!("2022"), "wrong-type", "year", "\"2022\""),
        ("year", json!(2022.5), "wrong-type", "year", "2022.5"),
        ("year", json!(1e300), "wrong-type", "year", "year"),
        ("award", json!("bang-khen"), "unknown-award", "award", "bang-khen-tinh"),
        ("candidate", json!("province"), "wrong-type", "candidate", "province"),
        ("candidate.kind", json!("unit"), "unknown-kind", "candidate.kind", "unit"),
        ("candidate.group", json!("provinces"), "unknown-group", "candidate.group", "did you mean “province”"),
        ("candidate.level", json!("x"), "unknown-key", "candidate", "level"),
        ("facts", json!([]), "wrong-type", "facts", "a list"),
        ("facts.dvc", json!(1), "unknown-input", "facts.dvc", "dvc"),
        ("facts.dvc-active", json!({"part": 5, "whole": 4}), "part-above-whole", "facts.dvc-active", "5"),
        ("facts.dvc-active", json!({"part": -1, "whole": 4}), "negative", "facts.dvc-active.part", "-1"),
        ("facts.dvc-active", json!({"part": 1.5, "whole": 4}), "not-whole", "facts.dvc-active.part", "1.5"),
        ("facts.dvc-active", json!({"part": 1}), "missing-key", "facts.dvc-active.whole", "whole"),
        ("facts.dvc-active", json!({"part": 1, "whole": 1e17}), "out-of-range", "facts.dvc-active.whole", "whole"),
        ("facts.dvc-active", json!({"part": 1, "whole": 4, "of": 2}), "unknown-key", "facts.dvc-active", "of"),
        ("facts.dvc-active", json!(100.01), "out-of-range", "facts.dvc-active", "100.01"),
        ("facts.dvc-active", json!("-3"), "negative", "facts.dvc-active", "-3"),
        ("facts.dvc-active", json!("1.234"), "ambiguous-number", "facts.dvc-active", "1.234"),
        ("facts.dvc-active", json!("tám mươi"), "not-a-number", "facts.dvc-active", "tám mươi"),
        ("facts.dvc-active", json!(""), "not-a-number", "facts.dvc-active", ""),
        ("facts.dvc-active", json!("9".repeat(99)), "too-long", "facts.dvc-active", "999"),
        ("facts.dvc-active", json!(true), "wrong-type", "facts.dvc-active", "true"),
        ("facts.dvc-active", Json::Null, "wrong-type", "facts.dvc-active", "null"),
        ("facts.dx-rank", json!(0), "out-of-range", "facts.dx-rank", "0"),
        ("facts.dx-rank", json!("5%"), "not-a-number", "facts.dx-rank", "5%"),
        ("facts.dvc-active", json!({"part": "51%", "whole": 100}), "not-a-number", "facts.dvc-active.part", "51%"),
        (
            "facts.dvc-active",
            json!({"notApplicable": "\u{200b} \u{3164}"}),
            "empty-reason",
            "facts.dvc-active.notApplicable",
            "",
        ),
        ("facts.dx-rank", json!(2.5), "not-whole", "facts.dx-rank", "2.5"),
        ("facts.compliance", json!("yes"), "wrong-type", "facts.compliance", "yes"),
        ("facts.party-grade", json!("tot"), "unknown-choice", "facts.party-grade", "tot"),
        ("facts.dx-rank", json!({"pending": false}), "wrong-type", "facts.dx-rank.pending", "false"),
        ("facts.dx-rank", json!({"pending": true, "part": 1}), "unknown-key", "facts.dx-rank", "part"),
        ("facts.dx-rank", json!({"notApplicable": "  "}), "empty-reason", "facts.dx-rank.notApplicable", "reason"),
        (
            "facts.dx-rank",
            json!({"notApplicable": "x".repeat(5000)}),
            "too-large",
            "facts.dx-rank.notApplicable",
            "5000",
        ),
        ("readings", json!({"TN-A99": "adds"}), "unknown-question", "readings.TN-A99", "TN-A99"),
        ("readings", json!({"TN-A4": "both"}), "unknown-reading", "readings.TN-A4", "both"),
        ("asOf", json!("2022-02-30"), "bad-date", "asOf", "2022-02-30"),
        ("asOf", json!("30/12/2022"), "bad-date", "asOf", "30/12/2022"),
        ("lang", json!("fr"), "unknown-lang", "lang", "fr"),
        ("colour", json!("red"), "unknown-key", "", "colour"),
    ];
    for (key, value, code, path, word) in cases {
        let problem = refused(&with(good(), key, value.clone()));
        let context = format!("{key} = {value}: {problem:?}");
        assert_eq!((problem.code().word(), problem.path()), (code, path), "{context}");
        assert!(problem.message().contains(word), "{context}");
        let first = problem.message().chars().next().unwrap();
        assert!(!first.is_uppercase(), "{context}");
    }
}

#[test]
fn a_mark_before_three_digits_is_asked_about_unless_only_one_reading_is_possible() {
    let read = |campaign: &str, kind: &str, group: &str, fact: (&str, &str), lang: &str| {
        let request = json!({
            "campaign": campaign, "occasion": "annual", "year": 2024, "lang": lang,
            "candidate": {"kind": kind, "group": group}, "facts": {fact.0: fact.1},
        });
        LIBRARY.evaluate(&from_json(request)).map(|_| ()).map_err(|problem| problem.code().word())
    };
    let index = |text, lang| read("tu-nghia-2023", "collective", "unit", ("par-index", text), lang);
    let share = |text, lang| read("tay-ninh-2022", "collective", "province", ("dvc-active", text), lang);
    let count = |text, lang| read("tay-ninh-2022", "collective", "province", ("disciplined", text), lang);
    for lang in ["vi", "en"] {
        for text in ["85.125", "99.950", "100.000", "８５．１２５", "85.125 "] {
            assert_eq!((index(text, lang), share(text, lang)), (Ok(()), Ok(())), "{text} {lang}");
        }
        assert_eq!(share("85.125 %", lang), Ok(()));
        for text in ["1.234", "1.000", "100.001", "850.125", "12.345.678"] {
            assert_eq!(
                (index(text, lang), share(text, lang)),
                (Err("ambiguous-number"), Err("ambiguous-number")),
                "{text}"
            );
        }
        assert_eq!((count("85.125", lang), count("1 234", lang)), (Err("ambiguous-number"), Ok(())));
    }
    // A comma stands before decimals in Vietnamese, and in English also between thousands.
    assert_eq!((index("1,000", "vi"), index("1,000", "en")), (Ok(()), Err("ambiguous-number")));
    assert_eq!((share("1,234", "vi"), share("1,234", "en")), (Ok(()), Err("ambiguous-number")));
    assert_eq!((index("85,125", "en"), index("85,5", "en"), index("0,125", "en")), (Ok(()), Ok(()), Ok(())));
    assert_eq!((count("1,234", "vi"), count("1,234", "en")), (Err("not-whole"), Err("ambiguous-number")));
}

#[test]
fn numbers_that_are_none_are_named() {
    for (number, word) in [(f64::NAN, "NaN"), (f64::INFINITY, "Infinity"), (f64::NEG_INFINITY, "-Infinity")] {
        let facts = Value::map([("dvc-active", Value::from(number))]);
        let candidate = Value::map([("kind", "collective".into()), ("group", "province".into())]);
        let request = Value::map([
            ("campaign", "tay-ninh-2022".into()),
            ("occasion", "annual".into()),
            ("candidate", candidate),
            ("facts", facts),
        ]);
        let problem = LIBRARY.evaluate(&request).unwrap_err();
        assert_eq!((problem.code().word(), problem.path()), ("not-finite", "facts.dvc-active"));
        assert!(problem.message().contains(word), "{problem}");
    }
}

#[test]
fn figures_that_contradict_each_other_are_refused() {
    let mut request = with(good(), "facts.prior-bk", json!(1));
    request["facts"]["prior-bk-since-2022"] = json!(2);
    let problem = refused(&request);
    assert_eq!((problem.code().word(), problem.path()), ("contradicts", "facts.prior-bk-since-2022"));
}

#[test]
fn what_does_not_apply_contradicts_no_figure() {
    let mut request = with(good(), "facts.dx-rank", json!(5));
    request["facts"]["dx-rank-latest"] = json!(4);
    let problem = refused(&request);
    assert_eq!((problem.code().word(), problem.path()), ("contradicts", "facts.dx-rank-latest"));
    // Who is ranked no more may have been ranked before.
    request["facts"]["dx-rank"] = json!({ "notApplicable": "not ranked itself" });
    assert!(LIBRARY.evaluate(&from_json(request)).is_ok());
}

#[test]
fn deep_nesting_is_refused_before_it_is_followed() {
    for [open, close] in [["[", "]"], ["{\"a\":", "}"]] {
        let deep: Value = serde_json::from_str(&format!("{}1{}", open.repeat(100), close.repeat(100))).unwrap();
        let mut innermost = &deep;
        let mut depth = 0;
        while let Value::List(items) = innermost {
            (innermost, depth) = (&items[0], depth + 1);
        }
        while let Some(value) = innermost.get("a") {
            (innermost, depth) = (value, depth + 1);
        }
        assert_eq!((innermost.strange(), depth), (Some("…"), 8));
        let Value::Map(mut request) = from_json(good()) else { unreachable!() };
        request.retain(|(key, _)| key != "readings");
        request.push(("readings".into(), deep));
        let problem = LIBRARY.evaluate(&Value::Map(request)).unwrap_err();
        assert!(["wrong-type", "unknown-question"].contains(&problem.code().word()), "{problem}");
    }
}

#[test]
fn messages_are_told_in_the_language_asked_for() {
    let mut request = with(good(), "facts.dvc-active", json!("1.234"));
    assert!(refused(&request).message().contains("thousands mark"));
    request["lang"] = json!("vi");
    assert!(refused(&request).message().contains("dấu phân nhóm"));
}

#[test]
fn a_group_of_the_other_kind_is_out_of_scope_and_an_unknown_one_is_refused() {
    let request = json!({
        "campaign": "son-la-2023", "occasion": "annual", "year": 2023, "lang": "en",
        "candidate": { "kind": "individual", "group": "ict-provider" },
    });
    let verdict = LIBRARY.evaluate(&from_json(request)).unwrap();
    assert_eq!(serde_json::to_value(verdict.reason).unwrap(), json!("out-of-scope"));
}

#[test]
fn the_table_of_codes_is_that_of_the_codes() {
    let rows = ProblemCode::ALL.iter().map(|code| (code.word(), code.about()));
    // The first is the package's own: its module was not loaded yet.
    support::assert_table("web/package/README.md", "| `not-started`", rows);
}
