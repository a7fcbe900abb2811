//! What is said of lists, dates and papers.

use xet_khen::answer::{DossierRule, QuotaReport};
use xet_khen::api::Value;
use xet_khen::model::{Amount, Limit, Occasion, When};

use super::{Teller, criteria};

/// Puts down a list at each limit and one beyond it, the dates of each round and the papers of each group.
pub fn tell(teller: &mut Teller<'_>) {
    for limit in &teller.campaign.filing.limits {
        teller.sheet.section(limit.id);
        teller.say("label", limit.label.get(teller.lang));
        teller.say("statement", limit.statement.get(teller.lang));
        let own = (When::default(), limit.amount);
        for (when, amount) in std::iter::once(own).chain(limit.under.iter().cloned()) {
            lists(teller, limit, &when, amount);
        }
    }
    dates(teller);
    papers(teller);
}

/// A list of nobody, one short of the limit, one at it and one beyond.
fn lists(teller: &mut Teller<'_>, limit: &Limit<'_>, when: &When, amount: Amount) {
    let number = amount.most.or(amount.least).unwrap_or(1);
    let sizes = [("none", 0), ("below", number.saturating_sub(1)), ("at", number), ("above", number.saturating_add(1))];
    for (side, size) in sizes {
        let Some(request) = list(teller, limit, when, size) else { return };
        let about = format!("{side} ({size})");
        match teller.library.check_quota(&request) {
            Ok(report) => told(teller, limit, &about, &report),
            Err(problem) => teller.say(format!("{about}: refused"), problem.message()),
        }
    }
}

/// A list of so many nominees whom the limit counts, all of one body.
fn list(teller: &Teller<'_>, limit: &Limit<'_>, when: &When, size: u32) -> Option<Value> {
    let group = limit.counts.first()?.groups.iter().next()?;
    let group = teller.campaign.groups.get(usize::from(group))?;
    let nominee = |number: u32| {
        Value::map([
            ("id", Value::from(format!("{number:02}").as_str())),
            ("kind", Value::from(group.kind.word())),
            ("group", Value::from(group.id)),
            ("body", Value::from("A")),
            ("subordinate", Value::from(limit.subordinate)),
        ])
    };
    let asked = criteria::readings(teller, &limit.when).into_iter().chain(criteria::readings(teller, when));
    let readings = Value::map(asked.map(|(question, reading)| (question.to_owned(), Value::from(reading))));
    let award = limit.awards.first().map(|award| ("award", Value::from(award.word())));
    let rest = [
        ("occasion", Value::from(limit.occasions.first()?.word())),
        ("nominations", Value::List((1..=size).map(nominee).collect())),
        ("readings", readings),
    ];
    Some(teller.request(rest.into_iter().chain(award)))
}

fn told(teller: &mut Teller<'_>, limit: &Limit, about: &str, report: &QuotaReport<'_>) {
    teller.say(format!("{about}: headline"), &report.headline);
    teller.say(format!("{about}: summary"), &report.summary);
    // Each other limit has a section of its own.
    for told in report.limits.iter().filter(|told| told.id == limit.id) {
        teller.say(format!("{about}: explanation"), &told.explanation);
    }
    for warning in &report.warnings {
        teller.say(format!("{about}: warning {}", warning.code), &warning.text);
    }
}

fn dates(teller: &mut Teller<'_>) {
    let rounds = teller.library.rounds(&teller.request([]));
    for round in rounds.into_iter().flatten() {
        let year = round.year.map(|year| format!("{year}, ")).unwrap_or_default();
        let round_of = format!("{}, {year}", round.occasion.word());
        teller.sheet.section("Dates");
        teller.say(format!("{round_of}label"), round.label);
        teller.say(format!("{round_of}note"), round.note.unwrap_or_default());
        for milestone in round.milestones {
            let id = format!("{round_of}{}", milestone.id);
            teller.say(id.clone(), milestone.label);
            teller.say(format!("{id}: when"), milestone.when);
            teller.say(format!("{id}: who, to whom"), format!("{} → {}", milestone.who, milestone.to));
            teller.say(format!("{id}: note"), milestone.note.unwrap_or_default());
            for warning in milestone.warnings {
                teller.say(format!("{id}: warning {}", warning.code), warning.text);
            }
        }
    }
}

fn papers(teller: &mut Teller<'_>) {
    let campaign = teller.campaign;
    for occasion in Occasion::ALL.iter().filter(|one| campaign.rounds.iter().any(|round| round.occasion == **one)) {
        for group in &campaign.groups {
            let who = [("kind", Value::from(group.kind.word())), ("group", Value::from(group.id))];
            let request = [("occasion", Value::from(occasion.word())), ("candidate", Value::map(who))];
            let Ok(dossier) = teller.library.dossier(&teller.request(request)) else { continue };
            teller.sheet.section("Papers");
            let whose = format!("{}, {}", occasion.word(), group.kind.word());
            teller.say(format!("{whose}: recipient"), dossier.recipient);
            rules(teller, &format!("{whose}: basis"), dossier.basis);
            for item in dossier.items {
                let id = format!("{whose}: {}", item.id);
                teller.say(id.clone(), item.label);
                teller.say(format!("{id}: form"), item.form.unwrap_or_default());
                teller.say(format!("{id}: confirmed by"), item.confirmed_by.unwrap_or_default());
                teller.say(format!("{id}: condition"), item.condition.unwrap_or_default());
                rules(teller, &id, item.rules);
            }
            dossier.notes.iter().for_each(|note| teller.say(format!("{whose}: note"), note));
            for context in dossier.context {
                teller.say(format!("{whose}: since {}", context.from), context.text);
            }
        }
    }
}

fn rules(teller: &mut Teller<'_>, about: &str, rules: Vec<DossierRule>) {
    for rule in rules {
        teller.say(format!("{about}: {}", rule.id.unwrap_or("rule")), rule.text);
    }
}
