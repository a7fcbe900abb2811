//! What several criteria come to together, counted by their states.

use crate::model::CriterionStatus;

/// How many criteria are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct States {
    /// Met.
    pub met: usize,
    /// Not met.
    pub unmet: usize,
    /// Without a fact.
    pub unknown: usize,
    /// Not published yet.
    pub pending: usize,
    /// Not applicable to the candidate.
    pub not_applicable: usize,
}

impl States {
    /// How many of them apply.
    pub const fn applicable(&self) -> usize {
        self.met.saturating_add(self.unmet).saturating_add(self.unknown).saturating_add(self.pending)
    }

    /// The state of all of them together: not met where one is not, else open where one is; met where all are that apply, and not
    /// applicable where none does.
    pub const fn together(&self) -> CriterionStatus {
        match self {
            Self { unmet: 1.., .. } => CriterionStatus::Unmet,
            Self { unknown: 1.., .. } => CriterionStatus::Unknown,
            Self { pending: 1.., .. } => CriterionStatus::Pending,
            Self { met: 1.., .. } => CriterionStatus::Met,
            Self { met: 0, unmet: 0, unknown: 0, pending: 0, .. } => CriterionStatus::NotApplicable,
        }
    }
}

impl FromIterator<CriterionStatus> for States {
    fn from_iter<I: IntoIterator<Item = CriterionStatus>>(all: I) -> Self {
        let mut states = Self::default();
        for state in all {
            let count = match state {
                CriterionStatus::Met => &mut states.met,
                CriterionStatus::Unmet => &mut states.unmet,
                CriterionStatus::Unknown => &mut states.unknown,
                CriterionStatus::Pending => &mut states.pending,
                CriterionStatus::NotApplicable => &mut states.not_applicable,
            };
            *count = count.saturating_add(1);
        }
        states
    }
}
