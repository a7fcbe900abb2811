//! From structure to words: the answers of the surface, in Vietnamese or English, from the very structure that decides.

mod campaign;
pub mod catalogue;
mod criterion;
mod names;
mod verdict;

pub use campaign::{campaign, summary};
pub use names::{PlaceName, citation};
pub use verdict::verdict;
