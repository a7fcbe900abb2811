//! What the user typed for one input, kept as typed, and the fact that it makes.

use xet_khen::api::Value;

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
    pub standing: Standing,
    /// Why it does not apply.
    pub reason: String,
}

/// Whether an input is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
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
    Standing(Standing),
    /// Why it does not apply.
    Reason(String),
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
            Edit::Standing(standing) => self.standing = standing,
            Edit::Reason(text) => self.reason = text,
        }
        self
    }

    /// What the entry amounts to as an answer of this `kind` (the word that the surface uses for the type of an input).
    pub fn draft(&self, kind: &str) -> Draft {
        match self.standing {
            Standing::Pending => Draft::Fact(Value::map([("pending", Value::Bool(true))])),
            Standing::NotApplicable if is_blank(&self.reason) => Draft::Unfinished(Gap::Reason),
            Standing::NotApplicable => Draft::Fact(Value::map([("notApplicable", Value::from(self.reason.trim()))])),
            Standing::Given if kind == "ratio" && !self.by_percent => self.counts(),
            Standing::Given if is_blank(&self.text) => Draft::Nothing,
            Standing::Given if kind == "yes-no" => Draft::Fact(Value::Bool(self.text == "true")),
            Standing::Given => Draft::Fact(Value::from(self.text.trim())),
        }
    }

    fn counts(&self) -> Draft {
        match (is_blank(&self.part), is_blank(&self.whole)) {
            (true, true) => Draft::Nothing,
            (true, false) => Draft::Unfinished(Gap::Part),
            (false, true) => Draft::Unfinished(Gap::Whole),
            (false, false) => Draft::Fact(Value::map([("part", count(&self.part)), ("whole", count(&self.whole))])),
        }
    }

    /// The entry that makes this fact, for filling the form from a sample unit.
    pub fn from_fact(kind: &str, fact: &Value) -> Self {
        let mut entry = Self::default();
        match fact {
            Value::Map(pairs) => {
                for (key, value) in pairs {
                    match &**key {
                        "part" => entry.part = typed(value),
                        "whole" => entry.whole = typed(value),
                        "pending" => entry.standing = Standing::Pending,
                        "notApplicable" => {
                            entry.standing = Standing::NotApplicable;
                            entry.reason = typed(value);
                        }
                        _ => {}
                    }
                }
            }
            other => {
                entry.text = typed(other);
                entry.by_percent = kind == "ratio";
            }
        }
        entry
    }
}

/// A count as the surface takes it: as typed, so that a message at the field quotes it.
fn count(text: &str) -> Value {
    Value::from(text.trim())
}

/// A value as a user would type it. Decimals follow a comma: a point before three digits would be asked about.
fn typed(value: &Value) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::Number(number) => number.as_str().replace('.', ","),
        Value::Bool(yes) => yes.to_string(),
        _ => String::new(),
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(part: &str, whole: &str) -> Entry {
        Entry { part: part.to_owned(), whole: whole.to_owned(), ..Entry::default() }
    }

    #[test]
    fn counts_make_a_fact_only_when_both_are_there() {
        assert_eq!(counts("", " ").draft("ratio"), Draft::Nothing);
        assert_eq!(counts("47", "").draft("ratio"), Draft::Unfinished(Gap::Whole));
        assert_eq!(counts("", "50").draft("ratio"), Draft::Unfinished(Gap::Part));
        let fact = Value::map([("part", Value::from("47")), ("whole", Value::from("50"))]);
        assert_eq!(counts(" 47 ", "50").draft("ratio"), Draft::Fact(fact));
    }

    #[test]
    fn counts_are_handed_over_as_typed() {
        for text in ["47", "1.234", "-3", "4,5", "abc", "99999999999999999999"] {
            let fact = Value::map([("part", Value::from(text)), ("whole", Value::from("50"))]);
            assert_eq!(counts(text, "50").draft("ratio"), Draft::Fact(fact));
        }
    }

    #[test]
    fn changing_the_way_of_answering_keeps_what_was_typed() {
        let entry = counts("47", "50").with(Edit::ByPercent(true)).with(Edit::Text("94,5".to_owned()));
        assert_eq!(entry.draft("ratio"), Draft::Fact(Value::from("94,5")));
        let entry = entry.with(Edit::Standing(Standing::NotApplicable));
        assert_eq!(entry.draft("ratio"), Draft::Unfinished(Gap::Reason));
        let back = entry.with(Edit::Standing(Standing::Given)).with(Edit::ByPercent(false));
        assert_eq!((back.part.as_str(), back.whole.as_str(), back.text.as_str()), ("47", "50", "94,5"));
    }

    #[test]
    fn a_sample_fact_makes_an_entry_that_makes_the_fact() {
        let facts = [
            ("ratio", Value::map([("part", Value::from("999")), ("whole", Value::from("1000"))])),
            ("yes-no", Value::Bool(false)),
            ("grade", Value::from("kha")),
            ("number", Value::from("84,75")),
            ("number", Value::map([("pending", Value::Bool(true))])),
            ("ratio", Value::map([("notApplicable", Value::from("Đơn vị không có thủ tục"))])),
        ];
        for (kind, fact) in facts {
            assert_eq!(Entry::from_fact(kind, &fact).draft(kind), Draft::Fact(fact));
        }
        for (number, text) in [(84.125, "84,125"), (0.05, "0,05"), (100.0, "100"), (-3.5, "-3,5"), (0.0, "0")] {
            assert_eq!(Entry::from_fact("number", &Value::from(number)).text, text);
        }
    }
}
