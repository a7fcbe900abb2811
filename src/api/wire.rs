//! Requests as one text: how the form hands itself over and is given what others keep, and how sample units lie in the
//! bundle. Long answers of the package cross so too.
//!
//! The text is a row of fields, each ended by the control character [`END`]. The first letter of a field says what it is:
//! `z` null, `t` true, `f` false, `n` a number, `s` a text, `{` and `[` the start of a map and of a list, `k` a key of a map,
//! `.` the end of either.

mod answer;

pub use answer::answer;

use super::value::MAX_DEPTH;
use super::{Number, Value};

/// Ends each field. In a text it would mean nothing, so whoever writes a request replaces it there.
pub const END: char = '\u{1f}';

impl Value {
    /// Reads what [`Value::to_wire`] or the package's JavaScript has written. What is nested too deep, or is no such text,
    /// is null: the writers write neither.
    pub fn from_wire(text: &str) -> Self {
        let mut fields = text.split(END);
        let first = fields.next().unwrap_or_default();
        read(first, &mut fields, MAX_DEPTH)
    }

    /// The value as one text.
    pub fn to_wire(&self) -> String {
        answer(self)
    }
}

fn read<'w>(field: &str, rest: &mut impl Iterator<Item = &'w str>, depth: u8) -> Value {
    let (kind, word) = field.split_at_checked(1).unwrap_or_default();
    let deeper = depth.checked_sub(1);
    match (kind, deeper) {
        ("t", _) => Value::Bool(true),
        ("f", _) => Value::Bool(false),
        ("n", _) => Value::Number(Number::written(word)),
        ("s", _) => Value::from(word),
        ("{", Some(deeper)) => {
            let mut pairs = Vec::new();
            while let Some(key) = rest.next().and_then(|field| field.strip_prefix('k')) {
                let value = rest.next().unwrap_or_default();
                pairs.push((key.to_owned().into(), read(value, rest, deeper)));
            }
            Value::Map(pairs)
        }
        ("[", Some(deeper)) => {
            let mut items = Vec::new();
            while let Some(item) = rest.next().filter(|field| *field != ".") {
                items.push(read(item, rest, deeper));
            }
            Value::List(items)
        }
        _ => Value::Null,
    }
}

fn field(text: &mut String, kind: char, word: &str) {
    text.push(kind);
    for (place, part) in word.split(END).enumerate() {
        text.push_str(if place > 0 { "\u{fffd}" } else { "" });
        text.push_str(part);
    }
    text.push(END);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Bool),
            any::<f64>().prop_map(Value::from),
            "[^\u{1f}]{0,9}".prop_map(|text| Value::Text(text.into())),
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            let pairs = prop::collection::vec(("[^\u{1f}]{0,5}", inner.clone()), 0..4);
            prop_oneof![prop::collection::vec(inner, 0..4).prop_map(Value::List), pairs.prop_map(Value::map)]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(value in any_value()) {
            prop_assert_eq!(Value::from_wire(&value.to_wire()), value);
        }

        #[test]
        fn reading_never_panics(text in "[ztfns{\\[k.a\u{1f}]{0,60}") {
            let _ = Value::from_wire(&text);
        }
    }

    #[test]
    fn the_control_character_ends_no_field_of_a_text() {
        assert_eq!(Value::from_wire(&Value::from("a\u{1f}b").to_wire()), Value::from("a\u{fffd}b"));
    }
}
