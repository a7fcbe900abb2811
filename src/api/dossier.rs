//! From a [`Value`] to a question about papers.

use chrono::NaiveDate;

use super::problem::{Path, Problem};
use super::reader::{Reader, required};
use super::request::{as_of, campaign, candidate, filing_readings, lang, occasion, year};
use super::{Library, Value};
use crate::dossier::DossierQuery;
use crate::explain::catalogue::Phrase;
use crate::lang::Lang;

/// Understands a request for papers; beside the question, the day on which the user looks and the language.
///
/// # Errors
/// A [`Problem`] names the first thing that is not understood.
pub fn dossier<'a>(
    library: &'a Library<'_>,
    request: &Value,
) -> Result<(DossierQuery<'a>, Option<NaiveDate>, Lang), Problem> {
    let lang = lang(request)?;
    let reader = Reader { lang, path: &Path::Root };
    let request = reader.map(request, &["campaign", "occasion", "year", "candidate", "readings", "asOf", "lang"])?;
    let campaign = campaign(&reader, library, request)?;
    let occasion = occasion(&reader, request)?;
    let year = year(&reader, request)?;
    let candidate = reader
        .at("candidate", |at| candidate(&at, campaign, required(&at, request, "candidate", Phrase::ExpectedMap)?))?;
    let readings = filing_readings(&reader, campaign, request)?;
    let as_of = as_of(&reader, request)?;
    Ok((DossierQuery { campaign, occasion, year, candidate, readings }, as_of, lang))
}
