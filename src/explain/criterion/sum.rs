//! A criterion that sums up others, in words.

use super::{reading, text};
use crate::api::answer;
use crate::evaluate::{Query, States};
use crate::explain::catalogue::{Phrase, write};
use crate::explain::{Out, names};
use crate::lang::Lang;
use crate::ratio::{Decimal, Manner};
use crate::rules::model::{Criterion, CriterionStatus};

/// The result of a criterion that sums up others.
#[inline(never)]
pub(super) fn result<O: Out>(
    criterion: &Criterion,
    states: &States,
    query: &Query<'_>,
    lang: Lang,
) -> answer::CriterionResult<O> {
    answer::CriterionResult {
        usual: true,
        id: criterion.id,
        status: states.together(),
        basis: criterion.basis,
        statement: criterion.statement.get(lang),
        explanation: text(96, |out| explanation(out, criterion, states, lang)),
        citation: names::citation(query.campaign, criterion.at, lang),
        input: None,
        value: None,
        exact: None,
        threshold: None,
        bar: None,
        remedy: None,
        reading: reading(criterion, query),
    }
}

/// How many of the others are in the state that counts.
fn explanation<O: Out>(out: &mut O, criterion: &Criterion, states: &States, lang: Lang) {
    let all = states.applicable();
    let (phrase, count) = match states.together() {
        CriterionStatus::Met if all == 1 => (Phrase::SumOneMet, 1),
        CriterionStatus::Met => (Phrase::SumMet, states.met),
        CriterionStatus::Unmet => (Phrase::SumUnmet, states.unmet),
        CriterionStatus::Unknown => (Phrase::SumUnknown, states.unknown),
        CriterionStatus::Pending => (Phrase::SumPending, states.pending),
        CriterionStatus::NotApplicable => (Phrase::SumNone, 0),
    };
    // INVARIANT: what is counted here stands in a list.
    let number = |count: usize| Decimal::whole(i128::try_from(count).unwrap_or(i128::MAX));
    let manner = Manner::Counted(lang);
    write(out, lang, phrase, &mut |name, out| match name {
        "count" => out.number(number(count), manner),
        "all" => out.number(number(all), manner),
        _ => sections(out, criterion, lang),
    });
    if all > 0 && states.not_applicable > 0 {
        write(out, lang, Phrase::SumBeside, &mut |_, out| out.number(number(states.not_applicable), manner));
    }
}

/// Where the others stand.
fn sections<O: Out>(out: &mut O, criterion: &Criterion, lang: Lang) {
    for (place, section) in criterion.sections().into_iter().enumerate() {
        out.fixed(if place > 0 { ", " } else { "" });
        write(out, lang, Phrase::PlaceSection, &mut |_, out| out.fixed(section));
    }
}
