//! What a sentence says of a figure: a table of words beside the comparisons that they stand for, and one function that reads by it.

use std::ops::Range;

use crate::lang::Lang;
use crate::model::{Answer, Compare};
use crate::ratio::{Exact, spelling};

/// Where words stand that compare a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Directly before the figure: "ít nhất 50%".
    Before,
    /// Directly behind it: "hạng 1 đến hạng 5".
    After,
    /// Behind it, somewhere in the same clause: "50% hồ sơ trở lên".
    Behind,
}

/// Words, and what they make of a figure. Of two that fit in one place the longer one counts: "không quá" is not "quá".
pub(super) struct Row {
    pub(super) words: &'static str,
    pub(super) side: Side,
    /// What they mean of a share, a number or a count.
    pub(super) figure: Option<Compare>,
    /// What they mean of a place in a ranking, where upward is towards the first.
    pub(super) rank: Option<Compare>,
}

impl Row {
    const fn compare(&self, rank: bool) -> Option<Compare> {
        if rank { self.rank } else { self.figure }
    }
}

const fn before(words: &'static str, compare: Compare) -> Row {
    Row { words, side: Side::Before, figure: Some(compare), rank: Some(compare) }
}

const fn behind(words: &'static str, figure: Compare, rank: Compare) -> Row {
    Row { words, side: Side::Behind, figure: Some(figure), rank: Some(rank) }
}

const fn rank_only(words: &'static str, side: Side, rank: Compare) -> Row {
    Row { words, side, figure: None, rank: Some(rank) }
}

const VI: &[Row] = &[
    before("đạt", Compare::AtLeast),
    before("đủ", Compare::AtLeast),
    before("tối thiểu", Compare::AtLeast),
    before("không dưới", Compare::AtLeast),
    before("không ít hơn", Compare::AtLeast),
    before("không thấp hơn", Compare::AtLeast),
    Row { words: "ít nhất", side: Side::Before, figure: Some(Compare::AtLeast), rank: Some(Compare::AtMost) },
    behind("trở lên", Compare::AtLeast, Compare::AtMost),
    before("trên", Compare::MoreThan),
    before("hơn", Compare::MoreThan),
    before("quá", Compare::MoreThan),
    before("vượt", Compare::MoreThan),
    before("vượt quá", Compare::MoreThan),
    before("không quá", Compare::AtMost),
    before("không vượt quá", Compare::AtMost),
    before("không hơn", Compare::AtMost),
    before("không trên", Compare::AtMost),
    before("tối đa", Compare::AtMost),
    before("nhiều nhất", Compare::AtMost),
    behind("trở xuống", Compare::AtMost, Compare::AtLeast),
    before("dưới", Compare::LessThan),
    before("ít hơn", Compare::LessThan),
    before("thấp hơn", Compare::LessThan),
    before("đúng", Compare::Equals),
    before("bằng", Compare::Equals),
    rank_only("trong", Side::Before, Compare::AtMost),
    rank_only("tốp", Side::Before, Compare::AtMost),
    rank_only("đến", Side::Before, Compare::AtMost),
    rank_only("đến", Side::After, Compare::AtLeast),
];

const EN: &[Row] = &[
    before("at least", Compare::AtLeast),
    before("a minimum of", Compare::AtLeast),
    before("not less than", Compare::AtLeast),
    before("no less than", Compare::AtLeast),
    before("no fewer than", Compare::AtLeast),
    before("reach", Compare::AtLeast),
    before("reaches", Compare::AtLeast),
    behind("at least", Compare::AtLeast, Compare::AtMost),
    behind("or more", Compare::AtLeast, Compare::AtLeast),
    behind("or better", Compare::AtLeast, Compare::AtMost),
    behind("or higher", Compare::AtLeast, Compare::AtMost),
    behind("or above", Compare::AtLeast, Compare::AtMost),
    before("more than", Compare::MoreThan),
    before("over", Compare::MoreThan),
    before("above", Compare::MoreThan),
    before("at most", Compare::AtMost),
    before("a maximum of", Compare::AtMost),
    before("not more than", Compare::AtMost),
    before("no more than", Compare::AtMost),
    before("up to", Compare::AtMost),
    behind("or less", Compare::AtMost, Compare::AtMost),
    behind("or fewer", Compare::AtMost, Compare::AtMost),
    behind("or lower", Compare::AtMost, Compare::AtLeast),
    before("less than", Compare::LessThan),
    before("fewer than", Compare::LessThan),
    before("below", Compare::LessThan),
    before("under", Compare::LessThan),
    before("exactly", Compare::Equals),
    rank_only("top", Side::Before, Compare::AtMost),
    rank_only("among the first", Side::Before, Compare::AtMost),
    rank_only("to", Side::Before, Compare::AtMost),
    rank_only("to", Side::After, Compare::AtLeast),
];

/// The words that compare figures in a language.
pub(super) const fn rows(lang: Lang) -> &'static [Row] {
    match lang {
        Lang::Vi => VI,
        Lang::En => EN,
    }
}

/// Words between a comparison and its figure, or which make a figure a place in a ranking: "từ hạng 1", "ranked fifth".
const fn rank_words(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Vi => &["hạng", "thứ"],
        Lang::En => &["rank", "ranks", "ranked", "place", "placed"],
    }
}

/// Places in a ranking that are written as words; they count behind [`rank_words`] only, for "nhất" is also in "ít nhất".
const fn places(lang: Lang) -> &'static [(&'static str, i64)] {
    match lang {
        Lang::Vi => &[("nhất", 1), ("nhì", 2), ("ba", 3)],
        Lang::En => &[("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5)],
    }
}

/// The word with which something else begins that may go upward: "2 lần bị kỷ luật từ khiển trách trở lên" says nothing of 2.
const fn from(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "từ",
        Lang::En => "from",
    }
}

/// Words that say that there is none of something.
pub(super) const fn nothing(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Vi => {
            &["không có", "không ai", "không để", "không bị", "không xảy ra", "không vi phạm", "chưa có", "chưa bị"]
        }
        Lang::En => &["no", "nobody", "none", "never", "without", "not", "nothing"],
    }
}

/// Words that say that it is all of something.
pub(super) const fn everything(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Vi => &["toàn bộ", "tất cả"],
        Lang::En => &["all", "every"],
    }
}

/// Words that say that a grade may also be a higher one.
pub(super) const fn upward(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Vi => &["trở lên", "ít nhất", "tối thiểu"],
        Lang::En => &["or better", "or higher", "or above", "at least"],
    }
}

/// What a sentence says of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Claim<'a> {
    /// The sentence's own words: "trên 50%".
    pub(super) words: &'a str,
    pub(super) compare: Compare,
    pub(super) number: Exact,
}

#[derive(Debug, PartialEq)]
enum Kind {
    Word,
    /// A number, and whether it is followed by a percent sign.
    Number(Exact, bool),
    /// The end of a clause.
    Break,
}

#[derive(Debug)]
struct Token {
    kind: Kind,
    lower: String,
    span: Range<usize>,
}

/// The words, numbers and ends of clauses of a text. What is neither, such as a date or "107/2021/NĐ-CP", is a word.
fn tokens(text: &str, lang: Lang) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = 0;
    for piece in text.split_whitespace() {
        // Each piece is found behind the one before.
        let start = text.get(rest..).and_then(|tail| tail.find(piece)).map_or(rest, |at| rest.saturating_add(at));
        rest = start.saturating_add(piece.len());
        let marks = |letter: char| !letter.is_alphanumeric() && letter != '%';
        let core = piece.trim_matches(marks);
        let lead = piece.find(core).unwrap_or(0);
        let end = lead.saturating_add(core.len());
        let breaks = |part: Option<&str>| part.is_some_and(|part| part.contains([',', ';', ':', '.', '(', ')', '–']));
        let token = |kind, lower, span| Token { kind, lower, span };
        if breaks(piece.get(..lead)) {
            tokens.push(token(Kind::Break, String::new(), start..start));
        }
        let span = start.saturating_add(lead)..start.saturating_add(end);
        match tokens.last_mut() {
            Some(Token { kind: Kind::Number(_, percent), span: before, .. }) if matches!(core, "%" | "percent") => {
                *percent = true;
                before.end = span.end;
            }
            _ if core.is_empty() => {}
            _ => tokens.push(token(number(core, lang).unwrap_or(Kind::Word), core.to_lowercase(), span)),
        }
        if breaks(piece.get(end..)) {
            tokens.push(token(Kind::Break, String::new(), rest..rest));
        }
    }
    tokens
}

/// A number as sentences have it: `80%`, `07`, `8,5`, `1.000`, `5th`.
fn number(core: &str, lang: Lang) -> Option<Kind> {
    let (digits, percent) = core.strip_suffix('%').map_or((core, false), |digits| (digits, true));
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|suffix| digits.strip_suffix(suffix));
    let digits = ordinal.unwrap_or(digits);
    let ungrouped = spelling::ungrouped(digits, spelling::thousands(lang));
    let number = Exact::parse(ungrouped.as_deref().unwrap_or(digits)).ok()?;
    Some(Kind::Number(number, percent))
}

/// Whether these words stand at the beginning of `tokens`, and how many they are.
fn begins(tokens: &[Token], words: &str) -> Option<usize> {
    let count = words.split(' ').count();
    let there = tokens.get(..count)?;
    there.iter().zip(words.split(' ')).all(|(token, word)| token.lower == word).then_some(count)
}

/// Everything that a text says of figures of that kind: of a share its percentages, of anything else its plain numbers.
pub(super) fn claims<'a>(text: &'a str, lang: Lang, answer: &Answer<'_>) -> Vec<Claim<'a>> {
    let tokens = tokens(text, lang);
    let (ratio, rank) = (matches!(answer, Answer::Ratio { .. }), matches!(answer, Answer::Rank));
    let mut claims = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let ahead = tokens.get(..index).unwrap_or_default();
        let before_rank = ahead.split_last().filter(|(last, _)| rank_words(lang).contains(&last.lower.as_str()));
        let ranked = rank && before_rank.is_some();
        let place =
            || places(lang).iter().find(|(word, _)| *word == token.lower).map(|(_, place)| Exact::whole(*place));
        let number = match token.kind {
            Kind::Number(number, percent) => {
                let number = if ratio { number.percent() } else { number };
                Some(number).filter(|_| percent == ratio)
            }
            Kind::Word => place().filter(|_| ranked),
            Kind::Break => None,
        };
        let Some(number) = number else { continue };
        let Range { start, end } = token.span;
        let after = index.checked_add(1).and_then(|next| tokens.get(next..)).unwrap_or_default();
        let leading = leading(before_rank.map_or(ahead, |(_, rest)| rest), lang, rank);
        let trailing = trailing(after, lang, rank);
        let said = [
            leading.map(|(compare, start)| (compare, start, end)),
            trailing.map(|(compare, end)| (compare, start, end)),
        ];
        // A share or a place of which nothing else is said is that one.
        let alone = said == [None, None] && (ratio || ranked);
        let said = said.into_iter().flatten().chain(alone.then_some((Compare::Equals, start, end)));
        claims.extend(said.map(|(compare, start, end)| Claim {
            words: text.get(start..end).unwrap_or_default(),
            compare,
            number,
        }));
    }
    claims
}

/// The words behind a figure that compare it, and where they end: within its clause, before the next figure.
fn trailing(after: &[Token], lang: Lang, rank: bool) -> Option<(Compare, usize)> {
    let own = after.iter().take_while(|token| token.kind == Kind::Word && token.lower != from(lang)).count();
    (0..own).find_map(|index| {
        let rest = after.get(index..own).unwrap_or_default();
        rows(lang).iter().find_map(|row| {
            let side = row.side == Side::Behind || (row.side == Side::After && index == 0);
            let last = begins(rest, row.words).filter(|_| side).and_then(|count| rest.get(..count)?.last())?;
            Some((row.compare(rank)?, last.span.end))
        })
    })
}

/// The words directly before a figure that compare it, and where they start.
fn leading(ahead: &[Token], lang: Lang, rank: bool) -> Option<(Compare, usize)> {
    let fitting = rows(lang).iter().filter(|row| row.side == Side::Before).filter_map(|row| {
        let count = row.words.split(' ').count();
        let tail = ahead.len().checked_sub(count).and_then(|first| ahead.get(first..))?;
        begins(tail, row.words)?;
        Some((count, row.compare(rank)?, tail.first()?.span.start))
    });
    fitting.max_by_key(|(count, ..)| *count).map(|(_, compare, start)| (compare, start))
}

/// The plain numbers of a text.
pub(super) fn numbers(text: &str, lang: Lang) -> Vec<Exact> {
    let plain = |token: Token| match token.kind {
        Kind::Number(number, false) => Some(number),
        Kind::Number(_, true) | Kind::Word | Kind::Break => None,
    };
    tokens(text, lang).into_iter().filter_map(plain).collect()
}

/// Whether any of these stands in the text, as whole words.
pub(super) fn mentions(text: &str, lang: Lang, words: &[&str]) -> bool {
    let tokens = tokens(text, lang);
    let from = |index: usize| tokens.get(index..).unwrap_or_default();
    (0..tokens.len()).any(|index| words.iter().any(|words| begins(from(index), words).is_some()))
}

/// The clauses of a text, each as its words in lower case.
pub(super) fn clauses(text: &str, lang: Lang) -> Vec<String> {
    let tokens = tokens(text, lang);
    let clauses = tokens.split(|token| token.kind == Kind::Break);
    let words = |clause: &[Token]| clause.iter().map(|token| token.lower.as_str()).collect::<Vec<_>>().join(" ");
    clauses.map(words).filter(|clause| !clause.is_empty()).collect()
}

/// How one usually says a comparison.
pub(super) fn usual(lang: Lang, answer: &Answer<'_>, compare: Compare, number: &str) -> String {
    let [lead, tail] = match (lang, matches!(answer, Answer::Rank), compare) {
        (Lang::Vi, false, Compare::AtLeast) => ["từ ", " trở lên"],
        (Lang::Vi, true, Compare::AtMost) => ["xếp hạng ", " trở lên"],
        (Lang::Vi, true, Compare::AtLeast) => ["xếp hạng ", " trở xuống"],
        (Lang::Vi, _, Compare::MoreThan) => ["trên ", ""],
        (Lang::Vi, false, Compare::AtMost) => ["không quá ", ""],
        (Lang::Vi, _, Compare::LessThan) => ["dưới ", ""],
        (Lang::Vi, _, Compare::Equals) => ["đúng ", ""],
        (Lang::En, false, Compare::AtLeast) => ["at least ", ""],
        (Lang::En, true, Compare::AtMost) => ["ranked ", " or better"],
        (Lang::En, true, Compare::AtLeast) => ["ranked ", " or lower"],
        (Lang::En, _, Compare::MoreThan) => ["more than ", ""],
        (Lang::En, false, Compare::AtMost) => ["at most ", ""],
        (Lang::En, _, Compare::LessThan) => ["less than ", ""],
        (Lang::En, _, Compare::Equals) => ["exactly ", ""],
    };
    [lead, number, tail].concat()
}

#[cfg(test)]
mod tests;
