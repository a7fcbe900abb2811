//! What the user typed for one input, kept as typed, and the fact that it makes.

use xet_khen::api::Value;
use xet_khen::lang::Lang;
use xet_khen::ratio::Exact;

use crate::spelling::{self, Asked};
use xet_khen::model::InputType;

/// Everything typed for one input. All of it is kept, also what the present way of answering does not show, so that
/// changing one's mind loses nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The part of a ratio.
    pub part: String,
    /// The whole of a ratio.
    pub whole: String,
    /// A percentage, a number, the name of a choice, or `true` or `false`.
    pub text: String,
    /// Whether a ratio is given as a percentage.
    pub by_percent: bool,
    /// Whether there is an answer at all.
    pub state: AnswerState,
    /// Why it does not apply.
    pub reason: String,
    /// Whether its controls are shown even where it does not apply for a reason that is asked for several questions together.
    pub open: bool,
}

/// Whether an input is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AnswerState {
    /// With a figure, a choice, yes or no.
    #[default]
    Given,
    /// It has not been published yet.
    Pending,
    /// It does not apply.
    NotApplicable,
}

/// One change to an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The part of a ratio.
    Part(String),
    /// The whole of a ratio.
    Whole(String),
    /// Any other answer.
    Text(String),
    /// Counts or a percentage.
    ByPercent(bool),
    /// Whether there is an answer.
    State(AnswerState),
    /// Why it does not apply.
    Reason(String),
    /// The user goes on: "47/50" in one box becomes the two counts.
    Settle,
    /// It does not apply for that reason, which is asked for several questions together; nothing: it applies.
    Excuse(Option<String>),
    /// Its controls are shown.
    Open,
}

/// What an entry amounts to.
#[derive(Clone, Debug, PartialEq)]
pub enum Draft {
    /// Nothing was entered.
    Nothing,
    /// Something is still to be entered.
    Unfinished(Gap),
    /// A fact, not checked yet.
    Fact(Value),
}

/// What is still to be entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The part of a ratio.
    Part,
    /// The whole of a ratio.
    Whole,
    /// Why it does not apply.
    Reason,
    /// Whether 0,85 is meant as that many percent, or as a share of one.
    Share,
}

impl Entry {
    /// The entry after a change.
    #[must_use]
    pub fn with(mut self, edit: Edit) -> Self {
        match edit {
            Edit::Part(text) => self.part = text,
            Edit::Whole(text) => self.whole = text,
            Edit::Text(text) => self.text = text,
            Edit::ByPercent(on) => self.by_percent = on,
            // Whoever answers at the question itself goes on seeing it.
            Edit::State(state) => (self.state, self.open) = (state, true),
            Edit::Reason(text) => (self.reason, self.open) = (text, true),
            Edit::Excuse(reason) => {
                self.state = if reason.is_some() { AnswerState::NotApplicable } else { AnswerState::Given };
                (self.reason, self.open) = (reason.unwrap_or_default(), false);
            }
            Edit::Open => self.open = true,
            Edit::Settle => {
                if let Some((part, whole)) = self.pair() {
                    (self.part, self.whole) = (part.to_owned(), whole.to_owned());
                }
            }
        }
        self
    }

    /// What the entry amounts to, given how it is asked.
    pub fn draft(&self, asked: &Asked<'_>) -> Draft {
        match self.state {
            AnswerState::Pending => Draft::Fact(Value::map([("pending", Value::Bool(true))])),
            AnswerState::NotApplicable if is_blank(&self.reason) => Draft::Unfinished(Gap::Reason),
            AnswerState::NotApplicable => Draft::Fact(Value::map([("notApplicable", Value::from(self.reason.trim()))])),
            AnswerState::Given if self.is_counts(asked) => self.counts(asked),
            AnswerState::Given if is_blank(&self.text) => Draft::Nothing,
            AnswerState::Given => match asked.kind {
                InputType::YesNo => Draft::Fact(Value::Bool(self.text == "true")),
                InputType::Ratio if share(&self.text, asked.lang).is_some() => Draft::Unfinished(Gap::Share),
                // A percentage may have more decimals than thousands marks: nothing but its unit is left out.
                InputType::Ratio => Draft::Fact(Value::from(self.text.trim())),
                InputType::Number | InputType::Count | InputType::Rank | InputType::Grade | InputType::Choice => {
                    Draft::Fact(Value::from(&*asked.figure(&self.text)))
                }
            },
        }
    }

    /// Whether it is asked as counts.
    fn is_counts(&self, asked: &Asked<'_>) -> bool {
        asked.kind == InputType::Ratio && !self.by_percent
    }

    /// What was typed, in the form of a fact that it need not be yet: nothing where nothing was.
    pub fn typed(&self, asked: &Asked<'_>) -> Option<Value> {
        match self.draft(asked) {
            Draft::Nothing => None,
            Draft::Fact(fact) => Some(fact),
            Draft::Unfinished(Gap::Part | Gap::Whole) => Some(Value::map([
                ("part", Value::from(self.part.as_str())),
                ("whole", Value::from(self.whole.as_str())),
            ])),
            Draft::Unfinished(Gap::Share) => Some(Value::from(self.text.as_str())),
            Draft::Unfinished(Gap::Reason) => Some(Value::map([("notApplicable", Value::from(""))])),
        }
    }

    fn counts(&self, asked: &Asked<'_>) -> Draft {
        let (part, whole) = self.pair().unwrap_or((&self.part, &self.whole));
        // As typed as far as possible, so that a message at the field quotes it.
        let count = |text: &str| Value::from(&*asked.figure(text));
        match (is_blank(part), is_blank(whole)) {
            (true, true) => Draft::Nothing,
            (true, false) => Draft::Unfinished(Gap::Part),
            (false, true) => Draft::Unfinished(Gap::Whole),
            (false, false) => Draft::Fact(Value::map([("part", count(part)), ("whole", count(whole))])),
        }
    }

    /// Part and whole, where both were typed into one box and the other box says nothing else.
    pub fn pair(&self) -> Option<(&str, &str)> {
        let [part, whole] = [&self.part, &self.whole].map(|text| text.trim());
        let fits = |(one, other): &(&str, &str)| !one.is_empty() && !other.is_empty();
        let in_part = spelling::counts(part).filter(|pair| whole.is_empty() || pair.1 == whole);
        let in_whole = || spelling::counts(whole).filter(|pair| part.is_empty() || pair.0 == part);
        in_part.or_else(in_whole).filter(fits)
    }

    /// How the figures were read, for the two boxes of a ratio or for the only one: nothing where they are written as
    /// everybody would write them.
    pub fn echoes(&self, asked: &Asked<'_>) -> [Option<String>; 2] {
        match (self.state, asked.kind) {
            (AnswerState::Given, _) if self.is_counts(asked) && self.pair().is_some() => [None, None],
            (AnswerState::Given, _) if self.is_counts(asked) => [&self.part, &self.whole].map(|text| asked.echo(text)),
            (AnswerState::Given, InputType::Ratio | InputType::Number | InputType::Count | InputType::Rank) => {
                [asked.echo(&self.text), None]
            }
            (AnswerState::Given, InputType::Grade | InputType::YesNo | InputType::Choice)
            | (AnswerState::Pending | AnswerState::NotApplicable, _) => [None, None],
        }
    }

    /// The entry that makes this fact of an input of that type, for filling the form from a sample unit.
    pub fn from_fact(kind: Option<InputType>, fact: &Value) -> Self {
        let mut entry = Self::default();
        match fact {
            Value::Map(pairs) => {
                for (key, value) in pairs {
                    match &**key {
                        "part" => entry.part = typed(value),
                        "whole" => entry.whole = typed(value),
                        "pending" => entry.state = AnswerState::Pending,
                        "notApplicable" => {
                            entry.state = AnswerState::NotApplicable;
                            entry.reason = typed(value);
                        }
                        _ => {}
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Text(_) | Value::List(_) => {
                entry.text = typed(fact);
                entry.by_percent = kind == Some(InputType::Ratio);
            }
        }
        entry
    }
}

/// The two things that a percentage such as "0,85" may mean, as they are typed: "0,85%" and "85". Spreadsheets keep shares of
/// one. Nothing where it can mean only one thing, or its sign says which.
pub fn share(text: &str, lang: Lang) -> Option<[String; 2]> {
    let text = text.trim();
    let number = Exact::parse(text).ok().filter(|number| *number > Exact::whole(0) && *number < Exact::whole(1))?;
    Some([[text, "%"].concat(), number.times_hundred().cut(9, lang)])
}

/// A value as a user would type it. Decimals follow a comma: a point before three digits would be asked about.
fn typed(value: &Value) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::Number(number) => number.as_str().replace('.', ","),
        Value::Bool(yes) => yes.to_string(),
        Value::Null | Value::List(_) | Value::Map(_) => String::new(),
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(kind: InputType) -> Asked<'static> {
        Asked { kind, lang: Lang::Vi, words: [""; 4] }
    }

    fn counts(part: &str, whole: &str) -> Entry {
        Entry { part: part.to_owned(), whole: whole.to_owned(), ..Entry::default() }
    }

    #[test]
    fn counts_make_a_fact_only_when_both_are_there() {
        assert_eq!(counts("", " ").draft(&asked(InputType::Ratio)), Draft::Nothing);
        assert_eq!(counts("47", "").draft(&asked(InputType::Ratio)), Draft::Unfinished(Gap::Whole));
        assert_eq!(counts("", "50").draft(&asked(InputType::Ratio)), Draft::Unfinished(Gap::Part));
        let fact = Value::map([("part", Value::from("47")), ("whole", Value::from("50"))]);
        assert_eq!(counts(" 47 ", "50").draft(&asked(InputType::Ratio)), Draft::Fact(fact));
    }

    #[test]
    fn counts_are_handed_over_as_typed() {
        for text in ["47", "1,234", "-3", "4,5", "abc", "99999999999999999999"] {
            let fact = Value::map([("part", Value::from(text)), ("whole", Value::from("50"))]);
            assert_eq!(counts(text, "50").draft(&asked(InputType::Ratio)), Draft::Fact(fact));
        }
    }

    #[test]
    fn two_counts_in_one_box_are_two_counts_and_stand_in_two_boxes_once_one_goes_on() {
        let fact = Value::map([("part", Value::from("47")), ("whole", Value::from("50"))]);
        for entry in [counts("47/50", ""), counts("", "47 trong 50"), counts("47/50", "50"), counts("47", "47/50")] {
            assert_eq!(entry.draft(&asked(InputType::Ratio)), Draft::Fact(fact.clone()), "{entry:?}");
            assert_eq!(entry.with(Edit::Settle), counts("47", "50"));
        }
        for entry in [counts("47/50", "60"), counts("47/", ""), counts("47", "50")] {
            assert_eq!(entry.clone().with(Edit::Settle), entry);
        }
    }

    #[test]
    fn a_percentage_below_one_is_asked_about_until_its_sign_or_a_larger_figure_answers() {
        let percent = |text: &str| Entry { text: text.to_owned(), by_percent: true, ..Entry::default() };
        for text in ["0,85", "0.85", " 0,5 "] {
            assert_eq!(percent(text).draft(&asked(InputType::Ratio)), Draft::Unfinished(Gap::Share), "{text}");
        }
        let meanings = share("0,85", Lang::Vi).unwrap();
        assert_eq!(meanings, ["0,85%", "85"]);
        for text in meanings.iter().map(String::as_str).chain(["0", "1", "1,5", "0,85 %"]) {
            assert_eq!(percent(text).draft(&asked(InputType::Ratio)), Draft::Fact(Value::from(text)), "{text}");
        }
        assert_eq!(
            percent("0,85").draft(&asked(InputType::Number)),
            Draft::Fact(Value::from("0,85")),
            "an index is no share"
        );
    }

    #[test]
    fn what_is_no_fact_yet_is_kept_as_it_was_typed() {
        let no_reason = Entry { state: AnswerState::NotApplicable, ..Entry::default() };
        let below_one = Entry { text: "0,85".to_owned(), by_percent: true, ..Entry::default() };
        for entry in [counts("47", ""), counts("", "50"), counts("4x", "50"), no_reason, below_one] {
            let typed = entry.typed(&asked(InputType::Ratio)).unwrap();
            assert_eq!(Entry::from_fact(Some(InputType::Ratio), &typed), entry);
        }
        assert_eq!(Entry::default().typed(&asked(InputType::Ratio)), None);
    }

    #[test]
    fn thousands_in_a_count_are_read_and_told() {
        let entry = counts("1.234", "2 000");
        let fact = Value::map([("part", Value::from("1234")), ("whole", Value::from("2 000"))]);
        assert_eq!(entry.draft(&asked(InputType::Ratio)), Draft::Fact(fact));
        assert_eq!(entry.echoes(&asked(InputType::Ratio)), [Some("1.234".to_owned()), Some("2.000".to_owned())]);
    }

    #[test]
    fn changing_the_way_of_answering_keeps_what_was_typed() {
        let entry = counts("47", "50").with(Edit::ByPercent(true)).with(Edit::Text("94,5".to_owned()));
        assert_eq!(entry.draft(&asked(InputType::Ratio)), Draft::Fact(Value::from("94,5")));
        let entry = entry.with(Edit::State(AnswerState::NotApplicable));
        assert_eq!(entry.draft(&asked(InputType::Ratio)), Draft::Unfinished(Gap::Reason));
        let back = entry.with(Edit::State(AnswerState::Given)).with(Edit::ByPercent(false));
        assert_eq!((back.part.as_str(), back.whole.as_str(), back.text.as_str()), ("47", "50", "94,5"));
    }

    #[test]
    fn what_is_excused_and_then_not_is_as_it_was() {
        let entry = counts("47", "50");
        let excused = entry.clone().with(Edit::Excuse(Some("ngoài chức năng".to_owned())));
        let fact = Value::map([("notApplicable", Value::from("ngoài chức năng"))]);
        assert_eq!(excused.draft(&asked(InputType::Ratio)), Draft::Fact(fact));
        assert!(!excused.open && excused.clone().with(Edit::Open).open);
        assert!(excused.clone().with(Edit::Reason("khác".to_owned())).open, "one sees what one types");
        assert_eq!(excused.with(Edit::Excuse(None)), entry);
    }

    #[test]
    fn a_sample_fact_makes_an_entry_that_makes_the_fact() {
        let facts = [
            (InputType::Ratio, Value::map([("part", Value::from("999")), ("whole", Value::from("1000"))])),
            (InputType::YesNo, Value::Bool(false)),
            (InputType::Grade, Value::from("kha")),
            (InputType::Number, Value::from("84,75")),
            (InputType::Number, Value::map([("pending", Value::Bool(true))])),
            (InputType::Ratio, Value::map([("notApplicable", Value::from("Đơn vị không có thủ tục"))])),
        ];
        for (kind, fact) in facts {
            assert_eq!(Entry::from_fact(Some(kind), &fact).draft(&asked(kind)), Draft::Fact(fact));
        }
        for (number, text) in [(84.125, "84,125"), (0.05, "0,05"), (100.0, "100"), (-3.5, "-3,5"), (0.0, "0")] {
            assert_eq!(Entry::from_fact(Some(InputType::Number), &Value::from(number)).text, text);
        }
    }
}
