//! What holds of every candidate: thousands of random ones, and a second evaluator beside the engine.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use xet_khen::answer::{CriterionResult, Verdict};
use xet_khen::api::Value;
use xet_khen::author::Texts;
use xet_khen::model::{Compare, CriterionStatus, InputType, Outcome};

use crate::naive::{self, RULES};
use crate::places::PLACES;
use crate::support::{CAMPAIGNS, LIBRARY, Request, assessed, counts, repo, request, tries};

fn result<'v>(verdict: &'v Verdict<'_>, id: &str) -> &'v CriterionResult<'v> {
    verdict.criteria.iter().find(|result| result.id == id).unwrap()
}

fn float(number: xet_khen::api::Number) -> f64 {
    number.as_str().parse().unwrap()
}

fn in_lang(request: &Request, lang: &str) -> Verdict<'static> {
    let Value::Map(mut pairs) = request.value() else { unreachable!() };
    pairs.push(("lang".into(), Value::from(lang)));
    LIBRARY.evaluate(&Value::Map(pairs)).unwrap()
}

proptest! {
    #![proptest_config(tries(2000))]

    #[test]
    fn a_second_evaluator_agrees(request in request()) {
        let verdict = request.evaluate();
        let statuses = verdict.criteria.iter().map(|result| (result.id.to_owned(), result.status.word())).collect();
        let engine = naive::Plain { outcome: verdict.outcome.word(), statuses };
        prop_assert_eq!(engine, naive::evaluate(&request));
    }

    #[test]
    fn a_decided_verdict_stands_whatever_else_comes_to_light(
        request in assessed(),
        hidden in prop::collection::vec(any::<bool>(), 64),
    ) {
        let full = request.evaluate();
        let mut partial = request.clone();
        let mut hide = hidden.into_iter().cycle();
        partial.facts.retain(|_| hide.next() == Some(false));
        let early = partial.evaluate();
        if early.outcome == Outcome::Ineligible {
            prop_assert_eq!(full.outcome, Outcome::Ineligible);
        }
        // What was met or unmet on part of the facts stays so on all of them, unless it was concluded from another figure.
        for before in &early.criteria {
            let own = partial.facts.iter().any(|(id, _)| Some(&**id) == before.input);
            if own && matches!(before.status, CriterionStatus::Met | CriterionStatus::Unmet) {
                prop_assert_eq!(before.status, result(&full, before.id).status, "{}", before.id);
            }
        }
    }

    #[test]
    fn more_of_a_good_thing_never_loses(request in assessed(), more in 1_u64..50) {
        let verdict = request.evaluate();
        for before in verdict.criteria.iter().filter(|result| result.status == CriterionStatus::Met) {
            let (Some(threshold), Some(input)) = (&before.threshold, before.input) else { continue };
            let fact = request.facts.iter().find(|(id, _)| **id == *input).map(|(_, fact)| fact.clone());
            let better = match (threshold.op, fact) {
                (Compare::AtLeast | Compare::MoreThan, Some(Value::Map(pairs))) if pairs[0].0 == "part" => {
                    let exact = before.exact.as_ref().unwrap();
                    let (part, whole): (u64, u64) =
                        (exact.numerator.0 as u64, exact.denominator.0 as u64);
                    counts((part + more).min(whole), whole)
                }
                (Compare::AtLeast | Compare::MoreThan, Some(Value::Number(number))) if request.input(input).answer == InputType::Count => {
                    Value::from(float(number) + more as f64)
                }
                (Compare::AtMost | Compare::LessThan, Some(Value::Number(number))) => Value::from((float(number) - more as f64).max(1.0)),
                _ => continue,
            };
            let mut improved = request.clone();
            improved.settle(input, better);
            prop_assert_eq!(result(&improved.evaluate(), before.id).status, CriterionStatus::Met, "{}", before.id);
        }
    }

    #[test]
    fn a_remedy_passes_and_one_less_fails(request in assessed()) {
        let verdict = request.evaluate();
        for unmet in verdict.criteria.iter().filter(|result| result.status == CriterionStatus::Unmet) {
            let (Some(remedy), Some(input)) = (&unmet.remedy, unmet.input) else { continue };
            let after = |fact: Value| {
                let mut changed = request.clone();
                // Where another figure bounds this one, both change.
                changed.settle(input, fact);
                result(&changed.evaluate(), unmet.id).status
            };
            let passes = |fact: Value| after(fact) == CriterionStatus::Met;
            let fails = |fact: Value| after(fact) == CriterionStatus::Unmet;
            let exact = unmet.exact.as_ref().map(|exact| {
                (exact.numerator.0 as u64, exact.denominator.0 as u64)
            });
            if let (Some(k), Some((part, whole))) = (remedy.add_to_part, exact) {
                prop_assert!(passes(counts(part + k, whole)));
                prop_assert!(fails(counts(part + k - 1, whole)));
            }
            if let (Some(k), Some((part, whole))) = (remedy.add_to_both, exact) {
                prop_assert!(passes(counts(part + k, whole + k)));
                prop_assert!(fails(counts(part + k - 1, whole + k - 1)));
            }
            if let Some(change) = &remedy.change {
                let fact = match request.input(input).answer {
                    InputType::YesNo => Value::Bool(change == "true"),
                    InputType::Ratio
                    | InputType::Number
                    | InputType::Count
                    | InputType::Rank
                    | InputType::Grade
                    | InputType::Choice => Value::from(&**change),
                };
                prop_assert!(passes(fact), "{} -> {}", unmet.id, change);
            }
            prop_assert!(!remedy.text.is_empty());
        }
    }

    #[test]
    fn a_remedy_is_there_wherever_one_exists(request in assessed()) {
        for unmet in request.evaluate().criteria.iter().filter(|result| result.status == CriterionStatus::Unmet) {
            // "Does not apply" is no figure, and there is nothing to change in it. Where no case arose, a first one may help.
            let fact = request.facts.iter().find(|(id, _)| Some(&**id) == unmet.input).map(|(_, fact)| fact);
            if fact != Some(&counts(0, 0)) {
                prop_assert_eq!(unmet.remedy.is_some(), unmet.value.is_some(), "{:?}", unmet);
            }
        }
    }

    #[test]
    fn certainty_is_what_trying_all_readings_shows(request in request()) {
        let questions = &request.definition().questions;
        let mut outcomes: BTreeMap<Vec<&str>, &str> = BTreeMap::from([(Vec::new(), "")]);
        for question in questions {
            let extend = |combination: &Vec<&'static str>| {
                let combination = combination.clone();
                question.readings.iter().map(move |reading| [combination.clone(), vec![reading.id]].concat())
            };
            outcomes = outcomes.keys().flat_map(extend).map(|combination| (combination, "")).collect();
        }
        for (combination, outcome) in &mut outcomes {
            let mut read = request.clone();
            read.readings = questions.iter().zip(combination).map(|(q, r)| (q.id.to_owned(), (*r).to_owned())).collect();
            *outcome = naive::evaluate(&read).outcome;
        }
        let mut depends_on = Vec::new();
        for (index, question) in questions.iter().enumerate() {
            let mut by_rest: BTreeMap<Vec<&str>, BTreeSet<&str>> = BTreeMap::new();
            for (combination, outcome) in &outcomes {
                let mut rest = combination.clone();
                rest.remove(index);
                by_rest.entry(rest).or_default().insert(outcome);
            }
            if by_rest.values().any(|outcomes| outcomes.len() > 1) {
                depends_on.push(question.id);
            }
        }
        let certainty = request.evaluate().certainty;
        prop_assert_eq!(certainty.stable, depends_on.is_empty());
        prop_assert_eq!(certainty.depends_on, depends_on);
    }

    #[test]
    fn json_there_and_back_changes_nothing(request in request()) {
        let json = serde_json::to_string(&request.value()).unwrap();
        let back: Value = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(LIBRARY.evaluate(&back), LIBRARY.evaluate(&request.value()));
    }

    #[test]
    fn both_languages_say_the_same_of_the_same_states(request in request()) {
        let [vi, en] = ["vi", "en"].map(|lang| in_lang(&request, lang));
        prop_assert_eq!(vi.outcome, en.outcome);
        prop_assert_eq!(&vi.decided_by, &en.decided_by);
        prop_assert_ne!(&vi.headline, &en.headline);
        prop_assert_eq!(&vi.certainty, &en.certainty);
        for (vi, en) in vi.criteria.iter().zip(&en.criteria) {
            prop_assert_eq!((&vi.id, vi.status, &vi.exact), (&en.id, en.status, &en.exact));
            prop_assert_ne!(&vi.statement, &en.statement);
            prop_assert_ne!(&vi.explanation, &en.explanation);
            let change = |result: &CriterionResult<'static>| {
                result.remedy.as_ref().map(|r| (r.add_to_part, r.add_to_both, r.change.clone()))
            };
            prop_assert_eq!(change(vi), change(en));
        }
    }

    #[test]
    fn the_outcome_follows_from_the_statuses(request in assessed()) {
        let verdict = request.evaluate();
        let any = |status| verdict.criteria.iter().any(|result| result.status == status);
        prop_assert_eq!(verdict.outcome == Outcome::Ineligible, any(CriterionStatus::Unmet));
        let deciding = verdict.decided_by.iter().map(|id| result(&verdict, id).status);
        let deciding: BTreeSet<_> = deciding.collect();
        match verdict.outcome {
            Outcome::Eligible => prop_assert!(deciding.is_empty()),
            Outcome::Ineligible => prop_assert_eq!(deciding, BTreeSet::from([CriterionStatus::Unmet])),
            Outcome::NotAssessable | Outcome::Incomplete | Outcome::NeedsRuling => {
                prop_assert!(!deciding.is_empty() && !deciding.contains(&CriterionStatus::Met));
            }
        }
        // Every input that was given is used or ignored, and what is missing was not given.
        for (id, _) in &request.facts {
            prop_assert!(!verdict.missing.contains(&&**id));
            prop_assert!(verdict.used.contains(&&**id) != verdict.ignored.contains(&&**id), "{}", id);
        }
    }

    #[test]
    fn what_was_declared_and_what_is_missing_add_up_to_what_is_asked(request in assessed()) {
        for result in request.evaluate().criteria {
            let (Some(value), Some(threshold)) = (&result.value, &result.threshold) else { continue };
            let gap = |words: &str| result.explanation.split_once(words).map(|(_, rest)| units(rest));
            let (short, over) = (gap("Còn thiếu "), gap("Vượt "));
            let gap = short.unwrap_or(0) - over.unwrap_or(0);
            if short.or(over).is_some() {
                prop_assert!(gap != 0, "{}", result.explanation);
                prop_assert_eq!(units(value) + gap, units(&threshold.value), "{}", result.explanation);
            }
        }
    }
}

/// The Vietnamese number at the start of a text, in billionths.
fn units(text: &str) -> i128 {
    // Marks between thousands say nothing.
    let text = text.replace('.', "");
    let end = text.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(text.len());
    let (whole, decimals) = text[..end].trim_end_matches(',').split_once(',').unwrap_or((&text[..end], ""));
    let digits = format!("{}{decimals:0<9}", whole.trim_end_matches(','));
    digits.parse().unwrap_or_else(|_| panic!("no number: {text}"))
}

/// Any plain data, nested, with hostile numbers.
fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(Value::from),
        prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(-0.0), Just(1e300), Just(-1.0), Just(0.5)]
            .prop_map(Value::from),
        "\\PC{0,40}".prop_map(|text| Value::Text(text.into())),
        prop_oneof!["1.234", "85,5", "-1", "", "annual", "province", "collective"]
            .prop_map(|text| Value::Text(text.into())),
    ];
    leaf.prop_recursive(3, 24, 5, |inner| {
        let key = prop_oneof!["part", "whole", "pending", "note", "notApplicable", "kind", "group", "[a-z-]{0,12}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::List),
            prop::collection::vec((key, inner), 0..4).prop_map(Value::map),
        ]
    })
}

proptest! {
    #![proptest_config(tries(3000))]

    #[test]
    fn whatever_is_asked_is_answered_or_refused_with_a_code_and_a_place(request in request(), key in 0_usize..9, value in any_value()) {
        let keys = ["campaign", "occasion", "year", "award", "candidate", "facts", "readings", "asOf", "lang"];
        let Value::Map(mut pairs) = request.value() else { unreachable!() };
        pairs.retain(|(known, _)| known != keys[key]);
        pairs.push((keys[key].to_owned().into(), value));
        if let Err(problem) = LIBRARY.evaluate(&Value::Map(pairs)) {
            prop_assert!(problem.path().starts_with(keys[key]), "{:?}", problem);
        }
    }

    #[test]
    fn a_fact_of_any_form_is_read_or_refused(request in request(), value in any_value(), pick in any::<prop::sample::Index>()) {
        let input = pick.get(&request.definition().inputs);
        let mut asked = request.clone();
        // Nothing that bounds it, so that it is refused for itself alone.
        let bounds = naive::bounds(&request.campaign);
        let bounds = |id: &str| bounds.iter().any(|bound| [(bound.own, bound.other), (bound.other, bound.own)].contains(&(input.id, id)));
        asked.facts.retain(|(id, _)| !bounds(id));
        asked.set(input.id, value.clone());
        let refused = LIBRARY.evaluate(&asked.value()).err();
        let alone = LIBRARY.check_fact(&request.campaign, input.id, &value, xet_khen::lang::Lang::Vi).err();
        prop_assert_eq!(refused, alone);
    }
}

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn a_damaged_rule_file_is_refused_or_read_and_never_panics(
        pick in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        cut in 0_usize..40,
        insert in prop_oneof!["[\\[\\]{}=\",.0-9a-z\\n-]{0,6}", "\\PC{0,3}"],
    ) {
        let ids: Vec<_> = RULES.keys().collect();
        let path = repo("rules").join(format!("{}.toml", pick.get(&ids)));
        let source = fs::read_to_string(path).unwrap();
        let floor = |index: usize| source.floor_char_boundary(index);
        let start = floor(at.index(source.len()));
        let damaged = format!("{}{insert}{}", &source[..start], &source[floor((start + cut).min(source.len()))..]);
        if let Err(diagnostics) = xet_khen::author::read_file(&damaged, &Texts::default()) {
            prop_assert!(!diagnostics.is_empty());
            for diagnostic in diagnostics {
                prop_assert!(diagnostic.line(&damaged) >= 1 && !diagnostic.help().is_empty());
                let _ = xet_khen::author::render(&diagnostic, "damaged.toml", &damaged);
            }
        }
    }
}

/// How many of 2000 draws there is something to look at in, for each property that looks at some of them only.
#[test]
fn what_is_drawn_is_what_the_properties_are_about() {
    let mut runner = TestRunner::deterministic();
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    for _ in 0..2000 {
        let request = assessed().new_tree(&mut runner).unwrap().current();
        let verdict = request.evaluate();
        assert!(verdict.outcome != Outcome::NotAssessable && !verdict.criteria.is_empty(), "{request:?}");
        let any = |test: fn(&CriterionResult<'_>) -> bool| verdict.criteria.iter().any(test);
        let remedies = || verdict.criteria.iter().filter_map(|result| result.remedy.as_ref());
        let is_compared = |result: &CriterionResult<'_>| result.value.is_some() && result.threshold.is_some();
        let shown = [
            (verdict.outcome.word(), true),
            ("met", any(|result| result.status == CriterionStatus::Met)),
            ("compared", any(is_compared)),
            ("add to part", remedies().any(|remedy| remedy.add_to_part.is_some())),
            ("add to both", remedies().any(|remedy| remedy.add_to_both.is_some())),
            ("change", remedies().any(|remedy| remedy.change.is_some())),
            (
                "one bounds another",
                naive::bounds(&request.campaign)
                    .iter()
                    .any(|bound| [bound.own, bound.other].into_iter().all(|input| request.fact(input).is_some())),
            ),
        ];
        for (name, _) in shown.into_iter().filter(|(_, is_so)| *is_so) {
            *seen.entry(name).or_default() += 1;
        }
    }
    let least = [
        ("ineligible", 1000),
        ("incomplete", 100),
        ("needs-ruling", 20),
        ("eligible", 20),
        ("met", 1800),
        ("compared", 800),
        ("add to part", 400),
        ("add to both", 200),
        ("change", 500),
        ("one bounds another", 500),
    ];
    for (name, least) in least {
        assert!(seen.get(name).is_some_and(|count| *count >= least), "{name}: {seen:?}");
    }
}

#[test]
fn whoever_is_assessed_can_be_drawn_and_nobody_else() {
    let (mut assessed, mut not) = (0, 0);
    for campaign in CAMPAIGNS.iter() {
        // The document read as usual, and with each question read otherwise.
        let mut ways = vec![Vec::new()];
        for question in &campaign.questions {
            ways.extend(question.readings.iter().map(|reading| vec![(question.id.to_owned(), reading.id.to_owned())]));
        }
        let usual: Vec<_> = campaign.questions.iter().map(|q| (q.id.to_owned(), q.default.to_owned())).collect();
        let groups = campaign.groups.iter().map(|group| (group.kind.word(), group.group));
        let groups: Vec<_> = groups.chain(campaign.outside.iter().map(|one| (one.kind.word(), one.group))).collect();
        for round in &campaign.rounds {
            let years: Vec<_> = round.years.iter().flatten().copied().map(Some).chain([None]).collect();
            let awards: Vec<_> = round.awards.iter().map(|award| Some(award.word().to_owned())).chain([None]).collect();
            for (((year, award), (kind, group)), way) in years
                .iter()
                .flat_map(|year| awards.iter().map(move |award| (year, award)))
                .flat_map(|place| groups.iter().map(move |group| (place, group)))
                .flat_map(|place| ways.iter().map(move |way| (place, way)))
            {
                let mut readings = usual.clone();
                readings.retain(|(question, _)| way.iter().all(|(other, _)| question != other));
                readings.extend(way.iter().cloned());
                let [occasion, kind, group] = [round.occasion.word(), kind, group].map(str::to_owned);
                let place = (occasion, *year, award.clone(), kind, group);
                let known = PLACES[campaign.id].iter().find(|(known, _)| *known == place);
                let can =
                    known.is_some_and(|(_, ways)| ways.iter().any(|way| way.iter().all(|one| readings.contains(one))));
                let (occasion, year, award, kind, group) = place;
                let campaign = campaign.id.to_owned();
                let request = Request { campaign, occasion, year, award, kind, group, facts: Vec::new(), readings };
                assert_eq!(can, !request.evaluate().criteria.is_empty(), "{request:?}");
                *if can { &mut assessed } else { &mut not } += 1;
            }
        }
    }
    assert!(assessed > 1000 && not > 1000, "{assessed} are assessed, {not} are not");
}
