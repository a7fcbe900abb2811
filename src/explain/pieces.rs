//! Small things that several sentences need.

use crate::answer::Sentence;
use crate::lang::Lang;
use crate::ratio::{Decimal, Manner};

/// A count as it stands in an official's sentence.
pub fn counted(count: impl Into<i128>, lang: Lang) -> String {
    let mut text = String::new();
    Decimal::whole(count.into()).write(Manner::Counted(lang), &mut text);
    text
}

/// Writes how many there are of something that stands in a list.
pub fn write_count(count: usize, manner: Manner, out: &mut Sentence<'_>) {
    // INVARIANT: what is counted here stands in a list.
    out.number(Decimal::whole(i128::try_from(count).unwrap_or(i128::MAX)), manner);
}

/// A sentence without the full stop at its end, as it stands inside a quotation.
pub fn unended(sentence: &str) -> &str {
    sentence.strip_suffix('.').unwrap_or(sentence)
}
