//! What is said and decided as the guidance of Tây Ninh has it, where its own words or readings matter.

use serde_json::{Value as Json, json};
use xet_khen::api::answer::{CriterionResult, Verdict};
use xet_khen::lang::Lang;

use crate::support::{LIBRARY, from_json, with};

fn evaluate(request: &Json) -> Verdict {
    LIBRARY.evaluate(&from_json(request.clone())).unwrap_or_else(|problem| panic!("{problem}: {request}"))
}

fn result(request: &Json, id: &str) -> CriterionResult {
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
        [Some(told.explanation), told.remedy.map(|remedy| remedy.text)]
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
fn what_has_not_been_kept_or_completed_cannot_be_mended() {
    for (input, criterion) in
        [("compliance", "tn-gen-compliance"), ("tasks-completed", "tn-st-coll-tasks-quality-ontime")]
    {
        let remedy = result(&collective("midterm", "district", json!({ input: false })), criterion).remedy.unwrap();
        assert!(remedy.text.starts_with("Không khắc phục được trong đợt xét này"), "{}", remedy.text);
    }
}
