//! `cargo xtask`: every step between a fresh clone and a page that runs, is tested and measured.

mod args;
mod bench;
mod files;
mod glue;
mod html;
mod offline;
mod package;
mod parts;
mod portal;
mod process;
mod repo;
mod rules;
mod serve;
mod setup;
mod single_file;
mod site;
mod sizes;
mod static_files;
mod tally;
mod test;
mod texts;
mod wasm;
mod watch;

use std::process::ExitCode;

use anyhow::Result;

use crate::{args::Task, repo::Repo};

fn main() -> ExitCode {
    run().unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

/// Does the task named on the command line.
fn run() -> Result<ExitCode> {
    let task = args::parse()?;
    let repo = Repo::find()?;
    match task {
        Task::Help => print!("{}", args::HELP),
        Task::Serve { port, profile } => serve::run(&repo, port, profile)?,
        Task::Build { profile, single_file } => site::build(&repo, profile, single_file)?,
        Task::Package => package::build(&repo)?,
        Task::Texts { campaign } => texts::print(&repo, campaign.as_deref())?,
        Task::Schema => rules::write_schema(&repo)?,
        Task::Test { scope, filter } => return test::run(&repo, scope, filter.as_deref()),
        Task::Sizes { check } => sizes::run(&repo, check)?,
        Task::Bench => bench::run(&repo)?,
    }
    Ok(ExitCode::SUCCESS)
}
