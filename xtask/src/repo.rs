//! The checkout: where things lie in it, and commands that run inside it.

use std::{
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result};

/// Where cargo takes the flags for the browser's modules from.
const BROWSER_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// How heavy a function may be that is put into its callers, and one that its author marked for that. Usual are 50 and 325,
/// also where code is to be small; then a vector's making of room stands two hundred times in a module. This costs no speed
/// that could be measured, and saves four kilobytes in the package and two in the page. Still lower ones save less.
const INLINING: &str = "-Cllvm-args=-inline-threshold=25 -Cllvm-args=-inlinehint-threshold=150";

/// The checkout this task was started in.
pub struct Repo {
    root: PathBuf,
    browser_flags: String,
}

impl Repo {
    /// Asks cargo, which runs this program, where the workspace is.
    pub fn find() -> Result<Self> {
        let manifest =
            env::var_os("CARGO_MANIFEST_DIR").context("cargo did not start this program; run it as `cargo xtask`")?;
        let root = Path::new(&manifest).parent().context("xtask must lie inside the repository")?;
        Ok(Self { root: root.to_owned(), browser_flags: browser_flags() })
    }

    /// A path below the root of the repository.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// A path as one would say it: from the root of the repository.
    pub fn relative<'path>(&self, path: &'path Path) -> &'path Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }

    /// The built page.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// The built JavaScript package.
    pub fn package(&self) -> PathBuf {
        self.path("target/package")
    }

    /// The tools that the tasks bring for themselves; nothing of them is installed globally.
    pub fn tools(&self) -> PathBuf {
        self.path("target/tools")
    }

    /// Where cargo puts what it builds.
    pub fn cargo_target(&self) -> PathBuf {
        // `join` keeps an absolute path as it is.
        self.path(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
    }

    /// A command that starts at the root and finds the tools of this repository before any other.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        let own = [self.tools().join("bin"), self.tools().join("npm/node_modules/.bin")];
        let inherited = env::var_os("PATH").unwrap_or_default();
        let search = own.into_iter().chain(env::split_paths(&inherited));
        // A directory whose name holds the separator cannot stand in PATH; then the inherited PATH is all there is.
        command.env("PATH", env::join_paths(search).unwrap_or(inherited));
        command.env(BROWSER_FLAGS, &self.browser_flags);
        command
    }

    /// The cargo that runs this program.
    pub fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// npm, without its advertisements.
    pub fn npm(&self, arguments: &[&str]) -> Command {
        let mut npm = self.command("npm");
        npm.args(arguments).args(["--no-audit", "--no-fund", "--loglevel=error"]);
        npm
    }
}

/// Flags for the browser's modules, to make them small; and panic messages quote source files, those of dependencies would
/// tell where they lie on the machine that built them.
fn browser_flags() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo"))).unwrap_or_default();
    let sources = fs::read_dir(home.join("registry/src")).into_iter().flatten().flatten();
    let paths = sources.map(|source| source.path().display().to_string());
    // Flags are divided by spaces: a path that holds one stays as it is.
    let paths = paths.filter(|path| !path.contains(char::is_whitespace));
    let flags = paths.map(|path| format!("--remap-path-prefix={path}/="));
    env::var(BROWSER_FLAGS).into_iter().chain([INLINING.to_owned()]).chain(flags).collect::<Vec<_>>().join(" ")
}
