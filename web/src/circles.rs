//! Whether a module of the page uses one that uses it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::modules::{Module, uses};

#[test]
fn no_modules_of_the_page_use_each_other_in_a_circle() {
    let mut left: BTreeMap<Module, BTreeSet<Module>> = uses(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
    for part in ["app", "filing"] {
        let of_it = left.iter().filter(|(module, _)| module[0] == part);
        assert!(of_it.map(|(_, used)| used.len()).sum::<usize>() > 100, "the uses of {part} are found");
    }
    // Whatever uses nothing that is left, or is used by nothing that is left, is in no circle.
    loop {
        let before = left.len();
        let present: BTreeSet<Module> = left.keys().cloned().collect();
        let wanted: BTreeSet<Module> = left.values().flatten().cloned().collect();
        left.retain(|module, uses| wanted.contains(module) && uses.iter().any(|used| present.contains(used)));
        if left.len() == before {
            break;
        }
    }
    assert!(left.is_empty(), "{:#?}", left.keys().map(|module| module.join("::")).collect::<Vec<_>>());
}
