//! What is made of the rule files at build time: the files that the page loads, and what webmasters and editors are told.

use anyhow::{Result, anyhow};
use serde_json::{Value, json};
use xet_khen::answer::Campaign;
use xet_khen::api::{Files, Library};
use xet_khen::author::{Texts, read_dir};
use xet_khen::lang::Lang;

use crate::{process, repo::Repo};

/// The campaigns of rules/, checked; `texts` holds what they say.
///
/// # Errors
/// What is wrong with the rule files.
pub fn read<'t>(repo: &Repo, texts: &'t Texts) -> Result<Library<'t>> {
    read_dir(&repo.path("rules"), texts).map_err(|report| anyhow!("{report}"))
}

/// Writes rules/schema.json, which editors use to complete and check rule files.
pub fn write_schema(repo: &Repo) -> Result<()> {
    process::write(&repo.path("rules/schema.json"), format!("{}\n", xet_khen::author::schema()))?;
    println!("rules/schema.json");
    Ok(())
}

/// Writes each campaign as the files that the page loads (`ID.rules.txt`, `ID.english.txt`, `ID.filing.txt`) into an empty folder;
/// gives the names of the campaigns.
pub fn write_files(repo: &Repo, folder: &std::path::Path) -> Result<Vec<String>> {
    process::remove_dir(folder)?;
    std::fs::create_dir_all(folder)?;
    let texts = Texts::default();
    let library = read(repo, &texts)?;
    for Files { campaign, rules, english, filing } in library.files() {
        for (kind, bytes) in
            [("rules", rules.to_bytes()), ("english", english.into_bytes()), ("filing", filing.to_bytes())]
        {
            process::write(&folder.join(format!("{campaign}.{kind}.txt")), bytes)?;
        }
    }
    Ok(library.rules().map(|campaign| campaign.id.to_owned()).collect())
}

/// What a webmaster can choose to show, in both languages.
pub fn choices(repo: &Repo) -> Result<Value> {
    let texts = Texts::default();
    let library = read(repo, &texts)?;
    let [vi, en] = Lang::ALL.map(|lang| {
        let all = library.campaigns(lang, None).into_iter();
        let all = all.filter_map(|summary| library.campaign(summary.id, lang, None).ok());
        all.map(|campaign| choice(&campaign)).collect::<Vec<_>>()
    });
    Ok(json!({ "vi": vi, "en": en }))
}

/// A campaign with its rounds, whom it considers, what is asked and what its document leaves open.
fn choice(campaign: &Campaign<'_>) -> Value {
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
