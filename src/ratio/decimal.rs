//! Numbers as they are shown: so many units of their last decimal, in the manner of a language.

use super::{Exact, power_of_ten, product};
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
        match manner {
            Manner::Counted(Lang::Vi) if one_digit() => out.push('0'),
            Manner::Plain | Manner::Said(_) | Manner::Counted(Lang::Vi | Lang::En) => {}
        }
        let (mark, between) = manner.marks();
        self.write_with(mark, between, out);
    }

    /// The number in this manner, as a percentage or not, where that is short: so nearly all numbers of a verdict are written, and
    /// no memory is asked for.
    pub fn short(self, manner: Manner, percentage: bool) -> Option<Short> {
        let mut left = u32::try_from(self.units).ok()?;
        let mut signs = ShortSigns::default();
        if percentage {
            signs.put('%');
        }
        let mut has_fraction = false;
        for _ in 0..self.decimals {
            has_fraction |= left % 10 > 0;
            if has_fraction {
                signs.put_digit(left);
            }
            left /= 10;
        }
        if has_fraction {
            signs.put(manner.marks().0);
        }
        // No mark between thousands.
        let integer = (left < 1000).then_some(left)?;
        signs.put_digit(integer);
        for before in [integer / 10, integer / 100].into_iter().filter(|before| *before > 0) {
            signs.put_digit(before);
        }
        if manner == Manner::Counted(Lang::Vi) && !has_fraction && (1..10).contains(&integer) {
            signs.put_digit(0);
        }
        signs.short()
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

/// A text of a few signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short {
    length: u8,
    signs: [u8; 6],
}

impl Short {
    /// The text itself.
    pub fn as_str(&self) -> &str {
        self.signs.get(..self.length.into()).and_then(|signs| str::from_utf8(signs).ok()).unwrap_or_default()
    }
}

/// Signs that are put before each other: the first one stands in the lowest byte.
#[derive(Default)]
struct ShortSigns {
    length: u8,
    signs: u64,
}

impl ShortSigns {
    fn put(&mut self, sign: char) {
        self.signs = self.signs << 8 | u64::from(u32::from(sign));
        self.length = self.length.saturating_add(1);
    }

    /// Puts the last digit of a number.
    fn put_digit(&mut self, number: u32) {
        self.put(char::from_digit(number % 10, 10).unwrap_or_default());
    }

    /// All of them, where they are few.
    fn short(self) -> Option<Short> {
        let [a, b, c, d, e, f, ..] = self.signs.to_le_bytes();
        let short = Short { length: self.length, signs: [a, b, c, d, e, f] };
        (usize::from(short.length) <= short.signs.len()).then_some(short)
    }
}

impl Exact {
    /// The number with at most `decimals` decimals, cut towards zero, with the decimal mark of `lang` (`85,5` or
    /// `85.5`) and no mark between thousands, so that it is read back as it is.
    pub fn cut(self, decimals: usize, lang: Lang) -> String {
        let mut text = String::new();
        let (mark, _) = Manner::Said(lang).marks();
        self.truncated(decimals).write_with(mark, None, &mut text);
        text
    }

    /// The number as it is shown: rounded to two decimals, or to as many more as it takes to stand on its own side of `limit`.
    /// 31/60 of a hundred is shown as 51,67; 99,996 beside 100 is never shown as 100, nor 50,004 as 50 beside "trên 50".
    #[must_use]
    pub fn beside(self, limit: Self) -> Decimal {
        let side = self.cmp(&limit);
        let tells = |shown: &Decimal| shown.number().cmp(&limit) == side;
        // Nine decimals tell any figure of an office from any threshold. Beyond them the number is moved off the threshold by one unit.
        (2..=9).map(|decimals| self.rounded(decimals)).find(tells).unwrap_or_else(|| {
            let nearest = self.rounded(9);
            Decimal { units: nearest.units.saturating_add(i128::from(side as i8)), ..nearest }
        })
    }

    /// The number with all its decimals; nothing where that takes more than nine.
    pub fn in_full(self) -> Option<Decimal> {
        (2..=9).map(|decimals| self.truncated(decimals)).find(|shown| shown.number() == self)
    }

    /// The number cut towards zero after `decimals` decimals.
    #[must_use]
    pub fn truncated(self, decimals: usize) -> Decimal {
        let scaled = self.scaled(decimals);
        // Dividing 64 bits is many times faster than dividing 128.
        let quotient = match (i64::try_from(scaled), i64::try_from(self.denominator)) {
            (Ok(scaled), Ok(denominator)) => scaled.checked_div(denominator).map(i128::from),
            _ => scaled.checked_div(self.denominator),
        };
        Decimal { units: quotient.unwrap_or(0), decimals }
    }

    /// The nearest number with `decimals` decimals; of two that are as near the greater one.
    fn rounded(self, decimals: usize) -> Decimal {
        let half = self.denominator >> 1;
        let raised = self.scaled(decimals).saturating_add(half);
        let quotient = match (i64::try_from(raised), i64::try_from(self.denominator)) {
            (Ok(raised), Ok(denominator)) => raised.checked_div_euclid(denominator).map(i128::from),
            _ => raised.checked_div_euclid(self.denominator),
        };
        Decimal { units: quotient.unwrap_or(0), decimals }
    }

    /// The numerator in units of the last of so many decimals.
    fn scaled(self, decimals: usize) -> i128 {
        product(self.numerator, power_of_ten(decimals).unwrap_or(1)).unwrap_or(i128::MAX)
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
#[expect(clippy::arithmetic_side_effects, reason = "the numbers of the tests are small")]
mod tests {
    use proptest::prelude::*;

    use super::{Decimal, Exact, Manner, write_whole};
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

    #[test]
    fn what_is_shown_never_crosses_the_limit() {
        let beside = |number: Exact, limit, lang| {
            let mut text = String::new();
            number.beside(limit).write(Manner::Said(lang), &mut text);
            text
        };
        let hundred = Exact::whole(100);
        let share = |part, whole| Exact::share(part, whole).unwrap().times_hundred();
        for (part, whole, limit, shown) in [
            (31, 60, 50, "51.67"),
            (452, 480, 80, "94.17"),
            (2, 3, 50, "66.67"),
            (1, 3, 50, "33.33"),
            (1, 8, 50, "12.5"),
            (999_996, 1_000_000, 100, "99.9996"),
            (50_004, 100_000, 50, "50.004"),
            (49_999, 100_000, 50, "49.999"),
            (50_001, 100_000, 50, "50.001"),
        ] {
            assert_eq!(beside(share(part, whole), Exact::whole(limit), Lang::En), shown, "{part}/{whole}");
        }
        // Nine decimals do not tell these from the threshold: they are moved off it.
        let most = 9_007_199_254_740_991;
        assert_eq!(beside(share(most - 1, most), hundred, Lang::Vi), "99,999999999");
        assert_eq!(beside(share(most / 2 + 1, most), Exact::whole(50), Lang::Vi), "50,000000001");
        assert_eq!(Exact::whole(-3).cut(2, Lang::Vi), "-3");
    }

    /// What [`Exact::beside`] shows, found by trying: with each number of decimals, whichever of all numbers near is nearest.
    fn nearest_on_its_side(part: i128, whole: i128, limit: i128) -> Option<(i128, u32)> {
        (2..=9).find_map(|decimals| {
            let scale = 10_i128.pow(decimals);
            let floor = 100 * part * scale / whole;
            let distance = |units: &i128| (units * whole - 100 * part * scale).abs();
            let nearest = (floor.saturating_sub(2)..=floor + 2).rev().min_by_key(distance).unwrap();
            ((nearest.cmp(&(limit * scale))) == (100 * part).cmp(&(limit * whole))).then_some((nearest, decimals))
        })
    }

    proptest! {
        #[test]
        fn a_share_is_shown_by_the_nearest_number_on_its_side(
            (part, whole) in (1_u64..2_000_000).prop_flat_map(|whole| (0..=whole, Just(whole))), limit in 0_i64..=100
        ) {
            let share = Exact::share(part, whole).unwrap().times_hundred();
            let limit = Exact::whole(limit);
            let shown = share.beside(limit);
            prop_assert_eq!(shown.number().cmp(&limit), share.cmp(&limit), "{:?} beside {:?}", shown, limit);
            let (units, decimals) = nearest_on_its_side(part.into(), whole.into(), limit.raw().0).unwrap();
            prop_assert_eq!((shown.units, shown.decimals), (units, decimals as usize));
            // Within half a unit of its last decimal.
            let scale = 10_i128.pow(decimals);
            let off = (units * i128::from(whole) - 100 * i128::from(part) * scale).abs();
            prop_assert!(2 * off <= i128::from(whole));
        }

        #[test]
        fn what_is_short_is_written_alike(units in 0_i128..200_000, decimals in 0_usize..4, percentage: bool, manner in 0_usize..5) {
            use Manner::{Counted, Plain, Said};
            let manner = [Plain, Said(Lang::Vi), Said(Lang::En), Counted(Lang::Vi), Counted(Lang::En)][manner];
            let number = Decimal { units, decimals };
            let mut written = String::new();
            number.write(manner, &mut written);
            written.push_str(if percentage { "%" } else { "" });
            let short = number.short(manner, percentage);
            prop_assert_eq!(short.is_some(), written.len() <= 6 && number.units / 10_i128.pow(decimals as u32) < 1000);
            if let Some(short) = short {
                prop_assert_eq!(short.as_str(), written);
            }
        }

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
