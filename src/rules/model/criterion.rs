//! What is asked, and the tests on the answers.

use serde::{Deserialize, Serialize};

use super::{Award, Basis, GroupSet, Occasion, Place, When};
use crate::lang::{Noun, Text};
use crate::list::List;
use crate::ratio::Exact;

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

impl Input {
    /// Stands for an input that a criterion reads and that is not in the bundle.
    pub const LOST: Self = Self {
        id: "",
        label: Text::EMPTY,
        help: None,
        answer: Answer::YesNo,
        unit: None,
        not_applicable: List::EMPTY,
        if_absent: None,
        past: None,
    };
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
    /// How it is told whether it is met.
    pub measure: Measure,
    /// On what it rests.
    pub basis: Basis,
    /// Whether only the council can judge it.
    pub council: bool,
    /// Why nothing is missing where a rule foresees that it does not apply; nothing where the document itself says so.
    pub because: Option<Text>,
    /// The rule in plain words, unless a reading has its own ([`Criterion::statement_by`]).
    pub statement: Text,
    /// Where it stands.
    pub at: Place,
}

/// How it is told whether a criterion is met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// By a test; and what differs under certain readings, of which the first that fits is taken.
    Test(Rule, List<(When, Rule)>),
    /// By the criteria with a test that stand in these sections and bind the same candidate. It weighs nothing itself, because they
    /// weigh already.
    SumsUp(List<&'static str>),
}

impl Criterion {
    /// Its own rule; nothing where it sums up others.
    pub const fn rule(&self) -> Option<&Rule> {
        match &self.measure {
            Measure::Test(rule, _) => Some(rule),
            Measure::SumsUp(_) => None,
        }
    }

    /// What differs under certain readings.
    pub const fn under(&self) -> List<(When, Rule)> {
        match self.measure {
            Measure::Test(_, under) => under,
            Measure::SumsUp(_) => List::EMPTY,
        }
    }

    /// Its rule under every reading: its own first, then its variants.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rule().into_iter().chain(self.under().into_iter().map(|(_, rule)| rule))
    }

    /// The sections whose criteria it sums up; none where it has a test.
    pub const fn sections(&self) -> List<&'static str> {
        match self.measure {
            Measure::Test(..) => List::EMPTY,
            Measure::SumsUp(sections) => sections,
        }
    }

    /// Whether it sums up `other`, where both bind.
    pub fn sums_up(&self, other: &Self) -> bool {
        other.rule().is_some() && self.sections().contains(&other.at.section)
    }

    /// In plain words, what `rule`, one of its own, asks.
    pub fn statement_by(&self, rule: &Rule) -> Text {
        rule.statement.unwrap_or(self.statement)
    }

    /// The indices of the questions that may change it, some more than once.
    fn questions(&self, clauses: impl Iterator<Item = &'static Clause>) -> impl Iterator<Item = u16> {
        let whens = clauses.map(|clause| clause.when).chain(self.under().into_iter().map(|(when, _)| *when));
        whens.flat_map(|when| when.0).map(|(question, _)| *question)
    }

    /// The indices of the questions that may change it for a candidate of `group`, some more than once.
    pub fn mentioned_for(&self, group: u16) -> impl Iterator<Item = u16> {
        self.questions(self.binds.into_iter().filter(move |clause| clause.groups.contains(group)))
    }

    /// Whether it mentions the question at `question`.
    pub fn mentions(&self, question: u16) -> bool {
        self.questions(self.binds.into_iter()).any(|mentioned| mentioned == question)
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

/// A test on one input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// The index of the input.
    pub input: u16,
    /// What it must be.
    pub test: Test,
    /// What "does not apply" means.
    pub not_applicable: NotApplicable,
    /// What a share of nothing means.
    pub no_case: NoCase,
    /// The rule in plain words, where those of the criterion say another one.
    pub statement: Option<Text>,
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
