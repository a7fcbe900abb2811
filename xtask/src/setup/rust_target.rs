//! The standard library for WebAssembly.

use std::path::Path;

use anyhow::{Context as _, Result};

use super::step;
use crate::{process, repo::Repo};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target to the toolchain in use, unless rustc has it already.
pub fn ensure(repo: &Repo) -> Result<()> {
    let libdir = ["--print", "target-libdir", "--target", TARGET];
    let present = process::answer(repo.command("rustc").args(libdir)).is_some_and(|libdir| Path::new(&libdir).is_dir());
    if present {
        return Ok(());
    }
    step(TARGET, "the Rust standard library for browsers", "fetching it with rustup, a few seconds");
    process::run(repo.command("rustup").args(["target", "add", TARGET])).with_context(|| {
        format!(
            "the page cannot be built without {TARGET}; with rustup, `rustup target add {TARGET}` brings it, \
             without rustup, your system's package of the same version as `rustc --version`"
        )
    })
}
