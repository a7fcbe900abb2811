//! Doubles that stand for exact numbers.

use crate::ratio::Exact;

/// The largest whole number up to which every one is a double.
pub(super) const MOST: f64 = 9_007_199_254_740_991.0;

/// Whether a number is a whole one that JavaScript keeps exactly.
pub(super) fn is_whole(number: f64) -> bool {
    number.abs() <= MOST && number.trunc() == number
}

/// Whether the shortest decimal form of a number has surely no more digits than are read: 17 of its own and few zeros.
pub(super) fn is_short(number: f64) -> bool {
    number == 0.0 || (1e-6..=1e15).contains(&number.abs())
}

/// The double that stands for a number: any other double is on the same side of it as its shortest decimal form is of the
/// number. Nothing where there is none, or where that is not sure.
///
/// A number of 15 digits or fewer is the shortest decimal form of its nearest double, because no two such numbers share one.
/// And the shortest forms of doubles are in the order of the doubles, because each reads back as its own.
/// The division gives the nearest double, because both of its sides are whole numbers that a double keeps.
#[expect(clippy::cast_precision_loss, reason = "both are below 2^53, which is checked")]
pub(super) fn double(number: Exact) -> Option<f64> {
    const DIGITS: i128 = 1_000_000_000_000_000;
    let (numerator, denominator) = number.parts();
    let scale = 10_i128.checked_pow(u32::try_from(number.decimals()?).ok()?)?;
    let digits = numerator.checked_mul(scale)?.checked_div(denominator)?;
    let fits = digits.abs() < DIGITS && numerator.abs() < DIGITS && denominator < DIGITS;
    fits.then(|| numerator as f64 / denominator as f64)
}

/// A whole number that is not negative, as a count.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cell was read as such a number")]
pub(super) const fn count(number: f64) -> u64 {
    number as u64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::double;
    use crate::api::Number;
    use crate::ratio::Exact;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

        /// Beside every threshold, and on it: as doubles and as what is written.
        #[test]
        fn a_double_is_on_the_side_of_its_shortest_form(
            digits in prop_oneof![0_i64..1000, 0_i64..999_999_999_999_999],
            decimals in 0_usize..9,
            steps in -4_i64..5,
        ) {
            let threshold = Exact::quotient(false, digits.unsigned_abs().into(), 10_u128.pow(decimals as u32));
            let Some(stand_in) = double(threshold) else { return Ok(()) };
            let number = f64::from_bits(stand_in.to_bits().saturating_add_signed(steps));
            let Ok(exact) = Number::from(number).exact() else { return Ok(()) };
            prop_assert_eq!(number.partial_cmp(&stand_in), Some(exact.cmp(&threshold)), "{} and {}", number, stand_in);
        }

        #[test]
        fn so_is_any_double(digits in 0_i64..100_000, decimals in 0_usize..4, number in 0.0_f64..200.0) {
            let threshold = Exact::quotient(false, digits.unsigned_abs().into(), 10_u128.pow(decimals as u32));
            let stand_in = double(threshold).unwrap();
            let Ok(exact) = Number::from(number).exact() else { return Ok(()) };
            prop_assert_eq!(number.partial_cmp(&stand_in), Some(exact.cmp(&threshold)));
        }
    }

    #[test]
    fn what_is_no_short_decimal_has_no_double() {
        assert_eq!(double(Exact::share(1, 3).unwrap()), None);
        assert_eq!(double(Exact::quotient(false, 1_234_567_890_123_456, 10)), None);
        assert_eq!(double(Exact::share(171, 200).unwrap().times_hundred()), Some(85.5));
    }
}
