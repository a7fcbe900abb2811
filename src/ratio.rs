//! Exact numbers: read as people type them, compared without rounding, shown without hiding the comparison.

use std::cmp::Ordering;

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedSub};
use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// The longest number that is read, in digits: far beyond any figure of an office, and short enough that comparing two of
/// them stays within 128 bits.
pub const MAX_DIGITS: usize = 27;

/// A rational number, kept exactly. A percentage is kept as a fraction of one: 85,5 % is 171/200.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Exact {
    numerator: i128,
    /// Always positive.
    denominator: i128,
}

/// Why a text is not read as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing but white space.
    Empty,
    /// `1.234` is one and a bit to a programmer and more than a thousand to an office: it is asked about, not guessed.
    Ambiguous,
    /// Anything but digits with at most one decimal mark.
    NotANumber,
    /// More than [`MAX_DIGITS`] digits.
    TooLong,
}

impl Exact {
    /// A whole number.
    pub const fn whole(value: i64) -> Self {
        Self { numerator: value as i128, denominator: 1 }
    }

    /// `part` of `whole`; nothing where `whole` is zero, which is no share of anything.
    pub fn share(part: u64, whole: u64) -> Option<Self> {
        (whole != 0).then_some(Self { numerator: part.into(), denominator: whole.into() })
    }

    /// Reads `85,5`, `85.5`, `85` or `-3`; the decimal mark may be a comma or a point.
    ///
    /// # Errors
    /// [`NumberError`] says why the text is not read. Nothing is guessed: `1.234` is refused.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let text = text.trim();
        let (sign, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        if digits.is_empty() {
            return Err(NumberError::Empty);
        }
        if is_grouped(digits) {
            return Err(NumberError::Ambiguous);
        }
        let (integer, fraction) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
        Self::from_digits(sign, integer, fraction)
    }

    /// A number of JavaScript or JSON by its shortest decimal form, which is what its author wrote.
    ///
    /// # Errors
    /// [`NumberError::NotANumber`] for NaN and the infinities, [`NumberError::TooLong`] beyond [`MAX_DIGITS`].
    pub fn from_f64(value: f64) -> Result<Self, NumberError> {
        if !value.is_finite() {
            return Err(NumberError::NotANumber);
        }
        // `Display` of a float is its shortest decimal form, never with an exponent.
        let text = value.to_string();
        let (sign, digits) = text.strip_prefix('-').map_or((1, text.as_str()), |rest| (-1, rest));
        let (integer, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        Self::from_digits(sign, integer, fraction)
    }

    fn from_digits(sign: i128, integer: &str, fraction: &str) -> Result<Self, NumberError> {
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(integer) || !is_digits(fraction) {
            return Err(NumberError::NotANumber);
        }
        let fraction = fraction.trim_end_matches('0');
        let integer = integer.trim_start_matches('0');
        if integer.len().saturating_add(fraction.len()) > MAX_DIGITS {
            return Err(NumberError::TooLong);
        }
        let exponent = u32::try_from(fraction.len()).map_err(|_| NumberError::TooLong)?;
        let numerator = format!("0{integer}{fraction}").parse::<i128>().map_err(|_| NumberError::TooLong)?;
        let denominator = 10_i128.checked_pow(exponent).ok_or(NumberError::TooLong)?;
        Ok(Self { numerator: numerator.saturating_mul(sign), denominator })
    }

    /// The number as a percentage: 85,5 becomes 85,5 %.
    #[must_use]
    pub fn percent(self) -> Self {
        Self { numerator: self.numerator, denominator: self.denominator.saturating_mul(100) }
    }

    /// A hundred times the number: 171/200 becomes 85,5.
    #[must_use]
    pub fn times_hundred(self) -> Self {
        Self { numerator: self.numerator.saturating_mul(100), denominator: self.denominator }
    }

    /// The whole of something: 100 %.
    pub const HUNDRED_PERCENT: Self = Self::whole(1);

    /// The nearest float, for drawing only: nothing may be decided by it.
    #[expect(clippy::cast_precision_loss, reason = "a picture needs no more")]
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// One unit of the last of so many decimals: `step(2)` is 0,01.
    #[must_use]
    pub fn step(decimals: usize) -> Self {
        let denominator = u32::try_from(decimals).ok().and_then(|decimals| 10_i128.checked_pow(decimals)).unwrap_or(1);
        Self { numerator: 1, denominator }
    }

    /// The sum; nothing where it does not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        CheckedAdd::checked_add(&self.reduced(), &other.reduced()).map(Self::from)
    }

    /// The difference; nothing where it does not fit.
    pub fn minus(self, other: Self) -> Option<Self> {
        CheckedSub::checked_sub(&self.reduced(), &other.reduced()).map(Self::from)
    }

    /// The smallest whole number that is not less.
    #[must_use]
    pub fn ceil(self) -> Self {
        self.reduced().ceil().into()
    }

    /// Whether the number is a whole one.
    pub fn is_whole(self) -> bool {
        self.numerator.checked_rem(self.denominator) == Some(0)
    }

    /// The number as a count, where it is a whole, non-negative one that fits.
    pub fn to_count(self) -> Option<u64> {
        let value = self.numerator.checked_div(self.denominator)?;
        self.is_whole().then(|| u64::try_from(value).ok()).flatten()
    }

    /// Numerator and denominator in lowest terms, as decimal texts, for whoever computes on.
    pub fn parts(self) -> (String, String) {
        let reduced = self.reduced();
        (reduced.numer().to_string(), reduced.denom().to_string())
    }

    /// The numerator and the denominator as they are kept, for exact arithmetic on them.
    pub const fn raw(self) -> (i128, i128) {
        (self.numerator, self.denominator)
    }

    fn reduced(self) -> Ratio<i128> {
        Ratio::new_raw(self.numerator, self.denominator).reduced()
    }

    /// How many decimals the number needs to be written out in full, or nothing where no number of them does.
    pub fn decimals(self) -> Option<usize> {
        let mut denominator = *self.reduced().denom();
        let mut count = [0_usize; 2];
        for (prime, count) in [2_i128, 5].into_iter().zip(&mut count) {
            while denominator.checked_rem(prime) == Some(0) {
                denominator = denominator.checked_div(prime)?;
                *count = count.saturating_add(1);
            }
        }
        (denominator == 1).then(|| count.into_iter().max().unwrap_or(0))
    }

    /// The number with at most `decimals` decimals, cut towards zero, in the manner of `lang` (`85,5` or `85.5`).
    pub fn cut(self, decimals: usize, lang: Lang) -> String {
        self.truncated(decimals).write(decimals, lang)
    }

    /// The number in the manner of `lang`, with as many decimals (two or more) as it takes to stand on its own side of
    /// `limit`: 99,996 beside 100 is never shown as 100, nor 50,004 as 50 beside "trên 50".
    pub fn beside(self, limit: Self, lang: Lang) -> String {
        let side = self.cmp(&limit);
        let shown = (2..=9).map(|decimals| (decimals, self.truncated(decimals)));
        let telling = shown.into_iter().find(|(_, shown)| shown.cmp(&limit) == side);
        let (decimals, shown) = telling.unwrap_or_else(|| (9, self.truncated(9)));
        shown.write(decimals, lang)
    }

    /// The number cut towards zero after `decimals` decimals; the denominator is ten to that power.
    fn truncated(self, decimals: usize) -> Self {
        let scale = u32::try_from(decimals).ok().and_then(|decimals| 10_i128.checked_pow(decimals)).unwrap_or(1);
        let scaled = self.numerator.checked_mul(scale).unwrap_or(i128::MAX);
        // Most figures are small, and dividing 64 bits is many times faster than dividing 128.
        let quotient = match (i64::try_from(scaled), i64::try_from(self.denominator)) {
            (Ok(scaled), Ok(denominator)) => scaled.checked_div(denominator).map(i128::from),
            _ => scaled.checked_div(self.denominator),
        };
        Self { numerator: quotient.unwrap_or(0), denominator: scale }
    }

    /// Writes a truncated number.
    fn write(self, decimals: usize, lang: Lang) -> String {
        let digits = match u64::try_from(self.numerator.unsigned_abs()) {
            Ok(small) => small.to_string(),
            Err(_) => self.numerator.unsigned_abs().to_string(),
        };
        let padding = decimals.saturating_add(1).saturating_sub(digits.len());
        let mut text = if self.numerator < 0 { String::from("-") } else { String::new() };
        text.extend(std::iter::repeat_n('0', padding));
        text.push_str(&digits);
        let mark = text.len().saturating_sub(decimals);
        text.truncate(text.trim_end_matches('0').len().max(mark));
        if text.len() > mark {
            text.insert(
                mark,
                match lang {
                    Lang::Vi => ',',
                    Lang::En => '.',
                },
            );
        }
        text
    }
}

/// Whether `digits` can be read as thousands in groups: `1.234`, `12.345.678`, but not `0.123` or `85.5`.
fn is_grouped(digits: &str) -> bool {
    let mut groups = digits.split('.');
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    rest.peek().is_some()
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && rest.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()))
        && first.bytes().all(|byte| byte.is_ascii_digit())
}

impl From<Ratio<i128>> for Exact {
    fn from(ratio: Ratio<i128>) -> Self {
        let (numerator, denominator) = ratio.into_raw();
        Self { numerator, denominator }
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = self.numerator.checked_mul(other.denominator);
        let right = other.numerator.checked_mul(self.denominator);
        match (left, right) {
            (Some(left), Some(right)) => left.cmp(&right),
            // The library's comparison is slower and cannot overflow.
            _ => {
                let ratio = |exact: &Self| Ratio::new_raw(exact.numerator, exact.denominator);
                ratio(self).cmp(&ratio(other))
            }
        }
    }
}

// Two quotients are the same number where neither is more: 47/50 is 94/100.
impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn exact(text: &str) -> Exact {
        Exact::parse(text).unwrap()
    }

    #[test]
    fn both_decimal_marks_are_read() {
        assert_eq!(exact("85,5").cmp(&exact("85.5")), Ordering::Equal);
        assert_eq!(exact(" 85 ").cmp(&Exact::whole(85)), Ordering::Equal);
        assert_eq!(exact("0.123").cut(3, Lang::Vi), "0,123");
    }

    #[test]
    fn what_may_mean_thousands_is_not_guessed() {
        for text in ["1.234", "12.345.678", "100.000"] {
            assert_eq!(Exact::parse(text), Err(NumberError::Ambiguous), "{text}");
        }
        for text in ["", " ", "-"] {
            assert_eq!(Exact::parse(text), Err(NumberError::Empty), "{text:?}");
        }
        for text in ["1.234,5", "1e5", "12a", ",5", "5,", "1,2,3", "٣", "NaN", "+5"] {
            assert_eq!(Exact::parse(text), Err(NumberError::NotANumber), "{text:?}");
        }
        assert_eq!(Exact::parse(&"9".repeat(200)), Err(NumberError::TooLong));
    }

    #[test]
    fn a_float_is_its_shortest_decimal_form() {
        assert_eq!(Exact::from_f64(99.999_999_999_999_99).unwrap().cmp(&Exact::whole(100)), Ordering::Less);
        assert_eq!(Exact::from_f64(0.1).unwrap().cmp(&exact("0,1")), Ordering::Equal);
        assert_eq!(Exact::from_f64(f64::NAN), Err(NumberError::NotANumber));
        assert_eq!(Exact::from_f64(1e300), Err(NumberError::TooLong));
        assert_eq!(Exact::from_f64(5e-324), Err(NumberError::TooLong));
    }

    #[test]
    fn what_is_shown_never_crosses_the_limit() {
        let hundred = Exact::whole(100);
        assert_eq!(Exact::share(999_996, 1_000_000).unwrap().times_hundred().beside(hundred, Lang::Vi), "99,99");
        assert_eq!(Exact::share(50_004, 100_000).unwrap().times_hundred().beside(Exact::whole(50), Lang::Vi), "50,004");
        assert_eq!(Exact::share(2, 3).unwrap().times_hundred().beside(Exact::whole(50), Lang::En), "66.66");
        assert_eq!(Exact::whole(-3).cut(2, Lang::Vi), "-3");
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in "\\PC*") {
            let _ = Exact::parse(&text);
        }

        #[test]
        fn comparing_agrees_with_the_library(a: i64, b in 1..i64::MAX, c: i64, d in 1..i64::MAX) {
            let ours = Exact { numerator: a.into(), denominator: b.into() }
                .cmp(&Exact { numerator: c.into(), denominator: d.into() });
            prop_assert_eq!(ours, Ratio::new(i128::from(a), b.into()).cmp(&Ratio::new(c.into(), d.into())));
        }

        #[test]
        fn a_shown_number_reads_back(n in -1_000_000_i64..1_000_000, decimals in 0_usize..7) {
            let value = Exact { numerator: n.into(), denominator: 10_i128.pow(decimals as u32) };
            let shown = value.cut(9, Lang::Vi);
            prop_assert_eq!(Exact::parse(&shown).unwrap().cmp(&value), Ordering::Equal, "{}", shown);
            prop_assert!(value.decimals().unwrap() <= decimals);
        }
    }
}
