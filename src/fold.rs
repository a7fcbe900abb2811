//! Names as people type them, made comparable: one body is one body, however its name is spelled.
//!
//! Vietnamese stands in one table here. The tables of Unicode know every script, and would add 56 kB (compressed) to a module
//! that has them for the names of offices; those of the standard library's letter case 5 kB more. Of other scripts than
//! Latin only what is equal is equal.

/// The vowels, each with its five tones: what stands behind it is the same letter with the mark at that place of [`TONES`].
const VOWELS: [&str; 12] = [
    "aàảãáạ",
    "ăằẳẵắặ",
    "âầẩẫấậ",
    "eèẻẽéẹ",
    "êềểễếệ",
    "iìỉĩíị",
    "oòỏõóọ",
    "ôồổỗốộ",
    "ơờởỡớợ",
    "uùủũúụ",
    "ưừửữứự",
    "yỳỷỹýỵ",
];

/// The marks of the tones: huyền, hỏi, ngã, sắc, nặng.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// Letters that a mark makes of others: the mark, then the letters by pairs.
const MADE: [(char, &str); 3] = [('\u{306}', "aăeĕiĭoŏuŭ"), ('\u{302}', "aâeêoô"), ('\u{31b}', "oơuư")];

/// A name for comparing. Two that fold alike are one name: in Unicode NFC or not, in capitals or not, with the mark of the tone on
/// another vowel of the syllable (hòa, hoà), with another letter that looks like Đ, with more or other spaces, with a full stop
/// behind it, with invisible characters. Marks are kept: "Đại" is not "Dại", and "Mẫu" not "Mau".
///
/// It is for comparing only: the tone stands behind its syllable.
pub fn fold(name: &str) -> String {
    let mut folded = Folded { text: String::with_capacity(name.len()), tones: String::new() };
    for c in visible(name) {
        if is_between(c) {
            folded.end_syllable();
        }
        match c {
            c if c.is_whitespace() => folded.space(),
            c if TONES.contains(&c) => folded.tones.push(c),
            c => folded.letter(c),
        }
    }
    folded.end_syllable();
    let named = folded.text.trim_end_matches(|c: char| c == ' ' || ".,;:!?…-–".contains(c));
    // A name of nothing but such marks is one all the same.
    let length = if named.is_empty() { folded.text.trim_end().len() } else { named.len() };
    folded.text.truncate(length);
    folded.text
}

/// A text for finding words in it: lower case, without any marks, words of letters and digits with one space between them.
pub fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut gap = false;
    for c in visible(text) {
        let (letter, _) = parts(c);
        if is_mark(letter) {
            continue;
        }
        if !letter.is_alphanumeric() {
            gap = true;
            continue;
        }
        if gap && !bare.is_empty() {
            bare.push(' ');
        }
        gap = false;
        bare.push(if letter == 'đ' { 'd' } else { unmade(letter) });
    }
    bare
}

/// What is written so far, and the tones of the syllable that has not ended.
struct Folded {
    text: String,
    tones: String,
}

impl Folded {
    fn end_syllable(&mut self) {
        self.text.push_str(&self.tones);
        self.tones.clear();
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    fn letter(&mut self, c: char) {
        if let Some(made) = self.text.chars().next_back().and_then(|last| make(last, c)) {
            self.text.pop();
            self.text.push(made);
            return;
        }
        let (letter, tone) = parts(c);
        self.text.push(letter);
        self.tones.extend(tone);
    }
}

/// The characters of a text that can be seen, in lower case.
fn visible(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_whitespace() || !(c.is_control() || is_invisible(*c))).map(lower)
}

/// Soft hyphens, what joins or separates without a width, marks of direction, variants of a glyph.
const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    )
}

/// Whether a syllable ends before it: at a space and at punctuation.
fn is_between(c: char) -> bool {
    c.is_whitespace() || c.is_ascii_punctuation() || matches!(c, '\u{2010}'..='\u{205e}' | '«' | '»')
}

/// A mark that stands on the letter before it.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The small letter of a Latin capital; the three that look like Đ are one.
fn lower(c: char) -> char {
    let next = |c: char| char::from_u32(u32::from(c).saturating_add(1)).unwrap_or(c);
    match (c, u32::from(c)) {
        ('Đ' | 'Ð' | 'ð' | 'Ɖ' | 'ɖ', _) => 'đ',
        (c, _) if c.is_ascii() => c.to_ascii_lowercase(),
        ('×' | 'İ', _) => c,
        ('Ÿ', _) => 'ÿ',
        (c, number @ 0xc0..=0xde) => char::from_u32(number | 0x20).unwrap_or(c),
        // In these blocks a capital stands before its small letter, at an even place …
        (c, 0x100..=0x137 | 0x14a..=0x177 | 0x1a0..=0x1a5 | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff)
            if u32::from(c) % 2 == 0 =>
        {
            next(c)
        }
        // … and in these at an odd one.
        (c, 0x139..=0x148 | 0x179..=0x17e | 0x1af | 0x1cd..=0x1dc) if u32::from(c) % 2 == 1 => next(c),
        (c, _) => c,
    }
}

/// A vowel without its tone, and the tone.
fn parts(c: char) -> (char, Option<char>) {
    if c.is_ascii() {
        return (c, None);
    }
    for row in VOWELS {
        let mut letters = row.chars();
        let vowel = letters.next().unwrap_or(c);
        if let Some((_, tone)) = letters.zip(TONES).find(|(letter, _)| *letter == c) {
            return (vowel, Some(tone));
        }
    }
    (c, None)
}

/// The letter that a mark makes of another.
fn make(letter: char, mark: char) -> Option<char> {
    let (_, letters) = MADE.iter().find(|(known, _)| *known == mark)?;
    pairs(letters).find(|(from, _)| *from == letter).map(|(_, made)| made)
}

/// The letter without the mark that makes another of it.
fn unmade(letter: char) -> char {
    let made = MADE.iter().flat_map(|(_, letters)| pairs(letters)).find(|(_, made)| *made == letter);
    made.map_or(letter, |(from, _)| from)
}

fn pairs(letters: &str) -> impl Iterator<Item = (char, char)> + '_ {
    letters.chars().step_by(2).zip(letters.chars().skip(1).step_by(2))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{bare, fold};

    #[test]
    fn one_name_in_many_spellings() {
        for name in [
            "Sở Hòa Mẫu",
            "Sở Hoà Mẫu",
            "SỞ HÒA MẪU",
            "  sở\u{a0} hòa \tmẫu. ",
            "Sở Hòa M\u{ad}ẫu",
            "\u{feff}Sở\u{200f} Hòa Mẫu\u{200b} …",
            // Decomposed, in both orders of the marks, and half composed.
            "So\u{31b}\u{309} Ho\u{300}a Ma\u{302}\u{303}u",
            "So\u{309}\u{31b} Hoa\u{300} M\u{e3}\u{302}u,",
            "Sơ\u{309} Hòa Mâ\u{303}u",
        ] {
            assert_eq!(fold(name), fold("Sở Hòa Mẫu"), "{name:?}");
        }
        for [one, other] in [
            ["Thủy", "THUỶ"],
            ["qúy", "Quý"],
            ["khỏe", "khoẻ"],
            ["Đắk Lắk", "Ðắk Lắk"],
            ["ĐÔNG", "Ɖông"],
            ["UBND huyện Krông Pa\u{306}c", "ubnd huyện Krông Păc"],
            ["Bưu điện ƯỜNG", "bưu điện ường"],
            ["Čư M'gar", "čư m'gar"],
            ["Ÿ ÀÞ Žď", "ÿ àþ žď"],
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
    }

    #[test]
    fn other_names_stay_others() {
        let names = [
            "Sở Hòa Mẫu",
            "Sở Hỏa Mẫu",
            "Sở Hoa Mẫu",
            "Sở Hòa Mâu",
            "Sở Hòa Mau",
            "Sở HòaMẫu",
            "Đại",
            "Dại",
            "Đài",
            "Phòng 1",
            "Phòng 11",
            "Phòng 1.1",
            "A-B",
            "A B",
            "an",
            "ân",
            "ăn",
            "×",
            "÷",
            "İ",
            ".",
            "…",
        ];
        for (index, one) in names.iter().enumerate() {
            for other in names.iter().skip(index + 1) {
                assert_ne!(fold(one), fold(other), "{one} {other}");
            }
        }
        assert_eq!(fold(" \u{200b}\u{ad} "), "");
    }

    #[test]
    fn bare_words_have_no_marks() {
        for text in [
            "Đơn vị đề cử",
            "  ĐƠN  VỊ\u{a0}đề\ncử: ",
            "don vi de cu",
            "Đo\u{31b}n vi\u{323} đe\u{302}\u{300} cư\u{309}",
        ] {
            assert_eq!(bare(text), "don vi de cu", "{text}");
        }
        assert_eq!(bare("(a)-b_2"), "a b 2");
    }

    proptest! {
        #[test]
        fn what_is_folded_folds_to_itself(
            name in prop_oneof!["\\PC{0,20}", "[aAăÂêƠưýỷđÐɖ \u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31b}\u{323}.…\u{ad}-]{0,12}"],
        ) {
            let folded = fold(&name);
            prop_assert_eq!(fold(&folded), folded.clone(), "{:?}", folded);
            prop_assert_eq!(bare(&bare(&name)), bare(&name));
        }
    }
}
