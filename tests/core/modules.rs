//! Which modules of a crate use which, as its source names them. The tests of `web/` read theirs with this file as well.

#![allow(clippy::arithmetic_side_effects, reason = "tests may stop where something is wrong")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A module, by its path from the root of its crate.
pub type Module = Vec<String>;

/// The modules below a folder, its root left out, each with those that it uses outside tests.
pub fn uses(folder: &Path) -> BTreeMap<Module, BTreeSet<Module>> {
    let mut texts = BTreeMap::new();
    read(folder, &Module::new(), &mut texts);
    texts.remove(&Module::new());
    let all: BTreeSet<&Module> = texts.keys().collect();
    texts.iter().map(|(module, text)| (module.clone(), used(module, text, &all))).collect()
}

/// Adds the files below a folder, each by the module that it is.
fn read(folder: &Path, here: &Module, texts: &mut BTreeMap<Module, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let below = [here.as_slice(), &[name.to_owned()]].concat();
        if path.is_dir() {
            read(&path, &below, texts);
        } else if path.extension().is_some_and(|extension| extension == "rs") && name != "tests" {
            let module = if ["lib", "mod"].contains(&name) { here.clone() } else { below };
            texts.insert(module, fs::read_to_string(&path).unwrap());
        }
    }
}

/// The modules that a module uses: those that its text names outside tests and comments, and those that it is made of.
pub fn used(module: &Module, text: &str, all: &BTreeSet<&Module>) -> BTreeSet<Module> {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let text = lines.collect::<Vec<_>>().join("\n");
    let trees = text.split("use ").skip(1).filter_map(|rest| rest.split_once(';')).flat_map(|(tree, _)| paths(tree));
    let words = text.split(|letter: char| !(letter.is_alphanumeric() || "_:".contains(letter)));
    // What ends so is the head of a tree.
    let words = words.filter(|word| !word.ends_with("::")).map(str::to_owned);
    let named = trees.chain(words).filter_map(|path| {
        let mut base = module.clone();
        let mut names = path.split("::").peekable();
        if names.next_if_eq(&"crate").is_some() {
            base.clear();
        }
        names.next_if_eq(&"self");
        while names.next_if_eq(&"super").is_some() {
            base.pop()?;
        }
        base.extend(names.map(str::to_owned));
        (1..=base.len()).rev().map(|length| base[..length].to_vec()).find(|path| all.contains(path))
    });
    let children = all.iter().filter(|other| other.len() == module.len() + 1 && other.starts_with(module));
    named.chain(children.map(|child| (*child).clone())).filter(|other| other != module).collect()
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
