//! A criterion that sums up others, in words.

use super::{reading, text};
use crate::answer;
use crate::answer::Sentence;
use crate::evaluate::{Query, States};
use crate::explain::catalogue::{Phrase, write};
use crate::explain::names;
use crate::explain::pieces::write_count;
use crate::lang::Lang;
use crate::model::{Criterion, CriterionStatus};
use crate::ratio::Manner;

/// The result of a criterion that sums up others.
#[inline(never)]
pub(super) fn result<'t>(
    criterion: &'t Criterion<'t>,
    states: &States,
    query: &Query<'t>,
    lang: Lang,
) -> answer::CriterionResult<'t> {
    answer::CriterionResult {
        id: criterion.id,
        status: states.together(),
        basis: criterion.basis,
        statement: criterion.statement.get(lang),
        explanation: text(8, |out| explanation(out, criterion, states, lang)),
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
fn explanation<'t>(out: &mut Sentence<'t>, criterion: &'t Criterion<'t>, states: &States, lang: Lang) {
    let all = states.applicable();
    let (phrase, count) = match states.together() {
        CriterionStatus::Met if all == 1 => (Phrase::SumOneMet, 1),
        CriterionStatus::Met => (Phrase::SumMet, states.met),
        CriterionStatus::Unmet => (Phrase::SumUnmet, states.unmet),
        CriterionStatus::Unknown => (Phrase::SumUnknown, states.unknown),
        CriterionStatus::Pending => (Phrase::SumPending, states.pending),
        CriterionStatus::NotApplicable => (Phrase::SumNone, 0),
    };
    let manner = Manner::Counted(lang);
    write(out, lang, phrase, &mut |name, out| match name {
        "count" => write_count(count, manner, out),
        "all" => write_count(all, manner, out),
        _ => sections(out, criterion, lang),
    });
    if all > 0 && states.not_applicable > 0 {
        write(out, lang, Phrase::SumBeside, &mut |_, out| write_count(states.not_applicable, manner, out));
    }
}

/// Where the others stand.
fn sections<'t>(out: &mut Sentence<'t>, criterion: &'t Criterion<'t>, lang: Lang) {
    for (place, section) in criterion.sections().iter().enumerate() {
        out.push(if place > 0 { ", " } else { "" });
        write(out, lang, Phrase::PlaceSection, &mut |_, out| out.push(section));
    }
}
