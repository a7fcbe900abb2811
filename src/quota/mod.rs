//! Does a list fit: nominees → limits, what is over, what is lacking, and the best list that fits.
//!
//! The report here is structure, not words: [`crate::explain`] writes the sentences from it.

mod field;

use chrono::NaiveDate;
use serde::Serialize;

use crate::evaluate::{Candidate, Readings, held, offered};
use crate::lang::Lang;
use crate::model::{Amount, Award, Campaign, GroupSet, Limit, NoRound, Occasion, Round};
use field::Field;
pub use field::without_body;

/// Somebody who is put forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nominee {
    /// Who it is.
    pub candidate: Candidate,
    /// Which of [`List::bodies`] puts it forward, where that is said.
    pub body: Option<u32>,
    /// Whether it comes from a subordinate unit of that body.
    pub subordinate: bool,
    /// Whether it is put forward for resources that it mobilised or contributed.
    pub contributor: bool,
    /// Its place in the order of the user: 1 is best, and equals stand in the order given.
    pub priority: u64,
}

/// A list of nominees for one occasion.
#[derive(Clone, Debug)]
pub struct List<'a> {
    /// The campaign.
    pub campaign: &'a Campaign<'a>,
    /// The occasion.
    pub occasion: Occasion,
    /// The year; without one the first round of the occasion.
    pub year: Option<u16>,
    /// The award; without one the usual award of the round.
    pub award: Option<Award>,
    /// How the open questions are read, those of the filing included.
    pub readings: Readings,
    /// The nominees, in the order given.
    pub nominees: Vec<Nominee>,
    /// Whether each nominating body has subordinate units; nothing where that is not known.
    pub bodies: Vec<Option<bool>>,
}

/// A list of nominees with the names that belong to it, as it is asked about.
#[derive(Clone, Debug)]
pub struct NamedList<'a> {
    /// The list.
    pub list: List<'a>,
    /// The names of the nominees, in the order given.
    pub ids: Vec<&'a str>,
    /// The names of the nominating bodies, in the order of [`List::bodies`].
    pub bodies: Vec<&'a str>,
    /// The bodies that the request describes and that nominate nobody.
    pub idle: Vec<&'a str>,
    /// The spellings of each body that has several.
    pub same_bodies: Vec<Vec<&'a str>>,
    /// The names of the nominees that may be one and the same, though they are written in different ways.
    pub same_nominees: Vec<Vec<&'a str>>,
    /// The day on which the user looks; it only adds warnings.
    pub as_of: Option<NaiveDate>,
    /// The language of the answer.
    pub lang: Lang,
}

/// The report in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(rename = "QuotaOutcome"))]
pub enum Fit {
    /// Every limit is kept.
    Within,
    /// A limit is exceeded.
    Over,
    /// No limit is exceeded, and a minimum is not reached.
    Short,
    /// The document says that there is no limit.
    Unlimited,
    /// There is no such round, or the document states no number.
    NotAssessable,
}

impl Fit {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Within, Self::Over, Self::Short, Self::Unlimited, Self::NotAssessable];
}

/// For whom one line of a report counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole list.
    List,
    /// The nominating body at this index.
    Body(u32),
    /// The group at this index, which is one body.
    Group(u16),
}

/// One limit, counted for one scope.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<'a> {
    /// The limit.
    pub limit: &'a Limit<'a>,
    /// Its amount under the readings taken.
    pub amount: Amount,
    /// For whom it counts.
    pub scope: Scope,
    /// True where the line is about the least, false where it is about the most.
    pub at_least: bool,
    /// The nominees that it counts, by index, in the order given.
    pub members: Vec<u32>,
    /// How many of its places are kept for groups that have not filled theirs.
    pub kept: u32,
    /// By how many it is exceeded.
    pub excess: u32,
    /// How many are lacking.
    pub missing: u32,
}

/// A nominee that is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The nominee's index.
    pub nominee: u32,
    /// The indices of the limits that were full, and of those for which their last places are kept. None: it is not
    /// considered at all, or there is no such round.
    pub because: Vec<u16>,
}

/// What becomes of a list.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    /// The report in one word.
    pub fit: Fit,
    /// The round, or why there is none, where the document says so.
    pub round: Result<&'a Round<'a>, Option<&'a NoRound<'a>>>,
    /// The award whose limits were counted; nothing where there is no such round, or where it leads to another one.
    pub award: Option<Award>,
    /// Every limit that holds, in the order of the document.
    pub lines: Vec<Line<'a>>,
    /// The best list that fits: nominees by index, best first.
    pub selected: Vec<u32>,
    /// Everybody else, in the same order.
    pub left_out: Vec<LeftOut>,
    /// The bodies, by index, for which a minimum from subordinate units is not checked, because it is not known whether they
    /// have any.
    pub unchecked: Vec<u32>,
    /// The indices of the questions that can matter to this list.
    pub questions: Vec<u16>,
    /// Those of them of which another reading alone would change the report's word.
    pub depends_on: Vec<u16>,
    /// Each of those readings, and what the report's word would be.
    pub otherwise: Vec<Otherwise>,
}

/// What a report would say under another reading of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Otherwise {
    /// The question, by its index.
    pub question: u16,
    /// The reading, by its index.
    pub reading: u16,
    /// The report's word.
    pub fit: Fit,
}

/// Checks a list.
pub fn check<'a>(list: &List<'a>) -> Report<'a> {
    let round = held(list.campaign, list.occasion, list.year);
    let award = round.ok().and_then(|round| offered(round, list.award)).map(|award| award.id);
    let field = Field::new(list, &list.readings);
    let lines = field.lines(list);
    let questions = questions(list);
    let fit = field.fit(list);
    let tried = questions.iter().flat_map(|&question| {
        others(list, question).map(move |(reading, readings)| {
            let fit = Field::new(list, &readings).fit(list);
            Otherwise { question, reading, fit }
        })
    });
    let otherwise: Vec<Otherwise> = tried.filter(|other| other.fit != fit).collect();
    let mut depends_on: Vec<u16> = otherwise.iter().map(|other| other.question).collect();
    depends_on.dedup();
    let (selected, left_out) = field.shortlist(list, award.is_some());
    Report {
        fit,
        round,
        award,
        lines,
        selected,
        left_out,
        unchecked: field.unchecked(list),
        questions,
        depends_on,
        otherwise,
    }
}

/// Each other reading of one question, and the readings taken with it in the place of that one.
fn others<'l>(list: &'l List<'_>, question: u16) -> impl Iterator<Item = (u16, Readings)> + 'l {
    let number = list.campaign.question(question).map_or(0, |question| question.readings.len());
    let number = u16::try_from(number).unwrap_or(u16::MAX);
    (0..number).filter(move |reading| list.readings.of(question) != Some(*reading)).map(move |reading| {
        let mut readings = list.readings.clone();
        readings.choose(question.into(), reading);
        (reading, readings)
    })
}

/// The groups that a limit counts under `readings`.
pub fn groups(limit: &Limit<'_>, readings: &Readings) -> GroupSet {
    // A question that is not in the bundle lets nobody out of a limit.
    let clauses = limit.counts.iter().filter(|clause| readings.may_allow(&clause.when));
    clauses.fold(GroupSet::default(), |groups, clause| groups.with(clause.groups))
}

/// The amount of a limit under `readings`.
pub fn amount(limit: &Limit<'_>, readings: &Readings) -> Amount {
    match limit.under.iter().find(|(when, _)| readings.may_allow(when)) {
        None => limit.amount,
        Some((when, amount)) if readings.allow(when) => *amount,
        // Which of the two holds hangs on a question that is not in the bundle.
        Some((_, amount)) => limit.amount.stricter(*amount),
    }
}

/// Whether a limit is about this occasion and this award of it.
pub fn concerns(limit: &Limit<'_>, occasion: Occasion, round: &Round<'_>, award: Award) -> bool {
    let usual = round.awards.first().is_some_and(|usual| usual.id == award);
    limit.occasions.contains(&occasion) && if limit.awards.is_empty() { usual } else { limit.awards.contains(&award) }
}

/// Whether a limit mentions the question at `question`.
pub fn mentions(limit: &Limit<'_>, question: u16) -> bool {
    let whens = limit.counts.iter().map(|clause| &clause.when).chain(limit.under.iter().map(|(when, _)| when));
    whens.chain([&limit.when]).any(|when| when.mentions(question))
}

/// The questions on which the limits of this occasion, or the scope of a nominee, can depend.
fn questions(list: &List<'_>) -> Vec<u16> {
    let campaign = list.campaign;
    let Ok(round) = held(campaign, list.occasion, list.year) else { return Vec::new() };
    let Some(award) = offered(round, list.award) else { return Vec::new() };
    let limits = campaign.filing.limits.iter();
    let limits: Vec<_> = limits.filter(|limit| concerns(limit, list.occasion, round, award.id)).collect();
    let marked = list.nominees.iter().any(|nominee| nominee.contributor);
    let contributors = campaign.filing.contributors.as_ref().filter(|_| marked && !limits.is_empty());
    let outside = (0_u16..).zip(&campaign.outside).filter(|(index, _)| {
        !limits.is_empty() && list.nominees.iter().any(|nominee| nominee.candidate == Candidate::Outside(*index))
    });
    let outside: Vec<_> = outside.filter_map(|(_, outside)| outside.considered.as_ref()).collect();
    let matters = |question: &u16| {
        limits.iter().any(|limit| mentions(limit, *question))
            || contributors.is_some_and(|contributors| contributors.when.mentions(*question))
            || outside.iter().any(|(when, _)| when.mentions(*question))
    };
    (0_u16..).zip(campaign.all_questions()).map(|(index, _)| index).filter(matters).collect()
}
