//! Node's part: what makes things small, and what drives the browser in tests.

use std::{fs, path::Path, time::SystemTime};

use anyhow::{Context as _, Result, ensure};

use super::step;
use crate::{process, repo::Repo};

/// The oldest Node that the package and the tests run on.
const OLDEST_NODE: u32 = 20;

/// Node itself cannot be brought: it has to be there.
pub fn ensure_node(repo: &Repo) -> Result<()> {
    let version = process::answer(repo.command("node").arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next();
    let major = major.and_then(|major| major.parse::<u32>().ok());
    ensure!(
        major.is_some_and(|major| major >= OLDEST_NODE),
        "Node {OLDEST_NODE} or newer with npm is needed (it runs wasm-opt, esbuild and the browser tests); \
         get it from https://nodejs.org or your system's packages"
    );
    Ok(())
}

/// A program that npm brings.
struct Tool {
    /// Its package and the version of that.
    package: &'static str,
    /// How it is called.
    program: &'static str,
    /// The version that it states itself.
    version: &'static str,
    /// What it is for.
    purpose: &'static str,
}

/// What makes the page and the package small.
const TOOLS: [Tool; 2] = [
    // What systems package is often too old for today's Rust.
    Tool { package: "binaryen@132.0.0", program: "wasm-opt", version: "132", purpose: "makes the module smaller" },
    Tool {
        package: "esbuild@0.28.2",
        program: "esbuild",
        version: "0.28.2",
        purpose: "joins and shortens scripts and styles",
    },
];

/// What makes the page and the package small.
pub fn ensure_tools(repo: &Repo) -> Result<()> {
    TOOLS.iter().try_for_each(|tool| ensure_tool(repo, tool))
}

fn ensure_tool(repo: &Repo, Tool { package, program, version, purpose }: &Tool) -> Result<()> {
    // "wasm-opt version 132 (…)" says the one, "0.28.2" the other.
    let printed = process::answer(repo.command(program).arg("--version")).unwrap_or_default();
    if printed.split_whitespace().any(|word| word == *version) {
        return Ok(());
    }
    let how = format!("fetching npm's `{package}`, a few seconds; kept in target/tools");
    step(&format!("{program} {version}"), purpose, &how);
    let prefix = repo.tools().join("npm");
    fs::create_dir_all(&prefix)?;
    process::run(repo.npm(&["install", package]).arg("--prefix").arg(prefix)).with_context(|| {
        format!(
            "{program} {version} could not be fetched; `npm install --global {package}` brings it by hand, \
             and any {program} {version} on PATH is used as it is"
        )
    })
}

/// Libraries that a folder names in its lock file.
struct Libraries {
    folder: &'static str,
    /// The libraries that matter.
    what: &'static str,
    /// What they are for.
    purpose: &'static str,
}

/// What the page has of npm.
pub fn ensure_page_libraries(repo: &Repo) -> Result<()> {
    let purpose = "writes Word files in the browser";
    ensure_libraries(repo, &Libraries { folder: "www/report", what: "docx", purpose })
}

/// What the tests in a browser have of npm.
pub fn ensure_browser_driver(repo: &Repo) -> Result<()> {
    let what = "playwright-core, puppeteer-core, selenium-webdriver, axe-core, ical.js, TypeScript and Vite";
    let purpose =
        "drive the browsers in tests, check accessibility and types, read calendars, use the package as developers do";
    ensure_libraries(repo, &Libraries { folder: "tests/browser", what, purpose })
}

/// The oldest Chromium that the page promises to run in. It comes for Linux alone; its tests are left out where it is not.
pub fn ensure_oldest_browser(repo: &Repo) {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return;
    }
    let purpose = "opens the page in the oldest browser that it promises to run in";
    let libraries = Libraries { folder: "tests/browser/oldest", what: "Chromium 109, 60 MB", purpose };
    if let Err(error) = ensure_libraries(repo, &libraries) {
        eprintln!("warning: the tests in Chromium 109 are left out: {error:#}");
    }
}

/// The libraries of a folder, exactly as its lock file names them.
fn ensure_libraries(repo: &Repo, Libraries { folder, what, purpose }: &Libraries) -> Result<()> {
    let path = repo.path(folder);
    // npm writes the second file when it has brought all that the first one names.
    let wanted = modified(&path.join("package-lock.json"));
    let present = modified(&path.join("node_modules/.package-lock.json"));
    if wanted.is_some() && present >= wanted {
        return Ok(());
    }
    let how = format!("fetching with npm, up to half a minute; kept in {folder}/node_modules");
    step(what, purpose, &how);
    process::run(repo.npm(&["ci"]).current_dir(path))
        .with_context(|| format!("{what} could not be fetched; `npm ci` in {folder} brings it by hand"))
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}
