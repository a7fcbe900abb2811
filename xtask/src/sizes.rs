//! What the page and the package weigh when they are sent, and the most they may.

use std::{fs, io, path::Path};

use anyhow::{Context as _, Result, ensure};
use brotli::enc::BrotliEncoderParams;

use crate::{files, html, repo::Repo};

const KIB: usize = 1024;

/// The most that all may weigh that a browser loads before it shows the first verdict.
const PAGE: usize = 150 * KIB;
/// The most that the package's module and script for verdicts may weigh.
const VERDICT: usize = 90 * KIB;
/// The most that they may weigh for the whole package: lists, dates, papers and columns come on top of the verdicts.
const PACKAGE: usize = 121 * KIB;

/// Prints the table; with `check`, fails where a budget is exceeded.
pub fn run(repo: &Repo, check: bool) -> Result<()> {
    let page = weigh_folder(&repo.dist()).context("the page is not built; `cargo xtask build` builds it")?;
    let package = weigh_folder(&repo.package()).context("the package is not built; `cargo xtask package` builds it")?;
    let index = fs::read_to_string(repo.dist().join("index.html"))
        .context("dist/ has no index.html; `cargo xtask build` builds the page")?;

    let first = loaded_at_start(&index);
    let in_vietnamese = |name: &str| name == "index.html" || first.contains(&name);
    let in_english = |name: &str| in_vietnamese(name) || name.ends_with("/english.txt");
    let in_package = |name: &str| name.ends_with(".wasm") || name.ends_with(".js");
    let for_verdicts = |name: &str| in_package(name) && name.contains("_verdict");
    let in_whole = |name: &str| in_package(name) && !for_verdicts(name);

    list("dist", &page, in_vietnamese);
    let page_fits = fits(&page, "the first verdict", PAGE, in_vietnamese);
    let english_fits = fits(&page, "the first verdict in English", PAGE, in_english);
    list("target/package", &package, in_package);
    let verdict_fits = fits(&package, "module and script for verdicts", VERDICT, for_verdicts);
    let package_fits = fits(&package, "module and script of the whole", PACKAGE, in_whole);
    ensure!(
        !check || (page_fits && english_fits && verdict_fits && package_fits),
        "above the budget: see the sums above; what was added last is the first thing to look at"
    );
    Ok(())
}

/// One file, as it lies there and as it is sent.
struct Weight {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Prints the files of one folder, with a star at what counts.
fn list(folder: &str, files: &[Weight], counts: impl Fn(&str) -> bool) {
    println!("\n{:>9} {:>9}   {folder}/", "raw", "brotli");
    for Weight { name, raw, brotli } in files {
        let star = if counts(name) { '*' } else { ' ' };
        println!("{raw:>9} {brotli:>9} {star} {name}");
    }
}

/// Prints what those files weigh together that count, and tells whether that is within the budget.
fn fits(files: &[Weight], what: &str, budget: usize, counts: impl Fn(&str) -> bool) -> bool {
    let counted = files.iter().filter(|file| counts(&file.name)).map(|file| file.brotli);
    let sum = counted.fold(0, usize::saturating_add);
    let verdict = if sum <= budget { "within" } else { "ABOVE" };
    println!("{:>9} {sum:>9} * {what}: {verdict} the budget of {budget}", "");
    sum <= budget
}

/// Every file below a folder, by name.
fn weigh_folder(folder: &Path) -> Result<Vec<Weight>> {
    let files = files::below(folder)?.into_iter();
    let weighed = files.map(|(name, path)| {
        let content = fs::read(path)?;
        Ok(Weight { name, raw: content.len(), brotli: compressed(&content)? })
    });
    weighed.collect()
}

/// The size under brotli at its best, as servers store it.
fn compressed(content: &[u8]) -> io::Result<usize> {
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut &*content, &mut io::sink(), &best)
}

/// The files that a page has its browser load at once: scripts, styles, preloads, images, and what the
/// starting script is told to load. A link that waits for a click is none of them.
fn loaded_at_start(page: &str) -> Vec<&str> {
    let loading = html::tags(page).filter(|tag| matches!(html::name(tag), "script" | "link" | "img"));
    loading
        .flat_map(|tag| ["src", "href", "data-js", "data-wasm"].map(|attribute| html::value(tag, attribute)))
        .flatten()
        .map(|address| address.trim_start_matches("./"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{compressed, loaded_at_start};

    #[test]
    fn what_the_page_loads_at_once_is_found() {
        let html = r#"<head><link rel="stylesheet" href="./style-1.css"/><link rel='modulepreload'
            href='./app-2.js'></head><a href="embed.html">embed</a>
            <script defer src="./boot.js" data-js="./app-2.js" data-wasm="./app-2_bg.wasm"></script>"#;
        let first = loaded_at_start(html);
        for name in ["style-1.css", "app-2.js", "boot.js", "app-2_bg.wasm"] {
            assert!(first.contains(&name), "{name} was not found in {first:?}");
        }
        assert!(!first.contains(&"embed.html"), "a link is not loaded");
    }

    #[test]
    fn repetition_weighs_little() -> std::io::Result<()> {
        assert!(compressed(&[b'a'; 10_000])? < 100);
        Ok(())
    }
}
