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
    let library = xet_khen::rules::read_dir(rules)?;
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let (vietnamese, english) = library.to_parts();
    let files = [
        ("rules.bin", library.to_bytes()),
        ("vietnamese.bin", vietnamese),
        ("english.txt", english.into_bytes()),
        ("filings.bin", library.filings_to_bytes()),
        ("places.bin", library.places_to_bytes()),
        ("words.txt", library.words().join(" ").into_bytes()),
    ];
    for (name, bytes) in files {
        let target = folder.join(name);
        fs::write(&target, bytes).map_err(|error| format!("cannot write {}: {error}", target.display()))?;
    }
    Ok(())
}
