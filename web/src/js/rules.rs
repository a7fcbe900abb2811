//! The bundled rules, each campaign read when somebody asks about it.

use std::cell::RefCell;
use std::sync::LazyLock;

use xet_khen::api::Library;
use xet_khen::rules::model::{Campaign, Criterion};
use xet_khen::rules::store::Bundle;

use crate::bundle;

/// The rules, as `build.rs` compiled them.
static RULES: Bundle = bundle!("rules");

/// What stands beside the criteria: number, dates and papers. No verdict reads it.
#[cfg(feature = "whole")]
static FILINGS: Bundle = bundle!("filings");

/// Where each campaign lies among them.
static PLACES: Bundle = bundle!("places");

thread_local! {
    /// The campaigns that were asked about, each in a library of its own.
    static READ: RefCell<Vec<&'static Library>> = const { RefCell::new(Vec::new()) };
}

/// All bundled campaigns, as verdicts need them.
///
/// INVARIANT: the bundle was written by the same version of the library that reads them; a test reads them.
pub fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::from_bundle(RULES));
    &LIBRARY
}

/// The bundled campaigns with number, dates and papers. They are read when one first asks for any of that.
#[cfg(feature = "whole")]
pub fn filed() -> &'static Library {
    static FILED: LazyLock<Library> = LazyLock::new(|| library().with_filings(FILINGS));
    &FILED
}

/// The campaign of that name alone, and all of them where none has it.
pub fn library_of(campaign: &str) -> &'static Library {
    READ.with_borrow_mut(|read| {
        let known = |library: &&&Library| library.rules().iter().any(|known| known.id == campaign);
        if let Some(library) = read.iter().find(known) {
            return *library;
        }
        let Some(library) = Library::alone(campaign, RULES, PLACES) else { return library() };
        let library: &'static Library = Box::leak(Box::new(library));
        read.push(library);
        library
    })
}

/// What `find` finds among the criteria of the campaigns that [`library_of`] has given.
pub fn find_criterion<T>(find: &dyn Fn(&'static Campaign, &'static Criterion) -> Option<T>) -> Option<T> {
    READ.with_borrow(|read| {
        let mut campaigns = read.iter().flat_map(|library| library.rules());
        campaigns.find_map(|campaign| campaign.criteria.into_iter().find_map(|criterion| find(campaign, criterion)))
    })
}
