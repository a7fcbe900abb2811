//! What is said and decided as the guidance of Tây Ninh has it, where its own words or readings matter.

use serde_json::{Value as Json, json};
use xet_khen::answer::{CriterionResult, Verdict};
use xet_khen::lang::Lang;
use xet_khen::model::Outcome;

use crate::support::{LIBRARY, from_json, with};

fn evaluate(request: &Json) -> Verdict<'static> {
    LIBRARY.evaluate(&from_json(request.clone())).unwrap_or_else(|problem| panic!("{problem}: {request}"))
}

fn result(request: &Json, id: &str) -> CriterionResult<'static> {
    let found = evaluate(request).criteria.into_iter().find(|result| result.id == id);
    found.unwrap_or_else(|| panic!("{id} does not bind {request}"))
}

fn collective(occasion: &str, group: &str, facts: Json) -> Json {
    let candidate = json!({ "kind": "collective", "group": group });
    json!({ "campaign": "tay-ninh-2022", "occasion": occasion, "candidate": candidate, "facts": facts })
}

/// The request of a sample unit.
fn sample(id: &str) -> Json {
    let campaign = LIBRARY.campaign("tay-ninh-2022", Lang::Vi, None).unwrap();
    let example = campaign.examples.into_iter().find(|example| example.id == id).unwrap();
    serde_json::to_value(&example.request).unwrap()
}

#[test]
fn the_steering_committee_considers() {
    let request = collective("annual", "contributor", json!({ "compliance": true }));
    let verdict = evaluate(&request);
    assert_eq!(verdict.headline, "Cần Ban Chỉ đạo tỉnh xem xét");
    let open = "Chưa có kết luận của Ban Chỉ đạo tỉnh; người khai không tự kết luận được nội dung này.";
    assert_eq!(verdict.criteria[0].explanation, open);
    let verdict = evaluate(&with(request.clone(), "lang", json!("en")));
    assert_eq!(verdict.headline, "For the provincial Steering Committee to consider");
    let open = "Not considered yet; only the provincial Steering Committee can judge this.";
    assert_eq!(verdict.criteria[0].explanation, open);

    let judged = |finding: bool, lang: &str| {
        let facts = json!({ "compliance": true, "contribution-judged": finding });
        let told = result(&with(collective("annual", "contributor", facts), "lang", json!(lang)), "tn-contrib-judged");
        [Some(told.explanation.to_string()), told.remedy.map(|remedy| remedy.text.to_string())]
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(judged(true, "vi"), [text("Theo kết luận của Ban Chỉ đạo tỉnh: đạt."), None]);
    assert_eq!(
        judged(false, "vi"),
        [
            text("Theo kết luận của Ban Chỉ đạo tỉnh: chưa đạt."),
            text("Nội dung này chỉ thay đổi khi Ban Chỉ đạo tỉnh xem xét lại.")
        ]
    );
    assert_eq!(
        judged(false, "en"),
        [
            text("By the provincial Steering Committee's finding: not met."),
            text("Only the provincial Steering Committee can judge this anew.")
        ]
    );
}

#[test]
fn no_verdict_speaks_of_a_council() {
    let campaign = LIBRARY.campaign("tay-ninh-2022", Lang::Vi, None).unwrap();
    for (lang, council) in [(Lang::Vi, "hội đồng"), (Lang::En, "council")] {
        for example in &campaign.examples {
            let request = with(serde_json::to_value(&example.request).unwrap(), "lang", json!(lang.word()));
            let verdict = evaluate(&request);
            let told = verdict
                .criteria
                .into_iter()
                .flat_map(|result| [result.explanation].into_iter().chain(result.remedy.map(|remedy| remedy.text)));
            for text in told.chain([verdict.headline, verdict.summary]) {
                assert!(!text.to_lowercase().contains(council), "{}: {text}", example.id);
            }
        }
    }
}

#[test]
fn a_year_without_feedback_is_one_point_to_rule_on() {
    let request = sample("an-commune-no-feedback");
    let verdict = evaluate(&request);
    assert_eq!(verdict.decided_by, ["tn-an-coll-feedback-handled-100"]);
    let said = result(&request, "tn-an-coll-feedback-quality-ontime").explanation;
    let reason = "Không áp dụng (lý do: Không có phản ánh, kiến nghị trong năm). ";
    assert!(said.starts_with(reason) && said.contains("được xem xét ở tiêu chuẩn về tiếp nhận"), "{said}");
    // L69 foresees no such year, and so no sentence says that it does.
    assert!(!said.contains("Văn bản"), "{said}");
    let said = result(&request, "tn-an-coll-feedback-handled-100").explanation;
    let ruling = "Không có trường hợp nào được tính nên không có tỷ lệ để so sánh; yêu cầu đạt đủ 100%. Văn bản không dự liệu \
                  trường hợp này nên cần Ban Chỉ đạo tỉnh xem xét.";
    assert_eq!(said, ruling);
}

#[test]
fn awards_are_counted_as_offices_count_and_given_back_as_figures() {
    let request = collective("final", "district", json!({ "prior-bk": 1 }));
    let told = result(&request, "tn-tong-coll-prior-bk-ge-2");
    let said = "Đã khai 01 Bằng khen; yêu cầu từ 02 Bằng khen trở lên. Còn thiếu 01 Bằng khen.";
    assert_eq!(told.explanation, said);
    assert_eq!((told.value.as_deref(), &*told.threshold.unwrap().value), (Some("1"), "2"));
    let said = result(&with(request, "lang", json!("en")), "tn-tong-coll-prior-bk-ge-2").explanation;
    assert_eq!(said, "Declared: 1 award; 2 awards or more is required. It is 1 award short.");
    let none = result(&collective("final", "district", json!({ "prior-bk": 0 })), "tn-tong-coll-prior-bk-ge-2");
    let said = "Đã khai 0 Bằng khen; yêu cầu từ 02 Bằng khen trở lên. Còn thiếu 02 Bằng khen.";
    assert_eq!(none.explanation, said);
    // What rests on another figure is counted in the same way.
    let not_counted = with(
        collective("midterm", "district", json!({ "prior-bk": 0 })),
        "readings",
        json!({ "TN-A11": "not-counted" }),
    );
    let said = result(&not_counted, "tn-so-coll-prior-bk-ge-1").explanation;
    assert!(said.contains("Đã khai 0 Bằng khen; yêu cầu từ 01 Bằng khen trở lên."), "{said}");
}

#[test]
fn a_grade_that_is_awaited_is_asked_as_a_level() {
    let facts = json!({ "party-grade": { "pending": true } });
    let request = with(collective("final", "district", facts), "readings", json!({ "TN-A10": "since-review" }));
    let said = result(&request, "tn-st-coll-party-org-good").explanation;
    assert_eq!(said, "Chờ kết quả; yêu cầu từ mức “Mọi năm kể từ lần sơ kết năm 2023” trở lên.");
}

#[test]
fn what_has_not_been_kept_or_completed_cannot_be_mended() {
    for (input, criterion) in
        [("compliance", "tn-gen-compliance"), ("tasks-completed", "tn-st-coll-tasks-quality-ontime")]
    {
        let remedy = result(&collective("midterm", "district", json!({ input: false })), criterion).remedy.unwrap();
        assert!(remedy.text.starts_with("Không khắc phục được trong đợt xét này"), "{}", remedy.text);
    }
}

#[test]
fn a_contributor_of_no_level_is_not_sent_to_a_ruling_where_all_standards_bind() {
    let none = json!({ "notApplicable": "Không thuộc cấp tỉnh, cấp huyện hay cấp xã" });
    let facts = json!({ "compliance": true, "contribution-judged": true, "level-standards": none });
    let request = collective("annual", "contributor", facts);
    assert_eq!(evaluate(&request).outcome, Outcome::Eligible);
    let request = with(request, "readings", json!({ "TN-A16": "all-standards" }));
    let verdict = evaluate(&request);
    assert_eq!((verdict.outcome, &*verdict.decided_by), (Outcome::Ineligible, &["tn-contrib-level-standards"][..]));
    let said = result(&request, "tn-contrib-level-standards").explanation;
    assert!(said.contains("Theo cách hiểu đã chọn, trường hợp này tính là chưa đạt."), "{said}");
}

/// The state of a collective's rank under each reading of G-A4 and TN-A15.
fn ranks(request: &Json) -> [[&'static str; 3]; 2] {
    ["this-year", "latest"].map(|published| {
        ["not-applicable", "agency-rank", "fail"].map(|unranked| {
            let readings = json!({ "G-A4": published, "TN-A15": unranked });
            result(&with(request.clone(), "readings", readings), "tn-an-coll-rank-prov-le-5").status.word()
        })
    })
}

#[test]
fn the_rank_of_an_agency_is_no_rank_of_its_offices() {
    let office = sample("an-province-office-of-ranked");
    let all = ["not-applicable", "met", "unmet"];
    assert_eq!(ranks(&office), [all, all]);
    // While the year's ranking is not out, the agency's latest rank counts under the one reading that asks for both.
    let mut waiting = office;
    waiting["facts"]["dx-rank-agency"] = json!({ "pending": true });
    assert_eq!(ranks(&waiting)[1], all);
    let request = with(waiting, "readings", json!({ "G-A4": "latest", "TN-A15": "agency-rank" }));
    let statement = result(&request, "tn-an-coll-rank-prov-le-5").statement;
    assert!(statement.contains("hoặc cơ quan quản lý trực tiếp"), "{statement}");
}

#[test]
fn who_is_ranked_is_judged_by_the_own_rank_under_every_reading() {
    let rank = |facts: Json| ranks(&collective("annual", "province", facts));
    assert_eq!(rank(json!({ "dx-rank": 5 })), [["met"; 3]; 2]);
    assert_eq!(rank(json!({ "dx-rank": 6 })), [["unmet"; 3]; 2]);
    let waiting = json!({ "dx-rank": { "pending": true }, "dx-rank-latest": 4 });
    assert_eq!(rank(waiting), [["pending"; 3], ["met"; 3]]);
    // The latest rank is that of the year where it is published, also through a figure that is not given.
    let facts = json!({ "dx-rank": 5, "dx-rank-agency-latest": 4 });
    let problem = LIBRARY.evaluate(&from_json(collective("annual", "province", facts))).unwrap_err();
    assert_eq!((problem.code().word(), problem.path()), ("contradicts", "facts.dx-rank-agency-latest"));
}

#[test]
fn where_there_are_no_districts_communes_are_not_told_to_name_theirs() {
    let warned = |occasion: &str| {
        let nominee = json!({ "id": "1", "kind": "collective", "group": "commune", "body": "Huyện A" });
        let request = json!({ "campaign": "tay-ninh-2022", "occasion": occasion, "nominations": [nominee] });
        let request = from_json(request);
        let report = LIBRARY.check_quota(&request).unwrap();
        let warnings = report.warnings.iter();
        warnings.map(|warning| (warning.code.to_owned(), warning.text.to_string())).collect::<Vec<_>>()
    };
    let [(code, text)] = &warned("midterm")[..] else { panic!("{:?}", warned("midterm")) };
    assert!(*code == "communes-by-district" && text.contains("không ghi tên xã"), "{code}: {text}");
    let [(code, text)] = &warned("final")[..] else { panic!("{:?}", warned("final")) };
    assert!(*code == "communes-without-districts" && text.contains("không còn cấp huyện"), "{code}: {text}");
}

#[test]
fn who_confirms_a_central_agency_and_an_initiative_is_said_with_the_papers() {
    let notes = |kind: &str| {
        let candidate = json!({ "kind": kind, "group": "province" });
        let request = json!({ "campaign": "tay-ninh-2022", "occasion": "annual", "candidate": candidate });
        LIBRARY.dossier(&from_json(request)).unwrap().notes.join(" ")
    };
    assert!(notes("collective").contains("cơ quan ngành dọc cấp trên đối với cơ quan Trung ương"));
    assert!(notes("individual").contains("mục IV.2 không liệt kê văn bản này"));
}
