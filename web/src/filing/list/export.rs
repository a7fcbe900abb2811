//! The list as a file: the same columns as a table that is pasted, and what became of each nominee.

use std::collections::HashMap;

use xet_khen::lang::Lang;

use super::desk::Entry;
use super::nominee::{cells, headings, inputs_of};
use super::result::{Findings, why};
use super::{table, texts};

/// The list in its order, as a spreadsheet opens it.
pub fn table(findings: &Findings<'_>) -> String {
    let (lang, vocabulary) = (findings.setting.asked.lang, &findings.setting.vocabulary);
    let inputs = inputs_of(vocabulary, findings.desk.entries.iter().map(|entry| &*entry.nominee).collect::<Vec<_>>());
    let became = became(findings);
    let heading = headings(vocabulary, &inputs, lang).into_iter();
    let heading = heading.chain([texts::RESULT, texts::REASON].map(|words| words.get(lang).to_owned()));
    let rows = (1..).zip(&findings.desk.entries).map(|(number, entry)| {
        let (result, reason) = became.get(&entry.key).cloned().unwrap_or_default();
        cells(vocabulary, &inputs, number, &entry.nominee, lang).into_iter().chain([result, reason]).collect()
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

/// What became of each nominee, and why, in words.
fn became(findings: &Findings<'_>) -> HashMap<u32, (String, String)> {
    let lang = findings.setting.asked.lang;
    let said = |entry: &Entry, words: &str, why: &str| (entry.key, (words.to_owned(), why.to_owned()));
    let ineligible = findings.ineligible().into_iter();
    let ineligible =
        ineligible.map(|(entry, judged)| said(entry, crate::app::texts::INELIGIBLE.get(lang), why(judged)));
    let left_out = findings.left_out().into_iter();
    let left_out = left_out.map(|(entry, because)| said(entry, texts::OUT.get(lang), &because));
    let not_considered = findings.not_considered().into_iter();
    let not_considered = not_considered.map(|(entry, because)| said(entry, texts::NOT_CONSIDERED.get(lang), &because));
    let kept = findings.kept().into_iter().map(|entry| said(entry, texts::KEPT.get(lang), ""));
    let without = findings.without_body().into_iter().map(|entry| said(entry, texts::UNCOUNTED.get(lang), ""));
    ineligible.chain(left_out).chain(not_considered).chain(kept).chain(without).collect()
}
