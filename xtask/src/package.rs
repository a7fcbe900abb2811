//! Building the JavaScript package into target/package/.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use crate::{process, repo::Repo, schema, setup};

/// The stem of every file that wasm-bindgen writes.
const STEM: &str = "xet_khen";
/// Files that the package carries along, and their names in it.
const CARRIED: [(&str, &str); 7] = [
    ("web/package/xet_khen.js", "xet_khen.js"),
    ("web/package/request.js", "request.js"),
    ("web/package/answer.js", "answer.js"),
    ("web/package/verdict.js", "verdict.js"),
    ("web/package/README.md", "README.md"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];
/// The glue that wasm-bindgen writes, behind the surface that is written by hand.
const BINDINGS: &str = "bindings.js";

/// Brings what is missing and builds the package.
pub fn build(repo: &Repo) -> Result<()> {
    setup::wasm(repo)?;
    let compiled = compile(repo)?;
    let types = schema::example(repo, "types")?;

    let package = repo.package();
    process::remove_dir(&package)?;
    fs::create_dir_all(&package)?;
    bind(repo, &compiled, &package)?;
    process::write(&package.join(format!("{STEM}.d.ts")), types)?;
    for (from, name) in CARRIED {
        let from = repo.path(from);
        // The tests of the package say so if one is missing.
        if from.is_file() {
            fs::copy(&from, package.join(name))
                .with_context(|| format!("could not copy {} into the package", from.display()))?;
        }
    }
    process::write(&package.join("package.json"), manifest())?;
    println!("target/package: `npm pack` there makes the archive to publish");
    Ok(())
}

/// Compiles the library for the browser; gives the compiled file.
fn compile(repo: &Repo) -> Result<PathBuf> {
    let mut cargo = repo.cargo();
    cargo
        .args(["rustc", "--profile", "npm", "--package", "xet-khen-web", "--lib"])
        // Not in Cargo.toml: a library that is both `cdylib` and `rlib` is built without LTO.
        .args(["--crate-type", "cdylib"])
        // The package draws nothing: it has no Yew in it.
        .args(["--no-default-features", "--features", "js"])
        .args(["--target", "wasm32-unknown-unknown"]);
    process::run(&mut cargo).context("the package was not built; the reason stands above")?;
    Ok(repo.cargo_target().join("wasm32-unknown-unknown/npm/xet_khen_web.wasm"))
}

/// Writes the module and its JavaScript glue.
fn bind(repo: &Repo, compiled: &Path, package: &Path) -> Result<()> {
    let mut wasm_bindgen = repo.command("wasm-bindgen");
    wasm_bindgen
        .args(["--target", "web", "--no-typescript", "--out-name", STEM])
        .arg("--out-dir")
        .arg(package)
        .arg(compiled);
    process::run(&mut wasm_bindgen)?;
    fs::rename(package.join(format!("{STEM}.js")), package.join(BINDINGS)).context("wasm-bindgen wrote no glue")?;

    // The module itself says which features of WebAssembly it may use.
    let module = package.join(format!("{STEM}_bg.wasm"));
    let mut wasm_opt = repo.command("wasm-opt");
    wasm_opt.arg("-Oz").arg(&module).arg("-o").arg(&module);
    process::run(&mut wasm_opt)
}

/// The package's package.json. In `exports` the order counts: the first condition that a tool knows is taken.
fn manifest() -> String {
    let (version, license) = (env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_LICENSE"));
    format!(
        r#"{{
  "name": "xet-khen",
  "version": "{version}",
  "description": "Commendation rules of Vietnamese emulation campaigns, and explained verdicts from them",
  "license": "{license}",
  "type": "module",
  "main": "./{STEM}.js",
  "types": "./{STEM}.d.ts",
  "exports": {{
    ".": {{ "types": "./{STEM}.d.ts", "default": "./{STEM}.js" }},
    "./{STEM}_bg.wasm": "./{STEM}_bg.wasm",
    "./package.json": "./package.json"
  }},
  "files": ["{STEM}.js", "request.js", "answer.js", "verdict.js", "{BINDINGS}", "{STEM}.d.ts", "{STEM}_bg.wasm", "README.md", "LICENSE-MIT", "LICENSE-APACHE"],
  "sideEffects": false,
  "engines": {{ "node": ">=20" }}
}}
"#
    )
}
