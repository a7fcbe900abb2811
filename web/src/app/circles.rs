//! Whether a module of the page uses one that uses it.

#![allow(clippy::arithmetic_side_effects, reason = "tests may stop where something is wrong")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A module below `app`, by its path.
type Module = Vec<String>;

/// The modules below a folder, each with its text outside tests.
fn modules(folder: &Path, here: &Module) -> BTreeMap<Module, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let below = [here.as_slice(), &[name.to_owned()]].concat();
        if path.is_dir() {
            found.extend(modules(&path, &below));
        } else {
            let text = fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
            let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            found.insert(if name == "mod" { here.clone() } else { below }, lines.collect::<Vec<_>>().join("\n"));
        }
    }
    found
}

/// The paths of a tree such as `a::{b, c::{d, e}}`.
fn paths(tree: &str) -> Vec<String> {
    let Some((head, rest)) = tree.split_once('{') else { return vec![tree.trim().to_owned()] };
    let inside = rest.rsplit_once('}').map_or(rest, |(inside, _)| inside);
    let mut depth = 0;
    let parts = inside.split(|letter| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        letter == ',' && depth == 0
    });
    parts.flat_map(paths).map(|path| [head.trim(), &path].concat()).collect()
}

/// The modules that a module uses: those that it names, and those that it is made of.
fn used(module: &Module, text: &str, all: &BTreeSet<&Module>) -> BTreeSet<Module> {
    let trees = text.split("use ").skip(1).filter_map(|rest| rest.split_once(';')).flat_map(|(tree, _)| paths(tree));
    let inline = text.split(|letter: char| !(letter.is_alphanumeric() || "_:".contains(letter))).map(str::to_owned);
    let named = trees.chain(inline).filter_map(|path| {
        let mut names: Vec<&str> = path.split("::").collect();
        let mut base = module.clone();
        match names.as_slice() {
            ["crate", "app", ..] => {
                base.clear();
                names.drain(..2);
            }
            ["super", ..] => {
                while names.first() == Some(&"super") {
                    base.pop()?;
                    names.remove(0);
                }
            }
            _ => {}
        }
        base.extend(names.iter().map(|name| (*name).to_owned()));
        (1..=base.len()).rev().map(|length| base[..length].to_vec()).find(|path| all.contains(path))
    });
    let children = all.iter().filter(|other| other.len() == module.len() + 1 && other.starts_with(module));
    named.chain(children.map(|child| (*child).clone())).filter(|other| other != module).collect()
}

#[test]
fn no_modules_of_the_page_use_each_other_in_a_circle() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/app"));
    let mut modules = modules(folder, &Vec::new());
    modules.remove(&Vec::new());
    let all: BTreeSet<&Module> = modules.keys().collect();
    let mut left: BTreeMap<&Module, BTreeSet<Module>> =
        modules.iter().map(|(module, text)| (module, used(module, text, &all))).collect();
    assert!(left.values().map(BTreeSet::len).sum::<usize>() > 100, "their uses are found");
    // Whatever uses nothing that is left, or is used by nothing that is left, is in no circle.
    loop {
        let before = left.len();
        let present: BTreeSet<Module> = left.keys().map(|module| (*module).clone()).collect();
        let wanted: BTreeSet<Module> = left.values().flatten().cloned().collect();
        left.retain(|module, uses| wanted.contains(*module) && uses.iter().any(|used| present.contains(used)));
        if left.len() == before {
            break;
        }
    }
    assert!(left.is_empty(), "{:#?}", left.keys().map(|module| module.join("::")).collect::<Vec<_>>());
}
