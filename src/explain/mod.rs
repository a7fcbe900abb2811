//! From structure to words: the answers of the surface, in Vietnamese or English, from the very structure that decides.

mod campaign;
pub mod catalogue;
mod criterion;
mod names;
mod verdict;

pub use campaign::{campaign, summary};
pub use criterion::usual_results;
pub use names::PlaceName;
pub use verdict::verdict;
