//! Three-valued logic (strong Kleene): what may be concluded while facts are missing.

/// Whether something holds, as far as the facts tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds, whatever the missing facts turn out to be.
    True,
    /// It fails, whatever the missing facts turn out to be.
    False,
    /// The missing facts decide.
    Unknown,
}

use Truth::{False, True, Unknown};

impl Truth {
    /// Both hold.
    ///
    /// Each arm is written out, because the table *is* the rule: one failure decides at once, also beside an unknown; a
    /// success decides nothing by itself.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (False, _) | (_, False) => False,
            (Unknown, _) | (_, Unknown) => Unknown,
            (True, True) => True,
        }
    }

    /// All hold; of nothing, true.
    pub fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(True, Self::and)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Truth; 3] = [True, False, Unknown];

    /// The values that an unknown may turn out to be.
    fn completions(truth: Truth) -> Vec<bool> {
        match truth {
            True => vec![true],
            False => vec![false],
            Unknown => vec![true, false],
        }
    }

    #[test]
    fn and_is_the_strongest_sound_table() {
        for a in ALL {
            for b in ALL {
                let mut outcomes: Vec<bool> =
                    completions(a).iter().flat_map(|&x| completions(b).into_iter().map(move |y| x && y)).collect();
                outcomes.dedup();
                let expected = match outcomes.as_slice() {
                    [true] => True,
                    [false] => False,
                    _ => Unknown,
                };
                assert_eq!(a.and(b), expected, "{a:?} and {b:?}");
            }
        }
    }
}
