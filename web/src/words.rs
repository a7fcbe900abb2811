//! Texts of the interface, Vietnamese and English side by side.

use xet_khen::explain::catalogue::fill;
use xet_khen::lang::Lang;

/// One text in both languages, one line for each: in the compiled page that is one address instead of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(&'static str);

impl Words {
    /// A text: a line of Vietnamese, then one of English. [`texts`] makes them.
    pub const fn of(lines: &'static str) -> Self {
        Self(lines)
    }

    /// The text in `lang`.
    pub fn get(self, lang: Lang) -> &'static str {
        let (vi, en) = self.0.split_once('\n').unwrap_or((self.0, self.0));
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// The text in `lang` with its placeholders filled in: `{name}` becomes the value of that name.
    pub fn fill(self, lang: Lang, values: &[(&str, &str)]) -> String {
        fill(self.get(lang), values)
    }
}

/// Declares texts. One that lacks a language does not compile; what else must hold of them is tested where they stand.
macro_rules! texts {
    ($($name:ident { vi: $vi:literal, en: $en:literal })*) => {
        $(#[doc = $en] pub const $name: $crate::words::Words = $crate::words::Words::of(concat!($vi, "\n", $en));)*

        #[test]
        fn both_languages_say_something_with_the_same_placeholders() {
            for words in [$($name),*] {
                words.hold();
            }
        }
    };
}
pub(crate) use texts;

#[cfg(test)]
impl Words {
    /// What must hold of every text.
    pub fn hold(self) {
        let [vi, en] = Lang::ALL.map(|lang| self.get(lang));
        assert_eq!([vi, en].join("\n"), self.0, "each language has one line");
        assert!(!vi.is_empty() && !en.is_empty(), "{self:?}");
        assert_eq!(placeholders(vi), placeholders(en), "{self:?}");
    }
}

#[cfg(test)]
fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_once() {
        let words = Words::of("{done} trong {total}\n{done} of {total}");
        assert_eq!(words.fill(Lang::En, &[("done", "{total}"), ("total", "9")]), "{total} of 9");
    }
}
