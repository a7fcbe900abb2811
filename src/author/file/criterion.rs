//! What is asked, and the tests on the answers.

use serde::Deserialize;

use super::{At, Place, When, Word};
use crate::author::text::{Noun, Text};
use crate::model::{Award, Basis, Compare, InputType, NoCase, NotApplicable, Occasion, Past};

/// Something that is asked of the user.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Input {
    /// Its name in requests.
    pub id: Word,
    /// What is asked, short enough for a form.
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub label: At<Text>,
    /// What counts and what does not: exclusions, period, where to find the figure.
    pub help: Option<Text>,
    /// What kind of answer is expected.
    #[serde(rename = "type")]
    pub answer: At<InputType>,
    /// What the part is called, for a ratio: "đã xử lý trực tuyến".
    pub part: Option<Text>,
    /// What the whole is called, for a ratio: "hồ sơ đã tiếp nhận".
    pub whole: Option<Text>,
    /// What is counted, for a sentence: "hồ sơ", "điểm".
    pub unit: Option<Noun>,
    /// Lowest and highest possible value of a number: `["0", "100"]`.
    pub range: Option<At<[String; 2]>>,
    /// The answers to choose from; of a grade, from the lowest to the highest.
    pub choice: Option<Vec<Choice>>,
    /// Usual reasons why the question does not apply, offered to the user.
    #[serde(default)]
    pub not_applicable: Vec<Text>,
    /// What is known of this figure from another one, where it is not given itself.
    pub if_absent: Option<IfAbsent>,
    /// What it tells is past: `"fact"` where it has happened or was published, `"award"` where it counts earlier awards,
    /// `"lowest"` where it has happened and is the lowest of several. So no remedy speaks of changing it in this round. Ranks, grades and counts that have a maximum are past by themselves.
    pub past: Option<Past>,
}

/// An answer to choose.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Choice {
    /// Its name in requests.
    pub id: Word,
    /// Its name for people.
    pub label: Text,
}

/// What is known of a figure from another one.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum IfAbsent {
    /// It is the same as that one.
    SameAs(Word),
    /// It is that one or less.
    AtMost(Word),
    /// It is that one or more.
    AtLeast(Word),
}

/// A test that a candidate must pass.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = [{ "required": ["input", "test"] }, { "required": ["sums-up"] }])))]
pub struct Criterion {
    /// Its name: stable, and the same in every language.
    pub id: Word,
    /// The occasions at which it binds.
    pub occasions: Vec<At<Occasion>>,
    /// The awards for which it binds; absent: all that have standards here.
    pub awards: Option<Vec<At<Award>>>,
    /// The groups of collectives it binds.
    #[serde(default)]
    pub collective: Vec<Word>,
    /// The groups of individuals it binds.
    #[serde(default)]
    pub individual: Vec<Word>,
    /// Further groups it binds under certain readings.
    #[serde(default)]
    pub also: Vec<Also>,
    /// The input it reads.
    pub input: Option<Word>,
    /// What the input must be.
    pub test: Option<At<Test>>,
    /// Instead of an input and a test, the sections whose other criteria it sums up: it is met where all of them are that bind the
    /// candidate, and it weighs nothing itself.
    pub sums_up: Option<Vec<Word>>,
    /// Measured, attested by somebody, or shown by a document.
    pub basis: Basis,
    /// True where no declaration of the unit replaces the council's judgement: without one the verdict needs a ruling.
    #[serde(default)]
    pub council: bool,
    /// What an answer "does not apply" means for the verdict.
    #[serde(default)]
    pub not_applicable: NotApplicable,
    /// Why nothing is missing where it does not apply, in a sentence; left out: because the document says so. Only where
    /// `not-applicable` is `foreseen`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Text>"))]
    pub because: Option<At<Text>>,
    /// What a share of nothing (a whole of 0) means for the verdict; absent: a ruling. Only where the input is a ratio.
    pub no_case: Option<At<NoCase>>,
    /// What differs under certain readings; the first that fits is taken.
    #[serde(default)]
    pub under: Vec<Under>,
    /// The rule in our own plain words, as a short sentence.
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub statement: At<Text>,
    /// Where it stands.
    pub at: Place,
}

/// Further groups that a criterion binds under certain readings.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Also {
    /// The readings that must hold.
    pub when: When,
    /// The groups of collectives.
    #[serde(default)]
    pub collective: Vec<Word>,
    /// The groups of individuals.
    #[serde(default)]
    pub individual: Vec<Word>,
}

/// What differs in a criterion under certain readings.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Under {
    /// The readings that must hold.
    pub when: When,
    /// Another test.
    pub test: Option<At<Test>>,
    /// Another input.
    pub input: Option<Word>,
    /// Another meaning of "does not apply".
    pub not_applicable: Option<NotApplicable>,
    /// Another meaning of a share of nothing.
    pub no_case: Option<At<NoCase>>,
    /// The rule in words, where the reading makes it another one.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Text>"))]
    pub statement: Option<At<Text>>,
}

/// A typed test on one input.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Test {
    /// "đạt X", "từ X trở lên", "ít nhất X": X or more.
    AtLeast(Threshold),
    /// "trên X": more than X; X itself fails.
    MoreThan(Threshold),
    /// "không quá X", "xếp hạng X trở lên": X or less.
    AtMost(Threshold),
    /// "dưới X": less than X; X itself fails.
    LessThan(Threshold),
    /// Exactly X.
    Equals(Threshold),
    /// This grade or a higher one.
    AtLeastGrade(Word),
    /// One of these choices.
    AnyOf(Vec<Word>),
    /// Yes (`true`) or no (`false`).
    IsTrue(bool),
}

impl Test {
    /// How and with what the test compares, where it compares numbers.
    pub(in crate::author) const fn comparison(&self) -> Option<(Compare, &Threshold)> {
        match self {
            Self::AtLeast(threshold) => Some((Compare::AtLeast, threshold)),
            Self::MoreThan(threshold) => Some((Compare::MoreThan, threshold)),
            Self::AtMost(threshold) => Some((Compare::AtMost, threshold)),
            Self::LessThan(threshold) => Some((Compare::LessThan, threshold)),
            Self::Equals(threshold) => Some((Compare::Equals, threshold)),
            Self::AtLeastGrade(_) | Self::AnyOf(_) | Self::IsTrue(_) => None,
        }
    }
}

/// A number to compare with: `"80%"` for a ratio, `"8,5"` or `8` for anything else.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Threshold {
    /// A whole number.
    Whole(i64),
    /// A decimal number or, with `%`, a percentage.
    Text(String),
}
