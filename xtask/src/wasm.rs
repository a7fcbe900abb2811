//! What is done to every module that is published, of the page and of the package.

use std::path::Path;

use anyhow::Result;

use crate::{process, repo::Repo};

/// Writes a module and its glue into a folder, under that name.
pub fn bind(repo: &Repo, name: &str, compiled: &Path, folder: &Path, more: &[&str]) -> Result<()> {
    let mut wasm_bindgen = repo.command("wasm-bindgen");
    wasm_bindgen.args(["--target", "web", "--no-typescript", "--out-name", name]).args(more);
    process::run(wasm_bindgen.arg("--out-dir").arg(folder).arg(compiled))
}

/// Makes a module small. What it says itself of WebAssembly's features nobody asks after this; its lowest kilobyte is the far end of the
/// stack. What loops and blocks the compiler wrote is forgotten first: what wasm-opt makes of it instead compresses better. A function
/// that is called in one place is only taken in there up to the size `inlined`: engines compile what is called.
pub fn optimize(repo: &Repo, from: &Path, to: &Path, inlined: u16, more: &[&str]) -> Result<()> {
    let mut wasm_opt = repo.command("wasm-opt");
    wasm_opt
        .args(["--converge", "--low-memory-unused", "--always-inline-max-function-size=4"])
        .arg(format!("--one-caller-inline-max-function-size={inlined}"))
        .args(["--flatten", "--rereloop", "-Oz", "-Oz", "--strip-producers", "--strip-target-features"])
        .args(more);
    process::run(wasm_opt.arg(from).arg("-o").arg(to))
}
