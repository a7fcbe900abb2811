//! Reads, checks, asks and drops a campaign again and again: `tests/package/owned.test.mjs` watches the memory that it takes in
//! WebAssembly.

use wasm_bindgen::prelude::wasm_bindgen;
use xet_khen::api::Library;
use xet_khen::author::{Texts, read_file};
use xet_khen::bundle::Bundle;
use xet_khen::lang::Lang;

/// Does it so many times, by the rule file and by what it compiles to; gives how many of its sample units came out as they should.
#[wasm_bindgen]
pub fn reread(source: &str, times: u32) -> usize {
    (0..times).map(|_| once(source)).sum()
}

fn once(source: &str) -> usize {
    let texts = Texts::default();
    let Ok(campaign) = read_file(source, &texts) else { return 0 };
    let library = Library::new(vec![campaign], "");
    let bytes = library.compiled().to_bytes();
    let compiled = Bundle::from_bytes(&bytes).map(Library::from_bundle);
    [Some(library), compiled].iter().flatten().map(right).sum()
}

/// How many sample units come out as the rule file says.
fn right(library: &Library<'_>) -> usize {
    let examples = library.rules().flat_map(|campaign| &campaign.examples);
    let forms = library.rules().map(|campaign| library.campaign(campaign.id, Lang::En, None).is_ok());
    let right = examples
        .filter(|example| library.evaluate(&example.request).is_ok_and(|verdict| verdict.outcome == example.expect));
    if forms.clone().all(|drawn| drawn) { right.count() } else { 0 }
}
