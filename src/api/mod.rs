//! The public surface: plain requests in, explained answers out. There is no web in it; shells hand it on.

pub mod answer;
mod dossier;
mod fact;
mod problem;
mod quota;
mod request;
mod rounds;
#[cfg(feature = "types")]
mod typescript;
mod value;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use problem::Problem;
pub use quota::Check;
pub use request::Evaluate;
#[cfg(feature = "types")]
pub use typescript::typescript;
pub use value::Value;

use self::problem::Path;
use crate::lang::Lang;
use crate::rules::model::Campaign;
use crate::{evaluate, explain};

/// All campaigns that are known, and the answers about them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Library {
    campaigns: Vec<Campaign>,
    hash: String,
}

impl Library {
    /// A library of checked campaigns; `hash` stands for all their rule files.
    pub fn new(campaigns: Vec<Campaign>, hash: String) -> Self {
        Self { campaigns, hash }
    }

    /// The rules themselves.
    pub fn rules(&self) -> &[Campaign] {
        &self.campaigns
    }

    /// The library as compact bytes, to be bundled; [`Library::from_bytes`] reads them.
    ///
    /// # Errors
    /// None that a library can cause; the writer's own, as text.
    pub fn to_bytes(&self) -> Result<Vec<u8>, String> {
        postcard::to_stdvec(self).map_err(|error| error.to_string())
    }

    /// Reads what [`Library::to_bytes`] wrote.
    ///
    /// # Errors
    /// Where the bytes are not those of a library of this version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, String> {
        postcard::from_bytes(bytes).map_err(|error| error.to_string())
    }

    /// The campaigns in a list. `as_of` is the day for which their status is told.
    pub fn campaigns(&self, lang: Lang, as_of: Option<NaiveDate>) -> Vec<answer::CampaignSummary> {
        self.campaigns.iter().map(|campaign| explain::summary(campaign, lang, as_of)).collect()
    }

    /// Everything that is needed to draw one's own form.
    ///
    /// # Errors
    /// `unknown-campaign`.
    pub fn campaign(&self, id: &str, lang: Lang, as_of: Option<NaiveDate>) -> Result<answer::Campaign, Problem> {
        Ok(explain::campaign(self.find(id, lang)?, lang, as_of))
    }

    /// [`Library::campaigns`] for an untyped request: `{ lang, asOf }`.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood.
    pub fn list(&self, request: &Value) -> Result<Vec<answer::CampaignSummary>, Problem> {
        request::about(self, request, false).map(|about| self.campaigns(about.lang, about.as_of))
    }

    /// [`Library::campaign`] for an untyped request: `{ campaign, lang, asOf }`.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood.
    pub fn describe(&self, request: &Value) -> Result<Option<answer::Campaign>, Problem> {
        let about = request::about(self, request, true)?;
        Ok(about.campaign.map(|campaign| explain::campaign(campaign, about.lang, about.as_of)))
    }

    /// An explained verdict.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood; nothing is guessed.
    pub fn evaluate(&self, request: &Value) -> Result<answer::Verdict, Problem> {
        let request = self.understand(request)?;
        Ok(explain::verdict(&evaluate::evaluate(&request.query), &request.query, request.as_of, request.lang))
    }

    /// The typed question behind a request, for callers in Rust who want the verdict without its words.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood.
    pub fn understand(&self, request: &Value) -> Result<Evaluate<'_>, Problem> {
        request::evaluate(self, request)
    }

    /// Whether a list of nominees fits, and the best list that does.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood; nothing is guessed.
    pub fn check_quota<'a>(&'a self, request: &'a Value) -> Result<answer::QuotaReport<'a>, Problem> {
        Ok(explain::quota(&self.understand_list(request)?))
    }

    /// The typed list behind a request, for callers in Rust who want the report without its words.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood.
    pub fn understand_list<'a>(&'a self, request: &'a Value) -> Result<Check<'a>, Problem> {
        quota::check(self, request)
    }

    /// Every round by year, with its dates.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood; nothing is guessed.
    pub fn rounds(&self, request: &Value) -> Result<Vec<answer::DatedRound>, Problem> {
        rounds::rounds(self, request).map(|(asked, lang)| explain::rounds(&asked, lang))
    }

    /// The papers for one candidate at one occasion.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood; nothing is guessed.
    pub fn dossier(&self, request: &Value) -> Result<answer::Dossier, Problem> {
        dossier::dossier(self, request).map(|(asked, as_of, lang)| explain::dossier(&asked, as_of, lang))
    }

    /// Whether one fact would be understood, for a message at its field.
    ///
    /// # Errors
    /// The [`Problem`] that a request with this fact would have.
    pub fn check_fact(&self, campaign: &str, input: &str, fact: &Value, lang: Lang) -> Result<(), Problem> {
        let campaign = self.find(campaign, lang)?;
        let facts = Path::Root;
        let facts = facts.key("facts");
        match campaign.inputs.iter().find(|known| known.id == input) {
            Some(known) => fact::check(lang, &facts.key(input), known, fact),
            None => {
                let ids = campaign.inputs.iter().map(|input| input.id.as_str());
                Err(request::Reader { lang, path: &facts }.unknown("unknown-input", input, ids))
            }
        }
    }

    /// The version of all rules.
    pub fn rules_version(&self) -> answer::RulesVersion {
        answer::RulesVersion { version: env!("CARGO_PKG_VERSION").to_owned(), hash: self.hash.clone() }
    }

    fn find(&self, id: &str, lang: Lang) -> Result<&Campaign, Problem> {
        self.campaigns.iter().find(|campaign| campaign.id == id).ok_or_else(|| {
            let root = Path::Root;
            let ids = self.campaigns.iter().map(|campaign| campaign.id.as_str());
            request::Reader { lang, path: &root.key("campaign") }.unknown("unknown-campaign", id, ids)
        })
    }
}
