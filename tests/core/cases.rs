//! Every criterion on both sides of its threshold and at it, and without its figure: `tests/cases/` holds the cases, made
//! by hand from the documents.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use serde_json::json;
use xet_khen::api::{Value, Word};
use xet_khen::lang::Lang;

use crate::support::{CAMPAIGNS, LIBRARY, Request, repo};

/// What one file of cases holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cases {
    /// Somebody who is considered, whatever the round: about whom `round` asks.
    pub anybody: Candidate,
    pub round: Vec<Round>,
    #[serde(default)]
    pub verdict: Vec<Verdict>,
    pub case: Vec<Case>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    pub kind: String,
    pub group: String,
}

/// Whether there is a round, or several, with standards.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    pub occasion: String,
    /// Each of these years; absent: no year is named.
    pub years: Option<Vec<u16>>,
    /// Each of these awards; absent: none is named.
    pub awards: Option<Vec<String>>,
    /// Why nothing is assessed; absent: something is.
    pub reason: Option<String>,
}

impl Round {
    /// Every year with every award.
    pub fn asked(&self) -> impl Iterator<Item = (Option<u16>, Option<&str>)> {
        let years = self.years.as_ref().map_or_else(|| vec![None], |years| years.iter().copied().map(Some).collect());
        let awards =
            self.awards.as_ref().map_or_else(|| vec![None], |all| all.iter().map(|one| Some(&**one)).collect());
        years.into_iter().flat_map(move |year| awards.clone().into_iter().map(move |award| (year, award)))
    }
}

/// A whole verdict; what is absent is not stated.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Verdict {
    pub name: String,
    pub occasion: String,
    pub year: Option<u16>,
    pub award: Option<String>,
    pub kind: String,
    pub group: String,
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    pub facts: BTreeMap<String, Value>,
    pub outcome: String,
    /// In this order; the inputs in any.
    pub decided_by: Option<Vec<String>>,
    pub used: Option<Vec<String>>,
    pub missing: Option<Vec<String>>,
    pub ignored: Option<Vec<String>>,
    /// The questions whose reading alone changes the outcome.
    pub depends_on: Option<Vec<String>>,
    /// The status of some criteria.
    #[serde(default)]
    pub statuses: BTreeMap<String, String>,
}

/// One criterion on both sides of its threshold.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub criterion: String,
    pub occasion: String,
    /// The award; absent: the usual one of the round.
    pub award: Option<String>,
    pub kind: String,
    pub group: String,
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    /// Of a criterion that sums up others: facts with which it is met. Each fact below is then several, laid over these.
    #[serde(default)]
    pub facts: BTreeMap<String, Value>,
    /// Facts that fail, one of them as near to the threshold as can be.
    pub unmet: Vec<Value>,
    /// Facts that pass: at the threshold, and beyond it.
    pub met: Vec<Value>,
}

pub fn cases(campaign: &str) -> Cases {
    let path = repo("tests/cases").join(format!("{campaign}.toml"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
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
        let cases = cases(campaign.id).case;
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
        let cases = cases(campaign.id).case;
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
    for campaign in CAMPAIGNS.iter() {
        let Cases { anybody, round, .. } = cases(campaign.id);
        for case in &round {
            for (year, award) in case.asked() {
                let request = Request {
                    campaign: campaign.id.to_owned(),
                    occasion: case.occasion.clone(),
                    year,
                    award: award.map(str::to_owned),
                    kind: anybody.kind.clone(),
                    group: anybody.group.clone(),
                    facts: Vec::new(),
                    readings: Vec::new(),
                };
                let reason = json!(request.evaluate().reason);
                assert_eq!(reason, json!(case.reason), "{request:?}");
            }
        }
    }
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
