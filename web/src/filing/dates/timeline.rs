//! The dates of a round in the order of days, and what is said of each: no drawing, so that it is tested without a browser.

use std::cmp::Ordering;

use chrono::NaiveDate;
use xet_khen::answer::RoundState;
use xet_khen::calendar;
use xet_khen::lang::Lang;

use super::texts;
use crate::answer::{DatedRound, Milestone};
use crate::app::occasion_words;
use crate::words::Words;

/// Where a milestone stands, seen from the day on which one looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Its last safe day has passed.
    Past,
    /// It is still to come, or falls on this very day.
    Ahead,
    /// It has no day.
    Undated,
}

impl Phase {
    /// Where a milestone stands.
    pub fn of(milestone: &Milestone) -> Self {
        match (&milestone.last_safe_day, milestone.days_left) {
            (None, _) => Self::Undated,
            (Some(_), Some(left)) if left < 0 => Self::Past,
            (Some(_), _) => Self::Ahead,
        }
    }

    /// Its name in the page.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Past => "past",
            Self::Ahead => "ahead",
            Self::Undated => "undated",
        }
    }
}

/// One entry of the timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Entry<'a> {
    /// The day on which one looks.
    Today(NaiveDate),
    /// Something that is due.
    Due(&'a Milestone),
}

/// The milestones in the order of their last safe days, those without one at the end, and the day on which one looks between
/// what is past and what is ahead.
pub fn timeline(milestones: &[Milestone], today: Option<NaiveDate>) -> Vec<Entry<'_>> {
    let mut ordered: Vec<&Milestone> = milestones.iter().collect();
    // Days as text are in the order of days; a stable sort keeps the document's order within a day.
    ordered.sort_by(|one, other| match (&one.last_safe_day, &other.last_safe_day) {
        (Some(one), Some(other)) => one.cmp(other),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    let past = ordered.iter().take_while(|milestone| Phase::of(milestone) == Phase::Past).count();
    let mut entries: Vec<Entry<'_>> = ordered.into_iter().map(Entry::Due).collect();
    if let Some(today) = today {
        entries.insert(past, Entry::Today(today));
    }
    entries
}

/// How long it is to the last safe day, or since it, in words.
pub fn left(days: i32, lang: Lang) -> String {
    let words = match days {
        0 => texts::LEFT_NONE,
        1 => texts::LEFT_ONE,
        -1 => texts::GONE_ONE,
        2.. => texts::LEFT,
        _ => texts::GONE,
    };
    words.fill(lang, &[("days", &days.unsigned_abs().to_string())])
}

/// A day of an answer, `YYYY-MM-DD`, in office style.
pub fn shown(day: &str, lang: Lang) -> String {
    calendar::parse(day).map(|day| calendar::show(day, lang)).unwrap_or_default()
}

/// Where a round stands, in words.
pub const fn state_words(state: RoundState) -> Words {
    match state {
        RoundState::NotHeld => texts::NOT_HELD,
        RoundState::Upcoming => texts::UPCOMING,
        RoundState::Open => texts::OPEN,
        RoundState::Closed => texts::CLOSED,
        RoundState::Undated => texts::UNDATED,
    }
}

/// Its name in the page.
pub const fn state_word(state: RoundState) -> &'static str {
    match state {
        RoundState::NotHeld => "not-held",
        RoundState::Upcoming => "upcoming",
        RoundState::Open => "open",
        RoundState::Closed => "closed",
        RoundState::Undated => "undated",
    }
}

/// A round in words, as the form calls it: the occasion and its year.
pub fn round_words(round: &DatedRound, lang: Lang) -> String {
    let occasion = occasion_words(round.occasion).get(lang);
    round.year.map_or_else(|| occasion.to_owned(), |year| format!("{occasion} {year}"))
}

/// What of a round matters most from the day on which one looks: its next date, else its last one.
pub fn next(round: &DatedRound) -> Option<(Words, &Milestone)> {
    let dated = timeline(&round.milestones, None).into_iter().filter_map(|entry| match entry {
        Entry::Due(milestone) => milestone.date.is_some().then_some(milestone),
        Entry::Today(_) => None,
    });
    let dated: Vec<&Milestone> = dated.collect();
    let ahead = dated.iter().find(|milestone| Phase::of(milestone) == Phase::Ahead);
    ahead.map(|next| (texts::NEXT, *next)).or_else(|| dated.last().map(|last| (texts::LAST, *last)))
}

#[cfg(test)]
mod tests {
    use xet_khen::api::Value;

    use super::*;
    use crate::library;

    /// Every round of a campaign, seen from that day.
    fn rounds_of(campaign: &str, as_of: &str) -> Vec<DatedRound> {
        library().rounds(&Value::map([("campaign", campaign.into()), ("asOf", Value::from(as_of))])).unwrap()
    }

    /// Every round of every campaign, seen from that day.
    fn rounds(as_of: &str) -> Vec<DatedRound> {
        library().campaigns(Lang::Vi, None).iter().flat_map(|campaign| rounds_of(campaign.id, as_of)).collect()
    }

    #[test]
    fn a_timeline_holds_every_milestone_once_in_the_order_of_days_with_today_between() {
        for as_of in ["2021-01-01", "2022-12-01", "2023-12-09", "2023-12-30", "2024-12-31", "2031-01-01"] {
            let today = calendar::parse(as_of).unwrap();
            for round in rounds(as_of) {
                let entries = timeline(&round.milestones, Some(today));
                assert_eq!(entries.len(), round.milestones.len() + 1);
                for milestone in &round.milestones {
                    assert_eq!(entries.iter().filter(|entry| **entry == Entry::Due(milestone)).count(), 1);
                }
                let mut days = Vec::new();
                let mut undated = false;
                for entry in entries {
                    match entry {
                        Entry::Today(today) => {
                            assert!(days.iter().all(|day| *day < today), "{as_of}: {days:?}");
                            days.push(today);
                        }
                        Entry::Due(milestone) => match milestone.last_safe_day.as_deref().and_then(calendar::parse) {
                            Some(day) => {
                                assert!(!undated, "what has no day stands at the end");
                                days.push(day);
                            }
                            None => undated = true,
                        },
                    }
                }
                assert!(days.is_sorted(), "{as_of}: {days:?}");
            }
        }
    }

    #[test]
    fn days_left_are_told_in_words() {
        let vi: Vec<String> = [-2, -1, 0, 1, 2].map(|days| left(days, Lang::Vi)).into();
        assert_eq!(vi, ["đã qua 2 ngày", "đã qua 1 ngày", "ngày cuối cùng", "còn 1 ngày", "còn 2 ngày"]);
        let en: Vec<String> = [-2, -1, 0, 1, 2].map(|days| left(days, Lang::En)).into();
        assert_eq!(en, ["2 days ago", "1 day ago", "the last day", "1 day left", "2 days left"]);
    }

    #[test]
    fn the_next_date_is_the_first_that_can_still_be_kept_and_else_the_last() {
        let of = |as_of: &str| {
            let rounds = rounds_of("tay-ninh-2022", as_of);
            let round = rounds.iter().find(|round| round.year == Some(2022) && !round.milestones.is_empty()).unwrap();
            next(round).map(|(words, milestone)| (words, milestone.id)).unwrap()
        };
        assert_eq!(of("2022-11-01"), (texts::NEXT, "tn-an-call-on-01-12"));
        assert_eq!(of("2022-12-30"), (texts::NEXT, "tn-an-dossier-before-31-12"));
        assert_eq!(of("2022-12-31"), (texts::NEXT, "tn-an-forward-before-15-01"));
        assert_eq!(of("2023-02-01"), (texts::LAST, "tn-an-forward-before-15-01"));
    }
}
