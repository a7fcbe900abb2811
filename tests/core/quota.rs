//! Lists against limits: `tests/filing/` holds the cases, made by hand from the documents.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::json;
use xet_khen::fold::fold;

use crate::filing::lists::{Asked, Nominee, lists};
use crate::filing::{Excluded, Limit, Line, List, Report, cases, check, report};
use crate::naive::quota as naive;
use crate::support::{CAMPAIGNS, LIBRARY, from_json, tries};

/// The lines of one limit, whatever the body.
fn lines<'r>(report: &'r Report, id: &str) -> Vec<&'r Line> {
    report.limits.iter().filter(|limit| limit.id == id).collect()
}

pub fn of_limit(limit: &Limit, lines: &[String]) -> List {
    List {
        name: limit.id.clone(),
        occasion: limit.occasion.clone(),
        year: None,
        award: limit.award.clone(),
        readings: limit.readings.clone(),
        subordinates: limit.subordinates.clone(),
        list: lines.to_vec(),
        outcome: String::new(),
        reason: None,
        excess: BTreeMap::new(),
        left_out: BTreeMap::new(),
        warnings: Vec::new(),
    }
}

#[test]
fn every_limit_binds_at_its_number_and_not_before() {
    for campaign in CAMPAIGNS.iter() {
        for limit in cases(campaign.id).limit {
            let name = &limit.id;
            let fits = report(campaign.id, &of_limit(&limit, &limit.fits));
            let found = lines(&fits, name);
            assert!(!found.is_empty(), "{name} is not among the limits");
            assert!(fits.shortlist.excluded.is_empty(), "{name}: {:?}", fits.shortlist.excluded);
            let Some(value) = limit.value.or(limit.minimum) else {
                assert!(found.iter().all(|line| line.value.is_none()), "{name} has a number");
                continue;
            };
            let kind = if limit.value.is_some() { "at-most" } else { "at-least" };
            let shown = |line: &&&Line| line.kind == kind && (line.used > 0 || value == 0);
            let [before] = *found.iter().filter(shown).collect::<Vec<_>>() else { panic!("{name}: {found:?}") };
            assert_eq!((fits.outcome.as_str(), before.value), ("within", Some(value)), "{name}");
            assert_eq!((before.used, before.excess, before.missing), (value, 0, 0), "{name}");

            let wrong =
                report(campaign.id, &of_limit(&limit, if limit.value.is_some() { &limit.over } else { &limit.short }));
            let found = lines(&wrong, name).into_iter().filter(|line| line.kind == kind);
            let line = found.max_by_key(|line| line.used).unwrap();
            if limit.value.is_some() {
                assert_eq!((wrong.outcome.as_str(), line.used, line.excess), ("over", value + 1, 1), "{name}");
                let [out] = wrong.shortlist.excluded.as_slice() else { panic!("{name}: {:?}", wrong.shortlist) };
                assert!(out.because.contains(name), "{name}: {out:?}");
            } else {
                assert_eq!((wrong.outcome.as_str(), line.used, line.missing), ("short", 0, value), "{name}");
            }
        }
    }
}

#[test]
fn whole_lists_come_out_as_the_documents_say() {
    for campaign in CAMPAIGNS.iter() {
        for case in cases(campaign.id).list {
            let report = report(campaign.id, &case);
            let name = format!("{}: {}", campaign.id, case.name);
            assert_eq!(report.outcome, case.outcome, "{name}");
            assert_eq!(report.reason, case.reason, "{name}");
            for (id, excess) in &case.excess {
                let most = lines(&report, id).iter().map(|line| line.excess).max();
                assert_eq!(most, Some(*excess), "{name}: {id}");
            }
            let left_out: BTreeMap<String, BTreeSet<String>> = report
                .shortlist
                .excluded
                .iter()
                .map(|out| (out.id.clone(), out.because.iter().cloned().collect()))
                .collect();
            let expected = case.left_out.iter().map(|(id, because)| (id.clone(), because.iter().cloned().collect()));
            assert_eq!(left_out, expected.collect(), "{name}");
            for code in &case.warnings {
                assert!(report.warnings.iter().any(|warning| warning.code == *code), "{name} warns not of {code}");
            }
        }
    }
}

proptest! {
    #![proptest_config(tries(3000))]

    #[test]
    fn the_shortlist_is_what_exhaustive_search_finds(asked in lists(0..=10)) {
        let report = asked.report();
        let (best, most) = naive::best(&asked);
        prop_assert_eq!(&report.shortlist.selected, &best);
        // It is also as long as any list that fits.
        prop_assert_eq!(report.shortlist.selected.len(), most);
    }

    #[test]
    fn excess_and_outcome_agree_with_a_plain_count(asked in lists(0..=40)) {
        let report = asked.report();
        let lines: BTreeSet<naive::Line> = report.limits.iter().map(|limit| naive::Line {
            id: limit.id.clone(),
            body: limit.body.clone(),
            at_least: limit.kind == "at-least",
            value: limit.value,
            used: limit.used,
            kept: limit.kept,
            excess: limit.excess,
            missing: limit.missing,
            members: limit.members.clone(),
        }).collect();
        let (expected, plain) = naive::count(&asked);
        prop_assert_eq!(lines, expected);
        prop_assert_eq!(report.outcome.as_str(), plain);
    }

    #[test]
    fn a_list_within_its_limits_is_its_own_shortlist(asked in lists(0..=30)) {
        let report = asked.report();
        // Whoever is not considered at all is on no list.
        let considered = |out: &&Excluded| out.because != ["out-of-scope"];
        if report.outcome.as_str() == "within" {
            prop_assert_eq!(report.shortlist.excluded.iter().find(considered), None);
        }
        let short = asked.only(&report.shortlist.selected);
        let again = short.report();
        prop_assert!(again.shortlist.excluded.is_empty(), "{:?}", again.shortlist);
        prop_assert!(again.limits.iter().all(|limit| limit.excess == 0), "{:?}", again.limits);
    }

    #[test]
    fn adding_a_nominee_never_frees_a_place(asked in lists(1..=30)) {
        let mut fewer = asked.clone();
        fewer.nominees.pop();
        // A nominee from a subordinate unit also shows that its body has one; say so in both lists.
        let known = |asked: &Asked| {
            let mut known = asked.clone();
            known.subordinates.clear();
            for body in ["Sở Hòa Đông", "Huyện Thủy Đông"] {
                let said = asked.subordinates.iter().find(|(name, _)| name == body).map(|(_, has)| *has);
                known.subordinates.push((body.to_owned(), said.unwrap_or(true)));
            }
            known
        };
        let (before, after) = (known(&fewer).report(), known(&asked).report());
        let last = fewer.nominees.len().to_string();
        let kept = after.shortlist.selected.iter().filter(|id| **id != last);
        for id in kept {
            prop_assert!(before.shortlist.selected.contains(id), "{id}");
        }
    }

    #[test]
    fn every_nominee_is_chosen_or_left_out_with_a_reason(asked in lists(0..=30)) {
        let report = asked.report();
        let chosen = report.shortlist.selected.iter();
        let out = report.shortlist.excluded.iter();
        let all: BTreeSet<&String> = chosen.chain(out.clone().map(|out| &out.id)).collect();
        prop_assert_eq!(all.len(), asked.nominees.len());
        let ids: BTreeSet<&str> = report.limits.iter().map(|limit| limit.id.as_str()).collect();
        for out in out {
            prop_assert!(!out.because.is_empty());
            let known = |because: &String| ids.contains(because.as_str()) || because == "out-of-scope" || because == "no-round";
            // A place may be kept for a subordinate unit of a body that has not nominated one yet.
            let sub = |because: &String| because.contains("-sub-");
            prop_assert!(out.because.iter().all(|because| known(because) || sub(because)), "{:?}", out);
        }
    }

    #[test]
    fn both_languages_count_the_same(asked in lists(0..=20)) {
        let [vi, en] = ["vi", "en"].map(|lang| check(&asked.value(lang)).unwrap());
        let plain = |report: &Report| {
            let limits: Vec<_> = report.limits.iter().map(|l| (l.id.clone(), l.body.clone(), l.value, l.used, l.excess)).collect();
            let codes: Vec<_> = report.warnings.iter().map(|warning| warning.code.clone()).collect();
            (report.outcome.clone(), limits, report.shortlist.clone(), report.readings.clone(), report.depends_on.clone(), codes)
        };
        prop_assert_eq!(plain(&vi), plain(&en));
        for (vi, en) in vi.limits.iter().zip(&en.limits) {
            prop_assert!(!vi.explanation.is_empty() && vi.explanation != en.explanation);
        }
    }
}

#[test]
fn ten_thousand_nominees_are_cheap() {
    let nominee = |index: u32| Nominee {
        kind: if index.is_multiple_of(2) { "collective" } else { "individual" }.to_owned(),
        group: ["province", "district", "commune", "so-tttt"][index as usize % 4].to_owned(),
        body: format!("Cơ quan {}", index % 700),
        subordinate: false,
        contributor: false,
        priority: Some(10_000 - index),
    };
    let mut asked = Asked {
        campaign: "tay-ninh-2022".to_owned(),
        occasion: "midterm".to_owned(),
        award: None,
        readings: Vec::new(),
        subordinates: Vec::new(),
        nominees: (0..10_000).map(nominee).collect(),
    };
    // The rules are read before the first one.
    for occasion in ["final", "midterm", "annual"] {
        occasion.clone_into(&mut asked.occasion);
        let value = asked.value("vi");
        let start = std::time::Instant::now();
        let report = LIBRARY.check_quota(&value).unwrap();
        let took = start.elapsed();
        println!("{occasion}: {took:?} for {} limits", report.limits.len());
        // Far above what it takes, so that a busy machine does not fail it; quadratic work would.
        assert!(took.as_millis() < 2000, "{took:?}");
    }
}

proptest! {
    #![proptest_config(tries(2000))]

    #[test]
    fn a_body_is_one_however_it_is_spelled(asked in lists(0..=20), turns in prop::collection::vec(0_usize..7, 1..9)) {
        let respelled = asked.respelled(&turns);
        let (one, other) = (asked.report(), respelled.report());
        let numbers = |report: &Report| {
            let line = |line: &Line| {
                let body = line.body.as_deref().map(fold);
                (line.id.clone(), body, line.used, line.kept, line.excess, line.missing, line.members.clone())
            };
            let excluded = |out: &Excluded| (out.id.clone(), out.because.clone());
            let left_out: Vec<_> = report.shortlist.excluded.iter().map(excluded).collect();
            let lines: Vec<_> = report.limits.iter().map(line).collect();
            (report.outcome.clone(), lines, report.shortlist.selected.clone(), left_out)
        };
        prop_assert_eq!(numbers(&one), numbers(&other));
        // The answer names a body as it was first spelled, and tells of the others.
        for line in &other.limits {
            let Some(body) = &line.body else { continue };
            let named = respelled.nominees.iter().map(|nominee| nominee.body.trim());
            let first = named.clone().find(|name| fold(name) == fold(body));
            if let Some(first) = first {
                prop_assert_eq!(first, body);
            }
        }
        let told = |report: &Report| report.warnings.iter().any(|warning| warning.code == "same-body");
        prop_assert!(!told(&one));
        let spellings: BTreeSet<&str> = respelled.nominees.iter().map(|nominee| nominee.body.trim())
            .chain(respelled.subordinates.iter().map(|(body, _)| body.as_str())).collect();
        let nominating = |name: &str| respelled.nominees.iter().any(|nominee| fold(&nominee.body) == fold(name));
        let spellings: BTreeSet<&str> = spellings.into_iter().filter(|name| nominating(name)).collect();
        let bodies: BTreeSet<String> = spellings.iter().map(|name| fold(name)).collect();
        prop_assert_eq!(told(&other), spellings.len() > bodies.len());
    }
}

#[test]
fn what_is_drawn_is_what_the_properties_are_about() {
    let mut runner = TestRunner::deterministic();
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for _ in 0..2000 {
        let report = lists(0..=30).new_tree(&mut runner).unwrap().current().report();
        let limited = report.limits.iter().any(|line| line.value.is_some());
        let shown = [("limited", limited), ("left out", !report.shortlist.excluded.is_empty())];
        let shown = shown.into_iter().filter(|(_, is_so)| *is_so).map(|(name, _)| name.to_owned());
        shown.chain([report.outcome]).for_each(|name| *seen.entry(name).or_default() += 1);
    }
    for (name, least) in [("limited", 1000), ("left out", 800), ("within", 100), ("over", 800), ("short", 10)] {
        assert!(seen.get(name).is_some_and(|count| *count >= least), "{name}: {seen:?}");
    }
}

/// A list of Tây Ninh's final round: each nominee with its name and its body.
fn final_round(nominees: &[(&str, &str)], bodies: serde_json::Value) -> serde_json::Value {
    let nominee =
        |(id, body): &(&str, &str)| json!({ "id": id, "kind": "collective", "group": "province", "body": body });
    json!({ "campaign": "tay-ninh-2022", "occasion": "final", "year": 2025, "bodies": bodies,
            "nominations": nominees.iter().map(nominee).collect::<Vec<_>>() })
}

#[test]
fn five_spellings_of_one_body_are_one_body_and_are_told() {
    let spellings = ["Sở Hòa Mẫu", "Sở Hoà Mẫu", "Sở HÒA MẪU", "Sở Hòa Mẫu.", "Sở Hòa M\u{ad}ẫu"];
    let ids = ["a", "b", "c", "d", "e"];
    let nominees: Vec<(&str, &str)> = ids.into_iter().zip(spellings).collect();
    let one: Vec<(&str, &str)> = ids.into_iter().map(|id| (id, spellings[0])).collect();
    let report = |nominees: &[(&str, &str)], bodies| check(&from_json(final_round(nominees, bodies))).unwrap();
    let described = json!({ "SỞ HOÀ MẪU": { "hasSubordinates": false } });
    let (told, plain) = (report(&nominees, described), report(&one, json!({})));
    assert_eq!(told.outcome, "over");
    let excess = |report: &Report| report.limits.iter().map(|line| (line.used, line.excess)).collect::<Vec<_>>();
    assert_eq!(excess(&told), excess(&plain));
    let named: BTreeSet<&str> = told.limits.iter().filter_map(|line| line.body.as_deref()).collect();
    assert!(named.contains(spellings[0]) && spellings[1..].iter().all(|other| !named.contains(other)), "{named:?}");
    let warned = |code: &str, report: &Report| {
        report.warnings.iter().find(|warning| warning.code == code).map(|warning| warning.text.clone())
    };
    let text = warned("same-body", &told).unwrap();
    assert!(text.contains("“Sở Hòa Mẫu”, “Sở Hoà Mẫu”, “Sở HÒA MẪU”, "), "{text}");
    assert!(text.contains("” và 01 cách ghi khác."), "{text}");
    assert_eq!(warned("same-body", &plain), None);
    // That it has no subordinate units was said under another spelling.
    assert_eq!(warned("subordinates-unknown", &told), None);
    assert!(warned("subordinates-unknown", &plain).is_some());
}

#[test]
fn what_is_said_of_one_body_in_two_spellings_must_agree() {
    let bodies = |has: bool| json!({ "Sở A": { "hasSubordinates": true }, "SỞ A": { "hasSubordinates": has } });
    assert!(LIBRARY.check_quota(&from_json(final_round(&[("a", "Sở A")], bodies(true)))).is_ok());
    let asked = from_json(final_round(&[("a", "Sở A")], bodies(false)));
    let problem = LIBRARY.check_quota(&asked).unwrap_err();
    assert_eq!(problem.code().word(), "contradicts");
    assert!(problem.path().starts_with("bodies.S"), "{}", problem.path());
    // A name that nobody can see is none.
    let blank = from_json(final_round(&[("a", "\u{200b}\u{ad}")], json!({})));
    assert_eq!(LIBRARY.check_quota(&blank).unwrap_err().code().word(), "empty-name");
}

#[test]
fn nominees_that_look_alike_are_told_and_stay_two() {
    let report = |ids: [&str; 2]| {
        let nominees = [(ids[0], "Sở A"), (ids[1], "Sở B")];
        check(&from_json(final_round(&nominees, json!({})))).map(|report| {
            let mut warnings = report.warnings.into_iter();
            let warning = warnings.find(|warning| warning.code == "same-nominee").map(|warning| warning.text);
            (report.shortlist.selected.len(), warning)
        })
    };
    let (selected, text) = report(["Phòng Thủy lợi", "PHÒNG THUỶ LỢI"]).unwrap();
    assert_eq!(selected, 2);
    assert!(text.unwrap().contains("“Phòng Thủy lợi”, “PHÒNG THUỶ LỢI”"));
    assert_eq!(report(["Phòng Thủy lợi", "Phòng Thuy lợi"]), Ok((2, None)));
    assert!(report(["Phòng A", "Phòng A"]).is_err());
}
