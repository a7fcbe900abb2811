//! From a [`Value`] to a question about many units whose figures stand in columns.
//!
//! The figures themselves are no part of the request: it says of what type and how long each column is. A column is a list
//! of two: the name of its type in JavaScript and the number of its rows.

use serde::Serialize;

use super::problem::{Path, Problem, ProblemCode as Code};
use super::reader::{Reader, optional, required};
use super::request::{award, campaign, facts, group, lang, occasion, readings, who, year};
use super::{Library, Value, Word};
use crate::answer;
use crate::evaluate::columns::{self, Block, Column, Sheet};
use crate::evaluate::{Candidate, Query, Readings, evaluate};
use crate::explain::catalogue::{FilingPhrase, Phrase};
use crate::explain::rules;
use crate::facts::Facts;
use crate::lang::Lang;
use crate::model::{Answer, Campaign, CriterionStatus, Input, Outcome};

/// The arrays whose numbers are the figures that were put into them; what a `Float32Array` holds was rounded.
const NUMBERS: &[&str] = &[
    "Float64Array",
    "Int8Array",
    "Int16Array",
    "Int32Array",
    "Uint8Array",
    "Uint8ClampedArray",
    "Uint16Array",
    "Uint32Array",
];
/// The array of codes.
const CODES: &[&str] = &["Uint8Array"];
/// The codes of [`CriterionStatus`] that may stand in a column of states, and 0.
const STATES: [&str; 4] = ["0", "2", "3", "4"];

/// An understood request for the verdicts on many units.
#[derive(Debug)]
pub struct Columns<'a> {
    sheet: Sheet<'a>,
    query: Query<'a>,
    candidates: Vec<Candidate>,
    columns: Vec<Column>,
    units: u32,
    lang: Lang,
}

/// What is known of the answer before the first unit is judged.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Form<'a> {
    /// The number of units.
    pub units: u32,
    /// How the columns of figures are read, in the order of the request: `counts`, `numbers` or `codes`.
    pub forms: Vec<&'a str>,
    /// The criteria that bind any of the units.
    pub criteria: Vec<&'a str>,
    /// The outcomes, by their codes.
    pub outcome_names: Vec<&'a str>,
    /// The states, by their codes.
    pub status_names: Vec<&'a str>,
    /// The rules behind all this.
    pub rules: answer::RulesRef<'a>,
}

/// Understands a request for the verdicts on many units.
///
/// # Errors
/// A [`Problem`] names the first thing that is not understood.
pub fn understand<'a>(library: &'a Library<'_>, request: &Value) -> Result<Columns<'a>, Problem> {
    let lang = lang(request)?;
    let reader = Reader { lang, path: &Path::Root };
    let known = ["campaign", "occasion", "year", "award", "candidate", "columns", "states", "readings", "lang"];
    let request = reader.map(request, &known)?;
    let campaign = campaign(&reader, library, request)?;
    let occasion = occasion(&reader, request)?;
    let (year, award) = (year(&reader, request)?, award(&reader, request)?);
    let defaults = Readings::defaults(campaign);
    let readings = optional(request, "readings").map_or(Ok(defaults.clone()), |value| {
        reader.at("readings", |at| readings(&at, &campaign.questions, defaults, value))
    })?;
    let mut rows = Rows(None);
    let candidates = reader.at("candidate", |at| {
        let pairs = at.map(required(&at, request, "candidate", Phrase::ExpectedMap)?, &["kind", "group"])?;
        match optional(pairs, "group") {
            Some(Value::List(groups)) => candidates(&at, campaign, pairs, groups, &mut rows),
            _ => Ok(vec![group(&at, campaign, pairs)?]),
        }
    })?;
    let find = |at: &Reader<'_>, id: &str| {
        let ids = || campaign.inputs.iter().map(|input| input.id);
        let found = (0_u16..).zip(&campaign.inputs).find(|(_, input)| input.id == id);
        found.ok_or_else(|| at.unknown(Code::UnknownInput, id, &mut ids()))
    };
    let mut columns: Vec<Column> = Vec::new();
    let given = |key: &str| optional(request, key).map_or(Ok(&[][..]), |value| reader.at(key, |at| at.entries(value)));
    for (id, value) in given("columns")? {
        columns.push(reader.at("columns", |at| {
            at.at(id, |at| {
                let (index, input) = find(&at, id)?;
                Ok(Column { input: index, form: Some(form(&at, input, value, &mut rows)?), states: false })
            })
        })?);
    }
    let mut stated = Vec::new();
    for (id, value) in given("states")? {
        stated.push(reader.at("states", |at| {
            at.at(id, |at| {
                let (index, _) = find(&at, id)?;
                rows.array(&at, value, CODES, FilingPhrase::ExpectedCodes)?;
                Ok(index)
            })
        })?);
    }
    // States stand in the order of the columns, and those of inputs without one behind them.
    for column in &mut columns {
        column.states = stated.contains(&column.input);
    }
    let alone: Vec<u16> =
        stated.into_iter().filter(|input| columns.iter().all(|column| column.input != *input)).collect();
    columns.extend(alone.into_iter().map(|input| Column { input, form: None, states: true }));

    let facts = Facts::unknown(campaign.inputs.len());
    let candidate = candidates.first().copied().unwrap_or(Candidate::Group(u16::MAX));
    let query = Query { campaign, occasion, year, award, candidate, facts, readings };
    let sheet = Sheet::new(&query, &columns, &candidates);
    Ok(Columns { sheet, query, candidates, columns, units: rows.0.unwrap_or(0), lang })
}

/// The number of rows, as soon as one column has said it.
struct Rows(Option<u32>);

impl Rows {
    /// Reads an array of one of these types, which has as many rows as all others.
    fn array(&mut self, at: &Reader<'_>, value: &Value, types: &[&str], expected: FilingPhrase) -> Result<(), Problem> {
        let items = if let Value::List(items) = value { items.as_slice() } else { &[] };
        match items {
            [Value::Text(name), length] if types.contains(&&**name) => self.length(at, length),
            [Value::Text(name), _] => Err(at.wrong_type(&Value::of_strange(name), expected)),
            _ => Err(at.wrong_type(value, expected)),
        }
    }

    fn length(&mut self, at: &Reader<'_>, value: &Value) -> Result<(), Problem> {
        let length = if let Value::Number(number) = value { number.whole() } else { None };
        let length: u32 = length.ok_or_else(|| at.wrong_type(value, Phrase::ExpectedCount))?;
        let rows = *self.0.get_or_insert(length);
        if rows == length {
            return Ok(());
        }
        let values = [("word", length.to_string()), ("expected", rows.to_string())];
        let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
        Err(at.problem(Code::WrongLength, FilingPhrase::ProblemRows, &values))
    }
}

/// The candidates of a column of groups: a list of its rows, and then of each group the word and the first row.
fn candidates(
    at: &Reader<'_>,
    campaign: &Campaign<'_>,
    pairs: &[(Word, Value)],
    groups: &[Value],
    rows: &mut Rows,
) -> Result<Vec<Candidate>, Problem> {
    let Some((length, groups)) = groups.split_first() else {
        return at.at("group", |at| Err(at.wrong_type(&Value::List(Vec::new()), FilingPhrase::ExpectedGroups)));
    };
    at.at("group", |at| rows.length(&at, length))?;
    let mut found = Vec::new();
    for [word, row] in groups.as_chunks().0 {
        let row = if let Value::Number(row) = row { row.whole().unwrap_or(0) } else { 0 };
        let keys = at.path.to_string();
        let path = Path::Row(row);
        let at = Reader { lang: at.lang, path: &path.key(&keys) };
        found.push(who(&at, campaign, [optional(pairs, "kind"), word.given()])?);
    }
    // Without a row there is no group; one alone needs no column.
    Ok(found)
}

/// How a column of an input is given.
fn form(at: &Reader<'_>, input: &Input<'_>, value: &Value, rows: &mut Rows) -> Result<columns::Form, Problem> {
    match (&input.answer, value) {
        (Answer::Ratio { .. }, Value::Map(_)) if value.strange().is_none() => {
            let sides = at.map(value, &["part", "whole"])?;
            for key in ["part", "whole"] {
                at.at(key, |at| {
                    let side = optional(sides, key).ok_or_else(|| at.missing(FilingPhrase::ExpectedFigures))?;
                    rows.array(&at, side, NUMBERS, FilingPhrase::ExpectedFigures)
                })?;
            }
            Ok(columns::Form::Counts)
        }
        (Answer::Ratio { .. }, _) => {
            rows.array(at, value, NUMBERS, FilingPhrase::ExpectedCountsOrPercent)?;
            Ok(columns::Form::Numbers)
        }
        (Answer::Number { .. } | Answer::Count | Answer::Rank, _) => {
            rows.array(at, value, NUMBERS, FilingPhrase::ExpectedFigures)?;
            Ok(columns::Form::Numbers)
        }
        (Answer::YesNo | Answer::Grade(_) | Answer::Choice(_), _) => {
            rows.array(at, value, CODES, FilingPhrase::ExpectedCodes)?;
            Ok(columns::Form::Codes)
        }
    }
}

impl<'a> Columns<'a> {
    /// What is known of the answer before the first unit is judged.
    pub fn form(&self) -> Form<'a> {
        let name = |form| match form {
            columns::Form::Counts => "counts",
            columns::Form::Numbers => "numbers",
            columns::Form::Codes => "codes",
        };
        Form {
            units: self.units,
            forms: self.columns.iter().filter_map(|column| column.form).map(name).collect(),
            criteria: self.sheet.criteria().iter().map(|criterion| criterion.id).collect(),
            outcome_names: Outcome::ALL.iter().map(|outcome| outcome.word()).collect(),
            status_names: CriterionStatus::ALL.iter().map(|status| status.word()).collect(),
            rules: rules(self.query.campaign),
        }
    }

    /// Judges a block of rows, as [`Sheet::judge`] says.
    pub fn judge(&self, block: &Block<'_>) -> Vec<u8> {
        self.sheet.judge(block)
    }

    /// Judges one row of which a block was not sure, and gives what a block of this row alone would: `cells` is
    /// `{ columns, states }` with the numbers of this row by input, `candidate` the place of its group.
    ///
    /// # Errors
    /// The [`Problem`] that a request for this unit would have; its path names the column and the row.
    pub fn judge_row(&self, cells: &Value, row: usize, candidate: usize) -> Result<Vec<u8>, Problem> {
        let path = Path::Row(row);
        let reader = Reader { lang: self.lang, path: &path };
        let cells = reader.map(cells, &["columns", "states"])?;
        let list = |key| optional(cells, key).map_or(Ok(&[][..]), |value| reader.entries(value));
        let (columns, states) = (list("columns")?, list("states")?);
        let mut declared = Vec::new();
        for (id, cell) in columns {
            let state = optional(states, id);
            let input = self.query.campaign.inputs.iter().find(|input| input.id == id);
            if let Some(input) = input.filter(|_| state.is_none_or(|state| *state == Value::from(0_u16))) {
                declared.extend(figure(input, cell).map(|figure| (id.clone(), figure)));
            }
        }
        for (id, state) in states {
            let absent = reader.at("states", |at| at.at(id, |at| absent(&at, state)))?;
            declared.extend(absent.map(|absent| (id.clone(), absent)));
        }
        let query = Query {
            candidate: self.candidates.get(candidate).copied().unwrap_or(self.query.candidate),
            facts: reader.at("columns", |at| facts(&at, self.query.campaign, &Value::Map(declared)))?,
            ..self.query.clone()
        };
        Ok(self.sheet.told(&evaluate(&query)))
    }
}

/// The number of a cell as the fact that it is; nothing where it says that nothing is declared.
fn figure(input: &Input<'_>, cell: &Value) -> Option<Value> {
    let is = |value: &Value, text: &str| matches!(value, Value::Number(number) if number.as_str() == text);
    match (&input.answer, cell) {
        (Answer::YesNo | Answer::Grade(_) | Answer::Choice(_), code) if is(code, "255") => None,
        (Answer::YesNo, code) if is(code, "0") => Some(Value::Bool(false)),
        (Answer::YesNo, code) if is(code, "1") => Some(Value::Bool(true)),
        (Answer::Grade(choices) | Answer::Choice(choices), Value::Number(code)) => {
            let choice = code.whole().and_then(|code: usize| choices.get(code));
            Some(choice.map_or_else(|| cell.clone(), |(id, _)| Value::from(*id)))
        }
        (_, Value::Map(sides)) => {
            let sides = sides.iter().filter(|(_, side)| !is(side, "NaN"));
            let sides: Vec<_> = sides.cloned().collect();
            (!sides.is_empty()).then_some(Value::Map(sides))
        }
        (_, number) => (!is(number, "NaN")).then(|| number.clone()),
    }
}

/// What a state other than 0 declares.
fn absent(at: &Reader<'_>, state: &Value) -> Result<Option<Value>, Problem> {
    let state = if let Value::Number(state) = state { state.as_str() } else { "" };
    match state {
        "0" | "2" => Ok(None),
        "3" => Ok(Some(Value::map([("pending", true.into())]))),
        // A reason changes neither state nor outcome, and is not told.
        "4" => Ok(Some(Value::map([("notApplicable", CriterionStatus::NotApplicable.word().into())]))),
        _ => Err(at.unknown(Code::UnknownChoice, state, &mut STATES.into_iter())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_states_of_a_column_are_the_codes_of_what_is_no_figure() {
        let states = [CriterionStatus::Unknown, CriterionStatus::Pending, CriterionStatus::NotApplicable];
        assert_eq!(STATES[1..], states.map(|state| (state as u8).to_string()));
    }
}
