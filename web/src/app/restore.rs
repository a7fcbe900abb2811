//! What a link, a file or an embedding page gives to the form: what fits the present rules is taken, the rest is named.
//!
//! It is a record of a `request`, as [`handover`](super::handover) gives it, what was `typed` and is no fact
//! yet, a `name`, the hash of the `rules` that it was made for, and whether it is the `whole` form or only a part of it. Anybody
//! may have written it.

use xet_khen::api::{Value, Word, describe};
use xet_khen::lang::Lang;
use xet_khen::model::{Award, Kind, Occasion};

use super::entry::Entry;
use super::sample::{Sample, pairs, type_of};
use super::{day, selection, texts};
use crate::answer::Campaign;
use crate::library;

/// What was given, as far as it fits.
#[derive(Debug, Default, PartialEq)]
pub struct Given {
    /// The campaign; nothing where none is named.
    pub campaign: Option<String>,
    /// What goes into the form.
    pub sample: Sample,
    /// The candidate's name.
    pub name: Option<String>,
    /// Whether it takes the place of all that was typed for the campaign.
    pub whole: bool,
}

/// Reads what was given, with a sentence on each part that does not fit. `present` is the campaign in the form.
pub fn read(given: &Value, present: &str, lang: Lang) -> (Given, Vec<String>) {
    let mut notes = Vec::new();
    let request = given.get("request").unwrap_or(&Value::Null);
    let named = request.get("campaign").and_then(Value::as_word);
    let campaign = match library().campaign(named.unwrap_or(present), lang, None) {
        Ok(campaign) => campaign,
        Err(problem) => return (Given::default(), vec![problem.message().to_owned()]),
    };
    let hash = library().rules().into_iter().find(|known| known.id == campaign.id).map(|known| known.hash);
    let made_for = given.get("rules").and_then(Value::as_word);
    if let (Some(hash), Some(made_for)) = (hash, made_for)
        && !(hash.starts_with(made_for) && made_for.len() >= RULES)
    {
        notes.push(texts::RESTORED_CHANGED.get(lang).to_owned());
    }
    let fitting = Sieve { campaign: &campaign, lang, notes: &mut notes }.request(request);
    let kind_of = |name: &str| type_of(&campaign, name);
    let mut sample = Sample::read("", &fitting, kind_of);
    // What is no fact yet is said at its field.
    let known = |(name, _): &&(Word, Value)| campaign.inputs.iter().any(|input| input.id == *name);
    let typed = pairs(given.get("typed").unwrap_or(&Value::Null)).iter().filter(known);
    sample.entries.extend(typed.map(|(name, value)| (name.to_string(), Entry::from_fact(kind_of(name), value))));
    let name = given.get("name").and_then(Value::as_word).map(str::to_owned);
    // A form belongs to a campaign; what names none is but a part.
    let whole = named.is_some() && given.get("whole") == Some(&Value::Bool(true));
    (Given { campaign: named.map(str::to_owned), sample, name, whole }, notes)
}

/// How much of the hash of the rules a link carries, in characters.
pub const RULES: usize = 8;

/// Lets through what fits a campaign.
struct Sieve<'a> {
    campaign: &'a Campaign,
    lang: Lang,
    notes: &'a mut Vec<String>,
}

impl Sieve<'_> {
    fn request(&mut self, request: &Value) -> Value {
        let fitting: Vec<_> = pairs(request).iter().filter_map(|(key, value)| self.part(request, key, value)).collect();
        Value::Map(fitting)
    }

    /// One part of the request, as far as it fits.
    fn part(&mut self, request: &Value, key: &str, value: &Value) -> Option<(Word, Value)> {
        let word = value.as_word().unwrap_or_default();
        let year = request.get("year").and_then(Value::as_word).and_then(|year| year.parse().ok());
        let occasion = request.get("occasion").and_then(Value::as_word).unwrap_or_default();
        let fits = match key {
            "campaign" => true,
            "occasion" => Occasion::from_word(word)
                .is_some_and(|one| selection::occasions(self.campaign).iter().any(|offer| offer.what == one)),
            "year" => year.is_some_and(|year| {
                let known =
                    |occasion| selection::years(self.campaign, Some(occasion)).iter().any(|offer| offer.what == year);
                selection::occasions(self.campaign).iter().any(|offer| known(offer.what))
            }),
            "award" => {
                let awards = selection::awards(self.campaign, Occasion::from_word(occasion), year);
                occasion.is_empty() || awards.iter().any(|(award, _)| Some(*award) == Award::from_word(word))
            }
            "asOf" => day::parse(word).is_some(),
            // The page speaks the language of its address.
            "lang" => return None,
            "candidate" => return Some((key.to_owned().into(), self.candidate(value))),
            "facts" | "readings" => {
                let kept = pairs(value).iter().filter(|(name, value)| self.answer(key, name, value)).cloned();
                return Some((key.to_owned().into(), Value::Map(kept.collect())));
            }
            _ => {
                self.unknown(key);
                return None;
            }
        };
        if fits {
            let number = if key == "year" { year.map(Value::from) } else { None };
            return Some((key.to_owned().into(), number.unwrap_or_else(|| Value::from(word))));
        }
        self.refused(key, value);
        None
    }

    fn candidate(&mut self, candidate: &Value) -> Value {
        let word = |key| candidate.get(key).and_then(Value::as_word);
        let kind = word("kind").and_then(Kind::from_word);
        let kind = kind.filter(|kind| selection::kinds(self.campaign).contains(kind));
        let known = |group: &&str| selection::groups(self.campaign, kind).iter().flatten().any(|(id, _)| id == group);
        let group = word("group").filter(known);
        for (key, value) in pairs(candidate) {
            let fits = match &**key {
                "kind" => kind.is_some(),
                "group" => group.is_some(),
                _ => false,
            };
            if !fits {
                self.refused(key, value);
            }
        }
        let kind = kind.map(|kind| ("kind", Value::from(kind.word())));
        Value::map(kind.into_iter().chain(group.map(|group| ("group", Value::from(group)))))
    }

    /// Whether an answer to an input or a question fits.
    fn answer(&mut self, part: &str, name: &str, value: &Value) -> bool {
        if part == "facts" && self.campaign.inputs.iter().any(|input| input.id == name) {
            return match library().check_fact(self.campaign.id, name, value, self.lang) {
                Ok(()) => true,
                Err(problem) => {
                    self.notes.push(problem.message().to_owned());
                    false
                }
            };
        }
        let question = self.campaign.questions.iter().find(|question| question.id == name);
        let Some(question) = question.filter(|_| part == "readings") else {
            self.unknown(name);
            return false;
        };
        let known = question.readings.iter().any(|reading| Some(reading.id) == value.as_word());
        if !known {
            self.refused(name, value);
        }
        known
    }

    /// The rules know what is named, and not this value of it.
    fn refused(&mut self, key: &str, value: &Value) {
        let value = describe(value, self.lang);
        self.notes.push(texts::RESTORED_WITHOUT.fill(self.lang, &[("key", key), ("value", &value)]));
    }

    /// The rules do not know what is named, whatever its value.
    fn unknown(&mut self, key: &str) {
        self.notes.push(texts::RESTORED_UNKNOWN.fill(self.lang, &[("key", key)]));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn given(request: Value, more: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
        Value::map([("request", request)].into_iter().chain(more))
    }

    #[test]
    fn every_sample_unit_is_restored_without_a_word() {
        for summary in library().campaigns(Lang::Vi, None) {
            let campaign = library().campaign(summary.id, Lang::Vi, None).unwrap();
            for example in &campaign.examples {
                let whole = [("whole", Value::Bool(true)), ("name", Value::from("Sở A"))];
                let (read, notes) = read(&given(example.request.clone(), whole), "", Lang::Vi);
                assert_eq!(notes, [""; 0], "{} {}", campaign.id, example.id);
                let sample = Sample { id: String::new(), ..Sample::of(&campaign, example.id).unwrap() };
                assert_eq!(read.sample, sample);
                assert_eq!((read.campaign.as_deref(), read.name.as_deref()), (Some(campaign.id), Some("Sở A")));
            }
        }
    }

    #[test]
    fn what_does_not_fit_is_named_and_the_rest_is_kept() {
        let request = Value::map([
            ("campaign", Value::from("tay-ninh-2022")),
            ("occasion", Value::from("weekly")),
            ("year", Value::from("2024")),
            ("candidate", Value::map([("kind", Value::from("collective")), ("group", Value::from("moon"))])),
            ("facts", Value::map([("gone", Value::from("1")), ("dx-rank", Value::from("abc"))])),
            ("readings", Value::map([("TN-A0", Value::from("x"))])),
            ("colour", Value::from("red")),
        ]);
        let (read, notes) = read(&given(request, [("rules", Value::from("0000000000"))]), "", Lang::En);
        assert_eq!(notes.len(), 7, "{notes:?}");
        for (word, note) in ["changed", "weekly", "moon", "gone", "abc", "TN-A0", "colour"].iter().zip(&notes) {
            assert!(note.contains(word), "{word}: {note}");
        }
        assert_eq!(read.sample.choice.year, Some(2024));
        assert_eq!(read.sample.choice.kind, Some(Kind::Collective));
        assert!(read.sample.entries.is_empty() && read.sample.readings.is_empty());
    }

    #[test]
    fn whatever_does_not_fit_is_named_in_words() {
        let half = Value::map([("part", Value::from("47")), ("whole", Value::from("100"))]);
        let odd = [half, Value::List(Vec::new()), Value::map([("x", Value::Null)]), Value::Null];
        for lang in Lang::ALL {
            for value in &odd {
                let one =
                    || Value::map([("gone", value.clone()), ("TN-A4", value.clone()), ("dx-rank", value.clone())]);
                let request = Value::map([
                    ("campaign", Value::from("tay-ninh-2022")),
                    ("year", value.clone()),
                    ("facts", one()),
                    ("readings", one()),
                    ("colour", value.clone()),
                ]);
                let (_, notes) = read(&given(request, []), "", lang);
                assert!(notes.len() >= 7, "{notes:?}");
                for note in notes {
                    assert!(!note.contains(['{', '}', '[', ']']), "{note}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_fact_yet_comes_back_as_it_was_typed() {
        let half = Value::map([("part", Value::from("47")), ("whole", Value::from(""))]);
        let typed = Value::map([("tthc-online", half), ("dx-rank", Value::from("nhì")), ("gone", Value::from("1"))]);
        let request = Value::map([("campaign", Value::from("tay-ninh-2022"))]);
        let (read, notes) = read(&given(request, [("typed", typed)]), "", Lang::Vi);
        assert_eq!(notes, [""; 0]);
        let entries: Vec<_> = read
            .sample
            .entries
            .iter()
            .map(|(id, entry)| (id.as_str(), entry.part.as_str(), entry.text.as_str()))
            .collect();
        assert_eq!(entries, [("tthc-online", "47", ""), ("dx-rank", "", "nhì")]);
    }

    #[test]
    fn an_unknown_campaign_changes_nothing() {
        let (read, notes) = read(&given(Value::map([("campaign", Value::from("x"))]), []), "tay-ninh-2022", Lang::Vi);
        assert_eq!((read, notes.len()), (Given::default(), 1));
    }

    /// Anything, often with a word that is read.
    fn any_value() -> impl Strategy<Value = Value> {
        let word = || {
            let known =
                ["campaign", "tay-ninh-2022", "facts", "request", "typed", "year", "candidate", "part", "pending"];
            prop_oneof![prop::sample::select(known.to_vec()).prop_map(str::to_owned), "[a-z0-9/]{0,6}"]
        };
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Bool),
            any::<f64>().prop_map(Value::from),
            word().prop_map(|text| Value::Text(text.into())),
        ];
        leaf.prop_recursive(4, 24, 4, move |inner| {
            let pairs = prop::collection::vec((word(), inner.clone()), 0..4);
            prop_oneof![prop::collection::vec(inner, 0..4).prop_map(Value::List), pairs.prop_map(Value::map)]
        })
    }

    proptest! {
        #[test]
        fn anything_at_all_is_read(value in any_value()) {
            let _ = read(&value, "tay-ninh-2022", Lang::Vi);
            let _ = read(&given(value, []), "tay-ninh-2022", Lang::En);
        }
    }
}
