//! Exact numbers: read as people type them, compared without rounding, shown without hiding the comparison.

mod decimal;
pub mod spelling;

use std::cmp::Ordering;

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedSub};

pub use decimal::{Decimal, Manner, Short, write_whole};

/// The longest number that is read, in digits: far beyond any figure of an office, and short enough that comparing two of
/// them stays within 128 bits.
pub const MAX_DIGITS: usize = 27;

/// The signs that may stand before a number.
const MINUS: [char; 2] = ['-', '−'];

/// A rational number, kept exactly. A percentage is kept as a fraction of one: 85,5 % is 171/200.
#[derive(Clone, Copy, Debug)]
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

    /// A count; nothing where it is beyond any that is read.
    pub fn count(value: u64) -> Option<Self> {
        i64::try_from(value).ok().map(Self::whole)
    }

    /// `part` of `whole`; nothing where `whole` is zero, which is no share of anything.
    pub fn share(part: u64, whole: u64) -> Option<Self> {
        (whole != 0).then_some(Self { numerator: part.into(), denominator: whole.into() })
    }

    /// Reads `85,5`, `85.5`, `85` or `-3`; the decimal mark may be a comma or a point. Spaces between thousands and the wide
    /// digits of East Asian keyboards have one meaning only and are read, too.
    ///
    /// # Errors
    /// [`NumberError`] says why the text is not read. Nothing is guessed: `1.234` is refused.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        match Self::plain(text) {
            // Seldom needed, and then only once: what is plain does not become plainer.
            Err(NumberError::NotANumber) => Self::plain(&spelling::plain(text)),
            read => read,
        }
    }

    fn plain(text: &str) -> Result<Self, NumberError> {
        let text = text.trim();
        if text.trim_start_matches(MINUS).is_empty() {
            return Err(NumberError::Empty);
        }
        if spelling::is_grouped(text, '.') {
            return Err(NumberError::Ambiguous);
        }
        Self::decimal(text)
    }

    /// Reads a decimal number as [`Exact::parse`] does, where it is settled already that its mark is no thousands mark.
    ///
    /// # Errors
    /// [`NumberError::NotANumber`] or [`NumberError::TooLong`].
    pub fn decimal(text: &str) -> Result<Self, NumberError> {
        let text = text.trim();
        let (negative, digits) = text.strip_prefix(MINUS).map_or((false, text), |rest| (true, rest));
        let (integer, fraction) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
        Self::from_digits(negative, integer, fraction)
    }

    /// Reads `85.5` times ten to the power of `exponent`.
    ///
    /// # Errors
    /// [`NumberError::NotANumber`] for what is no such number, [`NumberError::TooLong`] beyond [`MAX_DIGITS`].
    pub fn scientific(digits: &str, exponent: i32) -> Result<Self, NumberError> {
        let (negative, digits) = digits.strip_prefix('-').map_or((false, digits), |rest| (true, rest));
        let (integer, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let number = Self::from_digits(negative, integer, fraction)?;
        if exponent == 0 {
            return Ok(number);
        }
        let power = usize::try_from(exponent.unsigned_abs()).ok().filter(|power| *power <= MAX_DIGITS);
        let power = power.and_then(power_of_ten).ok_or(NumberError::TooLong)?;
        let scaled = |number: i128| product(number, power).ok_or(NumberError::TooLong);
        let scaled = match exponent {
            0.. => Self { numerator: scaled(number.numerator)?, ..number },
            _ => Self { denominator: scaled(number.denominator)?, ..number },
        };
        // As many digits as any other number may have, so that comparing stays within 128 bits.
        let limit = power_of_ten(MAX_DIGITS).unwrap_or(i128::MAX);
        let fits = scaled.numerator.abs() < limit && scaled.denominator <= limit;
        if fits { Ok(scaled) } else { Err(NumberError::TooLong) }
    }

    fn from_digits(negative: bool, integer: &str, fraction: &str) -> Result<Self, NumberError> {
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(integer) || !is_digits(fraction) {
            return Err(NumberError::NotANumber);
        }
        let fraction = fraction.trim_end_matches('0');
        let integer = integer.trim_start_matches('0');
        if integer.len().saturating_add(fraction.len()) > MAX_DIGITS {
            return Err(NumberError::TooLong);
        }
        let numerator = integer
            .bytes()
            .chain(fraction.bytes())
            .try_fold(0, |number, digit| product(number, 10)?.checked_add(i128::from(digit.saturating_sub(b'0'))));
        let denominator = power_of_ten(fraction.len());
        let (numerator, denominator) = numerator.zip(denominator).ok_or(NumberError::TooLong)?;
        Ok(Self { numerator: if negative { numerator.saturating_neg() } else { numerator }, denominator })
    }

    /// The number as a percentage: 85,5 becomes 85,5 %.
    #[must_use]
    pub fn percent(self) -> Self {
        Self { denominator: product(self.denominator, 100).unwrap_or(i128::MAX), ..self }
    }

    /// A hundred times the number: 171/200 becomes 85,5.
    #[must_use]
    pub fn times_hundred(self) -> Self {
        Self { numerator: product(self.numerator, 100).unwrap_or(i128::MAX), ..self }
    }

    /// The whole of something: 100 %.
    pub const HUNDRED_PERCENT: Self = Self::whole(1);

    /// The nearest float, for drawing only: nothing may be decided by it.
    #[expect(clippy::cast_precision_loss, reason = "a picture needs no more")]
    pub fn to_f64(self) -> f64 {
        match (i64::try_from(self.numerator), i64::try_from(self.denominator)) {
            // One instruction each, where 128 bits take a function.
            (Ok(numerator), Ok(denominator)) => numerator as f64 / denominator as f64,
            _ => self.numerator as f64 / self.denominator as f64,
        }
    }

    /// One unit of the last of so many decimals: `step(2)` is 0,01.
    #[must_use]
    pub fn step(decimals: usize) -> Self {
        let denominator = power_of_ten(decimals).unwrap_or(1);
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

    /// Numerator and denominator in lowest terms, for whoever computes on.
    pub fn parts(self) -> (i128, i128) {
        self.reduced().into_raw()
    }

    /// The quotient of two numbers as [`Exact::raw`] gave them; zero where there is none.
    pub fn quotient(negative: bool, numerator: u128, denominator: u128) -> Self {
        match (i128::try_from(numerator), i128::try_from(denominator)) {
            (Ok(numerator), Ok(denominator)) if denominator > 0 => {
                Self { numerator: if negative { numerator.saturating_neg() } else { numerator }, denominator }
            }
            _ => Self::whole(0),
        }
    }

    /// The numerator and the denominator as they are kept, for exact arithmetic on them.
    pub const fn raw(self) -> (i128, i128) {
        (self.numerator, self.denominator)
    }

    /// Numerator and denominator where they are so small that no product of two of them overflows.
    fn small(self) -> Option<(i64, i64)> {
        let small = |number: i128| i32::try_from(number).ok().map(i64::from);
        small(self.numerator).zip(small(self.denominator))
    }

    fn reduced(self) -> Ratio<i128> {
        match (i64::try_from(self.numerator), i64::try_from(self.denominator)) {
            (Ok(numerator), Ok(denominator)) => {
                let (numerator, denominator) = Ratio::new_raw(numerator, denominator).reduced().into_raw();
                Ratio::new_raw(numerator.into(), denominator.into())
            }
            _ => Ratio::new_raw(self.numerator, self.denominator).reduced(),
        }
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
}

/// The product; nothing where it does not fit.
fn product(a: i128, b: i128) -> Option<i128> {
    // Most figures are small, and multiplying 32 bits is many times faster than checking a product of 128.
    match (i32::try_from(a), i32::try_from(b)) {
        (Ok(a), Ok(b)) => Some(i64::from(a).wrapping_mul(b.into()).into()),
        _ => match (i64::try_from(a), i64::try_from(b)) {
            (Ok(a), Ok(b)) => Some(i128::from(a).wrapping_mul(b.into())),
            _ => a.checked_mul(b),
        },
    }
}

/// Ten to that power; nothing where it does not fit.
fn power_of_ten(exponent: usize) -> Option<i128> {
    // The usual ones stand ready: a power takes as long as all else that is done with it.
    const USUAL: [i128; 4] = [1, 10, 100, 1000];
    USUAL.get(exponent).copied().or_else(|| 10_i128.checked_pow(u32::try_from(exponent).ok()?))
}

impl From<Ratio<i128>> for Exact {
    fn from(ratio: Ratio<i128>) -> Self {
        let (numerator, denominator) = ratio.into_raw();
        Self { numerator, denominator }
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        // Nearly all figures are small, and two products of 32 bits need no call at all.
        if let (Some((a, b)), Some((c, d))) = (self.small(), other.small()) {
            return a.wrapping_mul(d).cmp(&c.wrapping_mul(b));
        }
        let left = product(self.numerator, other.denominator);
        let right = product(other.numerator, self.denominator);
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
    use crate::lang::Lang;

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
    fn what_has_one_meaning_only_is_read_however_it_is_spelled() {
        for text in ["1 234", "1\u{a0}234", "1\u{202f}234", "１２３４", "１ ２３４"] {
            assert_eq!(exact(text), Exact::whole(1234), "{text}");
        }
        assert_eq!(exact("８５，５"), exact("85,5"));
        assert_eq!(exact("-1 234 567,5"), exact("-1234567,5"));
        assert_eq!(Exact::parse("１．２３４"), Err(NumberError::Ambiguous));
        for text in ["1 23", "12 34", "1234 567", "1 234 5", "0 123", "1  234", "1 234.567 890", "47 50"] {
            assert_eq!(Exact::parse(text), Err(NumberError::NotANumber), "{text}");
        }
    }

    #[test]
    fn a_number_may_have_an_exponent() {
        assert_eq!(Exact::scientific("-1.5", 2).unwrap().cmp(&Exact::whole(-150)), Ordering::Equal);
        assert_eq!(Exact::scientific("1", -7).unwrap().cmp(&exact("0,0000001")), Ordering::Equal);
        for (digits, exponent) in [("1", 300), ("5", -324), ("12", 26), ("1", i32::MIN)] {
            assert_eq!(Exact::scientific(digits, exponent), Err(NumberError::TooLong), "{digits}e{exponent}");
        }
        assert_eq!(Exact::scientific("NaN", 0), Err(NumberError::NotANumber));
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
