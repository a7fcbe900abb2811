//! The module of the page: compiled, cut into what a first verdict needs and what is loaded later, and joined with its script.

use std::fmt::Write as _;
use std::path::Path;
use std::{collections::BTreeMap, fs};

use anyhow::{Context as _, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use crate::{
    files,
    glue::{self, LOADERS, OWN},
    process,
    repo::Repo,
    site::{self, MADE, Profile},
    wasm,
};

/// The module and its script, in [`MADE`].
pub const MODULE: &str = "app.wasm";
/// See [`MODULE`].
pub const SCRIPT: &str = "app.js";
/// The folder in it of what is cut off.
pub const PARTS: &str = "parts";
/// Which of them what needs, in JSON.
const NEEDED: &str = "parts.json";

/// The script that only the later views use, and that comes with them.
const FILES: &str = "./files.js";

/// Makes the module, its parts and its script in [`MADE`].
pub fn build(repo: &Repo, profile: Profile) -> Result<()> {
    let made = repo.path(MADE);
    let (work, parts) = (made.join("module"), made.join(PARTS));
    for folder in [&work, &parts] {
        process::remove_dir(folder)?;
        fs::create_dir_all(folder)?;
    }
    let compiled = compile(repo, profile)?;
    let cut = cut(&compiled, &work)?;
    // The parts call through the module's table, which is one of those exports.
    wasm::bind(repo, "app", &work.join("main.wasm"), &work, &["--keep-lld-exports"])?;
    let script = work.join(SCRIPT);
    process::write(&script, cut.joined(&files::read(&script)?)?)?;
    for name in cut.files() {
        optimize(repo, profile, &work.join(format!("{name}.wasm")), &parts.join(format!("{name}.wasm")))?;
    }
    optimize(repo, profile, &work.join("app_bg.wasm"), &made.join(MODULE))?;
    fs::copy(&script, made.join(SCRIPT))?;
    if profile == Profile::Release {
        glue::shorten_names(repo, &made.join(MODULE), &made.join(SCRIPT))?;
        site::shorten(repo, SCRIPT)?;
    }
    process::write(&made.join(NEEDED), serde_json::to_vec(&cut.needed)?)
}

/// The parts that whatever is marked with `#[wasm_split(…)]` needs, by the name that stands there, as the page was built last.
pub fn needed(repo: &Repo) -> Result<BTreeMap<String, Vec<String>>> {
    Ok(serde_json::from_str(&files::read(&repo.path(MADE).join(NEEDED))?)?)
}

/// Compiles the page; gives the module, which says where in it whatever is named.
fn compile(repo: &Repo, profile: Profile) -> Result<Vec<u8>> {
    let (folder, release) = match profile {
        Profile::Release => ("release", Some("--release")),
        Profile::Debug => ("debug", None),
    };
    let mut cargo = repo.cargo();
    cargo.args(["rustc", "--package", "xet-khen-web", "--bin", "app", "--target", "wasm32-unknown-unknown"]);
    cargo.args(release).args(["--", "-Clink-arg=--emit-relocs"]);
    process::run(&mut cargo).context("the page was not built; the reason stands above")?;
    let module = repo.cargo_target().join("wasm32-unknown-unknown").join(folder).join("app.wasm");
    fs::read(&module).with_context(|| format!("could not read {}", module.display()))
}

/// Cuts the module into what is needed at once and what is loaded later; gives how they are joined.
fn cut(module: &[u8], folder: &Path) -> Result<Cut> {
    let main = folder.join("main.wasm");
    let mut options = Options::new(module);
    (options.output_dir, options.main_out_path, options.link_name) = (folder, &main, LOADERS);
    let cut = transform(options).map_err(|error| anyhow!("the module was not cut: {error:?}"))?;
    let loaders = files::read(&folder.join(LOADERS))?;
    Cut::read(cut.prefetch_map.into_iter().collect(), &loaders).context("wasm_split's script is not understood")
}

/// Makes the module or a part of it small, where it is to be published: no function is taken into another one, and they are sorted by
/// name, so that alike ones stand together.
fn optimize(repo: &Repo, profile: Profile, from: &Path, to: &Path) -> Result<()> {
    if profile == Profile::Debug {
        fs::copy(from, to)?;
        return Ok(());
    }
    let more = [&glue::FEATURES[..], &["--reorder-functions-by-name", "--strip-debug"]].concat();
    wasm::optimize(repo, from, to, 0, &more)
}

/// How what was cut is joined.
struct Cut {
    /// The parts that each name needs which stands in `#[wasm_split(…)]`.
    needed: BTreeMap<String, Vec<String>>,
    /// What the parts use of the module, as it exports it.
    shared: Vec<String>,
    /// What they are given besides: in a debug build a number of its own, by which a part of another build is refused.
    given: String,
}

impl Cut {
    /// From the parts that each name needs, and the script that wasm_split has written.
    fn read(needed: BTreeMap<String, Vec<String>>, script: &str) -> Option<Self> {
        let between = |start, end| Some(script.split_once(start)?.1.split_once(end)?.0.trim());
        let given = between("{ __wasm_split: {", "} }")?.to_owned();
        let shared = between("const { ", " } = ")?.split(',').map(str::trim);
        let shared = shared.filter(|name| !name.is_empty()).map(str::to_owned).collect();
        Some(Self { needed, shared, given })
    }

    /// All files, each once.
    fn files(&self) -> Vec<&String> {
        let mut files: Vec<_> = self.needed.values().flatten().collect();
        files.sort();
        files.dedup();
        files
    }

    /// The module's script, with what joins the parts to it: `parts` says which of them what needs, `join` takes one that has come,
    /// `take` what [`FILES`] exports.
    fn joined(&self, script: &str) -> Result<String> {
        let (mut joined, mut taken) = (String::new(), None);
        // One import and one place for each name; all of them are below.
        let is_theirs = |line: &&str| {
            line.contains(&format!("{LOADERS:?}: ")) || (line.starts_with("import * as ") && line.contains(LOADERS))
        };
        for line in script.lines().filter(|line| !is_theirs(line)) {
            let names = line.strip_prefix("import ").and_then(|rest| rest.strip_suffix(&format!(" from '{FILES}';")));
            if names.is_some() {
                taken = names;
            } else if let Some((indent, _)) = line.split_once(&format!("{OWN:?}: import0,")) {
                writeln!(joined, "{indent}{OWN:?}: {{ ...import0, ...loaders }},\n{indent}{LOADERS:?}: loaders,")?;
            } else {
                writeln!(joined, "{line}")?;
            }
        }
        ensure!(joined.contains("...loaders"), "the glue does not say from where the module imports");
        let given = &self.given;
        let taken = taken.with_context(|| format!("the glue does not import {FILES}"))?;
        let shared: String = self.shared.iter().map(|name| format!(" {name}: wasm.{name},")).collect();
        let loaders: String =
            self.needed.keys().map(|what| format!("  __wasm_split_load_{what}: loader({what:?}),\n")).collect();
        write!(
            joined,
            "export const parts = {};
const there = new Set();
export const join = async (part, bytes) => {{
  await WebAssembly.instantiate(bytes, {{ __wasm_split: {{ {given}{shared} }} }});
  there.add(part);
}};
const loader = (what) => (told, data) =>
  wasm.__indirect_function_table.get(told)(data, parts[what].every((part) => there.has(part)));
const loaders = {{
{loaders}}};
let {};
export const take = (files) => {{ ({taken} = files); }};
",
            serde_json::to_string(&self.needed)?,
            taken.trim_matches(['{', '}', ' ']),
        )?;
        Ok(joined)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut() -> Option<Cut> {
        let views = [("dates", vec!["chunk_1", "split_dates"]), ("list", vec!["chunk_1", "split_list"])];
        let owned = |files: Vec<&str>| files.into_iter().map(str::to_owned).collect();
        Cut::read(
            views.into_iter().map(|(view, files)| (view.to_owned(), owned(files))).collect(),
            "sharedImports = { __wasm_split: { __canary_1: ~0xdead, } };
             const { memory, shared0,  } = initSync(undefined, undefined);",
        )
    }

    #[test]
    fn a_script_joins_the_parts_to_its_module() -> Result<()> {
        let cut = cut().context("it is understood")?;
        assert_eq!(cut.files(), ["chunk_1", "split_dates", "split_list"]);
        let script = "import { save, copy } from './files.js';\nimport * as import1 from \"./parts.js\"\n\
                      \x20       \"./app_bg.js\": import0,\n        \"./parts.js\": import1,\nexport { init };";
        let joined = cut.joined(script)?;
        let expected = "        \"./app_bg.js\": { ...import0, ...loaders },\n        \"./parts.js\": loaders,\nexport { init };\n\
                        export const parts = {\"dates\":[\"chunk_1\",\"split_dates\"],\"list\":[\"chunk_1\",\"split_list\"]};\n";
        assert!(joined.starts_with(expected), "{joined}");
        for line in [
            "{ __wasm_split: { __canary_1: ~0xdead, memory: wasm.memory, shared0: wasm.shared0, } }",
            "__wasm_split_load_list: loader(\"list\"),",
            "let save, copy;\nexport const take = (files) => { ({ save, copy } = files); };",
        ] {
            assert!(joined.contains(line), "{line} in {joined}");
        }
        Ok(())
    }

    #[test]
    fn what_is_not_understood_is_refused() -> Result<()> {
        assert!(Cut::read(BTreeMap::new(), "const shared = initSync();").is_none());
        let cut = cut().context("it is understood")?;
        for script in ["", "import { save } from './files.js';", "        \"./app_bg.js\": import0,"] {
            assert!(cut.joined(script).is_err(), "{script}");
        }
        Ok(())
    }
}
