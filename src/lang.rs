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

impl Lang {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// Its name in requests.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The one of that name.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.word() == word)
    }
}

/// One text in both languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Text<'t> {
    /// In Vietnamese, as an educated official would write it; Unicode NFC.
    pub vi: &'t str,
    /// In English.
    pub en: &'t str,
}

impl<'t> Text<'t> {
    /// Nothing in either language.
    pub const EMPTY: Self = Self { vi: "", en: "" };

    /// The text in `lang`.
    pub const fn get(self, lang: Lang) -> &'t str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// What is counted, to stand behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun<'t> {
    /// In Vietnamese, which has no plural.
    pub vi: &'t str,
    /// In English, of several or none.
    pub en: &'t str,
    /// In English, of one.
    pub one: &'t str,
}

impl<'t> Noun<'t> {
    /// The noun behind a number; `one` where the number is exactly one.
    pub const fn get(self, lang: Lang, one: bool) -> &'t str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En if one => self.one,
            Lang::En => self.en,
        }
    }
}
