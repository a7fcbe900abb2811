//! Xét Khen in the browser: the bundled rules, the JavaScript surface and the Yew application.

#[cfg(feature = "app")]
pub mod answer;
#[cfg(feature = "app")]
pub mod app;
#[cfg(test)]
mod circles;
#[cfg(feature = "app")]
pub mod filing;
#[cfg(any(test, feature = "js"))]
mod js;
#[cfg(test)]
#[path = "../../tests/core/modules.rs"]
mod modules;
#[cfg(feature = "app")]
pub mod parts;
#[cfg(feature = "app")]
pub mod rules;
#[cfg(feature = "app")]
pub mod spelling;
#[cfg(feature = "app")]
pub mod value;
#[cfg(feature = "app")]
pub mod words;

/// A bundle as `build.rs` compiled it.
macro_rules! bundle {
    ($name:literal) => {
        xet_khen::bundle::Bundle {
            texts: include_str!(concat!(env!("OUT_DIR"), "/", $name, ".txt")),
            structure: include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".bin")),
        }
    };
}
pub(crate) use bundle;

/// Where a module has its memory from; nothing is asked of it by name.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(feature = "app")]
pub use rules::library;

#[cfg(test)]
mod tests {
    use std::path::Path;

    use xet_khen::api::Library;
    use xet_khen::author::{Texts, read_dir};

    #[test]
    fn the_bundle_is_what_the_rule_files_say() {
        let rules = concat!(env!("CARGO_MANIFEST_DIR"), "/../rules");
        let texts = Texts::default();
        let read = read_dir(Path::new(rules), &texts).unwrap();
        assert!(read.rules().len() > 0);
        let [rules, places] = [bundle!("rules"), bundle!("places")];
        let bundled = Library::from_bundle(rules);
        assert!(bundled.compiled() == read.compiled(), "it is the whole");
        for campaign in bundled.rules() {
            let alone = Library::alone(campaign.id, rules, places).unwrap();
            assert!(alone.rules().eq([campaign]) && alone.rules_version() == read.rules_version());
        }
        assert!(Library::alone("none", rules, places).is_none());
        assert!(bundled.with_filings(bundle!("filings")) == read, "and with numbers, dates and papers");
    }
}
