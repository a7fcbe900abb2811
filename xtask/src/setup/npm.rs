//! Node's part: wasm-opt, and what drives the browser in tests.

use std::{fs, path::Path, time::SystemTime};

use anyhow::{Context as _, Result, ensure};

use super::step;
use crate::{process, repo::Repo};

/// The release of binaryen, as its wasm-opt states it.
const BINARYEN: &str = "132";
/// The oldest Node that the package and the tests run on.
const OLDEST_NODE: u32 = 20;

/// Node itself cannot be brought: it has to be there.
pub fn ensure_node(repo: &Repo) -> Result<()> {
    let version = process::answer(repo.command("node").arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next();
    let major = major.and_then(|major| major.parse::<u32>().ok());
    ensure!(
        major.is_some_and(|major| major >= OLDEST_NODE),
        "Node {OLDEST_NODE} or newer with npm is needed (it runs wasm-opt and the browser tests); \
         get it from https://nodejs.org or your system's packages"
    );
    Ok(())
}

/// wasm-opt, which makes the compiled page smaller. What systems package is often too old for today's Rust.
pub fn ensure_wasm_opt(repo: &Repo) -> Result<()> {
    let printed = process::answer(repo.command("wasm-opt").arg("--version")).unwrap_or_default();
    if printed.split_whitespace().nth(2) == Some(BINARYEN) {
        return Ok(());
    }
    step(
        &format!("wasm-opt {BINARYEN}"),
        "makes the page smaller",
        "fetching npm's `binaryen`, a few seconds; kept in target/tools",
    );
    let prefix = repo.tools().join("npm");
    fs::create_dir_all(&prefix)?;
    let package = format!("binaryen@{BINARYEN}.0.0");
    let mut install = repo.npm(&["install", &package]);
    process::run(install.arg("--prefix").arg(prefix)).with_context(|| {
        format!(
            "wasm-opt {BINARYEN} could not be fetched; `npm install --global {package}` brings it by hand, \
             and any wasm-opt {BINARYEN} on PATH is used as it is"
        )
    })
}

/// The libraries of tests/browser, exactly as its lock file names them.
pub fn ensure_browser_driver(repo: &Repo) -> Result<()> {
    let folder = repo.path("tests/browser");
    // npm writes the second file when it has brought all that the first one names.
    let wanted = modified(&folder.join("package-lock.json"));
    let present = modified(&folder.join("node_modules/.package-lock.json"));
    if wanted.is_some() && present >= wanted {
        return Ok(());
    }
    step(
        "playwright-core and axe-core",
        "drive the browser in tests and check accessibility",
        "fetching them with npm, a few seconds; kept in tests/browser/node_modules",
    );
    process::run(repo.npm(&["ci"]).current_dir(folder))
        .context("the browser tests need these; `npm ci` in tests/browser brings them by hand")
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}
