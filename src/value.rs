//! A request before it is understood: whatever JSON or JavaScript can hold, without loss.

mod number;

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use number::Number;

/// A text of a request: the caller's, or a word that the program knows anyway and need not copy.
pub type Word = Cow<'static, str>;

/// Anything that a caller may hand over. Unlike a JSON value it can hold NaN, so that a bad number is named and not lost.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, or nothing at all.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number of JavaScript.
    Number(Number),
    /// A text.
    Text(Word),
    /// A list.
    List(Vec<Self>),
    /// Keys and values, in the order given.
    Map(Vec<(Word, Self)>),
}

/// The key of a map that stands for something that is no plain data.
const STRANGE: &str = "\0";

impl Value {
    /// How deep a request may be nested. The deepest one that is understood has three levels, what the page hands over five; a
    /// hostile one must not exhaust the stack.
    pub const MAX_DEPTH: u8 = 8;

    /// Stands for something that is no plain data (a function, a date) and is called so, so that it can be refused at its place.
    pub fn of_strange(name: &str) -> Self {
        Self::map([(STRANGE, name.into())])
    }

    /// Stands for what is nested too deep.
    pub fn too_deep() -> Self {
        Self::of_strange("…")
    }

    /// The name of what this stands for ([`Value::of_strange`]).
    pub fn strange(&self) -> Option<&str> {
        match self {
            Self::Map(pairs) => match pairs.as_slice() {
                [(key, Self::Text(name))] if key == STRANGE => Some(name),
                _ => None,
            },
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(_) | Self::List(_) => None,
        }
    }

    /// A map from these pairs.
    pub fn map<K: Into<Word>>(pairs: impl IntoIterator<Item = (K, Self)>) -> Self {
        Self::Map(pairs.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }

    /// The value itself; nothing of `null`, which is as good as absent.
    pub fn given(&self) -> Option<&Self> {
        (!matches!(self, Self::Null)).then_some(self)
    }
}

/// Reading what is known to be well-formed, such as what another part of the program has written.
impl Value {
    /// What a map holds under `key`; nothing where it has no such key, or is no map.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(pairs) => pairs.iter().find(|(known, _)| *known == key).map(|(_, value)| value),
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(_) | Self::List(_) => None,
        }
    }

    /// The words of a text and the digits of a number; nothing of anything else.
    pub fn as_word(&self) -> Option<&str> {
        match self {
            Self::Text(word) => Some(word),
            Self::Number(number) => Some(number.as_str()),
            Self::Null | Self::Bool(_) | Self::List(_) | Self::Map(_) => None,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned().into())
    }
}

impl<N: Into<Number>> From<N> for Value {
    fn from(number: N) -> Self {
        Self::Number(number.into())
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) => value.serialize(serializer),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(items) => serializer.collect_seq(items),
            Self::Map(pairs) => serializer.collect_map(pairs.iter().map(|(key, value)| (key, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Nested(Self::MAX_DEPTH).deserialize(deserializer)
    }
}

/// Reads a value that may nest so many levels more.
struct Nested(u8);

impl<'de> DeserializeSeed<'de> for Nested {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Nested {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("plain data")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let Some(deeper) = self.0.checked_sub(1) else {
            while items.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Value::too_deep());
        };
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Nested(deeper))? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Value, A::Error> {
        let Some(deeper) = self.0.checked_sub(1) else {
            while pairs.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Value::too_deep());
        };
        let mut map = Vec::new();
        while let Some(key) = pairs.next_key::<String>()? {
            map.push((key.into(), pairs.next_value_seed(Nested(deeper))?));
        }
        Ok(Value::Map(map))
    }
}
