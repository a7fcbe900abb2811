//! What is wrong with a rule file: a code, the place, the author's own word, and what to do.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

/// Something that is wrong with a rule file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    code: &'static str,
    message: String,
    help: String,
    span: Range<usize>,
}

impl Diagnostic {
    /// `message` starts in lower case and quotes the author's own word; `help` says what to do.
    pub(super) fn new(
        code: &'static str,
        span: &Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { code, message: message.into(), help: help.into(), span: span.clone() }
    }

    /// The kind of mistake, stable: `unknown-input`, `place-outside` …
    pub const fn code(&self) -> &'static str {
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
        .id(diagnostic.code)
        .element(Snippet::source(source).path(path).annotation(AnnotationKind::Primary.span(span)))
        .element(Level::HELP.message(diagnostic.help.as_str()))];
    Renderer::plain().decor_style(DecorStyle::Ascii).render(&report)
}
