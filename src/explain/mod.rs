//! From structure to words: the answers of the surface, in Vietnamese or English, from the very structure that decides.

mod campaign;
pub mod catalogue;
mod criterion;
mod names;
mod quota;
mod verdict;

pub use campaign::{campaign, summary};
pub use quota::quota;
pub use verdict::verdict;
