//! From the author's words to the engine's campaign: every name is resolved, every threshold made exact.

mod criterion;
mod filing;

use std::ops::Range;

use super::diagnostic::{Diagnostic, DiagnosticCode as Code};
use super::file::{self, At, File, Word};
use super::text::{Text, Texts};
use crate::api::{self, Value};
use crate::calendar;
use crate::explain::{Phrase, say};
use crate::lang::{self, Lang};
use crate::model::{
    Campaign, Document, Example, Group, GroupSet, Input, Kind, NoRound, Notice, Outside, Place, Question, Round,
    RoundAward, Status, StatusState, When,
};
use crate::nearest::nearest;

/// The version of the format that is read.
const FORMAT: u32 = 1;

/// Resolves a file.
///
/// # Errors
/// Every name that is not known or stands twice, every place outside the document, every threshold that is no number.
pub fn lower<'t>(file: &File, hash: &str, texts: &'t Texts) -> Result<Campaign<'t>, Vec<Diagnostic>> {
    let mut lower = Lower { file, texts, inputs: Vec::new(), diagnostics: Vec::new() };
    let campaign = lower.campaign(hash);
    if lower.diagnostics.is_empty() { Ok(campaign) } else { Err(lower.diagnostics) }
}

struct Lower<'f, 't> {
    file: &'f File,
    /// Where texts are kept.
    texts: &'t Texts,
    /// The inputs resolved so far: criteria need their answers.
    inputs: Vec<Input<'t>>,
    diagnostics: Vec<Diagnostic>,
}

impl<'f, 't> Lower<'f, 't> {
    fn report(&mut self, code: Code, span: &Range<usize>, message: String, help: impl Into<String>) {
        let diagnostic = Diagnostic::new(code, span, message, help);
        // One word may be resolved more than once, as the input of a rule and of its variants.
        if !self.diagnostics.contains(&diagnostic) {
            self.diagnostics.push(diagnostic);
        }
    }

    fn campaign(&mut self, hash: &str) -> Campaign<'t> {
        let file = self.file;
        if file.format.value != FORMAT {
            let message = format!("format {} is not known", file.format.value);
            self.report(
                Code::UnknownFormat,
                &file.format.span,
                message,
                format!("this engine reads `format = {FORMAT}`"),
            );
        }
        self.names();
        self.sections();
        let head = &file.campaign;
        let document = &file.document;
        self.inputs = file.input.iter().map(|input| self.input(input)).collect();
        Campaign {
            id: self.texts.keep(&head.id.value),
            title: head.title.keep(self.texts),
            place: head.place.keep(self.texts),
            decided_by: head.decided_by.keep(self.texts),
            council: head.council.as_ref().map(|text| text.keep(self.texts)),
            document: Document {
                number: self.texts.keep(&document.number),
                name: document.name.keep(self.texts),
                issuer: document.issuer.keep(self.texts),
                signed: document.signed.map(|day| self.texts.keep(&calendar::iso(day))),
                files: document.files.iter().map(|file| self.texts.keep(file)).collect(),
            },
            status: file.status.iter().map(|status| self.status(status)).collect(),
            notices: file.notice.iter().map(|notice| self.notice(notice)).collect(),
            cautions: file.caution.iter().map(|caution| self.caution(caution)).collect(),
            groups: file
                .group
                .iter()
                .map(|g| Group { kind: g.kind, id: self.texts.keep(&g.id.value), label: g.label.keep(self.texts) })
                .collect(),
            outside: file.outside.iter().map(|outside| self.outside(outside)).collect(),
            rounds: file.round.iter().map(|round| self.round(round)).collect(),
            no_rounds: file.no_round.iter().map(|no_round| self.no_round(no_round)).collect(),
            questions: file.question.iter().map(|question| self.question(question)).collect(),
            criteria: file.criterion.iter().map(|criterion| self.criterion(criterion)).collect(),
            examples: file.example.iter().map(|example| self.example(example)).collect(),
            filing: self.filing(),
            inputs: std::mem::take(&mut self.inputs),
            hash: self.texts.keep(hash),
        }
    }

    /// Every name is well formed and stands once among its kind.
    fn names(&mut self) {
        let file = self.file;
        let groups = file.group.iter().map(|g| (g.kind, &g.id)).chain(file.outside.iter().map(|o| (o.kind, &o.id)));
        let groups: Vec<_> = groups.collect();
        for kind in Kind::ALL {
            self.once("group", groups.iter().filter(|(k, _)| k == kind).map(|(_, id)| *id));
        }
        if let Some(group) = file.group.get(GroupSet::MAX) {
            let message = format!("there are more than {} groups", GroupSet::MAX);
            self.report(Code::TooManyGroups, &group.id.span, message, "put groups with the same criteria together");
        }
        self.once("campaign", [&file.campaign.id]);
        self.once("section", file.document.section.iter().map(|section| &section.id));
        self.once("notice", file.notice.iter().map(|notice| &notice.id));
        self.once("caution", file.caution.iter().map(|caution| &caution.id));
        for question in &file.question {
            self.once("reading", question.reading.iter().map(|reading| &reading.id));
        }
        self.once("input", file.input.iter().map(|input| &input.id));
        for input in &file.input {
            self.once("choice", input.choice.iter().flatten().map(|choice| &choice.id));
        }
        self.once("example", file.example.iter().map(|example| &example.id));
    }

    fn once(&mut self, what: &str, words: impl IntoIterator<Item = &'f Word>) {
        let mut seen: Vec<&str> = Vec::new();
        for word in words {
            let id = word.value.as_str();
            // Sections are numbered by the document; all other names stand in addresses and requests.
            let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || what == "section";
            if id.is_empty() || !id.chars().all(fits) {
                let help = "a name has letters without accents, digits and hyphens only";
                self.report(Code::BadId, &word.span, format!("“{id}” is no name for a {what}"), help);
            }
            if seen.contains(&id) {
                let help = "names stand once; rename one of the two, or delete it";
                self.report(Code::DuplicateId, &word.span, format!("the {what} “{id}” stands twice"), help);
            }
            seen.push(id);
        }
    }

    fn sections(&mut self) {
        let last = self.file.document.lines;
        for section in &self.file.document.section {
            let [from, to] = section.lines.value;
            if from == 0 || from > to || to > last {
                let message = format!("lines {from} to {to} are not in the document, which has {last}");
                self.report(Code::PlaceOutside, &section.lines.span, message, "correct the lines of the section");
            }
        }
    }

    fn place(&mut self, place: &file::Place) -> Place<'t> {
        let sections = &self.file.document.section;
        let lines = place.lines.value;
        match sections.iter().find(|section| section.id.value == place.section.value) {
            None => self.unknown(Code::PlaceOutside, "section", &place.section, sections.iter().map(|s| &s.id)),
            Some(section) => {
                let ([from, to], [first, last]) = (lines, section.lines.value);
                if from > to || from < first || to > last {
                    let id = &section.id.value;
                    let message = format!("lines {from} to {to} are not in section {id}, which has {first} to {last}");
                    self.report(Code::PlaceOutside, &place.lines.span, message, "correct the lines or the section");
                }
            }
        }
        let &file::Place { bullet, item, paragraph, .. } = place;
        Place { section: self.texts.keep(&place.section.value), bullet, item, paragraph, lines }
    }

    /// Reports that `word` is none of `known`.
    fn unknown<'w>(&mut self, code: Code, what: &str, word: &Word, known: impl IntoIterator<Item = &'w Word>) {
        let known: Vec<&str> = known.into_iter().map(|word| word.value.as_str()).collect();
        let help = match nearest(&word.value, known.iter().copied()) {
            Some(near) => format!("did you mean “{near}”?"),
            None => format!("known here: {}", known.join(", ")),
        };
        self.report(code, &word.span, format!("there is no {what} “{}”", word.value), help);
    }

    /// The index of `word` among `known`; where it is not there, that is reported.
    fn index<'w>(&mut self, code: Code, what: &str, word: &Word, known: impl Iterator<Item = &'w Word> + Clone) -> u16 {
        match (0_u16..).zip(known.clone()).find(|(_, id)| id.value == word.value) {
            Some((index, _)) => index,
            None => {
                self.unknown(code, what, word, known);
                u16::MAX
            }
        }
    }

    fn input_index(&mut self, word: &Word) -> u16 {
        self.index(Code::UnknownInput, "input", word, self.file.input.iter().map(|input| &input.id))
    }

    fn group_index(&mut self, kind: Kind, word: &Word) -> u16 {
        let groups = &self.file.group;
        match (0_u16..).zip(groups).find(|(_, group)| group.kind == kind && group.id.value == word.value) {
            Some((index, _)) => index,
            None => {
                let known = groups.iter().filter(|group| group.kind == kind).map(|group| &group.id);
                self.unknown(Code::UnknownGroup, &format!("group of {}s", kind.word()), word, known);
                u16::MAX
            }
        }
    }

    fn when(&mut self, when: &file::When, span: &Range<usize>) -> When {
        let questions: Vec<&file::Question> = self.file.question.iter().collect();
        self.when_among(when, span, &questions)
    }

    fn when_among(&mut self, when: &file::When, span: &Range<usize>, questions: &[&file::Question]) -> When {
        let mut pairs = Vec::new();
        for (id, reading) in when {
            let word = At { value: id.clone(), span: span.clone() };
            let question = self.index(Code::UnknownQuestion, "question", &word, questions.iter().map(|q| &q.id));
            let Some(found) = questions.get(usize::from(question)) else { continue };
            let readings = found.reading.iter().map(|reading| &reading.id);
            pairs.push((question, self.index(Code::UnknownReading, "reading", reading, readings)));
        }
        When(pairs)
    }

    fn status(&mut self, status: &file::Status) -> Status<'t> {
        let superseded = status.state.value == StatusState::Superseded;
        let note = match &status.superseded_by {
            Some(by) if superseded => self.with_name(&status.note, Phrase::SupersededBy, by),
            None if superseded => {
                let help = "add `superseded-by`: without a successor a campaign is `ended`";
                let message = "nothing is named that has taken the document's place".to_owned();
                self.report(Code::MissingKey, &status.state.span, message, help);
                status.note.keep(self.texts)
            }
            Some(by) => {
                let message = format!("`superseded-by` stands here, and the status is “{}”", status.state.value.word());
                self.report(Code::UnknownKey, &by.span, message, "delete it, or let the status be `superseded`");
                status.note.keep(self.texts)
            }
            None => status.note.keep(self.texts),
        };
        Status { from: status.from, state: status.state.value, note }
    }

    fn notice(&mut self, notice: &file::Notice) -> Notice<'t> {
        let text = self.with_name(&notice.text, Phrase::SourceOfNotice, &notice.source);
        Notice { id: self.texts.keep(&notice.id.value), from: notice.from, text }
    }

    /// A text with a phrase about `name` behind it. They are put together here and not when they are told: then the browser's
    /// module holds one text that is the same for ever.
    fn with_name(&mut self, text: &Text, phrase: Phrase, name: &Word) -> lang::Text<'t> {
        if name.value.trim().is_empty() {
            let message = "no name stands here".to_owned();
            self.report(Code::EmptyText, &name.span, message, "name what was published, so that a reader finds it");
        }
        let told =
            |lang, text: &str| self.texts.keep(&format!("{text} {}", say(lang, phrase, &[("name", &name.value)])));
        lang::Text { vi: told(Lang::Vi, &text.vi), en: told(Lang::En, &text.en) }
    }

    fn outside(&mut self, outside: &file::Outside) -> Outside<'t> {
        let considered = outside.considered.as_ref().map(|considered| {
            let like = self.group_index(outside.kind, &considered.like);
            (self.when(&considered.when, &considered.like.span), like)
        });
        Outside {
            group: Group {
                kind: outside.kind,
                id: self.texts.keep(&outside.id.value),
                label: outside.label.keep(self.texts),
            },
            no_standard: outside.no_standard,
            because: outside.because.keep(self.texts),
            at: self.place(&outside.at),
            considered,
        }
    }

    fn round(&mut self, round: &file::Round) -> Round<'t> {
        if round.award.is_empty() {
            let message = format!("the {} round leads to no award", round.occasion.value.word());
            self.report(Code::NoAward, &round.occasion.span, message, "name at least one: `award = [{ id = \"…\" }]`");
        }
        let awards = round.award.iter().map(|award| {
            let no_standard =
                award.no_standard.as_ref().map(|none| (none.because.keep(self.texts), self.place(&none.at)));
            RoundAward { id: award.id.value, no_standard }
        });
        let awards = awards.collect();
        let at = self.place(&round.at);
        let within = round.within.as_ref().map(|within| {
            let (first, last) = within.value;
            if first > last || round.years.is_some() {
                let message = format!("{first} and {last} are not the first and the last year of a time left open");
                let help = "write the earlier year first, and leave out `years`: a round has one of the two";
                self.report(Code::BadYears, &within.span, message, help);
            }
            within.value
        });
        Round { occasion: round.occasion.value, years: round.years.clone(), within, awards, at }
    }

    fn no_round(&mut self, no_round: &file::NoRound) -> NoRound<'t> {
        NoRound {
            occasion: no_round.occasion,
            years: no_round.years.clone(),
            because: no_round.because.keep(self.texts),
            at: self.place(&no_round.at),
        }
    }

    fn question(&mut self, question: &file::Question) -> Question<'t> {
        if question.reading.len() < 2 {
            let message = format!("the question “{}” has fewer than two readings", question.id.value);
            self.report(Code::NotAQuestion, &question.id.span, message, "what can be read in one way is no question");
        }
        let ids = question.reading.iter().map(|reading| &reading.id);
        Question {
            id: self.texts.keep(&question.id.value),
            text: question.text.keep(self.texts),
            readings: question
                .reading
                .iter()
                .map(|r| (self.texts.keep(&r.id.value), r.label.keep(self.texts)))
                .collect(),
            default: self.index(Code::UnknownReading, "reading", &question.default, ids),
        }
    }

    fn example(&mut self, example: &file::Example) -> Example<'t> {
        let mut facts = Vec::new();
        self.facts(example, &mut facts, self.file.example.len());
        let text = |word: &str| Value::from(word);
        let mut request = vec![
            ("campaign", text(&self.file.campaign.id.value)),
            ("occasion", text(example.occasion.word())),
            ("candidate", Value::map([("kind", text(example.kind.word())), ("group", text(&example.group.value))])),
        ];
        request.extend(example.year.map(|year| ("year", year.into())));
        request.extend(example.award.map(|award| ("award", text(award.word()))));
        request.push(("facts", Value::Map(facts)));
        if !example.readings.is_empty() {
            let readings =
                example.readings.iter().map(|(question, reading)| (question.clone().into(), text(&reading.value)));
            request.push(("readings", Value::Map(readings.collect())));
        }
        Example {
            id: self.texts.keep(&example.id.value),
            name: example.name.keep(self.texts),
            request: Value::map(request),
            expect: example.expect.value,
            decided_by: example.decided_by.iter().map(|word| self.texts.keep(&word.value)).collect(),
        }
    }

    /// The facts of an example over those of the one it is like; `depth` ends a circle.
    fn facts(&mut self, example: &file::Example, facts: &mut Vec<(api::Word, Value)>, depth: usize) {
        if let Some(like) = &example.like {
            let examples = &self.file.example;
            let index = self.index(Code::UnknownExample, "example", like, examples.iter().map(|example| &example.id));
            match (examples.get(usize::from(index)), depth.checked_sub(1)) {
                (Some(base), Some(depth)) => self.facts(base, facts, depth),
                (None, _) => {}
                (_, None) => {
                    let message = format!("“{}” is like itself", example.id.value);
                    self.report(Code::Circular, &like.span, message, "let one of the examples stand by itself");
                }
            }
        }
        for (id, fact) in &example.facts {
            let value = plain(&fact.value);
            match facts.iter_mut().find(|(known, _)| *known == *id) {
                Some((_, place)) => *place = value,
                None => facts.push((id.clone().into(), value)),
            }
        }
    }
}

/// A fact as TOML writes it, as a request would hold it.
fn plain(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::from(text.as_str()),
        toml::Value::Integer(number) => (*number).into(),
        toml::Value::Float(number) => (*number).into(),
        toml::Value::Boolean(value) => Value::Bool(*value),
        toml::Value::Datetime(date) => Value::Text(date.to_string().into()),
        toml::Value::Array(items) => Value::List(items.iter().map(plain).collect()),
        toml::Value::Table(table) => {
            Value::Map(table.iter().map(|(key, value)| (key.clone().into(), plain(value))).collect())
        }
    }
}
