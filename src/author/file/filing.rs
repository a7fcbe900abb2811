//! Number, dates and papers in a rule file: the tables under `filing`.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Also, At, Caution, Place, Question, When, Word};
use crate::author::text::Text;
use crate::model::{Award, DateRule, Kind, Occasion, Per};

/// How many may be put forward, by which day, and with which papers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Filing {
    /// What is not clear about number, dates and papers, and changes no verdict.
    #[serde(default)]
    pub question: Vec<Question>,
    /// How nominees are counted who are marked as contributors, where the document treats them apart.
    pub contributors: Option<Contributors>,
    /// How many may or must be put forward, in the order of the document.
    #[serde(default)]
    pub limit: Vec<Limit>,
    /// What must be said where a list has nominees of certain groups.
    #[serde(default)]
    pub caution: Vec<Caution>,
    /// The dates, in the order of the document.
    #[serde(default)]
    pub milestone: Vec<Milestone>,
    /// The papers, by occasion.
    #[serde(default)]
    pub dossier: Vec<Dossier>,
}

/// How nominees are counted who are marked as contributors.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contributors {
    /// As which group they are counted; it stands once for collectives and once for individuals.
    pub group: Word,
    /// Under which readings they are counted so.
    #[serde(default)]
    pub when: When,
}

/// How many nominees a list may or must have. It says one of `at-most`, `at-least`, `unlimited` and `not-stated`, or the
/// first two together.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Limit {
    /// Its name: stable, and the same in every language.
    pub id: Word,
    /// What it counts, in a few words: "Tập thể cấp tỉnh".
    pub label: Text,
    /// The occasions at which it holds.
    pub occasions: Vec<At<Occasion>>,
    /// The awards for which it holds; absent: the usual one of the round.
    pub awards: Option<Vec<At<Award>>>,
    /// The groups of collectives it counts.
    #[serde(default)]
    pub collective: Vec<Word>,
    /// The groups of individuals it counts.
    #[serde(default)]
    pub individual: Vec<Word>,
    /// Further groups it counts under certain readings.
    #[serde(default)]
    pub also: Vec<Also>,
    /// True where it counts only nominees from subordinate units, and holds only for bodies that have any.
    #[serde(default)]
    pub subordinate: bool,
    /// For whom it counts anew: the whole list (the default), each nominating body, or each of its groups.
    #[serde(default)]
    pub per: Per,
    /// Another limit in which it lies and keeps places.
    pub inside: Option<Word>,
    /// The readings under which it holds at all.
    #[serde(default)]
    pub when: When,
    /// "không quá", "chọn": the most.
    pub at_most: Option<u32>,
    /// "ít nhất": the least, binding as soon as anyone is put forward.
    pub at_least: Option<u32>,
    /// From how many nominees on the least binds; absent: 1.
    pub from: Option<u32>,
    /// "không giới hạn".
    #[serde(default)]
    pub unlimited: bool,
    /// The document promises a number and gives none.
    #[serde(default)]
    pub not_stated: bool,
    /// How many places of `inside` are kept for those whom it counts; absent: as many as the least.
    pub keeps: Option<u32>,
    /// Other numbers under certain readings; the first that fits is taken, and it stands for the whole amount.
    #[serde(default)]
    pub under: Vec<UnderReading>,
    /// The rule in our own plain words, as a short sentence.
    pub statement: Text,
    /// Where it stands.
    pub at: Place,
}

/// The amount of a limit under certain readings.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UnderReading {
    /// The readings that must hold.
    pub when: When,
    /// The most.
    pub at_most: Option<u32>,
    /// The least.
    pub at_least: Option<u32>,
    /// From how many nominees on the least binds; absent: 1.
    pub from: Option<u32>,
    /// No limit.
    #[serde(default)]
    pub unlimited: bool,
    /// How many places are kept; absent: as many as the least.
    pub keeps: Option<u32>,
}

/// Something that is done by a day. It says one of `date`, `days`, `no-date` and `no-deadline`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Milestone {
    /// Its name: stable, and the same in every language.
    pub id: Word,
    /// What is done, in a few words.
    pub label: Text,
    /// The occasions it belongs to.
    pub occasions: Vec<At<Occasion>>,
    /// The years of the rounds it belongs to; absent: all.
    pub years: Option<At<Vec<u16>>>,
    /// How the word before the date is meant; with `date`.
    pub rule: Option<DateRule>,
    /// The day: `"2023-12-30"`, or `"12-30"` where it comes back every year.
    pub date: Option<At<String>>,
    /// True where a yearly day lies in the year after that of the round.
    #[serde(default)]
    pub next_year: bool,
    /// Within so many days after the day of `since`.
    pub days: Option<u16>,
    /// What happens on the day from which `days` are counted.
    pub since: Option<Text>,
    /// Who sets the date instead of this document, in a sentence.
    pub no_date: Option<Text>,
    /// That the document sets no deadline at all, in a sentence.
    pub no_deadline: Option<Text>,
    /// True where the round opens on it.
    #[serde(default)]
    pub opens: bool,
    /// True where the round closes with it: nothing is taken later. With `no-deadline`, that the round never closes.
    #[serde(default)]
    pub closes: bool,
    /// Who acts.
    pub who: Text,
    /// Who receives.
    pub to: Text,
    /// What else must be known.
    pub note: Option<Text>,
    /// Where it stands.
    pub at: Place,
}

/// Something that the document says in a line of its own.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Provision {
    /// Its name; absent where another rule says it in passing.
    pub id: Option<Word>,
    /// What it says.
    pub text: Text,
    /// Where it stands.
    pub at: Place,
}

/// How many sets of papers.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sets {
    /// The rule's name.
    pub id: Word,
    /// How many.
    pub number: u32,
    /// Where it stands.
    pub at: Place,
}

/// The papers of certain occasions.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dossier {
    /// The occasions.
    pub occasions: Vec<At<Occasion>>,
    /// The years of the rounds; absent: all.
    pub years: Option<Vec<u16>>,
    /// How many sets; absent where it is not stated.
    pub sets: Option<Sets>,
    /// Who receives them.
    pub recipient: Provision,
    /// The rules of others to which the document refers for its papers.
    #[serde(default)]
    pub basis: Vec<Provision>,
    /// The papers, in the order of the document.
    #[serde(default)]
    pub item: Vec<Paper>,
    /// What else must be known.
    #[serde(default)]
    pub note: Vec<Note>,
    /// What has changed around the document; no rule of its own.
    #[serde(default)]
    pub context: Vec<Context>,
}

/// One paper.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Paper {
    /// Its name: stable, and the same in every language.
    pub id: Word,
    /// What it is.
    pub label: At<Text>,
    /// For collectives or individuals only; absent: for both.
    pub kind: Option<Kind>,
    /// The form that the document names.
    pub form: Option<Provision>,
    /// Who confirms it.
    #[serde(default)]
    pub confirmed: Vec<Confirmed>,
    /// When it is needed, or what it must have.
    pub condition: Option<Text>,
    /// Where it stands.
    pub at: Place,
}

/// Who confirms a paper.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Confirmed {
    /// The rule's name.
    pub id: Option<Word>,
    /// For collectives or individuals only; absent: for both.
    pub kind: Option<Kind>,
    /// Who.
    pub text: Text,
    /// Where it stands.
    pub at: Place,
}

/// What else must be known of the papers.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// For collectives or individuals only; absent: for both.
    pub kind: Option<Kind>,
    /// What it says.
    pub text: Text,
}

/// What has changed around the document.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Context {
    /// The first day it holds, `YYYY-MM-DD`.
    pub from: NaiveDate,
    /// What has changed, and what the reader should check.
    pub text: Text,
}
