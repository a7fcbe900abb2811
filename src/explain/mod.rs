//! From structure to words: the answers of the surface, in Vietnamese or English, from the very structure that decides.

mod campaign;
pub mod catalogue;
mod certainty;
mod criterion;
mod dossier;
mod names;
mod pieces;
mod quota;
mod rounds;
mod verdict;

pub use campaign::{campaign, rules, summary};
#[cfg(feature = "author")]
pub use catalogue::say;
pub use catalogue::{FilingPhrase, Phrase};
pub use dossier::dossier;
pub use pieces::unended;
pub use quota::quota;
pub use rounds::rounds;
pub use verdict::verdict;
