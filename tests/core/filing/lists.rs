//! Random lists of nominees: few groups and bodies each, so that places run out.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;
use xet_khen::answer::{Campaign, Group};
use xet_khen::api::Value;

use super::{Report, check};
use crate::naive;
use crate::support::CAMPAIGNS;

/// A random nomination list of one campaign.
#[derive(Clone, Debug)]
pub struct Asked {
    pub campaign: String,
    pub occasion: String,
    pub award: Option<String>,
    pub readings: Vec<(String, String)>,
    pub subordinates: Vec<(String, bool)>,
    pub nominees: Vec<Nominee>,
}

/// A random nominee; its name is its place in the list.
#[derive(Clone, Debug)]
pub struct Nominee {
    pub kind: String,
    pub group: String,
    pub body: String,
    pub subordinate: bool,
    pub contributor: bool,
    pub priority: Option<u32>,
}

impl Asked {
    pub fn value(&self, lang: &str) -> Value {
        let nominations = self.nominees.iter().enumerate().map(|(index, nominee)| {
            let mut pairs = vec![
                ("id", Value::Text(index.to_string().into())),
                ("kind", nominee.kind.as_str().into()),
                ("group", nominee.group.as_str().into()),
                ("body", nominee.body.as_str().into()),
                ("subordinate", nominee.subordinate.into()),
                ("contributor", nominee.contributor.into()),
            ];
            pairs.extend(nominee.priority.map(|priority| ("priority", Value::from(u64::from(priority)))));
            Value::map(pairs)
        });
        let readings =
            self.readings.iter().map(|(question, reading)| (question.clone(), Value::from(reading.as_str())));
        let bodies = self
            .subordinates
            .iter()
            .map(|(body, has)| (body.clone(), Value::map([("hasSubordinates", Value::Bool(*has))])));
        let mut pairs = vec![
            ("campaign", self.campaign.as_str().into()),
            ("occasion", self.occasion.as_str().into()),
            ("readings", Value::map(readings)),
            ("bodies", Value::map(bodies)),
            ("nominations", Value::List(nominations.collect())),
            ("lang", lang.into()),
        ];
        pairs.extend(self.award.as_deref().map(|award| ("award", award.into())));
        Value::map(pairs)
    }

    pub fn report(&self) -> Report {
        check(&self.value("vi")).unwrap_or_else(|problem| panic!("{problem}: {self:?}"))
    }

    /// The indices in the order of priority.
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.nominees.len()).collect();
        order.sort_by_key(|&index| self.nominees[index].priority.map_or(u64::MAX, u64::from));
        order
    }

    /// The same list with the bodies spelled in other ways, by turns as these numbers say.
    pub fn respelled(&self, turns: &[usize]) -> Self {
        let mut respelled = self.clone();
        for (nominee, turn) in respelled.nominees.iter_mut().zip(turns.iter().cycle()) {
            nominee.body = spelled(&nominee.body, *turn);
        }
        respelled
    }

    /// The same list with these nominees only.
    pub fn only(&self, ids: &[String]) -> Self {
        let kept = ids.iter().map(|id| self.nominees[id.parse::<usize>().unwrap()].clone()).collect();
        Self { nominees: kept, ..self.clone() }
    }
}

/// One of seven spellings of a name.
pub fn spelled(name: &str, turn: usize) -> String {
    match turn % 7 {
        0 => name.to_owned(),
        1 => name.to_uppercase(),
        2 => format!(" {}. ", name.replace(' ', "\u{a0} ")),
        3 => name.nfd().collect(),
        4 => name.replacen(' ', "\u{200b} ", 1) + "\u{ad}",
        5 => name.replace("Hòa", "Hoà").replace("Thủy", "Thuỷ"),
        _ => name.replace('Đ', "Ð"),
    }
}

/// The questions and readings of a rule file, those of its filing included.
fn questions(campaign: &str) -> Vec<(String, Vec<String>)> {
    let rules = &naive::RULES[campaign];
    let own = rules.get("question").and_then(|list| list.as_array()).into_iter().flatten();
    let filing = rules
        .get("filing")
        .and_then(|filing| filing.get("question"))
        .and_then(|list| list.as_array())
        .into_iter()
        .flatten();
    let id = |table: &toml::Value| table["id"].as_str().unwrap().to_owned();
    own.chain(filing).map(|q| (id(q), q["reading"].as_array().unwrap().iter().map(id).collect())).collect()
}

/// A round of a campaign, and an award that it leads to.
#[derive(Clone, Debug)]
struct Round {
    campaign: &'static Campaign<'static>,
    occasion: String,
    award: Option<String>,
}

/// The rounds of all campaigns: those for which somebody may have no more than a number of places, and the others.
static ROUNDS: LazyLock<[Vec<Round>; 2]> = LazyLock::new(|| {
    let rounds = CAMPAIGNS.iter().flat_map(|campaign| {
        campaign.rounds.iter().flat_map(move |round| {
            let awards = round.awards.iter().map(|award| Some(award.word().to_owned())).chain([None]);
            awards.map(move |award| Round { campaign, occasion: round.occasion.word().to_owned(), award })
        })
    });
    let is_limited = |round: &Round| {
        let nominee = |group: &Group<'_>| Nominee {
            kind: group.kind.word().to_owned(),
            group: group.group.to_owned(),
            body: "Sở A".to_owned(),
            subordinate: false,
            contributor: false,
            priority: None,
        };
        let asked = Asked {
            campaign: round.campaign.id.to_owned(),
            occasion: round.occasion.clone(),
            award: round.award.clone(),
            readings: Vec::new(),
            subordinates: Vec::new(),
            nominees: round.campaign.groups.iter().map(nominee).collect(),
        };
        asked.report().limits.iter().any(|limit| limit.value.is_some())
    };
    <[_; 2]>::from(rounds.partition::<Vec<_>, _>(is_limited))
});

/// Random lists of these lengths: few groups and bodies each, so that places run out.
pub fn lists(lengths: RangeInclusive<usize>) -> impl Strategy<Value = Asked> {
    let [limited, others] = [0, 1].map(|part| prop::sample::select(&*ROUNDS[part]));
    prop_oneof![4 => limited, 1 => others].prop_flat_map(move |round| list(round, lengths.clone()))
}

fn list(round: Round, lengths: RangeInclusive<usize>) -> impl Strategy<Value = Asked> {
    let Round { campaign, occasion, award } = round;
    let mut groups: Vec<(String, String)> = Vec::new();
    groups.extend(campaign.groups.iter().map(|g| (g.kind.word().to_owned(), g.group.to_owned())));
    groups.extend(campaign.outside.iter().map(|o| (o.kind.word().to_owned(), o.group.to_owned())));
    let readings: Vec<_> = questions(campaign.id)
        .into_iter()
        .map(|(question, readings)| {
            let default = readings[0].clone();
            let reading = prop_oneof![2 => Just(default), 1 => prop::sample::select(readings)];
            reading.prop_map(move |reading| (question.clone(), reading))
        })
        .collect();
    let few = prop::collection::vec(prop::sample::select(groups), 1..=3);
    let bodies = prop::collection::vec(prop::option::of(any::<bool>()), 2);
    (few, readings, bodies).prop_flat_map(move |(few, readings, bodies)| {
        let names = ["Sở Hòa Đông", "Huyện Thủy Đông"];
        let subordinates: Vec<(String, bool)> =
            names.iter().zip(&bodies).filter_map(|(name, has)| Some(((*name).to_owned(), (*has)?))).collect();
        let one = (
            prop::sample::select(few),
            0..2_usize,
            any::<bool>(),
            prop::bool::weighted(0.1),
            prop::option::of(1_u32..6),
        );
        let nominee = one.prop_map(move |((kind, group), body, subordinate, contributor, priority)| Nominee {
            kind,
            group,
            body: names[body].to_owned(),
            subordinate: subordinate && bodies[body] != Some(false),
            contributor,
            priority,
        });
        let (campaign, occasion, award) = (campaign.id, occasion.clone(), award.clone());
        prop::collection::vec(nominee, lengths.clone()).prop_map(move |nominees| Asked {
            campaign: campaign.to_owned(),
            occasion: occasion.clone(),
            award: award.clone(),
            readings: readings.clone(),
            subordinates: subordinates.clone(),
            nominees,
        })
    })
}
