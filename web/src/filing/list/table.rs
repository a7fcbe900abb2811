//! A table as a spreadsheet hands it over: text → rows of cells, and back.

use super::fold::tidy;

/// One row that is not empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the table, counted from 1 with the empty rows.
    pub number: usize,
    /// Its cells, tidied.
    pub cells: Vec<String>,
}

impl Row {
    /// The cell in that column; empty where the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Why a text is not read as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is no cell in it.
    Empty,
    /// A quotation mark opens a cell in this row and does not close it, so that nobody can tell where the cell ends.
    Quotes(usize),
}

/// Splits a text into rows of cells. Tabs, semicolons, commas and bars part cells: the one that parts most lines, or the one that a
/// first line `sep=…` names.
///
/// # Errors
/// [`Unreadable`]; nothing is read in part.
pub fn read(text: &str) -> Result<Vec<Row>, Unreadable> {
    let mut text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    // Every line ends with a mark, the last one too, so that lines can be counted by them.
    text.push('\n');
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let named = first.strip_prefix("sep=").and_then(|mark| MARKS.into_iter().find(|known| mark == known.to_string()));
    let (text, skipped) = if named.is_some() { (rest, 1) } else { (text.as_str(), 0) };
    let mark = named.unwrap_or_else(|| part_mark(text));
    if let Some(row) = open_quote(text, mark) {
        return Err(Unreadable::Quotes(row.saturating_add(skipped)));
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(mark).unwrap_or(b'\t'))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut number = skipped;
    let mut record = csv::StringRecord::new();
    loop {
        let start = reader.position().line();
        if !reader.read_record(&mut record).is_ok_and(|more| more) {
            break;
        }
        // The reader passes over empty lines: they are those that it has passed and that lie in no cell.
        let passed = reader.position().line().saturating_sub(start);
        let inside = record.iter().map(|cell| cell.matches('\n').count()).fold(1, usize::saturating_add);
        let empty = usize::try_from(passed).unwrap_or(usize::MAX).saturating_sub(inside);
        number = number.saturating_add(empty).saturating_add(1);
        let cells: Vec<String> = record.iter().map(|cell| tidy(harmful(&tidy(cell)))).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Row { number, cells });
        }
    }
    if rows.is_empty() { Err(Unreadable::Empty) } else { Ok(rows) }
}

/// A table as Excel opens it with correct Vietnamese, and without running what a cell says.
pub fn write(rows: impl IntoIterator<Item = Vec<String>>, mark: char) -> String {
    let lines = rows.into_iter().map(|row| {
        let cells: Vec<String> = row.iter().map(|cell| quoted(harmless(cell))).collect();
        [&cells.join(&mark.to_string()), "\r\n"].concat()
    });
    std::iter::once("\u{feff}".to_owned()).chain(lines).collect()
}

/// The cell between quotation marks where it holds a mark that may part cells for somebody, not only here: nobody must
/// guess which one does.
fn quoted(cell: String) -> String {
    let is_plain = !cell.contains(MARKS) && !cell.contains(['"', '\n', '\r']);
    if is_plain { cell } else { ["\"", &cell.replace('"', "\"\""), "\""].concat() }
}

/// What parts cells, the likeliest first.
const MARKS: [char; 4] = ['\t', ';', ',', '|'];

/// A cell that begins with one of these is a formula to a spreadsheet.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// Whether a spreadsheet would take the cell for a formula, or [`harmful`] would take a mark off it.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA)
}

/// The cell with a mark before it that makes it plain text, where it needs one.
fn harmless(cell: &str) -> String {
    if is_formula(cell) { ["'", cell].concat() } else { cell.to_owned() }
}

/// The cell without the mark that [`harmless`] put before it.
fn harmful(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}

/// The mark that stands in most lines, outside quotation marks.
fn part_mark(text: &str) -> char {
    let mut lines = [0_usize; MARKS.len()];
    let mut in_line = [false; MARKS.len()];
    let mut quoted = false;
    for c in text.chars().chain(['\n']) {
        quoted ^= c == '"';
        if quoted {
            continue;
        }
        for ((mark, seen), lines) in MARKS.iter().zip(&mut in_line).zip(&mut lines) {
            if c == '\n' {
                *lines = lines.saturating_add(usize::from(*seen));
                *seen = false;
            } else if c == *mark {
                *seen = true;
            }
        }
    }
    let most = lines.iter().max().copied().unwrap_or_default();
    MARKS.into_iter().zip(lines).find(|(_, lines)| *lines == most).map_or('\t', |(mark, _)| mark)
}

/// The row with a cell whose quotation marks cannot be told apart: they do not close, or something follows them.
fn open_quote(text: &str, mark: char) -> Option<usize> {
    let mut row = 1_usize;
    let mut rest = text;
    loop {
        let cell_end = if let Some(quoted) = rest.strip_prefix('"') {
            match after_quote(quoted) {
                Some(after) if after.is_empty() || after.starts_with([mark, '\n']) => after,
                _ => return Some(row),
            }
        } else {
            rest.find([mark, '\n']).and_then(|end| rest.get(end..)).unwrap_or_default()
        };
        let mut following = cell_end.chars();
        match following.next() {
            None => return None,
            Some('\n') => row = row.saturating_add(1),
            Some(_) => {}
        }
        rest = following.as_str();
    }
}

/// What follows the quotation mark that closes a cell; inside the cell such a mark is written twice.
fn after_quote(cell: &str) -> Option<&str> {
    let mut rest = cell;
    loop {
        let (_, after) = rest.split_once('"')?;
        match after.strip_prefix('"') {
            Some(inside) => rest = inside,
            None => return Some(after),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells(text: &str) -> Vec<(usize, Vec<String>)> {
        read(text).unwrap().into_iter().map(|row| (row.number, row.cells)).collect()
    }

    fn row(number: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (number, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn the_mark_that_parts_most_lines_parts_cells() {
        assert_eq!(cells("a, b\tc;d\ne\tf"), [row(1, &["a, b", "c;d"]), row(2, &["e", "f"])]);
        assert_eq!(cells("a;85,5\r\nb;7,5\r\n"), [row(1, &["a", "85,5"]), row(2, &["b", "7,5"])]);
        assert_eq!(cells("\u{feff}a,b\rc,d"), [row(1, &["a", "b"]), row(2, &["c", "d"])]);
        assert_eq!(cells("sep=;\na,b;c,d"), [row(2, &["a,b", "c,d"])]);
        assert_eq!(cells("a"), [row(1, &["a"])]);
    }

    #[test]
    fn rows_keep_their_numbers_past_empty_ones_and_broken_lines() {
        let text = "\"a\nb\"\tc\n\n\t\n\nd\te\n\"say \"\"x\"\"\"\tg";
        assert_eq!(cells(text), [row(1, &["a b", "c"]), row(5, &["d", "e"]), row(6, &["say \"x\"", "g"])]);
    }

    #[test]
    fn quotation_marks_that_do_not_close_are_told_and_those_inside_a_cell_stay() {
        for (text, row) in [("a\tb\n\"c\td\ne\tf", 2), ("\"a\" b\tc\nd\te", 1), ("sep=,\na,\"b", 2)] {
            assert_eq!(read(text), Err(Unreadable::Quotes(row)), "{text:?}");
        }
        assert_eq!(cells("Trường \"Lê Lợi\"\tb"), [row(1, &["Trường \"Lê Lợi\"", "b"])]);
        for text in ["", " \n\t\n", "\u{feff}"] {
            assert_eq!(read(text), Err(Unreadable::Empty), "{text:?}");
        }
    }

    #[test]
    fn cells_that_a_spreadsheet_would_run_are_marked_and_the_mark_comes_off() {
        let row = ["=1+2", "+84", "-3", "@a", "'=b", "'c", "d=e"].map(str::to_owned).to_vec();
        let text = write([row.clone()], ',');
        assert_eq!(text, "\u{feff}'=1+2,'+84,'-3,'@a,''=b,'c,d=e\r\n");
        assert_eq!(read(&text).unwrap(), [Row { number: 1, cells: row }]);
    }

    #[test]
    fn a_cell_with_the_mark_of_another_program_does_not_part_it() {
        let rows = [["Nhiệm vụ; báo cáo", "b"], ["c;", "d"]].map(|row| row.map(str::to_owned).to_vec());
        let text = write(rows.clone(), ',');
        assert_eq!(text, "\u{feff}\"Nhiệm vụ; báo cáo\",b\r\n\"c;\",d\r\n");
        assert_eq!(read(&text).unwrap().into_iter().map(|row| row.cells).collect::<Vec<_>>(), rows);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            rows in prop::collection::vec(prop::collection::vec("[a-cĐạ'=+@\"\t;, \n-]{0,6}", 2..5), 1..8),
            mark in prop::sample::select(MARKS.to_vec()),
        ) {
            let rows: Vec<Vec<String>> = rows.into_iter().map(|row| row.iter().map(|cell| tidy(cell)).collect()).collect();
            // A first line tells the mark, as the one with headings does.
            let heading = vec!["x".to_owned(); 9];
            let written = write(std::iter::once(heading).chain(rows.iter().cloned()), mark);
            let read = read(&written).unwrap();
            let kept = (2..).zip(&rows).filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
            let kept: Vec<(usize, Vec<String>)> = kept.map(|(number, cells)| (number, cells.clone())).collect();
            let found: Vec<(usize, Vec<String>)> = read.into_iter().skip(1).map(|row| (row.number, row.cells)).collect();
            prop_assert_eq!(found, kept);
        }

        #[test]
        fn whatever_is_pasted_is_read_or_refused(text in "[ab'\"\t;,\r\n]{0,40}") {
            match read(&text) {
                Ok(rows) => {
                    let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).count();
                    let read: usize = rows.iter().flat_map(|row| &row.cells).map(|cell| letters(cell)).sum();
                    prop_assert_eq!(read, letters(&text));
                }
                Err(Unreadable::Empty) => prop_assert!(!text.contains(['a', 'b'])),
                Err(Unreadable::Quotes(row)) => prop_assert!(row >= 1 && text.contains('"')),
            }
        }
    }
}
