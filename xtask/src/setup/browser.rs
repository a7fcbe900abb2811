//! Chromium, the browser of the tests.

use std::{
    env,
    path::{Path, PathBuf},
    process::Stdio,
};

use anyhow::{Context as _, Result, bail, ensure};

use super::step;
use crate::{process, repo::Repo};

const HOW_TO_GET_IT: &str = "the browser tests need Chromium or Chrome; install it (on Debian: \
     `apt-get install chromium fonts-noto-core`) or set CHROME to its program";

/// The browser's program: what CHROME names, else one that is installed, else one fetched with apt.
pub fn ensure(repo: &Repo) -> Result<PathBuf> {
    if let Some(chosen) = env::var_os("CHROME") {
        let chosen = PathBuf::from(chosen);
        ensure!(chosen.is_file(), "CHROME is {}, where no program is", chosen.display());
        return Ok(chosen);
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    if !may_install(repo) {
        bail!("{HOW_TO_GET_IT}");
    }
    step("Chromium and a font", "opens the page in tests", "installing Debian's packages, about 1 minute");
    apt_get(repo, &["update"])?;
    // Without a font that carries Vietnamese the page would be measured with missing letters.
    apt_get(repo, &["install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-core"])?;
    installed().context(HOW_TO_GET_IT)
}

/// The first browser on PATH, by the names that systems give it.
fn installed() -> Option<PathBuf> {
    let search = env::var_os("PATH").unwrap_or_default();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    names
        .iter()
        .flat_map(|name| env::split_paths(&search).map(move |folder| folder.join(name)))
        .chain([Path::new("/usr/bin/chromium").to_owned()])
        .find(|program| program.is_file())
}

/// Runs apt-get without its hundreds of lines; what goes wrong it says on stderr.
fn apt_get(repo: &Repo, arguments: &[&str]) -> Result<()> {
    let mut apt_get = repo.command("apt-get");
    apt_get.arg("-qq").args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
    process::run(&mut apt_get).context(HOW_TO_GET_IT)
}

/// Only root, with apt at hand, can install a package without being asked for a password.
fn may_install(repo: &Repo) -> bool {
    let user = process::answer(repo.command("id").arg("-u"));
    user.as_deref() == Some("0") && process::answer(repo.command("apt-get").arg("--version")).is_some()
}
