//! Whether there is anything to assess: the round, the award, the scope; and which criteria bind a group.

use super::{Candidate, Query, Readings};
use crate::lang::Text;
use crate::model::{Award, Campaign, Criterion, Kind, NoRound, Occasion, Outside, Place, Round, RoundAward};

/// What is assessed.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The round.
    pub round: &'a Round<'a>,
    /// The award.
    pub award: Award,
    /// The index of the group whose criteria bind the candidate.
    pub group: u16,
}

/// Why nothing is assessed.
#[derive(Clone, Copy, Debug)]
pub enum Refusal<'a> {
    /// The document holds no such round; its reason, where it gives one.
    NoRound(Option<&'a NoRound<'a>>),
    /// The document does not consider this group.
    Outside(&'a Outside<'a>),
    /// The group has candidates of the other kind only; that kind asked for, and the index of the group.
    OtherKind(Kind, u16),
    /// The round does not lead to this award.
    OtherAward(&'a Round<'a>),
    /// The document leaves the standards of this award to others.
    NoStandard(&'a Text<'a>, &'a Place<'a>),
    /// The document sets standards for this award, and none of them binds this group under the readings taken.
    NoCriterion(Standing<'a>),
}

/// Finds what is assessed under `readings`.
///
/// # Errors
/// The first of: no round, no scope, no such award, no standard.
pub fn standing<'a>(query: &Query<'a>, readings: &Readings) -> Result<Standing<'a>, Refusal<'a>> {
    let round = round(query)?;
    let group = group(query, readings)?;
    let award = award(query, round)?;
    match &award.no_standard {
        Some((because, at)) => Err(Refusal::NoStandard(because, at)),
        None => Ok(Standing { round, award: award.id, group }),
    }
}

/// The award that is assessed.
pub fn award<'a>(query: &Query<'a>, round: &'a Round<'a>) -> Result<&'a RoundAward<'a>, Refusal<'a>> {
    offered(round, query.award).ok_or(Refusal::OtherAward(round))
}

/// The award asked for, where the round leads to it; without one its usual award.
pub fn offered<'a>(round: &'a Round<'_>, award: Option<Award>) -> Option<&'a RoundAward<'a>> {
    match award {
        None => round.awards.first(),
        Some(award) => round.awards.iter().find(|offered| offered.id == award),
    }
}

/// The round of the query.
pub fn round<'a>(query: &Query<'a>) -> Result<&'a Round<'a>, Refusal<'a>> {
    held(query.campaign, query.occasion, query.year).map_err(Refusal::NoRound)
}

/// The round of an occasion in a year; without a year the first one.
///
/// # Errors
/// Where there is none: the reason, if the document gives one.
pub fn held<'a>(
    campaign: &'a Campaign<'a>,
    occasion: Occasion,
    year: Option<u16>,
) -> Result<&'a Round<'a>, Option<&'a NoRound<'a>>> {
    let in_year = |years: &Option<Vec<u16>>| match (years, year) {
        (Some(years), Some(year)) => years.contains(&year),
        _ => true,
    };
    let within = |round: &Round<'_>| match (round.within, year) {
        (Some((first, last)), Some(year)) => (first..=last).contains(&year),
        _ => true,
    };
    let mut rounds = campaign.rounds.iter().filter(|round| round.occasion == occasion);
    rounds.find(|round| in_year(&round.years) && within(round)).ok_or_else(|| {
        let mut reasons = campaign.no_rounds.iter().filter(|no_round| no_round.occasion == occasion);
        reasons.find(|no_round| in_year(&no_round.years))
    })
}

fn group<'a>(query: &Query<'a>, readings: &Readings) -> Result<u16, Refusal<'a>> {
    match query.candidate {
        Candidate::Group(group) => Ok(group),
        Candidate::OtherKind(kind, group) => Err(Refusal::OtherKind(kind, group)),
        Candidate::Outside(index) => {
            let Some(outside) = query.campaign.outside.get(usize::from(index)) else {
                return Err(Refusal::NoRound(None));
            };
            match &outside.considered {
                Some((when, like)) if readings.allow(when) => Ok(*like),
                _ if outside.no_standard => Err(Refusal::NoStandard(&outside.because, &outside.at)),
                _ => Err(Refusal::Outside(outside)),
            }
        }
    }
}

/// The group as which the candidate is considered under at least one reading; else the candidate as it is.
pub fn group_under_any_reading(query: &Query<'_>) -> Candidate {
    let Candidate::Outside(index) = query.candidate else { return query.candidate };
    let considered = query.campaign.outside.get(usize::from(index)).and_then(|outside| outside.considered.as_ref());
    considered.map_or(query.candidate, |(_, like)| Candidate::Group(*like))
}

/// Whether a criterion concerns an occasion and an award at all.
pub fn concerns(criterion: &Criterion<'_>, occasion: Occasion, award: Award) -> bool {
    criterion.occasions.contains(&occasion) && (criterion.awards.is_empty() || criterion.awards.contains(&award))
}

/// Whether a criterion binds a group under `readings`, where it concerns the occasion and the award.
pub fn binds(criterion: &Criterion<'_>, group: u16, readings: &Readings) -> bool {
    criterion.binds.iter().any(|clause| clause.groups.contains(group) && readings.may_allow(&clause.when))
}
