//! What somebody types for a figure, with all that offices write beside the digits: thousands marks, a unit, "47/50".
//!
//! Only what is certain is read; the engine asks about the rest.

use std::borrow::Cow;

use xet_khen::lang::Lang;
use xet_khen::ratio::{Exact, spelling};

use crate::answer::Input;
use xet_khen::model::InputType;

/// Words between part and whole.
const OF: [&str; 4] = ["/", " trong ", " trên ", " of "];

/// Part and whole, where both stand in one text: "47/50".
pub fn counts(text: &str) -> Option<(&str, &str)> {
    // The library's search for a text in a text, its tables of capitals and of digits weigh kilobytes each in the page.
    text.char_indices().find_map(|(place, _)| {
        let (part, rest) = text.split_at_checked(place)?;
        let whole = OF.iter().find_map(|of| rest.strip_prefix(of))?;
        Some((part.trim(), whole.trim()))
    })
}

/// Whether those words stand side by side in the text.
fn names(text: &str, words: &str) -> bool {
    let mut rest = text.trim();
    loop {
        let mut here = rest.split(' ');
        if words.split(' ').all(|word| here.next().is_some_and(|other| other.eq_ignore_ascii_case(word))) {
            return true;
        }
        match rest.split_once(' ') {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
}

/// Whether it is a digit, also of the wide ones.
const fn is_digit(letter: char) -> bool {
    matches!(letter, '0'..='9' | '\u{ff10}'..='\u{ff19}')
}

/// How a figure is asked.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The type of the input.
    pub kind: InputType,
    /// The language, which decides what marks mean.
    pub lang: Lang,
    /// The words that may stand behind the digits: the unit, and those of the question.
    pub words: [&'a str; 4],
}

impl<'a> Asked<'a> {
    /// As the form asks for the input.
    pub fn of(input: &'a Input, lang: Lang) -> Self {
        let words = [input.unit, input.part_label, input.whole_label, Some(input.label)];
        Self { kind: input.answer, lang, words: words.map(Option::unwrap_or_default) }
    }

    /// The figure without its unit, and a whole number without its thousands marks.
    pub fn figure<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let text = self.without_unit(text.trim());
        let ungrouped =
            self.kind.is_whole().then(|| spelling::ungrouped(&spelling::plain(text), spelling::thousands(self.lang)));
        ungrouped.flatten().map_or(Cow::Borrowed(text), Cow::Owned)
    }

    /// What the user is to see of a figure that was understood: nothing where it is written as everybody would.
    pub fn echo(&self, text: &str) -> Option<String> {
        let text = text.trim();
        let is_usual = text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '.' | '-' | '%'));
        if is_usual && !spelling::is_grouped(text, spelling::thousands(self.lang)) {
            return None;
        }
        let read = self.figure(text);
        let read = spelling::plain(read.trim_end_matches('%'));
        let number = Exact::parse(&read).or_else(|_| Exact::decimal(&read)).ok()?;
        Some(grouped(&number.cut(9, self.lang), self.lang))
    }

    fn without_unit<'t>(&self, text: &'t str) -> &'t str {
        let end = text.rfind(is_digit).and_then(|last| {
            let digit = text.get(last..)?.chars().next()?;
            text.split_at_checked(last.saturating_add(digit.len_utf8()))
        });
        let Some((figure, unit)) = end else { return text };
        let unit = unit.trim().trim_end_matches('.');
        if unit.is_empty() || self.words.into_iter().any(|words| names(words, unit)) { figure } else { text }
    }
}

/// A whole number with marks between its thousands, as the language writes them.
fn grouped(number: &str, lang: Lang) -> String {
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut text = String::new();
    for (place, digit) in number.chars().enumerate() {
        if place > 0 && number.len().saturating_sub(place).checked_rem(3) == Some(0) {
            text.push(spelling::thousands(lang));
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(kind: InputType, lang: Lang) -> Asked<'static> {
        Asked {
            kind, lang, words: ["người", "hồ sơ nộp trực tuyến", "hồ sơ đã tiếp nhận", "Số hồ sơ"]
        }
    }

    #[test]
    fn what_is_certain_is_read_and_echoed() {
        for (lang, text, figure, echo) in [
            (Lang::Vi, "1.234", "1234", "1.234"),
            (Lang::Vi, "12.345.678", "12345678", "12.345.678"),
            (Lang::Vi, "12 người", "12", "12"),
            (Lang::Vi, "1.234 Người.", "1234", "1.234"),
            (Lang::Vi, "5 Hồ sơ đã tiếp nhận", "5", "5"),
            (Lang::Vi, "47 hồ sơ", "47", "47"),
            (Lang::En, "1,234", "1234", "1,234"),
            (Lang::En, "1 234", "1 234", "1,234"),
            (Lang::Vi, "１２３４", "１２３４", "1.234"),
            (Lang::Vi, "1\u{a0}234", "1\u{a0}234", "1.234"),
        ] {
            assert_eq!(asked(InputType::Count, lang).figure(text), figure, "{text}");
            assert_eq!(asked(InputType::Count, lang).echo(text).as_deref(), Some(echo), "{text}");
        }
        assert_eq!(asked(InputType::Number, Lang::Vi).echo("85.125").as_deref(), Some("85,125"));
        assert_eq!(asked(InputType::Number, Lang::Vi).figure("85.125"), "85.125");
    }

    #[test]
    fn what_is_not_certain_stays_as_it_is_and_what_is_usual_has_no_echo() {
        for (lang, text) in [
            (Lang::En, "1.234"),
            (Lang::Vi, "1,234"),
            (Lang::Vi, "12 cái"),
            (Lang::Vi, "51%"),
            (Lang::Vi, "12 ngườ"),
            (Lang::Vi, "12 hồ sơ khác"),
        ] {
            assert_eq!(asked(InputType::Count, lang).figure(text), text, "{text}");
        }
        for text in ["12", "85,5", "85.5", "-3", "94,5%", ""] {
            assert_eq!(asked(InputType::Number, Lang::Vi).echo(text), None, "{text}");
        }
    }

    #[test]
    fn part_and_whole_may_stand_in_one_text() {
        for text in ["47/50", "47 / 50", "47 trong 50", "47 trên 50", "47 of 50"] {
            assert_eq!(counts(text), Some(("47", "50")), "{text}");
        }
        assert_eq!(counts("47"), None);
    }
}
