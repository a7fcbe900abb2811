//! Programs that the system's packages bring: what the tests open the page and its files with.

use std::{env, path::PathBuf, process::Stdio};

use anyhow::{Context as _, Result, bail, ensure};

use super::step;
use crate::{process, repo::Repo};

/// A program that is too large, or too much part of a system, to be kept in target/tools.
pub struct Program {
    /// What it is.
    what: &'static str,
    /// What it is for.
    purpose: &'static str,
    /// The names that systems give it, in the order of preference.
    names: &'static [&'static str],
    /// The variable that may name another one.
    variable: &'static str,
    /// Debian's packages that bring it.
    packages: &'static [&'static str],
    duration: &'static str,
}

/// The browser of the tests.
pub const BROWSER: Program = Program {
    what: "Chromium",
    purpose: "opens the page in tests",
    names: &["chromium", "chromium-browser", "google-chrome"],
    variable: "CHROME",
    // Without a font that carries Vietnamese the page would be measured with missing letters.
    packages: &["chromium", "fonts-noto-core"],
    duration: "about 1 minute",
};

/// The other browser of the tests: an engine of another house.
pub const FIREFOX: Program = Program {
    what: "Firefox",
    purpose: "opens the page in tests, as Chromium does",
    names: &["firefox", "firefox-esr"],
    variable: "FIREFOX",
    packages: &["firefox-esr"],
    duration: "about 1 minute",
};

/// What drives Safari's engine. Only Linux has it.
pub const WEBKIT: Program = Program {
    what: "WebKit's driver",
    purpose: "opens the page in Safari's engine",
    names: &["WebKitWebDriver"],
    variable: "WEBKIT_DRIVER",
    packages: &["webkit2gtk-driver"],
    duration: "about 1 minute",
};

/// A screen for [`WEBKIT`], which opens no page without one, and for [`BROWSER`], which prints nothing without one.
pub const SCREEN: Program = Program {
    what: "Xvfb",
    purpose: "a screen that nobody sees, for WebKit and for printing",
    names: &["Xvfb"],
    variable: "XVFB",
    packages: &["xvfb"],
    duration: "a few seconds",
};

/// The office suite of the tests.
pub const OFFICE: Program = Program {
    what: "LibreOffice",
    purpose: "opens the Word files of the page in tests",
    names: &["soffice", "libreoffice"],
    variable: "SOFFICE",
    // The fonts have the measures of Times New Roman.
    packages: &["libreoffice-writer-nogui", "fonts-liberation"],
    duration: "85 MB, about 1 minute",
};

/// What draws the pages of a PDF, and, beside it, reads them.
pub const RENDERER: Program = Program {
    what: "Poppler's pdftoppm",
    purpose: "draws the pages that LibreOffice and the browsers have laid out",
    names: &["pdftoppm"],
    variable: "PDFTOPPM",
    packages: &["poppler-utils"],
    duration: "a few seconds",
};

/// Servers as portals have them, which try what lies beside the page for them.
pub const SERVERS: [Program; 2] = [
    Program {
        what: "nginx",
        purpose: "sends the page with the configuration that is made for it",
        names: &["nginx"],
        variable: "NGINX",
        packages: &["nginx"],
        duration: "a few seconds",
    },
    Program {
        what: "Apache",
        purpose: "sends the page with the configuration that is made for it",
        names: &["apache2"],
        variable: "APACHE",
        packages: &["apache2-bin"],
        duration: "a few seconds",
    },
];

impl Program {
    /// The variable in which its path is handed to the tests, and in which a user may name another one.
    pub const fn variable(&self) -> &'static str {
        self.variable
    }

    /// Where it is: what the variable names, else one that is installed, else one fetched with apt.
    pub fn ensure(&self, repo: &Repo) -> Result<PathBuf> {
        let Self { what, purpose, variable, packages, duration, .. } = self;
        if let Some(there) = self.there()? {
            return Ok(there);
        }
        let how_to_get_it = format!(
            "the tests need {what} ({purpose}); install it (on Debian: `apt-get install {}`) or set {variable} to its program",
            packages.join(" ")
        );
        if !may_install(repo) {
            bail!("{how_to_get_it}");
        }
        step(what, purpose, &format!("installing Debian's packages, {duration}"));
        let install = [["install", "--yes", "--no-install-recommends"].as_slice(), packages].concat();
        [["update"].as_slice(), &install]
            .into_iter()
            .try_for_each(|arguments| apt_get(repo, arguments))
            .with_context(|| how_to_get_it.clone())?;
        self.installed().context(how_to_get_it)
    }

    /// The same, or nothing where it can be had in neither way: its tests are left out then.
    pub fn ensure_if_possible(&self, repo: &Repo) -> Result<Option<PathBuf>> {
        match self.there()? {
            None if !may_install(repo) => Ok(None),
            _ => self.ensure(repo).map(Some),
        }
    }

    /// What the variable names, else one that is installed.
    fn there(&self) -> Result<Option<PathBuf>> {
        let Some(chosen) = env::var_os(self.variable).map(PathBuf::from) else { return Ok(self.installed()) };
        ensure!(chosen.is_file(), "{} is {}, where no program is", self.variable, chosen.display());
        Ok(Some(chosen))
    }

    /// The first one on PATH, by the names that systems give it.
    fn installed(&self) -> Option<PathBuf> {
        let search = env::var_os("PATH").unwrap_or_default();
        let folders: Vec<PathBuf> =
            env::split_paths(&search).chain(["/usr/bin", "/usr/sbin"].map(PathBuf::from)).collect();
        let mut places = self.names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
        places.find(|program| program.is_file())
    }
}

/// Runs apt-get without its hundreds of lines; what goes wrong it says on stderr. No server is started that it brings: Debian starts none
/// on a level where a machine has a single user.
fn apt_get(repo: &Repo, arguments: &[&str]) -> Result<()> {
    let mut apt_get = repo.command("apt-get");
    apt_get
        .arg("-qq")
        .args(arguments)
        .envs([("DEBIAN_FRONTEND", "noninteractive"), ("RUNLEVEL", "1")])
        .stdout(Stdio::null());
    process::run(&mut apt_get)
}

/// Only root, with apt at hand, can install a package without being asked for a password.
fn may_install(repo: &Repo) -> bool {
    let user = process::answer(repo.command("id").arg("-u"));
    user.as_deref() == Some("0") && process::answer(repo.command("apt-get").arg("--version")).is_some()
}
