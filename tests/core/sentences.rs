//! What is said of one criterion of each kind (`sentences/campaign.toml`), word for word.

use std::fs;
use std::sync::LazyLock;

use serde_json::{Value as Json, json};
use xet_khen::answer::{CriterionResult, Verdict};
use xet_khen::api::Library;

use crate::support::{LIBRARY, from_json, repo, texts, with};

static SAMPLE: LazyLock<Library> = LazyLock::new(|| {
    let source = fs::read_to_string(repo("tests/core/sentences/campaign.toml")).unwrap();
    Library::new(vec![xet_khen::author::read_file(&source, texts()).unwrap()], "")
});

/// Something of a group declares these facts.
fn declared(group: &str, facts: &Json) -> Json {
    let candidate = json!({ "kind": "collective", "group": group });
    json!({ "campaign": "sample", "occasion": "annual", "candidate": candidate, "facts": facts })
}

fn evaluate(request: &Json) -> Verdict<'static> {
    SAMPLE.evaluate(&from_json(request.clone())).unwrap_or_else(|problem| panic!("{problem}: {request}"))
}

fn english(request: Json) -> Json {
    with(request, "lang", json!("en"))
}

fn result(request: &Json, id: &str) -> CriterionResult<'static> {
    evaluate(request).criteria.into_iter().find(|result| result.id == id).unwrap()
}

/// Everything that the group "few" needs, but for what `facts` says.
fn few(facts: &Json) -> Json {
    let mut all = json!({ "received": "60", "disciplined": 0, "awards": 2, "team": true });
    for (input, fact) in facts.as_object().unwrap() {
        all[input] = fact.clone();
    }
    declared("few", &all)
}

#[test]
fn a_standard_that_is_not_met_is_quoted_as_a_standard() {
    let request = few(&json!({ "received": { "part": 4, "whole": 10 }, "team": false }));
    let quoted = "Tiêu chuẩn: “Trên 50% hồ sơ nộp trực tuyến” – chưa đạt. Đã khai 4/10 hồ sơ, tức 40%; yêu cầu trên 50%. \
                  Còn thiếu 10 điểm phần trăm. ";
    let summary = evaluate(&request).summary;
    assert!(summary.starts_with(quoted) && summary.contains("Ngoài ra còn 01 tiêu chuẩn khác chưa đạt."), "{summary}");
    let quoted = "Standard: “More than 50% of dossiers are filed online” – not met. Declared: 4 of 10 dossiers, that is 40%; more \
                  than 50% is required. It is 10 percentage points short. ";
    assert!(evaluate(&english(request)).summary.starts_with(quoted));
    // What no figure says more of is not said twice.
    let said = result(&few(&json!({ "disciplined": 2 })), "disciplined").explanation;
    assert_eq!(said, "Đã khai 02 người; yêu cầu không có trường hợp nào.");
    assert_eq!(result(&few(&json!({ "team": false })), "team").explanation, "Kết luận theo nội dung tự khai.");
    let declared = few(&json!({ "team": true }));
    let vi = "Đạt theo nội dung tự khai; đây là nội dung tự xác nhận, không phải số liệu đo được.";
    assert_eq!(result(&declared, "team").explanation, vi);
    let en = "Met as declared; this is a declaration, not a measured figure.";
    assert_eq!(result(&english(declared), "team").explanation, en);
}

#[test]
fn a_standard_that_is_undecided_is_quoted_as_a_standard() {
    let none = json!({ "notApplicable": "không có hồ sơ" });
    let request = with(few(&json!({ "received": none })), "readings", json!({ "S-A1": "all" }));
    let quoted = "Tiêu chuẩn: “Trên 50% hồ sơ nộp trực tuyến” – chưa kết luận được. Không áp dụng (lý do: không có hồ sơ). Văn bản \
                  không dự liệu trường hợp này nên cần Hội đồng xem xét. Các tiêu chuẩn còn lại không có vướng mắc. ";
    let summary = evaluate(&request).summary;
    assert!(summary.starts_with(quoted), "{summary}");
    // Of the others nothing is said where there are none.
    let alone = evaluate(&declared("judged", &json!({}))).summary;
    assert!(alone.starts_with("Tiêu chuẩn: “Thành tích thật sự tiêu biểu” – chưa kết luận được. "), "{alone}");
    assert!(!alone.contains("Các tiêu chuẩn khác"), "{alone}");
}

#[test]
fn what_equals_a_threshold_that_must_be_passed_is_said_to_fail_once() {
    let said = result(&few(&json!({ "received": "50" })), "received").explanation;
    assert_eq!(said, "Đã khai tỷ lệ 50%; yêu cầu trên 50%. Bằng đúng 50% là chưa đạt.");
    let said = result(&declared("all", &json!({ "effort": 10_000 })), "effort").explanation;
    assert_eq!(
        said,
        "Đã khai 10.000 triệu đồng; yêu cầu trên 10.000 triệu đồng. Bằng đúng 10.000 triệu đồng là chưa đạt."
    );
}

#[test]
fn what_does_not_apply_is_not_counted_among_what_is_still_to_meet() {
    let so_far = |facts: &Json| evaluate(&declared("few", facts)).summary;
    let said = so_far(&json!({ "team": true }));
    assert!(said.contains("Đến nay đạt 01 trên 04 tiêu chuẩn áp dụng."), "{said}");
    let said = so_far(&json!({ "team": true, "received": { "notApplicable": "không có hồ sơ" } }));
    assert!(said.contains("Đến nay đạt 01 trên 03 tiêu chuẩn áp dụng."), "{said}");
}

#[test]
fn the_council_finds_and_the_unit_declares_nothing() {
    for (finding, vi, en) in [
        (true, "Theo kết luận của Hội đồng: đạt.", "By the council's finding: met."),
        (false, "Theo kết luận của Hội đồng: chưa đạt.", "By the council's finding: not met."),
    ] {
        let request = declared("judged", &json!({ "worthy": finding }));
        let verdict = evaluate(&request);
        assert_eq!(verdict.criteria[0].explanation, vi);
        assert!(verdict.warnings.iter().all(|warning| warning.code != "attested"), "{verdict:?}");
        assert_eq!(evaluate(&english(request)).criteria[0].explanation, en);
    }
}

#[test]
fn what_is_still_to_be_declared_need_be_no_figure() {
    let verdict = evaluate(&declared("few", &json!({ "team": true })));
    assert_eq!(verdict.headline, "Chưa đủ thông tin để kết luận");
    assert!(verdict.summary.starts_with("Còn 03 tiêu chuẩn chưa khai. "), "{}", verdict.summary);
    let decided = evaluate(&declared("few", &json!({ "team": false }))).summary;
    assert!(decided.contains("Kết luận này không đổi, dù còn 03 tiêu chuẩn chưa có thông tin."), "{decided}");
    let eligible = few(&json!({}));
    assert_eq!(evaluate(&eligible).headline, "Đủ điều kiện theo nội dung đã khai");
    assert_eq!(evaluate(&english(eligible)).headline, "Eligible on what was declared");
}

#[test]
fn of_no_case_there_is_no_share() {
    let none = json!({ "procedures": { "part": 0, "whole": 0 } });
    let said = result(&declared("all", &none), "procedures").explanation;
    let ruling = "Không có trường hợp nào được tính nên không có tỷ lệ để so sánh; yêu cầu đạt đủ 100%. Văn bản không dự liệu \
                  trường hợp này nên cần Hội đồng xem xét.";
    assert_eq!(said, ruling);
    let said = result(&english(declared("all", &none)), "procedures").explanation;
    let ruling = "There is no case to count, so there is no share to compare; the full 100% is required. The document does not \
                  foresee this, so the council must consider it.";
    assert_eq!(said, ruling);
}

#[test]
fn why_nothing_is_missing_is_said_where_not_the_document_says_so() {
    let none = json!({ "handled-well": { "notApplicable": "không có hồ sơ" } });
    let said = result(&declared("all", &none), "handled-well").explanation;
    assert_eq!(said, "Không áp dụng (lý do: không có hồ sơ). Không có hồ sơ thì không có gì để xử lý.");
    let said = result(&english(declared("all", &none)), "handled-well").explanation;
    assert_eq!(said, "Does not apply (reason: không có hồ sơ). Without dossiers there is nothing to handle.");
}

#[test]
fn a_list_without_a_number_says_of_which_award() {
    let request =
        json!({ "campaign": "son-la-2023", "occasion": "annual", "award": "giay-khen-don-vi", "nominations": [] });
    let told =
        |lang: &str| LIBRARY.check_quota(&from_json(with(request.clone(), "lang", json!(lang)))).unwrap().summary;
    let said = "không nêu số lượng cho hình thức khen thưởng này ở dịp xét này, nên không có giới hạn để so sánh.";
    assert!(told("vi").contains(said), "{}", told("vi"));
    let said = "states no number for this award on this occasion, so there is no limit to compare with.";
    assert!(told("en").contains(said), "{}", told("en"));
}

#[test]
fn a_reading_that_lets_a_standard_not_apply_is_named() {
    let none = json!({ "notApplicable": "không có hồ sơ" });
    let request = few(&json!({ "received": none }));
    let said = result(&request, "received").explanation;
    assert_eq!(said, "Theo cách hiểu đã chọn (“Việc của mình”), tiêu chuẩn này không áp dụng (lý do: không có hồ sơ).");
    // The document itself foresees it where no reading says otherwise.
    let said = result(&declared("all", &json!({ "procedures": none })), "procedures").explanation;
    assert_eq!(said, "Không áp dụng (lý do: không có hồ sơ). Văn bản có dự liệu trường hợp này.");
}

#[test]
fn of_several_readings_that_one_is_named_to_which_it_is_owed() {
    let said = |readings: Json| {
        let request = json!({
            "campaign": "son-la-2023", "occasion": "annual", "candidate": { "kind": "collective", "group": "department" },
            "facts": { "index-grade-original": { "notApplicable": "không chấm điểm" } }, "readings": readings,
        });
        let verdict = LIBRARY.evaluate(&from_json(request)).unwrap();
        verdict.criteria.into_iter().find(|result| result.id == "sl-g1-index-tot").unwrap().explanation
    };
    let question = LIBRARY.rules().flat_map(|campaign| &campaign.questions).find(|question| question.id == "SL-A15");
    let (_, label) = question.unwrap().readings.iter().find(|(id, _)| *id == "not-considered").unwrap();
    let explanation = said(json!({ "SL-A3": "original", "SL-A15": "not-considered" }));
    assert!(explanation.contains(&format!("Theo cách hiểu đã chọn (“{}”)", label.vi)), "{explanation}");
    let explanation = said(json!({ "SL-A3": "original" }));
    assert!(!explanation.contains("Theo cách hiểu đã chọn"), "{explanation}");
}

#[test]
fn of_each_outcome_that_a_reading_gives_one_case_is_told() {
    let none = json!({ "notApplicable": "Đơn vị không có thủ tục hành chính" });
    let ungraded = json!({ "notApplicable": "Không thuộc diện chấm điểm của Bộ chỉ số" });
    let request = json!({
        "campaign": "son-la-2023", "occasion": "annual", "candidate": { "kind": "collective", "group": "party" },
        "facts": {
            "compliance": true, "tasks-kh251": true, "movement-model-staff": true, "ioc-reporting": true,
            "platforms-secure": true, "full-process-procedures": none, "online-dossiers": none,
            "online-dossiers-full-process": none, "work-files": "94", "electronic-documents": "100",
            "index-grade-latest": ungraded,
        },
    });
    let verdict = LIBRARY.evaluate(&from_json(request)).unwrap();
    // Of five combinations one alone is eligible, and four stand before it.
    let eligible =
        "Đủ điều kiện theo nội dung đã khai nếu hiểu: (1) “Không có, không phát sinh thì không xét tỷ lệ đó”";
    assert!(verdict.summary.contains(eligible), "{}", verdict.summary);
    assert!(verdict.summary.contains(" Còn 01 cách hiểu kết hợp khác. "), "{}", verdict.summary);
}

#[test]
fn a_verdict_that_depends_on_readings_says_on_which_and_what_they_give() {
    let request = few(&json!({ "disciplined": 1 }));
    let verdict = evaluate(&request);
    assert_eq!(verdict.certainty.depends_on, ["S-A1", "S-A2"]);
    let said = "Kết luận phụ thuộc cách hiểu điểm chưa rõ của văn bản: (1) “Tính việc nào?”; (2) “Bao nhiêu?”. \
                Chưa đủ điều kiện nếu hiểu: (2) “Một nửa”; hoặc (2) “Hơn một nửa”; hoặc (1) “Việc của mình”, (2) “Phần lớn”. \
                Đủ điều kiện theo nội dung đã khai nếu hiểu: (1) “Mọi việc”, (2) “Phần lớn”. ";
    assert!(verdict.summary.contains(said), "{}", verdict.summary);
    // One question needs no number, and a question that changes nothing is not named.
    let none = json!({ "notApplicable": "không có hồ sơ" });
    let summary = evaluate(&english(few(&json!({ "received": none })))).summary;
    let said = "The outcome depends on how the document is read where it is unclear: “Which count?”. A ruling is needed \
                if read as: “All”. Eligible on what was declared if read as: “The own”.";
    assert!(summary.contains(said), "{summary}");
}

#[test]
fn advice_is_what_can_still_be_done() {
    let past = "Không khắc phục được trong đợt xét này, vì việc đã xảy ra hoặc kết quả đã công bố.";
    let cases = [
        // What has happened, was ranked, graded or published.
        ("disciplined", json!(1), past.to_owned()),
        ("rank", json!(9), past.to_owned()),
        ("grade", json!("fair"), past.to_owned()),
        ("score", json!(84), past.to_owned()),
        ("safe", json!(false), past.to_owned()),
        ("awards", json!(1), "Cần ít nhất 02 lần được tặng Bằng khen trước đợt xét này.".to_owned()),
        // Dossiers that came on paper: only new ones can be online.
        (
            "received",
            json!({ "part": 4, "whole": 10 }),
            "Trong số hồ sơ đã tiếp nhận đến nay, phần chưa đạt không thể tính lại là “nộp trực tuyến”; cần có thêm 03 hồ sơ \
             mới, tất cả đều “nộp trực tuyến”."
                .to_owned(),
        ),
        (
            "received",
            json!({ "part": 5, "whole": 10 }),
            "Trong số hồ sơ đã tiếp nhận đến nay, phần chưa đạt không thể tính lại là “nộp trực tuyến”; cần có thêm 01 hồ sơ \
             mới “nộp trực tuyến”."
                .to_owned(),
        ),
        (
            "received-all",
            json!({ "part": 5, "whole": 10 }),
            "Không khắc phục được trong đợt xét này: trong số hồ sơ đã tiếp nhận đến nay, phần chưa đạt không thể tính lại là \
             “nộp trực tuyến”."
                .to_owned(),
        ),
        (
            "received-all",
            json!("99,5"),
            "Không khắc phục được trong đợt xét này: trong số hồ sơ đã tiếp nhận đến nay, phần chưa đạt không thể tính lại là \
             “nộp trực tuyến”."
                .to_owned(),
        ),
        // Procedures can still be put online.
        (
            "procedures",
            json!({ "part": 1_990, "whole": 2_000 }),
            "Cần thêm 10 thủ tục “đã cung cấp” (trong tổng số 2.000 hiện có).".to_owned(),
        ),
        (
            "procedures",
            json!({ "part": 8, "whole": 9 }),
            "Cần thêm 01 thủ tục “đã cung cấp” (trong tổng số 09 hiện có).".to_owned(),
        ),
        ("procedures", json!("99"), "Cần đạt đủ 100%.".to_owned()),
        (
            "lowest",
            json!({ "part": 3, "whole": 8 }),
            "Trong số hồ sơ của dịch vụ đó đến nay, phần chưa đạt không thể tính lại là “nộp trực tuyến”; cần có thêm 02 hồ sơ \
             mới, tất cả đều “nộp trực tuyến”. Sau đó tính lại theo nội dung có tỷ lệ thấp nhất."
                .to_owned(),
        ),
        ("effort", json!(9_000), "Cần đạt trên 10.000 triệu đồng, chẳng hạn 10.000,01 triệu đồng.".to_owned()),
        ("models", json!(1), "Cần ít nhất 03 mô hình.".to_owned()),
        ("team", json!(false), "Cần đạt nội dung này và có căn cứ xác nhận.".to_owned()),
        // All choices that pass, not the first of them.
        ("kind", json!("none"), "Cần thuộc một trong các trường hợp: Mô hình mới; Mô hình cũ.".to_owned()),
    ];
    for (criterion, fact, expected) in cases {
        let input = if criterion == "received-all" { "received" } else { criterion };
        let told = result(&declared("all", &json!({ input: fact })), criterion).remedy.unwrap();
        assert_eq!(*told.text, *expected, "{criterion}");
    }
    // The numbers are there all the same.
    let told = result(&declared("all", &json!({ "received": { "part": 4, "whole": 10 } })), "received").remedy.unwrap();
    assert_eq!((told.add_to_part, told.add_to_both), (Some(2), Some(3)));
    let told = result(&declared("all", &json!({ "effort": 9_000 })), "effort").remedy.unwrap();
    assert_eq!(told.change.as_deref(), Some("10000.01"), "what is declared next has no marks between thousands");
    // The council may judge anew.
    let told = result(&declared("judged", &json!({ "worthy": false })), "worthy").remedy.unwrap();
    assert_eq!(told.text, "Nội dung này chỉ thay đổi khi Hội đồng xem xét lại.");
}

#[test]
fn earlier_awards_that_are_a_condition_are_no_double_award() {
    let warned = |request: &Json| {
        let warnings = evaluate(request).warnings;
        warnings.into_iter().find(|warning| warning.code == "one-award-per-achievement").unwrap().text
    };
    let law = "Theo nguyên tắc của Luật Thi đua, khen thưởng, một thành tích chỉ được khen thưởng một lần: đề nghị kiểm tra để bảo \
               đảm thành tích này chưa được khen thưởng.";
    assert_eq!(warned(&declared("judged", &json!({ "worthy": true }))), law);
    let condition = " Các lần khen thưởng đã tính ở “Số lần được tặng Bằng khen” là điều kiện của phong trào, không phải là khen \
                     thưởng trùng.";
    assert_eq!(*warned(&few(&json!({}))), *[law, condition].concat());
}

#[test]
fn numbers_are_written_as_people_write_them() {
    let request = few(&json!({ "received": { "part": 123_456, "whole": 1_000_000 } }));
    let said = result(&request, "received").explanation;
    assert!(said.starts_with("Đã khai 123.456/1.000.000 hồ sơ, tức 12,35%;"), "{said}");
    let said = result(&english(request), "received").explanation;
    assert!(said.starts_with("Declared: 123,456 of 1,000,000 dossiers, that is 12.35%;"), "{said}");
    let many = result(&few(&json!({ "disciplined": 12_345 })), "disciplined");
    assert_eq!((many.value.as_deref(), many.exact.unwrap().numerator.0), (Some("12.345"), 12_345));
    // A year is no number of things.
    let summary = evaluate(&with(few(&json!({})), "year", json!(2030))).summary;
    assert_eq!(summary, "Kế hoạch 1/KH-UBND không có đợt xét hằng năm của năm 2030.");
}

#[test]
fn the_headline_says_that_a_round_leads_to_another_award() {
    let request = with(few(&json!({})), "award", json!("nha-nuoc"));
    let verdict = evaluate(&request);
    let headline = "Đợt này không xét tặng “Khen thưởng cấp Nhà nước”; chỉ xét: Bằng khen của Chủ tịch UBND tỉnh";
    assert_eq!(verdict.headline, headline);
    let offered = "Kế hoạch 1/KH-UBND chỉ xét tặng trong đợt này: Bằng khen của Chủ tịch UBND tỉnh; ";
    assert!(verdict.summary.starts_with(offered), "{}", verdict.summary);
    let list = json!({ "campaign": "sample", "occasion": "annual", "award": "nha-nuoc", "nominations": [] });
    let report = from_json(list);
    let report = SAMPLE.check_quota(&report).unwrap();
    assert_eq!(report.headline, headline);
    assert!(report.summary.starts_with(offered), "{}", report.summary);
}

#[test]
fn who_is_not_counted_has_not_missed_a_place() {
    let summary = |nominations: &[(&str, &str)]| {
        let nominee = |(nth, (kind, group)): (usize, &(&str, &str))| json!({ "id": nth.to_string(), "kind": kind, "group": group });
        let nominations: Vec<_> = nominations.iter().enumerate().map(nominee).collect();
        let request = json!({ "campaign": "sample", "occasion": "annual", "nominations": nominations });
        SAMPLE.check_quota(&from_json(request)).unwrap().summary
    };
    let (citizen, unit) = (("individual", "citizen"), ("collective", "all"));
    let apart = "Có 01 trường hợp không được tính, vì văn bản không xét trong đợt này.";
    let said = summary(&[citizen]);
    assert!(said.starts_with(apart), "{said}");
    let said = summary(&[unit, citizen]);
    assert!(said.starts_with(&["Trường hợp đề nghị khen thưởng nằm trong chỉ tiêu. ", apart].concat()), "{said}");
    let said = summary(&[unit, unit, citizen]);
    assert!(said.starts_with(&["Cả 02 trường hợp đề nghị khen thưởng đều trong chỉ tiêu. ", apart].concat()), "{said}");
    let said = summary(&[unit, unit, unit]);
    let over = "Tập thể: Đề nghị 03; không quá 02, vượt 01 chỉ tiêu. \
                Theo thứ tự ưu tiên, trong chỉ tiêu có 02 trên 03 trường hợp đề nghị khen thưởng.";
    assert!(said.starts_with(over), "{said}");
}
