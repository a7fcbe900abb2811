//! Who is assessed, by the rules: from these places random candidates are drawn.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use xet_khen::model::{Award, Campaign, Group, Occasion, When};

use crate::support::LIBRARY;

/// Who is asked about: occasion, year, award, kind and group.
pub type Place = (String, Option<u16>, Option<String>, String, String);

/// Readings that must be taken: questions with their reading.
pub type Way = Vec<(String, String)>;

/// Who is assessed, and the ways to read the document of which one must be taken for it.
pub type Places = Vec<(Place, Vec<Way>)>;

/// Of each campaign who is assessed.
pub static PLACES: LazyLock<BTreeMap<&str, Places>> =
    LazyLock::new(|| LIBRARY.rules().map(|campaign| (campaign.id, places(campaign))).collect());

fn places(campaign: &Campaign<'_>) -> Places {
    let mut places: BTreeMap<Place, Vec<Way>> = BTreeMap::new();
    for (index, round) in campaign.rounds.iter().enumerate() {
        // Where no year is named, the first round of the occasion is meant; where no award is, the first of the round.
        let is_first = campaign.rounds.iter().position(|one| one.occasion == round.occasion) == Some(index);
        let years = or_none(round.years.iter().flatten().copied(), is_first);
        for (index, award) in round.awards.iter().enumerate().filter(|(_, award)| award.no_standard.is_none()) {
            let awards = or_none([award.id.word().to_owned()], index == 0);
            let asked: Vec<_> = years.iter().flat_map(|year| awards.iter().map(move |award| (*year, award))).collect();
            for (group, way) in assessed(campaign, round.occasion, award.id) {
                for (year, award) in &asked {
                    let [occasion, kind] = [round.occasion.word(), group.kind.word()].map(str::to_owned);
                    let place = (occasion, *year, (*award).clone(), kind, group.id.to_owned());
                    places.entry(place).or_default().push(way.clone());
                }
            }
        }
    }
    for ways in places.values_mut() {
        ways.sort();
        ways.dedup();
        // Whoever is assessed under all readings needs none.
        if ways[0].is_empty() {
            ways.truncate(1);
        }
    }
    places.into_iter().collect()
}

fn or_none<T>(all: impl IntoIterator<Item = T>, or_none: bool) -> Vec<Option<T>> {
    all.into_iter().map(Some).chain(or_none.then_some(None)).collect()
}

/// Everybody whom a criterion with a test binds at an occasion for an award, each with the readings under which it does.
fn assessed<'a>(campaign: &'a Campaign<'_>, occasion: Occasion, award: Award) -> Vec<(&'a Group<'a>, Way)> {
    let always = When::default();
    let groups = (0_u16..).zip(&campaign.groups).map(|(index, group)| (group, index, &always));
    let outside = campaign.outside.iter().filter_map(|outside| {
        let (when, like) = outside.considered.as_ref()?;
        Some((&outside.group, *like, when))
    });
    let candidates: Vec<_> = groups.chain(outside).collect();
    let concerns = campaign.criteria.iter().filter(|criterion| {
        let leads = criterion.awards.is_empty() || criterion.awards.contains(&award);
        leads && criterion.rule().is_some() && criterion.occasions.contains(&occasion)
    });
    let mut all = Vec::new();
    for clause in concerns.flat_map(|criterion| &criterion.binds) {
        for (group, _, when) in candidates.iter().filter(|(_, like, _)| clause.groups.contains(*like)) {
            all.extend(way(campaign, [&clause.when, when]).map(|way| (*group, way)));
        }
    }
    all
}

/// The readings under which both hold, by name; nothing where they exclude each other.
fn way(campaign: &Campaign<'_>, whens: [&When; 2]) -> Option<Way> {
    let mut chosen: BTreeMap<u16, u16> = BTreeMap::new();
    for &(question, reading) in whens.into_iter().flat_map(|when| &when.0) {
        if *chosen.entry(question).or_insert(reading) != reading {
            return None;
        }
    }
    let name = |(question, reading): (u16, u16)| {
        let question = &campaign.questions[usize::from(question)];
        (question.id.to_owned(), question.readings[usize::from(reading)].0.to_owned())
    };
    Some(chosen.into_iter().map(name).collect())
}
