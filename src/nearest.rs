//! "Did you mean …?": the nearest known word to one that is not known.

/// The nearest of `known` to `word`; nothing where none is near enough to be meant.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    // Comparing is quadratic in the length of the word, and nobody means an id by so long a one.
    if word.len() > 80 {
        return None;
    }
    let scored = known.into_iter().map(|candidate| (strsim::jaro_winkler(word, candidate), candidate));
    let best = scored.max_by(|(a, _), (b, _)| a.total_cmp(b));
    best.filter(|(score, _)| *score > 0.8).map(|(_, candidate)| candidate)
}
