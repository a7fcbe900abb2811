//! Rule files with one mistake each, and what their authors are told: `tests/wrong-rules/`.
//!
//! `base.toml` has no mistake. Each text file beside it holds the mistakes of one step or subject, as changes of the base:
//!
//! ```text
//! == unknown-input
//! # What is to be known about it, if anything.
//! -input = "online"
//! +input = "onlin"
//! error[unknown-input]: there is no input “onlin”
//!   --> rules/sample.toml:54:9
//! 54 | input = "onlin"
//!    |         ^^^^^^^
//!    = help: did you mean “online”?
//! ```
//!
//! A change is written as in a diff: lines that are taken away (`-`), that are added (`+`), and that stay and say where (a space).
//! What is taken away and what stays stands in the base exactly once, one line after the other; `@@` begins a change elsewhere. What
//! is only added goes to the end. What is said is as it is printed, without the lines that hold nothing but the margin.
//!
//! `BLESS=1 cargo test wrong_rules` writes what is said now below each change; read the difference before you commit it.

use std::collections::BTreeSet;
use std::path::{MAIN_SEPARATOR, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};

use xet_khen::author::{Diagnostic, DiagnosticCode, read_dir, read_file, render};

use crate::support::{self, repo, texts};

/// The name under which a changed base is shown.
const SHOWN: &str = "rules/sample.toml";

fn base() -> String {
    fs::read_to_string(repo("tests/wrong-rules/base.toml")).unwrap()
}

/// The files that hold mistakes, and their texts.
fn files() -> Vec<(PathBuf, String)> {
    let paths = fs::read_dir(repo("tests/wrong-rules")).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|extension| extension == "txt")).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// The base with the change that stands below the name of a mistake.
fn changed(base: &str, mistake: &str) -> String {
    let (name, change) = mistake.split_once('\n').unwrap();
    let change: Vec<&str> = change.lines().filter(|line| !line.starts_with('#')).collect();
    let mut lines: Vec<&str> = base.lines().collect();
    for part in change.split(|line| *line == "@@") {
        let of = |signs: &[char]| part.iter().filter_map(|line| line.strip_prefix(signs)).collect::<Vec<_>>();
        let (whole, before, after) = (of(&[' ', '-', '+']), of(&[' ', '-']), of(&[' ', '+']));
        assert!(whole.len() == part.len() && before != after, "{name}: this is no change: {part:#?}");
        if before.is_empty() {
            lines.extend(after);
            continue;
        }
        let places: Vec<usize> = (0..lines.len()).filter(|&line| lines[line..].starts_with(&before)).collect();
        let [place] = places[..] else { panic!("{name}: this stands {} times: {before:#?}", places.len()) };
        lines.splice(place..place + before.len(), after);
    }
    lines.join("\n") + "\n"
}

/// What is said of a file with mistakes; each of them has its line and a way out.
fn told(name: &str, source: &str) -> String {
    let diagnostics = read_file(source, texts()).err().unwrap_or_else(|| panic!("{name} is not wrong"));
    let print = |diagnostic: &Diagnostic| {
        let printed = render(diagnostic, SHOWN, source);
        assert!(!diagnostic.help().is_empty(), "{name}: {printed}");
        assert!(printed.contains(&format!("{SHOWN}:{}:", diagnostic.line(source))), "{name}: {printed}");
        printed.lines().filter(|line| line.trim() != "|").map(|line| format!("{line}\n")).collect::<String>()
    };
    diagnostics.iter().map(print).collect()
}

#[test]
fn every_mistake_is_named_with_its_line_and_a_way_out() {
    let base = base();
    let bless = env::var_os("BLESS").is_some();
    let mut names = BTreeSet::new();
    let mut wrong = String::new();
    for (path, text) in files() {
        let mut mistakes = text.split("\n== ");
        let mut now = mistakes.next().unwrap().to_owned();
        for mistake in mistakes {
            let change = mistake.split_once("\nerror[").map_or(mistake.trim_end(), |(change, _)| change);
            let name = change.lines().next().unwrap();
            assert!(names.insert(name.to_owned()), "two mistakes are called {name}");
            let said = format!("\n== {change}\n{}", told(name, &changed(&base, change)));
            if said.trim() != format!("== {}", mistake.trim_end()) {
                wrong += &said;
            }
            now += &said;
        }
        if bless && now != text {
            fs::write(path, now).unwrap();
        }
    }
    assert!(bless || wrong.is_empty(), "said now:\n{wrong}");
}

#[test]
fn the_base_has_no_mistake() {
    read_file(&base(), texts()).unwrap();
}

/// What is said of a folder in which the base stands three times: before the file of its name, in it, and behind it.
static OF_A_FOLDER: LazyLock<String> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("wrong-rules");
    // Of an earlier run, in which other files may have stood here.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for name in ["draft", "sample", "twin"] {
        fs::write(folder.join(name).with_extension("toml"), base()).unwrap();
    }
    let report = read_dir(&folder, texts()).err().unwrap();
    report.replace(&format!("{}{MAIN_SEPARATOR}", folder.display()), "")
});

#[test]
fn a_campaign_stands_once_in_the_file_of_its_name() {
    assert_eq!(
        *OF_A_FOLDER,
        "error[file-name]: draft.toml holds the campaign “sample”: call it sample.toml\n\
         error[duplicate-id]: twin.toml repeats the campaign “sample”\n"
    );
}

/// The format's description, for authors.
fn readme() -> String {
    fs::read_to_string(repo("rules/README.md")).unwrap()
}

#[test]
fn every_code_is_met() {
    let texts: String = files().into_iter().map(|(_, text)| text).collect::<String>() + OF_A_FOLDER.as_str();
    let met: BTreeSet<&str> = texts.split("error[").skip(1).map(|rest| rest.split(']').next().unwrap()).collect();
    assert_eq!(met, DiagnosticCode::ALL.iter().map(|code| code.word()).collect());
}

#[test]
fn the_table_of_codes_is_that_of_the_mistakes() {
    let rows = DiagnosticCode::ALL.iter().map(|code| (code.word(), code.about()));
    support::assert_table("rules/README.md", "| code | what is wrong |\n|---|", rows);
}

#[test]
fn the_description_shows_what_is_printed() {
    let source =
        base().replace("\"50%\" }\n", "\"500%\" }\n").replace("= \"disciplined\"\ntest", "= \"diciplined\"\ntest");
    let diagnostics = read_file(&source, texts()).unwrap_err();
    assert_eq!(diagnostics.len(), 2);
    for diagnostic in &diagnostics {
        let printed = render(diagnostic, SHOWN, &source);
        assert!(readme().contains(&printed), "{printed}");
    }
}

#[test]
fn the_schema_is_that_of_the_rust_types() {
    let kept = fs::read_to_string(repo("rules/schema.json")).unwrap_or_default();
    // Not `assert_eq`: it would print both in full.
    assert!(kept.trim_end() == xet_khen::author::schema(), "it differs: run `cargo xtask schema`");
}

#[test]
fn a_statement_may_be_written_with_two_keys() {
    let source = base();
    let table = "\nstatement = { vi = \"Từ 50% hồ sơ trở lên nộp trực tuyến.\", en = \"50% of cases or more are filed online.\" }";
    let keys = |vi: &str| {
        let keys = format!("\nstatement.vi = \"{vi}\"\nstatement.en = \"50% of cases or more are filed online.\"");
        assert!(source.contains(table));
        source.replace(table, &keys)
    };
    read_file(&keys("Từ 50% hồ sơ trở lên nộp trực tuyến."), texts()).unwrap();
    let wrong = keys("Trên 50% hồ sơ nộp trực tuyến.");
    let diagnostics = read_file(&wrong, texts()).unwrap_err();
    let line = wrong.lines().position(|line| line.starts_with("statement.vi")).unwrap() + 1;
    let told: Vec<_> = diagnostics.iter().map(|diagnostic| (diagnostic.code(), diagnostic.line(&wrong))).collect();
    assert_eq!(told, [(DiagnosticCode::StatementDiffers, line)]);
}
