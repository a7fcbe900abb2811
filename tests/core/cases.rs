//! Every criterion on both sides of its threshold and at it, and without its figure: `tests/cases/` holds the cases, made
//! by hand from the documents.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use xet_khen::api::{Value, Word};
use xet_khen::lang::Lang;

use crate::support::{CAMPAIGNS, LIBRARY, Request, repo};

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    criterion: String,
    occasion: String,
    /// The award; absent: the usual one of the round.
    award: Option<String>,
    kind: String,
    group: String,
    #[serde(default)]
    readings: BTreeMap<String, String>,
    /// Of a criterion that sums up others: facts with which it is met. Each fact below is then several, laid over these.
    #[serde(default)]
    facts: BTreeMap<String, Value>,
    /// Facts that fail, one of them as near to the threshold as can be.
    unmet: Vec<Value>,
    /// Facts that pass: at the threshold, and beyond it.
    met: Vec<Value>,
}

fn cases(campaign: &str) -> Vec<Case> {
    let path = repo("tests/cases").join(format!("{campaign}.toml"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str::<Cases>(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())).case
}

/// The status and the input of one criterion, with this fact alone; of one that sums up others, with all facts of its case and
/// these laid over them.
fn status(campaign: &str, case: &Case, fact: Option<Value>) -> (String, Option<&'static str>) {
    let mut request = Request {
        campaign: campaign.to_owned(),
        occasion: case.occasion.clone(),
        year: None,
        award: case.award.clone(),
        kind: case.kind.clone(),
        group: case.group.clone(),
        facts: Vec::new(),
        readings: case.readings.clone().into_iter().collect(),
    };
    let find = |request: &Request| {
        let verdict = request.evaluate();
        let result = verdict.criteria.into_iter().find(|result| result.id == case.criterion);
        result.unwrap_or_else(|| panic!("{} does not bind {} {}", case.criterion, case.kind, case.group))
    };
    match (find(&request).input, fact) {
        (_, None) => {}
        (Some(input), Some(fact)) => request.set(input, fact),
        (None, Some(Value::Map(over))) => {
            let base = case.facts.iter().map(|(id, fact)| (id.clone().into(), fact.clone()));
            base.chain(over).for_each(|(id, fact): (Word, Value)| request.set(&id, fact));
        }
        (None, Some(fact)) => panic!("{} sums up others, and {fact:?} is no facts", case.criterion),
    }
    let result = find(&request);
    (result.status.word().to_owned(), result.input)
}

#[test]
fn every_criterion_decides_as_the_document_says() {
    for campaign in CAMPAIGNS.iter() {
        let cases = cases(campaign.id);
        for case in &cases {
            let name = format!("{} for {} {}", case.criterion, case.kind, case.group);
            assert_eq!(status(campaign.id, case, None).0, "unknown", "{name} without its figure");
            for (expected, facts) in [("unmet", &case.unmet), ("met", &case.met)] {
                assert!(!facts.is_empty(), "{name} has no fact that is {expected}");
                for fact in facts {
                    assert_eq!(status(campaign.id, case, Some(fact.clone())).0, expected, "{name} with {fact:?}");
                }
            }
            let pending = Value::map([("pending", Value::Bool(true))]);
            if status(campaign.id, case, None).1.is_some() {
                assert_eq!(status(campaign.id, case, Some(pending)).0, "pending", "{name}");
                continue;
            }
            // Each of the facts counts: while one is missing or pending, so is the sum.
            for id in case.facts.keys() {
                let over = Value::map([(id.clone(), pending.clone())]);
                assert_eq!(status(campaign.id, case, Some(over)).0, "pending", "{name} and {id}");
                let fewer = Case {
                    facts: case.facts.clone().into_iter().filter(|(own, _)| own != id).collect(),
                    ..case.clone()
                };
                let none = Value::Map(Vec::new());
                assert_eq!(status(campaign.id, &fewer, Some(none)).0, "unknown", "{name} without {id}");
            }
        }
    }
}

#[test]
fn every_criterion_has_a_case_for_every_kind_it_binds() {
    for campaign in CAMPAIGNS.iter() {
        let cases = cases(campaign.id);
        for criterion in &campaign.criteria {
            for candidate in &criterion.applies_to.candidates {
                let found = cases.iter().any(|c| c.criterion == criterion.id && c.kind == candidate.kind.word());
                assert!(found, "{} has no case for {}", criterion.id, candidate.kind.word());
            }
        }
    }
}

#[test]
fn examples_come_out_as_they_say() {
    let mut count = 0;
    for campaign in CAMPAIGNS.iter() {
        for example in &campaign.examples {
            let verdict = LIBRARY.evaluate(&example.request).unwrap();
            assert_eq!(verdict.outcome, example.outcome, "{}", example.id);
            count += 1;
        }
    }
    assert!(count > 50, "only {count} examples");
}

#[test]
fn rounds_are_those_of_the_documents() {
    let reason = |campaign: &str, occasion: &str, year: Option<u16>, award: Option<&str>| {
        let definition = CAMPAIGNS.iter().find(|known| known.id == campaign).unwrap();
        let group = &definition.groups[0];
        let request = Request {
            campaign: campaign.to_owned(),
            occasion: occasion.to_owned(),
            year,
            award: award.map(str::to_owned),
            kind: group.kind.word().to_owned(),
            group: group.group.to_owned(),
            facts: Vec::new(),
            readings: Vec::new(),
        };
        request.evaluate().reason.map(|reason| format!("{reason:?}"))
    };
    let no_round = Some("NoRound".to_owned());
    let no_standard = Some("NoStandard".to_owned());
    for (year, expected) in [(2022, None), (2023, no_round.clone()), (2024, None), (2025, no_round.clone())] {
        assert_eq!(reason("tay-ninh-2022", "annual", Some(year), None), expected, "{year}");
    }
    assert_eq!(reason("tay-ninh-2022", "midterm", Some(2023), None), None);
    assert_eq!(reason("tay-ninh-2022", "final", Some(2025), None), None);
    // Units, districts and communes award Giấy khen of their own in each of its rounds (L131, L167, L173, L175).
    for (occasion, year) in [("annual", 2024), ("midterm", 2023), ("final", 2025)] {
        for award in ["giay-khen-don-vi", "giay-khen-huyen", "giay-khen-xa"] {
            assert_eq!(reason("tay-ninh-2022", occasion, Some(year), Some(award)), no_standard, "{occasion} {award}");
        }
    }
    // IV.2 holds the rounds from 2021 to 2024; III.2.1 has standards for 2023 and 2024.
    let years = [
        (2020, &no_round),
        (2021, &no_standard),
        (2022, &no_standard),
        (2023, &None),
        (2024, &None),
        (2025, &no_round),
    ];
    for (year, expected) in years {
        assert_eq!(reason("son-la-2023", "annual", Some(year), None), *expected, "{year}");
    }
    assert_eq!(reason("son-la-2023", "final", Some(2025), None), no_standard);
    assert_eq!(reason("cao-bang-2022", "annual", None, None), no_round);
    assert_eq!(reason("cao-bang-2022", "ad-hoc", None, None), None);
    assert_eq!(reason("tuyen-quang-2022", "final", Some(2025), None), None);
    assert_eq!(reason("tuyen-quang-2022", "final", Some(2025), Some("nha-nuoc")), no_standard);
    assert_eq!(reason("tuyen-quang-2022", "final", Some(2030), None), no_standard);
    for year in [2022, 2023, 2026, 2030] {
        assert_eq!(reason("tuyen-quang-2022", "annual", Some(year), None), no_standard, "{year}");
    }
    assert_eq!(reason("tuyen-quang-2022", "annual", Some(2031), None), no_round);
    assert_eq!(reason("tuyen-quang-2022", "midterm", None, None), no_round);
    assert_eq!(reason("tuyen-quang-2022", "ad-hoc", None, None), no_round);
    assert_eq!(reason("tu-nghia-2023", "annual", Some(2023), None), None);
    assert_eq!(reason("tu-nghia-2023", "midterm", None, None), no_round);
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    for campaign in CAMPAIGNS.iter() {
        for example in &campaign.examples {
            let bytes = || serde_json::to_string(&LIBRARY.evaluate(&example.request).unwrap()).unwrap();
            assert_eq!(bytes(), bytes());
        }
        assert_eq!(LIBRARY.campaign(campaign.id, Lang::Vi, None).unwrap(), *campaign);
    }
}
