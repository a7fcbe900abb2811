//! Numbers as they are shown: so many units of their last decimal, in the manner of a language.

use super::{Exact, power_of_ten};
use crate::lang::Lang;

/// In which manner a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// For programs: a point before the decimals, and nothing between thousands.
    Plain,
    /// For people: `100.000,5` in Vietnamese, `100,000.5` in English.
    Said(Lang),
    /// The same of a count in an official's sentence, where Vietnamese offices write one digit as two: `07`.
    Counted(Lang),
}

impl Manner {
    /// The mark before decimals, and the one between thousands.
    const fn marks(self) -> (char, Option<char>) {
        match self {
            Self::Plain => ('.', None),
            Self::Said(Lang::En) | Self::Counted(Lang::En) => ('.', Some(',')),
            Self::Said(Lang::Vi) | Self::Counted(Lang::Vi) => (',', Some('.')),
        }
    }
}

/// A number with so many decimals, to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// The number in units of its last decimal: 855 of 85,5.
    pub(super) units: i128,
    pub(super) decimals: usize,
}

impl Decimal {
    /// A whole number.
    pub const fn whole(units: i128) -> Self {
        Self { units, decimals: 0 }
    }

    /// The number itself.
    pub fn number(self) -> Exact {
        Exact { numerator: self.units, denominator: power_of_ten(self.decimals).unwrap_or(1) }
    }

    /// The number in units of its last decimal, and how many decimals it has when zeros at its end are left out: 855 and 1
    /// of 85,50. Nothing where that many units do not fit.
    pub fn parts(self) -> Option<(i64, usize)> {
        let (mut units, mut decimals) = (i64::try_from(self.units).ok()?, self.decimals);
        while decimals > 0 && units.checked_rem(10) == Some(0) {
            units = units.checked_div(10)?;
            decimals = decimals.saturating_sub(1);
        }
        Some((units, decimals))
    }

    /// Writes the number in this manner, without zeros at its end.
    pub fn write(self, manner: Manner, out: &mut String) {
        let one_digit = || self.parts().is_some_and(|(units, decimals)| decimals == 0 && (1..10).contains(&units));
        if manner == Manner::Counted(Lang::Vi) && one_digit() {
            out.push('0');
        }
        let (mark, between) = manner.marks();
        self.write_with(mark, between, out);
    }

    /// Writes the number with this mark before its decimals and that one between thousands.
    pub(super) fn write_with(self, mark: char, between: Option<char>, out: &mut String) {
        if self.units < 0 {
            out.push('-');
        }
        let scale = power_of_ten(self.decimals).and_then(|scale| u64::try_from(scale).ok());
        let (integer, fraction) = match scale {
            Some(scale) => div_rem(self.units.unsigned_abs(), scale),
            None => (self.units.unsigned_abs(), 0),
        };
        let start = out.len();
        write_whole(integer, out);
        if let Some(between) = between {
            for place in (start.saturating_add(1)..out.len()).rev().skip(2).step_by(3) {
                out.insert(place, between);
            }
        }
        if fraction > 0 {
            out.push(mark);
            let start = out.len();
            write_whole(fraction.into(), out);
            let missing = self.decimals.saturating_sub(out.len().saturating_sub(start));
            out.insert_str(start, "00000000".get(..missing).unwrap_or_default());
            out.truncate(out.trim_end_matches('0').len());
        }
    }
}

/// Quotient and rest, by 64 bits where they suffice: that is many times faster than by 128.
fn div_rem(number: u128, by: u64) -> (u128, u64) {
    let (quotient, rest) = match u64::try_from(number) {
        Ok(small) => (small.checked_div(by).map(u128::from), small.checked_rem(by)),
        Err(_) => {
            (number.checked_div(by.into()), number.checked_rem(by.into()).and_then(|rest| u64::try_from(rest).ok()))
        }
    };
    (quotient.unwrap_or(number), rest.unwrap_or(0))
}

/// Writes a whole number.
pub fn write_whole(number: u128, out: &mut String) {
    /// How many digits are sure to fit into 64 bits, and the first number that has more.
    const DIGITS: usize = 19;
    const PIECE: u128 = 10_000_000_000_000_000_000;
    // A verdict has more than a hundred numbers: the standard library's formatting took as long as all of its words.
    let mut digits = itoa::Buffer::new();
    match u64::try_from(number) {
        Ok(small) => out.push_str(digits.format(small)),
        Err(_) => {
            write_whole(number / PIECE, out);
            let rest = digits.format(u64::try_from(number % PIECE).unwrap_or_default());
            out.extend(std::iter::repeat_n('0', DIGITS.saturating_sub(rest.len())));
            out.push_str(rest);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Decimal, Manner, write_whole};
    use crate::lang::Lang;

    #[test]
    fn thousands_stand_apart_and_counts_of_one_digit_have_two() {
        let written = |units, decimals, manner| {
            let mut text = String::from("x");
            Decimal { units, decimals }.write(manner, &mut text);
            text
        };
        use Manner::{Counted, Plain, Said};
        for (units, decimals, manner, text) in [
            (100_000, 0, Said(Lang::Vi), "x100.000"),
            (100_000, 0, Said(Lang::En), "x100,000"),
            (100_000, 0, Plain, "x100000"),
            (1_234_567_895, 1, Said(Lang::Vi), "x123.456.789,5"),
            (999, 0, Said(Lang::Vi), "x999"),
            (1000, 0, Counted(Lang::En), "x1,000"),
            (-123_456, 2, Said(Lang::En), "x-1,234.56"),
            (-100, 0, Said(Lang::Vi), "x-100"),
            (123_456, 2, Plain, "x1234.56"),
            (7, 0, Counted(Lang::Vi), "x07"),
            (7, 0, Counted(Lang::En), "x7"),
            (7, 0, Said(Lang::Vi), "x7"),
            (700, 2, Counted(Lang::Vi), "x07"),
            (75, 1, Counted(Lang::Vi), "x7,5"),
            (0, 0, Counted(Lang::Vi), "x0"),
            (10, 0, Counted(Lang::Vi), "x10"),
            (10_000, 0, Counted(Lang::Vi), "x10.000"),
        ] {
            assert_eq!(written(units, decimals, manner), text, "{manner:?}");
        }
    }

    proptest! {
        #[test]
        fn whole_numbers_are_written_as_the_standard_library_writes_them(number: u128, shift in 0_u32..128) {
            for number in [number >> shift, u128::from(u64::MAX), 10_u128.pow(19), 10_u128.pow(38), u128::MAX] {
                let mut written = String::new();
                write_whole(number, &mut written);
                prop_assert_eq!(written, number.to_string());
            }
        }
    }
}
