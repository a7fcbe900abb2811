//! From structure to words: the answers of the surface, in Vietnamese or English, from the very structure that decides.

mod campaign;
pub mod catalogue;
mod criterion;
mod dossier;
mod names;
mod quota;
mod rounds;
mod verdict;

pub use campaign::{campaign, rules, summary};
pub use criterion::usual_results;
pub use dossier::dossier;
pub use names::PlaceName;
pub use quota::{quota, reasons};
pub use rounds::rounds;
pub use verdict::verdict;
