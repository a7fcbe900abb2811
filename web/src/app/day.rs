//! Today and dates in words. The only place that reads the clock.

use chrono::{Datelike as _, Local, NaiveDate};
use xet_khen::calendar;
pub use xet_khen::calendar::show;

/// The day on this computer's calendar.
pub fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// Reads what a date field holds, `YYYY-MM-DD`; nothing while it is empty or half typed.
pub fn parse(text: &str) -> Option<NaiveDate> {
    // A year being typed digit by digit passes through 0002 and 0020.
    calendar::parse(text).filter(|day| (1900..=2999).contains(&day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_typed_day_is_none() {
        for text in ["", "0020-01-05", "2023-02-29", "2023-02", "x-y-z"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
