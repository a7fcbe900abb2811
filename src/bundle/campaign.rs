//! How the structures of a campaign lie in the bundle.

use super::{Reader, Stored, Writer, choices, stored_names};
use crate::model::{
    Amount, Answer, Award, Basis, Bound, Campaign, Caution, Clause, Compare, Context, Contributors, Criterion,
    CriterionStatus, DateRule, Document, Dossier, Due, Example, Filing, Group, GroupSet, Input, Kind, Limit, Measure,
    Milestone, NoCase, NoRound, NotApplicable, Notice, Occasion, Outcome, Outside, Paper, Past, Per, Place, Provision,
    Question, Round, RoundAward, Rule, Rules, Sets, Stated, Status, StatusState, Test, When,
};

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
    Rules<'t> { own, under }
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
    Bound { 0: Same, 1: AtMost, 2: AtLeast }
    Compare { 0: AtLeast, 1: MoreThan, 2: AtMost, 3: LessThan, 4: Equals }
    NotApplicable { 0: Ruling, 1: Foreseen, 2: Unmet, 3: ByFunction }
    NoCase { 0: Ruling, 1: Foreseen, 2: Unmet }
    Past { 0: Fact, 1: Award, 2: Lowest }
    Per { 0: List, 1: Body, 2: Group }
    Stated { 0: Number, 1: Unlimited, 2: NotStated }
    Answer<'t> {
        0: Ratio { part, whole } = [part, whole],
        1: Number { low, high } = [low, high],
        2: Count,
        3: Rank,
        4: Grade(choices) = [choices],
        5: YesNo,
        6: Choice(choices) = [choices],
    }
    Due<'t> {
        0: Day(rule, day) = [rule, day],
        1: Yearly(rule, month, day, later) = [rule, month, day, later],
        2: After(days, since) = [days, since],
        3: Elsewhere(who) = [who],
        4: Never(why) = [why],
    }
    Measure<'t> {
        0: Test(rules) = [rules],
        1: SumsUp(sections) = [sections],
    }
    Test {
        0: Number(compare, threshold) = [compare, threshold],
        1: AtLeastGrade(grade) = [grade],
        2: AnyOf(choices) = [choices],
        3: Is(expected) = [expected],
    }
}

stored_names! {
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
