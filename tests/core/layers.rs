//! The core stands in layers: a module names those of its own layer and of the layers below it, and of the layers above none.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

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

/// The place of a module's layer.
fn layer(module: &str) -> usize {
    LAYERS
        .iter()
        .position(|(_, modules)| modules.contains(&module))
        .unwrap_or_else(|| panic!("{module} is in no layer"))
}

/// The Rust files below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] });
    files.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect()
}

/// The modules at the root that a text of code names.
fn named(code: &str) -> BTreeSet<&str> {
    let code = code.split("#[cfg(test)]\nmod tests").next().unwrap();
    let lines = code.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    let paths = lines.flat_map(|line| line.split("crate::").skip(1));
    paths.map(|path| path.split(|letter: char| !letter.is_ascii_lowercase()).next().unwrap()).collect()
}

#[test]
fn nothing_names_a_module_of_a_layer_above_its_own() {
    let root = repo("src");
    let mut seen = BTreeSet::new();
    for path in below(&root) {
        let inside = path.strip_prefix(&root).unwrap();
        let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
        let module = first.strip_suffix(".rs").unwrap_or(first);
        if module == "lib" {
            continue;
        }
        seen.insert(module.to_owned());
        for other in named(&fs::read_to_string(&path).unwrap()) {
            assert!(layer(other) <= layer(module), "{} names `{other}`, which is above it", inside.display());
        }
    }
    let all = LAYERS.iter().flat_map(|(_, modules)| modules.iter().map(|module| (*module).to_owned()));
    assert_eq!(seen, all.collect(), "the modules of src/ and those of the layers");
}

#[test]
fn paths_are_found_wherever_they_stand() {
    let code =
        "//! crate::api\nuse crate::lang::{Lang, Text};\nfn a(b: crate::model::Place) -> Option<crate::value::Value>;";
    assert_eq!(named(code), ["lang", "model", "value"].into());
}
