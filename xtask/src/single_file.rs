//! The page as one file, for computers without a network: everything that it loads, carried in it.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::{files, html, parts, process, repo::Repo, site};

/// The single file, in dist/.
const NAME: &str = "xet-khen.html";
/// Scripts that `www/single.js` names, and those that they import.
const SCRIPTS: [&str; 3] = ["desk.js", "files.js", "report.js"];

/// Makes one file of the page in dist/, and puts it beside it.
pub fn build(repo: &Repo) -> Result<()> {
    let dist = repo.dist();
    let page = files::read(&dist.join("index.html"))?;
    let parts = Parts::of(&page).context("dist/index.html has no starting script that names its parts")?;
    let script = script(repo, &parts)?;
    let later_styles = styles(&dist.join(parts.later))?;
    let single = carry(&page, &script, &later_styles, |address| files::read(&dist.join(address)))?;
    process::write(&dist.join(NAME), single)?;
    println!("dist/{NAME}: opens by itself, without a server");
    Ok(())
}

/// Where the page's parts lie, as its starting script is told.
struct Parts<'page> {
    js: &'page str,
    wasm: &'page str,
    later: &'page str,
}

impl<'page> Parts<'page> {
    fn of(page: &'page str) -> Option<Self> {
        let told = |tag| {
            let [js, wasm, later] = ["data-js", "data-wasm", "data-later"].map(|name| html::value(tag, name));
            Some(Self { js: js?, wasm: wasm?, later: later? })
        };
        html::tags(page).find_map(told)
    }
}

/// One script of `www/single.js` and all that it carries.
fn script(repo: &Repo, parts: &Parts<'_>) -> Result<String> {
    let Parts { js, wasm, later } = parts;
    let mut carried = vec![("app.js".to_owned(), (*js).to_owned()), ("app.wasm".to_owned(), (*wasm).to_owned())];
    carried.extend(["desk.js", "files.js"].map(|name| (name.to_owned(), format!("{later}{name}"))));
    for (folder, ending) in [(site::RULES, ".txt"), (parts::PARTS, ".wasm")] {
        carried.push((format!("{folder}.js"), folder_as_script(repo, &format!("{later}{folder}"), ending)?));
    }
    let made = repo.path("target/page/single.js");
    let mut esbuild = repo.command("esbuild");
    esbuild
        .args(["www/single.js", "--bundle", "--format=iife", "--minify", site::OLDEST, "--log-level=warning"])
        .args(["--loader:.wasm=binary", "--loader:.txt=binary"])
        // The glue looks beside itself for a module that it is not given; here it always is.
        .arg("--define:import.meta.url=\"\"")
        .args(
            carried
                .iter()
                .map(|(name, address)| format!("--alias:carried/{name}={}", repo.dist().join(address).display())),
        )
        .arg(format!("--outfile={}", made.display()));
    process::run(&mut esbuild).context("the single file's script was not made; the reason stands above")?;
    files::read(&made)
}

/// A script that carries the files of a folder in dist/, by their names without that ending; where it lies.
fn folder_as_script(repo: &Repo, folder: &str, ending: &str) -> Result<String> {
    let (mut imports, mut list) = (String::new(), String::new());
    for (place, (name, path)) in files::below(&repo.dist().join(folder))?.into_iter().enumerate() {
        imports += &format!("import file{place} from {:?};\n", path.display().to_string());
        list += &format!("{:?}: file{place}, ", name.trim_end_matches(ending));
    }
    let name = Path::new(folder).file_name().context("a folder has a name")?;
    let script = repo.path(site::MADE).join(name).with_extension("js");
    process::write(&script, format!("{imports}export default {{ {list}}};\n"))?;
    Ok(script.display().to_string())
}

/// The styles of what is loaded later. What is neither styles nor known to the script would be missing, and is refused.
fn styles(later: &Path) -> Result<String> {
    let mut styles = String::new();
    for (name, path) in files::below(later)? {
        if [site::RULES, parts::PARTS].iter().any(|folder| name.starts_with(&format!("{folder}/"))) {
            continue;
        }
        if name.ends_with(".css") {
            styles += &files::read(&path)?;
        } else {
            ensure!(
                SCRIPTS.contains(&name.as_str()),
                "the single file would lack {name}: www/single.js and {} must name it",
                file!()
            );
        }
    }
    Ok(styles)
}

/// The page with everything in it: its styles and those of the later parts where the page names its own, its scripts, the one
/// that carries the parts at the end, and a policy that allows just these. What is marked with `data-served` makes sense on a
/// server only, and is left out. `read` gives the text of a file that the page names.
fn carry(page: &str, script: &str, later_styles: &str, read: impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut single = String::new();
    let (mut script_hashes, mut style_hashes) = (Vec::new(), Vec::new());
    let mut inline_script = |script: &str| {
        ensure!(!script.contains("</script"), "a script would end before its end");
        script_hashes.push(files::integrity(script));
        Ok(format!("<script>{script}</script>"))
    };
    let mut left_out = None;
    for piece in page.split_inclusive('>') {
        let (before, tag) = piece.rsplit_once('<').unwrap_or((piece, ""));
        let tag = tag.trim_end_matches(['>', '/']);
        if let Some(name) = left_out {
            if html::name(tag).strip_prefix('/') == Some(name) {
                left_out = None;
            }
            continue;
        }
        if tag.split_whitespace().any(|word| word == "data-served") {
            single.push_str(before);
            left_out = Some(html::name(tag));
            continue;
        }
        let address = html::value(tag, "href").or(html::value(tag, "src")).filter(|address| is_file(address));
        match (html::name(tag), address) {
            ("link", Some(address)) => {
                single.push_str(before);
                if html::value(tag, "rel") == Some("stylesheet") {
                    // The first styles are the page's own; those within <noscript> stand alone.
                    let later = if style_hashes.is_empty() { later_styles } else { "" };
                    let styles = read(address)? + later;
                    ensure!(!styles.contains("</"), "the styles in {address} would end before their end");
                    style_hashes.push(files::integrity(&styles));
                    single.push_str(&format!("<style>{styles}</style>"));
                }
            }
            ("script", Some(address)) => {
                single.push_str(before);
                // What would load the parts is left out: they are here.
                if html::value(tag, "data-js").is_none() {
                    single.push_str(&inline_script(&read(address)?)?);
                }
            }
            // The end of a script that was not inline.
            ("/script", None) => single.push_str(before),
            ("/body", None) => single.push_str(&format!("{before}{}</body>", inline_script(script)?)),
            (_, None) => single.push_str(piece),
            (name, Some(address)) => anyhow::bail!("<{name}> names {address}, which a single file cannot carry yet"),
        }
    }
    let policy = html::policy(page).context("the page has no policy")?;
    Ok(single.replacen(policy, &tighten(policy, &script_hashes, &style_hashes), 1))
}

/// Whether an address names a file beside the page.
fn is_file(address: &str) -> bool {
    !address.starts_with('#') && !address.starts_with("data:")
}

/// The policy of a page that carries what it may use: where scripts and styles came from its own server there are their
/// hashes now, and nothing else comes from there any more.
fn tighten(policy: &str, script_hashes: &[String], style_hashes: &[String]) -> String {
    let directives = policy.split(';').filter_map(|directive| {
        let (name, sources) = directive.trim().split_once(' ')?;
        let carried: &[String] = match name {
            "script-src" => script_hashes,
            "style-src" => style_hashes,
            _ => &[],
        };
        let carried = carried.iter().map(|hash| format!("'{hash}'"));
        let others = sources.split(' ').filter(|source| *source != "'self'").map(str::to_owned);
        let sources: Vec<_> = carried.chain(others).collect();
        Some(format!("{name} {}", if sources.is_empty() { "'none'".to_owned() } else { sources.join(" ") }))
    });
    directives.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r##"<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'">
<link rel="icon" href="data:,"><link rel="stylesheet" href="./a.css"/>
<link rel="manifest" href="app.webmanifest">
<script src="./guard.js"></script><script defer src="./boot.js" data-js="./app.js"></script></head>
<body><p data-served>On a <b>server</b>: <a href="other.html">other</a></p><a href="#x">x</a></body>"##;

    #[test]
    fn the_single_file_carries_what_the_page_names() -> Result<()> {
        let read = |address: &str| Ok(format!("/* {address} */"));
        let single = carry(PAGE, "start()", "/* later */", read)?;
        assert!(single.contains("<style>/* ./a.css *//* later */</style>"), "{single}");
        assert!(single.contains(r##"<body><a href="#x">x</a><script>start()</script></body>"##), "{single}");
        assert!(single.contains("<script>/* ./guard.js */</script></head>"), "{single}");
        for file in ["src=", "app.webmanifest", "server", "other.html", "boot.js", "'self'"] {
            assert!(!single.contains(file), "{file} is still named in {single}");
        }
        Ok(())
    }

    #[test]
    fn the_policy_allows_just_what_is_carried() {
        let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' data:; connect-src 'self'";
        assert_eq!(
            tighten(policy, &["sha256-A".to_owned()], &["sha256-B".to_owned(), "sha256-C".to_owned()]),
            "default-src 'none'; script-src 'sha256-A' 'wasm-unsafe-eval'; style-src 'sha256-B' 'sha256-C'; \
             img-src data:; connect-src 'none'"
        );
    }

    #[test]
    fn what_cannot_be_carried_is_refused() {
        let read = |_: &str| Ok(String::new());
        assert!(carry(&PAGE.replace("href=\"#x\"", "href=\"other.html\""), "", "", read).is_err());
        assert!(carry(PAGE, "'</script>'", "", read).is_err());
    }
}
