//! The words by which a campaign's tables are understood: headings, groups, answers.

use std::collections::BTreeMap;

use xet_khen::lang::Lang;
use xet_khen::model::Kind;
use xet_khen::nearest::nearest;

use super::fold::{fold, holds};
use crate::answer::Input;
use crate::library;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Something that is written again for each export: the number of the row, what became of it.
    Passed,
    /// The name of the nominee.
    Name,
    /// Collective or individual.
    Kind,
    /// The group.
    Group,
    /// The body that nominates.
    Body,
    /// Whether it comes from a subordinate unit of that body.
    Subordinate,
    /// Whether it is put forward for resources that it contributed.
    Contributor,
    /// The place in the order of the list.
    Priority,
    /// A figure, by the place of its input in the campaign.
    Figure(usize),
    /// The part of a ratio.
    Part(usize),
    /// The whole of a ratio.
    Whole(usize),
}

impl Column {
    /// Whether both say the same of a nominee.
    pub fn clashes(self, other: Self) -> bool {
        match (self, other) {
            (Self::Figure(one), Self::Part(two) | Self::Whole(two))
            | (Self::Part(one) | Self::Whole(one), Self::Figure(two)) => one == two,
            (
                Self::Passed
                | Self::Name
                | Self::Kind
                | Self::Group
                | Self::Body
                | Self::Subordinate
                | Self::Contributor
                | Self::Priority
                | Self::Figure(_)
                | Self::Part(_)
                | Self::Whole(_),
                _,
            ) => self == other,
        }
    }
}

/// The order of the columns in a table without headings.
pub const ORDER: [Column; 7] = [
    Column::Name,
    Column::Kind,
    Column::Group,
    Column::Body,
    Column::Subordinate,
    Column::Contributor,
    Column::Priority,
];

/// Headings, as [`fold`] writes them.
const HEADINGS: &[(Column, &[&str])] = &[
    (
        Column::Passed,
        &[
            "tt",
            "stt",
            "so tt",
            "so thu tu",
            "thu tu",
            "no",
            "number",
            "ket qua",
            "result",
            "chi tieu",
            "quota",
            "tieu chuan",
            "standards",
            "ly do",
            "reason",
        ],
    ),
    (
        Column::Name,
        &[
            "ten",
            "ho ten",
            "ho va ten",
            "ten don vi",
            "ten tap the",
            "ten ca nhan",
            "ten tap the ca nhan",
            "ten don vi ca nhan",
            "don vi",
            "tap the ca nhan duoc de nghi",
            "name",
            "full name",
            "unit",
            "nominee",
        ],
    ),
    (
        Column::Kind,
        &[
            "loai",
            "hinh thuc",
            "doi tuong",
            "loai doi tuong",
            "tap the ca nhan",
            "kind",
            "type",
            "collective or individual",
        ],
    ),
    (Column::Group, &["nhom", "nhom doi tuong", "cap", "khoi", "group", "level"]),
    (
        Column::Body,
        &[
            "noi de nghi",
            "noi de cu",
            "noi trinh",
            "co quan de cu",
            "co quan de nghi",
            "don vi de cu",
            "don vi de nghi",
            "don vi trinh",
            "body",
            "nominating body",
            "nominated by",
        ],
    ),
    (
        Column::Subordinate,
        &[
            "don vi truc thuoc",
            "truc thuoc",
            "thuoc don vi truc thuoc",
            "subordinate",
            "subordinate unit",
            "from a subordinate unit",
        ],
    ),
    (
        Column::Contributor,
        &[
            "dong gop",
            "dong gop nguon luc",
            "van dong dong gop",
            "van dong dong gop nguon luc",
            "contributor",
            "contributed resources",
        ],
    ),
    (Column::Priority, &["uu tien", "thu tu uu tien", "muc uu tien", "priority", "rank"]),
];

/// Words for a collective or an individual.
const KINDS: [(Kind, &[&str]); Kind::ALL.len()] = [
    (Kind::Collective, &["tap the", "collective", "to chuc"]),
    (Kind::Individual, &["ca nhan", "individual", "person"]),
];

/// Words for yes and no.
const ANSWERS: [(bool, &[&str]); 2] =
    [(true, &["co", "x", "v", "yes", "y", "true", "dung", "1"]), (false, &["khong", "no", "n", "false", "sai", "0"])];

/// Yes or no in words or as a tick; nothing for any other word.
pub fn yes_no(word: &str) -> Option<bool> {
    if word.trim().starts_with(['✓', '✔', '☑', '☒']) {
        return Some(true);
    }
    if !word.trim().is_empty() && word.trim().chars().all(|c| matches!(c, '-' | '–' | '—' | '☐')) {
        return Some(false);
    }
    let word = fold(word);
    ANSWERS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(answer, _)| *answer)
}

/// Collective or individual, by one of their words.
pub fn kind(word: &str) -> Option<Kind> {
    let word = fold(word);
    KINDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(kind, _)| *kind)
}

/// Who may be nominated: a kind and a group of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Collective or individual.
    pub kind: Kind,
    /// The group, as requests name it.
    pub group: &'static str,
    /// Whether the document considers it.
    pub considered: bool,
    /// Its names in Vietnamese and English.
    labels: [&'static str; 2],
}

impl Group {
    /// Its name.
    pub const fn label(&self, lang: Lang) -> &'static str {
        let [vi, en] = self.labels;
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}

/// Why a word names no group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnclearGroup {
    /// No group has that name; one may be meant.
    Unknown(Option<Group>),
    /// One of either kind has it, and no kind is stated.
    EitherKind,
    /// Several may be meant.
    Several(Vec<Group>),
}

/// The words of one campaign, in both languages.
#[derive(Debug, PartialEq)]
pub struct Vocabulary {
    /// The campaign.
    pub campaign: &'static str,
    /// Who may be nominated, those first whom the document considers.
    pub groups: Vec<Group>,
    /// The names of each of them, folded.
    names: Vec<[String; 3]>,
    inputs: [Vec<Input>; 2],
    headings: BTreeMap<String, Option<Column>>,
}

impl Vocabulary {
    /// The words of the campaign of that name; nothing where there is none.
    pub fn of(campaign: &str) -> Option<Self> {
        let vi = library().campaign(campaign, Lang::Vi, None).ok()?;
        let en = library().campaign(campaign, Lang::En, None).ok()?;
        let inside = vi.groups.iter().zip(&en.groups).map(|(vi, en)| Group {
            kind: vi.kind,
            group: vi.group,
            considered: true,
            labels: [vi.label, en.label],
        });
        let outside = vi.outside.iter().zip(&en.outside).map(|(vi, en)| Group {
            kind: vi.kind,
            group: vi.group,
            considered: false,
            labels: [vi.label, en.label],
        });
        let groups: Vec<Group> = inside.chain(outside).collect();
        let names = groups.iter().map(|group| {
            let [vi, en] = group.labels;
            [group.group, vi, en].map(fold)
        });
        let names = names.collect();
        let inputs = [vi.inputs, en.inputs];
        let headings = headings(&inputs);
        Some(Self { campaign: vi.id, groups, names, inputs, headings })
    }

    /// The inputs, in a language.
    pub fn inputs(&self, lang: Lang) -> &[Input] {
        let [vi, en] = &self.inputs;
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// An input by its name in requests.
    pub fn input(&self, id: &str, lang: Lang) -> Option<&Input> {
        self.inputs(lang).iter().find(|input| input.id == id)
    }

    /// What a column with that heading holds.
    pub fn column(&self, heading: &str) -> Option<Column> {
        self.headings.get(&fold(heading)).copied().flatten()
    }

    /// A group by its kind and its name in requests.
    pub fn known(&self, kind: Kind, group: &str) -> Option<&Group> {
        self.groups.iter().find(|known| known.kind == kind && known.group == group)
    }

    /// The group that a cell names: by its label or its name in requests, or by words that stand in one label alone.
    ///
    /// # Errors
    /// [`UnclearGroup`] where no group has that name, or several do.
    pub fn group(&self, kind: Option<Kind>, word: &str) -> Result<Group, UnclearGroup> {
        let folded = fold(word);
        let of_kind = || {
            let named = self.groups.iter().zip(&self.names);
            named.filter(|(group, _)| kind.is_none_or(|kind| group.kind == kind))
        };
        let mut found: Vec<Group> =
            of_kind().filter(|(_, names)| names.contains(&folded)).map(|(group, _)| *group).collect();
        if found.is_empty() {
            let holds = |names: &[String; 3]| names.iter().any(|name| holds(name, &folded));
            found = of_kind().filter(|(_, names)| holds(names)).map(|(group, _)| *group).collect();
        }
        match found.as_slice() {
            [one] => Ok(*one),
            [] => Err(UnclearGroup::Unknown(near(&folded, of_kind()))),
            [one, others @ ..] if others.iter().all(|other| other.group == one.group) => Err(UnclearGroup::EitherKind),
            several => Err(UnclearGroup::Several(several.to_vec())),
        }
    }
}

/// The group whose name is nearest to a folded word, where one is near enough to be meant.
fn near<'v>(word: &str, named: impl Iterator<Item = (&'v Group, &'v [String; 3])>) -> Option<Group> {
    let named: Vec<(&str, &Group)> =
        named.flat_map(|(group, names)| names.iter().map(move |name| (name.as_str(), group))).collect();
    let near = nearest(word, named.iter().map(|(name, _)| *name))?;
    named.iter().find(|(name, _)| *name == near).map(|(_, group)| **group)
}

/// All headings of a campaign; nothing for one that could mean two columns.
fn headings(inputs: &[Vec<Input>; 2]) -> BTreeMap<String, Option<Column>> {
    let mut headings: BTreeMap<String, Option<Column>> = BTreeMap::new();
    for input in inputs.iter().flat_map(|inputs| inputs.iter().enumerate()) {
        let (place, input) = input;
        let mut add = |heading: &str, column| {
            let known = headings.entry(fold(heading)).or_insert(Some(column));
            if *known != Some(column) {
                *known = None;
            }
        };
        add(input.id, Column::Figure(place));
        add(input.label, Column::Figure(place));
        for (label, column, key) in
            [(input.part_label, Column::Part(place), "part"), (input.whole_label, Column::Whole(place), "whole")]
        {
            let Some(label) = label else { continue };
            add(label, column);
            add(&[input.label, " ", label].concat(), column);
            add(&[input.id, " ", key].concat(), column);
        }
    }
    for (column, words) in HEADINGS {
        headings.extend(words.iter().map(|word| ((*word).to_owned(), Some(*column))));
    }
    headings
}
