//! Building the page into dist/.

use std::{ffi::OsStr, fs};

use anyhow::{Context as _, Result};

use crate::{files, html, offline, parts, portal, process, repo::Repo, rules, setup, single_file};

/// The oldest browsers that must understand the result: those of the last Windows 7, and others of the same months.
pub const OLDEST: &str = "--target=chrome109,firefox109,safari16.2";

/// The folder of what the page loads later, when somebody asks for it.
pub const LATER: &str = "later";
/// The views that are loaded later, as the parts of the module are called that they need.
pub const VIEWS: [&str; 3] = ["list", "dates", "papers"];
/// What every view comes with beside its parts: the styles of all of them, and what makes files.
pub const BESIDE_VIEWS: [&str; 2] = ["filing.css", "files.js"];
/// The folder in it of the rules of each campaign.
pub const RULES: &str = "rules";
/// What `www/index.html` names: the script that says why the page cannot start, the one that starts it, and what that loads.
const NAMED: [&str; 4] = ["guard.js", "boot.js", parts::SCRIPT, parts::MODULE];
/// What makes a server send the page as it should be sent, and what it is called in [`Repo::dist`]: it is for the server and not for
/// browsers.
pub const SERVERS: [(&str, &str); 3] = [
    ("www/server/web.config", "web.config"),
    ("www/server/htaccess", ".htaccess"),
    ("www/server/nginx.conf", "nginx.conf"),
];
/// What is made for Trunk to take from.
pub const MADE: &str = "target/page";

/// How the page is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// As it is published: small and fast.
    Release,
    /// Compiled in a fraction of the time, ten times as large.
    Debug,
}

/// Brings what is missing and builds the page as it is published: with the worker that opens it without a network and, where
/// that is asked for, all of it in a single file.
pub fn build(repo: &Repo, profile: Profile, single_file: bool) -> Result<()> {
    setup::site(repo)?;
    page(repo, profile)?;
    if profile == Profile::Release {
        offline::write(repo)?;
    }
    if single_file {
        single_file::build(repo)?;
    }
    portal::write(repo, profile)
}

/// Builds the page with tools that are known to be there, without the worker: whoever changes the page wants to see the
/// change, and not the copy.
pub fn rebuild(repo: &Repo, profile: Profile) -> Result<()> {
    page(repo, profile)?;
    portal::write(repo, profile)
}

/// Builds the page itself.
fn page(repo: &Repo, profile: Profile) -> Result<()> {
    join(repo, profile, &["www/boot.js", "www/embed.js", "www/style.css", "www/filing.css"])?;
    join(repo, profile, &["www/desk.js", "--format=esm"])?;
    // It speaks where the others are not understood.
    join(repo, profile, &["www/guard.js", "--target=es5"])?;
    // A script that another one imports when it is needed stays a file of its own.
    join(repo, profile, &["www/files.js", "--splitting", "--chunk-names=[name]", "--format=esm"])?;
    let campaigns = rules::write_files(repo, &repo.path(MADE).join(RULES))?;
    parts::build(repo, profile)?;
    let mut trunk = repo.command("trunk");
    trunk
        .args(["build", "--offline=true"])
        // With NO_COLOR=1, which many tools take, Trunk 0.21 refuses to start.
        .env_remove("NO_COLOR")
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    process::run(&mut trunk).context("the page was not put together; the reason stands above")?;
    if profile == Profile::Release {
        name_after_content(repo)?;
    }
    for (from, name) in SERVERS {
        process::write(&repo.dist().join(name), files::read(&repo.path(from))?)?;
    }
    tell(repo, &campaigns)
}

/// Makes one file of each of these and those that it names, in [`MADE`], where `www/index.html` takes it from. What is no file
/// is an option, which may be another than is usual.
pub fn join(repo: &Repo, profile: Profile, files: &[impl AsRef<OsStr>]) -> Result<()> {
    let mut esbuild = repo.command("esbuild");
    esbuild.args(["--bundle", OLDEST, "--log-level=warning"]).arg(format!("--outdir={MADE}")).args(files);
    if profile == Profile::Release {
        esbuild.arg("--minify");
    }
    process::run(&mut esbuild).context("the styles and scripts were not joined; the reason stands above")
}

/// Shortens a script that was made in [`MADE`]. What [`join`] makes is short already.
pub fn shorten(repo: &Repo, name: &str) -> Result<()> {
    let script = repo.path(MADE).join(name);
    let mut esbuild = repo.command("esbuild");
    esbuild.arg(&script).arg(format!("--outfile={}", script.display()));
    esbuild.args(["--minify", "--tree-shaking=true", OLDEST, "--allow-overwrite", "--log-level=warning"]);
    process::run(&mut esbuild).context("the module's script was not shortened; the reason stands above")
}

/// Tells the starting script what it cannot know: the campaigns, so that it asks for the files of none that does not exist, and how
/// large the module is, so that it can say how much of that has come: a server that compresses it does not.
fn tell(repo: &Repo, campaigns: &[String]) -> Result<()> {
    let index = repo.dist().join("index.html");
    let html = files::read(&index)?;
    let module = html::tags(&html).find_map(|tag| html::value(tag, "data-wasm")).context("the page names no module")?;
    let bytes = fs::metadata(repo.dist().join(module))?.len();
    let (named, campaigns) = (format!(" data-wasm=\"{module}\""), campaigns.join(" "));
    let told = format!("{named} data-bytes=\"{bytes}\" data-campaigns=\"{campaigns}\"");
    process::write(&index, html.replacen(&named, &told, 1))
}

/// Names what the page loads after its content, so that no file of another build is taken for it. Trunk has named the rest.
fn name_after_content(repo: &Repo) -> Result<()> {
    let dist = repo.dist();
    let index = dist.join("index.html");
    let mut html = files::read(&index)?;
    let later =
        files::below(&dist.join(LATER))?.into_iter().map(|(_, path)| fs::read(path)).collect::<Result<Vec<_>, _>>()?;
    let later = format!("{LATER}-{}", files::fingerprint(later));
    let mut named = vec![(LATER, later, "/")];
    for script in NAMED {
        named.push((script, files::named_after(script, fs::read(dist.join(script))?), ""));
    }
    for (old, new, end) in named {
        fs::rename(dist.join(old), dist.join(&new))?;
        html = html::renamed(&html, &format!("./{old}{end}"), &format!("./{new}{end}"))?;
    }
    process::write(&index, html)
}
