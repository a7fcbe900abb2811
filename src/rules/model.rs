//! Campaigns as the engine uses them: names resolved, thresholds exact, everything checked.
//!
//! Rules live as long as the program: the browser's lie in its module, and an author's are read once. So everything here
//! is `'static`, small to copy, and answers can point into it.
//!
//! INVARIANT: a [`Campaign`] comes from `rules::check` or from a bundle that was made of checked ones. Indices lie
//! within their lists; still, every look-up is total, so that a broken one is a missing thing and never a panic.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::lang::{Noun, Text};
use crate::list::List;
use crate::ratio::Exact;

macro_rules! names {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "types", derive(ts_rs::TS))]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $word)] $variant,)* }

        crate::rules::store::choices! { $name [$($variant),*] }

        impl $name {
            /// All of them, in their usual order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name in requests and rule files.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The one of that name.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}

mod filing;

pub use filing::{
    Amount, Caution, Context, Contributors, DateRule, Dossier, Due, Filing, Limit, Milestone, Paper, Per, Said, Sets,
    Stated,
};

names! {
    /// When commendations are considered (dịp xét).
    Occasion {
        /// Every year (hằng năm).
        Annual = "annual",
        /// At the mid-term review (sơ kết).
        Midterm = "midterm",
        /// At the final review (tổng kết).
        Final = "final",
        /// At any time, for one achievement (đột xuất).
        AdHoc = "ad-hoc",
    }
}

names! {
    /// Who is considered (đối tượng).
    Kind {
        /// A unit (tập thể).
        Collective = "collective",
        /// A person (cá nhân).
        Individual = "individual",
    }
}

names! {
    /// What a round may lead to (hình thức khen thưởng).
    Award {
        /// Bằng khen of the Chairman of the provincial People's Committee.
        BangKhenTinh = "bang-khen-tinh",
        /// Giấy khen of the Chairman of the district People's Committee.
        GiayKhenHuyen = "giay-khen-huyen",
        /// Giấy khen of the Director of a provincial department.
        GiayKhenSo = "giay-khen-so",
        /// Giấy khen of the head of a unit.
        GiayKhenDonVi = "giay-khen-don-vi",
        /// A State-level commendation.
        NhaNuoc = "nha-nuoc",
    }
}

names! {
    /// On what a criterion rests.
    Basis {
        /// On a figure.
        Measured = "measured",
        /// On a declaration that somebody answers for.
        Attested = "attested",
        /// On a document or a recorded fact.
        Documented = "documented",
    }
}

names! {
    /// The verdict in one word. The order is that of precedence: an earlier one wins.
    Outcome {
        /// No round, no standard or no scope for the request.
        NotAssessable = "not-assessable",
        /// A criterion is not met.
        Ineligible = "ineligible",
        /// A fact is missing or pending.
        Incomplete = "incomplete",
        /// Only whoever decides can say.
        NeedsRuling = "needs-ruling",
        /// Everything is met.
        Eligible = "eligible",
    }
}

names! {
    /// The state of one criterion.
    CriterionStatus {
        /// It is met.
        Met = "met",
        /// It is not met.
        Unmet = "unmet",
        /// Its figure was not given.
        Unknown = "unknown",
        /// Its figure has not been published yet.
        Pending = "pending",
        /// It does not apply, for a reason that was given.
        NotApplicable = "not-applicable",
    }
}

names! {
    /// What has become of a campaign.
    StatusState {
        /// It runs.
        Open = "open",
        /// Its last round is over.
        Ended = "ended",
        /// Another document, or another law, has taken its place.
        Superseded = "superseded",
    }
}

/// What an answer "does not apply" means for the verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum NotApplicable {
    /// The document does not foresee it: whoever decides must accept it.
    #[default]
    Ruling,
    /// The document itself makes the criterion conditional: nothing is missing.
    Foreseen,
    /// It counts as not met.
    Unmet,
}

/// A campaign: one document's rules.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Campaign {
    /// Its name in requests.
    pub id: &'static str,
    /// Its short title.
    pub title: Text,
    /// The province, district or body.
    pub place: Text,
    /// Who decides.
    pub decided_by: Text,
    /// The document.
    pub document: Document,
    /// What has become of it since, oldest first.
    pub status: List<Status>,
    /// What has changed around it.
    pub notices: List<Notice>,
    /// Who may be considered.
    pub groups: List<Group>,
    /// Who is not, though one might ask.
    pub outside: List<Outside>,
    /// When it is considered.
    pub rounds: List<Round>,
    /// Rounds that are not held.
    pub no_rounds: List<NoRound>,
    /// What is not clear in the document.
    pub questions: List<Question>,
    /// What is asked.
    pub inputs: List<Input>,
    /// The criteria, in the order of the document.
    pub criteria: List<Criterion>,
    /// Sample units.
    pub examples: List<Example>,
    /// How many may be put forward, by which day, and with which papers. Only the package's bundle has it.
    pub filing: &'static Filing,
    /// SHA-256 of the rule file, hexadecimal.
    pub hash: &'static str,
}

/// The document behind a campaign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Document {
    /// Its number; empty where the copy leaves it blank.
    pub number: &'static str,
    /// Its name as one cites it.
    pub name: Text,
    /// Who issued it.
    pub issuer: Text,
    /// The day of signature, `YYYY-MM-DD`, where stated.
    pub signed: Option<&'static str>,
    /// The files that hold its text.
    pub files: List<&'static str>,
}

/// A place in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The section's number as the document writes it.
    pub section: &'static str,
    /// Which bullet, from 1.
    pub bullet: Option<u32>,
    /// Which sub-item of that bullet, from 1.
    pub item: Option<u32>,
    /// Which paragraph, from 1.
    pub paragraph: Option<u32>,
    /// First and last line of the document's text.
    pub lines: [u32; 2],
}

/// What has become of the campaign from a day on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Status {
    /// The first day.
    pub from: NaiveDate,
    /// The state from then on.
    pub state: StatusState,
    /// Why.
    pub note: Text,
}

/// A change around the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Notice {
    /// Its code.
    pub id: &'static str,
    /// The first day it holds.
    pub from: NaiveDate,
    /// What it says.
    pub text: Text,
}

/// A group of candidates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// Collectives or individuals.
    pub kind: Kind,
    /// Its name in requests.
    pub id: &'static str,
    /// Its name for people.
    pub label: Text,
}

/// A group that is not considered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outside {
    /// The group.
    pub group: Group,
    /// Whether it is in scope and merely without a standard.
    pub no_standard: bool,
    /// Why.
    pub because: Text,
    /// Where the document says so.
    pub at: Place,
    /// The readings under which it is considered as another group, and the index of that group.
    pub considered: Option<(When, u16)>,
}

/// Readings that must all hold: pairs of question and reading, by index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct When(pub List<(u16, u16)>);

impl When {
    /// Whether it asks for a reading of the question at `question`.
    pub fn mentions(&self, question: u16) -> bool {
        self.0.iter().any(|(asked, _)| *asked == question)
    }
}

/// An occasion at which commendations are considered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Round {
    /// Which occasion.
    pub occasion: Occasion,
    /// In which years; nothing where the document leaves the time open.
    pub years: Option<List<u16>>,
    /// What it may lead to, the usual award first.
    pub awards: List<RoundAward>,
    /// Where the document says so.
    pub at: Place,
}

/// An award to which a round may lead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoundAward {
    /// The award.
    pub id: Award,
    /// Why the document sets no standard for it, and where it says so; nothing where it sets one.
    pub no_standard: Option<(Text, Place)>,
}

/// A round that is not held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NoRound {
    /// Which occasion.
    pub occasion: Occasion,
    /// In which years; nothing: in none.
    pub years: Option<List<u16>>,
    /// Why.
    pub because: Text,
    /// Where the document says so.
    pub at: Place,
}

/// Something that is not clear in the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    /// Its key.
    pub id: &'static str,
    /// The question.
    pub text: Text,
    /// Ids and labels of the ways to read it.
    pub readings: List<(&'static str, Text)>,
    /// The index of the default reading.
    pub default: u16,
}

/// Something that is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Input {
    /// Its name in requests.
    pub id: &'static str,
    /// What is asked.
    pub label: Text,
    /// What counts and what does not.
    pub help: Option<Text>,
    /// What kind of answer is expected.
    pub answer: Answer,
    /// What is counted, for a sentence.
    pub unit: Option<Noun>,
    /// Usual reasons why it does not apply.
    pub not_applicable: List<Text>,
    /// What is known of it from another input.
    pub if_absent: Option<(Bound, u16)>,
}

/// How one figure bounds another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// It is the same.
    Same,
    /// It is that one or less.
    AtMost,
    /// It is that one or more.
    AtLeast,
}

/// The kind of answer that an input expects.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// A part of a whole; the names of both.
    Ratio {
        /// What the part is called.
        part: Text,
        /// What the whole is called.
        whole: Text,
    },
    /// A decimal number between two bounds.
    Number {
        /// The lowest possible value.
        low: Exact,
        /// The highest possible value.
        high: Exact,
    },
    /// A whole number from 0.
    Count,
    /// A place in a ranking, from 1.
    Rank,
    /// One of these, from the lowest to the highest.
    Grade(List<(&'static str, Text)>),
    /// Yes or no.
    YesNo,
    /// One of these.
    Choice(List<(&'static str, Text)>),
}

impl Answer {
    /// The answers to choose from, where there are such.
    pub const fn choices(&self) -> List<(&'static str, Text)> {
        match self {
            Self::Grade(choices) | Self::Choice(choices) => *choices,
            _ => List::EMPTY,
        }
    }

    /// The name of the kind in the public surface and in rule files.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Ratio { .. } => "ratio",
            Self::Number { .. } => "number",
            Self::Count => "count",
            Self::Rank => "rank",
            Self::Grade(_) => "grade",
            Self::YesNo => "yes-no",
            Self::Choice(_) => "choice",
        }
    }
}

/// A test that a candidate must pass.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Criterion {
    /// Its name.
    pub id: &'static str,
    /// The occasions at which it binds.
    pub occasions: List<Occasion>,
    /// The awards for which it binds; empty: all that have standards here.
    pub awards: List<Award>,
    /// Whom it binds.
    pub binds: List<Clause>,
    /// What is tested.
    pub rule: Rule,
    /// What differs under certain readings; the first that fits is taken.
    pub under: List<(When, Rule)>,
    /// On what it rests.
    pub basis: Basis,
    /// Whether only the council can judge it.
    pub council: bool,
    /// The rule in plain words.
    pub statement: Text,
    /// Where it stands.
    pub at: Place,
}

impl Criterion {
    /// Its rule under every reading: its own first, then its variants.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        std::iter::once(&self.rule).chain(self.under.iter().map(|(_, rule)| rule))
    }

    /// The indices of the questions that it mentions, some more than once.
    pub fn mentioned(&self) -> impl Iterator<Item = u16> {
        let whens =
            self.binds.into_iter().map(|clause| clause.when).chain(self.under.into_iter().map(|(when, _)| *when));
        whens.flat_map(|when| when.0).map(|(question, _)| *question)
    }

    /// Whether it mentions the question at `question`.
    pub fn mentions(&self, question: u16) -> bool {
        self.mentioned().any(|mentioned| mentioned == question)
    }
}

/// Groups (by index) that a criterion binds under certain readings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clause {
    /// The readings that must hold; none: always.
    pub when: When,
    /// The groups.
    pub groups: GroupSet,
}

/// A set of groups, by index: a bit each, so that asking costs nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupSet(u64);

impl GroupSet {
    /// The most groups that a campaign may have; checked when rules are read.
    pub const MAX: usize = 64;

    /// Adds the group at `index`; one beyond [`GroupSet::MAX`] is not added.
    pub fn insert(&mut self, index: u16) {
        self.0 |= Self::bit(index);
    }

    /// Whether the group at `index` is among them.
    pub fn contains(self, index: u16) -> bool {
        self.0 & Self::bit(index) != 0
    }

    /// Whether no group is among them.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether some group is among both.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The indices, ascending.
    pub fn iter(self) -> impl Iterator<Item = u16> {
        (0..64_u16).filter(move |index| self.contains(*index))
    }

    /// A bit for each index, to be stored.
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// The set that [`GroupSet::bits`] gave.
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    fn bit(index: u16) -> u64 {
        1_u64.checked_shl(index.into()).unwrap_or(0)
    }
}

/// A test on one input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// The index of the input.
    pub input: u16,
    /// What it must be.
    pub test: Test,
    /// What "does not apply" means.
    pub not_applicable: NotApplicable,
}

/// How a number is compared with a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    /// ≥
    AtLeast,
    /// >
    MoreThan,
    /// ≤
    AtMost,
    /// <
    LessThan,
    /// =
    Equals,
}

/// What an input must be. Choices are kept by index.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Test {
    /// A number on the right side of a threshold.
    Number(Compare, Exact),
    /// This grade or a higher one.
    AtLeastGrade(u16),
    /// One of these choices.
    AnyOf(List<u16>),
    /// This answer.
    Is(bool),
}

/// A sample unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Example {
    /// Its name.
    pub id: &'static str,
    /// What it shows.
    pub name: Text,
    /// The request that it is, as one text ([`crate::api::Value::from_wire`]).
    pub request: &'static str,
    /// The outcome that the rules give.
    pub expect: Outcome,
    /// The criteria that decide it.
    pub decided_by: List<&'static str>,
}
