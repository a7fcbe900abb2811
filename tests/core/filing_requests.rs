//! Requests about numbers, dates and papers that are not understood, and random ones.

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use xet_khen::api::{Problem, Value};

use crate::support::{LIBRARY, from_json, tries, with};

/// What a function gives, as JSON.
type Asked = fn(&Value) -> Result<Json, Problem>;

const CHECK_QUOTA: Asked = |request| LIBRARY.check_quota(request).map(|answer| serde_json::to_value(answer).unwrap());
const ROUNDS: Asked = |request| LIBRARY.rounds(request).map(|answer| serde_json::to_value(answer).unwrap());
const DOSSIER: Asked = |request| LIBRARY.dossier(request).map(|answer| serde_json::to_value(answer).unwrap());

fn list() -> Json {
    json!({
        "campaign": "tay-ninh-2022", "occasion": "midterm", "year": 2023, "award": "bang-khen-tinh",
        "bodies": { "Sở Y tế": { "hasSubordinates": false }, "Huyện A": { "hasSubordinates": true } },
        "nominations": [
            { "id": "1", "kind": "collective", "group": "province", "body": "Sở Y tế", "priority": 2 },
            { "id": "2", "kind": "individual", "group": "district", "body": "Huyện A", "subordinate": true },
            { "id": "3", "kind": "collective", "group": "contributor", "contributor": true },
        ],
        "readings": { "TN-A21": "exact", "TN-A4": "adds" }, "asOf": "2023-12-01", "lang": "en",
    })
}

fn dates() -> Json {
    json!({ "campaign": "cao-bang-2022", "asOf": "2024-01-01", "from": { "cb-dl-review-15-days": "2024-01-01" }, "lang": "en" })
}

fn papers() -> Json {
    json!({
        "campaign": "son-la-2023", "occasion": "annual", "year": 2023, "asOf": "2023-12-01", "lang": "en",
        "candidate": { "kind": "individual", "group": "front" },
    })
}

#[test]
fn good_requests_are_answered() {
    for (asked, request) in [(CHECK_QUOTA, list()), (ROUNDS, dates()), (DOSSIER, papers())] {
        asked(&from_json(request)).unwrap();
    }
}

#[test]
fn every_bad_request_is_refused_with_code_path_and_word() {
    let quota: &[(&str, Json, &str, &str, &str)] = &[
        ("campaign", json!("tay-ninh"), "unknown-campaign", "campaign", "tay-ninh"),
        ("occasion", Json::Null, "missing-key", "occasion", "occasion"),
        ("occasion", json!("mid-term"), "unknown-occasion", "occasion", "midterm"),
        ("year", json!("2023"), "wrong-type", "year", "2023"),
        ("award", json!("bk"), "unknown-award", "award", "bk"),
        ("asOf", json!("2023-02-29"), "bad-date", "asOf", "2023-02-29"),
        ("lang", json!("fr"), "unknown-lang", "lang", "fr"),
        ("colour", json!(1), "unknown-key", "", "colour"),
        ("readings", json!({ "TN-A99": "x" }), "unknown-question", "readings.TN-A99", "TN-A99"),
        ("readings", json!({ "TN-A21": "x" }), "unknown-reading", "readings.TN-A21", "exact"),
        ("bodies", json!([]), "wrong-type", "bodies", "a list"),
        ("bodies.Huyện A", json!(true), "wrong-type", "bodies.Huyện A", "true"),
        ("bodies.Huyện A.hasSubordinates", json!("yes"), "wrong-type", "bodies.Huyện A.hasSubordinates", "yes"),
        ("bodies.Huyện A", json!({}), "missing-key", "bodies.Huyện A.hasSubordinates", "true or false"),
        ("bodies.Huyện A.size", json!(1), "unknown-key", "bodies.Huyện A", "size"),
        ("nominations", Json::Null, "missing-key", "nominations", "a list"),
        ("nominations", json!({}), "wrong-type", "nominations", "an object"),
        ("nominations.0", json!("A"), "wrong-type", "nominations.0", "A"),
        ("nominations.0.id", Json::Null, "missing-key", "nominations.0.id", "id"),
        ("nominations.0.id", json!(7), "wrong-type", "nominations.0.id", "7"),
        ("nominations.0.id", json!("  "), "empty-name", "nominations.0.id", "name"),
        ("nominations.2.id", json!("1"), "duplicate-id", "nominations.2.id", "1"),
        ("nominations.1.kind", json!("unit"), "unknown-kind", "nominations.1.kind", "unit"),
        ("nominations.1.group", json!("districts"), "unknown-group", "nominations.1.group", "did you mean “district”"),
        ("nominations.0.body", Json::Null, "missing-key", "nominations.0.body", "nominating body"),
        ("nominations.0.body", json!(""), "empty-name", "nominations.0.body", "name"),
        ("nominations.0.body", json!(3), "wrong-type", "nominations.0.body", "3"),
        ("nominations.0.subordinate", json!("x"), "wrong-type", "nominations.0.subordinate", "x"),
        ("nominations.0.subordinate", json!(true), "contradicts", "nominations.0.subordinate", "no subordinate units"),
        ("nominations.0.contributor", json!(1), "wrong-type", "nominations.0.contributor", "1"),
        ("nominations.0.priority", json!(0), "out-of-range", "nominations.0.priority", "0"),
        ("nominations.0.priority", json!(-1), "negative", "nominations.0.priority", "-1"),
        ("nominations.0.priority", json!(1.5), "not-whole", "nominations.0.priority", "1.5"),
        ("nominations.0.priority", json!(1e300), "too-long", "nominations.0.priority", "priority"),
        ("nominations.0.priority", json!([]), "wrong-type", "nominations.0.priority", "a list"),
        ("nominations.0.rank", json!(1), "unknown-key", "nominations.0", "rank"),
    ];
    let rounds: &[(&str, Json, &str, &str, &str)] = &[
        ("campaign", Json::Null, "missing-key", "campaign", "campaign"),
        ("asOf", json!("1/1/2024"), "bad-date", "asOf", "1/1/2024"),
        ("from", json!("2024-01-01"), "wrong-type", "from", "2024-01-01"),
        (
            "from",
            json!({ "cb-dl-review": "2024-01-01" }),
            "unknown-milestone",
            "from.cb-dl-review",
            "cb-dl-review-15-days",
        ),
        (
            "from",
            json!({ "cb-report-before-31-03": "2024-01-01" }),
            "unknown-milestone",
            "from.cb-report-before-31-03",
            "known",
        ),
        ("from.cb-dl-review-15-days", json!("2024-13-01"), "bad-date", "from.cb-dl-review-15-days", "2024-13-01"),
        ("year", json!(2024), "unknown-key", "", "year"),
    ];
    let dossier: &[(&str, Json, &str, &str, &str)] = &[
        ("occasion", json!("yearly"), "unknown-occasion", "occasion", "yearly"),
        ("candidate", Json::Null, "missing-key", "candidate", "candidate"),
        ("candidate.group", json!("fronts"), "unknown-group", "candidate.group", "front"),
        ("facts", json!({}), "unknown-key", "", "facts"),
    ];
    let all = [(CHECK_QUOTA, list(), quota), (ROUNDS, dates(), rounds), (DOSSIER, papers(), dossier)];
    for (asked, good, cases) in all {
        for (at, value, code, path, word) in cases {
            let request = with(good.clone(), at, value.clone());
            let problem = asked(&from_json(request)).expect_err(at);
            let context = format!("{at} = {value}: {problem:?}");
            assert_eq!((problem.code().word(), problem.path()), (*code, *path), "{context}");
            assert!(problem.message().contains(word), "{context}");
            assert!(!problem.message().chars().next().unwrap().is_uppercase(), "{context}");
        }
    }
}

#[test]
fn a_verdict_takes_no_reading_that_changes_only_numbers() {
    let request = json!({
        "campaign": "tay-ninh-2022", "occasion": "annual", "readings": { "TN-A14": "kept" },
        "candidate": { "kind": "collective", "group": "province" },
    });
    let problem = LIBRARY.evaluate(&from_json(request)).unwrap_err();
    assert_eq!((problem.code().word(), problem.path()), ("unknown-question", "readings.TN-A14"));
}

/// Anything that may stand in a request.
fn anything() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        (-3_i64..400_000).prop_map(Json::from),
        prop::sample::select(vec![
            "tay-ninh-2022",
            "son-la-2023",
            "annual",
            "midterm",
            "final",
            "ad-hoc",
            "collective",
            "individual",
            "province",
            "unit",
            "front",
            "Sở Y tế",
            "2023-12-31",
            "9999-12-31",
            "0001-01-01",
            "TN-A21",
            "exact",
            "",
            "\u{0}",
        ])
        .prop_map(Json::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let key = prop::sample::select(vec![
            "id",
            "kind",
            "group",
            "body",
            "hasSubordinates",
            "TN-A21",
            "cb-dl-review-15-days",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::btree_map(key.prop_map(str::to_owned), inner, 0..4).prop_map(Json::from_iter),
        ]
    })
}

proptest! {
    #![proptest_config(tries(3000))]

    #[test]
    fn whatever_is_asked_is_answered_or_refused_with_a_code_and_a_place(
        which in 0..3_usize,
        place in prop::sample::select(vec![
            "campaign", "occasion", "year", "award", "bodies", "nominations", "nominations.0", "nominations.1", "readings",
            "nominations.0.id", "nominations.0.kind", "nominations.0.group", "nominations.0.body", "nominations.0.priority",
            "nominations.1.subordinate", "nominations.2.contributor", "asOf", "from", "from.cb-dl-review-15-days",
            "candidate", "candidate.kind", "candidate.group", "lang", "bodies.Sở Y tế", "bodies.Huyện A.hasSubordinates",
        ]),
        value in anything(),
    ) {
        let all = [(CHECK_QUOTA, list()), (ROUNDS, dates()), (DOSSIER, papers())];
        let (asked, good) = all[which].clone();
        let deep = place.split('.').next().is_some_and(|first| good.get(first).is_none()) && place.contains('.');
        let request = if deep { value } else { with(good, place, value) };
        let Ok(request) = serde_json::from_value::<Value>(request) else { return Ok(()) };
        match asked(&request) {
            Ok(answer) => prop_assert!(answer.is_object() || answer.is_array()),
            Err(problem) => prop_assert!(!problem.message().is_empty()),
        }
        // The same request gives the same bytes.
        prop_assert_eq!(asked(&request), asked(&request));
    }
}
