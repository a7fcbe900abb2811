//! Today and dates in words. The only place that reads the clock.

use chrono::{Datelike, Local, NaiveDate};
use xet_khen::lang::Lang;

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

/// The day on this computer's calendar.
pub fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// Reads what a date field holds, `YYYY-MM-DD`; nothing while it is empty or half typed.
pub fn parse(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    // A year being typed digit by digit passes through 0002 and 0020.
    let year = year.parse().ok().filter(|year| (1900..=2999).contains(year))?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

/// The date in the office style of Nghị định 30/2020/NĐ-CP (`01/3/2023`, `07/02/2023`), or as `1 March 2023`.
pub fn show(date: NaiveDate, lang: Lang) -> String {
    let [day, month, year] = [date.day().to_string(), date.month().to_string(), date.year().to_string()];
    // Days 1 to 9 and the months 1 and 2 take a leading zero, the other months do not.
    let zero = |small: bool| if small { "0" } else { "" };
    match lang {
        Lang::Vi => [zero(date.day() < 10), &day, "/", zero(date.month() < 3), &month, "/", &year].concat(),
        Lang::En => {
            let name = usize::try_from(date.month0()).ok().and_then(|month| MONTHS.get(month));
            [&day, " ", name.copied().unwrap_or_default(), " ", &year].concat()
        }
    }
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
        for text in ["", "0020-01-05", "2023-02-29", "2023-02", "x-y-z"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
