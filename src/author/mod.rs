//! Rules as their authors write them: what a rule file may say, reading it, checking it, and the campaign that comes out.

mod check;
mod diagnostic;
pub mod file;
mod lower;
mod read;
mod satisfy;
mod text;

pub use diagnostic::{Diagnostic, DiagnosticCode, render};
pub use read::{read_dir, read_file};
pub use text::Texts;

/// The JSON Schema of rule files, for editors; `rules/schema.json` keeps it and a test holds the two together.
#[cfg(feature = "schema")]
pub fn schema() -> String {
    let schema = schemars::schema_for!(file::File);
    format!("{:#}", schema.as_value())
}
