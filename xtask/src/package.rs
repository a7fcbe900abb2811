//! Building the JavaScript package into target/package/.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use crate::{process, repo::Repo, setup, wasm};

/// What the package exports under its own name.
const WHOLE: Entry = Entry { stem: "xet_khen", feature: "whole" };
/// Verdicts alone, for those who need nothing else: two thirds of the weight. `verdict` is its name in the package.
const VERDICT: Entry = Entry { stem: "xet_khen_verdict", feature: "js" };
/// Scripts written by hand: the surface of each entry, and what becomes one with it and its glue.
const SCRIPTS: [&str; 6] = ["xet_khen.js", "xet_khen_verdict.js", "request.js", "answer.js", "memory.js", "columns.js"];

/// Files that the package carries along, and their names in it.
const CARRIED: [(&str, &str); 4] = [
    ("web/package/README.md", "README.md"),
    ("web/package/verdict.d.ts", "xet_khen_verdict.d.ts"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];
/// The glue that wasm-bindgen writes, as the scripts name it.
const BINDINGS: &str = "bindings.js";

/// One script with its module: what a caller imports.
struct Entry {
    /// The stem of its files, which is also that of its surface in `web/package/`.
    stem: &'static str,
    /// The feature of `web` that it is compiled with.
    feature: &'static str,
}

impl Entry {
    fn script(&self) -> String {
        format!("{}.js", self.stem)
    }

    fn module(&self) -> String {
        format!("{}_bg.wasm", self.stem)
    }
}

/// Brings what is missing and builds the package.
pub fn build(repo: &Repo) -> Result<()> {
    setup::wasm(repo)?;

    let package = repo.package();
    process::remove_dir(&package)?;
    fs::create_dir_all(&package)?;
    for entry in [WHOLE, VERDICT] {
        let compiled = compile(repo, &entry)?;
        bind(repo, &entry, &compiled, &package)?;
    }
    process::write(&package.join(format!("{}.d.ts", WHOLE.stem)), xet_khen::api::typescript())?;
    for (from, name) in CARRIED {
        let from = repo.path(from);
        // The tests of the package say so if one is missing.
        if from.is_file() {
            copy(&from, &package.join(name))?;
        }
    }
    process::write(&package.join("package.json"), manifest())?;
    println!("target/package: `npm pack` there makes the archive to publish");
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("could not copy {} to {}", from.display(), to.display()))?;
    Ok(())
}

/// Compiles the library for the browser; gives the compiled file, which the next one replaces.
fn compile(repo: &Repo, entry: &Entry) -> Result<PathBuf> {
    let mut cargo = repo.cargo();
    cargo
        .args(["rustc", "--profile", "npm", "--package", "xet-khen-web", "--lib"])
        // Not in Cargo.toml: a library that is both `cdylib` and `rlib` is built without LTO.
        .args(["--crate-type", "cdylib"])
        // The package draws nothing: it has no Yew in it.
        .args(["--no-default-features", "--features", entry.feature])
        .args(["--target", "wasm32-unknown-unknown"]);
    process::run(&mut cargo).context("the package was not built; the reason stands above")?;
    Ok(repo.cargo_target().join("wasm32-unknown-unknown/npm/xet_khen_web.wasm"))
}

/// Writes the module, and one script of its glue and those written by hand: a process that starts loads one file sooner
/// than several.
fn bind(repo: &Repo, entry: &Entry, compiled: &Path, package: &Path) -> Result<()> {
    let parts = repo.path("target/package-parts");
    process::remove_dir(&parts)?;
    fs::create_dir_all(&parts)?;
    wasm::bind(repo, entry.stem, compiled, &parts, &[])?;
    let script = entry.script();
    fs::rename(parts.join(&script), parts.join(BINDINGS)).context("wasm-bindgen wrote no glue")?;
    for name in SCRIPTS {
        copy(&repo.path("web/package").join(name), &parts.join(name))?;
    }
    let mut esbuild = repo.command("esbuild");
    esbuild
        .arg(parts.join(&script))
        .args(["--bundle", "--format=esm", "--minify", "--log-level=warning"])
        .arg(format!("--outfile={}", package.join(&script).display()));
    process::run(&mut esbuild).context("the package's script was not made; the reason stands above")?;

    // What a first verdict does not call stays out of what it does.
    let whole = without_imports(repo, entry, &parts)?;
    wasm::optimize(repo, &whole, &package.join(entry.module()), 150, &[])
}

/// The module with what it would import: a function that fills a table of objects of JavaScript, of which none crosses. The
/// glue calls it still, and finds that it does nothing.
fn without_imports(repo: &Repo, entry: &Entry, parts: &Path) -> Result<PathBuf> {
    let nothing = parts.join("nothing.wat");
    process::write(&nothing, r#"(module (func (export "__wbindgen_init_externref_table")))"#)?;
    let whole = parts.join("whole.wasm");
    let mut wasm_merge = repo.command("wasm-merge");
    wasm_merge.arg(parts.join(entry.module())).arg("module");
    wasm_merge.arg(nothing).arg(format!("./{}_bg.js", entry.stem));
    wasm_merge.arg("-o").arg(&whole);
    process::run(&mut wasm_merge)?;
    Ok(whole)
}

/// The package's package.json. In `exports` the order counts: the first condition that a tool knows is taken.
fn manifest() -> String {
    let (version, license) = (env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_LICENSE"));
    let (whole, verdict) = (WHOLE.stem, VERDICT.stem);
    format!(
        r#"{{
  "name": "xet-khen",
  "version": "{version}",
  "description": "Commendation rules of Vietnamese emulation campaigns, and explained verdicts from them",
  "license": "{license}",
  "type": "module",
  "main": "./{whole}.js",
  "types": "./{whole}.d.ts",
  "exports": {{
    ".": {{ "types": "./{whole}.d.ts", "default": "./{whole}.js" }},
    "./verdict": {{ "types": "./{verdict}.d.ts", "default": "./{verdict}.js" }},
    "./{whole}_bg.wasm": "./{whole}_bg.wasm",
    "./{verdict}_bg.wasm": "./{verdict}_bg.wasm",
    "./package.json": "./package.json"
  }},
  "files": [
    "{whole}.js", "{whole}.d.ts", "{whole}_bg.wasm", "{verdict}.js", "{verdict}.d.ts", "{verdict}_bg.wasm",
    "README.md", "LICENSE-MIT", "LICENSE-APACHE"
  ],
  "sideEffects": false,
  "engines": {{ "node": ">=20" }}
}}
"#
    )
}
