//! A draft of the part of the achievement report that sets the results against each standard: from the verdict and the
//! figures to what is written, without a word on how it looks. It is in Vietnamese, whatever the page speaks.

mod phrases;

use serde::Serialize;
use xet_khen::api::{Problem, Value};
use xet_khen::explain::catalogue::fill;
use xet_khen::explain::unended;
use xet_khen::lang::Lang;
use xet_khen::model::{Award, Basis, CriterionStatus, Kind};

use crate::answer::{Campaign, CriterionResult, Dossier, Verdict};
use crate::app::{selection, status_words};
use crate::filing::context::FormContext;
use crate::library;

/// The draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// The name of the unit or the person, or dots to write it on.
    pub unit: String,
    /// The two lines at the head of every official document.
    pub nation: [&'static str; 2],
    /// Where place and day are written.
    pub place_and_day: &'static str,
    /// That it is a draft of one part, what it is a report of, and for what.
    pub title: [String; 3],
    /// What is considered: what it is called, and what it is.
    pub scope: Vec<[String; 2]>,
    /// The heading of the part.
    pub heading: &'static str,
    /// What the table shows.
    pub lead: String,
    /// The heads of the table's columns.
    pub heads: [&'static str; 5],
    /// One row for each standard; none where nothing can be assessed.
    pub rows: Vec<[String; 5]>,
    /// What follows the table.
    pub remarks: Vec<String>,
    /// The heading over what is for the writer only.
    pub to_do_heading: &'static str,
    /// What the writer has to complete, and to leave out at the end.
    pub to_do: Vec<String>,
    /// Who signs, from left to right, each with how.
    pub signatures: Vec<[String; 2]>,
}

impl Draft {
    /// The draft for what the form has handed over.
    ///
    /// # Errors
    /// A [`Problem`] where the engine does not understand the request.
    pub fn of(context: &FormContext) -> Result<Self, Problem> {
        let request = in_vietnamese(context, None);
        let papers = in_vietnamese(context, Some(&["campaign", "occasion", "year", "candidate", "asOf"]));
        let campaign = library().campaign(context.campaign.id, Lang::Vi, None)?;
        let verdict = library().evaluate(&request)?;
        Ok(write(context, &campaign, &verdict, &library().dossier(&papers)?))
    }
}

/// The request, or these parts of it, with Vietnamese answers.
fn in_vietnamese(context: &FormContext, keys: Option<&[&str]>) -> Value {
    let Value::Map(pairs) = &context.request else { return context.request.clone() };
    let wanted = |key: &str| key != "lang" && keys.is_none_or(|keys| keys.contains(&key));
    let kept = pairs.iter().filter(|(key, _)| wanted(key)).map(|(key, value)| (key.clone(), value.clone()));
    Value::map(kept.chain([("lang".into(), Value::from(Lang::Vi.word()))]))
}

fn write(context: &FormContext, campaign: &Campaign, verdict: &Verdict, papers: &Dossier) -> Draft {
    let unit = if context.name.is_empty() { phrases::BLANK.to_owned() } else { context.name.clone() };
    let document = campaign.document.name;
    let rows = (1_usize..).zip(&verdict.criteria).map(|(number, criterion)| {
        let declared = match criterion.input {
            Some(input) => declared(context.fact(input), criterion),
            // It stands in a row of short notes, which end without a full stop.
            None => criterion.explanation.trim_end_matches('.').to_owned(),
        };
        let place = criterion.citation.place.to_string();
        [number.to_string(), upper_first(criterion.statement), declared, state(criterion), place]
    });
    let head = match context.kind() {
        Some(Kind::Individual) => phrases::SIGNED_BY_PERSON,
        Some(Kind::Collective) | None => phrases::SIGNED_BY_HEAD,
    };
    let confirms = papers
        .items
        .iter()
        .find_map(|item| item.confirmed_by)
        .map(|who| [[phrases::CONFIRMED_BY, &who.to_uppercase()].concat(), phrases::HOW_WITH_SEAL.to_owned()]);
    Draft {
        lead: fill(phrases::LEAD, &[("document", document), ("unit", &unit)]),
        unit,
        nation: phrases::NATION,
        place_and_day: phrases::PLACE_AND_DAY,
        title: [
            phrases::DRAFT.to_owned(),
            phrases::REPORT.to_owned(),
            fill(phrases::FOR_CAMPAIGN, &[("campaign", campaign.title)]),
        ],
        scope: scope(context, campaign),
        heading: phrases::HEADING,
        heads: phrases::HEADS,
        rows: rows.collect(),
        remarks: remarks(campaign, verdict),
        to_do_heading: phrases::TO_DO,
        to_do: to_do(campaign, verdict),
        signatures: confirms.into_iter().chain([head.map(str::to_owned)]).collect(),
    }
}

/// The document, the round, the award and the candidate.
fn scope(context: &FormContext, campaign: &Campaign) -> Vec<[String; 2]> {
    let awards = selection::awards(campaign, context.occasion(), context.word("year").parse().ok());
    let asked_for = Award::from_word(context.word("award"));
    let award = awards.iter().find(|(award, _)| Some(*award) == asked_for).map(|(_, label)| *label);
    let groups = selection::groups(campaign, context.kind()).concat();
    let group = groups.iter().find(|(id, _)| *id == context.candidate("group")).map(|(_, label)| *label);
    let round = context.occasion_words(Lang::Vi);
    let candidate = [Some(context.kind_words(Lang::Vi)), group].into_iter().flatten().collect::<Vec<_>>().join(" – ");
    let rows = [
        (phrases::DOCUMENT, Some(campaign.document.name)),
        (phrases::ROUND, Some(round.as_str())),
        (phrases::AWARD, award),
        (phrases::CANDIDATE, Some(candidate.as_str())),
    ];
    rows.into_iter().filter_map(|(what, said)| Some([what.to_owned(), said?.to_owned()])).collect()
}

/// What was declared: counts with their share, what a figure is, or why there is none.
fn declared(fact: Option<&Value>, criterion: &CriterionResult) -> String {
    let part = |key: &str| fact.and_then(|fact| fact.get(key)?.as_word());
    match (part("part").zip(part("whole")), part("notApplicable"), &criterion.value) {
        (Some((part, whole)), _, Some(value)) => format!("{part}/{whole} ({value})"),
        (Some((part, whole)), _, None) => format!("{part}/{whole}"),
        (None, Some(reason), _) => reason.to_owned(),
        (None, None, Some(value)) => value.to_string(),
        (None, None, None) => phrases::DOTS.to_owned(),
    }
}

/// Whether the standard is met; of what no figure shows, on what that rests.
fn state(criterion: &CriterionResult) -> String {
    let shown_by = match (criterion.status, criterion.basis) {
        // What sums up others is shown by them.
        (CriterionStatus::Met, _) if criterion.input.is_none() => "",
        (CriterionStatus::Met, Basis::Measured) => "",
        (CriterionStatus::Met, Basis::Attested) => phrases::DECLARED,
        (CriterionStatus::Met, Basis::Documented) => phrases::BY_DOCUMENT,
        (
            CriterionStatus::Unmet
            | CriterionStatus::Unknown
            | CriterionStatus::Pending
            | CriterionStatus::NotApplicable,
            Basis::Measured | Basis::Attested | Basis::Documented,
        ) => "",
    };
    [status_words(criterion.status).get(Lang::Vi), shown_by].concat()
}

/// What the report says beside its table.
fn remarks(campaign: &Campaign, verdict: &Verdict) -> Vec<String> {
    let declared = |criterion: &CriterionResult| criterion.basis == Basis::Attested && criterion.value.is_some();
    let attested = verdict.criteria.iter().any(declared).then(|| phrases::ATTESTED.to_owned());
    let who = fill(phrases::COUNCIL, &[("who", campaign.decided_by)]);
    attested.into_iter().chain([who]).collect()
}

/// What the writer has to complete.
fn to_do(campaign: &Campaign, verdict: &Verdict) -> Vec<String> {
    let mut to_do = Vec::new();
    if verdict.criteria.is_empty() {
        to_do.push(format!("{}. {}", verdict.headline, verdict.summary));
    }
    for status in CriterionStatus::ALL {
        let phrase = match status {
            CriterionStatus::Unknown => phrases::MISSING,
            CriterionStatus::Pending => phrases::PENDING,
            CriterionStatus::NotApplicable => phrases::TO_RULE,
            // What is not met is named one by one.
            CriterionStatus::Unmet | CriterionStatus::Met => continue,
        };
        let inputs = verdict.criteria.iter().filter(|criterion| criterion.status == *status);
        let mut labels: Vec<&str> = inputs.filter_map(|criterion| Some(label(campaign, criterion.input?))).collect();
        labels.dedup();
        if !labels.is_empty() {
            to_do.push(fill(phrase, &[("what", &labels.join("; "))]));
        }
    }
    let unmet = verdict.criteria.iter().filter(|criterion| criterion.status == CriterionStatus::Unmet);
    to_do.extend(unmet.filter_map(|criterion| {
        let remedy = criterion.remedy.as_ref().map_or("", |remedy| &*remedy.text);
        // What sums up others leaves nothing to do beside them.
        criterion.input?;
        let what = unended(criterion.statement);
        Some(fill(phrases::UNMET, &[("what", what), ("remedy", remedy)]).trim_end().to_owned())
    }));
    for question in campaign.questions.iter().filter(|question| verdict.certainty.depends_on.contains(&question.id)) {
        to_do.push(fill(phrases::OPEN_READING, &[("question", question.text)]));
    }
    to_do.push(phrases::OTHER_PARTS.to_owned());
    to_do
}

/// The question behind an input.
fn label<'a>(campaign: &'a Campaign, input: &str) -> &'a str {
    campaign.inputs.iter().find(|known| known.id == input).map_or("", |input| input.label)
}

/// The sentence with a capital at its head.
fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filing::papers::plain_text;

    /// The draft for a sample unit of a campaign, with these changes of its request.
    fn drafts(name: &str) -> Vec<(&'static str, Draft, Verdict)> {
        let mut drafts = Vec::new();
        for summary in library().campaigns(Lang::Vi, None) {
            for example in library().campaign(summary.id, Lang::Vi, None).unwrap().examples {
                let Value::Map(mut pairs) = example.request.clone() else { panic!("{}", example.id) };
                // The page may speak English: the draft does not.
                pairs.push(("lang".into(), "en".into()));
                let handover = Value::map([("request", Value::Map(pairs)), ("name", name.into())]);
                let context = FormContext::read(&handover).unwrap();
                let verdict = library().evaluate(&in_vietnamese(&context, None)).unwrap();
                drafts.push((example.id, Draft::of(&context).unwrap(), verdict));
            }
        }
        drafts
    }

    #[test]
    fn every_standard_has_a_row_with_its_figure_its_state_and_its_place() {
        let drafts = drafts("Sở A");
        assert!(drafts.len() > 20, "{}", drafts.len());
        for (id, draft, verdict) in drafts {
            assert_eq!(draft.rows.len(), verdict.criteria.len(), "{id}");
            let text = plain_text::write(&draft);
            for ([_, standard, said, judged, place], criterion) in draft.rows.iter().zip(&verdict.criteria) {
                assert!(standard.to_lowercase() == criterion.statement.to_lowercase(), "{id}: {standard}");
                assert_eq!(*place, criterion.citation.place.to_string(), "{id}");
                if let Some(value) = &criterion.value {
                    assert!(said.contains(&**value), "{id}: {said} does not say {value}");
                }
                let met = criterion.status == CriterionStatus::Met;
                assert_eq!(judged.starts_with("Đạt"), met, "{id}: {judged}");
                assert_eq!(judged.contains("tự khai"), met && criterion.basis == Basis::Attested, "{id}: {judged}");
                for part in [standard, said, judged, place] {
                    assert!(text.contains(part.as_str()), "{id}: the text lacks {part}");
                }
            }
            for words in ["Sở A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "DỰ THẢO", "xem xét, quyết định"]
            {
                assert!(text.contains(words), "{id}: the text lacks {words}");
            }
        }
    }

    #[test]
    fn what_is_missing_or_not_met_is_named_as_such() {
        for (id, draft, verdict) in drafts("") {
            let to_do = draft.to_do.join("\n");
            let campaign = library().campaign(verdict.rules.campaign, Lang::Vi, None).unwrap();
            for criterion in &verdict.criteria {
                let named = match criterion.status {
                    CriterionStatus::Met => continue,
                    CriterionStatus::Unmet => "” – chưa đạt.",
                    CriterionStatus::Unknown => "Chưa khai",
                    CriterionStatus::Pending => "Chờ công bố",
                    CriterionStatus::NotApplicable => "không áp dụng",
                };
                let Some(input) = criterion.input else { continue };
                let label = match criterion.status {
                    CriterionStatus::Unmet => unended(criterion.statement),
                    CriterionStatus::Met
                    | CriterionStatus::Unknown
                    | CriterionStatus::Pending
                    | CriterionStatus::NotApplicable => label(&campaign, input),
                };
                let said = |line: &&str| line.contains(named) && line.contains(label);
                assert!(to_do.lines().any(|line| said(&line)), "{id}: {named} {label}\n{to_do}");
            }
            assert_eq!(draft.unit, phrases::BLANK, "a name that was not typed is room to write it");
        }
    }

    #[test]
    fn whoever_confirms_signs_beside_the_unit_and_a_person_signs_alone() {
        for (id, draft, verdict) in drafts("A") {
            let confirms = verdict.rules.campaign == "tay-ninh-2022" && !verdict.criteria.is_empty();
            assert_eq!(draft.signatures.len() > 1, confirms, "{id}: {:?}", draft.signatures);
        }
    }

    #[test]
    fn no_sentence_of_the_draft_keeps_a_placeholder_or_ends_twice() {
        for (id, draft, _) in drafts("A") {
            let text = plain_text::write(&draft);
            assert!(!text.contains(['{', '}']) && !text.contains(".."), "{id}: {text}");
        }
    }
}
