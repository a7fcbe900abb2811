//! What a rule file may say: the format as its authors write it, word for word. `rules/schema.json` is made from it.
//!
//! Names of other things are kept with their place in the file ([`At`]), so that a diagnostic can point at them.

mod criterion;
pub mod filing;

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};

pub use self::criterion::{Also, Choice, Criterion, IfAbsent, Input, Test, Threshold, Under};
use super::text::Text;
use crate::model::{Award, Kind, Occasion, Outcome, StatusState};

/// A value and the bytes of the file where it stands.
#[derive(Clone, Debug)]
pub struct At<T> {
    /// What the author wrote.
    pub value: T,
    /// Where, in bytes.
    pub span: Range<usize>,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = serde_spanned::Spanned::<T>::deserialize(deserializer)?;
        let span = spanned.span();
        Ok(Self { value: spanned.into_inner(), span })
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for At<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
    fn inline_schema() -> bool {
        true
    }
}

/// A name as the author wrote it, with its place.
pub type Word = At<String>;

/// A rule file: everything about one campaign that its document says.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct File {
    /// The version of this format: 1.
    pub format: At<u32>,
    /// What the campaign is.
    pub campaign: Head,
    /// The document that every citation refers to.
    pub document: Document,
    /// What has become of the campaign since, oldest first.
    #[serde(default)]
    pub status: Vec<Status>,
    /// What has changed around the document (law, bodies) that a reader must know.
    #[serde(default)]
    pub notice: Vec<Notice>,
    /// What must be said to candidates of certain groups.
    #[serde(default)]
    pub caution: Vec<Caution>,
    /// Who may be considered.
    pub group: Vec<Group>,
    /// Who asks often and is not considered, or not by a standard of this document.
    #[serde(default)]
    pub outside: Vec<Outside>,
    /// When it is considered.
    pub round: Vec<Round>,
    /// Rounds that one would expect and that the document does not hold.
    #[serde(default)]
    pub no_round: Vec<NoRound>,
    /// What is not clear in the document, and how it may be read.
    #[serde(default)]
    pub question: Vec<Question>,
    /// What is asked of the user: each figure once, however many criteria read it.
    pub input: Vec<Input>,
    /// The criteria, in the order of the document.
    pub criterion: Vec<Criterion>,
    /// Sample units: each is a test of the rules, and what a trainer shows.
    pub example: Vec<Example>,
    /// How many may be put forward, by which day, and with which papers.
    #[serde(default)]
    pub filing: filing::Filing,
}

/// What the campaign is.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Head {
    /// The campaign's name in requests and addresses: lower-case letters, digits and hyphens.
    pub id: Word,
    /// Its short title.
    pub title: Text,
    /// The province, district or body.
    pub place: Text,
    /// Who decides, for the sentence that says so: "Hội đồng Thi đua - Khen thưởng …".
    pub decided_by: Text,
    /// Who considers who is put forward and gives rulings, inside a sentence: "Ban Chỉ đạo tỉnh"; left out: "Hội đồng". In English it
    /// begins in lower case.
    pub council: Option<Text>,
}

/// The document that every citation refers to.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// Its number; empty where the copy leaves it blank.
    pub number: String,
    /// Its kind and number as one cites it in a sentence: "Hướng dẫn 1753/HDLN-BCĐCĐS-SNV".
    pub name: Text,
    /// Who issued it.
    pub issuer: Text,
    /// The day of signature, `YYYY-MM-DD`; absent where it is not stated.
    pub signed: Option<NaiveDate>,
    /// The files that hold its text.
    pub files: Vec<String>,
    /// How many lines the text has.
    pub lines: u32,
    /// Its sections that rules cite, each with its lines.
    pub section: Vec<Section>,
}

/// A part of the document: where a citation may stand.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section {
    /// Its number as the document writes it: `III.1.a`.
    pub id: Word,
    /// Its first and last line.
    pub lines: At<[u32; 2]>,
}

/// A place in the document.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// The section, one of `document.section`.
    pub section: Word,
    /// Which bullet of it, counted from 1.
    pub bullet: Option<u32>,
    /// Which sub-item of that bullet, counted from 1.
    pub item: Option<u32>,
    /// Which paragraph of it, counted from 1, where it has no bullets.
    pub paragraph: Option<u32>,
    /// First and last line.
    pub lines: At<[u32; 2]>,
}

/// What has become of the campaign from a day on.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Status {
    /// The first day, `YYYY-MM-DD`.
    pub from: NaiveDate,
    /// The state from that day on.
    pub state: At<StatusState>,
    /// Why, in a sentence.
    pub note: Text,
    /// What has taken the document's place, by its number: of a superseded one, and of no other.
    pub superseded_by: Option<Word>,
}

/// Something around the document that has changed and that a reader must know.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// Its code in warnings.
    pub id: Word,
    /// The first day it holds, `YYYY-MM-DD`.
    pub from: NaiveDate,
    /// What has changed and what it means here.
    pub text: Text,
    /// Where it was published: the address or the name of the page, the same in both languages.
    pub source: Word,
}

/// Something that must be said to candidates of certain groups, or of a list with nominees of them.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Caution {
    /// Its code in warnings.
    pub id: Word,
    /// The occasions at which it is said; left out: all of them.
    #[serde(default)]
    pub occasions: Vec<At<Occasion>>,
    /// The groups of collectives.
    #[serde(default)]
    pub collective: Vec<Word>,
    /// The groups of individuals.
    #[serde(default)]
    pub individual: Vec<Word>,
    /// What is said, in a sentence.
    pub text: Text,
}

/// A group of candidates.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Group {
    /// Collectives or individuals.
    pub kind: Kind,
    /// The group's name in requests.
    pub id: Word,
    /// The group's name for people.
    pub label: Text,
}

/// A group that the document does not consider, or not by a standard of its own.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outside {
    /// Collectives or individuals.
    pub kind: Kind,
    /// The group's name in requests.
    pub id: Word,
    /// The group's name for people.
    pub label: Text,
    /// True where the document names the group but sets no standard for it; else it is out of scope.
    #[serde(default)]
    pub no_standard: bool,
    /// Why, in a sentence.
    pub because: Text,
    /// Where the document says so.
    pub at: Place,
    /// Under which reading it is considered after all, and as which group.
    pub considered: Option<Considered>,
}

/// A reading under which an outside group is considered as another group.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Considered {
    /// The readings that must hold.
    pub when: When,
    /// The group, of the same kind, whose criteria bind it then.
    pub like: Word,
}

/// Readings that must all hold: question id → reading id.
pub type When = BTreeMap<String, Word>;

/// An occasion at which commendations are considered.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Round {
    /// Which occasion.
    pub occasion: At<Occasion>,
    /// In which years; absent where the document leaves the time open.
    pub years: Option<Vec<u16>>,
    /// The first and the last year of the campaign, where it leaves the time open within them.
    pub within: Option<At<(u16, u16)>>,
    /// What it may lead to, the usual award first.
    pub award: Vec<RoundAward>,
    /// Where the document says so.
    pub at: Place,
}

/// An award to which a round may lead.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoundAward {
    /// Which award.
    pub id: At<Award>,
    /// Where the document sets no standard for it: who does, in a sentence.
    pub no_standard: Option<NoStandard>,
}

/// Why a round or an award has no standards in this document.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoStandard {
    /// Who sets them instead, in a sentence.
    pub because: Text,
    /// Where the document says so.
    pub at: Place,
}

/// A round that one would expect and that the document does not hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoRound {
    /// Which occasion.
    pub occasion: Occasion,
    /// In which years; absent: in none.
    pub years: Option<Vec<u16>>,
    /// Why, in a sentence.
    pub because: Text,
    /// Where the document says so.
    pub at: Place,
}

/// Something that is not clear in the document.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// Its key: `TN-A4`.
    pub id: Word,
    /// The question, in a sentence.
    pub text: Text,
    /// The ways to read it, two or more.
    pub reading: Vec<Reading>,
    /// The reading that is taken unless the user chooses another.
    pub default: Word,
}

/// A way to read a question.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reading {
    /// Its name in requests.
    pub id: Word,
    /// The reading, in a few words.
    pub label: Text,
}

/// A sample unit: a test of the rules, and what a trainer shows.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Example {
    /// Its name.
    pub id: Word,
    /// What it shows, as the title of a sample: "Đạt đủ", "Thiếu 3 hồ sơ trực tuyến".
    pub name: Text,
    /// The occasion.
    pub occasion: Occasion,
    /// The year; absent where the round is not dated.
    pub year: Option<u16>,
    /// The award; absent: the usual one of the round.
    pub award: Option<Award>,
    /// The kind of candidate.
    pub kind: Kind,
    /// The candidate's group.
    pub group: Word,
    /// Another example whose facts are taken first; `facts` then replaces some of them.
    pub like: Option<Word>,
    /// The figures, written as in a request: `{ part = 47, whole = 50 }`, `"85,5"`, `3`, `true`, `{ pending = true }`,
    /// `{ notApplicable = "…" }`, or the id of a choice.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, FactForm>"))]
    pub facts: BTreeMap<String, At<toml::Value>>,
    /// Readings other than the default.
    #[serde(default)]
    pub readings: When,
    /// The outcome that the rules must give.
    pub expect: At<Outcome>,
    /// The criteria that decide it, the first one first; asked for where the outcome is not "eligible".
    #[serde(default)]
    pub decided_by: Vec<Word>,
}

/// The forms of a fact, for editors; [`crate::api`] reads them.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(untagged, deny_unknown_fields)]
#[expect(dead_code, reason = "a picture of what the surface reads")]
enum FactForm {
    /// Counts: so many of so many.
    Counts { part: u64, whole: u64 },
    /// A number, a count, a rank, or a percentage.
    Number(f64),
    /// The same as text, with a comma or a point; or the id of a choice.
    Text(String),
    /// Yes or no.
    Answer(bool),
    /// Not published yet.
    Pending { pending: bool, note: Option<String> },
    /// Does not apply, with the reason.
    NotApplicable {
        #[schemars(rename = "notApplicable")]
        not_applicable: String,
    },
}
