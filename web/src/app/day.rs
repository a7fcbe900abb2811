//! Today and dates in words. The only place that reads the clock.

use chrono::{Datelike, Local, NaiveDate};
use xet_khen::lang::Lang;

/// The day on this computer's calendar.
pub fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// Reads what a date field holds; nothing while it is empty or half typed.
pub fn parse(text: &str) -> Option<NaiveDate> {
    // A year being typed digit by digit passes through 0002 and 0020.
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|day| (1900..=2999).contains(&day.year()))
}

/// The date in the office style of Nghị định 30/2020/NĐ-CP (`01/3/2023`, `07/02/2023`), or as `1 March 2023`.
pub fn show(day: NaiveDate, lang: Lang) -> String {
    let pattern = match lang {
        // Months 3 to 9 take no leading zero; days and the months 1 and 2 do.
        Lang::Vi if day.month() <= 2 => "%d/%m/%Y",
        Lang::Vi => "%d/%-m/%Y",
        Lang::En => "%-d %B %Y",
    };
    day.format(pattern).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_show_in_office_style() {
        for (typed, vi, en) in [
            ("2023-03-01", "01/3/2023", "1 March 2023"),
            ("2023-02-07", "07/02/2023", "7 February 2023"),
            ("2022-10-24", "24/10/2022", "24 October 2022"),
        ] {
            let day = parse(typed).unwrap();
            assert_eq!((show(day, Lang::Vi).as_str(), show(day, Lang::En).as_str()), (vi, en));
        }
    }

    #[test]
    fn a_half_typed_day_is_none() {
        for text in ["", "0020-01-05", "2023-02-29"] {
            assert_eq!(parse(text), None);
        }
    }
}
