//! Sets of groups.

/// A set of groups, by index: a bit each, so that asking costs nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupSet(u64);

impl GroupSet {
    /// The most groups that a campaign may have; checked when rules are read.
    pub const MAX: usize = 64;

    /// Adds the group at `index`; one beyond [`GroupSet::MAX`] is not added.
    pub fn insert(&mut self, index: u16) {
        self.0 |= Self::bit(index);
    }

    /// Whether the group at `index` is among them.
    pub fn contains(self, index: u16) -> bool {
        self.0 & Self::bit(index) != 0
    }

    /// Whether no group is among them.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether some group is among both.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The groups of both.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all its groups are among `other`.
    pub const fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// The indices, ascending.
    pub fn iter(self) -> impl Iterator<Item = u16> {
        (0..64_u16).filter(move |index| self.contains(*index))
    }

    /// A bit for each index, to be stored.
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// The set that [`GroupSet::bits`] gave.
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    fn bit(index: u16) -> u64 {
        1_u64.checked_shl(index.into()).unwrap_or(0)
    }
}
