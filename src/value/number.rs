//! A number of a request, as its author wrote it.

use serde::{Serialize, Serializer};

use crate::ratio::{Exact, NumberError};

/// A number of JavaScript or JSON in its shortest decimal form, which is what its author wrote: `85.5`, `1e21`, `NaN`. It
/// is kept as text, so that it is compared as typed, and so that the browser's module needs no code for floats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(Digits);

/// Nearly all figures are short: these need no memory of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Digits {
    Short([u8; SHORT], u8),
    Long(Box<str>),
}

/// The longest text that is short, in bytes.
const SHORT: usize = 10;

impl Number {
    /// A number that is already written in its shortest decimal form, as JavaScript's `String` writes it.
    pub fn written(text: &str) -> Self {
        let mut short = [0; SHORT];
        match (short.get_mut(..text.len()), u8::try_from(text.len())) {
            (Some(place), Ok(length)) => {
                place.copy_from_slice(text.as_bytes());
                Self(Digits::Short(short, length))
            }
            _ => Self(Digits::Long(text.into())),
        }
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Digits::Short(bytes, length) => {
                bytes.get(..usize::from(*length)).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
            }
            Digits::Long(text) => text,
        }
    }

    /// The number, where it is written as a whole one that is not negative and fits.
    pub fn whole<N: TryFrom<u64>>(&self) -> Option<N> {
        let number: u64 = self.as_str().parse().ok()?;
        number.try_into().ok()
    }

    /// Whether it is neither NaN nor an infinity.
    pub fn is_finite(&self) -> bool {
        self.as_str().ends_with(|last: char| last.is_ascii_digit())
    }

    /// The number, exactly.
    ///
    /// # Errors
    /// [`NumberError::NotANumber`] for NaN and the infinities, [`NumberError::TooLong`] for one of too many digits.
    pub fn exact(&self) -> Result<Exact, NumberError> {
        // Most are whole, and short: these need no arithmetic of 128 bits.
        if let Some(number) = self.whole() {
            return Ok(Exact::whole(u32::into(number)));
        }
        let text = self.as_str();
        match text.split_once('e') {
            None => Exact::scientific(text, 0),
            Some((digits, exponent)) => {
                Exact::scientific(digits, exponent.parse().map_err(|_| NumberError::NotANumber)?)
            }
        }
    }
}

impl From<u64> for Number {
    fn from(number: u64) -> Self {
        Self::written(itoa::Buffer::new().format(number))
    }
}

impl From<u16> for Number {
    fn from(number: u16) -> Self {
        Self::from(u64::from(number))
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Self::written(itoa::Buffer::new().format(number))
    }
}

impl From<f64> for Number {
    fn from(number: f64) -> Self {
        // The name that JavaScript has for it; all else is written alike.
        Self::written(&number.to_string().replace("inf", "Infinity"))
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return serializer.serialize_bytes(self.as_str().as_bytes());
        }
        // A whole number is written as one: `47`, not `47.0`.
        match (self.as_str().parse::<i64>(), self.exact()) {
            (Ok(whole), _) => serializer.serialize_i64(whole),
            (_, Ok(exact)) => serializer.serialize_f64(exact.to_f64()),
            _ => serializer.serialize_unit(),
        }
    }
}
