//! The command line: which task, with which options.

use anyhow::{Context as _, Result, bail};
use lexopt::{
    Arg::{Long, Short, Value},
    Parser, ValueExt as _,
};

use crate::{site::Profile, test::Scope};

/// What `cargo xtask` prints when asked for help.
pub const HELP: &str = "\
Usage: cargo xtask <task>

  serve [--port N] [--debug]      build the page, serve it on this machine, rebuild on a change
  build [--debug] [--single-file] build the page into dist/, with the worker that opens it without a network;
                                  --single-file also makes dist/xet-khen.html, which needs no server at all
  package                         build the JavaScript package into target/package/
  texts [CAMPAIGN]                print every sentence that people get to read, in both languages, from rules/ as it is now
  schema                          write rules/schema.json, which editors use to check rule files
  test [--native-only] [FILTER]   run every test; --native-only leaves Node and the browser out
  sizes [--check]                 what the page and the package weigh; --check fails over budget
  bench                           measure speed

Each task first brings what it needs, says so, and keeps it in target/tools.
";

/// One thing that `cargo xtask` can do.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    Help,
    Serve { port: Option<u16>, profile: Profile },
    Build { profile: Profile, single_file: bool },
    Package,
    Schema,
    Texts { campaign: Option<String> },
    Test { scope: Scope, filter: Option<String> },
    Sizes { check: bool },
    Bench,
}

/// Reads the command line of this process.
pub fn parse() -> Result<Task> {
    read(Parser::from_env())
}

fn read(mut parser: Parser) -> Result<Task> {
    let mut task = match parser.next()? {
        Some(Value(name)) => named(&name.string()?)?,
        None | Some(Long("help") | Short('h')) => return Ok(Task::Help),
        Some(other) => return Err(other.unexpected().into()),
    };
    while let Some(argument) = parser.next()? {
        match (argument, &mut task) {
            (Long("help") | Short('h'), _) => return Ok(Task::Help),
            (Long("port"), Task::Serve { port, .. }) => {
                let number = parser.value()?.parse();
                *port = Some(number.context("--port takes a number from 1 to 65535")?);
            }
            (Long("debug"), Task::Serve { profile, .. } | Task::Build { profile, .. }) => {
                *profile = Profile::Debug;
            }
            (Long("single-file"), Task::Build { single_file, .. }) => *single_file = true,
            (Long("native-only"), Task::Test { scope, .. }) => *scope = Scope::Native,
            (Long("check"), Task::Sizes { check }) => *check = true,
            (Value(text), Task::Test { filter, .. }) if filter.is_none() => {
                *filter = Some(text.string()?);
            }
            (Value(text), Task::Texts { campaign }) if campaign.is_none() => *campaign = Some(text.string()?),
            (other, _) => return Err(other.unexpected().into()),
        }
    }
    Ok(task)
}

/// The task of that name, with every option at its default.
fn named(name: &str) -> Result<Task> {
    Ok(match name {
        "help" => Task::Help,
        "serve" => Task::Serve { port: None, profile: Profile::Release },
        "build" => Task::Build { profile: Profile::Release, single_file: false },
        "package" => Task::Package,
        "schema" => Task::Schema,
        "texts" => Task::Texts { campaign: None },
        "test" => Task::Test { scope: Scope::Everything, filter: None },
        "sizes" => Task::Sizes { check: false },
        "bench" => Task::Bench,
        _ => bail!("there is no task `{name}`; `cargo xtask help` lists them"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(line: &str) -> Result<Task> {
        read(Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn options_change_the_task_they_belong_to() -> Result<()> {
        let (port, profile) = (Some(9000), Profile::Debug);
        assert_eq!(task("serve --port 9000 --debug")?, Task::Serve { port, profile });
        assert_eq!(task("build --single-file")?, Task::Build { profile: Profile::Release, single_file: true });
        let (scope, filter) = (Scope::Native, Some("quota".to_owned()));
        assert_eq!(task("test --native-only quota")?, Task::Test { scope, filter });
        assert_eq!(task("texts")?, Task::Texts { campaign: None });
        assert_eq!(task("texts sample")?, Task::Texts { campaign: Some("sample".to_owned()) });
        assert_eq!(task("")?, Task::Help);
        assert_eq!(task("sizes --help")?, Task::Help);
        Ok(())
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for line in [
            "deploy",
            "build --port 1",
            "serve --port x",
            "test one two",
            "texts one two",
            "serve --single-file",
            "--debug",
        ] {
            assert!(task(line).is_err(), "`{line}` was accepted");
        }
    }
}
