//! The rules as the page has them: an index of all campaigns lies in its module, and each campaign is given to it as a file of its own
//! (`www/shelf.js`), so that what one loads does not grow with their number. The English texts of a campaign are another file, which
//! most users never need.

use std::cell::{Cell, RefCell};

use xet_khen::api::Library;
use xet_khen::bundle::Bundle;
use xet_khen::lang::Lang;

use crate::bundle;

/// The heads of all campaigns, in both languages, as `build.rs` compiled them.
static INDEX: Bundle<'static> = bundle!("index");

thread_local! {
    static LIBRARY: Cell<Option<&'static Library<'static>>> = const { Cell::new(None) };
    /// The campaigns that were given with their English texts.
    static SPOKEN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// All campaigns: of those that were given the rules, of the others the heads.
pub fn library() -> &'static Library<'static> {
    LIBRARY.get().unwrap_or_else(|| keep(first()))
}

/// What there is before anything was given.
#[cfg(not(test))]
fn first() -> Library<'static> {
    Library::from_bundle(INDEX)
}

/// In tests nobody has to give anything.
#[cfg(test)]
fn first() -> Library<'static> {
    Library::from_bundle(bundle!("rules")).with_filings(bundle!("filings"))
}

fn keep(library: Library<'static>) -> &'static Library<'static> {
    let library: &'static Library<'static> = Box::leak(Box::new(library));
    LIBRARY.set(Some(library));
    library
}

/// The names of all campaigns, in their order.
pub fn campaigns() -> Vec<String> {
    library().rules().map(|campaign| campaign.id.to_owned()).collect()
}

/// Whether a campaign was given, and can speak that language.
pub fn knows(id: &str, lang: Lang) -> bool {
    let given = library().rules().any(|campaign| campaign.id == id && !campaign.is_head());
    let speaks = match lang {
        Lang::Vi => true,
        Lang::En => cfg!(test) || SPOKEN.with_borrow(|spoken| spoken.iter().any(|known| known == id)),
    };
    given && speaks
}

/// Takes the rules of a campaign, and perhaps their English texts; tells whether they are such. A page reads each of them once, and
/// keeps them for as long as it is open.
pub fn give(id: &str, rules: Vec<u8>, english: Option<String>) -> bool {
    let speaks = english.is_some();
    let english = english.map_or("", |english| english.leak());
    let given = Bundle::from_bytes(rules.leak()).and_then(|rules| library().with(rules, english));
    taken(id, given, speaks)
}

/// The files of a campaign that the later views read: its rules, their English texts (names in pasted tables are understood in either
/// language), and its numbers, dates and papers.
#[derive(Debug)]
pub struct Files {
    /// The campaign.
    pub campaign: String,
    /// Its rules, in Vietnamese.
    pub rules: Vec<u8>,
    /// Their English texts.
    pub english: String,
    /// Its numbers, dates and papers.
    pub filing: Vec<u8>,
}

/// Takes all files of a campaign; tells whether they are such.
pub fn give_all(files: Files) -> bool {
    let Files { campaign, rules, english, filing } = files;
    let bundles = Bundle::from_bytes(rules.leak()).zip(Bundle::from_bytes(filing.leak()));
    let given = bundles.and_then(|(rules, filing)| library().with_filing(rules, english.leak(), filing));
    taken(&campaign, given, true)
}

fn taken(id: &str, given: Option<Library<'static>>, speaks: bool) -> bool {
    let given = given.map(keep).is_some();
    if given && speaks {
        SPOKEN.with_borrow_mut(|spoken| spoken.push(id.to_owned()));
    }
    given && knows(id, Lang::Vi)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use xet_khen::api::Files;
    use xet_khen::author::{Texts, read_dir};

    use super::{Bundle, INDEX, Lang, Library};

    const RULES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../rules");

    #[test]
    fn each_campaign_is_given_as_a_file_of_its_own() {
        let texts = Texts::default();
        let read = read_dir(Path::new(RULES), &texts).unwrap();
        let mut library = Library::from_bundle(INDEX);
        let all = |library: &Library<'_>| format!("{:?}", library.campaigns(Lang::En, None));
        assert_eq!(all(&library), all(&read), "the index tells what a list of campaigns tells");
        assert!(library.rules().all(|campaign| campaign.is_head()));
        let files = read
            .files()
            .map(|Files { campaign, rules, english, filing }| (campaign, rules.to_bytes(), english, filing.to_bytes()));
        let files: Vec<_> = files.collect();
        for (campaign, rules, english, filing) in &files {
            assert!(library.campaign(campaign, Lang::Vi, None).is_err(), "the head of {campaign} is no campaign");
            let [rules, filing] = [rules, filing].map(|bytes| Bundle::from_bytes(bytes).unwrap());
            let vietnamese = library.with(rules, "").unwrap();
            assert!(vietnamese.campaign(campaign, Lang::Vi, None).is_ok());
            library = library.with_filing(rules, english, filing).unwrap();
        }
        assert!(library == read, "all of them together are the whole");
    }

    #[test]
    fn what_is_no_file_of_these_rules_is_not_taken() {
        let texts = Texts::default();
        let read = read_dir(Path::new(RULES), &texts).unwrap();
        let Files { campaign, rules, .. } = read.files().next().unwrap();
        let bytes = rules.to_bytes();
        for length in (0..bytes.len()).step_by(97) {
            // One that is cut behind its hash may still be read: what is lost fails closed.
            if let Some(cut) = Bundle::from_bytes(&bytes[..length]) {
                let _ = Library::from_bundle(INDEX).with(cut, "");
            }
        }
        let mut changed = bytes;
        let hash = changed.windows(64).position(|part| part.iter().all(u8::is_ascii_hexdigit)).unwrap();
        changed[hash] = if changed[hash] == b'0' { b'1' } else { b'0' };
        let changed = Bundle::from_bytes(&changed).unwrap();
        assert!(Library::from_bundle(INDEX).with(changed, "").is_none(), "{campaign}");
    }
}
