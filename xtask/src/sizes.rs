//! What the page and the package weigh when they are sent, and the most they may.

use std::{fs, io, path::Path};

use anyhow::{Context as _, Result, ensure};
use brotli::enc::BrotliEncoderParams;

use crate::{files, html, parts, repo::Repo, site};

const KIB: usize = 1024;

/// What something should weigh at the most, and what it may not exceed until it does.
#[derive(Clone, Copy)]
struct Budget {
    goal: usize,
    ceiling: usize,
}

/// All that a browser loads before it shows the first verdict, on the campaign whose rules are the largest.
const PAGE: Budget = Budget { goal: 150 * KIB, ceiling: 150 * KIB };
/// The same in English, whose texts come on top.
const ENGLISH: Budget = Budget { goal: 150 * KIB, ceiling: 155 * KIB };
/// What a view comes with where it is the first that is asked for after the form, on the campaign of which it has most to say.
const VIEW: Budget = Budget { goal: 150 * KIB, ceiling: 150 * KIB };
/// The package's module and script for verdicts. Above its goal: it carries the rules of all campaigns.
const VERDICT: Budget = Budget { goal: 90 * KIB, ceiling: 95 * KIB };
/// Those of the whole package: lists, dates, papers and columns come on top of the verdicts.
const PACKAGE: Budget = Budget { goal: 150 * KIB, ceiling: 150 * KIB };

/// Prints the table; with `check`, fails where a ceiling is exceeded.
pub fn run(repo: &Repo, check: bool) -> Result<()> {
    let page = weigh_folder(&repo.dist()).context("the page is not built; `cargo xtask build` builds it")?;
    let package = weigh_folder(&repo.package()).context("the package is not built; `cargo xtask package` builds it")?;
    let index = fs::read_to_string(repo.dist().join("index.html"))
        .context("dist/ has no index.html; `cargo xtask build` builds the page")?;

    let first = loaded_at_start(&index);
    let largest = |end: &str| {
        let of_that = page.iter().filter(|file| is_rules(&file.name) && file.name.ends_with(end));
        of_that.max_by_key(|file| file.brotli).map(|file| file.name.as_str())
    };
    let (rules, english) = (largest(".rules.txt"), largest(".english.txt"));
    let in_vietnamese = |name: &str| name == "index.html" || first.contains(&name) || Some(name) == rules;
    let in_english = |name: &str| in_vietnamese(name) || Some(name) == english;
    let filing = largest(".filing.txt");
    let in_view = |own: &[String], name: &str| {
        let file = name.rsplit_once('/').map_or(name, |(_, file)| file);
        let own = file.strip_suffix(".wasm").is_some_and(|part| own.iter().any(|own| own == part));
        let later = name.starts_with(site::LATER) && !is_rules(name);
        (later && (own || site::BESIDE_VIEWS.contains(&file))) || [english, filing].contains(&Some(name))
    };
    let in_package = |name: &str| name.ends_with(".wasm") || name.ends_with(".js");
    let for_verdicts = |name: &str| in_package(name) && name.contains("_verdict");
    let in_whole = |name: &str| in_package(name) && !for_verdicts(name);

    list("dist", &page, in_vietnamese);
    let page_fits = fits(&page, "the first verdict", PAGE, in_vietnamese);
    let english_fits = fits(&page, "the first verdict in English", ENGLISH, in_english);
    let mut views_fit = true;
    let parts = parts::needed(repo)?;
    for view in site::VIEWS {
        let own = parts.get(view).with_context(|| format!("the page has no part for the {view}"))?;
        let what = format!("the first view after it, if that is the {view}");
        views_fit &= fits(&page, &what, VIEW, |name| in_view(own, name));
    }
    list("target/package", &package, in_package);
    let verdict_fits = fits(&package, "module and script for verdicts", VERDICT, for_verdicts);
    let package_fits = fits(&package, "module and script of the whole", PACKAGE, in_whole);
    ensure!(
        !check || (page_fits && english_fits && views_fit && verdict_fits && package_fits),
        "above the ceiling: see the sums above; what was added last is the first thing to look at"
    );
    Ok(())
}

/// Whether a file of the page is the rules of a campaign.
fn is_rules(name: &str) -> bool {
    name.starts_with(site::LATER) && name.contains(&format!("/{}/", site::RULES))
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

/// Prints what those files weigh together that count, and tells whether that is below the ceiling.
fn fits(files: &[Weight], what: &str, budget: Budget, counts: impl Fn(&str) -> bool) -> bool {
    let counted = files.iter().filter(|file| counts(&file.name)).map(|file| file.brotli);
    let sum = counted.fold(0, usize::saturating_add);
    let Budget { goal, ceiling } = budget;
    let verdict = match sum {
        _ if sum <= goal => format!("within the goal of {goal}"),
        _ if sum <= ceiling => format!("above the goal of {goal}, below the ceiling of {ceiling}"),
        _ => format!("ABOVE the ceiling of {ceiling}"),
    };
    println!("{:>9} {sum:>9} * {what}: {verdict}", "");
    sum <= ceiling
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

    /// What the page's module carries of each campaign that it has not loaded.
    #[test]
    fn fifty_campaigns_weigh_hardly_more_than_five() -> anyhow::Result<()> {
        use xet_khen::api::Library;
        use xet_khen::author::{Texts, read_file};
        use xet_khen::model::Campaign;

        let rules = concat!(env!("CARGO_MANIFEST_DIR"), "/../rules");
        let files =
            crate::files::below(std::path::Path::new(rules))?.into_iter().filter(|(name, _)| name.ends_with(".toml"));
        let sources: Vec<String> = files.map(|(_, path)| std::fs::read_to_string(path)).collect::<Result<_, _>>()?;
        let weigh = |copies: usize| -> anyhow::Result<usize> {
            let texts = Texts::default();
            let mut campaigns: Vec<Campaign<'_>> = Vec::new();
            for copy in 0..copies {
                for source in &sources {
                    // Another campaign has another name and another hash.
                    let named = source.replacen("id = \"", &format!("id = \"c{copy}-"), 1);
                    campaigns.push(read_file(&named, &texts).map_err(|wrong| anyhow::anyhow!("{wrong:?}"))?);
                }
            }
            Ok(compressed(&Library::new(campaigns, "").index().to_bytes())?)
        };
        let (five, fifty) = (weigh(1)?, weigh(10)?);
        // A fiftieth of what a first verdict may weigh.
        assert!(fifty - five <= super::PAGE.goal / 50, "{five} and {fifty} bytes");
        Ok(())
    }
}
