//! What the form hands over: the campaign, the round, the candidate and the figures, as one request.

use xet_khen::api::Value;
use xet_khen::calendar;
use xet_khen::lang::Lang;
use xet_khen::model::{Kind, Occasion};

use crate::answer::Campaign;
use crate::app::{kind_words, occasion_words, selection};
use crate::library;

/// What the form hands over.
#[derive(Debug, PartialEq)]
pub struct FormContext {
    /// The language of the page.
    pub lang: Lang,
    /// The name of the candidate, as far as it was typed.
    pub name: String,
    /// The campaign.
    pub campaign: Campaign,
    /// The request for the verdict on what is in the form.
    pub request: Value,
}

impl FormContext {
    /// Reads what [`handover`](crate::app::handover) gives; nothing while the form has no campaign.
    pub fn read(handover: &Value) -> Option<Self> {
        let request = handover.get("request")?.clone();
        let word = |key| request.get(key).and_then(Value::as_word).unwrap_or_default();
        let lang = Lang::from_word(word("lang")).unwrap_or_default();
        let campaign = library().campaign(word("campaign"), lang, calendar::parse(word("asOf"))).ok()?;
        let name = handover.get("name").and_then(Value::as_word).unwrap_or_default().to_owned();
        Some(Self { lang, name, campaign, request })
    }

    /// A word or a number of the request; empty where it has none of that name.
    pub fn word(&self, key: &str) -> &str {
        self.request.get(key).and_then(Value::as_word).unwrap_or_default()
    }

    /// A word of the candidate: its kind or its group.
    pub fn candidate(&self, key: &str) -> &str {
        let word = self.request.get("candidate").and_then(|candidate| candidate.get(key)?.as_word());
        word.unwrap_or_default()
    }

    /// The occasion.
    pub fn occasion(&self) -> Option<Occasion> {
        Occasion::from_word(self.word("occasion"))
    }

    /// The kind of the candidate.
    pub fn kind(&self) -> Option<Kind> {
        Kind::from_word(self.candidate("kind"))
    }

    /// The occasion and the year, in words.
    pub fn occasion_words(&self, lang: Lang) -> String {
        let occasion = self.occasion().map_or("", |occasion| occasion_words(occasion).get(lang));
        [occasion, self.word("year")].join(" ").trim_end().to_owned()
    }

    /// The kind of the candidate, in words.
    pub fn kind_words(&self, lang: Lang) -> &'static str {
        self.kind().map_or("", |kind| kind_words(kind).get(lang))
    }

    /// What was declared of an input.
    pub fn fact(&self, input: &str) -> Option<&Value> {
        self.request.get("facts")?.get(input)
    }

    /// A request of these parts of it, and of some more.
    pub fn part(&self, keys: &[&'static str], more: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
        let kept = keys.iter().filter_map(|key| Some((*key, self.request.get(key)?.clone())));
        Value::map(kept.chain(more))
    }

    /// The campaign and the round in words.
    pub fn round_words(&self) -> String {
        joined(&[self.campaign.title, self.campaign.document.name, &self.occasion_words(self.lang)])
    }

    /// The campaign, the round and the candidate in words.
    pub fn scope_words(&self) -> String {
        let Self { campaign, lang, .. } = self;
        let group = self.candidate("group");
        let groups = selection::groups(campaign, self.kind()).concat();
        let label = groups.iter().find(|(id, _)| *id == group).map_or("", |(_, label)| *label);
        joined(&[&self.round_words(), self.kind_words(*lang), label])
    }
}

/// The parts that say something, in one line.
fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_form_hands_over_is_read_and_handed_on_in_part() {
        for summary in library().campaigns(Lang::Vi, None) {
            let campaign = library().campaign(summary.id, Lang::Vi, None).unwrap();
            for example in &campaign.examples {
                let handover = Value::map([("request", example.request.clone()), ("name", Value::from("Sở A"))]);
                let context = FormContext::read(&handover).unwrap();
                assert_eq!((context.campaign.id, context.name.as_str()), (summary.id, "Sở A"));
                assert!(context.scope_words().starts_with(summary.title), "{}", context.scope_words());
                let papers =
                    context.part(&["campaign", "occasion", "candidate", "nothing"], [("lang", Value::from("en"))]);
                library().dossier(&papers).unwrap();
            }
        }
        assert_eq!(FormContext::read(&Value::Null), None);
    }
}
