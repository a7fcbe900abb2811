//! Rounds, dates and papers: `tests/filing/` holds the cases, made by hand from the documents.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use xet_khen::answer::{DatedRound, Dossier};
use xet_khen::api::Library;
use xet_khen::model::Filing;

use crate::filing::{self, cases};
use crate::naive;
use crate::support::{CAMPAIGNS, LIBRARY, from_json, repo, tries};

fn rounds(request: Json) -> Vec<DatedRound<'static>> {
    LIBRARY.rounds(&from_json(request.clone())).unwrap_or_else(|problem| panic!("{problem}: {request}"))
}

fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap_or("null").to_owned()
}

/// The one round of that occasion and year.
fn one(rounds: Vec<DatedRound<'static>>, occasion: &str, year: Option<u16>) -> DatedRound<'static> {
    let mut found = rounds.into_iter().filter(|round| round.occasion.word() == occasion && round.year == year);
    let one = found.next().unwrap_or_else(|| panic!("no {occasion} round in {year:?}"));
    assert!(found.next().is_none(), "{occasion} {year:?} stands twice");
    one
}

#[test]
fn dates_are_those_of_the_documents() {
    for campaign in CAMPAIGNS.iter() {
        for case in cases(campaign.id).date {
            let mut request = json!({ "campaign": campaign.id, "from": case.from, "lang": "en" });
            if let Some(day) = &case.as_of {
                request["asOf"] = json!(day);
            }
            let english = one(rounds(request.clone()), &case.occasion, case.year);
            request["lang"] = json!("vi");
            let round = one(rounds(request), &case.occasion, case.year);
            let name = format!("{} {:?}", case.id, case.year);
            let find = |round: &DatedRound<'static>| round.milestones.iter().find(|one| one.id == case.id).cloned();
            let found = find(&round).unwrap_or_else(|| panic!("{name} is not there"));
            assert_eq!(found.rule.map(|rule| rule.word().to_owned()), case.rule, "{name}");
            assert_eq!(found.date, case.date, "{name}");
            assert_eq!(found.last_safe_day, case.last_safe_day, "{name}");
            assert_eq!(find(&english).unwrap().weekday, case.weekday.as_deref(), "{name}");
            assert_eq!(found.weekend, case.weekend, "{name}");
            assert_eq!(found.days_left, case.days_left, "{name}");
            if let Some(note) = &case.note {
                assert!(found.note.as_ref().is_some_and(|text| text.contains(note)), "{name}: {:?}", found.note);
            }
            let codes: Vec<&str> = found.warnings.iter().map(|warning| warning.code).collect();
            assert_eq!(codes, case.warnings, "{name}");
            assert!(!found.when.is_empty() && !found.who.is_empty() && !found.to.is_empty(), "{name}");
        }
    }
}

#[test]
fn rounds_stand_where_the_documents_say() {
    for campaign in CAMPAIGNS.iter() {
        for case in cases(campaign.id).state {
            for (day, state) in &case.days {
                let round = one(rounds(json!({ "campaign": campaign.id, "asOf": day })), &case.occasion, case.year);
                let name = format!("{} {} {:?} on {day}", campaign.id, case.occasion, case.year);
                assert_eq!(word(round.state), *state, "{name}");
                // A day that does not come is not one that is set elsewhere.
                let noted = ["not-held", "undated"].contains(&state.as_str()) && !case.no_deadline;
                assert_eq!(round.note.is_some(), noted, "{name}");
            }
        }
        // Every round of the campaign is told, and every one that is not held.
        let told: BTreeSet<_> =
            rounds(json!({ "campaign": campaign.id })).iter().map(|r| (r.occasion, r.year)).collect();
        let years = |years: &Option<Vec<u16>>| match years {
            None => vec![None],
            Some(years) => years.iter().copied().map(Some).collect(),
        };
        let held = campaign.rounds.iter().flat_map(|r| years(&r.years).into_iter().map(|year| (r.occasion, year)));
        let not = campaign.no_rounds.iter().flat_map(|r| years(&r.years).into_iter().map(|year| (r.occasion, year)));
        assert_eq!(told, held.chain(not).collect(), "{}", campaign.id);
    }
}

#[test]
fn both_languages_tell_the_same_dates() {
    for campaign in CAMPAIGNS.iter() {
        for day in ["2022-12-31", "2023-12-10", "2025-03-30"] {
            let told = |lang: &str| {
                let mut rounds =
                    serde_json::to_value(rounds(json!({ "campaign": campaign.id, "asOf": day, "lang": lang })))
                        .unwrap();
                let mut texts = Vec::new();
                plain(&mut rounds, &mut texts);
                (rounds, texts)
            };
            let ((vi, said), (en, english)) = (told("vi"), told("en"));
            assert_eq!(vi, en, "{} on {day}", campaign.id);
            assert!(said.iter().zip(&english).all(|(vi, en)| !vi.is_empty() && vi != en), "{said:?} {english:?}");
        }
    }
}

/// Takes the texts for people out of an answer.
fn plain(value: &mut Json, texts: &mut Vec<String>) {
    match value {
        Json::Object(pairs) => {
            for (key, value) in pairs {
                if ["label", "note", "weekday", "when", "who", "to", "text", "place"].contains(&key.as_str()) {
                    texts.extend(value.as_str().map(str::to_owned));
                    *value = Json::Null;
                } else {
                    plain(value, texts);
                }
            }
        }
        Json::Array(items) => items.iter_mut().for_each(|item| plain(item, texts)),
        _ => {}
    }
}

#[test]
fn no_day_is_named_that_was_past_when_the_document_was_signed() {
    let mut dated = 0;
    for campaign in LIBRARY.rules() {
        let Some(signed) = campaign.document.signed else { continue };
        for round in rounds(json!({ "campaign": campaign.id })) {
            for milestone in &round.milestones {
                let is_later = milestone.date.as_deref().is_none_or(|day| day > signed);
                assert!(is_later, "{} {:?}: {}", campaign.id, round.year, milestone.id);
                dated += usize::from(milestone.date.is_some());
            }
        }
    }
    assert!(dated > 10, "{dated}");
    // The decision of Sơn La is of 17/02/2023: of the two years before it says nothing but that.
    for year in [2021, 2022] {
        let round = one(rounds(json!({ "campaign": "son-la-2023", "asOf": "2021-12-09" })), "annual", Some(year));
        let told: Vec<_> = round.milestones.iter().map(|one| (one.id, one.weekend, one.warnings.len())).collect();
        assert_eq!(told, [("sl-dl-before-the-decision", false, 0)], "{year}");
    }
}

#[test]
fn without_a_day_no_state_is_told_that_depends_on_one() {
    let round = one(rounds(json!({ "campaign": "tay-ninh-2022" })), "annual", Some(2022));
    assert_eq!(word(round.state), "null");
}

fn papers(campaign: &str, case: &filing::Dossier, lang: &str) -> Dossier<'static> {
    let mut request = json!({
        "campaign": campaign, "occasion": case.occasion, "lang": lang,
        "candidate": { "kind": case.kind, "group": case.group },
    });
    if let Some(year) = case.year {
        request["year"] = json!(year);
    }
    LIBRARY.dossier(&from_json(request)).unwrap_or_else(|problem| panic!("{campaign}: {problem}"))
}

#[test]
fn papers_are_those_of_the_documents() {
    for campaign in CAMPAIGNS.iter() {
        for case in cases(campaign.id).dossier {
            let name = format!("{} {} {} {}", campaign.id, case.occasion, case.kind, case.group);
            let dossier = papers(campaign.id, &case, "vi");
            assert_eq!(dossier.reason.map(word), case.reason, "{name}");
            assert_eq!(dossier.sets, case.sets, "{name}");
            if let Some(recipient) = &case.recipient {
                assert_eq!(dossier.recipient, *recipient, "{name}");
            }
            let items: Vec<&str> = dossier.items.iter().map(|item| item.id).collect();
            assert_eq!(items, case.items, "{name}");
            for item in &dossier.items {
                if let Some(form) = case.form.get(item.id) {
                    assert_eq!(item.form, Some(form.as_str()), "{name}");
                }
                assert_eq!(item.confirmed_by, case.confirmed.get(item.id).map(String::as_str), "{name}");
                if case.condition.iter().any(|id| id == item.id) {
                    assert!(item.condition.is_some(), "{name}: {}", item.id);
                }
            }
            let told: BTreeSet<&str> = told(&dossier).collect();
            for rule in &case.rules {
                assert!(told.contains(rule.as_str()), "{name} does not name {rule}");
            }
            // What is not stated is said.
            assert!(case.sets.is_some() || !dossier.notes.is_empty(), "{name}");
            let english = papers(campaign.id, &case, "en");
            let plain = |dossier: &Dossier<'static>| {
                let items: Vec<_> =
                    dossier.items.iter().map(|i| (i.id, i.form.is_some(), i.confirmed_by.is_some())).collect();
                (dossier.sets, items, dossier.notes.len(), dossier.context.len(), dossier.basis.len())
            };
            assert_eq!(plain(&dossier), plain(&english), "{name}");
        }
    }
}

/// The names of all rules that an answer about papers names.
fn told<'a>(dossier: &'a Dossier<'_>) -> impl Iterator<Item = &'a str> {
    let own = dossier.items.iter().map(|item| item.id);
    let rules = dossier.items.iter().flat_map(|item| &item.rules).chain(&dossier.basis);
    own.chain(rules.filter_map(|rule| rule.id))
}

#[test]
fn who_receives_the_papers_is_cited_or_said_to_be_a_reading() {
    let told = |occasion: &str| {
        let request = json!({
            "campaign": "son-la-2023", "occasion": occasion, "candidate": { "kind": "collective", "group": "district" },
        });
        let dossier = LIBRARY.dossier(&from_json(request)).unwrap();
        let recipient = dossier.basis.iter().find(|rule| rule.id.is_none()).unwrap();
        let is_reading =
            dossier.notes.iter().any(|note| note.starts_with("Văn bản không nêu nơi nhận hồ sơ khi tổng kết"));
        (recipient.citation.lines, is_reading)
    };
    assert_eq!(told("annual"), ([376, 379], false));
    assert_eq!(told("final"), ([465, 468], true));
}

#[test]
fn what_has_changed_since_is_told_by_the_day_and_apart_from_the_rules() {
    let request = |day: &str| {
        from_json(json!({
            "campaign": "tay-ninh-2022", "occasion": "annual", "asOf": day,
            "candidate": { "kind": "collective", "group": "province" },
        }))
    };
    let counts =
        ["2022-12-01", "2024-01-01", "2025-07-01"].map(|day| LIBRARY.dossier(&request(day)).unwrap().context.len());
    assert_eq!(counts, [0, 1, 3]);
}

#[test]
fn the_bundle_has_it_in_a_part_of_its_own() {
    let [rules, filings] = [LIBRARY.compiled(), LIBRARY.compiled_filings()];
    let without = Library::from_bundle(rules.as_bundle());
    assert!(without.rules().all(|campaign| campaign.filing == Filing::default()), "verdicts need none of it");
    assert_eq!(without.with_filings(filings.as_bundle()), *LIBRARY);
}

/// Every `id` of a rule under `filing`, whatever its kind.
fn ids(campaign: &str) -> BTreeSet<String> {
    fn collect(value: &toml::Value, ids: &mut BTreeSet<String>) {
        match value {
            toml::Value::Table(table) => {
                ids.extend(table.get("id").and_then(toml::Value::as_str).map(str::to_owned));
                table.iter().filter(|(key, _)| *key != "question").for_each(|(_, value)| collect(value, ids));
            }
            toml::Value::Array(items) => items.iter().for_each(|item| collect(item, ids)),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    collect(&naive::RULES[campaign]["filing"], &mut found);
    found
}

#[test]
fn every_row_about_numbers_dates_and_papers_has_data_and_a_case() {
    let text = std::fs::read_to_string(repo("tests/filing/rows.toml")).unwrap();
    let rows: BTreeMap<String, Vec<String>> = toml::from_str(&text).unwrap();
    assert_eq!([&rows["quota"], &rows["deadline"], &rows["dossier"]].map(Vec::len), [45, 19, 21]);
    let data: BTreeSet<String> = CAMPAIGNS.iter().flat_map(|campaign| ids(campaign.id)).collect();
    let mut tried: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for campaign in CAMPAIGNS.iter() {
        let cases = cases(campaign.id);
        tried.entry("quota").or_default().extend(cases.limit.into_iter().map(|limit| limit.id));
        tried.entry("deadline").or_default().extend(cases.date.into_iter().map(|date| date.id));
        tried.entry("dossier").or_default().extend(cases.dossier.into_iter().flat_map(|dossier| dossier.rules));
    }
    let mut all = BTreeSet::new();
    for (kind, rows) in &rows {
        for row in rows {
            assert!(data.contains(row), "{row} has no data");
            assert!(tried[kind.as_str()].contains(row), "{row} has no case");
            all.insert(row.clone());
        }
    }
    // And no rule of a file is of our own making.
    let cautions: BTreeSet<String> =
        ["SL-A12", "communes-by-district", "communes-without-districts"].map(str::to_owned).into();
    assert_eq!(data.difference(&all).cloned().collect::<BTreeSet<_>>(), cautions);
}

proptest! {
    #![proptest_config(tries(1000))]

    #[test]
    fn a_day_later_is_never_more_open(campaign in prop::sample::select(CAMPAIGNS.iter().collect::<Vec<_>>()), day in 0_u64..4000) {
        let start = NaiveDate::from_ymd_opt(2021, 1, 1).unwrap();
        let states = |day: u64| {
            let day = start.checked_add_days(Days::new(day)).unwrap();
            let rounds = rounds(json!({ "campaign": campaign.id, "asOf": day.to_string() }));
            rounds.into_iter().map(|round| word(round.state)).collect::<Vec<_>>()
        };
        let rank = |state: &str| ["upcoming", "open", "closed"].iter().position(|known| *known == state);
        for (today, tomorrow) in states(day).iter().zip(&states(day + 1)) {
            prop_assert_eq!(rank(today).is_some(), rank(tomorrow).is_some());
            prop_assert!(rank(today) <= rank(tomorrow), "{} then {}", today, tomorrow);
        }
    }

    #[test]
    fn a_period_ends_so_many_days_later(day in 0_u64..40_000) {
        let from = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap().checked_add_days(Days::new(day)).unwrap();
        let request = json!({ "campaign": "cao-bang-2022", "from": { "cb-dl-review-15-days": from.to_string() } });
        let round = one(rounds(request), "final", None);
        let found = round.milestones.iter().find(|one| one.id == "cb-dl-review-15-days").unwrap();
        let date: NaiveDate = found.date.as_ref().unwrap().parse().unwrap();
        prop_assert_eq!((date - from).num_days(), 15);
    }
}
