//! Which round and which candidate: what a campaign offers, what the user chose, and what follows from both.

use xet_khen::model::{Award, Kind, Occasion};

use super::keyed::Keyed;
use crate::answer::Campaign;

/// What the user chose of one campaign; nothing where the default is to hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// The occasion.
    pub occasion: Option<Occasion>,
    /// The year.
    pub year: Option<u16>,
    /// The award.
    pub award: Option<Award>,
    /// Collective or individual.
    pub kind: Option<Kind>,
    /// The group, by kind: going back to a kind finds its group again.
    pub group: Keyed<String>,
}

impl Choice {
    /// Takes over what the other has chosen.
    pub fn take(&mut self, other: &Self) {
        self.occasion = other.occasion.or(self.occasion);
        self.year = other.year.or(self.year);
        self.award = other.award.or(self.award);
        self.kind = other.kind.or(self.kind);
        self.group.take(&other.group);
    }
}

/// The round and the candidate that are assessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The occasion; nothing where the campaign has none.
    pub occasion: Option<Occasion>,
    /// The year, where the round is tied to years.
    pub year: Option<u16>,
    /// The award, where there is one to choose.
    pub award: Option<Award>,
    /// Collective or individual; nothing where the campaign knows no group.
    pub kind: Option<Kind>,
    /// The group.
    pub group: String,
}

/// Something to choose, and whether the document holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer<T> {
    /// What is chosen.
    pub what: T,
    /// False where it is offered only so that one learns that the document does not hold it.
    pub held: bool,
}

/// Appends `what` unless it is there; held wins over not held.
fn offer<T: PartialEq>(offers: &mut Vec<Offer<T>>, what: T, held: bool) {
    match offers.iter_mut().find(|offer| offer.what == what) {
        Some(offer) => offer.held |= held,
        None => offers.push(Offer { what, held }),
    }
}

/// The occasions of a campaign: those held, then those that one would expect.
pub fn occasions(campaign: &Campaign) -> Vec<Offer<Occasion>> {
    let mut offers = Vec::new();
    for round in &campaign.rounds {
        offer(&mut offers, round.occasion, true);
    }
    for round in &campaign.no_rounds {
        offer(&mut offers, round.occasion, false);
    }
    offers
}

/// The years of an occasion, in order; none where it is not tied to years.
pub fn years(campaign: &Campaign, occasion: Option<Occasion>) -> Vec<Offer<u16>> {
    let mut offers = Vec::new();
    let held = campaign.rounds.iter().filter(|round| Some(round.occasion) == occasion);
    for year in held.filter_map(|round| round.years.as_ref()).flatten() {
        offer(&mut offers, *year, true);
    }
    let missing = campaign.no_rounds.iter().filter(|round| Some(round.occasion) == occasion);
    for year in missing.filter_map(|round| round.years.as_ref()).flatten() {
        offer(&mut offers, *year, false);
    }
    // A handful of years: each goes before the first later one.
    let mut ordered: Vec<Offer<u16>> = Vec::new();
    for offer in offers {
        let place = ordered.iter().position(|other| other.what > offer.what).unwrap_or(ordered.len());
        ordered.insert(place, offer);
    }
    ordered
}

/// The awards of a round, with their names, the usual one first.
pub fn awards(campaign: &Campaign, occasion: Option<Occasion>, year: Option<u16>) -> Vec<(Award, &str)> {
    let of_year = |years: &Option<Vec<u16>>| match (years, year) {
        (Some(years), Some(year)) => years.contains(&year),
        _ => true,
    };
    let mut found: Vec<(Award, &str)> = Vec::new();
    for round in &campaign.rounds {
        if Some(round.occasion) == occasion && of_year(&round.years) {
            for (award, label) in round.awards.iter().zip(&round.award_labels) {
                if !found.iter().any(|(known, _)| known == award) {
                    found.push((*award, label));
                }
            }
        }
    }
    found
}

/// Collective and individual, as far as the campaign knows groups of that kind.
pub fn kinds(campaign: &Campaign) -> Vec<Kind> {
    let all = campaign.groups.iter().map(|group| group.kind);
    let mut kinds = Vec::new();
    for kind in all.chain(campaign.outside.iter().map(|group| group.kind)) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// The groups of a kind, as name and label: first those considered, then the others.
pub fn groups(campaign: &Campaign, kind: Option<Kind>) -> [Vec<(&str, &str)>; 2] {
    let inside = campaign.groups.iter().filter(|group| Some(group.kind) == kind);
    let outside = campaign.outside.iter().filter(|group| Some(group.kind) == kind);
    [
        inside.map(|group| (group.group, group.label)).collect(),
        outside.map(|group| (group.group, group.label)).collect(),
    ]
}

/// What is assessed: the user's choice, and where there is none, or none that the campaign offers, the default.
/// Of the years it is the latest that has come by `this_year`.
pub fn select(campaign: &Campaign, choice: &Choice, this_year: i32) -> Selection {
    let occasions = occasions(campaign);
    let occasion = occasions.iter().find(|offer| Some(offer.what) == choice.occasion).or(occasions.first());
    let occasion = occasion.map(|offer| offer.what);

    let years = years(campaign, occasion);
    let come = years.iter().rev().find(|offer| offer.held && i32::from(offer.what) <= this_year);
    let year = years.iter().find(|offer| Some(offer.what) == choice.year).or(come);
    let year = year.or_else(|| years.iter().find(|offer| offer.held)).or(years.first()).map(|offer| offer.what);

    let awards = awards(campaign, occasion, year);
    let award = awards.iter().find(|(award, _)| Some(*award) == choice.award).or(awards.first());

    let kinds = kinds(campaign);
    let kind = kinds.iter().find(|kind| Some(**kind) == choice.kind).or(kinds.first()).copied();

    let [inside, outside] = groups(campaign, kind);
    let chosen = kind.and_then(|kind| choice.group.get(kind.word())).map(String::as_str);
    let group = inside.iter().chain(&outside).find(|(group, _)| Some(*group) == chosen).or(inside.first());
    let group = group.map_or("", |(group, _)| *group);

    Selection { occasion, year, award: award.map(|(award, _)| *award), kind, group: group.to_owned() }
}

/// What of a selection still makes sense in another campaign: a round that it holds, a group that it considers.
pub fn carry(from: &Selection, to: &Campaign) -> Choice {
    let holds = occasions(to).iter().any(|offer| offer.held && Some(offer.what) == from.occasion);
    let considers = groups(to, from.kind).first().is_some_and(|inside| inside.iter().any(|(id, _)| *id == from.group));
    let mut choice = Choice { kind: from.kind, ..Choice::default() };
    if holds {
        choice.occasion = from.occasion;
        let held = |offer: &Offer<u16>| offer.held && Some(offer.what) == from.year;
        choice.year = from.year.filter(|_| years(to, from.occasion).iter().any(held));
    }
    if let Some(kind) = from.kind.filter(|_| considers) {
        choice.group.set(kind.word(), from.group.clone());
    }
    choice
}

#[cfg(test)]
mod tests {
    use xet_khen::lang::Lang;

    use super::*;

    fn campaign(id: &str) -> Campaign {
        crate::library().campaign(id, Lang::Vi, None).unwrap()
    }

    #[test]
    fn the_default_is_the_latest_round_that_has_come() {
        let campaign = campaign("tay-ninh-2022");
        for (this_year, expected) in [(2022, 2022), (2023, 2022), (2026, 2024), (2021, 2022)] {
            assert_eq!(select(&campaign, &Choice::default(), this_year).year, Some(expected));
        }
    }

    #[test]
    fn a_round_that_is_not_held_can_be_asked_about() {
        let campaign = campaign("tay-ninh-2022");
        let choice = Choice { year: Some(2023), ..Choice::default() };
        assert_eq!(select(&campaign, &choice, 2026).year, Some(2023));
        assert!(years(&campaign, Some(Occasion::Annual)).contains(&Offer { what: 2023, held: false }));
    }

    #[test]
    fn a_choice_that_another_campaign_does_not_know_gives_way_to_its_default() {
        let from = select(&campaign("tay-ninh-2022"), &Choice::default(), 2026);
        let to = campaign("cao-bang-2022");
        let carried = select(&to, &carry(&from, &to), 2026);
        assert_ne!(carried.occasion, Some(Occasion::Annual));
        assert_eq!((carried.kind, carried.group.as_str()), (Some(Kind::Collective), "unit"));
    }

    #[test]
    fn what_fits_is_carried_along() {
        let mut choice = Choice { kind: Some(Kind::Individual), ..Choice::default() };
        choice.group.set(Kind::Individual.word(), "district".to_owned());
        let from = select(&campaign("tay-ninh-2022"), &choice, 2026);
        let to = campaign("son-la-2023");
        let carried = select(&to, &carry(&from, &to), 2026);
        assert_eq!((carried.occasion, carried.year), (Some(Occasion::Annual), Some(2024)));
        assert_eq!((carried.kind, carried.group.as_str()), (Some(Kind::Individual), "district"));
    }
}
