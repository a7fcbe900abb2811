//! The bundled rules, each campaign read when somebody asks about it.

use std::cell::RefCell;
use std::sync::LazyLock;

use xet_khen::api::Library;
use xet_khen::bundle::Bundle;
#[cfg(feature = "whole")]
use xet_khen::explain::FilingPhrase;
use xet_khen::explain::Phrase;

use crate::bundle;

/// The rules, as `build.rs` compiled them.
static RULES: Bundle<'static> = bundle!("rules");

/// What stands beside the criteria: number, dates and papers. No verdict reads it.
#[cfg(feature = "whole")]
static FILINGS: Bundle<'static> = bundle!("filings");

/// Where each campaign lies among them.
static PLACES: Bundle<'static> = bundle!("places");

/// The texts of all of them and of the catalogue, which lie in the module.
pub static FIXED: &[&str] = &[
    RULES.texts,
    Phrase::LINES,
    #[cfg(feature = "whole")]
    FILINGS.texts,
    #[cfg(feature = "whole")]
    FilingPhrase::LINES,
];

thread_local! {
    /// The campaigns that were asked about, each in a library of its own. There are no more than the module has.
    static READ: RefCell<Vec<&'static Library<'static>>> = const { RefCell::new(Vec::new()) };
}

/// All bundled campaigns, as verdicts need them.
///
/// INVARIANT: the bundle was written by the same version of the library that reads them; a test reads them.
pub fn library() -> &'static Library<'static> {
    static LIBRARY: LazyLock<Library<'static>> = LazyLock::new(|| Library::from_bundle(RULES));
    &LIBRARY
}

/// The bundled campaigns with number, dates and papers. They are read when one first asks for any of that.
#[cfg(feature = "whole")]
pub fn filed() -> &'static Library<'static> {
    static FILED: LazyLock<Library<'static>> = LazyLock::new(|| library().clone().with_filings(FILINGS));
    &FILED
}

/// The campaign of that name alone, and all of them where none has it.
pub fn library_of(campaign: &str) -> &'static Library<'static> {
    READ.with_borrow_mut(|read| {
        let known = |library: &&&Library<'_>| library.rules().any(|known| known.id == campaign);
        if let Some(library) = read.iter().find(known) {
            return *library;
        }
        let Some(library) = Library::alone(campaign, RULES, PLACES) else { return library() };
        let library: &'static Library<'static> = Box::leak(Box::new(library));
        read.push(library);
        library
    })
}
