//! Trunk and wasm-bindgen, compiled once and kept.

use std::fs;

use anyhow::{Context as _, Result};

use super::step;
use crate::{process, repo::Repo};

/// The last Trunk that builds with the Rust of this workspace.
const TRUNK: &str = "0.21.14";

/// A program that `cargo install` can bring.
struct Tool<'a> {
    /// The name of its package.
    package: &'a str,
    /// The program it installs.
    program: &'a str,
    version: &'a str,
    purpose: &'a str,
    duration: &'a str,
    /// Arguments that this package needs.
    arguments: &'a [&'a str],
    /// Code that runs for seconds need not be optimised for minutes.
    opt_level: &'a str,
}

/// Trunk, which builds the page.
pub fn ensure_trunk(repo: &Repo) -> Result<()> {
    ensure(
        repo,
        &Tool {
            package: "trunk",
            program: "trunk",
            version: TRUNK,
            purpose: "builds the page",
            duration: "about 5 to 8 minutes",
            // Its default features are the update check and TLS for downloads: this build stays offline.
            arguments: &["--locked", "--no-default-features"],
            opt_level: "0",
        },
    )
}

/// wasm-bindgen's program, of exactly the version of the library that the page is compiled with.
pub fn ensure_wasm_bindgen(repo: &Repo) -> Result<()> {
    let lock = fs::read_to_string(repo.path("Cargo.lock")).context("could not read Cargo.lock")?;
    let version = locked(&lock, "wasm-bindgen")
        .context("Cargo.lock names no wasm-bindgen; is the package `web` part of the workspace?")?;
    ensure(
        repo,
        &Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version,
            purpose: "connects the compiled page with JavaScript",
            duration: "about 2 to 4 minutes",
            // Not `--locked`: its lock file can name versions that the registry no longer serves.
            arguments: &["--no-default-features", "--bin", "wasm-bindgen"],
            opt_level: "1",
        },
    )
}

/// Compiles a tool into target/tools, unless that very version is there or on PATH.
fn ensure(repo: &Repo, tool: &Tool) -> Result<()> {
    let Tool { package, program, version, .. } = tool;
    let printed = process::answer(repo.command(program).arg("--version")).unwrap_or_default();
    if printed.split_whitespace().nth(1) == Some(version) {
        return Ok(());
    }
    let how = format!("compiling it once, {}; kept in target/tools", tool.duration);
    step(&format!("{program} {version}"), tool.purpose, &how);

    let build = repo.tools().join("build");
    let mut install = repo.cargo();
    install
        .args(["install", package, "--version", version, "--force"])
        .args(tool.arguments)
        .arg("--root")
        .arg(repo.tools())
        .arg("--target-dir")
        .arg(&build)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", tool.opt_level)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false");
    process::run(&mut install).with_context(|| {
        format!(
            "{program} {version} ({}) could not be compiled; `cargo install {package} --version {version}` \
             brings it by hand, and any {program} {version} on PATH is used as it is",
            tool.purpose
        )
    })?;
    // Hundreds of megabytes that nothing needs any more.
    process::remove_dir(&build)
}

/// The version of a package in the text of a Cargo.lock.
fn locked<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = ")?;
    Some(version.trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::locked;

    #[test]
    fn the_lock_file_tells_the_version_of_exactly_that_package() {
        let lock = "\
[[package]]
name = \"wasm-bindgen-macro\"
version = \"0.1.0\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "wasm"), None);
    }
}
