//! Texts as authors write them, and how they become the texts of rules.

use bumpalo::Bump;
use serde::Deserialize;

use crate::lang;

/// Holds the texts of rule files: campaigns that were read from them borrow from here, and all of it is freed together.
#[derive(Debug, Default)]
pub struct Texts(Bump);

impl Texts {
    /// Keeps a text.
    pub fn keep(&self, text: &str) -> &str {
        self.0.alloc_str(text)
    }
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
    pub fn keep<'t>(&self, texts: &'t Texts) -> lang::Text<'t> {
        lang::Text { vi: texts.keep(&self.vi), en: texts.keep(&self.en) }
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
    pub fn keep<'t>(&self, texts: &'t Texts) -> lang::Noun<'t> {
        lang::Noun { vi: texts.keep(&self.vi), en: texts.keep(&self.en), one: texts.keep(&self.one) }
    }
}
