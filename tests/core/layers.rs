//! The core stands in layers: a module names those of its own layer and of the layers below it, and of the layers above none.

use std::collections::BTreeSet;

use crate::modules::{Module, used, uses};
use crate::support::repo;

/// The modules at the root, by layer, the lowest one first.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &["calendar", "codes", "fold", "lang", "lines", "nearest", "order", "ratio", "value"]),
    ("model", &["model"]),
    ("bundle", &["bundle"]),
    ("engine", &["dossier", "evaluate", "facts", "quota", "rounds"]),
    ("report", &["answer", "explain"]),
    ("api", &["api"]),
    ("author", &["author"]),
];

/// The place of the layer in which a module lies.
fn layer(module: &Module) -> usize {
    let found = LAYERS.iter().position(|(_, modules)| modules.contains(&module[0].as_str()));
    found.unwrap_or_else(|| panic!("{module:?} is in no layer"))
}

#[test]
fn nothing_names_a_module_of_a_layer_above_its_own() {
    let uses = uses(&repo("src"));
    for (module, used) in &uses {
        for other in used {
            assert!(layer(other) <= layer(module), "{module:?} names {other:?}, which is above it");
        }
    }
    assert!(uses.values().map(BTreeSet::len).sum::<usize>() > 200, "their uses are found");
    let seen: BTreeSet<&str> = uses.keys().map(|module| module[0].as_str()).collect();
    let all = LAYERS.iter().flat_map(|(_, modules)| *modules).copied();
    assert_eq!(seen, all.collect(), "the modules of src/ and those of the layers");
}

#[test]
fn uses_are_found_wherever_they_stand() {
    let module = |path: &str| -> Module { path.split("::").map(str::to_owned).collect() };
    let all = ["api", "lang", "model", "model::names", "ratio", "value", "value::map", "value::number"].map(module);
    let used = |text| used(&module("value"), text, &all.iter().collect());
    let code = "
        //! crate::api
        use crate::{lang::{Lang, Text}, model};
        use super::ratio;
        fn a(b: crate::model::names::Kind) -> Option<self::number::Number>;
        #[cfg(test)]\nmod tests { use crate::api; }";
    assert_eq!(
        used(code),
        ["lang", "model", "model::names", "ratio", "value::map", "value::number"].map(module).into()
    );
}
