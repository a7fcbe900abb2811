//! Sample units: a request of the rules, read into what one would have typed.

use xet_khen::api::{Value, Word};
use xet_khen::model::{Award, InputType, Kind, Occasion};

use super::entry::Entry;
use super::selection::Choice;
use crate::answer::Campaign;

/// A sample unit as the form takes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sample {
    /// Its name.
    pub id: String,
    /// The round and the candidate.
    pub choice: Choice,
    /// The day considered; empty where the sample names none.
    pub as_of: String,
    /// The entries, by input.
    pub entries: Vec<(String, Entry)>,
    /// The readings, by question.
    pub readings: Vec<(String, String)>,
}

impl Sample {
    /// The sample unit of that name.
    pub fn of(campaign: &Campaign, id: &str) -> Option<Self> {
        let example = campaign.examples.iter().find(|example| example.id == id)?;
        Some(Self::read(id, &example.request, |name| type_of(campaign, name)))
    }

    /// Reads a sample unit's request; `kind_of` gives the type of an input.
    pub fn read(id: &str, request: &Value, kind_of: impl Fn(&str) -> Option<InputType>) -> Self {
        let mut sample = Self { id: id.to_owned(), ..Self::default() };
        let mut kind = None;
        let mut group = None;
        for (key, value) in pairs(request) {
            match (&**key, value) {
                ("occasion", Value::Text(text)) => sample.choice.occasion = Occasion::from_word(text),
                ("award", Value::Text(text)) => sample.choice.award = Award::from_word(text),
                ("asOf", Value::Text(text)) => sample.as_of = text.to_string(),
                ("year", Value::Number(year)) => sample.choice.year = year.whole(),
                ("candidate", candidate) => {
                    for (key, value) in pairs(candidate) {
                        match (&**key, value) {
                            ("kind", Value::Text(text)) => kind = Kind::from_word(text),
                            ("group", Value::Text(text)) => group = Some(text.to_string()),
                            _ => {}
                        }
                    }
                }
                ("facts", facts) => {
                    let entry =
                        |(input, fact): &(Word, Value)| (input.to_string(), Entry::from_fact(kind_of(input), fact));
                    sample.entries = pairs(facts).iter().map(entry).collect();
                }
                ("readings", readings) => {
                    for (question, reading) in pairs(readings) {
                        if let Value::Text(reading) = reading {
                            sample.readings.push((question.to_string(), reading.to_string()));
                        }
                    }
                }
                _ => {}
            }
        }
        if let (Some(kind), Some(group)) = (kind, group) {
            sample.choice.group.set(kind.word(), group);
        }
        sample.choice.kind = kind;
        sample
    }
}

/// The type of the input of that name.
pub fn type_of(campaign: &Campaign, name: &str) -> Option<InputType> {
    campaign.inputs.iter().find(|input| input.id == name).map(|input| input.answer)
}

/// What a map holds; nothing of anything else.
pub fn pairs(value: &Value) -> &[(Word, Value)] {
    if let Value::Map(pairs) = value { pairs } else { &[] }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::app::entry::{AnswerState, Edit};
    use crate::app::state::{Action, FormState, State};

    fn typed(input: &str, text: &str) -> Action {
        Action::Edit(input.to_owned(), Edit::Text(text.to_owned()))
    }

    fn after(mut state: State, action: Action) -> State {
        state.apply(action);
        state
    }

    #[test]
    fn a_sample_replaces_one_campaign_and_leaves_the_others() {
        let pending = Value::map([("pending", Value::Bool(true))]);
        let request = Value::map([
            ("campaign", Value::from("a")),
            ("occasion", Value::from("annual")),
            ("year", Value::from(2024_u16)),
            ("candidate", Value::map([("kind", Value::from("individual")), ("group", Value::from("staff"))])),
            ("facts", Value::map([("x", Value::from(true)), ("y", pending)])),
            ("readings", Value::map([("Q1", Value::from("wide"))])),
        ]);
        let kind_of = |input: &str| Some(if input == "x" { InputType::YesNo } else { InputType::Grade });
        let sample = Rc::new(Sample::read("s", &request, kind_of));
        let start =
            State { form: Rc::new(FormState { campaign: "a".to_owned(), ..FormState::default() }), ..State::default() };
        let state = [
            typed("x", "false"),
            typed("z", "3"),
            Action::Campaign("b".to_owned(), Choice::default()),
            typed("x", "b"),
            Action::Campaign("a".to_owned(), Choice::default()),
            Action::Fill(sample),
        ]
        .into_iter()
        .fold(start, after);
        let form = &state.form;
        assert_eq!((form.entry("x").text.as_str(), form.entry("y").state), ("true", AnswerState::Pending));
        assert_eq!((form.entry("z").text.as_str(), form.reading("Q1")), ("", Some("wide")));
        assert_eq!((form.choice().year, form.choice().kind), (Some(2024), Some(Kind::Individual)));
        assert_eq!(form.sample.as_deref(), Some("s"));
        assert_eq!(after(state.clone(), typed("x", "false")).form.sample, None);
        let elsewhere = after(state, Action::Campaign("b".to_owned(), Choice::default()));
        assert_eq!(elsewhere.form.entry("x").text, "b");
    }
}
