//! From a [`Value`] to a list of nominees.

use chrono::NaiveDate;

use super::problem::{Path, Problem, ProblemCode as Code};
use super::reader::{Reader, optional, required, shorten};
use super::request::{as_of, award, campaign, filing_readings, group, lang, occasion, year};
use super::{Library, Value, Word, fact};
use crate::evaluate::Candidate;
use crate::explain::catalogue::{FilingPhrase, Phrase};
use crate::fold::fold;
use crate::order::order;
use crate::quota::{self, List, NamedList, Nominee};

/// The keys of a request.
const REQUEST: &[&str] =
    &["campaign", "occasion", "year", "award", "bodies", "nominations", "readings", "asOf", "lang"];

/// The keys of a nomination.
const NOMINATION: &[&str] = &["id", "kind", "group", "body", "subordinate", "contributor", "priority"];

/// Understands a request to check a list.
///
/// # Errors
/// A [`Problem`] names the first thing that is not understood.
pub fn check<'a>(library: &'a Library<'_>, request: &'a Value) -> Result<NamedList<'a>, Problem> {
    let lang = lang(request)?;
    let reader = Reader { lang, path: &Path::Root };
    let request = reader.map(request, REQUEST)?;
    let (mut list, as_of) = occasion_of(&reader, library, request)?;
    let nominations =
        reader.at("nominations", |at| at.list(required(&at, request, "nominations", Phrase::ExpectedList)?))?;

    let mut names = Names::new(nominations.iter().filter_map(body).collect());
    list.bodies = vec![None; names.keys.len()];
    let idle = described(&reader, request, &mut names, &mut list.bodies)?;
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
    let (bodies, same_bodies) = names.told();
    let same_nominees = alike(&ids);
    Ok(NamedList { list, ids, bodies, idle, same_bodies, same_nominees, as_of, lang })
}

/// What a request says apart from its nominations: a list that is still empty, and the day on which the user looks.
fn occasion_of<'a>(
    reader: &Reader<'_>,
    library: &'a Library<'_>,
    request: &[(Word, Value)],
) -> Result<(List<'a>, Option<NaiveDate>), Problem> {
    let campaign = campaign(reader, library, request)?;
    let occasion = occasion(reader, request)?;
    let year = year(reader, request)?;
    let award = award(reader, request)?;
    let readings = filing_readings(reader, campaign, request)?;
    let as_of = as_of(reader, request)?;
    let list = List { campaign, occasion, year, award, readings, nominees: Vec::new(), bodies: Vec::new() };
    Ok((list, as_of))
}

/// The bodies that the nominations name, each once, whatever its spellings.
struct Names<'v> {
    /// The bodies as they fold, sorted.
    keys: Vec<String>,
    /// The spellings of each body, without white space around them; the first one is that of the answer.
    spellings: Vec<Vec<&'v str>>,
    /// All spellings, sorted, each with its body: of ten thousand nominations few names are folded.
    spelled: Vec<(&'v str, u32)>,
}

impl<'v> Names<'v> {
    /// The names among all that were given.
    fn new(mut all: Vec<&'v str>) -> Self {
        all.iter_mut().for_each(|name| *name = name.trim());
        let names = distinct(&all);
        let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
        let keys: Vec<&str> = folded.iter().map(String::as_str).collect();
        let mut all = Self { keys: Vec::new(), spellings: Vec::new(), spelled: Vec::new() };
        let mut bodies = vec![0; names.len()];
        for (key, place) in sorted(&keys) {
            if all.keys.last().map(String::as_str) != Some(key) {
                all.keys.push(key.to_owned());
                all.spellings.push(Vec::new());
            }
            let name = names.get(place).copied();
            all.spellings.last_mut().into_iter().for_each(|spellings| spellings.extend(name));
            let body = u32::try_from(all.keys.len().saturating_sub(1)).unwrap_or(u32::MAX);
            bodies.get_mut(place).into_iter().for_each(|place| *place = body);
        }
        let body = |place: usize| bodies.get(place).copied().unwrap_or(u32::MAX);
        all.spelled = sorted(&names).map(|(name, place)| (name, body(place))).collect();
        all
    }

    fn body(&self, name: &str) -> Option<u32> {
        match self.spelled.binary_search_by_key(&name.trim(), |(spelled, _)| spelled) {
            Ok(found) => self.spelled.get(found).map(|(_, body)| *body),
            Err(_) => self.keys.binary_search(&fold(name)).ok().and_then(|index| u32::try_from(index).ok()),
        }
    }

    /// Whether one of the names is blank: it has nothing that can be seen.
    fn has_blank(&self) -> bool {
        self.keys.first().is_some_and(String::is_empty)
    }

    /// The name of each body as it was first spelled, and all spellings of those that have several.
    fn told(self) -> (Vec<&'v str>, Vec<Vec<&'v str>>) {
        let first = self.spellings.iter().map(|spellings| spellings.first().copied().unwrap_or_default()).collect();
        let all = self.spellings.iter().map(|spellings| distinct(spellings));
        (first, all.filter(|spellings| spellings.len() > 1).collect())
    }
}

/// The names, each once, in the order given.
fn distinct<'v>(names: &[&'v str]) -> Vec<&'v str> {
    let mut first = vec![false; names.len()];
    let mut before = None;
    for (name, place) in sorted(names) {
        // Equals stand in the order given.
        first.get_mut(place).into_iter().for_each(|first| *first = before != Some(name));
        before = Some(name);
    }
    names.iter().zip(first).filter(|(_, first)| *first).map(|(name, _)| *name).collect()
}

/// The names of those who may be one, as they were given.
fn alike<'v>(names: &[&'v str]) -> Vec<Vec<&'v str>> {
    let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
    let keys: Vec<&str> = folded.iter().map(String::as_str).collect();
    let mut groups: Vec<Vec<&str>> = Vec::new();
    let mut before = None;
    for (key, place) in sorted(&keys) {
        if before != Some(key) {
            groups.push(Vec::new());
        }
        before = Some(key);
        groups.last_mut().into_iter().for_each(|group| group.extend(names.get(place)));
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// The body that a nomination names.
fn body(nomination: &Value) -> Option<&str> {
    let Value::Map(pairs) = nomination else { return None };
    let Value::Text(name) = optional(pairs, "body")? else { return None };
    Some(name)
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
    names: &mut Names<'v>,
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
            let Some(body) = names.body(name).and_then(|body| usize::try_from(body).ok()) else {
                idle.push(&**name);
                continue;
            };
            let known = bodies.get_mut(body).map_or(has, |known| *known.get_or_insert(has));
            if known != has {
                return at.at(name, |at| Err(at.problem(Code::Contradicts, FilingPhrase::ProblemBodyTwice, &[])));
            }
            names.spellings.get_mut(body).into_iter().for_each(|spellings| spellings.push(name.trim()));
        }
        Ok(idle)
    })
}

fn nomination<'v>(
    at: &Reader<'_>,
    list: &mut List<'_>,
    names: &Names<'v>,
    value: &'v Value,
) -> Result<(&'v str, Nominee), Problem> {
    let pairs = at.map(value, NOMINATION)?;
    let id = at.at("id", |at| {
        let id = at.text(required(&at, pairs, "id", Phrase::ExpectedText)?)?;
        if id.trim().is_empty() {
            Err(at.problem(Code::EmptyName, FilingPhrase::ProblemEmptyName, &[]))
        } else {
            Ok(id)
        }
    })?;
    let candidate: Candidate = group(at, list.campaign, pairs)?;
    let body = match optional(pairs, "body") {
        None => None,
        Some(value) => at.at("body", |at| {
            let name = at.text(value)?;
            if names.has_blank() && fold(name).is_empty() {
                return Err(at.problem(Code::EmptyName, FilingPhrase::ProblemEmptyName, &[]));
            }
            Ok(names.body(name))
        })?,
    };
    let flag = |key: &str| optional(pairs, key).map_or(Ok(false), |value| at.at(key, |at| at.yes_no(value)));
    let (subordinate, contributor) = (flag("subordinate")?, flag("contributor")?);
    let priority = optional(pairs, "priority").map(|value| at.at("priority", |at| fact::count(&at, value, 1)));
    let priority = priority.transpose()?.unwrap_or(u64::MAX);
    if subordinate && !shows_subordinates(&mut list.bodies, body) {
        return at.at("subordinate", |at| Err(at.problem(Code::Contradicts, FilingPhrase::ProblemSubordinate, &[])));
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
                    Err(at.problem(Code::DuplicateId, FilingPhrase::ProblemDuplicate, &[("word", &shorten(id))]))
                })
            })
        }),
    }
}
