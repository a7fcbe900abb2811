//! Rules as data: what a rule file may say, reading it, checking it, and the campaigns that come out.

#[cfg(feature = "author")]
mod check;
#[cfg(feature = "author")]
mod diagnostic;
#[cfg(feature = "author")]
pub mod file;
#[cfg(feature = "author")]
mod lower;
pub mod model;
#[cfg(feature = "author")]
mod read;
#[cfg(feature = "author")]
mod satisfy;
pub mod store;
#[cfg(feature = "author")]
mod text;

#[cfg(feature = "author")]
pub use diagnostic::{Diagnostic, render};
#[cfg(feature = "author")]
pub use read::{read_dir, read_file};
#[cfg(feature = "author")]
pub use text::Texts;

/// The JSON Schema of rule files, for editors; `rules/schema.json` keeps it and a test holds the two together.
#[cfg(feature = "schema")]
pub fn schema() -> String {
    let schema = schemars::schema_for!(file::File);
    format!("{:#}", schema.as_value())
}
