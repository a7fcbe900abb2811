//! The letters of a table: what stands in an encoding from before Unicode becomes text, and what is lost is said.
//!
//! TCVN 3 (the fonts `.Vn…`) and VNI put Vietnamese letters at places where other encodings have others, so that a table in them comes as
//! "Hä vµ tªn" or "Hoï vaø teân", from a file and from the clipboard alike. Which encoding it is shows in the text itself: in the right one
//! every word has only letters, and no tone where Vietnamese has none.

use super::fault::Trouble;
use super::fold::nfc;

/// An encoding from before Unicode, or an accident with one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// TCVN 3:1999 (TCVN 5712), also called ABC.
    Tcvn3,
    /// VNI for Windows: a letter, and its tone as another one behind it.
    Vni,
    /// UTF-8 that was taken for Windows' Western letters and written as UTF-8 again.
    TwiceUtf8,
}

/// A text as it should be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// The text, in Unicode.
    pub text: String,
    /// In what it stood, where that was not Unicode.
    pub was: Option<Letters>,
}

/// The text of a file.
///
/// # Errors
/// [`Trouble::Workbook`] for a file of a spreadsheet program, [`Trouble::Encoding`] for what is no text that is known.
pub fn decode(bytes: &[u8]) -> Result<String, Trouble> {
    let units = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(read));
        String::from_utf16(&units.collect::<Vec<_>>()).map_err(|_| Trouble::Encoding)
    };
    match bytes {
        // A zip, as .xlsx and .ods are, and the container of .xls.
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(Trouble::Workbook),
        [0xff, 0xfe, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => units(rest, u16::from_be_bytes),
        // Without a mark of its order; no text has a zero in it.
        [first, 0, ..] if *first != 0 => units(bytes, u16::from_le_bytes),
        [0, second, ..] if *second != 0 => units(bytes, u16::from_be_bytes),
        _ if bytes.contains(&0) => Err(Trouble::Encoding),
        _ => String::from_utf8(bytes.to_vec()).or_else(|_| one_byte_each(bytes)),
    }
}

/// The text of a file that has a byte for each letter.
fn one_byte_each(bytes: &[u8]) -> Result<String, Trouble> {
    let western: String = bytes.iter().map(|byte| windows_1252(*byte)).collect();
    let vietnamese = nfc(&bytes.iter().map(|byte| windows_1258(*byte)).collect::<String>());
    let mended = mend(&western)?;
    // Whoever reads the text mends it.
    match [strange(&vietnamese), strange(&mended.text)] {
        [modern, old] if old <= modern && mended.was.is_some() => Ok(western),
        [0, _] => Ok(vietnamese),
        _ => Err(Trouble::Encoding),
    }
}

/// The text in Unicode, whatever it was in.
///
/// # Errors
/// [`Trouble::Lost`] where letters have become question marks, which nobody can undo.
pub fn mend(text: &str) -> Result<Mended, Trouble> {
    if let Some(word) = lost(text) {
        return Err(Trouble::Lost(word.to_owned()));
    }
    let as_it_is = || Mended { text: text.to_owned(), was: None };
    // What has a letter that Western encodings lack is Unicode already.
    let bytes: Option<Vec<u8>> = text.chars().map(to_windows_1252).collect();
    let Some(bytes) = bytes.filter(|bytes| !bytes.is_ascii()) else { return Ok(as_it_is()) };
    if let Ok(text) = String::from_utf8(bytes) {
        return Ok(Mended { text, was: Some(Letters::TwiceUtf8) });
    }
    let tried = [(tcvn3(text), Letters::Tcvn3), (vni(text), Letters::Vni)];
    let tried = tried.into_iter().map(|(text, was)| (strange(&text), Mended { text, was: Some(was) }));
    let best = std::iter::once((strange(text), as_it_is())).chain(tried).min_by_key(|(strange, _)| *strange);
    Ok(best.map_or_else(as_it_is, |(_, mended)| mended))
}

/// A word with a question mark inside, where there is another such word and no Vietnamese letter was kept.
fn lost(text: &str) -> Option<&str> {
    let is_lost = |word: &&str| {
        let mut inside = word.trim_matches(|c: char| !c.is_ascii_alphabetic()).split('?');
        let begins = |part: &str| part.starts_with(|c: char| c.is_ascii_alphabetic());
        inside.next().is_some_and(begins) && inside.any(begins)
    };
    if !text.is_ascii() {
        return None;
    }
    let mut words = text.split(|c: char| c.is_whitespace() || ",;|\"".contains(c)).filter(is_lost);
    let first = words.next()?;
    words.any(|word| word != first).then_some(first)
}

/// Vietnamese letters that ASCII has not.
const LETTERS: &str = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
/// Vowels behind which Vietnamese has no letter with a mark.
const CLOSED: &str = "aăâeêôơ";

/// How often a text has what no Vietnamese word has: a sign inside, a foreign letter, a mark on a vowel behind a closed one.
fn strange(text: &str) -> usize {
    let low: Vec<char> = text.chars().map(lower).collect();
    let is_letter = |c: char| c.is_ascii_alphabetic() || LETTERS.contains(c);
    let wrong = low.windows(3).filter(|around| {
        let [before, c, after] = around else { return false };
        if c.is_ascii() {
            return false;
        }
        let in_word = is_letter(*before) || is_letter(*after);
        (in_word && !LETTERS.contains(*c) && !" \u{a0}“”‘’–—…".contains(*c))
            || (LETTERS.contains(*c) && *c != 'đ' && CLOSED.contains(*before))
    });
    wrong.count()
}

/// What TCVN 3 has from 0xA1 on; a space where it has no letter.
const TCVN3: &str = "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

/// A text in TCVN 3, as it comes through Western letters.
fn tcvn3(text: &str) -> String {
    let letter = |c: char| {
        let place = u32::from(c).checked_sub(0xa1).and_then(|place| usize::try_from(place).ok());
        place.and_then(|place| TCVN3.chars().nth(place)).filter(|letter| *letter != ' ').unwrap_or(c)
    };
    text.chars().map(letter).collect()
}

/// What VNI writes as two: a letter, the marks behind it, and what each makes of it.
const VNI_PAIRS: [(char, &str, &str); 7] = [
    ('a', "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    ('e', "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ('o', "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    ('u', "ùøûõï", "úùủũụ"),
    ('y', "ùøûõ", "ýỳỷỹ"),
    ('ô', "ùøûõï", "ớờởỡợ"),
    ('ö', "ùøûõï", "ứừửữự"),
];
/// What it writes as one.
const VNI_ALONE: (&str, &str) = ("ôöíìæóòîñ", "ơưíìỉĩịỵđ");

/// A text in VNI, as it comes through Western letters.
fn vni(text: &str) -> String {
    let mut mended = String::new();
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let low = lower(c);
        let mark = letters.peek().map(|mark| lower(*mark));
        let pair = VNI_PAIRS.iter().find(|(letter, ..)| *letter == low);
        let pair = pair.zip(mark).and_then(|((_, marks, made), mark)| same_place(marks, made, mark));
        if pair.is_some() {
            letters.next();
        }
        let letter = pair.or_else(|| same_place(VNI_ALONE.0, VNI_ALONE.1, low));
        match letter {
            Some(letter) if c != low => mended.push(upper(letter)),
            Some(letter) => mended.push(letter),
            None => mended.push(c),
        }
    }
    mended
}

/// What stands in the second text where the first has that letter.
fn same_place(from: &str, to: &str, letter: char) -> Option<char> {
    from.chars().zip(to.chars()).find(|(known, _)| *known == letter).map(|(_, made)| made)
}

/// The small letter, of those that Vietnamese and the encodings here have; what has none stays. The standard library's tables have all
/// the letters of the world, and weigh more than this module.
fn lower(c: char) -> char {
    let code = u32::from(c);
    let small = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde => code.saturating_add(0x20),
        0x1af => 0x1b0,
        0x100..=0x17f | 0x1a0 | 0x1ea0..=0x1ef9 => code | 1,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// The capital of a small letter of those.
fn upper(c: char) -> char {
    let code = u32::from(c);
    let capital = match code {
        0x61..=0x7a | 0xe0..=0xf6 | 0xf8..=0xfe => code.saturating_sub(0x20),
        0x1b0 => 0x1af,
        0x100..=0x17f | 0x1a1 | 0x1ea0..=0x1ef9 => code & !1,
        _ => code,
    };
    char::from_u32(capital).unwrap_or(c)
}

/// What Windows-1252 has from 0x80 to 0x9F, the five places without a letter as the controls that they are elsewhere.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

fn windows_1252(byte: u8) -> char {
    let place = byte.checked_sub(0x80).map(usize::from);
    place.and_then(|place| WINDOWS.chars().nth(place)).unwrap_or(char::from(byte))
}

fn to_windows_1252(c: char) -> Option<u8> {
    let place = WINDOWS.chars().position(|known| known == c).and_then(|place| u8::try_from(place).ok());
    place.and_then(|place| place.checked_add(0x80)).or_else(|| u8::try_from(u32::from(c)).ok())
}

/// Where Windows-1258 has another letter than Windows-1252, or a tone for the one before.
const WINDOWS_1258: (&[u8], &str) = (
    &[0xc3, 0xe3, 0xd0, 0xf0, 0xd5, 0xf5, 0xdd, 0xfd, 0xfe, 0xcc, 0xd2, 0xde, 0xec, 0xf2],
    "ĂăĐđƠơƯư₫\u{300}\u{309}\u{303}\u{301}\u{323}",
);

fn windows_1258(byte: u8) -> char {
    let other = WINDOWS_1258.0.iter().zip(WINDOWS_1258.1.chars()).find(|(known, _)| **known == byte);
    other.map_or_else(|| windows_1252(byte), |(_, letter)| letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;

    const TABLE: &str = "Tên\tLoại\tNhóm\tNơi đề cử\nPhòng Nội vụ huyện Ví dụ\tTập thể\tCấp huyện\tUBND huyện Ví dụ\n\
                         Nguyễn Thị Mẫu\tCá nhân\tCấp xã\tUBND xã Thượng Đường\n";

    /// Each letter where an encoding has it; nothing where it has none.
    fn encoded(text: &str, place: impl Fn(char) -> Option<u8>) -> Option<Vec<u8>> {
        text.chars().map(|c| u8::try_from(u32::from(c)).ok().filter(u8::is_ascii).or_else(|| place(c))).collect()
    }

    fn in_tcvn3(text: &str) -> Option<Vec<u8>> {
        let place = |c: char| {
            TCVN3.chars().position(|known| known == c).or_else(|| {
                // Its fonts of capitals have them at the places of the small ones.
                TCVN3.chars().position(|known| known == lower(c))
            })
        };
        encoded(text, |c| u8::try_from(place(c)?.checked_add(0xa1)?).ok())
    }

    fn in_vni(text: &str) -> String {
        let letter = |c: char| {
            let (low, is_upper) = (lower(c), c.is_uppercase());
            let pair =
                VNI_PAIRS.iter().find_map(|(letter, marks, made)| Some([*letter, same_place(made, marks, low)?]));
            let alone = same_place(VNI_ALONE.1, VNI_ALONE.0, low);
            let written: String = pair.map_or_else(|| alone.unwrap_or(low).to_string(), String::from_iter);
            if is_upper { written.to_uppercase() } else { written }
        };
        text.chars().map(letter).collect()
    }

    fn in_windows_1258(text: &str) -> Option<Vec<u8>> {
        // Circumflex, breve and horn belong to its letters, tones stand behind them.
        let tones: &[char] = &['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
        let parted = text.nfc().flat_map(|c| {
            let (rest, tone): (String, String) = c.nfd().partition(|c| !tones.contains(c));
            rest.nfc().chain(tone.chars()).collect::<Vec<_>>()
        });
        encoded(&parted.collect::<String>(), |c| (0x80..=0xff).find(|byte| windows_1258(*byte) == c))
    }

    fn twice(text: &str) -> String {
        text.bytes().map(windows_1252).collect()
    }

    #[test]
    fn old_encodings_become_text_from_files_and_from_the_clipboard() {
        let as_text = |was| Ok(Mended { text: TABLE.to_owned(), was });
        assert_eq!(mend(TABLE), as_text(None));
        assert_eq!(mend(&twice(TABLE)), as_text(Some(Letters::TwiceUtf8)));
        assert_eq!(mend(&in_vni(TABLE)), as_text(Some(Letters::Vni)));
        let tcvn3 = in_tcvn3(TABLE).unwrap();
        let small = Mended { text: TABLE.replace("Đ", "đ"), was: Some(Letters::Tcvn3) };
        let western = decode(&tcvn3).unwrap();
        assert_eq!(mend(&western).map(|mended| mended.text.replace('Đ', "đ")), Ok(small.text));
        assert_eq!(decode(&in_windows_1258(TABLE).unwrap()).as_deref(), Ok(TABLE));
        let vni: Vec<u8> = in_vni(TABLE).chars().map(|c| to_windows_1252(c).unwrap()).collect();
        assert_eq!(mend(&decode(&vni).unwrap()), as_text(Some(Letters::Vni)));
    }

    #[test]
    fn files_as_offices_have_them_are_read_or_refused_with_the_cause() {
        let utf16 = |to: fn(u16) -> [u8; 2]| TABLE.encode_utf16().flat_map(to).collect::<Vec<u8>>();
        assert_eq!(decode(TABLE.as_bytes()).as_deref(), Ok(TABLE));
        for (mark, bytes) in [([0xff, 0xfe], utf16(u16::to_le_bytes)), ([0xfe, 0xff], utf16(u16::to_be_bytes))] {
            assert_eq!(decode(&[&mark, &*bytes].concat()).as_deref(), Ok(TABLE));
            assert_eq!(decode(&bytes).as_deref(), Ok(TABLE), "without its mark");
        }
        assert_eq!(decode(b"PK\x03\x04rest"), Err(Trouble::Workbook));
        assert_eq!(decode(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1]), Err(Trouble::Workbook));
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0"), Err(Trouble::Encoding));
        assert_eq!(decode(&[0xff, 0xfe, 0x00, 0xd8]), Err(Trouble::Encoding), "half a pair");
        assert_eq!(decode(b"S\x8e\x9a\xfe\x86k\xdfng"), Err(Trouble::Encoding));
    }

    #[test]
    fn every_letter_has_its_capital() {
        for small in LETTERS.chars().chain('a'..='z').chain("ùøûõïâáàåãäêéèúüëôöíìæóòîñ".chars())
        {
            let capital = small.to_uppercase().next().unwrap();
            assert_eq!((upper(small), lower(capital), lower(small), upper(capital)), (capital, small, small, capital));
        }
        assert_eq!(['×', '÷', 'ß', '1', '…'].map(lower), ['×', '÷', 'ß', '1', '…']);
    }

    #[test]
    fn letters_that_became_question_marks_are_lost() {
        let lost = |word: &str| Err(Trouble::Lost(word.to_owned()));
        assert_eq!(mend("Name,Kind\r\nNguy?n V?n M?u,individual\r\n"), lost("Nguy?n"));
        for kept in ["Tên?\tNhóm?\n", "Is this ready? Yes?\n", "a?b", "a?b a?b", "Nguyễn V?n M?u"] {
            assert_eq!(mend(kept).map(|mended| mended.text).as_deref(), Ok(kept), "{kept}");
        }
    }

    proptest! {
        #[test]
        fn what_is_unicode_stays_as_it_is(words in prop::collection::vec("[a-zA-Z0-9 ]{0,6}[ăđơưạếộữỹ][a-z]{0,3}", 1..9)) {
            let text = words.join("\t");
            prop_assert_eq!(mend(&text), Ok(Mended { text, was: None }));
        }

        #[test]
        fn no_file_stops_it(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(text) = decode(&bytes) {
                let _ = mend(&text);
            }
        }
    }
}
