//! Ways to write a number that offices use and programs seldom do.

use super::MINUS;
use crate::lang::Lang;

/// The mark between thousands in the language's own writing: `1.234` in Vietnamese, `1,234` in English.
pub const fn thousands(lang: Lang) -> char {
    match lang {
        Lang::Vi => '.',
        Lang::En => ',',
    }
}

/// Whether a number can be read as thousands in groups with that mark between them: `1.234`, `12.345.678`, but not `0.123`
/// or `85.5`.
pub fn is_grouped(text: &str, mark: char) -> bool {
    let mut groups = text.trim().trim_start_matches(MINUS).split(mark);
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    rest.peek().is_some()
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && rest.all(|group| group.len() == 3 && is_digits(group))
        && is_digits(first)
}

/// The number without its thousands marks, where it is grouped with that mark.
pub fn ungrouped(text: &str, mark: char) -> Option<String> {
    is_grouped(text, mark).then(|| text.trim().replace(mark, ""))
}

/// The number with the digits and marks that all programs know, and without spaces between its thousands.
pub fn plain(text: &str) -> String {
    let narrow = |letter: char| match letter {
        // The wide forms of "!" to "~" lie as far apart as those themselves.
        '\u{ff01}'..='\u{ff5e}' => u32::from(letter).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(letter),
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{3000}' => ' ',
        other => other,
    };
    let narrow: String = text.trim().chars().map(narrow).collect();
    let end = narrow.find([',', '.']).unwrap_or(narrow.len());
    match narrow.split_at_checked(end) {
        Some((whole, rest)) if is_grouped(whole, ' ') => [&whole.replace(' ', ""), rest].concat(),
        _ => narrow,
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
