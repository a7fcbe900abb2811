//! The cases of `tests/filing/`: numbers, dates and papers, made by hand from the documents.

pub mod lists;

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use xet_khen::api::{Problem, Value};

use crate::support::{LIBRARY, repo};

/// What one file of cases holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cases {
    #[serde(default)]
    pub limit: Vec<Limit>,
    #[serde(default)]
    pub list: Vec<List>,
    #[serde(default)]
    pub date: Vec<Date>,
    #[serde(default)]
    pub state: Vec<State>,
    #[serde(default)]
    pub dossier: Vec<Dossier>,
}

/// A date in one year; without a date where the document has none, or counts it from a day that is not given.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Date {
    pub id: String,
    pub occasion: String,
    pub year: Option<u16>,
    pub as_of: Option<String>,
    #[serde(default)]
    pub from: BTreeMap<String, String>,
    pub rule: Option<String>,
    pub date: Option<String>,
    pub last_safe_day: Option<String>,
    pub weekday: Option<String>,
    #[serde(default)]
    pub weekend: bool,
    pub days_left: Option<i32>,
    /// A part of the note.
    pub note: Option<String>,
    #[serde(default)]
    pub warnings: Vec<String>,
}

/// Where a round stands on certain days.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct State {
    pub occasion: String,
    pub year: Option<u16>,
    pub days: BTreeMap<String, String>,
    /// True where the document says that the round takes dossiers at any time.
    #[serde(default)]
    pub no_deadline: bool,
}

/// The papers of one candidate.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    /// The rules that must be named in the answer.
    #[serde(default)]
    pub rules: Vec<String>,
    pub occasion: String,
    pub year: Option<u16>,
    pub kind: String,
    pub group: String,
    pub reason: Option<String>,
    pub sets: Option<u32>,
    pub recipient: Option<String>,
    pub items: Vec<String>,
    /// Forms, confirmations by the paper's name; and the papers that have a condition.
    #[serde(default)]
    pub form: BTreeMap<String, String>,
    #[serde(default)]
    pub confirmed: BTreeMap<String, String>,
    #[serde(default)]
    pub condition: Vec<String>,
}

/// A limit on both sides of its number.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    pub id: String,
    pub occasion: String,
    pub award: Option<String>,
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    /// Whether each body has subordinate units.
    #[serde(default)]
    pub subordinates: BTreeMap<String, bool>,
    /// The most, or the least; neither where the document states no number.
    pub value: Option<u32>,
    pub minimum: Option<u32>,
    /// A list at the number, one beyond the most, one below the least.
    pub fits: Vec<String>,
    #[serde(default)]
    pub over: Vec<String>,
    #[serde(default)]
    pub short: Vec<String>,
}

/// A list with what becomes of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct List {
    pub name: String,
    pub occasion: String,
    pub year: Option<u16>,
    pub award: Option<String>,
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    #[serde(default)]
    pub subordinates: BTreeMap<String, bool>,
    /// "COUNT KIND GROUP [@BODY] [sub] [contributor]"
    pub list: Vec<String>,
    pub outcome: String,
    pub reason: Option<String>,
    #[serde(default)]
    pub excess: BTreeMap<String, u32>,
    pub left_out: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub warnings: Vec<String>,
}

/// A report as a caller reads it from JSON.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    pub outcome: String,
    pub reason: Option<String>,
    pub limits: Vec<Line>,
    pub shortlist: Shortlist,
    pub readings: Vec<serde_json::Value>,
    pub depends_on: Vec<String>,
    pub warnings: Vec<Warning>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    pub id: String,
    pub body: Option<String>,
    pub explanation: String,
    pub kind: String,
    pub value: Option<u32>,
    pub used: u32,
    pub kept: u32,
    pub excess: u32,
    pub missing: u32,
    pub members: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Shortlist {
    pub selected: Vec<String>,
    pub excluded: Vec<Excluded>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Excluded {
    pub id: String,
    pub because: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Warning {
    pub code: String,
    pub text: String,
}

/// The report on a list, through JSON and back.
pub fn check(request: &Value) -> Result<Report, Problem> {
    let text = LIBRARY.check_quota(request).map(|report| serde_json::to_string(&report).unwrap())?;
    Ok(serde_json::from_str(&text).unwrap())
}

pub fn cases(campaign: &str) -> Cases {
    let path = repo("tests/filing").join(format!("{campaign}.toml"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The nominations of these lines; the name of each is its place in the list.
pub fn nominations(lines: &[String]) -> Value {
    let mut all = Vec::new();
    for line in lines {
        let (head, body) = line.split_once(" @").map_or((line.as_str(), None), |(head, body)| (head, Some(body)));
        let (body, marks) = body
            .map_or((None, ""), |body| body.strip_suffix(" sub").map_or((Some(body), ""), |body| (Some(body), "sub")));
        let mut words = head.split(' ');
        let count: usize = words.next().unwrap().parse().unwrap();
        let (kind, group) = (words.next().unwrap(), words.next().unwrap());
        let contributor = words.next() == Some("contributor");
        for _ in 0..count {
            let mut pairs = vec![
                ("id", Value::Text((all.len() + 1).to_string().into())),
                ("kind", kind.into()),
                ("group", group.into()),
            ];
            let marks = [("subordinate", marks == "sub"), ("contributor", contributor)];
            pairs.extend(marks.into_iter().filter(|(_, is_so)| *is_so).map(|(mark, is_so)| (mark, is_so.into())));
            pairs.extend(body.map(|body| ("body", body.into())));
            all.push(Value::map(pairs));
        }
    }
    Value::List(all)
}

/// The list as a request.
pub fn asked(campaign: &str, list: &List) -> Value {
    let text = |(key, value): (&String, &String)| (key.clone(), Value::Text(value.clone().into()));
    let bodies = list
        .subordinates
        .iter()
        .map(|(name, has)| (name.clone(), Value::map([("hasSubordinates", Value::Bool(*has))])));
    let mut pairs = vec![("campaign", campaign.into()), ("occasion", list.occasion.as_str().into())];
    pairs.extend((!list.readings.is_empty()).then(|| ("readings", Value::map(list.readings.iter().map(text)))));
    pairs.extend((!list.subordinates.is_empty()).then(|| ("bodies", Value::map(bodies))));
    pairs.push(("nominations", nominations(&list.list)));
    pairs.extend(list.year.map(|year| ("year", Value::Number(year.into()))));
    pairs.extend(list.award.as_deref().map(|award| ("award", award.into())));
    Value::map(pairs)
}

pub fn report(campaign: &str, list: &List) -> Report {
    check(&asked(campaign, list)).unwrap_or_else(|problem| panic!("{campaign}: {}: {problem}", list.name))
}
