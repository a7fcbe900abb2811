//! Writes each campaign as the files that the page loads (`ID.rules.txt`, `ID.english.txt`, `ID.filing.txt`) into the folder of that
//! name: `cargo xtask build` puts them beside it.

use std::path::Path;
use std::{env, fs};

use xet_khen::api::Files;

fn main() -> Result<(), String> {
    let folder = env::args().nth(1).ok_or("name the folder")?;
    let library = xet_khen::rules::read_dir(Path::new("rules"))?;
    for Files { campaign, rules, english, filing } in library.files() {
        let files = [("rules", rules.to_bytes()), ("english", english.into_bytes()), ("filing", filing.to_bytes())];
        for (kind, bytes) in files {
            let path = Path::new(&folder).join(format!("{campaign}.{kind}.txt"));
            fs::write(&path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
            println!("{}", path.display());
        }
    }
    Ok(())
}
