//! Xét Khen: commendation rules as data, and explained verdicts from them.

pub mod api;
pub mod calendar;
pub mod evaluate;
pub mod explain;
pub mod facts;
pub mod lang;
mod nearest;
pub mod ratio;
pub mod rules;
pub mod truth;
