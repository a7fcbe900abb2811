//! A verdict on the tape, for JavaScript to make an object of.
//!
//! INVARIANT: `web/package/verdict.js` reads in the order in which is written here; the tests of the package hold its objects
//! against the core's JSON. What is the same in every verdict on a campaign ([`usual`]) crosses once.

use xet_khen::api::answer::{Citation, CriterionResult, Verdict};
use xet_khen::explain::{Tape, place};
use xet_khen::lang::Lang;

/// What there is of a result, a bit for each.
mod has {
    pub const USUAL: u32 = 1;
    pub const VALUE: u32 = 2;
    pub const EXACT: u32 = 4;
    pub const THRESHOLD: u32 = 8;
    pub const BAR: u32 = 16;
    pub const BAR_VALUE: u32 = 32;
    pub const REMEDY: u32 = 64;
    pub const ADD_TO_PART: u32 = 128;
    pub const ADD_TO_BOTH: u32 = 256;
    pub const CHANGE: u32 = 512;
    pub const READING: u32 = 1024;
}

/// Writes a verdict.
#[inline(never)]
pub fn write(tape: &mut Tape, verdict: &Verdict<Tape>, lang: Lang) {
    tape.name(lang.word());
    tape.name(verdict.rules.campaign);
    tape.name(verdict.outcome.word());
    tape.name(verdict.reason.map_or("", |reason| reason.word()));
    tape.word(u32::from(verdict.citation.is_some()));
    if let Some(at) = &verdict.citation {
        citation(tape, at);
    }
    tape.name(verdict.award.map_or("", |award| award.word()));
    names(tape, &verdict.decided_by);
    tape.text(&verdict.headline);
    tape.text(&verdict.summary);
    for list in [&verdict.used, &verdict.missing, &verdict.ignored, &verdict.certainty.depends_on] {
        names(tape, list);
    }
    tape.name(verdict.rules.hash);
    tape.length(verdict.warnings.len());
    for warning in &verdict.warnings {
        tape.name(warning.code);
        tape.text(&warning.text);
    }
    tape.length(verdict.criteria.len());
    for result in &verdict.criteria {
        tape.word(place(result.id));
        tape.name(result.status.word());
        tape.text(&result.explanation);
        parts(tape, result, result.usual);
    }
}

fn names(tape: &mut Tape, names: &[&'static str]) {
    tape.length(names.len());
    for name in names {
        tape.name(name);
    }
}

fn citation(tape: &mut Tape, citation: &Citation) {
    let mut words = Tape::NONE;
    citation.place.write(&mut words);
    tape.text(&words);
    for line in citation.lines {
        tape.word(line);
    }
}

/// The parts of a result that are not always there; of a usual one only those that differ from verdict to verdict.
fn parts(tape: &mut Tape, result: &CriterionResult<Tape>, usual: bool) {
    let CriterionResult { value, exact, threshold, bar, remedy, reading, .. } = result;
    let there = [
        (has::USUAL, usual),
        (has::VALUE, value.is_some()),
        (has::EXACT, exact.is_some()),
        (has::THRESHOLD, threshold.is_some() && !usual),
        (has::BAR, bar.is_some()),
        (has::BAR_VALUE, bar.is_some_and(|bar| bar.value.is_some())),
        (has::REMEDY, remedy.is_some()),
        (has::ADD_TO_PART, remedy.as_ref().is_some_and(|remedy| remedy.add_to_part.is_some())),
        (has::ADD_TO_BOTH, remedy.as_ref().is_some_and(|remedy| remedy.add_to_both.is_some())),
        (has::CHANGE, remedy.as_ref().is_some_and(|remedy| remedy.change.is_some())),
        (has::READING, reading.is_some()),
    ];
    tape.word(there.into_iter().fold(0, |all, (bit, there)| if there { all | bit } else { all }));
    if !usual {
        tape.name(result.input.unwrap_or(""));
        tape.name(result.statement);
    }
    if let Some(value) = value {
        tape.text(value);
    }
    if let Some(exact) = exact {
        tape.whole(exact.numerator.0);
        tape.whole(exact.denominator.0);
    }
    if let Some(threshold) = threshold.as_ref().filter(|_| !usual) {
        tape.name(threshold.op);
        tape.text(&threshold.value);
    }
    if let Some(bar) = bar {
        for share in bar.value.into_iter().chain((!usual).then_some(bar.threshold)) {
            tape.word(share.0.into());
        }
    }
    if let Some(remedy) = remedy {
        for count in [remedy.add_to_part, remedy.add_to_both].into_iter().flatten() {
            tape.whole(count.into());
        }
        if let Some(change) = &remedy.change {
            tape.text(change);
        }
        tape.text(&remedy.text);
    }
    if let Some(reading) = reading {
        tape.name(reading.question);
        tape.name(reading.chosen);
        tape.word(u32::from(reading.is_default));
    }
}

/// What all verdicts have in common on a criterion: the criterion before anything is declared.
pub fn usual(tape: &mut Tape, result: &CriterionResult<Tape>) {
    tape.name(result.id);
    tape.name(result.basis.word());
    citation(tape, &result.citation);
    parts(tape, result, false);
}
