//! What is not understood of a row or of a table, and how one says it.

use xet_khen::lang::Lang;
use xet_khen::model::Kind;

use super::figure;
use super::texts;
use super::words::{Group, UnclearGroup, Vocabulary};
use crate::app::kind_words;

/// Why a row is no nominee yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has no name.
    NoName,
    /// Its name is a number: the table has a column that its heading would explain.
    NumberAsName(String),
    /// It does not say whether it is a collective or an individual.
    NoKind,
    /// Neither a collective nor an individual.
    UnknownKind(String),
    /// It has no group.
    NoGroup,
    /// No group of the campaign has that name; one may be meant.
    UnknownGroup(String, Option<Group>),
    /// Several groups may be meant.
    SeveralGroups(String, Vec<Group>),
    /// Neither yes nor no, under that heading.
    NotYesNo(Mark, String),
    /// A place in the order that is no number from 1.
    Priority(String),
    /// More cells than columns: what stands beyond them.
    BeyondColumns(String),
    /// A figure that the engine does not take.
    Figure(&'static str, String),
}

/// What is marked with yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It comes from a subordinate unit.
    Subordinate,
    /// It is put forward for resources that it contributed.
    Contributor,
}

impl Fault {
    /// That this word names no group, and why.
    pub fn of_group(word: &str, why: UnclearGroup) -> Self {
        match why {
            UnclearGroup::Unknown(near) => Self::UnknownGroup(word.to_owned(), near),
            UnclearGroup::EitherKind => Self::NoKind,
            UnclearGroup::Several(groups) => Self::SeveralGroups(word.to_owned(), groups),
        }
    }

    /// What is wrong, with the author's own word and what to do.
    pub fn say(&self, vocabulary: &Vocabulary, lang: Lang) -> String {
        let labels =
            |groups: &[Group]| groups.iter().map(|group| quote(group.label(lang))).collect::<Vec<_>>().join(", ");
        match self {
            Self::NoName => texts::FAULT_NO_NAME.get(lang).to_owned(),
            Self::NumberAsName(word) => texts::FAULT_NUMBER_AS_NAME.fill(lang, &[("word", word)]),
            Self::NoKind => texts::FAULT_NO_KIND.get(lang).to_owned(),
            Self::UnknownKind(word) => {
                let [collective, individual] =
                    [Kind::Collective, Kind::Individual].map(|kind| kind_words(kind).get(lang));
                let values = [("word", word.as_str()), ("collective", collective), ("individual", individual)];
                texts::FAULT_KIND.fill(lang, &values)
            }
            Self::NoGroup => texts::FAULT_NO_GROUP.get(lang).to_owned(),
            Self::UnknownGroup(word, None) => texts::FAULT_GROUP.fill(lang, &[("word", word)]),
            Self::UnknownGroup(word, Some(near)) => {
                texts::FAULT_GROUP_NEAR.fill(lang, &[("word", word), ("near", &quote(near.label(lang)))])
            }
            Self::SeveralGroups(word, groups) => {
                texts::FAULT_GROUPS.fill(lang, &[("word", word), ("groups", &labels(groups))])
            }
            Self::NotYesNo(mark, word) => {
                let column = match mark {
                    Mark::Subordinate => texts::SUBORDINATE,
                    Mark::Contributor => texts::CONTRIBUTOR,
                };
                texts::FAULT_YES_NO.fill(lang, &[("column", column.get(lang)), ("word", word)])
            }
            Self::Priority(word) => texts::FAULT_PRIORITY.fill(lang, &[("word", word)]),
            Self::BeyondColumns(word) => texts::FAULT_BEYOND.fill(lang, &[("word", word)]),
            Self::Figure(input, text) => figure::read(vocabulary, input, text, lang).err().unwrap_or_default(),
        }
    }
}

fn quote(text: &str) -> String {
    ["“", text, "”"].concat()
}

/// Why a table is not read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It has no cell.
    Empty,
    /// Quotation marks of this row cannot be told apart.
    Quotes(usize),
    /// There are headings, and none for the name.
    NoNameColumn(Vec<String>),
    /// Two columns hold the same, by their headings.
    Twice(String, String),
    /// The first row may be headings or a nominee.
    HeadingUnclear,
    /// The file is no text in an encoding that is known.
    Encoding,
    /// The file is one of a spreadsheet program.
    Workbook,
    /// Letters have become question marks, as in this word.
    Lost(String),
}

impl Trouble {
    /// What is wrong, and what to do.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Empty => texts::TROUBLE_EMPTY.get(lang).to_owned(),
            Self::Quotes(row) => texts::TROUBLE_QUOTES.fill(lang, &[("row", &row.to_string())]),
            Self::NoNameColumn(headings) => texts::TROUBLE_NO_NAME.fill(lang, &[("headings", &headings.join(", "))]),
            Self::Twice(first, second) => texts::TROUBLE_TWICE.fill(lang, &[("first", first), ("second", second)]),
            Self::HeadingUnclear => texts::TROUBLE_HEADING.get(lang).to_owned(),
            Self::Encoding => texts::TROUBLE_ENCODING.get(lang).to_owned(),
            Self::Workbook => texts::TROUBLE_WORKBOOK.get(lang).to_owned(),
            Self::Lost(word) => texts::TROUBLE_LOST.fill(lang, &[("word", word)]),
        }
    }
}
