//! From a [`Value`] to a list of nominees.

use chrono::NaiveDate;

use super::problem::{Path, Problem};
use super::request::{Reader, as_of, award, campaign, group, lang, occasion, optional, readings, required, shorten};
use super::{Library, Value, fact};
use crate::evaluate::{Candidate, Readings};
use crate::explain::catalogue::Phrase;
use crate::lang::Lang;
use crate::quota::{self, List, Nominee};

/// An understood request to check a list.
#[derive(Clone, Debug)]
pub struct Check<'a> {
    /// The list.
    pub list: List,
    /// The names of the nominees, in the order given.
    pub ids: Vec<&'a str>,
    /// The names of the nominating bodies, in the order of [`List::bodies`].
    pub bodies: Vec<&'a str>,
    /// The bodies that the request describes and that nominate nobody.
    pub idle: Vec<&'a str>,
    /// The day on which the user looks; it only adds warnings.
    pub as_of: Option<NaiveDate>,
    /// The language of the answer.
    pub lang: Lang,
}

/// The keys of a nomination.
const NOMINATION: &[&str] = &["id", "kind", "group", "body", "subordinate", "contributor", "priority"];

/// Understands a request to check a list.
///
/// # Errors
/// A [`Problem`] names the first thing that is not understood.
pub fn check<'a>(library: &Library, request: &'a Value) -> Result<Check<'a>, Problem> {
    let lang = lang(request)?;
    let reader = Reader { lang, path: &Path::Root };
    let known = ["campaign", "occasion", "year", "award", "bodies", "nominations", "readings", "asOf", "lang"];
    let request = reader.map(request, &known)?;
    let campaign = campaign(&reader, library, request)?;
    let occasion = occasion(&reader, request)?;
    let year = optional(request, "year").map(|value| reader.at("year", |at| at.year(value))).transpose()?;
    let award = award(&reader, request)?;
    let questions = campaign.all_questions();
    let defaults = Readings::filing_defaults(campaign);
    let readings = match optional(request, "readings") {
        None => defaults,
        Some(value) => reader.at("readings", |at| readings(&at, questions, defaults, value))?,
    };
    let as_of = as_of(&reader, request)?;
    let nominations = reader.at("nominations", |at| at.list(required_list(&at, request)?))?;

    let mut list = List { campaign, occasion, year, award, readings, nominees: Vec::new(), bodies: Vec::new() };
    let names = Names::new(nominations);
    let described = described(&reader, request)?;
    let known = |name: &&str| {
        let found = described.binary_search_by(|(described, _)| described.cmp(name)).ok();
        found.and_then(|index| described.get(index)).map(|(_, has)| *has == 1)
    };
    list.bodies = names.bodies.iter().map(known).collect();
    let mut ids = Vec::with_capacity(nominations.len());
    list.nominees = Vec::with_capacity(nominations.len());
    for (index, value) in nominations.iter().enumerate() {
        let (id, nominee) =
            reader.at("nominations", |at| at.item(index, |at| nomination(&at, &mut list, &names, value)))?;
        ids.push(id);
        list.nominees.push(nominee);
    }
    once(&reader, &ids)?;
    if let Some(index) = quota::without_body(&list) {
        return reader
            .at("nominations", |at| at.item(index, |at| at.at("body", |at| Err(at.missing(Phrase::ExpectedBody)))));
    }
    let idle = described.iter().map(|(name, _)| *name).filter(|name| names.body(name).is_none()).collect();
    Ok(Check { list, ids, bodies: names.bodies, idle, as_of, lang })
}

/// The nominations; a list that is empty is a list.
fn required_list<'v>(at: &Reader<'_>, request: &'v [(String, Value)]) -> Result<&'v Value, Problem> {
    optional(request, "nominations").ok_or_else(|| at.missing(Phrase::ExpectedList))
}

/// The bodies that the nominations name, each once and sorted, so that finding one is cheap.
struct Names<'v> {
    bodies: Vec<&'v str>,
}

/// A name with its place in the request, or with what is said of it. One type, so that the module has one way to sort.
type Named<'v> = (&'v str, usize);

impl<'v> Names<'v> {
    fn new(nominations: &'v [Value]) -> Self {
        let body = |value: &'v Value| match value {
            Value::Map(pairs) => match optional(pairs, "body") {
                Some(Value::Text(name)) => Some(name.as_str()),
                _ => None,
            },
            _ => None,
        };
        let mut bodies: Vec<Named<'_>> = nominations.iter().filter_map(body).map(|name| (name, 0)).collect();
        bodies.sort_unstable();
        bodies.dedup();
        Self { bodies: bodies.into_iter().map(|(name, _)| name).collect() }
    }

    fn body(&self, name: &str) -> Option<u32> {
        self.bodies.binary_search(&name).ok().and_then(|index| u32::try_from(index).ok())
    }
}

/// What is said of bodies: 1 where one has subordinate units, 0 where it has none.
fn described<'v>(reader: &Reader<'_>, request: &'v [(String, Value)]) -> Result<Vec<Named<'v>>, Problem> {
    let Some(value) = optional(request, "bodies") else { return Ok(Vec::new()) };
    reader.at("bodies", |at| {
        let entries = at.entries(value)?.iter().map(|(name, value)| {
            let has = at.at(name, |at| {
                let pairs = at.map(value, &["hasSubordinates"])?;
                at.at("hasSubordinates", |at| match optional(pairs, "hasSubordinates") {
                    Some(value) => at.yes_no(value),
                    None => Err(at.missing(Phrase::ExpectedYesNo)),
                })
            });
            has.map(|has| (name.as_str(), usize::from(has)))
        });
        let mut described = entries.collect::<Result<Vec<_>, _>>()?;
        described.sort_unstable();
        Ok(described)
    })
}

fn nomination<'v>(
    at: &Reader<'_>,
    list: &mut List,
    names: &Names<'v>,
    value: &'v Value,
) -> Result<(&'v str, Nominee), Problem> {
    let pairs = at.map(value, NOMINATION)?;
    let id = at.at("id", |at| {
        let id = at.text(required(&at, pairs, "id")?)?;
        if id.trim().is_empty() { Err(at.problem("empty-name", Phrase::ProblemEmptyName, &[])) } else { Ok(id) }
    })?;
    let candidate: Candidate = group(at, list.campaign, pairs)?;
    let body = match optional(pairs, "body") {
        None => None,
        Some(value) => at.at("body", |at| {
            let name = at.text(value)?;
            if name.trim().is_empty() {
                return Err(at.problem("empty-name", Phrase::ProblemEmptyName, &[]));
            }
            Ok(names.body(name))
        })?,
    };
    let flag = |key: &str| optional(pairs, key).map_or(Ok(false), |value| at.at(key, |at| at.yes_no(value)));
    let (subordinate, contributor) = (flag("subordinate")?, flag("contributor")?);
    let priority = optional(pairs, "priority").map(|value| at.at("priority", |at| fact::count(&at, value, 1)));
    let priority = priority.transpose()?.unwrap_or(u64::MAX);
    if let Some(place) = body.and_then(|body| list.bodies.get_mut(usize::try_from(body).ok()?))
        && subordinate
    {
        // Who comes from a subordinate unit shows that there is one; a body that is said to have none contradicts that.
        if *place == Some(false) {
            return at.at("subordinate", |at| Err(at.problem("contradicts", Phrase::ProblemSubordinate, &[])));
        }
        *place = Some(true);
    }
    Ok((id, Nominee { candidate, body, subordinate, contributor, priority }))
}

/// Every nomination has a name of its own.
fn once(reader: &Reader<'_>, ids: &[&str]) -> Result<(), Problem> {
    let mut order: Vec<Named<'_>> = ids.iter().copied().zip(0..).collect();
    order.sort_unstable();
    let later = order.iter().skip(1).zip(&order).filter(|(later, earlier)| later.0 == earlier.0);
    match later.map(|(later, _)| *later).min_by_key(|(_, index)| *index) {
        None => Ok(()),
        Some((id, index)) => reader.at("nominations", |at| {
            at.item(index, |at| {
                at.at("id", |at| Err(at.problem("duplicate-id", Phrase::ProblemDuplicate, &[("word", &shorten(id))])))
            })
        }),
    }
}
