//! What is wrong with an answer, in words.

use xet_khen::lang::Lang;

use crate::answer::Input;
use crate::app::entry::Gap;
use crate::app::request::Note;
use crate::app::texts;

/// The note in words; `meanings` are those of a percentage that may mean two things.
pub fn say_note(note: &Note, input: &Input, meanings: [&str; 2], lang: Lang) -> String {
    let missing = match note {
        Note::Problem(message, _) => return message.clone(),
        Note::Unfinished(Gap::Reason) => return texts::GAP_REASON.get(lang).to_owned(),
        Note::Unfinished(Gap::Share) => {
            let [one, other] = meanings;
            return texts::GAP_SHARE.fill(lang, &[("one", one), ("other", other)]);
        }
        Note::Unfinished(Gap::Part) => input.part_label,
        Note::Unfinished(Gap::Whole) => input.whole_label,
    };
    texts::GAP_PART.fill(lang, &[("what", missing.unwrap_or_default())])
}
