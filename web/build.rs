//! Compiles `rules/` into the module: a wrong rule file stops the build here, with its line and what to do.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    let manifest = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let rules = manifest.join("../rules");
    println!("cargo::rerun-if-changed={}", rules.display());
    if let Err(report) = compile(&rules) {
        eprintln!("{report}");
        process::exit(1);
    }
}

fn compile(rules: &Path) -> Result<(), String> {
    let bytes = xet_khen::rules::read_dir(rules)?.to_bytes();
    let target = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("rules.bin");
    fs::write(&target, bytes).map_err(|error| format!("cannot write {}: {error}", target.display()))
}
