//! Many units in columns: of each one what the engine says of it alone.

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use xet_khen::answer::{Input, Verdict};
use xet_khen::api::{Columns, Value, Word};
use xet_khen::evaluate::columns::{Block, NOT_BOUND, UNSURE};
use xet_khen::model::{CriterionStatus, Outcome};

use crate::support::{LIBRARY, Request, request, tries};

/// One unit as a block of one row.
#[derive(Default)]
struct Row {
    numbers: Vec<f64>,
    codes: Vec<u8>,
    states: Vec<u8>,
    columns: Vec<(Word, Value)>,
    stated: Vec<(Word, Value)>,
    cells: Vec<(Word, Value)>,
    state_cells: Vec<(Word, Value)>,
}

fn array(name: &str) -> Value {
    Value::List(vec![name.into(), Value::from(1_u16)])
}

fn float(value: &Value) -> f64 {
    match value {
        Value::Number(number) => number.as_str().parse().unwrap(),
        Value::Text(text) => text.replace(',', ".").parse().unwrap(),
        other => panic!("{other:?} is no number"),
    }
}

impl Row {
    fn of(request: &Request) -> Self {
        let mut row = Self::default();
        for (id, fact) in &request.facts {
            row.fact(request.input(id), id, fact);
        }
        row
    }

    fn fact(&mut self, input: &Input, id: &str, fact: &Value) {
        if let Value::Map(pairs) = fact
            && pairs[0].0 != "part"
        {
            let state = if pairs[0].0 == "pending" { 3 } else { 4 };
            self.states.push(state);
            self.stated.push((id.to_owned().into(), array("Uint8Array")));
            self.state_cells.push((id.to_owned().into(), Value::from(u16::from(state))));
            return;
        }
        let choice = |word: &str| input.choices.iter().flatten().position(|choice| choice.value == word);
        let (column, cell) = match fact {
            Value::Map(pairs) => {
                self.numbers.extend(pairs.iter().map(|(_, side)| float(side)));
                let sides = pairs.iter().map(|(key, _)| (key.clone(), array("Float64Array")));
                (Value::Map(sides.collect()), fact.clone())
            }
            Value::Bool(answer) => {
                self.codes.push(u8::from(*answer));
                (array("Uint8Array"), Value::from(u16::from(*answer)))
            }
            Value::Text(word) if choice(word).is_some() => {
                let code = u8::try_from(choice(word).unwrap()).unwrap();
                self.codes.push(code);
                (array("Uint8Array"), Value::from(u16::from(code)))
            }
            number => {
                self.numbers.push(float(number));
                (array("Float64Array"), Value::from(float(number)))
            }
        };
        self.columns.push((id.to_owned().into(), column));
        self.cells.push((id.to_owned().into(), cell));
    }

    fn question(&self, request: &Request) -> Columns<'static> {
        let Value::Map(mut pairs) = request.value() else { unreachable!() };
        pairs.retain(|(key, _)| key != "facts");
        pairs.push(("columns".into(), Value::Map(self.columns.clone())));
        pairs.push(("states".into(), Value::Map(self.stated.clone())));
        LIBRARY.understand_columns(&Value::Map(pairs)).unwrap()
    }

    /// What the block says, and what the row says where it is asked about by itself.
    fn judge(&self, columns: &Columns) -> [Vec<u8>; 2] {
        let codes: Vec<u8> = self.codes.iter().chain(&self.states).copied().collect();
        let block = columns.judge(&Block { rows: 1, numbers: &self.numbers, codes: &codes });
        let cells = [("columns", Value::Map(self.cells.clone())), ("states", Value::Map(self.state_cells.clone()))];
        [block, columns.judge_row(&Value::map(cells), 0, 0).unwrap()]
    }
}

/// The bytes that stand for a verdict.
fn expected(columns: &Columns, verdict: &Verdict) -> Vec<u8> {
    let criteria = columns.form().criteria;
    let place = |id: &str| criteria.iter().position(|known| *known == id).unwrap();
    let decided = verdict.decided_by.first().map_or(-1, |id| i16::try_from(place(id)).unwrap());
    let outcome = Outcome::ALL.iter().position(|outcome| *outcome == verdict.outcome).unwrap();
    let mut states = vec![NOT_BOUND; criteria.len()];
    for result in &verdict.criteria {
        let status = CriterionStatus::ALL.iter().position(|status| *status == result.status).unwrap();
        states[place(result.id)] = u8::try_from(status).unwrap();
    }
    let mut bytes = decided.to_le_bytes().to_vec();
    bytes.push(u8::try_from(outcome).unwrap());
    bytes.extend(states);
    bytes
}

/// The request without facts that a column cannot say: a percentage is a double there.
fn in_doubles(mut request: Request) -> Request {
    for (_, fact) in &mut request.facts {
        if let Value::Text(text) = fact
            && let Ok(number) = text.replace(',', ".").parse::<f64>()
        {
            *fact = Value::from(number);
        }
    }
    request
}

proptest! {
    #![proptest_config(tries(3000))]

    #[test]
    fn a_row_says_what_the_unit_alone_says(request in request()) {
        let request = in_doubles(request);
        let row = Row::of(&request);
        let columns = row.question(&request);
        let expected = expected(&columns, &request.evaluate());
        let [block, alone] = row.judge(&columns);
        prop_assert_eq!(&alone, &expected);
        if block[2] != UNSURE {
            prop_assert_eq!(&block, &expected);
        }
    }

    #[test]
    fn whatever_the_numbers_are_nothing_panics(
        request in request(),
        number in prop_oneof![any::<f64>(), Just(f64::NAN), Just(-0.0), Just(f64::MAX)],
        code in any::<u8>(),
        at in any::<prop::sample::Index>(),
        rows in 0_usize..4,
    ) {
        let mut row = Row::of(&in_doubles(request.clone()));
        let columns = row.question(&request);
        if !row.numbers.is_empty() {
            let at = at.index(row.numbers.len());
            row.numbers[at] = number;
        }
        if !row.codes.is_empty() {
            let at = at.index(row.codes.len());
            row.codes[at] = code;
        }
        let bytes = columns.judge(&Block { rows, numbers: &row.numbers, codes: &row.codes });
        prop_assert_eq!(bytes.len(), rows * (3 + columns.form().criteria.len()));
    }
}

/// Most rows must be judged in the block: each that is not costs as much as a request.
#[test]
fn usual_rows_are_judged_in_the_block() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let unsure = (0..500).filter(|_| {
        let drawn = request().new_tree(&mut runner).unwrap().current();
        let request = in_doubles(drawn);
        let row = Row::of(&request);
        row.judge(&row.question(&request))[0][2] == UNSURE
    });
    let unsure = unsure.count();
    assert!(unsure < 25, "{unsure} of 500");
}
