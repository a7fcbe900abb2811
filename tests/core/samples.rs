//! What sample units show beyond their outcome, to which the check of the rule files holds them already.

use xet_khen::answer::{CriterionResult, Verdict};
use xet_khen::api::Value;
use xet_khen::lang::Lang;

use crate::support::{CAMPAIGNS, LIBRARY};

/// The verdict on a sample, with some figures of its own replaced.
fn sample(campaign: &str, id: &str, lang: Lang, facts: &[(&'static str, Value)]) -> Verdict<'static> {
    let campaign = CAMPAIGNS.iter().find(|one| one.id == campaign).unwrap();
    let Value::Map(mut request) = campaign.examples.iter().find(|one| one.id == id).unwrap().request.clone() else {
        panic!("the request of {id} is no map")
    };
    for (key, value) in &mut request {
        if let (true, Value::Map(known)) = (key == "facts", value) {
            known.retain(|(input, _)| facts.iter().all(|(replaced, _)| input != replaced));
            known.extend(facts.iter().map(|(input, fact)| ((*input).into(), fact.clone())));
        }
    }
    request.push(("lang".into(), Value::from(lang.word())));
    LIBRARY.evaluate(&Value::Map(request)).unwrap_or_else(|problem| panic!("{problem}: {id}"))
}

fn result(verdict: Verdict<'static>, id: &str) -> CriterionResult<'static> {
    verdict.criteria.into_iter().find(|result| result.id == id).unwrap()
}

#[test]
fn what_has_happened_cannot_be_mended() {
    let cases = [
        ("tu-nghia-2023", "staff-meets-all", "par-quality", "tng-ind-par-quality-ontime"),
        ("tuyen-quang-2022", "can-bo-dat-du", "compliance", "tq-ind-compliance"),
        ("son-la-2023", "so-dat-du", "tasks-kh251", "sl-g1-tasks-kh251"),
    ];
    for (campaign, id, input, criterion) in cases {
        let verdict = sample(campaign, id, Lang::Vi, &[(input, Value::Bool(false))]);
        let remedy = result(verdict, criterion).remedy.unwrap().text;
        assert!(remedy.starts_with("Không khắc phục được trong đợt xét này"), "{criterion}: {remedy}");
    }
}

#[test]
fn a_share_of_what_has_happened_is_raised_by_new_cases_alone_however_it_was_typed() {
    let said = |lang| {
        let verdict = sample("tu-nghia-2023", "unit-just-above", lang, &[("online-dossiers", Value::from("50"))]);
        result(verdict, "tng-coll-online-gt-50").remedy.unwrap().text
    };
    let vi = "Cần đạt trên 50%, chẳng hạn 50,01%, chỉ bằng những trường hợp mới: trong số ";
    assert!(said(Lang::Vi).starts_with(vi), "{}", said(Lang::Vi));
    let en = "It must be more than 50%, such as 50.01%, by new cases alone: those of the “";
    assert!(said(Lang::En).starts_with(en), "{}", said(Lang::En));
    let at_least = sample("tay-ninh-2022", "an-province-at-threshold", Lang::Vi, &[("tthc-online", Value::from("47"))]);
    let all = at_least.criteria.into_iter().filter_map(|result| Some(result.remedy?.text));
    assert_eq!(all.filter(|text| text.starts_with("Cần đạt ít nhất 50%, chỉ bằng những trường hợp mới: ")).count(), 1);
}

#[test]
fn that_a_standard_binds_by_function_is_said_to_be_a_reading_where_it_is_one() {
    let verdict = sample("tuyen-quang-2022", "hoi-khong-co-thu-tuc", Lang::Vi, &[]);
    let text = result(verdict, "tq-prov-infra-complete").explanation;
    assert!(
        text.starts_with("Theo cách hiểu đã chọn (“") && text.contains("tiêu chuẩn này không áp dụng (lý do: "),
        "{text}"
    );
}

#[test]
fn a_body_that_is_never_scored_waits_for_no_score() {
    let verdict = sample("tu-nghia-2023", "unit-not-scored", Lang::Vi, &[]);
    assert_eq!((verdict.outcome.word(), &*verdict.certainty.depends_on), ("eligible", &[][..]), "{}", verdict.summary);
}

#[test]
fn a_field_is_free_under_one_reading_where_it_has_no_dossier_and_not_where_they_came_on_paper() {
    let criterion = "tng-ind-online-gt-50";
    let open = sample("tu-nghia-2023", "staff-no-dossier", Lang::En, &[]);
    assert!(open.certainty.depends_on.contains(&"TNG-A10"), "{}", open.summary);
    let free = result(sample("tu-nghia-2023", "staff-no-dossier-not-bound", Lang::En, &[]), criterion);
    assert_eq!(free.status.word(), "not-applicable");
    assert!(free.explanation.contains("Under the reading chosen (“It binds only fields"), "{}", free.explanation);
    let paper = [("part", 0_u64), ("whole", 60)].map(|(side, count)| (side, Value::from(count)));
    let paper = [("own-online-dossiers", Value::map(paper))];
    let bound = result(sample("tu-nghia-2023", "staff-no-dossier-not-bound", Lang::En, &paper), criterion);
    assert_eq!(bound.status.word(), "unmet");
}

#[test]
fn who_was_assigned_nothing_says_so_in_words_that_both_languages_have() {
    for (lang, reason) in
        [(Lang::Vi, "Không được giao nhiệm vụ, chỉ tiêu"), (Lang::En, "No tasks or targets were assigned")]
    {
        let verdict = sample("tuyen-quang-2022", "nguoi-dan-khong-duoc-giao-nhiem-vu", lang, &[]);
        let explanation = result(verdict, "tq-final-concrete-results").explanation;
        assert!(explanation.contains(reason), "{explanation}");
    }
}
