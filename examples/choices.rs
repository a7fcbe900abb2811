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

/// Every campaign with its rounds and whom it considers.
fn choices(library: &Library, lang: Lang) -> Vec<Value> {
    let all = library.campaigns(lang, None).into_iter();
    all.filter_map(|summary| library.campaign(summary.id, lang, None).ok()).map(|campaign| choice(&campaign)).collect()
}

fn choice(campaign: &Campaign) -> Value {
    let rounds: Vec<_> = campaign
        .rounds
        .iter()
        .map(|round| json!({ "occasion": round.occasion, "label": round.label, "years": round.years }))
        .collect();
    json!({ "id": campaign.id, "title": campaign.title, "rounds": rounds, "groups": campaign.groups })
}
