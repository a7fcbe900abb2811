//! The dates of a round as a calendar file (iCalendar, RFC 5545): an all-day event on each last safe day.

use chrono::{Duration, NaiveDate, NaiveTime};
use icalendar::{Alarm, Calendar, Component as _, Event, EventLike as _, Property};
use xet_khen::calendar;
use xet_khen::lang::Lang;

use super::texts;
use super::timeline::round_words;
use crate::answer::{DatedRound, Milestone};

/// How many days before a last safe day one is reminded.
pub const DAYS_BEFORE: i64 = 3;

/// At what hour of that day.
const HOUR: i64 = 9;

/// How many bytes a line may have, without its end.
const LINE: usize = 75;

/// From the first moment of the last safe day back to that hour, in hours.
const REMIND: i64 = HOUR - 24 * DAYS_BEFORE;

/// What the file says of the campaign.
pub struct About<'a> {
    /// Its name in requests.
    pub campaign: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its document as one cites it.
    pub document: &'a str,
    /// The language of the events.
    pub lang: Lang,
    /// The day on which the file is made; nothing here reads a clock.
    pub made: NaiveDate,
}

/// The name of the round's file.
pub fn file_name(about: &About<'_>, round: &DatedRound) -> String {
    format!("xet-khen-{}.ics", round_id(about, round))
}

/// The file for a round; nothing where none of its milestones has a day.
pub fn file(about: &About<'_>, round: &DatedRound) -> Option<String> {
    let mut file = Calendar::empty();
    file.append_property(Property::new("VERSION", "2.0"));
    file.append_property(Property::new("PRODID", "-//Xet Khen//Xet Khen//VI"));
    file.append_property(Property::new("CALSCALE", "GREGORIAN"));
    file.name(&format!("{} · {}", about.title, round_words(round, about.lang)));
    let due = round.milestones.iter().filter_map(|milestone| {
        let day = milestone.last_safe_day.as_deref().and_then(calendar::parse)?;
        Some(event(about, round, milestone, day))
    });
    file.extend(due);
    (!file.components.is_empty()).then(|| folded(&file.to_string()))
}

/// The lines of a file, none of more than [`LINE`] bytes. The library does not count the space that begins the last piece of a
/// folded line, so that such a piece may have one byte too many: its last letter gets a piece of its own.
fn folded(file: &str) -> String {
    let lines = file.split_inclusive("\r\n").flat_map(|line| {
        let last = line.trim_end().char_indices().next_back();
        let cut = last.filter(|_| line.trim_end_matches(['\r', '\n']).len() > LINE).map_or(0, |(place, _)| place);
        match line.split_at(cut) {
            ("", line) => ["", "", line],
            (piece, rest) => [piece, "\r\n ", rest],
        }
    });
    lines.collect()
}

fn event(about: &About<'_>, round: &DatedRound, milestone: &Milestone, day: NaiveDate) -> Event {
    // The same milestone has the same name in every file, so that a calendar that takes a new file moves the event. What
    // lacks a name or a time would be given a random one and that of the clock: both stand here, of the alarm as well.
    let uid = format!("{}-{}@xet-khen", round_id(about, round), milestone.id);
    let made = about.made.and_time(NaiveTime::MIN).and_utc();
    let mut alarm = Alarm::display(milestone.label, Duration::hours(REMIND));
    alarm.uid(&format!("alarm-{uid}")).timestamp(made);
    Event::new()
        .uid(&uid)
        .timestamp(made)
        .starts(day)
        .summary(milestone.label)
        .description(&description(about, milestone))
        // A date takes nobody's time.
        .add_property("TRANSP", "TRANSPARENT")
        .alarm(alarm.done())
        .done()
}

/// What is due, who acts, who receives, what is to be minded, and where it stands.
fn description(about: &About<'_>, milestone: &Milestone) -> String {
    let lang = about.lang;
    let place = milestone.citation.place.to_string();
    let mut lines = vec![
        texts::EVENT_DUE.fill(lang, &[("when", &milestone.when)]),
        texts::EVENT_WHO.fill(lang, &[("who", milestone.who)]),
        texts::EVENT_TO.fill(lang, &[("to", milestone.to)]),
    ];
    lines.extend(milestone.note.clone());
    lines.extend(milestone.warnings.iter().map(|warning| warning.text.to_string()));
    lines.push(texts::EVENT_PLACE.fill(lang, &[("document", about.document), ("place", &place)]));
    lines.join("\n")
}

/// Campaign, occasion and year as one name.
fn round_id(about: &About<'_>, round: &DatedRound) -> String {
    let year = round.year.map(|year| format!("-{year}")).unwrap_or_default();
    [about.campaign, "-", round.occasion.word(), &year].concat()
}

#[cfg(test)]
mod tests {
    use xet_khen::api::Value;

    use super::*;
    use crate::library;

    fn files(lang: Lang) -> Vec<String> {
        let mut files = Vec::new();
        for campaign in library().campaigns(lang, None) {
            let request =
                [("campaign", campaign.id.into()), ("asOf", "2022-11-22".into()), ("lang", lang.word().into())];
            let about = About {
                campaign: campaign.id,
                title: campaign.title,
                document: campaign.document,
                lang,
                made: calendar::parse("2022-11-22").unwrap(),
            };
            for round in library().rounds(&Value::map(request)).unwrap() {
                let dated = round.milestones.iter().filter(|milestone| milestone.date.is_some()).count();
                let file = file(&about, &round);
                assert_eq!(file.as_ref().map_or(0, |file| file.matches("BEGIN:VEVENT").count()), dated);
                assert_eq!(file, super::file(&about, &round), "the same round gives the same bytes");
                files.extend(file);
            }
        }
        files
    }

    #[test]
    fn every_line_ends_as_the_standard_asks_and_has_at_most_75_bytes() {
        for lang in Lang::ALL {
            let files = files(lang);
            assert!(files.len() >= 6, "{}", files.len());
            for line in files.iter().flat_map(|file| file.strip_suffix("\r\n").unwrap().split("\r\n")) {
                assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{} bytes: {line}", line.len());
            }
        }
    }

    #[test]
    fn nothing_of_a_file_is_random_and_nothing_is_of_the_clock() {
        for file in files(Lang::Vi) {
            let stamps = file.lines().filter(|line| line.starts_with("DTSTAMP"));
            assert!(stamps.clone().count() > 0 && stamps.clone().all(|line| line == "DTSTAMP:20221122T000000Z"));
            let names: Vec<&str> = file.lines().filter(|line| line.starts_with("UID:")).collect();
            assert_eq!(names.len(), file.matches("BEGIN:V").count() - 1, "one for each event and each alarm");
        }
    }
}
