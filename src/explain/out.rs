//! Where sentences are written: into one text, or as the parts of which a shell makes it.

use crate::lang::Lang;
use crate::ratio::{Decimal, Manner};

/// Takes the parts of a text, one behind the other.
pub trait Out: Default {
    /// Whether whoever reads it knows already what is the same in every verdict: then that need not be written.
    const KNOWS_USUAL: bool;

    /// Nothing yet, with room for about so many bytes of text.
    fn with_room(bytes: usize) -> Self;

    /// A part of the catalogue or of a campaign. No two of them start at the same place, but for those that are empty.
    fn fixed(&mut self, part: &'static str);

    /// A sentence of a campaign inside a quotation, without the full stop at its end.
    fn quoted(&mut self, sentence: &'static str);

    /// A part that somebody else wrote.
    fn said(&mut self, part: &str);

    /// A number.
    fn number(&mut self, number: Decimal, manner: Manner);

    /// A text that is always the same in a language: it says what lies at `place`, and nothing else. `write` writes it, where whoever
    /// reads it does not have it by its place.
    fn composed(&mut self, place: usize, lang: Lang, write: &mut dyn FnMut(&mut Self));

    /// All of another text.
    fn append(&mut self, other: &Self);
}

impl Out for String {
    const KNOWS_USUAL: bool = false;

    fn with_room(bytes: usize) -> Self {
        Self::with_capacity(bytes)
    }

    fn fixed(&mut self, part: &'static str) {
        self.push_str(part);
    }

    fn quoted(&mut self, sentence: &'static str) {
        self.push_str(unended(sentence));
    }

    fn said(&mut self, part: &str) {
        self.push_str(part);
    }

    fn number(&mut self, number: Decimal, manner: Manner) {
        number.write(manner, self);
    }

    fn composed(&mut self, _: usize, _: Lang, write: &mut dyn FnMut(&mut Self)) {
        write(self);
    }

    fn append(&mut self, other: &Self) {
        self.push_str(other);
    }
}

/// A count as it stands in an official's sentence.
pub fn counted(count: impl Into<i128>, lang: Lang) -> String {
    let mut text = String::new();
    text.number(Decimal::whole(count.into()), Manner::Counted(lang));
    text
}

/// A sentence without the full stop at its end, as it stands inside a quotation.
pub fn unended(sentence: &str) -> &str {
    sentence.strip_suffix('.').unwrap_or(sentence)
}
