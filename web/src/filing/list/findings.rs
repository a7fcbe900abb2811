//! What was found out about a list.

use std::collections::HashMap;

use xet_khen::answer::{Excluded, QuotaReport};

use super::check::{NomineeVerdict, QuotaQuestion};
use super::setting::Setting;
use super::state::{Entry, ListState};

/// Everything that step 3 shows, and that is exported and printed.
pub struct Findings<'f> {
    /// The campaign.
    pub setting: &'f Setting,
    /// The list.
    pub list: &'f ListState,
    /// The verdicts, and who was counted.
    pub question: &'f QuotaQuestion,
    /// The report on those who were counted.
    pub report: &'f QuotaReport<'f>,
}

impl<'f> Findings<'f> {
    /// Those who do not meet the standards, each with the reason.
    pub fn ineligible(&self) -> Vec<(&'f Entry, &'f NomineeVerdict)> {
        self.judged().filter(|(_, judged)| judged.is_ineligible()).collect()
    }

    /// All who have figures, with their verdicts, in the order of the list.
    pub fn judged(&self) -> impl Iterator<Item = (&'f Entry, &'f NomineeVerdict)> {
        let verdicts = &self.question.verdicts;
        self.list.entries.iter().filter_map(|entry| Some((entry, &**verdicts.get(&entry.key)?)))
    }

    /// The shortlist.
    pub fn kept(&self) -> Vec<&'f Entry> {
        let entries = self.entries();
        self.report.shortlist.selected.iter().filter_map(|id| entries.get(*id).copied()).collect()
    }

    /// Those who are not on it, each with the names of the reasons.
    pub fn excluded(&self) -> impl Iterator<Item = (&'f Entry, &'f Excluded<'f>)> {
        let entries = self.entries();
        let excluded = self.report.shortlist.excluded.iter();
        excluded.filter_map(move |one| Some((*entries.get(one.id)?, one)))
    }

    /// Those who are not counted, because they name no nominating body.
    pub fn without_body(&self) -> Vec<&'f Entry> {
        self.question.without_body.iter().filter_map(|key| self.list.entry(*key)).collect()
    }

    /// The entries by the ids that the request gave them.
    fn entries(&self) -> HashMap<String, &'f Entry> {
        self.list.entries.iter().map(|entry| (entry.key.to_string(), entry)).collect()
    }
}
