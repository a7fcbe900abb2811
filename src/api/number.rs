//! A number of a request, as its author wrote it.

use serde::{Serialize, Serializer};

use crate::ratio::{Exact, NumberError};

/// A number of JavaScript or JSON in its shortest decimal form, which is what its author wrote: `85.5`, `1e21`, `NaN`. It
/// is kept as text, so that it is compared as typed, and so that the browser's module needs no code for floats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(String);

impl Number {
    /// A number that is already written in its shortest decimal form, as JavaScript's `String` writes it.
    pub const fn written(text: String) -> Self {
        Self(text)
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is neither NaN nor an infinity.
    pub fn is_finite(&self) -> bool {
        self.0.ends_with(|last: char| last.is_ascii_digit())
    }

    /// The number, exactly.
    ///
    /// # Errors
    /// [`NumberError::NotANumber`] for NaN and the infinities, [`NumberError::TooLong`] for one of too many digits.
    pub fn exact(&self) -> Result<Exact, NumberError> {
        let (digits, exponent) = self.0.split_once('e').unwrap_or((&self.0, "0"));
        Exact::scientific(digits, exponent.parse().map_err(|_| NumberError::NotANumber)?)
    }
}

impl From<u64> for Number {
    fn from(number: u64) -> Self {
        Self(number.to_string())
    }
}

impl From<u16> for Number {
    fn from(number: u16) -> Self {
        Self(number.to_string())
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Self(number.to_string())
    }
}

impl From<f64> for Number {
    fn from(number: f64) -> Self {
        // The name that JavaScript has for it; all else is written alike.
        Self(number.to_string().replace("inf", "Infinity"))
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return serializer.serialize_bytes(self.0.as_bytes());
        }
        // A whole number is written as one: `47`, not `47.0`.
        match (self.0.parse::<i64>(), self.exact()) {
            (Ok(whole), _) => serializer.serialize_i64(whole),
            (_, Ok(exact)) => serializer.serialize_f64(exact.to_f64()),
            _ => serializer.serialize_unit(),
        }
    }
}
