//! The worker with which the page opens without a network: `www/worker.js`, and what it must know of this build.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};

use crate::{files, process, repo::Repo, site};

/// What the page calls the worker. Browsers look there for a new one, so it has the same name in every build.
const WORKER: &str = "worker.js";

/// Tells the page of the worker, and writes it into dist/, which must hold everything else by now.
pub fn write(repo: &Repo) -> Result<()> {
    let dist = repo.dist();
    let index = dist.join("index.html");
    let html = files::read(&index)?;
    let told = html.replacen(" data-js=", &format!(" data-worker=\"./{WORKER}\" data-js="), 1);
    ensure!(told != html, "dist/index.html has no starting script that could be told of the worker");
    process::write(&index, told)?;

    let copied = copied(&dist)?;
    let build = files::fingerprint(copied.iter().flat_map(|(address, integrity)| [address, integrity]));
    let list: Vec<_> = copied.iter().map(|(address, integrity)| format!("[{address:?},{integrity:?}]")).collect();
    let mut esbuild = repo.command("esbuild");
    esbuild
        .args(["www/worker.js", "--minify", site::OLDEST, "--log-level=warning"])
        .arg(format!("--define:BUILD={build:?}"))
        .arg(format!("--define:FILES=[{}]", list.join(",")))
        .arg(format!("--outfile={}", dist.join(WORKER).display()));
    process::run(&mut esbuild).context("the worker was not made; the reason stands above")
}

/// The address of every file of the page, and the hash of its content. What is for the server alone it may well refuse to browsers.
fn copied(dist: &Path) -> Result<Vec<(String, String)>> {
    let is_for_server = |name: &str| site::SERVERS.iter().any(|(_, server)| *server == name);
    let files = files::below(dist)?.into_iter().filter(|(name, _)| !is_for_server(name));
    let copied = files.map(|(name, path)| {
        // The page itself is asked for by its folder.
        let address = if name == "index.html" { "./".to_owned() } else { name };
        Ok((address, files::integrity(fs::read(path)?)))
    });
    copied.collect()
}
