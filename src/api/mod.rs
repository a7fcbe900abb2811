//! The public surface: plain requests in, explained answers out. There is no web in it; shells hand it on.

mod columns;
mod dossier;
mod fact;
mod problem;
mod quota;
mod reader;
mod request;
mod rounds;
#[cfg(feature = "types")]
mod typescript;

use std::sync::Arc;

use chrono::NaiveDate;

pub use crate::value::{Number, Value, Word};
pub use columns::{Columns, Form};
pub use problem::{Problem, ProblemCode};
pub use reader::describe;
pub use request::Evaluate;
#[cfg(feature = "types")]
pub use typescript::typescript;

use self::problem::Path;
use self::reader::Reader;
use crate::answer;
use crate::bundle::{self, Bundle, Compiled, Stored, Writer};
use crate::explain;
use crate::lang::Lang;
use crate::model::{Campaign, Filing};
use crate::quota::NamedList;

/// The name of a campaign and where it lies between the others.
type CampaignPlace<'t> = (&'t str, [[u32; 4]; 2]);

/// A campaign as files of its own: what a verdict needs in one language, and what else somebody may ask for.
#[derive(Debug, PartialEq, Eq)]
pub struct Files<'t> {
    /// The name of the campaign.
    pub campaign: &'t str,
    /// Its rules, without the English texts.
    pub rules: Compiled,
    /// The English texts of the rules.
    pub english: String,
    /// Number, dates and papers, in both languages.
    pub filing: Compiled,
}

/// All campaigns that are known, and the answers about them. It is cheap to clone: the campaigns are shared.
#[derive(Clone, Debug, PartialEq)]
pub struct Library<'t> {
    campaigns: Vec<Arc<Campaign<'t>>>,
    hash: &'t str,
}

impl<'t> Library<'t> {
    /// A library of checked campaigns; `hash` stands for all their rule files.
    pub fn new(campaigns: Vec<Campaign<'t>>, hash: &'t str) -> Self {
        Self { campaigns: campaigns.into_iter().map(Arc::new).collect(), hash }
    }

    /// The rules themselves.
    pub fn rules(&self) -> impl ExactSizeIterator<Item = &Campaign<'t>> + Clone {
        self.campaigns.iter().map(|campaign| &**campaign)
    }

    /// The library, to be bundled; [`Library::from_bundle`] reads it.
    pub fn compiled(&self) -> Compiled {
        Compiled::of(&(self.hash, self.rules().cloned().collect::<Vec<_>>()))
    }

    /// Reads what [`Library::compiled`] of this very version wrote; of anything else it makes no sense.
    pub fn from_bundle(bundle: Bundle<'t>) -> Self {
        let (hash, campaigns) = Stored::load(&mut bundle::Reader::new(bundle));
        Self::new(campaigns, hash)
    }

    /// The heads of all campaigns, to be bundled; [`Library::from_bundle`] reads them, and [`Library::with`] adds the rules.
    pub fn index(&self) -> Compiled {
        Compiled::of(&(self.hash, self.rules().map(Campaign::head).collect::<Vec<_>>()))
    }

    /// Each campaign as files of its own.
    pub fn files(&self) -> impl Iterator<Item = Files<'t>> {
        self.rules().map(|campaign| {
            let mut writer = Writer::default();
            campaign.store(&mut writer);
            let english = writer.take_english();
            Files { campaign: campaign.id, rules: writer.compiled(), english, filing: Compiled::of(&campaign.filing) }
        })
    }

    /// The library with the rules of one campaign of its index, read from the [`Files`] of this very version; without the English
    /// texts those are empty. Nothing where they are of no campaign of the index, or of another state of it.
    #[must_use]
    pub fn with(&self, rules: Bundle<'t>, english: &'t str) -> Option<Self> {
        self.with_campaign(Campaign::load(&mut bundle::Reader::new(rules).english(english)))
    }

    /// The same with number, dates and papers.
    #[must_use]
    pub fn with_filing(&self, rules: Bundle<'t>, english: &'t str, filing: Bundle<'t>) -> Option<Self> {
        let filing = Filing::load(&mut bundle::Reader::new(filing));
        let campaign = Campaign::load(&mut bundle::Reader::new(rules).english(english));
        self.with_campaign(Campaign { filing, ..campaign })
    }

    fn with_campaign(&self, campaign: Campaign<'t>) -> Option<Self> {
        let place = self.rules().position(|known| known.id == campaign.id && known.hash == campaign.hash)?;
        let mut library = self.clone();
        *library.campaigns.get_mut(place)? = Arc::new(campaign);
        Some(library)
    }

    /// Where each campaign lies in [`Library::compiled`], for [`Library::alone`].
    pub fn compiled_places(&self) -> Compiled {
        let mut writer = Writer::default();
        (self.hash, self.campaigns.len() as u64).store(&mut writer);
        let place = |campaign: &Campaign<'t>| {
            let from = writer.lengths();
            campaign.store(&mut writer);
            (campaign.id, [from, writer.lengths()])
        };
        let places: Vec<CampaignPlace<'t>> = self.rules().map(place).collect();
        Compiled::of(&(self.hash, places))
    }

    /// A library with the one campaign of that name, read from what [`Library::compiled`] and [`Library::compiled_places`] of this
    /// very version wrote; nothing where there is no such campaign.
    pub fn alone(id: &str, bundle: Bundle<'t>, places: Bundle<'t>) -> Option<Self> {
        let places = &mut bundle::Reader::new(places);
        let (hash, count): (_, u64) = Stored::load(places);
        let (_, place) = (0..count).map(|_| CampaignPlace::load(places)).find(|(known, _)| *known == id)?;
        Some(Self::new(vec![Campaign::load(&mut bundle::Reader::part(bundle, place))], hash))
    }

    /// The filing of every campaign: number, dates and papers. They are apart from [`Library::compiled`], because no verdict reads
    /// them.
    pub fn compiled_filings(&self) -> Compiled {
        Compiled::of(&self.rules().map(|campaign| campaign.filing.clone()).collect::<Vec<_>>())
    }

    /// The library with the filings that [`Library::compiled_filings`] of this very version wrote.
    #[must_use]
    pub fn with_filings(mut self, bundle: Bundle<'t>) -> Self {
        let filings: Vec<Filing<'t>> = Stored::load(&mut bundle::Reader::new(bundle));
        for (campaign, filing) in self.campaigns.iter_mut().zip(filings) {
            Arc::make_mut(campaign).filing = filing;
        }
        self
    }

    /// The campaigns in a list. `as_of` is the day for which their status is told.
    pub fn campaigns(&self, lang: Lang, as_of: Option<NaiveDate>) -> Vec<answer::CampaignSummary<'_>> {
        self.rules().map(|campaign| explain::summary(campaign, lang, as_of)).collect()
    }

    /// Everything that is needed to draw one's own form.
    ///
    /// # Errors
    /// `unknown-campaign`.
    pub fn campaign(&self, id: &str, lang: Lang, as_of: Option<NaiveDate>) -> Result<answer::Campaign<'_>, Problem> {
        Ok(explain::campaign(self.find(id, lang)?, lang, as_of))
    }

    /// [`Library::campaigns`] for an untyped request: `{ lang, asOf }`.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood.
    pub fn list(&self, request: &Value) -> Result<Vec<answer::CampaignSummary<'_>>, Problem> {
        let request::Day { as_of, lang } = request::list(request)?;
        Ok(self.campaigns(lang, as_of))
    }

    /// [`Library::campaign`] for an untyped request: `{ campaign, lang, asOf }`.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood.
    pub fn describe(&self, request: &Value) -> Result<answer::Campaign<'_>, Problem> {
        let (campaign, request::Day { as_of, lang }) = request::describe(self, request)?;
        Ok(explain::campaign(campaign, lang, as_of))
    }

    /// An explained verdict.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood; nothing is guessed.
    pub fn evaluate(&self, request: &Value) -> Result<answer::Verdict<'_>, Problem> {
        self.understand(request).map(|request| request.verdict())
    }

    /// The typed question behind a request, for callers in Rust who want more than the explained verdict.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood.
    pub fn understand(&self, request: &Value) -> Result<Evaluate<'_>, Problem> {
        request::understand(self, request)
    }

    /// The question behind a request for the verdicts on many units, whose figures stand in columns.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood; nothing is guessed.
    pub fn understand_columns(&self, request: &Value) -> Result<Columns<'_>, Problem> {
        columns::understand(self, request)
    }

    /// Whether a list of nominees fits, and the best list that does.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood; nothing is guessed.
    pub fn check_quota<'a>(&'a self, request: &'a Value) -> Result<answer::QuotaReport<'a>, Problem> {
        self.understand_list(request).map(|check| explain::quota(&check, &crate::quota::check(&check.list)))
    }

    /// The typed list behind a request, for callers in Rust who want the report without its words.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood.
    pub fn understand_list<'a>(&'a self, request: &'a Value) -> Result<NamedList<'a>, Problem> {
        quota::check(self, request)
    }

    /// Every round by year, with its dates.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood; nothing is guessed.
    pub fn rounds(&self, request: &Value) -> Result<Vec<answer::DatedRound<'_>>, Problem> {
        rounds::rounds(self, request).map(|(asked, lang)| explain::rounds(&asked, lang))
    }

    /// The papers for one candidate at one occasion.
    ///
    /// # Errors
    /// A [`Problem`] where the request is not understood; nothing is guessed.
    pub fn dossier(&self, request: &Value) -> Result<answer::Dossier<'_>, Problem> {
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
                Err(Reader { lang, path: &facts }.unknown(ProblemCode::UnknownInput, input, &mut ids))
            }
        }
    }

    /// The version of all rules.
    pub fn rules_version(&self) -> answer::RulesVersion<'t> {
        answer::RulesVersion { version: env!("CARGO_PKG_VERSION"), hash: self.hash }
    }

    fn find(&self, id: &str, lang: Lang) -> Result<&Campaign<'t>, Problem> {
        self.rules().find(|campaign| campaign.id == id && !campaign.is_head()).ok_or_else(|| {
            let root = Path::Root;
            let mut ids = self.rules().map(|campaign| campaign.id);
            Reader { lang, path: &root.key("campaign") }.unknown(ProblemCode::UnknownCampaign, id, &mut ids)
        })
    }
}
