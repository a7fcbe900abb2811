//! What becomes of a list: who is not eligible, then who fits.

use std::collections::HashMap;
use std::rc::Rc;

use xet_khen::answer::QuotaReport;
use xet_khen::api::{Problem, ProblemCode, Value};
use xet_khen::explain::catalogue::{Phrase, say};
use xet_khen::explain::unended;
use xet_khen::lang::Lang;
use xet_khen::model::Outcome;
use xet_khen::quota;

use super::nominee::Nominee;
use super::state::{Entry, ListState};
use super::words::{Group, Vocabulary};
use crate::answer::Verdict;
use crate::filing::context::FormContext;
use crate::library;

/// The verdict on one nominee who has figures.
#[derive(Clone, Debug, PartialEq)]
pub enum NomineeVerdict {
    /// An outcome with its headline, and why, in sentences.
    Verdict { outcome: Outcome, headline: String, why: String },
    /// Its figures contradict each other: what the engine says.
    Refused(String),
}

impl NomineeVerdict {
    /// Whether the standards are not met, whatever else comes to light.
    pub fn is_ineligible(&self) -> bool {
        match self {
            Self::Verdict { outcome, .. } => match outcome {
                Outcome::Ineligible => true,
                Outcome::NotAssessable | Outcome::Incomplete | Outcome::NeedsRuling | Outcome::Eligible => false,
            },
            Self::Refused(_) => false,
        }
    }
}

/// Verdicts that need not be computed again.
#[derive(Debug, Default)]
pub struct KnownVerdicts {
    scope: Option<Value>,
    verdicts: HashMap<u32, (Rc<Nominee>, Rc<NomineeVerdict>)>,
}

/// Which nominees are counted, and the question that counts them.
pub struct QuotaQuestion {
    /// The verdicts, by the key of the entry.
    pub verdicts: HashMap<u32, Rc<NomineeVerdict>>,
    /// The keys of those who are set aside because the number is counted for each nominating body and they name none.
    pub without_body: Vec<u32>,
    /// The request for the report; its nominations have the keys of their entries for ids.
    pub request: Value,
}

/// Judges who has figures, and asks for the number of all others and of those who may still be eligible.
pub fn ask(
    list: &ListState,
    context: &FormContext,
    vocabulary: &Vocabulary,
    known: &mut KnownVerdicts,
) -> QuotaQuestion {
    let verdicts = judge(list, context, vocabulary, known);
    let set_aside = |entry: &&Entry| verdicts.get(&entry.key).is_some_and(|judged| judged.is_ineligible());
    let mut counted: Vec<&Entry> = list.entries.iter().filter(|entry| !set_aside(entry)).collect();
    let mut without_body = Vec::new();
    loop {
        let request = request(list, context, &counted);
        // Whether a body is needed is a matter of the group: all of the same kind are set aside at once.
        let Some(lacking) = lacks_body(&request).and_then(|place| counted.get(place).copied()) else {
            return QuotaQuestion { verdicts, without_body, request };
        };
        let is_alike = |entry: &Entry| {
            entry.nominee.body.is_empty()
                && entry.nominee.group == lacking.nominee.group
                && entry.nominee.contributor == lacking.nominee.contributor
        };
        without_body.extend(counted.iter().filter(|entry| is_alike(entry)).map(|entry| entry.key));
        counted.retain(|entry| !is_alike(entry));
    }
}

/// The report that a [`QuotaQuestion`] asks for.
///
/// # Errors
/// A [`Problem`] of the engine, which the list makes impossible.
pub fn report(question: &QuotaQuestion) -> Result<QuotaReport<'_>, Problem> {
    library().check_quota(&question.request)
}

/// The bodies of which it matters whether they have subordinate units, and is not known.
pub fn unchecked(request: &Value) -> Vec<String> {
    let Ok(check) = library().understand_list(request) else { return Vec::new() };
    let unchecked = quota::check(&check.list).unchecked;
    let places = unchecked.into_iter().filter_map(|body| usize::try_from(body).ok());
    places.filter_map(|body| Some((*check.bodies.get(body)?).to_owned())).collect()
}

/// What must be known of nominees of that group, such as who nominates them, before any of them is counted.
pub fn cautions(context: &FormContext, group: &Group) -> Vec<&'static str> {
    let request =
        context.part(&["campaign", "occasion", "year", "award", "lang"], [("nominations", Value::List(Vec::new()))]);
    let Ok(check) = library().understand_list(&request) else { return Vec::new() };
    let Some(campaign) = library().rules().find(|campaign| campaign.id == context.campaign.id) else {
        return Vec::new();
    };
    let mut groups = (0_u16..).zip(&campaign.groups);
    let place = groups.find(|(_, known)| known.kind == group.kind && known.id == group.group);
    let said = campaign.filing.cautions.iter().filter(|caution| {
        caution.concerns(check.list.occasion) && place.is_some_and(|(place, _)| caution.groups.contains(place))
    });
    said.map(|caution| caution.text.get(check.lang)).collect()
}

/// The place of the first nominee who needs a nominating body and has none.
fn lacks_body(request: &Value) -> Option<usize> {
    let problem = library().understand_list(request).err()?;
    match problem.keys().collect::<Vec<_>>()[..] {
        ["nominations", place, "body"] if problem.code() == ProblemCode::MissingKey => place.parse().ok(),
        _ => None,
    }
}

fn request(list: &ListState, context: &FormContext, counted: &[&Entry]) -> Value {
    let nominations = counted.iter().filter_map(|entry| {
        let Nominee { group, body, subordinate, contributor, .. } = &*entry.nominee;
        let group = group.as_ref()?;
        let mut pairs = vec![
            ("id", Value::Text(entry.key.to_string().into())),
            ("kind", Value::from(group.kind.word())),
            ("group", Value::from(group.group)),
            ("subordinate", Value::Bool(*subordinate)),
            ("contributor", Value::Bool(*contributor)),
        ];
        if !body.is_empty() {
            pairs.push(("body", Value::from(body.as_str())));
        }
        Some(Value::map(pairs))
    });
    // Of a body that puts forward somebody from a subordinate unit it is known that it has one.
    let contradicted = |body: &str| counted.iter().any(|entry| entry.nominee.subordinate && entry.nominee.body == body);
    let named = |body: &str| counted.iter().any(|entry| entry.nominee.body == body);
    let bodies = list.bodies.iter().filter(|(body, has)| named(body) && (**has || !contradicted(body)));
    let bodies = bodies.map(|(body, has)| (body.clone().into(), Value::map([("hasSubordinates", Value::Bool(*has))])));
    let more = [
        ("nominations", Value::List(nominations.collect())),
        ("bodies", Value::Map(bodies.collect())),
        ("readings", readings(list, context, |_| true)),
    ];
    context.part(&["campaign", "occasion", "year", "award", "asOf", "lang"], more)
}

/// The readings of the form and those that were chosen here, which go before.
fn readings(list: &ListState, context: &FormContext, of: impl Fn(&str) -> bool) -> Value {
    let form = if let Some(Value::Map(pairs)) = context.request.get("readings") { pairs.clone() } else { Vec::new() };
    let here = list.readings.iter().map(|(question, reading)| (question.clone().into(), Value::from(reading.as_str())));
    let kept = form.into_iter().filter(|(question, _)| !list.readings.contains_key(&**question));
    Value::Map(kept.chain(here).filter(|(question, _)| of(question)).collect())
}

fn judge(
    list: &ListState,
    context: &FormContext,
    vocabulary: &Vocabulary,
    known: &mut KnownVerdicts,
) -> HashMap<u32, Rc<NomineeVerdict>> {
    let of_verdicts = |question: &str| context.campaign.questions.iter().any(|known| known.id == question);
    let more = [("readings", readings(list, context, of_verdicts))];
    let scope = context.part(&["campaign", "occasion", "year", "award", "asOf", "lang"], more);
    let before = std::mem::take(&mut known.verdicts);
    let before = if known.scope.as_ref() == Some(&scope) { before } else { HashMap::new() };
    let judged = list.entries.iter().filter(|entry| !entry.nominee.figures.is_empty()).map(|entry| {
        let earlier = before.get(&entry.key).filter(|(nominee, _)| Rc::ptr_eq(nominee, &entry.nominee));
        let judged = earlier.map(|(_, judged)| Rc::clone(judged));
        let judged = judged.unwrap_or_else(|| Rc::new(verdict(&scope, &entry.nominee, context, vocabulary)));
        (entry.key, (Rc::clone(&entry.nominee), judged))
    });
    known.verdicts = judged.collect();
    known.scope = Some(scope);
    known.verdicts.iter().map(|(key, (_, judged))| (*key, Rc::clone(judged))).collect()
}

fn verdict(scope: &Value, nominee: &Nominee, context: &FormContext, vocabulary: &Vocabulary) -> NomineeVerdict {
    let (kind, group) = nominee.group.map_or(("", ""), |group| (group.kind.word(), group.group));
    let mut request = scope.clone();
    if let Value::Map(pairs) = &mut request {
        let candidate = Value::map([("kind", Value::from(kind)), ("group", Value::from(group))]);
        pairs.push(("candidate".into(), candidate));
        pairs.push(("facts".into(), nominee.facts(vocabulary, context.lang)));
    }
    match library().evaluate(&request) {
        Ok(verdict) => NomineeVerdict::Verdict {
            outcome: verdict.outcome,
            why: why(&verdict, context.lang),
            headline: verdict.headline.to_string(),
        },
        Err(problem) => NomineeVerdict::Refused(problem.message().to_owned()),
    }
}

/// The deciding criteria, each quoted as a standard, with what is declared and asked; the verdict's own words where none decides.
fn why(verdict: &Verdict, lang: Lang) -> String {
    let phrase = match verdict.outcome {
        Outcome::Ineligible => Phrase::StandardUnmet,
        Outcome::NotAssessable | Outcome::Incomplete | Outcome::NeedsRuling | Outcome::Eligible => Phrase::StandardOpen,
    };
    let decides = verdict.criteria.iter().filter(|criterion| verdict.decided_by.contains(&criterion.id));
    let said: Vec<String> = decides
        .map(|criterion| {
            let standard = say(lang, phrase, &[("statement", unended(criterion.statement))]);
            [&*standard, " ", &criterion.explanation].concat()
        })
        .collect();
    if said.is_empty() && verdict.reason.is_some() { verdict.summary.to_string() } else { said.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_not_eligible_is_told_by_standards_that_are_quoted_as_such() {
        let mut tried = Vec::new();
        for summary in library().campaigns(Lang::Vi, None) {
            for example in library().campaign(summary.id, Lang::Vi, None).unwrap().examples {
                let verdict = library().evaluate(&example.request).unwrap();
                if verdict.outcome == Outcome::Ineligible {
                    let said = why(&verdict, Lang::Vi);
                    assert_eq!(
                        said.matches("Tiêu chuẩn: “").count(),
                        verdict.decided_by.len(),
                        "{}: {said}",
                        example.id
                    );
                    assert_eq!(
                        said.matches("” – chưa đạt. ").count(),
                        verdict.decided_by.len(),
                        "{}: {said}",
                        example.id
                    );
                    tried.push(example.id);
                }
            }
        }
        assert!(tried.len() > 5, "{tried:?} are not eligible");
    }
}
