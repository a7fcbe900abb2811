//! Running every test there is, with one count at the end.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context as _, Result};

use crate::{
    package, process,
    repo::Repo,
    setup,
    site::{self, Profile},
    tally::Tally,
};

/// How much is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Rust on this machine, the package in Node, the page in a browser.
    Everything,
    /// Rust on this machine.
    Native,
}

/// Runs the tests whose name contains the filter, and ends with the line `N passed, M failed`.
pub fn run(repo: &Repo, scope: Scope, filter: Option<&str>) -> Result<ExitCode> {
    let mut run = Run { filter, total: Tally::default() };
    for package in ["xet-khen", "xet-khen-web", "xtask"] {
        run.cargo(repo, package);
    }
    if scope == Scope::Everything {
        run.attempt(|run| run.node(repo));
    }
    if run.total == Tally::default() {
        eprintln!("error: not one test ran; does the name you gave exist?");
        run.total = Tally::FAILURE;
    }
    println!("{}", run.total);
    Ok(ExitCode::from(u8::from(run.total.failed > 0)))
}

/// One run of all tests.
struct Run<'a> {
    filter: Option<&'a str>,
    total: Tally,
}

impl Run<'_> {
    /// The unit, integration and documentation tests of one Rust package.
    fn cargo(&mut self, repo: &Repo, package: &str) {
        let mut cargo = repo.cargo();
        cargo.args(["test", "--no-fail-fast", "--package", package]).args(self.filter);
        self.runner(package, &mut cargo);
    }

    /// Builds what is published and tests it from outside: the package in Node, the page in a browser.
    fn node(&mut self, repo: &Repo) -> Result<()> {
        let programs = setup::page_tests(repo)?;
        site::build(repo, Profile::Release, true)?;
        package::build(repo)?;
        for folder in ["tests/package", "tests/browser"] {
            let mut node = repo.command("node");
            node.args(["--test", "--test-reporter=spec"])
                .args(self.filter.map(|name| format!("--test-name-pattern={name}")))
                .args(test_files(&repo.path(folder))?)
                .envs(programs.clone());
            self.runner(folder, &mut node);
        }
        Ok(())
    }

    /// Follows one runner and adds up what it says. One that fails or runs nothing, without saying so, counts as failed.
    fn runner(&mut self, name: &str, command: &mut Command) {
        println!("→ testing {name}");
        self.attempt(|run| {
            let mut tally = Tally::default();
            let status = process::follow(command, |line| tally.add(Tally::of_line(line)))?;
            run.total.add(tally);
            if !status.success() && tally.failed == 0 {
                anyhow::bail!("the tests of {name} did not run to their end ({status})");
            }
            if tally == Tally::default() && run.filter.is_none() {
                anyhow::bail!("{name} ran no test at all, so nothing is known about it");
            }
            Ok(())
        });
    }

    /// Does one part; if it cannot be done, says why, counts a failure, and the other parts go on.
    fn attempt(&mut self, part: impl FnOnce(&mut Self) -> Result<()>) {
        if let Err(error) = part(self) {
            eprintln!("error: {error:#}");
            self.total.add(Tally::FAILURE);
        }
    }
}

/// The test files of a folder, in a fixed order.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no tests at {}", folder.display()))? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
