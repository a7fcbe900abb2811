//! A verdict as one text, for JavaScript to make an object of: crossing once costs less than crossing for each field.
//!
//! INVARIANT: `web/package/verdict.js` reads the fields in the order in which they are written here; the tests of the
//! package hold its objects against the core's JSON. A field that is absent is empty. What is the same in every verdict on
//! a campaign ([`criteria`]) crosses once.

use xet_khen::api::END;
use xet_khen::api::answer::{Citation, CriterionResult, Verdict};
use xet_khen::explain;
use xet_khen::lang::Lang;
use xet_khen::ratio::write_whole;
use xet_khen::rules::model::Campaign;

/// Fields, each with [`END`] behind it. They are kept as UTF-16, which JavaScript decodes in a fraction of the time that
/// UTF-8 takes.
#[derive(Debug)]
pub struct Fields(Vec<u16>);

impl Fields {
    /// No fields.
    pub const NONE: Self = Self(Vec::new());

    /// The units of all fields.
    pub fn units(&self) -> &[u16] {
        &self.0
    }

    fn end(&mut self) {
        self.write(END.encode_utf8(&mut [0; 4]));
    }

    /// Takes all of them away.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Writes a part of a field.
    pub fn write(&mut self, text: &str) {
        // Names and numbers, more than half of the fields, are copied without being decoded.
        if text.is_ascii() {
            self.0.extend(text.bytes().map(u16::from));
        } else {
            self.0.extend(text.encode_utf16());
        }
    }

    /// Writes a field.
    pub fn text(&mut self, text: &str) {
        self.write(text);
        self.end();
    }

    fn number(&mut self, number: impl Into<u128>) {
        let mut digits = String::new();
        write_whole(number.into(), &mut digits);
        self.text(&digits);
    }

    fn number_if(&mut self, number: Option<impl Into<u128>>) {
        match number {
            Some(number) => self.number(number),
            None => self.end(),
        }
    }

    /// Names in one field: they have no comma in them.
    fn names(&mut self, names: &[&str]) {
        for (place, name) in names.iter().enumerate() {
            self.write(if place > 0 { "," } else { "" });
            self.write(name);
        }
        self.end();
    }

    fn citation(&mut self, citation: &Citation) {
        self.text(&citation.place.to_string());
        for line in citation.lines {
            self.number(line);
        }
    }
}

/// Writes the verdict in the place of what stood in `fields`.
pub fn write(fields: &mut Fields, verdict: &Verdict, lang: Lang) {
    fields.text(lang.word());
    fields.text(verdict.rules.campaign);
    fields.text(verdict.outcome.word());
    fields.text(verdict.reason.map_or("", |reason| reason.word()));
    match &verdict.citation {
        Some(citation) => fields.citation(citation),
        None => fields.end(),
    }
    fields.text(verdict.award.map_or("", |award| award.word()));
    fields.names(&verdict.decided_by);
    fields.text(verdict.headline);
    fields.text(&verdict.summary);
    for names in [&verdict.used, &verdict.missing, &verdict.ignored, &verdict.certainty.depends_on] {
        fields.names(names);
    }
    fields.text(verdict.rules.hash);
    fields.number(verdict.warnings.len() as u64);
    for warning in &verdict.warnings {
        fields.text(warning.code);
        fields.text(&warning.text);
    }
    for result in &verdict.criteria {
        criterion(fields, result);
    }
}

/// One result; of a usual one only what differs from verdict to verdict.
fn criterion(fields: &mut Fields, result: &CriterionResult) {
    fields.text(result.id);
    fields.text(result.status.word());
    fields.text(&result.explanation);
    parts(fields, result, result.usual);
}

/// The parts of a result that are not always there, each announced by a letter, so that those that are not cost nothing.
fn parts(fields: &mut Fields, result: &CriterionResult, usual: bool) {
    let letters = [
        (b'u', usual),
        (b'v', result.value.is_some()),
        (b'e', result.exact.is_some()),
        (b't', result.threshold.is_some() && !usual),
        (b'b', result.bar.is_some()),
        (b'm', result.remedy.is_some()),
        (b'r', result.reading.is_some() && !usual),
    ];
    fields.0.extend(letters.into_iter().filter_map(|(letter, there)| there.then_some(u16::from(letter))));
    fields.end();
    if !usual {
        fields.text(result.input);
    }
    if let Some(value) = &result.value {
        fields.text(value);
    }
    if let Some(exact) = &result.exact {
        fields.write(if exact.numerator.0 < 0 { "-" } else { "" });
        fields.number(exact.numerator.0.unsigned_abs());
        fields.number(exact.denominator.0.unsigned_abs());
    }
    if let Some(threshold) = result.threshold.as_ref().filter(|_| !usual) {
        fields.text(threshold.op);
        fields.text(&threshold.value);
    }
    if let Some(bar) = &result.bar {
        fields.number_if(bar.value.map(|value| value.0));
        fields.number_if((!usual).then_some(bar.threshold.0));
    }
    if let Some(remedy) = &result.remedy {
        fields.number_if(remedy.add_to_part);
        fields.number_if(remedy.add_to_both);
        fields.text(remedy.change.as_deref().unwrap_or_default());
        fields.text(&remedy.text);
    }
    if let Some(reading) = result.reading.as_ref().filter(|_| !usual) {
        fields.text(reading.question);
        fields.text(reading.chosen);
        fields.text(if reading.is_default { "default" } else { "" });
    }
}

/// What the verdicts on a campaign have in common: every criterion before anything is declared.
pub fn criteria(fields: &mut Fields, campaign: &Campaign, lang: Lang) {
    for result in explain::usual_results(campaign, lang) {
        fields.text(result.id);
        fields.text(result.basis.word());
        fields.text(result.statement);
        fields.citation(&result.citation);
        parts(fields, &result, false);
    }
}
