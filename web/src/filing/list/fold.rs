//! Words as people type them, made comparable.

/// A text for comparing: as the core finds words.
pub use xet_khen::fold::bare as fold;

/// A text in Unicode NFC. Browsers have the tables for it, which would be a tenth of the module.
#[cfg(target_family = "wasm")]
pub fn nfc(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

/// The same on other machines.
#[cfg(not(target_family = "wasm"))]
pub fn nfc(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    text.nfc().collect()
}

/// A cell or a name as it is kept: NFC, one space between words, nothing invisible.
pub fn tidy(text: &str) -> String {
    let text = if text.is_ascii() { text.to_owned() } else { nfc(text) };
    let is_seen =
        |c: &char| !matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}') && (c.is_whitespace() || !c.is_control());
    let text: String = text.chars().filter(is_seen).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the folded `text` holds the folded `words` one after the other.
pub fn holds(text: &str, words: &str) -> bool {
    !words.is_empty() && [" ", text, " "].concat().contains(&[" ", words, " "].concat())
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;

    #[test]
    fn what_looks_alike_is_alike() {
        let nfd: String = "Đơn vị đề cử".nfd().collect();
        for text in ["Đơn vị đề cử", "  ĐƠN  VỊ\u{a0}đề\ncử: ", "don vi de cu", &nfd] {
            assert_eq!(fold(text), "don vi de cu", "{text}");
        }
        assert_eq!(tidy(&[" ", &nfd, "\u{200b}\r\n"].concat()), "Đơn vị đề cử");
    }

    #[test]
    fn only_whole_words_are_held() {
        assert!(holds("co quan don vi cap xa", "cap xa"));
        assert!(!holds("co quan don vi cap xa", "cap x"));
        assert!(!holds("co quan", ""));
    }
}
