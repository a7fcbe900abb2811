//! The words of the field that requests, rule files and answers share.

use serde::{Deserialize, Serialize};

macro_rules! names {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "types", derive(ts_rs::TS))]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// All of them, in their usual order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name in requests and rule files.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The one of that name.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}
pub(super) use names;

names! {
    /// When commendations are considered (dịp xét).
    Occasion {
        /// Every year (hằng năm).
        Annual = "annual",
        /// At the mid-term review (sơ kết).
        Midterm = "midterm",
        /// At the final review (tổng kết).
        Final = "final",
        /// At any time, for one achievement (đột xuất).
        AdHoc = "ad-hoc",
    }
}

names! {
    /// Who is considered (đối tượng).
    Kind {
        /// A unit (tập thể).
        Collective = "collective",
        /// A person (cá nhân).
        Individual = "individual",
    }
}

names! {
    /// What a round may lead to (hình thức khen thưởng).
    Award {
        /// Bằng khen of the Chairman of the provincial People's Committee.
        BangKhenTinh = "bang-khen-tinh",
        /// Giấy khen of the Chairman of the district People's Committee.
        GiayKhenHuyen = "giay-khen-huyen",
        /// Giấy khen of the Chairman of the commune People's Committee.
        GiayKhenXa = "giay-khen-xa",
        /// Giấy khen of the Director of a provincial department.
        GiayKhenSo = "giay-khen-so",
        /// Giấy khen of the head of a unit.
        GiayKhenDonVi = "giay-khen-don-vi",
        /// A State-level commendation.
        NhaNuoc = "nha-nuoc",
    }
}

names! {
    /// The kind of answer that an input expects.
    InputType {
        /// A part of a whole, in counts; or a percentage.
        Ratio = "ratio",
        /// A decimal number within `range`.
        Number = "number",
        /// A whole number from 0.
        Count = "count",
        /// A place in a published ranking, from 1.
        Rank = "rank",
        /// One of `choice`, which go from the lowest to the highest.
        Grade = "grade",
        /// Yes or no.
        YesNo = "yes-no",
        /// One of `choice`, in no order.
        Choice = "choice",
    }
}

impl InputType {
    /// Whether its figures are whole numbers; of a ratio, each of both.
    pub const fn is_whole(self) -> bool {
        match self {
            Self::Ratio | Self::Count | Self::Rank => true,
            Self::Number | Self::Grade | Self::YesNo | Self::Choice => false,
        }
    }
}

names! {
    /// On what a criterion rests.
    Basis {
        /// On a figure.
        Measured = "measured",
        /// On a declaration that somebody answers for.
        Attested = "attested",
        /// On a document or a recorded fact.
        Documented = "documented",
    }
}

names! {
    /// The verdict in one word. The order is that of precedence: an earlier one wins.
    Outcome {
        /// No round, no standard or no scope for the request.
        NotAssessable = "not-assessable",
        /// A criterion is not met.
        Ineligible = "ineligible",
        /// A fact is missing or pending.
        Incomplete = "incomplete",
        /// Only whoever decides can say.
        NeedsRuling = "needs-ruling",
        /// Everything is met.
        Eligible = "eligible",
    }
}

names! {
    /// The state of one criterion.
    CriterionStatus {
        /// It is met.
        Met = "met",
        /// It is not met.
        Unmet = "unmet",
        /// Its figure was not given.
        Unknown = "unknown",
        /// Its figure has not been published yet.
        Pending = "pending",
        /// It does not apply, for a reason that was given.
        NotApplicable = "not-applicable",
    }
}

names! {
    /// What has become of a campaign.
    StatusState {
        /// It runs.
        Open = "open",
        /// Its last round is over.
        Ended = "ended",
        /// Another document, or another law, has taken its place.
        Superseded = "superseded",
    }
}
