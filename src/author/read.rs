//! Reading rule files: bytes to words to a checked campaign, or to diagnostics.

use std::cmp::Reverse;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use sha2::{Digest, Sha256};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::diagnostic::{Diagnostic, DiagnosticCode as Code, render};
use super::file::File;
use super::text::Texts;
use super::{check, lower};
use crate::api::Library;
use crate::model::Campaign;
use crate::nearest::nearest;

/// Reads and checks all rule files (`*.toml`) of a folder. The newest document comes first, for it is the one that is most likely
/// asked about; one without a day comes last.
///
/// # Errors
/// The diagnostics of all files, written for people; or why the folder cannot be read.
pub fn read_dir<'t>(dir: &Path, texts: &'t Texts) -> Result<Library<'t>, String> {
    let unreadable = |path: &Path, error: &io::Error| format!("cannot read {}: {error}", path.display());
    let entries = fs::read_dir(dir).map_err(|error| unreadable(dir, &error))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();

    let mut campaigns: Vec<Campaign<'_>> = Vec::new();
    let mut report = String::new();
    for path in paths {
        let source = fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?;
        match read_file(&source, texts) {
            Ok(campaign) if campaigns.iter().any(|known| known.id == campaign.id) => {
                let _ = writeln!(
                    report,
                    "error[{}]: {} repeats the campaign “{}”",
                    Code::DuplicateId,
                    path.display(),
                    campaign.id
                );
            }
            Ok(campaign) if path.file_stem().is_none_or(|stem| stem != campaign.id) => {
                let id = &campaign.id;
                let _ = writeln!(
                    report,
                    "error[{}]: {} holds the campaign “{id}”: call it {id}.toml",
                    Code::FileName,
                    path.display()
                );
            }
            Ok(campaign) => campaigns.push(campaign),
            Err(diagnostics) => {
                for diagnostic in diagnostics {
                    let _ = writeln!(report, "{}\n", render(&diagnostic, &path.display().to_string(), &source));
                }
            }
        }
    }
    if !report.is_empty() {
        return Err(report);
    }
    let hashes: String = campaigns.iter().map(|campaign| campaign.hash).collect();
    campaigns.sort_by_key(|campaign| Reverse(campaign.document.signed));
    Ok(Library::new(campaigns, texts.keep(&sha256(hashes.as_bytes()))))
}

/// Reads and checks one rule file; `texts` holds what the campaign says.
///
/// # Errors
/// Everything that is wrong with it: first what is not a rule file at all, then names, then meaning.
pub fn read_file<'t>(source: &str, texts: &'t Texts) -> Result<Campaign<'t>, Vec<Diagnostic>> {
    let not_nfc = not_nfc(source);
    if !not_nfc.is_empty() {
        return Err(not_nfc);
    }
    let file: File = toml::from_str(source).map_err(|error| vec![misread(&error)])?;
    let campaign = lower::lower(&file, &sha256(source.as_bytes()), texts)?;
    let diagnostics = check::check(&file, &campaign);
    if diagnostics.is_empty() { Ok(campaign) } else { Err(diagnostics) }
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Words that are not in Unicode NFC. They look right and are found by no search.
fn not_nfc(source: &str) -> Vec<Diagnostic> {
    if is_nfc(source) {
        return Vec::new();
    }
    let start = source.as_ptr().addr();
    let words = source.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).filter(|word| !is_nfc(word));
    words
        .map(|word| {
            let offset = word.as_ptr().addr().saturating_sub(start);
            let composed: String = word.nfc().collect();
            Diagnostic::new(
                Code::NotNfc,
                &(offset..offset.saturating_add(word.len())),
                format!("“{word}” is not in Unicode NFC"),
                format!("write it composed: “{composed}”; `uconv -x any-nfc` does it for a whole file"),
            )
        })
        .collect()
}

/// Gives the parser's own message a code, the nearest known word, and what to do.
fn misread(error: &toml::de::Error) -> Diagnostic {
    let message = error.message();
    let span = error.span().unwrap_or(0..0);
    // The parser quotes the word first and then the ones it knows, each between back-ticks.
    let mut quoted = message.split('`').skip(1).step_by(2);
    let word = quoted.next().unwrap_or_default();
    let known: Vec<&str> = quoted.collect();
    let near = nearest(word, known.iter().copied());
    let pick = || match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("known here: {}", known.join(", ")),
    };
    if message.starts_with("unknown field") {
        Diagnostic::new(Code::UnknownKey, &span, format!("there is no key `{word}` here"), pick())
    } else if message.starts_with("unknown variant") {
        Diagnostic::new(Code::UnknownName, &span, format!("there is no `{word}` here"), pick())
    } else if message.starts_with("missing field") {
        missing(word, &span)
    } else if message.contains("did not match any variant of untagged enum Threshold") {
        let help = "write a whole number, or a text: `\"80%\"` for a ratio, `\"8,5\"` for anything else";
        Diagnostic::new(Code::WrongType, &span, "a threshold is a whole number or a text", help)
    } else if message.starts_with("invalid type") {
        Diagnostic::new(Code::WrongType, &span, message, "see rules/README.md for what stands here")
    } else {
        Diagnostic::new(Code::Syntax, &span, message, "a rule file is TOML; rules/README.md shows one")
    }
}

fn missing(word: &str, span: &std::ops::Range<usize>) -> Diagnostic {
    let (code, help) = match word {
        "vi" => (Code::MissingText, "every text stands in both languages: add the Vietnamese one"),
        "en" => (Code::MissingText, "every text stands in both languages: add the English one"),
        "default" => (Code::MissingDefault, "say which reading is taken unless the user chooses: `default = \"…\"`"),
        _ => (Code::MissingKey, "add it; rules/README.md says what stands there"),
    };
    Diagnostic::new(code, span, format!("`{word}` is missing here"), help)
}
