//! A figure and its threshold on a bar. Drawn with attributes only: the page's policy allows no inline styles.

use xet_khen::api::answer::CriterionResult;

use crate::app::pen::Pen;

/// The bar of a criterion: a picture beside the sentence that says the same. Nothing where there is nothing to compare.
pub fn bar(pen: &mut Pen, criterion: &CriterionResult) {
    let (Some(bar), Some(threshold)) = (criterion.bar, &criterion.threshold) else {
        return;
    };
    if criterion.status.word() == "not-applicable" {
        return;
    }
    let limit = percent(bar.threshold);
    // The side of the threshold that passes is tinted, for a bar without a figure and for "at most".
    let below = threshold.op.starts_with('<');
    let pass_from = if below { percent(0.0) } else { limit.clone() };
    let pass_width = percent(if below { bar.threshold } else { 1.0 - bar.threshold });
    let anchor = match bar.threshold {
        place if place > 0.85 => "end",
        place if place < 0.15 => "start",
        _ => "middle",
    };
    pen.with("svg", &["class", "aria-hidden", "focusable"], &["bar", "true", "false"], |pen| {
        rect(pen, "bar-track", "", "100%");
        rect(pen, "bar-pass", &pass_from, &pass_width);
        pen.group(|pen| {
            if let Some(value) = bar.value {
                rect(pen, "bar-value", "", &percent(value));
            }
        });
        let names = &["class", "x1", "x2", "y1", "y2"];
        pen.with("line", names, &["bar-limit", &limit, &limit, "0", "1rem"], |_| {});
        pen.with("text", &["x", "y", "text-anchor"], &[&limit, "1.75rem", anchor], |pen| {
            pen.phrase(&[symbol(threshold.op), " ", &threshold.value]);
        });
    });
}

fn rect(pen: &mut Pen, class: &str, from: &str, width: &str) {
    pen.with("rect", &["class", "x", "width"], &[class, from, width], |_| {});
}

/// A comparison as people write it.
fn symbol(op: &str) -> &str {
    match op {
        ">=" => "≥",
        "<=" => "≤",
        other => other,
    }
}

/// A place from 0 to 1 as a percentage with one decimal, which is finer than any screen.
fn percent(place: f64) -> String {
    let thousandths = (place.clamp(0.0, 1.0) * 1000.0).round() as u32;
    let [whole, rest] = [thousandths / 10, thousandths % 10].map(|digits| digits.to_string());
    [whole.as_str(), ".", &rest, "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn places_are_percentages() {
        assert_eq!([0.0, 0.5, 0.9994, 1.0, 7.0].map(percent), ["0.0%", "50.0%", "99.9%", "100.0%", "100.0%"]);
    }
}
