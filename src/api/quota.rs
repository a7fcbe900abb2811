//! From a [`Value`] to a list of nominees.

mod roster;

pub use roster::{NotUnderstood, Roster, Told, check_roster};

use chrono::NaiveDate;

use super::problem::{Path, Problem};
use super::reader::{Reader, optional, required, shorten};
use super::request::{as_of, award, campaign, filing_readings, group, lang, occasion, year};
use super::{Library, Value, Word, fact};
use crate::evaluate::Candidate;
use crate::explain::catalogue::{FilingPhrase, Phrase};
use crate::lang::Lang;
use crate::order::order;
use crate::quota::{self, List, Nominee};

/// An understood request to check a list.
#[derive(Clone, Debug)]
pub struct Check<'a> {
    /// The list.
    pub list: List,
    /// The names of the nominees, in the order given; none where they stayed with the caller.
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

/// The keys of a request.
const REQUEST: &[&str] =
    &["campaign", "occasion", "year", "award", "bodies", "nominations", "readings", "asOf", "lang"];

/// The keys of a nomination.
const NOMINATION: &[&str] = &["id", "kind", "group", "body", "subordinate", "contributor", "priority"];

/// Understands a request to check a list.
///
/// # Errors
/// A [`Problem`] names the first thing that is not understood.
pub fn check<'a>(library: &Library, request: &'a Value) -> Result<Check<'a>, Problem> {
    let lang = lang(request)?;
    let reader = Reader { lang, path: &Path::Root };
    let request = reader.map(request, REQUEST)?;
    let (mut list, as_of) = occasion_of(&reader, library, request)?;
    let nominations =
        reader.at("nominations", |at| at.list(required(&at, request, "nominations", FilingPhrase::ExpectedList)?))?;

    let names = Names::new(nominations.iter().filter_map(body).collect());
    list.bodies = vec![None; names.bodies.len()];
    let idle = described(&reader, request, &names, &mut list.bodies)?;
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
        return reader.at("nominations", |at| {
            at.item(index, |at| at.at("body", |at| Err(at.missing(FilingPhrase::ExpectedBody))))
        });
    }
    Ok(Check { list, ids, bodies: names.bodies, idle, as_of, lang })
}

/// What a request says apart from its nominations: a list that is still empty, and the day on which the user looks.
fn occasion_of(
    reader: &Reader<'_>,
    library: &Library,
    request: &[(Word, Value)],
) -> Result<(List, Option<NaiveDate>), Problem> {
    let campaign = campaign(reader, library, request)?;
    let occasion = occasion(reader, request)?;
    let year = year(reader, request)?;
    let award = award(reader, request)?;
    let readings = filing_readings(reader, campaign, request)?;
    let as_of = as_of(reader, request)?;
    let list = List { campaign, occasion, year, award, readings, nominees: Vec::new(), bodies: Vec::new() };
    Ok((list, as_of))
}

/// The bodies that the nominations name, each once and sorted, so that finding one is cheap.
struct Names<'v> {
    bodies: Vec<&'v str>,
}

impl<'v> Names<'v> {
    /// The names among all that were given, without white space around them.
    fn new(mut all: Vec<&'v str>) -> Self {
        all.iter_mut().for_each(|name| *name = name.trim());
        let mut bodies: Vec<&str> = Vec::new();
        for (name, _) in sorted(&all) {
            if bodies.last() != Some(&name) {
                bodies.push(name);
            }
        }
        Self { bodies }
    }

    fn body(&self, name: &str) -> Option<u32> {
        self.bodies.binary_search(&name.trim()).ok().and_then(|index| u32::try_from(index).ok())
    }
}

/// The body that a nomination names.
fn body(nomination: &Value) -> Option<&str> {
    match nomination {
        Value::Map(pairs) => match optional(pairs, "body") {
            Some(Value::Text(name)) => Some(name),
            _ => None,
        },
        _ => None,
    }
}

/// The names in order, each with its place among those given.
fn sorted<'n, 'v>(names: &'n [&'v str]) -> impl Iterator<Item = (&'v str, usize)> + 'n {
    let place = |index: u32| usize::try_from(index).unwrap_or(usize::MAX);
    let name = move |index: u32| names.get(place(index)).copied().unwrap_or_default();
    order(names.len(), &|a, b| name(a) < name(b)).into_iter().map(move |index| (name(index), place(index)))
}

/// Takes down what is said of bodies; gives those that nominate nobody.
fn described<'v>(
    reader: &Reader<'_>,
    request: &'v [(Word, Value)],
    names: &Names<'v>,
    bodies: &mut [Option<bool>],
) -> Result<Vec<&'v str>, Problem> {
    let mut idle = Vec::new();
    let Some(value) = optional(request, "bodies") else { return Ok(idle) };
    reader.at("bodies", |at| {
        for (name, value) in at.entries(value)? {
            let has = at.at(name, |at| {
                let pairs = at.map(value, &["hasSubordinates"])?;
                at.at("hasSubordinates", |at| match optional(pairs, "hasSubordinates") {
                    Some(value) => at.yes_no(value),
                    None => Err(at.missing(Phrase::ExpectedYesNo)),
                })
            })?;
            match names.body(name).and_then(|body| bodies.get_mut(usize::try_from(body).ok()?)) {
                Some(body) => *body = Some(has),
                None => idle.push(&**name),
            }
        }
        Ok(idle)
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
        let id = at.text(required(&at, pairs, "id", Phrase::ExpectedText)?)?;
        if id.trim().is_empty() { Err(at.problem("empty-name", FilingPhrase::ProblemEmptyName, &[])) } else { Ok(id) }
    })?;
    let candidate: Candidate = group(at, list.campaign, pairs)?;
    let body = match optional(pairs, "body") {
        None => None,
        Some(value) => at.at("body", |at| {
            let name = at.text(value)?;
            if name.trim().is_empty() {
                return Err(at.problem("empty-name", FilingPhrase::ProblemEmptyName, &[]));
            }
            Ok(names.body(name))
        })?,
    };
    let flag = |key: &str| optional(pairs, key).map_or(Ok(false), |value| at.at(key, |at| at.yes_no(value)));
    let (subordinate, contributor) = (flag("subordinate")?, flag("contributor")?);
    let priority = optional(pairs, "priority").map(|value| at.at("priority", |at| fact::count(&at, value, 1)));
    let priority = priority.transpose()?.unwrap_or(u64::MAX);
    if subordinate && !shows_subordinates(&mut list.bodies, body) {
        return at.at("subordinate", |at| Err(at.problem("contradicts", FilingPhrase::ProblemSubordinate, &[])));
    }
    Ok((id, Nominee { candidate, body, subordinate, contributor, priority }))
}

/// Takes down that the body has subordinate units, as somebody who comes from one shows; false where it is said to have
/// none.
fn shows_subordinates(bodies: &mut [Option<bool>], body: Option<u32>) -> bool {
    let place = body.and_then(|body| bodies.get_mut(usize::try_from(body).ok()?));
    place.is_none_or(|has| *has.get_or_insert(true))
}

/// Every nomination has a name of its own.
fn once(reader: &Reader<'_>, ids: &[&str]) -> Result<(), Problem> {
    let mut before = None;
    let mut later = None;
    for (id, index) in sorted(ids) {
        if before == Some(id) && later.is_none_or(|(_, known)| index < known) {
            later = Some((id, index));
        }
        before = Some(id);
    }
    match later {
        None => Ok(()),
        Some((id, index)) => reader.at("nominations", |at| {
            at.item(index, |at| {
                at.at("id", |at| {
                    Err(at.problem("duplicate-id", FilingPhrase::ProblemDuplicate, &[("word", &shorten(id))]))
                })
            })
        }),
    }
}
