//! The core from outside: what it says of facts, lists and days that are made by hand from the documents, and of random ones.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "numbers are small, and tests may stop where something is wrong"
)]

mod bounds;
mod cases;
mod columns;
mod conformance;
mod dates;
mod filing;
mod filing_requests;
mod layers;
mod lost;
mod meanings;
mod modules;
mod naive;
mod owned;
mod places;
mod properties;
mod quota;
mod requests;
mod samples;
mod sentences;
mod support;
mod tay_ninh;
mod told;
mod wrong_rules;
