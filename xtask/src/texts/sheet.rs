//! The sheet: sections, in each the texts that differ, and both languages beside each other. Behind what a text is about stands how
//! many others have it, too: `below +2`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Result, ensure};

/// How wide the columns are, in characters: what a text is about, Vietnamese, English. They fit on a screen and on a page turned
/// aside.
const ABOUT: usize = 22;
const COLUMN: usize = 62;

/// In how many sections a text stands before it is printed once for all of them.
const COMMON: usize = 4;

/// The heading under which those stand.
const EVERYWHERE: &str = "Said in many places";

/// The texts of one language, each with its section and what it is about.
#[derive(Default)]
pub struct Sheet {
    section: String,
    lines: Vec<Line>,
}

struct Line {
    section: String,
    about: String,
    text: String,
}

impl Sheet {
    /// Begins a section.
    pub fn section(&mut self, name: impl Into<String>) {
        self.section = name.into();
    }

    /// Puts down a text; one that is empty is none.
    pub fn say(&mut self, about: String, text: &str) {
        if !text.is_empty() {
            self.lines.push(Line { section: self.section.clone(), about, text: text.to_owned() });
        }
    }
}

/// A text in both languages.
type Pair = (String, String);

/// Texts that differ, and what each is about.
type Texts = Vec<(Pair, Vec<String>)>;

/// The sections of a sheet in their order.
#[derive(Default)]
struct Folded {
    sections: Vec<(String, Texts)>,
}

impl Folded {
    fn add(&mut self, section: &str, about: String, pair: &Pair) {
        let place = self.sections.iter().position(|(name, _)| name == section).unwrap_or_else(|| {
            self.sections.push((section.to_owned(), Vec::new()));
            self.sections.len().saturating_sub(1)
        });
        let Some((_, texts)) = self.sections.get_mut(place) else { return };
        match texts.iter_mut().find(|(known, _)| known == pair) {
            Some((_, abouts)) if abouts.contains(&about) => {}
            Some((_, abouts)) => abouts.push(about),
            None => texts.push((pair.clone(), vec![about])),
        }
    }
}

/// The texts of two sheets that were filled in the same order, in columns, each once.
pub fn beside(title: &str, vietnamese: Sheet, english: Sheet) -> Result<String> {
    let (left, right) = (vietnamese.lines, english.lines);
    let places =
        |lines: &[Line]| lines.iter().map(|line| (line.section.clone(), line.about.clone())).collect::<Vec<_>>();
    let (known, other) = (places(&left), places(&right));
    let differ = known.iter().zip(&other).find(|(one, two)| one != two);
    ensure!(
        known.len() == other.len() && differ.is_none(),
        "{title} says in one language what it does not in the other: {differ:?}"
    );

    let lines: Vec<(String, String, Pair)> =
        left.into_iter().zip(right).map(|(left, right)| (left.section, left.about, (left.text, right.text))).collect();
    let mut sections: BTreeMap<&Pair, BTreeSet<&str>> = BTreeMap::new();
    for (section, _, pair) in &lines {
        sections.entry(pair).or_default().insert(section);
    }
    let mut folded = Folded::default();
    for (section, about, pair) in &lines {
        if sections.get(pair).is_some_and(|sections| sections.len() >= COMMON) {
            folded.add(EVERYWHERE, format!("{section}: {about}"), pair);
        } else {
            folded.add(section, about.clone(), pair);
        }
    }
    folded.sections.sort_by_key(|(section, _)| section == EVERYWHERE);
    Ok(print(title, &folded))
}

fn print(title: &str, folded: &Folded) -> String {
    let mut out = format!("{title}\n{}\n", "=".repeat(title.chars().count()));
    for (section, texts) in &folded.sections {
        let _ = write!(out, "\n{section}\n{}\n", "-".repeat(section.chars().count()));
        for ((vietnamese, english), abouts) in texts {
            let others = abouts.len().saturating_sub(1);
            let more = if others == 0 { String::new() } else { format!(" +{others}") };
            let about = abouts.first().cloned().unwrap_or_default() + &more;
            let columns = [wrap(&about, ABOUT), wrap(vietnamese, COLUMN), wrap(english, COLUMN)];
            for row in 0..columns.iter().map(Vec::len).max().unwrap_or_default() {
                let [about, left, right] = columns.each_ref().map(|column| column.get(row).map_or("", String::as_str));
                let _ = writeln!(out, "{}", format!("{about:ABOUT$}  {left:COLUMN$}  {right}").trim_end());
            }
        }
    }
    out.push('\n');
    out
}

/// The text in lines of so many characters; a longer word has a line of its own.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let length = [line.chars().count(), 1, word.chars().count()].into_iter().fold(0, usize::saturating_add);
            if !line.is_empty() && length > width {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(lines: &[(&str, &str, &str)]) -> Sheet {
        let mut sheet = Sheet::default();
        for (section, about, text) in lines {
            sheet.section(*section);
            sheet.say((*about).to_owned(), text);
        }
        sheet
    }

    #[test]
    fn texts_stand_once_and_beside_each_other() -> Result<()> {
        let vietnamese = sheet(&[("A", "x", "một"), ("A", "y", "một"), ("A", "z", ""), ("B", "x", "hai")]);
        let english = sheet(&[("A", "x", "one"), ("A", "y", "one"), ("A", "z", ""), ("B", "x", "two")]);
        let row = |about: &str, left: &str, right: &str| format!("{about:ABOUT$}  {left:COLUMN$}  {right}\n");
        let (one, two) = (row("x +1", "một", "one"), row("x", "hai", "two"));
        let expected = format!("T\n=\n\nA\n-\n{one}\nB\n-\n{two}\n");
        assert_eq!(beside("T", vietnamese, english)?, expected);
        Ok(())
    }

    #[test]
    fn what_is_said_in_many_places_is_printed_once() -> Result<()> {
        let lines = [("A", "x", "một"), ("B", "x", "một"), ("C", "x", "một"), ("D", "x", "một"), ("D", "y", "hai")];
        let printed = beside("T", sheet(&lines), sheet(&lines))?;
        assert!(printed.contains("Said in many places\n-------------------\nA: x +3 "), "{printed}");
        assert_eq!(printed.matches("một").count(), 2, "{printed}");
        Ok(())
    }

    #[test]
    fn a_text_of_one_language_alone_is_refused() {
        let (one, both) = ([("A", "x", "một")], [("A", "x", "một"), ("A", "y", "hai")]);
        assert!(beside("T", sheet(&one), sheet(&both)).is_err());
        assert!(beside("T", sheet(&one), sheet(&[("A", "y", "one")])).is_err());
    }

    #[test]
    fn long_texts_are_wrapped_between_words() {
        assert_eq!(wrap("một hai ba", 7), ["một hai", "ba"]);
        assert_eq!(wrap("một\nhai", 7), ["một", "hai"]);
        assert_eq!(wrap("nghiêng", 3), ["nghiêng"]);
    }
}
