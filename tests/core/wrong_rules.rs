//! Rule files with one mistake each, and the diagnostic that its author gets: `tests/wrong-rules/NAME.toml` and `.txt`.
//!
//! `BLESS=1 cargo test wrong_rules` writes what is said now; read the difference before you commit it.

use std::collections::BTreeSet;
use std::{env, fs};

use xet_khen::rules::{read_file, render};

use crate::support::repo;

#[test]
fn every_mistake_is_named_with_its_line_and_a_way_out() {
    let folder = repo("tests/wrong-rules");
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        names.extend(name.strip_suffix(".toml").map(str::to_owned));
    }
    names.sort();
    let mut codes = BTreeSet::new();
    let mut wrong = Vec::new();
    for name in names.iter().filter(|name| *name != "none") {
        let source = fs::read_to_string(folder.join(format!("{name}.toml"))).unwrap();
        let diagnostics = read_file(&source).err().unwrap_or_else(|| panic!("{name}.toml is not wrong"));
        codes.extend(diagnostics.iter().map(|diagnostic| diagnostic.code()));
        let file = format!("rules/{name}.toml");
        let said: String = diagnostics.iter().map(|d| render(d, &file, &source) + "\n").collect();
        for diagnostic in &diagnostics {
            assert!(!diagnostic.help().is_empty() && diagnostic.line(&source) >= 1, "{name}");
            assert!(said.contains(&format!("{file}:{}:", diagnostic.line(&source))), "{name}: {said}");
        }
        let expected = folder.join(format!("{name}.txt"));
        if env::var_os("BLESS").is_some() {
            fs::write(&expected, &said).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != said {
            wrong.push(format!("{name} says now:\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(codes.len() >= 20, "{codes:?}");
}

#[test]
fn the_file_without_a_mistake_is_read() {
    let source = fs::read_to_string(repo("tests/wrong-rules/none.toml")).unwrap();
    read_file(&source).unwrap();
}

#[test]
fn the_schema_is_that_of_the_rust_types() {
    let kept = fs::read_to_string(repo("rules/schema.json")).unwrap_or_default();
    // Not `assert_eq`: it would print both in full.
    assert!(kept.trim_end() == xet_khen::rules::schema(), "it differs: run `cargo xtask schema`");
}

#[test]
fn a_statement_may_be_written_with_two_keys() {
    let source = fs::read_to_string(repo("tests/wrong-rules/none.toml")).unwrap();
    let table = "\nstatement = { vi = \"Từ 50% hồ sơ trở lên nộp trực tuyến.\", en = \"50% of cases or more are filed online.\" }";
    let keys = |vi: &str| {
        let keys = format!("\nstatement.vi = \"{vi}\"\nstatement.en = \"50% of cases or more are filed online.\"");
        assert!(source.contains(table));
        source.replace(table, &keys)
    };
    read_file(&keys("Từ 50% hồ sơ trở lên nộp trực tuyến.")).unwrap();
    let wrong = keys("Trên 50% hồ sơ nộp trực tuyến.");
    let diagnostics = read_file(&wrong).unwrap_err();
    let line = wrong.lines().position(|line| line.starts_with("statement.vi")).unwrap() + 1;
    let told: Vec<_> = diagnostics.iter().map(|diagnostic| (diagnostic.code(), diagnostic.line(&wrong))).collect();
    assert_eq!(told, [("statement-differs", line)]);
}
