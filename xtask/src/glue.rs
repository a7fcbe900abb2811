//! The names by which the page's module and its script call each other.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::{files, process, repo::Repo};

/// What a module may use of WebAssembly, which it does not say itself once it is cut or made small.
pub const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// From where the module imports, as wasm-bindgen calls it.
pub const OWN: &str = "./app_bg.js";
/// From where it imports what loads its parts. wasm_split would have a script there; the page loads parts as it loads all else, says what
/// does not arrive, and tries again (`www/start.js`). In the script all of it stands under [`OWN`] as well (see `parts`).
pub const LOADERS: &str = "./parts.js";
/// What wasm-opt calls the place from which a module imports.
const FROM: &str = "a";

/// Calls by a letter or two what a module and its script call each other. wasm-bindgen's names are long and hold hashes, which nothing
/// compresses: three kilobytes.
pub fn shorten_names(repo: &Repo, module: &Path, script: &Path) -> Result<()> {
    let mut wasm_opt = repo.command("wasm-opt");
    wasm_opt.args(FEATURES).arg("--minify-imports-and-exports-and-modules").arg(module).arg("-o").arg(module);
    let names = process::answer(&mut wasm_opt).context("the names in the module were not shortened")?;
    let names = Names::read(&names).context("what wasm-opt says of the module is not understood")?;
    process::write(script, names.put_into(&files::read(script)?).context("in the module's script")?)
}

/// Old names, each with the one that wasm-opt has given.
struct Names {
    /// Those of imports, behind the place from which they come.
    imports: Vec<[String; 3]>,
    exports: Vec<[String; 2]>,
}

impl Names {
    /// As wasm-opt tells them.
    fn read(told: &str) -> Result<Self> {
        let mut told: HashMap<String, serde_json::Value> = serde_json::from_str(told)?;
        let mut part = |key| told.remove(key).unwrap_or_default();
        Ok(Self {
            imports: serde_json::from_value(part("imports"))?,
            exports: serde_json::from_value(part("exports"))?,
        })
    }

    /// A script that wasm-bindgen has written, with these names; and without a second way to start the module, which nobody takes.
    fn put_into(&self, script: &str) -> Result<String> {
        let mut script = script.replacen("export { initSync, ", "export { ", 1);
        let mut once = |old: String, new: String| {
            ensure!(script.matches(&old).count() == 1, "`{old}` does not stand just once");
            script = script.replacen(&old, &new, 1);
            Ok(())
        };
        for [_, old, new] in &self.imports {
            once(format!(" {old}: "), format!(" {new}: "))?;
        }
        if !self.imports.is_empty() {
            let is_known = |[from, ..]: &[String; 3]| [OWN, LOADERS].contains(&from.as_str());
            ensure!(self.imports.iter().all(is_known), "it imports from a place that is not known");
            once(format!("{OWN:?}: "), format!("{FROM:?}: "))?;
        }
        Ok(self.with_exports(&script))
    }

    /// The script with the new names of exports, which stand behind `wasm.`.
    fn with_exports(&self, script: &str) -> String {
        let mut pieces = script.split_inclusive("wasm.");
        let mut renamed = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let end = piece.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(piece.len());
            let (name, rest) = piece.split_at(end);
            let new = self.exports.iter().find(|[old, _]| old == name);
            renamed.push_str(new.map_or(name, |[_, new]| new));
            renamed.push_str(rest);
        }
        renamed
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    const NAMES: &str = r#"{
        "imports": [["./app_bg.js", "__wbg_now_463a", "A"], ["./app_bg.js", "__wbg_now_463ac5", "Aa"]],
        "exports": [["memory", "a"], ["give", "b"], ["given", "c"]]
    }"#;

    #[test]
    fn module_and_script_call_each_other_by_the_new_names() -> anyhow::Result<()> {
        let script = r#"const import0 = { __wbg_now_463a: function() { return now(wasm.memory); }, __wbg_now_463ac5: f };
            imports = { "./app_bg.js": import0 }; function give() { wasm.given(wasm.give, wasm.other) }
            export { initSync, init as default };"#;
        let expected = r#"const import0 = { A: function() { return now(wasm.a); }, Aa: f };
            imports = { "a": import0 }; function give() { wasm.c(wasm.b, wasm.other) }
            export { init as default };"#;
        assert_eq!(Names::read(NAMES)?.put_into(script)?, expected);
        Ok(())
    }

    #[test]
    fn a_script_that_lacks_a_name_is_refused() -> anyhow::Result<()> {
        let names = Names::read(NAMES)?;
        for script in ["", "{ __wbg_now_463a: f }", r#"{ __wbg_now_463a: f, __wbg_now_463ac5: f, "./app.js": 0 }"#] {
            assert!(names.put_into(script).is_err(), "{script}");
        }
        assert!(Names::read("").is_err());
        Ok(())
    }

    #[test]
    fn everything_comes_from_one_place_whatever_is_imported_first_and_nothing_from_elsewhere() -> anyhow::Result<()> {
        let names = |from| {
            Names::read(&format!(
                r#"{{ "imports": [["{from}", "load", "A"], ["./app_bg.js", "now", "B"]], "exports": [] }}"#
            ))
        };
        let script = r#"{ load: f, now: g } imports = { "./app_bg.js": all, "./parts.js": some }"#;
        let expected = r#"{ A: f, B: g } imports = { "a": all, "./parts.js": some }"#;
        assert_eq!(names("./parts.js")?.put_into(script)?, expected);
        assert!(names("./other.js")?.put_into(script).is_err());
        Ok(())
    }
}
