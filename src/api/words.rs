//! The words that requests are made of.

use std::collections::HashSet;

use crate::rules::model::{Award, Campaign, Kind, Occasion};

/// The keys that requests have.
const KEYS: &[&str] = &[
    "campaign",
    "occasion",
    "year",
    "award",
    "candidate",
    "kind",
    "group",
    "facts",
    "part",
    "whole",
    "pending",
    "note",
    "notApplicable",
    "readings",
    "asOf",
    "lang",
    "vi",
    "en",
    "bodies",
    "nominations",
    "id",
    "body",
    "subordinate",
    "contributor",
    "priority",
    "hasSubordinates",
];

/// The words that requests are made of, each once.
pub fn words(campaigns: &[Campaign]) -> Vec<&'static str> {
    let mut words = KEYS.to_vec();
    words.extend(Occasion::ALL.iter().map(|occasion| occasion.word()));
    words.extend(Award::ALL.iter().map(|award| award.word()));
    words.extend(Kind::ALL.iter().map(|kind| kind.word()));
    for campaign in campaigns {
        words.push(campaign.id);
        words.extend(
            campaign.groups.iter().chain(campaign.outside.iter().map(|outside| &outside.group)).map(|group| group.id),
        );
        for input in &campaign.inputs {
            words.push(input.id);
            words.extend(input.answer.choices().iter().map(|(id, _)| *id));
        }
        for question in campaign.all_questions() {
            words.push(question.id);
            words.extend(question.readings.iter().map(|(id, _)| *id));
        }
    }
    let mut once = HashSet::new();
    words.retain(|word| once.insert(*word));
    words
}
