//! Building the page into dist/.

use anyhow::{Context as _, Result};

use crate::{process, repo::Repo, setup};

/// How the page is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// As it is published: small and fast.
    Release,
    /// Compiled in a fraction of the time, ten times as large.
    Debug,
}

/// Brings what is missing and builds the page.
pub fn build(repo: &Repo, profile: Profile) -> Result<()> {
    setup::site(repo)?;
    rebuild(repo, profile)
}

/// Builds the page with tools that are known to be there.
pub fn rebuild(repo: &Repo, profile: Profile) -> Result<()> {
    let mut trunk = repo.command("trunk");
    trunk
        .args(["build", "--offline=true"])
        // With NO_COLOR=1, which many tools take, Trunk 0.21 refuses to start.
        .env_remove("NO_COLOR")
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    process::run(&mut trunk).context("the page was not built; the reason stands above")
}
