//! Building the page into dist/.

use std::fs;

use anyhow::{Context as _, Result};

use crate::{process, repo::Repo, setup};

/// The oldest browsers that must understand the result: those of the last Windows 7, and others of the same months.
const OLDEST: &str = "--target=chrome109,firefox109,safari16.2";

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
    join_styles(repo, profile)?;
    let mut trunk = repo.command("trunk");
    trunk
        .args(["build", "--offline=true"])
        // With NO_COLOR=1, which many tools take, Trunk 0.21 refuses to start.
        .env_remove("NO_COLOR")
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    process::run(&mut trunk).context("the page was not built; the reason stands above")?;
    if profile == Profile::Release { shorten_scripts(repo) } else { Ok(()) }
}

/// Makes one style sheet of those that `www/style.css` names; `www/index.html` takes it from there.
fn join_styles(repo: &Repo, profile: Profile) -> Result<()> {
    let mut esbuild = repo.command("esbuild");
    esbuild.args(["www/style.css", "--bundle", OLDEST, "--outfile=target/page/style.css", "--log-level=warning"]);
    if profile == Profile::Release {
        esbuild.arg("--minify");
    }
    process::run(&mut esbuild).context("the styles were not joined; the reason stands above")
}

/// Shortens the scripts that Trunk has put into dist/: their names say what they were before, as those of modules do.
fn shorten_scripts(repo: &Repo) -> Result<()> {
    let scripts = fs::read_dir(repo.dist())?.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let scripts = scripts.filter(|path| path.extension().is_some_and(|extension| extension == "js"));
    let mut esbuild = repo.command("esbuild");
    esbuild.args(scripts).args(["--minify", OLDEST, "--outdir=dist", "--allow-overwrite", "--log-level=warning"]);
    process::run(&mut esbuild).context("the scripts were not shortened; the reason stands above")
}
