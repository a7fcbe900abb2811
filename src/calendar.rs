//! Civil dates in Vietnam: no clock, no time zone, office style.

use chrono::{Datelike, Month, NaiveDate};

use crate::lang::Lang;
use crate::ratio::write_whole;

/// Reads `YYYY-MM-DD`; nothing where it is not such a text or the day does not exist.
pub fn parse(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = [(0..4), (5..7), (8..10)].map(|range| text.get(range));
    let digits = |field: Option<&str>| -> Option<u32> {
        field.filter(|field| field.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok()
    };
    let dashes = text.len() == 10 && [4, 7].iter().all(|&at| text.as_bytes().get(at) == Some(&b'-'));
    let year = i32::try_from(digits(year)?).ok()?;
    NaiveDate::from_ymd_opt(year, digits(month)?, digits(day)?).filter(|_| dashes)
}

/// The date as `YYYY-MM-DD`.
pub fn iso(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// The date in the office style of Nghị định 30/2020/NĐ-CP (`01/3/2023`, `07/02/2023`), or as `1 March 2023`.
pub fn show(date: NaiveDate, lang: Lang) -> String {
    let mut text = show_day(date, lang);
    text.push(match lang {
        Lang::Vi => '/',
        Lang::En => ' ',
    });
    write_whole(u128::from(date.year().unsigned_abs()), &mut text);
    text
}

/// Day and month in the same style, without the year: `01/3`, `1 March`.
pub fn show_day(date: NaiveDate, lang: Lang) -> String {
    // Days 1–9 and months 1–2 take a leading zero, so that nobody can add a digit; months 3–9 do not.
    let mut text = String::from(match lang {
        Lang::Vi if date.day() < 10 => "0",
        Lang::Vi | Lang::En => "",
    });
    write_whole(date.day().into(), &mut text);
    match lang {
        Lang::Vi => {
            text.push_str(if date.month() < 3 { "/0" } else { "/" });
            write_whole(date.month().into(), &mut text);
        }
        Lang::En => {
            let name = u8::try_from(date.month()).ok().and_then(|month| Month::try_from(month).ok());
            text.push(' ');
            text.push_str(name.map_or("", |month| month.name()));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_show_in_office_style() {
        let show = |text| show(parse(text).unwrap(), Lang::Vi);
        assert_eq!(show("2023-03-01"), "01/3/2023");
        assert_eq!(show("2023-02-07"), "07/02/2023");
        assert_eq!(show("2022-10-24"), "24/10/2022");
        assert_eq!(super::show(parse("2023-03-01").unwrap(), Lang::En), "1 March 2023");
    }

    #[test]
    fn only_days_that_exist_are_read() {
        for text in ["2023-02-29", "2023-2-1", "01/3/2023", "", "2023-13-01", "2024-01-05T00:00:00Z"] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert!(parse("2024-02-29").is_some());
    }
}
