//! Building the JavaScript package into target/package/.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use crate::{process, repo::Repo, schema, setup};

/// The stem of every file that wasm-bindgen writes.
const STEM: &str = "xet_khen";
/// Scripts written by hand that become one with the glue; the first is the surface.
const SCRIPTS: [&str; 8] =
    ["xet_khen.js", "request.js", "answer.js", "fields.js", "tape.js", "verdict.js", "roster.js", "columns.js"];
/// Files that the package carries along, and their names in it.
const CARRIED: [(&str, &str); 3] =
    [("web/package/README.md", "README.md"), ("LICENSE-MIT", "LICENSE-MIT"), ("LICENSE-APACHE", "LICENSE-APACHE")];
/// The glue that wasm-bindgen writes, as the scripts name it.
const BINDINGS: &str = "bindings.js";

/// Brings what is missing and builds the package.
pub fn build(repo: &Repo) -> Result<()> {
    setup::wasm(repo)?;
    let compiled = compile(repo)?;
    let types = schema::example(repo, "types", "types")?;

    let package = repo.package();
    process::remove_dir(&package)?;
    fs::create_dir_all(&package)?;
    bind(repo, &compiled, &package)?;
    process::write(&package.join(format!("{STEM}.d.ts")), types)?;
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

/// Writes the module, and one script of its glue and those written by hand: a process that starts loads one file sooner
/// than several.
fn bind(repo: &Repo, compiled: &Path, package: &Path) -> Result<()> {
    let parts = repo.path("target/package-parts");
    process::remove_dir(&parts)?;
    fs::create_dir_all(&parts)?;
    let mut wasm_bindgen = repo.command("wasm-bindgen");
    wasm_bindgen
        .args(["--target", "web", "--no-typescript", "--out-name", STEM])
        .arg("--out-dir")
        .arg(&parts)
        .arg(compiled);
    process::run(&mut wasm_bindgen)?;
    fs::rename(parts.join(format!("{STEM}.js")), parts.join(BINDINGS)).context("wasm-bindgen wrote no glue")?;
    for script in SCRIPTS {
        copy(&repo.path("web/package").join(script), &parts.join(script))?;
    }
    let mut esbuild = repo.command("esbuild");
    esbuild
        .arg(parts.join(SCRIPTS[0]))
        .args(["--bundle", "--format=esm", "--minify", "--log-level=warning"])
        .arg(format!("--outfile={}", package.join(format!("{STEM}.js")).display()));
    process::run(&mut esbuild).context("the package's script was not made; the reason stands above")?;

    // The module itself says which features of WebAssembly it may use, which nobody asks after this. Its lowest kilobyte is the
    // far end of the stack. A function that is called in one place is only taken in there if it is small: engines compile what
    // is called, and so nothing of it where a first verdict does not come that way.
    let module = format!("{STEM}_bg.wasm");
    let mut wasm_opt = repo.command("wasm-opt");
    wasm_opt
        .args([
            "-Oz",
            "--converge",
            "--low-memory-unused",
            "--one-caller-inline-max-function-size=150",
            "--strip-producers",
            "--strip-target-features",
        ])
        .arg(parts.join(&module))
        .arg("-o")
        .arg(package.join(&module));
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
  "files": ["{STEM}.js", "{STEM}.d.ts", "{STEM}_bg.wasm", "README.md", "LICENSE-MIT", "LICENSE-APACHE"],
  "sideEffects": false,
  "engines": {{ "node": ">=20" }}
}}
"#
    )
}
