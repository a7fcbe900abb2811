//! A table, understood: rows → nominees, and a message for each row that is none.

use xet_khen::lang::Lang;
use xet_khen::model::Kind;

use super::fault::{Fault, Mark, Trouble};
use super::fold::fold;
use super::letters::{self, Letters, Mended};
use super::nominee::Nominee;
use super::table::{self, Row, Unreadable};
use super::words::{Column, Group, ORDER, UnclearGroup, Vocabulary, kind, yes_no};

/// What holds for rows that do not say it, because somebody has said so for the whole table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unsaid {
    /// The group.
    pub group: Option<Group>,
    /// The nominating body.
    pub body: String,
}

/// Whether the table begins with headings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Heading {
    /// Find out.
    #[default]
    Detect,
    /// Its first row has them.
    First,
    /// It has none; the columns stand in the order [`ORDER`].
    None,
}

/// A table, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadTable {
    /// The nominees, in the order of the table, or of its column of priorities where it has one.
    pub nominees: Vec<Nominee>,
    /// The rows that are no nominees yet.
    pub wrong: Vec<Wrong>,
    /// What stands above the headings: the numbers of these rows.
    pub above: Vec<usize>,
    /// Rows that say of those below them that they are collectives or individuals, as "I. TẬP THỂ" does: their numbers.
    pub sections: Vec<usize>,
    /// Headings of columns that are not read.
    pub unread: Vec<String>,
    /// Whether the priorities have changed the order.
    pub reordered: bool,
    /// In what it stood, where that was not Unicode.
    pub was: Option<Letters>,
}

/// A row that is no nominee yet: what is understood of it, and why the rest is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The number of the row.
    pub row: usize,
    /// Its cells as they were.
    pub cells: Vec<String>,
    /// What is understood of it.
    pub draft: Nominee,
    /// Why it is no nominee yet; never empty.
    pub faults: Vec<Fault>,
}

/// How far down headings are looked for: titles may stand above them.
const TITLES: usize = 10;

/// Understands a table.
///
/// # Errors
/// [`Trouble`] where the table as a whole is not clear; nothing is read then.
pub fn understand(
    text: &str,
    vocabulary: &Vocabulary,
    unsaid: &Unsaid,
    heading: Heading,
) -> Result<ReadTable, Trouble> {
    let Mended { text, was } = letters::mend(text)?;
    let rows = table::read(&text).map_err(|error| match error {
        Unreadable::Empty => Trouble::Empty,
        Unreadable::Quotes(row) => Trouble::Quotes(row),
    })?;
    let place = match heading {
        Heading::None => None,
        Heading::First => Some(0),
        Heading::Detect => find_heading(&rows, vocabulary, unsaid)?,
    };
    let (columns, unread) = match place.and_then(|place| rows.get(place)) {
        Some(heading) => columns(heading, &rows, vocabulary)?,
        None => (ORDER.iter().copied().map(Some).collect(), Vec::new()),
    };
    let first = place.map_or(0, |place| place.saturating_add(1));
    let mut read_table = ReadTable {
        above: rows.iter().take(place.unwrap_or(0)).map(|row| row.number).collect(),
        unread,
        was,
        ..ReadTable::default()
    };
    let mut ranked = Vec::new();
    let mut section = None;
    for row in rows.into_iter().skip(first) {
        if let Some(kind) = section_of(&row, &columns) {
            section = Some(kind);
            read_table.sections.push(row.number);
            continue;
        }
        let Understood { nominee, priority, faults } = nominee(&row, &columns, vocabulary, unsaid, section);
        if faults.is_empty() {
            ranked.push((priority.unwrap_or(u32::MAX), nominee));
        } else {
            read_table.wrong.push(Wrong { row: row.number, cells: row.cells, draft: nominee, faults });
        }
    }
    read_table.reordered = !ranked.is_sorted_by_key(|(priority, _)| *priority);
    ranked.sort_by_key(|(priority, _)| *priority);
    read_table.nominees = ranked.into_iter().map(|(_, nominee)| nominee).collect();
    Ok(read_table)
}

/// The first row that has two headings, or has one and is no nominee.
fn find_heading(rows: &[Row], vocabulary: &Vocabulary, unsaid: &Unsaid) -> Result<Option<usize>, Trouble> {
    let known = |row: &Row| row.cells.iter().filter(|cell| vocabulary.column(cell).is_some()).count();
    let two = rows.iter().take(TITLES).position(|row| known(row) >= 2);
    let place = two.or_else(|| rows.first().filter(|row| known(row) == 1).map(|_| 0));
    let order: Vec<Option<Column>> = ORDER.iter().copied().map(Some).collect();
    match place.and_then(|place| rows.get(place)) {
        Some(row) if nominee(row, &order, vocabulary, unsaid, None).faults.is_empty() => Err(Trouble::HeadingUnclear),
        _ => Ok(place),
    }
}

/// What each column holds, and the headings that are not read.
fn columns(
    heading: &Row,
    rows: &[Row],
    vocabulary: &Vocabulary,
) -> Result<(Vec<Option<Column>>, Vec<String>), Trouble> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    let mut unread = Vec::new();
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    for place in 0..width {
        let word = heading.cell(place);
        let column = vocabulary.column(word);
        if let Some(column) = column.filter(|column| *column != Column::Passed)
            && let Some(first) = columns.iter().position(|known| known.is_some_and(|known| known.clashes(column)))
        {
            return Err(Trouble::Twice(heading.cell(first).to_owned(), word.to_owned()));
        }
        // Cells under no heading at all are told row by row.
        if column.is_none() && !word.is_empty() {
            unread.push(word.to_owned());
        }
        columns.push(column.or((!word.is_empty()).then_some(Column::Passed)));
    }
    if columns.contains(&Some(Column::Name)) {
        Ok((columns, unread))
    } else {
        Err(Trouble::NoNameColumn(heading.cells.iter().filter(|cell| !cell.is_empty()).cloned().collect()))
    }
}

/// A row as far as it is understood.
struct Understood {
    nominee: Nominee,
    priority: Option<u32>,
    faults: Vec<Fault>,
}

/// The kind that a row gives those below it: nothing but "I. TẬP THỂ" or "B – Cá nhân (12)" stands in it.
fn section_of(row: &Row, columns: &[Option<Column>]) -> Option<Kind> {
    let is_title = |place| matches!(columns.get(place), None | Some(None | Some(Column::Name | Column::Passed)));
    let only_title = row.cells.iter().enumerate().all(|(place, cell)| cell.is_empty() || is_title(place));
    let text = fold(&row.cells.join(" "));
    let mut words: Vec<&str> = text.split(' ').collect();
    // The sections are counted before their titles, who is in them behind.
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    let is_place =
        |word: &str| word.len() == 1 || is_number(word) || word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    if words.first().is_some_and(|word| is_place(word)) {
        words.remove(0);
    }
    if words.last().is_some_and(|word| is_number(word)) {
        words.pop();
    }
    kind(&words.join(" ")).filter(|_| only_title)
}

fn nominee(
    row: &Row,
    columns: &[Option<Column>],
    vocabulary: &Vocabulary,
    unsaid: &Unsaid,
    section: Option<Kind>,
) -> Understood {
    let mut nominee = Nominee::default();
    let (mut kind_word, mut group_word, mut priority) = ("", "", None);
    let mut faults = Vec::new();
    for (place, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        match columns.get(place).copied().flatten() {
            None => faults.push(Fault::BeyondColumns(cell.clone())),
            Some(Column::Passed) => {}
            Some(Column::Name) => nominee.name.clone_from(cell),
            Some(Column::Kind) => kind_word = cell,
            Some(Column::Group) => group_word = cell,
            Some(Column::Body) => nominee.body.clone_from(cell),
            Some(Column::Subordinate) => match yes_no(cell) {
                Some(answer) => nominee.subordinate = answer,
                None => faults.push(Fault::NotYesNo(Mark::Subordinate, cell.clone())),
            },
            Some(Column::Contributor) => match yes_no(cell) {
                Some(answer) => nominee.contributor = answer,
                None => faults.push(Fault::NotYesNo(Mark::Contributor, cell.clone())),
            },
            Some(Column::Priority) => match cell.parse().ok().filter(|priority| *priority >= 1) {
                Some(number) => priority = Some(number),
                None => faults.push(Fault::Priority(cell.clone())),
            },
            Some(Column::Figure(input)) => add_figure(&mut nominee, vocabulary, input, cell.clone()),
            Some(Column::Part(input)) => {
                let whole = columns.iter().position(|column| *column == Some(Column::Whole(input)));
                let whole = whole.map_or("", |place| row.cell(place));
                add_figure(&mut nominee, vocabulary, input, [cell.as_str(), "/", whole].concat());
            }
            Some(Column::Whole(input)) => {
                let part = columns.iter().position(|column| *column == Some(Column::Part(input)));
                if part.is_none_or(|place| row.cell(place).is_empty()) {
                    add_figure(&mut nominee, vocabulary, input, ["/", cell].concat());
                }
            }
        }
    }
    let stated = if kind_word.is_empty() {
        Ok(section)
    } else {
        kind(kind_word).map(Some).ok_or_else(|| Fault::UnknownKind(kind_word.to_owned()))
    };
    match stated.and_then(|stated| group(vocabulary, stated, group_word, unsaid)) {
        Ok(group) => nominee.group = Some(group),
        Err(fault) => faults.push(fault),
    }
    if nominee.body.is_empty() {
        nominee.body.clone_from(&unsaid.body);
    }
    let told = !faults.is_empty();
    faults.extend(nominee.faults(vocabulary).into_iter().filter(|fault| !told || *fault != Fault::NoGroup));
    Understood { nominee, priority, faults }
}

fn add_figure(nominee: &mut Nominee, vocabulary: &Vocabulary, input: usize, text: String) {
    let id = vocabulary.inputs(Lang::Vi).get(input).map(|input| input.id);
    nominee.figures.extend(id.map(|id| (id, text)));
}

/// The group of a row, from its kind where that is stated, and its words for the group.
fn group(vocabulary: &Vocabulary, known: Option<Kind>, group_word: &str, unsaid: &Unsaid) -> Result<Group, Fault> {
    if group_word.is_empty() {
        let stated = unsaid.group.filter(|group| known.is_none_or(|kind| group.kind == kind));
        return stated.ok_or(if known.is_none() && unsaid.group.is_none() { Fault::NoKind } else { Fault::NoGroup });
    }
    let found = vocabulary.group(known, group_word);
    // "Tập thể cấp tỉnh" in one cell.
    let mut words = group_word.split(' ');
    let first = [words.next(), words.next()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let found = match (&found, kind(&first)) {
        (Err(_), Some(inside)) if known.is_none_or(|kind| kind == inside) => {
            let rest = words.collect::<Vec<_>>().join(" ");
            if fold(&rest).is_empty() { found } else { vocabulary.group(Some(inside), &rest).or(found) }
        }
        (Err(UnclearGroup::EitherKind), None) => {
            let stated = unsaid.group.and_then(|group| vocabulary.group(Some(group.kind), group_word).ok());
            stated.ok_or(UnclearGroup::EitherKind)
        }
        (Ok(_) | Err(UnclearGroup::Unknown(_) | UnclearGroup::EitherKind | UnclearGroup::Several(_)), _) => found,
    };
    found.map_err(|why| Fault::of_group(group_word, why))
}
