//! Every sentence that people get to read, from the rule files as they are now: what an author reads before sending one in.

mod criteria;
mod document;
mod facts;
mod filing;
mod sheet;

use std::fmt::Display;

use anyhow::{Result, ensure};
use xet_khen::api::{Library, Value};
use xet_khen::author::Texts;
use xet_khen::lang::Lang;
use xet_khen::model::Campaign;

use crate::{repo::Repo, rules};
use sheet::Sheet;

/// Prints the texts of one campaign, or of all.
pub fn print(repo: &Repo, campaign: Option<&str>) -> Result<()> {
    let texts = Texts::default();
    let library = rules::read(repo, &texts)?;
    let wanted = |known: &&Campaign<'_>| campaign.is_none_or(|id| known.id == id);
    let chosen: Vec<&Campaign<'_>> = library.rules().filter(wanted).collect();
    ensure!(!chosen.is_empty(), "there is no campaign `{}` in rules/", campaign.unwrap_or_default());
    for campaign in chosen {
        print!("{}", told(&library, campaign)?);
    }
    Ok(())
}

/// All texts of a campaign, both languages beside each other.
fn told<'a>(library: &'a Library<'a>, campaign: &'a Campaign<'a>) -> Result<String> {
    let [vietnamese, english] = Lang::ALL.map(|lang| {
        let mut teller = Teller { library, campaign, lang, sheet: Sheet::default() };
        document::tell(&mut teller);
        criteria::tell(&mut teller);
        filing::tell(&mut teller);
        teller.sheet
    });
    sheet::beside(campaign.id, vietnamese, english)
}

/// What is asked of one campaign in one language, and the sheet on which the answers are put down.
struct Teller<'a> {
    library: &'a Library<'a>,
    campaign: &'a Campaign<'a>,
    lang: Lang,
    sheet: Sheet,
}

impl Teller<'_> {
    /// A request about the campaign, in the language.
    fn request(&self, rest: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
        let head = [("campaign", Value::from(self.campaign.id)), ("lang", Value::from(self.lang.word()))];
        Value::map(head.into_iter().chain(rest))
    }

    /// Puts down a text; one that is empty is none.
    fn say(&mut self, about: impl Into<String>, text: impl Display) {
        self.sheet.say(about.into(), &text.to_string());
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use anyhow::anyhow;
    use xet_khen::author::read_dir;

    use super::*;

    #[test]
    fn every_rule_is_told_and_nothing_is_refused() -> Result<()> {
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules");
        let texts = Texts::default();
        let library = read_dir(&rules, &texts).map_err(|report| anyhow!("{report}"))?;
        for campaign in library.rules() {
            let told = told(&library, campaign)?;
            assert!(!told.contains("refused"), "{told}");
            let is_told = |name: &str| told.lines().any(|line| line.split([' ', ':']).any(|word| word == name));
            let criteria = campaign.criteria.iter().map(|criterion| criterion.id);
            let limits = campaign.filing.limits.iter().map(|limit| limit.id);
            let dates = campaign.filing.milestones.iter().map(|milestone| milestone.id);
            let examples = campaign.examples.iter().map(|example| example.id);
            for name in criteria.chain(limits).chain(dates).chain(examples) {
                assert!(is_told(name), "{name} is not told");
            }
        }
        Ok(())
    }
}
