//! What was declared of a candidate: typed facts by input; what was not declared is absent, which is unknown.

use crate::ratio::Exact;

/// One declared fact. It has been checked against its input: the kind fits and the value is possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Counts: `part` of `whole`, never more than it.
    Share {
        /// What is counted in.
        part: u64,
        /// All that could have been; zero where no case arose.
        whole: u64,
    },
    /// A percentage as it was declared, without its counts; a fraction of one.
    Percent(Exact),
    /// A number, a count or a rank.
    Number(Exact),
    /// A choice or a grade, by index.
    Choice(u16),
    /// Yes or no.
    YesNo(bool),
    /// The authority has not published it yet.
    Pending {
        /// What the user noted.
        note: Option<String>,
    },
    /// It does not apply.
    NotApplicable {
        /// Why; never empty.
        reason: String,
    },
}

impl Fact {
    /// Whether it says something that can be shown: a figure or an answer, and not a share of nothing.
    pub const fn is_known(&self) -> bool {
        self.is_figure() && !matches!(self, Self::Share { whole: 0, .. })
    }

    /// Whether it is a figure or an answer, and not the lack of one.
    pub const fn is_figure(&self) -> bool {
        !matches!(self, Self::Pending { .. } | Self::NotApplicable { .. })
    }

    /// The declared figure as a number, where it is one: of counts their share.
    pub fn number(&self) -> Option<Exact> {
        match *self {
            Self::Share { part, whole } => Exact::share(part, whole),
            Self::Percent(value) | Self::Number(value) => Some(value),
            Self::Choice(_) | Self::YesNo(_) | Self::Pending { .. } | Self::NotApplicable { .. } => None,
        }
    }
}

/// All facts of one candidate, by the index of their input.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts(Vec<Option<Fact>>);

impl Facts {
    /// Nothing is known of any of `inputs` inputs.
    pub fn unknown(inputs: usize) -> Self {
        // Not by cloning one: a fact may hold a text.
        Self(std::iter::repeat_with(|| None).take(inputs).collect())
    }

    /// Declares `fact` of the input at `index`; an index beyond the inputs declares nothing.
    pub fn declare(&mut self, index: usize, fact: Fact) {
        if let Some(place) = self.0.get_mut(index) {
            *place = Some(fact);
        }
    }

    /// What was declared of the input at `index`.
    pub fn get(&self, index: u16) -> Option<&Fact> {
        self.0.get(usize::from(index)).and_then(Option::as_ref)
    }

    /// The indices of the inputs of which something was declared.
    pub fn declared(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().filter(|(_, fact)| fact.is_some()).map(|(index, _)| index)
    }
}
