//! Papers in words.

use chrono::NaiveDate;

use super::catalogue::{FilingPhrase, Phrase, Template as _, say};
use super::pieces::counted;
use super::{campaign, names};
use crate::answer;
use crate::calendar;
use crate::dossier::{self, DossierQuery, Filed, Papers};
use crate::lang::Lang;
use crate::model::{Paper, Place, Provision, Sets};

/// The papers asked for. `as_of` is the day for which it is told what has changed since.
pub fn dossier<'t>(asked: &DossierQuery<'t>, as_of: Option<NaiveDate>, lang: Lang) -> answer::Dossier<'t> {
    let document = asked.campaign.document.name.get(lang);
    let mut answer = answer::Dossier {
        reason: None,
        sets: None,
        recipient: FilingPhrase::NotSetHere.template(lang),
        basis: Vec::new(),
        items: Vec::new(),
        notes: Vec::new(),
        context: Vec::new(),
        rules: campaign::rules(asked.campaign),
    };
    match dossier::dossier(asked) {
        Filed::NoRound(reason) => {
            answer.reason = Some(answer::NotAssessable::NoRound);
            let year = asked.year.map(|year| say(lang, Phrase::InYear, &[("year", &year.to_string())]));
            answer.notes.push(match reason {
                Some(no_round) => no_round.because.get(lang).to_owned(),
                None => {
                    let occasion = names::occasion(asked.occasion, lang);
                    let year = year.unwrap_or_default();
                    let values = [("document", document), ("occasion", occasion), ("year", &year)];
                    say(lang, Phrase::NoSuchRound, &values)
                }
            });
        }
        Filed::Outside(outside) => {
            answer.reason = Some(answer::NotAssessable::OutOfScope);
            answer.notes.push(outside.because.get(lang).to_owned());
        }
        Filed::OtherKind(kind, group) => {
            answer.reason = Some(answer::NotAssessable::OutOfScope);
            answer.notes.push(names::other_kind(asked.campaign, kind, group, lang).to_string());
        }
        Filed::NotSet => {
            answer.reason = Some(answer::NotAssessable::NoStandard);
            answer.notes.push(say(lang, FilingPhrase::DossierNotSet, &[("document", document)]));
        }
        Filed::Papers(papers) => fill(&mut answer, asked, &papers, as_of, lang),
    }
    answer
}

fn fill<'t>(
    answer: &mut answer::Dossier<'t>,
    asked: &DossierQuery<'t>,
    papers: &Papers<'t>,
    as_of: Option<NaiveDate>,
    lang: Lang,
) {
    let dossier = papers.dossier;
    let cite = |place: Place<'t>| names::citation(asked.campaign, place, lang);
    let rule = |said: &Provision<'t>| answer::DossierRule {
        id: said.id,
        text: said.text.get(lang).to_owned(),
        citation: cite(said.at),
    };
    answer.recipient = dossier.recipient.text.get(lang);
    if let Some(Sets { id, number, at }) = dossier.sets {
        answer.sets = Some(number);
        let text = say(lang, FilingPhrase::DossierSets, &[("number", &counted(number, lang))]);
        answer.basis.push(answer::DossierRule { id: Some(id), text, citation: cite(at) });
    } else {
        answer.notes.push(say(lang, FilingPhrase::DossierNoSets, &[]));
    }
    let recipient = say(lang, FilingPhrase::DossierRecipient, &[("recipient", dossier.recipient.text.get(lang))]);
    answer.basis.push(answer::DossierRule { text: recipient, ..rule(&dossier.recipient) });
    answer.basis.extend(dossier.basis.iter().map(rule));

    let item = |(item, confirmed): &(&Paper<'t>, Option<&Provision<'t>>)| answer::DossierItem {
        id: item.id,
        label: item.label.get(lang),
        form: item.form.map(|form| form.text.get(lang)),
        confirmed_by: confirmed.map(|said| said.text.get(lang)),
        condition: item.condition.map(|text| text.get(lang)),
        rules: item.form.iter().chain(*confirmed).filter(|said| said.id.is_some()).map(rule).collect(),
        citation: cite(item.at),
    };
    answer.items = papers.items.iter().map(item).collect();
    if papers.items.is_empty() {
        answer.notes.push(say(lang, FilingPhrase::DossierNoItems, &[]));
    } else if papers.items.iter().all(|(_, confirmed)| confirmed.is_none()) {
        answer.notes.push(say(lang, FilingPhrase::DossierNoConfirmation, &[]));
    }
    answer.notes.extend(papers.notes.iter().map(|note| note.get(lang).to_owned()));
    // Without a day, everything that is known to have changed is told.
    let since = dossier.context.iter().filter(|context| as_of.is_none_or(|day| context.from <= day));
    answer.context = since
        .map(|context| answer::DossierContext { from: calendar::iso(context.from), text: context.text.get(lang) })
        .collect();
}
