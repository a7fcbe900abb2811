//! What is said of each criterion whatever is declared of it, and of the samples.

use xet_khen::answer::{CriterionResult, Verdict};
use xet_khen::api::Value;
use xet_khen::evaluate::Readings;
use xet_khen::model::{Award, Campaign, Criterion, Group, Occasion, Rule, When};

use super::{Teller, facts};

/// Puts down the three texts of each criterion, and the verdicts on the samples and on those who are not considered.
pub fn tell(teller: &mut Teller<'_>) {
    let campaign = teller.campaign;
    for criterion in &campaign.criteria {
        teller.sheet.section(criterion.id);
        let own = criterion.rule().map(|rule| (own_reading(campaign, criterion), Some(rule)));
        let sum = own.is_none().then_some((When::default(), None));
        let under = criterion.under().iter().map(|(when, rule)| (when.clone(), Some(rule)));
        let bound = criterion.binds.iter().map(|clause| (clause.when.clone(), criterion.rule()));
        let mut seen: Vec<When> = Vec::new();
        for (when, rule) in own.into_iter().chain(sum).chain(under).chain(bound) {
            if !seen.contains(&when) {
                under_reading(teller, criterion, &when, rule);
                seen.push(when);
            }
        }
    }
    teller.sheet.section("Samples");
    for example in &campaign.examples {
        let mut request = example.request.clone();
        if let Value::Map(pairs) = &mut request {
            pairs.push(("lang".into(), teller.lang.word().into()));
        }
        teller.say(example.id, example.name.get(teller.lang));
        verdict(teller, example.id, &request);
    }
    teller.sheet.section("Not assessed");
    let first = campaign.rounds.first().map(|round| round.occasion);
    for outside in &campaign.outside {
        if let Some(occasion) = first {
            let request = candidate(teller, occasion, None, &outside.group, &When::default(), None);
            verdict(teller, outside.group.id, &request);
        }
    }
    for no_round in &campaign.no_rounds {
        let years =
            no_round.years.as_ref().map_or_else(|| vec![None], |years| years.iter().copied().map(Some).collect());
        for year in years {
            let Some(group) = campaign.groups.first() else { continue };
            let mut request = candidate(teller, no_round.occasion, None, group, &When::default(), None);
            if let (Value::Map(pairs), Some(year)) = (&mut request, year) {
                pairs.push(("year".into(), Value::from(u64::from(year))));
            }
            verdict(teller, no_round.occasion.word(), &request);
        }
    }
}

/// Readings under which a criterion is judged by its own rule, where the usual ones take another.
fn own_reading(campaign: &Campaign<'_>, criterion: &Criterion<'_>) -> When {
    let usual = Readings::defaults(campaign);
    let taken = criterion.under().iter().find(|(when, _)| usual.allow(when));
    let other = taken.and_then(|(when, _)| {
        let (question, reading) = *when.0.first()?;
        let readings = u16::try_from(campaign.question(question)?.readings.len()).ok()?;
        let mut free = (0..readings).filter(|free| *free != reading);
        let is_free = |free: &u16| !criterion.under().iter().any(|(when, _)| when.0.contains(&(question, *free)));
        free.find(is_free).map(|free| When(vec![(question, free)]))
    });
    other.unwrap_or_default()
}

/// The texts of a criterion under certain readings, for the first candidate whom it binds there.
fn under_reading(teller: &mut Teller<'_>, criterion: &Criterion<'_>, when: &When, rule: Option<&Rule<'_>>) {
    let campaign = teller.campaign;
    let input = rule.and_then(|rule| Some((rule, campaign.inputs.get(usize::from(rule.input))?)));
    let declared = match input {
        Some((rule, input)) => facts::declared(input, &rule.test, teller.lang),
        None => vec![("not declared".to_owned(), None)],
    };
    let awards = std::iter::once(None).chain(criterion.awards.iter().copied().map(Some));
    let groups = |index: &u16| campaign.groups.get(usize::from(*index));
    let bound: Vec<&Group<'_>> = criterion
        .binds
        .iter()
        .flat_map(|clause| clause.groups.iter())
        .collect::<Vec<_>>()
        .iter()
        .filter_map(groups)
        .collect();
    let candidates = awards.flat_map(|award| {
        let groups = &bound;
        criterion.occasions.iter().flat_map(move |occasion| groups.iter().map(move |group| (*occasion, award, *group)))
    });
    for (occasion, award, group) in candidates {
        let asked = |fact: Option<&Value>| {
            let fact = fact.and_then(|fact| Some((input?.1.id, fact.clone())));
            let request = candidate(teller, occasion, award, group, when, fact);
            teller.library.evaluate(&request).map(|verdict| found(verdict, criterion))
        };
        if !matches!(asked(None), Ok(Some(_))) {
            continue;
        }
        let results: Vec<_> = declared.iter().map(|(about, fact)| (about, asked(fact.as_ref()))).collect();
        let readings = said_of(teller, when);
        for (about, result) in results {
            let about = format!("{about}{readings}");
            match result {
                Ok(Some(result)) => {
                    teller.say(format!("statement{readings}"), result.statement);
                    teller.say(about.clone(), result.explanation);
                    teller.say(format!("{about}: remedy"), result.remedy.map(|remedy| remedy.text).unwrap_or_default());
                }
                Ok(None) => {}
                Err(problem) => teller.say(format!("{about}: refused"), problem.message()),
            }
        }
        return;
    }
}

/// What became of the criterion, where it binds.
fn found<'a>(verdict: Verdict<'a>, criterion: &Criterion<'_>) -> Option<CriterionResult<'a>> {
    verdict.criteria.into_iter().find(|result| result.id == criterion.id)
}

/// The readings by their names, behind what they change; nothing where there are none.
fn said_of(teller: &Teller<'_>, when: &When) -> String {
    let named = readings(teller, when).into_iter().map(|(question, reading)| format!("{question} = {reading}"));
    let named: Vec<String> = named.collect();
    if named.is_empty() { String::new() } else { format!(" [{}]", named.join(", ")) }
}

/// The questions and readings that are asked for.
pub fn readings<'a>(teller: &Teller<'a>, when: &When) -> Vec<(&'a str, &'a str)> {
    let named = |(question, reading): &(u16, u16)| {
        let question = teller.campaign.question(*question)?;
        Some((question.id, question.readings.get(usize::from(*reading))?.0))
    };
    when.0.iter().filter_map(named).collect()
}

fn candidate(
    teller: &Teller<'_>,
    occasion: Occasion,
    award: Option<Award>,
    group: &Group<'_>,
    when: &When,
    fact: Option<(&str, Value)>,
) -> Value {
    let readings = readings(teller, when).into_iter();
    let readings = readings.map(|(question, reading)| (question.to_owned(), Value::from(reading)));
    let who = [("kind", Value::from(group.kind.word())), ("group", Value::from(group.id))];
    let asked = [
        ("occasion", Value::from(occasion.word())),
        ("candidate", Value::map(who)),
        ("facts", Value::map(fact.map(|(input, fact)| (input.to_owned(), fact)))),
        ("readings", Value::map(readings)),
    ];
    teller.request(asked.into_iter().chain(award.map(|award| ("award", Value::from(award.word())))))
}

fn verdict(teller: &mut Teller<'_>, about: &str, request: &Value) {
    match teller.library.evaluate(request) {
        Ok(verdict) => {
            teller.say(format!("{about}: headline"), verdict.headline);
            teller.say(format!("{about}: summary"), verdict.summary);
            for warning in verdict.warnings {
                teller.say(format!("{about}: warning {}", warning.code), warning.text);
            }
        }
        Err(problem) => teller.say(format!("{about}: refused"), problem.message()),
    }
}
