//! From a [`Value`] to a [`Query`]: everything that a request says is understood, or the request is refused.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::problem::{Path, Problem, ProblemCode as Code};
use super::reader::{Reader, optional, required};
use super::{Library, Value, Word, fact};
use crate::answer;
use crate::evaluate::{self, Candidate, Query, Readings};
use crate::explain;
use crate::explain::catalogue::Phrase;
use crate::facts::{Fact, Facts};
use crate::lang::Lang;
use crate::model::{Award, Bound, Campaign, Input, Kind, Occasion, Question};

/// An understood request for a verdict.
#[derive(Clone, Debug)]
pub struct Evaluate<'a> {
    /// The question to the engine.
    pub query: Query<'a>,
    /// The day on which the user looks, for what has changed since; it never changes an outcome.
    pub as_of: Option<NaiveDate>,
    /// The language of the answer.
    pub lang: Lang,
}

impl<'a> Evaluate<'a> {
    /// The explained verdict.
    pub fn verdict(&self) -> answer::Verdict<'a> {
        explain::verdict(&evaluate::evaluate(&self.query), &self.query, self.as_of, self.lang)
    }
}

/// Understands a request for a verdict.
///
/// # Errors
/// A [`Problem`] names the first thing that is not understood.
#[inline(never)]
pub fn understand<'a>(library: &'a Library<'_>, request: &Value) -> Result<Evaluate<'a>, Problem> {
    // The language first, so that every problem can be told in it.
    let lang = lang(request)?;
    let reader = Reader { lang, path: &Path::Root };
    let known = ["campaign", "occasion", "year", "award", "candidate", "facts", "readings", "asOf", "lang"];
    let request = reader.map(request, &known)?;

    let campaign = campaign(&reader, library, request)?;
    let occasion = occasion(&reader, request)?;
    let year = year(&reader, request)?;
    let award = award(&reader, request)?;
    let candidate = reader
        .at("candidate", |at| candidate(&at, campaign, required(&at, request, "candidate", Phrase::ExpectedMap)?))?;
    let facts = optional(request, "facts").map_or_else(
        || Ok(Facts::unknown(campaign.inputs.len())),
        |value| reader.at("facts", |at| facts(&at, campaign, value)),
    )?;
    let readings = optional(request, "readings").map_or_else(
        || Ok(Readings::defaults(campaign)),
        |value| reader.at("readings", |at| readings(&at, &campaign.questions, Readings::defaults(campaign), value)),
    )?;
    let as_of = as_of(&reader, request)?;
    Ok(Evaluate { query: Query { campaign, occasion, year, award, candidate, facts, readings }, as_of, lang })
}

/// An understood request about campaigns.
pub struct Day {
    /// The day for which their status is told.
    pub as_of: Option<NaiveDate>,
    /// The language of the answer.
    pub lang: Lang,
}

/// The year that a request is about, where it names one.
pub(super) fn year(reader: &Reader<'_>, request: &[(Word, Value)]) -> Result<Option<u16>, Problem> {
    optional(request, "year").map(|value| reader.at("year", |at| at.year(value))).transpose()
}

/// The occasion that a request is about.
#[inline(never)]
pub(super) fn occasion(reader: &Reader<'_>, request: &[(Word, Value)]) -> Result<Occasion, Problem> {
    reader.at("occasion", |at| {
        let word = at.text(required(&at, request, "occasion", Phrase::ExpectedText)?)?;
        let known = || Occasion::ALL.iter().map(|occasion| occasion.word());
        Occasion::from_word(word).ok_or_else(|| at.unknown(Code::UnknownOccasion, word, &mut known()))
    })
}

/// The award that a request is about, where it says so.
#[inline(never)]
pub(super) fn award(reader: &Reader<'_>, request: &[(Word, Value)]) -> Result<Option<Award>, Problem> {
    let award = optional(request, "award").map(|value| {
        reader.at("award", |at| {
            let word = at.text(value)?;
            let known = || Award::ALL.iter().map(|award| award.word());
            Award::from_word(word).ok_or_else(|| at.unknown(Code::UnknownAward, word, &mut known()))
        })
    });
    award.transpose()
}

/// Understands a request for a list of campaigns: `{ lang, asOf }`.
///
/// # Errors
/// A [`Problem`] names the first thing that is not understood.
pub fn list(request: &Value) -> Result<Day, Problem> {
    let lang = lang(request)?;
    let reader = Reader { lang, path: &Path::Root };
    Ok(Day { as_of: as_of(&reader, reader.map(request, &["lang", "asOf"])?)?, lang })
}

/// Understands a request for one campaign: `{ campaign, lang, asOf }`.
///
/// # Errors
/// A [`Problem`] names the first thing that is not understood.
pub fn describe<'a>(library: &'a Library<'_>, request: &Value) -> Result<(&'a Campaign<'a>, Day), Problem> {
    let lang = lang(request)?;
    let reader = Reader { lang, path: &Path::Root };
    let request = reader.map(request, &["campaign", "lang", "asOf"])?;
    Ok((campaign(&reader, library, request)?, Day { as_of: as_of(&reader, request)?, lang }))
}

/// The day on which the user looks, where a request says so.
pub(super) fn as_of(reader: &Reader<'_>, request: &[(Word, Value)]) -> Result<Option<NaiveDate>, Problem> {
    optional(request, "asOf").map(|value| reader.at("asOf", |at| at.date(value))).transpose()
}

/// The campaign that a request is about.
pub(super) fn campaign<'a>(
    reader: &Reader<'_>,
    library: &'a Library<'_>,
    request: &[(Word, Value)],
) -> Result<&'a Campaign<'a>, Problem> {
    reader.at("campaign", |at| {
        let word = at.text(required(&at, request, "campaign", Phrase::ExpectedText)?)?;
        library.find(word, at.lang)
    })
}

/// The language that a request asks for; Vietnamese where it does not.
pub fn lang(request: &Value) -> Result<Lang, Problem> {
    let Value::Map(pairs) = request else { return Ok(Lang::default()) };
    let Some(value) = optional(pairs, "lang") else { return Ok(Lang::default()) };
    Reader { lang: Lang::default(), path: &Path::Root }.at("lang", |at| {
        let word = at.text(value)?;
        Lang::from_word(word)
            .ok_or_else(|| at.unknown(Code::UnknownLang, word, &mut Lang::ALL.into_iter().map(Lang::word)))
    })
}

/// Who is considered.
pub(super) fn candidate(at: &Reader<'_>, campaign: &Campaign<'_>, value: &Value) -> Result<Candidate, Problem> {
    group(at, campaign, at.map(value, &["kind", "group"])?)
}

/// The candidate whose `kind` and `group` stand among `pairs`.
pub(super) fn group(at: &Reader<'_>, campaign: &Campaign<'_>, pairs: &[(Word, Value)]) -> Result<Candidate, Problem> {
    who(at, campaign, [optional(pairs, "kind"), optional(pairs, "group")])
}

/// The candidate of that kind and group.
#[inline(never)]
pub(super) fn who(
    at: &Reader<'_>,
    campaign: &Campaign<'_>,
    [kind, group]: [Option<&Value>; 2],
) -> Result<Candidate, Problem> {
    let kind = at.at("kind", |at| {
        let word = at.text(kind.ok_or_else(|| at.missing(Phrase::ExpectedText))?)?;
        let known = || Kind::ALL.iter().map(|kind| kind.word());
        Kind::from_word(word).ok_or_else(|| at.unknown(Code::UnknownKind, word, &mut known()))
    })?;
    at.at("group", |at| {
        let word = at.text(group.ok_or_else(|| at.missing(Phrase::ExpectedText))?)?;
        let mut groups = (0_u16..).zip(&campaign.groups);
        match groups.find(|(_, group)| group.kind == kind && group.id == word) {
            Some((index, _)) => Ok(Candidate::Group(index)),
            None => out_of_scope(&at, campaign, kind, word),
        }
    })
}

/// The candidate of a group that has no candidates of that kind.
#[inline(never)]
fn out_of_scope(at: &Reader<'_>, campaign: &Campaign<'_>, kind: Kind, word: &str) -> Result<Candidate, Problem> {
    let mut outside = (0_u16..).zip(&campaign.outside);
    if let Some((index, _)) = outside.find(|(_, o)| o.group.kind == kind && o.group.id == word) {
        return Ok(Candidate::Outside(index));
    }
    let mut groups = (0_u16..).zip(&campaign.groups);
    if let Some((index, _)) = groups.find(|(_, group)| group.id == word) {
        return Ok(Candidate::OtherKind(kind, index));
    }
    let mut known = campaign.groups.iter().filter(|group| group.kind == kind).map(|group| group.id);
    Err(at.unknown(Code::UnknownGroup, word, &mut known))
}

/// What is declared.
#[inline(never)]
pub(super) fn facts(at: &Reader<'_>, campaign: &Campaign<'_>, value: &Value) -> Result<Facts, Problem> {
    let mut facts = Facts::unknown(campaign.inputs.len());
    for (key, value) in at.entries(value)? {
        let found = campaign.inputs.iter().enumerate().find(|(_, input)| input.id == *key);
        at.at(key, |at| {
            let ids = || campaign.inputs.iter().map(|input| input.id);
            let (index, input) = found.ok_or_else(|| at.unknown(Code::UnknownInput, key, &mut ids()))?;
            facts.declare(index, fact::read(&at, input, value)?);
            Ok(())
        })?;
    }
    contradiction(at, campaign, &facts).map_or(Ok(facts), Err)
}

/// Two figures of which one bounds the other, and which cannot both be right.
#[inline(never)]
fn contradiction(at: &Reader<'_>, campaign: &Campaign<'_>, facts: &Facts) -> Option<Problem> {
    let mut inputs = (0_u16..).zip(&campaign.inputs);
    inputs.find_map(|(index, input)| {
        let own = facts.get(index)?;
        evaluate::stand_ins(&campaign.inputs, input).find_map(|(bound, other)| {
            let known = (campaign.inputs.get(usize::from(other))?, facts.get(other)?);
            contradicts(at, (input, own), bound, known)
        })
    })
}

/// Why a figure contradicts another one that bounds it, where it does.
#[inline(never)]
fn contradicts(
    at: &Reader<'_>,
    (input, own): (&Input<'_>, &Fact),
    bound: Bound,
    (other, known): (&Input<'_>, &Fact),
) -> Option<Problem> {
    let order = own.number().zip(known.number()).map(|(own, known)| own.cmp(&known));
    let phrase = match (bound, order) {
        // What is not published yet may still become anything, and what does not apply has no figure to be the same as.
        (Bound::Same, _) if own != known && own.is_figure() && known.is_figure() => Phrase::ProblemNotSame,
        (Bound::AtMost, Some(Ordering::Greater)) => Phrase::ProblemAbove,
        (Bound::AtLeast, Some(Ordering::Less)) => Phrase::ProblemBelow,
        (Bound::Same | Bound::AtMost | Bound::AtLeast, _) => return None,
    };
    let labels = [("label", input.label.get(at.lang)), ("other", other.label.get(at.lang))];
    at.at(input.id, |at| Err::<(), _>(at.problem(Code::Contradicts, phrase, &labels))).err()
}

/// The readings that a request chooses, among the questions of the filing as well.
pub(super) fn filing_readings(
    reader: &Reader<'_>,
    campaign: &Campaign<'_>,
    request: &[(Word, Value)],
) -> Result<Readings, Problem> {
    let defaults = Readings::filing_defaults(campaign);
    match optional(request, "readings") {
        None => Ok(defaults),
        Some(value) => reader.at("readings", |at| readings(&at, campaign.all_questions(), defaults, value)),
    }
}

/// The readings chosen among `questions`, over those taken by default.
pub(super) fn readings<'q>(
    at: &Reader<'_>,
    questions: impl IntoIterator<Item = &'q Question<'q>> + Clone,
    mut readings: Readings,
    value: &Value,
) -> Result<Readings, Problem> {
    for (key, value) in at.entries(value)? {
        let found = questions.clone().into_iter().enumerate().find(|(_, question)| question.id == *key);
        at.at(key, |at| {
            let ids = || questions.clone().into_iter().map(|question| question.id);
            let (index, question) = found.ok_or_else(|| at.unknown(Code::UnknownQuestion, key, &mut ids()))?;
            let word = at.text(value)?;
            let ids = || question.readings.iter().map(|(id, _)| *id);
            let reading = (0_u16..).zip(ids()).find(|(_, id)| *id == word);
            let (reading, _) = reading.ok_or_else(|| at.unknown(Code::UnknownReading, word, &mut ids()))?;
            readings.choose(index, reading);
            Ok(())
        })?;
    }
    Ok(readings)
}
