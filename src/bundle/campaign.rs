//! How the structures of a campaign lie in the bundle.

use chrono::NaiveDate;

use super::{Reader, Stored, Writer, choices, names};
use crate::lang::Text;
use crate::model::{
    Amount, Answer, Award, Basis, Bound, Campaign, Caution, Clause, Compare, Context, Contributors, Criterion,
    CriterionStatus, DateRule, Document, Dossier, Due, Example, Filing, Group, GroupSet, Input, Kind, Limit, Measure,
    Milestone, NoCase, NoRound, NotApplicable, Notice, Occasion, Outcome, Outside, Paper, Past, Per, Place, Provision,
    Question, Round, RoundAward, Rule, Sets, Stated, Status, StatusState, Test, When,
};
use crate::ratio::Exact;

/// Structures, field by field. A field that is left out does not compile; one that stands behind `apart from` lies elsewhere.
macro_rules! structures {
    ($($name:ident $(<$text:lifetime>)? { $($field:ident),* } $(, apart from $apart:ident;)?)*) => { $(
        impl<'t> Stored<'t> for $name $(<$text>)? {
            fn store(&self, to: &mut Writer) {
                let Self { $($field,)* $($apart: _)? } = self;
                $($field.store(to);)*
            }

            #[inline(never)]
            fn load(from: &mut Reader<'t>) -> Self {
                $(let $field = Stored::load(from);)*
                Self { $($field,)* $($apart: Default::default())? }
            }
        }
    )* };
}

structures! {
    Document<'t> { number, name, issuer, signed, files }
    Place<'t> { section, bullet, item, paragraph, lines }
    Status<'t> { from, state, note }
    Notice<'t> { id, from, text }
    Group<'t> { kind, id, label }
    Outside<'t> { group, no_standard, because, at, considered }
    Round<'t> { occasion, years, within, awards, at }
    RoundAward<'t> { id, no_standard }
    NoRound<'t> { occasion, years, because, at }
    Question<'t> { id, text, readings, default }
    Input<'t> { id, label, help, answer, unit, not_applicable, if_absent, past }
    Criterion<'t> { id, occasions, awards, binds, measure, basis, council, because, statement, at }
    Clause { when, groups }
    Rule<'t> { input, test, not_applicable, no_case, statement }
    Example<'t> { id, name, request, expect, decided_by }
    Campaign<'t> {
        id, title, place, decided_by, council, document, status, notices, cautions, groups, outside, rounds, no_rounds, questions, inputs,
        criteria, examples, hash
    }, apart from filing;
    Filing<'t> { questions, contributors, limits, cautions, milestones, dossiers }
    Contributors { groups, when }
    Amount { stated, most, least, from, keeps }
    Limit<'t> { id, label, statement, occasions, awards, counts, subordinate, per, inside, when, amount, under, at }
    Caution<'t> { id, occasions, groups, text }
    Milestone<'t> { id, label, occasions, years, due, opens, closes, who, to, note, at }
    Provision<'t> { id, text, at }
    Sets<'t> { id, number, at }
    Dossier<'t> { occasions, years, sets, recipient, basis, items, notes, context }
    Paper<'t> { id, label, kind, form, confirmed, condition, at }
    Context<'t> { from, text }
}

choices! {
    Bound [Same, AtMost, AtLeast]
    Compare [AtLeast, MoreThan, AtMost, LessThan, Equals]
    NotApplicable [Ruling, Foreseen, Unmet, ByFunction]
    NoCase [Ruling, Foreseen, Unmet]
    Past [Fact, Award, Lowest]
    Per [List, Body, Group]
    Stated [Number, Unlimited, NotStated]
}

names! {
    Occasion: Annual,
    Kind: Collective,
    Award: BangKhenTinh,
    Basis: Measured,
    Outcome: NotAssessable,
    CriterionStatus: Met,
    StatusState: Open,
    DateRule: Before,
}

impl<'t> Stored<'t> for When {
    fn store(&self, to: &mut Writer) {
        self.0.store(to);
    }

    fn load(from: &mut Reader<'t>) -> Self {
        Self(Vec::load(from))
    }
}

impl<'t> Stored<'t> for GroupSet {
    fn store(&self, to: &mut Writer) {
        self.bits().store(to);
    }

    fn load(from: &mut Reader<'t>) -> Self {
        Self::from_bits(from.number())
    }
}

impl<'t> Stored<'t> for Answer<'t> {
    fn store(&self, to: &mut Writer) {
        match self {
            Self::Ratio { part, whole } => (0_u16, (*part, *whole)).store(to),
            Self::Number { low, high } => (1_u16, (*low, *high)).store(to),
            Self::Count => to.number(2),
            Self::Rank => to.number(3),
            Self::Grade(choices) => {
                to.number(4);
                choices.store(to);
            }
            Self::YesNo => to.number(5),
            Self::Choice(choices) => {
                to.number(6);
                choices.store(to);
            }
        }
    }

    fn load(from: &mut Reader<'t>) -> Self {
        match from.number() {
            0 => Self::Ratio { part: Text::load(from), whole: Text::load(from) },
            1 => Self::Number { low: Exact::load(from), high: Exact::load(from) },
            2 => Self::Count,
            3 => Self::Rank,
            4 => Self::Grade(Vec::load(from)),
            5 => Self::YesNo,
            _ => Self::Choice(Vec::load(from)),
        }
    }
}

impl<'t> Stored<'t> for Due<'t> {
    fn store(&self, to: &mut Writer) {
        match self {
            Self::Day(rule, day) => (0_u16, (*rule, *day)).store(to),
            Self::Yearly(rule, month, day, later) => ((1_u16, *rule), ([*month, *day], *later)).store(to),
            Self::After(days, since) => (2_u16, (*days, *since)).store(to),
            Self::Elsewhere(who) => (3_u16, *who).store(to),
            Self::Never(why) => (4_u16, *why).store(to),
        }
    }

    fn load(from: &mut Reader<'t>) -> Self {
        match from.number() {
            0 => Self::Day(DateRule::load(from), NaiveDate::load(from)),
            1 => Self::Yearly(DateRule::load(from), u32::load(from), u32::load(from), u16::load(from)),
            2 => Self::After(u16::load(from), Text::load(from)),
            3 => Self::Elsewhere(Text::load(from)),
            _ => Self::Never(Text::load(from)),
        }
    }
}

impl<'t> Stored<'t> for Measure<'t> {
    fn store(&self, to: &mut Writer) {
        match self {
            Self::Test(rule, under) => {
                to.number(0);
                rule.store(to);
                under.store(to);
            }
            Self::SumsUp(sections) => {
                to.number(1);
                sections.store(to);
            }
        }
    }

    fn load(from: &mut Reader<'t>) -> Self {
        match from.number() {
            0 => Self::Test(Rule::load(from), Vec::load(from)),
            _ => Self::SumsUp(Vec::load(from)),
        }
    }
}

impl<'t> Stored<'t> for Test {
    fn store(&self, to: &mut Writer) {
        match self {
            Self::Number(compare, threshold) => (0_u16, (*compare, *threshold)).store(to),
            Self::AtLeastGrade(grade) => (1_u16, *grade).store(to),
            Self::AnyOf(choices) => {
                to.number(2);
                choices.store(to);
            }
            Self::Is(expected) => (3_u16, *expected).store(to),
        }
    }

    fn load(from: &mut Reader<'t>) -> Self {
        match from.number() {
            0 => Self::Number(Compare::load(from), Exact::load(from)),
            1 => Self::AtLeastGrade(u16::load(from)),
            2 => Self::AnyOf(Vec::load(from)),
            _ => Self::Is(bool::load(from)),
        }
    }
}
