//! The public surface: plain requests in, explained answers out. There is no web in it; shells hand it on.

pub mod answer;
mod columns;
mod dossier;
mod fact;
mod number;
mod problem;
mod quota;
mod reader;
mod request;
mod rounds;
#[cfg(feature = "types")]
mod typescript;
mod value;
mod wire;
mod words;

use chrono::NaiveDate;

pub use columns::{Columns, Form};
pub use number::Number;
pub use problem::Problem;
pub use quota::{Check, NotUnderstood, Roster, Told};
pub use request::Evaluate;
#[cfg(feature = "types")]
pub use typescript::typescript;
pub use value::{Value, Word};
pub use wire::{END, answer as wire};

use self::problem::Path;
use self::reader::Reader;
use crate::explain;
use crate::lang::Lang;
use crate::list::List;
use crate::rules::model::{Campaign, Filing};
use crate::rules::store::{self, Bundle, Stock, Stored, Writer};

/// The name of a campaign and where it lies between the others.
type CampaignPlace = (&'static str, [[u32; 4]; 2]);

/// A campaign as files of its own: what a verdict needs in one language, and what else somebody may ask for.
#[derive(Debug, PartialEq, Eq)]
pub struct Files {
    /// The name of the campaign.
    pub campaign: &'static str,
    /// Its rules, without the English texts.
    pub rules: Stock,
    /// The English texts of the rules.
    pub english: String,
    /// Number, dates and papers, in both languages.
    pub filing: Stock,
}

/// All campaigns that are known, and the answers about them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Library {
    campaigns: List<Campaign>,
    hash: &'static str,
}

impl Library {
    /// A library of checked campaigns; `hash` stands for all their rule files.
    pub const fn new(campaigns: List<Campaign>, hash: &'static str) -> Self {
        Self { campaigns, hash }
    }

    /// The rules themselves.
    pub const fn rules(&self) -> List<Campaign> {
        self.campaigns
    }

    /// The library, to be bundled; [`Library::from_bundle`] reads it.
    pub fn stock(&self) -> Stock {
        Stock::of(&(self.hash, self.campaigns))
    }

    /// Reads what [`Library::stock`] of this very version wrote; of anything else it makes no sense.
    pub fn from_bundle(bundle: Bundle) -> Self {
        let (hash, campaigns) = Stored::load(&mut store::Reader::new(bundle));
        Self { campaigns, hash }
    }

    /// The heads of all campaigns, to be bundled; [`Library::from_bundle`] reads them, and [`Library::with`] adds the rules.
    pub fn index(&self) -> Stock {
        let heads: List<Campaign> = self.campaigns.iter().map(|campaign| campaign.head()).collect();
        Stock::of(&(self.hash, heads))
    }

    /// Each campaign as files of its own.
    pub fn files(&self) -> impl Iterator<Item = Files> {
        self.campaigns.into_iter().map(|campaign| {
            let mut writer = Writer::default();
            campaign.store(&mut writer);
            let english = writer.take_english();
            Files { campaign: campaign.id, rules: writer.stock(), english, filing: Stock::of(campaign.filing) }
        })
    }

    /// The library with the rules of one campaign of its index, read from the [`Files`] of this very version; without the English
    /// texts those are empty. Nothing where they are of no campaign of the index, or of another state of it.
    #[must_use]
    pub fn with(&self, rules: Bundle, english: &'static str) -> Option<Self> {
        self.with_campaign(Campaign::load(&mut store::Reader::new(rules).english(english)))
    }

    /// The same with number, dates and papers.
    #[must_use]
    pub fn with_filing(&self, rules: Bundle, english: &'static str, filing: Bundle) -> Option<Self> {
        let filing = Box::leak(Box::new(Filing::load(&mut store::Reader::new(filing))));
        let campaign = Campaign::load(&mut store::Reader::new(rules).english(english));
        self.with_campaign(Campaign { filing, ..campaign })
    }

    fn with_campaign(&self, campaign: Campaign) -> Option<Self> {
        let is_it = |known: &Campaign| known.id == campaign.id && known.hash == campaign.hash;
        let known = self.campaigns.iter().any(is_it);
        let campaigns = self.campaigns.iter().map(|known| if is_it(known) { campaign } else { *known });
        known.then(|| Self { campaigns: campaigns.collect(), hash: self.hash })
    }

    /// Where each campaign lies in [`Library::stock`], for [`Library::alone`].
    pub fn stock_of_places(&self) -> Stock {
        let mut writer = Writer::default();
        (self.hash, self.campaigns.len() as u64).store(&mut writer);
        let place = |campaign: &Campaign| {
            let from = writer.lengths();
            campaign.store(&mut writer);
            (campaign.id, [from, writer.lengths()])
        };
        let places: List<CampaignPlace> = self.campaigns.iter().map(place).collect();
        Stock::of(&(self.hash, places))
    }

    /// A library with the one campaign of that name, read from what [`Library::stock`] and [`Library::stock_of_places`] of this
    /// very version wrote; nothing where there is no such campaign.
    pub fn alone(id: &str, bundle: Bundle, places: Bundle) -> Option<Self> {
        let places = &mut store::Reader::new(places);
        let (hash, count): (_, u64) = Stored::load(places);
        let (_, place) = (0..count).map(|_| CampaignPlace::load(places)).find(|(known, _)| *known == id)?;
        let campaigns = List::from(vec![Campaign::load(&mut store::Reader::part(bundle, place))]);
        Some(Self { campaigns, hash })
    }

    /// The filing of every campaign: number, dates and papers. They are apart from [`Library::stock`], because no verdict reads
    /// them.
    pub fn stock_of_filings(&self) -> Stock {
        let filings: List<Filing> = self.campaigns.iter().map(|campaign| *campaign.filing).collect();
        Stock::of(&filings)
    }

    /// The library with the filings that [`Library::stock_of_filings`] of this very version wrote.
    #[must_use]
    pub fn with_filings(self, bundle: Bundle) -> Self {
        let filings: List<Filing> = Stored::load(&mut store::Reader::new(bundle));
        let filed = self.campaigns.iter().zip(filings).map(|(campaign, filing)| Campaign { filing, ..*campaign });
        Self { campaigns: filed.collect(), ..self }
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
        let request::Day { as_of, lang } = request::list(request)?;
        Ok(self.campaigns(lang, as_of))
    }

    /// [`Library::campaign`] for an untyped request: `{ campaign, lang, asOf }`.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood.
    pub fn describe(&self, request: &Value) -> Result<answer::Campaign, Problem> {
        let (campaign, request::Day { as_of, lang }) = request::describe(self, request)?;
        Ok(explain::campaign(campaign, lang, as_of))
    }

    /// An explained verdict.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood; nothing is guessed.
    pub fn evaluate(&self, request: &Value) -> Result<answer::Verdict, Problem> {
        self.understand(request).map(|request| request.verdict())
    }

    /// The typed question behind a request, for callers in Rust who want more than the explained verdict.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood.
    pub fn understand(&self, request: &Value) -> Result<Evaluate<'static>, Problem> {
        request::understand(self, request)
    }

    /// The question behind a request for the verdicts on many units, whose figures stand in columns.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood; nothing is guessed.
    pub fn understand_columns(&self, request: &Value) -> Result<Columns, Problem> {
        columns::understand(self, request)
    }

    /// Whether a list of nominees fits, and the best list that does.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood; nothing is guessed.
    pub fn check_quota<'a>(&self, request: &'a Value) -> Result<answer::QuotaReport<'a>, Problem> {
        self.understand_list(request).map(|check| explain::quota(&check, &crate::quota::check(&check.list)))
    }

    /// [`Library::check_quota`] for a list in columns; `request` is the request without its nominations.
    ///
    /// # Errors
    /// Where anything is not understood: [`Library::check_quota`] of the whole request says what it is.
    pub fn check_roster<'a>(&self, request: &'a Value, roster: &Roster<'a>) -> Result<Told<'a>, NotUnderstood> {
        quota::check_roster(self, request, roster)
    }

    /// The typed list behind a request, for callers in Rust who want the report without its words.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood.
    pub fn understand_list<'a>(&self, request: &'a Value) -> Result<Check<'a>, Problem> {
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
                let mut ids = campaign.inputs.iter().map(|input| input.id);
                Err(Reader { lang, path: &facts }.unknown("unknown-input", input, &mut ids))
            }
        }
    }

    /// The version of all rules.
    pub fn rules_version(&self) -> answer::RulesVersion {
        answer::RulesVersion { version: env!("CARGO_PKG_VERSION"), hash: self.hash }
    }

    /// The words that requests are made of, each once: keys, and the names of campaigns and of what they hold. A shell may hand
    /// them over in a short form; no other use is made of them.
    pub fn words(&self) -> Vec<&'static str> {
        words::words(&self.campaigns)
    }

    fn find(&self, id: &str, lang: Lang) -> Result<&'static Campaign, Problem> {
        let is_it = |campaign: &&Campaign| campaign.id == id && !campaign.is_head();
        self.campaigns.into_iter().find(is_it).ok_or_else(|| {
            let root = Path::Root;
            let mut ids = self.campaigns.iter().map(|campaign| campaign.id);
            Reader { lang, path: &root.key("campaign") }.unknown("unknown-campaign", id, &mut ids)
        })
    }
}
