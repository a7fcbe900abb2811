//! `tests/conformance/`: what is made by hand from the documents as data that any implementation can run, ours among them.
//!
//! The cases stand in `tests/cases/`, `tests/filing/` and as examples in the rule files. `BLESS=1 cargo test conformance` writes
//! anew what they say; nothing that our engine answers goes into it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;
use std::{env, fs};

use serde_json::{Map, Value as Json, json};
use sha2::{Digest as _, Sha256};
use xet_khen::api::{Problem, Value};

use crate::cases::{self, Cases};
use crate::filing;
use crate::naive;
use crate::quota;
use crate::support::{LIBRARY, from_json, repo};

/// The version of the format, which `tests/conformance/README.md` describes.
const FORMAT: u32 = 1;

/// A case: its name, if it has one, the request, and the pattern that the answer must match.
struct Case {
    name: Option<String>,
    request: Json,
    expect: Json,
}

impl Case {
    fn line(&self) -> String {
        let name = self.name.as_ref().map_or_else(String::new, |name| format!("\"name\":{},", json!(name)));
        format!("{{{name}\"request\":{},\"expect\":{}}}", self.request, self.expect)
    }
}

/// An object of the pairs that are there.
fn object<const N: usize>(pairs: [(&str, Option<Json>); N]) -> Json {
    Json::Object(pairs.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect())
}

fn some<T: serde::Serialize>(value: T) -> Option<Json> {
    Some(json!(value))
}

/// Among the items of the answer.
fn has(items: impl IntoIterator<Item = Json>) -> Option<Json> {
    some(json!({ "$has": items.into_iter().collect::<Vec<_>>() }))
}

/// These items in any order.
fn set<'a>(items: impl IntoIterator<Item = &'a String>) -> Option<Json> {
    some(json!({ "$set": items.into_iter().collect::<BTreeSet<_>>() }))
}

/// Who is asked about, when, and read how.
struct Asked<'a> {
    campaign: &'a str,
    occasion: &'a str,
    year: Option<u16>,
    award: Option<&'a str>,
    candidate: [&'a str; 2],
    readings: &'a BTreeMap<String, String>,
}

impl Asked<'_> {
    fn with(&self, facts: Json) -> Json {
        let [kind, group] = self.candidate;
        object([
            ("campaign", some(self.campaign)),
            ("occasion", some(self.occasion)),
            ("year", self.year.map(Json::from)),
            ("award", self.award.map(Json::from)),
            ("candidate", some(json!({ "kind": kind, "group": group }))),
            ("readings", Some(json!(self.readings)).filter(|_| !self.readings.is_empty())),
            ("facts", Some(facts).filter(|facts| *facts != json!({}))),
        ])
    }
}

/// What is stated of one criterion by itself: of requests, their criteria with the status of each.
#[derive(Default)]
struct Statuses(Vec<(Json, BTreeMap<String, &'static str>)>);

impl Statuses {
    /// Criteria of the same request come into one case.
    fn state(&mut self, request: Json, criterion: &str, status: &'static str) {
        let known = self.0.iter().position(|(known, _)| *known == request).unwrap_or_else(|| {
            self.0.push((request, BTreeMap::new()));
            self.0.len() - 1
        });
        let before = self.0[known].1.insert(criterion.to_owned(), status);
        assert!(before.is_none_or(|before| before == status), "{criterion} is {before:?} and {status}");
    }

    /// Every fact of a case of `tests/cases/`, as `tests/core/cases.rs` tries it.
    fn of(&mut self, campaign: &str, case: &cases::Case) {
        let chosen: Vec<_> = case.readings.clone().into_iter().collect();
        let asked = Asked {
            campaign,
            occasion: &case.occasion,
            year: None,
            award: case.award.as_deref(),
            candidate: [&case.kind, &case.group],
            readings: &case.readings,
        };
        let mut state = |facts: Json, status| self.state(asked.with(facts), &case.criterion, status);
        let pending = json!({ "pending": true });
        state(json!({}), "unknown");
        let stated = [("unmet", &case.unmet), ("met", &case.met)];
        let stated = stated.into_iter().flat_map(|(status, facts)| facts.iter().map(move |fact| (status, fact)));
        if let Some(input) = naive::input(campaign, &case.criterion, &chosen) {
            stated.for_each(|(status, fact)| state(json!({ input: fact }), status));
            state(json!({ input: pending }), "pending");
            return;
        }
        let base: Map<String, Json> = case.facts.iter().map(|(id, fact)| (id.clone(), json!(fact))).collect();
        let over = |facts: Json| {
            let Json::Object(facts) = facts else { panic!("{facts} are no facts") };
            Json::Object(base.clone().into_iter().chain(facts).collect())
        };
        stated.for_each(|(status, facts)| state(over(json!(facts)), status));
        for id in base.keys() {
            state(over(json!({ id: pending })), "pending");
            let without: Map<String, Json> = base.clone().into_iter().filter(|(own, _)| own != id).collect();
            state(Json::Object(without), "unknown");
        }
    }

    fn cases(self) -> impl Iterator<Item = Case> {
        self.0.into_iter().map(|(request, statuses)| {
            // Whoever fails one criterion is not eligible, whatever else is declared.
            let outcome = statuses.values().any(|status| *status == "unmet").then(|| json!("ineligible"));
            let criteria = statuses.iter().map(|(id, status)| json!({ "id": id, "status": status }));
            let expect = object([("outcome", outcome), ("criteria", has(criteria))]);
            Case { name: None, request, expect }
        })
    }
}

/// Whole verdicts, those of the examples included; rounds; and criteria by themselves.
fn verdicts(campaign: &str) -> Vec<Case> {
    let Cases { anybody, round, verdict, case } = cases::cases(campaign);
    let mut all = Vec::new();
    for case in &verdict {
        let asked = Asked {
            campaign,
            occasion: &case.occasion,
            year: case.year,
            award: case.award.as_deref(),
            candidate: [&case.kind, &case.group],
            readings: &case.readings,
        };
        let certainty =
            case.depends_on.as_ref().map(|on| json!({ "stable": on.is_empty(), "dependsOn": { "$set": on } }));
        let statuses = case.statuses.iter().map(|(id, status)| json!({ "id": id, "status": status }));
        let expect = object([
            ("outcome", some(&case.outcome)),
            ("decidedBy", case.decided_by.as_ref().map(|ids| json!(ids))),
            ("criteria", has(statuses).filter(|_| !case.statuses.is_empty())),
            ("used", case.used.as_ref().and_then(set)),
            ("missing", case.missing.as_ref().and_then(set)),
            ("ignored", case.ignored.as_ref().and_then(set)),
            ("certainty", certainty),
        ]);
        all.push(Case { name: Some(case.name.clone()), request: asked.with(json!(case.facts)), expect });
    }
    let rules = LIBRARY.rules().find(|rules| rules.id == campaign).unwrap();
    for example in &rules.examples {
        let expect = json!({ "outcome": example.expect, "decidedBy": example.decided_by });
        all.push(Case { name: Some(example.id.to_owned()), request: json!(example.request), expect });
    }
    for case in &round {
        for (year, award) in case.asked() {
            let candidate = [&*anybody.kind, &*anybody.group];
            let asked =
                Asked { campaign, occasion: &case.occasion, year, award, candidate, readings: &BTreeMap::new() };
            let outcome = case.reason.is_some().then(|| json!("not-assessable"));
            let expect = object([("outcome", outcome), ("reason", some(&case.reason))]);
            all.push(Case { name: None, request: asked.with(json!({})), expect });
        }
    }
    let mut statuses = Statuses::default();
    case.iter().for_each(|case| statuses.of(campaign, case));
    all.extend(statuses.cases());
    all
}

fn lists(campaign: &str, cases: &filing::Cases) -> Vec<Case> {
    let mut all = Vec::new();
    for limit in &cases.limit {
        let mut push = |what: &str, lines: &[String], expect| {
            let request = json!(filing::asked(campaign, &quota::of_limit(limit, lines)));
            all.push(Case { name: Some(format!("{}: {what}", limit.id)), request, expect });
        };
        let Some(value) = limit.value.or(limit.minimum) else {
            let line = json!({ "id": limit.id, "value": null });
            push("no number", &limit.fits, json!({ "limits": has([line]), "shortlist": { "excluded": [] } }));
            continue;
        };
        let kind = if limit.value.is_some() { "at-most" } else { "at-least" };
        let line = json!({ "id": limit.id, "kind": kind, "value": value, "used": value, "excess": 0 });
        let fits = json!({ "outcome": "within", "limits": has([line]), "shortlist": { "excluded": [] } });
        push("at the number", &limit.fits, fits);
        if limit.value.is_some() {
            let line = json!({ "id": limit.id, "kind": kind, "value": value, "used": value + 1, "excess": 1 });
            let out = json!({ "because": has([json!(limit.id)]) });
            let over = json!({ "outcome": "over", "limits": has([line]), "shortlist": { "excluded": [out] } });
            push("one above", &limit.over, over);
        } else {
            let line = json!({ "id": limit.id, "kind": kind, "value": value, "used": 0, "missing": value });
            push("below", &limit.short, json!({ "outcome": "short", "limits": has([line]) }));
        }
    }
    for case in &cases.list {
        let excess = case.excess.iter().map(|(id, excess)| json!({ "id": id, "excess": excess }));
        let excluded = case.left_out.iter().map(|(id, because)| json!({ "id": id, "because": set(because) }));
        let excluded: Vec<_> = excluded.collect();
        let expect = object([
            ("outcome", some(&case.outcome)),
            ("reason", some(&case.reason)),
            ("limits", has(excess).filter(|_| !case.excess.is_empty())),
            ("shortlist", some(json!({ "excluded": { "$set": excluded } }))),
            (
                "warnings",
                has(case.warnings.iter().map(|code| json!({ "code": code }))).filter(|_| !case.warnings.is_empty()),
            ),
        ]);
        all.push(Case { name: Some(case.name.clone()), request: json!(filing::asked(campaign, case)), expect });
    }
    all
}

fn dates(campaign: &str, cases: &filing::Cases) -> Vec<Case> {
    let mut all = Vec::new();
    for case in &cases.date {
        let request = object([
            ("campaign", some(campaign)),
            ("asOf", case.as_of.as_ref().map(|day| json!(day))),
            ("from", Some(json!(case.from)).filter(|_| !case.from.is_empty())),
            // In which the days of the week are named.
            ("lang", case.weekday.is_some().then(|| json!("en"))),
        ]);
        let milestone = json!({
            "id": case.id, "rule": case.rule, "date": case.date, "lastSafeDay": case.last_safe_day, "weekday": case.weekday,
            "weekend": case.weekend, "daysLeft": case.days_left,
            "warnings": case.warnings.iter().map(|code| json!({ "code": code })).collect::<Vec<_>>(),
        });
        let round = json!({ "occasion": case.occasion, "year": case.year, "milestones": has([milestone]) });
        all.push(Case { name: Some(case.id.clone()), request, expect: json!(has([round])) });
    }
    for case in &cases.state {
        for (day, state) in &case.days {
            let round = json!({ "occasion": case.occasion, "year": case.year, "state": state });
            let request = json!({ "campaign": campaign, "asOf": day });
            all.push(Case { name: None, request, expect: json!(has([round])) });
        }
    }
    all
}

fn papers(campaign: &str, cases: &filing::Cases) -> Vec<Case> {
    let case = |case: &filing::Dossier| {
        let request = object([
            ("campaign", some(campaign)),
            ("occasion", some(&case.occasion)),
            ("year", case.year.map(Json::from)),
            ("candidate", some(json!({ "kind": case.kind, "group": case.group }))),
        ]);
        let item = |id: &String| {
            let form = case.form.get(id).map(|form| json!(form));
            object([("id", some(id)), ("form", form), ("confirmedBy", some(case.confirmed.get(id)))])
        };
        let expect = object([
            ("reason", some(&case.reason)),
            ("sets", some(case.sets)),
            ("recipient", case.recipient.as_ref().map(|recipient| json!(recipient))),
            ("items", some(case.items.iter().map(item).collect::<Vec<_>>())),
        ]);
        Case { name: None, request, expect }
    };
    cases.dossier.iter().map(case).collect()
}

/// The file of one campaign: a case a line, so that a difference is one.
fn file(campaign: &str) -> String {
    let rules = format!("rules/{campaign}.toml");
    let hash = Sha256::digest(fs::read(repo(&rules)).unwrap());
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let rules = json!({ "file": rules, "sha256": hash });
    let mut text = format!("{{\"format\":{FORMAT},\"campaign\":{},\"rules\":{rules}", json!(campaign));
    let filing = filing::cases(campaign);
    let functions = [
        ("evaluate", verdicts(campaign)),
        ("checkQuota", lists(campaign, &filing)),
        ("rounds", dates(campaign, &filing)),
        ("dossier", papers(campaign, &filing)),
    ];
    for (function, cases) in functions {
        let lines: Vec<String> = cases.iter().map(Case::line).collect();
        text += &format!(",\n\"{function}\":[\n{}\n]", lines.join(",\n"));
    }
    text + "}\n"
}

/// Where an answer does not match a pattern, if it does not.
fn mismatch(pattern: &Json, answer: &Json, path: &str) -> Option<String> {
    let differs = || Some(format!("{path}: {answer} is not {pattern}"));
    let all = |patterns: &[Json], answers: &[Json]| {
        let mut pairs = patterns.iter().zip(answers).enumerate();
        pairs.find_map(|(place, (pattern, answer))| mismatch(pattern, answer, &format!("{path}.{place}")))
    };
    let found = |pattern: &Json, answers: &[Json]| answers.iter().any(|one| mismatch(pattern, one, path).is_none());
    match (pattern, answer) {
        (Json::Object(pattern), Json::Array(answers)) => match (pattern.get("$has"), pattern.get("$set")) {
            (Some(Json::Array(has)), None) if has.iter().all(|one| found(one, answers)) => None,
            (None, Some(Json::Array(set))) => {
                let fits = set.len() == answers.len() && set.iter().all(|one| found(one, answers));
                if fits { None } else { differs() }
            }
            _ => differs(),
        },
        (Json::Object(pattern), Json::Object(answer)) => pattern.iter().find_map(|(key, pattern)| {
            mismatch(pattern, answer.get(key).unwrap_or(&Json::Null), &format!("{path}.{key}"))
        }),
        (Json::Array(patterns), Json::Array(answers)) if patterns.len() == answers.len() => all(patterns, answers),
        _ if pattern == answer => None,
        _ => differs(),
    }
}

fn answer(function: &str, request: &Value) -> Result<Json, Problem> {
    Ok(match function {
        "evaluate" => json!(LIBRARY.evaluate(request)?),
        "checkQuota" => json!(LIBRARY.check_quota(request)?),
        "rounds" => json!(LIBRARY.rounds(request)?),
        "dossier" => json!(LIBRARY.dossier(request)?),
        other => panic!("there is no function {other}"),
    })
}

/// What the files should hold; written where that is asked for.
static MADE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let made: BTreeMap<_, _> = LIBRARY.rules().map(|rules| (rules.id.to_owned(), file(rules.id))).collect();
    if env::var_os("BLESS").is_some() {
        for (campaign, text) in &made {
            fs::write(repo("tests/conformance").join(campaign).with_extension("json"), text).unwrap();
        }
    }
    made
});

/// The campaigns that have a file, and what stands in it.
fn files() -> BTreeMap<String, String> {
    LazyLock::force(&MADE);
    let entries = fs::read_dir(repo("tests/conformance")).unwrap().map(|entry| entry.unwrap().path());
    let json = entries.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let stem = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    json.map(|path| (stem(&path), fs::read_to_string(&path).unwrap())).collect()
}

#[test]
fn the_data_are_what_is_made_by_hand() {
    // Not `assert_eq`: it would print all of them.
    assert!(files() == *MADE, "they differ: run `BLESS=1 cargo test conformance`, and read the difference");
}

#[test]
fn the_engine_conforms() {
    let (mut count, mut wrong) = (0, Vec::new());
    for (campaign, text) in files() {
        let file: Json = serde_json::from_str(&text).unwrap();
        assert_eq!((&file["format"], &file["campaign"]), (&json!(FORMAT), &json!(campaign)));
        for function in ["evaluate", "checkQuota", "rounds", "dossier"] {
            for (place, case) in file[function].as_array().unwrap().iter().enumerate() {
                let found = match answer(function, &from_json(case["request"].clone())) {
                    Ok(answer) => {
                        let are_others =
                            answer.get("rules").is_some_and(|rules| rules["hash"] != file["rules"]["sha256"]);
                        assert!(!are_others, "{campaign}: the rules are others");
                        mismatch(&case["expect"], &answer, "answer")
                    }
                    Err(problem) => Some(problem.to_string()),
                };
                count += 1;
                wrong.extend(
                    found.map(|found| format!("{campaign} {function} {place}: {found}\n  {}\n", case["request"])),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} cases:\n{}", wrong.len(), wrong.concat());
    assert!(count > 2000, "only {count} cases");
}

#[test]
fn a_pattern_matches_what_the_description_says() {
    let matches = |pattern: Json, answer: Json| mismatch(&pattern, &answer, "").is_none();
    assert!(matches(json!({ "a": 1, "b": null }), json!({ "a": 1, "c": 2 })));
    assert!(!matches(json!({ "a": 1 }), json!({ "a": 2 })) && !matches(json!({ "a": 1 }), json!({})));
    assert!(!matches(json!({ "a": null }), json!({ "a": false })));
    assert!(matches(json!([{ "a": 1 }, 2]), json!([{ "a": 1, "b": 1 }, 2])));
    assert!(!matches(json!([1, 2]), json!([2, 1])) && !matches(json!([1]), json!([1, 2])));
    assert!(matches(json!({ "$has": [{ "a": 1 }] }), json!([0, { "a": 1, "b": 2 }])));
    assert!(!matches(json!({ "$has": [1, 2] }), json!([1, 3])) && !matches(json!({ "$has": [1] }), Json::Null));
    assert!(matches(json!({ "$set": [2, 1] }), json!([1, 2])) && !matches(json!({ "$set": [1] }), json!([1, 2])));
}
