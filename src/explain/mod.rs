//! From structure to words: the answers of the surface, in Vietnamese or English, from the very structure that decides.

mod campaign;
pub mod catalogue;
mod certainty;
mod criterion;
mod dossier;
mod names;
mod out;
mod quota;
mod rounds;
mod tape;
mod verdict;

pub use campaign::{campaign, rules, summary};
#[cfg(feature = "author")]
pub use catalogue::{Phrase, say};
pub use criterion::{asks, usual_result};
pub use dossier::dossier;
pub use names::PlaceName;
pub use out::{Out, unended};
pub use quota::{quota, reasons};
pub use rounds::rounds;
pub use tape::{Tape, place};
pub use verdict::verdict;
