//! One criterion: its state, the rule, what became of it, the bar, the place in the document.

use xet_khen::model::Basis;

use super::bar::bar;
use crate::answer::CriterionResult;
use crate::app::controls::link;
use crate::app::field::field_of;
use crate::app::listen::Do;
use crate::app::mark::Mark;
use crate::app::row::Draw;
use crate::app::texts;
use crate::app::view::View;
use crate::app::writer::HtmlWriter;

/// One criterion.
#[derive(PartialEq)]
pub struct Criterion {
    result: CriterionResult,
    /// Whether the verdict rests on it.
    decides: bool,
    /// The id of the control that it reads; nothing where it sums up others.
    field: Option<String>,
}

impl Criterion {
    /// The criterion with that result.
    pub fn of(view: &View<'_>, result: &CriterionResult) -> Self {
        let decides = view.sets_deciding_apart() && view.verdict.decided_by.contains(&result.id);
        Self { result: result.clone(), decides, field: result.input.map(|input| field_of(view, input)) }
    }
}

impl Draw for Criterion {
    fn draw(&self, html: &mut HtmlWriter) {
        let Self { result, decides, field } = self;
        let mark = Mark::Status(result.status);
        let basis = match (result.basis, field) {
            (_, None) => texts::SUMMED,
            (Basis::Measured, _) => texts::MEASURED,
            (Basis::Attested, _) => texts::ATTESTED,
            (Basis::Documented, _) => texts::DOCUMENTED,
        };
        let class = if *decides { "criterion decides" } else { "criterion" };
        let values = [class, &["criterion-", result.id].concat(), mark.word()];
        html.with("li", &["class", "id", "data-status"], &values, |html| {
            html.element("div", "criterion-head", |html| {
                mark.draw(html);
                if let Some(field) = field {
                    let words = texts::GO_TO_FIELD.get(html.lang);
                    link(html, "", words, result.statement, Do::Go(field.clone()));
                }
            });
            html.text("p", "statement", result.statement);
            html.group(|html| bar(html, result));
            html.text("p", "explanation", &result.explanation);
            html.text("p", "place", &[&*result.citation.place.to_string(), " · ", basis.get(html.lang)].concat());
        });
    }
}
