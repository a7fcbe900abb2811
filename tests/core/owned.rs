//! Campaigns are owned: to read, check, ask and drop one thousands of times leaves the memory of the process as it was.

use xet_khen::api::Library;
use xet_khen::author::{Texts, read_file};
use xet_khen::bundle::Bundle;

use crate::support::repo;

const TIMES: usize = 10_000;

/// Reads the campaign from its rule file and from what that compiles to, and asks both about its sample units.
fn once(source: &str) {
    let texts = Texts::default();
    let library = Library::new(vec![read_file(source, &texts).unwrap()], "");
    let bytes = library.compiled().to_bytes();
    let compiled = Library::from_bundle(Bundle::from_bytes(&bytes).unwrap());
    for library in [library, compiled] {
        for example in library.rules().flat_map(|campaign| &campaign.examples) {
            assert_eq!(library.evaluate(&example.request).unwrap().outcome, example.expect);
        }
    }
}

/// The memory that the process has, in pages, where the system tells it.
fn pages() -> Option<usize> {
    let told = std::fs::read_to_string("/proc/self/statm").ok()?;
    told.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn a_campaign_that_is_dropped_leaves_nothing_behind() {
    let source = std::fs::read_to_string(repo("tests/wrong-rules/base.toml")).unwrap();
    (0..TIMES / 10).for_each(|_| once(&source));
    let warm = pages();
    (0..TIMES).for_each(|_| once(&source));
    // The other tests of this program run meanwhile. What one campaign keeps would be a page and more each time.
    if let Some((warm, then)) = warm.zip(pages()) {
        assert!(then < warm + TIMES / 2, "{warm} pages have become {then}");
    }
}
