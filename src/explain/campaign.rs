//! A campaign as an answer: what a caller needs to draw a form.

use chrono::NaiveDate;

use super::names;
use crate::answer;
use crate::lang::Lang;
use crate::model::Answer;
use crate::model::{Campaign, Clause, Criterion, Input, Question, Round, StatusState};

/// A campaign in a list.
pub fn summary<'t>(campaign: &'t Campaign<'t>, lang: Lang, as_of: Option<NaiveDate>) -> answer::CampaignSummary<'t> {
    answer::CampaignSummary {
        id: campaign.id,
        title: campaign.title.get(lang),
        place: campaign.place.get(lang),
        document: campaign.document.name.get(lang),
        status: status(campaign, lang, as_of).state,
    }
}

/// The status on a day; without a day, the latest that the rules know.
pub fn status<'t>(campaign: &'t Campaign<'t>, lang: Lang, as_of: Option<NaiveDate>) -> answer::Status<'t> {
    let known = campaign.status.iter().rfind(|status| as_of.is_none_or(|day| status.from <= day));
    known.map_or(answer::Status { state: StatusState::Open, note: "" }, |status| answer::Status {
        state: status.state,
        note: status.note.get(lang),
    })
}

/// Everything about a campaign.
pub fn campaign<'t>(campaign: &'t Campaign<'t>, lang: Lang, as_of: Option<NaiveDate>) -> answer::Campaign<'t> {
    let cite = |place| names::citation(campaign, place, lang);
    let document = &campaign.document;
    answer::Campaign {
        id: campaign.id,
        title: campaign.title.get(lang),
        place: campaign.place.get(lang),
        decided_by: campaign.decided_by.get(lang),
        document: answer::Document {
            number: document.number,
            name: document.name.get(lang),
            issuer: document.issuer.get(lang),
            signed: document.signed,
            files: document.files.clone(),
        },
        status: status(campaign, lang, as_of),
        rounds: campaign.rounds.iter().map(|one| round(campaign, one, lang)).collect(),
        no_rounds: campaign
            .no_rounds
            .iter()
            .map(|one| answer::NoRound {
                occasion: one.occasion,
                years: one.years.clone(),
                because: one.because.get(lang),
                citation: cite(one.at),
            })
            .collect(),
        groups: campaign
            .groups
            .iter()
            .map(|group| answer::Group { kind: group.kind, group: group.id, label: group.label.get(lang) })
            .collect(),
        outside: campaign
            .outside
            .iter()
            .map(|outside| answer::Outside {
                kind: outside.group.kind,
                group: outside.group.id,
                label: outside.group.label.get(lang),
                because: outside.because.get(lang),
                citation: cite(outside.at),
            })
            .collect(),
        inputs: campaign.inputs.iter().map(|one| input(one, lang)).collect(),
        criteria: campaign.criteria.iter().map(|one| criterion(campaign, one, lang)).collect(),
        questions: campaign.questions.iter().map(|one| question(one, lang)).collect(),
        examples: campaign
            .examples
            .iter()
            .map(|example| answer::Example {
                id: example.id,
                name: example.name.get(lang),
                request: example.request.clone(),
                outcome: example.expect,
            })
            .collect(),
        rules: rules(campaign),
    }
}

/// What has become of a campaign, and what has changed around it, by that day.
#[inline(never)]
pub fn changes<'t>(campaign: &'t Campaign<'t>, lang: Lang, day: NaiveDate, warnings: &mut Vec<answer::Warning<'t>>) {
    let status = status(campaign, lang, Some(day));
    if status.state != StatusState::Open {
        warnings.push(warning(status.state.word(), status.note));
    }
    let notices = campaign.notices.iter().filter(|notice| notice.from <= day);
    warnings.extend(notices.map(|notice| warning(notice.id, notice.text.get(lang))));
}

/// A warning in the words of a rule file.
pub fn warning<'t>(code: &'t str, text: &'t str) -> answer::Warning<'t> {
    answer::Warning { code, text: text.into() }
}

/// The rules behind an answer.
pub fn rules<'t>(campaign: &'t Campaign<'t>) -> answer::RulesRef<'t> {
    answer::RulesRef { campaign: campaign.id, hash: campaign.hash }
}

fn round<'t>(campaign: &'t Campaign<'t>, round: &'t Round<'t>, lang: Lang) -> answer::Round<'t> {
    answer::Round {
        occasion: round.occasion,
        label: names::occasion(round.occasion, lang),
        years: round.years.clone(),
        awards: round.awards.iter().map(|award| award.id).collect(),
        award_labels: round.awards.iter().map(|award| names::award(award.id, lang)).collect(),
        citation: names::citation(campaign, round.at, lang),
    }
}

fn input<'t>(input: &'t Input<'t>, lang: Lang) -> answer::Input<'t> {
    let choices = input.answer.choices().iter();
    let choices: Vec<_> = choices.map(|(id, label)| answer::Choice { value: id, label: label.get(lang) }).collect();
    let (part_label, whole_label) = match &input.answer {
        Answer::Ratio { part, whole } => (Some(part.get(lang)), Some(whole.get(lang))),
        Answer::Number { .. } | Answer::Count | Answer::Rank | Answer::Grade(_) | Answer::YesNo | Answer::Choice(_) => {
            (None, None)
        }
    };
    answer::Input {
        id: input.id,
        label: input.label.get(lang),
        help: input.help.map(|help| help.get(lang)),
        answer: input.answer.input_type(),
        unit: input.unit.map(|unit| unit.get(lang, false)),
        range: match &input.answer {
            Answer::Number { low, high } => Some([low, high].map(|bound| bound.cut(9, lang))),
            Answer::Ratio { .. }
            | Answer::Count
            | Answer::Rank
            | Answer::Grade(_)
            | Answer::YesNo
            | Answer::Choice(_) => None,
        },
        choices: (!choices.is_empty()).then_some(choices),
        part_label,
        whole_label,
        not_applicable: input.not_applicable.iter().map(|reason| reason.get(lang)).collect(),
    }
}

fn criterion<'t>(campaign: &'t Campaign<'t>, criterion: &'t Criterion<'t>, lang: Lang) -> answer::Criterion<'t> {
    let by_default = |clause: &&Clause| {
        let chosen = |&(question, reading): &(u16, u16)| {
            campaign.questions.get(usize::from(question)).is_some_and(|question| question.default == reading)
        };
        clause.when.0.iter().all(chosen)
    };
    let groups = criterion.binds.iter().filter(by_default).flat_map(|clause| clause.groups.iter());
    let groups = groups.filter_map(|group| campaign.groups.get(usize::from(group)));
    let input = criterion.rule().and_then(|rule| campaign.inputs.get(usize::from(rule.input)));
    answer::Criterion {
        id: criterion.id,
        input: input.map(|input| input.id),
        basis: criterion.basis,
        statement: criterion.statement.get(lang),
        citation: names::citation(campaign, criterion.at, lang),
        applies_to: answer::AppliesTo {
            occasions: criterion.occasions.clone(),
            candidates: groups.map(|group| answer::CandidateRef { kind: group.kind, group: group.id }).collect(),
        },
    }
}

/// A question with its readings.
pub fn question<'t>(question: &'t Question<'t>, lang: Lang) -> answer::Question<'t> {
    let readings = question.readings.iter();
    let default = question.readings.get(usize::from(question.default));
    answer::Question {
        id: question.id,
        text: question.text.get(lang),
        default: default.map_or("", |(id, _)| *id),
        readings: readings.map(|(id, label)| answer::Reading { id, label: label.get(lang) }).collect(),
    }
}
