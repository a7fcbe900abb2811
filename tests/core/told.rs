//! What is told to whom: readings and cautions that concern the candidate, figures that add up, who decides.

use serde_json::{Value as Json, json};
use xet_khen::answer::{CriterionResult, QuotaOutcome, Verdict};
use xet_khen::lang::Lang;

use crate::support::{CAMPAIGNS, LIBRARY, from_json, with};

fn evaluate(request: &Json) -> Verdict<'static> {
    LIBRARY.evaluate(&from_json(request.clone())).unwrap_or_else(|problem| panic!("{problem}: {request}"))
}

fn result(request: &Json, id: &str) -> CriterionResult<'static> {
    let found = evaluate(request).criteria.into_iter().find(|result| result.id == id);
    found.unwrap_or_else(|| panic!("{id} does not bind {request}"))
}

fn tay_ninh(occasion: &str, group: &str) -> Json {
    json!({ "campaign": "tay-ninh-2022", "occasion": occasion, "candidate": { "kind": "collective", "group": group } })
}

fn unit(facts: &Json) -> Json {
    json!({
        "campaign": "tu-nghia-2023", "occasion": "annual", "candidate": { "kind": "collective", "group": "unit" },
        "facts": facts, "lang": "en",
    })
}

#[test]
fn a_criterion_names_a_reading_only_where_it_concerns_the_candidate() {
    let questions = |request: &Json| -> Vec<&str> {
        let taken = evaluate(request).criteria.into_iter().filter_map(|result| result.reading);
        taken.map(|reading| reading.question).collect()
    };
    // Whether special standards replace the general ones matters to the two departments alone.
    assert!(!questions(&tay_ninh("annual", "district")).contains(&"TN-A4"));
    let adds = with(tay_ninh("annual", "so-noi-vu"), "readings", json!({ "TN-A4": "adds" }));
    assert!(questions(&adds).contains(&"TN-A4"));
    // Of two questions that a criterion mentions, the one that chose its figure is named.
    let midterm =
        with(tay_ninh("midterm", "district"), "readings", json!({ "TN-A4": "adds", "TN-A11": "not-counted" }));
    let prior =
        evaluate(&midterm).criteria.into_iter().find(|result| result.input == Some("prior-bk-since-2022")).unwrap();
    assert_eq!(prior.reading.map(|reading| (reading.question, reading.is_default)), Some(("TN-A11", false)));
}

#[test]
fn what_has_leaked_cannot_be_mended() {
    let leaked = with(tay_ninh("annual", "district"), "facts", json!({ "data-security": false }));
    let remedy = result(&leaked, "tn-an-coll-data-security-no-leak").remedy.unwrap().text;
    assert!(remedy.starts_with("Không khắc phục được trong đợt xét này"), "{remedy}");
}

#[test]
fn a_standard_is_said_as_the_reading_taken_has_it() {
    let standard = |readings: Json| {
        let request = json!({
            "campaign": "tuyen-quang-2022", "occasion": "final", "year": 2025, "readings": readings, "lang": "en",
            "candidate": { "kind": "collective", "group": "province" },
        });
        let result = result(&request, "tq-prov-other-services-20-30");
        (result.statement, result.threshold.unwrap().value)
    };
    for taken in [json!({}), json!({ "TQ-A1": "cumulative" })] {
        let (statement, threshold) = standard(taken);
        assert!(statement.starts_with("20% or more of the dossiers") && threshold == "20%", "{statement} {threshold}");
    }
    for taken in [json!({ "TQ-A3": "30" }), json!({ "TQ-A1": "cumulative", "TQ-A3": "30" })] {
        let (statement, threshold) = standard(taken);
        assert!(statement.starts_with("30% or more of the dossiers") && threshold == "30%", "{statement} {threshold}");
    }
}

#[test]
fn what_is_given_is_used_or_ignored_under_the_readings_taken() {
    let request = unit(&json!({ "violations": 0, "sanctions": 0, "par-index": 90, "par-index-latest": 90 }));
    let verdict = evaluate(&request);
    assert_eq!(verdict.used, ["par-index-latest", "violations"]);
    assert_eq!(verdict.ignored, ["par-index", "sanctions"]);
    // Where the latest index is not given, that of the year is the latest.
    let verdict = evaluate(&unit(&json!({ "par-index": 90 })));
    assert_eq!((&*verdict.used, &*verdict.ignored), (&["par-index"][..], &[][..]));
    let index = verdict.criteria.iter().find(|result| result.id == "tng-coll-par-index-85").unwrap();
    assert!(index.explanation.starts_with("Declared: 90 points"), "{}", index.explanation);
    let verdict = evaluate(&with(request, "readings", json!({ "TNG-A4": "sanction-only" })));
    assert!(verdict.used.contains(&"sanctions") && verdict.ignored.contains(&"violations"), "{verdict:?}");
}

#[test]
fn cautions_are_said_to_those_whom_they_concern_on_any_day() {
    let codes =
        |request: &Json| -> Vec<&str> { evaluate(request).warnings.iter().map(|warning| warning.code).collect() };
    assert!(codes(&tay_ninh("annual", "contributor")).contains(&"contributors-judged"));
    assert!(!codes(&with(tay_ninh("annual", "commune"), "asOf", json!("2022-12-01"))).contains(&"contributors-judged"));
    for (occasion, said) in [("annual", false), ("midterm", true), ("final", true)] {
        assert_eq!(codes(&tay_ninh(occasion, "so-tttt")).contains(&"TN-A5"), said, "{occasion}");
        assert!(!codes(&tay_ninh(occasion, "so-noi-vu")).contains(&"TN-A5"), "{occasion}");
    }
}

#[test]
fn figures_are_shown_as_they_were_typed_and_add_up() {
    let cases = [
        ("online-dossiers", "tng-coll-online-gt-50", json!("49,999"), "Declared: 49.999%", "0.001 percentage points"),
        ("online-dossiers", "tng-coll-online-gt-50", json!("49,5"), "Declared: 49.5%", "0.5 percentage points"),
        ("par-index", "tng-coll-par-index-85", json!("84,9"), "Declared: 84.9 points", "0.1 points short"),
        (
            "par-index",
            "tng-coll-par-index-85",
            json!("84,999999999999"),
            "Declared: 84.999999999 points",
            "0.000000001 points short",
        ),
        // A share that is computed is rounded to two decimals where they suffice, and what is missing starts from there.
        (
            "online-dossiers",
            "tng-coll-online-gt-50",
            json!({"part": 1, "whole": 3}),
            "that is 33.33%",
            "16.67 percentage points",
        ),
        (
            "online-dossiers",
            "tng-coll-online-gt-50",
            json!({"part": 2, "whole": 9}),
            "that is 22.22%",
            "27.78 percentage points",
        ),
        (
            "online-dossiers",
            "tng-coll-online-gt-50",
            json!({"part": 59, "whole": 160}),
            "that is 36.88%",
            "13.12 percentage points",
        ),
        (
            "online-dossiers",
            "tng-coll-online-gt-50",
            json!({"part": 49_999, "whole": 100_000}),
            "that is 49.999%",
            "0.001 percentage",
        ),
    ];
    let one_short = result(&unit(&json!({ "online-dossiers": "49" })), "tng-coll-online-gt-50").explanation;
    assert!(one_short.ends_with("It is 1 percentage point short."), "{one_short}");
    for (input, criterion, fact, declared, short) in cases {
        let said = result(&unit(&json!({ input: fact })), criterion).explanation;
        assert!(said.contains(declared) && said.contains(short), "{fact}: {said}");
    }
}

#[test]
fn what_must_be_more_than_a_number_is_not_said_to_be_at_least_another() {
    let told = result(&unit(&json!({ "online-dossiers": "50" })), "tng-coll-online-gt-50").remedy.unwrap();
    assert!(told.text.starts_with("It must be more than 50%, such as 50.01%, by new cases alone: "), "{}", told.text);
    assert_eq!(told.change.as_deref(), Some("50.01"));
}

#[test]
fn a_time_that_is_left_open_lies_within_the_years_of_the_campaign() {
    let outcome = |year: u16| {
        let candidate = json!({ "kind": "collective", "group": "unit" });
        let facts = json!({ "truly-outstanding": true });
        let request = json!({
            "campaign": "cao-bang-2022", "occasion": "ad-hoc", "year": year, "candidate": candidate, "facts": facts,
        });
        let verdict = evaluate(&request);
        (verdict.outcome.word(), verdict.reason.map(|reason| reason.word()))
    };
    assert_eq!([2022, 2025].map(outcome), [("eligible", None); 2]);
    assert_eq!([2021, 2026].map(outcome), [("not-assessable", Some("no-round")); 2]);
}

#[test]
fn whom_the_document_names_decides_only_about_awards_of_its_own_standards() {
    let summary = |award: &str| {
        let request = json!({
            "campaign": "son-la-2023", "occasion": "annual", "award": award, "nominations": [], "lang": "en",
        });
        LIBRARY.check_quota(&from_json(request)).unwrap().summary
    };
    assert!(summary("bang-khen-tinh").contains("decided by the Chairman"), "{}", summary("bang-khen-tinh"));
    let own = summary("giay-khen-don-vi");
    assert!(!own.contains("Chairman") && own.contains("decided by whoever is competent"), "{own}");
}

/// What is said of collectives of these groups that are put forward for the Diploma of Merit, and its first limit that has a
/// value.
fn counted(campaign: &str, occasion: &str, groups: &[&str], readings: &Json) -> (String, Vec<String>) {
    let nominee =
        |(place, group): (usize, &&str)| json!({ "id": place.to_string(), "kind": "collective", "group": group });
    let nominations: Vec<_> = groups.iter().enumerate().map(nominee).collect();
    let request = json!({
        "campaign": campaign, "occasion": occasion, "award": "bang-khen-tinh", "readings": readings,
        "nominations": nominations,
    });
    let request = from_json(request);
    let report = LIBRARY.check_quota(&request).unwrap();
    (report.summary, report.limits.into_iter().map(|limit| limit.explanation).collect())
}

#[test]
fn a_limit_of_none_is_said_to_be_none() {
    let front = |groups: &[&str]| counted("son-la-2023", "annual", groups, &json!({ "SL-A12": "zero" }));
    let (summary, limits) = front(&["front", "front"]);
    assert!(limits.contains(&"Đề nghị 02; không có chỉ tiêu nên vượt 02.".to_owned()), "{limits:?}");
    assert!(
        summary.contains("Không trường hợp nào trong 02 trường hợp đề nghị khen thưởng nằm trong chỉ tiêu."),
        "{summary}"
    );
    // Which reading would have it otherwise is told, with the word that the report would have.
    assert!(summary.contains("Danh sách không vượt số lượng nếu hiểu: “"), "{summary}");
    let (_, limits) = front(&[]);
    assert!(limits.contains(&"Đề nghị 0; không có chỉ tiêu.".to_owned()), "{limits:?}");
}

#[test]
fn where_nothing_is_limited_no_place_is_spoken_of() {
    let (summary, _) = counted("cao-bang-2022", "ad-hoc", &["unit"], &json!({}));
    assert!(!summary.contains("chỉ tiêu"), "{summary}");
    assert!(summary.contains("Số trường hợp đề nghị khen thưởng: 01; không giới hạn số lượng."), "{summary}");
}

#[test]
fn a_reason_that_is_offered_is_said_in_the_language_of_the_answer() {
    let said = |reason: &str, lang: &str| {
        let facts = json!({ "own-online-dossiers": { "notApplicable": reason } });
        let candidate = json!({ "kind": "individual", "group": "unit" });
        let request = json!({
            "campaign": "tu-nghia-2023", "occasion": "annual", "candidate": candidate, "facts": facts, "lang": lang,
        });
        let verdict = evaluate(&request);
        verdict.criteria.into_iter().find(|result| result.input == Some("own-online-dossiers")).unwrap().explanation
    };
    let offered = |lang: Lang| {
        let campaign = LIBRARY.campaign("tu-nghia-2023", lang, None).unwrap();
        campaign.inputs.into_iter().find(|input| input.id == "own-online-dossiers").unwrap().not_applicable
    };
    let both = [("vi", offered(Lang::Vi)), ("en", offered(Lang::En))];
    for (lang, expected) in &both {
        for (reason, expected) in both.iter().flat_map(|(_, given)| given.iter().zip(expected)) {
            assert!(said(reason, lang).contains(expected), "{reason}: {}", said(reason, lang));
        }
    }
    assert!(said("nghỉ thai sản", "en").contains("nghỉ thai sản"));
}

#[test]
fn white_space_around_a_body_makes_no_other_body() {
    let nominee = |id: &str, body: &str| json!({ "id": id, "kind": "collective", "group": "district", "body": body });
    let bodies = ["Huyện A", " Huyện A", "Huyện A ", "Huyện A"];
    let nominations: Vec<_> = bodies.iter().enumerate().map(|(n, body)| nominee(&n.to_string(), body)).collect();
    let request = json!({
        "campaign": "tay-ninh-2022", "occasion": "midterm", "nominations": nominations,
        "bodies": { "Huyện A ": { "hasSubordinates": false } },
    });
    let request = from_json(request);
    let report = LIBRARY.check_quota(&request).unwrap();
    assert_eq!(report.outcome, QuotaOutcome::Over);
    let bodies = report.limits.iter().filter_map(|limit| limit.body).filter(|body| body.contains("Huyện"));
    assert_eq!(bodies.collect::<Vec<_>>(), ["Huyện A"]);
}

#[test]
fn the_share_of_the_insured_facilities_is_never_below_that_of_all() {
    let verdict = |share: &Json, reading: &str| {
        let request = json!({
            "campaign": "tuyen-quang-2022", "occasion": "final", "year": 2025, "readings": { "TQ-A9": reading },
            "candidate": { "kind": "collective", "group": "district" }, "facts": { "district-health-chip-id": share },
        });
        result(&request, "tq-dist-health-cccd-100").status.word()
    };
    let cases = [
        (json!({ "part": 30, "whole": 31 }), "unmet", "unknown"),
        (json!({ "part": 31, "whole": 31 }), "met", "met"),
        (json!({ "notApplicable": "không có cơ sở nào" }), "not-applicable", "not-applicable"),
    ];
    for (share, all, insured) in cases {
        assert_eq!([verdict(&share, "all"), verdict(&share, "insured")], [all, insured], "{share}");
    }
}

#[test]
fn who_takes_part_without_standards_is_considered_where_a_reading_says_so() {
    let verdict = |kind: &str, group: &str, readings: Json| {
        let candidate = json!({ "kind": kind, "group": group });
        evaluate(&json!({
            "campaign": "tuyen-quang-2022", "occasion": "final", "year": 2025, "candidate": candidate,
            "readings": readings,
        }))
    };
    let outcome = |kind: &str, group: &str, readings: Json| verdict(kind, group, readings).outcome.word();
    let headline = "Văn bản không quy định tiêu chuẩn cho trường hợp này";
    assert_eq!(verdict("collective", "enterprise", json!({})).headline, headline);
    assert_eq!(outcome("collective", "enterprise", json!({})), "not-assessable");
    assert_eq!(outcome("collective", "enterprise", json!({ "TQ-A6": "as-province" })), "incomplete");
    assert_eq!(outcome("individual", "armed-forces", json!({})), "not-assessable");
    assert_eq!(outcome("individual", "armed-forces", json!({ "TQ-A7": "as-staff" })), "incomplete");
}

#[test]
fn what_has_changed_around_tuyen_quang_is_told_from_its_day_on() {
    let codes = |day: &str| -> Vec<&str> {
        let verdict = evaluate(&json!({
            "campaign": "tuyen-quang-2022", "occasion": "final", "year": 2025, "asOf": day,
            "candidate": { "kind": "individual", "group": "citizen" },
        }));
        verdict.warnings.iter().map(|warning| warning.code).collect()
    };
    // The plan rests on Decree 59/2022 and on chip ID cards; it never names the department that was merged.
    assert!(!codes("2024-06-30").contains(&"identity-law-2023"));
    assert!(codes("2024-07-01").contains(&"identity-law-2023"));
    assert!(!codes("2026-11-30").contains(&"ict-department-merged"));
}

#[test]
fn what_is_outside_a_units_functions_has_one_name_and_districts_are_not_asked_it() {
    let campaign = CAMPAIGNS.iter().find(|campaign| campaign.id == "tuyen-quang-2022");
    let campaign = serde_json::to_value(campaign).unwrap();
    let inputs = campaign["inputs"].as_array().unwrap();
    let mut offered = 0;
    for criterion in campaign["criteria"].as_array().unwrap() {
        let input = inputs.iter().find(|input| input["id"] == criterion["input"]);
        let reasons = input.and_then(|input| input["notApplicable"].as_array());
        if reasons.is_some_and(|reasons| reasons.contains(&json!("Không thuộc chức năng của đơn vị"))) {
            let candidates = criterion["appliesTo"]["candidates"].as_array().unwrap();
            assert!(candidates.iter().all(|candidate| candidate["group"] == "province"), "{}", criterion["id"]);
            offered += 1;
        }
    }
    assert_eq!(offered, 15, "all criteria of II.2.1.a but the resources");
}

#[test]
fn who_appraises_is_said_with_the_papers() {
    let request = json!({
        "campaign": "tuyen-quang-2022", "occasion": "final", "year": 2025,
        "candidate": { "kind": "collective", "group": "commune" },
    });
    let notes = LIBRARY.dossier(&from_json(request)).unwrap().notes;
    assert!(notes.iter().any(|note| note.contains("gửi Sở Nội vụ thẩm định")), "{notes:?}");
}

#[test]
fn what_bounds_a_figure_and_does_not_apply_leaves_nothing_open() {
    let none = json!({ "notApplicable": "không phụ trách dịch vụ nào" });
    let mut facts = json!({ "essential-14-lowest": none });
    for (reading, state) in [("each", "not-applicable"), ("pooled", "not-applicable")] {
        let request = json!({
            "campaign": "tuyen-quang-2022", "occasion": "final", "year": 2025, "facts": facts,
            "candidate": { "kind": "collective", "group": "province" }, "readings": { "TQ-A2": reading },
        });
        assert_eq!(result(&request, "tq-prov-14-services-50").status.word(), state, "{reading}");
        assert!(!evaluate(&request).certainty.depends_on.contains(&"TQ-A2"));
    }
    // What is not published yet says nothing of the services together.
    facts["essential-14-lowest"] = json!({ "pending": true });
    let request = json!({
        "campaign": "tuyen-quang-2022", "occasion": "final", "year": 2025, "facts": facts,
        "candidate": { "kind": "collective", "group": "province" }, "readings": { "TQ-A2": "pooled" },
    });
    assert_eq!(result(&request, "tq-prov-14-services-50").status.word(), "unknown");
}

#[test]
fn papers_are_told_to_those_who_are_considered_as_the_questions_are_read() {
    let commune = |readings: Json| {
        let candidate = json!({ "kind": "collective", "group": "commune" });
        let request = json!({ "campaign": "son-la-2023", "occasion": "annual", "candidate": candidate });
        LIBRARY.dossier(&from_json(with(request, "readings", readings))).unwrap()
    };
    let left_out = commune(json!({}));
    assert_eq!(left_out.reason.map(|reason| reason.word()), Some("out-of-scope"));
    assert!(left_out.items.is_empty() && !left_out.notes.is_empty());
    let like_a_district = commune(json!({ "SL-A1": "inside-district" }));
    assert_eq!(like_a_district.reason, None);
    assert!(!like_a_district.items.is_empty());
}

#[test]
fn what_comes_back_every_year_ends_with_the_campaign_in_every_round() {
    for day in ["2022-05-01", "2026-04-01", "2040-01-01"] {
        let request = from_json(json!({ "campaign": "cao-bang-2022", "asOf": day }));
        let rounds = LIBRARY.rounds(&request).unwrap();
        let reports = rounds.iter().flat_map(|round| &round.milestones);
        let reports: Vec<_> = reports.filter(|one| one.id == "cb-report-before-31-03").map(|one| &one.date).collect();
        let expected = if day < "2026" { "2023-03-31" } else { "2026-03-31" };
        assert_eq!(reports.len(), 3);
        assert!(reports.iter().all(|date| date.as_deref() == Some(expected)), "{day}: {reports:?}");
    }
}

#[test]
fn what_sums_up_others_says_how_many_and_leaves_the_decision_to_them() {
    let commune = json!({ "kind": "collective", "group": "commune" });
    let rest = json!({
        "clean-data-commune": true, "digitised-commune": { "part": 96, "whole": 96 },
        "hamlet-meetings": { "part": 14, "whole": 14 }, "task-force": true,
        "outstanding": true, "concrete-results": true,
    });
    let base = json!({ "campaign": "tuyen-quang-2022", "occasion": "final", "candidate": commune, "facts": rest });
    let sum = "tq-final-bk-com-map";
    let cases = [
        ("task-force", json!(true), "met", "The 4 criteria that apply in Section II.2.1.c are all met."),
        ("task-force", json!(false), "unmet", "Not met: 1 of the 4 criteria that apply in Section II.2.1.c."),
        ("task-force", Json::Null, "unknown", "Not declared yet: 1 of the 4 criteria that apply in Section II.2.1.c."),
        (
            "task-force",
            json!({ "pending": true }),
            "pending",
            "Awaiting a result: 1 of the 4 criteria that apply in Section II.2.1.c.",
        ),
        (
            "hamlet-meetings",
            none_of("không có thôn"),
            "met",
            "The 3 criteria that apply in Section II.2.1.c are all met. Criteria that do not apply: 1.",
        ),
    ];
    for (input, fact, status, explanation) in cases {
        let mut request = with(base.clone(), "lang", json!("en"));
        request["facts"][input] = fact;
        if request["facts"][input].is_null() {
            request["facts"].as_object_mut().unwrap().remove(input);
        }
        let told = result(&request, sum);
        assert_eq!((told.status.word(), &*told.explanation), (status, explanation), "{request}");
        assert_eq!((told.input, told.remedy, told.value), (None, None, None));
        let verdict = evaluate(&request);
        assert!(!verdict.decided_by.contains(&sum), "{request}");
        let vietnamese = result(&with(request.clone(), "lang", json!("vi")), sum).explanation;
        assert!(vietnamese.contains("tại Mục II.2.1.c"), "{vietnamese}");
    }
    // What is still to be declared is counted once.
    let nothing = with(with(base, "facts", json!({})), "lang", json!("en"));
    assert!(evaluate(&nothing).summary.contains("Criteria not declared yet: 6."), "{}", evaluate(&nothing).summary);
    let everything_else_does_not_apply = with(
        with(nothing, "candidate", json!({ "kind": "individual", "group": "citizen" })),
        "facts",
        json!({ "compliance": none_of("a"), "vneid": none_of("b"), "citizen-exemplary": none_of("c") }),
    );
    let told = result(&everything_else_does_not_apply, "tq-final-bk-ind-map");
    assert_eq!(
        (told.status.word(), &*told.explanation),
        ("not-applicable", "No criterion in Section II.2.2 applies here.")
    );
}

fn none_of(reason: &str) -> Json {
    json!({ "notApplicable": reason })
}
