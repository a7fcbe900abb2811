//! Xét Khen in the browser: the bundled rules, the JavaScript surface and the Yew application.

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod filing;
#[cfg(feature = "js")]
mod js;
#[cfg(feature = "app")]
pub mod spelling;
#[cfg(not(feature = "js"))]
pub mod spoken;
#[cfg(feature = "app")]
pub mod words;

use std::sync::LazyLock;

use xet_khen::api::Library;
use xet_khen::rules::store::Bundle;

/// A bundle as `build.rs` compiled it.
macro_rules! bundle {
    ($name:literal) => {
        xet_khen::rules::store::Bundle {
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

/// What stands beside the criteria: number, dates and papers. The form shows none of it and does not carry it.
static FILINGS: Bundle = bundle!("filings");

#[cfg(feature = "js")]
pub use js::rules::library;
#[cfg(not(feature = "js"))]
pub use spoken::library;

/// The bundled campaigns with number, dates and papers. They are read when one first asks for any of that.
pub fn filed() -> &'static Library {
    static FILED: LazyLock<Library> = LazyLock::new(|| library().with_filings(FILINGS));
    &FILED
}

#[cfg(test)]
mod tests {
    use super::Library;

    #[test]
    fn the_bundle_is_what_the_rule_files_say() {
        let rules = concat!(env!("CARGO_MANIFEST_DIR"), "/../rules");
        let read = xet_khen::rules::read_dir(std::path::Path::new(rules)).unwrap();
        assert!(!read.rules().is_empty());
        super::spoken::learn_english(super::spoken::english());
        assert!(super::library().stock() == read.stock(), "with both languages it is the whole");
        let [rules, places] = [bundle!("rules"), bundle!("places")];
        for campaign in super::library().rules() {
            let alone = Library::alone(campaign.id, rules, places).unwrap();
            assert_eq!((alone.rules().items(), alone.rules_version()), (&[*campaign][..], read.rules_version()));
        }
        assert!(Library::alone("none", rules, places).is_none());
        assert!(super::library().with_filings(super::FILINGS) == read, "and with numbers, dates and papers");
    }
}
