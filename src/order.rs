//! Sorting in little code: the sorts of the standard library are made for millions, and weigh six kilobytes in the module.

/// The numbers below `length`, such that none stands before one that comes `before` it. Equals keep their order.
pub fn order(length: usize, before: &dyn Fn(u32, u32) -> bool) -> Vec<u32> {
    let mut sorted: Vec<u32> = (0..u32::try_from(length).unwrap_or(u32::MAX)).collect();
    let mut merged = Vec::with_capacity(sorted.len());
    let mut run = 1_usize;
    while run < sorted.len() {
        for pair in sorted.chunks(run.saturating_mul(2)) {
            let (mut left, mut right) = pair.split_at_checked(run).unwrap_or((pair, &[]));
            while let (Some((&first, rest)), Some((&second, later))) = (left.split_first(), right.split_first()) {
                if before(second, first) {
                    merged.push(second);
                    right = later;
                } else {
                    merged.push(first);
                    left = rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut sorted, &mut merged);
        merged.clear();
        run = run.saturating_mul(2);
    }
    sorted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::order;

    proptest! {
        #[test]
        fn it_sorts_and_keeps_equals_in_order(keys in prop::collection::vec(0_u8..9, 0..40)) {
            let sorted = order(keys.len(), &|a, b| keys[a as usize] < keys[b as usize]);
            let mut expected: Vec<u32> = (0..).take(keys.len()).collect();
            expected.sort_by_key(|index| keys[*index as usize]);
            prop_assert_eq!(sorted, expected);
        }
    }
}
