//! What is wrong with an answer, in words.

use xet_khen::api::answer::Input;
use xet_khen::lang::Lang;

use crate::app::entry::Gap;
use crate::app::request::Note;
use crate::app::texts;

/// The note in words.
pub fn say_note(note: &Note, input: &Input, lang: Lang) -> String {
    let missing = match note {
        Note::Problem(message, _) => return message.clone(),
        Note::Unfinished(Gap::Reason) => return texts::GAP_REASON.get(lang).to_owned(),
        Note::Unfinished(Gap::Share) => return texts::GAP_SHARE.get(lang).to_owned(),
        Note::Unfinished(Gap::Part) => input.part_label,
        Note::Unfinished(Gap::Whole) => input.whole_label,
    };
    texts::GAP_PART.fill(lang, &[("what", missing.unwrap_or_default())])
}
