//! Compiles `rules/` into the module: a wrong rule file stops the build here, with its line and what to do.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use xet_khen::author::{Texts, read_dir};
use xet_khen::bundle::Compiled;

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
    let texts = Texts::default();
    let library = read_dir(rules, &texts)?;
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let bundles = [
        ("rules", library.compiled()),
        ("index", library.index()),
        ("filings", library.compiled_filings()),
        ("places", library.compiled_places()),
    ];
    let bundles = bundles.into_iter().flat_map(|(name, Compiled { texts, structure })| {
        [(format!("{name}.txt"), texts.into_bytes()), (format!("{name}.bin"), structure)]
    });
    for (name, bytes) in bundles {
        let target = folder.join(name);
        fs::write(&target, bytes).map_err(|error| format!("cannot write {}: {error}", target.display()))?;
    }
    Ok(())
}
