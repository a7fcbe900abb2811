//! Rounds by year, with their dates: what is due when, and where a round stands on a day.
//!
//! Days are civil dates that the caller gives; nothing here reads a clock, so that no time zone can move one.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Serialize;

use crate::calendar;
use crate::model::{Campaign, DateRule, Due, Milestone, NoRound, Occasion, Round};

/// A question about the rounds of a campaign.
#[derive(Clone, Debug)]
pub struct RoundsQuery<'a> {
    /// The campaign.
    pub campaign: &'a Campaign<'a>,
    /// The day on which the user looks.
    pub as_of: Option<NaiveDate>,
    /// The days from which periods count, by the index of the milestone.
    pub from: Vec<(u16, NaiveDate)>,
}

/// Where a round stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(rename = "RoundState"))]
pub enum State {
    /// The document does not hold it.
    NotHeld,
    /// It has not opened.
    Upcoming,
    /// It is open; on the day named by "before" with a warning.
    Open,
    /// Its last day has passed.
    Closed,
    /// The document gives no day by which it closes.
    Undated,
}

/// A round of one year.
#[derive(Clone, Debug)]
pub struct Dated<'a> {
    /// The occasion.
    pub occasion: Occasion,
    /// The year; nothing where the document leaves it open.
    pub year: Option<u16>,
    /// The round, or why it is not held.
    pub round: Result<&'a Round<'a>, &'a NoRound<'a>>,
    /// Where it stands; nothing where that depends on a day and none was given.
    pub state: Option<State>,
    /// Its dates, in the order of the document.
    pub dates: Vec<Date<'a>>,
}

/// Something that is due.
#[derive(Clone, Copy, Debug)]
pub struct Date<'a> {
    /// What it is.
    pub milestone: &'a Milestone<'a>,
    /// How the word before the date is meant; nothing where the document sets no date.
    pub rule: Option<DateRule>,
    /// The day that is named or follows from the day given.
    pub day: Option<NaiveDate>,
    /// The last day on which it is surely in time.
    pub last: Option<NaiveDate>,
}

/// Every round by year, in the order of the document, and then those that are not held.
pub fn rounds<'a>(asked: &RoundsQuery<'a>) -> Vec<Dated<'a>> {
    let campaign = asked.campaign;
    let mut all = Vec::new();
    for round in &campaign.rounds {
        for year in each(round.years.as_deref()) {
            let dates: Vec<_> = dates(asked, round, year).collect();
            let state = state(asked, year, &dates);
            all.push(Dated { occasion: round.occasion, year, round: Ok(round), state, dates });
        }
    }
    for no_round in &campaign.no_rounds {
        for year in each(no_round.years.as_deref()) {
            let state = Some(State::NotHeld);
            all.push(Dated { occasion: no_round.occasion, year, round: Err(no_round), state, dates: Vec::new() });
        }
    }
    all
}

/// Each year, or once without one.
fn each(years: Option<&[u16]>) -> Vec<Option<u16>> {
    years.map_or_else(|| vec![None], |years| years.iter().copied().map(Some).collect())
}

fn dates<'a>(asked: &RoundsQuery<'a>, round: &Round<'_>, year: Option<u16>) -> impl Iterator<Item = Date<'a>> {
    let occasion = round.occasion;
    // What comes back every year does so in the years of the campaign, whichever round says which those are.
    let within = round.within.or_else(|| asked.campaign.rounds.iter().find_map(|other| other.within));
    let milestones = (0_u16..).zip(&asked.campaign.filing.milestones);
    let milestones = milestones.filter(move |(_, milestone)| {
        let in_year = milestone.years.as_ref().is_none_or(|years| year.is_some_and(|year| years.contains(&year)));
        milestone.occasions.contains(&occasion) && in_year
    });
    milestones.map(move |(index, milestone)| {
        let from = asked.from.iter().find(|(known, _)| *known == index).map(|(_, day)| *day);
        let (rule, day) = match milestone.due {
            Due::Day(rule, day) => (Some(rule), Some(day)),
            Due::Yearly(rule, month, day, later) => {
                let day = |year: u16| NaiveDate::from_ymd_opt(year.checked_add(later)?.into(), month, day);
                let day = year.map_or_else(|| next(asked.as_of?, within, day), day);
                (Some(rule), day)
            }
            Due::After(days, _) => {
                let day = from.and_then(|from| from.checked_add_days(Days::new(days.into())));
                (Some(DateRule::Within), day)
            }
            Due::Elsewhere(_) | Due::Never(_) => (None, None),
        };
        Date { milestone, rule, day, last: day.and_then(|day| last(rule, day)) }
    })
}

/// Of a day that comes back for every year, the next one from `today`; where those years have a last one, no later than its.
fn next(today: NaiveDate, within: Option<(u16, u16)>, day: impl Fn(u16) -> Option<NaiveDate>) -> Option<NaiveDate> {
    let this = u16::try_from(today.year()).ok()?;
    let (first, last) = within.unwrap_or((u16::MIN, u16::MAX));
    // The day of a year may lie in the year after it.
    let years = (this.saturating_sub(1)..=this.saturating_add(1)).map(|year| year.clamp(first, last));
    let days: Vec<_> = years.filter_map(day).collect();
    days.iter().find(|day| today <= **day).or(days.last()).copied()
}

/// The last day on which something is surely in time.
fn last(rule: Option<DateRule>, day: NaiveDate) -> Option<NaiveDate> {
    match rule {
        Some(DateRule::Before) => day.pred_opt(),
        Some(DateRule::On | DateRule::By | DateRule::Within) | None => Some(day),
    }
}

fn state(asked: &RoundsQuery<'_>, year: Option<u16>, dates: &[Date<'_>]) -> Option<State> {
    let closes = dates.iter().filter(|date| date.milestone.closes).filter_map(|date| date.day).max();
    let Some(closes) = closes else { return Some(State::Undated) };
    let opens = dates.iter().filter(|date| date.milestone.opens).filter_map(|date| date.day).min();
    // Where the document names no opening, a round opens with its year, and not before there is a document.
    let opens = opens.or_else(|| NaiveDate::from_ymd_opt(year?.into(), 1, 1));
    let opens = opens.max(asked.campaign.document.signed.and_then(calendar::parse));
    let today = asked.as_of?;
    Some(if today > closes {
        State::Closed
    } else if opens.is_some_and(|opens| today < opens) {
        State::Upcoming
    } else {
        State::Open
    })
}

/// Whether the day is a Saturday or a Sunday.
pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The last day from Monday to Friday up to `day`. Public holidays are not known here.
pub fn workday(day: NaiveDate) -> Option<NaiveDate> {
    let back = match day.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        _ => 0,
    };
    day.checked_sub_days(Days::new(back))
}
