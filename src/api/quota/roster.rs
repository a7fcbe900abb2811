//! Nominations in columns: how a long list crosses from JavaScript, where its names stay.
//!
//! A list of ten thousand has sixty thousand keys and values, and to read them takes longer than to check the list. Here a
//! nomination is a row of five numbers. What is wrong is not told: the same list as a [`Value`] tells it, in one place.

use serde::Serialize;

use super::{Check, List, Names, REQUEST, Value, described, occasion_of, shows_subordinates};
use crate::api::problem::{Path, Problem};
use crate::api::reader::Reader;
use crate::api::request::{lang, who};
use crate::api::{END, Library, answer};
use crate::evaluate::Candidate;
use crate::explain;
use crate::quota::{self, Nominee, Report};

/// The numbers of a row.
const WIDTH: usize = 5;
/// Stands in a row for what was not given.
const NONE: u32 = u32::MAX;
/// The bits of the fourth number.
const SUBORDINATE: u32 = 1;
const CONTRIBUTOR: u32 = 2;

/// A list of nominations whose names are its caller's.
///
/// INVARIANT: each has a name of its own that is not blank and folds like no other's. Only the caller can see to it.
#[derive(Clone, Copy, Debug)]
pub struct Roster<'a> {
    /// The words that the rows refer to by their place, each ended by [`END`].
    pub words: &'a str,
    /// Five numbers for each nomination: the words of its kind, its group and its body; 1 where it comes from a subordinate
    /// unit and 2 where it is a contributor, or both added; its priority. [`u32::MAX`] stands for no body and no priority.
    pub rows: &'a [u32],
}

/// Something in a list is not understood, or not of its usual form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotUnderstood;

impl From<Problem> for NotUnderstood {
    fn from(_: Problem) -> Self {
        Self
    }
}

/// The report on a roster.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    /// The report, in which the lists of nominees are empty, and the reasons that [`Told::nominees`] refers to.
    pub words: Words<'a>,
    /// Who stands in those lists, by row. For each limit of the report and then for the selected their number and the rows;
    /// then for each of the excluded the row, the number of reasons and the reasons by their place.
    pub nominees: Vec<u32>,
}

/// What is told in words.
#[derive(Clone, Debug, Serialize)]
pub struct Words<'a> {
    /// The report.
    pub report: answer::QuotaReport<'a>,
    /// The reasons for which somebody may be left out.
    pub reasons: Vec<&'static str>,
}

/// Checks a roster; `request` is the request without its nominations.
///
/// # Errors
/// Where anything is not understood.
pub fn check_roster<'a>(library: &Library, request: &'a Value, roster: &Roster<'a>) -> Result<Told<'a>, NotUnderstood> {
    let check = understand(library, request, roster)?;
    let report = quota::check(&check.list);
    let words = Words { report: explain::quota(&check, &report), reasons: explain::reasons(&check, &report) };
    let nominees = nominees(&report, words.reasons.len());
    Ok(Told { words, nominees })
}

fn understand<'a>(library: &Library, request: &'a Value, roster: &Roster<'a>) -> Result<Check<'a>, NotUnderstood> {
    let lang = lang(request)?;
    let reader = Reader { lang, path: &Path::Root };
    let request = reader.map(request, REQUEST)?;
    let (mut list, as_of) = occasion_of(&reader, library, request)?;
    let words: Vec<&str> = roster.words.split_terminator(END).collect();
    let rows: Vec<[u32; WIDTH]> = roster.rows.as_chunks().0.to_vec();

    // The words that are bodies, in the order in which nominations name them; and which body each is.
    let mut bodies: Vec<Option<u32>> = vec![None; words.len()];
    let mut named = Vec::new();
    for [_, _, body, ..] in &rows {
        if let Some(place) = at(&mut bodies, *body).filter(|place| place.is_none()) {
            *place = Some(0);
            named.extend(usize::try_from(*body).ok().and_then(|body| words.get(body)));
        }
    }
    let mut names = Names::new(named);
    for (word, body) in words.iter().zip(&mut bodies) {
        *body = body.and_then(|_| names.body(word));
    }
    if names.has_blank() {
        return Err(NotUnderstood);
    }
    list.bodies = vec![None; names.keys.len()];
    let idle = described(&reader, request, &mut names, &mut list.bodies)?;

    let mut candidates = Candidates { words, known: Vec::new() };
    list.nominees = Vec::with_capacity(rows.len());
    for [kind, group, body, flags, priority] in rows {
        let candidate = candidates.find(&reader, &list, [kind, group])?;
        let body =
            if body == NONE { None } else { Some(at(&mut bodies, body).and_then(|body| *body).ok_or(NotUnderstood)?) };
        let (subordinate, contributor) = (flags & SUBORDINATE != 0, flags & CONTRIBUTOR != 0);
        if subordinate && !shows_subordinates(&mut list.bodies, body) {
            return Err(NotUnderstood);
        }
        let priority = if priority == NONE { u64::MAX } else { priority.into() };
        list.nominees.push(Nominee { candidate, body, subordinate, contributor, priority });
    }
    match quota::without_body(&list) {
        None => {
            let (bodies, same_bodies) = names.told();
            let (ids, same_nominees) = (Vec::new(), Vec::new());
            Ok(Check { list, ids, bodies, idle, same_bodies, same_nominees, as_of, lang })
        }
        Some(_) => Err(NotUnderstood),
    }
}

fn at<T>(items: &mut [T], index: u32) -> Option<&mut T> {
    items.get_mut(usize::try_from(index).ok()?)
}

/// The candidates of a roster: few, however long it is.
struct Candidates<'a> {
    words: Vec<&'a str>,
    /// Those found so far, by the words of their kind and group.
    known: Vec<([u32; 2], Candidate)>,
}

impl Candidates<'_> {
    fn find(&mut self, reader: &Reader<'_>, list: &List, pair: [u32; 2]) -> Result<Candidate, NotUnderstood> {
        if let Some((_, candidate)) = self.known.iter().find(|(known, _)| *known == pair) {
            return Ok(*candidate);
        }
        let word = |index: u32| usize::try_from(index).ok().and_then(|index| self.words.get(index).copied());
        let [kind, group] = pair.map(|index| word(index).map(Value::from));
        let candidate = who(reader, list.campaign, [kind.as_ref(), group.as_ref()])?;
        self.known.push((pair, candidate));
        Ok(candidate)
    }
}

/// The lists of [`Told::nominees`]; the last of so many reasons is that somebody is not considered.
fn nominees(report: &Report, reasons: usize) -> Vec<u32> {
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let lists = report.lines.iter().map(|line| &line.members).chain([&report.selected]);
    let mut numbers = Vec::new();
    for list in lists {
        numbers.push(number(list.len()));
        numbers.extend_from_slice(list);
    }
    for left_out in &report.left_out {
        numbers.push(left_out.nominee);
        numbers.push(number(left_out.because.len().max(1)));
        numbers.extend(left_out.because.iter().map(|index| u32::from(*index)));
        if left_out.because.is_empty() {
            numbers.push(number(reasons.saturating_sub(1)));
        }
    }
    numbers
}
