//! The page for webmasters: it writes the snippet with which a portal shows the calculator, and lists the files of the build.

use std::fs;

use anyhow::{Context as _, Result};
use serde_json::json;

use crate::{
    files, html, process,
    repo::Repo,
    rules,
    site::{self, Profile},
};

/// The page, in dist/.
const PAGE: &str = "embed.html";
/// What it loads beside `embed.js`.
const LOADED: [&str; 2] = ["portal.css", "portal.js"];

/// Writes the page into dist/, which must hold everything else by now.
pub fn write(repo: &Repo, profile: Profile) -> Result<()> {
    let made = repo.path(site::MADE);
    // What only the build knows; the script imports it from there.
    process::write(&made.join("portal.json"), known(repo)?)?;
    site::join(repo, profile, &LOADED.map(|name| format!("www/portal/{name}")))?;
    let mut page = files::read(&repo.path("www/portal").join(PAGE))?;
    for name in LOADED {
        let content = files::read(&made.join(name))?;
        let named = files::named_after(name, &content);
        page = html::renamed(&page, &format!("./{name}"), &format!("./{named}"))?;
        process::write(&repo.dist().join(named), content)?;
    }
    process::write(&repo.dist().join(PAGE), page)
}

/// The campaigns in both languages, the policy that the page sets for itself, and every file with its size and its hash, as JSON.
fn known(repo: &Repo) -> Result<String> {
    let dist = repo.dist();
    let index = files::read(&dist.join("index.html"))?;
    let policy = html::policy(&index).context("the page has no policy")?;
    let mut listed = Vec::new();
    for (name, path) in files::below(&dist)? {
        let content = fs::read(path)?;
        let (bytes, integrity) = (content.len(), files::integrity(content));
        listed.push(json!({ "name": name, "bytes": bytes, "integrity": integrity }));
    }
    Ok(json!({ "choices": rules::choices(repo)?, "policy": policy, "files": listed }).to_string())
}
