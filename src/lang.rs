//! The two languages of the interface and texts that exist in both.

use serde::{Deserialize, Serialize};

/// A language in which answers are written. Vietnamese is the first and the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// One text in both languages. Neither may be left out: a rule file without one of them is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Text {
    /// In Vietnamese, as an educated official would write it; Unicode NFC.
    pub vi: String,
    /// In English.
    pub en: String,
}

impl Text {
    /// The text in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// What is counted, to stand behind a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The noun behind a number; `one` where the number is exactly one.
    pub fn get(&self, lang: Lang, one: bool) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En if one => &self.one,
            Lang::En => &self.en,
        }
    }
}
