//! The bundled rules in the language in which they are needed: Vietnamese from the start, English once somebody asks for it.
//!
//! Most users never do, and a tenth of what the page would weigh is English.

use std::cell::Cell;

use xet_khen::api::Library;
use xet_khen::rules::store::Bundle;

use crate::bundle;

/// The rules without their English texts, as `build.rs` compiled them.
static VIETNAMESE: Bundle = bundle!("vietnamese");

thread_local! {
    static LIBRARY: Cell<Option<&'static Library>> = const { Cell::new(None) };
}

/// The bundled campaigns, as verdicts need them.
///
/// INVARIANT: the bundle was written by the same version of the library that reads them; a test reads them.
pub fn library() -> &'static Library {
    LIBRARY.get().unwrap_or_else(|| learn_english(""))
}

/// Has the rules speak English as well, with their texts ([`english`]). The library as it was stays as long as the program.
pub fn learn_english(english: &'static str) -> &'static Library {
    let library: &'static Library = Box::leak(Box::new(Library::from_parts(VIETNAMESE, english)));
    LIBRARY.set(Some(library));
    library
}

/// The English texts of the rules. Only a module that calls this carries them.
pub const fn english() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/english.txt"))
}
