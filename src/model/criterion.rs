//! What is asked, and the tests on the answers.

use serde::{Deserialize, Serialize};

use super::{Award, Basis, GroupSet, InputType, Occasion, Place, When};
use crate::lang::{Noun, Text};
use crate::ratio::Exact;

/// Something that is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Input<'t> {
    /// Its name in requests.
    pub id: &'t str,
    /// What is asked.
    pub label: Text<'t>,
    /// What counts and what does not.
    pub help: Option<Text<'t>>,
    /// What kind of answer is expected.
    pub answer: Answer<'t>,
    /// What is counted, for a sentence.
    pub unit: Option<Noun<'t>>,
    /// Usual reasons why it does not apply.
    pub not_applicable: Vec<Text<'t>>,
    /// What is known of it from another input.
    pub if_absent: Option<(Bound, u16)>,
    /// What it tells is past, so that nothing in this round changes it.
    pub past: Option<Past>,
}

/// What lies in the past, so that nothing in a round changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Past {
    /// What has happened or was published. Of a share: the cases that were counted stay as they are, and new ones may come.
    Fact,
    /// Awards received before, which the campaign makes a condition.
    Award,
    /// What has happened, of the lowest of several: once it is raised, another one may be the lowest.
    Lowest,
}

/// Stands for an input that a criterion reads and that is not in the bundle.
pub static LOST: Input<'static> = Input {
    id: "",
    label: Text::EMPTY,
    help: None,
    answer: Answer::YesNo,
    unit: None,
    not_applicable: Vec::new(),
    if_absent: None,
    past: None,
};

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
#[derive(Clone, Debug, PartialEq)]
pub enum Answer<'t> {
    /// A part of a whole; the names of both.
    Ratio {
        /// What the part is called.
        part: Text<'t>,
        /// What the whole is called.
        whole: Text<'t>,
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
    Grade(Vec<(&'t str, Text<'t>)>),
    /// Yes or no.
    YesNo,
    /// One of these.
    Choice(Vec<(&'t str, Text<'t>)>),
}

impl<'t> Answer<'t> {
    /// The answers to choose from, where there are such.
    pub fn choices(&self) -> &[(&'t str, Text<'t>)] {
        match self {
            Self::Grade(choices) | Self::Choice(choices) => choices,
            Self::Ratio { .. } | Self::Number { .. } | Self::Count | Self::Rank | Self::YesNo => &[],
        }
    }

    /// Its type in the public surface and in rule files.
    pub const fn input_type(&self) -> InputType {
        match self {
            Self::Ratio { .. } => InputType::Ratio,
            Self::Number { .. } => InputType::Number,
            Self::Count => InputType::Count,
            Self::Rank => InputType::Rank,
            Self::Grade(_) => InputType::Grade,
            Self::YesNo => InputType::YesNo,
            Self::Choice(_) => InputType::Choice,
        }
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
    /// It binds whom it concerns by function: nothing is missing, unless none of the criteria so marked applies. Then whoever
    /// decides must accept that.
    ByFunction,
}

/// What a share of nothing means for the verdict: no case arose, so there is no share to compare.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum NoCase {
    /// The document does not foresee it: whoever decides must accept it.
    #[default]
    Ruling,
    /// The document itself foresees it: nothing is missing.
    Foreseen,
    /// It counts as not met.
    Unmet,
}

/// A test that a candidate must pass.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion<'t> {
    /// Its name.
    pub id: &'t str,
    /// The occasions at which it binds.
    pub occasions: Vec<Occasion>,
    /// The awards for which it binds; empty: all that have standards here.
    pub awards: Vec<Award>,
    /// Whom it binds.
    pub binds: Vec<Clause>,
    /// How it is told whether it is met.
    pub measure: Measure<'t>,
    /// On what it rests.
    pub basis: Basis,
    /// Whether only the council can judge it.
    pub council: bool,
    /// Why nothing is missing where a rule foresees that it does not apply; nothing where the document itself says so.
    pub because: Option<Text<'t>>,
    /// The rule in plain words, unless a reading has its own ([`Criterion::statement_by`]).
    pub statement: Text<'t>,
    /// Where it stands.
    pub at: Place<'t>,
}

/// How it is told whether a criterion is met.
#[derive(Clone, Debug, PartialEq)]
pub enum Measure<'t> {
    /// By a test.
    Test(Rules<'t>),
    /// By the criteria with a test that stand in these sections and bind the same candidate. It weighs nothing itself, because they
    /// weigh already.
    SumsUp(Vec<&'t str>),
}

/// The rules of a criterion with a test.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules<'t> {
    /// Its own.
    pub own: Rule<'t>,
    /// What differs under certain readings, of which the first that fits is taken.
    pub under: Vec<(When, Rule<'t>)>,
}

impl<'t> Rules<'t> {
    /// All of them, its own first.
    pub fn all(&self) -> impl Iterator<Item = &Rule<'t>> {
        std::iter::once(&self.own).chain(self.under.iter().map(|(_, rule)| rule))
    }
}

impl<'t> Criterion<'t> {
    /// Its own rule; nothing where it sums up others.
    pub const fn rule(&self) -> Option<&Rule<'t>> {
        match &self.measure {
            Measure::Test(rules) => Some(&rules.own),
            Measure::SumsUp(_) => None,
        }
    }

    /// What differs under certain readings.
    pub fn under(&self) -> &[(When, Rule<'t>)] {
        match &self.measure {
            Measure::Test(rules) => &rules.under,
            Measure::SumsUp(_) => &[],
        }
    }

    /// Its rule under every reading: its own first, then its variants.
    pub fn rules(&self) -> impl Iterator<Item = &Rule<'t>> {
        let rules = match &self.measure {
            Measure::Test(rules) => Some(rules),
            Measure::SumsUp(_) => None,
        };
        rules.into_iter().flat_map(Rules::all)
    }

    /// The sections whose criteria it sums up; none where it has a test.
    pub fn sections(&self) -> &[&'t str] {
        match &self.measure {
            Measure::Test(_) => &[],
            Measure::SumsUp(sections) => sections,
        }
    }

    /// Whether it sums up `other`, where both bind.
    pub fn sums_up(&self, other: &Self) -> bool {
        other.rule().is_some() && self.sections().contains(&other.at.section)
    }

    /// In plain words, what `rule`, one of its own, asks.
    pub fn statement_by(&self, rule: &Rule<'t>) -> Text<'t> {
        rule.statement.unwrap_or(self.statement)
    }

    /// The indices of the questions that may change it, some more than once.
    fn questions<'a>(&'a self, clauses: impl Iterator<Item = &'a Clause>) -> impl Iterator<Item = u16> {
        let whens = clauses.map(|clause| &clause.when).chain(self.under().iter().map(|(when, _)| when));
        whens.flat_map(|when| &when.0).map(|(question, _)| *question)
    }

    /// The indices of the questions that may change it for a candidate of `group`, some more than once.
    pub fn mentioned_for(&self, group: u16) -> impl Iterator<Item = u16> {
        self.questions(self.binds.iter().filter(move |clause| clause.groups.contains(group)))
    }

    /// Whether it mentions the question at `question`.
    pub fn mentions(&self, question: u16) -> bool {
        self.questions(self.binds.iter()).any(|mentioned| mentioned == question)
    }
}

/// Groups (by index) that a criterion binds under certain readings.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// The readings that must hold; none: always.
    pub when: When,
    /// The groups.
    pub groups: GroupSet,
}

/// A test on one input.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule<'t> {
    /// The index of the input.
    pub input: u16,
    /// What it must be.
    pub test: Test,
    /// What "does not apply" means.
    pub not_applicable: NotApplicable,
    /// What a share of nothing means.
    pub no_case: NoCase,
    /// The rule in plain words, where those of the criterion say another one.
    pub statement: Option<Text<'t>>,
}

/// How a number is compared with a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Compare {
    /// ≥
    #[serde(rename = ">=")]
    AtLeast,
    /// >
    #[serde(rename = ">")]
    MoreThan,
    /// ≤
    #[serde(rename = "<=")]
    AtMost,
    /// <
    #[serde(rename = "<")]
    LessThan,
    /// =
    #[serde(rename = "=")]
    Equals,
}

impl Compare {
    /// Its name in rule files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::AtLeast => "at-least",
            Self::MoreThan => "more-than",
            Self::AtMost => "at-most",
            Self::LessThan => "less-than",
            Self::Equals => "equals",
        }
    }
}

/// What an input must be. Choices are kept by index.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// A number on the right side of a threshold.
    Number(Compare, Exact),
    /// This grade or a higher one.
    AtLeastGrade(u16),
    /// One of these choices.
    AnyOf(Vec<u16>),
    /// This answer.
    Is(bool),
}
