//! Measuring speed: the core natively, the package in Node, the page in a browser.

use anyhow::Result;

use crate::{
    package, process,
    repo::Repo,
    setup,
    site::{self, Profile},
};

/// Runs each benchmark that the repository has.
pub fn run(repo: &Repo) -> Result<()> {
    if repo.path("benches").is_dir() {
        process::run(repo.cargo().args(["bench", "--package", "xet-khen"]))?;
    }
    if repo.path("bench/package.mjs").is_file() {
        package::build(repo)?;
        process::run(repo.command("node").arg("bench/package.mjs"))?;
    }
    if repo.path("bench/paint.mjs").is_file() {
        let chrome = setup::browser(repo)?;
        site::build(repo, Profile::Release, false)?;
        let mut node = repo.command("node");
        process::run(node.arg("bench/paint.mjs").env("CHROME", chrome))?;
    }
    Ok(())
}
