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

/// Writes fields, each with [`END`] behind it.
struct Fields(String);

impl Fields {
    fn text(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push(END);
    }

    fn number(&mut self, number: impl Into<u128>) {
        write_whole(number.into(), &mut self.0);
        self.0.push(END);
    }

    fn number_if(&mut self, number: Option<impl Into<u128>>) {
        match number {
            Some(number) => self.number(number),
            None => self.text(""),
        }
    }

    /// Names in one field: they have no comma in them.
    fn names(&mut self, names: &[&str]) {
        for (place, name) in names.iter().enumerate() {
            self.0.push_str(if place > 0 { "," } else { "" });
            self.0.push_str(name);
        }
        self.0.push(END);
    }

    fn citation(&mut self, citation: &Citation) {
        citation.place.write(&mut self.0);
        self.0.push(END);
        for line in citation.lines {
            self.number(line);
        }
    }
}

/// The verdict.
pub fn write(verdict: &Verdict, lang: Lang) -> String {
    let mut fields = Fields(String::with_capacity(4096));
    fields.text(lang.word());
    fields.text(verdict.rules.campaign);
    fields.text(verdict.outcome.word());
    fields.text(verdict.reason.map_or("", |reason| reason.word()));
    match &verdict.citation {
        Some(citation) => fields.citation(citation),
        None => fields.text(""),
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
        criterion(&mut fields, result);
    }
    fields.0
}

fn criterion(fields: &mut Fields, result: &CriterionResult) {
    fields.text(result.id);
    fields.text(result.status.word());
    fields.text(&result.explanation);
    fields.text(result.input);
    // A letter for each part that is there, so that those that are not cost nothing.
    let parts = [
        ('v', result.value.is_some()),
        ('e', result.exact.is_some()),
        ('t', result.threshold.is_some()),
        ('b', result.bar.is_some()),
        ('m', result.remedy.is_some()),
        ('r', result.reading.is_some()),
    ];
    fields.0.extend(parts.into_iter().filter_map(|(letter, there)| there.then_some(letter)));
    fields.text("");
    if let Some(value) = &result.value {
        fields.text(value);
    }
    if let Some(exact) = &result.exact {
        fields.0.push_str(if exact.numerator.0 < 0 { "-" } else { "" });
        fields.number(exact.numerator.0.unsigned_abs());
        fields.number(exact.denominator.0.unsigned_abs());
    }
    if let Some(threshold) = &result.threshold {
        fields.text(threshold.op);
        fields.text(&threshold.value);
    }
    if let Some(bar) = &result.bar {
        fields.number(bar.threshold.0);
        fields.number_if(bar.value.map(|value| value.0));
    }
    if let Some(remedy) = &result.remedy {
        fields.number_if(remedy.add_to_part);
        fields.number_if(remedy.add_to_both);
        fields.text(remedy.change.as_deref().unwrap_or_default());
        fields.text(&remedy.text);
    }
    if let Some(reading) = &result.reading {
        fields.text(reading.question);
        fields.text(reading.chosen);
        fields.text(if reading.is_default { "default" } else { "" });
    }
}

/// What the verdicts on a campaign have in common: of each criterion its name, its basis, its statement and its place.
pub fn criteria(campaign: &Campaign, lang: Lang) -> String {
    let mut fields = Fields(String::with_capacity(8192));
    for criterion in &campaign.criteria {
        fields.text(criterion.id);
        fields.text(criterion.basis.word());
        fields.text(criterion.statement.get(lang));
        fields.citation(&explain::citation(campaign, criterion.at, lang));
    }
    fields.0
}
