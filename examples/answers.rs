//! Answers requests in JSON, one a line: `{"ask":"evaluate","request":{…}}`. The tests of the JavaScript package hold its answers
//! against these, which cross no border.

use std::error::Error;
use std::io::{self, Write as _};

use serde::{Deserialize, Serialize};
use xet_khen::api::{Library, Problem, Value};

/// A function of the surface, by its name in JavaScript, and what it is asked.
#[derive(Deserialize)]
struct Question {
    ask: String,
    request: Value,
}

fn main() -> Result<(), Box<dyn Error>> {
    let texts = xet_khen::author::Texts::default();
    let library = xet_khen::author::read_dir(std::path::Path::new("rules"), &texts)?;
    let mut out = io::stdout().lock();
    for line in io::stdin().lines() {
        let Question { ask, request } = serde_json::from_str(&line?)?;
        writeln!(out, "{}", answer(&library, &ask, &request)?)?;
    }
    Ok(())
}

fn answer(library: &Library, ask: &str, request: &Value) -> Result<String, Box<dyn Error>> {
    Ok(match ask {
        "campaigns" => text(library.list(request))?,
        "campaign" => text(library.describe(request))?,
        "evaluate" => text(library.evaluate(request))?,
        "checkQuota" => text(library.check_quota(request))?,
        "rounds" => text(library.rounds(request))?,
        "dossier" => text(library.dossier(request))?,
        "rulesVersion" => text(Ok(library.rules_version()))?,
        _ => return Err(format!("there is no function {ask:?}").into()),
    })
}

/// The answer as JSON; a refusal as what JavaScript throws.
fn text(answer: Result<impl Serialize, Problem>) -> serde_json::Result<String> {
    match answer {
        Ok(answer) => serde_json::to_string(&answer),
        Err(problem) => serde_json::to_string(&problem),
    }
}
