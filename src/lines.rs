//! Texts that lie behind each other, each ended by a line break.
//!
//! So they compress best: where a sentence ends can be guessed, while a length or a place that stands apart cannot.

/// Ends each text.
const END: char = '\n';

/// Adds a text; one that breaks a line would end there.
pub fn add(lines: &mut String, text: &str) {
    lines.push_str(&text.replace(END, " "));
    lines.push(END);
}

/// Takes the first text off; nothing where none is left.
pub fn take<'t>(lines: &mut &'t str) -> Option<&'t str> {
    // A plain search: most texts are short, and a new process has this compiled before it is of use.
    let end = lines.bytes().position(|byte| char::from(byte) == END)?;
    let (text, rest) = lines.split_at_checked(end)?;
    *lines = rest.get(1..).unwrap_or_default();
    Some(text)
}
