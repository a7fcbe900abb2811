//! Bringing what a task needs: each step says what it brings and why, and is silent where it is there already.

mod cargo_tools;
mod npm;
mod rust_target;
mod system;

use std::path::PathBuf;

use anyhow::Result;

use crate::repo::Repo;

/// All that turns Rust into a module for the browser.
pub fn wasm(repo: &Repo) -> Result<()> {
    rust_target::ensure(repo)?;
    cargo_tools::ensure_wasm_bindgen(repo)?;
    npm::ensure_node(repo)?;
    npm::ensure_tools(repo)
}

/// All that builds the page.
pub fn site(repo: &Repo) -> Result<()> {
    wasm(repo)?;
    npm::ensure_page_libraries(repo)?;
    cargo_tools::ensure_trunk(repo)
}

/// All that opens the page in a real browser; gives the browser's program.
pub fn browser(repo: &Repo) -> Result<PathBuf> {
    npm::ensure_node(repo)?;
    npm::ensure_browser_driver(repo)?;
    system::BROWSER.ensure(repo)
}

/// All that the tests of the page need, each as the variable in which its program is handed to them. WebKit, the oldest Chromium and the
/// servers are there where they can be: other systems than Linux have others, or none.
pub fn page_tests(repo: &Repo) -> Result<Vec<(&'static str, PathBuf)>> {
    npm::ensure_oldest_browser(repo);
    let mut programs = vec![(system::BROWSER.variable(), browser(repo)?)];
    for program in [system::FIREFOX, system::OFFICE, system::RENDERER] {
        programs.push((program.variable(), program.ensure(repo)?));
    }
    for program in [system::WEBKIT, system::SCREEN].into_iter().chain(system::SERVERS) {
        programs.extend(program.ensure_if_possible(repo)?.map(|found| (program.variable(), found)));
    }
    Ok(programs)
}

/// Tells the user what is being brought: what it is, what it is for, how long it takes and where it stays.
fn step(what: &str, purpose: &str, how: &str) {
    eprintln!("→ {what} ({purpose}): {how}");
}
