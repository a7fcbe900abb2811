//! Checks rule files and says what is wrong with them: `cargo run --features author --example check [FOLDER]`.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("rules"), PathBuf::from);
    let texts = xet_khen::author::Texts::default();
    match xet_khen::author::read_dir(&folder, &texts) {
        Ok(library) => {
            for campaign in library.rules() {
                let (criteria, examples) = (campaign.criteria.len(), campaign.examples.len());
                println!("{}: {criteria} criteria, {examples} examples", campaign.id);
            }
            ExitCode::SUCCESS
        }
        Err(report) => {
            eprintln!("{report}");
            ExitCode::FAILURE
        }
    }
}
