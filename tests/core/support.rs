//! What the tests share: the rules of this repository, requests, and random candidates.

use std::path::PathBuf;
use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::Value as Json;
use xet_khen::answer::{Campaign, Input, Verdict};
use xet_khen::api::{Library, Value, Word};
use xet_khen::author::{Texts, read_dir};
use xet_khen::lang::Lang;
use xet_khen::model::InputType;

use crate::naive;
use crate::places::{PLACES, Place, Way};

/// A file or folder of the repository.
pub fn repo(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// All campaigns, read from their files.
pub static LIBRARY: LazyLock<Library<'static>> =
    LazyLock::new(|| read_dir(&repo("rules"), texts()).unwrap_or_else(|report| panic!("{report}")));

/// Room for texts that tests read until they end.
pub fn texts() -> &'static Texts {
    Box::leak(Box::default())
}

/// All campaigns as answers.
pub static CAMPAIGNS: LazyLock<Vec<Campaign<'static>>> = LazyLock::new(|| {
    let all = LIBRARY.campaigns(Lang::Vi, None);
    all.iter().map(|summary| LIBRARY.campaign(summary.id, Lang::Vi, None).unwrap()).collect()
});

/// A request, by its parts.
#[derive(Clone, Debug)]
pub struct Request {
    pub campaign: String,
    pub occasion: String,
    pub year: Option<u16>,
    pub award: Option<String>,
    pub kind: String,
    pub group: String,
    pub facts: Vec<(Word, Value)>,
    pub readings: Vec<(String, String)>,
}

impl Request {
    pub fn value(&self) -> Value {
        let text = |text: &str| Value::from(text);
        let mut pairs = vec![
            ("campaign", text(&self.campaign)),
            ("occasion", text(&self.occasion)),
            ("candidate", Value::map([("kind", text(&self.kind)), ("group", text(&self.group))])),
            ("facts", Value::Map(self.facts.clone())),
            ("readings", Value::map(self.readings.iter().map(|(q, r)| (q.clone(), text(r))))),
        ];
        pairs.extend(self.year.map(|year| ("year", Value::Number(year.into()))));
        pairs.extend(self.award.as_ref().map(|award| ("award", text(award))));
        Value::map(pairs)
    }

    pub fn evaluate(&self) -> Verdict<'static> {
        LIBRARY.evaluate(&self.value()).unwrap_or_else(|problem| panic!("{problem}: {self:?}"))
    }

    pub fn fact(&self, input: &str) -> Option<&Value> {
        self.facts.iter().find(|(id, _)| id == input).map(|(_, fact)| fact)
    }

    pub fn set(&mut self, input: &str, fact: Value) {
        self.facts.retain(|(id, _)| id != input);
        self.facts.push((input.to_owned().into(), fact));
    }

    /// Sets a figure, and moves to it those that bound it and those that it bounds, where they could not be right beside it.
    pub fn settle(&mut self, input: &str, fact: Value) {
        self.set(input, fact.clone());
        let bounds = naive::bounds(&self.campaign);
        let mut moved = vec![input.to_owned()];
        while let Some(bound) = bounds.iter().find(|bound| !bound.holds(self)) {
            let other = [bound.own, bound.other].into_iter().find(|end| !moved.iter().any(|known| known == end));
            let other = other.unwrap_or_else(|| panic!("{fact:?} cannot be right beside itself: {bound:?}"));
            self.set(other, fact.clone());
            moved.push(other.to_owned());
        }
    }

    pub fn definition(&self) -> &'static Campaign<'static> {
        CAMPAIGNS.iter().find(|campaign| campaign.id == self.campaign).unwrap()
    }

    pub fn input(&self, id: &str) -> &'static Input<'static> {
        self.definition().inputs.iter().find(|input| input.id == id).unwrap()
    }
}

/// A request as JavaScript writes it.
pub fn from_json(json: Json) -> Value {
    serde_json::from_value(json).unwrap()
}

/// The request with the value at `path` (keys and indices between points) set; `Json::Null` takes it away.
pub fn with(mut request: Json, path: &str, value: Json) -> Json {
    let mut place = &mut request;
    for step in path.split('.') {
        place = match step.parse::<usize>() {
            Ok(index) if place.is_array() => &mut place[index],
            _ => &mut place[step],
        };
    }
    *place = value;
    request
}

/// Counts as a fact.
pub fn counts(part: u64, whole: u64) -> Value {
    Value::map([("part", Value::from(part)), ("whole", Value::from(whole))])
}

/// A random plain fact (no pending, no "does not apply"), often on or beside a threshold.
pub fn plain_fact(input: &'static Input) -> BoxedStrategy<Value> {
    let choices: Vec<String> = input.choices.iter().flatten().map(|choice| choice.value.to_owned()).collect();
    match input.answer {
        InputType::Ratio => prop_oneof![
            5 => (0_u64..=60).prop_flat_map(|whole| (0..=whole).prop_map(move |part| counts(part, whole))),
            3 => (1_u64..=1000).prop_flat_map(|whole| {
                let near = prop_oneof![Just(20), Just(30), Just(50), Just(80), Just(85), Just(90), Just(100)];
                (near, 0_u64..3).prop_map(move |(percent, off)| {
                    counts((whole * percent).div_ceil(100).saturating_sub(off).min(whole), whole)
                })
            }),
            1 => (0_u32..=10_000).prop_map(|hundredths| Value::Text(format!("{},{:02}", hundredths / 100, hundredths % 100).into())),
            1 => (0_u32..=1000).prop_map(|tenths| Value::from(f64::from(tenths) / 10.0)),
        ]
        .boxed(),
        InputType::Number => {
            let [low, high] = input.range.clone().unwrap().map(|bound| bound.replace(',', ".").parse::<f64>().unwrap());
            prop_oneof![
                // Tenths over the whole range …
                (0_u32..=1000).prop_map(move |share| {
                    Value::from(((low + (high - low) * f64::from(share) / 1000.0) * 10.0).round() / 10.0)
                }),
                // … and, where it is the usual one, beside the usual threshold.
                prop::sample::select(vec!["85", "84,99", "85,01"]).prop_map(move |text| {
                    if high >= 100.0 { Value::from(text) } else { Value::from(low) }
                }),
            ]
            .boxed()
        }
        InputType::Count => (0_u16..4).prop_map(Value::from).boxed(),
        InputType::Rank => (1_u16..8).prop_map(Value::from).boxed(),
        InputType::YesNo => prop::bool::weighted(0.8).prop_map(Value::Bool).boxed(),
        InputType::Grade | InputType::Choice => prop::sample::select(choices).prop_map(|text| Value::Text(text.into())).boxed(),
    }
}

/// A random fact of any form, or none.
pub fn any_fact(input: &'static Input) -> BoxedStrategy<Option<Value>> {
    let reason = Value::map([("notApplicable", Value::from("không thuộc chức năng"))]);
    prop_oneof![
        14 => plain_fact(input).prop_map(Some),
        1 => Just(None),
        1 => Just(Some(Value::map([("pending", Value::Bool(true))]))),
        1 => Just(Some(reason)),
    ]
    .boxed()
}

/// A random candidate of a random campaign, facts and readings included.
pub fn request() -> BoxedStrategy<Request> {
    prop::sample::select(CAMPAIGNS.iter().collect::<Vec<_>>()).prop_flat_map(candidate).boxed()
}

/// A random candidate that is assessed: at least one criterion with a test binds it.
pub fn assessed() -> BoxedStrategy<Request> {
    let campaign = prop::sample::select(CAMPAIGNS.iter().collect::<Vec<_>>());
    let place = campaign.prop_flat_map(|campaign| {
        let places = prop::sample::select(PLACES[campaign.id].iter().collect::<Vec<_>>());
        let place = places.prop_flat_map(|(place, ways)| (Just(place.clone()), prop::sample::select(ways.clone())));
        (Just(campaign), place)
    });
    place.prop_flat_map(|(campaign, (place, way))| declared(campaign, Just(place).boxed(), way)).boxed()
}

/// How often a property is tried, where `PROPTEST_CASES` says nothing. What is drawn fits: one draw that does not ends the test.
pub fn tries(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        max_local_rejects: 0,
        max_global_rejects: 0,
        ..ProptestConfig::default()
    }
}

/// The request with each figure that another one bounds brought within its bound.
fn consistent(mut request: Request) -> Request {
    let bounds = naive::bounds(&request.campaign);
    while let Some(bound) = bounds.iter().find(|bound| !bound.holds(&request)) {
        let fact = request.fact(bound.other).cloned();
        request.set(bound.own, fact.unwrap_or_else(|| panic!("{} bounds nothing", bound.other)));
    }
    request
}

fn candidate(campaign: &'static Campaign) -> BoxedStrategy<Request> {
    let mut rounds: Vec<(String, Option<u16>, Option<String>)> = Vec::new();
    for round in &campaign.rounds {
        let years = round.years.as_ref().map_or_else(|| vec![None], |years| years.iter().copied().map(Some).collect());
        for year in years {
            rounds.push((round.occasion.word().to_owned(), year, None));
            rounds.extend(
                round.awards.iter().map(|a| (round.occasion.word().to_owned(), year, Some(a.word().to_owned()))),
            );
        }
    }
    rounds.push(("midterm".to_owned(), Some(1999), None));
    let mut groups: Vec<(String, String)> = Vec::new();
    groups.extend(campaign.groups.iter().map(|g| (g.kind.word().to_owned(), g.group.to_owned())));
    // Most requests ask about somebody who may be considered.
    groups.extend(groups.clone());
    groups.extend(campaign.outside.iter().map(|o| (o.kind.word().to_owned(), o.group.to_owned())));
    let place = (prop::sample::select(rounds), prop::sample::select(groups))
        .prop_map(|((occasion, year, award), (kind, group))| (occasion, year, award, kind, group));
    declared(campaign, place.boxed(), Vec::new())
}

/// Random facts and readings, these among them.
fn declared(campaign: &'static Campaign, place: BoxedStrategy<Place>, way: Way) -> BoxedStrategy<Request> {
    let facts: Vec<_> = campaign.inputs.iter().map(any_fact).collect();
    let readings: Vec<_> = campaign
        .questions
        .iter()
        .map(|question| {
            let taken = way.iter().find(|(id, _)| id == question.id).map(|(_, reading)| vec![reading.clone()]);
            let all = || question.readings.iter().map(|reading| reading.id.to_owned()).collect();
            prop::sample::select(taken.unwrap_or_else(all))
        })
        .collect();
    (place, facts, readings)
        .prop_map(move |((occasion, year, award, kind, group), facts, readings)| Request {
            campaign: campaign.id.to_owned(),
            occasion,
            year,
            award,
            kind,
            group,
            facts: campaign
                .inputs
                .iter()
                .zip(facts)
                .filter_map(|(input, fact)| Some((input.id.into(), fact?)))
                .collect(),
            readings: campaign.questions.iter().map(|q| q.id.to_owned()).zip(readings).collect(),
        })
        .prop_map(consistent)
        .boxed()
}

/// What stands in `path` behind the line that `first` ends in, down to the next empty line, are the rows of these codes.
/// `BLESS=1` writes them.
pub fn assert_table(path: &str, first: &str, rows: impl Iterator<Item = (&'static str, &'static str)>) {
    let file = repo(path);
    let text = std::fs::read_to_string(&file).unwrap();
    let table: String = rows.map(|(code, about)| format!("| `{code}` | {about} |\n")).collect();
    let start = text.find(first).unwrap() + first.len();
    let start = start + text[start..].find('\n').unwrap() + 1;
    let end = start + text[start..].find("\n\n").unwrap() + 1;
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&file, [&text[..start], &table, &text[end..]].concat()).unwrap();
    } else {
        assert_eq!(text[start..end], table, "`BLESS=1 cargo test table_of_codes` writes it into {path}");
    }
}
