//! The papers for one candidate at one occasion: which of them, and who confirms each.

use crate::evaluate::{Candidate, Readings, held};
use crate::lang::Text;
use crate::model::{Campaign, Dossier, Kind, NoRound, Occasion, Outside, Paper, Provision};

/// A question about papers.
#[derive(Clone, Debug)]
pub struct DossierQuery<'a> {
    /// The campaign.
    pub campaign: &'a Campaign<'a>,
    /// The occasion.
    pub occasion: Occasion,
    /// The year; without one the first round of the occasion.
    pub year: Option<u16>,
    /// Who is considered.
    pub candidate: Candidate,
    /// How the open questions are read.
    pub readings: Readings,
}

impl DossierQuery<'_> {
    /// Whether a group that the document leaves out files as the others do: where it is considered as the questions are read, or
    /// lacks nothing but a standard.
    fn files(&self, outside: &Outside<'_>) -> bool {
        outside.no_standard || outside.considered.as_ref().is_some_and(|(when, _)| self.readings.allow(when))
    }
}

/// What there is to file.
#[derive(Clone, Debug)]
pub enum Filed<'a> {
    /// There is no such round; why, where the document says so.
    NoRound(Option<&'a NoRound<'a>>),
    /// The document does not consider this group.
    Outside(&'a Outside<'a>),
    /// The group has candidates of the other kind only; that kind asked for, and the index of the group.
    OtherKind(Kind, u16),
    /// The document says nothing of papers at this occasion.
    NotSet,
    /// These papers.
    Papers(Papers<'a>),
}

/// The papers.
#[derive(Clone, Debug)]
pub struct Papers<'a> {
    /// What the document says of them as a whole.
    pub dossier: &'a Dossier<'a>,
    /// Those that concern the candidate, each with who confirms it.
    pub items: Vec<(&'a Paper<'a>, Option<&'a Provision<'a>>)>,
    /// What else the candidate must know.
    pub notes: Vec<Text<'a>>,
}

/// The papers asked for.
pub fn dossier<'a>(asked: &DossierQuery<'a>) -> Filed<'a> {
    let campaign = asked.campaign;
    let round = match held(campaign, asked.occasion, asked.year) {
        Ok(round) => round,
        Err(reason) => return Filed::NoRound(reason),
    };
    let year = asked.year.or_else(|| round.years.as_ref().and_then(|years| years.first().copied()));
    let kind = match asked.candidate {
        Candidate::OtherKind(kind, group) => return Filed::OtherKind(kind, group),
        Candidate::Outside(index) => match campaign.outside.get(usize::from(index)) {
            Some(outside) if !asked.files(outside) => return Filed::Outside(outside),
            outside => outside.map(|outside| outside.group.kind),
        },
        Candidate::Group(index) => campaign.groups.get(usize::from(index)).map(|group| group.kind),
    };
    let set = |dossier: &&Dossier<'_>| {
        let in_year = dossier.years.as_ref().is_none_or(|years| year.is_none_or(|year| years.contains(&year)));
        dossier.occasions.contains(&asked.occasion) && in_year
    };
    let dossier = campaign.filing.dossiers.iter().find(set);
    let Some(dossier) = dossier else { return Filed::NotSet };
    let concerns = |only: Option<Kind>| only.is_none() || only == kind;
    let items = dossier.items.iter().filter(|item| concerns(item.kind)).map(|item| {
        let confirmed = item.confirmed.iter().find(|(only, _)| concerns(*only));
        (item, confirmed.map(|(_, said)| said))
    });
    let notes = dossier.notes.iter().filter(|(only, _)| concerns(*only)).map(|(_, text)| *text);
    Filed::Papers(Papers { dossier, items: items.collect(), notes: notes.collect() })
}
