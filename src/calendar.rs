//! Civil dates in Vietnam: no clock, no time zone, office style.

use chrono::{Datelike, Month, NaiveDate};

use crate::lang::Lang;

/// Reads `YYYY-MM-DD`; nothing where it is not such a text or the day does not exist.
pub fn parse(text: &str) -> Option<NaiveDate> {
    // chrono also takes `2024-1-5` and years of other lengths; the surface promises one form.
    let canonical = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (canonical.to_string() == text).then_some(canonical)
}

/// The date in the office style of Nghị định 30/2020/NĐ-CP (`01/3/2023`, `07/02/2023`), or as `1 March 2023`.
pub fn show(date: NaiveDate, lang: Lang) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    match lang {
        Lang::Vi => {
            // Days 1–9 and months 1–2 take a leading zero, so that nobody can add a digit; months 3–9 do not.
            if month <= 2 { format!("{day:02}/{month:02}/{year}") } else { format!("{day:02}/{month}/{year}") }
        }
        Lang::En => {
            let month = u8::try_from(month).ok().and_then(|month| Month::try_from(month).ok());
            format!("{day} {} {year}", month.map_or("", |month| month.name()))
        }
    }
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
