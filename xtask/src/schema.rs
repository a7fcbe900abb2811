//! The JSON Schema of rule files, and the examples of the core that print what is generated from its types.

use std::ffi::OsStr;

use anyhow::{Context as _, Result, ensure};

use crate::{process, repo::Repo};

/// Writes rules/schema.json, which editors use to complete and check rule files.
pub fn write(repo: &Repo) -> Result<()> {
    let schema = example(repo, "schema", "schema", &[])?;
    process::write(&repo.path("rules/schema.json"), schema)?;
    println!("rules/schema.json");
    Ok(())
}

/// What the core's example of that name prints, given the feature that it needs and what it is told.
pub fn example(repo: &Repo, name: &str, feature: &str, told: &[&OsStr]) -> Result<String> {
    let mut cargo = repo.cargo();
    cargo.args(["run", "--quiet", "--package", "xet-khen"]).args(["--features", feature, "--example", name]);
    cargo.arg("--").args(told);
    let printed = process::capture(&mut cargo)
        .with_context(|| format!("examples/{name}.rs did not run; the reason stands above"))?;
    ensure!(!printed.trim().is_empty(), "examples/{name}.rs printed nothing");
    Ok(printed)
}
