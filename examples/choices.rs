//! Prints what a webmaster can choose to show, in both languages, as JSON: `cargo xtask build` puts it into the page that writes
//! the snippet.

use serde_json::{Value, json};
use xet_khen::{
    api::{Library, answer::Campaign},
    lang::Lang,
};

fn main() -> Result<(), String> {
    let library = xet_khen::rules::read_dir(std::path::Path::new("rules"))?;
    let [vi, en] = [Lang::Vi, Lang::En].map(|lang| choices(&library, lang));
    println!("{}", json!({ "vi": vi, "en": en }));
    Ok(())
}

/// Every campaign with its rounds, whom it considers, what is asked and what its document leaves open.
fn choices(library: &Library, lang: Lang) -> Vec<Value> {
    let all = library.campaigns(lang, None).into_iter();
    all.filter_map(|summary| library.campaign(summary.id, lang, None).ok()).map(|campaign| choice(&campaign)).collect()
}

fn choice(campaign: &Campaign) -> Value {
    let rounds = campaign.rounds.iter().map(|round| {
        let awards = round.awards.iter().zip(&round.award_labels);
        let awards: Vec<_> = awards.map(|(award, label)| json!({ "value": award, "label": label })).collect();
        json!({ "occasion": round.occasion, "label": round.label, "years": round.years, "awards": awards })
    });
    // Whom a criterion binds says for whom its figure is asked.
    let inputs = campaign.inputs.iter().map(|input| {
        let criteria = campaign.criteria.iter().filter(|criterion| criterion.input == Some(input.id));
        let candidates = criteria.flat_map(|criterion| &criterion.applies_to.candidates);
        let mut asked: Vec<_> = candidates.map(|candidate| json!([candidate.kind, candidate.group])).collect();
        asked.sort_by_key(Value::to_string);
        asked.dedup();
        json!({ "id": input.id, "label": input.label, "type": input.answer, "choices": input.choices, "asked": asked })
    });
    json!({
        "id": campaign.id,
        "title": campaign.title,
        "rounds": rounds.collect::<Vec<_>>(),
        "groups": campaign.groups,
        "inputs": inputs.collect::<Vec<_>>(),
        "questions": campaign.questions,
    })
}
