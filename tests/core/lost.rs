//! Rules of which something is lost: whatever it is, nobody fares better for it.

use serde_json::json;
use xet_khen::api::{Library, Value};
use xet_khen::author::read_file;
use xet_khen::evaluate::columns::{Block, UNSURE};
use xet_khen::evaluate::{Candidate, Query, Readings, Weight, evaluate};
use xet_khen::facts::Facts;
use xet_khen::model::{Amount, Campaign, CriterionStatus, Filing, LOST, Limit, Occasion, Outcome, Stated};
use xet_khen::quota::{self, Nominee};

use crate::support::{from_json, repo, texts};

fn campaign(path: &str, changes: &[(&str, &str)]) -> Campaign<'static> {
    let mut source = std::fs::read_to_string(repo(path)).unwrap();
    for (from, to) in changes {
        assert!(source.contains(from), "{from}");
        source = source.replacen(from, to, 1);
    }
    read_file(&source, texts()).unwrap_or_else(|diagnostics| panic!("{diagnostics:?}"))
}

fn sample() -> Campaign<'static> {
    campaign("tests/wrong-rules/base.toml", &[])
}

fn request(facts: serde_json::Value) -> Value {
    from_json(json!({ "campaign": "sample", "occasion": "annual", "year": 2026, "facts": facts,
                      "candidate": { "kind": "collective", "group": "unit" } }))
}

#[test]
fn a_criterion_whose_input_is_lost_stays_and_is_open() {
    // What only the council can judge needs a ruling, and yet not where nobody can read what it asks.
    let council =
        campaign("tests/wrong-rules/base.toml", &[("test = { equals = 0 }", "test = { equals = 0 }\ncouncil = true")]);
    let broken = Campaign { inputs: council.inputs[..1].to_vec(), ..council };
    let query = Query {
        campaign: &broken,
        occasion: Occasion::Annual,
        year: Some(2026),
        award: None,
        candidate: Candidate::Group(0),
        facts: Facts::unknown(1),
        readings: Readings::defaults(&broken),
    };
    let verdict = evaluate(&query);
    let [_, lost] = verdict.findings.as_slice() else { panic!("{verdict:?}") };
    assert_eq!((lost.status(), lost.weight()), (CriterionStatus::Unknown, Weight::Open));
    assert_eq!(lost.tested().map(|tested| tested.input), Some(&LOST));

    let library = Library::new(vec![broken], "");
    let verdict = library.evaluate(&request(json!({ "online": { "part": 9, "whole": 10 } }))).unwrap();
    assert_eq!((verdict.outcome, verdict.decided_by), (Outcome::Incomplete, vec!["no-discipline"]));
    assert!(verdict.certainty.stable && !verdict.criteria[1].explanation.is_empty());

    let columns = json!({ "online": { "part": ["Float64Array", 1], "whole": ["Float64Array", 1] } });
    let Value::Map(mut asked) = request(json!({})) else { unreachable!() };
    asked.retain(|(key, _)| key != "facts");
    asked.push(("columns".into(), from_json(columns)));
    let columns = library.understand_columns(&Value::Map(asked)).unwrap();
    assert_eq!(columns.judge(&Block { rows: 1, numbers: &[9.0, 10.0], codes: &[] })[2], UNSURE);
}

#[test]
fn a_criterion_whose_rule_or_group_hangs_on_a_lost_question_stays_too() {
    let facts = json!({ "online": { "part": 9, "whole": 10 }, "disciplined": 0 });
    let broken = Campaign { questions: Vec::new(), ..sample() };
    let library = Library::new(vec![broken], "");
    let verdict = library.evaluate(&request(facts)).unwrap();
    assert_eq!((verdict.outcome, verdict.decided_by), (Outcome::Incomplete, vec!["online-50"]));

    // It binds under one reading: without the question it binds.
    let also = campaign(
        "tests/wrong-rules/base.toml",
        &[(
            "[[example]]",
            "[[criterion]]\nid = \"third\"\noccasions = [\"annual\"]\n\
             also = [{ when = { S-A1 = \"last\" }, collective = [\"unit\"] }]\ninput = \"disciplined\"\n\
             test = { at-most = 5 }\nbasis = \"measured\"\nstatement = { vi = \"Nhiều nhất 5.\", en = \"At most 5.\" }\n\
             at = { section = \"II\", bullet = 3, lines = [15, 15] }\n\n[[example]]",
        )],
    );
    let bound = |campaign: Campaign<'static>| {
        let library = Library::new(vec![campaign], "");
        let verdict = library.evaluate(&request(json!({}))).unwrap();
        verdict.criteria.iter().any(|result| result.id == "third")
    };
    assert!(!bound(also.clone()));
    assert!(bound(Campaign { questions: Vec::new(), ..also }));
}

/// A list of one nominee of the first group.
fn list<'a>(campaign: &'a Campaign<'a>, nominee: Nominee) -> quota::List<'a> {
    quota::List {
        campaign,
        occasion: Occasion::Annual,
        year: Some(2022),
        award: None,
        readings: Readings::filing_defaults(campaign),
        nominees: vec![nominee],
        bodies: vec![None],
    }
}

#[test]
fn who_cannot_be_counted_is_not_put_on_a_list() {
    let whole = campaign("rules/tay-ninh-2022.toml", &[]);
    let nominee =
        Nominee { candidate: Candidate::Group(0), body: Some(0), subordinate: false, contributor: false, priority: 1 };
    let selected = |campaign: &Campaign<'_>, nominee| quota::check(&list(campaign, nominee)).selected.len();
    assert_eq!(selected(&whole, nominee), 1);
    assert_eq!(selected(&whole, Nominee { body: Some(1), ..nominee }), 0);
    assert_eq!(selected(&Campaign { groups: Vec::new(), ..whole }, nominee), 0);
}

#[test]
fn a_limit_that_hangs_on_a_lost_question_holds_and_the_stricter_amount_of_two() {
    let whole = campaign("rules/son-la-2023.toml", &[]);
    let limits = &whole.filing.limits;
    let none = Campaign { questions: Vec::new(), filing: Filing::default(), ..whole.clone() };
    let lost = Readings::filing_defaults(&none);
    let known = Readings::filing_defaults(&whole);
    let asking: Vec<&Limit<'_>> = limits.iter().filter(|limit| !limit.when.0.is_empty()).collect();
    assert!(!asking.is_empty() && asking.iter().all(|limit| !lost.allow(&limit.when) && lost.may_allow(&limit.when)));
    for limit in limits.iter() {
        assert!(quota::groups(limit, &known).within(quota::groups(limit, &lost)), "{}", limit.id);
    }

    let amount = |most, least| Amount { stated: Stated::Number, most, least, from: 3, keeps: 1 };
    let none = Amount { stated: Stated::Unlimited, most: None, least: None, from: 0, keeps: 0 };
    let mut limit = limits[0].clone();
    limit.amount = amount(Some(5), Some(1));
    limit.under = vec![(limits.iter().find(|limit| !limit.when.0.is_empty()).unwrap().when.clone(), none)];
    assert_eq!(quota::amount(&limit, &lost), Amount { from: 0, ..amount(Some(5), Some(1)) });
    assert_eq!(amount(Some(2), None).stricter(amount(Some(5), Some(2))), amount(Some(2), Some(2)));
    assert_eq!(none.stricter(none), none);
}
