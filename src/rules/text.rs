//! Texts as authors write them, and how they become the texts of rules.

use serde::Deserialize;

use crate::lang;

/// Keeps a text for as long as the program runs, as rules do.
pub fn keep(text: &str) -> &'static str {
    String::leak(text.to_owned())
}

/// One text in both languages. Neither may be left out: a rule file without one of them is refused.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Text {
    /// In Vietnamese, as an educated official would write it; Unicode NFC.
    pub vi: String,
    /// In English.
    pub en: String,
}

impl Text {
    /// The text of the rules.
    pub fn keep(&self) -> lang::Text {
        lang::Text { vi: keep(&self.vi), en: keep(&self.en) }
    }
}

/// What is counted, to stand behind a number.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Noun {
    /// In Vietnamese, which has no plural.
    pub vi: String,
    /// In English, of several or none.
    pub en: String,
    /// In English, of one.
    pub one: String,
}

impl Noun {
    /// The noun of the rules.
    pub fn keep(&self) -> lang::Noun {
        lang::Noun { vi: keep(&self.vi), en: keep(&self.en), one: keep(&self.one) }
    }
}
