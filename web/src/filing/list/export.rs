//! The list as a file: the same columns as a table that is pasted, and what became of each nominee.

use xet_khen::lang::Lang;

use super::findings::Findings;
use super::nominee::{cells, headings, inputs_of};
use super::row_status::{RowStatus, RowStatuses};
use super::{table, texts};

/// The list in its order, as a spreadsheet opens it.
pub fn table(findings: &Findings<'_>, statuses: &RowStatuses) -> String {
    let (lang, vocabulary) = (findings.setting.context.lang, &findings.setting.vocabulary);
    let inputs = inputs_of(vocabulary, findings.list.entries.iter().map(|entry| &*entry.nominee).collect::<Vec<_>>());
    let own = [texts::QUOTA, texts::STANDARD, texts::REASON].map(|words| words.get(lang).to_owned());
    let heading = headings(vocabulary, &inputs, lang).into_iter().chain(own);
    let rows = (1..).zip(&findings.list.entries).map(|(number, entry)| {
        let became = statuses.get(&entry.key).map(|status| became(status, lang)).unwrap_or_default();
        cells(vocabulary, &inputs, number, &entry.nominee, lang).into_iter().chain(became).collect()
    });
    table::write(std::iter::once(heading.collect()).chain(rows), mark(lang))
}

/// What parts the cells. Where decimals have a comma, spreadsheets part the cells of a CSV file with semicolons.
const fn mark(lang: Lang) -> char {
    match lang {
        Lang::Vi => ';',
        Lang::En => ',',
    }
}

/// What became of a nominee: both answers, and why they are so.
fn became(status: &RowStatus, lang: Lang) -> [String; 3] {
    let RowStatus { quota, standard } = status;
    let why = [quota.reason(lang), standard.reason()].into_iter().filter(|why| !why.is_empty());
    [quota.words().get(lang).to_owned(), standard.words().get(lang).to_owned(), why.collect::<Vec<_>>().join("; ")]
}
