//! From a [`Value`] to a question about rounds and dates.

use super::problem::{Path, Problem, ProblemCode as Code};
use super::reader::{Reader, optional};
use super::request::{as_of, campaign, lang};
use super::{Library, Value};
use crate::lang::Lang;
use crate::model::Due;
use crate::rounds::RoundsQuery;

/// Understands a request for rounds.
///
/// # Errors
/// A [`Problem`] names the first thing that is not understood.
pub fn rounds<'a>(library: &'a Library<'_>, request: &Value) -> Result<(RoundsQuery<'a>, Lang), Problem> {
    let lang = lang(request)?;
    let reader = Reader { lang, path: &Path::Root };
    let request = reader.map(request, &["campaign", "asOf", "from", "lang"])?;
    let campaign = campaign(&reader, library, request)?;
    let as_of = as_of(&reader, request)?;
    let mut asked = RoundsQuery { campaign, as_of, from: Vec::new() };
    let Some(value) = optional(request, "from") else { return Ok((asked, lang)) };
    reader.at("from", |at| {
        // Only a period counts from a day that the document does not name.
        let periods = (0_u16..).zip(&campaign.filing.milestones);
        let periods = periods.filter(|(_, milestone)| matches!(milestone.due, Due::After(..)));
        for (key, value) in at.entries(value)? {
            let found = periods.clone().find(|(_, milestone)| milestone.id == *key);
            at.at(key, |at| {
                let mut ids = periods.clone().map(|(_, milestone)| milestone.id);
                let (index, _) = found.ok_or_else(|| at.unknown(Code::UnknownMilestone, key, &mut ids))?;
                asked.from.push((index, at.date(value)?));
                Ok(())
            })?;
        }
        Ok(())
    })?;
    Ok((asked, lang))
}
