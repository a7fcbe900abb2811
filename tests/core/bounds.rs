//! Two figures of which one bounds the other: whatever is declared of both, what fails by one of them fails.

use xet_khen::api::Value;
use xet_khen::model::{Campaign, Criterion, CriterionStatus, InputType};

use crate::support::{LIBRARY, Request, counts};

/// What may be declared of an input: nothing, that there is no figure, or one of a few figures.
fn declared(answer: InputType, choices: &[&'static str]) -> Vec<Option<Value>> {
    let lacks = [("pending", Value::Bool(true)), ("notApplicable", Value::from("không thuộc diện"))];
    let figures: Vec<Value> = match answer {
        InputType::Ratio => {
            [0, 49, 50, 51, 80, 100].map(|part| counts(part, 100)).into_iter().chain([counts(0, 0)]).collect()
        }
        InputType::Rank => [1_u16, 3, 5, 6, 60].map(Value::from).to_vec(),
        InputType::Count => [0_u16, 1, 2].map(Value::from).to_vec(),
        InputType::Number => ["0", "49,9", "80", "85", "100"].map(Value::from).to_vec(),
        InputType::YesNo => [true, false].map(Value::Bool).to_vec(),
        InputType::Grade | InputType::Choice => choices.iter().map(|id| Value::from(*id)).collect(),
    };
    [None].into_iter().chain(lacks.map(|lack| Some(Value::map([lack])))).chain(figures.into_iter().map(Some)).collect()
}

/// Every way to read the questions that a criterion mentions.
fn readings(campaign: &Campaign, criterion: &Criterion) -> Vec<Vec<(String, String)>> {
    let questions = (0_u16..).zip(&campaign.questions).filter(|(index, _)| criterion.mentions(*index));
    questions.fold(vec![Vec::new()], |chosen, (_, question)| {
        let with = |(id, _): &(&str, _)| {
            let pair = (question.id.to_owned(), (*id).to_owned());
            chosen.iter().map(move |readings| [readings.clone(), vec![pair.clone()]].concat()).collect::<Vec<_>>()
        };
        question.readings.iter().flat_map(with).collect()
    })
}

/// Of each criterion that reads `input`: requests of somebody it binds, one for each way to read it.
fn requests<'a>(campaign: &'a Campaign<'_>, input: u16) -> Vec<(&'a str, Request)> {
    let reads = |criterion: &&Criterion| criterion.rules().any(|rule| rule.input == input);
    let requests = campaign.criteria.iter().filter(reads).flat_map(|criterion| {
        let group = criterion.binds.iter().find_map(|clause| clause.groups.iter().next()).unwrap();
        let group = campaign.groups.get(usize::from(group)).unwrap();
        let [occasion, award] = [criterion.occasions[0].word(), criterion.awards.first().map_or("", |a| a.word())];
        readings(campaign, criterion).into_iter().map(move |readings| {
            let request = Request {
                campaign: campaign.id.to_owned(),
                occasion: occasion.to_owned(),
                year: None,
                award: Some(award.to_owned()).filter(|award| !award.is_empty()),
                kind: group.kind.word().to_owned(),
                group: group.id.to_owned(),
                facts: Vec::new(),
                readings,
            };
            (criterion.id, request)
        })
    });
    requests.collect()
}

/// The state of a criterion with what is declared of two inputs; nothing where that is refused or the criterion does not bind.
fn status(request: &Request, id: &str, facts: [(&str, &Option<Value>); 2]) -> Option<CriterionStatus> {
    let mut request = request.clone();
    for (input, fact) in facts {
        if let Some(fact) = fact {
            request.set(input, fact.clone());
        }
    }
    let verdict = match LIBRARY.evaluate(&request.value()) {
        Err(problem) if problem.code().word() == "contradicts" => return None,
        other => other.unwrap_or_else(|problem| panic!("{problem}: {request:?}")),
    };
    verdict.criteria.iter().find(|result| result.id == id).map(|result| result.status)
}

fn is_figure(fact: &Option<Value>) -> bool {
    let lacks = |key: &str| fact.as_ref().is_some_and(|fact| fact.get(key).is_some());
    fact.is_some() && !lacks("notApplicable") && !lacks("pending")
}

fn pairs<T>(items: &[T]) -> impl Iterator<Item = (&T, &T)> {
    items.iter().flat_map(|one| items.iter().map(move |other| (one, other)))
}

#[test]
fn a_criterion_that_fails_by_one_of_two_figures_fails_whatever_the_other_is() {
    let (mut tried, mut failed) = (0, 0);
    for campaign in LIBRARY.rules() {
        for (index, own) in (0_u16..).zip(&campaign.inputs) {
            let Some((_, other)) = own.if_absent else { continue };
            let other = &campaign.inputs[usize::from(other)];
            let choices: Vec<_> = own.answer.choices().iter().map(|(id, _)| *id).collect();
            let declared = declared(own.answer.input_type(), &choices);
            for (id, request) in requests(campaign, index) {
                let state = |fact, known| status(&request, id, [(own.id, fact), (other.id, known)]);
                for (fact, known) in pairs(&declared) {
                    let Some(both) = state(fact, known) else { continue };
                    tried += 1;
                    // What does not apply bounds nothing: a figure of its own decides beside it.
                    let bounding = if is_figure(fact) && !is_figure(known) { &None } else { known };
                    if [state(fact, &None), state(&None, bounding)].contains(&Some(CriterionStatus::Unmet)) {
                        assert_eq!(both, CriterionStatus::Unmet, "{id}: {:?} {fact:?} {known:?}", request.readings);
                        failed += 1;
                    }
                }
            }
        }
    }
    assert!(tried > 1000 && failed > 100, "only {failed} of {tried}");
}
