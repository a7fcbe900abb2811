//! The kinds of answers that inputs expect, as the surface names them.

use crate::answer::Input;

/// What kind of answer an input expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputType {
    /// A part of a whole.
    Ratio,
    /// A decimal number.
    Number,
    /// A whole number from 0.
    Count,
    /// A place in a ranking, from 1.
    Rank,
    /// One of several, from the lowest to the highest.
    Grade,
    /// Yes or no.
    YesNo,
    /// One of several.
    Choice,
}

impl InputType {
    const ALL: [Self; 7] = [Self::Ratio, Self::Number, Self::Count, Self::Rank, Self::Grade, Self::YesNo, Self::Choice];

    /// What an input expects: the one place where its type is read as text.
    pub fn of(input: &Input) -> Self {
        // INVARIANT: the core has no other type; `every_input_has_the_type_that_its_word_names` tries those of all campaigns.
        Self::ALL.into_iter().find(|one| one.word() == input.answer).unwrap_or(Self::Number)
    }

    /// Whether its figures are whole numbers; of a ratio, each of both.
    pub const fn is_whole(self) -> bool {
        match self {
            Self::Ratio | Self::Count | Self::Rank => true,
            Self::Number | Self::Grade | Self::YesNo | Self::Choice => false,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Ratio => "ratio",
            Self::Number => "number",
            Self::Count => "count",
            Self::Rank => "rank",
            Self::Grade => "grade",
            Self::YesNo => "yes-no",
            Self::Choice => "choice",
        }
    }
}

#[cfg(test)]
mod tests {
    use xet_khen::lang::Lang;

    use super::*;
    use crate::library;

    #[test]
    fn every_input_has_the_type_that_its_word_names() {
        for summary in library().campaigns(Lang::Vi, None) {
            for input in library().campaign(summary.id, Lang::Vi, None).unwrap().inputs {
                assert_eq!(InputType::of(&input).word(), input.answer, "{} {}", summary.id, input.id);
            }
        }
    }
}
