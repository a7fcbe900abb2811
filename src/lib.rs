//! Xét Khen: commendation rules as data, and explained verdicts from them.
//!
//! A campaign's document says who is commended for what. Its rules stand in a file; a unit declares its figures; the
//! verdict says whether it meets the standards, why, and what would change the answer. The story in one page:
//!
//! 1. **Rules.** A rule file is TOML (`author::file` says what may stand in it). `author::read_file` turns it into a
//!    [`model::Campaign`], or into diagnostics with the line and a way out: every name resolved, every threshold
//!    exact, every example tried. The browser gets the campaigns already compiled, in a
//!    bundle ([`api::Library::compiled`]).
//! 2. **Facts.** A request arrives as an untyped [`api::Value`]. [`api::Library::understand`] makes of it an
//!    [`evaluate::Query`]: the campaign, the occasion, the candidate, the [`facts::Facts`] and the
//!    [`evaluate::Readings`] of what the document leaves open. What is not understood is an [`api::Problem`]; nothing is
//!    guessed. What was not declared is unknown, which is not the same as zero.
//! 3. **Verdict.** [`evaluate::evaluate`] finds the criteria that bind the candidate, judges each one with exact numbers
//!    ([`ratio::Exact`]), and lets the heaviest result decide. It also tries every combination of readings, to say whether
//!    the outcome depends on one.
//! 4. **Explanation.** [`explain::verdict`] writes the sentences, in Vietnamese or English, from the very structure that
//!    decided. [`answer`] has the form in which a caller gets them.
//!
//! Beside the criteria a document says how many may be put forward, by which day and with which papers. [`quota`] tells
//! whether a list fits and which list does best, [`rounds`] what is due when, [`dossier`] what to file; no verdict
//! depends on them.
//!
//! [`api::Library::evaluate`] walks steps 2 to 4:
//!
//! ```
//! use xet_khen::api::{Library, Value};
//! use xet_khen::author;
//! use xet_khen::model::Outcome;
//!
//! // Rules: a file with two criteria, one of them "50% of cases or more are filed online".
//! let source = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/wrong-rules/base.toml"));
//! let texts = author::Texts::default();
//! let campaign = author::read_file(source, &texts).expect("the file is right");
//! let library = Library::new(vec![campaign], "");
//!
//! // Facts: 4 cases of 10. How many people were disciplined is not declared.
//! let request: Value = serde_json::from_str(
//!     r#"{
//!         "campaign": "sample",
//!         "occasion": "annual",
//!         "candidate": { "kind": "collective", "group": "unit" },
//!         "facts": { "online": { "part": 4, "whole": 10 } },
//!         "lang": "en"
//!     }"#,
//! )?;
//! let verdict = library.evaluate(&request)?;
//!
//! // Verdict: decided already, although one figure is missing; and read in another way the document asks only for 40%.
//! assert_eq!(verdict.outcome, Outcome::Ineligible);
//! assert_eq!(verdict.decided_by, ["online-50"]);
//! assert_eq!(verdict.missing, ["disciplined"]);
//! assert_eq!(verdict.certainty.depends_on, ["S-A1"]);
//!
//! // Explanation: the reason, and the least change.
//! let online = &verdict.criteria[0];
//! assert_eq!(
//!     online.explanation,
//!     "Declared: 4 of 10, that is 40%; 50% or more is required. It is 10 percentage points short.",
//! );
//! let remedy = online.remedy.as_ref().expect("a share below its threshold has a remedy");
//! assert_eq!(remedy.add_to_part, Some(1));
//! assert_eq!(
//!     remedy.text,
//!     "1 more must be “filed online” (of the 10 there are), or there must be 2 new, all of them “filed online”.",
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The day, the files and the language are arguments: nothing here reads a clock, and `author::read_dir` reads only the
//! folder that it is told. There is no web in this package; `web/` has the page and the JavaScript package,
//! `ARCHITECTURE.md` the map.
//!
//! Features: `author` reads rule files and checks them, `schema` adds their JSON Schema, `types` the TypeScript
//! declarations. Without them the library takes its rules as bytes only.

// In layers, the lowest first: nothing names a module of a layer above its own (`tests/core/layers.rs`).

// Text, numbers, days and plain data.
pub mod calendar;
mod codes;
pub mod fold;
pub mod lang;
mod lines;
pub mod nearest;
mod order;
pub mod ratio;
pub mod value;

// A campaign, and how it lies compiled.
pub mod model;

pub mod bundle;

// What is decided, as structure without words.
pub mod dossier;
pub mod evaluate;
pub mod facts;
pub mod quota;
pub mod rounds;

// What is said of it.
pub mod answer;
pub mod explain;

// What a caller asks.
pub mod api;

// What an author writes.
#[cfg(feature = "author")]
pub mod author;
