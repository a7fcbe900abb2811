//! Lists against limits: `tests/filing/` holds the cases, made by hand from the documents.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use crate::filing::lists::{Asked, Nominee, lists};
use crate::filing::{Excluded, Limit, Line, List, Report, cases, check, report};
use crate::naive::quota as naive;
use crate::support::{CAMPAIGNS, LIBRARY};

/// The lines of one limit, whatever the body.
fn lines<'r>(report: &'r Report, id: &str) -> Vec<&'r Line> {
    report.limits.iter().filter(|limit| limit.id == id).collect()
}

fn of_limit(limit: &Limit, lines: &[String]) -> List {
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
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_shortlist_is_what_exhaustive_search_finds(asked in lists(10)) {
        let report = asked.report();
        let (best, most) = naive::best(&asked);
        prop_assert_eq!(&report.shortlist.selected, &best);
        // It is also as long as any list that fits.
        prop_assert_eq!(report.shortlist.selected.len(), most);
    }

    #[test]
    fn excess_and_outcome_agree_with_a_plain_count(asked in lists(40)) {
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
    fn a_list_within_its_limits_is_its_own_shortlist(asked in lists(30)) {
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
    fn adding_a_nominee_never_frees_a_place(asked in lists(30)) {
        let mut fewer = asked.clone();
        if fewer.nominees.pop().is_none() {
            return Ok(());
        }
        // A nominee from a subordinate unit also shows that its body has one; say so in both lists.
        let known = |asked: &Asked| {
            let mut known = asked.clone();
            known.subordinates.clear();
            for body in ["Sở A", "Huyện B"] {
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
    fn every_nominee_is_chosen_or_left_out_with_a_reason(asked in lists(30)) {
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
    fn both_languages_count_the_same(asked in lists(20)) {
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
