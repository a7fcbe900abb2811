//! Rounds and their dates in words.

use chrono::{Datelike, NaiveDate, Weekday};

use super::catalogue::{FilingPhrase, Template as _, say};
use super::names;
use super::pieces::counted;
use crate::answer;
use crate::calendar;
use crate::lang::Lang;
use crate::model::{Campaign, DateRule, Due};
use crate::rounds::{self, Date, Dated, RoundsQuery, State};

/// Every round by year, with its dates.
pub fn rounds<'t>(asked: &RoundsQuery<'t>, lang: Lang) -> Vec<answer::DatedRound<'t>> {
    rounds::rounds(asked).iter().map(|dated| round(asked, dated, lang)).collect()
}

fn round<'t>(asked: &RoundsQuery<'t>, dated: &Dated<'t>, lang: Lang) -> answer::DatedRound<'t> {
    let note = match (dated.round, dated.state) {
        (Err(no_round), _) => Some(no_round.because.get(lang).to_owned()),
        // A day that does not come is not one that is set elsewhere.
        (Ok(_), Some(State::Undated)) if dated.dates.iter().any(never_closes) => None,
        (Ok(_), Some(State::Undated)) => Some(say(lang, FilingPhrase::RoundUndated, &[])),
        (Ok(_), _) => None,
    };
    let place = dated.round.map_or_else(|no_round| no_round.at, |round| round.at);
    answer::DatedRound {
        occasion: dated.occasion,
        label: names::occasion(dated.occasion, lang),
        year: dated.year,
        state: dated.state,
        note,
        citation: names::citation(asked.campaign, place, lang),
        milestones: dated.dates.iter().map(|date| milestone(asked.campaign, date, asked.as_of, lang)).collect(),
    }
}

/// Whether the document says that the round takes dossiers at any time.
const fn never_closes(date: &Date<'_>) -> bool {
    date.milestone.closes && matches!(date.milestone.due, Due::Never(_))
}

fn milestone<'t>(
    campaign: &'t Campaign<'t>,
    date: &Date<'t>,
    as_of: Option<NaiveDate>,
    lang: Lang,
) -> answer::Milestone<'t> {
    let milestone = date.milestone;
    let days = |day: NaiveDate| day.num_days_from_ce();
    let left = as_of.zip(date.last).map(|(today, last)| days(last).saturating_sub(days(today)));
    answer::Milestone {
        id: milestone.id,
        label: milestone.label.get(lang),
        date: date.day.map(calendar::iso),
        last_safe_day: date.last.map(calendar::iso),
        last_workday: date.last.and_then(rounds::workday).map(calendar::iso),
        rule: date.rule,
        weekday: date.day.map(|day| weekday(day, lang)),
        weekend: [date.day, date.last].into_iter().flatten().any(rounds::is_weekend),
        days_left: left,
        when: when(date, lang),
        who: milestone.who.get(lang),
        to: milestone.to.get(lang),
        note: note(date, lang),
        warnings: warnings(date, as_of, lang),
        citation: names::citation(campaign, milestone.at, lang),
    }
}

/// The date as one says it.
fn when(date: &Date<'_>, lang: Lang) -> String {
    let shown = date.day.map(|day| calendar::show(day, lang));
    match (&date.milestone.due, shown) {
        (Due::Elsewhere(_), _) => say(lang, FilingPhrase::NotSetHere, &[]),
        (Due::Never(_), _) => say(lang, FilingPhrase::WhenFree, &[]),
        (Due::After(days, since), shown) => {
            let phrase = if shown.is_some() { FilingPhrase::WhenWithinBy } else { FilingPhrase::WhenWithin };
            let (days, day) = (counted(*days, lang), shown.unwrap_or_default());
            say(lang, phrase, &[("days", &days), ("since", since.get(lang)), ("day", &day)])
        }
        (Due::Day(rule, _) | Due::Yearly(rule, ..), Some(day)) => say(lang, word(*rule), &[("day", &day)]),
        // A day that comes back every year, in no year yet: any leap year has it.
        (Due::Day(..), None) => String::new(),
        (Due::Yearly(rule, month, day, _), None) => {
            let shown = NaiveDate::from_ymd_opt(2000, *month, *day);
            let day = shown.map(|day| calendar::show_day(day, lang)).unwrap_or_default();
            let day = say(lang, FilingPhrase::EveryYear, &[("day", &day)]);
            say(lang, word(*rule), &[("day", &day)])
        }
    }
}

const fn word(rule: DateRule) -> FilingPhrase {
    match rule {
        DateRule::Before => FilingPhrase::WhenBefore,
        DateRule::On => FilingPhrase::WhenOn,
        DateRule::By | DateRule::Within => FilingPhrase::WhenBy,
    }
}

fn note(date: &Date<'_>, lang: Lang) -> Option<String> {
    let mut sentences = Vec::new();
    if let Due::Elsewhere(reason) | Due::Never(reason) = &date.milestone.due {
        sentences.push(reason.get(lang));
    }
    sentences.extend(date.milestone.note.map(|note| note.get(lang)));
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

fn warnings<'t>(date: &Date<'t>, as_of: Option<NaiveDate>, lang: Lang) -> Vec<answer::Warning<'t>> {
    let (Some(rule), Some(day), Some(last)) = (date.rule, date.day, date.last) else { return Vec::new() };
    let mut warnings = Vec::new();
    let mut warn = |code: &'static str, phrase, values: &[(&str, &str)]| {
        warnings.push(answer::Warning { code, text: say(lang, phrase, values).into() });
    };
    let shown = [day, last].map(|day| calendar::show(day, lang));
    let [day_shown, last_shown] = shown.each_ref().map(String::as_str);
    if rule == DateRule::Before && as_of == Some(day) {
        warn("on-the-day", FilingPhrase::WarnOnTheDay, &[("day", day_shown), ("last", last_shown)]);
    }
    // What is done on one day and no other cannot be done on the Friday before.
    if rounds::is_weekend(last) && rule != DateRule::On {
        let friday = rounds::workday(last).map(|day| calendar::show(day, lang)).unwrap_or_default();
        let values = [("last", last_shown), ("weekday", weekday(last, lang)), ("friday", &friday)];
        warn("last-safe-day-weekend", FilingPhrase::WarnLastWeekend, &values);
        if rule == DateRule::Within {
            warn("period-ends-on-weekend", FilingPhrase::WarnPeriodWeekend, &[]);
        }
    } else if rounds::is_weekend(day) {
        warn("weekend", FilingPhrase::WarnWeekend, &[("day", day_shown), ("weekday", weekday(day, lang))]);
    }
    warnings
}

/// The weekday for people.
fn weekday<'t>(day: NaiveDate, lang: Lang) -> &'t str {
    let phrase = match day.weekday() {
        Weekday::Mon => FilingPhrase::Monday,
        Weekday::Tue => FilingPhrase::Tuesday,
        Weekday::Wed => FilingPhrase::Wednesday,
        Weekday::Thu => FilingPhrase::Thursday,
        Weekday::Fri => FilingPhrase::Friday,
        Weekday::Sat => FilingPhrase::Saturday,
        Weekday::Sun => FilingPhrase::Sunday,
    };
    phrase.template(lang)
}
