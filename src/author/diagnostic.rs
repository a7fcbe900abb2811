//! What is wrong with a rule file: a code, the place, the author's own word, and what to do.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::codes::codes;

codes! {
    /// The kind of a mistake, the same in every version.
    DiagnosticCode {
        NotNfc = "not-nfc": "a word is not in Unicode NFC",
        Syntax = "syntax": "the file is not TOML, or a value is impossible, such as a day that does not exist",
        UnknownKey = "unknown-key": "there is no such key here, or the type of the input or the state of the status does not know it",
        UnknownName = "unknown-name": "a word that is none of a fixed list: an occasion, an award, a type, a test, a basis, an outcome …",
        WrongType = "wrong-type": "another kind of value is expected: text instead of a number, a decimal in quotes",
        MissingKey = "missing-key": "a key is missing, or one that the type of the input or the state of the status asks for",
        MissingText = "missing-text": "a text lacks Vietnamese or English",
        MissingDefault = "missing-default": "a question says not which reading is taken",
        UnknownFormat = "unknown-format": "`format` is not 1",
        BadId = "bad-id": "a name has other characters than letters without marks, digits and hyphens",
        DuplicateId = "duplicate-id": "a name stands twice, or two files have the same campaign; criteria, limits, dates and papers are one kind here",
        FileName = "file-name": "the file is not called after its campaign",
        PlaceOutside = "place-outside": "there is no such section, or the lines are outside the section or the document",
        UnknownInput = "unknown-input": "there is no such input",
        UnknownGroup = "unknown-group": "there is no such group",
        UnknownQuestion = "unknown-question": "there is no such question",
        UnknownReading = "unknown-reading": "the question has no such reading",
        UnknownExample = "unknown-example": "there is no such example",
        UnknownLimit = "unknown-limit": "there is no such limit",
        UnknownRound = "unknown-round": "a limit, a date or a paper belongs to an occasion of which there is no round, or a date to a year of which there is none",
        Circular = "circular": "an example is `like` itself, perhaps through others",
        NoAward = "no-award": "a round leads to no award",
        BadYears = "bad-years": "`within` has not the earlier year first, or stands beside `years`",
        NotAQuestion = "not-a-question": "a question has fewer than two readings",
        TestDoesNotFit = "test-does-not-fit": "the test does not fit the type of the input, or `if-absent` names an input of another type",
        BadNumber = "bad-number": "a threshold or a range is no number of the kind expected: a ratio takes `\"80%\"`",
        ThresholdOutside = "threshold-outside": "the threshold is outside what the input can be, or no choice of it",
        TooManyGroups = "too-many-groups": "there are more than 64 groups",
        TooManyReadings = "too-many-readings": "the questions can be read together in more than 1024 ways",
        Unused = "unused": "no criterion reads the input or depends on the question; no limit depends on a question under `filing`",
        Unsatisfiable = "unsatisfiable": "no answer can pass the test, such as more than 100%",
        BindsNobody = "binds-nobody": "a criterion names no group or no occasion",
        Contradiction = "contradiction": "two criteria that bind the same candidate accept no common answer",
        NoCriterion = "no-criterion": "a group has no criterion, under any reading, for an award that has standards in a round",
        NegativeLabel = "negative-label": "a label that is answered with yes or no is in the negative",
        StatementDiffers = "statement-differs": "a statement, read alone, says another figure or another comparison than its test, or than the test of a reading",
        SumsUpNothing = "sums-up-nothing": "a criterion sums up no section, or one without criteria for the same candidates",
        SumsUpSum = "sums-up-sum": "a criterion sums up one that sums up others itself",
        NoNumber = "no-number": "a limit says not how many, or says it in two ways",
        MinimumAboveMaximum = "minimum-above-maximum": "a limit asks for more than it allows, or more places are kept in it than it has",
        CountsNobody = "counts-nobody": "a limit names no group or no occasion",
        LimitsCross = "limits-cross": "two limits count some of the same nominees, and neither counts all of the other's",
        NotInside = "not-inside": "a limit keeps places in one that does not count the same nominees for the same scope",
        NoDate = "no-date": "it is not said, or said in two ways, when something is due; or how the date is meant",
        ImpossibleDate = "impossible-date": "a day that does not exist, or not in every year of the rounds",
        EmptyText = "empty-text": "a paper does not say what it is, a notice not where it was published, a superseded status not by what",
        ExampleNotUnderstood = "example-not-understood": "the engine refuses the facts of an example",
        ExampleDiffers = "example-differs": "an example comes out otherwise, or is decided by other criteria",
        MissingExample = "missing-example": "an occasion lacks one of its three examples",
    }
}

/// Something that is wrong with a rule file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    code: DiagnosticCode,
    message: String,
    help: String,
    span: Range<usize>,
}

impl Diagnostic {
    /// `message` starts in lower case and quotes the author's own word; `help` says what to do.
    pub(super) fn new(
        code: DiagnosticCode,
        span: &Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { code, message: message.into(), help: help.into(), span: span.clone() }
    }

    /// The kind of mistake.
    pub const fn code(&self) -> DiagnosticCode {
        self.code
    }

    /// What is wrong, with the author's own word.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to do.
    pub fn help(&self) -> &str {
        &self.help
    }

    /// The line of `source` where it starts, from 1.
    pub fn line(&self, source: &str) -> usize {
        let before = source.as_bytes().get(..self.span.start.min(source.len())).unwrap_or_default();
        before.iter().filter(|&&byte| byte == b'\n').count().saturating_add(1)
    }

    /// Where it stands, in bytes.
    pub const fn span(&self) -> &Range<usize> {
        &self.span
    }
}

/// Writes a diagnostic for people, with the place in `source`, the file of which is called `path`.
pub fn render(diagnostic: &Diagnostic, path: &str, source: &str) -> String {
    let end = diagnostic.span.end.min(source.len());
    let span = diagnostic.span.start.min(end)..end;
    let report = [Level::ERROR
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code.word())
        .element(Snippet::source(source).path(path).annotation(AnnotationKind::Primary.span(span)))
        .element(Level::HELP.message(diagnostic.help.as_str()))];
    Renderer::plain().decor_style(DecorStyle::Ascii).render(&report)
}
