//! Compiles `rules/` into the module: a wrong rule file stops the build here, with its line and what to do.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use xet_khen::author::{Texts, read_dir};
use xet_khen::bundle::Stock;

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
    let stocks = [
        ("rules", library.stock()),
        ("index", library.index()),
        ("filings", library.stock_of_filings()),
        ("places", library.stock_of_places()),
    ];
    let stocks = stocks.into_iter().flat_map(|(name, Stock { texts, structure })| {
        [(format!("{name}.txt"), texts.into_bytes()), (format!("{name}.bin"), structure)]
    });
    for (name, bytes) in stocks {
        let target = folder.join(name);
        fs::write(&target, bytes).map_err(|error| format!("cannot write {}: {error}", target.display()))?;
    }
    Ok(())
}
